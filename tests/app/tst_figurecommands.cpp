// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

class FigureCommandsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void theWorkedExamplesComeOut();
    void jsonHasTheDocumentedKeysInTheirOrder();
    void rowsAreSortedByTheFirstKpiAndTheEmptyLinkIsLast();
    void calendarUnitsAscendWithStableLabels_data();
    void calendarUnitsAscendWithStableLabels();
    void totalsAreEvaluatedAfresh();
    void undefinedIsNullInJsonAndEmptyInCsv();
    void comparisonAddsThePreviousPeriod();
    void filtersAndPathsWork();
    void anUnknownKpiIsRefusedWithTheNearestNames();
    void measuresAreNamesToo();
    void withoutNamesTheFiguresAreThoseOfTheDashboard();
    void aKpiWithoutItsPageSaysWhichPage();
    void aTableIsLocalised();
    void funnelHasStepsRatesAndDrops();
    void funnelByAChannel();
    void aShippedFunnelAnswersToBothItsNames();
    void aFunnelStepWithoutValueIsSkippedByTheNextRate();
    void catalogueListsEveryEntryOnce();
    void aFilterThatMatchesNothingIsSaid();
    void tablesSpeakTheLanguageOfTheProgram();
    void withoutDatesEveryDatedCostCounts();
    void sumsOfDecimalsHaveNoNoise();
    void labelsFollowTheLanguage();

private:
    QString workspace() const { return m_folder.filePath(u"w.pheu"_qs); }
    void add(const QString &page, const QStringList &assignments)
    {
        const Answer answer = pheu(QStringList{u"set"_qs, workspace(), page, u"new"_qs} + assignments);
        QVERIFY2(answer.code == 0, answer.err.constData());
    }
    QJsonObject kpi(const QStringList &arguments)
    {
        const Answer answer =
            pheu(QStringList{u"kpi"_qs, workspace()} + arguments + QStringList{u"--format"_qs, u"json"_qs});
        if (answer.code != 0)
            qWarning("%s", answer.err.constData());
        return answer.object();
    }
    QTemporaryDir m_folder;
};

// Two channels at 100 million each, 200 orders, 400 leads, revenue 500 million on one of them.
void FigureCommandsTest::initTestCase()
{
    QCOMPARE(pheu({u"new"_qs, workspace(), u"--language"_qs, u"vi"_qs}).code, 0);
    add(u"campaigns"_qs, {u"name=Tết"_qs, u"stage=Mua"_qs});
    add(u"results"_qs,
        {u"date=2026-03-01"_qs, u"channel=Facebook"_qs, u"campaign=Tết"_qs, u"impressions=50000"_qs, u"clicks=1200"_qs,
         u"visits=1000"_qs, u"leads=10"_qs, u"orders=150"_qs, u"spend=100000000"_qs, u"revenue=500000000"_qs});
    add(u"results"_qs, {u"date=2026-03-09"_qs, u"channel=Zalo"_qs, u"impressions=20000"_qs, u"clicks=300"_qs,
                        u"leads=390"_qs, u"orders=50"_qs, u"spend=100000000"_qs, u"revenue=300000000"_qs});
    add(u"results"_qs, {u"date=2026-04-30"_qs, u"clicks=0"_qs, u"impressions=10"_qs});
}

void FigureCommandsTest::theWorkedExamplesComeOut()
{
    const QJsonObject facebook = kpi({u"roi"_qs, u"visit_to_lead"_qs, u"--filter"_qs, u"channel = \"Facebook\""_qs})
                                     .value(u"total"_qs)
                                     .toObject();
    QCOMPARE(facebook.value(u"roi"_qs).toDouble(), 4.0);
    QCOMPARE(facebook.value(u"visit_to_lead"_qs).toDouble(), 0.01);
    const QJsonObject all = kpi({u"cpw"_qs, u"cpl"_qs}).value(u"total"_qs).toObject();
    QCOMPARE(all.value(u"cpw"_qs).toDouble(), 1000000.0);
    QCOMPARE(all.value(u"cpl"_qs).toDouble(), 500000.0);
}

