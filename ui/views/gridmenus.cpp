// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gridmenus.h"

#include "theme/icons.h"
#include "views/colourrules.h"
#include "views/gridheader.h"

#include <QActionGroup>
#include <QMenu>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr size_t mostGroups = 3;

PathChoice pathOf(FieldId field)
{
    return PathChoice{{FieldPath{{field}}}};
}

} // namespace

GridMenus::GridMenus(Workspace &workspace, GridView &view, GridColumns &columns, GridCommands &commands, Theme &theme,
                     Localizer &localizer)
    : QObject(&view)
    , m_workspace(workspace)
    , m_view(view)
    , m_columns(columns)
    , m_commands(commands)
    , m_theme(theme)
    , m_localizer(localizer)
{
    connect(&view, &GridView::cellMenuRequested, this, &GridMenus::showCellMenu);
    connect(view.header(), &QWidget::customContextMenuRequested, this, &GridMenus::showHeaderMenu);
}

void GridMenus::setView(const ViewConfig &config)
{
    m_config = config;
    if (m_colours)
        m_colours->setRules(config.colours);
}

QAction *GridMenus::add(QMenu &menu, const QString &icon, const QString &text, std::function<void()> call)
{
    QAction *action = menu.addAction(icon.isEmpty() ? QIcon() : lineIcon(icon, m_theme.palette().mute), text);
    connect(action, &QAction::triggered, this, [call = std::move(call)] { call(); });
    return action;
}

// “Only records with this value”, from the cell that was clicked.
Filter GridMenus::sameValue(const Field &field, int row) const
{
    const Value value = m_view.records().value(row, field.id);
    if (value.isEmpty())
        return Filter::compare(pathOf(field.id), Operator::IsEmpty, {});
    return Filter::compare(pathOf(field.id), Operator::Eq,
                           {m_workspace.plain(field, value, m_view.records().currencyAt(row, field))});
}

void GridMenus::showCellMenu(const QPoint &global)
{
    RecordTableModel &model = m_view.records();
    const QModelIndex index = m_view.currentIndex();
    if (!index.isValid())
        return;
    if (const int group = model.groupAt(index.row()); group >= 0) {
        showGroupMenu(global, group);
        return;
    }
    const bool writable = !m_workspace.isReadOnly();
    const RecordId record = model.recordAt(index.row());
    QMenu menu(&m_view);
    menu.setObjectName(QStringLiteral("cellMenu"));
    const auto write = [&](const QString &icon, const QString &text, void (GridCommands::*call)()) {
        add(menu, icon, text, [this, call] { (m_commands.*call)(); })->setEnabled(writable);
    };
    add(menu, QStringLiteral("panel"), tr("Open the record"), [this, record] { emit openRequested(record); });
    menu.addSeparator();
    add(menu, QStringLiteral("copy"), tr("Copy"), [this] { m_commands.copy(); });
    write(QStringLiteral("page"), tr("Paste"), &GridCommands::paste);
    write(QStringLiteral("text"), tr("Set the cells…"), &GridCommands::setOneValue);
    write(QStringLiteral("chevron-down"), tr("Fill down"), &GridCommands::fillDown);
    write(QStringLiteral("steps"), tr("Fill series"), &GridCommands::fillSeries);
    write(QStringLiteral("close"), tr("Empty the cells"), &GridCommands::clearCells);
    const Field *field = model.fieldAt(index.column());
    const bool one = field && !field->config.many && !field->config.reverseOf && field->storage() != Storage::Join &&
                     field->storage() != Storage::RowMeta && field->storage() != Storage::Virtual;
    if (one) {
        const Filter part = sameValue(*field, index.row());
        menu.addSeparator();
        add(menu, QStringLiteral("filter"), tr("Only records with this value"), [this, part] {
            ask([part](ViewConfig &config) { config.filter = Filter::all({config.filter, part}); });
        });
    }
    menu.addSeparator();
    write(QStringLiteral("plus"), tr("New record"), &GridCommands::addRecord);
    write(QStringLiteral("copy"), tr("Duplicate the selected records"), &GridCommands::duplicateRecords);
    if (model.isGrouped() && writable) {
        QMenu *groups = menu.addMenu(tr("Move to the group"));
        const GroupLayout &layout = model.layout();
        for (int group = 0, listed = 0; group < int(layout.groups().size()) && listed < 100; ++group) {
            if (!layout.isLeaf(group) || layout.groups()[size_t(group)].fresh)
                continue;
            ++listed;
            QStringList names;
            for (int each = group; each >= 0; each = layout.parentOf(each)) {
                const auto head = model.groupHead(each);
                names.prepend(head.text.isEmpty() ? tr("(empty)") : head.text);
            }
            add(*groups, {}, names.join(QStringLiteral(" › ")).replace(u'&', QLatin1String("&&")), [this, group] {
                m_commands.moveToGroup(m_view.records().recordsOf(m_view.selectedBlock().rows), group);
            });
        }
    }
    write(QStringLiteral("trash"), tr("Delete the selected records"), &GridCommands::removeRecords);
    menu.exec(global);
}

