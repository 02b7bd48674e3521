// SPDX-License-Identifier: GPL-3.0-or-later
#include "utm/taggedurl.h"

#include "base/text.h"

#include <QUrl>

#include <algorithm>

namespace pheu
{

namespace
{

bool isTaggable(const QString &text)
{
    const bool odd =
        std::any_of(text.begin(), text.end(), [](QChar c) { return c.isSpace() || c == u'\\' || c < u' '; });
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == u"http" || url.scheme() == u"https";
    return !odd && url.isValid() && web && !url.host().isEmpty();
}

// The name of one name=value of a query, decoded: utm%5Fsource is utm_source too.
QString nameOfPart(QStringView part)
{
    const qsizetype equals = part.indexOf(u'=');
    const QByteArray name = part.first(equals < 0 ? part.size() : equals).toUtf8();
    return QString::fromUtf8(QByteArray::fromPercentEncoding(name));
}

} // namespace

const QStringList &utmParameterNames()
{
    static const QStringList names{
        QStringLiteral("utm_id"),
        QStringLiteral("utm_source"),
        QStringLiteral("utm_medium"),
        QStringLiteral("utm_campaign"),
        QStringLiteral("utm_term"),
        QStringLiteral("utm_content"),
        QStringLiteral("utm_source_platform"),
        QStringLiteral("utm_creative_format"),
        QStringLiteral("utm_marketing_tactic"),
    };
    return names;
}

QString taggedUrl(const QString &baseUrl, const UtmParameters &parameters)
{
    const QString base = cleanText(baseUrl).trimmed();
    if (!isTaggable(base))
        return {};

    UtmParameters given;
    for (const auto &[name, value] : parameters) {
        const QString clean = cleanText(value).trimmed();
        if (!clean.isEmpty())
            given.emplace_back(name, clean);
    }

    // Cut by hand, not by QUrlQuery: what the user wrote stays as it was encoded.
    const qsizetype hash = base.indexOf(u'#');
    const QString fragment = hash < 0 ? QString() : base.sliced(hash);
    const QString address = hash < 0 ? base : base.left(hash);
    const qsizetype mark = address.indexOf(u'?');
    QStringList query;
    if (mark >= 0) {
        const QString written = address.sliced(mark + 1);
        for (const QString &part : written.split(u'&', Qt::SkipEmptyParts)) {
            const QString name = nameOfPart(part);
            const bool replaced = std::any_of(given.begin(), given.end(), [&](const auto &one) {
                return one.first.compare(name, Qt::CaseInsensitive) == 0;
            });
            if (!replaced)
                query += part;
        }
    }
    for (const auto &[name, value] : given)
        query += name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value));

    const QString path = mark < 0 ? address : address.left(mark);
    return (query.isEmpty() ? path : path + u'?' + query.join(u'&')) + fragment;
}

} // namespace pheu
