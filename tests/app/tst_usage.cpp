// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class UsageTest : public QObject
{
    Q_OBJECT
private slots:
    void helpListsEveryCommandAndNothingElse();
    void everyCommandHasItsHelp_data();
    void everyCommandHasItsHelp();
    void wrongUsageExitsWithTwoAndOneSentence_data();
    void wrongUsageExitsWithTwoAndOneSentence();
    void choicesThatAreSignsAreQuoted();
    void theSampleHasItsOwnPages();
    void refusalsExitWithOneAndNameTheFile_data();
    void refusalsExitWithOneAndNameTheFile();
    void aRefusalMakesNoFile();
    void aPosixLocaleCausesNoNoise();

private:
    static QStringList commandNames()
    {
        return QStringList{u"new"_qs,   u"info"_qs,   u"import"_qs,    u"undo"_qs,    u"redo"_qs,   u"query"_qs,
                           u"set"_qs,   u"kpi"_qs,    u"catalogue"_qs, u"funnel"_qs,  u"export"_qs, u"report"_qs,
                           u"check"_qs, u"backup"_qs, u"add-page"_qs,  u"targets"_qs, u"utm"_qs};
    }
    QTemporaryDir m_folder;
};

void UsageTest::helpListsEveryCommandAndNothingElse()
{
    const Answer answer = pheu({u"--help"_qs});
    QCOMPARE(answer.code, 0);
    QStringList listed;
    bool inside = false;
    for (const QByteArray &line : answer.out.split('\n')) {
        if (line == "Commands:")
            inside = true;
        else if (inside && line.isEmpty())
            break;
        else if (inside)
            listed.append(QString::fromUtf8(line).simplified().section(u' ', 0, 0));
    }
    QCOMPARE(listed, commandNames());
}

void UsageTest::everyCommandHasItsHelp_data()
{
    QTest::addColumn<QString>("command");
    const QStringList names = commandNames();
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void UsageTest::everyCommandHasItsHelp()
{
    QFETCH(QString, command);
    const Answer answer = pheu({command, u"--help"_qs});
    QCOMPARE(answer.code, 0);
    QVERIFY(answer.out.startsWith("Usage: pheu " + command.toLatin1()));
    QVERIFY(answer.err.isEmpty());
}

void UsageTest::wrongUsageExitsWithTwoAndOneSentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, const QStringList &arguments) { QTest::newRow(name) << arguments; };
    row("unknown command", {u"frobnicate"_qs});
    row("unknown option", {u"info"_qs, u"x.pheu"_qs, u"--frob"_qs});
    row("unknown option before a command", {u"--frob"_qs});
    row("missing file", {u"info"_qs});
    row("too many words", {u"info"_qs, u"a.pheu"_qs, u"b.pheu"_qs});
    row("missing source", {u"import"_qs, u"x.pheu"_qs});
    row("missing value", {u"query"_qs, u"x.pheu"_qs, u"results"_qs, u"--limit"_qs});
    row("value for a switch", {u"info"_qs, u"x.pheu"_qs, u"--json=1"_qs});
    row("bad format", {u"kpi"_qs, u"x.pheu"_qs, u"--format"_qs, u"xml"_qs});
    row("bad on-match", {u"import"_qs, u"x.pheu"_qs, u"a.csv"_qs, u"--on-match"_qs, u"maybe"_qs});
    row("bad decimal", {u"import"_qs, u"x.pheu"_qs, u"a.csv"_qs, u"--decimal"_qs, u";"_qs});
    row("bad spread", {u"import"_qs, u"x.pheu"_qs, u"a.csv"_qs, u"--spread"_qs, u"weeks"_qs});
    row("map without =", {u"import"_qs, u"x.pheu"_qs, u"a.csv"_qs, u"--map"_qs, u"Cost"_qs});
    row("bad language", {u"info"_qs, u"x.pheu"_qs, u"--language"_qs, u"fr"_qs});
    row("bad date", {u"kpi"_qs, u"x.pheu"_qs, u"--from"_qs, u"01/02/2026"_qs});
    row("no such day", {u"kpi"_qs, u"x.pheu"_qs, u"--from"_qs, u"2026-02-30"_qs});
    row("dates reversed", {u"kpi"_qs, u"x.pheu"_qs, u"--from"_qs, u"2026-02-02"_qs, u"--to"_qs, u"2026-02-01"_qs});
    row("compare without dates", {u"kpi"_qs, u"x.pheu"_qs, u"--compare"_qs, u"previous"_qs});
    row("compare with one date",
        {u"kpi"_qs, u"x.pheu"_qs, u"--compare"_qs, u"year"_qs, u"--from"_qs, u"2026-02-01"_qs});
    row("bad compare", {u"kpi"_qs, u"x.pheu"_qs, u"--from"_qs, u"2026-02-01"_qs, u"--to"_qs, u"2026-02-02"_qs,
                        u"--compare"_qs, u"last"_qs});
    row("compare reversed", {u"kpi"_qs, u"x.pheu"_qs, u"--from"_qs, u"2026-02-01"_qs, u"--to"_qs, u"2026-02-02"_qs,
                             u"--compare"_qs, u"2026-01-02..2026-01-01"_qs});
    row("three dimensions", {u"kpi"_qs, u"x.pheu"_qs, u"--by"_qs, u"channel,campaign,month"_qs});
    row("a dimension twice", {u"kpi"_qs, u"x.pheu"_qs, u"--by"_qs, u"channel,channel"_qs});
    row("dimension and KPI clash", {u"kpi"_qs, u"x.pheu"_qs, u"spend"_qs, u"--by"_qs, u"spend"_qs});
    row("two dimensions of a funnel", {u"funnel"_qs, u"x.pheu"_qs, u"--by"_qs, u"channel,campaign"_qs});
    row("negative limit", {u"query"_qs, u"x.pheu"_qs, u"results"_qs, u"--limit"_qs, u"-1"_qs});
    row("record that is no id", {u"set"_qs, u"x.pheu"_qs, u"channels"_qs, u"first"_qs, u"name=a"_qs});
    row("assignment without =", {u"set"_qs, u"x.pheu"_qs, u"channels"_qs, u"new"_qs, u"name"_qs});
    row("set nothing", {u"set"_qs, u"x.pheu"_qs, u"channels"_qs, u"new"_qs});
    row("undo list and import", {u"undo"_qs, u"x.pheu"_qs, u"--list"_qs, u"--import"_qs, u"1"_qs});
    row("undo import zero", {u"undo"_qs, u"x.pheu"_qs, u"--import"_qs, u"0"_qs});
    row("export nowhere", {u"export"_qs, u"x.pheu"_qs, u"results"_qs});
    row("export to a name without a format", {u"export"_qs, u"x.pheu"_qs, u"results"_qs, u"-o"_qs, u"out"_qs});
    row("report nowhere", {u"report"_qs, u"x.pheu"_qs});
    row("backup nowhere", {u"backup"_qs, u"x.pheu"_qs});
    row("repair without a copy", {u"check"_qs, u"x.pheu"_qs, u"--repair"_qs});
    row("copy without repair", {u"check"_qs, u"x.pheu"_qs, u"-o"_qs, u"y.pheu"_qs});
}

