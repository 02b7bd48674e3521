// SPDX-License-Identifier: GPL-3.0-or-later
// One condition of a filter: field (also over a link), operator, value by the field's type. Gives back a comparison;
// applies nothing.
#pragma once

#include "theme/localizer.h"
#include "theme/theme.h"
#include "workspace/workspace.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace pheu
{

class ChoiceList;

class ConditionEditor : public QWidget
{
    Q_OBJECT
public:
    // Tall: one below the other with the list of choices; Wide: one line, choices are typed and completed.
    enum class Shape { Tall, Wide };
    ConditionEditor(Workspace &workspace, Theme &theme, Localizer &localizer, PageId page, Shape shape,
                    QWidget *parent = nullptr);

    void start();                                // the first field
    bool setCondition(const Filter &comparison); // false: it is of a kind that is not shown so
    Result<Filter> condition() const;            // Errors: a sentence for who types
    void focusField();

signals:
    void edited();
    void accepted(); // Return in the value
    void resized();  // more or less is shown

private:
    void build(Shape shape);
    void fillFields();
    void fieldChanged();
    void operatorChanged();
    void whenChanged();
    void fillChoices();
    void addPath(const PathChoice &path, const QString &text, const QString &icon);
    Result<QStringList> operands() const;
    Result<QStringList> typedOperands() const;
    const Field *field() const;
    Operator op() const;
    bool isDate() const;
    bool usesChoices() const;

    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    PageId m_page;
    std::vector<PathChoice> m_paths; // by item of m_field
    QComboBox *m_field;
    QComboBox *m_operator;
    QComboBox *m_when; // days seen from today
    QSpinBox *m_days;
    QLineEdit *m_value;
    ChoiceList *m_choices = nullptr; // Tall
    QStringList m_chosen;            // names
};

} // namespace pheu
