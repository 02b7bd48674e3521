// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/viewfields.h"

#include "models/viewcolumns.h"

#include <QDateTime>

#include <algorithm>
#include <array>

namespace pheu
{

namespace
{

template<typename Fits>
FieldList those(const Page &page, Fits fits)
{
    FieldList fields;
    for (const Field &field : page.fields) {
        if (fits(field))
            fields.push_back(&field);
    }
    return fields;
}

bool isChoice(const Field &field)
{
    const Meaning meaning = field.type->meaning();
    return (meaning == Meaning::Option || meaning == Meaning::Record) && !field.config.reverseOf;
}

bool isOneChoice(const Field &field)
{
    return isChoice(field) && field.storage() == Storage::Integer;
}

bool isInstant(const Field &field)
{
    return field.type->meaning() == Meaning::Instant;
}

// Worth a place on a small card that nobody has arranged.
bool saysMuch(const Field &field)
{
    return !field.hidden && field.storage() != Storage::RowMeta && field.storage() != Storage::Virtual &&
           !field.config.reverseOf;
}

} // namespace

FieldList boardFields(const Page &page)
{
    return those(page, [](const Field &field) { return isOneChoice(field); });
}

FieldList laneFields(const Page &page)
{
    return those(page, [](const Field &field) {
        const bool isText = field.type->id() == QLatin1String("text") && field.storage() == Storage::Text;
        return isChoice(field) || isText;
    });
}

FieldList dateFields(const Page &page)
{
    return those(page, [](const Field &field) {
        return (field.type->meaning() == Meaning::Date || isInstant(field)) && field.storage() != Storage::Virtual;
    });
}

FieldList imageFields(const Page &page)
{
    return those(page, [](const Field &field) { return field.type->meaning() == Meaning::File; });
}

FieldList numericFields(const Page &page)
{
    return those(page, [](const Field &field) {
        return field.type->isSummed() && field.storage() != Storage::Virtual &&
               field.config.computed != QLatin1String("autonumber");
    });
}

FieldId usualOf(const FieldList &fields, std::initializer_list<const char *> roles)
{
    for (const char *role : roles) {
        for (const Field *field : fields) {
            if (field->role == QLatin1String(role))
                return field->id;
        }
    }
    return fields.empty() ? FieldId() : fields.front()->id;
}

const Field *groupField(const Page &page, const ViewConfig &config, const FieldList &allowed)
{
    if (config.groups.empty() || config.groups.front().path.paths.size() != 1)
        return nullptr;
    const FieldPath &path = config.groups.front().path.paths.front();
    const Field *field = path.steps.size() == 1 ? page.field(path.steps.front()) : nullptr;
    return std::find(allowed.begin(), allowed.end(), field) == allowed.end() ? nullptr : field;
}

void setGroupField(ViewConfig &config, FieldId field)
{
    config.groups.clear();
    config.collapsed.clear(); // of other columns
    if (field)
        config.groups.push_back(Sort{PathChoice{{FieldPath{{field}}}}, false});
}

std::vector<FieldId> cardFields(const Page &page, const ViewConfig &config, const std::vector<FieldId> &without,
                                int most)
{
    const auto left = [&](FieldId id) {
        const Field *field = page.field(id);
        return id == page.nameField || !field || field->type->meaning() == Meaning::Nothing ||
               std::find(without.begin(), without.end(), id) != without.end();
    };
    std::vector<FieldId> fields;
    for (const ViewColumn &column : config.columns) {
        if (!column.hidden && !left(column.field))
            fields.push_back(column.field);
    }
    if (!config.columns.empty())
        return fields;
    // Two that are chosen or linked, a day, a sum of money: what tells one record from another.
    std::array<int, size_t(Meaning::Nothing) + 1> room{};
    room[size_t(Meaning::Option)] = 2;
    room[size_t(Meaning::Record)] = 1;
    room[size_t(Meaning::Date)] = 1;
    room[size_t(Meaning::Money)] = 1;
    for (const Field &field : page.fields) {
        if (int(fields.size()) < most && saysMuch(field) && !left(field.id) &&
            room[size_t(field.type->meaning())]-- > 0)
            fields.push_back(field.id);
    }
    return fields;
}

void chooseCardFields(const Page &page, ViewConfig &config, const std::vector<FieldId> &without, int most)
{
    const std::vector<FieldId> shown = cardFields(page, config, without, most);
    std::vector<ViewColumn> columns = viewColumns(page, config);
    for (ViewColumn &column : columns) {
        column.hidden =
            column.field != page.nameField && std::find(shown.begin(), shown.end(), column.field) == shown.end();
    }
    config.columns = std::move(columns);
}

std::optional<Day> dayOf(const Field &field, const Value &value)
{
    if (!value.isInteger())
        return {};
    if (!isInstant(field))
        return Day(value.toInteger());
    return toDay(QDateTime::fromMSecsSinceEpoch(value.toInteger()).date());
}

Value onDay(const Field &field, const Value &value, Day day)
{
    if (!isInstant(field))
        return qint64(day);
    const QTime time = value.isInteger() ? QDateTime::fromMSecsSinceEpoch(value.toInteger()).time() : QTime(0, 0);
    return QDateTime(toDate(day), time).toMSecsSinceEpoch();
}

} // namespace pheu
