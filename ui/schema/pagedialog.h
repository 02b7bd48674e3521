// SPDX-License-Identifier: GPL-3.0-or-later
// A new page: its name, icon and colour, and from what it is made: empty, or a template of the catalogue. Creates
// nothing itself.
#pragma once

#include "theme/localizer.h"
#include "theme/theme.h"
#include "workspace/workspace.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QToolButton;

namespace pheu
{

class PageDialog : public QDialog
{
    Q_OBJECT
public:
    struct Choice {
        QString templateId; // empty: an empty page
        QString name;       // of an empty page
        QString icon;
        QString color;
    };

    PageDialog(const Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent = nullptr);
    Choice choice() const;
    void startFrom(const QString &templateId);

public slots:
    void reject() override; // asks when a name was written

signals:
    void importRequested(); // a page from a file instead

private:
    void build();
    void fillTemplates();
    void showChoice();
    void check();
    void paintIcon();

    const Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    QListWidget *m_from;
    QLabel *m_meaning;
    QWidget *m_own;
    QLineEdit *m_name;
    QToolButton *m_icon;
    QLabel *m_problem;
    QPushButton *m_create = nullptr;
    QString m_iconName = QStringLiteral("page");
    QString m_colour;
    bool m_touched = false;
};

} // namespace pheu
