// SPDX-License-Identifier: GPL-3.0-or-later
// One file of an import after the first pass: where its table stands, what each column goes to, and how its numbers
// and dates are written, decided from all rows. Invariant: decide() succeeds only when nothing reads two ways.
#pragma once

#include "exchange/celldate.h"
#include "exchange/cellnumber.h"
#include "exchange/filelayout.h"
#include "exchange/mapping.h"
#include "exchange/rowfilter.h"
#include "exchange/textsource.h"

namespace pheu {

struct ColumnFacts
{
    QString currency;           // of the header
    QStringList samples;
    NumberEvidence numbers;     // all rows where numbers are imported, the first rows else
    DateEvidence dates;
    qint64 filled = 0;          // cells that are no null markers
    bool isNumber = false;      // imported as a number
    bool isWhole = false;       // … without decimals
    bool isDate = false;
    QString undecided;          // a cell that reads two ways, and its line
    qint64 undecidedLine = 0;
    // Decided:
    char decimalSign = '.';
    DateOrder dateOrder = DateOrder::Ymd;
};

class SourceFile
{
public:
    // Errors: those of TextSource and makeMapping; InvalidInput (no header, an open quote); Canceled.
    static Result<std::unique_ptr<SourceFile>> look(const Workspace &workspace, const Page &page, const QString &path,
                                                    const ImportOptions &options, const Progress &progress);

    QString name() const { return m_source.name(); }
    QString path() const { return m_source.path(); }
    std::string_view text() const { return m_source.text(); }
    void release(size_t begin, size_t end) const { m_source.release(begin, end); }
    const FileLayout &layout() const { return m_layout; }
    const Mapping &mapping() const { return m_mapping; }
    const std::vector<ColumnFacts> &facts() const { return m_facts; }
    const std::vector<int> &dimensions() const { return m_dimensions; }
    qint64 dataLines() const { return m_dataLines; }
    const QStringList &levelsSeen() const { return m_levels; }

    RowFilter filter() const;
    DelimitedReader rows() const { return {text(), m_layout.delimiter, m_layout.dataOffset, m_layout.dataLine}; }
    QString header(int column) const { return m_layout.headers.value(column); }

    // Errors: Ambiguous, naming the column and the option that decides; InvalidInput for a bad option.
    Result<void> decide(const ImportOptions &options);
    SourceInfo info() const;

private:
    explicit SourceFile(TextSource source) : m_source(std::move(source)) {}
    void prepareFacts();
    Result<void> lookAtRows(const Progress &progress);
    void lookAtCell(ColumnFacts &facts, std::string_view cell, qint64 line, bool early);
    void findDimensions();
    void settleBlanks();
    std::optional<DateOrder> dateOrderOf(const ColumnFacts &facts) const;
    std::optional<char> decimalOf(const ColumnFacts &facts, const ImportOptions &options) const;
    QStringList undecided(const ImportOptions &options) const;

    TextSource m_source;
    FileLayout m_layout;
    Mapping m_mapping;
    std::vector<ColumnFacts> m_facts;
    std::vector<int> m_dimensions;
    QStringList m_levels;
    qint64 m_dataLines = 0;
    QStringList m_undecided; // "decimal:Spent", "date:Day"
};

} // namespace pheu
