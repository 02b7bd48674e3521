// SPDX-License-Identifier: GPL-3.0-or-later
// The views of a page as tabs. A new one is of one of the kinds there are.
#pragma once

#include "pages/pageviews.h"
#include "widgets/nametabs.h"

namespace pheu
{

class ViewBar : public NameTabs
{
    Q_OBJECT
public:
    ViewBar(PageId page, PageViews &views, Workspace &workspace, Theme &theme, QWidget *parent = nullptr);
    void startRename(ViewId view);
    void fillAddMenu(QMenu &menu) override;

protected:
    void changeEvent(QEvent *event) override;
    void choose(const QString &id) override;
    void rename(const QString &id, const QString &name) override;
    void copy(const QString &id) override;
    void moveTo(const QString &id, int place) override;
    void remove(const QString &id) override;

private:
    void retranslate();
    void rebuild();

    PageId m_page;
    PageViews &m_views;
    Workspace &m_workspace;
    Theme &m_theme;
};

} // namespace pheu
