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
    m_table = KeyTable(size_t(expectedRows));
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
    if (m_onMatch == OnMatch::Add) // nothing is matched
        m_existing.clear();
    m_rowOfExisting.assign(m_existing.size(), -1);
    m_equal.clear();
    return {};
}

void PlanRows::beginFile(std::vector<bool> present, const QString &cut)
{
    m_cuts << cut;
    for (size_t i = 0; i < present.size(); ++i)
        m_everPresent[i] = m_everPresent[i] || present[i];
    m_currentSet = int(m_fieldSets.size());
    m_fieldSets.push_back(std::move(present));
    ++m_currentFile;
    m_equal.clear();
}

qint64 PlanRows::ownerOf(const std::vector<qint64> &row)
{
    for (size_t i = 0; m_onMatch != OnMatch::Add && i < m_keys.size(); ++i) {
        const std::optional<KeyHash> key = keyOf(row, i);
        const qint32 *slot = key ? m_table.find(*key) : nullptr;
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
    std::optional<KeyHash> keys[4];
    qint32 *slot = nullptr;
    for (size_t i = 0; i < m_keys.size(); ++i) {
        keys[i] = keyOf(row, i);
        if (keys[i] && !slot)
            slot = m_table.find(*keys[i]);
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
            m_table.insert(*keys[i], planned);
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

Result<void> PlanRows::compare(const std::function<bool(double)> &progress)
{
    m_table.clear();
    if (!m_rowOfExisting.empty()) {
        if (Result<void> compared = compareColumns(progress); !compared)
            return compared.error();
        if (Result<void> compared = compareLinks(); !compared)
            return compared.error();
    }
    for (size_t row = 0; row < size(); ++row) {
        passed(row);
        const Action action = actionOf(row);
        m_added += action == Action::Add;
        m_updated += action == Action::Update;
        m_unchanged += action == Action::None;
    }
    return {};
}

// Rows whose stored columns all equal what is planned are marked unchanged here.
Result<void> PlanRows::compareColumns(const std::function<bool(double)> &progress)
{
    std::vector<FieldId> ids;
    std::vector<size_t> indexes;
    for (size_t i = 0; i < m_fields.size(); ++i) {
        if (m_everPresent[i] && ColumnReader::canRead(m_fields[i]->field())) {
            indexes.push_back(i);
            ids.push_back(m_fields[i]->field().id);
        }
    }
    Result<ColumnReader> reader = ColumnReader::all(m_workspace.database(), m_page, ids);
    if (!reader)
        return reader.error();
    for (size_t existing = 0; existing < m_existing.size(); ++existing) {
        const Result<bool> more = reader->next();
        if (!more)
            return more.error();
        if (!*more || reader->id() != m_existing[existing])
            return Error{ErrorCode::Conflict,
                         QCoreApplication::translate(
                             "pheu::ImportPlan", "The workspace changed while the import was planned. Plan it again.")};
        if (progress && existing % 65536 == 0 && !progress(double(existing) / double(m_existing.size())))
            return Error{ErrorCode::Canceled, QCoreApplication::translate(
                                                  "pheu::ImportPlan", "The import was canceled; nothing was written.")};
        passed(existing);
        if (m_rowOfExisting[existing] < 0)
            continue;
        const size_t row = size_t(m_rowOfExisting[existing]);
        bool same = true;
        for (size_t i = 0; i < indexes.size() && same; ++i) {
            const PlanField &field = *m_fields[indexes[i]];
            same = !sets(row, indexes[i]) || field.equalsStored(field.column.at(row), *reader, int(i));
        }
        if (same)
            m_target.set(row, null);
    }
    return {};
}

// Many-links and multi selects live outside the row: those of the rows that look unchanged are read and compared.
Result<void> PlanRows::compareLinks()
{
    std::vector<size_t> indexes;
    std::vector<FieldId> fields;
    for (size_t i = 0; i < m_fields.size(); ++i) {
        if (m_everPresent[i] && !ColumnReader::canRead(m_fields[i]->field())) {
            indexes.push_back(i);
            fields.push_back(m_fields[i]->field().id);
        }
    }
    if (fields.empty())
        return {};
    std::vector<RecordId> ids;
    std::vector<size_t> rows;
    for (size_t existing = 0; existing < m_existing.size(); ++existing) {
        const qint32 row = m_rowOfExisting[existing];
        if (row >= 0 && m_target.at(size_t(row)) == null) {
            ids.push_back(RecordId(m_existing[existing]));
            rows.push_back(size_t(row));
        }
    }
    constexpr size_t window = 500;
    for (size_t begin = 0; begin < ids.size(); begin += window) {
        const std::span<const RecordId> part(ids.data() + begin, std::min(window, ids.size() - begin));
        Result<std::vector<Record>> records = m_workspace.reader().fetch(m_page.id, part, fields);
        if (!records)
            return records.error();
        for (size_t i = 0; i < part.size(); ++i) {
            const size_t row = rows[begin + i];
            for (size_t f = 0; f < indexes.size(); ++f) {
                const PlanField &field = *m_fields[indexes[f]];
                const Value planned = field.toValue(field.column.at(row), [](RecordRef ref) { return ref; });
                const Value &stored = (*records)[i].values[f];
                const bool bothEmpty = planned.toIds().empty() && stored.toIds().empty();
                if (sets(row, indexes[f]) && !bothEmpty && planned != stored)
                    m_target.set(row, part[i].value);
            }
        }
    }
    return {};
}

} // namespace pheu
