// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class ReportCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void aReportIsAPdfMadeWithoutADisplay();
    void aReportHasTheCardsOfADashboardOrATemplate();
    void aReportOfAnEmptyWorkspaceIsStillAReport();
    void aBadLogoIsRefusedAndNoFileIsMade_data();
    void aBadLogoIsRefusedAndNoFileIsMade();
    void aFolderThatIsNotThereIsRefused();

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }
    static bool isPdf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) && file.read(5) == "%PDF-" && file.size() > 4000;
    }
    QTemporaryDir m_folder;
};

void ReportCommandTest::initTestCase()
{
    qunsetenv("DISPLAY");
    qunsetenv("WAYLAND_DISPLAY");
    qunsetenv("QT_QPA_PLATFORM");
    const Answer answer = pheu({u"new"_qs, file(u"s.pheu"_qs), u"--sample"_qs, u"--language"_qs, u"vi"_qs});
    QVERIFY2(answer.code == 0, answer.err.constData());
}

void ReportCommandTest::aReportIsAPdfMadeWithoutADisplay()
{
    const Answer answer =
        pheu({u"report"_qs, file(u"s.pheu"_qs), u"-o"_qs, file(u"r.pdf"_qs), u"--from"_qs, u"2026-10-22"_qs, u"--to"_qs,
              u"2026-11-20"_qs, u"--compare"_qs, u"previous"_qs, u"--title"_qs, u"Tháng 11"_qs, u"--client"_qs,
              u"An Nhiên"_qs, u"--comment"_qs, u"<b>không phải HTML</b>"_qs});
    QVERIFY2(answer.code == 0, answer.err.constData());
    QVERIFY2(answer.err.isEmpty(), answer.err.constData());
    QVERIFY(isPdf(file(u"r.pdf"_qs)));
}

void ReportCommandTest::aReportHasTheCardsOfADashboardOrATemplate()
{
    const auto report = [&](const QString &name, const QString &out) {
        return pheu({u"report"_qs, file(u"s.pheu"_qs), u"-o"_qs, file(out), u"--template"_qs, name, u"--language"_qs,
                     u"en"_qs});
    };
    for (const QString &name : {u"b2b-lead"_qs, u"Kênh"_qs, u"overview"_qs, u"E-mail"_qs, u"shop"_qs, u"client"_qs}) {
        const Answer answer = report(name, u"t.pdf"_qs);
        QVERIFY2(answer.code == 0, answer.err.constData());
        QVERIFY(isPdf(file(u"t.pdf"_qs)));
        QVERIFY(QFile::remove(file(u"t.pdf"_qs)));
    }
    const Answer unknown = report(u"horoscope"_qs, u"none.pdf"_qs);
    QCOMPARE(unknown.code, 1);
    QVERIFY2(unknown.err.contains("horoscope") && unknown.err.contains("Channels"), unknown.err.constData());
    QVERIFY(!QFile::exists(file(u"none.pdf"_qs)));
}

void ReportCommandTest::aReportOfAnEmptyWorkspaceIsStillAReport()
{
    QCOMPARE(pheu({u"new"_qs, file(u"empty.pheu"_qs)}).code, 0);
    const Answer answer = pheu({u"report"_qs, file(u"empty.pheu"_qs), u"-o"_qs, file(u"empty.pdf"_qs)});
    QVERIFY2(answer.code == 0, answer.err.constData());
    QVERIFY(isPdf(file(u"empty.pdf"_qs)));
}

void ReportCommandTest::aBadLogoIsRefusedAndNoFileIsMade_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("missing") << QByteArray();
    QTest::newRow("text") << QByteArray("not a picture");
    QTest::newRow("svg") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>");
}

void ReportCommandTest::aBadLogoIsRefusedAndNoFileIsMade()
{
    QFETCH(QByteArray, content);
    const QString logo = file(u"logo.png"_qs);
    QFile::remove(logo);
    if (!content.isEmpty()) {
        QFile out(logo);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(content);
    }
    const Answer answer = pheu({u"report"_qs, file(u"s.pheu"_qs), u"-o"_qs, file(u"no.pdf"_qs), u"--logo"_qs, logo});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.isOneSentence(), answer.err.constData());
    QVERIFY2(answer.err.contains("logo.png"), answer.err.constData());
    QVERIFY(!QFile::exists(file(u"no.pdf"_qs)));
}

void ReportCommandTest::aFolderThatIsNotThereIsRefused()
{
    const Answer other = pheu({u"report"_qs, file(u"s.pheu"_qs), u"-o"_qs, file(u"r.txt"_qs)});
    QVERIFY(other.code == 2 && !QFileInfo::exists(file(u"r.txt"_qs)));
    const Answer answer = pheu({u"report"_qs, file(u"s.pheu"_qs), u"-o"_qs, file(u"nowhere/r.pdf"_qs)});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.isOneSentence(), answer.err.constData());
}

QTEST_GUILESS_MAIN(ReportCommandTest)
#include "tst_reportcommand.moc"
