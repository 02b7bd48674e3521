// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/historydialog.h"
#include "support/workspacefile.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

class TestHistoryDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::loadFonts(); }
    void init()
    {
        file = std::make_unique<WorkspaceFile>(Language::English);
        localizer = std::make_unique<Localizer>();
        localizer->setLanguage(Language::English);
        theme = std::make_unique<Theme>();
        theme->setMode(ThemeMode::Light);
        for (const char *name : {"One", "Two", "Three"})
            ids.push_back(file->add("campaigns", {{"name", QString::fromLatin1(name)}}));
        dialog = std::make_unique<HistoryDialog>(workspace(), *theme, *localizer);
        dialog->show();
    }
    void cleanup()
    {
        dialog.reset();
        theme.reset();
        localizer.reset();
        file.reset();
        ids.clear();
    }

    void itGoesBackToAnEditAndForthAgain()
    {
        auto *edits = table("historyTable");
        QVERIFY(edits->rowCount() >= 3);
        edits->selectRow(1);
        QCOMPARE(button("historyUndo")->text(), QStringLiteral("Undo back to here"));
        QTest::mouseClick(button("historyUndo"), Qt::LeftButton);
        QTRY_COMPARE(file->count("campaigns"), 1);
        QTRY_COMPARE(edits->item(0, 4)->text(), QStringLiteral("undone"));
        edits->selectRow(0);
        QCOMPARE(button("historyUndo")->text(), QStringLiteral("Redo up to here"));
        QTest::mouseClick(button("historyUndo"), Qt::LeftButton);
        QTRY_COMPARE(file->count("campaigns"), 3);
    }

    void deletedRecordsComeBackWithTheirLinks()
    {
        const RecordId ad = file->add("ads", {{"name", QStringLiteral("A")}, {"campaign", ids[1].value}});
        QVERIFY(file->remove("campaigns", {ids[1], ids[2]}));
        QVERIFY(file->get("ads", ad, "campaign").isEmpty());
        dialog->findChild<QTabWidget *>()->setCurrentIndex(1);
        auto *deleted = table("deletedTable");
        QTRY_COMPARE(deleted->rowCount(), 2);
        for (int row = 0; row < 2; ++row) {
            if (deleted->item(row, 0)->text() == QStringLiteral("Two"))
                deleted->selectRow(row);
        }
        QVERIFY(button("deletedRestore")->isEnabled());
        QTest::mouseClick(button("deletedRestore"), Qt::LeftButton);
        QTRY_COMPARE(file->count("campaigns"), 2);
        QCOMPARE(file->get("ads", ad, "campaign").toInteger(), ids[1].value);
        QTRY_COMPARE(deleted->rowCount(), 1);
        QVERIFY(workspace().undo());
        QCOMPARE(file->count("campaigns"), 1);
    }

    void olderEditsAreForgottenOnlyAfterAQuestion()
    {
        QVERIFY(!button("historyPrune")->isVisible());
        // A megabyte is the least limit: go beyond it.
        const QString text(1'200'000, QLatin1Char('x'));
        QVERIFY(file->set("campaigns", ids[0], "brief", text));
        QVERIFY(file->set("campaigns", ids[0], "brief", QStringLiteral("short")));
        QVERIFY(workspace().apply({EditKind::Setting, {SetSetting{QStringLiteral("log_limit"), 1}}}));
        QTRY_VERIFY(button("historyPrune")->isVisible());
        const auto before = History::list(workspace().database());
        QTest::mouseClick(button("historyPrune"), Qt::LeftButton);
        auto *question = dialog->findChild<QDialog *>(QStringLiteral("questionDialog"));
        QVERIFY(question);
        QCOMPARE(History::list(workspace().database())->size(), before->size()); // nothing yet
        QTest::mouseClick(question->findChild<QPushButton *>(QStringLiteral("questionYes")), Qt::LeftButton);
        QTRY_VERIFY(History::list(workspace().database())->size() < before->size());
        QVERIFY(*History::logBytes(workspace().database()) <= 1024 * 1024);
        QTRY_VERIFY(!button("historyPrune")->isVisible());
        QVERIFY(file->problems().isEmpty());
    }

    void theLimitIsASettingOfTheWorkspace()
    {
        auto *limit = dialog->findChild<QComboBox *>(QStringLiteral("historyLimit"));
        const int index = limit->findData(500);
        limit->setCurrentIndex(index);
        emit limit->activated(index);
        QCOMPARE(workspace().settings().logLimitMb, 500);
    }

private:
    Workspace &workspace() const { return *file->workspace; }
    QTableWidget *table(const char *name) const { return dialog->findChild<QTableWidget *>(QLatin1String(name)); }
    QPushButton *button(const char *name) const { return dialog->findChild<QPushButton *>(QLatin1String(name)); }

    std::unique_ptr<WorkspaceFile> file;
    std::unique_ptr<Localizer> localizer;
    std::unique_ptr<Theme> theme;
    std::unique_ptr<HistoryDialog> dialog;
    std::vector<RecordId> ids;
};

QTEST_MAIN(TestHistoryDialog)
#include "tst_historydialog.moc"
