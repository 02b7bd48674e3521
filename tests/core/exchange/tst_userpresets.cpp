// SPDX-License-Identifier: GPL-3.0-or-later
// Presets that people save and share. What comes from others is checked before it is believed.
#include "exchange/userpresets.h"
#include "support/importing.h"
#include "support/importwords.h"
#include "support/sampling.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

const char *const table = "Tag,Wo,Klicks neu,Geld\n13/01/2026,Zeitung,7,\"1.234\"\n";
const char *const small =
    R"({"pheu_preset":1,"id":"p","title":"P","columns":[{"to":"date","names":["Tag"]},{"to":"clicks","names":["Klicks neu"]}]})";

ImportOptions choices()
{
    ImportOptions options =
        mapped({S("Tag=date"), S("Wo=channel"), S("Klicks neu=clicks"), S("Geld=spend")}, {S("source=Paper")});
    options.decimal = S(",");
    options.dateFormat = S("dmy");
    return options;
}

Result<ChangeSet> save(Importing &w, const QString &name)
{
    const QString file = w.write(table);
    const Result<SourceInfo> source = inspectSource(*w.workspace, file, choices());
    if (!source)
        return source.error();
    return saveUserPreset(*w.workspace, name, *source, choices());
}

} // namespace

class TestUserPresets : public QObject
{
    Q_OBJECT

private slots:
    void aSavedPresetReadsTheNextFileByItself();
    void aPresetIsSharedAsAFile();
    void aSavedPresetKeepsWhatThePlatformIsKnownFor();
    void namesAreChecked();
    void ownPresetsCanBeExportedAndBroughtBackUnderAnotherName();
    void aBadFileIsRefusedInOneSentence_data();
    void aBadFileIsRefusedInOneSentence();
    void aBadFileOnTheCommandLineIsRefusedToo();
    void mangledPresetsAreReadOrRefusedNeverWorse();
    void hugeFilesAreRefused();
};

void TestUserPresets::aSavedPresetReadsTheNextFileByItself()
{
    Importing w(S("VND"));
    QVERIFY(bool(save(w, S("Báo giấy"))));
    QCOMPARE(userPresets(*w.workspace).size(), size_t(1));
    w.importText(
        QString::fromLatin1(table).replace(S("13/01"), S("02/01"))); // dates and decimals read two ways without it
    IMPORTED(w);
    QCOMPARE(w.records("results", {S("date"), S("source"), S("channel"), S("clicks"), S("spend")}),
             QStringList{S("2026-01-02|Paper|Zeitung|7|1234")});
    ImportOptions named;
    named.preset = S("báo giấy");
    QCOMPARE(w.importText(QString::fromLatin1(table), named).preset, S("Báo giấy"));
    IMPORTED(w);
    QVERIFY(bool(w.workspace->undo()));
    QVERIFY(bool(removeUserPreset(*w.workspace, S("BÁO GIẤY"))));
    QVERIFY(userPresets(*w.workspace).empty());
    QCOMPARE(removeUserPreset(*w.workspace, S("Báo giấy")).error().code, ErrorCode::UnknownName);
}

void TestUserPresets::aPresetIsSharedAsAFile()
{
    Importing w(S("VND"));
    QVERIFY(bool(save(w, S("Báo giấy"))));
    const QString file = w.folder.filePath(S("giấy.json"));
    QVERIFY(bool(exportPreset(*w.workspace, S("Báo giấy"), file)));
    Importing direct(S("VND"));
    ImportOptions options;
    options.preset = file;
    direct.importText(QString::fromLatin1(table), options);
    IMPORTED(direct);
    QCOMPARE(direct.sum("spend").toInteger(), 1234);
    QVERIFY(userPresets(*direct.workspace).empty());
    Importing kept(S("VND"));
    QVERIFY(bool(importPreset(*kept.workspace, file)));
    kept.importText(QString::fromLatin1(table));
    IMPORTED(kept);
    QCOMPARE(kept.sum("spend").toInteger(), 1234);
    QCOMPARE(exportPreset(*w.workspace, S("none such"), file).error().code, ErrorCode::UnknownName);
    QCOMPARE(exportPreset(*w.workspace, S("Báo giấy"), w.folder.filePath(S("no/folder/x.json"))).error().code,
             ErrorCode::Io);
}

