// SPDX-License-Identifier: GPL-3.0-or-later
// Every command of the window in one table: menu, text, keys, icon. Builds the menu bar and translates it; what a
// command does is the window's business.
#pragma once

#include "base/ids.h"
#include "switcher/switcheritem.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace pheu
{

enum class PageCommand;

enum class Command {
    NewWorkspace,
    NewSample,
    Open,
    Import,
    ExportPage,
    ExportWorkspace,
    ExportReport,
    SaveCopy,
    BackUp,
    Settings,
    Close,
    Quit,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    FillDown,
    ClearCells,
    SelectAll,
    Find,
    AddRecord,
    RemoveRecords,
    Overview,
    Panel,
    NextArea,
    ThemeSystem,
    ThemeLight,
    ThemeDark,
    Vietnamese,
    English,
    History,
    Catalogue,
    Check,
    Shortcuts,
    About,
    NewWindow,
    Switcher,
    NewPage,
    SaveTemplate,
    FillSeries,
    SetCells,
    Replace,
    DuplicateRecords,
    NextView,
    PreviousView,
    BuildLinks,
    AuditLinks,
    QrCodes,
    LinkRules,
    PasteImport,
    Imports,
    Goals,
};

// What of the page in front a command asks; empty for what concerns the window.
std::optional<PageCommand> pageCommandOf(Command command);

class WindowActions : public QObject
{
    Q_OBJECT
public:
    WindowActions(QMainWindow &window, Theme &theme);

    QAction *action(Command command) const;
    // What can be run now, for the quick switcher.
    std::vector<SwitcherCommand> commands() const;
    void retranslate();
    void setRecent(const QStringList &files);
    struct PageItem {
        PageId page;
        QString name;
        bool operator==(const PageItem &) const = default;
    };
    void setPages(const std::vector<PageItem> &pages);
    void setChecked(ThemeMode mode, Language language);
    // What the state of the window allows.
    struct State {
        bool workspace = false, writable = false, recordPage = false;
        QSet<int> known;    // PageCommand that the page in front knows
        QString undo, redo; // what it was; empty: nothing to undo
        bool canUndo = false, canRedo = false;
    };
    void setState(const State &state);

signals:
    void triggered(pheu::Command command);
    void recentTriggered(const QString &file);
    void pageTriggered(pheu::PageId page);

private:
    void paintIcons();

    QMainWindow &m_window;
    Theme &m_theme;
    QHash<int, QAction *> m_actions;
    QHash<int, QMenu *> m_menus;
    QMenu *m_recent = nullptr;
    QAction *m_pagesEnd = nullptr;
    std::vector<PageItem> m_items;
    std::vector<QAction *> m_pages;
    State m_state;
};

} // namespace pheu
