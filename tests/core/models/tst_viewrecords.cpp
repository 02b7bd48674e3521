// SPDX-License-Identifier: GPL-3.0-or-later
// The records that a view places: read once, then followed by exact changes.
#include "models/recordgroups.h"
#include "models/viewfields.h"
#include "support/workspacefile.h"

#include <QSignalSpy>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

class ViewRecordsTest : public QObject
{
    Q_OBJECT

    struct Campaigns {
        WorkspaceFile file{Language::English};
        std::unique_ptr<ViewRecords> set;
        RecordId tet, summer, sale;

        Campaigns()
        {
            tet = file.add("campaigns", {{"name", QStringLiteral("Tết")},
                                         {"status", status("active")},
                                         {"budget", qint64(300)},
                                         {"start", qint64(10)}});
            summer = file.add("campaigns", {{"name", QStringLiteral("Summer")}, {"budget", qint64(50)}});
            sale = file.add("campaigns", {{"name", QStringLiteral("Sale")}, {"status", status("active")}});
        }
        qint64 status(const char *role) { return field("status").option(QLatin1String(role))->id.value; }
        const Field &field(const char *role) const { return file.field("campaigns", role); }
        ViewRecords &read(Filter filter = {}, std::vector<Sort> sorts = {})
        {
            set = std::make_unique<ViewRecords>(*file.workspace, file.page("campaigns").id,
                                                Format(QLocale(QLocale::English), QStringLiteral("VND")));
            ViewRecords::Ask ask;
            ask.query.filter = std::move(filter);
            ask.query.sorts = std::move(sorts);
            ask.keys = {field("status").id, field("budget").id, field("currency").id};
            ask.shown = {field("budget").id, field("status").id};
            set->ask(ask);
            return *set;
        }
        Filter active() const
        {
            return Filter::compare(PathChoice{{FieldPath{{field("status").id}}}}, Operator::Eq,
                                   {QStringLiteral("active")});
        }
    };

private slots:
    void keysFollowEveryEditAndItsUndo()
    {
        Campaigns c;
        ViewRecords &set = c.read();
        QSignalSpy changed(&set, &ViewRecords::changed);
        QCOMPARE(set.size(), 3);
        QCOMPARE(set.key(0, c.field("status").id), Value(c.status("active")));
        QVERIFY(c.file.set("campaigns", c.tet, "status", c.status("paused")));
        QCOMPARE(set.key(0, c.field("status").id), Value(c.status("paused")));
        QCOMPARE(changed.count(), 1);
        QVERIFY(c.file.workspace->undo());
        QCOMPARE(set.key(0, c.field("status").id), Value(c.status("active")));
    }

    void aRemovedRecordComesBackToItsPlace()
    {
        Campaigns c;
        ViewRecords &set = c.read();
        QVERIFY(set.remove({c.summer}));
        QCOMPARE(set.ids(), (std::vector<RecordId>{c.tet, c.sale}));
        QCOMPARE(set.key(1, c.field("status").id), Value(c.status("active")));
        QVERIFY(c.file.workspace->undo());
        QCOMPARE(set.ids(), (std::vector<RecordId>{c.tet, c.summer, c.sale}));
        QCOMPARE(set.key(1, c.field("budget").id), Value(qint64(50)));
    }

    void anEditedRecordStaysUntilTheNextQuestionAndOneThatNowFitsComes()
    {
        Campaigns c;
        ViewRecords &set = c.read(c.active());
        QCOMPARE(set.size(), 2);
        QVERIFY(c.file.set("campaigns", c.tet, "status", c.status("paused")));
        QCOMPARE(set.size(), 2); // it does not vanish under the pointer
        QVERIFY(c.file.set("campaigns", c.summer, "status", c.status("active")));
        QCOMPARE(set.size(), 3);
        set.refresh();
        QCOMPARE(set.ids(), (std::vector<RecordId>{c.summer, c.sale}));
    }

    void aNewRecordShowsEvenWhereTheFilterWouldHideIt()
    {
        Campaigns c;
        ViewRecords &set = c.read(c.active());
        const auto added = set.add({}, {});
        QVERIFY(added);
        QCOMPARE(set.rowOf(*added), 2);
        QCOMPARE(set.name(*added), QStringLiteral("Without a name"));
    }

