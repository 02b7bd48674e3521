// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tablefinder.h"

#include "base/text.h"
#include "exchange/headername.h"
#include "exchange/preset.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr size_t tableLimit = 200;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::TableFinder)
};

// What a table gives to the page it goes to.
struct Offer {
    QSet<QString> figures; // roles, else names
    bool hasDay = false;
    qint64 rows = 0;
    bool isSame(const Offer &other) const { return figures == other.figures && hasDay == other.hasDay; }
};

Offer offerOf(const SourceFile &file)
{
    Offer offer;
    offer.rows = file.dataLines();
    for (const ColumnUse &use : file.mapping().uses) {
        if (use.column < 0)
            continue;
        if (use.field && use.field->type->isNumeric() && file.facts()[size_t(use.column)].filled > 0)
            offer.figures.insert(use.field->role.isEmpty() ? use.field->names.en : use.field->role);
        using Target = ColumnUse::Target;
        offer.hasDay = offer.hasDay || use.target == Target::NthDay || use.target == Target::RangeStart ||
                       (use.field && use.field->role == u"date");
    }
    return offer;
}

} // namespace

Result<std::vector<std::unique_ptr<SourceFile>>> SourceFile::look(const Workspace &workspace, const Page &page,
                                                                  const QString &path, const ImportOptions &options,
                                                                  const Progress &progress)
{
    return TableFinder(workspace, page, options).find(path, progress);
}

Result<TableFinder::Tables> TableFinder::find(const QString &path, const Progress &progress)
{
    m_notes.clear();
    m_known = headerKeysFor(m_workspace, m_page, m_options);
    Result<TextSource> opened = TextSource::open(
        path, [&progress] { return !progress || progress(0); }, m_options.encoding);
    if (!opened)
        return opened.error();
    const auto source = std::make_shared<TextSource>(std::move(*opened));
    FileLayout layout;
    if (source->isWorkbook()) {
        Result<FileLayout> chosen = chooseSheet(*source);
        if (!chosen)
            return chosen.error();
        layout = std::move(*chosen);
    } else if (!m_options.sheet.isEmpty()) {
        return Error{ErrorCode::UnknownName,
                     Text::tr("“%1” is no workbook, so it has no sheet “%2”.").arg(source->name(), m_options.sheet)};
    } else {
        layout = findLayout(source->text(), m_known, wish());
    }
    if (const QString report = reportWithoutTable(source->text()); !report.isEmpty())
        return Error{ErrorCode::InvalidInput, Text::tr("“%1” cannot be imported: %2").arg(source->name(), report)};
    if (const QString remark = source->remark(); !remark.isEmpty())
        m_notes << remark;
    Result<Tables> tables = readTables(source, layout, progress);
    if (!tables)
        return tables.error();
    Result<Tables> chosen = select(std::move(*tables));
    if (chosen)
        chosen->front()->m_mapping.notes = m_notes + chosen->front()->m_mapping.notes;
    return chosen;
}

// The sheet that was asked for, else the visible one whose header is known best.
Result<FileLayout> TableFinder::chooseSheet(TextSource &source)
{
    const WorkbookSheet *best = nullptr;
    FileLayout layout;
    QStringList names, others;
    for (const WorkbookSheet &sheet : source.sheets()) {
        names << sheet.name;
        const bool asked =
            !m_options.sheet.isEmpty() && caseFold(sheet.name.simplified()) == caseFold(m_options.sheet.simplified());
        if (m_options.sheet.isEmpty() ? sheet.hidden || sheet.cells == 0 : !asked)
            continue;
        FileLayout candidate = findSheetLayout(source.textOf(sheet), m_known, wish());
        if (best)
            others << sheet.name;
        if (best && candidate.knownNames <= layout.knownNames)
            continue;
        if (best)
            others.last() = best->name;
        best = &sheet;
        layout = std::move(candidate);
    }
    if (!best && !m_options.sheet.isEmpty())
        return Error{ErrorCode::UnknownName,
                     Text::tr("“%1” has no sheet “%2”. Its sheets are: %3.")
                         .arg(source.name(), m_options.sheet, names.join(QStringLiteral(", ")))};
    if (!best)
        return Error{ErrorCode::InvalidInput,
                     Text::tr("No sheet of “%1” has anything in it. Export the report again and import that file.")
                         .arg(source.name())};
    source.choose(*best);
    if (!others.isEmpty())
        m_notes << Text::tr("“%1” has several sheets; “%2” was read. Import another one with --sheet: %3.")
                       .arg(source.name(), best->name, others.join(QStringLiteral(", ")));
    return layout;
}

// Every table of the text that reads; when none does, what is wrong with the first.
Result<TableFinder::Tables> TableFinder::readTables(const std::shared_ptr<const TextSource> &source,
                                                    const FileLayout &first, const Progress &progress)
{
    Tables tables;
    std::optional<Error> wrong;
    std::optional<TextPlace> place = TextPlace{};
    const size_t most = m_options.headerLine > 0 ? 1 : tableLimit; // the table whose names a person pointed at
    for (size_t count = 0; place && count < most; ++count) {
        std::unique_ptr<SourceFile> file(new SourceFile(source));
        file->m_layout = count == 0 ? first : findNextLayout(source->text(), *place, first);
        if (count > 0 && file->m_layout.headerLine == 0)
            break; // lines at the end that are no table
        const Result<void> read = file->readTable(m_workspace, m_page, m_options, m_known, progress);
        place = file->m_next;
        // A column that --map names stands in one table and not in the others.
        if (!read && read.error().code != ErrorCode::UnknownName)
            return read.error();
        if (!read)
            wrong = wrong ? wrong : read.error();
        else
            tables.push_back(std::move(file));
    }
    if (tables.empty())
        return *wrong;
    return tables;
}

