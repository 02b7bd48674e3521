// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/cataloguedialog.h"
#include "dialogs/kpidialog.h"
#include "fields/formulasuggestions.h"
#include "metrics/workspacecatalogue.h"
#include "support/dialogfixture.h"
#include "widgets/question.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

using namespace pheu;
using namespace pheu::test;
using namespace Qt::StringLiterals;

// Own measures and KPIs from the catalogue dialog, by keyboard.
class TestCatalogueDialog : public QObject, protected DialogFixture
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::loadFonts(); }
    void init()
    {
        openHost();
        file->add("results", {{"date", Value(qint64(toDay(QDate(2026, 2, 20))))}, {"clicks", 8}, {"likes", 2}});
        catalogue = std::make_unique<CatalogueDialog>(workspace(), *theme, *localizer, window.get());
        catalogue->show();
    }
    void cleanup()
    {
        catalogue.reset();
        closeHost();
    }

    void everyWidgetHasANameAndAnAccessibleName();
    void aNewKpiIsWrittenByKeyboardWithCompletion();
    void theFigureIsThereBeforeItIsSaved();
    void whatIsWrongIsToldAndNothingIsWritten();
    void aFormulaThatCannotBeReadIsToldAsInAFormulaField();
    void aMeasureOffersOnlyWhatFits();
    void aShippedOneIsCopiedAndNeverChanged();
    void editingKeepsTheIdAndTheOtherLanguage();
    void theFilterOfAnOwnKpiIsShown();
    void removingNamesWhatUsesIt();
    void escapeAsksOnlyWhenSomethingWasWritten();
    void aReadOnlyWorkspaceIsOnlyLookedAt();

private:
    template<typename Widget>
    Widget *in(QWidget *parent, const char *name) const
    {
        return parent->findChild<Widget *>(QLatin1String(name));
    }
    QPushButton *button(const char *name) const { return in<QPushButton>(catalogue.get(), name); }
    // The button by keyboard; the dialog that it opens.
    KpiDialog *open(const char *name)
    {
        button(name)->setFocus();
        QTest::keyClick(button(name), Qt::Key_Space);
        return catalogue->findChild<KpiDialog *>();
    }
    void select(const QString &id) { catalogue->showEntry(id); }
    void saveKpi(const QString &name, const QString &formula, const QString &filter = {})
    {
        OwnEntry entry;
        entry.nameEn = name;
        entry.formula = formula;
        entry.filter = filter;
        const auto edit = savingEntry(workspace(), entry);
        QVERIFY(edit && workspace().apply(*edit));
        catalogue = std::make_unique<CatalogueDialog>(workspace(), *theme, *localizer, window.get());
        catalogue->show();
    }
    std::unique_ptr<CatalogueDialog> catalogue;
};

void TestCatalogueDialog::everyWidgetHasANameAndAnAccessibleName()
{
    KpiDialog *dialog = open("catalogueNew");
    QVERIFY(dialog);
    for (const char *name : {"kpiKind", "kpiNameEn", "kpiNameVi", "kpiFormula", "kpiPage", "kpiField", "kpiAggregate",
                             "kpiDate", "kpiFilter", "kpiUnit", "kpiDirection", "kpiLow", "kpiHigh", "kpiStage",
                             "kpiTiming", "kpiMeaning", "kpiYear"}) {
        const auto *widget = in<QWidget>(dialog, name);
        QVERIFY2(widget, name);
        QVERIFY2(!widget->accessibleName().isEmpty(), name);
    }
}

void TestCatalogueDialog::aNewKpiIsWrittenByKeyboardWithCompletion()
{
    KpiDialog *dialog = open("catalogueNew");
    QVERIFY(dialog);
    auto *name = in<QLineEdit>(dialog, "kpiNameEn");
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClicks(name, u"Likes per click"_qs);
    auto *formula = in<QPlainTextEdit>(dialog, "kpiFormula");
    formula->setFocus();
    QTRY_VERIFY(formula->hasFocus());
    QTest::keyClicks(formula, u"lik"_qs);
    auto *list = formula->window()->findChild<FormulaSuggestions *>();
    QVERIFY(list && list->isVisible());
    QTest::keyClick(formula, Qt::Key_Return); // takes the suggestion
    QCOMPARE(formula->toPlainText(), u"likes"_qs);
    QTest::keyClicks(formula, u" / clicks"_qs);
    QTest::keyClick(formula, Qt::Key_Escape); // closes the list alone
    QVERIFY(dialog->isVisible());
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(!dialog->isVisible());
    const auto kept = catalogueOf(workspace());
    QVERIFY(kept->isOwn(u"likes_per_click"_qs));
    QCOMPARE(kept->formula(u"likes_per_click"_qs), u"likes / clicks"_qs);
    // It is listed, marked and selected.
    QVERIFY(in<QLabel>(catalogue.get(), "catalogueDetail")->text().contains(u"Own KPI"));
    QVERIFY(button("catalogueEdit")->isEnabled());
    QVERIFY(workspace().undo());
    QVERIFY(!catalogueOf(workspace())->contains(u"likes_per_click"_qs));
}

