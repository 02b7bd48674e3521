// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/dashboardheader.h"

#include "dashboard/dashboardtabs.h"
#include "dashboard/filterchip.h"
#include "dashboard/periodbutton.h"
#include "metrics/workspacecatalogue.h"
#include "models/pivottable.h"
#include "theme/plaintip.h"
#include "theme/theme.h"
#include "widgets/taborder.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace pheu
{

namespace
{
constexpr int longestChip = 240;
} // namespace

DashboardHeader::DashboardHeader(Workspace &workspace, DashboardEdits &edits, SliceState &state, Theme &theme,
                                 Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_edits(edits)
    , m_state(state)
    , m_localizer(localizer)
    , m_grid(new QGridLayout(this))
    , m_filters(new QWidget(this))
    , m_actions(new QWidget(this))
    , m_tabs(new DashboardTabs(edits, theme, localizer, this))
    , m_clear(new QPushButton(m_filters))
    , m_period(new PeriodButton(state, localizer, m_filters))
    , m_cards(new QPushButton(m_actions))
    , m_export(new QPushButton(m_actions))
{
    build();
    connect(m_clear, &QPushButton::clicked, &state, &SliceState::clearChoices);
    connect(m_cards, &QPushButton::clicked, this, &DashboardHeader::openCardsMenu);
    connect(m_export, &QPushButton::clicked, this, &DashboardHeader::exportRequested);
    connect(&edits, &DashboardEdits::changed, this, &DashboardHeader::arrange);
    connect(&state, &SliceState::changed, this, [this] {
        showFurther();
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
    m_grid->addWidget(m_tabs, 0, 0);
    m_grid->addWidget(m_filters, 0, 2);
    m_grid->addWidget(m_actions, 0, 3);
}

void DashboardHeader::arrange()
{
    const int needed =
        m_tabs->sizeHint().width() + m_filters->sizeHint().width() + m_actions->sizeHint().width() + 3 * space::s;
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
    m_tabs->retranslate();
    m_clear->setText(tr("Clear"));
    m_clear->setAccessibleName(tr("Clear all filters"));
    m_clear->setVisible(m_state.isFiltered());
    m_cards->setText(tr("Add card"));
    m_cards->setToolTip(tr("Put another card on this dashboard"));
    m_cards->setVisible(m_edits.canEdit());
    m_export->setText(tr("Export PDF"));
    m_export->setToolTip(tr("A report of these cards for a client"));
    const Page *results = m_workspace.schema().page(QStringLiteral("results"));
    for (FilterChip *chip : m_chips) {
        const QString dimension = chip->objectName().section(u'-', 1);
        chip->setVisible(results && parsePath(m_workspace.schema(), results->id, dimension));
        chip->setLanguage(m_localizer.language());
    }
    m_period->updateText();
    showFurther();
    arrange();
}

// A chip takes its filter away.
void DashboardHeader::showFurther()
{
    for (QPushButton *chip : m_further) {
        chip->hide();
        chip->setParent(nullptr); // one of the same name may come at once
        chip->deleteLater();
    }
    m_further.clear();
    auto *row = static_cast<QHBoxLayout *>(m_filters->layout());
    const auto dimensions = pivotDimensions(m_workspace, m_localizer.language());
    for (const QString &dimension : m_state.furtherDimensions()) {
        const DimensionChoice choice = m_state.choice(dimension);
        const auto known = std::ranges::find(dimensions, dimension, &PivotDimension::id);
        const QString name = known == dimensions.end() ? dimension : known->name;
        const QString value = choice.names.isEmpty() ? tr("(none)") : choice.names.join(QStringLiteral(", "));
        const QString text = tr("%1: %2").arg(name, value);
        auto *chip = new QPushButton(m_filters);
        chip->setObjectName(QStringLiteral("filterFurther-") + dimension);
        chip->setText(fontMetrics().elidedText(text, Qt::ElideRight, longestChip).replace(u'&', QStringLiteral("&&")) +
                      QStringLiteral("  ×"));
        chip->setAccessibleName(tr("Remove the filter %1").arg(text));
        chip->setToolTip(plainTip(text));
        setLook(chip, "chip");
        connect(chip, &QPushButton::clicked, this, [this, dimension] { m_state.setChoice(dimension, {}); });
        row->insertWidget(row->indexOf(m_clear), chip);
        chip->show();
        m_further.push_back(chip);
    }
    orderTabs(*this);
}

void DashboardHeader::addCardAction(QMenu &menu, const CardDefinition &card)
{
    QAction *action = menu.addAction(m_edits.titleOf(card).replace(u'&', QStringLiteral("&&")));
    action->setObjectName(QStringLiteral("show-") + card.id);
    connect(action, &QAction::triggered, this, [this, card] { m_edits.addCard(card); });
}

// The same figures in the same kind of card, whatever it is called and however wide it is.
bool DashboardHeader::isShown(const CardDefinition &card) const
{
    return std::ranges::any_of(m_edits.current().cards, [&](const CardDefinition &shown) {
        return shown.kind == card.kind && shown.names == card.names && shown.by == card.by && shown.filter.isEmpty() &&
               !shown.period;
    });
}

// Any other KPI or measure has a card too: those of this workspace first, the shipped ones a level below.
void DashboardHeader::addFurtherCards(QMenu &menu)
{
    const auto catalogue = catalogueOf(m_workspace);
    QMenu *kpis = nullptr, *measures = nullptr;
    const auto add = [&](const auto &entry, QMenu *&into, const char *name, const QString &title) {
        CardDefinition card;
        card.id = QStringLiteral("kpi-") + entry.id;
        card.names = {entry.id};
        if (cardDefinition(card.id) || isShown(card) ||
            !catalogue->missingPage(entry.id, m_workspace.schema()).isEmpty())
            return;
        if (!entry.own && !into) {
            into = new QMenu(title, &menu);
            into->setObjectName(QLatin1String(name));
        }
        addCardAction(entry.own ? menu : *into, card);
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
    QAction *other = menu->addAction(tr("Choose a card…"));
    other->setObjectName(QStringLiteral("addOtherCard"));
    connect(other, &QAction::triggered, this, &DashboardHeader::newCardRequested);
    menu->addSeparator();
    for (const CardDefinition &card : cardDefinitions()) {
        const bool isKnown = card.names.isEmpty() || catalogueOf(m_workspace)->contains(card.names.front());
        if (isKnown && !isShown(card))
            addCardAction(*menu, card);
    }
    addFurtherCards(*menu);
    if (const DashboardTemplate *origin = m_edits.origin()) {
        menu->addSeparator();
        //: %1 is the name of a template
        QString text = tr("Reset to the cards of “%1”").arg(origin->dashboard.names.in(m_localizer.language()));
        QAction *reset = menu->addAction(text.replace(u'&', QStringLiteral("&&")));
        reset->setObjectName(QStringLiteral("resetCards"));
        connect(reset, &QAction::triggered, &m_edits, &DashboardEdits::reset);
    }
    menu->popup(m_cards->mapToGlobal(QPoint(0, m_cards->height() + 2)));
}

} // namespace pheu