void TestUserPresets::aSavedPresetKeepsWhatThePlatformIsKnownFor()
{
    Importing w(S("VND"));
    const QString text = S("Day,Campaign name,Delivery level,Impressions,Link clicks,Amount spent (VND),Mein Wert\n"
                           "2026-01-01,A,campaign,100,,1000,3\n2026-01-01,A,ad,100,,1000,3\n,,,200,,2000,6\n");
    const ImportOptions options = mapped({S("Mein Wert=orders")});
    const Result<SourceInfo> source = inspectSource(*w.workspace, w.write(text.toUtf8()), options);
    QVERIFY(bool(source));
    QVERIFY(bool(saveUserPreset(*w.workspace, S("Unser Meta"), *source, options)));
    const ImportSummary summary = w.importText(text);
    IMPORTED(w);
    QCOMPARE(summary.preset, S("Unser Meta"));
    QCOMPARE(summary.totalsRows, 1);
    QCOMPARE(w.records("results", {S("source"), S("impressions"), S("clicks"), S("spend"), S("orders")}),
             QStringList{S("Meta Ads|100|0|1000|3")});
}

void TestUserPresets::namesAreChecked()
{
    Importing w(S("VND"));
    for (const char *name : {"", "  ", "auto", "google_ads", "Meta Ads"})
        QCOMPARE(save(w, S(name)).error().code, ErrorCode::InvalidInput);
    QCOMPARE(save(w, QString(101, u'x')).error().code, ErrorCode::InvalidInput);
    QVERIFY(userPresets(*w.workspace).empty());
    SourceInfo nothing;
    nothing.file = S("x.csv");
    nothing.page = S("results");
    QCOMPARE(saveUserPreset(*w.workspace, S("X"), nothing, {}).error().code, ErrorCode::InvalidInput);
}

void TestUserPresets::ownPresetsCanBeExportedAndBroughtBackUnderAnotherName()
{
    Importing w(S("VND"));
    for (const Preset &own : presets()) {
        const QString file = w.folder.filePath(own.id + S(".json"));
        QVERIFY(bool(exportPreset(*w.workspace, own.id, file)));
        const Result<Preset> read = readPresetFile(file);
        QVERIFY2(bool(read), qPrintable(own.id));
        QCOMPARE(read->columns.size(), own.columns.size());
        QCOMPARE(importPreset(*w.workspace, file).error().code, ErrorCode::InvalidInput);
    }
}

void TestUserPresets::aBadFileIsRefusedInOneSentence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &bytes, const char *says) {
        QTest::newRow(name) << bytes << S(says);
    };
    const auto with = [](const char *from, const char *to) { return QByteArray(small).replace(from, to); };
    row("empty", "", "JSON");
    row("no JSON", "Day,Campaign\n", "line 1");
    row("cut off", QByteArray(small).left(60), "JSON");
    row("a list", "[1,2]", "JSON");
    row("nothing in it", "{}", "id");
    row("no columns", R"({"id":"p","title":"P"})", "columns");
    row("columns of another kind",
        with(R"([{"to":"date","names":["Tag"]},{"to":"clicks","names":["Klicks neu"]}])", "7"), "columns");
    row("a column that is a text", with(R"({"to":"date","names":["Tag"]})", R"("date")"), "columns[0]");
    row("names that are numbers", with(R"(["Tag"])", "[5]"), "columns[0].names");
    row("names that are a text", with(R"(["Tag"])", R"("Tag")"), "columns[0].names");
    row("no names", with(R"(["Tag"])", "[]"), "columns[0].names");
    row("neither to nor ignore", with(R"("to":"date",)", ""), "columns[0].to");
    row("both", with(R"("to":"date",)", R"("to":"date","ignore":"rate",)"), "columns[0].to");
    row("a reason that is not known", with(R"("to":"date",)", R"("ignore":"whim",)"), "columns[0].ignore");
    row("a part that is not known", with(R"("id":"p")", R"("id":"p","colour":"red")"), "colour");
    row("a part of a column that is not known", with(R"("to":"date")", R"("to":"date","nmaes":[])"), "nmaes");
    row("a newer kind", with(R"("pheu_preset":1)", R"("pheu_preset":2)"), "newer");
    row("a decimal sign", with(R"("id":"p")", R"("id":"p","decimal":{"en":";"})"), "decimal");
    row("an order of dates", with(R"("id":"p")", R"("id":"p","dates":"dym")"), "dates");
    row("true as a text", with(R"("id":"p")", R"("id":"p","unconfirmed":"yes")"), "unconfirmed");
    row("rows without a rule", with(R"("id":"p")", R"("id":"p","rows":[{"names":["x"]}])"), "rows[0]");
    row("detect without names", with(R"("id":"p")", R"("id":"p","detect":[{"all":[]}])"), "detect[0]");
    row("a breakdown that is not there", with(R"("to":"date",)", R"("to":"date","unknownBy":"moon",)"), "moon");
    row("a title that never ends",
        with(R"("title":"P")", QByteArray("\"title\":\"" + QByteArray(5000, 'x') + '"').constData()), "title");
    row("a deep one", with(R"(["Tag"])", QByteArray(QByteArray(900, '[') + QByteArray(900, ']')).constData()),
        "columns[0].names");
}

