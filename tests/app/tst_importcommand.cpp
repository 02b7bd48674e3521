// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class ImportCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void anImportAnswersWithTheDocumentedKeys();
    void aSecondImportChangesNothing();
    void aDryRunWritesNothing();
    void oneImportIsUndoneAsOneAlsoLater();
    void aBadCellIsToldWithLineAndColumn();
    void anAmbiguousColumnIsRefusedWithTheOptionThatDecides();
    void aMissingSourceIsRefused();
    void otherPagesTakeAMapping();
    void anExportIsReadBack();
    void rowsMayGiveANewUtmLinkSeveralAds();
    void aTableIsChosenByNumberOrName();
    void anEncodingIsSaid();
    void aPresetIsNamedByIdOrTitle();
    void theHelpListsThePresets();
    void aPresetNameThatIsNearIsAnswered();
    void aPresetCanBeAFile();
    void notesAreToldInBothForms();
    void anExportGoesToThePageOfItsPreset();
    void dollarsComeInAsDollars();
    void titlesOfPresetsFollowTheLanguage();
    void whatRoundingTakesIsToldWithoutNoise();

private:
    QString file(const QString &name, const QByteArray &content = {}) const
    {
        const QString path = m_folder->filePath(name);
        if (!content.isEmpty()) {
            QFile out(path);
            if (out.open(QIODevice::WriteOnly))
                out.write(content);
        }
        return path;
    }
    QString workspace() const { return file(u"w.pheu"_qs); }
    Answer import(const QStringList &arguments) const
    {
        return pheu(QStringList{u"import"_qs, workspace()} + arguments + QStringList{u"--json"_qs});
    }
    QString daily() const
    {
        return file(u"daily.csv"_qs, "Date,Channel,Campaign,Impressions,Clicks,Spend,Revenue\n"
                                     "2026-03-01,Facebook,Hè,1000,50,120000,500000\n"
                                     "2026-03-02,Facebook,Hè,2000,60,130000,0\n"
                                     "2026-03-02,Radio Mới,Thu,10,0,5000,\n");
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void ImportCommandTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QCOMPARE(pheu({u"new"_qs, workspace(), u"--language"_qs, u"vi"_qs}).code, 0);
}

void ImportCommandTest::anImportAnswersWithTheDocumentedKeys()
{
    const Answer answer = import({daily()});
    QVERIFY2(answer.code == 0, answer.err.constData());
    const QJsonObject result = answer.object();
    for (const QString &key :
         {u"files"_qs, u"preset"_qs, u"rows"_qs, u"added"_qs, u"updated"_qs, u"merged"_qs, u"skipped"_qs, u"created"_qs,
          u"rounded"_qs, u"range"_qs, u"problems"_qs, u"totals"_qs, u"import"_qs})
        QVERIFY2(result.contains(key), qPrintable(key));
    QCOMPARE(result.value(u"rows"_qs).toInt(), 3);
    QCOMPARE(result.value(u"added"_qs).toInt(), 3);
    QCOMPARE(result.value(u"created"_qs).toObject().value(u"campaigns"_qs).toInt(), 2);
    QCOMPARE(result.value(u"created"_qs).toObject().value(u"channels"_qs).toInt(), 1);
    QCOMPARE(result.value(u"import"_qs).toInt(), 1);
    const QJsonObject total = pheu({u"kpi"_qs, workspace(), u"spend"_qs, u"revenue"_qs, u"--format"_qs, u"json"_qs})
                                  .object()
                                  .value(u"total"_qs)
                                  .toObject();
    QCOMPARE(total.value(u"spend"_qs).toInt(), 255000);
    QCOMPARE(total.value(u"revenue"_qs).toInt(), 500000);
}

