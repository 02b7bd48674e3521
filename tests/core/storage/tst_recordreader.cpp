// SPDX-License-Identifier: GPL-3.0-or-later
// What the store answers, held against a naive reading of the same records.
#include "readerfixture.h"

#include "base/currency.h"
#include "storage/querybuilder.h"
#include "support/naivereading.h"

#include <QTest>

using namespace pheu;
using test::idsOf;
using test::SmallWorkspace;

class RecordReaderTest : public QObject, protected test::ReaderFixture
{
    Q_OBJECT
private slots:
    void initTestCase();
    void randomFiltersAgreeWithANaiveReading();
    void randomOrdersAgreeWithANaiveReading();
    void fetchedRecordsAreWhatWasStored();
    void emptyCellsAreEqualToNothing();
    void moneyIsComparedInMajorUnitsOfItsOwnCurrency();
    void textIsComparedWithoutCaseButWithMarks();
    void linksMatchByAliasAndByNumber();
    void rowsOfAnImportAreFound();
    void aDayOfAnInstantIsItsWholeDay();
    void operandsThatAreNoValuesAreRefused_data();
    void operandsThatAreNoValuesAreRefused();
    void textOfAPersonNeverReachesTheStatement();
    void aThousandTermsAreNotTooMany();

    void cleanup() { m_hand.reset(); }
};

void RecordReaderTest::initTestCase()
{
    m_workspace = std::make_unique<SmallWorkspace>(20261121U);
    QVERIFY2(m_workspace->database, qPrintable(m_workspace->error));
}

void RecordReaderTest::randomFiltersAgreeWithANaiveReading()
{
    const test::NaiveReading naive(*m_workspace);
    test::QuestionMaker maker(*m_workspace, 7);
    int some = 0;
    for (int round = 0; round < 800; ++round) {
        const PageId page = round % 3 == 0 ? test::campaigns : test::results;
        Query query;
        query.page = page;
        query.filter = maker.filter(page, 3);
        const QString text = filterText(m_workspace->schema, page, query.filter);
        std::vector<RecordId> expected;
        for (const auto &[id, row] : m_workspace->rows.at(page)) {
            if (naive.matches(page, id, query.filter))
                expected.push_back(RecordId(id));
        }
        const Result<std::vector<RecordId>> ids = reader().select(query);
        QVERIFY2(bool(ids), qPrintable(text + (ids ? QString() : ids.error().message)));
        QVERIFY2(
            *ids == expected,
            qPrintable(QStringLiteral("%1: %2 found, %3 expected").arg(text).arg(ids->size()).arg(expected.size())));
        QCOMPARE(*reader().count(query), qint64(expected.size()));
        const Result<Filter> again = parseFilter(m_workspace->schema, page, text);
        QVERIFY2(bool(again), qPrintable(text));
        QCOMPARE(filterText(m_workspace->schema, page, *again), text);
        some += !expected.empty() && expected.size() < m_workspace->rows.at(page).size() ? 1 : 0;
    }
    QVERIFY2(some > 300, qPrintable(QString::number(some))); // the filters must tell records apart
}

void RecordReaderTest::randomOrdersAgreeWithANaiveReading()
{
    const test::NaiveReading naive(*m_workspace);
    test::QuestionMaker maker(*m_workspace, 11);
    for (int round = 0; round < 400; ++round) {
        const PageId page = round % 2 == 0 ? test::campaigns : test::results;
        Query query;
        query.page = page;
        for (int i = 0; i <= maker.random(3); ++i)
            query.sorts.push_back({maker.path(page, false), maker.random(2) == 1});
        std::vector<RecordId> expected;
        for (const auto &[id, row] : m_workspace->rows.at(page))
            expected.push_back(RecordId(id));
        std::stable_sort(expected.begin(), expected.end(), [&](RecordId a, RecordId b) {
            for (const Sort &sort : query.sorts) {
                const int order = naive.compare(page, a.value, b.value, sort.path);
                if (order != 0)
                    return sort.descending ? order > 0 : order < 0;
            }
            return false;
        });
        const Result<std::vector<RecordId>> ids = reader().select(query);
        QVERIFY2(bool(ids), ids ? "" : qPrintable(ids.error().message));
        QVERIFY2(*ids == expected, qPrintable(pathText(m_workspace->schema, page, query.sorts.front().path)));
    }
}

