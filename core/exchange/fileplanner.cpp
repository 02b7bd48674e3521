// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fileplanner.h"

#include "base/currency.h"
#include "base/text.h"
#include "exchange/cellnumber.h"
#include "exchange/headername.h"

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

constexpr qint64 null = PlanField::null;
using Target = ColumnUse::Target;

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
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

const SourceCell *FilePlanner::cellAt(const DelimitedReader &reader, int column) const
{
    for (size_t i = 0; m_corrected && i < m_corrected->size(); ++i) {
        if ((*m_corrected)[i].column == column)
            return &(*m_corrected)[i].cell;
    }
    return size_t(column) < reader.cells().size() ? &reader.cells()[size_t(column)] : nullptr;
}

RecordRef FilePlanner::linkAt(int index) const
{
    return index < 0 || m_row[size_t(index)] == null ? 0 : m_row[size_t(index)];
}

bool FilePlanner::problem(const DelimitedReader &reader, int column, const QString &message)
{
    ++m_outcome.problemCount;
    if (m_outcome.problems.size() < problemsKept) {
        ImportProblem found;
        found.file = m_file.path();
        found.line = reader.line();
        found.message = message;
        if (column >= 0) {
            found.column = m_file.header(column);
            if (const SourceCell *cell = cellAt(reader, column))
                found.value = cleanText(toText(trimmedCell(cell->text)).left(200));
        }
        m_outcome.problems.push_back(found);
    }
    return false;
}

