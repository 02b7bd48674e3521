// SPDX-License-Identifier: GPL-3.0-or-later
// Looks through the links of the workspace, or a list of URLs that was pasted or opened, and puts right on a click what
// can be: links of the workspace as one edit, a list in its text.
#pragma once

#include "links/linkaudit.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;
class QTabWidget;

namespace pheu
{

class AuditModel;

class AuditDialog : public QDialog
{
    Q_OBJECT
public:
    AuditDialog(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent = nullptr);

    void setList(const QString &text); // and shows it

signals:
    void looked(); // the findings are those of what is shown

private:
    // What was looked at: links of the workspace, or lines of the list.
    struct Looked {
        std::vector<RecordId> links;
        std::vector<int> lines;
        QStringList places;
        std::vector<QString> urls;
        AuditReport report;
    };
    QWidget *buildList();
    QWidget *buildFindings();
    bool isList() const;
    void look();
    void show(const Result<void> &result, Looked looked);
    void showDetails();
    void openList();
    void fix(bool all);
    void fixLinksOf(const std::vector<FixedLink> &fixes);
    void fixList(const std::vector<std::pair<size_t, QString>> &fixes);

    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    QTabWidget *m_tabs;
    QPlainTextEdit *m_text;
    QCheckBox *m_ownSite;
    AuditModel *m_model;
    QTableView *m_table;
    QLabel *m_summary;
    QLabel *m_details;
    QPushButton *m_fix;
    QPushButton *m_fixAll;
    QTimer m_wait;
    Looked m_looked;
    quint64 m_asked = 0;
};

} // namespace pheu
