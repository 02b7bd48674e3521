// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sourcefile.h"

#include "base/text.h"
#include "exchange/headername.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr qint64 earlyRows = 1000; // of columns that are not imported only these are looked at
constexpr qsizetype textsKept = 200;

struct SourceText {
    Q_DECLARE_TR_FUNCTIONS(pheu::SourceFile)
};

QString textOf(std::string_view cell)
{
    return QString::fromUtf8(cell.data(), qsizetype(cell.size()));
}

QString shortText(std::string_view cell)
{
    return cleanText(textOf(trimmedCell(cell))).left(80);
}

Error openQuote(const QString &file, qint64 line)
{
    return {ErrorCode::InvalidInput,
            SourceText::tr("“%1”, line %2: a quotation mark opens a cell and is never closed. The file may be cut off; "
                           "export it again and import that file.")
                .arg(file)
                .arg(line)};
}

} // namespace

DelimitedReader SourceFile::rowsFrom(const TextPlace &place) const
{
    DelimitedReader reader(text().substr(0, m_end), m_layout.delimiter, place.offset, place.line);
    if (m_layout.isSheet)
        reader.readAsSheet(m_layout.width);
    return reader;
}

Result<void> SourceFile::readTable(const Workspace &workspace, const Page &page, const ImportOptions &options,
                                   const QSet<QString> &known, const Progress &progress)
{
    if (m_layout.openQuoteLine)
        return openQuote(name(), m_layout.openQuoteLine);
    if (m_layout.headers.isEmpty())
        return Error{
            ErrorCode::InvalidInput,
            SourceText::tr("“%1” has no row of column names. Add one as the first line and import again.").arg(name())};
    if (m_layout.headers.size() > 2000)
        return Error{
            ErrorCode::InvalidInput,
            SourceText::tr("“%1” has %2 columns, and at most 2,000 are read. Export fewer columns and import again.")
                .arg(name())
                .arg(m_layout.headers.size())};
    Result<Mapping> mapping = makeMapping(workspace, page, options, name(), m_layout.headers);
    if (mapping) {
        m_mapping = std::move(*mapping);
        prepareFacts();
    }
    if (Result<void> looked = lookAtRows(known, progress); !looked)
        return looked.error();
    if (!mapping)
        return mapping.error();
    findDimensions();
    settleBlanks();
    m_undecided = undecided(options);
    return {};
}

RowFilter SourceFile::filter() const
{
    RowFilter filter(m_mapping, int(m_layout.headers.size()));
    filter.setDimensions(m_dimensions);
    return filter;
}

void SourceFile::prepareFacts()
{
    m_facts.resize(size_t(m_layout.headers.size()));
    for (size_t i = 0; i < m_facts.size(); ++i) {
        m_facts[i].currency = headerName(m_layout.headers.at(int(i))).currency;
        m_facts[i].isSheet = m_layout.isSheet;
        m_facts[i].from1904 = m_source->countsFrom1904();
    }
    for (const ColumnUse &use : m_mapping.uses) {
        if (use.column < 0)
            continue;
        ColumnFacts &facts = m_facts[size_t(use.column)];
        const bool range = use.target == ColumnUse::Target::RangeStart || use.target == ColumnUse::Target::RangeEnd;
        const QString type = use.field ? use.field->type->id() : QString();
        const bool isDate = use.field && (use.field->type->meaning() == Meaning::Date || type == u"datetime");
        facts.isDate = facts.isDate || range || isDate;
        if (use.field && use.field->type->isNumeric() && type != u"duration") { // 1:30:00 is no number
            facts.isNumber = true;
            facts.isWhole = type == u"integer";
        }
    }
}

void SourceFile::lookAtCell(ColumnFacts &facts, const SourceCell &source, qint64 line, bool early)
{
    const std::string_view cell = source.text;
    if (source.isDigits && facts.isNumber && !facts.isDate) { // nearly every figure: a whole number however its file writes them
        ++facts.filled;
        ++facts.numbers.whole;
        return;
    }
    if (facts.isSheet && !source.quoted) { // says nothing about how texts of its column are written
        const NumberShape shape = numberShape(cell);
        facts.filled += shape != NumberShape::Nothing;
        if (facts.isDate)
            facts.dates.add(readDateCell(cell));
        else if (shape != NumberShape::Nothing)
            facts.numbers.add(shape == NumberShape::Junk ? shape : NumberShape::Whole, cell);
        return;
    }
    const bool number = facts.isNumber || (early && !facts.isDate);
    if (number) {
        const NumberShape shape = numberShape(cell);
        facts.filled += shape != NumberShape::Nothing;
        facts.numbers.add(shape, cell);
        const bool marked = shape == NumberShape::Point || shape == NumberShape::Comma;
        if ((shape == NumberShape::Either && facts.numbers.either == 1) || (marked && facts.undecided.isEmpty())) {
            facts.undecided = textOf(trimmedCell(cell));
            facts.undecidedLine = line;
        }
        return;
    }
    const bool blank = isNullMarker(cell);
    facts.filled += !blank;
    if (!facts.isDate || blank)
        return;
    const DateCell date = readDateCell(cell);
    facts.dates.add(date);
    if (date.kind == DateCell::Kind::Numbers && facts.undecided.isEmpty()) {
        facts.undecided = textOf(trimmedCell(cell));
        facts.undecidedLine = line;
    }
}

