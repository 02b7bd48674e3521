// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/planbox.h"

#include "base/currency.h"
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

namespace
{
constexpr int whole = -1; // in place of a calendar unit
constexpr int mostRowsInSight = 6;
} // namespace

PlanBox::PlanBox(Localizer &localizer, CalendarRules rules, PlanHistory history, QWidget *parent)
    : QWidget(parent)
    , m_localizer(localizer)
    , m_rules(rules)
    , m_history(std::move(history))
    , m_shape(new QComboBox(this))
    , m_split(new QComboBox(this))
    , m_table(new QTableWidget(0, 2))
    , m_sum(new QLabel)
    , m_words(new QLabel(this))
    , m_parted(nullptr)
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
    m_split->addItem(tr("Not split"), whole);
    m_split->addItem(tr("By week"), int(CalendarUnit::Week));
    m_split->addItem(tr("By month"), int(CalendarUnit::Month));
    m_split->addItem(tr("By quarter"), int(CalendarUnit::Quarter));
    for (QComboBox *box : {m_shape, m_split}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
    m_words->setObjectName(QStringLiteral("goalPlanWords"));
    m_words->setWordWrap(true);
    setLook(m_words, "caption");
    m_words->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *chosen = new QHBoxLayout;
    chosen->setSpacing(space::s);
    chosen->addWidget(m_shape, 2);
    chosen->addWidget(m_split, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addLayout(chosen);
    column->addWidget(m_words);
    column->addWidget(buildTable());
    connect(m_shape, &QComboBox::currentIndexChanged, this, [this] {
        if (shape() == PlanShape::Manual && !split())
            m_split->setCurrentIndex(m_split->findData(int(CalendarUnit::Week)));
        rebuild();
        emit changed();
    });
    connect(m_split, &QComboBox::currentIndexChanged, this, [this] {
        if (!split() && shape() == PlanShape::Manual) { // by hand there must be something to write into
            m_shape->setCurrentIndex(m_shape->findData(int(PlanShape::Even)));
            return;
        }
        m_kept.clear();
        rebuild();
        emit changed();
    });
}

QWidget *PlanBox::buildTable()
{
    m_table->setObjectName(QStringLiteral("goalPlanTable"));
    m_table->setAccessibleName(tr("Plan by period"));
    m_table->setHorizontalHeaderLabels({tr("Period"), tr("Plan")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_sum->setObjectName(QStringLiteral("goalPlanSum"));
    m_sum->setTextFormat(Qt::PlainText);
    setLook(m_sum, "muted");
    auto *tools = new QHBoxLayout;
    tools->setSpacing(space::xs);
    struct Fill {
        const char *name;
        QString text;
        PlanShape shape;
    };
    const Fill fills[] = {{"goalPlanEven", tr("Evenly"), PlanShape::Even},
                          {"goalPlanWeekdays", tr("By weekday"), PlanShape::Weekdays},
                          {"goalPlanLastYear", tr("As last year"), PlanShape::LastYear}};
    for (const Fill &fill : fills) {
        auto *button = new QPushButton(fill.text);
        button->setObjectName(QLatin1String(fill.name));
        button->setToolTip(tr("Share the whole target anew"));
        button->setAutoDefault(false);
        setLook(button, "chip");
        connect(button, &QPushButton::clicked, this, [this, shape = fill.shape] {
            m_kept.clear();
            share(shape);
            showWords(shape);
            emit changed();
        });
        tools->addWidget(button);
        m_fills.push_back(button);
    }
    tools->addStretch();
    tools->addWidget(m_sum);
    m_parted = new QWidget(this);
    auto *column = new QVBoxLayout(m_parted);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_table);
    column->addLayout(tools);
    m_parted->hide();
    connect(m_table, &QTableWidget::cellChanged, this, [this] {
        if (m_filling)
            return;
        m_kept.clear();
        showSum();
        emit changed();
    });
    return m_parted;
}

void PlanBox::setPlan(PlanShape shape, std::optional<CalendarUnit> split, const QString &plan)
{
    const QSignalBlocker stillSplit(m_split), stillShape(m_shape);
    const bool byHand = shape == PlanShape::Manual;
    m_split->setCurrentIndex(std::max(0, m_split->findData(split    ? int(*split)
                                                           : byHand ? int(CalendarUnit::Week)
                                                                    : whole)));
    m_shape->setCurrentIndex(m_shape->findData(int(shape)));
    m_kept = plan;
    rebuild();
}

void PlanBox::setSubject(const PlanSubject &subject)
{
    if (m_subject == subject)
        return;
    const bool samePlan = m_subject.period == subject.period && m_subject.unit == subject.unit;
    m_subject = subject;
    if (samePlan && shape() == PlanShape::Manual && !m_parts.empty())
        showSum(); // what was written by hand stays
    else
        rebuild();
}

PlanShape PlanBox::shape() const
{
    return PlanShape(m_shape->currentData().toInt());
}

std::optional<CalendarUnit> PlanBox::split() const
{
    const int unit = m_split->currentData().toInt();
    return unit == whole ? std::nullopt : std::optional(CalendarUnit(unit));
}

void PlanBox::rebuild()
{
    const bool flows = m_subject.growth == Growth::Flow;
    showWords(shape());
    m_shape->setEnabled(flows);
    const auto unit = split();
    m_parts = m_subject.period && unit && flows ? subPeriods(*m_subject.period, *unit, m_rules) : std::vector<Period>();
    const bool byHand = shape() == PlanShape::Manual;
    m_table->setEditTriggers(byHand ? QAbstractItemView::AllEditTriggers : QAbstractItemView::NoEditTriggers);
    for (QPushButton *button : m_fills)
        button->setVisible(byHand);
    m_filling = true;
    m_table->setRowCount(int(m_parts.size()));
    const Format format = m_localizer.format(m_subject.currency);
    for (size_t i = 0; i < m_parts.size(); ++i) {
        auto *name = new QTableWidgetItem(format.period(m_parts[i]));
        name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        m_table->setItem(int(i), 0, name);
        write(int(i), 0);
    }
    m_filling = false;
    if (byHand)
        fillByHand();
    else
        share(shape());
    const int rows = std::clamp(int(m_parts.size()), 2, mostRowsInSight);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * rowHeight + 4);
    m_parted->setVisible(!m_parts.empty());
    showSum();
}

// Why there is nothing to choose, or why what was chosen is not followed.
void PlanBox::showWords(PlanShape chosen)
{
    QString words;
    if (m_subject.growth == Growth::Ratio)
        words = tr("A rate is not paced by days: its target holds on every one of them.");
    else if (m_subject.growth == Growth::Stock)
        words = tr("A level is not paced by days: it goes straight from where it is to the target.");
    else if (chosen == PlanShape::LastYear && m_subject.period && !m_subject.kpi.isEmpty() &&
             !isLastYearKnown(*m_subject.period, m_history(m_subject, lastYearHistory(*m_subject.period))))
        words = tr("The results do not cover all of %1, so every day is planned the same.")
                    .arg(m_localizer.format(m_subject.currency).period(yearEarlier(*m_subject.period)));
    m_words->setText(words);
    m_words->setVisible(!words.isEmpty());
}

// A kept plan may have other parts than the table: what lies in each row of each.
void PlanBox::fillByHand()
{
    const auto kept = parsePlan(m_kept);
    if (!kept || kept->empty()) {
        share(PlanShape::Even);
        return;
    }
    m_filling = true;
    for (size_t i = 0; i < m_parts.size(); ++i) {
        double value = 0;
        for (const PlanPart &part : *kept) {
            const int days = std::min(part.period.to, m_parts[i].to) - std::max(part.period.from, m_parts[i].from) + 1;
            if (days > 0)
                value += part.value * days / part.period.days();
        }
        write(int(i), value);
    }
    m_filling = false;
}

std::vector<double> PlanBox::shares(PlanShape shape) const
{
    const Period period = *m_subject.period;
    std::vector<double> weights;
    if (shape == PlanShape::Weekdays && !m_subject.kpi.isEmpty())
        weights = weekdayWeights(period, m_history(m_subject, weekdayHistory(period)));
    else if (shape == PlanShape::LastYear && !m_subject.kpi.isEmpty())
        weights = lastYearWeights(period, m_history(m_subject, lastYearHistory(period)));
    int perOne = 1;
    for (int digits = m_subject.unit == Unit::Money ? currencyDigits(m_subject.currency).value_or(0) : 0; digits > 0;
         --digits)
        perOne *= 10;
    return splitTarget(m_subject.target.value_or(0), perOne, period, m_parts, weights);
}

void PlanBox::share(PlanShape shape)
{
    if (m_parts.empty())
        return;
    const std::vector<double> values = shares(shape);
    m_filling = true;
    for (size_t i = 0; i < values.size(); ++i)
        write(int(i), values[i]);
    m_filling = false;
    showSum();
}

void PlanBox::write(int row, double value)
{
    auto *item = new QTableWidgetItem(typedText(value, m_subject.unit, m_localizer.format(m_subject.currency)));
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setItem(row, 1, item);
}

std::optional<double> PlanBox::cell(int row) const
{
    const QTableWidgetItem *item = m_table->item(row, 1);
    if (!item || item->text().trimmed().isEmpty())
        return 0.0;
    return typedFigure(item->text(), m_subject.unit, m_localizer.locale());
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
    const Format format = m_localizer.format(m_subject.currency);
    m_sum->setText(
        isWrong()
            ? tr("A cell is not a number.")
            : tr("%1 of %2").arg(format.figure(sum, m_subject.unit), format.figure(m_subject.target, m_subject.unit)));
}

} // namespace pheu