Result<void> FilePlanner::prepare()
{
    const auto &fields = m_rows.fields();
    m_base.assign(fields.size(), null);
    m_outcome.totals.resize(fields.size());
    for (size_t i = 0; i < fields.size(); ++i)
        m_outcome.totals[i].additive = fields[i]->isNumber() && fields[i]->merge() == PlanField::Merge::Add;
    for (size_t i = 0; i < fields.size(); ++i) {
        if (m_outcome.totals[i].additive)
            m_additive.push_back(i);
        if (fields[i]->kind() == PlanField::Kind::Link || fields[i]->kind() == PlanField::Kind::Links)
            m_linkFields.push_back(i);
    }
    m_adsPage = m_page.role == u"results";
    if (const Page *ads = m_workspace.schema().page(QStringLiteral("ads")))
        m_adPage = ads->id;
    if (const Page *links = m_workspace.schema().page(QStringLiteral("utm_links")))
        m_linkPage = links->id;
    m_date = indexOf(QStringLiteral("date"));
    m_channel = indexOf(QStringLiteral("channel"));
    m_campaign = indexOf(QStringLiteral("campaign"));
    m_ad = indexOf(QStringLiteral("ad"));
    m_group = indexOf(QStringLiteral("ad_group"));
    m_link = indexOf(QStringLiteral("utm_link"));
    m_currency = m_rows.currencyField();
    const GenericRules &rules = genericRules();
    const bool needsName = !m_adsPage && !rules.events.contains(m_page.role) && !rules.nameless.contains(m_page.role);
    for (size_t i = 0; i < fields.size() && needsName; ++i) {
        if (fields[i]->field().id == m_page.nameField)
            m_name = int(i);
    }
    if (const Preset *preset = m_file.mapping().preset; preset && !preset->continuationKey.isEmpty()) {
        m_continuationKey = indexOf(preset->continuationKey);
        for (const QString &role : preset->continuationBlank) {
            const ColumnUse *use = m_file.mapping().fieldUse(role);
            if (const int index = indexOf(role); index >= 0 && use && use->column >= 0)
                m_continuationBlank.push_back(index);
        }
    }
    std::vector<bool> present(fields.size(), false);
    const auto reader = [this](const ColumnUse &use, PlanField *field) {
        const ColumnFacts *facts = use.column >= 0 ? &m_file.facts()[size_t(use.column)] : nullptr;
        return CellReader(m_workspace, m_links, use, field, facts, m_options);
    };
    std::vector<const ColumnUse *> uses; // the currency before the amounts, which are rounded to its smallest unit
    for (const ColumnUse &use : m_file.mapping().uses)
        uses.push_back(&use);
    const Field *currency = m_currency >= 0 ? &fields[size_t(m_currency)]->field() : nullptr;
    std::ranges::stable_partition(uses, [=](const ColumnUse *use) { return currency && use->field == currency; });
    for (const ColumnUse *one : uses) {
        const ColumnUse &use = *one;
        int index = -1;
        for (size_t i = 0; i < fields.size() && use.target == Target::Field; ++i)
            index = &fields[i]->field() == use.field ? int(i) : index;
        PlanField *field = index >= 0 ? fields[size_t(index)].get() : nullptr;
        const bool namesThings = field
                                     ? field->kind() == PlanField::Kind::Text || field->kind() == PlanField::Kind::Link
                                     : use.target == Target::PlatformAdId;
        if (use.column >= 0 && namesThings)
            m_idColumns.push_back(use.column);
        if (index >= 0 && index == m_name && use.column >= 0)
            m_nameColumn = use.column;
        if (field) {
            // A figure that the platform does not give by this cut is not in the file.
            const bool unknown = use.column >= 0 && !use.unknownBy.isEmpty() &&
                                 m_file.facts()[size_t(use.column)].filled == 0 &&
                                 m_file.mapping().breakdowns.contains(use.unknownBy);
            present[size_t(index)] = present[size_t(index)] || !unknown;
            m_hasDate = m_hasDate || index == m_date;
            m_hasMeasure = m_hasMeasure || field->isNumber();
        }
        if (use.column < 0) {
            if (Result<void> constant = prepareConstant(use, field, index); !constant)
                return constant.error();
        } else if (use.target == Target::RangeStart) {
            m_start.emplace(reader(use, nullptr));
        } else if (use.target == Target::RangeEnd) {
            m_end.emplace(reader(use, nullptr));
        } else if (use.target == Target::NthDay) {
            m_nthDay.emplace(reader(use, nullptr));
        } else if (use.target == Target::PlatformAdId) {
            m_platformText.emplace(reader(use, nullptr));
        } else if (use.target == Target::Level) {
            m_levelText.emplace(reader(use, nullptr));
        } else if (isTraffic(use.target)) {
            std::optional<CellReader> &text = use.target == Target::Traffic         ? m_trafficText
                                              : use.target == Target::TrafficSource ? m_sourceText
                                                                                    : m_mediumText;
            text.emplace(reader(use, nullptr));
            if (m_channel >= 0)
                present[size_t(m_channel)] = true;
        } else if (field && m_adsPage && index == m_ad) {
            m_adText.emplace(reader(use, field));
        } else if (field) {
            int condition = -1;
            if (use.whenColumn >= 0) {
                condition = int(m_conditions.size());
                m_conditions.push_back(std::make_unique<CellReader>(reader(use, nullptr)));
            }
            if (m_adsPage && index == m_group)
                m_groupText.emplace(reader(use, field));
            m_slots.push_back({reader(use, field), index, condition});
        }
    }
    // What an ad or a UTM link tells is filled in, so it is there.
    if (m_adsPage &&
        (m_adText || m_platformText || !m_constantAd.isEmpty() || (m_link >= 0 && present[size_t(m_link)]))) {
        for (int index : {m_ad, m_channel, m_campaign}) {
            if (index >= 0)
                present[size_t(index)] = true;
        }
    }
    if (m_date >= 0 && m_adsPage)
        present[size_t(m_date)] = true;
    m_outcome.notes = m_file.mapping().notes;
    for (const QStringList &level :
         m_file.mapping().preset ? m_file.mapping().preset->levels : std::vector<QStringList>()) {
        for (const QString &seen : m_file.levelsSeen()) {
            if (m_keptLevel.isEmpty() && level.contains(seen) && m_file.levelsSeen().size() > 1)
                m_keptLevel = level;
        }
    }
    if (prepareCurrency())
        present[size_t(m_currency)] = true;
    m_rows.beginFile(std::move(present), m_file.mapping().breakdowns.join(QStringLiteral(", ")));
    return {};
}

// What a person wrote in place of a cell. Of columns with one name the one that fills something is meant.
void FilePlanner::prepareCorrections()
{
    for (const CellCorrection &correction : m_options.corrections) {
        if (correction.file != m_file.path())
            continue;
        int column = int(m_file.layout().headers.indexOf(correction.column));
        for (const ColumnUse &use : m_file.mapping().uses) {
            if (use.column >= 0 && m_file.header(use.column) == correction.column) {
                column = use.column;
                break;
            }
        }
        if (column < 0)
            continue;
        std::vector<Corrected> &row = m_corrections[correction.line];
        std::erase_if(row, [column](const Corrected &known) { return known.column == column; });
        row.push_back({column, correction.value.toUtf8(), {}});
    }
    for (std::vector<Corrected> &row : m_corrections) {
        for (Corrected &one : row)
            one.cell.text = {one.text.constData(), size_t(one.text.size())};
    }
}

