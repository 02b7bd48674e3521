// SPDX-License-Identifier: GPL-3.0-or-later
// A timeline on the screen: bars moved and resized by mouse and keys are in the file, and come back by undo.
#include "metrics/catalogue.h"
#include "viewfixture.h"
#include "views/timeline/timelineview.h"

#include <QMenu>
#include <QToolButton>

#include <algorithm>

using namespace pheu;
using namespace pheu::test;

class TimelineViewTest : public QObject
{
    Q_OBJECT

    static qint64 day(int month, int of) { return toDay(QDate(2026, month, of)); }

    struct Plan : ViewFixture {
        RecordId tet, open, late;

        Plan()
        {
            tet = file.add("campaigns", {{"name", QStringLiteral("Tết")},
                                         {"status", option("planned")},
                                         {"start", day(3, 2)},
                                         {"end", day(3, 11)},
                                         {"budget", qint64(300)}});
            open =
                file.add("campaigns",
                         {{"name", QStringLiteral("Always on")}, {"status", option("active")}, {"start", day(3, 5)}});
            late = file.add("campaigns", {{"name", QStringLiteral("No dates")}});
        }
        qint64 option(const char *role) const
        {
            return file.field("campaigns", "status").option(QLatin1String(role))->id.value;
        }
        void open_(const std::function<void(ViewConfig &)> &edit = {})
        {
            ViewConfig config = usualTimeline(workspace().schema(), file.page("campaigns").id);
            setGroupField(config, file.field("campaigns", "status").id);
            if (edit)
                edit(config);
            show("campaigns", ViewKind::Timeline, makeTimelineView, config);
        }
        TimelineCanvas &plan() const { return static_cast<TimelineView *>(view)->timeline(); }
        QRect bar(RecordId record) const
        {
            const int row = static_cast<TimelineView *>(view)->records().rowOf(record);
            const int line = plan().content().layout.lineOf(row);
            const TimelineBar *found = plan().content().layout.barOf(row, line);
            return found ? plan().barRect(*found, line) : QRect();
        }
        Value get(RecordId record, const char *field) const { return file.get("campaigns", record, field); }
        int days(int count) const { return int(count * dayWidth(plan().scale())); }
    };

private slots:
    void usualFieldsAreStartAndEndAndTheBudget()
    {
        Plan p;
        const ViewConfig config = usualTimeline(p.workspace().schema(), p.file.page("campaigns").id);
        QCOMPARE(config.start, p.file.field("campaigns", "start").id);
        QCOMPARE(config.end, p.file.field("campaigns", "end").id);
        QCOMPARE(config.bar, p.file.field("campaigns", "budget").id);
    }

    void barsStandInTheLaneOfTheirValueAndUndatedRecordsAreCounted()
    {
        Plan p;
        p.open_();
        QCOMPARE(p.plan().content().layout.lanes().size(), size_t(2));
        QCOMPARE(p.bar(p.tet).width(), p.days(10) - 1);
        QVERIFY(p.bar(p.late).isNull());
        QCOMPARE(p.view->count(), 3);
    }

    void anyFigureOfTheCatalogueCanStandOnTheBar()
    {
        Plan p;
        p.open_();
        auto *button = p.view->findChild<QToolButton *>(QStringLiteral("timelineBar"));
        QVERIFY(button && button->menu());
        QMenu &menu = *button->menu();
        emit menu.aboutToShow();
        int entries = 0;
        bool hasReach = false; // neither a KPI nor one of the dashboard
        for (const QMenu *below : menu.findChildren<QMenu *>()) {
            entries += int(below->actions().size());
            for (const QAction *action : below->actions())
                hasReach |= action->text() == Catalogue::shipped().name(QStringLiteral("reach"), Language::English);
        }
        QVERIFY2(entries > 60, qPrintable(QString::number(entries)));
        QVERIFY(hasReach);
    }

    void draggingABarMovesBothDaysAndUndoBringsThemBack()
    {
        Plan p;
        p.open_();
        const QPoint from = p.bar(p.tet).center();
        ViewFixture::drag(p.plan().viewport(), from, from + QPoint(p.days(4), 0));
        QCOMPARE(p.get(p.tet, "start"), Value(day(3, 6)));
        QCOMPARE(p.get(p.tet, "end"), Value(day(3, 15)));
        QCOMPARE(p.get(p.tet, "status"), Value(p.option("planned")));
        QVERIFY(p.workspace().undo()); // one edit
        QCOMPARE(p.get(p.tet, "start"), Value(day(3, 2)));
        QCOMPARE(p.get(p.tet, "end"), Value(day(3, 11)));
        QVERIFY(p.opened.empty() && p.refused.isEmpty());
    }

