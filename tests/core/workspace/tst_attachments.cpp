// SPDX-License-Identifier: GPL-3.0-or-later
// Files in a workspace: kept once, read back whole, undone, checked, collected.
#include "storage/attachmentstore.h"
#include "support/filebytes.h"
#include "support/sampling.h"
#include "support/workspacefile.h"
#include "workspace/attachments.h"
#include "workspace/imageheader.h"

#include <QBuffer>
#include <QFile>
#include <QTest>

#include <sqlite3.h>

#include <array>

using namespace pheu;
using namespace pheu::test;

namespace
{

const QByteArray pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

struct Files : WorkspaceFile {
    RecordId ad = add("ads", {{"name", QStringLiteral("Video 15s")}});
    RecordId campaign = add("campaigns", {{"name", QStringLiteral("Tết")}});

    Result<AttachmentId> tryAttach(const char *page, RecordId record, QIODevice &source, const QString &name)
    {
        auto session = std::move(*workspace->beginEdit(EditKind::Attach));
        const Result<AttachmentId> id = session->addAttachment(source, name);
        if (!id)
            return id;
        IdList ids = get(page, record, "files").toIds();
        ids.push_back(id->value);
        const std::array fields{field(page, "files").id};
        const std::array values{Value(ids)};
        if (const auto done = session->update(this->page(page).id, record, fields, values); !done)
            return done.error();
        const auto changes = session->commit();
        session.reset();
        if (!changes)
            return changes.error();
        workspace->absorb(*changes);
        return id;
    }
    AttachmentId attach(const char *page, RecordId record, const QByteArray &bytes, const QString &name)
    {
        QBuffer buffer;
        buffer.setData(bytes);
        buffer.open(QIODevice::ReadOnly);
        const auto id = tryAttach(page, record, buffer, name);
        if (!id)
            qFatal("%s", qPrintable(id.error().message));
        return *id;
    }
    Attachment file(AttachmentId id) const
    {
        const auto found = attachments(workspace->database(), std::span(&id.value, 1));
        return found && !found->empty() ? found->front() : Attachment();
    }
    QByteArray content(AttachmentId id) const
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto read = readAttachment(workspace->database(), id, buffer);
        return read ? buffer.data() : read.error().message.toUtf8();
    }
    AttachmentTotals totals() const
    {
        const auto totals = attachmentTotals(workspace->database(), workspace->schema());
        return totals ? *totals : AttachmentTotals{-1, -1, -1, -1};
    }
    qint64 number(const char *sql) const
    {
        auto row = Statement::prepare(workspace->database(), QString::fromLatin1(sql));
        return row && *row->step() ? row->integer(0) : -1;
    }
    QString text(const char *page, RecordId record) const
    {
        return workspace->display(field(page, "files"), get(page, record, "files"),
                                  Format(QLocale(QLocale::English), QStringLiteral("VND")));
    }
};

void meddle(const QString &path, const char *sql)
{
    sqlite3 *db = nullptr;
    if (sqlite3_open(QFile::encodeName(path).constData(), &db) != SQLITE_OK ||
        sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sql);
    sqlite3_close(db);
}

qint64 memoryPeakKilobytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').at(1).toLongLong();
    }
    return 0;
}

} // namespace

class TestAttachments : public QObject
{
    Q_OBJECT
private slots:
    void aFileIsReadBackAsItWasAdded();
    void theKindIsToldByTheContent_data();
    void theKindIsToldByTheContent();
    void theSizeOfAPictureIsReadFromItsHeader_data();
    void theSizeOfAPictureIsReadFromItsHeader();
    void aContentIsKeptOnceWhateverItsNames();
    void addingAndRemovingCanBeUndone();
    void anEditThatFailsLeavesNoFile();
    void renamingKeepsTheContent();
    void emptyAndTooLargeFilesAreRefused();
    void aLargeFileIsNeverHeldInMemory();
    void aCellTakesOnlyFilesThatAreThere();
    void checkFindsAChangedByteInAFile();
    void aDamagedFileIsNotHandedOut();
    void checkFindsAChangedName();
    void repairKeepsWholeFilesOnly();
    void backupCarriesTheFiles();
    void whatNothingRefersToIsCollected();
    void forgettingTheHistoryFreesItsFiles();
    void othersReadOnWhileAFileIsAdded();
};

