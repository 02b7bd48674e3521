// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/goalchart.h"

#include "theme/plaintip.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace pheu
{

GoalChart::GoalChart(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("goalChart"));
    setMinimumSize(260, 200);
    connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
}

void GoalChart::setBusy(const QString &text)
{
    if (m_card)
        return; // the course of a moment ago stays until the new one is there
    m_data.empty = text;
    update();
}

void GoalChart::setCourse(const TargetNode &node, const GoalCourse &course, const QString &why, const Format &format)
{
    m_format = format;
    m_data = CardData();
    m_data.definition.kind = CardKind::Trend;
    m_data.title = node.name;
    m_data.note = course.growth == Growth::Flow ? tr("added up, against its plan") : tr("day by day, against its plan");
    TrendBody body;
    body.days = course.days;
    const auto info = [&](const QString &name) {
        FigureInfo figure;
        figure.id = node.kpi;
        figure.label = name;
        figure.shortLabel = name;
        figure.unit = node.unit;
        return figure;
    };
    body.lines.push_back({info(tr("Actual")), course.actual, course.plan});
    m_data.body = std::move(body);
    m_data.empty = why;
    m_card = makeCard(m_data);
    setAccessibleName(why.isEmpty() ? tr("Course of “%1” against its plan").arg(node.name) : why);
    m_areas.clear();
    update();
}

void GoalChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    CardStyle style;
    style.palette = &m_theme.palette();
    style.format = m_format;
    m_areas.clear();
    if (m_card) {
        paintCard(painter, rect(), m_data, *m_card, style, &m_areas);
        return;
    }
    painter.setPen(m_theme.palette().line);
    painter.setBrush(m_theme.palette().card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::l, radius::l);
    painter.setPen(m_theme.palette().mute);
    painter.drawText(rect(), Qt::AlignCenter, m_data.empty);
}

bool GoalChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        for (const HitArea &area : m_areas) {
            if (area.rect.contains(help->pos())) {
                QToolTip::showText(help->globalPos(), plainTip(area.tip), this);
                return true;
            }
        }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace pheu
