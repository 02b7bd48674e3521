// SPDX-License-Identifier: GPL-3.0-or-later
// pheu utm as a script calls it: links built, URLs looked through, codes written, rules kept.
#include "program.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class UtmCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init();
    void everyActionHasItsHelp_data();
    void everyActionHasItsHelp();
    void wrongUsageExitsWithTwo_data();
    void wrongUsageExitsWithTwo();
    void aCampaignIsBuiltForItsChannels();
    void anAdIsBuiltWithItsLandingPageOnce();
    void aDryRunWritesNothing();
    void whatTheRulesRefuseIsRefusedWhole();
    void linksOfTheWorkspaceAreAuditedAndFixed();
    void aListIsAudited();
    void internalLinksAreFoundInAListOfTheSite();
    void findingsFailOnlyWhereAsked();
    void codesAreWritten();
    void rulesAreKeptAndUndone();
    void theChannelGroupIsTold();
    void anUnknownPlaceIsToldWithThoseThereAre();
    void refusalsAreOneSentence_data();
    void refusalsAreOneSentence();

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    QString workspace() const { return file(u"w.pheu"_qs); }
    Answer utm(const QStringList &arguments) const { return pheu(QStringList{u"utm"_qs, workspace()} + arguments); }
    QJsonObject json(const QStringList &arguments) const
    {
        const Answer answer = utm(arguments + QStringList{u"--json"_qs});
        if (answer.code != 0)
            qWarning("%s", answer.err.constData());
        return answer.object();
    }
    QString add(const QString &page, const QStringList &assignments) const
    {
        const Answer answer = pheu(QStringList{u"set"_qs, workspace(), page, u"new"_qs} + assignments);
        return answer.code == 0 ? QString::fromUtf8(answer.out).trimmed() : QString::fromUtf8(answer.err);
    }
    QJsonArray links() const
    {
        return pheu({u"query"_qs, workspace(), u"utm_links"_qs, u"--format"_qs, u"json"_qs}).array();
    }
    static QStringList kinds(const QJsonObject &audit)
    {
        QStringList all;
        for (const QJsonValue &finding : audit[u"findings"_qs].toArray())
            all.append(finding[u"kind"_qs].toString());
        return all;
    }

    QTemporaryDir m_made;
    std::unique_ptr<QTemporaryDir> m_folder;
};

// Made once; each test works on a copy.
void UtmCommandTest::initTestCase()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QCOMPARE(pheu({u"new"_qs, workspace(), u"--template"_qs, u"ad-campaigns"_qs, u"--language"_qs, u"vi"_qs}).code, 0);
    add(u"campaigns"_qs, {u"name=Tết Bính Ngọ"_qs, u"start=2026-01-15"_qs, u"channels=Facebook, Zalo"_qs});
    add(u"ads"_qs, {u"name=Video đỏ"_qs, u"campaign=Tết Bính Ngọ"_qs, u"channel=Facebook"_qs,
                    u"landing_page=https://shop.vn/tet?k=1"_qs});
    QVERIFY(QFile::copy(workspace(), m_made.filePath(u"w.pheu"_qs)));
}

void UtmCommandTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QFile::copy(m_made.filePath(u"w.pheu"_qs), workspace()));
}

void UtmCommandTest::everyActionHasItsHelp_data()
{
    QTest::addColumn<QString>("action");
    const QStringList actions{u"build"_qs, u"audit"_qs, u"qr"_qs, u"group"_qs, u"rules"_qs};
    const QByteArray help = pheu({u"utm"_qs, u"--help"_qs}).out;
    for (const QString &action : actions) {
        QVERIFY2(help.contains("  " + action.toLatin1()), help.constData());
        QTest::newRow(qPrintable(action)) << action;
    }
}

void UtmCommandTest::everyActionHasItsHelp()
{
    QFETCH(QString, action);
    for (const QStringList &arguments :
         {QStringList{u"utm"_qs, u"x.pheu"_qs, action, u"--help"_qs}, QStringList{u"utm"_qs, action, u"--help"_qs}}) {
        const Answer answer = pheu(arguments);
        QCOMPARE(answer.code, 0);
        QVERIFY2(answer.out.startsWith("Usage: pheu utm FILE " + action.toLatin1()), answer.out.constData());
        QVERIFY(answer.err.isEmpty());
    }
}

