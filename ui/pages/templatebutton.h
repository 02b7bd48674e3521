// SPDX-License-Identifier: GPL-3.0-or-later
// Beside “New record”: its menu of record templates. There only while the page has some.
#pragma once

#include "pages/templatemenu.h"
#include "theme/theme.h"

#include <QPushButton>

namespace pheu
{

class TemplateButton : public QPushButton
{
    Q_OBJECT
public:
    TemplateButton(PageId page, Workspace &workspace, Theme &theme, QWidget *parent = nullptr);
    void refresh(); // templates, language, colours

signals:
    void recordMade(pheu::RecordId record);
    void refused(const QString &message);
    void plainRequested(); // an empty record after all

private:
    void openMenu();
    PageId m_page;
    Workspace &m_workspace;
    Theme &m_theme;
};

} // namespace pheu