void TestCatalogueDialog::theFigureIsThereBeforeItIsSaved()
{
    KpiDialog *dialog = open("catalogueNew");
    in<QPlainTextEdit>(dialog, "kpiFormula")->setPlainText(u"clicks / likes"_qs);
    QTRY_COMPARE_WITH_TIMEOUT(in<QLabel>(dialog, "kpiNow")->text(), u"4.00"_qs, 5000);
    QVERIFY(in<QWidget>(dialog, "kpiYear")->accessibleDescription().contains(u"2/2026: 4.00"));
    QVERIFY(ownEntries(workspace()).empty());
}

void TestCatalogueDialog::whatIsWrongIsToldAndNothingIsWritten()
{
    KpiDialog *dialog = open("catalogueNew");
    auto *problem = in<QLabel>(dialog, "kpiProblem");
    in<QPlainTextEdit>(dialog, "kpiFormula")->setPlainText(u"clicks / likse"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(problem->text().contains(u"“likse”"), 5000);
    QCOMPARE(in<QLabel>(dialog, "kpiNow")->text(), u"—"_qs);
    QTest::keyClick(in<QLineEdit>(dialog, "kpiNameEn"), Qt::Key_Return);
    QVERIFY(dialog->isVisible());
    QVERIFY(problem->text().contains(u"name is missing"));
    QVERIFY(ownEntries(workspace()).empty());
}

void TestCatalogueDialog::aFormulaThatCannotBeReadIsToldAsInAFormulaField()
{
    KpiDialog *dialog = open("catalogueNew");
    auto *problem = in<QLabel>(dialog, "kpiProblem");
    auto *formula = in<QPlainTextEdit>(dialog, "kpiFormula");
    for (const QString &text : {u"clicks / (likes"_qs, u"clicks /"_qs, u"clicks $ likes"_qs, u"summ(clicks)"_qs}) {
        formula->setPlainText(text);
        const QString sentence = Formula::parse(text).error().message; // what, where, why
        QTRY_COMPARE_WITH_TIMEOUT(problem->text(), sentence, 5000);
        QVERIFY(sentence.contains(u"character"));
        QVERIFY(formula->property("invalid").toBool());
    }
    formula->setPlainText(u"clicks / likes"_qs);
    QVERIFY(!formula->property("invalid").toBool());
}

void TestCatalogueDialog::aMeasureOffersOnlyWhatFits()
{
    KpiDialog *dialog = open("catalogueNew");
    auto *kind = in<QComboBox>(dialog, "kpiKind");
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_Down);
    QVERIFY(in<QPlainTextEdit>(dialog, "kpiFormula")->isHidden());
    auto *field = in<QComboBox>(dialog, "kpiField"), *aggregate = in<QComboBox>(dialog, "kpiAggregate");
    QVERIFY(!field->isHidden());
    QCOMPARE(aggregate->count(), 1); // the records themselves: their number
    field->setCurrentIndex(field->findData(file->field("results", "likes").id.value));
    QVERIFY(aggregate->findData(int(Aggregate::Sum)) >= 0);
    field->setCurrentIndex(field->findData(file->field("results", "source").id.value));
    QVERIFY(aggregate->findData(int(Aggregate::Sum)) < 0);
    field->setCurrentIndex(field->findData(file->field("results", "spend").id.value));
    QCOMPARE(in<QComboBox>(dialog, "kpiUnit")->currentData().toInt(), int(Unit::Money));
    field->setCurrentIndex(field->findData(file->field("results", "likes").id.value));
    QTest::keyClicks(in<QLineEdit>(dialog, "kpiNameEn"), u"Facebook likes"_qs);
    in<QLineEdit>(dialog, "kpiFilter")->setText(u"channel = \"Facebook\""_qs);
    QTest::keyClick(in<QLineEdit>(dialog, "kpiNameEn"), Qt::Key_Return);
    QVERIFY2(!dialog->isVisible(), qPrintable(in<QLabel>(dialog, "kpiProblem")->text()));
    const OwnEntry kept = *ownEntry(workspace(), u"facebook_likes"_qs);
    QVERIFY(kept.isMeasure);
    QCOMPARE(kept.aggregate, Aggregate::Sum);
    QCOMPARE(kept.field, file->field("results", "likes").id);
}

