// SPDX-License-Identifier: GPL-3.0-or-later
// For developers: draws the dialogs that shape pages, the quick switcher and the history of a workspace to PNG files.
//   shots_schema WORKSPACE FOLDER [vi|en] [light|dark] [WIDTHxHEIGHT]
#include "dialogs/historydialog.h"
#include "dialogs/newworkspacedialog.h"
#include "dialogs/settingsdialog.h"
#include "dialogs/templatedialog.h"
#include "import/importdialog.h"
#include "import/pagefromfile.h"
#include "mainwindow/filelease.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/sidebar.h"
#include "mainwindow/sidebaritem.h"
#include "mainwindow/workspaceview.h"
#include "pages/recordpage.h"
#include "schema/colourpopup.h"
#include "schema/fieldactions.h"
#include "schema/fielddialog.h"
#include "schema/iconpopup.h"
#include "schema/optionlist.h"
#include "schema/pageactions.h"
#include "schema/pagedialog.h"
#include "schema/typebutton.h"
#include "switcher/quickswitcher.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSettings>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

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
        const QString copy = m_dir.filePath(QFileInfo(file).fileName());
        QFile::copy(file, copy);
        m_localizer.setLanguage(language);
        m_theme.setMode(mode);
        m_window = std::make_unique<MainWindow>(m_settings, m_theme, m_localizer, m_lease);
        m_window->resize(size);
        m_window->show();
        QApplication::setActiveWindow(m_window.get());
        m_window->openFile(copy);
        QTest::qWait(900);
    }

    void drawAll()
    {
        window();
        fields();
        pages();
        switcher();
        history();
        files();
    }

