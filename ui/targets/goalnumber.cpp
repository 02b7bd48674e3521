// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/goalnumber.h"

#include "base/decimal.h"
#include "theme/localizer.h"

#include <QStyle>

namespace pheu
{

std::optional<double> typedFigure(const QString &text, Unit unit, const QLocale &locale)
{
    const auto read = readTypedNumber(text.trimmed(), locale);
    if (!read)
        return {};
    const double value = read->value.toDouble();
    return unit == Unit::Percent && !read->percent ? value / 100 : value;
}

QString typedText(std::optional<double> value, Unit unit, const Format &format)
{
    if (!value)
        return {};
    return unit == Unit::Percent ? format.decimal(*value * 100, 4) + QStringLiteral("\u00A0%")
                                 : format.decimal(*value, 4);
}

GoalNumber::GoalNumber(const char *name, const QString &title, Localizer &localizer, QWidget *parent)
    : QLineEdit(parent)
    , m_localizer(localizer)
{
    setObjectName(QLatin1String(name));
    setAccessibleName(title);
    connect(this, &QLineEdit::textChanged, this, [this] {
        setProperty("invalid", isWrong());
        style()->unpolish(this);
        style()->polish(this);
        emit valueChanged();
    });
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (value())
            setValue(value());
    });
}

void GoalNumber::setUnit(Unit unit, const QString &currency)
{
    const auto kept = value();
    const bool same = m_unit == unit;
    m_unit = unit;
    m_currency = currency;
    setPlaceholderText(unit == Unit::Percent ? QStringLiteral("5\u00A0%") : unit == Unit::Money ? currency : QString());
    if (!same && kept)
        setValue(kept);
}

std::optional<double> GoalNumber::value() const
{
    return typedFigure(text(), m_unit, m_localizer.locale());
}

void GoalNumber::setValue(std::optional<double> value)
{
    setText(typedText(value, m_unit, m_localizer.format(m_currency)));
}

bool GoalNumber::isWrong() const
{
    return !text().trimmed().isEmpty() && !value();
}

} // namespace pheu
