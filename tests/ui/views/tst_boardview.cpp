// SPDX-License-Identifier: GPL-3.0-or-later
// A board on the screen: what a drag or a key changes is in the file, and comes back by undo.
#include "viewfixture.h"
#include "views/board/boardcanvas.h"
#include "views/board/boardview.h"
#include "views/recordcard.h"

#include <QLineEdit>
#include <QToolButton>

using namespace pheu;
using namespace pheu::test;

class BoardViewTest : public QObject
{
    Q_OBJECT

    struct Board : ViewFixture {
        RecordId tet, summer, sale;

        Board()
        {
            tet = file.add("campaigns",
                           {{"name", QStringLiteral("Tết")}, {"status", option("planned")}, {"budget", qint64(300)}});
            summer =
                file.add("campaigns",
                         {{"name", QStringLiteral("Summer")}, {"status", option("active")}, {"budget", qint64(50)}});
            sale = file.add("campaigns", {{"name", QStringLiteral("Sale")}});
        }
        qint64 option(const char *role) const
        {
            return file.field("campaigns", "status").option(QLatin1String(role))->id.value;
        }
        void open()
        {
            show("campaigns", ViewKind::Board, makeBoardView,
                 usualBoard(workspace().schema(), file.page("campaigns").id));
        }
        BoardCanvas &board() const { return static_cast<BoardView *>(view)->board(); }
        int column(qint64 value) const
        {
            for (size_t i = 0; i < board().columns().size(); ++i) {
                if (board().columns()[i].group.id == value)
                    return int(i);
            }
            return -1;
        }
        QPoint card(qint64 of, int index) const { return board().layoutNow().card(column(of), index).center(); }
        Value status(RecordId record) const { return file.get("campaigns", record, "status"); }
    };

private slots:
    // Computed for the cards that show, Σ/Σ, and painted again when a result changes.
    void aKpiFieldOnACardFollowsTheResults()
    {
        Board b;
        Field field;
        field.names.own = QStringLiteral("CPC");
        field.type = fieldType(QLatin1String("money"));
        field.config.computed = QStringLiteral("kpi");
        field.config.kpi = QStringLiteral("cpc");
        const PageId page = b.file.page("campaigns").id;
        const auto made = b.workspace().apply({EditKind::AddField, {AddField{page, field}}});
        QVERIFY(made);
        const FieldId cpc = made->addedFields.front();
        ViewConfig config = usualBoard(b.workspace().schema(), page);
        config.columns = {{b.file.field("campaigns", "name").id, 0, false}, {cpc, 0, false}};
        b.show("campaigns", ViewKind::Board, makeBoardView, config);
        const auto result = [&](qint64 spend, qint64 clicks) {
            b.file.add(
                "results",
                {{"date", toDay(QDate(2026, 2, 1))}, {"campaign", b.tet.value}, {"spend", spend}, {"clicks", clicks}});
        };
        const auto onCard = [&](RecordId record) {
            const CardContent content =
                cardContent(static_cast<BoardView *>(b.view)->records(), *b.workspace().schema().page(page), record,
                            {cpc}, Language::English);
            return content.lines.empty() ? QString() : content.lines.front().look.text;
        };
        const Format format = b.localizer.format(b.workspace().settings().currency);
        const auto pixels = [&] { return b.board().viewport()->grab().toImage(); };
        result(1000, 10);
        QTRY_COMPARE(onCard(b.tet), format.money(100).simplified());
        QCOMPARE(onCard(b.summer), Format::undefined()); // no result: never 0
        const QImage before = pixels();
        result(3000, 90);
        QTRY_COMPARE(onCard(b.tet), format.money(40).simplified());
        QVERIFY(pixels() != before);
        QVERIFY(b.workspace().undo());
        QTRY_COMPARE(onCard(b.tet), format.money(100).simplified());
        QCOMPARE(pixels(), before);
    }

    void columnsAreTheOptionsWithTheEmptyOneFirstAndTheirSums()
    {
        Board b;
        b.open();
        const auto &columns = b.board().columns();
        QCOMPARE(columns.size(), b.file.field("campaigns", "status").options.size() + 1);
        QVERIFY(columns.front().group.isEmptyValue());
        QCOMPARE(columns.front().group.rows.size(), size_t(1));
        QVERIFY(columns[size_t(b.column(b.option("planned")))].sum.contains(QStringLiteral("300")));
        QCOMPARE(b.view->count(), 3);
    }

    void draggingACardToAnotherColumnChangesItsValueAndUndoBringsItBack()
    {
        Board b;
        b.open();
        const int target = b.column(b.option("active"));
        QPoint to = b.board().layoutNow().column(target).center();
        ViewFixture::drag(b.board().viewport(), b.card(b.option("planned"), 0), to);
        QCOMPARE(b.status(b.tet), Value(b.option("active")));
        QCOMPARE(b.board().columns()[size_t(target)].group.rows.size(), size_t(2));
        QVERIFY(b.workspace().undo());
        QCOMPARE(b.status(b.tet), Value(b.option("planned")));
        QCOMPARE(b.board().columns()[size_t(target)].group.rows.size(), size_t(1));
        QVERIFY(b.refused.isEmpty());
    }

