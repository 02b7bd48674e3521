// SPDX-License-Identifier: GPL-3.0-or-later
// pheu query: records of a page, filtered and sorted.
#include "base/text.h"
#include "cli/commands.h"
#include "cli/recordcolumns.h"
#include "cli/slice.h"
#include "cli/texttable.h"
#include "exchange/recordjson.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu::cli
{

namespace
{

struct QueryText {
    Q_DECLARE_TR_FUNCTIONS(pheu::QueryCommand)
};

constexpr size_t windowSize = 5000;

// Calls `use` with each window of the records, in order.
template<typename Use>
Result<void> forEachWindow(RecordWindow &window, const std::vector<RecordId> &ids, Use use)
{
    for (size_t start = 0; start < ids.size(); start += windowSize) {
        const std::span<const RecordId> part(ids.data() + start, std::min(windowSize, ids.size() - start));
        if (const auto read = window.read(part); !read)
            return read.error();
        use(part);
    }
    return {};
}

struct Answer {
    const Workspace &workspace;
    const Page &page;
    const std::vector<RecordColumn> &columns;
    const std::vector<RecordId> &ids;
    const FigureValues &figures;
    Console &console;
};

Result<void> writeJson(const Answer &answer)
{
    RecordWindow window(answer.workspace, answer.page, answer.columns, answer.figures);
    const RecordJson records(answer.workspace, answer.columns, window, answer.console.language());
    JsonWriter json;
    json.beginArray();
    const auto written = forEachWindow(window, answer.ids, [&](std::span<const RecordId> part) {
        for (size_t row = 0; row < part.size(); ++row)
            records.write(json, row, part[row]);
        answer.console.write(json.take());
    });
    json.endArray();
    answer.console.write(json.take());
    return written;
}

Result<void> writeCsv(const Answer &answer)
{
    QByteArray out;
    std::vector<DelimitedCell> cells = {{QStringLiteral("id"), false}};
    for (const RecordColumn &column : answer.columns)
        cells.push_back({column.key, false});
    appendDelimited(out, cells);
    RecordWindow window(answer.workspace, answer.page, answer.columns, answer.figures);
    const auto written = forEachWindow(window, answer.ids, [&](std::span<const RecordId> part) {
        for (size_t row = 0; row < part.size(); ++row) {
            cells = {{QString::number(part[row].value), true}};
            for (size_t i = 0; i < answer.columns.size(); ++i) {
                const bool number = answer.columns[i].field->type->isNumeric() && !answer.columns[i].list;
                cells.push_back({window.plain(row, i, answer.console.language()), number});
            }
            appendDelimited(out, cells);
        }
        answer.console.write(std::exchange(out, {}));
    });
    answer.console.write(out);
    return written;
}

Result<void> writeTable(const Answer &answer)
{
    const Format format = answer.console.format(answer.workspace.settings().currency);
    TextTable table;
    table.addColumn(QStringLiteral("ID"), true);
    for (const RecordColumn &column : answer.columns)
        table.addColumn(column.title, column.field->type->isNumeric() && !column.list);
    RecordWindow window(answer.workspace, answer.page, answer.columns, answer.figures);
    const auto written = forEachWindow(window, answer.ids, [&](std::span<const RecordId> part) {
        for (size_t row = 0; row < part.size(); ++row) {
            QStringList cells = {QString::number(part[row].value)};
            for (size_t i = 0; i < answer.columns.size(); ++i)
                cells.append(window.text(row, i, format));
            table.addRow(cells);
        }
    });
    if (written)
        answer.console.write(table.text());
    return written;
}

// Records come by id where nothing else orders them, so `id` ends an order and `-id` turns it round.
struct IdOrder {
    QString rest; // what comes before it
    bool descending = false;
};

IdOrder takeIdOrder(const Page &page, const QString &text)
{
    if (page.field(QStringLiteral("id")))
        return {text, false};
    QStringList before;
    for (const QString &piece : splitDimensions(text)) {
        const bool minus = piece.startsWith(u'-') || piece.startsWith(u'\u2212');
        const QString name = minus || piece.startsWith(u'+') ? piece.mid(1).trimmed() : piece;
        if (name == u"id")
            return {before.join(u','), minus};
        before.append(piece);
    }
    return {text, false};
}

Result<Query> readQuery(const Workspace &workspace, const Page &page, const View *view, const Arguments &arguments,
                        bool &reversed)
{
    Query query;
    query.page = page.id;
    if (view)
        query.sorts = viewSorts(*view);
    if (const QString text = cleanText(arguments.value(QStringLiteral("filter"))); !text.isEmpty()) {
        auto filter = parseFilter(workspace.schema(), page.id, text);
        if (!filter)
            return filter.error();
        query.filter = std::move(*filter);
    }
    if (const QString text = cleanText(arguments.value(QStringLiteral("sort"))); !text.isEmpty()) {
        const auto idOrder = takeIdOrder(page, text);
        auto sorts = parseSorts(workspace.schema(), page.id, idOrder.rest);
        if (!sorts)
            return sorts.error();
        query.sorts.clear();
        for (const Sort &sort : *sorts) { // only the first of a path decides anything
            if (std::ranges::find(query.sorts, sort.path, &Sort::path) == query.sorts.end())
                query.sorts.push_back(sort);
        }
        reversed = idOrder.descending;
        for (Sort &sort : query.sorts) // read backwards, so that equal ones are too
            sort.descending ^= reversed;
    }
    if (view && !view->config.filter.isAll())
        query.filter = query.filter.isAll() ? view->config.filter : Filter::all({view->config.filter, query.filter});
    return query;
}

// A count that the option may leave out; −1 is not a count.
bool readCount(const Arguments &arguments, const QString &option, qint64 &count)
{
    if (!arguments.has(option))
        return true;
    bool ok = false;
    count = arguments.value(option).toLongLong(&ok);
    return ok && count >= 0;
}

} // namespace

CommandSpec querySpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("query");
    spec.summary = QueryText::tr("Shows records of a page.");
    spec.positionals = {{QStringLiteral("FILE")}, {QStringLiteral("PAGE")}};
    spec.options = {
        viewOption(),
        {QStringLiteral("fields"),
         QStringLiteral("a,b"),
         QueryText::tr("Fields, or paths over links such as campaign.stage; none: all of the page."),
         {},
         false,
         {}},
        filterOption(),
        {QStringLiteral("sort"), QStringLiteral("a,-b"), QueryText::tr("Order; - is descending."), {}, false, {}},
        {QStringLiteral("limit"), QStringLiteral("N"), QueryText::tr("At most N records."), {}, false, {}},
        {QStringLiteral("offset"),
         QStringLiteral("N"),
         QueryText::tr("Leaves out the first N records."),
         {},
         false,
         {}},
        {QStringLiteral("format"),
         QStringLiteral("table|csv|json"),
         QueryText::tr("Form of the answer: table unless said."),
         {QStringLiteral("table"), QStringLiteral("csv"), QStringLiteral("json")},
         false,
         {}},
    };
    spec.details = filterDetails();
    return spec;
}

