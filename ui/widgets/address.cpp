// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/address.h"

#include <QUrlQuery>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr qsizetype longestAddress = 8000; // beyond it browsers and servers refuse

bool isUnseen(QChar letter)
{
    return letter.category() == QChar::Other_Control || letter.category() == QChar::Other_Format ||
           letter.category() == QChar::Separator_Line || letter.category() == QChar::Separator_Paragraph;
}

// Text for a letter only: a mail program can be told to attach a file of this computer.
bool isPlainMail(const QUrl &url)
{
    static const QStringList known{QStringLiteral("subject"), QStringLiteral("body"), QStringLiteral("cc"),
                                   QStringLiteral("bcc"), QStringLiteral("to")};
    const auto items = QUrlQuery(url).queryItems();
    const QString to = url.path();
    return to.indexOf(u'@') > 0 && !to.endsWith(u'@') &&
           std::ranges::all_of(items, [](const auto &item) { return known.contains(item.first.toLower()); }) &&
           !url.toEncoded().contains("%00");
}

} // namespace

std::optional<QUrl> safeAddress(const QString &text)
{
    const QString clean = text.trimmed();
    if (clean.size() > longestAddress || std::ranges::any_of(clean, isUnseen))
        return {};
    const QUrl url(clean, QUrl::StrictMode);
    if (!url.isValid())
        return {};
    const QString scheme = url.scheme(); // in lower case
    if (scheme == QLatin1String("mailto"))
        return isPlainMail(url) ? std::optional(url) : std::nullopt;
    const bool web = scheme == QLatin1String("http") || scheme == QLatin1String("https");
    return web && !url.host().isEmpty() ? std::optional(url) : std::nullopt;
}

QString addressHost(const QUrl &url)
{
    if (url.scheme() == QLatin1String("mailto"))
        return visibleText(url.path());
    const QString shown = url.host(QUrl::FullyDecoded), encoded = url.host(QUrl::FullyEncoded);
    const QString host = shown == encoded ? shown : QStringLiteral("%1 (%2)").arg(visibleText(shown), encoded);
    return url.port() < 0 ? host : QStringLiteral("%1:%2").arg(host, QString::number(url.port()));
}

QString visibleText(const QString &text)
{
    QString seen = text;
    seen.removeIf(isUnseen);
    return seen;
}

} // namespace pheu
