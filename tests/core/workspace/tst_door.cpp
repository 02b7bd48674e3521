// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/workspacefile.h"

#include <QElapsedTimer>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

Cell number(qint64 value)
{
    return {.kind = Cell::Kind::Integer, .integer = value, .text = {}};
}

Cell text(std::string_view value)
{
    return {.kind = Cell::Kind::Text, .text = value};
}

std::vector<FieldId> fieldsOf(const WorkspaceFile &file, const char *page, const std::vector<const char *> &roles)
{
    std::vector<FieldId> fields;
    for (const char *role : roles)
        fields.push_back(file.field(page, role).id);
    return fields;
}

} // namespace

class TestDoor : public QObject
{
    Q_OBJECT

private slots:
    void aTaggedUrlFollowsItsParameters()
    {
        WorkspaceFile file;
        const RecordId link = file.add("utm_links", {{"base_url", QStringLiteral("https://shop.vn/tet?x=1#top")},
                                                     {"utm_source", QStringLiteral("facebook")}});
        const QString first = file.get("utm_links", link, "tagged_url").toText();
        QVERIFY2(first.contains(QStringLiteral("utm_source=facebook")) && first.endsWith(QStringLiteral("#top")) &&
                     first.contains(QStringLiteral("x=1")),
                 qPrintable(first));
        QVERIFY(bool(file.set("utm_links", link, "utm_medium", QStringLiteral("cpc"))));
        QVERIFY(file.get("utm_links", link, "tagged_url").toText().contains(QStringLiteral("utm_medium=cpc")));
        QVERIFY(bool(file.workspace->undo()));
        QCOMPARE(file.get("utm_links", link, "tagged_url").toText(), first);
        QVERIFY(bool(file.set("utm_links", link, "base_url", Value())));
        QVERIFY(file.get("utm_links", link, "tagged_url").isEmpty());
        QCOMPARE(file.problems(), QStringList());
    }