void TestAttachments::aFileIsReadBackAsItWasAdded()
{
    Files files;
    const AttachmentId id = files.attach("ads", files.ad, tinyPng(), QStringLiteral("Ảnh bìa.png"));
    QCOMPARE(files.get("ads", files.ad, "files"), Value(IdList{id.value}));
    QCOMPARE(files.text("ads", files.ad), QStringLiteral("Ảnh bìa.png"));
    files.reopen();
    const Attachment file = files.file(id);
    QCOMPARE(file.name, QStringLiteral("Ảnh bìa.png"));
    QCOMPARE(file.mime, QStringLiteral("image/png"));
    QCOMPARE(file.size, tinyPng().size());
    QCOMPARE(QSize(file.width, file.height), QSize(2, 3));
    QCOMPARE(file.addedMs, noon.nowMs());
    QCOMPARE(files.content(id), tinyPng());
    QCOMPARE(files.problems(), QStringList());
}

void TestAttachments::theKindIsToldByTheContent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("mime");
    const QByteArray program =
        QByteArray::fromHex("7f454c4602010100000000000000000002003e0001000000") + QByteArray(100, '\0');
    QTest::newRow("a picture") << tinyPng() << "a.png"
                               << "image/png";
    QTest::newRow("a picture called a document") << tinyPng() << "a.docx"
                                                 << "image/png";
    QTest::newRow("a PDF without an ending") << pdf << "brief"
                                             << "application/pdf";
    QTest::newRow("a program called a picture") << program << "a.png"
                                                << "application/x-executable";
    QTest::newRow("text") << QByteArray("plain words\n") << "notes"
                          << "text/plain";
    QTest::newRow("a table") << QByteArray("a,b\n1,2\n") << "a.csv"
                             << "text/csv";
    QTest::newRow("a script called text") << QByteArray("#!/bin/sh\nrm -r /\n") << "a.txt"
                                          << "application/x-shellscript";
    QTest::newRow("a desktop entry") << QByteArray("[Desktop Entry]\nExec=ls\n") << "a.desktop"
                                     << "application/x-desktop";
}

void TestAttachments::theKindIsToldByTheContent()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(QString, mime);
    Files files;
    QCOMPARE(files.file(files.attach("ads", files.ad, bytes, name)).mime, mime);
}

void TestAttachments::theSizeOfAPictureIsReadFromItsHeader_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isPicture");
    QTest::newRow("png") << tinyPng() << QSize(2, 3) << true;
    QTest::newRow("gif") << QByteArray("GIF89a\x40\x01\xf0\x00\x00\x00\x00", 13) << QSize(320, 240) << true;
    QTest::newRow("jpeg with a thumbnail before its frame")
        << QByteArray::fromHex("ffd8ffe1000a4578696600000000ffdb00040001ffc0000b0800f0014001011100") << QSize(320, 240)
        << true;
    QTest::newRow("webp, lossy") << QByteArray::fromHex(
                                        "52494646240000005745425056503820180000003001009d012a4001f0000000")
                                 << QSize(320, 240) << true;
    QTest::newRow("webp, extended") << QByteArray::fromHex(
                                           "524946462400000057454250565038580a000000000000003f0100ef0000")
                                    << QSize(320, 240) << true;
    QTest::newRow("a bomb of 100,000 × 100,000") << pngClaiming(100000, 100000) << QSize(100000, 100000) << false;
    QTest::newRow("40 megapixels and one row") << pngClaiming(8000, 5001) << QSize(8000, 5001) << false;
    QTest::newRow("40 megapixels") << pngClaiming(8000, 5000) << QSize(8000, 5000) << true;
    QTest::newRow("no width") << pngClaiming(0, 10) << QSize(0, 0) << false;
    QTest::newRow("width beyond 2³⁰") << pngClaiming(0xffffffff, 1) << QSize(0, 0) << false;
    QTest::newRow("cut short") << tinyPng().left(20) << QSize(0, 0) << false;
    QTest::newRow("an SVG is no picture")
        << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9'/>") << QSize(0, 0) << false;
}

void TestAttachments::theSizeOfAPictureIsReadFromItsHeader()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QSize, size);
    QFETCH(bool, isPicture);
    Files files;
    const Attachment file = files.file(files.attach("ads", files.ad, bytes, QStringLiteral("x")));
    QCOMPARE(QSize(file.width, file.height), size);
    QCOMPARE(file.isPicture(), isPicture);
}