Result<void> FilePlanner::prepareConstant(const ColumnUse &use, PlanField *field, int index)
{
    if (!field)
        return {};
    if (m_adsPage && index == m_ad) {
        m_constantAd = use.constant;
        return {};
    }
    CellReader reader(m_workspace, m_links, use, field, nullptr, m_options);
    if (Result<void> settled = settleConstant(reader, *field); !settled)
        return settled;
    const QByteArray utf8 = use.constant.toUtf8();
    const qint64 value = reader.read({std::string_view(utf8.constData(), size_t(utf8.size())), true});
    if (value == CellReader::fault)
        return Error{ErrorCode::InvalidInput,
                     tr("“%1” cannot be set to “%2”: %3").arg(field->field().role, use.constant, reader.message())};
    if (field->kind() == PlanField::Kind::Decimal && value != null) {
        raise(size_t(index), reader.decimalDigits());
        m_base[size_t(index)] = value * pow10i(field->scale() - reader.decimalDigits());
        return {};
    }
    m_base[size_t(index)] = value;
    return {};
}

// What is asked of a file only when it has rows: an empty export is no error.
Result<void> FilePlanner::checkBeforeFirstRow()
{
    for (const Slot &slot : m_slots) {
        const PlanField &field = *slot.reader.field();
        if (field.kind() != PlanField::Kind::Money)
            continue;
        const QString code = m_file.facts()[size_t(slot.reader.column())].currency;
        if (Result<void> checked = checkCurrency(field, code, m_file.header(slot.reader.column())); !checked)
            return checked;
        const QString option = m_options.currency.trimmed().toUpper();
        if (Result<void> checked = checkCurrency(field, option, QStringLiteral("--currency")); !checked)
            return checked;
    }
    const bool anything = !m_slots.empty() || m_adText || m_platformText;
    if (!anything)
        return Error{
            ErrorCode::InvalidInput,
            tr("No column of “%1” matches a field of “%2”. Map them with --map \"Source column=field\". Its columns "
               "are: %3.")
                .arg(m_file.name(), m_page.names.in(m_workspace.settings().language),
                     headerList(m_file.layout().headers))};
    if (!m_adsPage)
        return {};
    if (!m_hasMeasure)
        return Error{ErrorCode::InvalidInput,
                     tr("No column of “%1” gives a figure such as clicks or spend. Map one with --map \"Source "
                        "column=spend\", or count rows with --set leads=1. Its columns are: %2.")
                         .arg(m_file.name(), headerList(m_file.layout().headers))};
    const FileLayout &layout = m_file.layout();
    if (m_hasDate || (m_start && m_end))
        return {};
    if (!layout.rangeFrom)
        return Error{
            ErrorCode::InvalidInput,
            tr("No column of “%1” gives the day. Map it with --map \"Source column=date\", or set one day for all "
               "rows with --set date=YYYY-MM-DD. Its columns are: %2.")
                .arg(m_file.name(), headerList(layout.headers))};
    return {};
}

