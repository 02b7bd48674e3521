// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/planbox.h"

#include "targets/goalnumber.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace pheu
{

PlanBox::PlanBox(Localizer &localizer, CalendarRules rules, QWidget *parent)
    : QWidget(parent)
    , m_localizer(localizer)
    , m_rules(rules)
    , m_shape(new QComboBox(this))
    , m_split(new QComboBox)
    , m_table(new QTableWidget(0, 2))
    , m_even(new QPushButton(tr("Share it evenly")))
    , m_sum(new QLabel)
    , m_hand(new QWidget(this))
{
    setObjectName(QStringLiteral("goalPlan"));
    m_shape->setObjectName(QStringLiteral("goalPacing"));
    m_shape->setAccessibleName(tr("Pacing"));
    m_shape->addItem(tr("Every day the same"), int(PlanShape::Even));
    m_shape->addItem(tr("By weekday, as in the last eight weeks"), int(PlanShape::Weekdays));
    m_shape->addItem(tr("As the same days last year"), int(PlanShape::LastYear));
    m_shape->addItem(tr("By hand"), int(PlanShape::Manual));
    m_split->setObjectName(QStringLiteral("goalSplit"));
    m_split->setAccessibleName(tr("Split by"));
    m_split->addItem(tr("By week"), int(CalendarUnit::Week));
    m_split->addItem(tr("By month"), int(CalendarUnit::Month));
    m_split->addItem(tr("By quarter"), int(CalendarUnit::Quarter));
    m_table->setObjectName(QStringLiteral("goalPlanTable"));
    m_table->setAccessibleName(tr("Plan by hand"));
    m_table->setHorizontalHeaderLabels({tr("Period"), tr("Plan")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setFixedHeight(150);
    m_even->setObjectName(QStringLiteral("goalPlanEven"));
    m_sum->setObjectName(QStringLiteral("goalPlanSum"));
    m_sum->setTextFormat(Qt::PlainText);
    setLook(m_sum, "muted");
    m_shape->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *tools = new QHBoxLayout;
    tools->addWidget(m_split);
    tools->addWidget(m_even);
    tools->addStretch();
    tools->addWidget(m_sum);
    auto *hand = new QVBoxLayout(m_hand);
    hand->setContentsMargins(0, 0, 0, 0);
    hand->setSpacing(space::xs);
    hand->addLayout(tools);
    hand->addWidget(m_table);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_even->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_shape);
    column->addWidget(m_hand);
    connect(m_shape, &QComboBox::currentIndexChanged, this, [this] {
        m_hand->setVisible(shape() == PlanShape::Manual);
        rebuild();
        emit changed();
    });
    connect(m_split, &QComboBox::currentIndexChanged, this, [this] {
        m_kept.clear();
        rebuild();
        emit changed();
    });
    connect(m_even, &QPushButton::clicked, this, [this] {
        shareEvenly();
        emit changed();
    });
    connect(m_table, &QTableWidget::cellChanged, this, [this] {
        if (m_filling)
            return;
        m_kept.clear();
        showSum();
        emit changed();
    });
    m_hand->hide();
}

void PlanBox::setPlan(PlanShape shape, std::optional<CalendarUnit> split, const QString &plan)
{
    m_split->setCurrentIndex(std::max(0, m_split->findData(int(split.value_or(CalendarUnit::Week)))));
    m_kept = plan;
    m_shape->setCurrentIndex(m_shape->findData(int(shape)));
    rebuild();
}

void PlanBox::setTarget(std::optional<Period> period, std::optional<double> target, Unit unit, const QString &currency)
{
    const bool same = m_period == period && m_unit == unit;
    m_period = period;
    m_target = target;
    m_unit = unit;
    m_currency = currency;
    if (same)
        showSum();
    else
        rebuild();
}

PlanShape PlanBox::shape() const
{
    return PlanShape(m_shape->currentData().toInt());
}

std::optional<CalendarUnit> PlanBox::split() const
{
    return shape() == PlanShape::Manual ? std::optional(CalendarUnit(m_split->currentData().toInt())) : std::nullopt;
}

void PlanBox::rebuild()
{
    m_parts.clear();
    if (shape() == PlanShape::Manual && m_period)
        m_parts = subPeriods(*m_period, CalendarUnit(m_split->currentData().toInt()), m_rules);
    m_filling = true;
    m_table->setRowCount(int(m_parts.size()));
    const Format format = m_localizer.format(m_currency);
    const auto kept = parsePlan(m_kept);
    for (size_t i = 0; i < m_parts.size(); ++i) {
        auto *name = new QTableWidgetItem(format.period(m_parts[i]));
        name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_table->setItem(int(i), 0, name);
        double value = 0;
        if (kept) { // a kept plan may have other parts: what lies in this one of each
            for (const PlanPart &part : *kept) {
                const int days =
                    std::min(part.period.to, m_parts[i].to) - std::max(part.period.from, m_parts[i].from) + 1;
                if (days > 0)
                    value += part.value * days / part.period.days();
            }
        }
        auto *item = new QTableWidgetItem(typedText(value, m_unit, format));
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(int(i), 1, item);
    }
    m_filling = false;
    if (!m_parts.empty() && (!kept || kept->empty()))
        shareEvenly();
    showSum();
}

void PlanBox::shareEvenly()
{
    std::vector<double> days;
    for (const Period &part : m_parts)
        days.push_back(part.days());
    // Whole units; a small target in hundredths, so that half a point is not lost.
    const double scale = m_target && std::abs(*m_target) < 1000 ? 100 : 1;
    const auto shares = splitByLargestRemainder(std::llround(m_target.value_or(0) * scale), days);
    m_filling = true;
    for (size_t i = 0; i < shares.size(); ++i)
        m_table->item(int(i), 1)->setText(typedText(double(shares[i]) / scale, m_unit, m_localizer.format(m_currency)));
    m_filling = false;
    m_kept.clear();
    showSum();
}

std::optional<double> PlanBox::cell(int row) const
{
    const QTableWidgetItem *item = m_table->item(row, 1);
    if (!item || item->text().trimmed().isEmpty())
        return 0.0;
    return typedFigure(item->text(), m_unit, m_localizer.locale());
}

bool PlanBox::isWrong() const
{
    for (int row = 0; shape() == PlanShape::Manual && row < m_table->rowCount(); ++row) {
        if (!cell(row))
            return true;
    }
    return false;
}

QString PlanBox::plan() const
{
    QStringList parts;
    for (size_t i = 0; shape() == PlanShape::Manual && i < m_parts.size(); ++i) {
        if (const auto value = cell(int(i)))
            parts.append(QStringLiteral("%1..%2=%3")
                             .arg(isoDay(m_parts[i].from), isoDay(m_parts[i].to), QString::number(*value, 'g', 15)));
    }
    return parts.join(QStringLiteral("; "));
}

void PlanBox::showSum()
{
    double sum = 0;
    for (int row = 0; row < m_table->rowCount(); ++row)
        sum += cell(row).value_or(0);
    const Format format = m_localizer.format(m_currency);
    m_sum->setText(isWrong() ? tr("A cell is not a number.")
                             : tr("%1 of %2").arg(format.figure(sum, m_unit), format.figure(m_target, m_unit)));
}

} // namespace pheu
