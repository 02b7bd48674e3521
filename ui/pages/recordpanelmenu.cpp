// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of the record panel.
#include "pages/recordpanel.h"

#include "pages/templatemenu.h"
#include "widgets/elidedlabel.h"

#include <QMenu>
#include <QPointer>
#include <QToolButton>

namespace pheu
{

void RecordPanel::showMenu()
{
    if (!m_record || m_workspace.isReadOnly())
        return;
    const QPointer<RecordPanel> self(this);
    TemplateMenuCalls calls;
    calls.made = [self](RecordId made) {
        if (self)
            emit self->openRecordRequested(self->m_page, made);
    };
    calls.refused = [self](const QString &message) {
        if (self)
            emit self->refused(message);
    };
    calls.done = [self](const QString &message) {
        if (self)
            emit self->done(message, true);
    };
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("recordMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Save as a template…"), this, [this, calls] {
        askAndSaveTemplate(window(), m_workspace, m_page, m_record, m_title->fullText(), calls);
    });
    addTemplateRemoval(*menu, window(), m_workspace, m_theme, m_page, calls);
    addTemplateEntries(*menu, m_workspace, m_page, calls);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

} // namespace pheu
