// SPDX-License-Identifier: GPL-3.0-or-later
// Further pages from the command line, and what query, export and info say of computed fields and views. Fields are
// made by the door, as the window makes them; everything else runs the program.
#include "answer.h"

#include "workspace/usertemplate.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pheu;

class PageCommandsTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void addPageAddsAPageOnceAndSaysWhatComesWithIt();
    void addPageRefusesWhatItDoesNotKnow();
    void everyTemplatePageTakesARecord_data();
    void everyTemplatePageTakesARecord();
    void benchmarksComeWithWhatIsPublished();
    void peopleAreAddedOnceAndSaid();
    void theKpisOfAPageAreAnsweredAfterIt();
    void aFilterMayBeOfThePageThatIsAsked();
    void computedFieldsAreQueried();
    void aKpiFieldHoldsTheFiguresOfEachRecord();
    void aKpiOverLinksOfLinksIsOfAllOfThem();
    void aSavedViewIsQueriedAndExported();
    void theIdSortsAndFilters();
    void dimensionsKeepTheTextThatWasGiven();
    void aFunnelsComparisonHasItsDrop();
    void infoTellsViewsAndWhatFillsAField();
    void aNewWorkspaceIsMadeFromASavedTemplate();

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    QString workspace() const { return file(u"w.pheu"_qs); }
    QString add(const QString &page, const QStringList &assignments)
    {
        const Answer answer = runProgram(QStringList{u"set"_qs, workspace(), page, u"new"_qs} + assignments);
        return answer.code == 0 ? QString::fromUtf8(answer.out).trimmed() : QString::fromUtf8(answer.err);
    }
    QJsonArray query(const QStringList &arguments)
    {
        const Answer answer =
            runProgram(QStringList{u"query"_qs, workspace()} + arguments + QStringList{u"--format"_qs, u"json"_qs});
        if (answer.code != 0)
            qWarning("%s", answer.err.constData());
        return answer.array();
    }
    QJsonObject kpi(const QStringList &arguments)
    {
        const Answer answer =
            runProgram(QStringList{u"kpi"_qs, workspace()} + arguments + QStringList{u"--format"_qs, u"json"_qs});
        if (answer.code != 0)
            qWarning("%s", answer.err.constData());
        return answer.object();
    }
    // One field more on a page, by the door.
    void addField(const char *page, Field field, const QString &name)
    {
        auto opened = Workspace::open(workspace());
        QVERIFY(bool(opened));
        field.names.own = name;
        const auto added = (*opened)->apply(
            {EditKind::AddField, {AddField{(*opened)->schema().page(QLatin1String(page))->id, field, -1}}});
        QVERIFY2(added, added ? "" : qPrintable(added.error().message));
    }
    FieldId fieldId(const char *page, const char *field)
    {
        const auto opened = Workspace::open(workspace(), OpenMode::ReadOnly);
        return (*opened)->schema().page(QLatin1String(page))->field(QLatin1String(field))->id;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace
{

Field computed(const char *type, const char *how)
{
    Field field;
    field.type = fieldType(QLatin1String(type));
    field.config.computed = QLatin1String(how);
    return field;
}

} // namespace

void PageCommandsTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const Answer answer = runProgram({u"new"_qs, workspace(), u"--language"_qs, u"en"_qs});
    QVERIFY2(answer.code == 0, answer.err.constData());
}

void PageCommandsTest::addPageAddsAPageOnceAndSaysWhatComesWithIt()
{
    const Answer added = runProgram({u"add-page"_qs, workspace(), u"surveys"_qs, u"--language"_qs, u"en"_qs});
    QVERIFY2(added.code == 0, added.err.constData());
    QVERIFY(added.out.contains("Surveys"));
    QVERIFY(added.out.contains("nps"));
    QStringList roles;
    for (const QJsonValue &page :
         runProgram({u"info"_qs, workspace(), u"--json"_qs}).object().value(u"pages"_qs).toArray())
        roles.append(page[u"role"_qs].toString());
    QVERIFY(roles.contains(u"surveys"_qs));
    const Answer again = runProgram({u"add-page"_qs, workspace(), u"surveys"_qs});
    QCOMPARE(again.code, 1);
    QVERIFY2(again.isOneSentence(), again.err.constData());
    QCOMPARE(runProgram({u"undo"_qs, workspace()}).code, 0); // one edit
    QVERIFY(!runProgram({u"info"_qs, workspace(), u"--json"_qs}).out.contains("surveys"));
    QCOMPARE(runProgram({u"redo"_qs, workspace()}).code, 0);
    QVERIFY(runProgram({u"info"_qs, workspace(), u"--json"_qs}).out.contains("surveys"));
    // By either name too.
    QCOMPARE(runProgram({u"add-page"_qs, workspace(), u"Khách tiềm năng"_qs}).code, 0);
    QCOMPARE(runProgram({u"add-page"_qs, workspace(), u"Product usage"_qs}).code, 0);
}

