// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/formulaeditor.h"
#include "support/workspacefile.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace pheu;
using namespace pheu::test;

class TestFormulaEditor : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::loadFonts(); }
    void init()
    {
        localizer.setLanguage(Language::English);
        theme.setMode(ThemeMode::Light);
        file = std::make_unique<WorkspaceFile>(Language::English);
        campaign = file->add("campaigns", {{"name", QStringLiteral("Tết")}, {"budget", 9'000'000}});
        window = std::make_unique<QWidget>();
        window->resize(520, 420);
        auto *layout = new QVBoxLayout(window.get());
        layout->setContentsMargins(space::l, space::l, space::l, space::l);
        editor = new FormulaEditor(*file->workspace, theme, localizer, window.get());
        layout->addWidget(editor);
        layout->addStretch();
        editor->setPage(file->page("campaigns").id);
        window->show();
        QApplication::setActiveWindow(window.get());
        editor->setFocus();
    }
    void cleanup()
    {
        window.reset();
        file.reset();
    }

    void aFormulaIsTypedWithCompletionAndItsResultShown()
    {
        QSignalSpy changed(editor, &FormulaEditor::changed);
        type(QStringLiteral("bud"));
        QVERIFY(list() && list()->isVisible());
        QCOMPARE(list()->item(0)->text(), QStringLiteral("Budget"));
        picture("completion");
        QTest::keyClick(text(), Qt::Key_Return);
        QCOMPARE(text()->toPlainText(), QStringLiteral("Budget"));
        type(QStringLiteral(" * 10%"));
        QVERIFY(!list()->isVisible());
        QVERIFY(editor->isValid());
        QCOMPARE(editor->text(), QStringLiteral("{%1} * 10%").arg(file->field("campaigns", "budget").id.value));
        QCOMPARE(editor->resultType()->id(), QStringLiteral("money"));
        QTRY_VERIFY2(answer().contains(QStringLiteral("900,000")) && answer().contains(QStringLiteral("Tết")),
                     qPrintable(answer()));
        QVERIFY(changed.count() > 3);
        picture("result");
    }

    void anErrorSaysWhereAndWhatToDo()
    {
        type(QStringLiteral("Budget + 5"));
        QVERIFY(!editor->isValid());
        QVERIFY(!editor->resultType());
        QTRY_VERIFY2(answer().contains(QStringLiteral("Character 10")) && answer().contains(QStringLiteral("money(")),
                     qPrintable(answer()));
        picture("error");
        QSignalSpy changed(editor, &FormulaEditor::changed);
        QTest::qWait(400); // the line under the place is no change of the text
        QCOMPARE(changed.count(), 0);
        editor->setText(QStringLiteral("{%1} +").arg(file->field("campaigns", "budget").id.value));
        QCOMPARE(text()->toPlainText(), QStringLiteral("Budget +"));
        QVERIFY(!editor->isValid());
        editor->setText(QString());
        QVERIFY(!editor->isValid());
        QCOMPARE(answer(), QString());
    }

    void theFunctionAroundTheCursorIsExplained()
    {
        type(QStringLiteral("left(Name, "));
        QVERIFY2(hint().startsWith(QStringLiteral("left(")), qPrintable(hint()));
        type(QStringLiteral("2)"));
        QVERIFY(hint().contains(QStringLiteral("Ctrl+Space")));
        QTRY_VERIFY2(answer().startsWith(QStringLiteral("Tế")), qPrintable(answer()));
    }

    void fieldsOfALinkedPageAreOfferedBehindTheDot()
    {
        type(QStringLiteral("Stage."));
        QVERIFY(list()->isVisible());
        QStringList offered;
        for (int i = 0; i < list()->count(); ++i)
            offered.append(list()->item(i)->text());
        QVERIFY(offered.contains(QStringLiteral("Order")));
        QVERIFY(!offered.contains(QStringLiteral("Budget")));
        QTest::keyClick(text(), Qt::Key_Escape);
        QVERIFY(!list()->isVisible());
        QCOMPARE(text()->toPlainText(), QStringLiteral("Stage."));
    }

    void anEmptyResultSaysWhy()
    {
        type(QStringLiteral("Budget / money(0)"));
        QVERIFY(editor->isValid());
        QTRY_VERIFY2(answer().contains(QStringLiteral("—")) && answer().contains(QStringLiteral("zero")),
                     qPrintable(answer()));
    }

    void namesFollowTheLanguageAndTheStoredFormStays()
    {
        type(QStringLiteral("Budget * 2"));
        const QString stored = editor->text();
        localizer.setLanguage(Language::Vietnamese);
        QCoreApplication::processEvents();
        QCOMPARE(editor->text(), stored);
        QVERIFY2(text()->toPlainText().startsWith(u'`'), qPrintable(text()->toPlainText())); // `Ngân sách`
        theme.setMode(ThemeMode::Dark);
        QTest::qWait(200);
        picture("dark-vi");
    }

private:
    QPlainTextEdit *text() const { return editor->findChild<QPlainTextEdit *>(QStringLiteral("formulaText")); }
    QListWidget *list() const { return window->findChild<QListWidget *>(QStringLiteral("formulaSuggestionList")); }
    QString answer() const { return editor->findChild<QLabel *>(QStringLiteral("formulaAnswer"))->text(); }
    QString hint() const { return editor->findChild<QLabel *>(QStringLiteral("formulaHint"))->text(); }
    void type(const QString &what)
    {
        for (const QChar c : what)
            QTest::sendKeyEvent(QTest::Click, text(), Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
    // For eyes: with PHEU_SHOTS=folder.
    void picture(const char *name) const
    {
        const QString folder = qEnvironmentVariable("PHEU_SHOTS");
        if (!folder.isEmpty())
            window->grab().save(QStringLiteral("%1/formula-%2.png").arg(folder, QLatin1String(name)));
    }

    Theme theme;
    Localizer localizer;
    std::unique_ptr<WorkspaceFile> file;
    std::unique_ptr<QWidget> window;
    FormulaEditor *editor = nullptr;
    RecordId campaign;
};

QTEST_MAIN(TestFormulaEditor)
#include "tst_formulaeditor.moc"
