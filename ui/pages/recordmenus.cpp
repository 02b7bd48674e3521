// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/recordmenus.h"

#include "theme/icons.h"
#include "views/gridheader.h"

#include <QMenu>

namespace pheu
{

RecordMenus::RecordMenus(Workspace &workspace, GridView &view, GridColumns &columns, GridCommands &commands,
                         Theme &theme, Localizer &localizer)
    : QObject(&view)
    , m_workspace(workspace)
    , m_view(view)
    , m_columns(columns)
    , m_commands(commands)
    , m_theme(theme)
    , m_localizer(localizer)
{
    connect(&view, &GridView::cellMenuRequested, this, &RecordMenus::showCellMenu);
    connect(view.header(), &QWidget::customContextMenuRequested, this, &RecordMenus::showHeaderMenu);
}

// “Only records with this value”, from the cell that was clicked.
Filter RecordMenus::sameValue(const Field &field, int row) const
{
    const PathChoice path{{FieldPath{{field.id}}}};
    const Value value = m_view.records().value(row, field.id);
    if (value.isEmpty())
        return Filter::compare(path, Operator::IsEmpty, {});
    return Filter::compare(path, Operator::Eq,
                           {m_workspace.plain(field, value, m_view.records().currencyAt(row, field))});
}

void RecordMenus::showCellMenu(const QPoint &global)
{
    RecordTableModel &model = m_view.records();
    const QModelIndex index = m_view.currentIndex();
    if (!index.isValid())
        return;
    const QColor ink = m_theme.palette().mute;
    const bool writable = !m_workspace.isReadOnly();
    const RecordId record = model.recordAt(index.row());
    QMenu menu(&m_view);
    menu.setObjectName(QStringLiteral("cellMenu"));
    const auto add = [&](const QString &icon, const QString &text, bool enabled, auto call) {
        QAction *action = menu.addAction(lineIcon(icon, ink), text);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, call);
    };
    add(QStringLiteral("panel"), tr("Open the record"), true, [this, record] { emit openRequested(record); });
    menu.addSeparator();
    add(QStringLiteral("copy"), tr("Copy"), true, [this] { m_commands.copy(); });
    add(QStringLiteral("page"), tr("Paste"), writable, [this] { m_commands.paste(); });
    add(QStringLiteral("chevron-down"), tr("Fill down"), writable, [this] { m_commands.fillDown(); });
    add(QStringLiteral("close"), tr("Empty the cells"), writable, [this] { m_commands.clearCells(); });
    const Field *field = model.fieldAt(index.column());
    const bool one = field && !field->config.many && !field->config.reverseOf && field->storage() != Storage::Join &&
                     field->storage() != Storage::RowMeta;
    if (one) {
        const Filter part = sameValue(*field, index.row());
        menu.addSeparator();
        add(QStringLiteral("filter"), tr("Only records with this value"), true,
            [this, part] { emit filterRequested(part); });
    }
    menu.addSeparator();
    add(QStringLiteral("plus"), tr("New record"), writable, [this] { m_commands.addRecord(); });
    add(QStringLiteral("trash"), tr("Delete the selected records"), writable, [this] { m_commands.removeRecords(); });
    menu.exec(global);
}

void RecordMenus::showHeaderMenu(const QPoint &local)
{
    const int column = m_view.header()->logicalIndexAt(local);
    const Field *field = m_view.records().fieldAt(column);
    if (!field)
        return;
    const FieldId id = field->id;
    const QColor ink = m_theme.palette().mute;
    QMenu menu(&m_view);
    menu.setObjectName(QStringLiteral("headerMenu"));
    const auto add = [&](const QString &icon, const QString &text, auto call) {
        connect(menu.addAction(lineIcon(icon, ink), text), &QAction::triggered, this, call);
    };
    add(QStringLiteral("sort"), tr("Sort ascending"), [this, id] { emit sortRequested(id, false); });
    add(QStringLiteral("sort"), tr("Sort descending"), [this, id] { emit sortRequested(id, true); });
    menu.addSeparator();
    add(QStringLiteral("filter"), tr("Only records where it is empty"),
        [this, id] { emit filterRequested(Filter::compare(PathChoice{{FieldPath{{id}}}}, Operator::IsEmpty, {})); });
    menu.addSeparator();
    add(QStringLiteral("fields"), tr("Fit the width"), [this, column] { m_columns.fit(column); });
    if (!m_workspace.isReadOnly())
        add(QStringLiteral("close"), tr("Hide the field"), [this, id] { m_columns.hide(id); });
    menu.exec(m_view.header()->mapToGlobal(local));
}

} // namespace pheu
