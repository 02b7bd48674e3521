// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/planrows.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr qint64 null = PlanField::null;

// Slots of existing records in the key table: −1 is the first.
qint32 slotOfExisting(size_t index)
{
    return -qint32(index) - 1;
}

} // namespace

PlanRows::PlanRows(Workspace &workspace, const Page &page, std::vector<std::unique_ptr<PlanField>> fields,
                   std::vector<std::vector<int>> keys, OnMatch onMatch, bool numbered)
    : m_workspace(workspace)
    , m_page(page)
    , m_fields(std::move(fields))
    , m_keys(std::move(keys))
    , m_onMatch(onMatch)
    , m_blankErases(page.role == u"results")
    , m_numbered(numbered)
    , m_everPresent(m_fields.size(), false)
{
    for (const std::unique_ptr<PlanField> &field : m_fields)
        field->column.setSpill(m_spill);
    for (PlanColumn *column : {&m_target, &m_line, &m_file, &m_fieldSet})
        column->setSpill(m_spill);
    findLevelFields();
    findCurrencyField();
}

// That of the first field of money that has one; an amount without a currency of its own is in the workspace's.
void PlanRows::findCurrencyField()
{
    for (size_t i = 0; i < m_fields.size() && m_currency < 0; ++i) {
        const FieldId codes =
            m_fields[i]->kind() == PlanField::Kind::Money ? m_fields[i]->field().config.currencyField : FieldId();
        for (size_t other = 0; codes && other < m_fields.size(); ++other) {
            if (m_fields[other]->field().id == codes && m_fields[other]->kind() == PlanField::Kind::Text)
                m_currency = int(other);
        }
    }
    if (m_currency >= 0)
        m_fields[size_t(m_currency)]->setImplied(m_workspace.settings().currency.toStdString());
}

bool PlanRows::hasOtherCurrency(size_t planned, const std::vector<qint64> &row) const
{
    if (m_currency < 0)
        return false;
    const PlanField &field = *m_fields[size_t(m_currency)];
    if (field.impliedPart(row[size_t(m_currency)]) == field.impliedPart(field.column.at(planned)))
        return false;
    for (size_t i = 0; i < m_fields.size(); ++i) {
        if (m_fields[i]->kind() == PlanField::Kind::Money && row[i] != null)
            return true;
    }
    return false;
}

void PlanRows::findLevelFields()
{
    if (m_page.role != u"results" || m_keys.size() != 1)
        return;
    for (const char *role : {"source", "date", "campaign", "ad_group", "ad", "utm_link"}) {
        const auto found = std::find_if(m_keys.front().begin(), m_keys.front().end(), [&](int field) {
            return m_fields[size_t(field)]->field().role == QLatin1String(role);
        });
        if (found == m_keys.front().end()) {
            m_levelFields.clear();
            return;
        }
        m_levelFields.push_back(*found);
    }
}

int PlanRows::shapeOf(const std::vector<qint64> &levelValues)
{
    int shape = 0;
    for (int level = 0; level < levels; ++level)
        shape |= levelValues[size_t(level) + 2] != null ? 1 << level : 0;
    return shape;
}

void PlanRows::noteShape(const std::vector<qint64> &row)
{
    if (m_levelFields.empty())
        return;
    int shape = 0;
    for (int level = 0; level < levels; ++level)
        shape |= row[size_t(m_levelFields[size_t(level) + 2])] != null ? 1 << level : 0;
    const PlanField &source = *m_fields[size_t(m_levelFields.front())];
    m_storedShapes[source.keyPart(row[size_t(m_levelFields.front())])] |= quint32(1) << shape;
}

std::optional<KeyHash> PlanRows::keyOf(const std::vector<qint64> &row, size_t alternative) const
{
    std::optional<KeyHash> key = plainKeyOf(row, alternative);
    if (key && m_numbered && alternative + 1 == m_keys.size()) {
        const auto equal = m_equal.find(key->high());
        key->add(equal == m_equal.end() ? 0 : equal->second);
    }
    return key;
}

