// SPDX-License-Identifier: GPL-3.0-or-later
// Makes one condition, or a tree of them; or takes the whole filter as text. Gives back a Filter; applies nothing.
#pragma once

#include "theme/localizer.h"
#include "theme/theme.h"
#include "widgets/popup.h"
#include "workspace/workspace.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace pheu
{

class ConditionEditor;
class FilterGroupBox;

class FilterPopup : public Popup
{
    Q_OBJECT
public:
    FilterPopup(Workspace &workspace, Theme &theme, Localizer &localizer, PageId page, QWidget *parent = nullptr);

    void startNew();
    void startWith(const Filter &part);  // a chip was clicked: a condition, else a tree
    void startTree(const Filter &whole); // boxes
    void startText(const Filter &whole); // the typed language
    // Something else is written than it began with, and not taken.
    bool isUnsaved() const;

signals:
    void conditionReady(const pheu::Filter &condition);
    void wholeReady(const pheu::Filter &filter);

private:
    enum class Mode { Condition, Tree, Text };
    void build();
    QWidget *buildText();
    void begin(Mode mode, const Filter &from);
    void turnInto(void (FilterPopup::*start)(const Filter &));
    void edited();
    Result<Filter> made() const;
    void accept();
    void tell(const QString &problem);
    void fit(); // the frame is as high as what it shows

    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    PageId m_page;
    Mode m_mode = Mode::Condition;
    Filter m_from; // what it began with
    bool m_isEdited = false;
    ConditionEditor *m_condition;
    FilterGroupBox *m_tree;
    QScrollArea *m_treePage;
    QWidget *m_textPage = nullptr;
    QLineEdit *m_text;
    QLabel *m_problem;
    QPushButton *m_apply;
    QPushButton *m_asTree;
    QPushButton *m_asText;
};

} // namespace pheu
