// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/dashboardparts.h"

#include "dashboard/cardgrid.h"
#include "widgets/emptystate.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace pheu
{

LeftOutBar::LeftOutBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_again(new QPushButton(this))
{
    setObjectName(QStringLiteral("dashboardLeftOut"));
    setLook(this, "bar");
    m_text->setObjectName(QStringLiteral("dashboardLeftOutText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_again->setObjectName(QStringLiteral("dashboardCountAgain"));
    setLook(m_again, "link");
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::m, space::s, space::m, space::s);
    row->addWidget(m_text, 1);
    row->addWidget(m_again);
    connect(m_again, &QPushButton::clicked, this, &LeftOutBar::countAgain);
    hide();
}

void LeftOutBar::setSentence(const QString &sentence)
{
    m_text->setText(sentence);
    setVisible(!sentence.isEmpty());
}

void LeftOutBar::retranslate()
{
    m_again->setText(tr("Count everything again"));
}

CardArea::CardArea(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_scroll(new QScrollArea(this))
    , m_loading(new QLabel(this))
    , m_withoutResults(new EmptyState(theme, QStringLiteral("chart"), this))
    , m_withoutCards(new EmptyState(theme, QStringLiteral("dashboard"), this))
{
    m_scroll->setObjectName(QStringLiteral("dashboardScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("scrollContent"));
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(space::xl, space::xs, space::xl, space::xl);
    m_grid = new CardGrid(theme, content);
    layout->addWidget(m_grid);
    layout->addStretch(1);
    m_scroll->setWidget(content);
    // The cards end under the header's last button, with and without a scroll bar.
    const QScrollBar *bar = m_scroll->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this, [layout, bar](int least, int most) {
        const int taken = most > least ? bar->sizeHint().width() : 0;
        layout->setContentsMargins(space::xl, space::xs, std::max(0, space::xl - taken), space::xl);
    });
    m_loading->setObjectName(QStringLiteral("dashboardLoading"));
    m_loading->setAlignment(Qt::AlignCenter);
    setLook(m_loading, "muted");
    m_withoutResults->setObjectName(QStringLiteral("dashboardEmpty"));
    m_withoutCards->setObjectName(QStringLiteral("dashboardWithoutCards"));
    for (QWidget *page : {static_cast<QWidget *>(m_loading), static_cast<QWidget *>(m_scroll),
                          static_cast<QWidget *>(m_withoutResults), static_cast<QWidget *>(m_withoutCards)})
        m_stack->addWidget(page);
}

void CardArea::showLoading()
{
    m_stack->setCurrentWidget(m_loading);
}

void CardArea::showCards()
{
    m_stack->setCurrentWidget(m_scroll);
}

void CardArea::showWithoutResults()
{
    m_stack->setCurrentWidget(m_withoutResults);
}

void CardArea::showWithoutCards()
{
    m_stack->setCurrentWidget(m_withoutCards);
}

bool CardArea::isShowingCards() const
{
    return m_stack->currentWidget() == m_scroll;
}

void CardArea::bringToSight(QWidget *card)
{
    m_scroll->widget()->layout()->activate(); // the area is as high as its cards are now
    QEvent request(QEvent::LayoutRequest);
    QCoreApplication::sendEvent(m_scroll, &request);
    m_scroll->ensureWidgetVisible(card, 0, space::xl);
}

void CardArea::toTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

void CardArea::retranslate(bool editable)
{
    m_loading->setText(tr("Reading the results…"));
    m_withoutResults->setTexts(
        tr("No results yet"),
        tr("The dashboard fills as soon as there are results: impressions, spend, leads, orders, revenue "
           "by day and channel."),
        tr("Import an export…"), tr("Type results"));
    m_withoutCards->setTexts(
        tr("No cards yet"),
        tr("A card shows a figure, a chart, a table, a goal, a note or a picture. Choose the first one, or begin with "
           "the cards of a template."),
        editable ? tr("Add the first card…") : QString(), editable ? tr("Take a template…") : QString());
}

} // namespace pheu