void PageCommandsTest::addPageRefusesWhatItDoesNotKnow()
{
    const Answer unknown = runProgram({u"add-page"_qs, workspace(), u"ordrs"_qs, u"--language"_qs, u"en"_qs});
    QCOMPARE(unknown.code, 1);
    QVERIFY(unknown.isOneSentence());
    QVERIFY(unknown.err.contains("orders"));
    QCOMPARE(runProgram({u"add-page"_qs, workspace()}).code, 2);
    QCOMPARE(runProgram({u"add-page"_qs, file(u"none.pheu"_qs), u"orders"_qs}).code, 1);
    const Answer help = runProgram({u"add-page"_qs, u"--help"_qs});
    QCOMPARE(help.code, 0);
    for (const char *name :
         {"leads", "orders", "touchpoints", "surveys", "support", "product-usage", "market", "rates", "benchmarks"})
        QVERIFY2(help.out.contains(name), name);
    QVERIFY(runProgram({u"--help"_qs}).out.contains("add-page"));
}

void PageCommandsTest::everyTemplatePageTakesARecord_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QStringList>("cells");
    const auto row = [](const char *page, const QStringList &cells) {
        QTest::newRow(page) << QString::fromLatin1(page) << cells;
    };
    row("leads", {u"name=An"_qs, u"date=2026-03-01"_qs, u"status=mql"_qs, u"channel=Facebook"_qs, u"email=an@x.vn"_qs,
                  u"phone=+84 901 234 567"_qs, u"score=70"_qs, u"value=1000000"_qs, u"won=2026-03-09"_qs,
                  u"nurtured=true"_qs, u"owner=Nguyễn Lan"_qs});
    row("orders",
        {u"order_no=A1"_qs, u"date=2026-03-01"_qs, u"customer=an@x.vn"_qs, u"revenue=250000"_qs, u"trial=true"_qs});
    row("touchpoints",
        {u"person=an@x.vn"_qs, u"time=2026-03-01T10:00:00Z"_qs, u"kind=click"_qs, u"page_url=https://a.vn/x"_qs});
    row("surveys", {u"date=2026-03-01"_qs, u"score=9"_qs, u"comment=tốt"_qs});
    row("support", {u"date=2026-03-01"_qs, u"first_response_hours=1.5"_qs, u"questions=2"_qs, u"status=open"_qs,
                    u"agent=Bình"_qs});
    row("product-usage", {u"date=2026-03-01"_qs, u"active_users_day=10"_qs, u"high_value_actions=3"_qs});
    row("market", {u"date=2026-03-01"_qs, u"market_sales=5000000"_qs, u"segment=Trà"_qs});
    row("rates", {u"date=2026-03-01"_qs, u"from=USD"_qs, u"to=VND"_qs, u"rate=25345.5"_qs, u"source=Vietcombank"_qs});
}

void PageCommandsTest::everyTemplatePageTakesARecord()
{
    QFETCH(QString, page);
    QFETCH(QStringList, cells);
    QCOMPARE(runProgram({u"add-page"_qs, workspace(), page}).code, 0);
    QCOMPARE(add(page, cells), u"1"_qs);
    const QJsonArray records = query({page});
    QCOMPARE(records.size(), 1);
    const QJsonObject record = records.first().toObject();
    for (const QString &cell : cells) {
        const QString key = cell.section(u'=', 0, 0);
        QVERIFY2(record.contains(key) && !record.value(key).isNull(), qPrintable(key));
    }
    QCOMPARE(runProgram({u"check"_qs, workspace()}).code, 0);
}

