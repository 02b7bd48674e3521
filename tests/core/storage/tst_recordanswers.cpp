// SPDX-License-Identifier: GPL-3.0-or-later
// Search, order, sums and names: what the store answers of records written by hand.
#include "readerfixture.h"

#include "base/text.h"

using namespace pheu;
using test::idsOf;

class RecordAnswersTest : public QObject, protected test::ReaderFixture
{
    Q_OBJECT
private slots:
    void searchIsWithoutCaseAndMarks();
    void textsThatBeginAlikeAreStillOrdered();
    void limitAndOffsetCutTheOrder();
    void sumsAreExactOrRefused();
    void sumsOfMoneyAreKeptApartByCurrency();
    void namesAreFoundForPickersBestFirst();
    void recordsAreFoundByNameElseByAlias();

    void cleanup() { m_hand.reset(); }
};

void RecordAnswersTest::searchIsWithoutCaseAndMarks()
{
    startHand(QStringLiteral("INSERT INTO t2(id, created_at, c201) VALUES (1, 0, 'Quảng cáo Đà Nẵng'); "
                             "INSERT INTO t1(id, created_at, c101) VALUES (1, 0, 'Mua'); "
                             "INSERT INTO t3(id, created_at, c301, c302, c303, c309) VALUES (1, 0, 'Tết Đường', 2, 1, "
                             "NULL), (2, 0, 'Hè', 1, NULL, 'tet'); "
                             "INSERT INTO j304(record, target, position) VALUES (2, 1, 0)"));
    const auto search = [&](const QString &words, std::vector<FieldId> fields = {}) {
        Query query;
        query.page = test::campaigns;
        query.search = words;
        query.searchFields = std::move(fields);
        Result<std::vector<RecordId>> ids = reader().select(query);
        [&] { QCOMPARE(*reader().count(query), qint64(ids->size())); }();
        return *ids;
    };
    QCOMPARE(search(QStringLiteral("TET")), idsOf({1, 2}));
    QCOMPARE(search(QStringLiteral("duong tet")), idsOf({1}));
    QCOMPARE(search(QStringLiteral("đà nang")), idsOf({2}));   // a linked record
    QCOMPARE(search(QStringLiteral("dang chay")), idsOf({1})); // an option
    QCOMPARE(search(QStringLiteral("mua tết")), idsOf({1}));   // words of two fields
    QCOMPARE(search(QStringLiteral("nothing")), idsOf({}));
    QCOMPARE(search(QStringLiteral("  ")), idsOf({1, 2}));
    QCOMPARE(search(QStringLiteral("tet"), {FieldId(301)}), idsOf({1}));
}

void RecordAnswersTest::textsThatBeginAlikeAreStillOrdered()
{
    // By search fold, then case fold, then code point; the last two share more than any prefix that is looked at.
    QStringList names{QStringLiteral("Chiến dịch Tết 10"),
                      QStringLiteral("Chiến dịch Tết 9"),
                      QStringLiteral("chiến dịch tết 10"),
                      QStringLiteral("Chien dich Tet 10"),
                      QStringLiteral("Chiến dịch"),
                      QStringLiteral("Chiến dịch Tết 10 "),
                      QStringLiteral("đa"),
                      QStringLiteral("da"),
                      QStringLiteral("dà"),
                      QStringLiteral("Da"),
                      QString(5000, u'x') + u'b',
                      QString(5000, u'X') + u'a'};
    QStringList rows;
    for (qsizetype i = 0; i < names.size(); ++i)
        rows.append(QStringLiteral("(%1, 0, '%2')").arg(i + 1).arg(names[i]));
    startHand(QStringLiteral("INSERT INTO t3(id, created_at, c301) VALUES ") + rows.join(QStringLiteral(", ")));
    std::vector<RecordId> expected;
    for (qsizetype i = 0; i < names.size(); ++i)
        expected.push_back(RecordId(i + 1));
    std::sort(expected.begin(), expected.end(),
              [&](RecordId a, RecordId b) { return compareText(names[a.value - 1], names[b.value - 1]) < 0; });
    QCOMPARE(select(test::campaigns, {}, QStringLiteral("name")), expected);
}

void RecordAnswersTest::limitAndOffsetCutTheOrder()
{
    startHand(
        QStringLiteral("INSERT INTO t5(id, created_at, c507) VALUES (1, 0, 30), (2, 0, 10), (3, 0, 20), (7, 0, NULL)"));
    Query query;
    query.page = test::results;
    QCOMPARE(*reader().select(query), idsOf({1, 2, 3, 7}));
    query.sorts = {{PathChoice{{FieldPath{{FieldId(507)}}}}, false}};
    QCOMPARE(*reader().select(query), idsOf({7, 2, 3, 1})); // empty first
    query.limit = 2;
    query.offset = 1;
    QCOMPARE(*reader().select(query), idsOf({2, 3}));
    QCOMPARE(*reader().count(query), qint64(2));
    query.offset = 100;
    QVERIFY(reader().select(query)->empty());
    QCOMPARE(*reader().count(query), qint64(0));
    query.sorts.front().descending = true;
    query.offset = 0;
    QCOMPARE(*reader().select(query), idsOf({1, 3}));
}

