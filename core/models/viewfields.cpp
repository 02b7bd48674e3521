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

// How much a field says on a small card; less is better, none: not shown unless chosen.
std::optional<int> weight(const Field &field)
{
    if (field.hidden || field.storage() == Storage::RowMeta || field.storage() == Storage::Virtual ||
        field.config.reverseOf)
        return {};
    static constexpr std::array order{Meaning::Option, Meaning::Record, Meaning::Date, Meaning::Money, Meaning::Number};
    const auto at = std::find(order.begin(), order.end(), field.type->meaning());
    return at == order.end() ? std::optional<int>() : int(at - order.begin());
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
    if (field)
        config.groups.push_back(Sort{PathChoice{{FieldPath{{field}}}}, false});
}

std::vector<FieldId> cardFields(const Page &page, const ViewConfig &config, const std::vector<FieldId> &without,
                                int most)
{
    const auto left = [&](FieldId id) {
        return id == page.nameField || std::find(without.begin(), without.end(), id) != without.end();
    };
    std::vector<FieldId> fields;
    for (const ViewColumn &column : config.columns) {
        if (!column.hidden && page.field(column.field) && !left(column.field))
            fields.push_back(column.field);
    }
    if (!config.columns.empty())
        return fields;
    std::vector<std::pair<int, FieldId>> weighed;
    for (const Field &field : page.fields) {
        if (const auto w = weight(field); w && !left(field.id))
            weighed.emplace_back(*w, field.id);
    }
    std::stable_sort(weighed.begin(), weighed.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    if (weighed.size() > size_t(most))
        weighed.resize(size_t(most));
    for (const Field &field : page.fields) { // in the order of the page
        if (std::any_of(weighed.begin(), weighed.end(), [&](const auto &one) { return one.second == field.id; }))
            fields.push_back(field.id);
    }
    return fields;
}

void chooseCardFields(const Page &page, ViewConfig &config, const std::vector<FieldId> &without, int most)
{
    const std::vector<FieldId> shown = cardFields(page, config, without, most);
    std::vector<ViewColumn> columns = viewColumns(page, config);
    for (ViewColumn &column : columns) {
        column.hidden = column.field != page.nameField &&
                        std::find(shown.begin(), shown.end(), column.field) == shown.end();
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
