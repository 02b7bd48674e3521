// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/numbertype.h"
#include "fields/typelist.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

// A fraction. A person who types 12 means 12 %; a script writes 0.12 or 12%.
class PercentType final : public RealNumberType
{
public:
    QString id() const override { return QStringLiteral("percent"); }
    QString title() const override { return QCoreApplication::translate("pheu::FieldType", "Percent"); }
    bool isSummed() const override { return false; }

    Result<Value> parse(const QString &text, const ParseContext &context) const override
    {
        return readReal(text, context, -2);
    }
    QString format(const Value &value, const FormatContext &context) const override
    {
        if (value.isEmpty())
            return {};
        return context.format->percent(value.toDouble(), context.config ? context.config->decimals : 2);
    }
    QString editable(const Value &value, const FormatContext &context) const override
    {
        if (value.isEmpty())
            return {};
        return editableNumber(QString::number(value.toDouble() * 100, 'g', 15), context) + u'%';
    }
};

} // namespace

const FieldType *percentType()
{
    static const PercentType type;
    return &type;
}

} // namespace pheu