void RecordReaderTest::fetchedRecordsAreWhatWasStored()
{
    for (const Page &page : m_workspace->schema.pages) {
        std::vector<RecordId> ids;
        for (const auto &[id, row] : m_workspace->rows.at(page.id))
            ids.insert(ids.begin(), RecordId(id));
        ids.push_back(RecordId(9999));
        std::vector<FieldId> fields;
        for (const Field &field : page.fields)
            fields.push_back(field.id);
        const Result<std::vector<Record>> records = reader().fetch(page.id, ids, fields);
        QVERIFY2(bool(records), records ? "" : qPrintable(records.error().message));
        QCOMPARE(records->size(), ids.size());
        for (size_t i = 0; i + 1 < ids.size(); ++i) {
            QCOMPARE((*records)[i].id, ids[i]);
            for (size_t f = 0; f < fields.size(); ++f)
                QCOMPARE((*records)[i].values[f], m_workspace->value(page.id, ids[i].value, fields[f]));
        }
        QCOMPARE(records->back().id, RecordId()); // a missing one
        // The same values in one pass; and of a few by their ids.
        for (const std::span<const RecordId> some :
             {std::span<const RecordId>(ids), std::span<const RecordId>(ids).first(1)}) {
            const Result<std::vector<Value>> values = reader().values(page.id, some, fields);
            QVERIFY2(bool(values), values ? "" : qPrintable(values.error().message));
            QCOMPARE(values->size(), some.size() * fields.size());
            for (size_t i = 0; i < some.size(); ++i) {
                for (size_t f = 0; f < fields.size(); ++f)
                    QCOMPARE((*values)[i * fields.size() + f], (*records)[i].values[f]);
            }
        }
    }
}

void RecordReaderTest::emptyCellsAreEqualToNothing()
{
    const size_t all = m_workspace->rows.at(test::results).size();
    const size_t equal = select(test::results, QStringLiteral("clicks = 7")).size();
    QCOMPARE(select(test::results, QStringLiteral("clicks != 7")).size(), all - equal);
    const size_t empty = select(test::results, QStringLiteral("clicks is empty")).size();
    QVERIFY(empty > 0);
    QCOMPARE(select(test::results, QStringLiteral("clicks < 0 or clicks >= 0")).size(), all - empty);
    QCOMPARE(select(test::results, QStringLiteral("clicks != 7 and clicks is not empty")).size(), all - equal - empty);
}

void RecordReaderTest::moneyIsComparedInMajorUnitsOfItsOwnCurrency()
{
    // Budgets of 1,000,000 ₫, 12.34 $ and 1.234 KWD, each in its minor unit.
    startHand(
        QStringLiteral("INSERT INTO t3(id, created_at, c307, c308) VALUES (1, 0, 1000000, NULL), (2, 0, 1234, 'usd'), "
                       "(3, 0, 1234, 'KWD'), (4, 0, NULL, 'USD'), (5, 0, 9223372036854775807, 'USD')"));
    QCOMPARE(select(test::campaigns, QStringLiteral("budget = 12.34")), idsOf({2}));
    QCOMPARE(select(test::campaigns, QStringLiteral("budget = 1.234")), idsOf({3}));
    QCOMPARE(select(test::campaigns, QStringLiteral("budget = 1234")), idsOf({}));
    QCOMPARE(select(test::campaigns, QStringLiteral("budget = 12.344")), idsOf({})); // no whole cent is that
    QCOMPARE(select(test::campaigns, QStringLiteral("budget < 12.345")), idsOf({2, 3}));
    QCOMPARE(select(test::campaigns, QStringLiteral("budget >= 12.335")), idsOf({1, 2, 5}));
    QCOMPARE(select(test::campaigns, QStringLiteral("budget >= 1000000")), idsOf({1, 5}));
    QCOMPARE(select(test::campaigns, QStringLiteral("budget >= 92233720368547758.07")), idsOf({5}));
    QCOMPARE(select(test::campaigns, QStringLiteral("budget > 92233720368547758.07")), idsOf({}));
    QCOMPARE(select(test::campaigns, QStringLiteral("budget < 922337203685477580")), idsOf({1, 2, 3, 5}));
    QCOMPARE(select(test::campaigns, QStringLiteral("budget is not empty"), QStringLiteral("-budget")),
             idsOf({5, 1, 2, 3}));
    // The list of unusual currencies inside the builder is that of core/base.
    for (char16_t a = u'A'; a <= u'Z'; ++a) {
        for (char16_t b = u'A'; b <= u'Z'; ++b) {
            for (char16_t c = u'A'; c <= u'Z'; ++c) {
                const QString code = QString(QChar(a)) + QChar(b) + QChar(c);
                const std::optional<int> digits = currencyDigits(code);
                QVERIFY2(!digits || *digits == unusualDigits(code).value_or(2), qPrintable(code));
                QVERIFY2(digits || !unusualDigits(code), qPrintable(code));
            }
        }
    }
}

