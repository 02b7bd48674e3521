// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/windowdialogs.h"

#include "dashboard/dashboardedits.h"
#include "dialogs/aboutdialog.h"
#include "dialogs/cataloguedialog.h"
#include "dialogs/historydialog.h"
#include "dialogs/settingsdialog.h"
#include "dialogs/shortcutsdialog.h"
#include "mainwindow/workspaceview.h"
#include "report/reportdialog.h"
#include "widgets/address.h"
#include "widgets/messagebar.h"

#include <QDesktopServices>
#include <QDir>
#include <QUrl>

namespace pheu
{

WindowDialogs::WindowDialogs(QWidget &window, Theme &theme, Localizer &localizer, MessageBar &messages)
    : QObject(&window)
    , m_window(window)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_messages(messages)
{
}

void WindowDialogs::history(WorkspaceView &view)
{
    HistoryDialog(view.workspace(), m_theme, m_localizer, &m_window).exec();
}

void WindowDialogs::catalogue(WorkspaceView &view)
{
    CatalogueDialog(view.workspace(), m_theme, m_localizer, &m_window).exec();
}

void WindowDialogs::settings(WorkspaceView &view)
{
    SettingsDialog dialog(view.workspace(), m_localizer, &m_window);
    if (dialog.exec() != QDialog::Accepted || dialog.edit().changes.empty())
        return;
    const auto applied = view.workspace().apply(dialog.edit());
    if (!applied)
        m_messages.showMessage(MessageBar::Kind::Error, applied.error().message);
}

void WindowDialogs::report(WorkspaceView &view)
{
    ReportDialog dialog(view.workspace(), m_localizer, view.slice(), &m_window, view.dashboards().current().id);
    connect(&dialog, &ReportDialog::exported, this, [this](const QString &file) {
        m_messages.showMessage(MessageBar::Kind::Good, tr("The report is in %1.").arg(QDir::toNativeSeparators(file)),
                               tr("Open it"), [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); });
    });
    dialog.exec();
}

void WindowDialogs::shortcuts()
{
    ShortcutsDialog(&m_window).exec();
}

void WindowDialogs::about()
{
    AboutDialog(&m_window).exec();
}

void WindowDialogs::askUrl(const QString &text)
{
    const std::optional<QUrl> url = safeAddress(text);
    if (!url) {
        m_messages.showMessage(
            MessageBar::Kind::Error,
            tr("“%1” cannot be opened: only http, https and mailto addresses are.").arg(visibleText(text.left(120))));
        return;
    }
    m_messages.showMessage(MessageBar::Kind::Info, tr("Open %1 outside Pheu?").arg(addressHost(*url)), tr("Open"),
                           [url] { QDesktopServices::openUrl(*url); });
}

} // namespace pheu
