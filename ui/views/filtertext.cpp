// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filtertext.h"

#include "base/decimal.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

QString say(const char *text)
{
    return QCoreApplication::translate("pheu::FilterWords", text);
}

// Operands are kept as in scripts (ISO days, decimal points): shown as people of the locale read them.
QString operandText(const Workspace &workspace, const Localizer &localizer, const Field &field, const QString &operand)
{
    const auto value = workspace.parse(field, operand, QLocale::c());
    if (!value)
        return operand;
    const QString type = field.type->id();
    if (type == QLatin1String("link"))
        return operand; // a name stays as it was typed: it may be an alias
    const QString shown = workspace.display(field, *value, localizer.format(workspace.settings().currency));
    return shown.isEmpty() ? operand : shown;
}

QString pathName(const Schema &schema, const PathChoice &path, Language language)
{
    if (path.paths.empty())
        return {};
    QStringList names;
    for (const FieldId id : path.paths.front().steps) {
        if (const Field *field = schema.field(id))
            names << field->names.in(language);
    }
    // “stage” of a result is found over its ad or its campaign: the last name says it all.
    return path.paths.size() > 1 ? names.value(names.size() - 1) : names.join(QStringLiteral(" › "));
}

} // namespace

QString operatorTitle(Operator op, const Field &field)
{
    const bool isDate = field.type->id() == QLatin1String("date") || field.storage() == Storage::RowMeta;
    switch (op) {
    case Operator::Eq:
        return say(QT_TRANSLATE_NOOP("pheu::FilterWords", "is"));
    case Operator::Ne:
        return say(QT_TRANSLATE_NOOP("pheu::FilterWords", "is not"));
    case Operator::Lt:
        return isDate ? say(QT_TRANSLATE_NOOP("pheu::FilterWords", "is before")) : QStringLiteral("<");
    case Operator::Le:
        return isDate ? say(QT_TRANSLATE_NOOP("pheu::FilterWords", "is on or before")) : QStringLiteral("≤");
    case Operator::Gt:
        return isDate ? say(QT_TRANSLATE_NOOP("pheu::FilterWords", "is after")) : QStringLiteral(">");
    case Operator::Ge:
        return isDate ? say(QT_TRANSLATE_NOOP("pheu::FilterWords", "is on or after")) : QStringLiteral("≥");
    case Operator::In:
        return say(QT_TRANSLATE_NOOP("pheu::FilterWords", "is any of"));
    case Operator::Contains:
        return say(QT_TRANSLATE_NOOP("pheu::FilterWords", "contains"));
    case Operator::StartsWith:
        return say(QT_TRANSLATE_NOOP("pheu::FilterWords", "starts with"));
    case Operator::IsEmpty:
        return say(QT_TRANSLATE_NOOP("pheu::FilterWords", "is empty"));
    case Operator::IsNotEmpty:
        return say(QT_TRANSLATE_NOOP("pheu::FilterWords", "is not empty"));
    }
    return {};
}

std::vector<Filter> filterParts(const Filter &filter)
{
    if (filter.isAll())
        return {};
    if (filter.kind == Filter::Kind::And)
        return filter.children;
    return {filter};
}

QString filterWords(const Workspace &workspace, const Localizer &localizer, PageId page, const Filter &filter)
{
    const Schema &schema = workspace.schema();
    if (filter.kind != Filter::Kind::Compare || filter.path.paths.empty() || filter.path.paths.front().steps.empty())
        return filterText(schema, page, filter);
    const Field *field = schema.field(filter.path.paths.front().steps.back());
    if (!field)
        return filterText(schema, page, filter);
    QStringList operands;
    for (const QString &operand : filter.operands)
        operands << operandText(workspace, localizer, *field, operand);
    QString words = pathName(schema, filter.path, localizer.language()) + u' ' + operatorTitle(filter.op, *field);
    if (!operands.isEmpty())
        words += u' ' + operands.join(QStringLiteral(", "));
    return words;
}

} // namespace pheu
