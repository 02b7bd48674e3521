// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fileplanner.h"

#include "base/currency.h"
#include "base/text.h"
#include "exchange/cellnumber.h"

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

constexpr qint64 null = PlanField::null;

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

// What was seen or done is never taken back; orders, what they bring and what was spent may be.
bool countsEvents(const QString &role)
{
    static const QStringList roles{QStringLiteral("impressions"), QStringLiteral("reach"),    QStringLiteral("clicks"),
                                   QStringLiteral("visits"),      QStringLiteral("messages"), QStringLiteral("leads")};
    return roles.contains(role);
}

} // namespace

FilePlanner::FilePlanner(Workspace &workspace, const Page &page, const SourceFile &file, PlanRows &rows,
                         PlanRules &rules, LinkResolver &links, const ImportOptions &options)
    : m_workspace(workspace)
    , m_page(page)
    , m_file(file)
    , m_rows(rows)
    , m_rules(rules)
    , m_links(links)
    , m_options(options)
{
}

FilePlanner::~FilePlanner() = default;

int FilePlanner::indexOf(const QString &role) const
{
    const auto &fields = m_rows.fields();
    for (size_t i = 0; i < fields.size(); ++i) {
        if (fields[i]->field().role == role)
            return int(i);
    }
    return -1;
}

const SourceCell *FilePlanner::cellAt(const SourceRow &row, int column) const
{
    for (size_t i = 0; m_corrected && i < m_corrected->size(); ++i) {
        if ((*m_corrected)[i].column == column)
            return &(*m_corrected)[i].cell;
    }
    return size_t(column) < row.cells.size() ? &row.cells[size_t(column)] : nullptr;
}

RecordRef FilePlanner::linkAt(int index) const
{
    return index < 0 || m_row[size_t(index)] == null ? 0 : m_row[size_t(index)];
}

bool FilePlanner::problem(const SourceRow &row, int column, const QString &message)
{
    ++m_outcome.problemCount;
    if (m_outcome.problems.size() < problemsKept) {
        ImportProblem found;
        found.file = m_file.path();
        found.line = row.line;
        found.message = message;
        if (column >= 0) {
            found.column = m_file.header(column);
            if (const SourceCell *cell = cellAt(row, column))
                found.value = cleanText(toText(trimmedCell(cell->text)).left(200));
        }
        m_outcome.problems.push_back(found);
    }
    return false;
}

// Those whose cells are read by what they say, not as figures.
std::vector<int> FilePlanner::textColumns() const
{
    std::vector<int> columns;
    for (const ColumnUse &use : m_file.mapping().uses) {
        const bool isFigure = use.field && use.field->type->isNumeric();
        if (use.column >= 0 && !isFigure && std::ranges::find(columns, use.column) == columns.end())
            columns.push_back(use.column);
    }
    return columns;
}

Result<FileOutcome> FilePlanner::run(const Progress &progress)
{
    if (Result<void> prepared = prepare(); !prepared)
        return prepared.error();
    SourceRows rows = m_file.rowsByKind(textColumns());
    const double size = double(std::max<size_t>(m_file.text().size(), 1));
    size_t released = 0;
    qint64 seen = 0;
    while (const SourceRow *row = rows.next()) {
        if (row->kind == RowKind::End) {
            m_outcome.notes << tr("Another table begins at line %1 of “%2”; only the first was imported.")
                                   .arg(row->line)
                                   .arg(m_file.name());
            break;
        }
        if (row->kind == RowKind::Totals) {
            ++m_outcome.totalsRows;
            keepTotals(*row, toText(row->label).simplified(), m_totals);
        } else if (row->kind == RowKind::MaybeTotals) {
            keepTotals(*row, {}, m_maybeTotals);
        } else if (row->kind == RowKind::Data) {
            if (Result<void> taken = takeRow(*row); !taken)
                return taken.error();
            if (m_refused)
                return *m_refused;
        }
        if (++seen % 32768 != 0)
            continue;
        m_file.release(released, row->nextOffset);
        released = row->nextOffset;
        if (progress && !progress(double(row->nextOffset) / size))
            return Error{ErrorCode::Canceled, tr("The import was canceled; nothing was written.")};
    }
    sumLasting();
    if (Result<void> taken = takeNamedElsewhere(); !taken)
        return taken.error();
    reconcile();
    noteCurrency();
    if (m_correctedCells > 0)
        m_outcome.notes
            << tr("%n cell(s) of “%1” were put right before the import.", nullptr, m_correctedCells).arg(m_file.name());
    if (m_notCounted > 0)
        m_outcome.notes << tr("%n row(s) of “%1” were left out because of what they are: %2.", nullptr,
                              int(m_notCounted))
                               .arg(m_file.name(), m_notCountedTexts.join(QStringLiteral(", ")));
    if (m_reachDropped)
        m_outcome.notes
            << tr("Figures that do not add up, such as reach, were left out of “%1”: they cannot be spread over "
                  "days.")
                   .arg(m_file.name());
    return std::move(m_outcome);
}

