// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/cardpreview.h"

#include "dashboard/cardgrid.h"
#include "report/cardtext.h"
#include "report/loader.h"
#include "widgets/task.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr int settleMs = 200;
constexpr int usualWidth = 1040; // of a dashboard, to show a card about as wide as it will be
} // namespace

CardPreview::CardPreview(Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer,
                         const MetricQuery &slice, QWidget *parent)
    : QFrame(parent)
    , m_workspace(workspace)
    , m_engine(engine)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_slice(slice)
    , m_format(localizer.format(workspace.settings().currency))
    , m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("cardPreview"));
    setAccessibleName(tr("Preview of the card"));
    m_text->setObjectName(QStringLiteral("cardPreviewText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    setLook(m_text, "muted");
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::l, space::xl, space::l, space::xl);
    layout->addWidget(m_text, 0, Qt::AlignTop);
    m_pause.setSingleShot(true);
    m_pause.setInterval(settleMs);
    connect(&m_pause, &QTimer::timeout, this, &CardPreview::ask);
    connect(&engine, &MetricsEngine::ready, this, [this] {
        if (std::exchange(m_isPreparing, false))
            ask();
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    showNothing();
}

void CardPreview::show(const CardDefinition &card, const std::optional<NewPicture> &picture)
{
    m_wanted = card;
    m_picture = picture;
    m_isWanted = true;
    m_pause.start();
}

void CardPreview::showNothing()
{
    m_isWanted = false;
    m_pause.stop();
    m_made.reset();
    m_card.reset();
    m_data = CardData();
    m_text->setText(tr("The card shows here as soon as it is complete."));
    m_text->show();
    setAccessibleDescription({});
    update();
}

void CardPreview::ask()
{
    if (!m_isWanted)
        return;
    if (m_wanted.kind == CardKind::Image && m_picture) {
        m_data = CardData();
        m_data.definition = m_wanted;
        m_data.title = m_wanted.ownTitle;
        m_data.body = ImageBody{m_picture->bytes, m_wanted.text};
    } else {
        const Preparation needed = preparationFor(m_workspace, m_engine, {m_wanted}, m_slice);
        if (!m_isPreparing && !m_engine.isReady(needed.names, needed.by) && !m_card) {
            m_isPreparing = true;
            m_text->setText(tr("Reading the results…"));
            m_engine.prepare(needed.names, needed.by);
            return;
        }
        CardSet set = loadCards(m_workspace, m_engine, {m_wanted}, m_slice, m_localizer.language());
        if (set.cards.empty())
            return showNothing();
        m_data = std::move(set.cards.front());
    }
    take(makeCard(m_data));
}

// A large picture is decoded beside the window.
void CardPreview::take(std::shared_ptr<const Card> card)
{
    const auto shown = [this, card](const Result<void> &) {
        if (!m_isWanted || m_made != card)
            return;
        m_card = card;
        m_text->setVisible(!m_card);
        setAccessibleDescription(cardSummary(m_data, m_format));
        update();
    };
    m_made = card;
    if (!card || m_data.definition.kind != CardKind::Image)
        return shown({});
    runInBackground(
        this,
        [card]() -> Result<void> {
            card->prepare();
            return {};
        },
        shown);
}

void CardPreview::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    if (!m_card)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::TextAntialiasing);
    CardStyle style;
    style.palette = &m_theme.palette();
    style.format = m_format;
    const int span = CardGrid::spanOf(m_data.definition, usualWidth);
    const int wide = std::min(width(), usualWidth * span / 12);
    const int high = std::min(height(), int(cardHeight(m_data, *m_card, wide, style)));
    paintCard(painter, QRectF(0, 0, wide, high), m_data, *m_card, style, nullptr);
}

} // namespace pheu