    void aCollapsedColumnIsKeptInTheViewAndUndoOpensIt()
    {
        Board b;
        b.open();
        const int active = b.column(b.option("active"));
        b.board().toggle(active);
        QVERIFY(b.board().isCollapsed(active));
        QCOMPARE(b.now().config.collapsed, std::vector<qint64>{b.option("active")});
        BoardView other({b.now().page, &b.workspace(), b.engine.get(), &b.theme, &b.localizer}); // another window
        other.setView(b.now());
        QVERIFY(other.board().isCollapsed(active));
        QVERIFY(!other.board().isCollapsed(b.column(b.option("planned"))));
        QVERIFY(b.view->goTo(b.summer)); // opened to be seen, the view stays as it is
        QVERIFY(!b.board().isCollapsed(active));
        QCOMPARE(b.now().config.collapsed.size(), size_t(1));
        b.board().toggle(active);
        QVERIFY(b.board().isCollapsed(active));
        b.board().toggle(active);
        QVERIFY(b.now().config.collapsed.empty());
        QVERIFY(b.workspace().undo());
        QVERIFY(b.board().isCollapsed(active));
    }

    void anotherFieldForTheColumnsForgetsWhichWereCollapsed()
    {
        Board b;
        b.open();
        b.board().toggle(b.column(b.option("active")));
        ViewConfig config = b.now().config;
        setGroupField(config, b.file.field("campaigns", "stage").id);
        QVERIFY(config.collapsed.empty());
    }

    void aColourRuleMarksTheCardsThatFitIt()
    {
        Board b;
        b.open();
        const auto edge = [&b](qint64 column) {
            const QRect card = b.board().layoutNow().card(b.column(column), 0);
            const QImage image = b.board().viewport()->grab().toImage();
            return QColor(image.pixel(card.left() + 2, card.center().y()));
        };
        const QColor plain = edge(b.option("planned"));
        ViewConfig config = b.now().config;
        config.colours.push_back({Filter::compare({{FieldPath{{b.file.field("campaigns", "status").id}}}}, Operator::Eq,
                                                  {QStringLiteral("planned")}),
                                  {},
                                  QStringLiteral("red")});
        emit b.view->configEdited(config);
        QVERIFY(b.refused.isEmpty());
        QCOMPARE(edge(b.option("planned")), b.theme.palette().tagInk(QStringLiteral("red")));
        QCOMPARE(edge(b.option("active")), plain);
        QVERIFY(b.workspace().undo());
        QCOMPARE(edge(b.option("planned")), plain);
    }

    void aCardDroppedOnTheEmptyColumnLosesItsValue()
    {
        Board b;
        b.open();
        ViewFixture::drag(b.board().viewport(), b.card(b.option("planned"), 0),
                          b.board().layoutNow().column(0).center());
        QVERIFY(b.status(b.tet).isEmpty());
    }

    void aCardDroppedWhereItWasChangesNothing()
    {
        Board b;
        b.open();
        const QString token = b.workspace().token();
        const QPoint from = b.card(b.option("planned"), 0);
        ViewFixture::drag(b.board().viewport(), from, from + QPoint(40, 200));
        QCOMPARE(b.workspace().token(), token);
        QVERIFY(b.opened.empty());
    }

    void aClickOpensTheRecord()
    {
        Board b;
        b.open();
        ViewFixture::click(b.board().viewport(), b.card(b.option("active"), 0));
        QCOMPARE(b.opened, std::vector<RecordId>{b.summer});
        QCOMPARE(b.view->currentRecord(), b.summer);
    }