void ImportCommandTest::aSecondImportChangesNothing()
{
    QCOMPARE(import({daily()}).code, 0);
    const QByteArray before = pheu({u"query"_qs, workspace(), u"results"_qs, u"--format"_qs, u"json"_qs}).out;
    const QJsonObject again = import({daily()}).object();
    QCOMPARE(again.value(u"added"_qs).toInt(-1), 0);
    QCOMPARE(again.value(u"updated"_qs).toInt(-1), 0);
    QCOMPARE(pheu({u"query"_qs, workspace(), u"results"_qs, u"--format"_qs, u"json"_qs}).out, before);
}

void ImportCommandTest::aDryRunWritesNothing()
{
    QFile before(workspace());
    QVERIFY(before.open(QIODevice::ReadOnly));
    const QByteArray bytes = before.readAll();
    const Answer answer = import({daily(), u"--dry-run"_qs});
    QCOMPARE(answer.code, 0);
    QCOMPARE(answer.object().value(u"added"_qs).toInt(), 3);
    QFile after(workspace());
    QVERIFY(after.open(QIODevice::ReadOnly));
    QCOMPARE(after.readAll(), bytes);
}

void ImportCommandTest::oneImportIsUndoneAsOneAlsoLater()
{
    QCOMPARE(import({daily()}).code, 0);
    QCOMPARE(pheu({u"set"_qs, workspace(), u"channels"_qs, u"new"_qs, u"name=TV"_qs}).code, 0);
    const Answer undone = pheu({u"undo"_qs, workspace(), u"--import"_qs, u"1"_qs});
    QVERIFY2(undone.code == 0, undone.err.constData());
    QCOMPARE(pheu({u"query"_qs, workspace(), u"results"_qs, u"--format"_qs, u"json"_qs}).array().size(), 0);
    QCOMPARE(pheu({u"query"_qs, workspace(), u"campaigns"_qs, u"--format"_qs, u"json"_qs}).array().size(), 0);
    QCOMPARE(pheu({u"query"_qs, workspace(), u"channels"_qs, u"--format"_qs, u"json"_qs}).array().size(), 9);
}

void ImportCommandTest::aBadCellIsToldWithLineAndColumn()
{
    const QString source =
        file(u"bad.csv"_qs, "Date,Channel,Clicks\n2026-03-01,Facebook,10\n2026-03-02,Facebook,12abc\n");
    const Answer answer = import({source});
    const QJsonArray problems = answer.object().value(u"problems"_qs).toArray();
    if (answer.code == 0) {
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().toObject().value(u"line"_qs).toInt(), 3);
        QCOMPARE(problems.first().toObject().value(u"column"_qs).toString(), u"Clicks"_qs);
        QCOMPARE(problems.first().toObject().value(u"value"_qs).toString(), u"12abc"_qs);
    } else {
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.err.contains("3") && answer.err.contains("Clicks"), answer.err.constData());
    }
}

void ImportCommandTest::anAmbiguousColumnIsRefusedWithTheOptionThatDecides()
{
    const QString source =
        file(u"ambiguous.csv"_qs, "Date,Channel,Spend\n2026-03-01,Facebook,1.234\n2026-03-02,Facebook,5.678\n");
    const Answer refused = import({source});
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.isOneSentence());
    QVERIFY2(refused.err.contains("--decimal"), refused.err.constData());
    QCOMPARE(import({source, u"--decimal"_qs, u","_qs}).code, 0);
    const QString dates = file(u"dates.csv"_qs, "Date,Channel,Clicks\n01/02/2026,Facebook,1\n03/04/2026,Facebook,2\n");
    const Answer undecided = import({dates});
    QCOMPARE(undecided.code, 1);
    QVERIFY2(undecided.err.contains("--date-format"), undecided.err.constData());
    QCOMPARE(import({dates, u"--date-format"_qs, u"dmy"_qs}).code, 0);
}

void ImportCommandTest::aMissingSourceIsRefused()
{
    const Answer answer = import({file(u"nowhere.csv"_qs)});
    QCOMPARE(answer.code, 1);
    QVERIFY(answer.isOneSentence());
    QVERIFY(answer.err.contains("nowhere.csv"));
}

