// SPDX-License-Identifier: GPL-3.0-or-later
// Pages that a user adds with a click (resources/templates/pages): Leads, Orders and others. Each is one undoable
// edit; its links are made to pages of the same role that the workspace has, the others are left out.
#pragma once

#include "workspace/workspace.h"

namespace pheu
{

struct PageTemplate {
    QString id; // "leads" …; also the role of its page
    Names names;
    Names meaning; // one sentence: what it is for
    QString icon;
    QStringList links; // roles of the pages it links to, where they are
};

// In the order in which a person is offered them.
const std::vector<PageTemplate> &pageTemplates();
// By id, or by name in either language. Null for another.
const PageTemplate *pageTemplate(const QString &idOrName);
// What the page of that role is called; one that no template brings goes by its role.
QString templatePageName(const QString &role);
// The workspace has a page of that role already.
bool hasTemplatePage(const Schema &schema, const QString &id);

// As one edit of kind AddPage, with the other side of its links on the pages they point to (hidden there). The page is
// ChangeSet::addedPages.front(). Errors: UnknownName; InvalidInput when it is there already.
Result<ChangeSet> addTemplatePage(Workspace &workspace, const QString &id);

} // namespace pheu
