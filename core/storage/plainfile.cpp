// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/plainfile.h"

#include "base/text.h"
#include "storage/backup.h"
#include "storage/sqlitereason.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::PlainFile)
};

QString quoted(QString name)
{
    return u'"' + name.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString declared(PlainKind kind)
{
    switch (kind) {
    case PlainKind::Integer:
        return QStringLiteral("INTEGER");
    case PlainKind::Real:
        return QStringLiteral("REAL");
    case PlainKind::Text:
        break;
    }
    return QStringLiteral("TEXT");
}

int bindCell(sqlite3_stmt *row, int index, const PlainCell &cell)
{
    if (const auto *integer = std::get_if<qint64>(&cell))
        return sqlite3_bind_int64(row, index, *integer);
    if (const auto *real = std::get_if<double>(&cell))
        return sqlite3_bind_double(row, index, *real);
    if (const auto *text = std::get_if<QString>(&cell)) {
        const QByteArray utf8 = text->toUtf8();
        return sqlite3_bind_text(row, index, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT);
    }
    return sqlite3_bind_null(row, index);
}

} // namespace

struct PlainFile::Private {
    QString target;
    QString draft;
    sqlite3 *handle = nullptr;
    sqlite3_stmt *row = nullptr;
    int tables = 0;
    QStringList views;

    Error error(int rc) const
    {
        const bool full = (rc & 0xff) == SQLITE_FULL;
        const QString why = full ? Text::tr("there is no room left") : sqliteReason(handle, rc);
        return {
            full ? ErrorCode::DiskFull : ErrorCode::Io,
            Text::tr(
                "“%1” could not be written: %2. Choose another name or folder; an existing file was left as it was.")
                .arg(target, why)};
    }
    Result<void> execute(const QString &sql)
    {
        const int rc = sqlite3_exec(handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr);
        if (rc != SQLITE_OK)
            return error(rc);
        return {};
    }
    void close()
    {
        sqlite3_finalize(row);
        row = nullptr;
        sqlite3_close(handle);
        handle = nullptr;
    }
};

QString distinctSqlName(const QString &name, QStringList &taken)
{
    QString base = name;
    if (base.isEmpty() || base.startsWith(QLatin1StringView("sqlite_"), Qt::CaseInsensitive))
        base.prepend(u'_');
    QString candidate = base;
    const auto isTaken = [&](const QString &text) { return taken.contains(caseFold(text)); };
    for (int number = 2; isTaken(candidate); ++number)
        candidate = QStringLiteral("%1 (%2)").arg(base).arg(number);
    taken << caseFold(candidate);
    return candidate;
}

PlainFile::PlainFile()
    : d(std::make_unique<Private>())
{
}

PlainFile::~PlainFile()
{
    d->close();
    QFile::remove(d->draft);
}

Result<std::unique_ptr<PlainFile>> PlainFile::create(const QString &target)
{
    std::unique_ptr<PlainFile> file(new PlainFile);
    Private &d = *file->d;
    d.target = target;
    d.draft = nameBeside(target);
    const QByteArray path = QFile::encodeName(QFileInfo(d.draft).absoluteFilePath());
    const int rc = sqlite3_open_v2(path.constData(), &d.handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    if (rc != SQLITE_OK)
        return d.error(rc);
    // A draft that fails is removed: it needs no journal.
    if (const Result<void> begun = d.execute(QStringLiteral("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN"));
        !begun)
        return begun.error();
    return file;
}

Result<void> PlainFile::beginTable(const QString &name, const std::vector<PlainColumn> &columns)
{
    sqlite3_finalize(d->row);
    d->row = nullptr;
    const QString table = QStringLiteral("_data%1").arg(++d->tables);
    QStringList declarations{QStringLiteral("id INTEGER PRIMARY KEY")}, shown{QStringLiteral("id")},
        places{QStringLiteral("?")};
    QStringList taken{QStringLiteral("id")};
    for (size_t i = 0; i < columns.size(); ++i) {
        const QString column = QStringLiteral("c%1").arg(i + 1);
        declarations << column + u' ' + declared(columns[i].kind);
        shown << column + QStringLiteral(" AS ") + quoted(distinctSqlName(columns[i].name, taken));
        places << QStringLiteral("?");
    }
    const QString comma = QStringLiteral(", ");
    if (const Result<void> made =
            d->execute(QStringLiteral("CREATE TABLE %1(").arg(table) + declarations.join(comma) + u')');
        !made)
        return made.error();
    const bool likeATable = name.trimmed().startsWith(QLatin1StringView("_data"), Qt::CaseInsensitive);
    const QString view = distinctSqlName(likeATable ? u'_' + name.trimmed() : name, d->views);
    if (const Result<void> made =
            d->execute(QStringLiteral("CREATE VIEW ") + quoted(view) + QStringLiteral(" AS SELECT ") +
                       shown.join(comma) + QStringLiteral(" FROM ") + table);
        !made)
        return made.error();
    const QByteArray insert =
        (QStringLiteral("INSERT INTO %1 VALUES(").arg(table) + places.join(comma) + u')').toUtf8();
    const int rc = sqlite3_prepare_v2(d->handle, insert.constData(), int(insert.size()), &d->row, nullptr);
    if (rc != SQLITE_OK)
        return d->error(rc);
    return {};
}

Result<void> PlainFile::addRow(qint64 id, std::span<const PlainCell> cells)
{
    sqlite3_bind_int64(d->row, 1, id);
    for (size_t i = 0; i < cells.size(); ++i) {
        if (const int rc = bindCell(d->row, int(i) + 2, cells[i]); rc != SQLITE_OK)
            return d->error(rc);
    }
    const int rc = sqlite3_step(d->row);
    sqlite3_reset(d->row);
    if (rc != SQLITE_DONE)
        return d->error(rc);
    return {};
}

Result<void> PlainFile::finish()
{
    if (const Result<void> committed = d->execute(QStringLiteral("COMMIT")); !committed)
        return committed.error();
    d->close();
    return renameDurably(d->draft, d->target, true);
}

} // namespace pheu
