// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/conversionview.h"
#include "schema/fieldactions.h"
#include "schema/fielddialog.h"
#include "schema/fieldkinds.h"
#include "schema/optionlist.h"
#include "schema/typebutton.h"
#include "support/dialogfixture.h"
#include "widgets/question.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

class TestFieldDialog : public QObject, protected DialogFixture
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::loadFonts(); }
    void init()
    {
        openHost();
        actions = new FieldActions(workspace(), *theme, *localizer, *window);
        connect(actions, &FieldActions::refused, window.get(), [this](const QString &text) { errors << text; });
        errors.clear();
    }
    void cleanup() { closeHost(); }

    void everyTypeOfFieldIsAKindWithAMeaning()
    {
        QStringList ids;
        for (const FieldKind &kind : fieldKinds()) {
            QVERIFY2(!kind.title.isEmpty() && !kind.meaning.isEmpty(), qPrintable(kind.id));
            ids << kind.id;
        }
        for (const FieldType *type : fieldTypes())
            QVERIFY2(ids.contains(type->id()), qPrintable(type->id()));
        for (const char *computed : {"formula", "lookup", "rollup", "kpi", "autonumber"})
            QVERIFY(ids.contains(QLatin1String(computed)));
    }

    void aFieldIsAddedByTypingItsNameAndEnter()
    {
        actions->add(campaigns().id);
        FieldDialog *open = dialog();
        QVERIFY(open);
        QTRY_VERIFY(open->findChild<QLineEdit *>(QStringLiteral("fieldName"))->hasFocus());
        type(QStringLiteral("Thông điệp"));
        QTest::keyClick(dialog()->findChild<QLineEdit *>(QStringLiteral("fieldName")), Qt::Key_Return);
        QVERIFY(!dialog());
        const Field &made = campaigns().fields.back();
        QCOMPARE(made.names.own, QStringLiteral("Thông điệp"));
        QCOMPARE(made.type->id(), QStringLiteral("text"));
        QVERIFY(workspace().undo());
        QVERIFY(!campaigns().field(QStringLiteral("Thông điệp")));
    }

    void aSearchForATypeThatIsNoneSaysSo()
    {
        actions->add(campaigns().id);
        auto *button = dialog()->findChild<TypeButton *>();
        QTest::mouseClick(button, Qt::LeftButton);
        auto *popup = button->findChild<TypePopup *>();
        QVERIFY(popup && popup->isVisible());
        auto *list = popup->findChild<QListWidget *>(QStringLiteral("typeList"));
        auto *search = popup->findChild<QLineEdit *>(QStringLiteral("typeSearch"));
        const auto shown = [list] {
            QStringList texts;
            for (int row = 0; row < list->count(); ++row) {
                if (!list->item(row)->isHidden())
                    texts << list->item(row)->text();
            }
            return texts;
        };
        QVERIFY(!shown().contains(QStringLiteral("No type is called so.")));
        QTest::keyClicks(search, QStringLiteral("nothing like it"));
        QCOMPARE(shown(), QStringList{QStringLiteral("No type is called so.")});
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(popup->isVisible());
        search->setText(QStringLiteral("multi_select")); // the id, whatever the language calls it
        QVERIFY(!shown().contains(QStringLiteral("No type is called so.")));
        QCOMPARE(shown().size(), 1);
    }

    void aNameThatIsTakenIsRefusedInWords()
    {
        actions->add(campaigns().id);
        type(QStringLiteral("budget"));
        QTest::keyClick(dialog()->findChild<QLineEdit *>(QStringLiteral("fieldName")), Qt::Key_Return);
        QVERIFY(dialog());
        auto *problem = dialog()->findChild<QLabel *>(QStringLiteral("fieldProblem"));
        QVERIFY(problem->isVisible());
        QVERIFY2(problem->text().contains(QStringLiteral("udget")), qPrintable(problem->text()));
        // What is typed next is not told off in mid-word; the dialog keeps its size all the while.
        const QSize size = dialog()->size();
        type(QStringLiteral("s"));
        QVERIFY(!problem->isVisible());
        QCOMPARE(dialog()->size(), size);
    }

    void escapeAsksOnlyWhenSomethingWasWritten()
    {
        const auto question = [this] {
            QuestionDialog *open = nullptr;
            for (auto *each : window->findChildren<QuestionDialog *>())
                open = each->isVisible() ? each : open;
            return open;
        };
        actions->add(campaigns().id);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QVERIFY(!dialog());
        actions->edit(file->field("campaigns", "budget").id);
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QVERIFY(!dialog());
        for (const bool byKey : {true, false}) {
            actions->add(campaigns().id);
            type(QStringLiteral("Long thought"));
            if (byKey)
                QTest::keyClick(dialog(), Qt::Key_Escape);
            else
                dialog()->close(); // as the window's own button does
            QVERIFY(question());
            QVERIFY(dialog());
            QTest::keyClick(question(), Qt::Key_Escape); // keeps editing
            QVERIFY(!question());
            QCOMPARE(dialog()->draft().name, QStringLiteral("Long thought"));
            QTest::keyClick(dialog(), Qt::Key_Escape);
            auto *discard = question()->findChild<QPushButton *>(QStringLiteral("questionYes"));
            QCOMPARE(discard->text(), QStringLiteral("Discard"));
            QTest::mouseClick(discard, Qt::LeftButton);
            QVERIFY(!dialog());
        }
        QVERIFY(!campaigns().field(QStringLiteral("Long thought")));
    }

    void tabGoesAsTheEyeDoesWhateverTheKind()
    {
        for (const char *kind : {"text", "formula", "rollup", "select", "link", "money", "rating", "button", "kpi"}) {
            FieldDraft draft;
            draft.page = campaigns().id;
            draft.kind = QLatin1String(kind);
            FieldDialog dialog(workspace(), *theme, *localizer, draft, window.get());
            dialog.show();
            dialog.activateWindow();
            auto *name = dialog.findChild<QLineEdit *>(QStringLiteral("fieldName"));
            QTRY_VERIFY(name->hasFocus());
            QStringList way;
            QPoint before(0, -1);
            for (int step = 0; step < 40; ++step) {
                QWidget *at = dialog.focusWidget();
                const QPoint place = at->mapTo(&dialog, QPoint(0, at->height() / 2));
                way << at->objectName();
                const bool below = place.y() > before.y() - 6; // one row: heights differ a little
                const bool beside = qAbs(place.y() - before.y()) <= 6;
                QVERIFY2(below && (!beside || place.x() > before.x()),
                         qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(kind), way.join(u' '))));
                before = place;
                QTest::keyClick(at, Qt::Key_Tab);
                if (dialog.focusWidget() == name)
                    break;
            }
            QVERIFY2(way.contains(QStringLiteral("fieldSave")) && way.contains(QStringLiteral("fieldDescription")),
                     qPrintable(way.join(u' ')));
            QCOMPARE(dialog.focusWidget(), name);
        }
    }

    void aFormulaIsNotToldOffInMidWordAndMovesNothing()
    {
        actions->add(campaigns().id);
        type(QStringLiteral("Reach"));
        chooseKind("Formula");
        auto *text = dialog()->findChild<QPlainTextEdit *>(QStringLiteral("formulaText"));
        QTRY_COMPARE(dialog()->focusWidget(), text); // what is written next
        auto *answer = dialog()->findChild<QLabel *>(QStringLiteral("formulaAnswer"));
        const QSize size = dialog()->size();
        for (const QChar c : QStringLiteral("Budget + nothing like it")) {
            QTest::sendKeyEvent(QTest::Click, text, Qt::Key_unknown, QString(c), Qt::NoModifier);
            QCOMPARE(dialog()->size(), size);
        }
        QCOMPARE(answer->text(), QString());
        QVERIFY(!text->property("invalid").toBool());
        QTRY_VERIFY(text->property("invalid").toBool());
        const QString reason = answer->text();
        QVERIFY(!reason.isEmpty());
        QCOMPARE(dialog()->size(), size);
        QTest::mouseClick(save(), Qt::LeftButton);
        auto *problem = dialog()->findChild<QLabel *>(QStringLiteral("fieldProblem"));
        QVERIFY(problem->isVisible());
        QVERIFY2(!problem->text().contains(u'{') && !problem->text().contains(reason), qPrintable(problem->text()));
        QCOMPARE(dialog()->size(), size);
        QTRY_COMPARE(dialog()->focusWidget(), text);
        text->setPlainText(QStringLiteral("Budget"));
        QVERIFY(!text->property("invalid").toBool());
        QTRY_VERIFY(!answer->text().isEmpty());
        QCOMPARE(dialog()->size(), size);
    }

    void aFieldThatWasAddedIsTold()
    {
        QSignalSpy done(actions, &FieldActions::done);
        QSignalSpy added(actions, &FieldActions::added);
        actions->add(campaigns().id);
        type(QStringLiteral("Mood"));
        clickSave();
        QCOMPARE(done.count(), 1);
        QVERIFY(done.front().front().toString().contains(QStringLiteral("“Mood”")));
        QCOMPARE(added.count(), 1);
        QCOMPARE(added.front().front().value<FieldId>(), campaigns().field(QStringLiteral("Mood"))->id);
    }

    void theTypeIsFoundByTypingAPartOfItsName()
    {
        actions->add(campaigns().id);
        chooseKind("mult");
        QCOMPARE(dialog()->draft().kind, QStringLiteral("multi_select"));
    }

    void optionsAreAddedMovedRecolouredAndRemovedByKeys()
    {
        actions->add(campaigns().id);
        type(QStringLiteral("Mood"));
        chooseKind("Single");
        auto *entry = dialog()->findChild<QLineEdit *>(QStringLiteral("optionNew"));
        QVERIFY(entry);
        entry->setFocus();
        for (const char *name : {"Good", "Bad", "Ugly"}) {
            type(QLatin1String(name), "optionNew");
            QTest::keyClick(entry, Qt::Key_Return);
        }
        auto *list = dialog()->findChild<OptionList *>();
        QCOMPARE(list->count(), 3);
        QVERIFY(list->choices()[0].color != list->choices()[1].color);
        list->setFocus();
        list->setCurrentRow(2);
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(list->choices()[1].name, QStringLiteral("Ugly"));
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Delete);
        clickSave();
        const Field *made = campaigns().field(QStringLiteral("Mood"));
        QVERIFY(made);
        QCOMPARE(made->options.size(), size_t(2));
        QCOMPARE(made->options[0].names.own, QStringLiteral("Ugly"));
        QCOMPARE(made->options[1].names.own, QStringLiteral("Bad"));

        // And changed later, keeping what cells hold.
        const RecordId record = file->add("campaigns", {{"name", QStringLiteral("Tết")}});
        QVERIFY(workspace().apply(
            {EditKind::Cells, {SetCells{campaigns().id, {{record, made->id, made->options[1].id.value}}}}}));
        const FieldId id = made->id;
        actions->edit(id);
        list = dialog()->findChild<OptionList *>();
        list->setCurrentRow(1);
        QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
        list->item(0)->setText(QStringLiteral("Worse"));
        clickSave();
        const Field *after = workspace().schema().field(id);
        QCOMPARE(after->options[0].names.own, QStringLiteral("Worse"));
        QCOMPARE(after->options[0].id.value, value(record, id).toInteger());
    }

    void aLinkCanBeSeenFromTheOtherPage()
    {
        actions->add(campaigns().id);
        type(QStringLiteral("Follow-up of"));
        chooseKind("Link");
        auto *target = dialog()->findChild<QComboBox *>(QStringLiteral("linkTarget"));
        target->setCurrentIndex(target->findData(file->page("channels").id.value));
        QTest::mouseClick(dialog()->findChild<QCheckBox *>(QStringLiteral("linkReverse")), Qt::LeftButton, {}, {8, 8});
        QVERIFY(dialog()->draft().reverse);
        auto *name = dialog()->findChild<QLineEdit *>(QStringLiteral("linkReverseName"));
        name->selectAll();
        type(QStringLiteral("Follow-ups"), "linkReverseName");
        clickSave();
        const Field *link = campaigns().field(QStringLiteral("Follow-up of"));
        QVERIFY(link);
        const Field *other = file->page("channels").field(QStringLiteral("Follow-ups"));
        QVERIFY(other);
        QCOMPARE(other->config.reverseOf, link->id);
        QVERIFY(workspace().undo()); // both are one edit
        QVERIFY(!file->page("channels").field(QStringLiteral("Follow-ups")));
        QVERIFY(!campaigns().field(QStringLiteral("Follow-up of")));
    }

    void aRollupSumsTheLinkedRecords()
    {
        const RecordId campaign = file->add("campaigns", {{"name", QStringLiteral("Tết")}});
        for (const qint64 amount : {100, 250})
            file->add("costs", {{"campaign", campaign.value}, {"amount", amount}});
        actions->add(campaigns().id);
        type(QStringLiteral("Other costs"));
        chooseKind("Rollup");
        choose("followVia", file->field("campaigns", "costs").id.value);
        choose("followSource", file->field("costs", "amount").id.value);
        auto *how = dialog()->findChild<QComboBox *>(QStringLiteral("followAggregate"));
        how->setCurrentIndex(how->findData(QStringLiteral("sum")));
        clickSave();
        const Field *made = campaigns().field(QStringLiteral("Other costs"));
        QVERIFY(made);
        QCOMPARE(made->type->id(), QStringLiteral("money"));
        QCOMPARE(value(campaign, made->id).toInteger(), qint64(350));
    }

    void anotherTypeShowsWhatWouldBeLostBeforeItIs()
    {
        const RecordId number =
            file->add("campaigns", {{"name", QStringLiteral("A")}, {"owner", QStringLiteral("12")}});
        const RecordId word = file->add("campaigns", {{"name", QStringLiteral("B")}, {"owner", QStringLiteral("Lan")}});
        const FieldId owner = file->field("campaigns", "owner").id;
        actions->edit(owner);
        chooseKind("Whole");
        QTRY_VERIFY(dialog()->findChild<ConversionView *>()->preview());
        const ConversionPreview preview = *dialog()->findChild<ConversionView *>()->preview();
        QCOMPARE(preview.filled, 2);
        QCOMPARE(preview.lost, 1);
        auto *table = dialog()->findChild<QTableWidget *>(QStringLiteral("conversionTable"));
        QVERIFY(table->isVisible());
        QCOMPARE(table->item(0, 0)->text(), file->get("campaigns", word, "name").toText()); // a name, no number
        QVERIFY(!table->item(0, 0)->text().isEmpty());
        QCOMPARE(table->item(0, 1)->text(), QStringLiteral("Lan"));
        QVERIFY2(save()->text().contains(u'1'), qPrintable(save()->text()));
        QCOMPARE(value(word, owner).toText(), QStringLiteral("Lan")); // nothing has happened yet
        clickSave();
        QCOMPARE(workspace().schema().field(owner)->type->id(), QStringLiteral("integer"));
        QCOMPARE(value(number, owner).toInteger(), qint64(12));
        QVERIFY(value(word, owner).isEmpty());
        QVERIFY(workspace().undo());
        QCOMPARE(value(word, owner).toText(), QStringLiteral("Lan"));
    }

    void rulesAreTypedAsPeopleWriteThemAndKeptPlain()
    {
        actions->edit(file->field("campaigns", "budget").id);
        dialog()->findChild<QAbstractButton *>(QStringLiteral("rulesTitle"))->setChecked(true);
        auto *most = dialog()->findChild<QLineEdit *>(QStringLiteral("ruleMax"));
        QVERIFY(most->isVisible());
        type(QStringLiteral("1,500,000"), "ruleMax");
        clickSave();
        const FieldRules rules = file->field("campaigns", "budget").config.rules;
        QCOMPARE(rules.max, QStringLiteral("1500000"));
        const RecordId record = file->add("campaigns", {{"name", QStringLiteral("A")}});
        QVERIFY(!file->set("campaigns", record, "budget", qint64(1600000)));
        QVERIFY(file->set("campaigns", record, "budget", qint64(1400000)));
    }

    void deletingSaysWhatGoesWithItAndUndoBringsItBack()
    {
        file->add("campaigns", {{"name", QStringLiteral("A")}, {"owner", QStringLiteral("Lan")}});
        const FieldId owner = file->field("campaigns", "owner").id;
        actions->remove(owner);
        auto *question = window->findChild<QDialog *>(QStringLiteral("questionDialog"));
        QVERIFY(question);
        const QString text = question->findChild<QLabel *>(QStringLiteral("questionText"))->text();
        QVERIFY2(text.contains(QStringLiteral("One record has a value")), qPrintable(text));
        QSignalSpy done(actions, &FieldActions::done);
        QTest::mouseClick(question->findChild<QPushButton *>(QStringLiteral("questionYes")), Qt::LeftButton);
        QVERIFY(!workspace().schema().field(owner));
        QCOMPARE(done.count(), 1);
        QVERIFY(workspace().undo());
        QVERIFY(workspace().schema().field(owner));
    }

    void aDialogOverAFieldThatIsRemovedElsewhereCloses()
    {
        const FieldId owner = file->field("campaigns", "owner").id;
        actions->edit(owner);
        QVERIFY(dialog());
        QVERIFY(workspace().apply({EditKind::RemoveField, {RemoveField{owner}}}));
        QTRY_VERIFY(!dialog());
        actions->edit(owner);
        actions->duplicate(owner);
        actions->remove(owner);
        QMenu menu;
        actions->fillMenu(menu, owner);
        QVERIFY(menu.isEmpty());
        QVERIFY(!dialog());
    }

    void aDuplicateHasItsValues()
    {
        const RecordId record =
            file->add("campaigns", {{"name", QStringLiteral("A")}, {"owner", QStringLiteral("Lan")}});
        const size_t before = campaigns().fields.size();
        actions->duplicate(file->field("campaigns", "owner").id);
        QVERIFY2(errors.isEmpty(), qPrintable(errors.join(u' ')));
        QCOMPARE(campaigns().fields.size(), before + 1);
        const auto copy =
            std::find_if(campaigns().fields.begin(), campaigns().fields.end(), [this, record](const Field &f) {
                return f.role.isEmpty() && value(record, f.id).toText() == QStringLiteral("Lan");
            });
        QVERIFY(copy != campaigns().fields.end());
    }

    void aNewFieldStandsWhereItWasAskedFor()
    {
        const FieldId owner = file->field("campaigns", "owner").id;
        actions->add(campaigns().id, owner, true);
        type(QStringLiteral("Before the owner"));
        clickSave();
        const auto &fields = campaigns().fields;
        const auto at = std::find_if(fields.begin(), fields.end(), [owner](const Field &f) { return f.id == owner; });
        QCOMPARE((at - 1)->names.own, QStringLiteral("Before the owner"));
    }

