// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filtertext.h"

#include "storage/pathnames.h"
#include "storage/relativedate.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

QString say(const char *text)
{
    return QCoreApplication::translate("pheu::FilterWords", text);
}

// In the order of relativeWords().
constexpr const char *relativeTitles[]{
    QT_TRANSLATE_NOOP("pheu::FilterWords", "today"),
    QT_TRANSLATE_NOOP("pheu::FilterWords", "yesterday"),
    QT_TRANSLATE_NOOP("pheu::FilterWords", "tomorrow"),
    QT_TRANSLATE_NOOP("pheu::FilterWords", "this week"),
    QT_TRANSLATE_NOOP("pheu::FilterWords", "last week"),
    QT_TRANSLATE_NOOP("pheu::FilterWords", "next week"),
    QT_TRANSLATE_NOOP("pheu::FilterWords", "this month"),
    QT_TRANSLATE_NOOP("pheu::FilterWords", "last month"),
    QT_TRANSLATE_NOOP("pheu::FilterWords", "next month"),
    QT_TRANSLATE_NOOP("pheu::FilterWords", "this quarter"),
    QT_TRANSLATE_NOOP("pheu::FilterWords", "last quarter"),
    QT_TRANSLATE_NOOP("pheu::FilterWords", "next quarter"),
    QT_TRANSLATE_NOOP("pheu::FilterWords", "this year"),
    QT_TRANSLATE_NOOP("pheu::FilterWords", "last year"),
    QT_TRANSLATE_NOOP("pheu::FilterWords", "next year"),
    QT_TRANSLATE_NOOP("pheu::FilterWords", "this fiscal year"),
    QT_TRANSLATE_NOOP("pheu::FilterWords", "last fiscal year"),
    QT_TRANSLATE_NOOP("pheu::FilterWords", "next fiscal year"),
};

// #12 is how a filter holds a record; a person knows it by its name.
QString recordText(const Workspace &workspace, const Field &link, const QString &operand)
{
    bool isNumber = false;
    const qint64 id = operand.startsWith(u'#') ? QStringView(operand).mid(1).toLongLong(&isNumber) : 0;
    const Page *page = isNumber ? targetPage(workspace.schema(), link) : nullptr;
    if (!page)
        return operand;
    const auto names = workspace.reader().names(page->id, std::span(&id, 1));
    const QString name = names ? names->value(id) : QString();
    return name.isEmpty() ? operand : name;
}

// Operands are kept as in scripts (ISO days, decimal points): shown as people of the locale read them.
QString operandText(const Workspace &workspace, const Localizer &localizer, const Field &field, const QString &operand)
{
    const Meaning meaning = field.type->meaning();
    if ((meaning == Meaning::Date || meaning == Meaning::Instant) && relativePeriod(operand, 0, {}))
        return relativeTitle(operand);
    if (meaning == Meaning::Record) // a name stays as it was typed: it may be an alias
        return recordText(workspace, field, operand);
    const auto value = workspace.parse(field, operand, QLocale::c());
    if (!value)
        return operand;
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

QString relativeTitle(const QString &word)
{
    if (const int days = relativeDays(word); days != 0)
        return days > 0 ? QCoreApplication::translate("pheu::FilterWords", "last %n day(s)", nullptr, days)
                        : QCoreApplication::translate("pheu::FilterWords", "next %n day(s)", nullptr, -days);
    const auto at = relativeWords().indexOf(word.simplified().toLower());
    return at < 0 ? word : say(relativeTitles[at]);
}

QString operatorTitle(Operator op, const Field &field)
{
    const Meaning meaning = field.type->meaning();
    const bool isDate = meaning == Meaning::Date || meaning == Meaning::Instant;
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
    if (filter.kind == Filter::Kind::Not && !filter.children.empty())
        return say(QT_TRANSLATE_NOOP("pheu::FilterWords", "not (%1)"))
            .arg(filterWords(workspace, localizer, page, filter.children.front()));
    if (filter.kind == Filter::Kind::And || filter.kind == Filter::Kind::Or) {
        QStringList parts;
        for (const Filter &child : filter.children) {
            const bool group = child.kind == Filter::Kind::And || child.kind == Filter::Kind::Or;
            const QString words = filterWords(workspace, localizer, page, child);
            parts << (group ? QStringLiteral("(%1)").arg(words) : words);
        }
        return parts.join(filter.kind == Filter::Kind::And ? say(QT_TRANSLATE_NOOP("pheu::FilterWords", " and "))
                                                           : say(QT_TRANSLATE_NOOP("pheu::FilterWords", " or ")));
    }
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
