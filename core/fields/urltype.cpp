// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "fields/numbertext.h"
#include "fields/typelist.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace pheu
{

namespace
{

// The scheme before a colon, lower case; empty when there is none. In example.com:8080 the part before
// the colon is a host.
QString schemeOf(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    if (colon <= 0)
        return {};
    const QString scheme = text.left(colon).toLower();
    const bool wellFormed = std::all_of(scheme.begin(), scheme.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || c.isDigit() || c == u'+' || c == u'-' || c == u'.';
    });
    const bool port = colon + 1 < text.size() && text[colon + 1].isDigit() && scheme.contains(u'.');
    return wellFormed && !port ? scheme : QString();
}

bool isWebAddress(const QUrl &url)
{
    // A user before the host makes one address look like another.
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty();
}

bool isAccepted(const QString &text)
{
    const bool odd = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.isSpace() || c == u'\\' || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
    if (odd)
        return false;
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (scheme == u"http" || scheme == u"https")
        return isWebAddress(url);
    const QString path = url.path();
    return scheme == u"mailto" && url.isValid() && path.indexOf(u'@') > 0 && !path.endsWith(u'@');
}

// Absolute http, https and mailto addresses; kept as written, so that a tracking template survives.
class UrlType final : public FieldType
{
public:
    QString id() const override { return QStringLiteral("url"); }
    QString title() const override { return QCoreApplication::translate("pheu::FieldType", "URL"); }
    Storage storage(const FieldConfig &) const override { return Storage::Text; }
    Meaning meaning() const override { return Meaning::Text; }

    Result<Value> parse(const QString &text, const ParseContext &) const override
    {
        QString url = cleanText(text).trimmed();
        if (url.isEmpty())
            return Value();
        if (schemeOf(url).isEmpty()) {
            const QString host = url.section(u'/', 0, 0).section(u'?', 0, 0);
            if (host.contains(u'.') && !host.contains(u'@'))
                url.prepend(QStringLiteral("https://"));
        }
        if (!isAccepted(url)) {
            return Error{ErrorCode::InvalidInput,
                         QCoreApplication::translate("pheu::FieldType",
                                                     "“%1” is not an address that can be opened: write it like "
                                                     "https://example.com/page, with http, https or mailto.")
                             .arg(text.trimmed())};
        }
        return Value(url);
    }
    QString format(const Value &value, const FormatContext &) const override { return value.toText(); }
    QString plain(const Value &value, const FormatContext &) const override { return value.toText(); }
    int compare(const Value &a, const Value &b) const override { return compareTexts(a, b); }
    std::vector<Operator> operators() const override { return textOperators(); }
};

} // namespace

const FieldType *urlType()
{
    static const UrlType type;
    return &type;
}

} // namespace pheu
