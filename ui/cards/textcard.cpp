// SPDX-License-Identifier: GPL-3.0-or-later
// What a person wrote, as plain text with its lines. A low card ends with an ellipsis; the tip has the whole.
#include "cards/painting.h"

namespace pheu
{

namespace
{

class TextCard final : public Card
{
public:
    explicit TextCard(const CardData &data)
        : m_text(std::get<TextBody>(data.body).text.trimmed())
    {
    }

    qreal heightFor(qreal width, const CardStyle &style) const override
    {
        return paragraphHeight(style, width, m_text, TypeRole::Body);
    }

    void paint(QPainter &painter, const QRectF &rect, const CardStyle &style, HitAreas *areas) const override
    {
        TextPart part = textPart(style, rect.size() + QSizeF(0, 1), m_text, TypeRole::Body);
        if (!part.rest.isEmpty()) {
            while (!part.fits.isEmpty() && part.fits.back().isSpace())
                part.fits.chop(1);
            // The last word makes way for the ellipsis, so that it does not wrap to a line of its own.
            const qsizetype word = part.fits.lastIndexOf(u' ');
            if (word > part.fits.lastIndexOf(u'\n') && word > 0)
                part.fits.truncate(word);
            else if (!part.fits.isEmpty())
                part.fits.chop(1);
            part.fits += QStringLiteral(" …");
        }
        drawParagraph(painter, style, rect, part.fits, style.palette->ink, TypeRole::Body);
        if (areas && !part.rest.isEmpty())
            areas->push_back({rect, m_text, {}, {}, {}, {}, {}});
    }

private:
    QString m_text;
};

} // namespace

std::unique_ptr<Card> makeTextCard(const CardData &data)
{
    return std::make_unique<TextCard>(data);
}

} // namespace pheu