void PageCommandsTest::benchmarksComeWithWhatIsPublished()
{
    QCOMPARE(runProgram({u"add-page"_qs, workspace(), u"benchmarks"_qs}).code, 0);
    const QJsonArray saas = query({u"benchmarks"_qs, u"--filter"_qs, u"industry = \"SaaS\""_qs});
    QCOMPARE(saas.size(), 1);
    QCOMPARE(saas.first()[u"kpi"_qs].toString(), u"crr"_qs);
    QCOMPARE(saas.first()[u"value"_qs].toDouble(), 0.35);
    QCOMPARE(query({u"benchmarks"_qs}).size(), 3);
    QCOMPARE(runProgram({u"undo"_qs, workspace()}).code, 0); // the page with its records, as one
    QCOMPARE(runProgram({u"query"_qs, workspace(), u"benchmarks"_qs}).code, 1);
    QCOMPARE(runProgram({u"check"_qs, workspace()}).code, 0);
}

void PageCommandsTest::peopleAreAddedOnceAndSaid()
{
    QCOMPARE(runProgram({u"add-page"_qs, workspace(), u"leads"_qs}).code, 0);
    const Answer first = runProgram({u"set"_qs, workspace(), u"leads"_qs, u"new"_qs, u"name=A"_qs, u"owner=Lan"_qs});
    QCOMPARE(first.code, 0);
    QVERIFY2(first.err.contains("Lan"), first.err.constData());
    const Answer again = runProgram({u"set"_qs, workspace(), u"leads"_qs, u"new"_qs, u"name=B"_qs, u"owner=lan"_qs});
    QCOMPARE(again.code, 0);
    QVERIFY2(again.err.isEmpty(), again.err.constData());
    QCOMPARE(query({u"leads"_qs, u"--filter"_qs, u"owner = \"Lan\""_qs}).size(), 2);
    QCOMPARE(runProgram({u"set"_qs, workspace(), u"leads"_qs, u"new"_qs, u"name=C"_qs, u"owner=Lan, Hoa"_qs}).code, 1);
    QCOMPARE(runProgram({u"undo"_qs, workspace()}).code, 0);
    QCOMPARE(runProgram({u"undo"_qs, workspace()}).code, 0); // the record and the person, as one
    QCOMPARE(query({u"leads"_qs}).size(), 0);
    QCOMPARE(runProgram({u"query"_qs, workspace(), u"leads"_qs, u"--filter"_qs, u"owner = \"Lan\""_qs}).code, 1);
    QCOMPARE(runProgram({u"set"_qs, workspace(), u"leads"_qs, u"new"_qs, u"name=C"_qs, u"owner="_qs}).code, 0);
    QCOMPARE(runProgram({u"check"_qs, workspace()}).code, 0);
}

