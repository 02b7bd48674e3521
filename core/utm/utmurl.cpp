// SPDX-License-Identifier: GPL-3.0-or-later
#include "utm/utmurl.h"

#include "base/text.h"
#include "utm/taggedurl.h"

#include <QUrl>

#include <algorithm>

namespace pheu
{

namespace
{

QString decoded(QStringView written)
{
    const bool isPlain = std::all_of(written.begin(), written.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_' ||
               c == u'-' || c == u'.';
    });
    if (isPlain)
        return written.toString();
    QByteArray bytes = written.toUtf8();
    bytes.replace('+', ' ');
    return cleanText(QString::fromUtf8(QByteArray::fromPercentEncoding(bytes)));
}

} // namespace

std::vector<UrlPart> urlParts(const QString &written)
{
    std::vector<UrlPart> parts;
    parts.reserve(size_t(written.count(u'&')) + 1);
    for (const QStringView part : QStringView(written).tokenize(u'&', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.indexOf(u'=');
        parts.push_back({decoded(equals < 0 ? part : part.first(equals)),
                         equals < 0 ? QString() : decoded(part.sliced(equals + 1)), part.toString()});
    }
    return parts;
}

UrlPart urlPart(const QString &name, const QString &value)
{
    return {name, value, name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value))};
}

UtmUrl UtmUrl::parse(const QString &url)
{
    const QString text = cleanText(url).trimmed();
    UtmUrl parsed;
    const qsizetype hash = text.indexOf(u'#');
    parsed.hasFragment = hash >= 0;
    if (parsed.hasFragment)
        parsed.fragment = text.sliced(hash + 1);
    const QString before = hash < 0 ? text : text.left(hash);
    const qsizetype mark = before.indexOf(u'?');
    parsed.address = mark < 0 ? before : before.left(mark);
    if (mark >= 0)
        parsed.query = urlParts(before.sliced(mark + 1));
    return parsed;
}

QString UtmUrl::text() const
{
    qsizetype size = address.size() + 1 + fragment.size();
    for (const UrlPart &part : query)
        size += 1 + part.written.size();
    QString text;
    text.reserve(size);
    text += address;
    for (size_t i = 0; i < query.size(); ++i) {
        text += i == 0 ? u'?' : u'&';
        text += query[i].written;
    }
    if (hasFragment) {
        text += u'#';
        text += fragment;
    }
    return text;
}

QString UtmUrl::host() const
{
    // taggedUrl() knows what an address is.
    return taggedUrl(address, {}).isEmpty() ? QString() : domainOf(address);
}

QString UtmUrl::value(const QString &name) const
{
    const auto found = std::find_if(query.begin(), query.end(), [&](const UrlPart &part) { return part.name == name; });
    return found == query.end() ? QString() : (found->value.isNull() ? QStringLiteral("") : found->value);
}

void UtmUrl::set(const QString &name, const QString &value)
{
    const auto found = std::find_if(query.begin(), query.end(), [&](const UrlPart &part) { return part.name == name; });
    if (found == query.end())
        query.push_back(urlPart(name, value));
    else
        *found = urlPart(name, value);
}

bool UtmUrl::isTagged() const
{
    const auto tags = [](const UrlPart &part) { return !knownUtmName(part.name).isEmpty(); };
    if (fragment.isEmpty())
        return std::any_of(query.begin(), query.end(), tags);
    const std::vector<UrlPart> after = urlParts(fragment.mid(fragment.indexOf(u'?') + 1));
    return std::any_of(query.begin(), query.end(), tags) || std::any_of(after.begin(), after.end(), tags);
}

QString knownUtmName(const QString &name)
{
    const QStringView bare = QStringView(name).trimmed();
    if (!bare.startsWith(u"utm_", Qt::CaseInsensitive)) // asked for every part of every URL
        return {};
    for (const QString &known : utmParameterNames()) {
        if (bare.compare(known, Qt::CaseInsensitive) == 0)
            return known;
    }
    return {};
}

QString domainOf(const QString &text)
{
    QString domain = cleanText(text).trimmed().toLower();
    if (const qsizetype scheme = domain.indexOf(QLatin1String("://")); scheme >= 0)
        domain = domain.sliced(scheme + 3);
    if (const qsizetype end = domain.indexOf(QLatin1Char('/')); end >= 0)
        domain = domain.left(end);
    domain = domain.section(u'?', 0, 0).section(u'#', 0, 0);
    domain = domain.sliced(domain.lastIndexOf(u'@') + 1).section(u':', 0, 0);
    while (domain.endsWith(u'.'))
        domain.chop(1);
    return domain.startsWith(QLatin1String("www.")) ? domain.sliced(4) : domain;
}

bool isBelowDomain(const QString &host, const QStringList &domains)
{
    return !host.isEmpty() && std::any_of(domains.begin(), domains.end(), [&](const QString &one) {
        const QString domain = domainOf(one);
        return !domain.isEmpty() && (host == domain || host.endsWith(u'.' + domain));
    });
}

} // namespace pheu
