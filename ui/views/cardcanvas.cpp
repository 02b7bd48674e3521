// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/cardcanvas.h"

#include "files/filedropzone.h"
#include "files/thumbnails.h"

#include <QPainter>

namespace pheu
{

CardCanvas::CardCanvas(const QString &name, ViewRecords &set, Theme &theme, QWidget *parent)
    : RecordCanvas(name, set, theme, parent)
{
    connect(&theme, &Theme::changed, this, &CardCanvas::forgetCards);
    connect(&ThumbnailCache::of(set.workspace()), &ThumbnailCache::ready, this, &CardCanvas::forgetCards);
    auto *zone = new FileDropZone(*viewport(), set.workspace(), [this](QPoint point) {
        return FileDropZone::Place{{m_set.page(), recordUnder(point), filesField()}, false};
    });
    connect(zone, &FileDropZone::hovered, this, [this](QPoint point) { // one sees where they go
        if (const RecordId record = recordUnder(point); record && record != m_current)
            emit currentChanged(record);
    });
    connect(zone, &FileDropZone::refused, this, &RecordCanvas::refused);
}

// The field whose picture the cards show, else the first of the page.
FieldId CardCanvas::filesField() const
{
    const Schema &schema = m_set.workspace().schema();
    const Field *shown = m_plan.image ? schema.field(m_plan.image) : nullptr;
    return shown && shown->isEditable() ? shown->id : FileDropZone::filesField(schema, m_set.page());
}

void CardCanvas::forgetCards()
{
    m_cards.clear();
    viewport()->update();
}

void CardCanvas::setCards(CardPlan plan)
{
    m_plan = std::move(plan);
    forgetCards();
}

void CardCanvas::paintCard(QPainter &painter, const QRect &rect, RecordId record, bool lifted) const
{
    if (!record)
        return;
    CardState state;
    state.current = record == m_current && hasFocus();
    state.open = record == m_open || (record == m_current && !hasFocus());
    state.lifted = lifted;
    if (state == CardState())
        painter.drawPixmap(rect.topLeft(), m_cards.card(record, rect.size(), devicePixelRatioF(), [&](QPainter &onto) {
            paintAnew(onto, QRect(QPoint(), rect.size()), record, state);
        }));
    else
        paintAnew(painter, rect, record, state);
}

void CardCanvas::paintAnew(QPainter &painter, const QRect &rect, RecordId record, const CardState &state) const
{
    const Page *page = m_set.workspace().schema().page(m_set.page());
    if (!page)
        return;
    CardContent content = cardContent(m_set, *page, record, m_plan.fields, m_set.text().language());
    content.fitImage = m_plan.fitImage;
    if (m_plan.shape.imageHeight > 0 && m_plan.image) {
        ThumbnailCache &cache = ThumbnailCache::of(m_set.workspace());
        const AttachmentId picture = cache.firstPicture(m_set.value(record, m_plan.image).toIds());
        const auto fit = m_plan.fitImage ? ThumbnailCache::Fit::Whole : ThumbnailCache::Fit::Fill;
        if (picture)
            content.image =
                cache.pixmap(picture, QSize(rect.width(), m_plan.shape.imageHeight), devicePixelRatioF(), fit);
    }
    paintRecordCard(painter, rect, m_plan.shape, content, state, m_theme.palette());
}

} // namespace pheu
