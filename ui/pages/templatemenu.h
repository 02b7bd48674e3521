// SPDX-License-Identifier: GPL-3.0-or-later
// Menus over the record templates of a page: make a new record from one, keep a record as one, take one away.
#pragma once

#include "workspace/workspace.h"

#include <functional>

class QMenu;
class QWidget;

namespace pheu
{

class Theme;

struct TemplateMenuCalls {
    std::function<void(RecordId)> made; // a record and its linked ones were added
    std::function<void(const QString &)> refused;
    std::function<void(const QString &)> done; // worth a message
};

// An entry for each template; nothing when the page has none. Returns how many.
int addTemplateEntries(QMenu &menu, Workspace &workspace, PageId page, const TemplateMenuCalls &calls);
// “Remove a template” with an entry for each.
void addTemplateRemoval(QMenu &menu, QWidget *window, Workspace &workspace, Theme &theme, PageId page,
                        const TemplateMenuCalls &calls);
// Asks for a name, then keeps the record with what links to it.
void askAndSaveTemplate(QWidget *window, Workspace &workspace, PageId page, RecordId record, const QString &name,
                        const TemplateMenuCalls &calls);

} // namespace pheu