void TestAttachments::aContentIsKeptOnceWhateverItsNames()
{
    Files files;
    const QByteArray bytes(700 * 1024, 'x');
    const AttachmentId one = files.attach("ads", files.ad, bytes, QStringLiteral("one.txt"));
    const AttachmentId two = files.attach("campaigns", files.campaign, bytes, QStringLiteral("two.txt"));
    QVERIFY(one != two);
    QCOMPARE(files.number("SELECT count(*) FROM blob"), 1);
    QCOMPARE(files.number("SELECT count(*) FROM chunk"), 3);
    QCOMPARE(files.number("SELECT max(length(bytes)) FROM chunk"), 256 * 1024);
    QCOMPARE(files.content(one), bytes);
    QCOMPARE(files.content(two), bytes);
    const AttachmentTotals totals = files.totals();
    QCOMPARE(totals.files, 2);
    QCOMPARE(totals.contents, 1);
    QCOMPARE(totals.bytes, bytes.size());
    QCOMPARE(totals.spare, 0);
}

void TestAttachments::addingAndRemovingCanBeUndone()
{
    Files files;
    const AttachmentId first = files.attach("ads", files.ad, pdf, QStringLiteral("brief.pdf"));
    const AttachmentId second = files.attach("ads", files.ad, tinyPng(), QStringLiteral("a.png"));
    QVERIFY(files.set("ads", files.ad, "files", IdList{second.value, first.value}));
    QVERIFY(files.remove("ads", {files.ad}));
    QCOMPARE(files.totals().files, 0);
    QVERIFY(files.totals().spare > 0);
    files.reopen();
    QVERIFY(files.workspace->undo());
    QCOMPARE(files.get("ads", files.ad, "files"), Value(IdList{second.value, first.value}));
    QVERIFY(files.workspace->undo());
    QCOMPARE(files.get("ads", files.ad, "files"), Value(IdList{first.value, second.value}));
    QVERIFY(files.workspace->undo());
    QVERIFY(files.workspace->undo());
    QCOMPARE(files.get("ads", files.ad, "files"), Value());
    QCOMPARE(files.totals().files, 0);
    for (int i = 0; i < 2; ++i)
        QVERIFY(files.workspace->redo());
    QCOMPARE(files.text("ads", files.ad), QStringLiteral("brief.pdf, a.png"));
    QCOMPARE(files.content(first), pdf);
    QCOMPARE(files.problems(), QStringList());
}

void TestAttachments::anEditThatFailsLeavesNoFile()
{
    Files files;
    {
        auto session = std::move(*files.workspace->beginEdit(EditKind::Attach));
        CountingDevice source(3 << 20);
        int asked = 0;
        session->setProgress([&](double) { return ++asked < 20; }); // canceled while the bytes are written
        const auto canceled = session->addAttachment(source, QStringLiteral("large.bin"));
        QVERIFY(!canceled);
        QCOMPARE(canceled.error().code, ErrorCode::Canceled);
    }
    QCOMPARE(files.number("SELECT count(*) FROM blob"), 0);
    QCOMPARE(files.number("SELECT count(*) FROM chunk"), 0);
    {
        auto session = std::move(*files.workspace->beginEdit(EditKind::Attach)); // no cell takes it
        CountingDevice source(1000);
        QVERIFY(session->addAttachment(source, QStringLiteral("small.bin")));
        QVERIFY(session->commit());
    }
    QCOMPARE(files.number("SELECT count(*) FROM attachment"), 0);
}

void TestAttachments::renamingKeepsTheContent()
{
    Files files;
    const AttachmentId id = files.attach("ads", files.ad, pdf, QStringLiteral("old.pdf"));
    auto session = std::move(*files.workspace->beginEdit(EditKind::Attach));
    const auto renamed = session->renameAttachment(id, QStringLiteral("Kế hoạch.pdf"));
    QVERIFY(renamed);
    QVERIFY(*renamed != id);
    const std::array fields{files.field("ads", "files").id};
    const std::array values{Value(IdList{renamed->value})};
    QVERIFY(session->update(files.page("ads").id, files.ad, fields, values));
    files.workspace->absorb(*session->commit());
    session.reset();
    QCOMPARE(files.text("ads", files.ad), QStringLiteral("Kế hoạch.pdf"));
    QCOMPARE(files.content(*renamed), pdf);
    QCOMPARE(files.number("SELECT count(*) FROM blob"), 1);
    QVERIFY(files.workspace->undo());
    QCOMPARE(files.text("ads", files.ad), QStringLiteral("old.pdf"));
}

