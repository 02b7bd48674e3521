// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/goalparttable.h"

#include "cards/goalpainting.h"
#include "targets/gapreasons.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace pheu
{

namespace
{
enum Column { PeriodColumn, PlanColumn, ActualColumn, DifferenceColumn, PaceColumn, ColumnCount };
constexpr int asTheGoal = -1;
} // namespace

GoalPartTable::GoalPartTable(QWidget *parent)
    : QFrame(parent)
    , m_title(new QLabel)
    , m_unit(new QComboBox)
    , m_copy(new QPushButton)
    , m_table(new QTableWidget(0, ColumnCount))
    , m_why(new QLabel)
{
    setObjectName(QStringLiteral("goalParts"));
    setLook(this, "card");
    m_title->setObjectName(QStringLiteral("goalPartsTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(typeFont(TypeRole::BodyBold));
    m_unit->setObjectName(QStringLiteral("goalPartsUnit"));
    m_copy->setObjectName(QStringLiteral("goalPartsCopy"));
    setLook(m_copy, "chip");
    m_table->setObjectName(QStringLiteral("goalPartsTable"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->installEventFilter(this);
    m_why->setObjectName(QStringLiteral("goalPartsNone"));
    m_why->setTextFormat(Qt::PlainText);
    m_why->setWordWrap(true);
    setLook(m_why, "muted");
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_unit);
    head->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::s, space::m, space::s);
    column->setSpacing(space::s);
    column->addLayout(head);
    column->addWidget(m_why);
    column->addWidget(m_table, 1);
    connect(m_unit, &QComboBox::activated, this, &GoalPartTable::unitChanged);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(copied()); });
    retranslate();
}

void GoalPartTable::retranslate()
{
    setAccessibleName(tr("Plan and actual by part of the period"));
    m_table->setAccessibleName(accessibleName());
    m_title->setText(tr("By part"));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copy the chosen rows, or all, for a spreadsheet"));
    m_unit->setAccessibleName(tr("Part"));
    const QSignalBlocker still(m_unit);
    const int chosen = m_unit->currentIndex();
    m_unit->clear();
    m_unit->addItem(tr("As the goal is split"), asTheGoal);
    m_unit->addItem(tr("By week"), int(CalendarUnit::Week));
    m_unit->addItem(tr("By month"), int(CalendarUnit::Month));
    m_unit->addItem(tr("By quarter"), int(CalendarUnit::Quarter));
    m_unit->setCurrentIndex(std::max(0, chosen));
    m_table->setHorizontalHeaderLabels({tr("Period"), tr("Plan"), tr("Actual"), tr("Over (+), under (−)"), tr("Pace")});
    for (int at = 0; at < ColumnCount; ++at)
        m_table->horizontalHeaderItem(at)->setTextAlignment((at == PeriodColumn ? Qt::AlignLeft : Qt::AlignRight) |
                                                            Qt::AlignVCenter);
}

CalendarUnit GoalPartTable::unitFor(const TargetNode &goal) const
{
    const int chosen = m_unit->currentData().toInt();
    if (chosen != asTheGoal)
        return CalendarUnit(chosen);
    if (goal.split)
        return *goal.split;
    return goal.period && goal.period->days() > 31 ? CalendarUnit::Month : CalendarUnit::Week;
}

void GoalPartTable::setParts(const TargetNode &goal, const std::vector<GoalPart> &parts, const QString &why,
                             const Format &format)
{
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_table->setVisible(why.isEmpty());
    m_copy->setEnabled(why.isEmpty());
    m_table->setRowCount(0);
    for (const GoalPart &part : parts)
        addRow(part, goal.unit, format);
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setStretchLastSection(true); // a period is never cut: “…, so far” is its end
}

void GoalPartTable::addRow(const GoalPart &part, Unit unit, const Format &format)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    const auto difference = part.difference();
    const QString period = format.period(part.period);
    const QString cells[ColumnCount] = {part.isRunning ? tr("%1, so far").arg(period) : period,
                                        goalFigure(format, part.plan, unit), goalFigure(format, part.actual, unit),
                                        difference ? signedGap(*difference, unit, format) : Format::undefined(),
                                        format.figure(part.pace(), Unit::Percent)};
    for (int at = 0; at < ColumnCount; ++at) {
        auto *item = new QTableWidgetItem(cells[at]);
        item->setTextAlignment((at == PeriodColumn ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        m_table->setItem(row, at, item);
    }
    if (part.isRunning && part.expected)
        m_table->item(row, DifferenceColumn)
            ->setToolTip(tr("Held against %1, the plan by this day").arg(goalFigure(format, part.expected, unit)));
}

QString GoalPartTable::copied() const
{
    QStringList lines, cells;
    for (int at = 0; at < ColumnCount; ++at)
        cells.append(m_table->horizontalHeaderItem(at)->text());
    lines.append(cells.join(u'\t'));
    const bool isAny = m_table->selectionModel()->hasSelection();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (isAny && !m_table->selectionModel()->isRowSelected(row))
            continue;
        cells.clear();
        for (int at = 0; at < ColumnCount; ++at)
            cells.append(m_table->item(row, at)->text());
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

bool GoalPartTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy)) {
        QGuiApplication::clipboard()->setText(copied());
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace pheu
