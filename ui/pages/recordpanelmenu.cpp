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
    if (!m_record || !hasMenu())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("recordMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (isCampaign()) {
        QAction *effect = menu->addAction(tr("What it added…"));
        effect->setObjectName(QStringLiteral("recordEffect"));
        connect(effect, &QAction::triggered, this, [this] { emit campaignEffectRequested(m_record); });
    }
    if (!m_workspace.isReadOnly())
        addTemplates(*menu);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

bool RecordPanel::isCampaign() const
{
    const Page *page = m_workspace.schema().page(m_page);
    return page && page->role == QLatin1String("campaigns");
}

// A campaign can be looked at also where nothing can be written.
bool RecordPanel::hasMenu() const
{
    return !m_workspace.isReadOnly() || isCampaign();
}

void RecordPanel::addTemplates(QMenu &menu)
{
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
    menu.addAction(tr("Save as a template…"), this, [this, calls] {
        askAndSaveTemplate(window(), m_workspace, m_page, m_record, m_title->fullText(), calls);
    });
    addTemplateRemoval(menu, window(), m_workspace, m_theme, m_page, calls);
    addTemplateEntries(menu, m_workspace, m_page, calls);
}

} // namespace pheu