void ImportCommandTest::otherPagesTakeAMapping()
{
    const QString source = file(u"people.csv"_qs, "Title;Owner;Money\nHè;An;1,5\nThu;;2\n");
    const Answer answer = import({source, u"--page"_qs, u"campaigns"_qs, u"--map"_qs, u"Title=name"_qs, u"--map"_qs,
                                  u"Owner=Phụ trách"_qs, u"--map"_qs, u"Money=budget"_qs, u"--set"_qs,
                                  u"status=active"_qs, u"--key"_qs, u"name"_qs});
    QVERIFY2(answer.code == 0, answer.err.constData());
    const QJsonArray rows =
        pheu({u"query"_qs, workspace(), u"campaigns"_qs, u"--fields"_qs, u"name,owner,budget,status"_qs, u"--format"_qs,
              u"json"_qs, u"--language"_qs, u"en"_qs})
            .array();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.at(0).toObject().value(u"owner"_qs).toString(), u"An"_qs);
    QCOMPARE(rows.at(0).toObject().value(u"budget"_qs).toInt(), 2); // 1.5 đồng, half away from zero
    QCOMPARE(rows.at(1).toObject().value(u"status"_qs).toString(), u"Active"_qs);
}

void ImportCommandTest::anExportIsReadBack()
{
    QCOMPARE(import({daily()}).code, 0);
    const QString out = file(u"out.csv"_qs);
    QCOMPARE(pheu({u"export"_qs, workspace(), u"results"_qs, u"-o"_qs, out, u"--language"_qs, u"vi"_qs}).code, 0);
    const QJsonObject again = import({out}).object();
    QCOMPARE(again.value(u"rows"_qs).toInt(), 3);
    QCOMPARE(again.value(u"added"_qs).toInt(-1), 0);
    QCOMPARE(again.value(u"updated"_qs).toInt(-1), 0);
}

// A link that only rows of results speak of belongs to no single ad: nothing says which.
void ImportCommandTest::rowsMayGiveANewUtmLinkSeveralAds()
{
    const QString rows =
        file(u"links.csv"_qs, "Date,Campaign,Ad,UTM link,Clicks\n"
                              "2026-03-01,Hè,A,hè-link,1\n2026-03-01,Hè,B,hè-link,2\n2026-03-02,Hè,B,hè-link,4\n");
    const QJsonObject first = import({rows}).object();
    QCOMPARE(first.value(u"added"_qs).toInt(), 3);
    QCOMPARE(first.value(u"problems"_qs).toArray(), QJsonArray());
    const QJsonObject second = import({rows}).object();
    QCOMPARE(second.value(u"skipped"_qs).toInt(), 3);
    QCOMPARE(second.value(u"problems"_qs).toArray(), QJsonArray());
    const QJsonObject link =
        pheu({u"query"_qs, workspace(), u"utm_links"_qs, u"--format"_qs, u"json"_qs}).array().first().toObject();
    QCOMPARE(link.value(u"ad"_qs).toArray(), QJsonArray());
    QCOMPARE(link.value(u"campaign"_qs).toArray(), QJsonArray{u"Hè"_qs});
}

void ImportCommandTest::aTableIsChosenByNumberOrName()
{
    const QString source = file(u"two.csv"_qs, "Day,Campaign,Visits\n2026-01-02,A,4\n2026-01-02,B,5\n\n"
                                               "Channel,Day,Visits\nEmail,2026-01-02,9\n");
    QCOMPARE(import({source, u"--table"_qs, u"2"_qs, u"--dry-run"_qs}).object().value(u"rows"_qs).toInt(), 1);
    QCOMPARE(import({source, u"--table"_qs, u"Day"_qs, u"--dry-run"_qs}).object().value(u"rows"_qs).toInt(), 2);
    QCOMPARE(import({source, u"--table"_qs, u"1"_qs, u"--table"_qs, u"2"_qs}).object().value(u"rows"_qs).toInt(), 3);
    const Answer none = import({source, u"--table"_qs, u"7"_qs});
    QVERIFY(none.code == 1 && none.isOneSentence());
    QVERIFY2(none.err.contains("Channel"), none.err.constData());
}