void PageCommandsTest::theKpisOfAPageAreAnsweredAfterIt()
{
    QCOMPARE(kpi({u"nps"_qs}).value(u"total"_qs).toObject().value(u"nps"_qs), QJsonValue(QJsonValue::Null));
    for (const QString &page : {u"surveys"_qs, u"orders"_qs})
        QCOMPARE(runProgram({u"add-page"_qs, workspace(), page}).code, 0);
    for (const char *score : {"10", "9", "9", "7", "3"})
        add(u"surveys"_qs, {u"date=2026-03-01"_qs, u"score="_qs + QLatin1String(score), u"channel=Facebook"_qs});
    for (const char *customer : {"a", "b", "c"})
        add(u"orders"_qs, {u"date=2026-02-10"_qs, u"customer="_qs + QLatin1String(customer), u"revenue=100"_qs});
    for (const char *customer : {"a", "a", "d"})
        add(u"orders"_qs, {u"date=2026-03-10"_qs, u"customer="_qs + QLatin1String(customer), u"revenue=200"_qs,
                           u"channel=Facebook"_qs});
    const QStringList march{u"--from"_qs, u"2026-03-01"_qs, u"--to"_qs, u"2026-03-31"_qs};
    const QJsonObject total = kpi(QStringList{u"nps"_qs, u"crr"_qs, u"orders"_qs, u"revenue"_qs, u"aov"_qs,
                                              u"customers"_qs, u"new_customers"_qs} +
                                  march)
                                  .value(u"total"_qs)
                                  .toObject();
    QCOMPARE(total.value(u"nps"_qs).toDouble(), 40.0);
    QCOMPARE(total.value(u"crr"_qs).toDouble(), 1.0 / 3);
    QCOMPARE(total.value(u"orders"_qs).toInt(), 3);
    QCOMPARE(total.value(u"revenue"_qs).toInt(), 600);
    QCOMPARE(total.value(u"aov"_qs).toInt(), 200);
    QCOMPARE(total.value(u"customers"_qs).toInt(), 2);
    QCOMPARE(total.value(u"new_customers"_qs).toInt(), 1);
    const QJsonArray months =
        kpi({u"crr"_qs, u"--by"_qs, u"month"_qs, u"--from"_qs, u"2026-02-01"_qs, u"--to"_qs, u"2026-03-31"_qs})
            .value(u"rows"_qs)
            .toArray();
    QCOMPARE(months.size(), 2);
    QCOMPARE(months.at(1)[u"crr"_qs].toDouble(), 1.0 / 3);
    const QJsonObject compared =
        kpi(QStringList{u"customers"_qs, u"--compare"_qs, u"previous"_qs} + march).value(u"total"_qs).toObject();
    QCOMPARE(compared.value(u"previous"_qs).toObject().value(u"customers"_qs).toInt(), 3);
}

void PageCommandsTest::aFilterMayBeOfThePageThatIsAsked()
{
    QCOMPARE(runProgram({u"add-page"_qs, workspace(), u"surveys"_qs}).code, 0);
    add(u"surveys"_qs, {u"date=2026-03-01"_qs, u"score=10"_qs, u"customer=a"_qs});
    add(u"surveys"_qs, {u"date=2026-03-01"_qs, u"score=0"_qs, u"customer=b"_qs});
    QCOMPARE(kpi({u"nps"_qs, u"--filter"_qs, u"score > 5"_qs}).value(u"total"_qs)[u"nps"_qs].toInt(), 100);
    QCOMPARE(kpi({u"nps"_qs, u"--by"_qs, u"customer"_qs}).value(u"rows"_qs).toArray().size(), 2);
    QCOMPARE(runProgram({u"kpi"_qs, workspace(), u"nps"_qs, u"--filter"_qs, u"nothing > 5"_qs}).code, 1);
}

void PageCommandsTest::computedFieldsAreQueried()
{
    add(u"campaigns"_qs, {u"name=Tết"_qs, u"budget=1000"_qs, u"owner=Lan"_qs});
    add(u"ads"_qs, {u"name=A"_qs, u"campaign=Tết"_qs});
    add(u"ads"_qs, {u"name=B"_qs, u"campaign=Tết"_qs});
    Field half = computed("money", "formula");
    half.config.formula = u"{%1} / 2"_qs.arg(fieldId("campaigns", "budget").value);
    addField("campaigns", half, u"Half of it"_qs);
    Field lookup = computed("text", "lookup");
    lookup.config.via = fieldId("ads", "campaign");
    lookup.config.source = fieldId("campaigns", "owner");
    addField("ads", lookup, u"Owner of the campaign"_qs);
    Field rollup = computed("integer", "rollup");
    rollup.config.via = fieldId("campaigns", "ads");
    rollup.config.aggregate = u"count"_qs;
    addField("campaigns", rollup, u"How many ads"_qs);
    const QJsonObject campaign = query({u"campaigns"_qs}).first().toObject();
    QCOMPARE(campaign.value(u"Half of it"_qs).toInt(), 500);
    QCOMPARE(campaign.value(u"How many ads"_qs).toInt(), 2);
    QCOMPARE(query({u"ads"_qs, u"--filter"_qs, u"`Owner of the campaign` = \"Lan\""_qs, u"--sort"_qs, u"-name"_qs})
                 .first()[u"name"_qs]
                 .toString(),
             u"B"_qs);
    QCOMPARE(query({u"campaigns"_qs, u"--filter"_qs, u"`How many ads` > 1 and `Half of it` = 500"_qs}).size(), 1);
    const Answer refused = runProgram({u"set"_qs, workspace(), u"campaigns"_qs, u"1"_qs, u"`Half of it`=3"_qs});
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.isOneSentence());
}

