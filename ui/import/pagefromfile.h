// SPDX-License-Identifier: GPL-3.0-or-later
// A new page from a table: its name, and for each column whether it becomes a field and of which type. Creates nothing
// itself; the rows come by the import dialog afterwards.
#pragma once

#include "exchange/pageguess.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableWidget;

namespace pheu
{

class PageFromFile : public QDialog
{
    Q_OBJECT
public:
    PageFromFile(const Workspace &workspace, Theme &theme, Localizer &localizer, const PageGuess &guess,
                 QWidget *parent = nullptr);
    Page page() const;

private:
    void build();
    void fillTable();
    void check();

    const Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    PageGuess m_guess;
    QLineEdit *m_name;
    QTableWidget *m_table;
    QLabel *m_problem;
    QPushButton *m_create = nullptr;
};

} // namespace pheu