void ImportCommandTest::anEncodingIsSaid()
{
    const QString source = file(u"old.csv"_qs, "Day,Campaign,Clicks\n2026-01-02,Caf\xE9,4\n");
    const Answer unsaid = import({source});
    QVERIFY2(unsaid.code == 1 && unsaid.err.contains("--encoding"), unsaid.err.constData());
    QCOMPARE(import({source, u"--encoding"_qs, u"Windows-1252"_qs}).code, 0);
    const QJsonObject row =
        pheu({u"query"_qs, workspace(), u"campaigns"_qs, u"--format"_qs, u"json"_qs}).array().first().toObject();
    QCOMPARE(row.value(u"name"_qs).toString(), u"Café"_qs);
    QCOMPARE(import({source, u"--encoding"_qs, u"ebcdic"_qs}).code, 2);
}

void ImportCommandTest::aPresetIsNamedByIdOrTitle()
{
    for (const QString &name : {u"meta_ads"_qs, u"meta-ads"_qs, u"Meta Ads"_qs}) {
        const Answer answer = import({daily(), u"--preset"_qs, name, u"--dry-run"_qs});
        QVERIFY2(!answer.err.contains("preset"), answer.err.constData());
    }
    const Answer unknown = import({daily(), u"--preset"_qs, u"meta"_qs});
    QCOMPARE(unknown.code, 1);
    QVERIFY2(unknown.err.contains("meta_ads"), unknown.err.constData());
}

void ImportCommandTest::theHelpListsThePresets()
{
    const Answer answer = pheu({u"import"_qs, u"--help"_qs});
    QCOMPARE(answer.code, 0);
    const QString help = QString::fromUtf8(answer.out);
    const qsizetype unconfirmed = help.indexOf(u"Unconfirmed"_qs);
    QVERIFY2(unconfirmed > 0, answer.out.constData());
    for (const QString &known :
         {u"google_ads"_qs, u"meta_ads"_qs, u"shopify_orders"_qs, u"hubspot_deals"_qs, u"ga4"_qs})
        QVERIFY2(help.indexOf(known) > 0 && help.indexOf(known) < unconfirmed, qPrintable(known));
    for (const QString &described : {u"zalo_ads"_qs, u"shopee"_qs, u"klaviyo"_qs})
        QVERIFY2(help.indexOf(described) > unconfirmed, qPrintable(described));
}

void ImportCommandTest::aPresetNameThatIsNearIsAnswered()
{
    const Answer answer = import({daily(), u"--preset"_qs, u"googel_ads"_qs});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("google_ads") && answer.err.count('\n') == 1, answer.err.constData());
}

void ImportCommandTest::aPresetCanBeAFile()
{
    const QString preset = file(
        u"ours.json"_qs,
        R"({"pheu_preset":1,"id":"ours","title":"Ours","source":"Paper","columns":[{"to":"date","names":["Tag"]},{"to":"clicks","names":["Klicks"]}]})");
    const QString table = file(u"t.csv"_qs, "Tag,Klicks\n2026-01-13,7\n");
    Answer answer = import({table, u"--preset"_qs, preset});
    QVERIFY2(answer.code == 0, answer.err.constData());
    QCOMPARE(answer.object().value(u"preset"_qs).toString(), u"ours"_qs);
    QCOMPARE(
        answer.object().value(u"totals"_qs).toObject().value(u"clicks"_qs).toObject().value(u"imported"_qs).toInt(), 7);
    answer = import({table, u"--preset"_qs, file(u"bad.json"_qs, "{\"id\": 5}")});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("bad.json") && answer.err.count('\n') == 1, answer.err.constData());
}

