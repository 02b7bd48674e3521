// SPDX-License-Identifier: GPL-3.0-or-later
// shots_dashboard FILE FOLDER: pictures of the dashboard of a workspace in both themes, languages and two sizes,
// the report dialog, and the report itself. For looking at, not a test.
#include "dashboard/cardwidget.h"
#include "dashboard/dashboardpage.h"
#include "report/reportdialog.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QMenu>
#include <QPushButton>

using namespace pheu;

namespace
{

void settle(int ms)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < ms)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

void shoot(QWidget *widget, const QDir &folder, const QString &name)
{
    if (!widget)
        return;
    settle(200);
    widget->grab().save(folder.filePath(name + QStringLiteral(".png")));
    widget->close();
}

void shootPopups(DashboardPage &page, const QDir &folder, const QString &code)
{
    page.findChild<QPushButton *>(QStringLiteral("periodButton"))->click();
    shoot(page.findChild<QWidget *>(QStringLiteral("periodPopup")), folder, QStringLiteral("period-") + code);
    page.findChild<QPushButton *>(QStringLiteral("filter-channel"))->click();
    shoot(page.findChild<QWidget *>(QStringLiteral("filterPopup")), folder, QStringLiteral("filter-") + code);
    auto *card = page.findChild<CardWidget *>(QStringLiteral("card-roi-channel"));
    if (!card || card->hitAreas().empty())
        return;
    const HitArea area = card->hitAreas().front();
    QMenu *menu = card->makeMenu(&area);
    menu->popup(QPoint(0, 0));
    QAction *explain = menu->findChild<QAction *>(QStringLiteral("actionExplain"));
    shoot(menu, folder, QStringLiteral("menu-") + code);
    explain->trigger();
    shoot(page.findChild<QWidget *>(QStringLiteral("explainPopup")), folder, QStringLiteral("explain-") + code);
    delete menu;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (argc < 3) {
        qInfo("shots_dashboard FILE FOLDER");
        return 2;
    }
    Theme::loadFonts();
    Theme theme;
    Localizer localizer;
    auto workspace = Workspace::open(QString::fromLocal8Bit(argv[1]));
    if (!workspace) {
        qWarning("%s", qPrintable(workspace.error().message));
        return 1;
    }
    const QDir folder(QString::fromLocal8Bit(argv[2]));
    MetricsEngine engine(**workspace);
    theme.setMode(ThemeMode::Light);
    DashboardPage page(**workspace, engine, theme, localizer);
    page.setAutoFillBackground(true);
    page.show();
    settle(3000);
    for (const Language language : {Language::Vietnamese, Language::English}) {
        localizer.setLanguage(language);
        const QString code = language == Language::Vietnamese ? QStringLiteral("vi") : QStringLiteral("en");
        for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
            theme.setMode(mode);
            const QString look = mode == ThemeMode::Light ? QStringLiteral("light") : QStringLiteral("dark");
            for (const QSize size : {QSize(1072, 776), QSize(1712, 1056)}) { // beside a sidebar of 208
                page.resize(size);
                settle(400);
                page.grab().save(
                    folder.filePath(QStringLiteral("dashboard-%1-%2-%3.png").arg(code, look).arg(size.width())));
            }
        }
        page.resize(1072, 776);
        shootPopups(page, folder, code);
        theme.setMode(ThemeMode::Light);
        ReportDialog dialog(**workspace, localizer, page.slice());
        dialog.show();
        settle(1500);
        dialog.grab().save(folder.filePath(QStringLiteral("dialog-%1.png").arg(code)));
        dialog.exportTo(folder.filePath(QStringLiteral("report-%1.pdf").arg(code)));
        settle(3000);
    }
    return 0;
}
