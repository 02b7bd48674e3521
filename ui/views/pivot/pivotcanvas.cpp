// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pivot/pivotcanvas.h"

#include "report/axis.h"
#include "report/findings.h"

#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace pheu
{

namespace
{
constexpr int headRow = 26;
constexpr int leastCell = 76;
constexpr int mostCell = 180;
constexpr int padding = 10;
} // namespace

QString pivotLabel(const DimensionKey &key, const QString &by, const Format &format)
{
    const auto unit = calendarUnitFromId(by);
    if (!unit || key.null)
        return keyLabel(key, by);
    const QDate first = toDate(Day(key.id));
    switch (*unit) {
    case CalendarUnit::Day:
    case CalendarUnit::Week:
        return format.date(Day(key.id));
    case CalendarUnit::Month:
        return QStringLiteral("%1/%2").arg(first.month(), 2, 10, QLatin1Char('0')).arg(first.year());
    case CalendarUnit::Quarter:
        return PivotCanvas::tr("Q%1/%2").arg((first.month() + 2) / 3).arg(first.year());
    default:
        return key.label;
    }
}

PivotCanvas::PivotCanvas(Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("pivot"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
}

void PivotCanvas::setContent(PivotContent content, const Format &format)
{
    m_content = std::move(content);
    m_format = format;
    m_ranges.clear();
    for (int k = 0; k < m_content.table.kpis(); ++k)
        m_ranges.push_back(m_content.table.rangeOf(k));
    if (m_current.row >= rows() || m_current.cell >= cells())
        m_current = m_anchor = {};
    measure();
    updateScrollBars();
    viewport()->update();
}

void PivotCanvas::clear()
{
    setContent({}, m_format);
}

int PivotCanvas::headHeight() const
{
    return m_content.table.columns.empty() ? headRow + 4 : 2 * headRow;
}

QString PivotCanvas::rowName(int row) const
{
    const PivotRow &one = m_content.table.rows[size_t(row)];
    if (one.keys.empty())
        return tr("Total");
    return pivotLabel(one.keys.back(), m_content.table.ask.rows.value(qsizetype(one.keys.size()) - 1), m_format);
}

QString PivotCanvas::cellText(int row, int cell) const
{
    const int kpi = cell % m_content.table.kpis();
    return m_content.formats[size_t(kpi)].cell(m_content.table.rows[size_t(row)].values[size_t(cell)], m_format);
}

// For other programs: the whole number, in the locale's sign for decimals, without groups and units.
QString PivotCanvas::plainText(int row, int cell) const
{
    const Figure value = gate(m_content.table.rows[size_t(row)].values[size_t(cell)]);
    if (!value)
        return {};
    QLocale locale = m_format.locale();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const Unit unit = m_content.formats[size_t(cell % m_content.table.kpis())].info.unit;
    if (unit == Unit::Percent)
        return locale.toString(*value * 100, 'g', 12) + u'%';
    return locale.toString(*value, 'g', 15);
}

// A column is as wide as its widest figure; all of them are looked at, only their lengths are measured.
void PivotCanvas::measure()
{
    m_lefts.assign(1, 0);
    const PivotTable &table = m_content.table;
    const QFontMetrics body(typeFont(TypeRole::Small));
    QFont bold = typeFont(TypeRole::Small);
    bold.setWeight(QFont::DemiBold);
    const QFontMetrics strong(bold);
    m_nameWidth = strong.horizontalAdvance(m_content.dimensionNames.join(QStringLiteral(" / "))) + 2 * padding;
    if (rows()) { // what stands above it in the corner
        const QString above = isSingle() ? m_content.formats.front().header() : m_content.acrossName;
        m_nameWidth = std::max(m_nameWidth, body.horizontalAdvance(above) + padding + 8);
    }
    for (int row = 0; row < rows(); ++row)
        m_nameWidth = std::max(m_nameWidth, strong.horizontalAdvance(rowName(row)) + 2 * padding + 18);
    m_nameWidth = std::clamp(m_nameWidth, 140, 300);
    for (int cell = 0; cell < (rows() ? cells() : 0); ++cell) {
        const ColumnFormat &format = m_content.formats[size_t(cell % table.kpis())];
        int width = isSingle() ? 0 : std::min(strong.horizontalAdvance(format.header()), mostCell - 2 * padding);
        QString longest;
        for (int row = 0; row < rows(); ++row) {
            QString text = cellText(row, cell);
            if (text.size() > longest.size())
                longest = std::move(text);
        }
        width = std::max(width, strong.horizontalAdvance(longest)) + 2 * padding;
        const int column = cell / table.kpis();
        if (!table.columns.empty()) { // the name above spans the KPIs
            const QString name = table.isTotalColumn(column)
                                     ? tr("Total")
                                     : pivotLabel(table.columns[size_t(column)], table.ask.across, m_format);
            const int share = std::min(strong.horizontalAdvance(name) + 2 * padding, mostCell) / table.kpis();
            width = std::max(width, share);
        }
        m_lefts.push_back(m_lefts.back() + std::max(width, leastCell));
    }
}

void PivotCanvas::updateScrollBars()
{
    const int width = viewport()->width() - m_nameWidth;
    const int height = viewport()->height() - headHeight() - (rows() ? rowHeight : 0);
    horizontalScrollBar()->setRange(0, std::max(0, m_lefts.back() - width));
    horizontalScrollBar()->setPageStep(std::max(1, width));
    horizontalScrollBar()->setSingleStep(40);
    verticalScrollBar()->setRange(0, std::max(0, (rows() - 1) * rowHeight - height));
    verticalScrollBar()->setPageStep(std::max(1, height));
    verticalScrollBar()->setSingleStep(rowHeight);
}

void PivotCanvas::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
}

QRect PivotCanvas::cellRect(int row, int cell) const
{
    const bool isTotal = row == rows() - 1;
    const int all = (rows() - 1) * rowHeight;
    const int room = viewport()->height() - headHeight() - rowHeight;
    const int y =
        isTotal ? headHeight() + std::min(all, room) : headHeight() + row * rowHeight - verticalScrollBar()->value();
    const int x = m_nameWidth + m_lefts[size_t(cell)] - horizontalScrollBar()->value();
    return {x, y, m_lefts[size_t(cell) + 1] - m_lefts[size_t(cell)], rowHeight};
}

PivotCanvas::Cell PivotCanvas::cellAt(QPoint point) const
{
    Cell found;
    if (rows() == 0 || point.y() < headHeight())
        return found;
    const QRect total = cellRect(rows() - 1, 0);
    found.row = total.top() <= point.y() && point.y() <= total.bottom()
                    ? rows() - 1
                    : (point.y() - headHeight() + verticalScrollBar()->value()) / rowHeight;
    if (found.row >= rows() || point.y() > total.bottom())
        return {};
    const int x = point.x() - m_nameWidth + horizontalScrollBar()->value();
    if (point.x() >= m_nameWidth) {
        const auto after = std::upper_bound(m_lefts.begin(), m_lefts.end(), x);
        found.cell = after == m_lefts.end() ? -1 : int(after - m_lefts.begin()) - 1;
    }
    return found;
}

QRect PivotCanvas::selected() const
{
    if (m_current.row < 0)
        return {};
    const QPoint a(m_current.cell, m_current.row);
    const QPoint b(m_anchor.cell, m_anchor.row);
    return QRect(QPoint(std::min(a.x(), b.x()), std::min(a.y(), b.y())),
                 QPoint(std::max(a.x(), b.x()), std::max(a.y(), b.y())));
}

void PivotCanvas::makeCurrent(Cell cell, bool extend)
{
    if (rows() == 0)
        return;
    cell.row = std::clamp(cell.row, 0, rows() - 1);
    cell.cell = std::clamp(cell.cell, 0, cells() - 1);
    m_current = cell;
    if (!extend || m_anchor.row < 0)
        m_anchor = cell;
    showCell(cell);
    setAccessibleDescription(QStringLiteral("%1: %2").arg(rowName(cell.row), cellText(cell.row, cell.cell)));
    viewport()->update();
}

void PivotCanvas::showCell(Cell cell)
{
    const QRect place = cellRect(cell.row, cell.cell);
    QScrollBar *across = horizontalScrollBar();
    if (place.left() < m_nameWidth)
        across->setValue(across->value() + place.left() - m_nameWidth);
    else if (place.right() > viewport()->width())
        across->setValue(across->value() + place.right() - viewport()->width());
    if (cell.row == rows() - 1)
        return;
    QScrollBar *down = verticalScrollBar();
    const int bottom = viewport()->height() - rowHeight;
    if (place.top() < headHeight())
        down->setValue(down->value() + place.top() - headHeight());
    else if (place.bottom() > bottom)
        down->setValue(down->value() + place.bottom() - bottom);
}

void PivotCanvas::selectAll()
{
    if (rows() == 0)
        return;
    m_anchor = {0, 0};
    m_current = {rows() - 1, cells() - 1};
    viewport()->update();
}

QString PivotCanvas::copied(bool all) const
{
    if (rows() == 0)
        return {};
    QRect block = selected();
    if (all || block.isNull() || block.size() == QSize(1, 1))
        block = QRect(0, 0, cells(), rows());
    const PivotTable &table = m_content.table;
    const auto clean = [](QString text) { return text.replace(u'\t', u' ').replace(u'\n', u' '); };
    QStringList lines;
    QStringList head = m_content.dimensionNames;
    for (int cell = block.left(); cell <= block.right(); ++cell) {
        const int column = cell / table.kpis();
        const QString kpi = m_content.formats[size_t(cell % table.kpis())].info.label;
        const QString name = table.columns.empty() ? QString()
                             : table.isTotalColumn(column)
                                 ? tr("Total")
                                 : pivotLabel(table.columns[size_t(column)], table.ask.across, m_format);
        head << clean(name.isEmpty() ? kpi : QStringLiteral("%1 · %2").arg(name, kpi));
    }
    lines << head.join(u'\t');
    for (int row = block.top(); row <= block.bottom(); ++row) {
        const PivotRow &one = table.rows[size_t(row)];
        QStringList line;
        for (qsizetype i = 0; i < table.ask.rows.size(); ++i) {
            const bool has = size_t(i) < one.keys.size();
            line << clean(has                      ? pivotLabel(one.keys[size_t(i)], table.ask.rows[i], m_format)
                          : one.keys.empty() && !i ? tr("Total")
                          : one.keys.empty()       ? QString()
                                                   : tr("Total"));
        }
        for (int cell = block.left(); cell <= block.right(); ++cell)
            line << plainText(row, cell);
        lines << line.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

void PivotCanvas::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Cell cell = cellAt(event->pos());
    if (cell.row < 0)
        return;
    if (cell.cell < 0) { // its name: the whole row
        m_anchor = {cell.row, 0};
        makeCurrent({cell.row, cells() - 1}, true);
    } else {
        makeCurrent(cell, event->modifiers() & Qt::ShiftModifier);
    }
}

void PivotCanvas::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) || m_anchor.row < 0)
        return;
    const Cell cell = cellAt(event->pos());
    if (cell.row >= 0 && cell.cell >= 0)
        makeCurrent(cell, true);
}

void PivotCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Cell cell = cellAt(event->pos());
    if (cell.row >= 0)
        emit recordsRequested(cell.row, cell.cell < 0 ? -1 : cell.cell / m_content.table.kpis());
}

void PivotCanvas::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const Cell cell = byKey ? m_current : cellAt(viewport()->mapFrom(this, event->pos()));
    if (cell.row < 0)
        return;
    if (!byKey && cell.cell >= 0 && !selected().contains(cell.cell, cell.row))
        makeCurrent(cell, false);
    const QPoint at = byKey ? viewport()->mapToGlobal(cellRect(cell.row, cell.cell).center()) : event->globalPos();
    emit menuRequested(cell.row, cell.cell < 0 ? -1 : cell.cell / m_content.table.kpis(), at);
}

void PivotCanvas::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    const bool control = event->modifiers() & Qt::ControlModifier;
    const int page = std::max(1, verticalScrollBar()->pageStep() / rowHeight);
    Cell to = m_current.row < 0 ? Cell{0, 0} : m_current;
    switch (event->key()) {
    case Qt::Key_Left:
        to.cell -= control ? cells() : 1;
        break;
    case Qt::Key_Right:
        to.cell += control ? cells() : 1;
        break;
    case Qt::Key_Up:
        to.row -= control ? rows() : 1;
        break;
    case Qt::Key_Down:
        to.row += control ? rows() : 1;
        break;
    case Qt::Key_PageUp:
        to.row -= page;
        break;
    case Qt::Key_PageDown:
        to.row += page;
        break;
    case Qt::Key_Home:
        to.cell = 0;
        to.row = control ? 0 : to.row;
        break;
    case Qt::Key_End:
        to.cell = cells();
        to.row = control ? rows() : to.row;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current.row >= 0)
            emit recordsRequested(m_current.row, m_current.cell / m_content.table.kpis());
        return;
    case Qt::Key_Escape:
        emit escaped();
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    makeCurrent(to, shift);
}

void PivotCanvas::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PivotCanvas::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

QString PivotCanvas::tip(Cell cell) const
{
    const PivotTable &table = m_content.table;
    const PivotRow &row = table.rows[size_t(cell.row)];
    QStringList names;
    for (size_t i = 0; i < row.keys.size(); ++i)
        names << pivotLabel(row.keys[i], table.ask.rows.value(qsizetype(i)), m_format);
    const int column = cell.cell / table.kpis();
    if (!table.columns.empty() && !table.isTotalColumn(column))
        names << pivotLabel(table.columns[size_t(column)], table.ask.across, m_format);
    const FigureInfo &info = m_content.formats[size_t(cell.cell % table.kpis())].info;
    const QString line = tipLine(info, row.values[size_t(cell.cell)], m_format);
    return QStringLiteral("<b>%1</b><br>%2")
        .arg((names.isEmpty() ? tr("Total") : names.join(QStringLiteral(" · "))).toHtmlEscaped(), line.toHtmlEscaped());
}

bool PivotCanvas::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Cell cell = cellAt(help->pos());
        if (cell.row >= 0 && cell.cell >= 0)
            QToolTip::showText(help->globalPos(), tip(cell), viewport());
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace pheu
