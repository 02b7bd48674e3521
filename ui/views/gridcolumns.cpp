// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gridcolumns.h"

#include "models/viewcolumns.h"
#include "views/griddelegate.h"
#include "views/gridheader.h"

#include <QHash>
#include <QScrollBar>

#include <algorithm>

namespace pheu
{

namespace
{
constexpr int waitMs = 700;
constexpr int kpiWidth = 124;
constexpr int widest = 520;
constexpr int narrowest = 48;
constexpr int mostForName = 180;

int defaultColumnWidth(const Field &field)
{
    static const QHash<QString, int> widths{
        {QStringLiteral("long_text"), 240},    {QStringLiteral("integer"), 108},
        {QStringLiteral("decimal"), 108},      {QStringLiteral("money"), 132},
        {QStringLiteral("percent"), 96},       {QStringLiteral("date"), 100},
        {QStringLiteral("checkbox"), 76},      {QStringLiteral("select"), 124},
        {QStringLiteral("multi_select"), 170}, {QStringLiteral("url"), 230},
        {QStringLiteral("datetime"), 140},     {QStringLiteral("duration"), 96},
        {QStringLiteral("rating"), 116},       {QStringLiteral("person"), 140},
        {QStringLiteral("email"), 180},        {QStringLiteral("button"), 120},
        {QStringLiteral("created_time"), 140}, {QStringLiteral("modified_time"), 140},
    };
    if (field.type->id() == QLatin1String("link"))
        return field.config.many || field.config.reverseOf ? 200 : 140;
    const bool isName = field.role == QLatin1String("name") || field.role == QLatin1String("what");
    return isName ? 200 : widths.value(field.type->id(), 130);
}

} // namespace

GridColumns::GridColumns(GridView &view)
    : QObject(&view)
    , m_view(view)
    , m_model(view.records())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(waitMs);
    connect(&m_timer, &QTimer::timeout, this, &GridColumns::tell);
    connect(view.header(), &QHeaderView::sectionResized, this, &GridColumns::changed);
    connect(view.header(), &QHeaderView::sectionMoved, this, &GridColumns::moved);
    connect(view.header(), &QHeaderView::sectionHandleDoubleClicked, this, &GridColumns::fit);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &GridColumns::applyWidths);
    connect(&m_model, &QAbstractItemModel::columnsInserted, this, &GridColumns::applyWidths);
    connect(&m_model, &QAbstractItemModel::columnsRemoved, this, &GridColumns::applyWidths);
    applyWidths();
}

void GridColumns::setColumns(const std::vector<ViewColumn> &columns)
{
    m_timer.stop();
    m_columns = columns;
    std::vector<FieldId> now;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        if (const Field *field = m_model.fieldAt(column))
            now.push_back(field->id);
    }
    const std::vector<FieldId> wanted = shownFields(columns);
    if (wanted != now)
        m_model.setColumns(wanted); // a reset: applyWidths() follows
    else
        applyWidths();
}

void GridColumns::applyWidths()
{
    m_applying = true;
    GridHeader *header = m_view.header();
    // The model's columns already stand in the order of the view.
    for (int i = 0; i < header->count(); ++i) {
        if (header->visualIndex(i) != i)
            header->moveSection(header->visualIndex(i), i);
    }
    QHash<qint64, int> widths;
    for (const ViewColumn &column : m_columns)
        widths.insert(column.field.value, column.width);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const Field *field = m_model.fieldAt(column);
        const int width = field ? widths.value(field->id.value, field->width) : 0;
        header->resizeSection(column, width > 0 ? width : usualWidth(column));
    }
    m_applying = false;
}

// That of its kind, wider where the name asks for it.
int GridColumns::usualWidth(int column) const
{
    const Field *field = m_model.fieldAt(column);
    const QString name = m_view.header()->nameOf(column);
    const int named = QFontMetrics(typeFont(TypeRole::Small)).horizontalAdvance(name) + 2 * space::s + 2;
    return qMax(field ? defaultColumnWidth(*field) : kpiWidth, qMin(named, mostForName));
}

void GridColumns::changed()
{
    if (!m_applying)
        m_timer.start();
}

void GridColumns::moved(int column)
{
    if (m_applying)
        return;
    if (m_model.fieldAt(column)) {
        m_timer.start();
        return;
    }
    // KPI columns move as one block, behind a field.
    FieldId after;
    const GridHeader *header = m_view.header();
    for (int visual = header->visualIndex(column) - 1; visual >= 0 && !after; --visual) {
        if (const Field *field = m_model.fieldAt(header->logicalIndex(visual)))
            after = field->id;
    }
    // Not from within the header's own mouse event: the columns are about to be made anew.
    QTimer::singleShot(0, this, [this, after] {
        applyWidths();
        if (after)
            emit metricsMoved(after);
    });
}

void GridColumns::flush()
{
    if (m_timer.isActive()) {
        m_timer.stop();
        tell();
    }
}

// The shown fields take, in the order of the header, the places that shown fields had; hidden ones stay where they
// were.
void GridColumns::tell()
{
    std::vector<FieldId> shown;
    QHash<qint64, int> widths; // 0: the usual one, which may change with the type
    for (const ViewColumn &column : m_columns)
        widths.insert(column.field.value, column.width);
    for (const int column : m_view.shownColumns()) {
        if (const Field *field = m_model.fieldAt(column)) {
            shown.push_back(field->id);
            const int width = m_view.columnWidth(column);
            if (widths.value(field->id.value) > 0 || width != usualWidth(column))
                widths.insert(field->id.value, width);
        }
    }
    std::vector<ViewColumn> columns;
    size_t next = 0;
    for (const ViewColumn &column : m_columns) {
        if (column.hidden || next >= shown.size()) {
            columns.push_back(column);
            continue;
        }
        const FieldId id = shown[next++];
        columns.push_back({id, widths.value(id.value), false});
    }
    if (columns == m_columns)
        return;
    m_columns = columns;
    emit edited(columns);
}

void GridColumns::hide(FieldId field)
{
    std::vector<ViewColumn> columns = m_columns;
    for (ViewColumn &column : columns)
        column.hidden = column.hidden || column.field == field;
    if (shownFields(columns).empty()) // a grid without a column shows nothing and says nothing
        return;
    emit edited(columns);
}

// Only the rows on the screen are measured: a column of a million rows is not.
void GridColumns::fit(int column)
{
    const int first = qMax(0, m_view.rowAt(0));
    const int last = qMin(m_model.rowCount() - 1,
                          first + m_view.viewport()->height() / m_view.verticalHeader()->defaultSectionSize() + 1);
    const QString name = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    int width = QFontMetrics(typeFont(TypeRole::Small)).horizontalAdvance(name) + 36;
    const QFont font = typeFont(TypeRole::Body);
    for (int row = first; row <= last; ++row) {
        if (m_model.groupAt(row) < 0)
            width = qMax(width, cellWidth(m_view.delegate()->look(m_model, m_model.index(row, column)), font));
    }
    m_view.setColumnWidth(column, qBound(narrowest, width, widest));
}

} // namespace pheu
