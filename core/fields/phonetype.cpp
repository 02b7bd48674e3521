// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "fields/numbertext.h"
#include "fields/typelist.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace pheu
{

namespace
{

// Short numbers of services have three digits, international ones fifteen at most (E.164).
constexpr int fewestDigits = 3;
constexpr int mostDigits = 15;
constexpr qsizetype longest = 60;

bool looksLikePhone(const QString &text)
{
    static const QRegularExpression extension(QStringLiteral("\\s*(?:ext\\.?|x|#|máy lẻ|số lẻ|nhánh|,)\\s*\\d{1,8}$"),
                                              QRegularExpression::CaseInsensitiveOption |
                                                  QRegularExpression::UseUnicodePropertiesOption);
    QString number = text;
    number.remove(extension);
    const bool mayStand = std::all_of(number.begin(), number.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || QStringView(u" +().-/\u00A0\u2011\u2013").contains(c);
    });
    const auto digits = std::count_if(number.begin(), number.end(), [](QChar c) { return c.isDigit(); });
    return mayStand && number.lastIndexOf(u'+') <= 0 && number.count(u'(') == number.count(u')') &&
           digits >= fewestDigits && digits <= mostDigits;
}

// Kept as it was typed: how a number is grouped is its owner's matter.
class PhoneType final : public FieldType
{
public:
    QString id() const override { return QStringLiteral("phone"); }
    QString title() const override { return QCoreApplication::translate("pheu::FieldType", "Phone number"); }
    Storage storage(const FieldConfig &) const override { return Storage::Text; }
    Meaning meaning() const override { return Meaning::Text; }

    Result<Value> parse(const QString &text, const ParseContext &) const override
    {
        const QString phone = cleanText(text).simplified();
        if (phone.isEmpty())
            return Value();
        if (phone.size() > longest || !looksLikePhone(phone)) {
            return Error{ErrorCode::InvalidInput,
                         QCoreApplication::translate("pheu::FieldType",
                                                     "“%1” is not a phone number: write digits, like 0912 345 678 or "
                                                     "+84 912 345 678.")
                             .arg(text.trimmed().left(longest))};
        }
        return Value(phone);
    }
    QString format(const Value &value, const FormatContext &) const override { return value.toText(); }
    QString plain(const Value &value, const FormatContext &) const override { return value.toText(); }
    int compare(const Value &a, const Value &b) const override { return compareTexts(a, b); }
    std::vector<Operator> operators() const override { return textOperators(); }
};

} // namespace

const FieldType *phoneType()
{
    static const PhoneType type;
    return &type;
}

} // namespace pheu
