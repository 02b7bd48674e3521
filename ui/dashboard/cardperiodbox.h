// SPDX-License-Identifier: GPL-3.0-or-later
// The period of a card: as the dashboard, one of those with a name, or days of one's own.
#pragma once

#include "report/periodpreset.h"
#include "theme/localizer.h"

#include <QWidget>

class QComboBox;
class QDateEdit;

namespace pheu
{

class CardPeriodBox : public QWidget
{
    Q_OBJECT
public:
    // `shown`: the days of the dashboard, which own days begin with.
    CardPeriodBox(Localizer &localizer, Period shown, QWidget *parent = nullptr);
    void setPeriod(std::optional<PeriodPreset> preset, Period custom);
    std::optional<PeriodPreset> preset() const; // none: as the dashboard
    Period custom() const;                      // of PeriodPreset::Custom

signals:
    void changed();

private:
    void showDays();

    QComboBox *m_preset;
    QWidget *m_days;
    QDateEdit *m_from, *m_to;
};

} // namespace pheu
