// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/dashboardheader.h"

#include "dashboard/filterchip.h"
#include "dashboard/periodbutton.h"
#include "report/card.h"
#include "theme/theme.h"
#include "widgets/flowlayout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

namespace pheu
{

DashboardHeader::DashboardHeader(Workspace &workspace, SliceState &state, Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_state(state)
    , m_localizer(localizer)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::s);
    m_title = new QLabel(this);
    m_title->setObjectName(QStringLiteral("dashboardTitle"));
    setLook(m_title, "title");
    row->addWidget(m_title);
    row->addStretch(1);
    for (const QString &dimension : SliceState::dimensions()) {
        auto *chip = new FilterChip(dimension, workspace, state, this);
        m_chips.push_back(chip);
        row->addWidget(chip);
    }
    m_clear = new QPushButton(this);
    m_clear->setObjectName(QStringLiteral("clearFilters"));
    setLook(m_clear, "link");
    row->addWidget(m_clear);
    m_period = new PeriodButton(state, localizer, this);
    row->addWidget(m_period);
    m_cards = new QPushButton(this);
    m_cards->setObjectName(QStringLiteral("cardsMenuButton"));
    row->addWidget(m_cards);
    m_export = new QPushButton(this);
    m_export->setObjectName(QStringLiteral("exportPdf"));
    setLook(m_export, "primary");
    row->addWidget(m_export);
    connect(m_clear, &QPushButton::clicked, &state, &SliceState::clearChoices);
    connect(m_cards, &QPushButton::clicked, this, &DashboardHeader::openCardsMenu);
    connect(m_export, &QPushButton::clicked, this, &DashboardHeader::exportRequested);
    connect(&state, &SliceState::changed, this, [this] { m_clear->setVisible(m_state.isFiltered()); });
    retranslate();
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
        menu->addSection(tr("Show a card"));
    for (const CardDefinition &card : hidden) {
        QString title = cardTitle(card, Catalogue::shipped(), m_localizer.language());
        QAction *action = menu->addAction(title.replace(u'&', QStringLiteral("&&")));
        action->setObjectName(QStringLiteral("show-") + card.id);
        connect(action, &QAction::triggered, this, [this, id = card.id] { emit cardRestored(id); });
    }
    menu->addSeparator();
    QAction *reset = menu->addAction(tr("Reset to the first cards and order"));
    reset->setObjectName(QStringLiteral("resetCards"));
    connect(reset, &QAction::triggered, this, &DashboardHeader::orderReset);
    menu->popup(m_cards->mapToGlobal(QPoint(0, m_cards->height() + 2)));
}

} // namespace pheu