private:
    Workspace &workspace() const { return m_window->view()->workspace(); }
    const Page &page(const char *role) const { return *workspace().schema().page(QLatin1String(role)); }
    void save(const char *name, QWidget *widget = nullptr)
    {
        QTest::qWait(120);
        QWidget *drawn = widget ? widget : m_window.get();
        drawn->grab().save(QStringLiteral("%1/%2-%3.png").arg(m_folder, QString::fromLatin1(name), m_tag));
    }

    void window()
    {
        m_window->view()->showPage(page("campaigns").id);
        QTest::qWait(500);
        save("page");
        QMenu menu(m_window.get());
        m_window->view()->fieldActions().fillMenu(menu, page("campaigns").fields[2].id);
        menu.popup(QPoint(0, 0));
        save("fieldmenu", &menu);
        menu.close();
        QMenu pages(m_window.get());
        m_window->view()->pageActions().fillMenu(pages, page("channels").id, nullptr);
        pages.popup(QPoint(0, 0));
        save("pagemenu", &pages);
        pages.close();
    }

    template<typename T>
    T *shown() const
    {
        for (T *each : m_window->findChildren<T *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }

    void fields()
    {
        FieldActions &actions = m_window->view()->fieldActions();
        actions.add(page("campaigns").id);
        auto *dialog = shown<FieldDialog>();
        save("field-new", dialog);
        auto *type = dialog->findChild<TypeButton *>();
        type->click();
        save("field-types", type->findChild<TypePopup *>());
        for (const char *kind :
             {"select", "money", "link", "rollup", "lookup", "kpi", "autonumber", "formula", "button"}) {
            emit type->kindChosen(QLatin1String(kind));
            if (auto *popup = type->findChild<TypePopup *>())
                popup->hide();
            QByteArray name("field-");
            name += kind;
            if (qstrcmp(kind, "select") == 0) {
                auto *list = dialog->findChild<OptionList *>();
                for (const char *option : {"Kế hoạch", "Đang chạy", "Tạm dừng"})
                    list->add(QString::fromUtf8(option));
            }
            save(name.constData(), dialog);
        }
        dialog->done(QDialog::Rejected);
        actions.edit(page("campaigns").field(QStringLiteral("owner"))->id);
        dialog = shown<FieldDialog>();
        emit dialog->findChild<TypeButton *>()->kindChosen(QStringLiteral("select"));
        QTest::qWait(900);
        save("field-convert", dialog);
        emit dialog->findChild<TypeButton *>()->kindChosen(QStringLiteral("integer"));
        QTest::qWait(900);
        save("field-lossy", dialog);
        dialog->done(QDialog::Rejected);
        actions.edit(page("campaigns").field(QStringLiteral("status"))->id);
        save("field-options", shown<FieldDialog>());
        shown<FieldDialog>()->done(QDialog::Rejected);
        actions.remove(page("ads").field(QStringLiteral("campaign"))->id);
        save("field-delete", m_window->findChild<QDialog *>(QStringLiteral("questionDialog")));
        m_window->findChild<QDialog *>(QStringLiteral("questionDialog"))->reject();
        ColourPopup colours(m_theme, false);
        colours.setCurrent(QStringLiteral("green"));
        colours.show();
        save("colours", &colours);
    }

    void pages()
    {
        PageActions &actions = m_window->view()->pageActions();
        actions.add();
        auto *dialog = shown<PageDialog>();
        dialog->findChild<QLineEdit *>(QStringLiteral("pageName"))->insert(QStringLiteral("Nhân sự"));
        save("page-new", dialog);
        dialog->findChild<QListWidget *>()->setCurrentRow(2);
        save("page-template", dialog);
        dialog->done(QDialog::Rejected);
        IconPopup icons(m_theme);
        icons.setCurrent(QStringLiteral("rocket"), QStringLiteral("violet"));
        icons.show();
        save("icons", &icons);
        icons.hide();
        actions.remove(page("campaigns").id);
        QTest::qWait(100);
        for (QDialog *each : m_window->findChildren<QDialog *>(QStringLiteral("questionDialog"))) {
            if (each->isVisible()) {
                save("page-delete", each);
                each->reject();
            }
        }
        if (auto *item = m_window->findChild<SidebarItem *>(QStringLiteral("sidebarPage_channels"))) {
            item->beginRename();
            save("page-rename", m_window->findChild<Sidebar *>());
            QTest::keyClick(item->findChild<QLineEdit *>(), Qt::Key_Escape);
        }
    }

    void switcher()
    {
        m_window->run(Command::Switcher);
        auto *popup = m_window->findChild<QuickSwitcher *>();
        save("switcher-recent", popup);
        auto *input = popup->findChild<QLineEdit *>();
        QTest::keyClicks(input, QStringLiteral("tet"));
        QTest::qWait(600);
        save("switcher-found", popup);
        auto *list = popup->findChild<QListWidget *>();
        for (int row = 0; row < list->count(); ++row) {
            if (list->item(row)->text().contains(u'“'))
                list->setCurrentRow(row);
        }
        QTest::keyClick(input, Qt::Key_Return);
        QTest::qWait(600);
        save("switcher-all", popup);
        popup->hide();
    }

    void history()
    {
        m_window->run(Command::AddRecord);
        m_window->run(Command::AddRecord);
        m_window->run(Command::Undo);
        QVERIFY2(
            workspace().apply({EditKind::RemoveRecords, {RemoveRecords{page("costs").id, {RecordId(1), RecordId(2)}}}}),
            "removing");
        m_window->run(Command::Undo);
        HistoryDialog dialog(workspace(), m_theme, m_localizer, m_window.get());
        dialog.show();
        QTest::qWait(300);
        save("history", &dialog);
        QVERIFY2(workspace().redo(), "redo");
        dialog.findChild<QTabWidget *>()->setCurrentIndex(1);
        QTest::qWait(400);
        dialog.findChild<QTableWidget *>(QStringLiteral("deletedTable"))->selectRow(0);
        save("history-deleted", &dialog);
    }

    void files()
    {
        NewWorkspaceDialog fresh(m_localizer, QDir::tempPath(), m_window.get());
        fresh.show();
        save("newworkspace", &fresh);
        fresh.hide();
        TemplateDialog make(m_window.get());
        make.show();
        save("template", &make);
        make.hide();
        SettingsDialog settings(workspace(), m_localizer, m_window.get());
        settings.show();
        save("settings", &settings);
        settings.hide();
        const QString deals = m_dir.filePath(QStringLiteral("Khách hàng tháng 3.csv"));
        write(deals,
              "Mã,Khách,Ngày,Giá trị (VND),Tình trạng,Email\nA1,Lan,2026-03-01,1200000,Mới,lan@a.vn\n"
              "A2,Minh,2026-03-02,350000,Mới,m@b.vn\nA3,Hoa,2026-03-02,,Mới,\nA4,Tú,2026-03-04,10,Đã chốt,t@c.vn\n");
        const auto guess = guessPage(deals);
        PageFromFile from(workspace(), m_theme, m_localizer, *guess, m_window.get());
        from.show();
        save("page-file", &from);
        from.hide();
        const QString empty = m_dir.filePath(QStringLiteral("empty.csv"));
        write(empty, "Day,Campaign,Clicks,Cost\n");
        ImportDialog nothing(workspace(), m_theme, m_localizer, {empty}, page("results").id, m_window.get());
        nothing.show();
        QTest::qWait(900);
        save("import-empty", &nothing);
        nothing.reject();
        const QString dollars = m_dir.filePath(QStringLiteral("usd.csv"));
        write(dollars, "Day,Campaign,Clicks,Cost (USD)\n2026-03-01,A,3,12.5\n");
        ImportDialog other(workspace(), m_theme, m_localizer, {dollars}, page("results").id, m_window.get());
        other.show();
        QTest::qWait(900);
        save("import-currency", &other);
        other.reject();
    }
    static void write(const QString &name, const char *text)
    {
        QFile out(name);
        if (out.open(QIODevice::WriteOnly))
            out.write(text);
    }

    QTemporaryDir m_dir;
    QString m_folder, m_tag;
    QSettings m_settings;
    Localizer m_localizer;
    Theme m_theme;
    FileLease m_lease;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    Theme::loadFonts();
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 3)
        return 2;
    const Language language = arguments.value(3) == QLatin1String("en") ? Language::English : Language::Vietnamese;
    const ThemeMode mode = arguments.value(4) == QLatin1String("dark") ? ThemeMode::Dark : ThemeMode::Light;
    const QStringList size = arguments.value(5, QStringLiteral("1280x800")).split(u'x');
    Shots(arguments.at(1), arguments.at(2), language, mode, QSize(size.value(0).toInt(), size.value(1).toInt()))
        .drawAll();
    return 0;
}
