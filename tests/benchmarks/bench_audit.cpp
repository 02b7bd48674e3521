// SPDX-License-Identifier: GPL-3.0-or-later
// The audit of 100,000 tagged URLs of a year: 400 campaigns, 8,000 ads, and the slips of several people. The floor is
// taking the same URLs apart.
#include "benchmarks/measure.h"
#include "utm/audit.h"
#include "utm/utmurl.h"

#include <QCoreApplication>
#include <QRandomGenerator>

using namespace pheu;

namespace
{

std::vector<AuditedUrl> urls(int count)
{
    const QStringList sources{QStringLiteral("facebook"), QStringLiteral("fb"),   QStringLiteral("google"),
                              QStringLiteral("tiktok"),   QStringLiteral("zalo"), QStringLiteral("Facebook"),
                              QStringLiteral("youtube"),  QStringLiteral("gogle")};
    const QStringList media{QStringLiteral("cpc"),    QStringLiteral("paid_social"), QStringLiteral("email"),
                            QStringLiteral("social"), QStringLiteral("CPC"),         QStringLiteral("banner-x")};
    QRandomGenerator random(20261122);
    std::vector<AuditedUrl> all;
    for (int i = 0; i < count; ++i) {
        AuditedUrl one;
        one.url = QStringLiteral("https://shop.example.vn/p/%1?utm_source=%2&utm_medium=%3&utm_campaign=spring-sale-%4"
                                 "&utm_content=ad-%5&click=%6")
                      .arg(random.bounded(5000))
                      .arg(sources.at(random.bounded(8)), media.at(random.bounded(6)))
                      .arg(random.bounded(400))
                      .arg(random.bounded(8000))
                      .arg(i);
        all.push_back(one);
    }
    return all;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    bench::Report report(QCoreApplication::arguments());
    const std::vector<AuditedUrl> audited = urls(100'000);
    size_t found = 0;
    const double ours = bench::median(3, [&] { found += auditUrls(audited, UtmRules(), {}).findings.size(); });
    size_t parts = 0;
    const double floor = bench::median(3, [&] {
        for (const AuditedUrl &one : audited)
            parts += UtmUrl::parse(one.url).query.size();
    });
    report.add({QStringLiteral("audit of 100,000 URLs"), ours, QStringLiteral("taking them apart"), floor, {}});
    return found > 0 && parts > 0 ? 0 : 1;
}
