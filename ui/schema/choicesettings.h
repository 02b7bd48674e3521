// SPDX-License-Identifier: GPL-3.0-or-later
// The options of a select, a multiple select or a field of people.
#pragma once

#include "schema/kindsettings.h"

class QCheckBox;
class QLineEdit;

namespace pheu
{

class OptionList;

class ChoiceSettings final : public KindSettings
{
    Q_OBJECT
public:
    ChoiceSettings(const Around &around, bool people, QWidget *parent);
    void load(const FieldDraft &draft) override;
    void store(FieldDraft &draft) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addTyped();

    OptionList *m_list;
    QLineEdit *m_new;
    QCheckBox *m_many; // people: several in one cell
};

} // namespace pheu