void FigureCommandsTest::jsonHasTheDocumentedKeysInTheirOrder()
{
    const Answer answer = pheu({u"kpi"_qs, workspace(), u"roi"_qs, u"cpl"_qs, u"--by"_qs, u"channel"_qs, u"--from"_qs,
                                u"2026-03-01"_qs, u"--to"_qs, u"2026-03-31"_qs, u"--format"_qs, u"json"_qs});
    QCOMPARE(answer.code, 0);
    QVERIFY2(answer.out.startsWith("{\"currency\":\"VND\""), answer.out.constData());
    qsizetype at = -1;
    for (const char *key : {"\"currency\"", "\"from\":\"2026-03-01\"", "\"to\":\"2026-03-31\"", "\"by\":[\"channel\"]",
                            "\"rows\"", "\"channel\":\"Facebook\"", "\"roi\":4.0", "\"cpl\":10000000", "\"total\""}) {
        const qsizetype next = answer.out.indexOf(key, at + 1);
        QVERIFY2(next > at, key);
        at = next;
    }
}

void FigureCommandsTest::rowsAreSortedByTheFirstKpiAndTheEmptyLinkIsLast()
{
    const QJsonArray rows = kpi({u"spend"_qs, u"clicks"_qs, u"--by"_qs, u"Kênh"_qs}).value(u"rows"_qs).toArray();
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(2).toObject().value(u"Kênh"_qs), QJsonValue(QJsonValue::Null));
    const QJsonArray byLeads = kpi({u"leads"_qs, u"--by"_qs, u"channel"_qs}).value(u"rows"_qs).toArray();
    QCOMPARE(byLeads.at(0).toObject().value(u"channel"_qs).toString(), u"Zalo"_qs);
    QCOMPARE(byLeads.at(1).toObject().value(u"channel"_qs).toString(), u"Facebook"_qs);
}

void FigureCommandsTest::calendarUnitsAscendWithStableLabels_data()
{
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("day") << u"day"_qs << QStringList{u"2026-03-01"_qs, u"2026-03-09"_qs, u"2026-04-30"_qs};
    QTest::newRow("week") << u"week"_qs << QStringList{u"2026-02-23"_qs, u"2026-03-09"_qs, u"2026-04-27"_qs};
    QTest::newRow("month") << u"month"_qs << QStringList{u"2026-03"_qs, u"2026-04"_qs};
    QTest::newRow("quarter") << u"quarter"_qs << QStringList{u"2026-Q1"_qs, u"2026-Q2"_qs};
    QTest::newRow("year") << u"year"_qs << QStringList{u"2026"_qs};
}

void FigureCommandsTest::calendarUnitsAscendWithStableLabels()
{
    QFETCH(QString, unit);
    QFETCH(QStringList, labels);
    QStringList found;
    for (const QJsonValue &row : kpi({u"impressions"_qs, u"--by"_qs, unit}).value(u"rows"_qs).toArray())
        found.append(row.toObject().value(unit).toString());
    QCOMPARE(found, labels);
}

void FigureCommandsTest::totalsAreEvaluatedAfresh()
{
    const QJsonObject answer = kpi({u"roi"_qs, u"--by"_qs, u"channel"_qs});
    QCOMPARE(answer.value(u"total"_qs).toObject().value(u"roi"_qs).toDouble(), 3.0); // (800 − 200) / 200, not 4 + 2
}

void FigureCommandsTest::undefinedIsNullInJsonAndEmptyInCsv()
{
    const QStringList april = {u"ctr"_qs,    u"cpc"_qs,        u"spend"_qs, u"clicks"_qs,
                               u"--from"_qs, u"2026-04-01"_qs, u"--to"_qs,  u"2026-04-30"_qs};
    const QJsonObject total = kpi(april).value(u"total"_qs).toObject();
    QCOMPARE(total.value(u"ctr"_qs).toDouble(-1), 0.0);
    QCOMPARE(total.value(u"cpc"_qs), QJsonValue(QJsonValue::Null));
    QCOMPARE(total.value(u"spend"_qs), QJsonValue(QJsonValue::Null));
    const Answer csv = pheu(QStringList{u"kpi"_qs, workspace()} + april + QStringList{u"--format"_qs, u"csv"_qs});
    QCOMPARE(csv.out, QByteArray("ctr,cpc,spend,clicks\n0,,,0\n"));
}

