// SPDX-License-Identifier: GPL-3.0-or-later
// The colour rules of a view: which records, which colour, the whole record or one field. The first that fits wins;
// tells every change at once.
#pragma once

#include "theme/localizer.h"
#include "theme/theme.h"
#include "widgets/popup.h"
#include "workspace/workspace.h"

class QVBoxLayout;

namespace pheu
{

class FilterPopup;

class ColourRulesPopup : public Popup
{
    Q_OBJECT
public:
    ColourRulesPopup(Workspace &workspace, Theme &theme, Localizer &localizer, PageId page, QWidget *parent = nullptr);
    void setRules(const std::vector<ColourRule> &rules);
    void setChoosesField(bool chooses); // false: rules are of whole records, as on a calendar

signals:
    void rulesChanged(const std::vector<pheu::ColourRule> &rules);

private:
    void rebuild();
    void addRow(int index);
    void editFilter(int index, const QWidget *under); // −1: of a new rule
    void takeFilter(const Filter &filter);
    void filterClosed();
    void change(std::vector<ColourRule> rules);

    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    PageId m_page;
    std::vector<ColourRule> m_rules;
    bool m_choosesField = true;
    QVBoxLayout *m_list;
    FilterPopup *m_filter = nullptr;
    int m_editing = -1;
};

} // namespace pheu