Error TableFinder::noTable(const Tables &tables, const QString &typed)
{
    QStringList names;
    for (size_t i = 0; i < tables.size(); ++i)
        names << Text::tr("%1 (%2)", "number and first column of a table").arg(i + 1).arg(tables[i]->header(0));
    return {ErrorCode::UnknownName, Text::tr("“%1” has no table “%2”. Its tables are: %3.")
                                        .arg(tables.front()->name(), typed, names.join(QStringLiteral(", ")))};
}

Result<std::vector<bool>> TableFinder::asked(const Tables &tables) const
{
    std::vector<bool> chosen(tables.size(), false);
    for (const QString &typed : m_options.tableNames) {
        bool isNumber = false, found = false;
        const qlonglong number = typed.toLongLong(&isNumber);
        for (size_t i = 0; i < tables.size(); ++i) {
            const bool isIt =
                isNumber ? number == qlonglong(i) + 1 : headerKey(tables[i]->header(0)) == headerKey(typed);
            chosen[i] = chosen[i] || isIt;
            found = found || isIt;
        }
        if (!found)
            return noTable(tables, typed);
    }
    if (!m_options.tableNames.isEmpty())
        return chosen;
    const QList<qint64> lines = m_options.tables.value(tables.front()->path());
    chosen.clear();
    for (const std::unique_ptr<SourceFile> &table : tables)
        chosen.push_back(lines.contains(table->layout().headerLine));
    if (std::ranges::find(chosen, true) == chosen.end())
        chosen.clear();
    return chosen;
}

// Overviews state one figure by day, by channel, by country …: it is taken from one table, best from the one by day.
std::vector<bool> TableFinder::worthTaking(const Tables &tables) const
{
    std::vector<Offer> offers;
    for (const std::unique_ptr<SourceFile> &table : tables)
        offers.push_back(offerOf(*table));
    std::vector<size_t> order;
    for (size_t i = 0; i < tables.size(); ++i) {
        if (tables[i]->mapping().page == tables.front()->mapping().page && !offers[i].figures.isEmpty() &&
            offers[i].rows > 0)
            order.push_back(i);
    }
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
        return std::pair(offers[a].hasDay, offers[a].figures.size()) >
               std::pair(offers[b].hasDay, offers[b].figures.size());
    });
    if (order.empty())
        order.push_back(0);
    const Offer &best = offers[order.front()];
    QSet<QString> taken;
    std::vector<bool> chosen(tables.size(), false);
    for (size_t i : order) {
        const bool first = taken.isEmpty();
        const bool goesOn = tables[i]->layout().headers == tables[order.front()]->layout().headers;
        const bool byDay = offers[i].hasDay == best.hasDay || m_options.spread == SpreadRule::Days;
        chosen[i] = first || goesOn || (byDay && !taken.intersects(offers[i].figures));
        if (chosen[i])
            taken += offers[i].figures;
    }
    return chosen;
}

Result<TableFinder::Tables> TableFinder::select(Tables tables)
{
    const auto wanted = asked(tables);
    if (!wanted)
        return wanted.error();
    if (tables.size() == 1)
        return tables;
    const bool byHand = !wanted->empty();
    const std::vector<bool> chosen = byHand ? *wanted : worthTaking(tables);
    std::vector<SourceTable> found;
    for (size_t i = 0; i < tables.size(); ++i) {
        tables[i]->m_number = int(i) + 1;
        found.push_back(
            {tables[i]->layout().headerLine, tables[i]->layout().headers, tables[i]->dataLines(), chosen[i]});
    }
    noteSelection(tables, chosen, byHand);
    Tables result;
    for (size_t i = 0; i < tables.size(); ++i) {
        if (chosen[i])
            result.push_back(std::move(tables[i]));
    }
    result.front()->m_tables = std::move(found);
    return result;
}

void TableFinder::noteSelection(const Tables &tables, const std::vector<bool> &chosen, bool byHand)
{
    QStringList left, twice;
    QSet<QString> taken;
    for (size_t i = 0; i < tables.size(); ++i) {
        const QString shown = Text::tr("line %1 (%2)").arg(tables[i]->layout().headerLine).arg(tables[i]->header(0));
        if (!chosen[i]) {
            left << shown;
            continue;
        }
        const QSet<QString> figures = offerOf(*tables[i]).figures;
        if (taken.intersects(figures) && tables[i]->layout().headers != tables.front()->layout().headers)
            twice << shown;
        taken += figures;
    }
    const QString name = tables.front()->name();
    if (byHand && !twice.isEmpty())
        m_notes << Text::tr("Of “%1” several tables were chosen that give the same figures, so they may be counted "
                            "twice: %2.")
                       .arg(name, twice.join(QStringLiteral(", ")));
    if (!byHand && !left.isEmpty())
        m_notes << Text::tr("“%1” holds %2 tables. Those that restate the same figures, or give none for this page, "
                            "were left out: %3.")
                       .arg(name)
                       .arg(tables.size())
                       .arg(left.join(QStringLiteral(", ")));
    else if (!left.isEmpty())
        m_notes << Text::tr("“%1” holds %2 tables. Not chosen: %3.")
                       .arg(name)
                       .arg(tables.size())
                       .arg(left.join(QStringLiteral(", ")));
}

} // namespace pheu