void RecordReaderTest::textIsComparedWithoutCaseButWithMarks()
{
    startHand(QStringLiteral("INSERT INTO t3(id, created_at, c301) VALUES (1, 0, 'Đường'), (2, 0, 'dường'), (3, 0, "
                             "'đƯỜNG'), (4, 0, ''), (5, 0, NULL)"));
    QCOMPARE(select(test::campaigns, QStringLiteral("name = \"ĐƯỜNG\"")), idsOf({1, 3}));
    QCOMPARE(select(test::campaigns, QStringLiteral("name = \"đươ\u0300ng\"")), idsOf({1, 3})); // decomposed
    QCOMPARE(select(test::campaigns, QStringLiteral("name starts with \"dư\"")), idsOf({2}));
    QCOMPARE(select(test::campaigns, QStringLiteral("name contains \"ƯỜN\"")), idsOf({1, 2, 3}));
    QCOMPARE(select(test::campaigns, QStringLiteral("name is empty")), idsOf({4, 5}));
    QCOMPARE(select(test::campaigns, QStringLiteral("name contains \"%\"")), idsOf({}));
}

void RecordReaderTest::linksMatchByAliasAndByNumber()
{
    startHand(
        QStringLiteral("INSERT INTO t2(id, created_at, c201, c202) VALUES (1, 0, 'Facebook', 'Facebook Ads , Meta "
                       "Ads,Meta'), (2, 0, 'SEO', NULL), (3, 0, NULL, NULL); "
                       "INSERT INTO t5(id, created_at, c503) VALUES (1, 0, 1), (2, 0, 2), (3, 0, NULL), (4, 0, 3)"));
    QCOMPARE(select(test::results, QStringLiteral("channel = \"meta ads\"")), idsOf({1}));
    QCOMPARE(select(test::results, QStringLiteral("channel in (\"FACEBOOK\", \"seo\")")), idsOf({1, 2}));
    QCOMPARE(select(test::results, QStringLiteral("channel contains \"eta\"")), idsOf({1}));
    QCOMPARE(select(test::results, QStringLiteral("channel starts with \"Me\"")), idsOf({1}));
    QCOMPARE(select(test::results, QStringLiteral("channel = \"Meta Ads, Meta\"")), idsOf({}));
    QCOMPARE(select(test::results, QStringLiteral("channel = \"#3\"")), idsOf({4}));
    QCOMPARE(select(test::results, QStringLiteral("channel = \"unheard of\"")), idsOf({}));
    QCOMPARE(select(test::results, QStringLiteral("channel != \"SEO\"")), idsOf({1, 3, 4}));
}

void RecordReaderTest::rowsOfAnImportAreFound()
{
    startHand(QStringLiteral("INSERT INTO t5(id, created_at, import_id) VALUES (1, 0, 1), (2, 0, 2), (3, 0, NULL)"));
    QCOMPARE(select(test::results, QStringLiteral("import = 2")), idsOf({2}));
    QCOMPARE(select(test::results, QStringLiteral("import in (1, 2)")), idsOf({1, 2}));
    QCOMPARE(select(test::results, QStringLiteral("import is empty")), idsOf({3}));
}

void RecordReaderTest::aDayOfAnInstantIsItsWholeDay()
{
    const qint64 start = QDate(2026, 3, 1).startOfDay().toMSecsSinceEpoch();
    const qint64 end = QDate(2026, 3, 2).startOfDay().toMSecsSinceEpoch();
    startHand(QStringLiteral("INSERT INTO t3(id, created_at) VALUES (1, %1), (2, %2), (3, %3), (4, %4)")
                  .arg(start - 1)
                  .arg(start)
                  .arg(end - 1)
                  .arg(end));
    QCOMPARE(select(test::campaigns, QStringLiteral("created = 2026-03-01")), idsOf({2, 3}));
    QCOMPARE(select(test::campaigns, QStringLiteral("created > 2026-03-01")), idsOf({4}));
    QCOMPARE(select(test::campaigns, QStringLiteral("created >= 2026-03-01")), idsOf({2, 3, 4}));
    QCOMPARE(select(test::campaigns, QStringLiteral("created < 2026-03-01")), idsOf({1}));
    QCOMPARE(select(test::campaigns, QStringLiteral("created <= 2026-03-01")), idsOf({1, 2, 3}));
}

