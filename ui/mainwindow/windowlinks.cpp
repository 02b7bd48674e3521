// SPDX-License-Identifier: GPL-3.0-or-later
// The UTM links of a workspace from the window: building them, looking through them, their QR codes and rules.
#include "mainwindow/mainwindow.h"
#include "mainwindow/windowdialogs.h"
#include "mainwindow/workspaceview.h"
#include "theme/icons.h"
#include "utm/auditdialog.h"
#include "utm/builderdialog.h"
#include "utm/qrdialog.h"
#include "utm/rulesdialog.h"
#include "views/pageview.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QMenu>

namespace pheu
{

namespace
{

// The record in hand on the page in front, when that is the page of this role.
std::vector<RecordId> inHand(const WorkspaceView &view, const char *role)
{
    const RecordPage *page = view.currentRecordPage();
    const Page *shown = page ? view.workspace().schema().page(page->page()) : nullptr;
    if (!shown || shown->role != QLatin1String(role) || !page->viewWidget())
        return {};
    const RecordId record = page->viewWidget()->currentRecord();
    return record ? std::vector<RecordId>{record} : std::vector<RecordId>();
}

} // namespace

void WindowDialogs::buildLinks(WorkspaceView &view)
{
    BuilderDialog dialog(view.workspace(), m_theme, m_localizer, inHand(view, "campaigns"), inHand(view, "ads"),
                         &m_window);
    if (dialog.exec() == QDialog::Accepted && dialog.made() > 0)
        emit undoable(tr("%n link(s) made.", nullptr, dialog.made()));
}

void WindowDialogs::auditLinks(WorkspaceView &view)
{
    AuditDialog(view.workspace(), m_theme, m_localizer, &m_window).exec();
}

void WindowDialogs::qrCodes(WorkspaceView &view)
{
    QrDialog(view.workspace(), m_theme, m_localizer, inHand(view, "utm_links"), &m_window).exec();
}

void WindowDialogs::linkRules(WorkspaceView &view)
{
    RulesDialog(view.workspace(), m_theme, m_localizer, &m_window).exec();
}

void MainWindow::runLinks(Command command)
{
    m_view->flush();
    switch (command) {
    case Command::BuildLinks:
        m_dialogs->buildLinks(*m_view);
        break;
    case Command::AuditLinks:
        m_dialogs->auditLinks(*m_view);
        break;
    case Command::QrCodes:
        m_dialogs->qrCodes(*m_view);
        break;
    default:
        m_dialogs->linkRules(*m_view);
        break;
    }
}

// Links can be built where campaigns and ads are; all of it is there on the page of links.
void MainWindow::addToOptions(PageId page, QMenu &menu)
{
    const Page *shown = m_view ? m_view->workspace().schema().page(page) : nullptr;
    const QString role = shown ? shown->role : QString();
    if (role != u"utm_links" && role != u"campaigns" && role != u"ads")
        return;
    menu.addSeparator();
    menu.addAction(m_actions->action(Command::BuildLinks));
    if (role != u"utm_links")
        return;
    for (const Command command : {Command::AuditLinks, Command::QrCodes, Command::LinkRules})
        menu.addAction(m_actions->action(command));
}

} // namespace pheu