void TestCatalogueDialog::aShippedOneIsCopiedAndNeverChanged()
{
    select(u"roi"_qs);
    QVERIFY(!button("catalogueEdit")->isEnabled());
    QVERIFY(!button("catalogueRemove")->isEnabled());
    KpiDialog *dialog = open("catalogueCopy");
    QVERIFY(dialog);
    QCOMPARE(in<QPlainTextEdit>(dialog, "kpiFormula")->toPlainText(), Catalogue::shipped().kpi(u"roi"_qs)->formula);
    QTest::keyClick(in<QLineEdit>(dialog, "kpiNameEn"), Qt::Key_Return);
    QVERIFY2(!dialog->isVisible(), qPrintable(in<QLabel>(dialog, "kpiProblem")->text()));
    QCOMPARE(ownEntries(workspace()).size(), size_t(1));
    QVERIFY(!catalogueOf(workspace())->isOwn(u"roi"_qs));
}

void TestCatalogueDialog::editingKeepsTheIdAndTheOtherLanguage()
{
    saveKpi(u"One"_qs, u"clicks"_qs);
    select(u"one"_qs);
    KpiDialog *dialog = open("catalogueEdit");
    QVERIFY(dialog);
    QVERIFY(!in<QComboBox>(dialog, "kpiKind")->isEnabled());
    in<QLineEdit>(dialog, "kpiNameVi")->setText(u"Một"_qs);
    in<QLineEdit>(dialog, "kpiNameEn")->setText(u"Uno"_qs);
    QTest::keyClick(in<QLineEdit>(dialog, "kpiNameEn"), Qt::Key_Return);
    QVERIFY(!dialog->isVisible());
    const OwnEntry kept = *ownEntry(workspace(), u"one"_qs);
    QCOMPARE(kept.nameEn, u"Uno"_qs);
    QCOMPARE(kept.nameVi, u"Một"_qs);
    QCOMPARE(ownEntries(workspace()).size(), size_t(1));
}

void TestCatalogueDialog::theFilterOfAnOwnKpiIsShown()
{
    saveKpi(u"Likes on Facebook"_qs, u"likes / clicks"_qs, u"channel = \"Facebook\""_qs);
    select(u"likes_on_facebook"_qs);
    const QString detail = in<QLabel>(catalogue.get(), "catalogueDetail")->text();
    QVERIFY2(detail.contains(u"likes / clicks where channel = \"Facebook\""), qPrintable(detail));
}

void TestCatalogueDialog::removingNamesWhatUsesIt()
{
    saveKpi(u"One"_qs, u"clicks"_qs);
    saveKpi(u"Two"_qs, u"one * 2"_qs);
    select(u"one"_qs);
    button("catalogueRemove")->setFocus();
    QTest::keyClick(button("catalogueRemove"), Qt::Key_Space);
    auto *question = catalogue->findChild<QuestionDialog *>();
    QVERIFY(question);
    QString said;
    for (const QLabel *label : question->findChildren<QLabel *>())
        said += label->text();
    QVERIFY2(said.contains(u"the KPI “Two”"), qPrintable(said));
    QVERIFY(catalogueOf(workspace())->contains(u"one"_qs));
    question->accept();
    QTRY_VERIFY(!catalogueOf(workspace())->contains(u"one"_qs));
    QVERIFY(workspace().undo());
    QVERIFY(catalogueOf(workspace())->contains(u"one"_qs));
}

void TestCatalogueDialog::escapeAsksOnlyWhenSomethingWasWritten()
{
    KpiDialog *dialog = open("catalogueNew");
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    QTRY_VERIFY(!catalogue->findChild<KpiDialog *>());
    dialog = open("catalogueNew");
    QTest::keyClicks(in<QLineEdit>(dialog, "kpiNameEn"), u"A"_qs);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(dialog->isVisible());
    auto *question = dialog->findChild<QuestionDialog *>();
    QVERIFY(question);
    question->accept();
    QTRY_VERIFY(!catalogue->findChild<KpiDialog *>());
}

void TestCatalogueDialog::aReadOnlyWorkspaceIsOnlyLookedAt()
{
    saveKpi(u"One"_qs, u"clicks"_qs);
    const auto opened = Workspace::open(file->path, OpenMode::ReadOnly);
    QVERIFY(opened);
    CatalogueDialog dialog(**opened, *theme, *localizer, window.get());
    dialog.showEntry(u"one"_qs);
    for (const char *name : {"catalogueNew", "catalogueCopy", "catalogueEdit", "catalogueRemove"})
        QVERIFY2(!in<QPushButton>(&dialog, name)->isEnabled(), name);
}

QTEST_MAIN(TestCatalogueDialog)
#include "tst_cataloguedialog.moc"
