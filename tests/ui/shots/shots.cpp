// SPDX-License-Identifier: GPL-3.0-or-later
// For developers: draws the main screens of a workspace to PNG files, in both languages and themes, to be looked
// at. Not a test, not part of CI.
//   shots WORKSPACE FOLDER [vi|en] [light|dark] [WIDTHxHEIGHT]
#include "dialogs/cataloguedialog.h"
#include "dialogs/historydialog.h"
#include "dialogs/kpidialog.h"
#include "dialogs/newworkspacedialog.h"
#include "dialogs/settingsdialog.h"
#include "dialogs/shortcutsdialog.h"
#include "fields/celleditor.h"
#include "mainwindow/filelease.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/workspaceview.h"
#include "views/filterbar.h"
#include "views/filterpopup.h"
#include "views/gridview.h"
#include "widgets/messagebar.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace pheu;

namespace
{

class Shots
{
public:
    Shots(const QString &file, const QString &folder, Language language, ThemeMode mode, QSize size)
        : m_folder(folder)
        , m_tag(QStringLiteral("%1-%2-%3")
                    .arg(language == Language::Vietnamese ? QStringLiteral("vi") : QStringLiteral("en"),
                         mode == ThemeMode::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                    .arg(size.width()))
        , m_settings(m_dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)
    {
        m_copy = m_dir.filePath(QFileInfo(file).fileName());
        QFile::copy(file, m_copy);
        m_localizer.setLanguage(language);
        m_theme.setMode(mode);
        m_window = std::make_unique<MainWindow>(m_settings, m_theme, m_localizer, m_lease);
        m_window->resize(size);
        m_window->show();
    }

    void drawAll()
    {
        save("start");
        m_window->openFile(m_copy);
        QTest::qWait(1500);
        save("overview");
        page("campaigns", "campaigns");
        panel();
        editor();
        filter();
        page("results", "results");
        page("ads", "ads");
        page("channels", "channels");
        page("utm_links", "utm_links");
        page("costs", "costs");
        dialogs();
    }

private:
    void save(const char *name) { save(name, m_window.get()); }
    void save(const char *name, QWidget *widget)
    {
        QTest::qWait(150);
        const QString file = QStringLiteral("%1/%2-%3.png").arg(m_folder, QString::fromLatin1(name), m_tag);
        if (!widget->grab().save(file))
            QTextStream(stderr) << "cannot write " << file << '\n';
    }
    void page(const char *role, const char *name)
    {
        const Page *shown = m_window->view()->workspace().schema().page(QLatin1String(role));
        m_window->view()->showPage(shown->id);
        QTest::qWait(700);
        save(name);
    }
    GridView *grid() const { return m_window->view()->currentRecordPage()->findChild<GridView *>(); }
    void panel()
    {
        m_window->view()->currentRecordPage()->openRecord(grid()->records().recordAt(5));
        QTest::qWait(200);
        save("panel");
    }
    void editor()
    {
        m_window->view()->currentRecordPage()->run(PageCommand::TogglePanel);
        for (const char *role : {"status", "channels", "start", "budget"}) {
            const Page *shown = m_window->view()->workspace().schema().page(QStringLiteral("campaigns"));
            grid()->goTo(grid()->records().recordAt(3), shown->field(QLatin1String(role))->id);
            QTest::keyClick(grid(), Qt::Key_F2);
            QTest::qWait(100);
            if (!QApplication::focusWidget()) // no editor: the field is not one that is written in
                continue;
            if (qstrcmp(role, "budget") == 0) {
                QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("12x"));
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
            }
            save(qPrintable(QStringLiteral("edit-") + QLatin1String(role)));
            if (QWidget *editor = QApplication::focusWidget())
                QTest::keyClick(editor, Qt::Key_Escape);
        }
    }
    void filter()
    {
        const Page *shown = m_window->view()->workspace().schema().page(QStringLiteral("campaigns"));
        const FieldId status = shown->field(QStringLiteral("status"))->id;
        m_window->view()->currentRecordPage()->setFilter(Filter::compare(
            PathChoice{{FieldPath{{status}}}}, Operator::In, {QStringLiteral("active"), QStringLiteral("done")}));
        auto *bar = m_window->findChild<FilterBar *>();
        bar->openPopup();
        save("filterpopup", bar->findChild<FilterPopup *>());
        bar->findChild<FilterPopup *>()->hide();
        save("filtered");
        m_window->view()->currentRecordPage()->setFilter({});
    }
    void dialogs()
    {
        Workspace &workspace = m_window->view()->workspace();
        const auto draw = [this](const char *name, QDialog *dialog) {
            dialog->show();
            save(name, dialog);
            delete dialog;
        };
        draw("catalogue", new CatalogueDialog(workspace, m_theme, m_localizer, m_window.get()));
        const auto drawKpi = [&](const char *name, OwnEntry entry, const QString &edit) {
            auto *dialog = new KpiDialog(workspace, m_theme, m_localizer, entry, m_window.get());
            dialog->show();
            if (!edit.isEmpty())
                dialog->findChild<QPlainTextEdit *>()->setPlainText(edit);
            QTest::qWait(2500); // its figures come from a worker
            save(name, dialog);
            delete dialog;
        };
        drawKpi("kpi", copiedEntry(workspace, QStringLiteral("roi")), {});
        drawKpi("kpiwrong", copiedEntry(workspace, QStringLiteral("roi")), QStringLiteral("spend / clicsk + 1"));
        drawKpi("measure", copiedEntry(workspace, QStringLiteral("clicks")), {});
        draw("history", new HistoryDialog(workspace, m_theme, m_localizer, m_window.get()));
        draw("settings", new SettingsDialog(workspace, m_localizer, m_window.get()));
        draw("new", new NewWorkspaceDialog(m_localizer, m_dir.path(), m_window.get()));
        draw("shortcuts", new ShortcutsDialog(m_window.get()));
    }

    QString m_folder;
    QString m_tag;
    QString m_copy;
    QTemporaryDir m_dir;
    QSettings m_settings;
    Theme m_theme;
    Localizer m_localizer;
    FileLease m_lease;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList given = QCoreApplication::arguments().mid(1);
    if (given.size() < 2) {
        QTextStream(stderr) << "shots WORKSPACE FOLDER [vi|en] [light|dark] [WIDTHxHEIGHT]\n";
        return 2;
    }
    QDir().mkpath(given.at(1));
    Theme::loadFonts();
    QSize size(1280, 800);
    if (const QStringList parts = given.value(4).split(u'x'); parts.size() == 2)
        size = QSize(parts.at(0).toInt(), parts.at(1).toInt());
    Shots shots(given.at(0), given.at(1),
                given.value(2) == QLatin1String("en") ? Language::English : Language::Vietnamese,
                given.value(3) == QLatin1String("dark") ? ThemeMode::Dark : ThemeMode::Light, size);
    shots.drawAll();
    return 0;
}
