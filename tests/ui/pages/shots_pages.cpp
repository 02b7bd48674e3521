// SPDX-License-Identifier: GPL-3.0-or-later
// shots_pages FOLDER [WIDTHxHEIGHT]: pictures of a page over the sample workspace: views, groups, filters, colours,
// menus; in both themes and languages. For looking at, not a test.
#include "pages/recordpage.h"
#include "sample/sampleworkspace.h"
#include "views/colourrules.h"
#include "views/conditioneditor.h"
#include "views/fieldsmenu.h"
#include "views/filterbar.h"
#include "views/filterpopup.h"
#include "views/gridpage.h"
#include "views/gridview.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QToolButton>

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

struct Shooter {
    Workspace &workspace;
    MetricsEngine &engine;
    Theme &theme;
    Localizer &localizer;
    QDir folder;
    QSize size;
    QString tag;

    void save(QWidget &widget, const char *name) const
    {
        settle(300);
        widget.grab().save(folder.filePath(QStringLiteral("%1-%2.png").arg(QLatin1String(name), tag)));
    }
    PathChoice path(const char *page, const char *role) const
    {
        return PathChoice{{FieldPath{{workspace.schema().page(QLatin1String(page))->field(QLatin1String(role))->id}}}};
    }
    void change(RecordPage &page, const std::function<void(ViewConfig &)> &edit) const
    {
        ChangeView wanted{page.currentView(), {}, {}, {}};
        ViewConfig config = workspace.schema().page(page.page())->view(page.currentView())->config;
        edit(config);
        wanted.config = config;
        if (const auto done = workspace.apply(Edit{EditKind::View, {wanted}}); !done)
            qWarning("%s", qPrintable(done.error().message));
        settle(300);
    }
    std::unique_ptr<RecordPage> open(const char *role) const
    {
        auto page = std::make_unique<RecordPage>(workspace.schema().page(QLatin1String(role))->id, workspace, engine,
                                                 theme, localizer);
        page->setObjectName(QStringLiteral("window"));
        page->setAutoFillBackground(true);
        page->resize(size);
        MetricQuery slice;
        slice.from = sampleLastDay() - 364;
        slice.to = sampleLastDay();
        page->setSlice(slice);
        page->show();
        settle(900);
        page->focusGrid();
        return page;
    }
    void grid() const
    {
        auto page = open("campaigns");
        save(*page, "grid");
        auto *view = qobject_cast<GridPage *>(page->viewWidget());
        page->openRecord(view->records().recordAt(3));
        save(*page, "grid-panel");
        page->run(PageCommand::TogglePanel);
        change(*page, [&](ViewConfig &config) {
            config.groups = {{path("campaigns", "status"), false, {}}, {path("campaigns", "objective"), false, {}}};
            config.colours = {
                {Filter::compare(path("campaigns", "budget"), Operator::Gt, {QStringLiteral("100000000")}),
                 {},
                 QStringLiteral("amber")}};
        });
        save(*page, "grid-groups");
        view->grid()->horizontalScrollBar()->setValue(260);
        save(*page, "grid-groups-scrolled");
        change(*page, [&](ViewConfig &config) {
            config.groups.clear();
            config.colours.clear();
            config.rowHeight = RowHeight::Tall;
            config.sorts = {{{}, true, QStringLiteral("spend")}};
        });
        save(*page, "grid-tall");
        page->run(PageCommand::Replace);
        if (auto *find = page->findChild<QLineEdit *>(QStringLiteral("replaceFind")))
            find->setText(QStringLiteral("a"));
        settle(400);
        save(*page, "grid-replace");
        change(*page, [](ViewConfig &config) { config = {}; });
    }
    void popups() const
    {
        auto page = open("results");
        auto *bar = page->findChild<FilterBar *>();
        bar->openPopup();
        auto *popup = bar->findChild<FilterPopup *>();
        save(*popup, "filter");
        const auto filter = parseFilter(
            workspace.schema(), page->page(),
            QStringLiteral("date = \"last 30 days\" and (channel = \"Facebook\" or campaign.budget > 50000000 and not "
                           "(orders = 0 or spend is empty))"));
        if (filter) {
            page->setFilter(*filter);
            popup->startTree(*filter);
            save(*popup, "filter-tree");
            popup->hide();
        }
        save(*page, "grid-filtered");
        if (auto *fields = page->findChild<QToolButton *>(QStringLiteral("pageFields")))
            fields->click();
        settle(200);
        if (auto *menu = page->findChild<FieldsMenu *>()) {
            save(*menu, "fields");
            menu->hide();
        }
    }
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    if (argc < 2) {
        qInfo("shots_pages FOLDER [WIDTHxHEIGHT]");
        return 2;
    }
    const QStringList sizes = QString::fromLocal8Bit(argc > 2 ? argv[2] : "1072x752").split(u'x');
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    QTemporaryDir dir;
    Theme::loadFonts();
    Theme theme;
    Localizer localizer;
    const Clock clock = Clock::fixed(QDateTime(QDate(2026, 11, 21), QTime(9, 0)));
    auto workspace = createSampleWorkspace(dir.filePath(QStringLiteral("sample.pheu")), Language::Vietnamese, clock);
    if (!workspace) {
        qWarning("%s", qPrintable(workspace.error().message));
        return 1;
    }
    MetricsEngine engine(**workspace);
    for (const auto &[mode, language] :
         {std::pair{ThemeMode::Light, Language::Vietnamese}, std::pair{ThemeMode::Dark, Language::English}}) {
        theme.setMode(mode);
        localizer.setLanguage(language);
        engine.setLanguage(language);
        const Shooter shooter{**workspace,
                              engine,
                              theme,
                              localizer,
                              QDir(folder),
                              {sizes.value(0).toInt(), sizes.value(1).toInt()},
                              mode == ThemeMode::Dark ? QStringLiteral("en-dark") : QStringLiteral("vi-light")};
        shooter.grid();
        shooter.popups();
    }
    return 0;
}