void GridMenus::showGroupMenu(const QPoint &global, int group)
{
    QMenu menu(&m_view);
    menu.setObjectName(QStringLiteral("groupMenu"));
    const bool folded = m_view.records().layout().groups()[size_t(group)].folded;
    add(menu, {}, folded ? tr("Unfold the group") : tr("Fold the group"), [this, group] { m_view.toggleGroup(group); });
    add(menu, {}, tr("Fold all groups"), [this] { m_view.records().setAllFolded(true); });
    add(menu, {}, tr("Unfold all groups"), [this] { m_view.records().setAllFolded(false); });
    menu.exec(global);
}

void GridMenus::addSorts(QMenu &menu, const Sort &ascending)
{
    Sort descending = ascending;
    descending.descending = true;
    add(menu, QStringLiteral("sort"), tr("Sort ascending"),
        [this, ascending] { ask([ascending](ViewConfig &config) { config.sorts = {ascending}; }); });
    add(menu, QStringLiteral("sort"), tr("Sort descending"),
        [this, descending] { ask([descending](ViewConfig &config) { config.sorts = {descending}; }); });
}

void GridMenus::addFreeze(QMenu &menu, int column)
{
    const std::vector<int> shown = m_view.shownColumns();
    const auto at = std::find(shown.begin(), shown.end(), column) - shown.begin();
    const int upTo = int(at) + 1;
    if (upTo != m_config.frozen)
        add(menu, QStringLiteral("lock"), tr("Freeze the columns up to here"),
            [this, upTo] { ask([upTo](ViewConfig &config) { config.frozen = upTo; }); });
    if (m_config.frozen > 0)
        add(menu, QStringLiteral("lock"), tr("Freeze no column"),
            [this] { ask([](ViewConfig &config) { config.frozen = 0; }); });
}

void GridMenus::showHeaderMenu(const QPoint &local)
{
    const int column = m_view.header()->columnAt(local);
    const Field *field = m_view.records().fieldAt(column);
    const QPoint global = m_view.header()->mapToGlobal(local);
    if (!field) {
        if (const QString metric = m_view.records().metricAt(column); !metric.isEmpty())
            showMetricMenu(global, metric);
        return;
    }
    const FieldId id = field->id;
    QMenu menu(&m_view);
    menu.setObjectName(QStringLiteral("headerMenu"));
    if (field->storage() != Storage::Virtual) {
        addSorts(menu, {pathOf(id), false, {}});
        const auto isIt = [id](const Sort &group) { return group.path == pathOf(id); };
        const bool grouped = std::any_of(m_config.groups.begin(), m_config.groups.end(), isIt);
        if (grouped)
            add(menu, QStringLiteral("board"), tr("Do not group by this field"),
                [this, isIt] { ask([isIt](ViewConfig &config) { std::erase_if(config.groups, isIt); }); });
        else if (m_config.groups.size() < mostGroups)
            add(menu, QStringLiteral("board"),
                m_config.groups.empty() ? tr("Group by this field") : tr("Group by this field too"), [this, id] {
                    ask([id](ViewConfig &config) { config.groups.push_back({pathOf(id), false, {}}); });
                });
        menu.addSeparator();
        add(menu, QStringLiteral("filter"), tr("Only records where it is empty"), [this, id] {
            ask([id](ViewConfig &config) {
                config.filter = Filter::all({config.filter, Filter::compare(pathOf(id), Operator::IsEmpty, {})});
            });
        });
    }
    add(menu, QStringLiteral("sparkle"), tr("Colour rules…"), [this] { openColours(); });
    menu.addSeparator();
    addFreeze(menu, column);
    add(menu, QStringLiteral("fields"), tr("Fit the width"), [this, column] { m_columns.fit(column); });
    add(menu, QStringLiteral("close"), tr("Hide the field"), [this, id] { m_columns.hide(id); });
    emit fieldMenuOpening(&menu, id);
    menu.exec(global);
}

