// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/templatebutton.h"

#include "theme/icons.h"
#include "workspace/recordtemplates.h"

#include <QMenu>
#include <QPointer>

namespace pheu
{

namespace
{
constexpr int buttonWidth = 34;
}

TemplateButton::TemplateButton(PageId page, Workspace &workspace, Theme &theme, QWidget *parent)
    : QPushButton(parent)
    , m_page(page)
    , m_workspace(workspace)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("pageTemplates"));
    setLook(this, "primary");
    setFixedWidth(buttonWidth);
    connect(this, &QPushButton::clicked, this, &TemplateButton::openMenu);
    connect(&m_workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (changes.settings || changes.schema)
            refresh();
    });
    connect(&m_theme, &Theme::changed, this, &TemplateButton::refresh);
    refresh();
}

void TemplateButton::refresh()
{
    const auto templates = recordTemplates(m_workspace, m_page);
    setVisible(templates && !templates->empty() && !m_workspace.isReadOnly());
    setIcon(lineIcon(QStringLiteral("chevron-down"), m_theme.palette().accentInk));
    setAccessibleName(tr("New record from a template"));
    setToolTip(accessibleName());
}

void TemplateButton::openMenu()
{
    const QPointer<TemplateButton> self(this);
    TemplateMenuCalls calls;
    calls.made = [self](RecordId record) {
        if (self)
            emit self->recordMade(record);
    };
    calls.refused = [self](const QString &message) {
        if (self)
            emit self->refused(message);
    };
    calls.done = [](const QString &) {};
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("templateMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("New record"), this, &TemplateButton::plainRequested);
    addTemplateEntries(*menu, m_workspace, m_page, calls);
    menu->addSeparator();
    addTemplateRemoval(*menu, window(), m_workspace, m_theme, m_page, calls);
    menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

} // namespace pheu
