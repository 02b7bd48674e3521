// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/dimension.h"

#include "base/text.h"
#include "storage/pathnames.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

struct DimensionText {
    Q_DECLARE_TR_FUNCTIONS(pheu::Dimension)
};

std::optional<Dimension::Kind> kindOf(const Field &field)
{
    const Meaning meaning = field.type->meaning();
    switch (field.storage()) {
    case Storage::Integer:
        if (meaning == Meaning::Record)
            return Dimension::Kind::Link;
        if (meaning == Meaning::Option)
            return Dimension::Kind::Option;
        if (meaning == Meaning::Truth)
            return Dimension::Kind::Truth;
        return {};
    case Storage::Text:
        return meaning == Meaning::Date ? Dimension::Kind::Calendar : Dimension::Kind::Text;
    default:
        return {};
    }
}

bool isMany(const Field &field)
{
    return field.storage() == Storage::Join || field.storage() == Storage::Reverse;
}

} // namespace

Result<Dimension> Dimension::resolve(const Schema &schema, const Page &page, const QString &text, CalendarRules rules)
{
    Dimension dimension;
    dimension.m_text = text;
    dimension.m_rules = rules;
    if (const std::optional<CalendarUnit> unit = calendarUnitFromId(text)) {
        const Field *date = page.field(QStringLiteral("date"));
        if (!date)
            return Error{ErrorCode::UnknownName,
                         DimensionText::tr("Figures cannot be split by “%1”: the page “%2” has no date field.")
                             .arg(text, localName(page.names))};
        dimension.m_kind = Kind::Calendar;
        dimension.m_unit = *unit;
        dimension.m_isRecordDate = true;
        dimension.m_path = {{FieldPath{{date->id}}}};
        return dimension;
    }
    Result<PathChoice> path = parsePath(schema, page.id, text);
    if (!path)
        return path.error();
    dimension.m_path = std::move(*path);
    for (const FieldPath &one : dimension.m_path.paths) {
        for (const FieldId step : one.steps) {
            const Field *field = schema.field(step);
            if (!field)
                return Error{ErrorCode::UnknownName, DimensionText::tr("Figures cannot be split by “%1”.").arg(text)};
            if (isMany(*field))
                return Error{ErrorCode::InvalidInput,
                             DimensionText::tr("Figures cannot be split by “%1”: a record can have several values in "
                                               "“%2”, so the parts would not add up. Choose a field with one value, "
                                               "such as channel or campaign.")
                                 .arg(text, localName(field->names))};
        }
        const Field &last = *schema.field(one.steps.back());
        const std::optional<Kind> kind = kindOf(last);
        if (!kind)
            return Error{ErrorCode::InvalidInput,
                         DimensionText::tr("Figures cannot be split by “%1”: it holds numbers or times. Choose a link, "
                                           "a select, a text or a date.")
                             .arg(text)};
        dimension.m_kind = *kind;
        dimension.m_target = last.config.target;
        dimension.m_field = last.id;
        dimension.m_isRecordDate =
            *kind == Kind::Calendar && one.steps.size() == 1 && last.role == QLatin1String("date");
    }
    return dimension;
}

std::set<FieldId> Dimension::columns() const
{
    std::set<FieldId> fields;
    for (const FieldPath &path : m_path.paths)
        fields.insert(path.steps.front());
    return fields;
}

quint32 Dimension::numberOfId(qint64 id)
{
    if (m_together && m_kind == Kind::Link)
        id = m_together->value(id);
    if (id == 0)
        return 0;
    const auto at = m_numberOfId.constFind(id);
    if (at != m_numberOfId.cend())
        return *at;
    const quint32 number = quint32(m_ids.size());
    m_numberOfId.insert(id, number);
    m_ids.push_back(id);
    m_texts.push_back({});
    return number;
}

quint32 Dimension::numberOfText(const QString &text)
{
    if (text.isEmpty())
        return 0;
    const QString folded = caseFold(text); // texts that a filter calls equal are one value
    const auto at = m_numberOfText.constFind(folded);
    if (at != m_numberOfText.cend())
        return *at;
    const quint32 number = quint32(m_ids.size());
    m_numberOfText.insert(folded, number);
    m_ids.push_back(0);
    m_texts.push_back(text);
    return number;
}