// Of another width, or words where there were only numbers or days.
bool SourceFile::isUnlike(std::span<const SourceCell> cells) const
{
    if (m_dataLines == 0)
        return false;
    if (withoutBlankEnd(cells).size() != size_t(m_layout.headers.size()))
        return true;
    for (size_t i = 0; i < m_facts.size() && i < cells.size(); ++i) {
        const NumberEvidence &seen = m_facts[i].numbers;
        const bool onlyNumbers = seen.junk == 0 && seen.whole + seen.point + seen.comma + seen.either > 0;
        if (onlyNumbers && numberShape(cells[i].text) == NumberShape::Junk)
            return true;
        if (m_facts[i].isDate && m_facts[i].filled > 0 && !isNullMarker(cells[i].text) &&
            readDateCell(cells[i].text).kind == DateCell::Kind::None)
            return true;
    }
    return false;
}

// A header, maybe below a title or two.
bool SourceFile::anotherTableAt(const TextPlace &place, const QSet<QString> &known) const
{
    constexpr int mostTitles = 4;
    DelimitedReader reader(text(), m_layout.delimiter, place.offset, place.line);
    if (m_layout.isSheet)
        reader.readAsSheet(0);
    for (int line = 0; line <= mostTitles && reader.next(); ++line) {
        const std::span<const SourceCell> cells = reader.cells();
        const auto filled =
            std::ranges::count_if(cells, [](const SourceCell &cell) { return !trimmedCell(cell.text).empty(); });
        if (filled > 1)
            return beginsTable(cells, known) ||
                   (isUnlike(cells) && looksLikeHeader(cells, text(), m_layout, {reader.offset(), reader.nextLine()}));
    }
    return false;
}

// Whether another table begins with this row: a comment behind rows or a blank line, a header behind a blank line.
bool SourceFile::endsAt(const SourceRow &row, bool afterBlank, const QSet<QString> &known)
{
    const bool comment = (afterBlank || m_dataLines > 0) && m_layout.headers.size() > 1 && isComment(row.cells);
    if (!comment && !(afterBlank && anotherTableAt({row.offset, row.line}, known)))
        return false;
    m_end = row.offset;
    m_next = TextPlace{row.offset, row.line};
    return true;
}

Result<void> SourceFile::lookAtRows(const QSet<QString> &known, const Progress &progress)
{
    SourceRows all = rowsByKind(); // no dimensions yet: only words tell a totals row
    const ColumnUse *level = m_mapping.use(ColumnUse::Target::Level);
    const double size = double(std::max<size_t>(text().size(), 1));
    size_t released = 0;
    bool afterBlank = false;
    while (const SourceRow *row = all.next()) {
        if (row->openQuoteLine)
            return openQuote(name(), row->openQuoteLine);
        if (endsAt(*row, afterBlank, known))
            break;
        afterBlank = row->kind == RowKind::Blank;
        if (row->kind == RowKind::End)
            break;
        if (row->kind != RowKind::Data)
            continue;
        ++m_dataLines;
        const bool early = m_dataLines <= earlyRows;
        const size_t columns = std::min(row->cells.size(), m_facts.size());
        for (size_t i = 0; i < columns; ++i) {
            ColumnFacts &facts = m_facts[i];
            const std::string_view cell = row->cells[i].text;
            if (early && !isNullMarker(cell)) {
                if (facts.samples.size() < 5)
                    facts.samples << shortText(cell);
                if (!facts.isNumber && !facts.isDate && facts.texts.size() < textsKept)
                    ++facts.texts[shortText(cell)];
            }
            if (early || facts.isNumber || facts.isDate)
                lookAtCell(facts, row->cells[i], row->line, early);
        }
        if (level && level->column >= 0 && size_t(level->column) < row->cells.size()) {
            const QString text = caseFold(textOf(trimmedCell(row->cells[size_t(level->column)].text)));
            if (!text.isEmpty() && !m_levels.contains(text))
                m_levels << text;
        }
        if (m_dataLines % 65536 != 0)
            continue;
        release(released, row->nextOffset);
        released = row->nextOffset;
        if (progress && !progress(double(row->nextOffset) / size))
            return Error{ErrorCode::Canceled, SourceText::tr("The import was canceled; nothing was written.")};
    }
    return {};
}

