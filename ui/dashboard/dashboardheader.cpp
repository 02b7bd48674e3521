// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/dashboardheader.h"

#include "dashboard/filterchip.h"
#include "dashboard/periodbutton.h"
#include "metrics/workspacecatalogue.h"
#include "theme/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace pheu
{

DashboardHeader::DashboardHeader(Workspace &workspace, SliceState &state, Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_state(state)
    , m_localizer(localizer)
    , m_grid(new QGridLayout(this))
    , m_filters(new QWidget(this))
    , m_actions(new QWidget(this))
    , m_title(new QLabel(this))
    , m_clear(new QPushButton(m_filters))
    , m_period(new PeriodButton(state, localizer, m_filters))
    , m_cards(new QPushButton(m_actions))
    , m_export(new QPushButton(m_actions))
{
    build();
    connect(m_clear, &QPushButton::clicked, &state, &SliceState::clearChoices);
    connect(m_cards, &QPushButton::clicked, this, &DashboardHeader::openCardsMenu);
    connect(m_export, &QPushButton::clicked, this, &DashboardHeader::exportRequested);
    connect(&state, &SliceState::changed, this, [this] {
        m_clear->setVisible(m_state.isFiltered());
        arrange();
    });
    retranslate();
}

void DashboardHeader::build()
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::s);
    m_grid->setVerticalSpacing(space::s);
    m_grid->setColumnStretch(1, 1);
    m_title->setObjectName(QStringLiteral("dashboardTitle"));
    setLook(m_title, "title");
    const auto rowOf = [](QWidget *widget) {
        auto *row = new QHBoxLayout(widget);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(space::s);
        return row;
    };
    QHBoxLayout *filters = rowOf(m_filters);
    for (const QString &dimension : SliceState::dimensions()) {
        auto *chip = new FilterChip(dimension, m_workspace, m_state, m_filters);
        m_chips.push_back(chip);
        filters->addWidget(chip);
    }
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    setLook(m_clear, "link");
    filters->addWidget(m_clear);
    filters->addWidget(m_period);
    QHBoxLayout *actions = rowOf(m_actions);
    m_cards->setObjectName(QStringLiteral("cardsMenuButton"));
    actions->addWidget(m_cards);
    m_export->setObjectName(QStringLiteral("exportPdf"));
    setLook(m_export, "primary");
    actions->addWidget(m_export);
    m_grid->addWidget(m_title, 0, 0);
    m_grid->addWidget(m_filters, 0, 2);
    m_grid->addWidget(m_actions, 0, 3);
}

void DashboardHeader::arrange()
{
    const int needed =
        m_title->sizeHint().width() + m_filters->sizeHint().width() + m_actions->sizeHint().width() + 3 * space::s;
    const bool twoRows = width() < needed;
    if (twoRows == m_twoRows)
        return;
    m_twoRows = twoRows;
    m_grid->removeWidget(m_filters);
    if (twoRows)
        m_grid->addWidget(m_filters, 1, 0, 1, 4, Qt::AlignLeft);
    else
        m_grid->addWidget(m_filters, 0, 2);
    updateGeometry();
}

QSize DashboardHeader::minimumSizeHint() const
{
    const QSize filters = m_filters->minimumSizeHint();
    return {filters.width(), QWidget::minimumSizeHint().height()};
}

void DashboardHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void DashboardHeader::retranslate()
{
    m_title->setText(tr("Overview"));
    m_clear->setText(tr("Clear"));
    m_clear->setAccessibleName(tr("Clear all filters"));
    m_clear->setVisible(m_state.isFiltered());
    m_cards->setText(tr("Cards"));
    m_cards->setToolTip(tr("Bring hidden cards back"));
    m_export->setText(tr("Export PDF"));
    m_export->setToolTip(tr("A report of these cards for a client"));
    const Page *results = m_workspace.schema().page(QStringLiteral("results"));
    for (FilterChip *chip : m_chips) {
        const QString dimension = chip->objectName().section(u'-', 1);
        chip->setVisible(results && parsePath(m_workspace.schema(), results->id, dimension));
        chip->setLanguage(m_localizer.language());
    }
    m_period->updateText();
    arrange();
}

void DashboardHeader::addCardAction(QMenu &menu, const QString &id, QString title)
{
    QAction *action = menu.addAction(title.replace(u'&', QStringLiteral("&&")));
    action->setObjectName(QStringLiteral("show-") + id);
    connect(action, &QAction::triggered, this, [this, id] { emit cardRestored(id); });
}

// Any other KPI or measure has a card too: those of this workspace first, the shipped ones a level below.
void DashboardHeader::addFurtherCards(QMenu &menu, const std::vector<CardDefinition> &hidden)
{
    const auto catalogue = catalogueOf(m_workspace);
    std::vector<CardDefinition> known = visibleCards(m_workspace.settings().dashboard);
    known.insert(known.end(), hidden.begin(), hidden.end());
    QMenu *kpis = nullptr, *measures = nullptr;
    const auto add = [&](const auto &entry, QMenu *&into, const char *name, const QString &title) {
        const QString id = QStringLiteral("kpi-") + entry.id;
        const bool isKnown = std::ranges::any_of(known, [&](const CardDefinition &card) { return card.id == id; });
        if (isKnown || !catalogue->missingPage(entry.id, m_workspace.schema()).isEmpty())
            return;
        if (!entry.own && !into) {
            into = new QMenu(title, &menu);
            into->setObjectName(QLatin1String(name));
        }
        addCardAction(entry.own ? menu : *into, id, catalogue->name(entry.id, m_localizer.language()));
    };
    for (const Kpi &kpi : catalogue->kpis())
        add(kpi, kpis, "moreKpis", tr("More KPIs"));
    for (const Measure &measure : catalogue->measures())
        add(measure, measures, "moreMeasures", tr("More measures"));
    for (QMenu *further : {kpis, measures}) {
        if (further)
            menu.addMenu(further);
    }
}

void DashboardHeader::openCardsMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("cardsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::vector<CardDefinition> hidden = hiddenCards(m_workspace.settings().dashboard);
    if (hidden.empty())
        menu->addAction(tr("All cards are shown"))->setEnabled(false);
    else
        menu->addAction(tr("Show a card"))->setEnabled(false); // styled menus paint no section titles
    for (const CardDefinition &card : hidden) {
        if (card.names.isEmpty() || catalogueOf(m_workspace)->contains(card.names.front()))
            addCardAction(*menu, card.id, cardTitle(card, *catalogueOf(m_workspace), m_localizer.language()));
    }
    addFurtherCards(*menu, hidden);
    menu->addSeparator();
    QAction *reset = menu->addAction(tr("Reset to the first cards and order"));
    reset->setObjectName(QStringLiteral("resetCards"));
    connect(reset, &QAction::triggered, this, &DashboardHeader::orderReset);
    menu->popup(m_cards->mapToGlobal(QPoint(0, m_cards->height() + 2)));
}

} // namespace pheu
