// SPDX-License-Identifier: GPL-3.0-or-later
#include "answer.h"
#include "metrics/owncatalogue.h"
#include "targets/alerts.h"
#include "targets/targetssetting.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pheu;

// Rules of alerts as a scheduler asks them: by the exit code, and by a sentence for people.
class AlertCommandsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void aRaisedAlertGivesThree();
    void anAlertThatIsNotRaisedGivesNothing();
    void oneThatCanNeverBeRaisedSaysWhy();
    void aRuleOfAnOwnKpiIsRaisedToo();

private:
    QString file() const { return m_folder.filePath(u"w.pheu"_qs); }
    void keep(const std::vector<AlertRule> &rules)
    {
        auto opened = Workspace::open(file());
        QVERIFY(opened);
        QVERIFY(keepTargetsPart(**opened, u"alerts"_qs, alertsToJson(rules)));
    }
    Answer targets(const QStringList &more = {})
    {
        return runProgram(QStringList{u"targets"_qs, file(), u"--language"_qs, u"en"_qs} + more);
    }
    int failed() { return targets({u"--fail-on"_qs, u"alert"_qs}).code; }
    QTemporaryDir m_folder;
};

void AlertCommandsTest::initTestCase()
{
    QCOMPARE(runProgram({u"new"_qs, file(), u"--language"_qs, u"en"_qs}).code, 0);
    for (const QString &date : {u"2026-11-19"_qs, u"2026-11-20"_qs}) {
        const Answer answer = runProgram({u"set"_qs, file(), u"results"_qs, u"new"_qs, u"date="_qs + date,
                                          u"orders=5"_qs, u"clicks=50"_qs, u"reach=900"_qs});
        QVERIFY2(answer.code == 0, answer.err.constData());
    }
}

void AlertCommandsTest::init()
{
    keep({});
    QCOMPARE(failed(), 0);
}

void AlertCommandsTest::aRaisedAlertGivesThree()
{
    keep({{{}, u"orders"_qs, {}, AlertKind::Below, 20, 7}});
    QCOMPARE(failed(), 3);
    QCOMPARE(targets().code, 0); // only where it is asked for
    QCOMPARE(targets({u"--fail-on"_qs, u"behind"_qs}).code, 0);
    QVERIFY2(targets().err.contains("below the limit of 20"), targets().err.constData());
    const QJsonObject alert =
        targets({u"--format"_qs, u"json"_qs}).object()[u"alerts"_qs].toArray().first().toObject();
    QVERIFY(alert[u"raised"_qs].toBool());
    QCOMPARE(alert[u"value"_qs].toDouble(), 10.0);
    QCOMPARE(targets({u"--on"_qs, u"2026-11-10"_qs, u"--fail-on"_qs, u"alert"_qs}).code, 0); // no figure yet
}

void AlertCommandsTest::anAlertThatIsNotRaisedGivesNothing()
{
    keep({{{}, u"orders"_qs, {}, AlertKind::Above, 20, 7}});
    QCOMPARE(failed(), 0);
    QVERIFY(!targets().err.contains("limit"));
}

void AlertCommandsTest::oneThatCanNeverBeRaisedSaysWhy()
{
    keep({{{}, u"reach"_qs, {}, AlertKind::Above, 20, 7}});
    QCOMPARE(failed(), 0);
    QVERIFY2(targets().err.contains("does not add up"), targets().err.constData());
}

void AlertCommandsTest::aRuleOfAnOwnKpiIsRaisedToo()
{
    auto opened = Workspace::open(file());
    QVERIFY(opened);
    OwnEntry kpi;
    kpi.nameEn = u"Orders per click"_qs;
    kpi.formula = u"orders / clicks"_qs;
    kpi.unit = Unit::Percent;
    const auto edit = savingEntry(**opened, kpi);
    QVERIFY2(edit, edit ? "" : qPrintable(edit.error().message));
    QVERIFY((*opened)->apply(*edit));
    opened = Error{};
    keep({{{}, u"orders_per_click"_qs, {}, AlertKind::Below, 0.2, 7}});
    QCOMPARE(failed(), 3);
    QVERIFY2(targets().err.contains("Orders per click"), targets().err.constData());
}

QTEST_GUILESS_MAIN(AlertCommandsTest)
#include "tst_alertcommands.moc"