// Columns by which the rows differ: text, links and the day that are imported; with a preset that knows its
// totals by blank dimensions also other columns of text (Age, Region, Placement).
void SourceFile::findDimensions()
{
    std::vector<bool> dimension(m_facts.size(), false), taken(m_facts.size(), false);
    for (const ColumnUse &use : m_mapping.uses) {
        if (use.column < 0)
            continue;
        taken[size_t(use.column)] = true;
        const bool names =
            use.target == ColumnUse::Target::Level || isTraffic(use.target) ||
            (use.target == ColumnUse::Target::Field && !use.field->type->isNumeric() && use.field->role != u"currency");
        dimension[size_t(use.column)] = names;
    }
    const Preset *preset = m_mapping.preset;
    for (size_t i = 0; i < m_facts.size(); ++i) {
        if (preset && preset->totalsByBlankDimensions && !taken[i] && m_mapping.remarks.at(int(i)).isEmpty() &&
            !preset->notDimensions.contains(headerKey(header(int(i)))))
            dimension[i] = m_facts[i].numbers.junk > 0;
        if (dimension[i] && m_facts[i].filled > 0)
            m_dimensions.push_back(int(i));
    }
}

bool SourceFile::saysMore(std::span<const SourceCell> cells) const
{
    for (size_t i = 0; i < m_facts.size() && i < cells.size(); ++i) {
        const ColumnFacts &facts = m_facts[i];
        const bool taken = std::any_of(m_mapping.uses.begin(), m_mapping.uses.end(),
                                       [i](const ColumnUse &use) { return use.column == int(i); });
        // A word that stands in this row alone may be one more word for "total".
        if (facts.numbers.junk > 0 && facts.texts.size() > 1 && !taken &&
            facts.texts.value(shortText(cells[i].text)) > 1)
            return true;
    }
    return false;
}

// A platform that does not report a figure by region leaves the whole column blank: that is not "none".
void SourceFile::settleBlanks()
{
    if (!m_mapping.preset)
        return;
    QSet<QString> headers;
    for (const QString &text : m_layout.headers)
        headers.insert(headerKey(text));
    for (ColumnUse &use : m_mapping.uses) {
        if (use.column >= 0 && !use.unknownBy.isEmpty() && m_facts[size_t(use.column)].filled == 0 &&
            headers.intersects(m_mapping.preset->breakdowns.value(use.unknownBy)))
            use.blankIsZero = false;
    }
}

std::optional<char> SourceFile::decimalOf(const ColumnFacts &facts, const ImportOptions &options) const
{
    if (!options.decimal.isEmpty())
        return options.decimal.at(0).toLatin1();
    const NumberEvidence &seen = facts.numbers;
    if (seen.isContradictory())
        return std::nullopt;
    if (seen.point > 0 || seen.comma > 0)
        return seen.point > 0 ? '.' : ',';
    if (seen.either == 0)
        return '.';
    if (seen.eitherPoint && seen.eitherComma)
        return std::nullopt;
    // The rest of the file may say how its writer puts numbers.
    bool point = false, comma = false, letters = false;
    for (const ColumnFacts &other : m_facts) {
        point = point || (other.numbers.junk == 0 && other.numbers.point > 0);
        comma = comma || (other.numbers.junk == 0 && other.numbers.comma > 0);
    }
    for (const QString &text : m_layout.headers) {
        for (QChar c : text)
            letters = letters || c.unicode() > 0x7F;
    }
    if (m_mapping.preset) {
        const QChar known = m_mapping.preset->decimal.value(letters ? QStringLiteral("vi") : QStringLiteral("en"));
        const bool denied = known == u'.' ? comma : point;
        if (!known.isNull() && !denied)
            return known.toLatin1();
    }
    // A count has no decimals, so its mark groups; taken when other columns agree that it does.
    if (facts.isWhole && point != comma && seen.eitherComma == point)
        return point ? '.' : ',';
    return std::nullopt;
}

