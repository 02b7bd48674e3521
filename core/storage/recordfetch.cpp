// SPDX-License-Identifier: GPL-3.0-or-later
// Records by id, and what records are called: the parts of RecordReader that do not order or filter.
#include "storage/linknames.h"
#include "storage/pathnames.h"
#include "storage/recordscan.h"
#include "storage/search.h"
#include "storage/sortkeys.h"

#include "base/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

// One field kept outside the row, ready to be asked record by record.
struct ListColumn {
    size_t index;
    Statement statement;
};

Result<Value> listOf(Statement &statement, RecordId record)
{
    IdList ids;
    statement.reset();
    statement.bind(1, record.value);
    while (true) {
        const Result<bool> row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return ids.empty() ? Value() : Value(std::move(ids));
        ids.push_back(statement.integer(1));
    }
}

// How well a name answers what was typed; less is better, none: not at all.
std::optional<int> fit(std::string_view folded, std::string_view wanted, const std::vector<std::string> &words)
{
    for (const std::string &word : words) {
        if (folded.find(word) == std::string_view::npos)
            return {};
    }
    if (folded == wanted)
        return 0;
    if (folded.starts_with(wanted))
        return 1;
    for (size_t at = folded.find(words.front()); at != std::string_view::npos;
         at = folded.find(words.front(), at + 1)) {
        if (at == 0 || folded[at - 1] == ' ')
            return 2;
    }
    return 3;
}

} // namespace

Result<std::vector<Record>> RecordReader::fetch(PageId pageId, std::span<const RecordId> ids,
                                                std::span<const FieldId> fields) const
{
    const Page *page = m_schema.page(pageId);
    if (!page)
        return unknownPage();
    QStringList columns{QStringLiteral("r.id")};
    std::vector<std::pair<size_t, const Field *>> stored;
    std::vector<ListColumn> lists;
    for (size_t i = 0; i < fields.size(); ++i) {
        const Field *field = page->field(fields[i]);
        if (!field)
            return missingField();
        if (field->storage() == Storage::Virtual) // nothing is stored: its value stays empty
            continue;
        if (const QString column = storedColumn(*field); !column.isEmpty()) {
            columns.append(column);
            stored.emplace_back(i, field);
            continue;
        }
        Result<Statement> list = Statement::prepare(m_database, linkPairsSql(m_schema, *field, QStringLiteral("= ?1")));
        if (!list)
            return list.error();
        lists.push_back({i, std::move(*list)});
    }
    const QString sql =
        QStringLiteral("SELECT %1 FROM %2 AS r WHERE r.id = ?1").arg(columns.join(QStringLiteral(", ")), page->table());
    Result<Statement> statement = Statement::prepare(m_database, sql);
    if (!statement)
        return statement.error();
    // A read that stays open keeps the file's lock: else each record would take it and give it back.
    Result<Statement> lock = Statement::prepare(m_database, QStringLiteral("SELECT 1 FROM %1").arg(page->table()));
    if (!lock)
        return lock.error();
    if (ids.size() > 1) {
        const Result<bool> held = lock->step();
        if (!held)
            return held.error();
    }
    std::vector<Record> records;
    records.reserve(ids.size());
    for (const RecordId id : ids) {
        Record &record = records.emplace_back();
        record.values.resize(fields.size());
        statement->reset();
        statement->bind(1, id.value);
        const Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            continue;
        record.id = id;
        for (size_t i = 0; i < stored.size(); ++i)
            record.values[stored[i].first] = storedValue(*stored[i].second, *statement, int(i) + 1);
        for (ListColumn &list : lists) {
            Result<Value> value = listOf(list.statement, id);
            if (!value)
                return value.error();
            record.values[list.index] = std::move(*value);
        }
    }
    return records;
}

Result<std::vector<Value>> RecordReader::distinct(PageId pageId, FieldId fieldId, int limit) const
{
    const Page *page = m_schema.page(pageId);
    const Field *field = page ? page->field(fieldId) : nullptr;
    const QString column = field ? storedColumn(*field) : QString();
    if (column.isEmpty())
        return page ? missingField() : unknownPage();
    Result<Statement> statement = Statement::prepare(
        m_database,
        QStringLiteral("SELECT DISTINCT %1 FROM %2 AS r WHERE %1 IS NOT NULL LIMIT ?1").arg(column, page->table()));
    if (!statement)
        return statement.error();
    statement->bind(1, qint64(limit));
    std::vector<Value> values;
    while (true) {
        const Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return values;
        values.push_back(storedValue(*field, *statement, 0));
    }
}

