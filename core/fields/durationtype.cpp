// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/durationtext.h"
#include "fields/numbertext.h"
#include "fields/typelist.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

// Whole seconds, shown as hours, minutes and seconds.
class DurationType final : public FieldType
{
public:
    QString id() const override { return QStringLiteral("duration"); }
    QString title() const override { return QCoreApplication::translate("pheu::FieldType", "Duration"); }
    Storage storage(const FieldConfig &) const override { return Storage::Integer; }
    Meaning meaning() const override { return Meaning::Number; }
    bool isNumeric() const override { return true; }

    Result<Value> parse(const QString &text, const ParseContext &context) const override
    {
        if (text.trimmed().isEmpty())
            return Value();
        const Result<qint64> seconds = readDuration(text, context);
        if (!seconds)
            return seconds.error();
        return Value(*seconds);
    }
    QString format(const Value &value, const FormatContext &) const override
    {
        return value.isEmpty() ? QString() : durationText(value.toInteger());
    }
    QString plain(const Value &value, const FormatContext &) const override
    {
        return value.isEmpty() ? QString() : QString::number(value.toInteger());
    }
    int compare(const Value &a, const Value &b) const override { return compareNumbers(a, b); }
    std::vector<Operator> operators() const override { return orderedOperators(); }
};

} // namespace

const FieldType *durationType()
{
    static const DurationType type;
    return &type;
}

} // namespace pheu