void RecordReaderTest::operandsThatAreNoValuesAreRefused_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("part");
    const auto row = [](const QString &text, ErrorCode code, const QString &part) {
        QTest::newRow(qPrintable(text)) << text << code << part;
    };
    row(QStringLiteral("status = \"activ\""), ErrorCode::UnknownName, QStringLiteral("active"));
    row(QStringLiteral("budget > \"much\""), ErrorCode::InvalidInput, QStringLiteral("“much”"));
    row(QStringLiteral("start > 2026-02-30"), ErrorCode::InvalidInput, {});
    row(QStringLiteral("start > \"1/3/2026\""), ErrorCode::InvalidInput, QStringLiteral("2026-03-01"));
    row(QStringLiteral("approved = \"maybe\""), ErrorCode::InvalidInput, QStringLiteral("true or false"));
    row(QStringLiteral("budget contains \"1\""), ErrorCode::InvalidInput, QStringLiteral("Budget"));
    row(QStringLiteral("status > \"Active\""), ErrorCode::InvalidInput, QStringLiteral("Status"));
    row(QStringLiteral("seats = \"12abc\""), ErrorCode::InvalidInput, QStringLiteral("12abc"));
}

void RecordReaderTest::operandsThatAreNoValuesAreRefused()
{
    QFETCH(QString, text);
    QFETCH(ErrorCode, code);
    QFETCH(QString, part);
    Query query;
    query.page = test::campaigns;
    Result<Filter> filter = parseFilter(m_workspace->schema, query.page, text);
    Error error;
    if (filter) {
        query.filter = *filter;
        const Result<std::vector<RecordId>> ids = reader().select(query);
        QVERIFY(!ids);
        error = ids.error();
    } else {
        error = filter.error();
    }
    QCOMPARE(error.code, code);
    QVERIFY2(error.message.contains(part), qPrintable(error.message));
}

void RecordReaderTest::textOfAPersonNeverReachesTheStatement()
{
    const QString nasty = QStringLiteral("x'); DROP TABLE t3; --");
    const QStringList filters{QStringLiteral("name = %1"), QStringLiteral("name contains %1"),
                              QStringLiteral("channels = %1"), QStringLiteral("ads.name in (%1)"),
                              QStringLiteral("currency starts with %1")};
    for (const QString &pattern : filters) {
        const Result<Filter> filter =
            parseFilter(m_workspace->schema, test::campaigns, pattern.arg(u'"' + nasty + u'"'));
        QVERIFY(bool(filter));
        const Result<Condition> condition =
            resolveFilter(*m_workspace->database, m_workspace->schema, test::campaigns, *filter);
        QVERIFY(bool(condition));
        QueryBuilder builder(m_workspace->schema, *m_workspace->schema.page(test::campaigns));
        const SqlText sql = builder.select(QStringLiteral("r.id"), builder.where(*condition));
        QVERIFY2(!sql.text.contains(QStringLiteral("DROP"), Qt::CaseInsensitive), qPrintable(sql.text));
    }
}

void RecordReaderTest::aThousandTermsAreNotTooMany()
{
    startHand(QStringLiteral("INSERT INTO t5(id, created_at, c507) VALUES (1, 0, 999), (2, 0, 1000)"));
    QStringList terms;
    for (int i = 0; i < 1000; ++i)
        terms.append(QStringLiteral("clicks = %1").arg(i));
    QCOMPARE(select(test::results, terms.join(QStringLiteral(" or "))), idsOf({1}));
    QString nested = QStringLiteral("clicks = 1");
    for (int i = 0; i < 31; ++i)
        nested = QStringLiteral("not (%1 or clicks = 5)").arg(nested);
    QCOMPARE(select(test::results, nested), idsOf({1, 2}));
    const auto nestedIn = [&](QString deep, int levels, bool deepFirst) {
        for (int i = 0; i < levels; ++i) {
            const QString word = i % 2 == 0 ? QStringLiteral("or") : QStringLiteral("and");
            const QString term = QStringLiteral("clicks %1 999").arg(QLatin1Char(i % 2 == 0 ? '=' : '>'));
            deep = deepFirst ? QStringLiteral("(%1 %2 %3)").arg(deep, word, term)
                             : QStringLiteral("(%3 %2 %1)").arg(deep, word, term);
        }
        return deep;
    };
    const QString longPath = QStringLiteral("ad.campaign.channels.campaigns.stage.name = \"x\"");
    for (const bool deepFirst : {true, false}) {
        QCOMPARE(select(test::results, nestedIn(QStringLiteral("clicks = 5"), 63, deepFirst)), idsOf({1}));
        QCOMPARE(select(test::results, nestedIn(longPath, 31, deepFirst)), idsOf({1}));
    }
    // What is beyond the store's own limit is told as such.
    Query query;
    query.page = test::results;
    query.filter = *parseFilter(workspace().schema, query.page, nestedIn(longPath, 63, true));
    const Result<std::vector<RecordId>> refused = reader().select(query);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
}

QTEST_GUILESS_MAIN(RecordReaderTest)
#include "tst_recordreader.moc"