void PlanRows::countEqual(const std::vector<qint64> &row)
{
    if (!m_numbered || m_keys.empty())
        return;
    if (const std::optional<KeyHash> key = plainKeyOf(row, m_keys.size() - 1))
        ++m_equal[key->high()];
}

std::optional<KeyHash> PlanRows::plainKeyOf(const std::vector<qint64> &row, size_t alternative) const
{
    const std::vector<int> &key = m_keys[alternative];
    const bool last = alternative + 1 == m_keys.size();
    if (m_keys.size() > 1 && row[size_t(key.front())] == null && !(m_numbered && last))
        return std::nullopt;
    for (size_t earlier = 0; m_numbered && earlier < alternative; ++earlier) {
        if (row[size_t(m_keys[earlier].front())] != null)
            return std::nullopt;
    }
    KeyHash hash;
    hash.add(qint64(alternative));
    for (int field : key)
        hash.add(m_fields[size_t(field)]->keyPart(row[size_t(field)]));
    return hash;
}

Result<void> PlanRows::loadExisting(qint64 expectedRows, const std::vector<int> &looked,
                                    const std::function<void(int, qint64, qint64)> &look)
{
    if (m_onMatch == OnMatch::Add && looked.empty())
        return {};
    m_expected = expectedRows;
    std::vector<FieldId> ids;
    std::vector<int> indexes; // of the fields read
    for (const std::vector<int> &key : m_keys) {
        for (int field : key) {
            if (std::find(indexes.begin(), indexes.end(), field) == indexes.end()) {
                indexes.push_back(field);
                ids.push_back(m_fields[size_t(field)]->field().id);
            }
        }
    }
    for (const int field : looked) {
        if (std::find(indexes.begin(), indexes.end(), field) == indexes.end()) {
            indexes.push_back(field);
            ids.push_back(m_fields[size_t(field)]->field().id);
        }
    }
    Result<ColumnReader> reader = ColumnReader::all(m_workspace.database(), m_page, ids);
    if (!reader)
        return reader.error();
    std::vector<qint64> row(m_fields.size(), null);
    for (;;) {
        const Result<bool> more = reader->next();
        if (!more)
            return more.error();
        if (!*more)
            break;
        if (m_existing.empty())
            m_table = KeyTable(size_t(m_expected));
        for (size_t i = 0; i < indexes.size(); ++i)
            row[size_t(indexes[i])] = m_fields[size_t(indexes[i])]->stored(*reader, int(i));
        for (size_t alternative = 0; alternative < m_keys.size(); ++alternative) {
            const std::optional<KeyHash> key = keyOf(row, alternative);
            if (key && !m_table.find(*key)) // of two records with one key the older is updated
                m_table.insert(*key, slotOfExisting(m_existing.size()));
        }
        countEqual(row);
        noteShape(row);
        for (const int field : looked)
            look(field, row[size_t(field)], reader->id());
        m_existing.push_back(reader->id());
    }
    if (m_existing.empty() && m_keys.size() == 1 && !m_numbered && m_onMatch != OnMatch::Add) {
        for (const int field : m_keys.front())
            m_dayField = m_fields[size_t(field)]->kind() == PlanField::Kind::Date ? field : m_dayField;
    }
    if (m_existing.empty() && m_dayField < 0)
        m_table = KeyTable(size_t(m_expected));
    if (m_onMatch == OnMatch::Add) // nothing is matched
        m_existing.clear();
    m_rowOfExisting.assign(m_existing.size(), -1);
    m_equal.clear();
    return {};
}

void PlanRows::beginFile(std::vector<bool> present, const QString &cut, const QString &name)
{
    m_cuts << cut;
    m_names << name;
    for (size_t i = 0; i < present.size(); ++i)
        m_everPresent[i] = m_everPresent[i] || present[i];
    m_currentSet = int(m_fieldSets.size());
    m_fieldSets.push_back(std::move(present));
    ++m_currentFile;
    m_equal.clear();
}

