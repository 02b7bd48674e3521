// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of groups against a naive list of rows, over random groups, folding and removing.
#include "models/grouplayout.h"

#include <QRandomGenerator>
#include <QTest>

using namespace pheu;

namespace
{

// What stands in each row, group by group: −1 − group for a head, else the record.
std::vector<int> naiveRows(const GroupLayout &layout)
{
    std::vector<int> rows;
    const auto &groups = layout.groups();
    if (groups.empty()) {
        for (int record = 0; record < layout.records(); ++record)
            rows.push_back(record);
        return rows;
    }
    int hiddenUntil = 0;
    for (int i = 0; i < int(groups.size()); ++i) {
        if (i < hiddenUntil)
            continue;
        rows.push_back(-1 - i);
        if (groups[size_t(i)].folded) {
            hiddenUntil = groups[size_t(i)].next;
            continue;
        }
        for (int record = 0; layout.isLeaf(i) && record < groups[size_t(i)].count; ++record)
            rows.push_back(groups[size_t(i)].first + record);
    }
    return rows;
}

void compare(const GroupLayout &layout)
{
    const std::vector<int> rows = naiveRows(layout);
    QCOMPARE(layout.rows(), int(rows.size()));
    for (int row = 0; row < int(rows.size()); ++row) {
        const GroupLayout::Place place = layout.at(row);
        QCOMPARE(place.group >= 0 ? -1 - place.group : place.record, rows[size_t(row)]);
        if (place.group >= 0)
            QCOMPARE(layout.rowOfGroup(place.group), row);
        else
            QCOMPARE(layout.rowOfRecord(place.record), row);
    }
    QCOMPARE(layout.at(int(rows.size())).record, -1);
}

} // namespace

class TestGroupLayout : public QObject
{
    Q_OBJECT

private slots:
    void withoutGroupsARowIsARecord()
    {
        GroupLayout layout;
        layout.set(5, {});
        QVERIFY(layout.isPlain());
        compare(layout);
        layout.append(2);
        QCOMPARE(layout.rows(), 7);
        layout.remove(0);
        compare(layout);
    }

    void groupsCountTheirSubGroups()
    {
        GroupLayout layout; // A(x: 2, y: 1) B(x: 3)
        layout.set(6, {{0, 0}, {0, 1}, {2, 1}, {3, 0}, {3, 1}});
        QCOMPARE(layout.groups()[0].count, 3);
        QCOMPARE(layout.groups()[1].count, 2);
        QCOMPARE(layout.groups()[3].count, 3);
        QCOMPARE(layout.rows(), 11);
        QCOMPARE(layout.parentOf(2), 0);
        QCOMPARE(layout.rowsBelow(0), 5);
        layout.fold(0, true);
        QCOMPARE(layout.rows(), 6);
        QCOMPARE(layout.rowsBelow(0), 0);
        QCOMPARE(layout.rowOfRecord(0), -1);
        compare(layout);
    }

    void aGroupThatLosesItsLastRecordGoes()
    {
        GroupLayout layout;
        layout.set(3, {{0, 0}, {0, 1}, {1, 0}, {1, 1}});
        layout.remove(0);
        QCOMPARE(layout.groups().size(), size_t(2));
        QCOMPARE(layout.groups()[0].first, 0);
        QCOMPARE(layout.groups()[0].count, 2);
        compare(layout);
    }

    void newRecordsStandInAGroupOfTheirOwn()
    {
        GroupLayout layout;
        layout.set(2, {{0, 0}});
        layout.appendFresh(1);
        layout.appendFresh(2);
        QCOMPARE(layout.groups().size(), size_t(2));
        QVERIFY(layout.groups()[1].fresh);
        QCOMPARE(layout.groups()[1].count, 3);
        compare(layout);
    }

    void anySequenceReadsAsTheNaiveList()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 300; ++round) {
            const int records = random.bounded(1, 40);
            const int levels = random.bounded(1, 4);
            std::vector<RecordReader::GroupStart> starts;
            for (int record = 0; record < records; ++record) {
                int level = record == 0 ? 0 : random.bounded(0, levels + 2);
                for (; level < levels; ++level)
                    starts.push_back({record, level});
            }
            GroupLayout layout;
            layout.set(records, starts);
            compare(layout);
            for (int step = 0; step < 12 && layout.records() > 0; ++step) {
                switch (random.bounded(4)) {
                case 0:
                    layout.remove(random.bounded(layout.records()));
                    break;
                case 1:
                    layout.appendFresh(random.bounded(1, 3));
                    break;
                default:
                    if (!layout.groups().empty())
                        layout.fold(random.bounded(int(layout.groups().size())), random.bounded(2) == 0);
                }
                compare(layout);
                if (QTest::currentTestFailed())
                    return;
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestGroupLayout)
#include "tst_grouplayout.moc"
