// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gridfooter.h"

#include "metrics/kpifields.h"
#include "views/gridview.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextDocument>
#include <QToolTip>

namespace pheu
{

namespace
{
constexpr int footerHeight = 32;
constexpr int padding = 8;
} // namespace

GridFooter::GridFooter(GridView &view, RecordTableModel &model, Theme &theme, Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_model(model)
    , m_theme(theme)
    , m_localizer(localizer)
{
    setObjectName(QStringLiteral("gridFooter"));
    setAccessibleName(tr("Totals"));
    setFixedHeight(footerHeight);
    const auto repaint = [this] { update(); };
    connect(view.horizontalHeader(), &QHeaderView::sectionResized, this, repaint);
    connect(view.horizontalHeader(), &QHeaderView::sectionMoved, this, repaint);
    connect(view.horizontalScrollBar(), &QScrollBar::valueChanged, this, repaint);
    connect(&m_model, &RecordTableModel::summariesChanged, this, repaint);
    connect(&m_model, &QAbstractItemModel::modelReset, this, repaint);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, repaint);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, repaint);
    connect(&m_model, &QAbstractItemModel::columnsInserted, this, repaint);
    connect(&m_model, &QAbstractItemModel::columnsRemoved, this, repaint);
    connect(&m_model, &RecordTableModel::loaded, this, repaint);
    connect(&theme, &Theme::changed, this, repaint);
}

void GridFooter::setMetricTotals(const QHash<QString, QString> &totals)
{
    m_metricTotals = totals;
    update();
}

QSize GridFooter::sizeHint() const
{
    return {200, footerHeight};
}

QString GridFooter::countText() const
{
    //: %1 is the number with its group marks, as in "61.320 records"
    const int records = int(m_model.records().size());
    return tr("%1 record(s)", nullptr, records).arg(m_localizer.format({}).integer(records));
}

QString GridFooter::totalText(int column) const
{
    const Field *field = m_model.fieldAt(column);
    if (!field)
        return m_metricTotals.value(
            m_model.headerData(column, Qt::Horizontal, RecordTableModel::MetricRole).toString());
    if (!field->type->isNumeric() && !isKpiField(*field))
        return {}; // and nothing is counted over a million records for it
    const auto summary = m_model.summary(column);
    if (!summary.ready)
        return QStringLiteral("…");
    switch (summary.kind) {
    case RecordTableModel::Summary::Kind::Sum:
    case RecordTableModel::Summary::Kind::SeveralCurrencies:
    case RecordTableModel::Summary::Kind::Failed:
    case RecordTableModel::Summary::Kind::Ratio:
        return summary.text;
    default:
        return {};
    }
}

QRect GridFooter::columnRect(int column) const
{
    const int at = m_view.columnViewportPosition(column);
    const int left = m_view.frameWidth() +
                     (m_view.verticalHeader()->isVisible() ? m_view.verticalHeader()->width() : 0) +
                     (m_view.isFrozen(column) ? at + m_view.horizontalHeader()->offset() : at);
    return QRect(left, 0, m_view.columnWidth(column), height());
}

void GridFooter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Palette &colours = m_theme.palette();
    painter.setPen(colours.line);
    painter.drawLine(0, 0, width(), 0);
    painter.setFont(typeFont(TypeRole::Small));
    const QString count = countText();
    const int countWidth = painter.fontMetrics().horizontalAdvance(count) + 2 * padding;
    const int right = width() - (m_view.verticalScrollBar()->isVisible() ? m_view.verticalScrollBar()->width() : 0);
    const int frozenEnd = m_view.frozenWidth() + m_view.verticalHeader()->width();
    painter.save();
    painter.setClipRect(QRect(countWidth, 1, right - countWidth, height() - 1));
    painter.setPen(colours.ink);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (m_view.isColumnHidden(column))
            continue;
        const QRect rect = columnRect(column);
        const bool beneath = !m_view.isFrozen(column) && rect.right() - padding < frozenEnd;
        if (rect.right() < countWidth || rect.left() > right || beneath)
            continue;
        const QString text = totalText(column);
        if (text.isEmpty())
            continue;
        const QRect inner = rect.adjusted(padding, 0, -padding, 0);
        // A sum may be wider than its column: it may grow to the left while nothing is there.
        const int wanted = painter.fontMetrics().horizontalAdvance(text);
        const QRect room(qMin(inner.left(), inner.right() - wanted), inner.top(), qMax(inner.width(), wanted),
                         inner.height());
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, text);
    }
    painter.restore();
    painter.setPen(colours.mute);
    painter.drawText(QRect(padding, 0, countWidth, height()), Qt::AlignVCenter | Qt::AlignLeft, count);
}

bool GridFooter::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (int column = 0; column < m_model.columnCount(); ++column) {
            const QString text = columnRect(column).contains(help->pos()) ? totalText(column) : QString();
            if (text.isEmpty())
                continue;
            const QString name = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
            const QString why = m_model.whyUndefined(-1, column);
            const QString hint = why.isEmpty() ? tr("%1, total: %2").arg(name, text) : why;
            QToolTip::showText(help->globalPos(), Qt::convertFromPlainText(hint), this);
            return true;
        }
        QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace pheu