    void draggingAnEndResizesAndNeverTurnsTheBarAround()
    {
        Plan p;
        p.open_();
        QRect bar = p.bar(p.tet);
        QPoint end(bar.right() - 2, bar.center().y());
        ViewFixture::drag(p.plan().viewport(), end, end + QPoint(p.days(3), 0));
        QCOMPARE(p.get(p.tet, "start"), Value(day(3, 2)));
        QCOMPARE(p.get(p.tet, "end"), Value(day(3, 14)));
        bar = p.bar(p.tet);
        const QPoint start(bar.left() + 2, bar.center().y());
        ViewFixture::drag(p.plan().viewport(), start, start + QPoint(p.days(2), 0));
        QCOMPARE(p.get(p.tet, "start"), Value(day(3, 4)));
        bar = p.bar(p.tet);
        end = QPoint(bar.right() - 2, bar.center().y());
        ViewFixture::drag(p.plan().viewport(), end, QPoint(bar.left() - p.days(4), end.y()));
        QCOMPARE(p.get(p.tet, "end"), Value(day(3, 4)));
    }

    void anOpenBarGetsItsEndByDraggingAndKeepsNoneWhenMoved()
    {
        Plan p;
        p.open_();
        QPoint from = p.bar(p.open).center();
        ViewFixture::drag(p.plan().viewport(), from, from + QPoint(p.days(2), 0));
        QCOMPARE(p.get(p.open, "start"), Value(day(3, 7)));
        QVERIFY(p.get(p.open, "end").isEmpty());
        const QRect bar = p.bar(p.open);
        from = QPoint(bar.right() - 1, bar.center().y());
        ViewFixture::drag(p.plan().viewport(), from, from + QPoint(p.days(5), 0));
        QCOMPARE(p.get(p.open, "end"), Value(day(3, 12)));
    }

    void aRecordWithoutAnEndReachesToTodayAndPointsOn()
    {
        Plan p;
        QVERIFY(p.file.set("campaigns", p.open, "start", day(2, 10)));
        p.open_([](ViewConfig &c) { c.scale = QStringLiteral("quarter"); });
        // Today is 1 March: from 10 February these are 20 days.
        QRect bar = p.bar(p.open);
        QCOMPARE(bar.width(), p.days(20) - 1);
        const QImage shown = p.plan().viewport()->grab().toImage();
        const QColor inside = shown.pixelColor(bar.right() - 12, bar.top() + 4);
        QVERIFY(inside != p.theme.palette().card);
        QCOMPARE(shown.pixelColor(bar.right() + 5, bar.center().y()), inside); // the arrow
        QVERIFY(shown.pixelColor(bar.right() + 8, bar.top() + 2) != inside);
        // Its start and the whole of it are moved without giving it an end.
        ViewFixture::drag(p.plan().viewport(), {bar.left() + 2, bar.center().y()},
                          {bar.left() + 2 + p.days(3), bar.center().y()});
        QCOMPARE(p.get(p.open, "start"), Value(day(2, 13)));
        QVERIFY(p.get(p.open, "end").isEmpty());
        bar = p.bar(p.open);
        ViewFixture::drag(p.plan().viewport(), bar.center(), bar.center() - QPoint(p.days(4), 0));
        QCOMPARE(p.get(p.open, "start"), Value(day(2, 9)));
        QVERIFY(p.get(p.open, "end").isEmpty());
        bar = p.bar(p.open);
        QCOMPARE(bar.width(), p.days(21) - 1);
        // The end that is dragged is an end, also one before today.
        ViewFixture::drag(p.plan().viewport(), {bar.right() - 2, bar.center().y()},
                          {bar.right() - 2 - p.days(5), bar.center().y()});
        QCOMPARE(p.get(p.open, "end"), Value(day(2, 24)));
        QVERIFY(p.workspace().undo());
        QVERIFY(p.get(p.open, "end").isEmpty());
        QCOMPARE(p.bar(p.open).width(), p.days(21) - 1);
        QVERIFY(p.refused.isEmpty());
    }

    void draggingToAnotherLaneChangesTheValueToo()
    {
        Plan p;
        p.open_();
        const QPoint from = p.bar(p.tet).center();
        ViewFixture::drag(p.plan().viewport(), from, QPoint(from.x() + p.days(1), p.bar(p.open).center().y()));
        QCOMPARE(p.get(p.tet, "status"), Value(p.option("active")));
        QCOMPARE(p.get(p.tet, "start"), Value(day(3, 3)));
        QVERIFY(p.workspace().undo());
        QCOMPARE(p.get(p.tet, "status"), Value(p.option("planned")));
        QCOMPARE(p.get(p.tet, "start"), Value(day(3, 2)));
    }