void TestAttachments::emptyAndTooLargeFilesAreRefused()
{
    Files files;
    QBuffer nothing;
    nothing.open(QIODevice::ReadOnly);
    const auto empty = files.tryAttach("ads", files.ad, nothing, QStringLiteral("empty.txt"));
    QVERIFY(!empty);
    QCOMPARE(empty.error().code, ErrorCode::InvalidInput);
    QVERIFY(empty.error().message.contains(QStringLiteral("empty.txt")));
    CountingDevice large(mostAttachmentBytes + 1);
    const auto refused = files.tryAttach("ads", files.ad, large, QStringLiteral("film.mov"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QVERIFY(refused.error().message.contains(QStringLiteral("1 GB")));
    QCOMPARE(large.largestRead(), 0); // told before anything is read
}

void TestAttachments::aLargeFileIsNeverHeldInMemory()
{
    Files files;
    const qint64 size = runsInFull() ? qint64(300) << 20 : qint64(60) << 20;
    files.attach("ads", files.ad, pdf, QStringLiteral("first.pdf")); // what is loaded once is loaded
    const qint64 before = memoryPeakKilobytes();
    CountingDevice source(size);
    const auto id = files.tryAttach("ads", files.ad, source, QStringLiteral("film.mov"));
    QVERIFY(id);
    CountingSink sink;
    QVERIFY(readAttachment(files.workspace->database(), *id, sink));
    QCOMPARE(sink.written, size);
    QVERIFY(sink.same);
    QCOMPARE(files.problems(), QStringList());
    QVERIFY(source.largestRead() <= 256 * 1024);
    if (before > 0)
        QVERIFY2(memoryPeakKilobytes() - before < 40 * 1024,
                 qPrintable(QString::number(memoryPeakKilobytes() - before)));
}

void TestAttachments::aCellTakesOnlyFilesThatAreThere()
{
    Files files;
    const auto refused = files.set("ads", files.ad, "files", IdList{12345});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    QCOMPARE(files.get("ads", files.ad, "files"), Value());
}

void TestAttachments::checkFindsAChangedByteInAFile()
{
    Files files;
    files.attach("ads", files.ad, QByteArray(600 * 1024, 'x'), QStringLiteral("long.txt"));
    files.workspace.reset();
    meddle(files.path,
           "UPDATE chunk SET bytes=CAST(substr(bytes,1,1000)||'y'||substr(bytes,1002) AS BLOB) WHERE position=1");
    const auto report = checkWorkspace(files.path);
    QVERIFY(report);
    QVERIFY(!report->ok);
    QVERIFY2(report->problems.join(u' ').contains(QStringLiteral("long.txt")), qPrintable(report->problems.join(u' ')));
}

void TestAttachments::aDamagedFileIsNotHandedOut()
{
    Files files;
    const AttachmentId changed = files.attach("ads", files.ad, QByteArray(600 * 1024, 'x'), QStringLiteral("long.txt"));
    const AttachmentId cut = files.attach("ads", files.ad, QByteArray(600 * 1024, 'z'), QStringLiteral("cut.txt"));
    files.workspace.reset();
    meddle(files.path,
           "UPDATE chunk SET bytes=CAST(substr(bytes,1,1000)||'y'||substr(bytes,1002) AS BLOB) WHERE position=1 "
           "AND blob=1; DELETE FROM chunk WHERE blob=2 AND position=1");
    files.reopen();
    for (const AttachmentId id : {changed, cut}) {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto read = readAttachment(files.workspace->database(), id, buffer);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Damaged);
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QCOMPARE(readAttachment(files.workspace->database(), AttachmentId(99), buffer).error().code, ErrorCode::NotFound);
}

void TestAttachments::checkFindsAChangedName()
{
    Files files;
    files.attach("ads", files.ad, pdf, QStringLiteral("brief.pdf"));
    files.workspace.reset();
    meddle(files.path, "UPDATE attachment SET name='Brief.pdf'");
    const auto report = checkWorkspace(files.path);
    QVERIFY(report);
    QVERIFY(!report->ok);
}

void TestAttachments::repairKeepsWholeFilesOnly()
{
    Files files;
    const AttachmentId whole = files.attach("ads", files.ad, pdf, QStringLiteral("brief.pdf"));
    files.attach("ads", files.ad, QByteArray(600 * 1024, 'x'), QStringLiteral("long.txt"));
    files.workspace.reset();
    meddle(files.path,
           "UPDATE chunk SET bytes=CAST(substr(bytes,1,1000)||'y'||substr(bytes,1002) AS BLOB) WHERE position=1");
    const QString target = files.dir.filePath(QStringLiteral("rescued.pheu"));
    QVERIFY(repairWorkspace(files.path, target));
    files.path = target;
    files.reopen();
    QCOMPARE(files.get("ads", files.ad, "files"), Value(IdList{whole.value}));
    QCOMPARE(files.content(whole), pdf);
    QCOMPARE(files.problems(), QStringList());
}

void TestAttachments::backupCarriesTheFiles()
{
    Files files;
    const AttachmentId id = files.attach("ads", files.ad, QByteArray(600 * 1024, 'x'), QStringLiteral("long.txt"));
    const QString copy = files.dir.filePath(QStringLiteral("copy.pheu"));
    QVERIFY(copyWorkspace(files.workspace->database(), copy, false));
    files.path = copy;
    files.reopen();
    QCOMPARE(files.content(id), QByteArray(600 * 1024, 'x'));
    QCOMPARE(files.problems(), QStringList());
}

void TestAttachments::whatNothingRefersToIsCollected()
{
    Files files;
    const AttachmentId kept = files.attach("ads", files.ad, pdf, QStringLiteral("brief.pdf"));
    const AttachmentId gone = files.attach("ads", files.ad, QByteArray(600 * 1024, 'x'), QStringLiteral("long.txt"));
    QVERIFY(files.set("ads", files.ad, "files", IdList{kept.value}));
    const auto collect = [&]() -> qint64 {
        auto transaction = std::move(*Transaction::begin(files.workspace->database()));
        DigestLedger ledger;
        const auto freed = collectAttachments(files.workspace->database(), files.workspace->schema(), ledger);
        if (!freed || !ledger.flush(files.workspace->database()) || !transaction.commit())
            return -1;
        return *freed;
    };
    QCOMPARE(collect(), 0); // undo still needs it
    QCOMPARE(files.file(gone).name, QStringLiteral("long.txt"));
    files.workspace.reset();
    meddle(files.path, "DELETE FROM change; DELETE FROM edit");
    files.reopen();
    QCOMPARE(collect(), 600 * 1024);
    QCOMPARE(files.file(gone).name, QString());
    QCOMPARE(files.content(kept), pdf);
    QCOMPARE(files.number("SELECT count(*) FROM chunk"), 1);
    QCOMPARE(files.problems(), QStringList());
}

void TestAttachments::forgettingTheHistoryFreesItsFiles()
{
    Files files;
    const AttachmentId kept = files.attach("ads", files.ad, pdf, QStringLiteral("brief.pdf"));
    files.attach("ads", files.ad, QByteArray(600 * 1024, 'x'), QStringLiteral("long.txt"));
    QVERIFY(files.set("ads", files.ad, "files", IdList{kept.value}));
    QCOMPARE(files.totals().spare, 600 * 1024);
    const auto forgotten = History::prune(files.workspace->database(), files.workspace->schema(), 0);
    QVERIFY(forgotten);
    QVERIFY(*forgotten > 0);
    QCOMPARE(files.totals().spare, 0);
    QCOMPARE(files.content(kept), pdf);
    QCOMPARE(files.problems(), QStringList());
}

void TestAttachments::othersReadOnWhileAFileIsAdded()
{
    Files files;
    const auto reader = Database::open(files.path, OpenMode::ReadOnly);
    QVERIFY(reader);
    auto session = std::move(*files.workspace->beginEdit(EditKind::Attach));
    CountingDevice source(20 << 20);
    const auto id = session->addAttachment(source, QStringLiteral("film.mov"));
    QVERIFY(id);
    auto rows = Statement::prepare(**reader, QStringLiteral("SELECT count(*) FROM attachment"));
    QVERIFY(rows);
    const auto row = rows->step();
    QVERIFY2(row, row ? "" : qPrintable(row.error().message));
    QCOMPARE(rows->integer(0), 0);
}

QTEST_GUILESS_MAIN(TestAttachments)
#include "tst_attachments.moc"
