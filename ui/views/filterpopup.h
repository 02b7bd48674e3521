// SPDX-License-Identifier: GPL-3.0-or-later
// Makes one condition: field, operator, value by the field's type; or takes the whole filter as text. Gives back
// a Filter; applies nothing.
#pragma once

#include "theme/localizer.h"
#include "theme/theme.h"
#include "widgets/popup.h"
#include "workspace/workspace.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace pheu
{

class ChoiceList;

class FilterPopup : public Popup
{
    Q_OBJECT
public:
    FilterPopup(Workspace &workspace, Theme &theme, Localizer &localizer, PageId page, QWidget *parent = nullptr);

    void startNew();
    void startWith(const Filter &condition); // a chip was clicked
    void startText(const Filter &whole);     // the typed language

signals:
    void conditionReady(const pheu::Filter &condition);
    void wholeReady(const pheu::Filter &filter);

private:
    void build();
    QWidget *buildCondition();
    QWidget *buildText();
    void fieldChanged();
    void operatorChanged();
    void fillChoices();
    void accept();
    void acceptText();
    Result<Filter> condition() const;
    Result<QStringList> operands() const;
    const Field *field() const;
    Operator op() const;
    bool usesChoices() const;
    void tell(const QString &problem);
    void fit(); // the frame is as high as what it shows

    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    PageId m_page;
    QWidget *m_conditionPage = nullptr;
    QWidget *m_textPage = nullptr;
    QComboBox *m_field;
    QComboBox *m_operator;
    QLineEdit *m_value;
    ChoiceList *m_choices;
    QLineEdit *m_text;
    QLabel *m_problem;
    QPushButton *m_apply;
    QPushButton *m_asText;
    QStringList m_chosen; // names, for “is any of”
};

} // namespace pheu
