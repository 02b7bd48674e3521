// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/query.h"
#include "support/campaignschema.h"

#include <QTest>

using namespace pheu;

class FilterLanguageTest : public QObject
{
    Q_OBJECT
private slots:
    void theExampleOfTheContractIsRead();
    void whatIsWrittenBackReadsTheSame_data();
    void whatIsWrittenBackReadsTheSame();
    void namesOfEitherLanguageLeadToTheSameField_data();
    void namesOfEitherLanguageLeadToTheSameField();
    void andBindsTighterThanOr();
    void stringsKeepTheirQuotesAndBackslashes();
    void blankTextAsksForEveryRecord();
    void refusalsPointAtTheCharacter_data();
    void refusalsPointAtTheCharacter();
    void unknownNamesAreAnsweredWithTheNearest();
    void nearNamesAreThoseOfTheLanguageOfTheProgram();
    void stageOfAResultIsThatOfItsAdElseOfItsCampaign();
    void nestingIsLimited();
    void aFilterOfManyTermsIsNoNesting();
    void listsOfNamesSplitAtCommasOutsideQuotes();
    void sortsReadTheirDirection();
    void emptyChoicesRestrictNothing();

private:
    Filter read(const QString &text)
    {
        Result<Filter> filter = parseFilter(m_schema, test::results, text);
        if (!filter) {
            qWarning().noquote() << text << filter.error().message;
            return {};
        }
        return *filter;
    }
    PathChoice path(std::initializer_list<const char16_t *> roles)
    {
        FieldPath path;
        PageId page = test::results;
        for (const char16_t *role : roles) {
            const Field *field = m_schema.page(page)->field(QString::fromUtf16(role));
            path.steps.push_back(field->id);
            page = field->config.target;
        }
        return {{path}};
    }
    const Schema m_schema = test::campaignSchema();
};

void FilterLanguageTest::theExampleOfTheContractIsRead()
{
    const Result<Filter> filter = parseFilter(
        m_schema, test::campaigns,
        QStringLiteral("channels = \"Facebook\" and (budget > 1000000 or status in (\"Active\", \"Paused\")) "
                       "and name contains \"tết\" and end is empty"));
    QVERIFY2(bool(filter), filter ? "" : qPrintable(filter.error().message));
    QCOMPARE(filter->kind, Filter::Kind::And);
    QCOMPARE(filter->children.size(), size_t(4));
    QCOMPARE(filter->children[0].op, Operator::Eq);
    QCOMPARE(filter->children[1].kind, Filter::Kind::Or);
    QCOMPARE(filter->children[1].children[0].operands, QStringList{QStringLiteral("1000000")});
    QCOMPARE(filter->children[1].children[1].operands,
             (QStringList{QStringLiteral("Active"), QStringLiteral("Paused")}));
    QCOMPARE(filter->children[2].op, Operator::Contains);
    QCOMPARE(filter->children[3].op, Operator::IsEmpty);
}

