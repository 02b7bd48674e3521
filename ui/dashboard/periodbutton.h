// SPDX-License-Identifier: GPL-3.0-or-later
// The period of the dashboard and what it is compared with: presets at the left, two calendars for a range
// of one's own at the right.
#pragma once

#include "dashboard/slicestate.h"
#include "theme/localizer.h"

#include <QPushButton>

class QDateEdit;
class QVBoxLayout;

namespace pheu
{

class Popup;

class PeriodButton : public QPushButton
{
    Q_OBJECT
public:
    PeriodButton(SliceState &state, Localizer &localizer, QWidget *parent = nullptr);
    void updateText();

private:
    void openPopup();
    void addPresets(Popup *popup, QVBoxLayout *column);
    void addRange(Popup *popup, QVBoxLayout *column);
    void addComparison(Popup *popup, QVBoxLayout *column);
    // Two days and a button that takes them; the names of its widgets begin with `role`.
    struct DayNames {
        QString from, to;
    };
    void addDays(Popup *popup, QVBoxLayout *column, const QString &role, const DayNames &names, Period shown,
                 void (SliceState::*choose)(Period));
    QDateEdit *dateEdit(QWidget *parent, const QString &name, const QString &label, Day day) const;

    SliceState &m_state;
    Localizer &m_localizer;
};

} // namespace pheu
