// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recordgroups.h"

#include "base/text.h"
#include "storage/pathnames.h"

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

constexpr qint64 smallPage = 60; // linked pages up to this size are shown whole

struct Groups {
    std::vector<RecordGroup> list;
    QHash<qint64, int> byId;
    QHash<QString, int> byText;

    Groups() { list.emplace_back(); }
    int of(qint64 id)
    {
        if (!id)
            return 0;
        const auto known = byId.constFind(id);
        if (known != byId.constEnd())
            return *known;
        const int index = int(list.size());
        list.emplace_back().id = id;
        byId.insert(id, index);
        return index;
    }
    int of(const QString &text)
    {
        if (text.isEmpty())
            return 0;
        const QString folded = caseFold(text);
        const auto known = byText.constFind(folded);
        if (known != byText.constEnd())
            return *known;
        const int index = int(list.size());
        list.emplace_back().text = text;
        byText.insert(folded, index);
        return index;
    }
};

void addLinked(Groups &groups, const Workspace &workspace, const Page &target)
{
    Query query;
    query.page = target.id;
    query.limit = smallPage + 1;
    const auto ids = workspace.reader().select(query);
    if (!ids || qint64(ids->size()) > smallPage)
        return;
    for (const RecordId id : *ids)
        groups.of(id.value);
}

void nameGroups(std::vector<RecordGroup> &groups, const Workspace &workspace, const Field &field, Language language)
{
    const Page *target = targetPage(workspace.schema(), field);
    QHash<qint64, QString> names;
    if (target) {
        std::vector<qint64> ids;
        for (const RecordGroup &group : groups)
            ids.push_back(group.id);
        if (auto read = workspace.reader().names(target->id, ids))
            names = std::move(*read);
    }
    for (RecordGroup &group : groups) {
        if (const Option *option = group.id ? field.option(OptionId(group.id)) : nullptr) {
            group.title = option->names.in(language);
            group.color = option->color;
        } else if (group.id) {
            group.title = names.value(group.id, QStringLiteral("#%1").arg(group.id));
        } else {
            group.title = group.text;
        }
    }
}

} // namespace

Value RecordGroup::value() const
{
    if (id)
        return id;
    return text.isEmpty() ? Value() : Value(text);
}

std::vector<RecordGroup> groupRecords(const ViewRecords &set, const Workspace &workspace, const Field &field, bool all)
{
    Groups groups;
    const Page *target = targetPage(workspace.schema(), field);
    if (all) {
        for (const Option &option : field.options)
            groups.of(option.id.value);
        if (target)
            addLinked(groups, workspace, *target);
    }
    for (int row = 0; row < set.size(); ++row) {
        const Value &value = set.key(row, field.id);
        if (value.isIds()) {
            for (const qint64 id : value.toIds())
                groups.list[size_t(groups.of(id))].rows.push_back(row);
        } else {
            const int at = value.isText() ? groups.of(value.toText().trimmed()) : groups.of(value.toInteger());
            groups.list[size_t(at)].rows.push_back(row);
        }
    }
    nameGroups(groups.list, workspace, field, set.text().language());
    const auto place = [&](const RecordGroup &group) {
        for (size_t i = 0; i < field.options.size(); ++i) {
            if (field.options[i].id.value == group.id)
                return qint64(i);
        }
        return group.id;
    };
    std::stable_sort(groups.list.begin() + 1, groups.list.end(), [&](const RecordGroup &a, const RecordGroup &b) {
        return a.id || b.id ? place(a) < place(b) : compareText(a.text, b.text) < 0;
    });
    return std::move(groups.list);
}

GroupSum sumOf(const ViewRecords &set, const std::vector<int> &rows, const Field &field)
{
    GroupSum sum;
    qint64 whole = 0;
    double real = 0;
    bool any = false;
    bool beyond = false;
    const bool money = field.type->meaning() == Meaning::Money;
    for (const int row : rows) {
        const Value &value = set.key(row, field.id);
        if (value.isEmpty())
            continue;
        if (money) {
            const QString own =
                field.config.currencyField ? set.key(row, field.config.currencyField).toText() : QString();
            const QString currency = set.text().currencyOf(field, own);
            if (any && currency != sum.currency) {
                sum.severalCurrencies = true;
                return sum;
            }
            sum.currency = currency;
        }
        any = true;
        if (value.isDouble())
            real += value.toDouble();
        else
            beyond = __builtin_add_overflow(whole, value.toInteger(), &whole) || beyond;
    }
    if (!any || beyond)
        return sum;
    if (field.storage() == Storage::Real)
        sum.value = std::isfinite(real) ? Value(real + double(whole)) : Value();
    else
        sum.value = whole;
    return sum;
}

QString sumText(const GroupSum &sum, const Field &field, const Format &format)
{
    if (sum.value.isEmpty())
        return Format::undefined();
    FormatContext context;
    context.format = &format;
    context.config = &field.config;
    context.currency = sum.currency;
    return field.type->format(sum.value, context);
}

} // namespace pheu