void FilterLanguageTest::whatIsWrittenBackReadsTheSame_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    const auto row = [](const char *name, const QString &text, const QString &written) {
        QTest::newRow(name) << text << written;
    };
    row("text", QStringLiteral("source=\"Google Ads\""), QStringLiteral("source = \"Google Ads\""));
    row("text that looks like a number", QStringLiteral("source = \"5\""), QStringLiteral("source = \"5\""));
    row("number with sign", QStringLiteral("clicks >= -5"), QStringLiteral("clicks >= -5"));
    row("decimal", QStringLiteral("spend<1234.50"), QStringLiteral("spend < 1234.50"));
    row("day", QStringLiteral("date >= 2026-03-01 AND date <= \"2026-03-31\""),
        QStringLiteral("date >= 2026-03-01 and date <= 2026-03-31"));
    row("path", QStringLiteral("campaign.stage != \"Mua\""), QStringLiteral("campaign.stage != \"Mua\""));
    row("long path", QStringLiteral("ad.campaign.stage.name starts WITH \"M\""),
        QStringLiteral("ad.campaign.stage.name starts with \"M\""));
    row("backticks", QStringLiteral("`Chi phí [VND], ``thử``` > 3"), QStringLiteral("`Chi phí [VND], ``thử``` > 3"));
    row("virtual stage", QStringLiteral("stage in (\"Mua\")"), QStringLiteral("stage in (\"Mua\")"));
    row("import", QStringLiteral("import = 3"), QStringLiteral("import = 3"));
    row("not", QStringLiteral("not (clicks = 1 or clicks = 2)"), QStringLiteral("not (clicks = 1 or clicks = 2)"));
    row("not before a test", QStringLiteral("NOT campaign is NOT EMPTY"), QStringLiteral("not campaign is not empty"));
    row("not in", QStringLiteral("channel not in (\"SEO\")"), QStringLiteral("not channel in (\"SEO\")"));
    row("true", QStringLiteral("campaign.approved = TRUE"), QStringLiteral("campaign.approved = true"));
    row("precedence", QStringLiteral("clicks = 1 or clicks = 2 and clicks = 3"),
        QStringLiteral("clicks = 1 or (clicks = 2 and clicks = 3)"));
    row("quotes and backslashes", QStringLiteral("source = \"a \"\"b\"\" c\\\\\""),
        QStringLiteral("source = \"a \"\"b\"\" c\\\\\""));
}

void FilterLanguageTest::whatIsWrittenBackReadsTheSame()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    const Filter filter = read(text);
    QVERIFY(!filter.isAll());
    const QString back = filterText(m_schema, test::results, filter);
    QCOMPARE(back, written);
    QCOMPARE(read(back), filter);
}

void FilterLanguageTest::namesOfEitherLanguageLeadToTheSameField_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"spend > 5", "Spend > 5", "SPEND > 5", "`Chi tiêu` > 5", "`CHI TIÊU` > 5", "`spend` > 5"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void FilterLanguageTest::namesOfEitherLanguageLeadToTheSameField()
{
    QFETCH(QString, text);
    QCOMPARE(read(text), Filter::compare(path({u"spend"}), Operator::Gt, {QStringLiteral("5")}));
}

void FilterLanguageTest::andBindsTighterThanOr()
{
    const Filter filter = read(QStringLiteral("clicks = 1 and clicks = 2 or not clicks = 3 and clicks = 4"));
    QCOMPARE(filter.kind, Filter::Kind::Or);
    QCOMPARE(filter.children.size(), size_t(2));
    QCOMPARE(filter.children[1].kind, Filter::Kind::And);
    QCOMPARE(filter.children[1].children[0].kind, Filter::Kind::Not);
}

void FilterLanguageTest::stringsKeepTheirQuotesAndBackslashes()
{
    QCOMPARE(read(QStringLiteral("source = \"a\"\"b\"")).operands.first(), QStringLiteral("a\"b"));
    QCOMPARE(read(QStringLiteral("source = \"a\\\"b\"")).operands.first(), QStringLiteral("a\"b"));
    QCOMPARE(read(QStringLiteral("source = \"C:\\dir\"")).operands.first(), QStringLiteral("C:\\dir"));
    QCOMPARE(read(QStringLiteral("source = \"ends\\\\\"")).operands.first(), QStringLiteral("ends\\"));
    // Decomposed text is composed on its way in.
    QCOMPARE(read(QStringLiteral("source = \"te\u0302\u0301t\"")).operands.first(), QStringLiteral("tết"));
}

void FilterLanguageTest::blankTextAsksForEveryRecord()
{
    const Result<Filter> filter = parseFilter(m_schema, test::results, QStringLiteral("  \n"));
    QVERIFY(bool(filter));
    QVERIFY(filter->isAll());
    QCOMPARE(filterText(m_schema, test::results, *filter), QString());
}

