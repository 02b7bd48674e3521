// SPDX-License-Identifier: GPL-3.0-or-later
#include "utm/audit.h"

#include "utm/urlaudit.h"
#include "utm/valuesalike.h"

#include <QRegularExpression>

#include <algorithm>
#include <future>
#include <iterator>
#include <memory>
#include <thread>

namespace pheu
{

QString personalDataIn(const QString &value)
{
    // Neither an address nor a number of a telephone, which nearly no value is: the patterns are dear.
    const auto digits = std::count_if(value.begin(), value.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (digits < 9 && !value.contains(u'@'))
        return {};
    static const QRegularExpression email(
        QStringLiteral("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}"));
    if (const auto match = email.match(value); match.hasMatch())
        return match.captured();
    // Vietnamese mobile numbers, and numbers of any country with their +; as decoded from a query + may be a space.
    static const QRegularExpression phone(QStringLiteral(
        "(?<![\\p{L}\\p{N}])((\\+?84|0)[ .-]?[35789]([ .-]?\\d){8}|\\+\\d([ .-]?\\d){8,13})(?![\\p{L}\\p{N}])"));
    return phone.match(value).captured();
}

namespace
{

// A run of the URLs, looked at by a thread of its own.
class Part
{
public:
    Part(const std::vector<AuditedUrl> &urls, size_t begin, size_t end, const UtmRules &rules,
         const AuditOptions &options)
        : m_urls(urls)
        , m_begin(begin)
        , m_end(end)
        , m_rules(rules)
        , m_options(options)
    {
    }

    void checkStructure()
    {
        m_audits.reserve(m_end - m_begin);
        for (size_t i = m_begin; i < m_end; ++i) {
            UrlAudit &audit = m_audits.emplace_back(i, m_urls[i], m_rules, m_options, m_known, findings);
            m_good.push_back(audit.checkShape());
            if (!m_good.back())
                continue;
            audit.checkStructure();
            audit.forEachPart([this](int parameter, const UrlPart &part) {
                if (parameter >= 0 && !part.value.isEmpty() && !isDynamic(part.value))
                    ++uses[size_t(parameter)][part.value];
            });
        }
    }

    void checkValues(const BetterValues &better)
    {
        for (size_t i = 0; i < m_audits.size(); ++i) {
            if (m_good[i]) {
                m_audits[i].checkInternal();
                m_audits[i].checkAlike(better);
                m_audits[i].checkValues();
            }
            fixed.push_back(m_audits[i].result());
        }
        std::stable_sort(findings.begin(), findings.end(),
                         [](const AuditFinding &a, const AuditFinding &b) { return a.url < b.url; });
    }

    std::vector<AuditFinding> findings;
    std::vector<QString> fixed;
    std::array<QHash<QString, qint64>, utmParameterCount> uses; // how often each value stands

private:
    const std::vector<AuditedUrl> &m_urls;
    size_t m_begin, m_end;
    const UtmRules &m_rules;
    const AuditOptions &m_options;
    AuditKnown m_known;
    std::vector<UrlAudit> m_audits;
    std::vector<bool> m_good;
};

// In threads where there are several parts.
void forEach(std::vector<std::unique_ptr<Part>> &parts, const std::function<void(Part &)> &work)
{
    std::vector<std::future<void>> others;
    for (size_t i = 1; i < parts.size(); ++i)
        others.push_back(std::async(std::launch::async, [&, i] { work(*parts[i]); }));
    work(*parts.front());
    for (std::future<void> &other : others)
        other.get();
}

} // namespace

AuditReport auditUrls(const std::vector<AuditedUrl> &urls, const UtmRules &rules, const AuditOptions &options)
{
    constexpr size_t worthAThread = 2000;
    const size_t threads = std::clamp<size_t>(urls.size() / worthAThread, 1,
                                              std::clamp<size_t>(std::thread::hardware_concurrency(), 1, 8));
    std::vector<std::unique_ptr<Part>> parts;
    for (size_t i = 0; i < threads; ++i)
        parts.push_back(
            std::make_unique<Part>(urls, urls.size() * i / threads, urls.size() * (i + 1) / threads, rules, options));
    forEach(parts, [](Part &part) { part.checkStructure(); });
    QHash<QString, QHash<QString, qint64>> uses = options.valuesInUse;
    for (const std::unique_ptr<Part> &part : parts) {
        for (size_t number = 0; number < utmParameterCount; ++number) {
            const QHash<QString, qint64> &own = part->uses[number];
            for (auto value = own.constBegin(); value != own.constEnd(); ++value)
                uses[utmParameterNames()[qsizetype(number)]][value.key()] += value.value();
        }
    }
    QHash<QString, QHash<QString, QString>> better;
    for (auto at = uses.begin(); at != uses.end(); ++at) {
        const QStringList allowed = at.key() == u"utm_source"   ? rules.sources
                                    : at.key() == u"utm_medium" ? rules.media
                                                                : QStringList();
        better.insert(at.key(), valuesAlike(at.key(), *at, allowed));
    }
    BetterValues byParameter{};
    for (size_t number = 0; number < utmParameterCount; ++number) {
        const auto found = better.constFind(utmParameterNames()[qsizetype(number)]);
        byParameter[number] = found == better.constEnd() || found->isEmpty() ? nullptr : &*found;
    }
    forEach(parts, [&byParameter](Part &part) { part.checkValues(byParameter); });
    AuditReport report;
    for (const std::unique_ptr<Part> &part : parts) {
        std::ranges::move(part->findings, std::back_inserter(report.findings));
        std::ranges::move(part->fixed, std::back_inserter(report.fixed));
    }
    return report;
}

} // namespace pheu
