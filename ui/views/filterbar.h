// SPDX-License-Identifier: GPL-3.0-or-later
// The conditions of a page as chips, each with its ×, and a way to add one. Holds the filter of the page; says
// when a person changed it.
#pragma once

#include "theme/localizer.h"
#include "theme/theme.h"
#include "workspace/workspace.h"

#include <QWidget>

class QToolButton;

namespace pheu
{

class FilterPopup;
class FlowLayout;

class FilterBar : public QWidget
{
    Q_OBJECT
public:
    FilterBar(Workspace &workspace, Theme &theme, Localizer &localizer, PageId page, QWidget *parent = nullptr);

    const Filter &filter() const { return m_filter; }
    void setFilter(const Filter &filter); // does not emit
    void openPopup();

signals:
    void filterChanged(const pheu::Filter &filter);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void change(const Filter &filter);
    void replacePart(int index, const Filter &part);
    FilterPopup *popup();

    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    PageId m_page;
    Filter m_filter;
    FlowLayout *m_chips;
    QToolButton *m_add;
    FilterPopup *m_popup = nullptr;
    int m_editing = -1; // the chip that the popup changes; -1: a new one
};

} // namespace pheu