void UtmCommandTest::wrongUsageExitsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, const QStringList &arguments) { QTest::newRow(name) << arguments; };
    row("nothing", {u"utm"_qs});
    row("no action", {u"utm"_qs, u"x.pheu"_qs});
    row("unknown action", {u"utm"_qs, u"x.pheu"_qs, u"bild"_qs});
    row("option first", {u"utm"_qs, u"--json"_qs, u"x.pheu"_qs, u"build"_qs});
    row("unknown option", {u"utm"_qs, u"x.pheu"_qs, u"build"_qs, u"--moon"_qs});
    row("word too many", {u"utm"_qs, u"x.pheu"_qs, u"build"_qs, u"word"_qs});
    row("bad date", {u"utm"_qs, u"x.pheu"_qs, u"build"_qs, u"--date"_qs, u"1.2.2026"_qs});
    row("bad format", {u"utm"_qs, u"x.pheu"_qs, u"audit"_qs, u"--format"_qs, u"xml"_qs});
    row("fix of a list", {u"utm"_qs, u"x.pheu"_qs, u"audit"_qs, u"https://a.vn"_qs, u"--fix"_qs});
    row("own site without a list", {u"utm"_qs, u"x.pheu"_qs, u"audit"_qs, u"--own-site"_qs});
    row("bad fail-on", {u"utm"_qs, u"x.pheu"_qs, u"audit"_qs, u"--fail-on"_qs, u"moon"_qs});
    row("no output", {u"utm"_qs, u"x.pheu"_qs, u"qr"_qs});
    row("bad size", {u"utm"_qs, u"x.pheu"_qs, u"qr"_qs, u"-o"_qs, u"a.png"_qs, u"--size"_qs, u"5"_qs});
    row("bad level", {u"utm"_qs, u"x.pheu"_qs, u"qr"_qs, u"-o"_qs, u"a.png"_qs, u"--level"_qs, u"X"_qs});
    row("neither PNG nor SVG", {u"utm"_qs, u"x.pheu"_qs, u"qr"_qs, u"-o"_qs, u"a.gif"_qs});
    row("type of a file", {u"utm"_qs, u"x.pheu"_qs, u"qr"_qs, u"-o"_qs, u"a.png"_qs, u"--type"_qs, u"svg"_qs});
}

void UtmCommandTest::wrongUsageExitsWithTwo()
{
    QFETCH(QStringList, arguments);
    const Answer answer = pheu(arguments);
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.isOneSentence(), answer.err.constData());
    QVERIFY(answer.out.isEmpty());
}

void UtmCommandTest::aCampaignIsBuiltForItsChannels()
{
    const QJsonObject built = json({u"build"_qs, u"--campaign"_qs, u"Tết Bính Ngọ"_qs, u"--base-url"_qs,
                                    u"https://shop.vn/tet"_qs, u"--content"_qs, u"Ảnh 1,v2"_qs});
    QCOMPARE(built[u"made"_qs].toInt(), 4);
    const QJsonObject first = built[u"links"_qs][0].toObject();
    QCOMPARE(first[u"state"_qs].toString(), u"made"_qs);
    QCOMPARE(
        first[u"url"_qs].toString(),
        u"https://shop.vn/tet?utm_source=facebook&utm_medium=paid_social&utm_campaign=tet-binh-ngo&utm_content=anh-1"_qs);
    QCOMPARE(first[u"channel_group"_qs].toString(), u"Paid Social"_qs);
    QVERIFY(first[u"utm_term"_qs].isNull());
    QVERIFY(!first[u"reasons"_qs].toArray().isEmpty());
    QCOMPARE(links().size(), 4);
    QCOMPARE(links()[2][u"utm_source"_qs].toString(), u"zalo"_qs);
    // The same again makes nothing and says so.
    const QJsonObject again = json({u"build"_qs, u"--campaign"_qs, u"Tết Bính Ngọ"_qs, u"--content"_qs,
                                    u"Ảnh 1,v2,v3"_qs, u"--base-url"_qs, u"https://shop.vn/tet"_qs});
    QCOMPARE(again[u"existing"_qs].toInt(), 4);
    QCOMPARE(again[u"made"_qs].toInt(), 2);
    // One edit each.
    QCOMPARE(pheu({u"undo"_qs, workspace()}).code, 0);
    QCOMPARE(links().size(), 4);
}

