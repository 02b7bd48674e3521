// SPDX-License-Identifier: GPL-3.0-or-later
// The edits of the workspace, newest first: back to one of them, forward to one that was undone, or one import taken
// back alone however old it is.
#pragma once

#include "theme/localizer.h"
#include "theme/theme.h"
#include "workspace/workspace.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace pheu
{

class EditList : public QWidget
{
    Q_OBJECT
public:
    EditList(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent = nullptr);
    void load();
    void showState();

signals:
    void told(const QString &sentence, bool isError);

private:
    void build();
    void go();
    void undoImport();
    const EditInfo *current() const;

    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    std::vector<EditInfo> m_edits;
    QTableWidget *m_table;
    QPushButton *m_go;
    QPushButton *m_undoImport;
};

} // namespace pheu