Result<FileOutcome> FilePlanner::run(const Progress &progress)
{
    if (Result<void> prepared = prepare(); !prepared)
        return prepared.error();
    prepareCorrections();
    DelimitedReader reader = m_file.rows();
    RowFilter filter = m_file.filter();
    const double size = double(std::max<size_t>(m_file.text().size(), 1));
    size_t released = 0;
    for (qint64 seen = 1; reader.next(); ++seen) {
        const RowKind kind = filter.kindOf(reader);
        if (kind == RowKind::End) {
            m_outcome.notes << tr("Another table begins at line %1 of “%2”; only the first was imported.")
                                   .arg(reader.line())
                                   .arg(m_file.name());
            break;
        }
        if (kind == RowKind::Totals) {
            ++m_outcome.totalsRows;
            keepTotals(reader, toText(filter.label()).simplified(), m_totals);
        } else if (kind == RowKind::MaybeTotals) {
            keepTotals(reader, {}, m_maybeTotals);
        } else if (kind == RowKind::Data) {
            if (Result<void> taken = takeRow(reader); !taken)
                return taken.error();
            if (m_refused)
                return *m_refused;
        }
        if (seen % 32768 != 0)
            continue;
        m_file.release(released, reader.offset());
        released = reader.offset();
        if (progress && !progress(double(reader.offset()) / size))
            return Error{ErrorCode::Canceled, tr("The import was canceled; nothing was written.")};
    }
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

Result<void> FilePlanner::takeRow(const DelimitedReader &reader)
{
    if (m_outcome.rows++ == 0) {
        if (Result<void> checked = checkBeforeFirstRow(); !checked)
            return checked.error();
    }
    m_row = m_base;
    m_from = m_to = noDay;
    if (!m_corrections.isEmpty()) {
        const auto corrected = m_corrections.constFind(reader.line());
        m_corrected = corrected == m_corrections.constEnd() ? nullptr : &*corrected;
        m_correctedCells += m_corrected ? int(m_corrected->size()) : 0;
    }
    for (Slot &slot : m_slots)
        (void)slot.reader.takeRounding(); // of a row that was left out
    if (isOtherLevel(reader) || countsNot(reader)) {
        ++m_outcome.skipped;
        return {};
    }
    if (Result<void> checked = checkNoDamagedId(reader); !checked)
        return checked.error();
    if (!widths(reader) || !readCells(reader) || !readRange(reader) || !resolveLinks(reader)) {
        ++m_outcome.skipped;
        return {};
    }
    if (const Continuation goesOn = continuation(); goesOn != Continuation::No) {
        ++(goesOn == Continuation::Yes ? m_outcome.merged : m_outcome.skipped);
        if (goesOn == Continuation::Lost)
            problem(reader, -1, tr("The row goes on with an order whose first row is not in the file."));
        return {};
    }
    if (Result<void> checked = checkOneCurrency(reader); !checked)
        return checked.error();
    return putRow(reader);
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

bool FilePlanner::readCells(const DelimitedReader &reader)
{
    bool fine = true;
    for (Slot &slot : m_slots) {
        const SourceCell *cell = cellAt(reader, slot.reader.column());
        if (!cell)
            continue;
        if (slot.condition >= 0) {
            const SourceCell *condition = cellAt(reader, slot.reader.use().whenColumn);
            if (!condition || !m_conditions[size_t(slot.condition)]->contains(*condition, slot.reader.use().contains))
                continue;
        }
        const bool alone = slot.reader.use().joinColumn < 0 && slot.reader.use().elseColumn < 0;
        const qint64 value = alone ? slot.reader.read(*cell) : readJoined(reader, slot, *cell);
        if (value == CellReader::fault)
            fine = problem(reader, slot.reader.column(), slot.reader.message());
        else if (slot.reader.field()->isNumber() && !storeNumber(size_t(slot.index), slot.reader, value))
            fine = problem(reader, slot.reader.column(), tr("This number is too large to be kept exactly."));
        else if (!slot.reader.field()->isNumber())
            m_row[size_t(slot.index)] = value;
        if (slot.index == m_currency && value != CellReader::fault && !settleCurrency())
            fine = problem(reader, slot.reader.column(),
                           tr("“%1” is no currency code, such as VND or USD.").arg(m_rowCurrencyCode));
    }
    return fine;
}

// The day of the row, or the days it covers.
bool FilePlanner::readRange(const DelimitedReader &reader)
{
    if (m_name >= 0 && m_row[size_t(m_name)] == null)
        return problem(reader, m_nameColumn, tr("The row has no name."));
    if (!m_adsPage || m_date < 0)
        return true;
    if (m_hasDate) {
        if (m_row[size_t(m_date)] != null)
            return true;
        const ColumnUse *use = m_file.mapping().fieldUse(QStringLiteral("date"));
        return problem(reader, use ? use->column : -1, tr("The row has no date."));
    }
    if (m_start && m_end) {
        const SourceCell *start = cellAt(reader, m_start->column()), *end = cellAt(reader, m_end->column());
        const qint64 from = start ? m_start->read(*start) : null, to = end ? m_end->read(*end) : null;
        if (from == CellReader::fault || to == CellReader::fault)
            return problem(reader, from == CellReader::fault ? m_start->column() : m_end->column(),
                           from == CellReader::fault ? m_start->message() : m_end->message());
        if (from == null || to == null)
            return problem(reader, from == null ? m_start->column() : m_end->column(), tr("The row has no date."));
        if (from > to)
            return problem(reader, m_end->column(), tr("The range ends before it begins."));
        if (to - from > 3660)
            return problem(reader, m_end->column(), tr("The range is longer than ten years."));
        m_from = Day(from);
        m_to = Day(to);
    } else if (m_nthDay) {
        const std::optional<qint64> nth = nthDay(reader);
        if (!nth)
            return problem(reader, m_nthDay->column(),
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
