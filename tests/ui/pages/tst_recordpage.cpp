// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/fieldbox.h"
#include "pages/recordpanel.h"
#include "support/pagefixture.h"
#include "views/board/boardview.h"
#include "views/filterbar.h"
#include "views/filterpopup.h"
#include "views/gridclipboard.h"
#include "views/gridcolumns.h"
#include "views/gridfooter.h"
#include "views/gridheader.h"
#include "views/pageview.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTimer>

using namespace pheu;
using namespace pheu::test;

class TestRecordPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::loadFonts(); }
    void init()
    {
        f = std::make_unique<PageFixture>();
        for (const char16_t *name : {u"Tết Bính Ngọ", u"Quà 8/3", u"Hè mát lành", u"Sale 11.11"})
            ids.push_back(f->file.add(
                "campaigns", {{"name", QString::fromUtf16(name)}, {"budget", qint64(ids.size() + 1) * 1'000'000}}));
        f->show("campaigns");
    }
    void cleanup()
    {
        f.reset();
        ids.clear();
    }

    void aBlockIsPastedAndRowsBeyondTheEndAreNew()
    {
        f->goTo(ids[3], "name");
        QApplication::clipboard()->setText(QStringLiteral("Một\tDoanh số\nHai\t\n"));
        answer("pasteAdd");
        f->page->run(PageCommand::Paste);
        QVERIFY2(f->errors.isEmpty(), qPrintable(f->errors.join(u'\n')));
        QCOMPARE(f->file.get("campaigns", ids[3], "name"), Value(QStringLiteral("Một")));
        QCOMPARE(f->file.count("campaigns"), qint64(5));
        QCOMPARE(f->records().rowCount(), 5);
        QVERIFY(f->file.workspace->undo());
        QCOMPARE(f->file.count("campaigns"), qint64(4)); // one paste, one undo
        QCOMPARE(f->file.get("campaigns", ids[3], "name"), Value(QStringLiteral("Sale 11.11")));
    }

    void aPasteThatCannotBeReadWritesNothingAndSaysWhere()
    {
        f->goTo(ids[0], "budget");
        QApplication::clipboard()->setText(QStringLiteral("5\nabc\n"));
        f->page->run(PageCommand::Paste);
        QCOMPARE(f->errors.size(), 1);
        QVERIFY2(f->errors[0].contains(QStringLiteral("abc")) && f->errors[0].contains(u'2'), qPrintable(f->errors[0]));
        QCOMPARE(f->file.get("campaigns", ids[0], "budget"), Value(qint64(1'000'000)));
    }

    void whatIsCopiedPastesBackTheSame()
    {
        f->grid().selectAll();
        f->page->run(PageCommand::Copy);
        const TextBlock block = blockFromText(QApplication::clipboard()->text());
        QCOMPARE(int(block.size()), 4);
        QVERIFY(QApplication::clipboard()->mimeData()->hasHtml());
        const auto before = History::nextUndo(f->file.workspace->database());
        f->goTo(ids[0], "name");
        f->page->run(PageCommand::Paste);
        QVERIFY2(f->errors.isEmpty(), qPrintable(f->errors.join(u'\n')));
        for (size_t i = 0; i < ids.size(); ++i)
            QCOMPARE(f->file.get("campaigns", ids[i], "budget"), Value(qint64(i + 1) * 1'000'000));
        Q_UNUSED(before);
    }

    void oneValueFillsTheWholeSelectionAndFillDownRepeatsTheFirst()
    {
        const int budget = f->records().columnOf(f->field("budget").id);
        const auto select = [&](int from, int to) {
            f->grid().selectionModel()->select(
                QItemSelection(f->records().index(from, budget), f->records().index(to, budget)),
                QItemSelectionModel::ClearAndSelect);
        };
        f->goTo(ids[0], "budget");
        select(0, 1);
        QApplication::clipboard()->setText(QStringLiteral("7000000"));
        f->page->run(PageCommand::Paste);
        QCOMPARE(f->file.get("campaigns", ids[1], "budget"), Value(qint64(7'000'000)));
        QCOMPARE(f->file.get("campaigns", ids[2], "budget"), Value(qint64(3'000'000)));
        select(1, 3);
        f->page->run(PageCommand::FillDown);
        QCOMPARE(f->file.get("campaigns", ids[3], "budget"), Value(qint64(7'000'000)));
        select(2, 3);
        f->page->run(PageCommand::ClearCells);
        QVERIFY(f->file.get("campaigns", ids[2], "budget").isEmpty());
        QVERIFY(f->file.workspace->undo());
        QCOMPARE(f->file.get("campaigns", ids[2], "budget"), Value(qint64(7'000'000)));
    }

    void recordsAreAddedAndDeletedWithAWayBack()
    {
        QSignalSpy notices(f->page, &RecordPage::notice);
        f->page->run(PageCommand::AddRecord);
        QCOMPARE(f->file.count("campaigns"), qint64(5));
        QCOMPARE(f->grid().currentIndex().row(), 4);
        f->page->run(PageCommand::RemoveRecords);
        QCOMPARE(f->file.count("campaigns"), qint64(4));
        QCOMPARE(notices.count(), 1);
        QVERIFY(notices.at(0).at(1).toBool()); // can be undone from the message
    }

    void allRowsIsAStateNotAMillionIndexes()
    {
        f->grid().selectAll();
        QVERIFY(f->grid().allRowsSelected());
        QVERIFY(f->grid().selectionModel()->selection().isEmpty());
        QVERIFY(f->grid().isCellSelected(f->records().index(2, 1)));
        QVERIFY(f->grid().selectedBlock().allRows);
        f->goTo(ids[1], "name");
        QVERIFY(!f->grid().allRowsSelected());
    }

    void searchFindsWithoutMarks()
    {
        f->page->run(PageCommand::Find);
        QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("pageSearch"));
        f->type(QStringLiteral("tet"));
        QTRY_COMPARE(f->records().rowCount(), 1);
        QCOMPARE(f->records().recordAt(0), ids[0]);
        f->page->findChild<QLineEdit *>(QStringLiteral("pageSearch"))->setText(QStringLiteral("nothing like this"));
        QTRY_VERIFY(f->page->findChild<QWidget *>(QStringLiteral("nothingFound"))->isVisible());
    }

    void aFilterIsMadeInThePopupAndTakenAwayByItsChip()
    {
        auto *bar = f->page->findChild<FilterBar *>();
        bar->openPopup();
        auto *popup = bar->findChild<FilterPopup *>();
        auto *fields = popup->findChild<QComboBox *>(QStringLiteral("filterField"));
        fields->setCurrentIndex(fields->findData(f->field("budget").id.value));
        auto *op = popup->findChild<QComboBox *>(QStringLiteral("filterOperator"));
        op->setCurrentIndex(op->findData(int(Operator::Gt)));
        popup->findChild<QLineEdit *>(QStringLiteral("filterValue"))->setText(QStringLiteral("2tr"));
        popup->findChild<QPushButton *>(QStringLiteral("filterApply"))->click();
        QTRY_COMPARE(f->records().rowCount(), 2);
        auto *chip = bar->findChild<QAbstractButton *>(QStringLiteral("filterChipRemove"));
        QVERIFY(chip);
        chip->click();
        QTRY_COMPARE(f->records().rowCount(), 4);
    }

    void aFilterCanBeTyped()
    {
        auto *bar = f->page->findChild<FilterBar *>();
        bar->openPopup();
        auto *popup = bar->findChild<FilterPopup *>();
        popup->findChild<QPushButton *>(QStringLiteral("filterAsText"))->click();
        auto *text = popup->findChild<QLineEdit *>(QStringLiteral("filterText"));
        text->setText(QStringLiteral("budget >"));
        popup->findChild<QPushButton *>(QStringLiteral("filterApply"))->click();
        QVERIFY(!popup->findChild<QLabel *>(QStringLiteral("filterProblem"))->text().isEmpty());
        text->setText(QStringLiteral("budget > 3000000 or name contains \"quà\""));
        popup->findChild<QPushButton *>(QStringLiteral("filterApply"))->click();
        QTRY_COMPARE(f->records().rowCount(), 2);
    }

    void aClickOnTheHeadSortsAndShiftAddsAKey()
    {
        const auto click = [this](const char *role, Qt::KeyboardModifiers modifiers) {
            const int column = f->records().columnOf(f->field(role).id);
            GridHeader *header = f->grid().header();
            QTest::mouseClick(header->viewport(), Qt::LeftButton, modifiers,
                              {header->sectionViewportPosition(column) + header->sectionSize(column) / 2, 10});
        };
        click("name", {});
        QTRY_COMPARE(f->records().recordAt(0), ids[2]); // Hè
        click("name", {});
        QTRY_COMPARE(f->records().recordAt(0), ids[0]); // Tết
        click("status", Qt::ShiftModifier);
        QCOMPARE(f->page->query().sorts.size(), size_t(2));
        click("name", {});
        QVERIFY(f->page->query().sorts.empty()); // up, down, off
    }

    void hidingAndWidthOutliveTheFile()
    {
        auto *columns = f->grid().findChild<GridColumns *>();
        const FieldId owner = f->field("owner").id;
        const int shown = f->records().columnCount();
        columns->hide(owner);
        QCOMPARE(f->records().columnOf(owner), -1);
        QCOMPARE(f->records().columnCount(), shown - 1);
        f->grid().setColumnWidth(0, 333);
        f->page->flush();
        f->window.reset();
        f->engine.reset();
        f->file.reopen();
        f->show("campaigns");
        QCOMPARE(f->records().columnOf(owner), -1);
        QCOMPARE(f->grid().columnWidth(0), 333);
    }

    void movingAColumnIsKeptInOrder()
    {
        const FieldId first = f->records().fieldAt(0)->id;
        const FieldId second = f->records().fieldAt(1)->id;
        f->grid().header()->moveSection(1, 0);
        f->page->flush();
        QCOMPARE(f->records().fieldAt(0)->id, second);
        QCOMPARE(f->records().fieldAt(1)->id, first);
        QCOMPARE(f->grid().header()->visualIndex(0), 0);
    }

    void theFooterCountsAndAddsUp()
    {
        auto *footer = f->page->findChild<GridFooter *>();
        QVERIFY(footer->countText().contains(u'4'));
        const int budget = f->records().columnOf(f->field("budget").id);
        QTRY_COMPARE(footer->totalText(budget), f->localizer.format(QStringLiteral("VND")).money(10'000'000));
    }

    void thePanelEditsInPlaceAndLeadsThroughLinks()
    {
        const auto stage = f->file.workspace->reader().findByName(f->file.page("stages").id, QStringLiteral("Mua"));
        QVERIFY(stage && *stage);
        QVERIFY(f->file.set("campaigns", ids[1], "stage", (*stage)->value));
        f->file.add("ads", {{"name", QStringLiteral("FB A")}, {"campaign", ids[1].value}});
        f->page->openRecord(ids[1]);
        auto *panel = f->page->findChild<RecordPanel *>();
        QVERIFY(panel->isVisible());
        QCOMPARE(panel->record(), ids[1]);
        auto *name = panel->findChild<FieldBox *>(QStringLiteral("field_name"));
        name->setFocus();
        f->press(Qt::Key_F2);
        QVERIFY(name->isEditing());
        f->type(QStringLiteral("Quà 8 tháng 3"));
        f->press(Qt::Key_Return);
        QVERIFY(!name->isEditing());
        QCOMPARE(f->file.get("campaigns", ids[1], "name"), Value(QStringLiteral("Quà 8 tháng 3")));
        QCOMPARE(f->shown(ids[1], "name"), QStringLiteral("Quà 8 tháng 3"));

        QSignalSpy opened(f->page, &RecordPage::openRecordRequested);
        auto *link = panel->findChild<FieldBox *>(QStringLiteral("field_stage"));
        QTest::mouseClick(link, Qt::LeftButton, {}, QPoint(20, link->height() / 2));
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.at(0).at(1).value<RecordId>(), **stage);
        QStringList linked; // the tables of the records that link here
        for (const QAbstractItemView *table : panel->findChildren<QAbstractItemView *>(QStringLiteral("linkedView"))) {
            for (int row = 0; row < table->model()->rowCount(); ++row)
                linked << table->model()->index(row, 0).data().toString();
        }
        QVERIFY2(linked.contains(QStringLiteral("FB A")), qPrintable(linked.join(u'|')));
        f->grid().setFocus();
        f->press(Qt::Key_Escape);
        QVERIFY(!panel->isVisible());
    }

    void deleteInThePanelEmptiesItsFieldNotTheSelectedCells()
    {
        f->page->openRecord(ids[2]);
        f->goTo(ids[2], "name");
        auto *box = f->page->findChild<RecordPanel *>()->findChild<FieldBox *>(QStringLiteral("field_budget"));
        box->setFocus();
        f->press(Qt::Key_Delete);
        QVERIFY(f->file.get("campaigns", ids[2], "budget").isEmpty());
        f->page->run(PageCommand::ClearCells); // what the menu's key would do
        QCOMPARE(f->file.get("campaigns", ids[2], "name"), Value(QStringLiteral("Hè mát lành")));
        f->grid().setFocus();
        f->page->run(PageCommand::ClearCells);
        QVERIFY(f->file.get("campaigns", ids[2], "name").isEmpty());
    }

    void anUnreadableValueInThePanelStaysThere()
    {
        f->page->openRecord(ids[0]);
        auto *box = f->page->findChild<RecordPanel *>()->findChild<FieldBox *>(QStringLiteral("field_budget"));
        box->setFocus();
        f->press(Qt::Key_F2);
        f->type(QStringLiteral("nhiều"));
        f->press(Qt::Key_Return);
        QVERIFY(box->isEditing());
        QVERIFY(!box->editor()->errorText().isEmpty());
        QCOMPARE(f->file.get("campaigns", ids[0], "budget"), Value(qint64(1'000'000)));
    }

    void theGridKeepsItsPlaceWhileOthersWrite()
    {
        std::vector<std::vector<Value>> rows;
        for (int i = 0; i < 400; ++i)
            rows.push_back({Value(QStringLiteral("C%1").arg(i))});
        QVERIFY(f->file.workspace->apply(
            {EditKind::AddRecords, {AddRecords{f->page->page(), {f->field("name").id}, rows}}}));
        QTRY_COMPARE(f->records().rowCount(), 404);
        const RecordId middle = f->records().recordAt(300);
        f->goTo(middle, "name");
        const int top = f->grid().verticalScrollBar()->value();
        QVERIFY(top > 0);
        QVERIFY(f->file.set("campaigns", ids[0], "name", QStringLiteral("far above")));
        QCOMPARE(f->grid().verticalScrollBar()->value(), top);
        QCOMPARE(f->grid().currentRecord(), middle);
        QVERIFY(f->file.workspace->undo());
        QCOMPARE(f->grid().currentRecord(), middle);
        QCOMPARE(f->grid().verticalScrollBar()->value(), top);
        f->grid().findChild<GridColumns *>()->hide(f->field("owner").id);
        QCOMPARE(f->grid().currentRecord(), middle);
        QCOMPARE(f->grid().verticalScrollBar()->value(), top);
    }

    void languageIsSwitchedWhileOneLooks()
    {
        const auto head = [this] { return f->records().headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(); };
        QCOMPARE(head(), QStringLiteral("Tên"));
        f->localizer.setLanguage(Language::English);
        QCoreApplication::processEvents();
        QCOMPARE(head(), QStringLiteral("Name"));
        QCOMPARE(f->page->findChild<QLabel *>(QStringLiteral("pageTitle"))->text(), QStringLiteral("Campaigns"));
        f->theme.setMode(ThemeMode::Dark);
        const QImage image = f->grid().grab().toImage();
        QCOMPARE(image.pixelColor(image.width() - 40, image.height() - 40), Palette::darkOne().card);
    }

    // As the window does: it asks once a view was chosen, and runs what it was told.
    void afterAChangeOfViewTheCommandsAreThoseOfTheViewThatShows()
    {
        const auto addView = [&](ViewKind kind, const char *name) {
            View view;
            view.page = f->page->page();
            view.kind = kind;
            view.names.own = QString::fromLatin1(name);
            if (kind == ViewKind::Board)
                view.config = usualBoard(f->file.workspace->schema(), view.page);
            const auto added = f->file.workspace->apply({EditKind::View, {AddView{view}}});
            return added ? added->addedViews.front() : ViewId();
        };
        const ViewId gridA = f->page->currentView();
        const ViewId gridB = addView(ViewKind::Grid, "B");
        const ViewId board = addView(ViewKind::Board, "Board");
        const ViewId pivot = addView(ViewKind::Pivot, "Pivot");
        QVERIFY(gridB && board && pivot);
        const auto knownNow = [&] {
            QSet<int> known;
            for (int each = 0; each <= int(PageCommand::PreviousView); ++each) {
                if (f->page->knows(PageCommand(each)))
                    known.insert(each);
            }
            return known;
        };
        QSet<int> told;
        ViewId toldOf;
        connect(f->page, &RecordPage::viewChosen, this, [&](PageId, ViewId view) {
            told = knownNow();
            toldOf = view;
        });
        const auto run = [&](PageCommand command) {
            if (told.contains(int(command)))
                f->page->run(command);
        };
        f->goTo(ids[0], "name"); // selected in A, where nothing may be done any more
        for (const ViewId view : {gridB, board, pivot, gridA, pivot, gridB, board}) {
            f->page->showView(view);
            QCOMPARE(toldOf, view);
            QCOMPARE(told, knownNow());
        }
        QVERIFY(!told.contains(int(PageCommand::FillDown))); // of a grid, not of a board

        f->page->showView(gridB);
        QTRY_VERIFY(!f->page->viewWidget()->isLoading());
        f->page->focusGrid();
        QVERIFY(f->page->viewWidget()->goTo(ids[1]));
        run(PageCommand::RemoveRecords);
        QCOMPARE(f->file.get("campaigns", ids[1], "name"), Value(QStringLiteral("no record")));
        QCOMPARE(f->file.count("campaigns"), qint64(3));
        QVERIFY(f->page->viewWidget()->goTo(ids[2]));
        run(PageCommand::DuplicateRecords);
        QCOMPARE(f->file.count("campaigns"), qint64(4));
        QVERIFY(f->file.workspace->undo());

        auto *second = f->page->viewWidget()->findChild<GridView *>();
        QVERIFY(second);
        const int budget = second->records().columnOf(f->field("budget").id);
        second->goTo(ids[2], f->field("budget").id);
        second->selectionModel()->select(
            QItemSelection(second->records().index(1, budget), second->records().index(2, budget)),
            QItemSelectionModel::ClearAndSelect);
        run(PageCommand::FillDown);
        QCOMPARE(f->file.get("campaigns", ids[3], "budget"), Value(qint64(3'000'000)));
        QCOMPARE(f->file.get("campaigns", ids[0], "budget"), Value(qint64(1'000'000)));

        f->page->showView(board);
        QTRY_VERIFY(!f->page->viewWidget()->isLoading());
        QVERIFY(f->page->viewWidget()->goTo(ids[3]));
        f->page->focusGrid();
        run(PageCommand::FillDown);
        f->page->viewWidget()->run(PageCommand::RemoveRecords);
        QCOMPARE(f->file.get("campaigns", ids[3], "name"), Value(QStringLiteral("no record")));
        QCOMPARE(f->file.count("campaigns"), qint64(2));
        QVERIFY2(f->errors.isEmpty(), qPrintable(f->errors.join(u'\n')));
    }

    // A KPI field is computed in the panel as in its cell, and follows what happens elsewhere.
    void aKpiFieldInThePanelFollowsTheResults()
    {
        Field field;
        field.names.own = QStringLiteral("CPC");
        field.type = fieldType(QLatin1String("money"));
        field.config.computed = QStringLiteral("kpi");
        field.config.kpi = QStringLiteral("cpc");
        const auto made = f->file.workspace->apply({EditKind::AddField, {AddField{f->page->page(), field}}});
        QVERIFY(made);
        const FieldId cpc = made->addedFields.front();
        const auto result = [&](qint64 spend, qint64 clicks) {
            f->file.add("results", {{"date", qint64(toDay(QDate(2026, 2, 1)))},
                                    {"campaign", ids[0].value},
                                    {"spend", spend},
                                    {"clicks", clicks}});
        };
        f->page->openRecord(ids[0]);
        const auto box = [&]() -> FieldBox * {
            for (FieldBox *each : f->page->findChild<RecordPanel *>()->findChildren<FieldBox *>()) {
                if (each->field() == cpc)
                    return each;
            }
            return nullptr;
        };
        QVERIFY(box());
        QVERIFY(box()->value().isEmpty()); // no result: undefined, never 0
        result(1000, 10);
        QTRY_COMPARE(box()->value(), Value(qint64(100)));
        QVERIFY(box()->toolTip().isEmpty());
        result(3000, 90);
        QTRY_COMPARE(box()->value(), Value(qint64(40))); // Σ/Σ; the mean would be 67
        QVERIFY(f->file.workspace->undo());
        QTRY_COMPARE(box()->value(), Value(qint64(100)));
        QVERIFY(f->file.workspace->undo());
        QTRY_VERIFY(box()->value().isEmpty());
        QTRY_VERIFY(!box()->toolTip().isEmpty()); // why it is undefined
    }

    void kpiColumnsComeFromTheResults()
    {
        const auto channel =
            f->file.workspace->reader().findByName(f->file.page("channels").id, QStringLiteral("Facebook"));
        f->file.add("results", {{"date", qint64(toDay(QDate(2026, 2, 1)))},
                                {"channel", (*channel)->value},
                                {"campaign", ids[0].value},
                                {"spend", qint64(1'000'000)},
                                {"revenue", qint64(5'000'000)},
                                {"orders", qint64(3)}});
        f->show("campaigns");
        // Beside the status, where they are seen without scrolling.
        const int first = f->records().columnOf(f->field("status").id) + 1;
        QCOMPARE(f->records().metricAt(first), QStringLiteral("spend"));
        const auto text = [&](int row, int metric) {
            return f->records().data(f->records().index(row, first + metric), Qt::DisplayRole).toString();
        };
        QTRY_COMPARE(text(0, 2), QStringLiteral("3"));
        QVERIFY(text(0, 0).startsWith(QStringLiteral("1.000.000")));
        QCOMPARE(text(1, 2), Format::undefined()); // never 0
    }

private:
    // Clicks the button of the question that comes.
    static void answer(const char *button)
    {
        QTimer::singleShot(0, qApp, [button] {
            QWidget *box = QApplication::activeModalWidget();
            QVERIFY(box);
            auto *found = box->findChild<QPushButton *>(QLatin1String(button));
            QVERIFY2(found, button);
            found->click();
        });
    }

    std::unique_ptr<PageFixture> f;
    std::vector<RecordId> ids;
};

QTEST_MAIN(TestRecordPage)
#include "tst_recordpage.moc"
