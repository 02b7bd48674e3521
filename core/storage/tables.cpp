// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/tables.h"

namespace pheu {

namespace {

QString column(const Field &field)
{
    switch (field.storage()) {
    case Storage::Text:
        return field.column() + QStringLiteral(" TEXT");
    case Storage::Real:
        return field.column() + QStringLiteral(" REAL");
    case Storage::Integer:
        if (field.config.target)
            return field.column()
                + QStringLiteral(" INTEGER REFERENCES t%1(id) ON DELETE SET NULL").arg(field.config.target.value);
        return field.column() + QStringLiteral(" INTEGER");
    default:
        return {};
    }
}

bool hasReverse(const Schema &schema, FieldId id)
{
    for (const Page &page : schema.pages) {
        for (const Field &field : page.fields) {
            if (field.config.reverseOf == id)
                return true;
        }
    }
    return false;
}

QString joinTable(const Page &page, const Field &field)
{
    const QString target = field.config.target ? QStringLiteral("t%1").arg(field.config.target.value)
                                               : QStringLiteral("option");
    return QStringLiteral("CREATE TABLE %1(record INTEGER NOT NULL REFERENCES %2(id) ON DELETE CASCADE, "
                          "target INTEGER NOT NULL REFERENCES %3(id) ON DELETE CASCADE, "
                          "position INTEGER NOT NULL, PRIMARY KEY(record, target)) WITHOUT ROWID; "
                          "CREATE INDEX %1_target ON %1(target, record)")
        .arg(field.joinTable(), page.table(), target);
}

} // namespace

Result<void> createPageTables(Database &database, const Schema &schema, const Page &page)
{
    QString sql = QStringLiteral("CREATE TABLE %1(id INTEGER PRIMARY KEY, created_at INTEGER NOT NULL, "
                                 "modified_at INTEGER, import_id INTEGER, import_file INTEGER, import_line INTEGER")
                      .arg(page.table());
    QStringList more;
    for (const Field &field : page.fields) {
        const QString declared = column(field);
        if (!declared.isEmpty())
            sql += QStringLiteral(", ") + declared;
        if (field.storage() == Storage::Join)
            more.append(joinTable(page, field));
        else if (field.storage() == Storage::Integer && hasReverse(schema, field.id))
            more.append(QStringLiteral("CREATE INDEX %1_%2 ON %1(%2)").arg(page.table(), field.column()));
    }
    more.prepend(sql + u')');
    return database.execute(more.join(QStringLiteral("; ")));
}

} // namespace pheu
