// SPDX-License-Identifier: GPL-3.0-or-later
// A number of a goal as a person types it, in the unit of its KPI: 1,5tr, 500k, 5 %. A bare number of a rate is a
// percentage.
#pragma once

#include "base/format.h"

#include <QLineEdit>

namespace pheu
{

class Localizer;

// Empty: nothing is written, or it is not a number.
std::optional<double> typedFigure(const QString &text, Unit unit, const QLocale &locale);
QString typedText(std::optional<double> value, Unit unit, const Format &format);

class GoalNumber : public QLineEdit
{
    Q_OBJECT
public:
    GoalNumber(const char *name, const QString &title, Localizer &localizer, QWidget *parent = nullptr);
    void setUnit(Unit unit, const QString &currency);
    Unit unit() const { return m_unit; }
    std::optional<double> value() const;
    void setValue(std::optional<double> value);
    bool isWrong() const; // something is written that is no number

signals:
    void valueChanged();

private:
    Localizer &m_localizer;
    Unit m_unit = Unit::Count;
    QString m_currency;
};

} // namespace pheu
