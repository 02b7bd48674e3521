// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/smallworkspace.h"

#include "base/day.h"
#include "storage/statement.h"
#include "storage/tables.h"

#include <QDebug>

namespace pheu::test
{

namespace
{

const QStringList texts{
    QStringLiteral("Tết"),           QStringLiteral("tết"),       QStringLiteral("TẾT 2026"),
    QStringLiteral("Đường dài"),     QStringLiteral("duong dai"), QStringLiteral("ÉTÉ"),
    QStringLiteral("été"),           QStringLiteral("11.11"),     QStringLiteral("Black Friday"),
    QStringLiteral("100% \"sale\""), QStringLiteral("a_b"),       QStringLiteral("straße"),
};

} // namespace

SmallWorkspace::SmallWorkspace(unsigned seed, int resultRecords)
    : m_random(seed)
{
    Result<std::unique_ptr<Database>> made = Database::create(dir.filePath(QStringLiteral("small.pheu")));
    if (!made) {
        error = made.error().message;
        return;
    }
    database = std::move(*made);
    const auto run = [&](const QString &sql) {
        const Result<void> done = database->execute(sql);
        if (!done && error.isEmpty())
            error = done.error().message;
    };
    run(QStringLiteral("BEGIN"));
    run(QStringLiteral("INSERT OR REPLACE INTO workspace(key, value) VALUES ('currency', '\"VND\"')"));
    for (const Page &page : schema.pages) {
        const Result<void> done = createPageTables(*database, schema, page);
        if (!done && error.isEmpty())
            error = done.error().message;
        for (const Field &f : page.fields) {
            for (const Option &option : f.options) {
                run(QStringLiteral("INSERT INTO option VALUES (%1, %2, 0, '', '', '', '', '')")
                        .arg(option.id.value)
                        .arg(f.id.value));
            }
        }
    }
    fill(resultRecords);
    run(QStringLiteral("COMMIT"));
    if (!error.isEmpty())
        database.reset();
}

const Field &SmallWorkspace::field(PageId page, const QString &role) const
{
    return *schema.page(page)->field(role);
}

void SmallWorkspace::fill(int resultRecords)
{
    const std::map<PageId, int> counts{
        {stages, 4}, {channels, 6}, {campaigns, 14}, {ads, 25}, {results, resultRecords}};
    for (const auto &[pageId, count] : counts) {
        qint64 id = 0;
        for (int i = 0; i < count; ++i) {
            id += 1 + (random(5) == 0 ? 1 : 0); // ids have gaps
            Row row;
            for (const Field &f : schema.page(pageId)->fields) {
                const Value value = randomValue(f);
                if (!value.isEmpty())
                    row[f.id] = value;
            }
            insert(pageId, id, row);
            rows[pageId][id] = row;
        }
    }
}

Value SmallWorkspace::randomValue(const Field &f)
{
    const Storage storage = f.storage();
    if (storage == Storage::Reverse || storage == Storage::RowMeta || random(4) == 0)
        return {};
    const QString type = f.type->id();
    if (f.role == QLatin1String("currency")) {
        static const QStringList codes{QStringLiteral("VND"), QStringLiteral("USD"), QStringLiteral("KWD"),
                                       QStringLiteral("CLF")};
        return codes[random(4)];
    }
    if (f.role == QLatin1String("aliases"))
        return texts[random(int(texts.size()))] + QStringLiteral(" , ") + texts[random(int(texts.size()))];
    if (type == QLatin1String("date"))
        return qint64(*parseIsoDay(QStringLiteral("2026-02-20")) + random(20));
    if (type == QLatin1String("checkbox"))
        return random(2);
    if (storage == Storage::Real)
        return double(random(13) - 3) / 4;
    if (storage == Storage::Text)
        return texts[random(int(texts.size()))];
    std::vector<qint64> choices;
    for (const Option &option : f.options)
        choices.push_back(option.id.value);
    if (f.config.target) {
        for (const auto &[id, row] : rows[f.config.target])
            choices.push_back(id);
    }
    if (storage == Storage::Integer)
        return choices.empty() ? qint64(random(400) - 50) : choices[size_t(random(int(choices.size())))];
    std::shuffle(choices.begin(), choices.end(), m_random);
    choices.resize(std::min<size_t>(choices.size(), size_t(1 + random(3))));
    return IdList(choices.begin(), choices.end());
}

void SmallWorkspace::insert(PageId pageId, qint64 id, const Row &row)
{
    const Page &page = *schema.page(pageId);
    QStringList columns{QStringLiteral("id"), QStringLiteral("created_at"), QStringLiteral("import_id")};
    QStringList marks{QString::number(id), QString::number(1767225600000 + id * 3600000),
                      id % 3 == 0 ? QStringLiteral("NULL") : QString::number(id % 3)};
    std::vector<Value> bound;
    for (const auto &[fieldId, value] : row) {
        const Field &f = *page.field(fieldId);
        if (value.isIds())
            continue;
        columns.append(f.column());
        marks.append(QStringLiteral("?"));
        bound.push_back(f.type->id() == QLatin1String("date") ? Value(isoDay(Day(value.toInteger()))) : value);
    }
    const auto fail = [&](const Error &e) { error = error.isEmpty() ? e.message : error; };
    Result<Statement> statement = Statement::prepare(
        *database,
        QStringLiteral("INSERT INTO %1(%2) VALUES (%3)").arg(page.table(), columns.join(u','), marks.join(u',')));
    if (!statement)
        return fail(statement.error());
    for (size_t i = 0; i < bound.size(); ++i) {
        if (bound[i].isText())
            statement->bind(int(i) + 1, bound[i].toText());
        else if (bound[i].isDouble())
            statement->bind(int(i) + 1, bound[i].toDouble());
        else
            statement->bind(int(i) + 1, bound[i].toInteger());
    }
    if (const Result<void> done = statement->run(); !done)
        return fail(done.error());
    for (const auto &[fieldId, value] : row) {
        int position = 0;
        for (const qint64 target : value.toIds()) {
            const Result<void> done =
                database->execute(QStringLiteral("INSERT INTO %1(record, target, position) VALUES (%2, %3, %4)")
                                      .arg(page.field(fieldId)->joinTable())
                                      .arg(id)
                                      .arg(target)
                                      .arg(position++));
            if (!done)
                return fail(done.error());
        }
    }
}

Value SmallWorkspace::value(PageId page, qint64 record, FieldId fieldId) const
{
    const Field &f = *schema.page(page)->field(fieldId);
    if (f.type->id() == QLatin1String("created_time"))
        return qint64(1767225600000 + record * 3600000);
    if (f.storage() == Storage::Reverse) {
        IdList ids;
        for (const auto &[id, row] : rows.at(f.config.target)) {
            const auto link = row.find(f.config.reverseOf);
            if (link == row.end())
                continue;
            const IdList many = link->second.toIds();
            if (link->second == Value(record) || std::find(many.begin(), many.end(), record) != many.end())
                ids.push_back(id);
        }
        return ids.empty() ? Value() : Value(ids);
    }
    const Row &row = rows.at(page).at(record);
    const auto found = row.find(fieldId);
    return found == row.end() ? Value() : found->second;
}

QString SmallWorkspace::nameOf(PageId page, qint64 record) const
{
    const QString name = value(page, record, schema.page(page)->nameField).toText();
    return name.isEmpty() ? u'#' + QString::number(record) : name;
}

} // namespace pheu::test