void PageCommandsTest::aKpiFieldHoldsTheFiguresOfEachRecord()
{
    add(u"campaigns"_qs, {u"name=Tết"_qs});
    add(u"campaigns"_qs, {u"name=8/3"_qs});
    add(u"ads"_qs, {u"name=A"_qs, u"campaign=Tết"_qs});
    add(u"results"_qs, {u"date=2026-03-01"_qs, u"campaign=Tết"_qs, u"ad=A"_qs, u"spend=100"_qs, u"revenue=500"_qs});
    add(u"results"_qs, {u"date=2026-03-02"_qs, u"campaign=Tết"_qs, u"spend=100"_qs, u"revenue=500"_qs});
    Field roi = computed("percent", "kpi");
    roi.config.kpi = u"roi"_qs;
    addField("campaigns", roi, u"Return"_qs);
    Field spend = computed("money", "kpi");
    spend.config.kpi = u"spend"_qs;
    spend.config.via = fieldId("campaigns", "ads"); // the results of its ads
    addField("campaigns", spend, u"Spent by ads"_qs);
    const QJsonArray campaigns = query({u"campaigns"_qs, u"--fields"_qs, u"name,Return,`Spent by ads`"_qs});
    QCOMPARE(campaigns.at(0)[u"Return"_qs].toDouble(), 4.0);
    QCOMPARE(campaigns.at(0)[u"Spent by ads"_qs].toInt(), 100);
    QCOMPARE(campaigns.at(1)[u"Return"_qs], QJsonValue(QJsonValue::Null));
    QCOMPARE(query({u"ads"_qs, u"--fields"_qs, u"name,campaign.Return"_qs}).at(0)[u"campaign.Return"_qs].toDouble(),
             4.0);
    const Answer exported = runProgram(
        {u"export"_qs, workspace(), u"campaigns"_qs, u"-o"_qs, file(u"c.csv"_qs), u"--language"_qs, u"en"_qs});
    QCOMPARE(exported.code, 0);
    QFile csv(file(u"c.csv"_qs));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = csv.readAll().split('\n');
    QVERIFY(lines.at(0).contains("Return"));
    QVERIFY2(lines.at(1).contains(",4,") || lines.at(1).contains(",4\r") || lines.at(1).contains("400"),
             lines.at(1).constData());
    const Answer table = runProgram(
        {u"query"_qs, workspace(), u"campaigns"_qs, u"--fields"_qs, u"name,Return"_qs, u"--language"_qs, u"en"_qs});
    QVERIFY2(table.out.contains("400"), table.out.constData());
}

void PageCommandsTest::aKpiOverLinksOfLinksIsOfAllOfThem()
{
    add(u"campaigns"_qs, {u"name=Tết"_qs, u"channels=Facebook, Zalo"_qs});
    add(u"campaigns"_qs, {u"name=8/3"_qs, u"channels=Zalo"_qs});
    add(u"results"_qs, {u"date=2026-03-01"_qs, u"channel=Facebook"_qs, u"spend=100"_qs});
    add(u"results"_qs, {u"date=2026-03-01"_qs, u"channel=Zalo"_qs, u"spend=10"_qs});
    add(u"results"_qs, {u"date=2026-03-01"_qs, u"channel=TikTok"_qs, u"spend=1"_qs});
    Field spend = computed("money", "kpi");
    spend.config.kpi = u"spend"_qs;
    spend.config.via = fieldId("campaigns", "channels");
    addField("campaigns", spend, u"Spend of its channels"_qs);
    const QJsonArray campaigns = query({u"campaigns"_qs});
    QCOMPARE(campaigns.at(0)[u"Spend of its channels"_qs].toInt(), 110);
    QCOMPARE(campaigns.at(1)[u"Spend of its channels"_qs].toInt(), 10);
}

