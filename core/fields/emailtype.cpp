// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "fields/numbertext.h"
#include "fields/typelist.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr qsizetype longest = 254; // RFC 5321
constexpr qsizetype longestName = 64;

bool isNameChar(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || QStringView(u"!#$%&'*+-/=?^_`{|}~").contains(c);
}

// Parts between points, none of them empty, of letters, digits and what `also` lets in.
template<typename Allowed>
bool isDotted(const QString &text, Allowed allowed)
{
    const QStringList parts = text.split(u'.');
    return std::all_of(parts.begin(), parts.end(), [&](const QString &part) {
        return !part.isEmpty() && std::all_of(part.begin(), part.end(), allowed);
    });
}

bool isHost(const QString &host)
{
    const auto hostChar = [](QChar c) { return c.isLetterOrNumber() || c.isMark() || c == u'-'; };
    if (!host.contains(u'.') || !isDotted(host, hostChar))
        return false;
    const QStringList labels = host.split(u'.');
    const bool hyphens = std::any_of(labels.begin(), labels.end(), [](const QString &label) {
        return label.size() > 63 || label.startsWith(u'-') || label.endsWith(u'-');
    });
    const QString &top = labels.last();
    return !hyphens && top.size() >= 2 && std::any_of(top.begin(), top.end(), [](QChar c) { return c.isLetter(); });
}

bool isEmail(const QString &text)
{
    const qsizetype at = text.indexOf(u'@');
    return text.size() <= longest && at > 0 && at <= longestName && text.count(u'@') == 1 &&
           isDotted(text.left(at), isNameChar) && isHost(text.mid(at + 1));
}

// One address, kept as typed; “mailto:” in front goes.
class EmailType final : public FieldType
{
public:
    QString id() const override { return QStringLiteral("email"); }
    QString title() const override { return QCoreApplication::translate("pheu::FieldType", "E-mail"); }
    Storage storage(const FieldConfig &) const override { return Storage::Text; }
    Meaning meaning() const override { return Meaning::Text; }

    Result<Value> parse(const QString &text, const ParseContext &) const override
    {
        QString email = cleanText(text).trimmed();
        if (email.startsWith(u"mailto:", Qt::CaseInsensitive))
            email = email.mid(7);
        if (email.isEmpty())
            return Value();
        if (!isEmail(email)) {
            return Error{ErrorCode::InvalidInput,
                         QCoreApplication::translate("pheu::FieldType",
                                                     "“%1” is not an e-mail address: write one, like an@example.com.")
                             .arg(text.trimmed().left(longest))};
        }
        return Value(email);
    }
    QString format(const Value &value, const FormatContext &) const override { return value.toText(); }
    QString plain(const Value &value, const FormatContext &) const override { return value.toText(); }
    int compare(const Value &a, const Value &b) const override { return compareTexts(a, b); }
    std::vector<Operator> operators() const override { return textOperators(); }
};

} // namespace

const FieldType *emailType()
{
    static const EmailType type;
    return &type;
}

} // namespace pheu