KeyTable &PlanRows::tableOf(const std::vector<qint64> &row)
{
    if (m_dayField < 0)
        return m_table;
    const qint64 day = row[size_t(m_dayField)];
    if (m_day && *m_day != day) {
        const int direction = day > *m_day ? 1 : -1;
        if (m_direction != 0 && direction != m_direction) { // a day that was there before, perhaps
            m_dayField = -1;
            indexAll();
            return m_table;
        }
        m_direction = direction;
        m_table.forget();
    }
    m_day = day;
    return m_table;
}

void PlanRows::indexAll()
{
    m_table = KeyTable(std::max(size_t(m_expected), size()));
    std::vector<qint64> row(m_fields.size(), null);
    for (size_t planned = 0; planned < size(); ++planned) {
        passed(planned);
        for (const int field : m_keys.front())
            row[size_t(field)] = m_fields[size_t(field)]->column.at(planned);
        if (const std::optional<KeyHash> key = plainKeyOf(row, 0))
            m_table.insert(*key, qint32(planned));
    }
}

qint64 PlanRows::ownerOf(const std::vector<qint64> &row)
{
    for (size_t i = 0; m_onMatch != OnMatch::Add && i < m_keys.size(); ++i) {
        const std::optional<KeyHash> key = keyOf(row, i);
        const qint32 *slot = key ? tableOf(row).find(*key) : nullptr;
        if (!slot)
            continue;
        const qint64 planned = *slot < 0 ? m_rowOfExisting[size_t(-(*slot + 1))] : *slot;
        if (planned < 0)
            return m_existing[size_t(-(*slot + 1))];
        const qint64 record = m_target.at(size_t(planned));
        return record > 0 ? record : -1 - planned;
    }
    return 0;
}

PlanRows::Outcome PlanRows::put(const std::vector<qint64> &row, qint64 line)
{
    const Outcome outcome = place(row, line);
    countEqual(row);
    return outcome;
}

PlanRows::Outcome PlanRows::place(const std::vector<qint64> &row, qint64 line)
{
    if (m_onMatch == OnMatch::Add) {
        m_lastOwner = -1 - qint64(append(row, line, 0));
        return Outcome::Added;
    }
    KeyTable &table = tableOf(row);
    std::optional<KeyHash> keys[4];
    qint32 *slot = nullptr;
    for (size_t i = 0; i < m_keys.size(); ++i) {
        keys[i] = keyOf(row, i);
        if (keys[i] && !slot)
            slot = table.find(*keys[i]);
    }
    if (slot && *slot < 0) {
        const size_t existing = size_t(-(*slot + 1));
        if (m_onMatch == OnMatch::Skip)
            return Outcome::Skipped;
        if (m_rowOfExisting[existing] < 0) {
            const qint32 planned = append(row, line, m_existing[existing]);
            m_rowOfExisting[existing] = planned;
            m_lastOwner = m_existing[existing];
            *slot = planned;
            return Outcome::Matched;
        }
        *slot = m_rowOfExisting[existing]; // matched before under another of its keys
    }
    if (slot) {
        const size_t planned = size_t(*slot);
        m_lastOwner = m_target.at(planned) > 0 ? m_target.at(planned) : -1 - qint64(planned);
        if (m_file.at(planned) == m_currentFile && hasOtherCurrency(planned, row))
            return Outcome::OtherCurrency;
        if (m_file.at(planned) == m_currentFile)
            return merge(planned, row) ? Outcome::Merged : Outcome::Overflow;
        overlay(planned, row);
        m_replacedFile = int(m_file.at(planned));
        m_file.set(planned, m_currentFile);
        m_line.set(planned, line);
        return Outcome::Replaced;
    }
    const qint32 planned = append(row, line, 0);
    m_lastOwner = -1 - qint64(planned);
    for (size_t i = 0; i < m_keys.size(); ++i) {
        if (keys[i])
            table.insert(*keys[i], planned);
    }
    return Outcome::Added;
}