int runQuery(const Arguments &arguments, Console &console)
{
    qint64 limit = -1;
    qint64 offset = 0;
    for (const auto &[option, target] :
         {std::pair<QString, qint64 *>{QStringLiteral("limit"), &limit}, {QStringLiteral("offset"), &offset}}) {
        if (!readCount(arguments, option, *target))
            return console.usage(QueryText::tr("--%1 takes a count, not “%2”.").arg(option, arguments.value(option)),
                                 QStringLiteral("query"));
    }
    const QString format = arguments.value(QStringLiteral("format"));
    const auto opened = Workspace::openForReading(arguments.positional(0));
    if (!opened)
        return console.refuse(opened.error());
    Workspace &workspace = **opened;
    const auto page = pageOf(workspace, arguments.positional(1), console.language());
    if (!page)
        return console.refuse(page.error());
    const auto view = namedView(**page, arguments, console.language());
    if (!view)
        return console.refuse(view.error());
    bool reversed = false;
    auto query = readQuery(workspace, **page, *view, arguments, reversed);
    if (!query)
        return console.refuse(query.error());
    query->limit = reversed ? -1 : limit;
    query->offset = reversed ? 0 : offset;
    auto columns = *view ? viewColumns(**page, **view, console.language())
                         : pageColumns(**page, console.language(), format == u"json" || format == u"csv");
    if (arguments.has(QStringLiteral("fields"))) {
        auto named =
            namedColumns(workspace, **page, cleanText(arguments.value(QStringLiteral("fields"))), console.language());
        if (!named)
            return console.refuse(named.error());
        columns = std::move(*named);
    }
    auto ids = workspace.reader().select(*query);
    if (!ids)
        return console.refuse(ids.error());
    if (reversed) {
        std::ranges::reverse(*ids);
        ids->erase(ids->begin(), ids->begin() + std::min(offset, qint64(ids->size())));
        ids->resize(limit < 0 ? ids->size() : std::min(size_t(limit), ids->size()));
    }
    QStringList notes;
    const auto figures = figureValues(workspace, fieldsOf(columns), notes);
    if (!figures)
        return console.refuse(figures.error());
    for (const QString &note : std::as_const(notes))
        console.note(note);
    const Answer answer{workspace, **page, columns, *ids, *figures, console};
    const auto written = format == u"json"  ? writeJson(answer)
                         : format == u"csv" ? writeCsv(answer)
                                            : writeTable(answer);
    return written ? int(Done) : console.refuse(written.error());
}

} // namespace pheu::cli