void PageCommandsTest::aSavedViewIsQueriedAndExported()
{
    add(u"campaigns"_qs, {u"name=A"_qs, u"status=paused"_qs});
    add(u"campaigns"_qs, {u"name=B"_qs, u"status=active"_qs});
    {
        auto opened = Workspace::open(workspace());
        const Page &page = *(*opened)->schema().page(u"campaigns"_qs);
        View view;
        view.page = page.id;
        view.names.own = u"Running"_qs;
        view.config.filter = *parseFilter((*opened)->schema(), page.id, u"status = \"active\""_qs);
        view.config.columns = {{page.field(u"status"_qs)->id, 0, false},
                               {page.field(u"name"_qs)->id, 0, false},
                               {page.field(u"budget"_qs)->id, 0, true}};
        QVERIFY(bool((*opened)->apply({EditKind::View, {AddView{view, -1}}})));
    }
    const QJsonArray records = query({u"campaigns"_qs, u"--view"_qs, u"running"_qs});
    QCOMPARE(records.size(), 1);
    QCOMPARE(records.first().toObject().keys(), QStringList({u"id"_qs, u"name"_qs, u"status"_qs}));
    QCOMPARE(query({u"campaigns"_qs, u"--view"_qs, u"Running"_qs, u"--filter"_qs, u"name = \"A\""_qs}).size(), 0);
    QCOMPARE(runProgram({u"export"_qs, workspace(), u"campaigns"_qs, u"-o"_qs, file(u"v.csv"_qs), u"--view"_qs,
                         u"Running"_qs, u"--language"_qs, u"en"_qs})
                 .code,
             0);
    QFile csv(file(u"v.csv"_qs));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll(), QByteArray("\xEF\xBB\xBFStatus,Name\r\nActive,B\r\n"));
    const Answer unknown = runProgram({u"query"_qs, workspace(), u"campaigns"_qs, u"--view"_qs, u"Nope"_qs});
    QCOMPARE(unknown.code, 1);
    QVERIFY(unknown.isOneSentence());
}

void PageCommandsTest::theIdSortsAndFilters()
{
    for (const char *name : {"B", "A", "B", "C"})
        add(u"campaigns"_qs, {u"name="_qs + QLatin1String(name)});
    const auto ids = [&](const QStringList &arguments) {
        QStringList found;
        for (const QJsonValue &record : query(QStringList{u"campaigns"_qs, u"--fields"_qs, u"id,name"_qs} + arguments))
            found.append(QString::number(record[u"id"_qs].toInt()));
        return found.join(u' ');
    };
    QCOMPARE(ids({u"--sort"_qs, u"-id"_qs}), u"4 3 2 1"_qs);
    QCOMPARE(ids({u"--sort"_qs, u"id"_qs}), u"1 2 3 4"_qs);
    QCOMPARE(ids({u"--sort"_qs, u"name,-id"_qs}), u"2 3 1 4"_qs);
    QCOMPARE(ids({u"--sort"_qs, u"-name,id"_qs}), u"4 1 3 2"_qs);
    QCOMPARE(ids({u"--sort"_qs, u"-id"_qs, u"--limit"_qs, u"2"_qs, u"--offset"_qs, u"1"_qs}), u"3 2"_qs);
    QCOMPARE(ids({u"--filter"_qs, u"id in (1, 3) or id > 3"_qs}), u"1 3 4"_qs);
    QCOMPARE(ids({u"--filter"_qs, u"not id = 2"_qs}), u"1 3 4"_qs);
}

void PageCommandsTest::dimensionsKeepTheTextThatWasGiven()
{
    add(u"results"_qs, {u"date=2026-03-01"_qs, u"channel=Facebook"_qs, u"clicks=5"_qs, u"ad_group=x"_qs});
    QJsonObject answer = kpi({u"clicks"_qs, u"--by"_qs, u"`Nhóm quảng cáo`,channel"_qs});
    QCOMPARE(answer.value(u"by"_qs).toArray(), QJsonArray({u"`Nhóm quảng cáo`"_qs, u"channel"_qs}));
    QCOMPARE(answer.value(u"rows"_qs).toArray().first()[u"`Nhóm quảng cáo`"_qs].toString(), u"x"_qs);
    answer = kpi({u"clicks"_qs, u"--by"_qs, u"Ad group"_qs});
    QCOMPARE(answer.value(u"rows"_qs).toArray().first()[u"Ad group"_qs].toString(), u"x"_qs);
    QCOMPARE(runProgram({u"kpi"_qs, workspace(), u"clicks"_qs, u"--by"_qs, u"`open"_qs}).code, 2);
}

