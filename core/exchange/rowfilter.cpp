// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/rowfilter.h"

#include "base/text.h"
#include "exchange/cellnumber.h"

#include <algorithm>
#include <array>
#include <vector>

namespace pheu
{

namespace
{

QString fold(std::string_view cell)
{
    return caseFold(cleanText(QString::fromUtf8(cell.data(), qsizetype(cell.size()))).simplified());
}

quint32 firstFour(std::string_view text)
{
    quint32 bytes = 0;
    for (size_t i = 0; i < 4 && i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        bytes = bytes << 8 | (c >= 'A' && c <= 'Z' ? c + 32U : c);
    }
    return bytes;
}

// The first bytes of every totals word and phrase, so that nearly every cell is passed over at once.
const std::vector<quint32> &totalsStarts()
{
    static const std::vector<quint32> starts = [] {
        std::vector<quint32> all;
        const GenericRules &rules = genericRules();
        QStringList words = rules.totalPrefixes;
        words += QStringList(rules.totalWords.begin(), rules.totalWords.end());
        for (const QString &word : words) {
            const QString upper = word.toUpper();
            for (const QString &form : {word, word.at(0) + upper.mid(1), upper})
                for (const QString &kind : {form, form.normalized(QString::NormalizationForm_D)}) {
                    const quint32 start = firstFour(kind.toUtf8().toStdString());
                    if (std::find(all.begin(), all.end(), start) == all.end())
                        all.push_back(start);
                }
        }
        return all;
    }();
    return starts;
}

const std::array<bool, 256> &firstBytes()
{
    static const std::array<bool, 256> bytes = [] {
        std::array<bool, 256> all{};
        for (quint32 start : totalsStarts()) {
            all[start >> 24] = true;
            all[static_cast<unsigned char>(QChar::toUpper(start >> 24))] = true;
        }
        return all;
    }();
    return bytes;
}

bool canBeTotals(std::string_view cell)
{
    if (cell.size() < 4 || cell.size() >= 200 || !firstBytes()[static_cast<unsigned char>(cell.front())])
        return false;
    const quint32 start = firstFour(cell);
    const std::vector<quint32> &starts = totalsStarts();
    return std::find(starts.begin(), starts.end(), start) != starts.end();
}

} // namespace

bool RowFilter::isTotalsWord(std::string_view cell)
{
    cell = trimmedCell(cell);
    return canBeTotals(cell) && cell.size() < 40 && genericRules().totalWords.contains(fold(cell));
}

bool RowFilter::isTotalsPhrase(std::string_view cell)
{
    cell = trimmedCell(cell);
    if (!canBeTotals(cell))
        return false;
    const QString text = fold(cell);
    const QStringList &prefixes = genericRules().totalPrefixes;
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&text](const QString &prefix) { return text.startsWith(prefix); });
}

RowFilter::RowFilter(const Mapping &mapping, int columns)
    : m_mapping(mapping)
    , m_columns(columns)
    , m_named(size_t(columns), false)
    , m_platformWords(mapping.preset &&
                      (!mapping.preset->totalWords.isEmpty() || !mapping.preset->totalPrefixes.isEmpty()))
{
    for (const ColumnUse &use : mapping.uses) {
        const bool names = use.target == ColumnUse::Target::Field ? !use.field->type->isNumeric()
                                                                  : use.target != ColumnUse::Target::ResultType;
        if (use.column >= 0 && names)
            m_named[size_t(use.column)] = true;
    }
    for (size_t i = 0; i < m_named.size() && i < 3; ++i)
        m_named[i] = true;
}

// The words of the platform itself, in a column that names something.
bool RowFilter::hasPlatformLabel(std::span<const SourceCell> cells)
{
    const Preset &preset = *m_mapping.preset;
    for (size_t i = 0; i < cells.size() && i < m_named.size(); ++i) {
        const std::string_view cell = trimmedCell(cells[i].text);
        if (!m_named[i] || cell.empty() || cell.size() >= 200)
            continue;
        const QString text = fold(cell);
        const bool begins = std::any_of(preset.totalPrefixes.begin(), preset.totalPrefixes.end(),
                                        [&text](const QString &prefix) { return text.startsWith(prefix); });
        if (!begins && !preset.totalWords.contains(text))
            continue;
        m_label = cell;
        return true;
    }
    return false;
}

bool RowFilter::dimensionsAreBlank(std::span<const SourceCell> cells) const
{
    if (m_dimensions.empty())
        return false;
    return std::all_of(m_dimensions.begin(), m_dimensions.end(), [cells](int column) {
        return size_t(column) >= cells.size() || isNullMarker(cells[size_t(column)].text);
    });
}

bool RowFilter::hasTotalsLabel(std::span<const SourceCell> cells)
{
    const std::array<bool, 256> &first = firstBytes();
    for (size_t i = 0; i < cells.size(); ++i) {
        const std::string_view cell = cells[i].text;
        if (cell.empty())
            continue;
        const auto c = static_cast<unsigned char>(cell.front());
        if ((!first[c] && c > ' ' && c != 0xC2) || !canBeTotals(trimmedCell(cell)))
            continue;
        if (isTotalsPhrase(cell)) {
            m_label = cell;
            return true;
        }
        // The bare word in a column that names nothing ("Budget type: Total") says nothing about the row, unless
        // the row names nothing else either.
        if (isTotalsWord(cell) && ((i < m_named.size() && m_named[i]) || dimensionsAreBlank(cells))) {
            m_label = cell;
            return true;
        }
    }
    return false;
}

RowKind RowFilter::kindOf(std::span<const SourceCell> cells)
{
    if (isBlankRow(cells)) {
        m_afterBlank = true;
        return RowKind::Blank;
    }
    const bool afterBlank = std::exchange(m_afterBlank, false);
    const std::string_view first = trimmedCell(cells.front().text);
    const bool alone = !first.empty() && std::all_of(cells.begin() + 1, cells.end(), [](const SourceCell &cell) {
        return trimmedCell(cell.text).empty();
    });
    if (alone && m_columns > 1) {
        if (first.front() == '#')
            return m_seenData ? RowKind::End : RowKind::Note;
        if (first.substr(0, 2) == "\xC2\xA9" || genericRules().noData.contains(fold(first)) ||
            (cells.size() == 1 && afterBlank && m_seenData))
            return RowKind::Note;
    }
    if (hasTotalsLabel(cells) || (m_platformWords && hasPlatformLabel(cells)))
        return RowKind::Totals;
    if (dimensionsAreBlank(cells)) {
        m_label = {};
        return m_mapping.preset && m_mapping.preset->totalsByBlankDimensions ? RowKind::Totals : RowKind::MaybeTotals;
    }
    m_seenData = true;
    return RowKind::Data;
}

} // namespace pheu
