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

int mostOf(const FieldConfig *config)
{
    return config ? std::clamp(config->most, 1, 10) : 5;
}

// “4/5” and “★★★★☆” say the number of stars too; empty where the text is neither.
std::optional<qint64> starsIn(const QString &text, int most)
{
    const qsizetype stars = text.count(u'★');
    if (stars > 0 && stars + text.count(u'☆') == text.size())
        return stars;
    const QStringList parts = text.split(u'/');
    bool isNumber = false;
    if (parts.size() != 2 || parts.at(1).trimmed() != QString::number(most))
        return {};
    const qint64 number = parts.at(0).trimmed().toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

// Whole stars from 1 to the field's most. None is the empty value, which 0 stands for too.
class RatingType final : public FieldType
{
public:
    QString id() const override { return QStringLiteral("rating"); }
    QString title() const override { return QCoreApplication::translate("pheu::FieldType", "Rating"); }
    Storage storage(const FieldConfig &) const override { return Storage::Integer; }
    Meaning meaning() const override { return Meaning::Number; }
    bool isNumeric() const override { return true; }
    bool isSummed() const override { return false; }

    Result<Value> parse(const QString &text, const ParseContext &context) const override
    {
        const QString clean = cleanText(text).trimmed();
        if (clean.isEmpty())
            return Value();
        const int most = mostOf(context.config);
        std::optional<qint64> stars = starsIn(clean, most);
        if (!stars) {
            const Result<TypedNumber> number = readBareNumber(clean, context);
            const Result<Rounded> whole = number ? roundDecimal(number->value, 0) : Result<Rounded>(number.error());
            if (whole && whole->exact && !number->percent)
                stars = whole->units;
        }
        if (!stars || *stars < 0 || *stars > most) {
            return Error{ErrorCode::InvalidInput,
                         QCoreApplication::translate("pheu::FieldType",
                                                     "“%1” is not a rating: write a whole number from 1 to %2.")
                             .arg(text.trimmed())
                             .arg(most)};
        }
        return *stars == 0 ? Value() : Value(*stars);
    }
    QString format(const Value &value, const FormatContext &) const override
    {
        return value.isEmpty() ? QString() : QString::number(value.toInteger());
    }
    QString plain(const Value &value, const FormatContext &context) const override { return format(value, context); }
    int compare(const Value &a, const Value &b) const override { return compareNumbers(a, b); }
    std::vector<Operator> operators() const override { return orderedOperators(); }
};

} // namespace

const FieldType *ratingType()
{
    static const RatingType type;
    return &type;
}

} // namespace pheu