quint32 Dimension::numberOfValue(const Column &column, size_t row, quint32 code)
{
    switch (column.kind()) {
    case Column::Kind::Id:
        return code ? numberOfId(column.idOf(code)) : 0;
    case Column::Kind::Text:
        return code ? numberOfText(column.textOf(code)) : 0;
    case Column::Kind::Date:
        return code ? numberOfDay(column.dayOf(code)) : 0;
    case Column::Kind::Integer:
        return column.isNull(row) ? 0 : numberOfId(column.integer(row) ? 2 : 1);
    case Column::Kind::Real:
        break;
    }
    return 0;
}

// The value at the end of `path`, from the entry `code` of the column of its step `step`.
Result<quint32> Dimension::numberAt(const Schema &schema, const Column &column, quint32 code, const FieldPath &path,
                                    size_t step, const LinkedTables &linked)
{
    qint64 id = column.idOf(code);
    for (size_t at = step + 1; at < path.steps.size(); ++at) {
        const Field &link = *schema.field(path.steps[at - 1]);
        const Result<const ColumnTable *> table = linked(link.config.target, path.steps[at]);
        if (!table)
            return table.error();
        const std::optional<size_t> row = (*table)->rowOf(id);
        const Column *next = (*table)->column(path.steps[at]);
        if (!row || !next || next->isNull(*row))
            return 0U;
        const quint32 nextCode = next->isCoded() ? next->code(*row) : 0;
        if (at + 1 == path.steps.size())
            return numberOfValue(*next, *row, nextCode);
        id = next->idOf(nextCode);
    }
    return 0U;
}

Result<DimensionLookup> Dimension::lookup(const Schema &schema, const ColumnTable &table, const LinkedTables &linked,
                                          const PathChoice &choice)
{
    DimensionLookup lookup;
    for (const FieldPath &path : choice.paths) {
        const Column *column = table.column(path.steps.front());
        if (!column || column->isEmpty())
            continue;
        DimensionLookup::Source source{column, std::vector<quint32>(column->codeCount())};
        if (!column->isCoded()) // a checkbox on the page itself
            return Error{
                ErrorCode::InvalidInput,
                DimensionText::tr("Figures cannot be split by “%1”: it is a checkbox of the page itself.").arg(m_text)};
        for (quint32 code = 1; code < column->codeCount(); ++code) {
            if (path.steps.size() == 1) {
                source.numbers[code] = numberOfValue(*column, 0, code);
                continue;
            }
            const Result<quint32> number = numberAt(schema, *column, code, path, 0, linked);
            if (!number)
                return number.error();
            source.numbers[code] = *number;
        }
        lookup.sources.push_back(std::move(source));
    }
    return lookup;
}

Result<std::vector<DimensionKey>> Dimension::keys(const RecordNames &namesOf, const Schema &schema,
                                                  const std::vector<quint32> &numbers, Language language) const
{
    QHash<qint64, QString> names;
    if (m_kind == Kind::Link && !m_together) {
        std::vector<qint64> ids;
        for (const quint32 number : numbers) {
            if (number)
                ids.push_back(m_ids[number]);
        }
        Result<QHash<qint64, QString>> found = namesOf(m_target, ids);
        if (!found)
            return found.error();
        names = std::move(*found);
    }
    const Field *field = schema.field(m_field);
    std::vector<DimensionKey> keys;
    for (const quint32 number : numbers) {
        DimensionKey key;
        key.null = number == 0;
        key.id = m_ids[number];
        switch (key.null ? Kind::Text : m_kind) {
        case Kind::Text:
            key.label = m_texts[number];
            break;
        case Kind::Link:
            key.label = names.value(key.id);
            break;
        case Kind::Option:
            if (const Option *option = field ? field->option(OptionId(key.id)) : nullptr)
                key.label = option->names.in(language);
            break;
        case Kind::Truth:
            key.label = key.id == 2 ? QStringLiteral("true") : QStringLiteral("false");
            break;
        case Kind::Calendar:
            key.id = firstDay(number);
            key.label = unitLabel(firstDay(number), m_unit);
            break;
        }
        keys.push_back(std::move(key));
    }
    return keys;
}

} // namespace pheu
