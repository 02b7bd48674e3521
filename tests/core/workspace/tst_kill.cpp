// SPDX-License-Identifier: GPL-3.0-or-later
// Saved means saved: a child process edits, imports, keeps files, changes fields and pages and undoes, says each time
// what is saved, and is killed at a random moment. Then nothing that it said is missing, nothing is half done, and the
// file is sound.
#include "support/sampling.h"
#include "support/workspacefile.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <random>

using namespace pheu;
using namespace pheu::test;

namespace
{

struct Outcome {
    int acknowledged = 0;
    int atLast = 0; // the file holds what was acknowledged last
    int beyond = 0; // one edit more was on disk, not yet acknowledged
    QStringList losses;
};

// One child, killed after `ms`.
void killOnce(WorkspaceFile &file, unsigned seed, int ms, const QString &journal, Outcome &outcome)
{
    file.workspace.reset();
    QProcess child;
    QStringList arguments{file.path, QString::number(seed)};
    if (!journal.isEmpty())
        arguments.append(journal);
    child.start(QCoreApplication::applicationDirPath() + QStringLiteral("/killchild"), arguments);
    QVERIFY(child.waitForStarted());
    QElapsedTimer timer;
    timer.start();
    QByteArray output;
    while (!output.contains('\n') && timer.elapsed() < 20000 && child.waitForReadyRead(20000))
        output += child.readAllStandardOutput();
    QVERIFY2(output.contains('\n'), child.readAllStandardError().constData());
    timer.start();
    while (timer.elapsed() < ms) {
        child.waitForReadyRead(int(std::max<qint64>(0, ms - timer.elapsed())));
        output += child.readAllStandardOutput();
    }
    QVERIFY2(child.state() == QProcess::Running, "the child ended by itself"); // and has no process id any more
    ::kill(pid_t(child.processId()), SIGKILL);
    child.waitForFinished();
    output += child.readAllStandardOutput();

    const QList<QByteArray> lines = output.left(output.lastIndexOf('\n')).split('\n');
    outcome.acknowledged += int(lines.size()) - 1;
    auto opened = Workspace::open(file.path, OpenMode::ReadWrite, noon);
    if (!opened) {
        outcome.losses.append(opened.error().message);
        return;
    }
    file.workspace = std::move(*opened);
    const QStringList problems = file.problems(); // a part of an edit would not have its digests
    if (!problems.isEmpty())
        outcome.losses.append(problems.first());
    // Every edit has a token of its own. The last one said, or one that nobody has seen (the edit was saved, and the
    // child killed before it could say so) is right; an earlier one is an earlier state.
    const qsizetype said = lines.lastIndexOf(file.workspace->token().toLatin1());
    if (said >= 0 && said + 1 < lines.size())
        outcome.losses.append(QStringLiteral("an acknowledged edit is missing"));
    ++(said < 0 ? outcome.beyond : outcome.atLast);
}

Outcome killMany(int kills, const QString &journal)
{
    Outcome outcome;
    std::mt19937 random(20260301);
    auto file = std::make_unique<WorkspaceFile>();
    for (int kill = 0; kill < kills && !QTest::currentTestFailed(); ++kill) {
        if (kill % 25 == 24 || !file->workspace)
            file = std::make_unique<WorkspaceFile>();
        killOnce(*file, unsigned(kill + 1), int(random() % 300), journal, outcome);
    }
    return outcome;
}

} // namespace

class TestKill : public QObject
{
    Q_OBJECT

private slots:
    void nothingAcknowledgedIsLostAndNothingIsHalfDone()
    {
        const int kills = runsInFull() ? 1000 : 100;
        const Outcome outcome = killMany(kills, {});
        qInfo("%d kills, %d edits acknowledged: %d stood at the last one, %d were one edit further", kills,
              outcome.acknowledged, outcome.atLast, outcome.beyond);
        QCOMPARE(outcome.losses, QStringList());
        QVERIFY2(outcome.acknowledged >= 15 * kills, "too few edits were acknowledged for the promise");
    }

    void withoutAJournalOnDiskTheSameTestFails()
    {
        const Outcome outcome = killMany(40, QStringLiteral("MEMORY"));
        qInfo("%d of 40 kills did damage", int(outcome.losses.size()));
        QVERIFY(!outcome.losses.isEmpty());
    }
};

int main(int argc, char **argv)
{
    // In memory where there is such a folder: a kill leaves to the system what was written, synced or not, and more
    // edits are under way when it comes.
    if (QFileInfo(QStringLiteral("/dev/shm")).isWritable())
        qputenv("TMPDIR", "/dev/shm");
    QCoreApplication app(argc, argv);
    TestKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_kill.moc"
