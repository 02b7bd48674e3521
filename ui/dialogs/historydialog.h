// SPDX-License-Identifier: GPL-3.0-or-later
// The history of a workspace: its edits to go back and forth between, its deleted records to bring back, and how much
// of the file it takes. Nothing is forgotten without being asked for.
#pragma once

#include "dialogs/edittitle.h"
#include "theme/localizer.h"
#include "theme/theme.h"
#include "workspace/workspace.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;
class QTabWidget;

namespace pheu
{

class DeletedRecords;
class EditList;

class HistoryDialog : public QDialog
{
    Q_OBJECT
public:
    HistoryDialog(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent = nullptr);

private:
    void build();
    void loadSize();
    void setLimit(int index);
    void askPrune();
    void prune();
    void tell(const QString &sentence, bool isError);

    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    QTabWidget *m_tabs;
    EditList *m_edits;
    DeletedRecords *m_deleted;
    QLabel *m_state;
    QLabel *m_size;
    QComboBox *m_limit;
    QPushButton *m_prune;
    History::Excess m_excess;
    int m_sizeLoads = 0; // measured side by side: only the one begun last is shown
};

} // namespace pheu
