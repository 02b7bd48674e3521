// SPDX-License-Identifier: GPL-3.0-or-later
// New exports in a watched folder are found when they are whole, wait, and are never offered twice.
#include "import/folderwatch.h"
#include "support/workspacefile.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{
const QByteArray march = "Day,Channel,Clicks\n2026-03-01,Facebook,10\n2026-03-02,Facebook,20\n";
constexpr int patience = 150;
} // namespace

class TestFolderWatch : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        file = std::make_unique<WorkspaceFile>(Language::English);
        QVERIFY(QDir(file->dir.path()).mkdir(QStringLiteral("exports")));
        watch = std::make_unique<FolderWatch>(*file->workspace);
        watch->setPatience(patience);
    }
    void cleanup()
    {
        watch.reset();
        file.reset();
    }

    void aNewFileIsPlannedAndWaitsWithoutAnythingBeingWritten()
    {
        watch->setFolder(folder());
        QTest::qWait(2 * patience);
        QVERIFY(watch->waiting().empty());
        write("march.csv", march);
        QTRY_COMPARE(watch->waiting().size(), 1U);
        const WaitingFile &found = watch->waiting().front();
        QCOMPARE(found.added, 2);
        QVERIFY2(found.refusal.isEmpty(), qPrintable(found.refusal));
        QCOMPARE(file->count("results"), 0);
        QVERIFY(QFile::remove(path("march.csv")));
        QTRY_VERIFY(watch->waiting().empty());
    }

    void whatWasThereBeforeIsFoundAtTheStart()
    {
        write("march.csv", march);
        watch->setFolder(folder());
        QTRY_COMPARE(watch->waiting().size(), 1U);
    }

    void aHalfWrittenFileIsWaitedFor()
    {
        watch->setFolder(folder());
        QSignalSpy changed(watch.get(), &FolderWatch::changed);
        QFile out(path("slow.csv"));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write("Day,Channel,Clicks\n2026-03-01,Facebook,1\n");
        out.flush();
        for (int day = 2; day < 9; ++day) { // longer than a file is waited for
            QTest::qWait(patience / 3);
            watch->scan();
            out.write(QByteArray("2026-03-0") + QByteArray::number(day) + ",Facebook,1\n");
            out.flush();
        }
        out.close();
        QVERIFY(watch->waiting().empty());
        QCOMPARE(changed.count(), 0);
        QTRY_COMPARE(watch->waiting().size(), 1U);
        QCOMPARE(watch->waiting().front().added, 8); // all of it
    }

    void anImportedFileIsKnownByItsBytesUnderAnyName()
    {
        write("march.csv", march);
        watch->setFolder(folder());
        QTRY_COMPARE(watch->waiting().size(), 1U);
        const auto plan = ImportPlan::make(*file->workspace, {path("march.csv")}, {});
        QVERIFY(plan);
        QVERIFY((*plan)->apply());
        QTRY_VERIFY(watch->waiting().empty());
        write("march (1).csv", march);
        watch->scan();
        QTest::qWait(6 * patience);
        QVERIFY(watch->waiting().empty());
        // Taken back, it is new again.
        QVERIFY(file->workspace->undoImport(ImportId(1)));
        QTRY_COMPARE(watch->waiting().size(), 1U);
    }

    void aFileThatIsLeftOutStaysSo()
    {
        write("march.csv", march);
        watch->setFolder(folder());
        QTRY_COMPARE(watch->waiting().size(), 1U);
        QSignalSpy kept(watch.get(), &FolderWatch::ignoredChanged);
        watch->ignore(QString(watch->waiting().front().digest));
        QVERIFY(watch->waiting().empty());
        QCOMPARE(kept.count(), 1);
        FolderWatch later(*file->workspace);
        later.setPatience(patience);
        later.setIgnored(watch->ignored());
        later.setFolder(folder());
        QTest::qWait(6 * patience);
        QVERIFY(later.waiting().empty());
    }

    void aFileThatCannotBePlannedSaysWhy()
    {
        write("dates.csv", "Day,Channel,Clicks\n03/04/2026,Facebook,1\n05/06/2026,Facebook,2\n");
        watch->setFolder(folder());
        QTRY_COMPARE(watch->waiting().size(), 1U);
        QVERIFY(watch->waiting().front().refusal.contains(QStringLiteral("two ways")));
    }

private:
    QString folder() const { return file->dir.filePath(QStringLiteral("exports")); }
    QString path(const char *name) const { return folder() + u'/' + QString::fromUtf8(name); }
    void write(const char *name, const QByteArray &bytes)
    {
        QFile out(path(name));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
    }

    std::unique_ptr<WorkspaceFile> file;
    std::unique_ptr<FolderWatch> watch;
};

QTEST_GUILESS_MAIN(TestFolderWatch)
#include "tst_folderwatch.moc"