// What all rows say, else the way of the platform when no row denies it.
std::optional<DateOrder> SourceFile::dateOrderOf(const ColumnFacts &facts) const
{
    const std::optional<DateOrder> said = facts.dates.order();
    const std::optional<DateOrder> known = m_mapping.preset ? dateOrderFromId(m_mapping.preset->dates) : std::nullopt;
    return said || !known || !facts.dates.can[int(*known)] ? said : known;
}

QStringList SourceFile::undecided(const ImportOptions &options) const
{
    QStringList list;
    for (size_t i = 0; i < m_facts.size(); ++i) {
        const ColumnFacts &facts = m_facts[i];
        if (facts.isNumber && !decimalOf(facts, options))
            list << QStringLiteral("decimal:") + header(int(i));
        if (facts.isDate && options.dateFormat.isEmpty() && !dateOrderOf(facts))
            list << QStringLiteral("date:") + header(int(i));
    }
    return list;
}

Result<void> SourceFile::decide(const ImportOptions &options)
{
    if (!options.decimal.isEmpty() && options.decimal != u"." && options.decimal != u",")
        return Error{ErrorCode::InvalidInput,
                     SourceText::tr("“%1” is no decimal sign. It is \".\" or \",\".").arg(options.decimal)};
    const std::optional<DateOrder> order = dateOrderFromId(options.dateFormat);
    if (!options.dateFormat.isEmpty() && !order && !isDatePattern(options.dateFormat))
        return Error{ErrorCode::InvalidInput,
                     SourceText::tr("“%1” is no date format. Use ymd, dmy, mdy or a pattern such as dd/MM/yyyy.")
                         .arg(options.dateFormat)};
    for (size_t i = 0; i < m_facts.size(); ++i) {
        ColumnFacts &facts = m_facts[i];
        if (facts.isNumber) {
            const std::optional<char> sign = decimalOf(facts, options);
            if (!sign)
                return Error{
                    ErrorCode::Ambiguous,
                    SourceText::tr("“%1”, line %2, column “%3”: numbers such as “%4” read two ways. Say which sign "
                                   "is the decimal one: --decimal . or --decimal ,")
                        .arg(name())
                        .arg(facts.undecidedLine)
                        .arg(header(int(i)), facts.undecided)};
            facts.decimalSign = *sign;
        }
        if (facts.isDate) {
            const std::optional<DateOrder> decided = order ? order : dateOrderOf(facts);
            if (!decided && options.dateFormat.isEmpty())
                return Error{
                    ErrorCode::Ambiguous,
                    SourceText::tr("“%1”, line %2, column “%3”: dates such as “%4” read two ways. Say the order of "
                                   "day, month and year: --date-format dmy, mdy or ymd.")
                        .arg(name())
                        .arg(facts.undecidedLine)
                        .arg(header(int(i)), facts.undecided)};
            facts.dateOrder = decided.value_or(DateOrder::Ymd);
        }
    }
    return {};
}

SourceInfo SourceFile::info() const
{
    SourceInfo info;
    info.file = name();
    info.encoding = m_source->encoding();
    for (const WorkbookSheet &sheet : m_source->sheets())
        info.sheets << sheet.name;
    info.delimiter = QLatin1Char(m_layout.delimiter);
    info.headerLine = m_layout.headerLine;
    info.signature = headerSignature(m_layout.headers);
    info.rangeFrom = m_layout.rangeFrom;
    info.rangeTo = m_layout.rangeTo;
    info.dataLines = m_dataLines;
    info.ambiguous = m_undecided;
    info.tables = m_tables;
    if (const Preset *preset = m_mapping.preset) {
        info.preset = preset->id;
        info.presetTitle = preset->shownTitle();
        info.confidence = m_mapping.confidence;
    }
    if (const Page *page = m_mapping.page)
        info.page = page->role.isEmpty() ? page->names.own : page->role;
    if (const ColumnUse *source = m_mapping.fieldUse(QStringLiteral("source")); source && source->column < 0)
        info.source = source->constant;
    const ColumnUse *currency = m_mapping.fieldUse(QStringLiteral("currency"));
    if (currency && currency->column >= 0)
        info.currency = m_facts[size_t(currency->column)].samples.value(0).toUpper();
    for (size_t i = 0; i < m_facts.size(); ++i) {
        SourceColumn column;
        column.header = header(int(i));
        column.samples = m_facts[i].samples;
        column.field = m_mapping.fields.at(int(i));
        column.fromPreset = m_mapping.fromPreset[i];
        column.remark = m_mapping.remarks.at(int(i));
        if (info.currency.isEmpty() && m_facts[i].isNumber)
            info.currency = m_facts[i].currency;
        info.columns.push_back(column);
    }
    return info;
}

} // namespace pheu
