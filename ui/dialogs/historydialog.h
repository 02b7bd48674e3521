// SPDX-License-Identifier: GPL-3.0-or-later
// The edits of the workspace, newest first: undo back to one of them, or take back one import however old it is.
#pragma once

#include "theme/localizer.h"
#include "theme/theme.h"
#include "workspace/workspace.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace pheu
{

// “Import 3”, “Pasted cells”: what an edit was, in words.
QString editTitle(const EditInfo &info);

class HistoryDialog : public QDialog
{
    Q_OBJECT
public:
    HistoryDialog(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent = nullptr);

private:
    void load();
    void showState();
    void undoToHere();
    void undoImport();
    void tell(const QString &sentence, bool isError);
    const EditInfo *current() const;

    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    std::vector<EditInfo> m_edits;
    QTableWidget *m_table;
    QLabel *m_state;
    QPushButton *m_undo;
    QPushButton *m_undoImport;
};

} // namespace pheu