Result<QHash<qint64, QString>> RecordReader::names(PageId pageId, std::span<const qint64> ids) const
{
    const Page *page = m_schema.page(pageId);
    if (!page)
        return unknownPage();
    const Field *name = page->field(page->nameField);
    Result<Statement> statement =
        Statement::prepare(m_database, QStringLiteral("SELECT %1 FROM %2 WHERE id = ?1")
                                           .arg(name ? name->column() : QStringLiteral("NULL"), page->table()));
    if (!statement)
        return statement.error();
    QHash<qint64, QString> names;
    for (const qint64 id : ids) {
        if (names.contains(id))
            continue;
        statement->reset();
        statement->bind(1, id);
        const Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            continue;
        const QString text = statement->text(0);
        names.insert(id, text.isEmpty() ? unnamedRecord(id) : text);
    }
    return names;
}

Result<std::optional<RecordId>> RecordReader::findByName(PageId pageId, const QString &name) const
{
    const Page *page = m_schema.page(pageId);
    if (!page)
        return unknownPage();
    const std::string wanted = caseFold(cleanText(name).trimmed()).toStdString();
    if (wanted.empty())
        return std::optional<RecordId>();
    std::vector<qint64> named;
    std::vector<qint64> aliased;
    std::string folded;
    const auto isWanted = [&](std::string_view text) {
        caseFoldUtf8(text, folded);
        return folded == wanted;
    };
    const Result<void> read =
        forEachName(m_database, *page, [&](qint64 id, std::string_view text, std::string_view aliases) {
            if (isWanted(trimmedText(text)))
                named.push_back(id);
            forEachAlias(aliases, [&](std::string_view alias) {
                if (isWanted(alias) && (aliased.empty() || aliased.back() != id))
                    aliased.push_back(id);
            });
        });
    if (!read)
        return read.error();
    const std::vector<qint64> &found = named.empty() ? aliased : named;
    if (found.size() > 1) {
        return Error{ErrorCode::Ambiguous,
                     QCoreApplication::translate("pheu::RecordReader",
                                                 "“%1” means %2 records of “%3”: %4. Give them different "
                                                 "names, or take one by its number.")
                         .arg(name, QString::number(found.size()), localName(page->names),
                              unnamedRecord(found[0]) + QStringLiteral(", ") + unnamedRecord(found[1]))};
    }
    if (!found.empty())
        return std::optional(RecordId(found.front()));
    bool isNumber = false;
    const qint64 id = name.startsWith(u'#') ? name.mid(1).toLongLong(&isNumber) : 0;
    if (!isNumber || id <= 0)
        return std::optional<RecordId>();
    const Result<bool> there = exists(pageId, RecordId(id));
    if (!there)
        return there.error();
    return *there ? std::optional(RecordId(id)) : std::nullopt;
}

Result<std::vector<std::pair<RecordId, QString>>> RecordReader::suggest(PageId pageId, const QString &text,
                                                                        int limit) const
{
    const Page *page = m_schema.page(pageId);
    if (!page)
        return unknownPage();
    const std::vector<std::string> words = searchWords(text);
    const std::string wanted = searchFold(cleanText(text).simplified()).toStdString();
    struct Candidate {
        int fit;
        std::string folded;
        QString name;
        qint64 id;
    };
    std::vector<Candidate> candidates;
    std::string folded;
    const Result<void> read =
        forEachName(m_database, *page, [&](qint64 id, std::string_view name, std::string_view aliases) {
            searchFoldUtf8(name, folded);
            std::optional<int> best = words.empty() ? std::optional(0) : fit(folded, wanted, words);
            if (!best) {
                std::string alias;
                searchFoldUtf8(aliases, alias);
                best = fit(alias, wanted, words) ? std::optional(4) : std::nullopt;
            }
            if (!best)
                return;
            const QString shown = QString::fromUtf8(name.data(), qsizetype(name.size()));
            candidates.push_back({*best, folded, shown.isEmpty() ? unnamedRecord(id) : shown, id});
        });
    if (!read)
        return read.error();
    const size_t count = std::min(candidates.size(), size_t(std::max(0, limit)));
    std::partial_sort(candidates.begin(), candidates.begin() + qsizetype(count), candidates.end(),
                      [](const Candidate &a, const Candidate &b) {
                          return std::tie(a.fit, a.folded, a.name, a.id) < std::tie(b.fit, b.folded, b.name, b.id);
                      });
    std::vector<std::pair<RecordId, QString>> best;
    for (size_t i = 0; i < count; ++i)
        best.emplace_back(RecordId(candidates[i].id), candidates[i].name);
    return best;
}

} // namespace pheu