void UtmCommandTest::anAdIsBuiltWithItsLandingPageOnce()
{
    const Answer table = utm({u"build"_qs, u"--ad"_qs, u"Video đỏ"_qs, u"--template"_qs, u"tiktok-ads"_qs,
                              u"--medium"_qs, u"CPC"_qs, u"--id"_qs, u"Ab1"_qs});
    QCOMPARE(table.code, 0);
    QVERIFY2(table.out.contains("utm_medium=cpc"), table.out.constData());
    const QJsonObject link = links().first().toObject();
    QCOMPARE(link[u"tagged_url"_qs].toString(),
             u"https://shop.vn/"
             u"tet?k=1&utm_id=Ab1&utm_source=tiktok&utm_medium=cpc&utm_campaign=tet-binh-ngo&utm_content=video-do"
             u"&utm_source_platform=tiktok-ads&utm_creative_format=video"_qs);
    QCOMPARE(link[u"ad"_qs].toArray().first().toString(), u"Video đỏ"_qs);
    const QByteArray csv =
        utm({u"build"_qs, u"--ad"_qs, u"Video đỏ"_qs, u"--format"_qs, u"csv"_qs, u"--dry-run"_qs}).out;
    QVERIFY2(csv.startsWith("name,url,channel_group,state,problem\n") && csv.contains(",planned,"), csv.constData());
}

void UtmCommandTest::aDryRunWritesNothing()
{
    const QJsonObject built = json({u"build"_qs, u"--campaign"_qs, u"Tết Bính Ngọ"_qs, u"--base-url"_qs,
                                    u"https://shop.vn/tet"_qs, u"--dry-run"_qs});
    QCOMPARE(built[u"made"_qs].toInt(), 0);
    QCOMPARE(built[u"links"_qs][0][u"state"_qs].toString(), u"planned"_qs);
    QVERIFY(links().isEmpty());
}

void UtmCommandTest::whatTheRulesRefuseIsRefusedWhole()
{
    QCOMPARE(utm({u"rules"_qs, u"--set"_qs, u"sources=zalo"_qs}).code, 0);
    const QStringList build{u"build"_qs, u"--campaign"_qs, u"Tết Bính Ngọ"_qs, u"--base-url"_qs,
                            u"https://shop.vn/tet"_qs};
    const Answer refused = utm(build);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.isOneSentence() && refused.err.contains("facebook"), refused.err.constData());
    QVERIFY(links().isEmpty());
    const QJsonObject plan = json(build + QStringList{u"--dry-run"_qs});
    QCOMPARE(plan[u"links"_qs][0][u"state"_qs].toString(), u"refused"_qs);
    QCOMPARE(plan[u"links"_qs][0][u"reasons"_qs][0][u"rule"_qs].toString(), u"sources"_qs);
    QCOMPARE(plan[u"links"_qs][1][u"state"_qs].toString(), u"planned"_qs);
}

void UtmCommandTest::linksOfTheWorkspaceAreAuditedAndFixed()
{
    for (const char16_t *source : {u"facebook", u"facebook", u"fb"})
        add(u"utm_links"_qs,
            {u"name=L"_qs, u"base_url=https://shop.vn/a"_qs, u"utm_source=%1"_qs.arg(QStringView(source)),
             u"utm_medium=cpc"_qs, u"utm_campaign=tet"_qs});
    const QJsonObject audit = json({u"audit"_qs});
    QCOMPARE(audit[u"urls"_qs].toInt(), 3);
    QCOMPARE(kinds(audit), QStringList{u"near_duplicate"_qs});
    QCOMPARE(audit[u"findings"_qs][0][u"link"_qs].toInt(), links()[2][u"id"_qs].toInt());
    QCOMPARE(audit[u"changed"_qs].toInt(), 0);
    QCOMPARE(links()[2][u"utm_source"_qs].toString(), u"fb"_qs);
    QCOMPARE(json({u"audit"_qs, u"--fix"_qs})[u"changed"_qs].toInt(), 1);
    QCOMPARE(links()[2][u"utm_source"_qs].toString(), u"facebook"_qs);
    QVERIFY(kinds(json({u"audit"_qs})).isEmpty());
    QCOMPARE(pheu({u"undo"_qs, workspace()}).code, 0);
    QCOMPARE(links()[2][u"utm_source"_qs].toString(), u"fb"_qs);
}

