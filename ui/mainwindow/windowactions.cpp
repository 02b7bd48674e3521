// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/windowactions.h"

#include "theme/icons.h"
#include "views/pagecommand.h"

#include <QAction>
#include <QActionGroup>
#include <QDir>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace pheu
{

namespace
{

enum Menu { File, EditMenu, ViewMenu, Appearance, LanguageMenu, Data, Links, Help };

struct Line {
    Command command;
    Menu menu;
    const char *text;
    const char *keys; // several apart by |
    const char *icon;
    bool separator; // before it
};

constexpr Line table[]{
    {Command::NewWorkspace, File, QT_TRANSLATE_NOOP("pheu::WindowActions", "&New workspace…"), "Ctrl+N", "file-new",
     false},
    {Command::NewSample, File, QT_TRANSLATE_NOOP("pheu::WindowActions", "New &sample"), "", "sparkle", false},
    {Command::NewWindow, File, QT_TRANSLATE_NOOP("pheu::WindowActions", "New w&indow"), "Ctrl+Shift+N", "windows",
     false},
    {Command::Open, File, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Open…"), "Ctrl+O", "folder", false},
    {Command::Import, File, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Import…"), "Ctrl+I", "import", true},
    {Command::PasteImport, File, QT_TRANSLATE_NOOP("pheu::WindowActions", "Import from the clip&board…"), "Ctrl+Alt+V",
     "clipboard", false},
    {Command::ExportPage, File, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Export page…"), "Ctrl+E", "export", false},
    {Command::ExportWorkspace, File, QT_TRANSLATE_NOOP("pheu::WindowActions", "Export the w&hole workspace…"), "",
     "export", false},
    {Command::ExportReport, File, QT_TRANSLATE_NOOP("pheu::WindowActions", "Export &report (PDF)…"), "Ctrl+P", "report",
     false},
    {Command::SaveCopy, File, QT_TRANSLATE_NOOP("pheu::WindowActions", "Save a &copy…"), "Ctrl+Shift+S", "copy", true},
    {Command::BackUp, File, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Back up…"), "", "lock", false},
    {Command::SaveTemplate, File, QT_TRANSLATE_NOOP("pheu::WindowActions", "Save as a te&mplate…"), "", "template",
     false},
    {Command::Settings, File, QT_TRANSLATE_NOOP("pheu::WindowActions", "Se&ttings…"), "Ctrl+,", "settings", true},
    {Command::Close, File, QT_TRANSLATE_NOOP("pheu::WindowActions", "Close &workspace"), "Ctrl+W", "close", false},
    {Command::Quit, File, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Quit"), "Ctrl+Q", "", false},
    {Command::Undo, EditMenu, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Undo"), "Ctrl+Z", "undo", false},
    {Command::Redo, EditMenu, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Redo"), "Ctrl+Shift+Z|Ctrl+Y", "redo", false},
    {Command::Cut, EditMenu, QT_TRANSLATE_NOOP("pheu::WindowActions", "Cu&t"), "Ctrl+X", "", true},
    {Command::Copy, EditMenu, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Copy"), "Ctrl+C", "copy", false},
    {Command::Paste, EditMenu, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Paste"), "Ctrl+V", "", false},
    {Command::FillDown, EditMenu, QT_TRANSLATE_NOOP("pheu::WindowActions", "Fill &down"), "Ctrl+D", "", false},
    {Command::FillSeries, EditMenu, QT_TRANSLATE_NOOP("pheu::WindowActions", "Fill a s&eries down"), "Ctrl+Alt+D", "",
     false},
    {Command::SetCells, EditMenu, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Set the selected cells…"), "Ctrl+Shift+E",
     "pencil", false},
    {Command::ClearCells, EditMenu, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Empty the cells"), "Del", "", false},
    {Command::SelectAll, EditMenu, QT_TRANSLATE_NOOP("pheu::WindowActions", "Select &all"), "Ctrl+A", "", false},
    {Command::AddRecord, EditMenu, QT_TRANSLATE_NOOP("pheu::WindowActions", "&New record"), "Ctrl+Return|Ins", "plus",
     true},
    {Command::DuplicateRecords, EditMenu, QT_TRANSLATE_NOOP("pheu::WindowActions", "D&uplicate the records"),
     "Ctrl+Shift+D", "copy", false},
    {Command::RemoveRecords, EditMenu, QT_TRANSLATE_NOOP("pheu::WindowActions", "De&lete the selected records"),
     "Ctrl+-", "trash", false},
    {Command::Find, EditMenu, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Find in the page"), "Ctrl+F", "search", true},
    {Command::Replace, EditMenu, QT_TRANSLATE_NOOP("pheu::WindowActions", "Find and re&place…"), "Ctrl+Shift+F", "",
     false},
    {Command::Switcher, ViewMenu, QT_TRANSLATE_NOOP("pheu::WindowActions", "Search or &run a command…"), "Ctrl+K",
     "search", false},
    {Command::Overview, ViewMenu, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Overview"), "Ctrl+1", "dashboard", false},
    {Command::Goals, ViewMenu, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Goals"), "Ctrl+G", "target", false},
    {Command::Panel, ViewMenu, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Record panel"), "Ctrl+Shift+R", "panel",
     true},
    {Command::NextView, ViewMenu, QT_TRANSLATE_NOOP("pheu::WindowActions", "Next &view of the page"), "Ctrl+Tab", "",
     false},
    {Command::PreviousView, ViewMenu, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Previous view of the page"),
     "Ctrl+Shift+Tab", "", false},
    {Command::NextArea, ViewMenu, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Next area"), "F6", "", false},
    {Command::ThemeSystem, Appearance, QT_TRANSLATE_NOOP("pheu::WindowActions", "Like the &system"), "", "", false},
    {Command::ThemeLight, Appearance, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Light"), "", "", false},
    {Command::ThemeDark, Appearance, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Dark"), "", "", false},
    {Command::Vietnamese, LanguageMenu, "Tiếng &Việt", "", "", false},
    {Command::English, LanguageMenu, "&English", "", "", false},
    {Command::NewPage, Data, QT_TRANSLATE_NOOP("pheu::WindowActions", "&New page…"), "", "plus", false},
    {Command::Imports, Data, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Imports…"), "Ctrl+Shift+I", "import", false},
    {Command::History, Data, QT_TRANSLATE_NOOP("pheu::WindowActions", "&History…"), "Ctrl+H", "history", false},
    {Command::Catalogue, Data, QT_TRANSLATE_NOOP("pheu::WindowActions", "KPI &catalogue…"), "", "catalogue", false},
    {Command::Check, Data, QT_TRANSLATE_NOOP("pheu::WindowActions", "Check the &file…"), "", "check", false},
    {Command::BuildLinks, Links, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Build links…"), "Ctrl+L", "link", false},
    {Command::AuditLinks, Links, QT_TRANSLATE_NOOP("pheu::WindowActions", "Look &through links…"), "Ctrl+Shift+L",
     "check", false},
    {Command::QrCodes, Links, QT_TRANSLATE_NOOP("pheu::WindowActions", "&QR codes…"), "", "image", false},
    {Command::LinkRules, Links, QT_TRANSLATE_NOOP("pheu::WindowActions", "UTM &rules…"), "", "settings", true},
    {Command::Shortcuts, Help, QT_TRANSLATE_NOOP("pheu::WindowActions", "Keyboard &shortcuts"), "F1", "info", false},
    {Command::About, Help, QT_TRANSLATE_NOOP("pheu::WindowActions", "&About Pheu"), "", "", false},
};

constexpr std::pair<Menu, const char *> menuTitles[]{
    {File, QT_TRANSLATE_NOOP("pheu::WindowActions", "&File")},
    {EditMenu, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Edit")},
    {ViewMenu, QT_TRANSLATE_NOOP("pheu::WindowActions", "&View")},
    {Appearance, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Appearance")},
    {LanguageMenu, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Language")},
    {Data, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Data")},
    {Links, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Links")},
    {Help, QT_TRANSLATE_NOOP("pheu::WindowActions", "&Help")},
};

// Without the sign of the key that opens it and the dots of a dialog.
QString plain(const QString &text)
{
    QString words = text;
    words.remove(u'&');
    if (words.endsWith(u'…'))
        words.chop(1);
    return words;
}

} // namespace

std::optional<PageCommand> pageCommandOf(Command command)
{
    static constexpr std::pair<Command, PageCommand> pairs[]{
        {Command::Cut, PageCommand::Cut},
        {Command::Copy, PageCommand::Copy},
        {Command::Paste, PageCommand::Paste},
        {Command::FillDown, PageCommand::FillDown},
        {Command::FillSeries, PageCommand::FillSeries},
        {Command::SetCells, PageCommand::SetCells},
        {Command::ClearCells, PageCommand::ClearCells},
        {Command::SelectAll, PageCommand::SelectAll},
        {Command::Find, PageCommand::Find},
        {Command::Replace, PageCommand::Replace},
        {Command::AddRecord, PageCommand::AddRecord},
        {Command::DuplicateRecords, PageCommand::DuplicateRecords},
        {Command::RemoveRecords, PageCommand::RemoveRecords},
        {Command::Panel, PageCommand::TogglePanel},
        {Command::NextView, PageCommand::NextView},
        {Command::PreviousView, PageCommand::PreviousView},
    };
    for (const auto &[own, ofPage] : pairs) {
        if (own == command)
            return ofPage;
    }
    return {};
}

WindowActions::WindowActions(QMainWindow &window, Theme &theme)
    : QObject(&window)
    , m_window(window)
    , m_theme(theme)
{
    for (const Menu menu : {File, EditMenu, ViewMenu, Data, Links, Help})
        m_menus.insert(menu, window.menuBar()->addMenu(QString()));
    m_recent = new QMenu(&window);
    m_recent->setObjectName(QStringLiteral("menuRecent"));
    for (const Menu menu : {Appearance, LanguageMenu})
        m_menus.insert(menu, new QMenu(&window));
    QHash<int, QActionGroup *> groups;
    for (const Line &line : table) {
        QMenu *menu = m_menus.value(line.menu);
        if (line.separator)
            menu->addSeparator();
        QAction *action = menu->addAction(QString());
        action->setObjectName(QStringLiteral("action%1").arg(int(line.command)));
        QList<QKeySequence> keys;
        for (const QString &key : QString::fromLatin1(line.keys).split(u'|', Qt::SkipEmptyParts))
            keys << QKeySequence(key, QKeySequence::PortableText);
        action->setShortcuts(keys);
        if (line.menu == Appearance || line.menu == LanguageMenu) {
            action->setCheckable(true);
            QActionGroup *&group = groups[line.menu];
            if (!group)
                group = new QActionGroup(this);
            group->addAction(action);
        }
        m_actions.insert(int(line.command), action);
        connect(action, &QAction::triggered, this, [this, command = line.command] { emit triggered(command); });
        if (line.command == Command::Open)
            menu->addMenu(m_recent);
        if (line.command == Command::Goals)
            m_pagesEnd = menu->addSeparator();
    }
    m_menus.value(ViewMenu)->addSeparator();
    m_menus.value(ViewMenu)->addMenu(m_menus.value(Appearance));
    m_menus.value(ViewMenu)->addMenu(m_menus.value(LanguageMenu));
    action(Command::Quit)->setMenuRole(QAction::QuitRole);
    action(Command::About)->setMenuRole(QAction::AboutRole);
    connect(&m_theme, &Theme::changed, this, &WindowActions::paintIcons);
    paintIcons();
    retranslate();
}

QAction *WindowActions::action(Command command) const
{
    return m_actions.value(int(command));
}

void WindowActions::paintIcons()
{
    for (const Line &line : table) {
        if (*line.icon)
            action(line.command)->setIcon(lineIcon(QString::fromLatin1(line.icon), m_theme.palette().mute));
    }
}

std::vector<SwitcherCommand> WindowActions::commands() const
{
    std::vector<SwitcherCommand> commands;
    for (const Line &line : table) {
        const QAction *each = action(line.command);
        if (!each->isEnabled() || line.command == Command::Switcher)
            continue;
        SwitcherCommand command;
        command.id = int(line.command);
        command.name = QString::fromUtf8(line.text);
        command.title = plain(each->text());
        if (line.menu == Appearance || line.menu == LanguageMenu)
            command.title = QStringLiteral("%1: %2").arg(plain(m_menus.value(line.menu)->title()), command.title);
        command.keys = each->shortcut().toString(QKeySequence::NativeText);
        command.icon = QString::fromLatin1(line.icon);
        commands.push_back(command);
    }
    return commands;
}

void WindowActions::retranslate()
{
    for (const auto &[menu, title] : menuTitles)
        m_menus.value(menu)->setTitle(tr(title));
    m_recent->setTitle(tr("Open &recent"));
    for (const Line &line : table)
        action(line.command)->setText(line.menu == LanguageMenu ? QString::fromUtf8(line.text) : tr(line.text));
    setState(m_state);
}

void WindowActions::setRecent(const QStringList &files)
{
    m_recent->clear();
    m_recent->setEnabled(!files.isEmpty());
    for (const QString &file : files) {
        QAction *entry = m_recent->addAction(QDir::toNativeSeparators(file).replace(u'&', QLatin1String("&&")));
        connect(entry, &QAction::triggered, this, [this, file] { emit recentTriggered(file); });
    }
}

void WindowActions::setPages(const std::vector<PageItem> &pages)
{
    if (pages == m_items)
        return;
    m_items = pages;
    for (QAction *entry : m_pages)
        delete entry;
    m_pages.clear();
    QMenu *menu = m_menus.value(ViewMenu);
    for (const PageItem &item : pages) {
        auto *entry = new QAction(QString(item.name).replace(u'&', QLatin1String("&&")), this);
        if (m_pages.size() < 8)
            entry->setShortcut(
                QKeySequence(QStringLiteral("Ctrl+%1").arg(m_pages.size() + 2), QKeySequence::PortableText));
        menu->insertAction(m_pagesEnd, entry);
        connect(entry, &QAction::triggered, this, [this, page = item.page] { emit pageTriggered(page); });
        m_pages.push_back(entry);
    }
}

void WindowActions::setChecked(ThemeMode mode, Language language)
{
    action(mode == ThemeMode::Dark    ? Command::ThemeDark
           : mode == ThemeMode::Light ? Command::ThemeLight
                                      : Command::ThemeSystem)
        ->setChecked(true);
    action(language == Language::Vietnamese ? Command::Vietnamese : Command::English)->setChecked(true);
}

void WindowActions::setState(const State &state)
{
    m_state = state;
    for (const Command each :
         {Command::ExportPage, Command::ExportWorkspace, Command::ExportReport, Command::SaveCopy,
          Command::BackUp,     Command::Settings,        Command::Close,        Command::Overview,
          Command::History,    Command::Catalogue,       Command::Check,        Command::NextArea,
          Command::NewWindow,  Command::Switcher,        Command::SaveTemplate, Command::BuildLinks,
          Command::AuditLinks, Command::QrCodes,         Command::LinkRules,    Command::Imports,
          Command::Goals})
        action(each)->setEnabled(state.workspace);
    action(Command::NewPage)->setEnabled(state.workspace && state.writable);
    action(Command::ExportPage)->setEnabled(state.recordPage);
    action(Command::Import)->setEnabled(!state.workspace || state.writable);
    action(Command::PasteImport)->setEnabled(state.workspace && state.writable);
    for (const Line &line : table) {
        const auto ofPage = pageCommandOf(line.command);
        if (!ofPage)
            continue;
        const bool reads = *ofPage == PageCommand::Copy || *ofPage == PageCommand::SelectAll ||
                           *ofPage == PageCommand::Find || *ofPage == PageCommand::TogglePanel ||
                           *ofPage == PageCommand::NextView || *ofPage == PageCommand::PreviousView;
        action(line.command)
            ->setEnabled(state.recordPage && (reads || state.writable) && state.known.contains(int(*ofPage)));
    }
    QAction *undo = action(Command::Undo);
    undo->setEnabled(state.canUndo);
    undo->setText(state.undo.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(state.undo));
    QAction *redo = action(Command::Redo);
    redo->setEnabled(state.canRedo);
    redo->setText(state.redo.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(state.redo));
}

} // namespace pheu
