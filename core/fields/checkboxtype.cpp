// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "fields/numbertext.h"
#include "fields/typelist.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace pheu
{

namespace
{

constexpr std::array<QStringView, 10> yesWords{u"true", u"yes", u"y", u"1", u"có", u"x", u"on", u"✓", u"☑", u"đúng"};
constexpr std::array<QStringView, 9> noWords{u"false", u"no", u"n", u"0", u"không", u"off", u"✗", u"☐", u"sai"};

template<size_t size>
bool isOneOf(const std::array<QStringView, size> &words, const QString &text)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

class CheckboxType final : public FieldType
{
public:
    QString id() const override { return QStringLiteral("checkbox"); }
    QString title() const override { return QCoreApplication::translate("pheu::FieldType", "Checkbox"); }
    Storage storage(const FieldConfig &) const override { return Storage::Integer; }
    Meaning meaning() const override { return Meaning::Truth; }

    Result<Value> parse(const QString &text, const ParseContext &) const override
    {
        const QString word = caseFold(cleanText(text).trimmed());
        if (word.isEmpty())
            return Value();
        if (isOneOf(yesWords, word))
            return Value(1);
        if (isOneOf(noWords, word))
            return Value(0);
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate("pheu::FieldType",
                                                 "“%1” is neither yes nor no: write yes or no, true or false.")
                         .arg(text.trimmed())};
    }
    // In the words of the locale that the figures beside it are written in.
    QString format(const Value &value, const FormatContext &context) const override
    {
        if (value.isEmpty())
            return {};
        const bool vi = context.format->locale().language() == QLocale::Vietnamese;
        if (value.toInteger() != 0)
            return vi ? QStringLiteral("Có") : QStringLiteral("Yes");
        return vi ? QStringLiteral("Không") : QStringLiteral("No");
    }
    QString plain(const Value &value, const FormatContext &) const override
    {
        if (value.isEmpty())
            return {};
        return value.toInteger() != 0 ? QStringLiteral("true") : QStringLiteral("false");
    }
    int compare(const Value &a, const Value &b) const override { return compareNumbers(a, b); }
    std::vector<Operator> operators() const override
    {
        return {Operator::Eq, Operator::Ne, Operator::IsEmpty, Operator::IsNotEmpty};
    }
};

} // namespace

const FieldType *checkboxType()
{
    static const CheckboxType type;
    return &type;
}

} // namespace pheu
