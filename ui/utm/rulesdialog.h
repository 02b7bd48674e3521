// SPDX-License-Identifier: GPL-3.0-or-later
// The rules that a workspace keeps for its UTM parameters, and the user's channel rules in front of GA4's groups. Saved
// as one edit that can be undone.
#pragma once

#include "links/linkrecords.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QDialog>
#include <QHash>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTableWidget;

namespace pheu
{

class RulesDialog : public QDialog
{
    Q_OBJECT
public:
    RulesDialog(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent = nullptr);

    UtmRules rules() const; // as the dialog shows them

private:
    QWidget *buildWriting();
    QWidget *buildChannels();
    void setRules(const UtmRules &rules);
    void addChannelRule(const ChannelRule &rule);
    void showExample();
    void save();

    Workspace &m_workspace;
    Localizer &m_localizer;
    UtmRules m_base;
    QLineEdit *m_sources;
    QLineEdit *m_media;
    QLineEdit *m_forbidden;
    QLineEdit *m_domains;
    QCheckBox *m_lower;
    QCheckBox *m_marks;
    QComboBox *m_separator;
    QSpinBox *m_length;
    QHash<QString, QCheckBox *> m_required;
    QHash<QString, QLineEdit *> m_naming;
    QTableWidget *m_channels;
    QLabel *m_example;
    QLabel *m_problem;
};

} // namespace pheu