void FilterLanguageTest::refusalsPointAtTheCharacter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");
    const auto row = [](const QString &text, const QString &part) { QTest::newRow(qPrintable(text)) << text << part; };
    row(QStringLiteral("clicks >"), QStringLiteral("ends at character 9"));
    row(QStringLiteral("clicks = 1 and"), QStringLiteral("ends at character 15"));
    row(QStringLiteral("(clicks = 1"), QStringLiteral("“)”"));
    row(QStringLiteral("clicks = 1)"), QStringLiteral("character 11"));
    row(QStringLiteral("clicks 1"), QStringLiteral("character 8"));
    row(QStringLiteral("source = facebook"), QStringLiteral("“facebook” at character 10"));
    row(QStringLiteral("source = 'facebook'"), QStringLiteral("single quote"));
    row(QStringLiteral("source = \"facebook"), QStringLiteral("character 10"));
    row(QStringLiteral("`source = 1"), QStringLiteral("character 1"));
    row(QStringLiteral("clicks in 1"), QStringLiteral("“(”"));
    row(QStringLiteral("clicks in ()"), QStringLiteral("character 12"));
    row(QStringLiteral("clicks is nothing"), QStringLiteral("“empty”"));
    row(QStringLiteral("source starts \"a\""), QStringLiteral("“with”"));
    row(QStringLiteral("clicks.name = 1"), QStringLiteral("not a link"));
    row(QStringLiteral("clicks = 1; drop"), QStringLiteral("character 11"));
    row(QStringLiteral("🙂 = 1 clicks"), QStringLiteral("character 1"));
}

void FilterLanguageTest::refusalsPointAtTheCharacter()
{
    QFETCH(QString, text);
    QFETCH(QString, part);
    const Result<Filter> filter = parseFilter(m_schema, test::results, text);
    QVERIFY(!filter);
    QVERIFY2(filter.error().message.contains(part), qPrintable(filter.error().message));
}

void FilterLanguageTest::unknownNamesAreAnsweredWithTheNearest()
{
    const Result<Filter> filter =
        parseFilter(m_schema, test::results, QStringLiteral("clicks = 1 and chanel = \"SEO\""));
    QVERIFY(!filter);
    QCOMPARE(filter.error().code, ErrorCode::UnknownName);
    QVERIFY2(filter.error().message.contains(QStringLiteral("“chanel” (character 16 of the filter)")),
             qPrintable(filter.error().message));
    QVERIFY2(filter.error().message.contains(QStringLiteral("Channel")), qPrintable(filter.error().message));
    const Result<PathChoice> unknown = parsePath(m_schema, test::results, QStringLiteral("chi tieu"));
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, ErrorCode::UnknownName);
    QVERIFY2(unknown.error().message.contains(QStringLiteral("`Chi tiêu`")), qPrintable(unknown.error().message));
}

void FilterLanguageTest::nearNamesAreThoseOfTheLanguageOfTheProgram()
{
    const auto said = [&](const QString &name, const QLocale &locale) {
        const QLocale before;
        QLocale::setDefault(locale);
        const Result<PathChoice> path = parsePath(m_schema, test::results, name);
        QLocale::setDefault(before);
        return path ? QString() : path.error().message;
    };
    const QLocale english(QLocale::English, QLocale::UnitedStates), vietnamese(QLocale::Vietnamese, QLocale::Vietnam);
    QVERIFY2(said(QStringLiteral("chanel"), vietnamese).contains(QStringLiteral("Kênh")),
             qPrintable(said(QStringLiteral("chanel"), vietnamese)));
    QVERIFY(!said(QStringLiteral("chanel"), vietnamese).contains(QStringLiteral("Channel"), Qt::CaseInsensitive));
    QVERIFY2(said(QStringLiteral("chanel"), english).contains(QStringLiteral("Channel")),
             qPrintable(said(QStringLiteral("chanel"), english)));
    QVERIFY(!said(QStringLiteral("chanel"), english).contains(QStringLiteral("Kênh")));
    QVERIFY(said(QStringLiteral("chi tieuu"), english).contains(QStringLiteral("Spend")));
    const QString far = said(QStringLiteral("zzzzzzzz"), english);
    QVERIFY2(!far.isEmpty() && !far.contains(u':'), qPrintable(far)); // nothing is near
}