void TestUserPresets::aBadFileIsRefusedInOneSentence()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    Importing w(S("VND"));
    const QString file = w.write(bytes, S("bad.json"));
    const Result<ChangeSet> taken = importPreset(*w.workspace, file);
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::InvalidInput);
    QVERIFY2(taken.error().message.contains(says) && taken.error().message.contains(S("bad.json")),
             qPrintable(taken.error().message));
    QVERIFY(taken.error().message.size() < 600);
    QVERIFY(userPresets(*w.workspace).empty());
}

void TestUserPresets::aBadFileOnTheCommandLineIsRefusedToo()
{
    Importing w(S("VND"));
    ImportOptions options;
    options.preset = w.folder.filePath(S("none.json"));
    w.importText(QString::fromLatin1(table), options);
    QCOMPARE(w.error.code, ErrorCode::NotFound);
    options.preset = w.write("{", S("bad.json"));
    w.importText(QString::fromLatin1(table), options);
    QCOMPARE(w.error.code, ErrorCode::InvalidInput);
    // A field that the page lacks is left out, whatever a file says.
    options.preset = w.write(QByteArray(small).replace("\"clicks\"", "\"nonsense\""), S("odd.json"));
    w.importText(QString::fromLatin1(table), options);
    QVERIFY(!w.error.message.isEmpty());
    options.preset = w.write(QByteArray(small).replace("\"clicks\"", "\"created\""), S("odd.json"));
    w.importText(QString::fromLatin1(table), options);
    QVERIFY(!w.error.message.isEmpty());
    QCOMPARE(w.count("results"), 0);
}

void TestUserPresets::mangledPresetsAreReadOrRefusedNeverWorse()
{
    Importing w(S("VND"));
    QList<QByteArray> seeds;
    for (const char *own : {"meta_ads", "shopify_orders", "hubspot_deals", "ga4"}) {
        const QString file = w.folder.filePath(S(own) + S(".json"));
        QVERIFY(bool(exportPreset(*w.workspace, S(own), file)));
        QFile in(file);
        QVERIFY(in.open(QIODevice::ReadOnly));
        seeds << in.readAll();
    }
    QRandomGenerator random(2026);
    const int rounds = runsInFull() ? 20000 : 500;
    int refused = 0;
    for (int i = 0; i < rounds; ++i) {
        QByteArray bytes = seeds.at(i % seeds.size());
        for (int change = 0; change < 1 + int(random.bounded(3)); ++change) {
            const int at = int(random.bounded(bytes.size()));
            static const char signs[] = "{}[]\",:0truefalsnl -\xE1";
            if (random.bounded(2))
                bytes[at] = signs[random.bounded(int(sizeof signs) - 1)];
            else
                bytes.remove(at, 1 + int(random.bounded(30)));
        }
        ImportOptions options;
        options.preset = w.write(bytes, S("mangled.json"));
        const Result<Preset> read = readPresetFile(options.preset);
        if (!read) {
            QVERIFY(!read.error().message.isEmpty());
            ++refused;
        }
        (void)ImportPlan::make(*w.workspace, {w.write(table, S("t.csv"))}, options);
    }
    QVERIFY(refused > rounds / 5);
}

void TestUserPresets::hugeFilesAreRefused()
{
    Importing w(S("VND"));
    const QString file = w.write(QByteArray(2 << 20, ' '), S("huge.json"));
    QVERIFY(readPresetFile(file).error().message.contains(S("1 MB")));
    QVERIFY(!readPresetFile(w.folder.path()));
}

QTEST_GUILESS_MAIN(TestUserPresets)
#include "tst_userpresets.moc"
