// SPDX-License-Identifier: GPL-3.0-or-later
// Decimals, the most stars, the currency of amounts, the look of automatic numbers.
#pragma once

#include "schema/kindsettings.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace pheu
{

// decimal, percent: decimals; rating: the highest value
class NumberSettings final : public KindSettings
{
    Q_OBJECT
public:
    NumberSettings(bool rating, QWidget *parent);
    void load(const FieldDraft &draft) override;
    void store(FieldDraft &draft) const override;

private:
    bool m_rating;
    QSpinBox *m_number;
};

// money: the workspace's currency, a fixed one, or the one that a field of the record names
class MoneySettings final : public KindSettings
{
    Q_OBJECT
public:
    MoneySettings(const Around &around, QWidget *parent);
    void load(const FieldDraft &draft) override;
    void store(FieldDraft &draft) const override;
    QString problem() const override;

private:
    enum From { FromWorkspace, Fixed, FromField };
    void showParts();

    QComboBox *m_from;
    QComboBox *m_code;
    QComboBox *m_field;
};

class AutonumberSettings final : public KindSettings
{
    Q_OBJECT
public:
    explicit AutonumberSettings(QWidget *parent);
    void load(const FieldDraft &draft) override;
    void store(FieldDraft &draft) const override;

private:
    void showSample();

    QLineEdit *m_prefix;
    QSpinBox *m_digits;
    QLabel *m_sample;
};

} // namespace pheu
