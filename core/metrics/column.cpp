// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/column.h"

#include "base/text.h"

#include <QHash>

#include <cmath>

namespace pheu
{

namespace
{

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

quint64 magnitude(qint64 value)
{
    return value < 0 ? quint64(-(value + 1)) + 1 : quint64(value);
}

} // namespace

std::optional<Column::Kind> Column::kindOf(const Field &field)
{
    const Meaning meaning = field.type->meaning();
    switch (field.storage()) {
    case Storage::Integer:
        return meaning == Meaning::Record || meaning == Meaning::Option ? Kind::Id : Kind::Integer;
    case Storage::Real:
        return Kind::Real;
    case Storage::Text:
        return meaning == Meaning::Date ? Kind::Date : Kind::Text;
    case Storage::Join:
    case Storage::Reverse:
    case Storage::RowMeta:
    case Storage::Virtual:
        break;
    }
    return {};
}

size_t Column::codeCount() const
{
    switch (m_kind) {
    case Kind::Date:
        return m_dayCodes;
    case Kind::Id:
        return m_ids.size();
    case Kind::Text:
        return m_texts.size();
    case Kind::Integer:
    case Kind::Real:
        break;
    }
    return 0;
}

quint32 Column::codeOfDay(Day day) const
{
    const qint64 code = qint64(day) - m_firstDay + 1;
    return quint32(std::clamp<qint64>(code, 0, m_dayCodes));
}

quint32 Column::codeOfId(qint64 id) const
{
    const auto at = m_codeOfId.find(id);
    return at == m_codeOfId.end() ? 0 : at->second;
}

std::vector<quint32> Column::foldedCodes() const
{
    std::vector<quint32> numbers(codeCount());
    QHash<QString, quint32> known;
    for (quint32 code = 1; code < numbers.size(); ++code) {
        numbers[code] = code;
        if (m_kind != Kind::Text)
            continue;
        const QString text = caseFold(m_texts[code].trimmed());
        if (text.isEmpty())
            numbers[code] = 0;
        else if (const auto at = known.constFind(text); at != known.cend())
            numbers[code] = *at;
        else
            known.insert(text, code);
    }
    return numbers;
}

bool Column::isNull(size_t row) const
{
    if (!m_stored)
        return true;
    switch (m_kind) {
    case Kind::Integer:
        return m_integers.at(row) == Integers::null;
    case Kind::Real:
        return std::isnan(m_reals[row]);
    default:
        return m_codes.at(row) == 0;
    }
}

quint32 Column::codeForDay(Day day)
{
    if (m_dayCodes == 1)
        m_firstDay = day;
    if (day < m_firstDay)
        rebase(day);
    const quint32 code = quint32(day - m_firstDay) + 1;
    m_dayCodes = std::max(m_dayCodes, code + 1);
    return code;
}

void Column::rebase(Day firstDay)
{
    const quint32 shift = quint32(m_firstDay - firstDay);
    m_firstDay = firstDay;
    m_dayCodes += shift;
    for (size_t row = 0; row < m_codes.size(); ++row) {
        if (const quint32 code = m_codes.at(row))
            m_codes.set(row, code + shift);
    }
}

quint32 Column::codeForId(qint64 id)
{
    if (id == m_lastId && m_lastIdCode)
        return m_lastIdCode;
    const auto [at, isNew] = m_codeOfId.try_emplace(id, quint32(m_ids.size()));
    if (isNew)
        m_ids.push_back(id);
    m_lastId = id;
    m_lastIdCode = at->second;
    return at->second;
}

quint32 Column::codeForText(std::string_view utf8)
{
    if (m_lastTextCode && utf8 == m_lastText)
        return m_lastTextCode;
    auto at = m_codeOfText.find(utf8);
    if (at == m_codeOfText.end()) {
        at = m_codeOfText.emplace(std::string(utf8), quint32(m_texts.size())).first;
        m_texts.push_back(QString::fromUtf8(utf8.data(), qsizetype(utf8.size())));
    }
    m_lastText = utf8;
    m_lastTextCode = at->second;
    return at->second;
}

Column::Cell Column::cellOf(std::optional<qint64> value)
{
    Cell cell;
    cell.null = !value || (m_kind == Kind::Integer && *value == Integers::null);
    if (cell.null)
        return cell;
    cell.integer = *value;
    if (m_kind == Kind::Date)
        cell.code = codeForDay(Day(*value));
    else if (m_kind == Kind::Id)
        cell.code = codeForId(*value);
    return cell;
}

Column::Cell Column::read(const ColumnReader &reader, int index)
{
    Cell cell;
    switch (m_kind) {
    case Kind::Integer:
    case Kind::Id:
        return reader.isInteger(index) ? cellOf(reader.integer(index)) : cell;
    case Kind::Real:
        cell.null = !reader.isReal(index) && !reader.isInteger(index);
        cell.real = cell.null ? nan : reader.real(index);
        cell.null = !std::isfinite(cell.real);
        return cell;
    case Kind::Date: {
        const std::string_view text = reader.utf8(index);
        if (m_lastTextCode && text == m_lastText) { // the days of neighbours are often the same
            cell.null = false;
            cell.code = codeForDay(Day(m_lastId));
            return cell;
        }
        const std::optional<Day> day = parseIsoDay(text);
        if (!day)
            return cell;
        m_lastText = text;
        m_lastTextCode = 1;
        m_lastId = *day;
        return cellOf(*day);
    }
    case Kind::Text: {
        const std::string_view text = reader.utf8(index);
        cell.null = text.empty();
        cell.code = cell.null ? 0 : codeForText(text);
        return cell;
    }
    }
    return cell;
}

void Column::resize(size_t count)
{
    switch (m_kind) {
    case Kind::Integer:
        m_integers.resize(count, Integers::null);
        break;
    case Kind::Real:
        m_reals.resize(count, nan);
        break;
    default:
        m_codes.resize(count, 0);
        break;
    }
}

void Column::squeeze()
{
    m_integers.squeeze();
    m_codes.squeeze();
    if (m_reals.capacity() > m_reals.size() + m_reals.size() / 8)
        m_reals.shrink_to_fit();
}

void Column::append(const Cell &cell)
{
    if (!m_stored && cell.null) {
        ++m_size;
        ++m_nulls;
        return;
    }
    if (!m_stored) {
        m_stored = true;
        m_integers.reserve(m_kind == Kind::Integer ? m_expected : 0);
        m_reals.reserve(m_kind == Kind::Real ? m_expected : 0);
        m_codes.reserve(isCoded() ? m_expected : 0);
        resize(m_size);
    }
    switch (m_kind) {
    case Kind::Integer:
        m_integers.append(cell.null ? Integers::null : cell.integer);
        break;
    case Kind::Real:
        m_reals.push_back(cell.null ? nan : cell.real);
        break;
    default:
        m_codes.append(cell.null ? 0 : cell.code);
        break;
    }
    m_largest = std::max(m_largest, magnitude(cell.integer));
    m_nulls += cell.null ? 1 : 0;
    ++m_size;
    ++m_version;
}

void Column::set(size_t row, const Cell &cell)
{
    ++m_version;
    if (!m_stored) {
        if (cell.null)
            return;
        m_stored = true;
        resize(m_size);
    }
    m_nulls += cell.null ? 1 : 0;
    m_nulls -= isNull(row) ? 1 : 0;
    switch (m_kind) {
    case Kind::Integer:
        m_integers.set(row, cell.null ? Integers::null : cell.integer);
        break;
    case Kind::Real:
        m_reals[row] = cell.null ? nan : cell.real;
        break;
    default:
        m_codes.set(row, cell.null ? 0 : cell.code);
        break;
    }
    m_largest = std::max(m_largest, magnitude(cell.integer));
}

void Column::append(const ColumnReader &reader, int index)
{
    append(read(reader, index));
}

void Column::set(size_t row, const ColumnReader &reader, int index)
{
    set(row, read(reader, index));
}

void Column::appendInteger(std::optional<qint64> value)
{
    append(cellOf(value));
}

void Column::setInteger(size_t row, std::optional<qint64> value)
{
    set(row, cellOf(value));
}

void Column::moveCell(size_t from, size_t to)
{
    switch (m_kind) {
    case Kind::Integer:
        m_integers.move(from, to);
        break;
    case Kind::Real:
        m_reals[to] = m_reals[from];
        break;
    default:
        m_codes.move(from, to);
        break;
    }
}

void Column::open(const std::vector<size_t> &rows)
{
    ++m_version;
    const size_t old = m_size;
    m_size += rows.size();
    m_nulls += rows.size();
    if (!m_stored)
        return;
    resize(m_size);
    size_t from = old, to = m_size, gap = rows.size();
    while (gap > 0) {
        --to;
        if (rows[gap - 1] == to)
            --gap;
        else
            moveCell(--from, to);
    }
    // What was moved away still stands in the gaps: empty them without counting it as a change.
    for (const size_t row : rows) {
        switch (m_kind) {
        case Kind::Integer:
            m_integers.set(row, Integers::null);
            break;
        case Kind::Real:
            m_reals[row] = nan;
            break;
        default:
            m_codes.set(row, 0);
            break;
        }
    }
}

void Column::close(const std::vector<size_t> &rows)
{
    if (rows.empty())
        return;
    ++m_version;
    for (const size_t row : rows)
        m_nulls -= isNull(row) ? 1 : 0;
    if (m_stored) {
        size_t to = rows.front(), next = 0;
        for (size_t from = rows.front(); from < m_size; ++from) {
            if (next < rows.size() && rows[next] == from)
                ++next;
            else
                moveCell(from, to++);
        }
    }
    m_size -= rows.size();
    if (m_stored)
        resize(m_size);
}

} // namespace pheu