    void arrowsWalkAndControlWithAnArrowMovesTheCard()
    {
        Board b;
        b.open();
        QVERIFY(b.view->goTo(b.tet));
        const int now = b.column(b.option("planned"));
        ViewFixture::press(&b.board(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(b.status(b.tet), Value(b.board().columns()[size_t(now + 1)].group.id));
        QCOMPARE(b.view->currentRecord(), b.tet); // it goes with the card
        ViewFixture::press(&b.board(), Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(b.status(b.tet), Value(b.option("planned")));
        ViewFixture::press(&b.board(), Qt::Key_Left);
        QCOMPARE(b.view->currentRecord(), b.sale);
        ViewFixture::press(&b.board(), Qt::Key_Return);
        QCOMPARE(b.opened, std::vector<RecordId>{b.sale});
    }

    void aNewCardHasTheValueOfItsColumn()
    {
        Board b;
        b.open();
        const int column = b.column(b.option("active"));
        ViewFixture::click(b.board().viewport(), b.board().layoutNow().add(column).center());
        auto *line = b.board().findChild<QLineEdit *>(QStringLiteral("newCard"));
        QVERIFY(line && line->isVisible());
        QTest::keyClicks(line, QStringLiteral("Black Friday"));
        ViewFixture::press(line, Qt::Key_Return);
        QCOMPARE(b.file.count("campaigns"), 4);
        const RecordId added = b.view->currentRecord();
        QCOMPARE(b.file.get("campaigns", added, "name"), Value(QStringLiteral("Black Friday")));
        QCOMPARE(b.status(added), Value(b.option("active")));
        QVERIFY(line->isVisible()); // for the next one
        ViewFixture::press(line, Qt::Key_Escape);
        QVERIFY(!line->isVisible());
        QVERIFY(b.workspace().undo());
        QCOMPARE(b.file.count("campaigns"), 3);
    }

    void draggingAColumnChangesTheOrderOfTheOptions()
    {
        Board b;
        b.open();
        const int from = b.column(b.option("planned"));
        QCOMPARE(from, 1);
        const qint64 second = b.board().columns()[2].group.id;
        const QPoint head = b.board().layoutNow().header(from).center();
        ViewFixture::drag(b.board().viewport(), head, QPoint(b.board().layoutNow().column(2).right() - 20, head.y()));
        QVERIFY2(b.refused.isEmpty(), qPrintable(b.refused.join(u' ')));
        QCOMPARE(b.file.field("campaigns", "status").options.front().id.value, second);
        QCOMPARE(b.board().columns()[2].group.id, b.option("planned"));
        QVERIFY(b.workspace().undo());
        QCOMPARE(b.board().columns()[1].group.id, b.option("planned"));
    }

    void aCollapsedColumnOpensAgainByAClick()
    {
        Board b;
        b.open();
        b.board().toggle(2);
        QVERIFY(b.board().layoutNow().column(2).width() < 100);
        ViewFixture::click(b.board().viewport(), b.board().layoutNow().column(2).center());
        QVERIFY(!b.board().isCollapsed(2));
    }

    void withoutAFieldTheViewSaysWhatToChoose()
    {
        Board b;
        b.show("campaigns", ViewKind::Board, makeBoardView, {});
        auto *empty = b.view->findChild<QWidget *>(QStringLiteral("viewEmpty"));
        QVERIFY(empty && empty->isVisible());
        QVERIFY(b.view->findChild<QToolButton *>(QStringLiteral("boardColumns")));
        QVERIFY(!b.board().isVisible());
        // Chosen elsewhere, or by the menu: the same edit.
        ViewConfig config;
        setGroupField(config, b.file.field("campaigns", "stage").id);
        QVERIFY(b.workspace().apply({EditKind::View, {ChangeView{b.id, {}, config, {}}}}));
        QVERIFY(b.board().isVisible());
        QCOMPARE(b.board().columns().size(), size_t(b.file.count("stages")) + 1);
    }

    void aPageWithoutSuchAFieldSaysWhy()
    {
        Board b;
        QVERIFY(!boardLacks(b.workspace().schema(), b.file.page("utm_links").id).isEmpty() ||
                !boardFields(b.file.page("utm_links")).empty());
        QVERIFY(boardLacks(b.workspace().schema(), b.file.page("campaigns").id).isEmpty());
    }

    void onlyTheCardsInSightAreRead()
    {
        Board b;
        AddRecords many{b.file.page("campaigns").id,
                        {b.file.field("campaigns", "name").id, b.file.field("campaigns", "status").id},
                        {}};
        for (int i = 0; i < 30'000; ++i)
            many.rows.push_back({QStringLiteral("Campaign %1").arg(i), b.option("active")});
        QVERIFY(b.workspace().apply({EditKind::AddRecords, {many}}));
        b.open();
        QTRY_COMPARE(b.view->count(), 30'003);
        const int column = b.column(b.option("active"));
        QVERIFY(b.board().layoutNow().visibleCards(column).second < 20);
        QVERIFY(b.view->goTo(RecordId(30'000)));
        const auto [first, last] = b.board().layoutNow().visibleCards(column);
        QVERIFY(first > 29'000 && last - first < 20);
        QElapsedTimer timer;
        qint64 longest = 0;
        for (int i = 0; i < 60; ++i) {
            timer.start();
            ViewFixture::press(&b.board(), Qt::Key_PageUp);
            b.board().viewport()->repaint();
            longest = std::max(longest, timer.elapsed());
        }
        qInfo("longest frame of 60 pages: %lld ms", longest);
        QVERIFY(longest < 200); // far above what is wanted, for slow machines under load
    }
};

QTEST_MAIN(BoardViewTest)
#include "tst_boardview.moc"