void ImportCommandTest::notesAreToldInBothForms()
{
    const QString zalo = QStringLiteral(PHEU_TEST_DATA "/exports/zalo_ads.csv");
    const Answer json = import({zalo, u"--dry-run"_qs});
    QVERIFY2(json.code == 0, json.err.constData());
    QCOMPARE(json.object().value(u"notes"_qs).toArray().size(), 1);
    const Answer text = pheu({u"import"_qs, workspace(), zalo, u"--dry-run"_qs});
    QCOMPARE(text.code, 0);
    QVERIFY2(text.out.contains("Zalo Ads"), text.out.constData());
}

void ImportCommandTest::anExportGoesToThePageOfItsPreset()
{
    const QString orders = QStringLiteral(PHEU_TEST_DATA "/exports/shopee.csv");
    const Answer missing = import({orders});
    QCOMPARE(missing.code, 1);
    QVERIFY2(missing.err.contains("add-page") && missing.err.count('\n') == 1, missing.err.constData());
    QCOMPARE(pheu({u"add-page"_qs, workspace(), u"orders"_qs}).code, 0);
    const Answer answer = import({orders});
    QVERIFY2(answer.code == 0, answer.err.constData());
    QCOMPARE(answer.object().value(u"page"_qs).toString(), u"orders"_qs);
    QCOMPARE(answer.object().value(u"added"_qs).toInt(), 2);
}

void ImportCommandTest::dollarsComeInAsDollars()
{
    const Answer answer = import({file(u"dollars.csv"_qs, "Date,Spend\n2026-03-01,$5.25\n")});
    QVERIFY2(answer.code == 0, answer.err.constData());
    QCOMPARE(answer.object().value(u"currency"_qs).toString(), u"USD"_qs);
    QCOMPARE(answer.object().value(u"totals"_qs)[u"spend"_qs][u"imported"_qs].toDouble(), 5.25);
    const auto spend = [this] { return pheu({u"kpi"_qs, workspace(), u"spend"_qs, u"--format"_qs, u"json"_qs}); };
    QVERIFY(spend().object().value(u"total"_qs)[u"spend"_qs].isNull());
    QVERIFY2((spend().out + spend().err).contains("2026-03-01"), (spend().out + spend().err).constData());
    QCOMPARE(pheu({u"add-page"_qs, workspace(), u"rates"_qs}).code, 0);
    QCOMPARE(pheu({u"set"_qs, workspace(), u"rates"_qs, u"new"_qs, u"date=2026-02-01"_qs, u"from=USD"_qs, u"to=VND"_qs,
                   u"rate=25000"_qs, u"source=SBV"_qs})
                 .code,
             0);
    QCOMPARE(spend().object().value(u"total"_qs)[u"spend"_qs].toDouble(), 131250.0);
}

void ImportCommandTest::whatRoundingTakesIsToldWithoutNoise()
{
    const QString dollars = file(u"usd.pheu"_qs);
    QCOMPARE(pheu({u"new"_qs, dollars, u"--currency"_qs, u"USD"_qs}).code, 0);
    const QString rows = file(u"cents.csv"_qs, "Date,Spend\n2026-03-01,1.234\n2026-03-02,2.345\n");
    const Answer answer = pheu({u"import"_qs, dollars, rows, u"--decimal"_qs, u"."_qs, u"--json"_qs});
    QVERIFY2(answer.out.contains("\"amount\":0.009,"), answer.out.constData());
}

void ImportCommandTest::titlesOfPresetsFollowTheLanguage()
{
    const auto help = [](const QString &language) {
        return runProgram({u"import"_qs, u"--help"_qs, u"--language"_qs, language}).out;
    };
    QVERIFY(help(u"en"_qs).contains("HubSpot contacts"));
    QVERIFY(!help(u"en"_qs).contains("Liên hệ HubSpot"));
    QVERIFY(help(u"vi"_qs).contains("Liên hệ HubSpot"));
}

QTEST_GUILESS_MAIN(ImportCommandTest)
#include "tst_importcommand.moc"