    void keysMoveByADayAndChangeTheEnd()
    {
        Plan p;
        p.open_();
        QVERIFY(p.view->goTo(p.tet));
        ViewFixture::press(&p.plan(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(p.get(p.tet, "start"), Value(day(3, 3)));
        QCOMPARE(p.get(p.tet, "end"), Value(day(3, 12)));
        ViewFixture::press(&p.plan(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(p.get(p.tet, "start"), Value(day(3, 3)));
        QCOMPARE(p.get(p.tet, "end"), Value(day(3, 11)));
        ViewFixture::press(&p.plan(), Qt::Key_Return);
        QCOMPARE(p.opened, std::vector<RecordId>{p.tet});
        ViewFixture::press(&p.plan(), Qt::Key_Down);
        QCOMPARE(p.view->currentRecord(), p.open);
    }

    void aClickOpensAndADoubleClickOnNothingAdds()
    {
        Plan p;
        p.open_();
        ViewFixture::click(p.plan().viewport(), p.bar(p.tet).center());
        QCOMPARE(p.opened, std::vector<RecordId>{p.tet});
        const QPoint empty(p.plan().xOf(Day(day(3, 20))) + 3, p.bar(p.open).center().y());
        QTest::mouseDClick(p.plan().viewport(), Qt::LeftButton, {}, empty);
        QCOMPARE(p.file.count("campaigns"), 4);
        const RecordId added = p.view->currentRecord();
        QCOMPARE(p.get(added, "start"), Value(day(3, 20)));
        QCOMPARE(p.get(added, "status"), Value(p.option("active")));
    }

    void theScaleIsKeptInTheView()
    {
        Plan p;
        p.open_();
        ViewFixture::press(&p.plan(), Qt::Key_Minus);
        QCOMPARE(p.now().config.scale, QStringLiteral("quarter"));
        QCOMPARE(p.plan().scale(), TimelineScale::Quarter);
        QVERIFY(p.workspace().undo());
        QCOMPARE(p.plan().scale(), TimelineScale::Month);
    }

    void aRecordWithManyValuesStandsInEachOfTheirLanes()
    {
        Plan p;
        const RecordId one = p.file.add("channels", {{"name", QStringLiteral("Radio")}});
        const RecordId two = p.file.add("channels", {{"name", QStringLiteral("Poster")}});
        QVERIFY(p.file.set("campaigns", p.tet, "channels", IdList{one.value, two.value}));
        p.open_([&](ViewConfig &c) { setGroupField(c, p.file.field("campaigns", "channels").id); });
        int lanes = 0;
        for (const TimelineLane &lane : p.plan().content().layout.lanes())
            lanes += lane.id == one.value || lane.id == two.value;
        QCOMPARE(lanes, 2);
        QVERIFY(!p.plan().content().canChangeLane); // which of them is meant cannot be told
    }

    void withoutADateFieldTheViewSaysWhatToChoose()
    {
        Plan p;
        p.open_([](ViewConfig &c) { c.start = {}; });
        QVERIFY(p.view->findChild<QWidget *>(QStringLiteral("viewEmpty"))->isVisible());
        QVERIFY(!p.plan().isVisible());
    }

    void aReadOnlyFileIsOnlyLookedAt()
    {
        Plan p;
        p.file.workspace.reset();
        auto opened = Workspace::open(p.file.path, OpenMode::ReadOnly, noon);
        QVERIFY(opened);
        p.file.workspace = std::move(*opened);
        p.engine = std::make_unique<MetricsEngine>(p.workspace());
        p.window = std::make_unique<QWidget>();
        p.view = makeTimelineView({p.file.page("campaigns").id, &p.workspace(), p.engine.get(), &p.theme, &p.localizer},
                                  p.window.get());
        p.view->resize(1000, 600);
        View view;
        view.page = p.file.page("campaigns").id;
        view.config = usualTimeline(p.workspace().schema(), view.page);
        p.window->show();
        p.view->setView(view);
        QVERIFY(!p.plan().content().canMove);
        const QPoint from = p.bar(p.tet).center();
        ViewFixture::drag(p.plan().viewport(), from, from + QPoint(200, 0));
        QCOMPARE(p.get(p.tet, "start"), Value(day(3, 2)));
    }
};

QTEST_MAIN(TimelineViewTest)
#include "tst_timelineview.moc"