void FigureCommandsTest::comparisonAddsThePreviousPeriod()
{
    const QJsonObject answer = kpi({u"orders"_qs, u"--by"_qs, u"channel"_qs, u"--from"_qs, u"2026-03-08"_qs, u"--to"_qs,
                                    u"2026-03-14"_qs, u"--compare"_qs, u"2026-03-01..2026-03-07"_qs});
    const QJsonObject total = answer.value(u"total"_qs).toObject();
    QCOMPARE(total.value(u"orders"_qs).toInt(), 50);
    QCOMPARE(total.value(u"previous"_qs).toObject().value(u"orders"_qs).toInt(), 150);
    bool zalo = false;
    for (const QJsonValue &value : answer.value(u"rows"_qs).toArray()) {
        const QJsonObject row = value.toObject();
        QVERIFY(row.contains(u"previous"_qs));
        if (row.value(u"channel"_qs).toString() == u"Zalo") {
            zalo = true;
            QCOMPARE(row.value(u"previous"_qs).toObject().value(u"orders"_qs), QJsonValue(QJsonValue::Null));
        }
    }
    QVERIFY(zalo);
    const QJsonObject previous = kpi({u"orders"_qs, u"--from"_qs, u"2026-04-01"_qs, u"--to"_qs, u"2026-04-30"_qs,
                                      u"--compare"_qs, u"previous"_qs})
                                     .value(u"total"_qs)
                                     .toObject()
                                     .value(u"previous"_qs)
                                     .toObject();
    QCOMPARE(previous.value(u"orders"_qs).toInt(), 200);
}

void FigureCommandsTest::filtersAndPathsWork()
{
    const QJsonArray rows = kpi({u"orders"_qs, u"--by"_qs, u"campaign.stage,month"_qs}).value(u"rows"_qs).toArray();
    QVERIFY(rows.size() >= 2);
    QVERIFY(rows.first().toObject().contains(u"campaign.stage"_qs));
    QVERIFY(rows.first().toObject().contains(u"month"_qs));
    QCOMPARE(kpi({u"orders"_qs, u"--filter"_qs, u"stage = \"Mua\""_qs})
                 .value(u"total"_qs)
                 .toObject()
                 .value(u"orders"_qs)
                 .toInt(),
             150);
}

void FigureCommandsTest::anUnknownKpiIsRefusedWithTheNearestNames()
{
    const Answer answer = pheu({u"kpi"_qs, workspace(), u"rois"_qs});
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.isOneSentence());
    QVERIFY2(answer.err.contains("roi,") || answer.err.contains("roi?"), answer.err.constData());
}

void FigureCommandsTest::measuresAreNamesToo()
{
    const QJsonObject total = kpi({u"cost"_qs, u"ROI"_qs, u"Chi tiêu quảng cáo"_qs}).value(u"total"_qs).toObject();
    QCOMPARE(total.keys(), (QStringList{u"cost"_qs, u"roi"_qs, u"spend"_qs}));
}

void FigureCommandsTest::withoutNamesTheFiguresAreThoseOfTheDashboard()
{
    const QStringList names = kpi({}).value(u"total"_qs).toObject().keys();
    for (const QString &name : {u"cost"_qs, u"revenue"_qs, u"roi"_qs, u"leads"_qs, u"cpl"_qs, u"orders"_qs})
        QVERIFY2(names.contains(name), qPrintable(names.join(u' ')));
    const Answer csv = pheu({u"kpi"_qs, workspace(), u"--format"_qs, u"csv"_qs});
    QVERIFY2(csv.out.contains("cost,revenue,roi,leads,cpl,orders"), csv.out.constData()); // KPI cards first
}

void FigureCommandsTest::aKpiWithoutItsPageSaysWhichPage()
{
    const Answer answer = pheu({u"kpi"_qs, workspace(), u"nps"_qs, u"--format"_qs, u"json"_qs});
    QVERIFY2(answer.err.contains("surveys") || answer.err.contains("Surveys"), answer.err.constData());
    if (answer.code == 0)
        QCOMPARE(answer.object().value(u"total"_qs).toObject().value(u"nps"_qs), QJsonValue(QJsonValue::Null));
}

void FigureCommandsTest::aTableIsLocalised()
{
    const Answer vietnamese = pheu({u"kpi"_qs, workspace(), u"revenue"_qs, u"--language"_qs, u"vi"_qs});
    QVERIFY2(vietnamese.out.contains("800.000.000"), vietnamese.out.constData());
    const Answer english = pheu({u"kpi"_qs, workspace(), u"revenue"_qs, u"--language"_qs, u"en"_qs});
    QVERIFY2(english.out.contains("800,000,000"), english.out.constData());
}

