// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

class TargetsCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QCOMPARE(pheu({u"new"_qs, file(), u"--language"_qs, u"en"_qs}).code, 0);
        set(u"results"_qs, {u"date=2026-11-05"_qs, u"channel=Facebook"_qs, u"impressions=10000"_qs, u"clicks=500"_qs,
                            u"messages=400"_qs, u"orders=150"_qs});
        set(u"results"_qs, {u"date=2026-11-20"_qs, u"impressions=10"_qs});
        set(u"targets"_qs, {u"name=Orders by message"_qs, u"kpi=orders"_qs, u"from=2026-11-01"_qs, u"to=2026-11-30"_qs,
                            u"target=500"_qs, u"owner=Lan"_qs, u"formula=Facebook"_qs});
        set(u"targets"_qs, {u"name=Facebook"_qs, u"kpi=orders"_qs, u"from=2026-11-01"_qs, u"to=2026-11-30"_qs,
                            u"target=150"_qs, u"parent=Orders by message"_qs, u"filter=channel = \"Facebook\""_qs});
    }

    void jsonIsAsTheContractSays()
    {
        const Answer answer = pheu({u"targets"_qs, file(), u"--on"_qs, u"2026-11-20"_qs, u"--format"_qs, u"json"_qs});
        QVERIFY2(answer.code == 0, answer.err.constData());
        const QJsonObject json = answer.object();
        QCOMPARE(json[u"on"_qs].toString(), u"2026-11-20"_qs);
        const QJsonArray nodes = json[u"nodes"_qs].toArray();
        QCOMPARE(nodes.size(), 2);
        const QJsonObject root = nodes[0].toObject(), child = nodes[1].toObject();
        QVERIFY(root[u"parent"_qs].isNull());
        QCOMPARE(child[u"parent"_qs].toInt(), root[u"id"_qs].toInt());
        QCOMPARE(root[u"kpi"_qs].toString(), u"orders"_qs);
        QCOMPARE(root[u"target"_qs].toInt(), 500);
        QCOMPARE(root[u"actual"_qs].toInt(), 150);
        QVERIFY(std::abs(root[u"expected"_qs].toDouble() - 333.33) < 0.01);
        QCOMPARE(root[u"pace"_qs].toDouble(), 0.45);
        QCOMPARE(root[u"projected"_qs].toDouble(), 225.0);
        QCOMPARE(root[u"required_per_day"_qs].toDouble(), 35.0);
        QCOMPARE(root[u"state"_qs].toString(), u"behind"_qs);
        QCOMPARE(root[u"owner"_qs].toString(), u"Lan"_qs);
        QCOMPARE(child[u"state"_qs].toString(), u"ahead"_qs);
        QCOMPARE(root[u"notes"_qs].toArray().size(), 1); // 150 below, 500 above
        const QByteArray order = answer.out;
        qsizetype at = -1;
        for (const char *key : {"\"on\"", "\"nodes\"", "\"id\"", "\"parent\"", "\"name\"", "\"kpi\"", "\"from\"",
                                "\"to\"", "\"target\"", "\"actual\"", "\"expected\"", "\"pace\"", "\"projected\"",
                                "\"required_per_day\"", "\"gap\"", "\"state\""}) {
            const qsizetype next = order.indexOf(key, at + 1);
            QVERIFY2(next > at, key);
            at = next;
        }
    }

    void theLastDayWithResultsIsTheDay()
    {
        QCOMPARE(pheu({u"targets"_qs, file(), u"--format"_qs, u"json"_qs}).object()[u"on"_qs].toString(),
                 u"2026-11-20"_qs);
    }

    void failOnGivesThree()
    {
        QCOMPARE(pheu({u"targets"_qs, file(), u"--fail-on"_qs, u"behind"_qs}).code, 3);
        QCOMPARE(pheu({u"targets"_qs, file(), u"--on"_qs, u"2026-11-05"_qs, u"--fail-on"_qs, u"behind"_qs}).code, 0);
        QCOMPARE(pheu({u"targets"_qs, file(), u"--fail-on"_qs, u"ahead"_qs}).code, 2);
    }

    // Twenty days at one rate, twenty at another: only clicks → messages was lowered.
    void theStepThatFellIsNamed()
    {
        const QString path = m_dir.filePath(u"fell.pheu"_qs);
        QCOMPARE(pheu({u"new"_qs, path, u"--language"_qs, u"en"_qs}).code, 0);
        for (int i = 0; i < 40; ++i) {
            const bool now = i >= 20;
            const QDate date = QDate(2026, 10, 12).addDays(i);
            const Answer answer =
                pheu({u"set"_qs, path, u"results"_qs, u"new"_qs, u"date="_qs + date.toString(Qt::ISODate),
                      u"channel=Facebook"_qs, u"impressions=10000"_qs, u"clicks=400"_qs,
                      now ? u"messages=60"_qs : u"messages=120"_qs, now ? u"orders=6"_qs : u"orders=12"_qs});
            QVERIFY2(answer.code == 0, answer.err.constData());
        }
        QCOMPARE(pheu({u"set"_qs, path, u"targets"_qs, u"new"_qs, u"name=Orders by message"_qs, u"kpi=orders"_qs,
                       u"from=2026-11-01"_qs, u"to=2026-11-30"_qs, u"target=500"_qs})
                     .code,
                 0);
        const QJsonObject why = pheu({u"targets"_qs, path, u"--format"_qs, u"json"_qs})
                                    .object()[u"nodes"_qs]
                                    .toArray()
                                    .first()[u"why"_qs]
                                    .toObject();
        const QJsonObject step = why[u"step"_qs].toObject();
        QCOMPARE(step[u"funnel"_qs].toString(), u"Message"_qs);
        QCOMPARE(step[u"measure"_qs].toString(), u"messages"_qs);
        QCOMPARE(step[u"above"_qs].toString(), u"clicks"_qs);
        QVERIFY(std::abs(step[u"rate"_qs].toDouble() - 0.15) < 1e-9);
        QVERIFY(std::abs(step[u"earlier_rate"_qs].toDouble() - 0.3) < 1e-9);
        QVERIFY(std::abs(step[u"lost"_qs].toDouble() + 120) < 1e-6); // all of the fall
        const Answer table = pheu({u"targets"_qs, path, u"--language"_qs, u"en"_qs});
        QVERIFY2(table.err.contains("Messages"), table.err.constData());
    }

    void csvHasARowATarget()
    {
        const Answer answer = pheu({u"targets"_qs, file(), u"--format"_qs, u"csv"_qs});
        QCOMPARE(answer.code, 0);
        QCOMPARE(answer.out.count('\n'), 3);
        QVERIFY(answer.out.contains("behind"));
    }

    void aTableIsLocalised()
    {
        const Answer answer = pheu({u"targets"_qs, file(), u"--language"_qs, u"en"_qs});
        QVERIFY(answer.out.contains("Behind"));
        QVERIFY(answer.err.contains("350 less"));
    }

    void whatIsMissingIsSaid()
    {
        const QString empty = m_dir.filePath(u"empty.pheu"_qs);
        QCOMPARE(pheu({u"new"_qs, empty}).code, 0);
        const Answer none = pheu({u"targets"_qs, empty});
        QCOMPARE(none.code, 1);
        QVERIFY(none.isOneSentence());
        QCOMPARE(pheu({u"targets"_qs, empty, u"--on"_qs, u"2026-11-20"_qs, u"--format"_qs, u"json"_qs})
                     .object()[u"nodes"_qs]
                     .toArray()
                     .size(),
                 0);
        QCOMPARE(pheu({u"targets"_qs, empty, u"--on"_qs, u"20.11.2026"_qs}).code, 2);
    }

    void aGoalThatIsNoneIsNotSaved_data()
    {
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<QByteArray>("word");
        const QStringList dates = {u"from=2026-11-01"_qs, u"to=2026-11-30"_qs};
        QTest::newRow("no number") << QStringList(QStringList{u"name=X"_qs, u"kpi=orders"_qs} + dates)
                                   << QByteArray("number");
        QTest::newRow("no period") << QStringList{u"name=X"_qs, u"kpi=orders"_qs, u"target=5"_qs}
                                   << QByteArray("period");
        QTest::newRow("one day") << QStringList{u"name=X"_qs, u"kpi=orders"_qs, u"target=5"_qs, u"to=2026-11-30"_qs}
                                 << QByteArray("both days");
        QTest::newRow("unknown KPI") << QStringList(QStringList{u"name=X"_qs, u"kpi=ordrs"_qs, u"target=5"_qs} + dates)
                                     << QByteArray("ordrs");
        QTest::newRow("filter")
            << QStringList(QStringList{u"name=X"_qs, u"kpi=orders"_qs, u"target=5"_qs, u"filter=chanel = 1"_qs} + dates)
            << QByteArray("chanel");
        const QStringList goal = QStringList{u"name=X"_qs, u"kpi=orders"_qs} + dates;
        QTest::newRow("formula") << goal + QStringList{u"target=5"_qs, u"formula=(A + B"_qs}
                                 << QByteArray("bracket is not closed");
        QTest::newRow("below 0") << goal + QStringList{u"target=-5"_qs} << QByteArray("below 0");
        QTest::newRow("zero") << goal + QStringList{u"target=0"_qs} << QByteArray("target of 0");
        QTest::newRow("floor") << goal + QStringList{u"target=5"_qs, u"floor=6"_qs} << QByteArray("floor");
        QTest::newRow("stretch") << goal + QStringList{u"target=5"_qs, u"stretch=4"_qs} << QByteArray("stretch");
        QTest::newRow("floor of a cost") << QStringList{u"name=X"_qs, u"kpi=cpl"_qs, u"target=5"_qs, u"floor=4"_qs} +
                                                dates
                                         << QByteArray("floor");
    }
    void aGoalThatIsNoneIsNotSaved()
    {
        QFETCH(QStringList, values);
        QFETCH(QByteArray, word);
        const QStringList start = {u"set"_qs, file(), u"targets"_qs, u"new"_qs};
        const Answer answer = pheu(start + values + QStringList{u"--language"_qs, u"en"_qs});
        QCOMPARE(answer.code, 1);
        QVERIFY(answer.isOneSentence());
        QVERIFY2(answer.err.contains(word), answer.err.constData());
        QCOMPARE(pheu({u"query"_qs, file(), u"targets"_qs, u"--format"_qs, u"json"_qs}).array().size(), 2);
    }

    // What SMART asks for is named, and the goal is kept.
    void aGoalThatLacksSomethingIsToldSo()
    {
        const QString path = m_dir.filePath(u"smart.pheu"_qs);
        QCOMPARE(pheu({u"new"_qs, path, u"--language"_qs, u"en"_qs}).code, 0);
        const QStringList start = {u"set"_qs, path, u"targets"_qs, u"new"_qs};
        const QStringList dates = {u"from=2026-11-01"_qs, u"to=2026-11-30"_qs, u"target=5"_qs, u"--language"_qs,
                                   u"en"_qs};
        const Answer vanity = pheu(start + QStringList{u"name=Likes"_qs, u"kpi=likes"_qs} + dates);
        QCOMPARE(vanity.code, 0);
        QCOMPARE(vanity.out, QByteArray("1\n"));
        for (const char *word : {"owner", "source of data", "vanity"})
            QVERIFY2(vanity.err.contains(word), vanity.err.constData());
        const Answer second = pheu(start + QStringList{u"name=Orders"_qs, u"kpi=orders"_qs, u"owner=Lan"_qs} + dates);
        QVERIFY2(second.err.contains("place in the tree"), second.err.constData());
        QVERIFY(!second.err.contains("owner is missing"));
        const Answer later = pheu(start + QStringList{u"name=Top"_qs, u"formula=Orders + Orders (new)"_qs} + dates);
        QCOMPARE(later.code, 0);
        QVERIFY2(later.err.contains("no goals below it yet"), later.err.constData());
        const Answer plan = pheu(
            start + QStringList{u"name=Plan"_qs, u"kpi=orders"_qs, u"plan=2026-11=4"_qs, u"pacing=By hand"_qs} + dates);
        QVERIFY2(plan.code == 0 && plan.err.contains("plan by hand comes to 4"), plan.err.constData());
    }

    void aPercentageIsReadAsPeopleOfTheLanguageWriteIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("language");
        QTest::newRow("with a comma") << u"2,5 %"_qs << u"vi"_qs;
        QTest::newRow("with a no-break space") << u"2,5\u00A0%"_qs << u"vi"_qs;
        QTest::newRow("without a space") << u"2,5%"_qs << u"vi"_qs;
        QTest::newRow("as scripts write it") << u"2.5 %"_qs << u"vi"_qs;
        QTest::newRow("in English") << u"2.5\u00A0%"_qs << u"en"_qs;
        QTest::newRow("as a fraction") << u"0.025"_qs << u"vi"_qs;
    }
    void aPercentageIsReadAsPeopleOfTheLanguageWriteIt()
    {
        QFETCH(QString, typed);
        QFETCH(QString, language);
        const QString path = m_dir.filePath(u"rate-%1.pheu"_qs.arg(QLatin1String(QTest::currentDataTag())));
        QCOMPARE(pheu({u"new"_qs, path, u"--language"_qs, u"en"_qs}).code, 0);
        const Answer set =
            pheu({u"set"_qs, path, u"targets"_qs, u"new"_qs, u"kpi=conversion_rate"_qs, u"from=2026-11-01"_qs,
                  u"to=2026-11-30"_qs, u"target="_qs + typed, u"--language"_qs, language});
        QVERIFY2(set.code == 0, set.err.constData());
        const QJsonObject goal =
            pheu({u"query"_qs, path, u"targets"_qs, u"--format"_qs, u"json"_qs}).array().first().toObject();
        QCOMPARE(goal[u"target"_qs].toDouble(), 0.025);
    }

    // Written in the grid or imported, it is kept; then it is named.
    void aGoalThatContradictsItselfIsNamed()
    {
        const QString path = m_dir.filePath(u"imported.pheu"_qs), csv = m_dir.filePath(u"goals.csv"_qs);
        QCOMPARE(pheu({u"new"_qs, path, u"--language"_qs, u"en"_qs}).code, 0);
        QFile source(csv);
        QVERIFY(source.open(QIODevice::WriteOnly));
        source.write("Name,KPI,From,To,Target,Floor\nOrders,orders,2026-11-01,2026-11-30,5,6\n");
        source.close();
        const Answer import = pheu({u"import"_qs, path, csv, u"--page"_qs, u"targets"_qs});
        QVERIFY2(import.code == 0, import.err.constData());
        const Answer told = pheu({u"targets"_qs, path, u"--on"_qs, u"2026-11-20"_qs, u"--language"_qs, u"en"_qs});
        QVERIFY2(told.code == 0 && told.err.contains("floor lies above the target"), told.err.constData());
    }

    void aGoalIsNotPutBelowItself()
    {
        const Answer answer = pheu({u"set"_qs, file(), u"targets"_qs, u"1"_qs, u"parent=Facebook"_qs});
        QCOMPARE(answer.code, 1);
        QCOMPARE(pheu({u"targets"_qs, file(), u"--format"_qs, u"json"_qs})
                     .object()[u"nodes"_qs]
                     .toArray()
                     .first()[u"name"_qs]
                     .toString(),
                 u"Orders by message"_qs);
    }

private:
    QString file() const { return m_dir.filePath(u"w.pheu"_qs); }
    void set(const QString &page, const QStringList &values)
    {
        const Answer answer = pheu(QStringList{u"set"_qs, file(), page, u"new"_qs} + values);
        QVERIFY2(answer.code == 0, answer.err.constData());
    }
    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TargetsCommandTest)
#include "tst_targetscommand.moc"
