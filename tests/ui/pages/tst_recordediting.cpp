// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/choicelist.h"
#include "support/pagefixture.h"

#include <QCalendarWidget>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace pheu;
using namespace pheu::test;

class TestRecordEditing : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::loadFonts(); }
    void init()
    {
        f = std::make_unique<PageFixture>();
        campaign = f->file.add("campaigns", {{"name", QStringLiteral("Tết")}});
        other = f->file.add("campaigns", {{"name", QStringLiteral("Hè")}});
        f->show("campaigns");
    }
    void cleanup() { f.reset(); }

    void typingOnACellReplacesItsTextAndEnterGoesDown()
    {
        f->goTo(campaign, "name");
        f->type(QStringLiteral("Black Friday"));
        QVERIFY(f->editor());
        f->press(Qt::Key_Return);
        QVERIFY(!f->editor());
        QCOMPARE(f->file.get("campaigns", campaign, "name"), Value(QStringLiteral("Black Friday")));
        QCOMPARE(f->grid().currentRecord(), other);
    }

    void escapeLeavesTheCellAsItWas()
    {
        f->edit(campaign, "name");
        f->type(QStringLiteral("thrown away"));
        f->press(Qt::Key_Escape);
        QTest::qWait(20); // also after the focus has come back
        QCOMPARE(f->file.get("campaigns", campaign, "name"), Value(QStringLiteral("Tết")));
        QVERIFY(!f->editor());
    }

    void moneyTakesWhatPeopleType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<qint64>("dong");
        QTest::newRow("thousands") << QStringLiteral("500k") << qint64(500'000);
        QTest::newRow("millions") << QStringLiteral("1,5tr") << qint64(1'500'000);
        QTest::newRow("billions with a space") << QStringLiteral("2 tỷ") << qint64(2'000'000'000);
        QTest::newRow("grouped with its sign") << QStringLiteral("1.234.567 ₫") << qint64(1'234'567);
    }
    void moneyTakesWhatPeopleType()
    {
        QFETCH(QString, typed);
        QFETCH(qint64, dong);
        f->goTo(campaign, "budget");
        f->type(typed);
        f->press(Qt::Key_Return);
        QCOMPARE(f->file.get("campaigns", campaign, "budget"), Value(dong));
    }

    void anUnreadableAmountKeepsTheEditorOpenAndSaysWhy()
    {
        f->edit(campaign, "budget");
        f->type(QStringLiteral("12x"));
        f->press(Qt::Key_Return);
        QVERIFY(f->editor());
        QVERIFY2(f->editor()->errorText().contains(QStringLiteral("12x")), qPrintable(f->editor()->errorText()));
        QVERIFY(f->file.get("campaigns", campaign, "budget").isEmpty());
        // Going elsewhere does not lose what was typed.
        QTest::mouseClick(f->grid().viewport(), Qt::LeftButton, {},
                          f->grid().visualRect(f->records().index(1, 0)).center());
        QTest::qWait(20);
        QVERIFY(f->editor());
        QCOMPARE(f->editor()->findChild<QLineEdit *>()->text(), QStringLiteral("12x"));
        f->press(Qt::Key_Escape);
        QVERIFY(!f->editor());
    }

    void aDayIsTypedOrPicked()
    {
        f->edit(campaign, "start");
        auto *calendar = f->window->findChild<QCalendarWidget *>();
        QVERIFY(calendar && calendar->isVisible());
        f->type(QStringLiteral("5/3/2026"));
        QCOMPARE(calendar->selectedDate(), QDate(2026, 3, 5));
        f->press(Qt::Key_Return);
        QCOMPARE(f->file.get("campaigns", campaign, "start"), Value(qint64(toDay(QDate(2026, 3, 5)))));
        f->edit(campaign, "start");
        f->press(Qt::Key_Down); // a day later
        f->press(Qt::Key_Return);
        QCOMPARE(f->file.get("campaigns", campaign, "start"), Value(qint64(toDay(QDate(2026, 3, 6)))));
        QCOMPARE(f->shown(campaign, "start"), QStringLiteral("06/03/2026"));
    }

    void anOptionIsPickedByAFewLetters()
    {
        f->edit(campaign, "status");
        f->type(QStringLiteral("dang")); // without marks
        f->press(Qt::Key_Return);
        const Option *active = f->field("status").option(QStringLiteral("active"));
        QCOMPARE(f->file.get("campaigns", campaign, "status"), Value(active->id.value));
    }

    void tabTakesTheChoiceThatIsLitAndMakesNone()
    {
        const size_t before = f->field("status").options.size();
        f->edit(campaign, "status");
        f->type(QStringLiteral("dang"));
        f->press(Qt::Key_Tab);
        QVERIFY(!f->editor());
        QCOMPARE(f->file.get("campaigns", campaign, "status"),
                 Value(f->field("status").option(QStringLiteral("active"))->id.value));
        f->edit(campaign, "status");
        f->type(QStringLiteral("Chờ duyệt"));
        f->press(Qt::Key_Tab);
        QVERIFY(f->editor() && !f->editor()->errorText().isEmpty());
        f->press(Qt::Key_Escape);
        QCOMPARE(f->field("status").options.size(), before);
    }

    void anOptionThatIsNotThereIsCreated()
    {
        const size_t before = f->field("status").options.size();
        f->edit(campaign, "status");
        f->type(QStringLiteral("Chờ duyệt"));
        f->press(Qt::Key_Return);
        QCOMPARE(f->field("status").options.size(), before + 1);
        const Option *made = f->field("status").option(QStringLiteral("Chờ duyệt"));
        QVERIFY(made && !made->color.isEmpty());
        QCOMPARE(f->file.get("campaigns", campaign, "status"), Value(made->id.value));
    }

    void aLinkIsFoundOrItsRecordCreated()
    {
        f->edit(campaign, "stage");
        f->type(QStringLiteral("mua"));
        f->press(Qt::Key_Return);
        const Value stage = f->file.get("campaigns", campaign, "stage");
        QCOMPARE(f->shown(campaign, "stage"), QStringLiteral("Mua"));
        const qint64 stages = f->file.count("stages");
        f->edit(campaign, "stage");
        f->type(QStringLiteral("Giới thiệu bạn"));
        f->press(Qt::Key_Return);
        QCOMPARE(f->file.count("stages"), stages + 1);
        QVERIFY(f->file.get("campaigns", campaign, "stage") != stage);
        QCOMPARE(f->shown(campaign, "stage"), QStringLiteral("Giới thiệu bạn"));
    }

    void manyLinksAreTickedOneByOne()
    {
        f->edit(campaign, "channels");
        f->type(QStringLiteral("zalo"));
        f->press(Qt::Key_Return);
        QVERIFY(f->editor()); // the list stays
        f->type(QStringLiteral("tik"));
        f->press(Qt::Key_Return);
        f->press(Qt::Key_Return); // nothing searched any more: done
        QVERIFY(!f->editor());
        QCOMPARE(f->file.get("campaigns", campaign, "channels").toIds().size(), size_t(2));
        f->edit(campaign, "channels");
        f->press(Qt::Key_Backspace); // takes the last away
        f->press(Qt::Key_Tab);
        QCOMPARE(f->file.get("campaigns", campaign, "channels").toIds().size(), size_t(1));
    }

    void aLongTextHasLines()
    {
        SetFieldLayout layout{f->page->page(), {}};
        for (const Field &field : f->file.page("campaigns").fields)
            layout.items.push_back({field.id, int(layout.items.size()), 0, field.role != QLatin1String("notes")});
        QVERIFY(f->file.workspace->apply({EditKind::Layout, {layout}}));
        f->edit(campaign, "notes");
        QVERIFY(qobject_cast<QPlainTextEdit *>(QApplication::focusWidget()));
        f->type(QStringLiteral("một"));
        f->press(Qt::Key_Return);
        f->type(QStringLiteral("hai"));
        f->press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(f->file.get("campaigns", campaign, "notes"), Value(QStringLiteral("một\nhai")));
    }

    void tabGoesRightWithoutOpeningTheNextCell()
    {
        f->edit(campaign, "name");
        f->type(QStringLiteral("A"));
        f->press(Qt::Key_Tab);
        QVERIFY(!f->editor());
        QCOMPARE(f->grid().currentIndex().column(), 1);
        QCOMPARE(f->grid().currentRecord(), campaign);
    }

    void whatIsNotChangedIsNotWritten()
    {
        const auto before = History::nextUndo(f->file.workspace->database());
        f->edit(campaign, "name");
        f->press(Qt::Key_Return);
        const auto after = History::nextUndo(f->file.workspace->database());
        QVERIFY(before && after && (*before)->id == (*after)->id);
    }

    void numbersAndAddressesOfOtherPages()
    {
        const RecordId ad = f->file.add("ads", {{"name", QStringLiteral("A")}});
        const RecordId stage = f->file.add("stages", {{"name", QStringLiteral("S")}});
        f->show("ads");
        f->goTo(ad, "landing_page");
        f->type(QStringLiteral("https://shop.vn/tet?x=1"));
        f->press(Qt::Key_Return);
        QCOMPARE(f->file.get("ads", ad, "landing_page"), Value(QStringLiteral("https://shop.vn/tet?x=1")));
        f->show("stages");
        f->goTo(stage, "order");
        f->type(QStringLiteral("1.200"));
        f->press(Qt::Key_Return);
        QCOMPARE(f->file.get("stages", stage, "order"), Value(qint64(1200)));
    }

    void aReadOnlyWorkspaceOpensNoEditor()
    {
        f->window.reset();
        f->engine.reset();
        f->file.workspace.reset();
        auto opened = Workspace::open(f->file.path, OpenMode::ReadOnly, noon);
        QVERIFY(opened);
        f->file.workspace = std::move(*opened);
        f->show("campaigns");
        f->goTo(campaign, "name");
        f->type(QStringLiteral("x"));
        QVERIFY(!f->editor());
        f->press(Qt::Key_F2);
        QVERIFY(!f->editor());
        QCOMPARE(f->file.get("campaigns", campaign, "name"), Value(QStringLiteral("Tết")));
    }

private:
    std::unique_ptr<PageFixture> f;
    RecordId campaign, other;
};

QTEST_MAIN(TestRecordEditing)
#include "tst_recordediting.moc"