void RecordAnswersTest::sumsAreExactOrRefused()
{
    startHand(QStringLiteral("INSERT INTO t5(id, created_at, c507, c509) VALUES (1, 0, 9223372036854775806, 1e16), (2, "
                             "0, 1, 1), (3, 0, NULL, -1e16)"));
    Query query;
    query.page = test::results;
    QCOMPARE(*reader().sum(query, FieldId(507)), Value(std::numeric_limits<qint64>::max()));
    QCOMPARE(*reader().sum(query, FieldId(509)), Value(1.0));
    QCOMPARE(*reader().countFilled(query, FieldId(507)), qint64(2));
    run(QStringLiteral("INSERT INTO t5(id, created_at, c507) VALUES (4, 0, 1)"));
    const Result<Value> sum = reader().sum(query, FieldId(507));
    QVERIFY(!sum);
    QCOMPARE(sum.error().code, ErrorCode::Overflow);
    query.filter = Filter::compare(PathChoice{{FieldPath{{FieldId(507)}}}}, Operator::IsEmpty, {});
    QVERIFY(reader().sum(query, FieldId(507))->isEmpty()); // no value is no zero
    QVERIFY(!reader().sum(query, FieldId(501)));
}

void RecordAnswersTest::sumsOfMoneyAreKeptApartByCurrency()
{
    startHand(QStringLiteral("INSERT INTO t5(id, created_at, c508, c506) VALUES (1, 0, 100, NULL), (2, 0, 5, 'USD'), "
                             "(3, 0, 7, 'vnd'), (4, 0, NULL, 'EUR'), (5, 0, 6, 'usd')"));
    Query query;
    query.page = test::results;
    const Result<std::vector<RecordReader::CurrencySum>> sums = reader().sumByCurrency(query, FieldId(508));
    QVERIFY(bool(sums));
    QCOMPARE(sums->size(), size_t(2));
    QCOMPARE((*sums)[0].currency, QStringLiteral("VND"));
    QCOMPARE((*sums)[0].minor, qint64(107));
    QCOMPARE((*sums)[1].currency, QStringLiteral("USD"));
    QCOMPARE((*sums)[1].minor, qint64(11));
}

void RecordAnswersTest::namesAreFoundForPickersBestFirst()
{
    startHand(QStringLiteral("INSERT INTO t2(id, created_at, c201, c202) VALUES (1, 0, 'Báo Tết', NULL), (2, 0, 'Tết "
                             "2027', NULL), (3, 0, 'Tết', NULL), "
                             "(4, 0, 'Batet', NULL), (5, 0, 'Zalo', 'tet oa'), (6, 0, 'SEO', NULL)"));
    const auto names = [&](const QString &text, int limit = 10) {
        QStringList found;
        const auto suggested = reader().suggest(test::channels, text, limit);
        for (const auto &[id, name] : *suggested)
            found.append(name);
        return found;
    };
    QCOMPARE(names(QStringLiteral("tet")),
             (QStringList{QStringLiteral("Tết"), QStringLiteral("Tết 2027"), QStringLiteral("Báo Tết"),
                          QStringLiteral("Batet"), QStringLiteral("Zalo")}));
    QCOMPARE(names(QStringLiteral("2027 t")), QStringList{QStringLiteral("Tết 2027")});
    QCOMPARE(names(QString(), 2), (QStringList{QStringLiteral("Báo Tết"), QStringLiteral("Batet")}));
    QCOMPARE(names(QStringLiteral("x")), QStringList());
}

void RecordAnswersTest::recordsAreFoundByNameElseByAlias()
{
    startHand(QStringLiteral("INSERT INTO t2(id, created_at, c201, c202) VALUES (1, 0, 'Facebook', 'Meta, FB'), (2, 0, "
                             "'Meta', 'x'), (3, 0, 'SEO', 'x'), (4, 0, NULL, NULL)"));
    const auto find = [&](const QString &name) { return reader().findByName(test::channels, name); };
    QCOMPARE(*find(QStringLiteral("FACEBOOK ")), std::optional(RecordId(1)));
    QCOMPARE(*find(QStringLiteral("meta")), std::optional(RecordId(2))); // a name before an alias
    QCOMPARE(*find(QStringLiteral("fb")), std::optional(RecordId(1)));
    QCOMPARE(*find(QStringLiteral("#4")), std::optional(RecordId(4)));
    QCOMPARE(*find(QStringLiteral("nobody")), std::optional<RecordId>());
    QCOMPARE(*find(QString()), std::optional<RecordId>());
    const auto twice = find(QStringLiteral("X"));
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, ErrorCode::Ambiguous);
    const std::vector<qint64> ids{1, 4, 77};
    const Result<QHash<qint64, QString>> names = reader().names(test::channels, ids);
    QCOMPARE(names->value(1), QStringLiteral("Facebook"));
    QCOMPARE(names->value(4), QStringLiteral("#4"));
    QVERIFY(!names->contains(77));
}

QTEST_GUILESS_MAIN(RecordAnswersTest)
#include "tst_recordanswers.moc"
