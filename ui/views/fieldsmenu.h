// SPDX-License-Identifier: GPL-3.0-or-later
// Which fields of a page are shown and in what order: a list with check marks that can be dragged.
#pragma once

#include "theme/localizer.h"
#include "theme/theme.h"
#include "widgets/popup.h"
#include "workspace/workspace.h"

class QLineEdit;
class QListWidget;

namespace pheu
{

class FieldsMenu : public Popup
{
    Q_OBJECT
public:
    FieldsMenu(const Workspace &workspace, Theme &theme, Localizer &localizer, PageId page, QWidget *parent = nullptr);
    void load();

signals:
    void layoutChosen(const std::vector<pheu::SetFieldLayout::Item> &items);

private:
    void report();
    void showAll(bool shown);
    void narrow(const QString &text);

    const Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    PageId m_page;
    QLineEdit *m_search;
    QListWidget *m_list;
    bool m_loading = false;
};

} // namespace pheu
