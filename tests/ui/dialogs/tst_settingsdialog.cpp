// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of a workspace: what is typed becomes one edit, and what cannot be is said in the dialog.
#include "dialogs/settingsdialog.h"
#include "support/workspacefile.h"
#include "theme/theme.h"
#include "workspace/pagetemplates.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::loadFonts(); }
    void init()
    {
        file = std::make_unique<WorkspaceFile>(Language::English);
        localizer = std::make_unique<Localizer>();
        localizer->setLanguage(Language::English);
        open();
    }
    void cleanup()
    {
        dialog.reset();
        localizer.reset();
        file.reset();
    }

    void untouchedItAsksForNothing() { QVERIFY(dialog->edit().changes.empty()); }

    void theLifespanIsKeptAndTakenAway()
    {
        auto *lifespan = child<QLineEdit>("settingsLifespan");
        lifespan->setText(QStringLiteral("2.5"));
        save();
        QCOMPARE(file->workspace->settings().lifespan, std::optional(2.5));
        open();
        QCOMPARE(child<QLineEdit>("settingsLifespan")->text(), QStringLiteral("2.5"));
        child<QLineEdit>("settingsLifespan")->clear();
        save();
        QVERIFY(!file->workspace->settings().lifespan);
    }

    void aLifespanThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"0", "-1", "101", "long", "2 years"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void aLifespanThatIsNoneIsRefused()
    {
        QFETCH(QString, text);
        dialog->show();
        child<QLineEdit>("settingsLifespan")->setText(text);
        dialog->accept();
        QVERIFY(dialog->isVisible());
        QVERIFY(child<QLabel>("settingsProblem")->text().contains(text));
    }

    void aMeasureIsCountedFromTheRecordsOfAPage()
    {
        choose("leads");
        QCOMPARE(child<QComboBox>("settingsSource")->findData(QStringLiteral("rows")), -1); // there is no such page yet
        QVERIFY(addTemplatePage(*file->workspace, QStringLiteral("leads")));
        open();
        choose("clicks");
        QCOMPARE(child<QComboBox>("settingsSource")->findData(QStringLiteral("rows")), -1); // clicks are no records
        choose("leads");
        auto *source = child<QComboBox>("settingsSource");
        QVERIFY(source->findData(QStringLiteral("rows")) > 0);
        source->setCurrentIndex(source->findData(QStringLiteral("rows")));
        child<QPushButton>("settingsSourceAdd")->click();
        QCOMPARE(child<QTableWidget>("settingsSources")->item(0, 1)->text(), QStringLiteral("Records of “Leads”"));
        save();
        QCOMPARE(file->workspace->settings().measureSource.value(QStringLiteral("leads")), QStringLiteral("rows"));
    }

    void aMeasureIsCountedFromAllSourcesOrOne()
    {
        choose("orders");
        auto *source = child<QComboBox>("settingsSource");
        source->setCurrentIndex(0);
        child<QPushButton>("settingsSourceAdd")->click();
        choose("revenue");
        source->setEditText(QStringLiteral(" Shop "));
        child<QPushButton>("settingsSourceAdd")->click();
        save();
        const auto sources = file->workspace->settings().measureSource;
        QVERIFY(sources.contains(QStringLiteral("orders")) && sources.value(QStringLiteral("orders")).isEmpty());
        QCOMPARE(sources.value(QStringLiteral("revenue")), QStringLiteral("Shop"));
    }

private:
    void open() { dialog = std::make_unique<SettingsDialog>(*file->workspace, *localizer); }
    void save()
    {
        dialog->accept();
        const auto applied = file->workspace->apply(dialog->edit());
        QVERIFY2(applied, applied ? "" : qPrintable(applied.error().message));
    }
    void choose(const char *measure)
    {
        auto *box = child<QComboBox>("settingsMeasure");
        box->setCurrentIndex(box->findData(QLatin1String(measure)));
    }
    template<typename Widget>
    Widget *child(const char *name) const
    {
        return dialog->findChild<Widget *>(QLatin1String(name));
    }

    std::unique_ptr<WorkspaceFile> file;
    std::unique_ptr<Localizer> localizer;
    std::unique_ptr<SettingsDialog> dialog;
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
