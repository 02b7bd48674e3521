// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/rulecheck.h"

#include "base/text.h"
#include "storage/columnreader.h"
#include "storage/condition.h"
#include "storage/recordreader.h"
#include "workspace/session.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <unordered_map>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::FieldRules)
};

const Stored *cellOf(RuleCheck::Cells cells, FieldId field)
{
    const auto at = std::find_if(cells.begin(), cells.end(), [&](const auto &cell) { return cell.first == field; });
    return at == cells.end() ? nullptr : &at->second;
}

quint64 hashOf(const std::string &key)
{
    return std::hash<std::string>{}(key);
}

// A record in a sentence: its name, else its number.
QString recordName(Database &database, const Schema &schema, PageId page, qint64 record)
{
    const auto names = RecordReader(database, schema).names(page, std::span(&record, 1));
    const QString name = names ? names->value(record) : QString();
    return name.isEmpty() || name.startsWith(u'#') ? Text::tr("record %1").arg(record)
                                                   : Text::tr("“%1” (record %2)").arg(name).arg(record);
}

Stored storedAt(const ColumnReader &reader, int index)
{
    if (reader.isNull(index))
        return {};
    if (reader.isInteger(index))
        return reader.integer(index);
    if (reader.isReal(index))
        return reader.real(index);
    const std::string_view text = reader.utf8(index);
    return QByteArray(text.data(), qsizetype(text.size()));
}

struct Shared {
    qint64 holder = 0; // the record that had the value before
    Value value;
};

// Two records that share one of the touched values of a field; empty when there are none.
Result<std::optional<Shared>> sharedValue(Database &database, const Page &page, const Field &field,
                                          const std::unordered_map<quint64, qint64> &touched)
{
    const std::array ids{field.id};
    Result<ColumnReader> reader = ColumnReader::all(database, page, ids);
    if (!reader)
        return reader.error();
    std::unordered_map<quint64, std::pair<qint64, std::string>> holders;
    holders.reserve(touched.size());
    for (;;) {
        const Result<bool> more = reader->next();
        if (!more)
            return more.error();
        if (!*more)
            return std::optional<Shared>();
        if (reader->isNull(0))
            continue;
        const Stored cell = storedAt(*reader, 0);
        std::string key = uniqueKey(cell);
        const quint64 hash = hashOf(key);
        const auto written = touched.find(hash);
        if (written == touched.end())
            continue;
        const auto [at, isNew] = holders.try_emplace(hash, reader->id(), key);
        if (!isNew && at->second.second == key)
            return std::optional(
                Shared{at->second.first == written->second ? reader->id() : at->second.first, toValue(field, cell)});
    }
}

} // namespace

std::string uniqueKey(const Stored &cell)
{
    std::string key;
    if (const auto *integer = std::get_if<qint64>(&cell)) {
        key.assign(reinterpret_cast<const char *>(integer), sizeof *integer);
    } else if (const auto *real = std::get_if<double>(&cell)) {
        key.assign(reinterpret_cast<const char *>(real), sizeof *real);
    } else if (const auto *text = std::get_if<QByteArray>(&cell)) {
        caseFoldUtf8(std::string_view(text->constData(), size_t(text->size())), key);
    }
    return key;
}

Result<const RuleCheck::PageRules *> RuleCheck::rulesOf(const Page &page)
{
    if (m_schema != &m_session.schema()) {
        m_pages.clear();
        m_schema = &m_session.schema();
    }
    const auto known = m_pages.find(page.id);
    if (known != m_pages.end())
        return &known->second;
    PageRules rules;
    for (const Field &field : page.fields) {
        if (!pheu::hasRules(field.config.rules) || !field.isEditable())
            continue;
        const Result<QString> currency = workspaceCurrency(m_session.database());
        if (!currency)
            return currency.error();
        Result<CompiledRules> compiled = CompiledRules::make(field, *currency);
        if (!compiled)
            return compiled.error();
        rules.rules.push_back(std::move(*compiled));
    }
    return &m_pages.emplace(page.id, std::move(rules)).first->second;
}