void FigureCommandsTest::funnelHasStepsRatesAndDrops()
{
    const Answer answer = pheu({u"funnel"_qs, workspace(), u"--filter"_qs, u"channel = \"Facebook\""_qs, u"--format"_qs,
                                u"json"_qs, u"--language"_qs, u"en"_qs});
    QVERIFY2(answer.code == 0, answer.err.constData());
    const QJsonObject funnel = answer.object();
    QCOMPARE(funnel.value(u"funnel"_qs).toString(), u"Website"_qs);
    const QJsonArray stages = funnel.value(u"stages"_qs).toArray();
    QCOMPARE(stages.size(), 5);
    const QJsonObject first = stages.at(0).toObject();
    QCOMPARE(first.value(u"measure"_qs).toString(), u"impressions"_qs);
    QCOMPARE(first.value(u"value"_qs).toInt(), 50000);
    QVERIFY(first.value(u"step_rate"_qs).isNull());
    QCOMPARE(first.value(u"overall_rate"_qs).toDouble(), 1.0);
    QVERIFY(first.value(u"drop"_qs).isNull());
    const QJsonObject leads = stages.at(3).toObject();
    QCOMPARE(leads.value(u"step_rate"_qs).toDouble(), 0.01);
    QCOMPARE(leads.value(u"drop"_qs).toDouble(), 0.99);
    QCOMPARE(leads.value(u"overall_rate"_qs).toDouble(), 10.0 / 50000);
}

void FigureCommandsTest::aShippedFunnelAnswersToBothItsNames()
{
    for (const QString &name : {u"Message"_qs, u"tin nhắn"_qs}) {
        const Answer answer = pheu({u"funnel"_qs, workspace(), u"--funnel"_qs, name, u"--format"_qs, u"json"_qs});
        QCOMPARE(answer.code, 0);
        QCOMPARE(answer.object().value(u"stages"_qs).toArray().size(), 4);
    }
    QCOMPARE(pheu({u"funnel"_qs, workspace(), u"--funnel"_qs, u"none"_qs}).code, 1);
}

void FigureCommandsTest::funnelByAChannel()
{
    const QJsonObject funnel =
        pheu({u"funnel"_qs, workspace(), u"--by"_qs, u"channel"_qs, u"--format"_qs, u"json"_qs}).object();
    const QJsonArray rows = funnel.value(u"rows"_qs).toArray();
    QVERIFY(rows.size() >= 2);
    QVERIFY(rows.first().toObject().contains(u"channel"_qs));
    QCOMPARE(rows.first().toObject().value(u"stages"_qs).toArray().size(), 5);
    const Answer unknown = pheu({u"funnel"_qs, workspace(), u"--funnel"_qs, u"Nowhere"_qs});
    QCOMPARE(unknown.code, 1);
    QVERIFY(unknown.isOneSentence());
}

void FigureCommandsTest::aFunnelStepWithoutValueIsSkippedByTheNextRate()
{
    const QJsonArray stages =
        pheu({u"funnel"_qs, workspace(), u"--filter"_qs, u"channel = \"Zalo\""_qs, u"--format"_qs, u"json"_qs})
            .object()
            .value(u"stages"_qs)
            .toArray();
    QVERIFY(stages.at(2).toObject().value(u"value"_qs).isNull()); // no visits
    QCOMPARE(stages.at(3).toObject().value(u"step_rate"_qs).toDouble(), 390.0 / 300);
}

void FigureCommandsTest::tablesSpeakTheLanguageOfTheProgram()
{
    const QStringList vietnamese = {u"--language"_qs, u"vi"_qs};
    const QStringList by = {u"--by"_qs, u"channel"_qs};
    for (const QStringList &ask :
         {QStringList{u"kpi"_qs, workspace(), u"orders"_qs} + by, QStringList{u"funnel"_qs, workspace()} + by}) {
        const QString table = QString::fromUtf8(pheu(ask + vietnamese).out);
        QVERIFY2(table.startsWith(u"Kênh"), qPrintable(table));
        QVERIFY(pheu(ask + QStringList{u"--format"_qs, u"csv"_qs} + vietnamese).out.startsWith("channel,"));
    }
    const QString catalogue = QString::fromUtf8(pheu(QStringList{u"catalogue"_qs, workspace()} + vietnamese).out);
    for (const QString &word : {u" money "_qs, u" percent "_qs, u" count "_qs, u" results "_qs, u" surveys "_qs})
        QVERIFY2(!catalogue.contains(word), qPrintable(word));
}

void FigureCommandsTest::aFilterThatMatchesNothingIsSaid()
{
    const QStringList ask = {u"kpi"_qs, workspace(), u"orders"_qs, u"--language"_qs, u"en"_qs};
    const Answer answer = pheu(ask + QStringList{u"--filter"_qs, u"clicks > 999999999"_qs});
    QVERIFY2(answer.code == 0 && answer.err.contains("No record of this period matches the filter"),
             answer.err.constData());
    QVERIFY(!pheu(ask).err.contains("matches the filter"));
}

