// SPDX-License-Identifier: GPL-3.0-or-later
// Records that were deleted and can be brought back, newest first: choose some and restore them with their values and
// links. Read off the GUI thread, only when it is looked at.
#pragma once

#include "theme/localizer.h"
#include "theme/theme.h"
#include "workspace/workspace.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QTableWidget;

namespace pheu
{

class DeletedRecords : public QWidget
{
    Q_OBJECT
public:
    DeletedRecords(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent = nullptr);
    void load();
    void reload(); // when it was loaded before

signals:
    void told(const QString &sentence, bool isError);

private:
    void build();
    void fill();
    void narrow(const QString &text);
    void showState();
    void restore();
    std::vector<History::Deleted> chosen() const;

    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    std::vector<History::Deleted> m_records;
    bool m_loaded = false;
    QLineEdit *m_search;
    QTableWidget *m_table;
    QPushButton *m_restore;
};

} // namespace pheu
