// SPDX-License-Identifier: GPL-3.0-or-later
// For developers: draws the steps of the import and the list of imports to PNG files.
//   shots_import FOLDER
#include "import/importdialog.h"
#include "import/importsdialog.h"
#include "import/revertdialog.h"
#include "support/workspacefile.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

class Shots
{
public:
    Shots(const QString &folder, Language language, ThemeMode mode, QSize size)
        : m_folder(folder)
        , m_tag(QStringLiteral("%1-%2-%3")
                    .arg(language == Language::Vietnamese ? QStringLiteral("vi") : QStringLiteral("en"),
                         mode == ThemeMode::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                    .arg(size.width()))
        , m_size(size)
        , m_file(language)
    {
        m_localizer.setLanguage(language);
        m_theme.setMode(mode);
    }

    void drawAll()
    {
        import(write("Chiến dịch tháng 3.csv",
                     "Day,Channel,Campaign,Clicks,Spend\n2026-03-01,Facebook,Tết,10,1000000\n"
                     "2026-03-02,Facebook,Tết,20,2500000\n2026-03-02,Google Ads,Hè,5,700000\n"));
        const QString second =
            write("Facebook tháng 3 (sửa).csv",
                  "Day;Channel;Campaign;Clicks;Spend\n2026-03-01;Facebook;Tết;10;1000000\n2026-03-02;Facebook;Tết;35;"
                  "3100000\n"
                  "2026-03-03;TikTok Ads;Trung thu;81;4250000\n2026-03-04;TikTok Ads;Trung thu;abc;1250000\n"
                  "2026-03-05;Facebook;Tết;12;400000\n2026-03-05;Facebook;Tết;8;350000\nTotal;;;146;9000000\n");
        ImportDialog empty(*m_file.workspace, m_theme, m_localizer, {}, {}, nullptr);
        show(empty);
        save("source-empty", empty);
        empty.reject();
        ImportDialog tables(*m_file.workspace, m_theme, m_localizer,
                            {write("overview.csv", "Day,Channel,Clicks\n2026-03-01,Facebook,10\n\n"
                                                   "Day,Campaign,Clicks\n2026-03-01,Tết,30\n\n"
                                                   "Country,Users\nVietnam,12\n")},
                            {}, nullptr);
        show(tables);
        QTest::qWait(900);
        save("structure-tables", tables);
        tables.reject();
        ImportDialog dialog(*m_file.workspace, m_theme, m_localizer, {second}, {}, nullptr);
        show(dialog);
        auto *next = dialog.findChild<QPushButton *>(QStringLiteral("importNext"));
        QTest::qWait(700);
        save("structure", dialog);
        dialog.findChild<QWidget *>(QStringLiteral("importStep0"))->setFocus();
        dialog.findChild<QAbstractButton *>(QStringLiteral("importStep0"))->click();
        save("source", dialog);
        for (int step = 0; step < 3; ++step) {
            for (int wait = 0; wait < 100 && !next->isEnabled(); ++wait)
                QTest::qWait(20);
            next->click();
            QTest::qWait(600);
            if (dialog.step() == ImportDialog::Columns)
                save("columns", dialog);
        }
        auto *tabs = dialog.findChild<QTabWidget *>(QStringLiteral("importPlanTabs"));
        const char *names[] = {"plan-new",       "plan-changed", "plan-merged",
                               "plan-unchanged", "plan-totals",  "plan-problems"};
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            QTest::qWait(200);
            save(names[tab], dialog);
        }
        next->click();
        QCoreApplication::processEvents();
        save("run", dialog);
        for (int wait = 0; wait < 200 && dialog.isVisible(); ++wait)
            QTest::qWait(20);
        imports();
    }

private:
    QString write(const char *name, const QByteArray &bytes)
    {
        const QString path = m_file.dir.filePath(QString::fromUtf8(name));
        QFile out(path);
        if (out.open(QIODevice::WriteOnly))
            out.write(bytes);
        return path;
    }
    void import(const QString &path)
    {
        const auto plan = ImportPlan::make(*m_file.workspace, {path}, {});
        if (!plan || !(*plan)->apply())
            qFatal("the first file cannot be imported");
    }
    void show(QDialog &dialog)
    {
        if (m_size.width() > 1300)
            dialog.resize(1400, 900);
        dialog.show();
        QApplication::setActiveWindow(&dialog);
    }
    void save(const char *name, QWidget &widget)
    {
        QTest::qWait(150);
        widget.grab().save(QStringLiteral("%1/import-%2-%3.png").arg(m_folder, QString::fromLatin1(name), m_tag));
    }
    void imports()
    {
        const QString folder = m_file.dir.filePath(QStringLiteral("Tải xuống"));
        QDir().mkpath(folder);
        write("Tải xuống/Meta-11-2026.csv", "Day,Channel,Campaign,Clicks,Spend\n2026-04-01,Facebook,Hè,10,1000000\n");
        write("Tải xuống/lẫn lộn.csv", "Day,Channel,Clicks\n03/04/2026,Facebook,1\n05/06/2026,Facebook,2\n");
        FolderWatch watch(*m_file.workspace);
        watch.setPatience(100);
        ImportsDialog dialog(*m_file.workspace, watch, m_theme, m_localizer, nullptr);
        show(dialog);
        save("list-nofolder", dialog);
        watch.setFolder(folder);
        QTest::qWait(900);
        save("list", dialog);
        Query query;
        query.page = m_file.page("results").id;
        const auto first = m_file.workspace->reader().select(query);
        (void)m_file.set("results", first->front(), "clicks", Value(qint64(99)));
        RevertPreview preview = *previewImportUndo(m_file.workspace->database(), m_file.workspace->schema(),
                                                   m_file.workspace->clock(), ImportId(1));
        const auto list = importHistory(m_file.workspace->database());
        RevertDialog revert(*m_file.workspace, m_theme, m_localizer, list->back(), preview);
        revert.show();
        save("revert", revert);
    }

    QString m_folder, m_tag;
    QSize m_size;
    WorkspaceFile m_file;
    Localizer m_localizer;
    Theme m_theme;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    Theme::loadFonts();
    const QString folder = QApplication::arguments().value(1, QStringLiteral("."));
    for (const Language language : {Language::Vietnamese, Language::English}) {
        for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)})
                Shots(folder, language, mode, size).drawAll();
        }
    }
    return 0;
}
