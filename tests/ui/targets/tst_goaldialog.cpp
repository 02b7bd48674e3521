// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/goalsfixture.h"
#include "targets/goalcheck.h"
#include "targets/goaldialog.h"
#include "targets/goalnumber.h"
#include "targets/periodbox.h"
#include "targets/treetemplatedialog.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

#include <cmath>

using namespace pheu;
using test::GoalsFixture;

namespace
{

struct Form : GoalsFixture {
    MetricsEngine engine{workspace()};
    Theme theme;
    Localizer localizer;
    std::unique_ptr<GoalDialog> dialog;

    GoalDialog &open(const GoalRecord &start = {})
    {
        dialog = std::make_unique<GoalDialog>(workspace(), engine, theme, localizer, start);
        dialog->show();
        return *dialog;
    }
    template<typename T>
    T *find(const char *name) const
    {
        return dialog->findChild<T *>(QLatin1String(name));
    }
    void write(const char *name, const char *text) const { find<QLineEdit>(name)->setText(QString::fromUtf8(text)); }
    void choose(const char *id) const
    {
        auto *box = find<QComboBox>("goalKpi");
        box->setCurrentIndex(box->findData(QLatin1String(id)));
        check();
    }
    void check() const
    {
        dialog->findChild<GoalCheck *>()->checkNow();
        QCoreApplication::processEvents(); // a layout shows its new widgets then
    }
    QStringList said() const
    {
        QStringList all;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisible() && (label->objectName() == u"goalIssue" || label->objectName() == u"goalBlocked"))
                all.append(label->text());
        }
        return all;
    }
    bool canSave() const { return find<QPushButton>("goalSave")->isEnabled(); }
    void period(const char *from, const char *to) const
    {
        dialog->findChild<PeriodBox *>()->setPeriod(
            Period{test::day(QLatin1String(from)), test::day(QLatin1String(to))});
    }
    void results()
    {
        for (const char *month : {"09", "10"})
            add(QStringLiteral("results"), {{"date", QStringLiteral("2026-%1-05").arg(QLatin1String(month))},
                                            {"orders", QStringLiteral("300")},
                                            {"visits", QStringLiteral("6000")},
                                            {"impressions", QStringLiteral("90000")}});
    }
};

} // namespace

