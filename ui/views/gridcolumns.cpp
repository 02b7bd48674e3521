// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gridcolumns.h"

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
constexpr int kpiWidth = 112;
constexpr int widest = 520;
constexpr int narrowest = 48;
} // namespace

int defaultColumnWidth(const Field &field)
{
    static const QHash<QString, int> widths{
        {QStringLiteral("long_text"), 240},    {QStringLiteral("integer"), 108},
        {QStringLiteral("decimal"), 108},      {QStringLiteral("money"), 132},
        {QStringLiteral("percent"), 96},       {QStringLiteral("date"), 100},
        {QStringLiteral("checkbox"), 76},      {QStringLiteral("select"), 124},
        {QStringLiteral("multi_select"), 170}, {QStringLiteral("url"), 230},
        {QStringLiteral("created_time"), 140}, {QStringLiteral("modified_time"), 140},
    };
    if (field.type->id() == QLatin1String("link"))
        return field.config.many || field.config.reverseOf ? 200 : 140;
    const bool isName = field.role == QLatin1String("name") || field.role == QLatin1String("what");
    return isName ? 200 : widths.value(field.type->id(), 130);
}

std::vector<SetFieldLayout::Item> fieldLayout(const Page &page)
{
    std::vector<SetFieldLayout::Item> items;
    for (const Field &field : page.fields)
        items.push_back({field.id, int(items.size()), field.width, field.hidden});
    return items;
}

GridColumns::GridColumns(Workspace &workspace, GridView &view)
    : QObject(&view)
    , m_workspace(workspace)
    , m_view(view)
    , m_model(view.records())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(waitMs);
    connect(&m_timer, &QTimer::timeout, this, &GridColumns::write);
    connect(view.header(), &QHeaderView::sectionResized, this, &GridColumns::widthChanged);
    connect(view.header(), &QHeaderView::sectionMoved, this, &GridColumns::moved);
    connect(view.header(), &QHeaderView::sectionHandleDoubleClicked, this, &GridColumns::fit);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &GridColumns::applyWidths);
    connect(&m_model, &QAbstractItemModel::columnsInserted, this, &GridColumns::applyWidths);
    connect(&m_model, &QAbstractItemModel::columnsRemoved, this, &GridColumns::applyWidths);
    applyWidths();
}

void GridColumns::applyWidths()
{
    m_applying = true;
    GridHeader *header = m_view.header();
    // The model's columns already stand in the user's order.
    for (int i = 0; i < header->count(); ++i) {
        if (header->visualIndex(i) != i)
            header->moveSection(header->visualIndex(i), i);
    }
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const Field *field = m_model.fieldAt(column);
        header->resizeSection(column, !field ? kpiWidth : field->width > 0 ? field->width : defaultColumnWidth(*field));
    }
    m_applying = false;
}

void GridColumns::widthChanged(int, int, int)
{
    if (m_applying || m_workspace.isReadOnly())
        return;
    m_dirty = true;
    m_timer.start();
}

void GridColumns::moved(int, int, int)
{
    widthChanged(0, 0, 0);
}

void GridColumns::flush()
{
    if (m_timer.isActive()) {
        m_timer.stop();
        write();
    }
}

// The shown fields take, in the order of the header, the places that shown fields had; hidden ones stay where they
// were.
void GridColumns::write()
{
    const Page *page = m_workspace.schema().page(m_model.page());
    if (!m_dirty || !page)
        return;
    m_dirty = false;
    std::vector<FieldId> shown;
    QHash<qint64, int> widths;
    for (const int column : m_view.shownColumns()) {
        if (const Field *field = m_model.fieldAt(column)) {
            shown.push_back(field->id);
            widths.insert(field->id.value, m_view.columnWidth(column));
        }
    }
    std::vector<SetFieldLayout::Item> items;
    size_t next = 0;
    for (const Field &field : page->fields) {
        const bool isShown = std::find(shown.begin(), shown.end(), field.id) != shown.end();
        const FieldId id = isShown ? shown[next++] : field.id;
        const Field *placed = page->field(id);
        int width = placed->width;
        if (const int now = widths.value(id.value); now > 0 && (width > 0 || now != defaultColumnWidth(*placed)))
            width = now;
        items.push_back({id, int(items.size()), width, placed->hidden});
    }
    setLayout(items);
}

void GridColumns::setLayout(const std::vector<SetFieldLayout::Item> &items)
{
    const Page *page = m_workspace.schema().page(m_model.page());
    const auto now = fieldLayout(*page);
    const bool same = std::equal(items.begin(), items.end(), now.begin(), now.end(), [](const auto &a, const auto &b) {
        return a.field == b.field && a.width == b.width && a.hidden == b.hidden;
    });
    if (same)
        return;
    const auto applied = m_workspace.apply(Edit{EditKind::Layout, {SetFieldLayout{m_model.page(), items}}});
    if (!applied)
        emit refused(applied.error().message);
}

void GridColumns::hide(FieldId field)
{
    const Page *page = m_workspace.schema().page(m_model.page());
    auto items = fieldLayout(*page);
    for (auto &item : items) {
        if (item.field == field)
            item.hidden = true;
    }
    setLayout(items);
}

// Only the rows on the screen are measured: a column of a million rows is not.
void GridColumns::fit(int column)
{
    const int first = qMax(0, m_view.rowAt(0));
    const int last = qMin(m_model.rowCount() - 1, first + m_view.viewport()->height() / pheu::rowHeight + 1);
    const QString name = m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    int width = QFontMetrics(typeFont(TypeRole::Small)).horizontalAdvance(name) + 36;
    const QFont font = typeFont(TypeRole::Body);
    for (int row = first; row <= last; ++row)
        width = qMax(width, cellWidth(m_view.delegate()->look(m_model, m_model.index(row, column)), font));
    m_view.setColumnWidth(column, qBound(narrowest, width, widest));
}

} // namespace pheu