void PageCommandsTest::aFunnelsComparisonHasItsDrop()
{
    add(u"results"_qs, {u"date=2026-02-01"_qs, u"impressions=1000"_qs, u"clicks=100"_qs});
    add(u"results"_qs, {u"date=2026-03-01"_qs, u"impressions=1000"_qs, u"clicks=50"_qs});
    const Answer answer = runProgram({u"funnel"_qs, workspace(), u"--from"_qs, u"2026-03-01"_qs, u"--to"_qs,
                                      u"2026-03-31"_qs, u"--compare"_qs, u"previous"_qs, u"--format"_qs, u"json"_qs});
    const QJsonValue clicks = answer.object().value(u"stages"_qs).toArray().at(1);
    QCOMPARE(clicks[u"drop"_qs].toDouble(), 0.95);
    QCOMPARE(clicks[u"previous"_qs][u"drop"_qs].toDouble(), 0.9);
}

void PageCommandsTest::infoTellsViewsAndWhatFillsAField()
{
    Field formula = computed("integer", "formula");
    formula.config.formula = u"1 + 1"_qs;
    formula.description = u"Always two."_qs;
    addField("stages", formula, u"Two"_qs);
    const QJsonArray pages = runProgram({u"info"_qs, workspace(), u"--json"_qs}).object().value(u"pages"_qs).toArray();
    for (const QJsonValue &page : pages) {
        QVERIFY(!page[u"views"_qs].toArray().isEmpty());
        if (page[u"role"_qs] == u"stages"_qs) {
            const QJsonValue last = page[u"fields"_qs].toArray().last();
            QCOMPARE(last[u"computed"_qs].toString(), u"formula"_qs);
            QCOMPARE(last[u"description"_qs].toString(), u"Always two."_qs);
        }
        if (page[u"role"_qs] == u"campaigns"_qs) {
            QStringList kinds;
            for (const QJsonValue &view : page[u"views"_qs].toArray())
                kinds.append(view[u"kind"_qs].toString());
            QCOMPARE(kinds, QStringList({u"grid"_qs, u"board"_qs, u"timeline"_qs, u"calendar"_qs}));
        }
    }
}

void PageCommandsTest::aNewWorkspaceIsMadeFromASavedTemplate()
{
    add(u"campaigns"_qs, {u"name=Tết"_qs});
    QCOMPARE(runProgram({u"add-page"_qs, workspace(), u"surveys"_qs}).code, 0);
    const QString saved = file(u"mine"_qs + UserTemplate::suffix());
    {
        auto opened = Workspace::open(workspace());
        QVERIFY(bool(saveUserTemplate(**opened, saved, true, Language::English)));
    }
    const QString made = file(u"made.pheu"_qs);
    const Answer answer = runProgram({u"new"_qs, made, u"--template"_qs, saved, u"--language"_qs, u"en"_qs});
    QVERIFY2(answer.code == 0, answer.err.constData());
    const QByteArray info = runProgram({u"info"_qs, made, u"--json"_qs}).out;
    QVERIFY(info.contains("surveys"));
    QCOMPARE(runProgram({u"query"_qs, made, u"campaigns"_qs, u"--format"_qs, u"json"_qs})
                 .array()
                 .first()[u"name"_qs]
                 .toString(),
             u"Tết"_qs);
    QFile broken(file(u"broken.json"_qs));
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("{\"pages\": [") > 0);
    broken.close();
    const Answer refused = runProgram({u"new"_qs, file(u"x.pheu"_qs), u"--template"_qs, broken.fileName()});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.isOneSentence(), refused.err.constData());
    QVERIFY(!QFile::exists(file(u"x.pheu"_qs)));
    QCOMPARE(runProgram({u"new"_qs, file(u"x.pheu"_qs), u"--template"_qs, file(u"none.json"_qs)}).code, 1);
}

QTEST_GUILESS_MAIN(PageCommandsTest)
#include "tst_pagecommands.moc"
