// SPDX-License-Identifier: GPL-3.0-or-later
// A calendar on the screen: records moved, resized and begun on days are in the file, and come back by undo.
#include "viewfixture.h"
#include "views/calendar/calendarcanvas.h"
#include "views/calendar/calendarview.h"

#include <QLabel>
#include <QToolButton>

using namespace pheu;
using namespace pheu::test;

class CalendarViewTest : public QObject
{
    Q_OBJECT

    static qint64 day(int month, int of) { return toDay(QDate(2026, month, of)); }

    struct Month : ViewFixture {
        RecordId tet, single;

        Month()
        {
            tet = file.add("campaigns", {{"name", QStringLiteral("Tết")}, {"start", day(3, 10)}, {"end", day(3, 12)}});
            single = file.add("campaigns", {{"name", QStringLiteral("Post")}, {"start", day(3, 18)}});
            file.add("campaigns", {{"name", QStringLiteral("No date")}});
        }
        void open(const std::function<void(ViewConfig &)> &edit = {})
        {
            ViewConfig config = usualCalendar(workspace().schema(), file.page("campaigns").id);
            if (edit)
                edit(config);
            show("campaigns", ViewKind::Calendar, makeCalendarView, config);
        }
        CalendarCanvas &calendar() const { return static_cast<CalendarView *>(view)->calendar(); }
        QRect bar(RecordId record) const
        {
            const int row = static_cast<CalendarView *>(view)->records().rowOf(record);
            for (const CalendarBar &one : calendar().layoutNow().bars) {
                if (one.row == row)
                    return calendar().barRect(one);
            }
            return {};
        }
        QPoint on(qint64 of) const { return calendar().dayRect(Day(of)).center(); }
        Value get(RecordId record, const char *field) const { return file.get("campaigns", record, field); }
    };

private slots:
    void theMonthOfTodayShowsWholeWeeks()
    {
        Month m;
        m.open();
        QCOMPARE(m.calendar().layoutNow().first, Day(day(2, 23))); // a Monday
        QCOMPARE(m.calendar().layoutNow().weeks, 6);
        QVERIFY(!m.bar(m.tet).isNull());
        QCOMPARE(m.view->count(), 3);
    }

    void weeksBeginAsTheWorkspaceSays()
    {
        Month m;
        QVERIFY(m.workspace().apply(
            {EditKind::Setting,
             {SetSetting{QStringLiteral("calendar"),
                         QJsonObject{{QStringLiteral("week_start"), 7}, {QStringLiteral("fiscal_year_start"), 1}}}}}));
        m.open();
        QCOMPARE(m.calendar().layoutNow().first, Day(day(3, 1))); // a Sunday
    }

    void draggingMovesARangeAsAWhole()
    {
        Month m;
        m.open();
        const QPoint from(m.on(day(3, 11)).x(), m.bar(m.tet).center().y());
        ViewFixture::drag(m.calendar().viewport(), from, m.on(day(3, 19)));
        QCOMPARE(m.get(m.tet, "start"), Value(day(3, 18)));
        QCOMPARE(m.get(m.tet, "end"), Value(day(3, 20)));
        QVERIFY(m.workspace().undo());
        QCOMPARE(m.get(m.tet, "start"), Value(day(3, 10)));
        QCOMPARE(m.get(m.tet, "end"), Value(day(3, 12)));
    }

    void draggingAnEdgeResizes()
    {
        Month m;
        m.open();
        const QRect bar = m.bar(m.tet);
        ViewFixture::drag(m.calendar().viewport(), QPoint(bar.right() - 2, bar.center().y()),
                          QPoint(m.on(day(3, 14)).x(), bar.center().y()));
        QCOMPARE(m.get(m.tet, "start"), Value(day(3, 10)));
        QCOMPARE(m.get(m.tet, "end"), Value(day(3, 14)));
        const QRect wide = m.bar(m.tet);
        ViewFixture::drag(m.calendar().viewport(), QPoint(wide.left() + 2, wide.center().y()),
                          QPoint(m.on(day(3, 13)).x(), wide.center().y()));
        QCOMPARE(m.get(m.tet, "start"), Value(day(3, 13)));
    }

