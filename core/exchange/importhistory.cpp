// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importhistory.h"

#include "base/systemreason.h"
#include "exchange/preset.h"
#include "storage/logstore.h"
#include "storage/pathnames.h"
#include "storage/payload.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <chrono>
#include <set>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::ImportHistory)
};

constexpr size_t mostListed = 2000; // ids in one filter
constexpr qint64 block = 1 << 20;

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &each : value.toArray())
        texts << each.toString();
    return texts;
}

QString presetTitles(const QString &ids)
{
    QStringList titles;
    for (const QString &id : ids.split(QStringLiteral(", "), Qt::SkipEmptyParts)) {
        const Preset *known = preset(id);
        titles << (known ? known->shownTitle() : id);
    }
    return titles.join(QStringLiteral(", "));
}

ImportEntry entryOf(const ImportRow &row)
{
    const QJsonObject &kept = row.description;
    ImportEntry entry;
    entry.id = row.id;
    entry.atMs = row.atMs;
    entry.files = textsOf(kept.value(u"files"));
    entry.preset = presetTitles(kept.value(u"preset").toString());
    entry.page = kept.value(u"page").toString();
    for (const auto &[key, number] : {std::pair("rows", &ImportEntry::rows),
                                      {"added", &ImportEntry::added},
                                      {"updated", &ImportEntry::updated},
                                      {"merged", &ImportEntry::merged},
                                      {"skipped", &ImportEntry::skipped},
                                      {"problem_count", &ImportEntry::problems}})
        entry.*number = kept.value(QLatin1String(key)).toInteger();
    const QJsonObject created = kept.value(u"created").toObject();
    for (auto it = created.begin(); it != created.end(); ++it)
        entry.created.insert(it.key(), it.value().toInteger());
    const QJsonObject totals = kept.value(u"totals").toObject();
    for (auto it = totals.begin(); it != totals.end(); ++it) {
        const QJsonValue file = it.value()[u"file"];
        entry.totals.insert(it.key(), {file.isDouble() ? std::optional(file.toDouble()) : std::nullopt,
                                       it.value()[u"imported"].toDouble()});
    }
    const QJsonObject range = kept.value(u"range").toObject();
    entry.rangeFrom = parseIsoDay(range.value(u"from").toString().toStdString());
    entry.rangeTo = parseIsoDay(range.value(u"to").toString().toStdString());
    entry.notes = textsOf(kept.value(u"notes"));
    return entry;
}

PathChoice pathTo(FieldId column)
{
    return {{FieldPath{{column}}}};
}

// Whether an import still stands, by its row and its edit.
enum class Standing { Stands, Forgotten, TakenBack };
Result<Standing> standingOf(LogStore &log, const ImportRow &row)
{
    if (row.revertedBy)
        return Standing::TakenBack;
    const Result<std::optional<EditRow>> edit = log.edit(row.edit);
    if (!edit)
        return edit.error();
    return !*edit ? Standing::Forgotten : (*edit)->undone ? Standing::TakenBack : Standing::Stands;
}

} // namespace

Result<std::vector<ImportEntry>> importHistory(Database &database)
{
    DigestLedger unused;
    LogStore log(database, unused);
    const Result<std::vector<ImportRow>> rows = log.imports();
    if (!rows)
        return rows.error();
    std::vector<ImportEntry> entries;
    for (const ImportRow &row : *rows) {
        const Result<Standing> standing = standingOf(log, row);
        if (!standing)
            return standing.error();
        ImportEntry entry = entryOf(row);
        entry.takenBack = *standing == Standing::TakenBack;
        entry.inHistory = *standing == Standing::Stands;
        entries.push_back(std::move(entry));
    }
    return entries;
}

Result<ImportRows> rowsOfImport(Database &database, PageId page, ImportId import)
{
    DigestLedger unused;
    LogStore log(database, unused);
    const Result<std::optional<ImportRow>> row = log.import(import);
    if (!row)
        return row.error();
    std::set<qint64> changed;
    const Result<std::optional<EditRow>> edit = log.edit(*row ? (*row)->edit : EditId());
    if (!edit)
        return edit.error();
    if (*edit) {
        const Result<std::vector<LogStore::Head>> heads = log.changesOf(**edit);
        if (!heads)
            return heads.error();
        for (const LogStore::Head &head : *heads) {
            if (head.op != ChangeOp::Update)
                continue;
            const Result<ChangeRow> change = log.change(head.id);
            if (!change)
                return change.error();
            const auto cells = change->page == page ? unpackCells(change->payload) : std::nullopt;
            for (const CellChange &cell : cells ? *cells : std::vector<CellChange>())
                changed.insert(cell.record);
        }
    }
    ImportRows rows;
    rows.changed = qint64(changed.size());
    rows.allChanged = changed.size() <= mostListed;
    rows.filter = Filter::compare(pathTo(importColumn), Operator::Eq, {QString::number(import.value)});
    QStringList ids;
    for (auto it = changed.begin(); it != changed.end() && size_t(ids.size()) < mostListed; ++it)
        ids << QString::number(*it);
    if (!ids.isEmpty())
        rows.filter = Filter::any({rows.filter, Filter::compare(pathTo(idColumn), Operator::In, ids)});
    return rows;
}

Filter withoutImport(ImportId import)
{
    return Filter::negated(Filter::compare(pathTo(importColumn), Operator::Eq, {QString::number(import.value)}));
}

Result<QString> fileDigest(const QString &path, const std::function<bool()> &goOn)
{
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return Error{ErrorCode::NotFound, Text::tr("The file “%1” is not there.").arg(path)};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, Text::tr("“%1” cannot be read: %2").arg(path, systemReason(file.errorString()))};
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    QByteArray bytes(block, Qt::Uninitialized);
    for (;;) {
        const qint64 count = file.read(bytes.data(), block);
        if (count < 0)
            return Error{ErrorCode::Io,
                         Text::tr("“%1” cannot be read: %2").arg(path, systemReason(file.errorString()))};
        if (count == 0)
            return QString::fromLatin1(hash.result().toHex());
        hash.addData(QByteArrayView(bytes.constData(), count));
        if (goOn && !goOn())
            return Error{ErrorCode::Canceled, Text::tr("The import was canceled; nothing was written.")};
    }
}

void FileDigests::start(const QStringList &paths)
{
    m_running = std::async(std::launch::async, [this, paths]() -> Result<QStringList> {
        QStringList digests;
        for (const QString &path : paths) {
            const Result<QString> digest = fileDigest(path, [this] { return !m_stop; });
            if (!digest)
                return digest.error();
            digests << *digest;
        }
        return digests;
    });
}

Result<QStringList> FileDigests::take(const Progress &progress)
{
    while (m_running.wait_for(std::chrono::milliseconds(100)) != std::future_status::ready)
        m_stop = m_stop || (progress && !progress(1));
    return m_running.get();
}

Result<QSet<QString>> importedDigests(Database &database)
{
    DigestLedger unused;
    LogStore log(database, unused);
    const Result<std::vector<ImportRow>> rows = log.imports();
    if (!rows)
        return rows.error();
    QSet<QString> digests;
    for (const ImportRow &row : *rows) {
        const Result<Standing> standing = standingOf(log, row);
        if (!standing)
            return standing.error();
        if (*standing == Standing::TakenBack)
            continue;
        for (const QString &digest : textsOf(row.description.value(u"digests")))
            digests.insert(digest);
    }
    return digests;
}

} // namespace pheu
