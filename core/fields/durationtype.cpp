// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/durationtext.h"
#include "fields/numbertype.h"
#include "fields/typelist.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

// Whole seconds, shown as hours, minutes and seconds.
class DurationType final : public WholeNumberType
{
public:
    QString id() const override { return QStringLiteral("duration"); }
    QString title() const override { return QCoreApplication::translate("pheu::FieldType", "Duration"); }

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
};

} // namespace

const FieldType *durationType()
{
    static const DurationType type;
    return &type;
}

} // namespace pheu
