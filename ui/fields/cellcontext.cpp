// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/cellcontext.h"

#include "fields/instanttext.h"

#include <array>

namespace pheu
{

QString recordCurrency(const Workspace &workspace, const Field &field, RecordId record)
{
    if (!field.config.currencyField || !record)
        return {};
    const std::array ids{record};
    const std::array fields{field.config.currencyField};
    const auto rows = workspace.reader().fetch(field.page, ids, fields);
    if (!rows || rows->empty() || rows->front().values.empty())
        return {};
    return rows->front().values.front().toText();
}

QString editText(const CellContext &context, const Value &value)
{
    if (value.isEmpty())
        return {};
    const Field &field = context.field();
    const QString type = field.type->id();
    const QLocale locale = context.localizer->locale();
    if (value.isText() && type != QLatin1String("date"))
        return value.toText();
    const Format format = context.format();
    if (field.type->meaning() == Meaning::Instant)
        return editableInstant(value.toInteger(), format);
    if (type == QLatin1String("money"))
        return format.moneyPlain(value.toInteger(),
                                 context.currency.isEmpty() ? context.workspace->currencyOf(field) : context.currency);
    if (type == QLatin1String("percent")) {
        const QString number = locale.toString(value.toDouble() * 100, 'g', 12);
        return number + QStringLiteral(" %");
    }
    if (type == QLatin1String("decimal"))
        return locale.toString(value.toDouble(), 'g', 15);
    return context.workspace->display(field, value, format, context.currency);
}

} // namespace pheu