void FigureCommandsTest::catalogueListsEveryEntryOnce()
{
    const QJsonArray entries = pheu({u"catalogue"_qs, workspace(), u"--format"_qs, u"json"_qs}).array();
    QVERIFY(entries.size() > 80);
    QSet<QString> ids;
    for (const QJsonValue &value : entries) {
        const QJsonObject entry = value.toObject();
        const QString id = entry.value(u"id"_qs).toString();
        QVERIFY2(!ids.contains(id), qPrintable(id));
        ids.insert(id);
        QVERIFY2(!entry.value(u"names"_qs).toObject().value(u"vi"_qs).toString().isEmpty(), qPrintable(id));
        QVERIFY2(!entry.value(u"formula"_qs).toString().isEmpty(), qPrintable(id));
        QVERIFY2(!entry.value(u"unit"_qs).toString().isEmpty(), qPrintable(id));
        if (id == u"nps")
            QCOMPARE(entry.value(u"missing_page"_qs).toString(), u"surveys"_qs);
        if (id == u"roi")
            QVERIFY(entry.value(u"missing_page"_qs).isNull());
    }
    for (const QString &id : {u"roi"_qs, u"cpl"_qs, u"spend"_qs, u"cost"_qs, u"nps"_qs, u"clv"_qs})
        QVERIFY2(ids.contains(id), qPrintable(id));
}

// A cost that no spend can carry is counted on its own days, also beyond the last result.
void FigureCommandsTest::withoutDatesEveryDatedCostCounts()
{
    const QString other = m_folder.filePath(u"costs.pheu"_qs);
    QCOMPARE(pheu({u"new"_qs, other}).code, 0);
    QCOMPARE(pheu({u"set"_qs, other, u"costs"_qs, u"new"_qs, u"what=Agency"_qs, u"amount=1000"_qs,
                   u"from=2026-03-01"_qs, u"to=2026-03-31"_qs})
                 .code,
             0);
    const QStringList ask = {u"kpi"_qs, other, u"cost"_qs, u"--format"_qs, u"json"_qs};
    QCOMPARE(pheu(ask).object().value(u"total"_qs).toObject().value(u"cost"_qs).toInt(), 1000);
    QCOMPARE(pheu({u"set"_qs, other, u"results"_qs, u"new"_qs, u"date=2026-03-10"_qs, u"revenue=5"_qs}).code, 0);
    const QJsonObject answer = pheu(ask).object();
    QCOMPARE(answer.value(u"total"_qs).toObject().value(u"cost"_qs).toInt(), 1000);
    QCOMPARE(answer.value(u"from"_qs).toString(), u"2026-03-01"_qs);
    QCOMPARE(answer.value(u"to"_qs).toString(), u"2026-03-31"_qs);
    const QJsonObject revenue = pheu({u"kpi"_qs, other, u"revenue"_qs, u"--format"_qs, u"json"_qs}).object();
    QCOMPARE(revenue.value(u"to"_qs).toString(), u"2026-03-10"_qs);
}

void FigureCommandsTest::sumsOfDecimalsHaveNoNoise()
{
    const QString other = m_folder.filePath(u"decimals.pheu"_qs);
    QCOMPARE(pheu({u"new"_qs, other}).code, 0);
    for (const QString &value : {u"0.1"_qs, u"0.2"_qs})
        QCOMPARE(
            pheu({u"set"_qs, other, u"results"_qs, u"new"_qs, u"date=2026-03-10"_qs, u"conversions="_qs + value}).code,
            0);
    const Answer answer = pheu({u"kpi"_qs, other, u"conversions"_qs, u"--format"_qs, u"csv"_qs});
    QCOMPARE(answer.out, QByteArray("conversions\n0.3\n"));
}

void FigureCommandsTest::labelsFollowTheLanguage()
{
    const QStringList ask = {u"kpi"_qs,          workspace(),    u"spend"_qs, u"--by"_qs,
                             u"channel.kind"_qs, u"--format"_qs, u"csv"_qs,   u"--language"_qs};
    QVERIFY(pheu(ask + QStringList{u"en"_qs}).out.contains("Paid social"));
    QVERIFY(pheu(ask + QStringList{u"vi"_qs}).out.contains("Mạng xã hội trả phí"));
}

QTEST_GUILESS_MAIN(FigureCommandsTest)
#include "tst_figurecommands.moc"
