// SPDX-License-Identifier: GPL-3.0-or-later
// Series that go on, and find and replace, over the fields of a workspace.
#include "models/replace.h"
#include "models/series.h"

#include "support/workspacefile.h"

#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

const Format format(QLocale(QLocale::Vietnamese, QLocale::Vietnam), QStringLiteral("VND"));

Value day(int year, int month, int date)
{
    return qint64(toDay(QDate(year, month, date)));
}

std::vector<Value> texts(const QString &list)
{
    std::vector<Value> values;
    for (const QString &text : list.split(u'|'))
        values.push_back(Value(text));
    return values;
}

} // namespace

class TestCellChanges : public QObject
{
    Q_OBJECT

private slots:
    void init() { file = std::make_unique<WorkspaceFile>(); }

    void numbersGoOnByTheirStep()
    {
        const Field &budget = file->field("campaigns", "budget");
        using Values = std::vector<Value>;
        QCOMPARE(continueSeries(budget, {qint64(5)}, 2, false), (Values{qint64(5), qint64(5)}));
        QCOMPARE(continueSeries(budget, {qint64(5)}, 2, true), (Values{qint64(6), qint64(7)}));
        QCOMPARE(continueSeries(budget, {qint64(10), qint64(8)}, 3, false), (Values{qint64(6), qint64(4), qint64(2)}));
        QCOMPARE(continueSeries(budget, {qint64(1), qint64(2), qint64(9)}, 2, false), (Values{qint64(1), qint64(2)}));
        const qint64 most = std::numeric_limits<qint64>::max();
        QVERIFY(continueSeries(budget, {most}, 3, true).empty()); // beyond the numbers: nothing, never a wrong one
    }

    void daysGoOnByDaysMonthsOrWorkdays()
    {
        const Field &start = file->field("campaigns", "start");
        using Values = std::vector<Value>;
        QCOMPARE(continueSeries(start, {day(2026, 2, 28)}, 1, false), Values{day(2026, 3, 1)});
        QCOMPARE(continueSeries(start, {day(2026, 1, 1), day(2026, 1, 8)}, 1, false), Values{day(2026, 1, 15)});
        QCOMPARE(continueSeries(start, {day(2026, 1, 31), day(2026, 2, 28)}, 2, false),
                 (Values{day(2026, 3, 31), day(2026, 4, 30)}));
        QCOMPARE(continueSeries(start, {day(2025, 3, 15), day(2026, 3, 15)}, 1, false), Values{day(2027, 3, 15)});
        // Thursday, Friday, Monday: over the weekend.
        QCOMPARE(continueSeries(start, {day(2026, 3, 5), day(2026, 3, 6), day(2026, 3, 9)}, 5, false),
                 (Values{day(2026, 3, 10), day(2026, 3, 11), day(2026, 3, 12), day(2026, 3, 13), day(2026, 3, 16)}));
    }

    void textsGoOnByTheirNumberOrTheirName_data()
    {
        QTest::addColumn<QString>("seeds");
        QTest::addColumn<QString>("next");
        QTest::newRow("weeks") << QStringLiteral("Tuần 1|Tuần 2") << QStringLiteral("Tuần 3|Tuần 4");
        QTest::newRow("one week") << QStringLiteral("Tuần 9") << QStringLiteral("Tuần 10|Tuần 11");
        QTest::newRow("zeros in front") << QStringLiteral("A-008") << QStringLiteral("A-009|A-010");
        QTest::newRow("number inside") << QStringLiteral("Đợt 1 Tết|Đợt 3 Tết")
                                       << QStringLiteral("Đợt 5 Tết|Đợt 7 Tết");
        QTest::newRow("weekdays vi") << QStringLiteral("Thứ Bảy") << QStringLiteral("Chủ Nhật|Thứ Hai");
        QTest::newRow("weekdays short") << QStringLiteral("T7") << QStringLiteral("CN|T2");
        QTest::newRow("months en") << QStringLiteral("november") << QStringLiteral("december|january");
        QTest::newRow("no rule") << QStringLiteral("Tết|Hè") << QStringLiteral("Tết|Hè");
    }
    void textsGoOnByTheirNumberOrTheirName()
    {
        QFETCH(QString, seeds);
        QFETCH(QString, next);
        const Field &name = file->field("campaigns", "name");
        QCOMPARE(continueSeries(name, texts(seeds), 2, false), texts(next));
    }

    void choicesAndEmptyCellsAreRepeated()
    {
        const Field &status = file->field("campaigns", "status");
        QCOMPARE(continueSeries(status, {qint64(3), Value()}, 3, true),
                 (std::vector<Value>{qint64(3), Value(), qint64(3)}));
    }

    void replacingIsPlannedBeforeAnythingChanges()
    {
        const RecordId a = file->add("campaigns", {{"name", QStringLiteral("Tết 2025")}, {"budget", qint64(1'000)}});
        const RecordId b = file->add("campaigns", {{"name", QStringLiteral("hè tết")}, {"budget", qint64(2'000)}});
        const FieldId name = file->field("campaigns", "name").id;
        const FieldId budget = file->field("campaigns", "budget").id;
        const std::array ids{a, b};
        const auto plan = [&](const ReplaceRequest &request, std::vector<FieldId> fields) {
            return planReplace(*file->workspace, file->page("campaigns").id, ids, fields, request, format);
        };
        auto any = plan({QStringLiteral("TẾT"), QStringLiteral("Xuân"), false, false, false}, {name});
        QVERIFY(any);
        QCOMPARE(any->found, qint64(2));
        QCOMPARE(any->edit.cells[0].value, Value(QStringLiteral("Xuân 2025")));
        QCOMPARE(plan({QStringLiteral("Tết"), {}, true, false, false}, {name})->found, qint64(1));
        QCOMPARE(plan({QStringLiteral("tết"), {}, false, true, false}, {name})->found, qint64(0));
        QCOMPARE(plan({QStringLiteral("."), QStringLiteral("x"), false, false, false}, {name})->found, qint64(0));
        auto regex = plan({QStringLiteral("(\\w+) (\\d+)"), QStringLiteral("\\2 \\1"), false, false, true}, {name});
        QVERIFY(regex);
        QCOMPARE(regex->edit.cells.size(), size_t(1));
        QCOMPARE(regex->edit.cells[0].value, Value(QStringLiteral("2025 Tết")));
        QVERIFY(!plan({QStringLiteral("("), {}, false, false, true}, {name}));
        // What a number cannot become is left as it was, and said.
        auto number = plan({QStringLiteral("1"), QStringLiteral("many"), false, false, false}, {budget});
        QVERIFY(number);
        QCOMPARE(number->refused, qint64(1));
        QVERIFY(number->edit.cells.empty());
        QVERIFY(number->problem.contains(QStringLiteral("many")));
        QCOMPARE(file->get("campaigns", a, "name"), Value(QStringLiteral("Tết 2025")));
    }

private:
    std::unique_ptr<WorkspaceFile> file;
};

QTEST_GUILESS_MAIN(TestCellChanges)
#include "tst_cellchanges.moc"