void GridMenus::showMetricMenu(const QPoint &global, const QString &metric)
{
    QMenu menu(&m_view);
    menu.setObjectName(QStringLiteral("metricMenu"));
    addSorts(menu, {{}, false, metric});
    menu.addSeparator();
    add(menu, QStringLiteral("close"), tr("Hide this KPI"), [this, metric, names = m_view.records().metrics()] {
        ask([metric, names](ViewConfig &config) {
            config.metrics = names;
            config.metrics.removeAll(metric);
            config.showMetrics = !config.metrics.isEmpty();
            std::erase_if(config.sorts, [&](const Sort &sort) { return sort.metric == metric; });
        });
    });
    add(menu, {}, tr("Hide all KPIs"), [this] {
        ask([](ViewConfig &config) {
            config.showMetrics = false;
            std::erase_if(config.sorts, [](const Sort &sort) { return !sort.metric.isEmpty(); });
        });
    });
    menu.exec(global);
}

// ---- what the view can be told

void GridMenus::fillGroups(QMenu &menu)
{
    const Page *page = m_workspace.schema().page(m_view.records().page());
    if (!page)
        return;
    for (size_t i = 0; i < m_config.groups.size(); ++i) {
        const Field *field = m_view.records().groupField(int(i));
        const QString name = field ? field->names.in(m_localizer.language()) : QString();
        QMenu *level = menu.addMenu(QStringLiteral("%1. %2").arg(i + 1).arg(name).replace(u'&', QLatin1String("&&")));
        add(*level, {}, m_config.groups[i].descending ? tr("Order ascending") : tr("Order descending"), [this, i] {
            ask([i](ViewConfig &config) { config.groups[i].descending = !config.groups[i].descending; });
        });
        add(*level, {}, tr("Do not group by it"), [this, i] {
            ask([i](ViewConfig &config) { config.groups.erase(config.groups.begin() + std::ptrdiff_t(i)); });
        });
    }
    if (m_config.groups.size() < mostGroups) {
        QMenu *fields = m_config.groups.empty() ? &menu : menu.addMenu(tr("Then by"));
        for (const Field &field : page->fields) {
            const Sort group{pathOf(field.id), false, {}};
            const bool used = std::any_of(m_config.groups.begin(), m_config.groups.end(),
                                          [&](const Sort &other) { return other.path == group.path; });
            const Meaning meaning = field.type->meaning();
            if (used || field.storage() == Storage::Virtual || meaning == Meaning::Nothing || meaning == Meaning::File)
                continue;
            add(*fields, fieldTypeIcon(field.type->id()),
                QString(field.names.in(m_localizer.language())).replace(u'&', QLatin1String("&&")),
                [this, group] { ask([group](ViewConfig &config) { config.groups.push_back(group); }); });
        }
    }
    if (m_config.groups.empty())
        return;
    menu.addSeparator();
    add(menu, {}, tr("Fold all groups"), [this] { m_view.records().setAllFolded(true); });
    add(menu, {}, tr("Unfold all groups"), [this] { m_view.records().setAllFolded(false); });
    add(menu, QStringLiteral("close"), tr("No groups"),
        [this] { ask([](ViewConfig &config) { config.groups.clear(); }); });
}

void GridMenus::fillOptions(QMenu &menu)
{
    QMenu *heights = menu.addMenu(tr("Row height"));
    auto *one = new QActionGroup(heights);
    const std::pair<RowHeight, QString> sizes[]{{RowHeight::Short, tr("Short")},
                                                {RowHeight::Medium, tr("Medium")},
                                                {RowHeight::Tall, tr("Tall")},
                                                {RowHeight::ExtraTall, tr("Extra tall")}};
    for (const auto &[height, text] : sizes) {
        QAction *action = add(*heights, {}, text,
                              [this, size = height] { ask([size](ViewConfig &config) { config.rowHeight = size; }); });
        action->setCheckable(true);
        action->setChecked(m_config.rowHeight == height);
        one->addAction(action);
    }
    QMenu *groups = menu.addMenu(tr("Group"));
    fillGroups(*groups);
    add(menu, QStringLiteral("sparkle"), tr("Colour rules…"), [this] { openColours(); });
    if (m_config.frozen > 0)
        add(menu, QStringLiteral("lock"), tr("Freeze no column"),
            [this] { ask([](ViewConfig &config) { config.frozen = 0; }); });
    else
        add(menu, QStringLiteral("lock"), tr("Freeze the first column"),
            [this] { ask([](ViewConfig &config) { config.frozen = 1; }); });
}

void GridMenus::openColours()
{
    if (!m_colours) {
        m_colours = new ColourRulesPopup(m_workspace, m_theme, m_localizer, m_view.records().page(), &m_view);
        connect(m_colours, &ColourRulesPopup::rulesChanged, this, [this](const std::vector<ColourRule> &rules) {
            ask([rules](ViewConfig &config) { config.colours = rules; });
        });
    }
    m_colours->setRules(m_config.colours);
    m_colours->openUnder(m_view.header());
}

} // namespace pheu