    void aFieldThatTheProgramKeepsIsRefused_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("role");
        QTest::newRow("computed") << QStringLiteral("utm_links") << QStringLiteral("tagged_url");
        QTest::newRow("reverse") << QStringLiteral("campaigns") << QStringLiteral("ads");
        QTest::newRow("created") << QStringLiteral("campaigns") << QStringLiteral("created");
        QTest::newRow("modified") << QStringLiteral("campaigns") << QStringLiteral("modified");
    }
    void aFieldThatTheProgramKeepsIsRefused()
    {
        QFETCH(QString, page);
        QFETCH(QString, role);
        WorkspaceFile file;
        const Page &target = *file.workspace->schema().page(page);
        const FieldId field = target.field(role)->id;
        const auto refused =
            file.workspace->apply({EditKind::AddRecords, {AddRecords{target.id, {field}, {{QStringLiteral("x")}}}}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
    }

    void aValueThatDoesNotFitIsRefusedAndNothingIsWritten_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<int>("which");
        QTest::newRow("text in money") << QStringLiteral("budget") << 0;
        QTest::newRow("number in text") << QStringLiteral("name") << 1;
        QTest::newRow("unknown option") << QStringLiteral("status") << 2;
        QTest::newRow("option of another field") << QStringLiteral("status") << 1;
        QTest::newRow("unknown record") << QStringLiteral("stage") << 2;
        QTest::newRow("unknown record in a list") << QStringLiteral("channels") << 3;
        QTest::newRow("year 20000") << QStringLiteral("start") << 4;
        QTest::newRow("three megabytes") << QStringLiteral("notes") << 5;
    }
    void aValueThatDoesNotFitIsRefusedAndNothingIsWritten()
    {
        QFETCH(QString, role);
        QFETCH(int, which);
        const std::vector<Value> values = {QStringLiteral("abc"), 1,       4711,
                                           IdList{1, 4711},       6500000, QString(3 << 20, u'x')};
        WorkspaceFile file;
        const QString token = file.workspace->token();
        const QByteArray roleName = role.toLatin1();
        const auto refused =
            file.tryAdd("campaigns", {{"name", QStringLiteral("A")}, {roleName.constData(), values[size_t(which)]}});
        QVERIFY(!refused);
        QVERIFY(!refused.error().message.isEmpty());
        QCOMPARE(file.count("campaigns"), 0);
        QCOMPARE(file.workspace->token(), token);
    }

    void removingARecordEmptiesTheLinksToIt()
    {
        WorkspaceFile file;
        const RecordId campaign = file.add("campaigns", {{"name", QStringLiteral("A")}, {"channels", IdList{2, 1, 3}}});
        const RecordId ad =
            file.add("ads", {{"name", QStringLiteral("B")}, {"campaign", campaign.value}, {"channel", 1}});
        QVERIFY(bool(file.remove("channels", {RecordId(1), RecordId(2)})));
        QCOMPARE(file.get("campaigns", campaign, "channels"), Value(IdList{3}));
        QVERIFY(file.get("ads", ad, "channel").isEmpty());
        QCOMPARE(file.problems(), QStringList());
        QVERIFY(bool(file.workspace->undo()));
        QCOMPARE(file.get("campaigns", campaign, "channels"), Value(IdList{2, 1, 3}));
        QCOMPARE(file.get("ads", ad, "channel"), Value(1));
        QVERIFY(bool(file.workspace->redo()));
        QCOMPARE(file.get("campaigns", campaign, "channels"), Value(IdList{3}));
        QCOMPARE(file.problems(), QStringList());
    }

    void writingTheSameValueLeavesNoTrace()
    {
        WorkspaceFile file;
        QVERIFY(bool(file.set("channels", RecordId(1), "name", QStringLiteral("A"))));
        QVERIFY(bool(file.workspace->undo()));
        const QString token = file.workspace->token();
        const auto same = file.set("channels", RecordId(1), "name", QStringLiteral("Facebook"));
        QVERIFY(bool(same));
        QVERIFY(!same->edit);
        QCOMPARE(file.workspace->token(), token);
        QVERIFY(bool(file.workspace->redo())); // not cut
        QVERIFY(bool(file.workspace->undo()));
        QVERIFY(bool(file.set("channels", RecordId(1), "name", QStringLiteral("B"))));
        QVERIFY(!file.workspace->redo()); // a new edit takes its place
    }

    void anOptionCanBeAddedUsedAndUndone()
    {
        WorkspaceFile file;
        const FieldId status = file.field("campaigns", "status").id;
        const size_t before = file.field("campaigns", "status").options.size();
        QVERIFY(bool(file.workspace->apply(
            {EditKind::Layout, {AddOption{status, QStringLiteral("Chờ duyệt"), QStringLiteral("amber")}}})));
        const Option *added = file.field("campaigns", "status").option(QStringLiteral("chờ duyệt"));
        QVERIFY(added);
        const OptionId id = added->id;
        QVERIFY(bool(file.tryAdd("campaigns", {{"status", id.value}})));
        QVERIFY(!file.workspace->apply({EditKind::Layout, {AddOption{status, QStringLiteral("CHỜ DUYỆT"), {}}}}));
        QVERIFY(bool(file.workspace->undo()));
        QVERIFY(bool(file.workspace->undo()));
        QCOMPARE(file.field("campaigns", "status").options.size(), before);
        QVERIFY(bool(file.workspace->redo()));
        QCOMPARE(file.field("campaigns", "status").option(QStringLiteral("Chờ duyệt"))->id, id);
        QCOMPARE(file.problems(), QStringList());
    }

    void theLayoutOfAPageIsAnEdit()
    {
        WorkspaceFile file;
        const FieldId name = file.field("campaigns", "name").id;
        QVERIFY(bool(file.workspace->apply(
            {EditKind::Layout, {SetFieldLayout{file.page("campaigns").id, {{name, 99, 240, true}}}}})));
        QCOMPARE(file.page("campaigns").fields.back().id, name);
        QVERIFY(file.field("campaigns", "name").hidden);
        file.reopen();
        QCOMPARE(file.field("campaigns", "name").width, 240);
        QVERIFY(bool(file.workspace->undo()));
        QCOMPARE(file.page("campaigns").fields.front().id, name);
    }

    void bulkRowsAreCheckedLikeOthers()
    {
        WorkspaceFile file;
        auto session = std::move(*file.workspace->beginEdit(EditKind::Import));
        const auto fields = fieldsOf(file, "results", {"date", "channel", "clicks", "conversions", "source"});
        auto bulk = std::move(*session->bulkInsert(file.page("results").id, fields));
        const std::vector<Cell> good = {text("2026-03-01"),
                                        number(1),
                                        number(7),
                                        {.kind = Cell::Kind::Real, .real = 2.5, .text = {}},
                                        text("Google Ads")};
        QVERIFY(bool(bulk->add(good)));
        const auto bad = [&](size_t column, Cell cell) {
            std::vector<Cell> cells = good;
            cells[column] = cell;
            return !bulk->add(cells);
        };
        QVERIFY(bad(0, text("2026-02-30")));
        QVERIFY(bad(0, text("tomorrow")));
        QVERIFY(bad(1, number(99)));
        QVERIFY(bad(2, text("7")));
        QVERIFY(bad(3, {.kind = Cell::Kind::Real, .real = qQNaN(), .text = {}}));
        QVERIFY(!session->bulkInsert(file.page("campaigns").id, fieldsOf(file, "campaigns", {"channels"})));
        QVERIFY(!session->bulkInsert(file.page("utm_links").id, fieldsOf(file, "utm_links", {"base_url"})));
        // A record made in this very edit can be linked to.
        const FieldId name = file.field("channels", "name").id;
        const Value radio(QStringLiteral("Radio"));
        const RecordId channel = *session->insert(file.page("channels").id, std::span(&name, 1), std::span(&radio, 1));
        std::vector<Cell> cells = good;
        cells[0] = number(toDay(QDate(2026, 3, 2)));
        cells[1] = number(channel.value);
        QVERIFY(bool(bulk->add(cells)));
        QVERIFY(bool(session->commit()));
        QCOMPARE(file.count("results"), 2);
        QCOMPARE(file.get("results", RecordId(2), "date"), Value(qint64(toDay(QDate(2026, 3, 2)))));
        QCOMPARE(file.problems(), QStringList());
    }

    // Rows of a bulk insert wait for each other before they are written.
    void whatABulkInsertTookIsThereForTheRestOfTheEdit()
    {
        WorkspaceFile file;
        auto session = std::move(*file.workspace->beginEdit(EditKind::Import));
        const PageId campaigns = file.page("campaigns").id, results = file.page("results").id;
        auto names = std::move(*session->bulkInsert(campaigns, fieldsOf(file, "campaigns", {"name"})));
        auto figures =
            std::move(*session->bulkInsert(results, fieldsOf(file, "results", {"date", "campaign", "clicks"})));
        const std::string longName(90'000, 'x'), shortName = "Tết";
        const RecordId first = *names->add(std::vector{text(shortName)});
        const RecordId second = *names->add(std::vector{text(longName)}); // more than a batch has room for
        for (int row = 0; row < 700; ++row) {
            const RecordId campaign = row % 2 ? first : second; // linked before it is written
            QVERIFY(bool(figures->add(std::vector{text("2026-03-01"), number(campaign.value), number(row)})));
        }
        const FieldId clicks = file.field("results", "clicks").id;
        const Value changed(qint64(5000));
        QVERIFY(bool(session->update(results, RecordId(700), std::span(&clicks, 1), std::span(&changed, 1))));
        QVERIFY(bool(session->remove(results, RecordId(1))));
        const FieldId name = file.field("campaigns", "name").id;
        const Value third(QStringLiteral("Third"));
        QCOMPARE(*session->insert(campaigns, std::span(&name, 1), std::span(&third, 1)), RecordId(3));
        QCOMPARE(*names->add(std::vector{text("Fourth")}), RecordId(4));
        QVERIFY(bool(session->commit()));
        QCOMPARE(file.count("results"), 699);
        QCOMPARE(file.get("results", RecordId(700), "clicks"), Value(qint64(5000)));
        QCOMPARE(file.get("results", RecordId(699), "clicks"), Value(qint64(698)));
        QCOMPARE(file.get("campaigns", RecordId(1), "name").toText(), QStringLiteral("Tết"));
        QCOMPARE(file.get("campaigns", RecordId(2), "name").toText().size(), 90'000);
        QCOMPARE(file.get("campaigns", RecordId(4), "name").toText(), QStringLiteral("Fourth"));
        QCOMPARE(file.problems(), QStringList());
        QVERIFY(bool(file.workspace->undo()));
        QCOMPARE(file.count("results") + file.count("campaigns"), 0);
        QCOMPARE(file.problems(), QStringList());
    }

    // Made in another thread, checked like others; an option and a record of this very edit are known.
    void rowsThatAreMadeWhileOthersAreWritten()
    {
        WorkspaceFile file;
        auto session = std::move(*file.workspace->beginEdit(EditKind::Import));
        const PageId results = file.page("results").id;
        auto bulk = std::move(*session->bulkInsert(results, fieldsOf(file, "results", {"date", "channel", "clicks"})));
        QVERIFY(bool(bulk->add(std::vector{text("2026-02-28"), number(1), number(0)}))); // waits
        const FieldId name = file.field("channels", "name").id;
        const Value radio(QStringLiteral("Radio"));
        const RecordId channel = *session->insert(file.page("channels").id, std::span(&name, 1), std::span(&radio, 1));
        const qint64 rows = 40'000;
        qint64 made = 0, heard = 0;
        const auto next = [&](std::span<Cell> cells, int &fileNumber, qint64 &line) {
            if (made == rows)
                return false;
            cells[0] = number(20'000 + made % 300);
            cells[1] = number(made % 7 == 3 ? channel.value : 1);
            cells[2] = number(made);
            fileNumber = 2;
            line = ++made + 1;
            return true;
        };
        const auto written = [&](qint64 count) {
            if (count < heard)
                return Result<void>(Error{ErrorCode::Internal, QStringLiteral("fewer than before")});
            heard = count;
            return Result<void>();
        };
        const Result<void> added = bulk->addAll(next, written);
        QVERIFY2(bool(added), added ? "" : qPrintable(added.error().message));
        QCOMPARE(heard, rows);
        QVERIFY(bool(session->commit()));
        QCOMPARE(file.count("results"), rows + 1);
        QCOMPARE(file.get("results", RecordId(2), "clicks"), Value(qint64(0)));
        QCOMPARE(file.get("results", RecordId(rows + 1), "clicks"), Value(rows - 1));
        QCOMPARE(file.get("results", RecordId(5), "channel"), Value(channel.value));
        QCOMPARE(file.problems(), QStringList());
        QVERIFY(bool(file.workspace->undo()));
        QCOMPARE(file.count("results"), 0);
        QVERIFY(bool(file.workspace->redo()));
        QCOMPARE(file.count("results"), rows + 1);
        QCOMPARE(file.problems(), QStringList());
    }

    void aRowThatIsRefusedEndsTheRowsMadeElsewhere_data()
    {
        QTest::addColumn<qint64>("channel");
        QTest::addColumn<qint64>("day");
        QTest::newRow("a record that is not there") << qint64(4711) << qint64(20'000);
        QTest::newRow("a day that cannot be written") << qint64(1) << qint64(9'999'999);
    }
    void aRowThatIsRefusedEndsTheRowsMadeElsewhere()
    {
        QFETCH(const qint64, channel);
        QFETCH(const qint64, day);
        WorkspaceFile file;
        auto session = std::move(*file.workspace->beginEdit(EditKind::Import));
        auto bulk =
            std::move(*session->bulkInsert(file.page("results").id, fieldsOf(file, "results", {"date", "channel"})));
        qint64 made = 0;
        const auto next = [&](std::span<Cell> cells, int &, qint64 &) {
            const bool isWrong = ++made == 30'000;
            cells[0] = number(isWrong ? day : 20'000);
            cells[1] = number(isWrong ? channel : 1);
            return made < 1'000'000;
        };
        const Result<void> added = bulk->addAll(next, [](qint64) { return Result<void>(); });
        QVERIFY(!added);
        QVERIFY2(added.error().message.contains(channel == 1 ? u"another kind" : u"4711"),
                 qPrintable(added.error().message));
        QCOMPARE(made, 30'000);
        bulk.reset();
        session.reset(); // not committed
        QCOMPARE(file.count("results"), 0);
        QVERIFY(file.add("results", {{"clicks", 1}}));
        QCOMPARE(file.problems(), QStringList());
    }

    void manyRowsGoInFastAndOutAndInAgain()
    {
        const int rows =
            qEnvironmentVariableIntValue("PHEU_ROWS") > 0 ? qEnvironmentVariableIntValue("PHEU_ROWS") : 20000;
        WorkspaceFile file;
        const RecordId campaign = file.add("campaigns", {{"name", QStringLiteral("A")}});
        QElapsedTimer timer;
        timer.start();
        auto session = std::move(*file.workspace->beginEdit(EditKind::Import));
        const ImportId import = *session->startImport();
        auto bulk = std::move(*session->bulkInsert(
            file.page("results").id, fieldsOf(file, "results",
                                              {"date", "source", "channel", "campaign", "impressions", "clicks",
                                               "leads", "orders", "spend", "revenue", "visits"})));
        std::vector<Cell> cells(11);
        for (int row = 0; row < rows; ++row) {
            cells[0] = number(20000 + row % 1000);
            cells[1] = text("Google Ads");
            cells[2] = number(1 + row % 8);
            cells[3] = number(campaign.value);
            for (size_t i = 4; i < cells.size(); ++i)
                cells[i] = number(row * 7919LL % 100003 + qint64(i));
            session->setOrigin(0, row + 2);
            QVERIFY(bool(bulk->add(cells)));
        }
        QVERIFY(bool(session->finishImport({{QStringLiteral("files"), QStringLiteral("a.csv")}})));
        const auto changes = session->commit();
        QVERIFY(bool(changes));
        qInfo("%d rows: insert and commit %lld ms", rows, timer.elapsed());
        bulk.reset();
        session.reset();
        file.workspace->absorb(*changes);
        QCOMPARE(changes->pages.front().bulk, rows > 10000);
        QCOMPARE(import, ImportId(1));
        QCOMPARE(file.count("results"), qint64(rows));
        timer.start();
        QCOMPARE(file.problems(), QStringList());
        qInfo("full check %lld ms", timer.restart());
        QVERIFY(bool(file.workspace->undo()));
        qInfo("undo %lld ms", timer.restart());
        QCOMPARE(file.count("results"), 0);
        QVERIFY(bool(file.workspace->redo()));
        qInfo("redo %lld ms", timer.restart());
        QCOMPARE(file.count("results"), qint64(rows));
        QCOMPARE(file.problems(), QStringList());
        QCOMPARE(*History::importDescription(file.workspace->database(), import),
                 (QJsonObject{{QStringLiteral("files"), QStringLiteral("a.csv")}}));
    }
};

QTEST_GUILESS_MAIN(TestDoor)
#include "tst_door.moc"
