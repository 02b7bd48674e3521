// SPDX-License-Identifier: GPL-3.0-or-later
// One table of an import after the first pass: where it stands in its file, what each column goes to, and how its
// numbers and dates are written, decided from all rows. Invariant: decide() succeeds only when nothing reads two ways.
#pragma once

#include "exchange/celldate.h"
#include "exchange/cellnumber.h"
#include "exchange/filelayout.h"
#include "exchange/mapping.h"
#include "exchange/sourcerows.h"
#include "exchange/textsource.h"

#include <QHash>

#include <memory>
#include <optional>

namespace pheu
{

struct ColumnFacts {
    QString currency; // of the header
    QStringList samples;
    QHash<QString, int>
        texts;              // of the first rows, of columns that are no numbers and days: how often each stands there
    NumberEvidence numbers; // all rows where numbers are imported, the first rows else
    DateEvidence dates;
    qint64 filled = 0;     // cells that are no null markers
    bool isNumber = false; // imported as a number
    bool isWhole = false;  // … without decimals
    bool isDate = false;
    bool isSheet = false;  // of a workbook: a cell without quotes is a plain number or an ISO day
    bool from1904 = false; // … and a plain number where a day is meant counts from there
    QString undecided;     // a cell that reads two ways, and its line
    qint64 undecidedLine = 0;
    // Decided:
    char decimalSign = '.';
    DateOrder dateOrder = DateOrder::Ymd;
};

class SourceFile
{
public:
    // The tables of a file that are imported together, one at least: of several that restate the same figures one. What
    // is left out is said in the notes of the first.
    // Errors: those of TextSource and makeMapping; InvalidInput (no header, an open quote); UnknownName (a sheet);
    // Canceled.
    static Result<std::vector<std::unique_ptr<SourceFile>>> look(const Workspace &workspace, const Page &page,
                                                                 const QString &path, const ImportOptions &options,
                                                                 const Progress &progress);

    QString name() const { return m_source->name(); }
    QString path() const { return m_source->path(); }
    std::string_view text() const { return m_source->text(); }
    void release(size_t begin, size_t end) const { m_source->release(begin, end); }
    const FileLayout &layout() const { return m_layout; }
    const Mapping &mapping() const { return m_mapping; }
    const std::vector<ColumnFacts> &facts() const { return m_facts; }
    const std::vector<int> &dimensions() const { return m_dimensions; }
    int number() const { return m_number; }
    qint64 dataLines() const { return m_dataLines; }
    const QStringList &levelsSeen() const { return m_levels; }

    RowFilter filter() const;
    DelimitedReader rows() const { return rowsFrom({m_layout.dataOffset, m_layout.dataLine}); }
    DelimitedReader rowsFrom(const TextPlace &place) const;
    // All of them, told apart; large tables are read ahead.
    SourceRows rowsByKind(const std::vector<int> &textColumns = {}) const
    {
        return SourceRows(text(), rows(), filter(), textColumns);
    }
    // Whether a row says what other rows say too in a column of text that is not imported and in which they differ.
    bool saysMore(std::span<const SourceCell> cells) const;
    QString header(int column) const { return m_layout.headers.value(column); }

    // Errors: Ambiguous, naming the column and the option that decides; InvalidInput for a bad option.
    Result<void> decide(const ImportOptions &options);
    SourceInfo info() const;

private:
    friend class TableFinder;
    explicit SourceFile(std::shared_ptr<const TextSource> source)
        : m_source(std::move(source))
    {
    }
    // `known`: the names by which the header of another table is known.
    Result<void> readTable(const Workspace &workspace, const Page &page, const ImportOptions &options,
                           const QSet<QString> &known, const Progress &progress);
    void prepareFacts();
    Result<void> lookAtRows(const QSet<QString> &known, const Progress &progress);
    bool endsAt(const SourceRow &row, bool afterBlank, const QSet<QString> &known);
    bool isUnlike(std::span<const SourceCell> cells) const; // the rows so far
    bool anotherTableAt(const TextPlace &place, const QSet<QString> &known) const;
    void lookAtCell(ColumnFacts &facts, const SourceCell &source, qint64 line, bool early);
    void findDimensions();
    void settleBlanks();
    std::optional<DateOrder> dateOrderOf(const ColumnFacts &facts) const;
    std::optional<char> decimalOf(const ColumnFacts &facts, const ImportOptions &options) const;
    QStringList undecided(const ImportOptions &options) const;

    std::shared_ptr<const TextSource> m_source;
    FileLayout m_layout;
    size_t m_end = std::string_view::npos; // where the rows end and another table begins
    std::optional<TextPlace> m_next;       // … its place
    Mapping m_mapping;
    std::vector<ColumnFacts> m_facts;
    std::vector<int> m_dimensions;
    QStringList m_levels;
    qint64 m_dataLines = 0;
    QStringList m_undecided;           // "decimal:Spent", "date:Day"
    int m_number = 0;                  // among the tables of a file that has several; else 0
    std::vector<SourceTable> m_tables; // of the file, where there are several
};

} // namespace pheu