qint32 PlanRows::append(const std::vector<qint64> &row, qint64 line, qint64 target)
{
    for (size_t i = 0; i < m_fields.size(); ++i)
        m_fields[i]->column.append(row[i]);
    m_target.append(target);
    m_line.append(line);
    m_file.append(m_currentFile);
    m_fieldSet.append(m_currentSet);
    passed(m_target.size());
    return qint32(m_target.size()) - 1;
}

bool PlanRows::isCleared(size_t row, size_t field) const
{
    const auto it = m_cleared.constFind(int(field));
    return it != m_cleared.constEnd() && row < it->size() && (*it)[row];
}

// Rows of one file with one key: measures add up, text keeps the last that is not empty, what does not add up
// (reach) is unknown for both together.
bool PlanRows::merge(size_t planned, const std::vector<qint64> &row)
{
    for (size_t i = 0; i < m_fields.size(); ++i) {
        qint64 sum;
        const qint64 before = m_fields[i]->column.at(planned);
        if (m_fields[i]->merge() == PlanField::Merge::Add && row[i] != null && before != null &&
            (__builtin_add_overflow(before, row[i], &sum) || sum == null))
            return false;
    }
    if (m_mergedInto.size() <= planned)
        m_mergedInto.resize(planned + 1);
    if (m_mergedInto[planned] < std::numeric_limits<quint16>::max())
        ++m_mergedInto[planned];
    for (size_t i = 0; i < m_fields.size(); ++i) {
        PlanColumn &column = m_fields[i]->column;
        const qint64 before = column.at(planned);
        if (row[i] == null || isCleared(planned, i))
            continue;
        if (before == null) {
            column.set(planned, row[i]);
        } else if (m_fields[i]->merge() == PlanField::Merge::Add) {
            column.set(planned, before + row[i]);
        } else if (m_fields[i]->merge() == PlanField::Merge::Clear) {
            column.set(planned, null);
            std::vector<bool> &cleared = m_cleared[int(i)];
            cleared.resize(std::max(cleared.size(), planned + 1));
            cleared[planned] = true;
        } else {
            column.set(planned, row[i]);
        }
    }
    return true;
}

// A later file replaces what an earlier one of the same import said, in the fields that it has.
void PlanRows::overlay(size_t planned, const std::vector<qint64> &row)
{
    const std::vector<bool> present = m_fieldSets[size_t(m_currentSet)];
    for (size_t i = 0; i < m_fields.size(); ++i) {
        if (!present[i] || (row[i] == null && !m_blankErases))
            continue;
        m_fields[i]->column.set(planned, row[i]);
        if (auto it = m_cleared.find(int(i)); it != m_cleared.end() && planned < it->size())
            (*it)[planned] = false;
    }
    std::vector<bool> both = m_fieldSets[size_t(m_fieldSet.at(planned))];
    for (size_t i = 0; i < both.size(); ++i)
        both[i] = both[i] || present[i];
    const auto known = std::find(m_fieldSets.begin(), m_fieldSets.end(), both);
    m_fieldSet.set(planned, known - m_fieldSets.begin());
    if (known == m_fieldSets.end())
        m_fieldSets.push_back(std::move(both));
}

bool PlanRows::sets(size_t row, size_t field) const
{
    return m_fieldSets[size_t(m_fieldSet.at(row))][field] && (m_blankErases || m_fields[field]->column.at(row) != null);
}

PlanRows::Action PlanRows::actionOf(size_t row) const
{
    const qint64 target = m_target.at(row);
    return target == null ? Action::None : target == 0 ? Action::Add : Action::Update;
}

} // namespace pheu