void UtmCommandTest::aListIsAudited()
{
    QFile list(file(u"list.csv"_qs));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("Tên,URL\nTết,https://a.vn/p#x?utm_source=facebook&utm_medium=cpc&utm_campaign=tet\nSale,https://a.vn/"
               "p?utm_source=Facebook&utm_medium=cpc&utm_campaign=tet\n");
    list.close();
    const QJsonObject audit = json({u"audit"_qs, u"--file"_qs, list.fileName()});
    QCOMPARE(audit[u"urls"_qs].toInt(), 2);
    QVERIFY2(kinds(audit).contains(u"after_fragment"_qs) && kinds(audit).contains(u"near_duplicate"_qs),
             qPrintable(kinds(audit).join(u' ')));
    QCOMPARE(audit[u"findings"_qs][0][u"line"_qs].toInt(), 2);
    QCOMPARE(audit[u"fixed"_qs][0][u"fixed"_qs].toString(),
             u"https://a.vn/p?utm_source=facebook&utm_medium=cpc&utm_campaign=tet#x"_qs);
    const Answer given = utm({u"audit"_qs, u"https://a.vn/p?utm_source=facebook&utm_medium=cpc"_qs, u"a.vn"_qs});
    QCOMPARE(given.code, 0);
    QVERIFY2(given.out.contains("utm_campaign is missing"), given.out.constData());
    const QByteArray csv = utm({u"audit"_qs, u"a.vn"_qs, u"--format"_qs, u"csv"_qs}).out;
    QVERIFY2(csv.startsWith("where,kind,parameter,message,url,fixed\n,not_a_url,"), csv.constData());
}

void UtmCommandTest::internalLinksAreFoundInAListOfTheSite()
{
    const QString url = u"https://www.shop.vn/p?utm_source=home&utm_medium=cpc&utm_campaign=tet"_qs;
    QVERIFY(kinds(json({u"audit"_qs, url})).isEmpty());
    QCOMPARE(kinds(json({u"audit"_qs, url, u"--own-site"_qs, u"--own-domain"_qs, u"shop.vn"_qs})),
             QStringList{u"internal"_qs});
    QCOMPARE(utm({u"rules"_qs, u"--set"_qs, u"own_domains=https://shop.vn/"_qs}).code, 0);
    QCOMPARE(kinds(json({u"audit"_qs, url, u"--own-site"_qs})), QStringList{u"internal"_qs});
}

void UtmCommandTest::findingsFailOnlyWhereAsked()
{
    QCOMPARE(utm({u"audit"_qs, u"https://a.vn"_qs}).code, 0);
    QCOMPARE(utm({u"audit"_qs, u"https://a.vn"_qs, u"--fail-on"_qs, u"findings"_qs}).code, 3);
    QCOMPARE(utm({u"audit"_qs, u"--fail-on"_qs, u"findings"_qs}).code, 0);
}

void UtmCommandTest::codesAreWritten()
{
    json({u"build"_qs, u"--campaign"_qs, u"Tết Bính Ngọ"_qs, u"--base-url"_qs, u"https://shop.vn/tet"_qs});
    const Answer one = utm({u"qr"_qs, u"Tết Bính Ngọ · Zalo"_qs, u"-o"_qs, file(u"one.png"_qs), u"--size"_qs, u"300"_qs,
                            u"--level"_qs, u"H"_qs});
    QVERIFY2(one.code == 0, one.err.constData());
    QFile png(file(u"one.png"_qs));
    QVERIFY(png.open(QIODevice::ReadOnly) && png.read(8) == QByteArray("\x89PNG\r\n\x1a\n", 8));
    QCOMPARE(utm({u"qr"_qs, u"--url"_qs, u"https://shop.vn"_qs, u"-o"_qs, file(u"two.svg"_qs)}).code, 0);
    QFile svg(file(u"two.svg"_qs));
    QVERIFY(svg.open(QIODevice::ReadOnly) && svg.readAll().contains("<svg"));
    QCOMPARE(utm({u"qr"_qs, u"-o"_qs, file(u"all"_qs), u"--type"_qs, u"svg"_qs}).code, 0);
    QCOMPARE(QDir(file(u"all"_qs)).entryList(QDir::Files, QDir::Name),
             (QStringList{u"tet-binh-ngo-facebook.svg"_qs, u"tet-binh-ngo-zalo.svg"_qs}));
    QCOMPARE(utm({u"qr"_qs, u"--filter"_qs, u"utm_source = \"zalo\""_qs, u"-o"_qs, file(u"zalo"_qs)}).code, 0);
    QCOMPARE(QDir(file(u"zalo"_qs)).entryList(QDir::Files), QStringList{u"tet-binh-ngo-zalo.png"_qs});
    const Answer several = utm({u"qr"_qs, u"-o"_qs, file(u"x.png"_qs)});
    QCOMPARE(several.code, 1);
    QVERIFY(several.isOneSentence());
}