Result<bool> RuleCheck::hasRules(const Page &page)
{
    const auto rules = rulesOf(page);
    if (!rules)
        return rules.error();
    return !(*rules)->rules.empty();
}

Result<QString> RuleCheck::currencyOf(const Page &page, const Field &field, RecordId record, Cells cells) const
{
    const FieldId code = field.config.currencyField;
    if (!code)
        return QString();
    if (const Stored *cell = cellOf(cells, code)) {
        const auto *text = std::get_if<QByteArray>(cell);
        return text ? QString::fromUtf8(*text) : QString();
    }
    if (!record)
        return QString();
    const auto stored = RecordReader(m_session.database(), m_session.schema())
                            .fetch(page.id, std::span(&record, 1), std::span(&code, 1));
    if (!stored)
        return stored.error();
    return stored->front().id ? stored->front().values.front().toText() : QString();
}

Result<bool> RuleCheck::isEmptyNow(const Page &page, const Field &field, RecordId record) const
{
    const auto stored = RecordReader(m_session.database(), m_session.schema())
                            .fetch(page.id, std::span(&record, 1), std::span(&field.id, 1));
    if (!stored)
        return stored.error();
    return !stored->front().id || stored->front().values.front().isEmpty();
}

Result<void> RuleCheck::checkCell(const Page &page, const CompiledRules &rules, RecordId record, Cells cells,
                                  const Stored &cell)
{
    const Field &field = rules.field();
    const Result<QString> currency = currencyOf(page, field, record, cells);
    if (!currency)
        return currency.error();
    if (const Result<void> good = rules.check(toValue(field, cell), *currency); !good)
        return good;
    if (rules.rules().unique)
        m_touched[field.id].insert_or_assign(hashOf(uniqueKey(cell)), record.value);
    return {};
}

Result<void> RuleCheck::added(const Page &page, Cells cells, bool begun)
{
    const auto all = rulesOf(page);
    if (!all)
        return all.error();
    if ((*all)->rules.empty())
        return {};
    const bool blank = std::all_of(cells.begin(), cells.end(), [](const auto &cell) { return isNull(cell.second); });
    for (const CompiledRules &rules : (*all)->rules) {
        const Stored *cell = cellOf(cells, rules.field().id);
        if (cell && !isNull(*cell)) {
            if (const Result<void> good = checkCell(page, rules, RecordId(), cells, *cell); !good)
                return good;
        } else if (rules.rules().required && !begun && !blank) {
            return rules.missing();
        }
    }
    return {};
}

Result<void> RuleCheck::changed(const Page &page, RecordId record, Cells cells)
{
    const auto all = rulesOf(page);
    if (!all)
        return all.error();
    for (const CompiledRules &rules : (*all)->rules) {
        const Stored *cell = cellOf(cells, rules.field().id);
        if (!cell)
            continue;
        if (!isNull(*cell)) {
            if (const Result<void> good = checkCell(page, rules, record, cells, *cell); !good)
                return good;
        } else if (rules.rules().required) {
            const Result<bool> empty = isEmptyNow(page, rules.field(), record);
            if (!empty)
                return empty.error();
            if (!*empty)
                return rules.missing();
        }
    }
    return {};
}

Result<void> RuleCheck::finish()
{
    for (const auto &[id, touched] : m_touched) {
        const Field *field = m_session.schema().field(id);
        if (!field || !field->config.rules.unique)
            continue; // removed, or the rule was, in this very edit
        const Page &page = *m_session.schema().page(field->page);
        const auto shared = sharedValue(m_session.database(), page, *field, touched);
        if (!shared)
            return shared.error();
        if (!*shared)
            continue;
        const auto all = rulesOf(page);
        if (!all)
            return all.error();
        for (const CompiledRules &rules : (*all)->rules) {
            if (rules.field().id == id)
                return rules.notUnique(
                    (*shared)->value, recordName(m_session.database(), m_session.schema(), page.id, (*shared)->holder));
        }
    }
    m_touched.clear();
    return {};
}

} // namespace pheu
