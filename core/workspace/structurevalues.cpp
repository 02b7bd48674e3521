// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of a column become when the column goes, is copied or changes its type.
#include "workspace/structure.h"

#include "storage/tables.h"
#include "workspace/rulecheck.h"

#include <algorithm>
#include <array>
#include <limits>

namespace pheu
{

namespace
{

constexpr int portion = 4096;

} // namespace

Result<std::vector<qint64>> Structure::logValues(const Page &page, const Field &field)
{
    std::vector<qint64> changes;
    const Result<qint64> all = m_session.records().countColumn(page, field);
    if (!all)
        return all.error();
    qint64 done = 0;
    for (qint64 after = std::numeric_limits<qint64>::min();;) {
        auto values = m_session.records().readColumn(page, field, after, portion);
        if (!values)
            return values.error();
        if (values->empty())
            return changes;
        std::vector<CellChange> cells;
        for (auto &[record, value] : *values)
            cells.push_back({record, field.id, std::move(value), {}});
        after = cells.back().record;
        done += qint64(cells.size());
        const Result<qint64> logged = m_session.logColumn(page, cells);
        if (!logged)
            return logged.error();
        changes.push_back(*logged);
        if (const Result<void> on = progress(done, *all); !on)
            return on.error();
    }
}

// The copy has options of its own, in the same order.
Result<void> Structure::copyValues(const Page &page, const Field &from, const Field &to)
{
    QHash<qint64, qint64> options;
    if (!from.options.empty() && from.options.size() == to.options.size()) {
        for (size_t i = 0; i < from.options.size(); ++i)
            options.insert(from.options[i].id.value, to.options[i].id.value);
    }
    const Result<qint64> all = m_session.records().countColumn(page, from);
    if (!all)
        return all.error();
    qint64 done = 0;
    for (qint64 after = std::numeric_limits<qint64>::min();;) {
        auto values = m_session.records().readColumn(page, from, after, portion);
        if (!values)
            return values.error();
        if (values->empty())
            return {};
        std::vector<CellChange> cells;
        for (auto &[record, value] : *values)
            cells.push_back({record, to.id, {}, withOptions(std::move(value), options)});
        after = cells.back().record;
        done += qint64(cells.size());
        if (const Result<void> filled = m_session.fillColumn(page, cells); !filled)
            return filled;
        if (const Result<void> on = progress(done, *all); !on)
            return on;
    }
}

Stored Structure::withOptions(Stored cell, const QHash<qint64, qint64> &ids)
{
    if (ids.isEmpty())
        return cell;
    if (auto *one = std::get_if<qint64>(&cell))
        *one = ids.value(*one, *one);
    else if (auto *many = std::get_if<IdList>(&cell)) {
        for (qint64 &id : *many)
            id = ids.value(id, id);
    }
    return cell;
}

// The old values are logged first and read from there again: a million of them need not stand in memory.
Result<void> Structure::changeType(const Page &page, const Field &before, const Field &after)
{
    std::unique_ptr<Converter> converter;
    if (!after.isComputed()) {
        auto made = Converter::make(m_session.database(), m_session.schema(), before, after.type->id(), after.config,
                                    m_progress);
        if (!made)
            return made.error();
        if (const QString refusal = (*made)->preview().refusal; !refusal.isEmpty())
            return Error{ErrorCode::InvalidInput, refusal};
        converter = std::move(*made);
    }
    const bool another = storageKey(before) != storageKey(after); // the column goes and comes again
    const Result<std::vector<qint64>> logged = another ? logValues(page, before) : std::vector<qint64>();
    if (!logged)
        return logged.error();
    if (before.config.target && before.config.target != after.config.target) {
        std::vector<FieldId> gone = withDependents({before.id});
        std::erase(gone, before.id);
        if (const Result<void> may = checkRemovable(gone, {}); !may)
            return may;
        if (const Result<void> removed = removeFields(gone, {}); !removed)
            return removed;
    }
    const bool options = after.type->meaning() == Meaning::Option && !after.isComputed();
    for (const Option &option : options ? std::vector<Option>() : before.options) {
        if (const Result<void> done = m_session.changeMetadata(QStringLiteral("option"), option.id.value, QJsonValue());
            !done)
            return done;
    }
    if (page.aliasField == before.id && (after.storage() != Storage::Text || after.type->meaning() != Meaning::Text)) {
        const QJsonObject none{{QStringLiteral("alias_field"), 0}};
        if (const Result<void> done = m_session.changeMetadata(QStringLiteral("page"), page.id.value, none); !done)
            return done;
    }
    const QJsonObject row{{QStringLiteral("type"), after.type->id()},
                          {QStringLiteral("config"), configText(after.config)}};
    if (const Result<void> done = m_session.changeMetadata(QStringLiteral("field"), before.id.value, row); !done)
        return done;
    if (!converter)
        return {};
    if (const Result<void> read = m_session.refreshSchema(); !read)
        return read;
    const Result<void> converted =
        another ? convertValues(*converter, before, *logged) : convertInPlace(*converter, before);
    if (!converted || !hasRules(after.config.rules))
        return converted;
    return rulesHold(m_session.database(), m_session.schema(), *m_session.schema().field(before.id), m_progress);
}

Result<void> Structure::addNewOptions(Converter &converter, const Field &field)
{
    static constexpr std::array colors{"blue", "green", "amber", "violet", "red", "slate"};
    std::vector<OptionId> made;
    int position = int(field.options.size());
    for (const QString &name : converter.preview().newOptions) {
        const Option option{{}, {}, {{}, {}, name}, QLatin1String(colors[size_t(position) % colors.size()])};
        const Result<qint64> id = m_session.addMetadata(QStringLiteral("option"), rowOf(option, field.id, position++));
        if (!id)
            return id.error();
        made.push_back(OptionId(*id));
    }
    converter.setNewOptions(made);
    return {};
}

// The same column, other values: amounts of another currency, stars of another number.
Result<void> Structure::convertInPlace(Converter &converter, const Field &before)
{
    const Page &page = *m_session.schema().page(before.page);
    const Field &field = *page.field(before.id);
    if (const Result<void> added = addNewOptions(converter, field); !added)
        return added;
    const Result<qint64> all = m_session.records().countColumn(page, field);
    if (!all)
        return all.error();
    qint64 done = 0;
    for (qint64 after = std::numeric_limits<qint64>::min();;) {
        const auto values = m_session.records().readColumn(page, field, after, portion);
        if (!values)
            return values.error();
        if (values->empty())
            return {};
        for (const auto &[record, old] : *values) {
            Stored stored = toStored(field, converter.convert(RecordId(record), toValue(before, old)).value);
            if (stored == old)
                continue;
            const CellChange cell{record, field.id, old, std::move(stored)};
            if (const Result<void> written = m_session.write(page, std::span(&cell, 1)); !written)
                return written;
        }
        after = values->back().first;
        done += qint64(values->size());
        if (const Result<void> on = progress(done, *all); !on)
            return on;
    }
}

Result<void> Structure::convertValues(Converter &converter, const Field &before, const std::vector<qint64> &logged)
{
    const Page &page = *m_session.schema().page(before.page);
    const Field &field = *page.field(before.id);
    if (const Result<void> added = addNewOptions(converter, field); !added)
        return added;
    qint64 done = 0;
    for (const qint64 change : logged) {
        const Result<std::vector<CellChange>> old = m_session.loggedCells(change);
        if (!old)
            return old.error();
        std::vector<CellChange> cells;
        for (const CellChange &cell : *old) {
            const Value value = converter.convert(RecordId(cell.record), toValue(before, cell.before)).value;
            Stored stored = toStored(field, value);
            if (!isNull(stored))
                cells.push_back({cell.record, field.id, {}, std::move(stored)});
        }
        if (!cells.empty()) {
            if (const Result<void> filled = m_session.fillColumn(page, cells); !filled)
                return filled;
        }
        if (const Result<void> on = progress(++done, qint64(logged.size())); !on)
            return on;
    }
    return {};
}

} // namespace pheu