void FilterLanguageTest::stageOfAResultIsThatOfItsAdElseOfItsCampaign()
{
    const PathChoice expected{{path({u"ad", u"stage"}).paths.front(), path({u"campaign", u"stage"}).paths.front()}};
    for (const QString &name : {QStringLiteral("stage"), QStringLiteral("Stage"), QStringLiteral("`Giai đoạn`")}) {
        const Result<PathChoice> stage = parsePath(m_schema, test::results, name);
        QVERIFY(bool(stage));
        QCOMPARE(*stage, expected);
    }
    QCOMPARE(pathText(m_schema, test::results, expected), QStringLiteral("stage"));
    // Where the page has a stage of its own, that is meant.
    const Result<PathChoice> own = parsePath(m_schema, test::campaigns, QStringLiteral("stage"));
    QVERIFY(bool(own));
    QCOMPARE(own->paths.size(), size_t(1));
}

void FilterLanguageTest::nestingIsLimited()
{
    const auto nested = [](int depth) {
        return QString(depth, u'(') + QStringLiteral("clicks = 1") + QString(depth, u')');
    };
    QVERIFY(bool(parseFilter(m_schema, test::results, nested(64))));
    const Result<Filter> refused = parseFilter(m_schema, test::results, nested(65));
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(QStringLiteral("64")), qPrintable(refused.error().message));
    QVERIFY(
        !parseFilter(m_schema, test::results, QStringLiteral("not ").repeated(100000) + QStringLiteral("clicks = 1")));
}

void FilterLanguageTest::aFilterOfManyTermsIsNoNesting()
{
    QStringList terms;
    for (int i = 0; i < 1000; ++i)
        terms.append(QStringLiteral("clicks = %1").arg(i));
    QCOMPARE(read(terms.join(QStringLiteral(" or "))).children.size(), size_t(1000));
}

void FilterLanguageTest::listsOfNamesSplitAtCommasOutsideQuotes()
{
    const Result<QStringList> names = splitNames(QStringLiteral("a, `b,c` ,campaign.`d e`,`f``g`"));
    QVERIFY(bool(names));
    QCOMPARE(*names, (QStringList{QStringLiteral("a"), QStringLiteral("b,c"), QStringLiteral("campaign.`d e`"),
                                  QStringLiteral("f`g")}));
    QVERIFY(splitNames(QString())->isEmpty());
    QVERIFY(!splitNames(QStringLiteral("a,,b")));
    QVERIFY(!splitNames(QStringLiteral("a,`b")));
    // A name that lost its backticks is still found.
    const Result<PathChoice> odd =
        parsePath(m_schema, test::results, splitNames(QStringLiteral("`Chi phí [VND], ``thử```"))->first());
    QVERIFY(bool(odd));
    QCOMPARE(odd->paths.front().steps.front(), FieldId(510));
}

void FilterLanguageTest::sortsReadTheirDirection()
{
    const Result<std::vector<Sort>> sorts = parseSorts(
        m_schema, test::results, QStringLiteral("channel, -spend,-`Chi phí [VND], ``thử```, -campaign.stage"));
    QVERIFY(bool(sorts));
    QCOMPARE(sorts->size(), size_t(4));
    QCOMPARE((*sorts)[0], (Sort{path({u"channel"}), false}));
    QCOMPARE((*sorts)[1], (Sort{path({u"spend"}), true}));
    QVERIFY((*sorts)[2].descending);
    QCOMPARE((*sorts)[3], (Sort{path({u"campaign", u"stage"}), true}));
    QVERIFY(!parseSorts(m_schema, test::results, QStringLiteral("-nothing")));
}

void FilterLanguageTest::emptyChoicesRestrictNothing()
{
    QVERIFY(Filter::any({}).isAll());
    QVERIFY(Filter::all({Filter{}, Filter{}}).isAll());
    const Filter one = Filter::compare(path({u"clicks"}), Operator::Eq, {QStringLiteral("1")});
    QCOMPARE(Filter::all({one, Filter{}}), one);
    QVERIFY(Filter::any({one, Filter{}}).isAll());
}

QTEST_GUILESS_MAIN(FilterLanguageTest)
#include "tst_filterlanguage.moc"
