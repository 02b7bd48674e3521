// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for what a new workspace needs: the template it begins with, name, currency, language of its pages, and where
// the file goes. Creates nothing itself.
#pragma once

#include "theme/localizer.h"
#include "workspace/usertemplate.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace pheu
{

class NewWorkspaceDialog : public QDialog
{
    Q_OBJECT
public:
    NewWorkspaceDialog(const Localizer &localizer, const QString &folder, QWidget *parent = nullptr);
    void setCurrency(const QString &code);
    NewWorkspace what() const;
    QString path() const;
    // The template of one's own that was chosen; empty: a shipped one, named in what().
    const std::optional<UserTemplate> &source() const { return m_source; }

private:
    void follow(); // the file name follows the workspace's name until the user sets one
    void browse();
    void chooseTemplate(int index);
    void showShipped();
    void check();
    void layOut();

    QString m_folder;
    bool m_pathIsOwn = false;
    Language m_shown = Language::English;
    std::optional<UserTemplate> m_source;
    QComboBox *m_from;
    QLabel *m_fromNote;
    QLineEdit *m_name;
    QComboBox *m_currency;
    QComboBox *m_language;
    QLineEdit *m_path;
    QLabel *m_problem;
    QPushButton *m_create;
};

// Codes offered first; any known ISO code may be typed.
QStringList commonCurrencies();
// A file name that every system takes, made of what a person calls the workspace.
QString fileNameFor(const QString &name);

} // namespace pheu