    void aSingleDayHasNoEndAfterItWasMoved()
    {
        Month m;
        m.open();
        ViewFixture::drag(m.calendar().viewport(), m.bar(m.single).center(), m.on(day(3, 20)));
        QCOMPARE(m.get(m.single, "start"), Value(day(3, 20)));
        QVERIFY(m.get(m.single, "end").isEmpty());
    }

    void aDoubleClickOnAFreeDayBeginsARecordThere()
    {
        Month m;
        m.open();
        QTest::mouseDClick(m.calendar().viewport(), Qt::LeftButton, {}, m.on(day(3, 25)));
        QCOMPARE(m.file.count("campaigns"), 4);
        QCOMPARE(m.get(m.view->currentRecord(), "start"), Value(day(3, 25)));
        QCOMPARE(m.opened, std::vector<RecordId>{m.view->currentRecord()});
        QVERIFY(m.workspace().undo());
        QCOMPARE(m.file.count("campaigns"), 3);
    }

    void keysWalkTheDaysOpenMoveAndAdd()
    {
        Month m;
        m.open();
        m.calendar().setCurrentDay(Day(day(3, 18)));
        ViewFixture::press(&m.calendar(), Qt::Key_Space); // the record of that day
        QCOMPARE(m.view->currentRecord(), m.single);
        ViewFixture::press(&m.calendar(), Qt::Key_Return);
        QCOMPARE(m.opened, std::vector<RecordId>{m.single});
        ViewFixture::press(&m.calendar(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(m.get(m.single, "start"), Value(day(3, 25)));
        QCOMPARE(m.calendar().currentDay(), Day(day(3, 25)));
        ViewFixture::press(&m.calendar(), Qt::Key_Right);
        ViewFixture::press(&m.calendar(), Qt::Key_Return); // nothing there: a new one
        QCOMPARE(m.file.count("campaigns"), 4);
        QCOMPARE(m.get(m.view->currentRecord(), "start"), Value(day(3, 26)));
    }

    void monthsAreTurnedAndWeeksShown()
    {
        Month m;
        m.open();
        m.view->findChild<QToolButton *>(QStringLiteral("calendarOn"))->click();
        QCOMPARE(m.view->findChild<QLabel *>(QStringLiteral("calendarTitle"))->text(), QStringLiteral("April 2026"));
        QVERIFY(m.view->goTo(m.tet)); // comes into sight
        QVERIFY(!m.bar(m.tet).isNull());
        ViewConfig config = m.now().config;
        config.scale = QStringLiteral("week");
        QVERIFY(m.workspace().apply({EditKind::View, {ChangeView{m.id, {}, config, {}}}}));
        QCOMPARE(m.calendar().layoutNow().weeks, 1);
        QCOMPARE(m.calendar().layoutNow().first, Day(day(3, 9)));
    }

    void aCrowdedDayTellsHowManyMore()
    {
        Month m;
        for (int i = 0; i < 12; ++i)
            m.file.add("campaigns", {{"name", QStringLiteral("Post %1").arg(i)}, {"start", day(3, 26)}});
        m.open();
        const CalendarLayout &layout = m.calendar().layoutNow();
        const size_t index = size_t(Day(day(3, 26)) - layout.first);
        QCOMPARE(layout.records[index], 12);
        QVERIFY(layout.hidden[index] > 0);
    }

    void withoutADateTheViewSaysWhatToChoose()
    {
        Month m;
        m.open([](ViewConfig &c) { c.start = {}; });
        QVERIFY(m.view->findChild<QWidget *>(QStringLiteral("viewEmpty"))->isVisible());
        QVERIFY(!calendarLacks(m.workspace().schema(), PageId(999)).isEmpty());
    }
};

QTEST_MAIN(CalendarViewTest)
#include "tst_calendarview.moc"