void UtmCommandTest::rulesAreKeptAndUndone()
{
    QCOMPARE(json({u"rules"_qs})[u"separator"_qs].toString(), u"-"_qs);
    const QJsonObject set =
        json({u"rules"_qs, u"--set"_qs, u"max_length=30"_qs, u"--set"_qs, u"lower_case=false"_qs, u"--set"_qs,
              u"forbidden=test, nháp"_qs, u"--set"_qs, u"naming.utm_campaign={yyyy}-{mm}-{campaign}"_qs});
    QCOMPARE(set[u"max_length"_qs].toInt(), 30);
    QCOMPARE(set[u"lower_case"_qs].toBool(true), false);
    QCOMPARE(set[u"forbidden"_qs].toArray().size(), 2);
    QCOMPARE(json({u"rules"_qs}), set);
    const QJsonObject plan = json({u"build"_qs, u"--ad"_qs, u"Video đỏ"_qs, u"--dry-run"_qs});
    QCOMPARE(plan[u"links"_qs][0][u"utm_campaign"_qs].toString(), u"2026-01-Tet-Binh-Ngo"_qs);
    QCOMPARE(pheu({u"undo"_qs, workspace()}).code, 0);
    QCOMPARE(json({u"rules"_qs})[u"max_length"_qs].toInt(), 100);
    QFile rules(file(u"rules.json"_qs));
    QVERIFY(rules.open(QIODevice::WriteOnly));
    rules.write(QJsonDocument(set).toJson());
    rules.close();
    QCOMPARE(json({u"rules"_qs, u"--from"_qs, rules.fileName()}), set);
    QCOMPARE(json({u"rules"_qs, u"--reset"_qs})[u"max_length"_qs].toInt(), 100);
}

void UtmCommandTest::theChannelGroupIsTold()
{
    const QJsonObject google = json({u"group"_qs, u"--source"_qs, u"google"_qs, u"--medium"_qs, u"cpc"_qs});
    QCOMPARE(google[u"channel_group"_qs].toString(), u"Paid Search"_qs);
    QCOMPARE(google[u"channel"_qs].toString(), u"Google Search"_qs);
    QCOMPARE(utm({u"group"_qs, u"--source"_qs, u"offline"_qs, u"--medium"_qs, u"qr"_qs}).out, "Unassigned\n");
    QCOMPARE(utm({u"rules"_qs, u"--set"_qs, u"channel_groups=[{\"group\": \"Offline\", \"medium\": \"qr, print\"}]"_qs})
                 .code,
             0);
    QCOMPARE(utm({u"group"_qs, u"--source"_qs, u"offline"_qs, u"--medium"_qs, u"QR"_qs}).out, "Offline\n");
}

void UtmCommandTest::anUnknownPlaceIsToldWithThoseThereAre()
{
    const Answer answer = utm({u"build"_qs, u"--template"_qs, u"moon"_qs, u"--base-url"_qs, u"https://shop.vn"_qs});
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.err.contains("moon") && answer.err.contains("facebook-ads, "), answer.err.constData());
}

void UtmCommandTest::refusalsAreOneSentence_data()
{
    QTest::addColumn<QStringList>("arguments");
    const auto row = [](const char *name, const QStringList &arguments) { QTest::newRow(name) << arguments; };
    row("unknown campaign", {u"build"_qs, u"--campaign"_qs, u"Moon"_qs});
    row("unknown template", {u"build"_qs, u"--ad"_qs, u"Video đỏ"_qs, u"--template"_qs, u"moon"_qs});
    row("no address", {u"build"_qs, u"--campaign"_qs, u"Tết Bính Ngọ"_qs});
    row("no list", {u"audit"_qs, u"--file"_qs, u"/none.txt"_qs});
    row("unknown link", {u"qr"_qs, u"Moon"_qs, u"-o"_qs, u"x.png"_qs});
    row("no link fits", {u"qr"_qs, u"-o"_qs, u"x.png"_qs});
    row("bad filter", {u"qr"_qs, u"--filter"_qs, u"moon = 1"_qs, u"-o"_qs, u"x.png"_qs});
    row("bad rule", {u"rules"_qs, u"--set"_qs, u"max_length=-5"_qs});
    row("bad naming", {u"rules"_qs, u"--set"_qs, u"naming.utm_campaign={moon}"_qs});
    row("rules that are none", {u"rules"_qs, u"--from"_qs, u"/none.json"_qs});
}

void UtmCommandTest::refusalsAreOneSentence()
{
    QFETCH(QStringList, arguments);
    const Answer answer = utm(arguments);
    QCOMPARE(answer.code, 1);
    QVERIFY2(answer.isOneSentence(), answer.err.constData());
    QVERIFY(answer.out.isEmpty());
}

QTEST_GUILESS_MAIN(UtmCommandTest)
#include "tst_utmcommand.moc"