void UsageTest::wrongUsageExitsWithTwoAndOneSentence()
{
    QFETCH(QStringList, arguments);
    const Answer answer = pheu(arguments);
    QCOMPARE(answer.code, 2);
    QVERIFY(answer.out.isEmpty());
    QVERIFY2(answer.isOneSentence(), answer.err.constData());
}

void UsageTest::choicesThatAreSignsAreQuoted()
{
    const Answer answer = pheu({u"import"_qs, u"x.pheu"_qs, u"a.csv"_qs, u"--decimal"_qs, u";"_qs});
    QVERIFY2(answer.err.contains("--decimal takes “.” or “,”, not “;”."), answer.err.constData());
}

void UsageTest::theSampleHasItsOwnPages()
{
    const QString file = m_folder.filePath(u"sample.pheu"_qs);
    const Answer answer = pheu({u"new"_qs, file, u"--sample"_qs, u"--template"_qs, u"zzz"_qs});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.isOneSentence() && answer.err.contains("--template zzz"), answer.err.constData());
    QVERIFY(!QFile::exists(file));
}

void UsageTest::refusalsExitWithOneAndNameTheFile_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("file");
    QFile foreign(m_folder.filePath(u"foreign.pheu"_qs));
    QVERIFY(foreign.open(QIODevice::WriteOnly));
    foreign.write("this is not a workspace, and it is long enough to be read as one: " + QByteArray(4096, 'x'));
    foreign.close();
    QFile empty(m_folder.filePath(u"empty.pheu"_qs));
    QVERIFY(empty.open(QIODevice::WriteOnly));
    empty.close();
    const QString missing = m_folder.filePath(u"missing.pheu"_qs);
    for (const QString &command :
         {u"info"_qs, u"kpi"_qs, u"funnel"_qs, u"catalogue"_qs, u"undo"_qs, u"redo"_qs, u"check"_qs}) {
        for (const QString &file : {missing, foreign.fileName(), empty.fileName(), m_folder.path()}) {
            QTest::newRow(qPrintable(command + u' ' + file.section(u'/', -1)))
                << QStringList{command, file} << file.section(u'/', -1);
        }
    }
    QTest::newRow("query missing") << QStringList{u"query"_qs, missing, u"results"_qs} << u"missing.pheu"_qs;
    QTest::newRow("import missing") << QStringList{u"import"_qs, missing, u"a.csv"_qs} << u"missing.pheu"_qs;
    QTest::newRow("backup missing") << QStringList{u"backup"_qs, missing, u"-o"_qs, m_folder.filePath(u"c.pheu"_qs)}
                                    << u"missing.pheu"_qs;
    QTest::newRow("report missing") << QStringList{u"report"_qs, missing, u"-o"_qs, m_folder.filePath(u"c.pdf"_qs)}
                                    << u"missing.pheu"_qs;
}

void UsageTest::refusalsExitWithOneAndNameTheFile()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, file);
    const Answer answer = pheu(arguments);
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.out.isEmpty());
    QVERIFY2(answer.isOneSentence(), answer.err.constData());
    QVERIFY2(answer.err.contains(file.toUtf8()), answer.err.constData());
}

void UsageTest::aRefusalMakesNoFile()
{
    QVERIFY(!QFile::exists(m_folder.filePath(u"missing.pheu"_qs)));
    QVERIFY(!QFile::exists(m_folder.filePath(u"c.pheu"_qs)));
    QVERIFY(!QFile::exists(m_folder.filePath(u"c.pdf"_qs)));
}

void UsageTest::aPosixLocaleCausesNoNoise()
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_qs, u"C"_qs);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(PHEU_BINARY), {u"--version"_qs});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardError(), QByteArray());
}

QTEST_GUILESS_MAIN(UsageTest)
#include "tst_usage.moc"