Result<void> FilePlanner::takeRow(const SourceRow &row)
{
    if (m_outcome.rows++ == 0) {
        if (Result<void> checked = checkBeforeFirstRow(); !checked)
            return checked.error();
    }
    m_row = m_base;
    m_from = m_to = noDay;
    if (!m_corrections.isEmpty()) {
        const auto corrected = m_corrections.constFind(row.line);
        m_corrected = corrected == m_corrections.constEnd() ? nullptr : &*corrected;
        m_correctedCells += m_corrected ? int(m_corrected->size()) : 0;
    }
    for (Slot &slot : m_slots)
        (void)slot.reader.takeRounding(); // of a row that was left out
    if (isOtherLevel(row) || countsNot(row)) {
        ++m_outcome.skipped;
        return {};
    }
    if (Result<void> checked = checkNoDamagedId(row); !checked)
        return checked.error();
    if (!widths(row) || !readCells(row) || !readRange(row) || !resolveLinks(row)) {
        ++m_outcome.skipped;
        return {};
    }
    if (const Continuation goesOn = continuation(); goesOn != Continuation::No) {
        ++(goesOn == Continuation::Yes ? m_outcome.merged : m_outcome.skipped);
        if (goesOn == Continuation::Lost)
            problem(row, -1, tr("The row goes on with an order whose first row is not in the file."));
        return {};
    }
    if (Result<void> checked = checkOneCurrency(row); !checked)
        return checked.error();
    return putRow(row);
}

// Makes room for more decimals in a field and in the sums kept of it.
void FilePlanner::raise(size_t index, int digits)
{
    PlanField &field = *m_rows.fields()[index];
    const int before = field.scale();
    if (digits <= before || !field.raiseScale(digits))
        return;
    const qint64 factor = pow10i(digits - before);
    FieldTotal &total = m_outcome.totals[index];
    total.overflowed = total.overflowed || __builtin_mul_overflow(total.imported, factor, &total.imported);
    for (std::vector<Totals> *list : {&m_totals, &m_maybeTotals}) {
        for (Totals &totals : *list) {
            if (totals.values[index] != null &&
                __builtin_mul_overflow(totals.values[index], factor, &totals.values[index]))
                totals.values[index] = null;
        }
    }
}

bool FilePlanner::storeNumber(size_t index, CellReader &cell, qint64 value)
{
    PlanField &field = *m_rows.fields()[index];
    if (value != null && field.kind() == PlanField::Kind::Decimal) {
        const int digits = cell.decimalDigits();
        raise(index, digits);
        if (digits > field.scale()) { // more than can be kept beside what is planned: the nearest that can
            const Result<Rounded> rounded = roundDecimal({value, digits}, field.scale());
            if (!rounded)
                return false;
            value = rounded->units;
        } else if (__builtin_mul_overflow(value, pow10i(field.scale() - digits), &value)) {
            return false;
        }
    }
    m_row[index] = value;
    return true;
}

bool FilePlanner::readCells(const SourceRow &row)
{
    bool fine = true;
    for (Slot &slot : m_slots) {
        const SourceCell *cell = cellAt(row, slot.reader.column());
        if (!cell)
            continue;
        if (slot.condition >= 0) {
            const SourceCell *condition = cellAt(row, slot.reader.use().whenColumn);
            if (!condition || !m_conditions[size_t(slot.condition)]->contains(*condition, slot.reader.use().contains))
                continue;
        }
        const bool alone = slot.reader.use().joinColumn < 0 && slot.reader.use().elseColumn < 0;
        const qint64 value = alone ? slot.reader.read(*cell) : readJoined(row, slot, *cell);
        if (value == CellReader::fault)
            fine = problem(row, slot.reader.column(), slot.reader.message());
        else if (slot.reader.field()->isNumber() && !storeNumber(size_t(slot.index), slot.reader, value))
            fine = problem(row, slot.reader.column(), tr("This number is too large to be kept exactly."));
        else if (slot.reader.field()->isNumber() && value < 0 && value != null &&
                 countsEvents(slot.reader.field()->field().role))
            fine = problem(row, slot.reader.column(), tr("This counts what happened, so it cannot be below 0."));
        else if (!slot.reader.field()->isNumber())
            m_row[size_t(slot.index)] = value;
        if (slot.index == m_currency && value != CellReader::fault && !settleCurrency())
            fine = problem(row, slot.reader.column(),
                           tr("“%1” is no currency code, such as VND or USD.").arg(m_rowCurrencyCode));
    }
    return fine;
}

// The day of the row, or the days it covers.
bool FilePlanner::readRange(const SourceRow &row)
{
    if (m_name >= 0 && m_row[size_t(m_name)] == null)
        return problem(row, m_nameColumn, tr("The row has no name."));
    if (!m_adsPage || m_date < 0)
        return true;
    if (m_hasDate) {
        if (m_row[size_t(m_date)] != null)
            return true;
        const ColumnUse *use = m_file.mapping().fieldUse(QStringLiteral("date"));
        return problem(row, use ? use->column : -1, tr("The row has no date."));
    }
    if (m_start && m_end) {
        const SourceCell *start = cellAt(row, m_start->column()), *end = cellAt(row, m_end->column());
        const qint64 from = start ? m_start->read(*start) : null, to = end ? m_end->read(*end) : null;
        if (from == CellReader::fault || to == CellReader::fault)
            return problem(row, from == CellReader::fault ? m_start->column() : m_end->column(),
                           from == CellReader::fault ? m_start->message() : m_end->message());
        if (from == null || to == null)
            return problem(row, from == null ? m_start->column() : m_end->column(), tr("The row has no date."));
        if (from > to)
            return problem(row, m_end->column(), tr("The range ends before it begins."));
        if (to - from > 3660)
            return problem(row, m_end->column(), tr("The range is longer than ten years."));
        m_from = Day(from);
        m_to = Day(to);
    } else if (m_nthDay) {
        const std::optional<qint64> nth = nthDay(row);
        if (!nth)
            return problem(row, m_nthDay->column(),
                           tr("This is no number of a day that lies in the range of the file."));
        m_from = m_to = *m_file.layout().rangeFrom + int(*nth);
    } else {
        m_from = *m_file.layout().rangeFrom;
        m_to = *m_file.layout().rangeTo;
    }
    m_row[size_t(m_date)] = m_from;
    return true;
}

} // namespace pheu