private:
    const Page &campaigns() const { return file->page("campaigns"); }
    FieldDialog *dialog() const
    {
        for (FieldDialog *each : window->findChildren<FieldDialog *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    QPushButton *save() const { return dialog()->findChild<QPushButton *>(QStringLiteral("fieldSave")); }
    void clickSave()
    {
        QTRY_VERIFY(save()->isEnabled());
        QTest::mouseClick(save(), Qt::LeftButton);
        const QString said =
            dialog() ? dialog()->findChild<QLabel *>(QStringLiteral("fieldProblem"))->text() : QString();
        QVERIFY2(!dialog(), qPrintable(said));
    }
    // Into the named field of the dialog, or the one that has the focus when it has just opened.
    void type(const QString &text, const char *name = "fieldName")
    {
        auto *target = dialog()->findChild<QLineEdit *>(QLatin1String(name));
        QVERIFY2(target, name);
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, target, Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
    void chooseKind(const char *part)
    {
        auto *button = dialog()->findChild<TypeButton *>();
        QTest::mouseClick(button, Qt::LeftButton);
        auto *popup = button->findChild<TypePopup *>();
        QVERIFY(popup && popup->isVisible());
        auto *search = popup->findChild<QLineEdit *>(QStringLiteral("typeSearch"));
        QTest::keyClicks(search, QLatin1String(part));
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(!popup->isVisible());
    }
    void choose(const char *name, qint64 id)
    {
        auto *box = dialog()->findChild<QComboBox *>(QLatin1String(name));
        QVERIFY(box && box->findData(id) >= 0);
        box->setCurrentIndex(box->findData(id));
    }
    Value value(RecordId record, FieldId field) const
    {
        const auto read = workspace().reader().fetch(workspace().schema().field(field)->page, std::span(&record, 1),
                                                     std::span(&field, 1));
        return read ? read->front().values.front() : Value();
    }

    FieldActions *actions = nullptr;
    QStringList errors;
};

QTEST_MAIN(TestFieldDialog)
#include "tst_fielddialog.moc"