class TestGoalDialog : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::loadFonts(); }

    void itCannotBeSavedBeforeItHasANumberAndAKpiAndSaysSo()
    {
        Form form;
        form.results();
        form.open();
        QVERIFY(!form.canSave());
        QVERIFY(form.said().join(u' ').contains(QStringLiteral("A number is missing")));
        form.choose("orders");
        QVERIFY(!form.canSave());
        form.write("goalTarget", "500");
        form.check();
        QVERIFY(form.canSave());
        QVERIFY(!form.said().join(u' ').contains(QStringLiteral("A number is missing")));
        QVERIFY(form.said().join(u' ').contains(QStringLiteral("An owner is missing"))); // only told
    }

    void whatIsSavedIsOneEditThatUndoTakesBack()
    {
        Form form;
        form.results();
        form.open();
        form.write("goalName", "Orders in November");
        form.choose("orders");
        form.write("goalTarget", "1.5k");
        form.period("2026-11-01", "2026-11-30");
        form.find<QComboBox>("goalOwner")->setCurrentText(QStringLiteral("Thu Hà"));
        form.write("goalFilter", "channel = \"Facebook\"");
        form.check();
        QTest::mouseClick(form.find<QPushButton>("goalSave"), Qt::LeftButton);
        QCOMPARE(form.dialog->result(), int(QDialog::Accepted));
        auto tree = TargetTree::read(form.workspace());
        QVERIFY(tree && tree->nodes().size() == 1);
        const TargetNode &node = tree->nodes().front();
        QCOMPARE(node.name, QStringLiteral("Orders in November"));
        QCOMPARE(node.target, std::optional(1500.0));
        QCOMPARE(node.owner, QStringLiteral("Thu Hà"));
        QCOMPARE(node.period, std::optional(Period{test::day(QStringLiteral("2026-11-01")),
                                                   test::day(QStringLiteral("2026-11-30"))}));
        QVERIFY(!node.filter.isAll());
        QVERIFY(form.workspace().undo());
        tree = TargetTree::read(form.workspace());
        QVERIFY(tree && tree->nodes().empty());
        QVERIFY(goalOwners(form.workspace().schema()).isEmpty()); // the person too
    }

    // The owner of the first goal is offered for the second, and stays when a goal is changed.
    void anOwnerIsAddedOnceAndChosenAfterwards()
    {
        Form form;
        form.results();
        const auto save = [&](const GoalRecord &start, const char *target) {
            form.open(start);
            form.choose("orders");
            form.write("goalTarget", target);
            form.find<QComboBox>("goalOwner")->setCurrentText(QStringLiteral("Thu Hà"));
            form.check();
            QTest::mouseClick(form.find<QPushButton>("goalSave"), Qt::LeftButton);
            QCOMPARE(form.dialog->result(), int(QDialog::Accepted));
        };
        save({}, "500");
        QCOMPARE(goalOwners(form.workspace().schema()), QStringList{QStringLiteral("Thu Hà")});
        const auto first = TargetTree::read(form.workspace());
        const auto record = readGoal(form.workspace(), first->nodes().front().id);
        QVERIFY(record);
        QCOMPARE(record->owner, QStringLiteral("Thu Hà"));
        save(*record, "600");
        QVERIFY(form.find<QComboBox>("goalOwner")->findText(QStringLiteral("Thu Hà")) > 0);
        save({}, "700");
        const auto tree = TargetTree::read(form.workspace());
        QCOMPARE(tree->nodes().size(), size_t(2));
        QCOMPARE(tree->nodes().front().target, std::optional(600.0));
        QCOMPARE(tree->nodes().back().owner, QStringLiteral("Thu Hà"));
        QCOMPARE(goalOwners(form.workspace().schema()).size(), 1);
    }

    void aKpiIsTypedByItsShortNameOrItsId_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("id");
        QTest::newRow("short") << QStringLiteral("CPL") << QStringLiteral("cpl");
        QTest::newRow("small letters") << QStringLiteral("roas") << QStringLiteral("roas");
        QTest::newRow("id") << QStringLiteral("visit_to_lead") << QStringLiteral("visit_to_lead");
        QTest::newRow("the other language")
            << QStringLiteral("Tỷ lệ truy cập → khách tiềm năng") << QStringLiteral("visit_to_lead");
    }
    void aKpiIsTypedByItsShortNameOrItsId()
    {
        QFETCH(QString, typed);
        QFETCH(QString, id);
        Form form;
        form.results();
        form.open();
        auto *box = form.find<QComboBox>("goalKpi");
        auto *words = form.find<QLabel>("goalKpiLineWords");
        form.dialog->activateWindow();
        QTRY_VERIFY(form.dialog->isActiveWindow());
        box->setFocus();
        box->lineEdit()->selectAll();
        box->lineEdit()->insert(typed); // as a person does
        QTest::keyClick(box, Qt::Key_Tab);
        QCOMPARE(box->currentData().toString(), id);
        QCOMPARE(box->currentText(), box->itemText(box->currentIndex()));
        QVERIFY(!words->isVisible() && words->text().isEmpty());
    }

    // The room under the line is made once it is left, not while one types.
    void aKpiThatIsNoneIsSaidWhenItsLineIsLeft()
    {
        Form form;
        form.results();
        form.open();
        auto *box = form.find<QComboBox>("goalKpi");
        auto *words = form.find<QLabel>("goalKpiLineWords");
        form.dialog->activateWindow();
        QTRY_VERIFY(form.dialog->isActiveWindow());
        box->setFocus();
        box->lineEdit()->setText(QStringLiteral("Nothing like it"));
        form.check();
        QVERIFY(!form.canSave());
        QVERIFY(!words->isVisible());
        form.find<QLineEdit>("goalTarget")->setFocus();
        QTRY_VERIFY(words->isVisible());
        QVERIFY2(words->text().contains(QStringLiteral("Nothing like it")), qPrintable(words->text()));
        box->setFocus();
        box->lineEdit()->setText(QStringLiteral("AOV"));
        QVERIFY(words->text().isEmpty() && words->isVisible()); // the room stays until then too
        form.find<QLineEdit>("goalTarget")->setFocus();
        QTRY_VERIFY(!words->isVisible());
    }

    void whatCannotBeIsSaidAtItsField_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("wrong");
        QTest::addColumn<QByteArray>("right");
        QTest::newRow("formula") << QByteArray("goalFormula") << QByteArray("A +") << QByteArray("");
        QTest::newRow("target") << QByteArray("goalTarget") << QByteArray("-500") << QByteArray("500");
        QTest::newRow("no number") << QByteArray("goalTarget") << QByteArray("many") << QByteArray("500");
        QTest::newRow("floor") << QByteArray("goalFloor") << QByteArray("600") << QByteArray("400");
        QTest::newRow("stretch") << QByteArray("goalStretch") << QByteArray("400") << QByteArray("600");
        QTest::newRow("filter") << QByteArray("goalFilter") << QByteArray("chanel = 1") << QByteArray("");
    }
    void whatCannotBeIsSaidAtItsField()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, wrong);
        QFETCH(QByteArray, right);
        Form form;
        form.results();
        form.open();
        form.choose("orders");
        form.write("goalTarget", "500");
        form.write(field.constData(), wrong.constData());
        form.check();
        const auto *words = form.find<QLabel>((field + "Words").constData());
        QVERIFY(!form.canSave());
        QVERIFY(words->isVisible() && !words->text().isEmpty());
        QVERIFY(form.find<QLineEdit>(field.constData())->property("invalid").toBool());
        form.write(field.constData(), right.constData());
        form.check();
        QVERIFY(form.canSave());
        QVERIFY(!words->isVisible());
        QVERIFY(!form.find<QLineEdit>(field.constData())->property("invalid").toBool());
    }

    void aRateIsTypedAsAPercentage_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("with its sign") << QStringLiteral("5 %");
        QTest::newRow("bare") << QStringLiteral("5");
        QTest::newRow("with a no-break space") << QStringLiteral("5\u00A0%");
    }
    void aRateIsTypedAsAPercentage()
    {
        QFETCH(QString, typed);
        Form form;
        form.results();
        form.open();
        form.choose("visit_to_lead");
        form.write("goalTarget", qPrintable(typed));
        QCOMPARE(form.find<GoalNumber>("goalTarget")->value(), std::optional(0.05));
    }

    void aRateIsTypedWithTheDecimalMarkOfTheLanguage()
    {
        const QLocale vietnamese(QLocale::Vietnamese, QLocale::Vietnam);
        for (const QString &typed : {QStringLiteral("2,5 %"), QStringLiteral("2,5\u00A0%"), QStringLiteral("2,5")})
            QCOMPARE(typedFigure(typed, Unit::Percent, vietnamese), std::optional(0.025));
    }

    void aVanityFigureOffersABetterOneByAButton()
    {
        Form form;
        form.results();
        form.open();
        form.choose("impressions");
        auto *use = form.find<QPushButton>("goalUseInstead");
        QVERIFY(use);
        QVERIFY(use->text().contains(u'“'));
        QTest::mouseClick(use, Qt::LeftButton);
        const QString chosen = form.find<QComboBox>("goalKpi")->currentData().toString();
        QVERIFY2(!chosen.isEmpty() && chosen != u"impressions", qPrintable(chosen));
        QCOMPARE(chosen, actionableInstead(Catalogue::shipped(), QStringLiteral("impressions")));
    }

    void aSuggestionBecomesTheTarget()
    {
        Form form;
        form.results();
        form.open();
        form.period("2026-11-01", "2026-11-30");
        form.choose("orders");
        QPushButton *first = nullptr;
        for (QPushButton *button : form.dialog->findChildren<QPushButton *>(QStringLiteral("goalSuggestion"))) {
            if (!first && button->isVisible())
                first = button;
        }
        QVERIFY(first);
        QVERIFY2(first->text().startsWith(QStringLiteral("300")), qPrintable(first->text()));
        QTest::mouseClick(first, Qt::LeftButton);
        QCOMPARE(form.find<GoalNumber>("goalTarget")->value(), std::optional(300.0));
    }

    void aPlanByHandSharesTheTargetWholeAndIsKept()
    {
        Form form;
        form.results();
        form.open();
        form.choose("orders");
        form.write("goalTarget", "1000");
        form.period("2026-11-01", "2026-11-30");
        auto *pacing = form.find<QComboBox>("goalPacing");
        pacing->setCurrentIndex(pacing->findData(int(PlanShape::Manual)));
        auto *table = form.find<QTableWidget>("goalPlanTable");
        QVERIFY(table->rowCount() >= 5); // weeks of November
        double sum = 0;
        for (int row = 0; row < table->rowCount(); ++row)
            sum += *typedFigure(table->item(row, 1)->text(), Unit::Count, form.localizer.locale());
        QCOMPARE(sum, 1000.0);
        table->item(0, 1)->setText(QStringLiteral("7"));
        form.check();
        QVERIFY(form.said().join(u' ').contains(QStringLiteral("plan by hand"))); // told, and saved all the same
        QTest::mouseClick(form.find<QPushButton>("goalSave"), Qt::LeftButton);
        const auto tree = TargetTree::read(form.workspace());
        QVERIFY(tree && tree->nodes().size() == 1);
        QCOMPARE(tree->nodes().front().shape, PlanShape::Manual);
        QCOMPARE(int(tree->nodes().front().plan.size()), table->rowCount());
        QCOMPARE(tree->nodes().front().plan.front().value, 7.0);
    }

    // Twice as many on weekends as on other days, in the eight weeks before.
    void aTargetIsPartedOverWeeksByItsPacing()
    {
        Form form;
        for (int i = 1; i <= 56; ++i) {
            const QDate date = QDate(2026, 11, 1).addDays(-i);
            form.add(QStringLiteral("results"),
                     {{"date", date.toString(Qt::ISODate)},
                      {"orders", date.dayOfWeek() >= 6 ? QStringLiteral("20") : QStringLiteral("10")}});
        }
        form.open();
        form.choose("orders");
        form.write("goalTarget", "1001");
        form.period("2026-11-01", "2026-11-30"); // a Sunday … a Monday
        auto *table = form.find<QTableWidget>("goalPlanTable");
        QVERIFY(!table->isVisible());
        auto *split = form.find<QComboBox>("goalSplit");
        split->setCurrentIndex(split->findData(int(CalendarUnit::Week)));
        auto *pacing = form.find<QComboBox>("goalPacing");
        pacing->setCurrentIndex(pacing->findData(int(PlanShape::Weekdays)));
        QCOMPARE(table->rowCount(), 6);
        double sum = 0;
        for (int row = 0; row < 6; ++row) {
            const double part = *typedFigure(table->item(row, 1)->text(), Unit::Count, form.localizer.locale());
            QCOMPARE(part, std::round(part)); // orders are whole
            sum += part;
        }
        QCOMPARE(sum, 1001.0);
        // 39 shares of a day: a Sunday has two of them, a week nine.
        QCOMPARE(table->item(0, 1)->text(), QStringLiteral("51"));
        QCOMPARE(table->editTriggers(), QAbstractItemView::NoEditTriggers);
        form.check();
        QTest::mouseClick(form.find<QPushButton>("goalSave"), Qt::LeftButton);
        const auto tree = TargetTree::read(form.workspace());
        QVERIFY(tree && tree->nodes().size() == 1);
        QCOMPARE(tree->nodes().front().split, std::optional(CalendarUnit::Week));
        QCOMPARE(tree->nodes().front().shape, PlanShape::Weekdays);
    }

    void aYearThatIsNotKnownIsSaidWhereItIsChosen()
    {
        Form form;
        form.results();
        form.open();
        form.choose("orders");
        form.write("goalTarget", "300");
        form.period("2026-11-01", "2026-11-30");
        auto *words = form.find<QLabel>("goalPlanWords");
        QVERIFY(!words->isVisible());
        auto *pacing = form.find<QComboBox>("goalPacing");
        pacing->setCurrentIndex(pacing->findData(int(PlanShape::LastYear)));
        QVERIFY(words->isVisible());
        QVERIFY2(words->text().contains(QStringLiteral("2025")), qPrintable(words->text()));
        pacing->setCurrentIndex(pacing->findData(int(PlanShape::Even)));
        QVERIFY(!words->isVisible());
    }

    void aRateHasNoPacingToChoose()
    {
        Form form;
        form.results();
        form.open();
        form.choose("visit_to_lead");
        QVERIFY(!form.find<QComboBox>("goalPacing")->isEnabled());
        QVERIFY(form.find<QLabel>("goalPlanWords")->isVisible());
        form.choose("orders");
        QVERIFY(form.find<QComboBox>("goalPacing")->isEnabled());
    }

    // Long names of goals below push the signs to a next line, which must be seen.
    void everySignOfTheFormulaIsInSight()
    {
        Form form;
        form.results();
        const RecordId top = form.target(
            {{"name", QStringLiteral("Top")}, {"kpi", QStringLiteral("revenue")}, {"target", QStringLiteral("10")}});
        for (const char *name : {"Giá trị đơn hàng bình quân", "Đơn hàng qua tin nhắn", "Khách hàng tiềm năng"})
            form.target({{"name", QString::fromUtf8(name)},
                         {"kpi", QStringLiteral("orders")},
                         {"target", QStringLiteral("5")},
                         {"parent", QStringLiteral("Top")}});
        form.open(*readGoal(form.workspace(), top));
        QTRY_VERIFY(form.dialog->isVisible());
        QCoreApplication::processEvents();
        const auto words = form.dialog->findChildren<QPushButton *>(QStringLiteral("goalFormulaWord"));
        QCOMPARE(words.size(), 7);
        for (const QPushButton *word : words)
            QVERIFY2(word->visibleRegion().boundingRect().size() == word->size(), qPrintable(word->text()));
    }

    void aTemplateMakesItsTreeAsOneEdit()
    {
        Form form;
        form.add(QStringLiteral("results"), {{"date", QStringLiteral("2026-10-05")},
                                             {"orders", QStringLiteral("200")},
                                             {"revenue", QStringLiteral("100000000")},
                                             {"leads", QStringLiteral("500")},
                                             {"visits", QStringLiteral("10000")}});
        TreeTemplateDialog dialog(form.workspace(), form.engine, form.localizer);
        dialog.show();
        dialog.findChild<PeriodBox *>()->setPeriod(
            Period{test::day(QStringLiteral("2026-11-01")), test::day(QStringLiteral("2026-11-30"))});
        auto *make = dialog.findChild<QPushButton *>(QStringLiteral("treeMake"));
        QVERIFY(!make->isEnabled());
        dialog.findChild<GoalNumber *>(QStringLiteral("treeTop"))->setText(QStringLiteral("200m"));
        auto *preview = dialog.findChild<QTreeWidget *>(QStringLiteral("treePreview"));
        QVERIFY(preview->topLevelItemCount() == 1 && preview->topLevelItem(0)->childCount() == 2);
        QCOMPARE(preview->topLevelItem(0)->child(0)->text(1), QStringLiteral("400"));
        QTest::mouseClick(make, Qt::LeftButton);
        auto tree = TargetTree::read(form.workspace());
        QVERIFY(tree && tree->nodes().size() == 7);
        QVERIFY(tree->nodes().front().formula);
        QVERIFY(form.workspace().undo());
        tree = TargetTree::read(form.workspace());
        QVERIFY(tree && tree->nodes().empty());
    }

    void whatItHoldsIsReadBackAndAGoalIsNeverPutBelowItself()
    {
        Form form;
        form.results();
        const RecordId top = form.target({{"name", QStringLiteral("Top")},
                                          {"kpi", QStringLiteral("orders")},
                                          {"target", QStringLiteral("10")},
                                          {"floor", QStringLiteral("8")}});
        form.target({{"name", QStringLiteral("Below")},
                     {"kpi", QStringLiteral("orders")},
                     {"target", QStringLiteral("5")},
                     {"parent", QStringLiteral("Top")}});
        const auto record = readGoal(form.workspace(), top);
        QVERIFY(record);
        form.open(*record);
        QCOMPARE(form.find<QLineEdit>("goalName")->text(), QStringLiteral("Top"));
        QCOMPARE(form.find<GoalNumber>("goalFloor")->value(), std::optional(8.0));
        QCOMPARE(form.find<QComboBox>("goalParent")->count(), 1); // only “none”
        form.write("goalFormula", "Nobody + 1");
        form.check();
        QVERIFY(!form.canSave());
        QVERIFY(form.find<QLabel>("goalFormulaWords")->isVisible());
        QVERIFY(form.find<QLabel>("goalFormulaWords")->text().contains(QStringLiteral("Nobody")));
        QVERIFY(form.find<QLineEdit>("goalFormula")->property("invalid").toBool());
        for (QPushButton *word : form.dialog->findChildren<QPushButton *>(QStringLiteral("goalFormulaWord"))) {
            if (word->text() == u"Below") {
                form.write("goalFormula", "");
                QTest::mouseClick(word, Qt::LeftButton);
            }
        }
        form.check();
        QVERIFY(form.canSave());
        QTest::mouseClick(form.find<QPushButton>("goalSave"), Qt::LeftButton);
        const auto tree = TargetTree::read(form.workspace());
        QVERIFY(tree && tree->node(top)->formula);
    }
};

QTEST_MAIN(TestGoalDialog)
#include "tst_goaldialog.moc"
