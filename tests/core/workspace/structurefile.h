// SPDX-License-Identifier: GPL-3.0-or-later
// A small workspace whose structure is changed, and everything of its file that an undo must bring back.
#pragma once

#include "storage/metastore.h"
#include "storage/recordstore.h"
#include "storage/tables.h"
#include "support/workspacefile.h"

#include <QTest>

namespace pheu::test
{

// Everything that undo must bring back: the metadata row by row, the CREATE text of every table (columns in any order)
// and every record. Not the log, the token, nor which numbers were given.
inline QStringList stateOf(Database &database)
{
    QStringList lines;
    const auto rows = [&](const QString &sql) {
        auto statement = Statement::prepare(database, sql);
        if (!statement)
            qFatal("%s", qPrintable(statement.error().message));
        while (*statement->step()) {
            QString line;
            for (int column = 0; column < statement->columnCount(); ++column)
                line += statement->columnName(column) + u'=' + statement->text(column) + u'|';
            lines.append(line);
        }
    };
    rows(QStringLiteral("SELECT id, position, role, name_en, name_vi, name_own, icon, color, name_field, alias_field "
                        "FROM page ORDER BY id"));
    for (const char *table : {"field", "option", "view", "comment"})
        rows(QStringLiteral("SELECT * FROM %1 ORDER BY id").arg(QLatin1String(table)));
    rows(QStringLiteral("SELECT key, value FROM workspace WHERE key<>'token' ORDER BY key"));
    const auto schema = loadSchema(database);
    if (!schema)
        qFatal("%s", qPrintable(schema.error().message));
    QStringList tables;
    auto names = Statement::prepare(
        database, QStringLiteral("SELECT name FROM sqlite_master WHERE name GLOB '[tj][0-9]*' ORDER BY name"));
    while (*names->step())
        tables.append(names->text(0));
    lines += tables;
    for (const Page &page : schema->pages) {
        QStringList columns;
        for (const Field &field : page.fields) {
            if (hasColumn(field))
                columns.append(field.column());
            if (field.storage() == Storage::Join)
                rows(QStringLiteral("SELECT '%1', * FROM %1 ORDER BY record, position").arg(field.joinTable()));
        }
        columns.sort();
        columns.prepend(QStringLiteral("id, created_at, modified_at, import_id"));
        rows(QStringLiteral("SELECT '%1', %2 FROM %1 ORDER BY id")
                 .arg(page.table(), columns.join(QStringLiteral(", "))));
    }
    return lines;
}

inline Field fieldOf(const QString &name, const char *type)
{
    Field field;
    field.names.own = name;
    field.type = fieldType(QLatin1String(type));
    return field;
}

struct ShopFile : WorkspaceFile {
    RecordId tet, hoi, zalo;
    ShopFile()
    {
        zalo = add("channels", {{"name", QStringLiteral("Kênh riêng")}});
        tet = add("campaigns", {{"name", QStringLiteral("Tết")},
                                {"budget", qint64(5000000)},
                                {"channels", IdList{1, zalo.value}},
                                {"start", qint64(20000)}});
        hoi = add("campaigns", {{"name", QStringLiteral("Hội")}, {"notes", QStringLiteral("12,5")}});
        add("costs", {{"what", QStringLiteral("In ấn")}, {"amount", qint64(120000)}, {"campaign", tet.value}});
        add("ads", {{"name", QStringLiteral("Ảnh 1")}, {"campaign", tet.value}});
        add("results",
            {{"date", qint64(20001)}, {"clicks", qint64(7)}, {"campaign", tet.value}, {"channel", zalo.value}});
    }
    QStringList state() const { return stateOf(workspace->database()); }
    Result<ChangeSet> apply(const Change &change) { return workspace->apply({EditKind::Script, {change}}); }
    FieldId addField(const char *pageRole, const Field &field)
    {
        const auto changes = apply(AddField{page(pageRole).id, field});
        if (!changes)
            qFatal("%s", qPrintable(changes.error().message));
        return changes->addedFields.front();
    }
    Value cell(PageId page, RecordId record, FieldId field) const
    {
        const auto records = workspace->reader().fetch(page, std::span(&record, 1), std::span(&field, 1));
        return records->front().id ? records->front().values.front() : Value(QStringLiteral("no record"));
    }
};

// Applies, takes back, does again: each time what was there is there again, and the file is sound.
inline void isTakenBackExactly(ShopFile &file, const Change &change, ChangeSet *answer = nullptr)
{
    const QStringList before = file.state();
    const auto done = file.apply(change);
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    if (answer)
        *answer = *done;
    QVERIFY(done->edit);
    const QStringList after = file.state();
    QVERIFY(after != before);
    QCOMPARE(file.problems(), QStringList());
    const auto undone = file.workspace->undo();
    QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
    QCOMPARE(file.state(), before);
    QCOMPARE(file.problems(), QStringList());
    file.reopen();
    const auto redone = file.workspace->redo();
    QVERIFY2(redone, redone ? "" : qPrintable(redone.error().message));
    QCOMPARE(file.state(), after);
    QCOMPARE(file.problems(), QStringList());
}

inline QString refusalOf(const Result<ChangeSet> &result)
{
    return result ? QStringLiteral("(done)") : result.error().message;
}

} // namespace pheu::test