    void anotherQuestionAboutOtherFieldsIsSafeWhileItIsRead()
    {
        Campaigns c;
        AddRecords many{c.file.page("campaigns").id, {c.field("name").id, c.field("budget").id}, {}};
        for (int i = 0; i < 25'000; ++i)
            many.rows.push_back({QStringLiteral("Campaign %1").arg(i), qint64(i)});
        QVERIFY(c.file.workspace->apply({EditKind::AddRecords, {many}}));
        ViewRecords &set = c.read();
        QVERIFY(set.isLoading());
        QTRY_VERIFY(!set.isLoading());
        QCOMPARE(set.size(), 25'003);
        ViewRecords::Ask ask;
        ask.keys = {c.field("budget").id};
        QVERIFY(set.ask(ask));
        QVERIFY(set.isLoading());
        QCOMPARE(set.key(25'002, c.field("budget").id), Value(qint64(24'999))); // still as it was
        QVERIFY(c.file.set("campaigns", c.tet, "budget", qint64(7)));           // on the way
        QTRY_VERIFY(!set.isLoading());
        QCOMPARE(set.key(0, c.field("budget").id), Value(qint64(7)));
        QVERIFY(set.key(0, c.field("status").id).isEmpty());
        QVERIFY(!set.ask(ask));
    }

    void groupsAreTheOptionsInOrderWithTheEmptyValueFirst()
    {
        Campaigns c;
        ViewRecords &set = c.read();
        const Field &status = c.field("status");
        const auto groups = groupRecords(set, *c.file.workspace, status, true);
        QCOMPARE(groups.size(), status.options.size() + 1);
        QVERIFY(groups.front().isEmptyValue());
        QCOMPARE(groups.front().rows, std::vector<int>{1});
        for (size_t i = 0; i < status.options.size(); ++i) {
            QCOMPARE(groups[i + 1].id, status.options[i].id.value);
            QCOMPARE(groups[i + 1].value(), Value(status.options[i].id.value));
        }
        const auto used = groupRecords(set, *c.file.workspace, status, false);
        QCOMPARE(used.size(), size_t(2));
        QCOMPARE(used.back().rows, (std::vector<int>{0, 2}));
    }

    void aSumOfSeveralCurrenciesIsNotAddedUp()
    {
        Campaigns c;
        ViewRecords &set = c.read();
        const Field &budget = c.field("budget");
        GroupSum sum = sumOf(set, {0, 1, 2}, budget);
        QCOMPARE(sum.value, Value(qint64(350)));
        QVERIFY(!sum.severalCurrencies);
        QVERIFY(c.file.set("campaigns", c.summer, "currency", QStringLiteral("USD")));
        sum = sumOf(set, {0, 1, 2}, budget);
        QVERIFY(sum.severalCurrencies);
        QVERIFY(sum.value.isEmpty());
        QVERIFY(sumOf(set, {2}, budget).value.isEmpty()); // nothing is not zero
        QCOMPARE(sumText(sumOf(set, {2}, budget), budget, set.text().format()), Format::undefined());
    }

    void aChosenFieldThatIsRemovedLeavesTheRestReadable()
    {
        Campaigns c;
        ViewRecords &set = c.read();
        const FieldId budget = c.field("budget").id;
        if (!c.file.workspace->apply({EditKind::RemoveField, {RemoveField{budget}}}))
            QSKIP("fields cannot be removed yet");
        QCOMPARE(set.size(), 3);
        QVERIFY(set.key(0, budget).isEmpty());
        QCOMPARE(set.key(0, c.field("status").id), Value(c.status("active")));
    }

    void usualFieldsAreFoundByRole()
    {
        WorkspaceFile file;
        const Page &page = file.page("campaigns");
        QCOMPARE(usualOf(boardFields(page), {"status"}), file.field("campaigns", "status").id);
        QCOMPARE(usualOf(dateFields(page), {"start"}), file.field("campaigns", "start").id);
        QVERIFY(boardFields(file.page("funnels")).size() == 1); // its stage
        const FieldList lanes = laneFields(page);
        QVERIFY(std::find(lanes.begin(), lanes.end(), &file.field("campaigns", "channels")) != lanes.end());
        const FieldList board = boardFields(page);
        QVERIFY(std::find(board.begin(), board.end(), &file.field("campaigns", "channels")) == board.end());
    }

    void daysOfInstantsAreLocalAndKeepTheirTime()
    {
        WorkspaceFile file;
        const Field &created = file.field("campaigns", "created");
        const QDateTime evening(QDate(2026, 3, 1), QTime(22, 30));
        const Value value(evening.toMSecsSinceEpoch());
        QCOMPARE(dayOf(created, value), std::optional<Day>(toDay(QDate(2026, 3, 1))));
        const Value moved = onDay(created, value, toDay(QDate(2026, 3, 5)));
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(moved.toInteger()), QDateTime(QDate(2026, 3, 5), QTime(22, 30)));
        QVERIFY(!dayOf(created, {}));
    }
};

QTEST_GUILESS_MAIN(ViewRecordsTest)
#include "tst_viewrecords.moc"
