// SPDX-License-Identifier: GPL-3.0-or-later
// The grid by mouse: the fill handle, columns that stay while the others scroll, and what its cells say.
#include "viewfixture.h"
#include "views/gridpage.h"
#include "views/gridview.h"

#include <QHeaderView>
#include <QScrollBar>

using namespace pheu;
using namespace pheu::test;

namespace
{

struct Campaigns : ViewFixture {
    std::vector<RecordId> records;
    Campaigns()
    {
        for (int i = 0; i < 5; ++i) {
            WorkspaceFile::Cells cells{{"name", QStringLiteral("C%1").arg(i)}};
            if (i < 2)
                cells.emplace_back("budget", qint64(100 * (i + 1)));
            records.push_back(file.add("campaigns", cells));
        }
    }
    void open(const ViewConfig &config = {}, QSize size = {1100, 640})
    {
        show(
            "campaigns", ViewKind::Grid,
            [](const PageViewContext &context, QWidget *parent) -> PageView * { return new GridPage(context, parent); },
            config, size);
    }
    GridView &grid() const { return *static_cast<GridPage *>(view)->grid(); }
    RecordTableModel &model() const { return static_cast<GridPage *>(view)->records(); }
    QModelIndex at(int row, const char *role) const
    {
        return model().index(row, model().columnOf(file.field("campaigns", role).id));
    }
    Value budget(int row) const { return file.get("campaigns", records[size_t(row)], "budget"); }
    // The corner of the selected block.
    QPoint handle(const QModelIndex &last) const { return grid().visualRect(last).bottomRight() - QPoint(2, 3); }
};

} // namespace

class TestGridView : public QObject
{
    Q_OBJECT

private slots:
    void theFillHandleContinuesWhatIsSelected()
    {
        Campaigns c;
        c.open();
        c.grid().setCurrentIndex(c.at(0, "budget"));
        c.grid().selectionModel()->select(QItemSelection(c.at(0, "budget"), c.at(1, "budget")),
                                          QItemSelectionModel::ClearAndSelect);
        QTRY_VERIFY(c.grid().hasFocus());
        ViewFixture::drag(c.grid().viewport(), c.handle(c.at(1, "budget")),
                          c.grid().visualRect(c.at(3, "budget")).center());
        QCOMPARE(c.budget(2), Value(300));
        QCOMPARE(c.budget(3), Value(400));
        QVERIFY(c.budget(4).isEmpty());
        QCOMPARE(c.grid().selectedBlock().rows, std::vector<int>({0, 1, 2, 3}));
        QVERIFY(bool(c.workspace().undo())); // one step
        QVERIFY(c.budget(2).isEmpty() && c.budget(3).isEmpty());
    }

    void theHeadOfAGroupIsOneLineFromTheRowNumbersOn()
    {
        Campaigns c;
        ViewConfig config;
        config.groups = {Sort{PathChoice{{FieldPath{{c.file.field("campaigns", "budget").id}}}}, false, {}}};
        c.open(config);
        QTRY_VERIFY(c.model().isGrouped());
        QVERIFY(c.model().groupAt(0) >= 0 && c.model().groupAt(1) < 0);
        QWidget *numbers = c.grid().verticalHeader()->viewport();
        const auto colourAt = [&](int row) {
            const int y = c.grid().verticalHeader()->sectionViewportPosition(row) + 3;
            return numbers->grab().toImage().pixelColor(3, y);
        };
        QCOMPARE(colourAt(0), c.theme.palette().background);
        QCOMPARE(colourAt(1), c.theme.palette().card);
    }

    void aFillHandleDraggedNowhereWritesNothing()
    {
        Campaigns c;
        c.open();
        c.grid().setCurrentIndex(c.at(0, "budget"));
        QTRY_VERIFY(c.grid().hasFocus());
        const QString token = c.workspace().token();
        const QPoint handle = c.handle(c.at(0, "budget"));
        ViewFixture::drag(c.grid().viewport(), handle, handle - QPoint(3, 3));
        QCOMPARE(c.workspace().token(), token);
    }

    void frozenColumnsStayWhileTheOthersScroll()
    {
        Campaigns c;
        ViewConfig config;
        config.frozen = 1;
        c.open(config, {480, 400});
        const int first = c.grid().shownColumns().front();
        const QModelIndex frozen = c.model().index(0, first);
        const QRect before = c.grid().visualRect(frozen);
        QScrollBar *bar = c.grid().horizontalScrollBar();
        QVERIFY(bar->maximum() > before.width());
        bar->setValue(bar->maximum());
        QCoreApplication::processEvents();
        QVERIFY(c.grid().isFrozen(first));
        QCOMPARE(c.grid().visualRect(frozen), before);
        QCOMPARE(c.grid().indexAt(before.center()), frozen); // and not what has scrolled beneath it
        const QModelIndex second = c.model().index(0, c.grid().shownColumns().at(1));
        QVERIFY(c.grid().visualRect(second).left() < before.right());
        c.grid().scrollTo(second);
        QVERIFY(c.grid().visualRect(second).left() >= before.right());
        ViewFixture::click(c.grid().viewport(), before.center());
        QCOMPARE(c.grid().currentIndex(), frozen);
    }

    void aKpiFieldIsSortedByAndFillsTheFooter()
    {
        Campaigns c;
        const qint64 date = toDay(QDate(2026, 3, 1));
        for (int i = 0; i < 3; ++i)
            c.file.add(
                "results",
                {{"date", date}, {"campaign", c.records[size_t(i)].value}, {"spend", 100 * (3 - i)}, {"clicks", 10}});
        Field field;
        field.names.own = QStringLiteral("Cost of a click");
        field.type = fieldType(QStringLiteral("money"));
        field.config.computed = QStringLiteral("kpi");
        field.config.kpi = QStringLiteral("cpc");
        const auto added = c.workspace().apply({EditKind::AddField, {AddField{c.file.page("campaigns").id, field}}});
        QVERIFY2(added, added ? "" : qPrintable(added.error().message));
        c.open();
        const int column = c.model().columnOf(added->addedFields.front());
        QVERIFY(column >= 0);
        const auto figures = [&] {
            QList<qint64> list;
            for (int row = 0; row < c.model().rowCount(); ++row) {
                const QVariant raw = c.model().data(c.model().index(row, column), RecordTableModel::RawRole);
                list << (raw.isValid() ? raw.toLongLong() : -1);
            }
            return list;
        };
        QTRY_COMPARE(figures(), QList<qint64>({30, 20, 10, -1, -1}));
        c.grid().horizontalHeader()->setFocus();
        ViewConfig sorted = c.now().config;
        sorted.sorts = {{PathChoice{{FieldPath{{added->addedFields.front()}}}}, false, {}}};
        QVERIFY(bool(c.workspace().apply({EditKind::View, {ChangeView{c.id, {}, sorted, {}}}})));
        QTRY_COMPARE(figures(), QList<qint64>({10, 20, 30, -1, -1}));
        c.model().summary(column);
        QTRY_COMPARE(c.model().summary(column).text, c.model().format().money(20)); // 600 / 30
        QVERIFY2(c.refused.isEmpty(), qPrintable(c.refused.join(u' ')));
    }
};

QTEST_MAIN(TestGridView)
#include "tst_gridview.moc"
