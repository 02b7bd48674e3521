// SPDX-License-Identifier: GPL-3.0-or-later
// For developers: draws sample cards of every kind, light, dark and on paper, at three widths, to PNG files.
//   pheu_shots_cards FOLDER
#include "cards/card.h"
#include "support/cardsamples.h"
#include "support/shots.h"

#include <QPainter>

using namespace pheu;

namespace
{

constexpr qreal gap = 12;
constexpr int ratio = 2;

struct Placed {
    const CardData *data;
    std::unique_ptr<Card> card;
    QRectF rect;
};

// In columns, each card below the shortest.
std::vector<Placed> place(const std::vector<CardData> &cards, qreal width, int columns, const CardStyle &style)
{
    std::vector<qreal> bottoms(size_t(columns), gap);
    std::vector<Placed> placed;
    for (const CardData &data : cards) {
        const auto shortest = std::min_element(bottoms.begin(), bottoms.end());
        auto card = makeCard(data);
        const qreal height = std::ceil(cardHeight(data, *card, width, style));
        const qreal x = gap + qreal(shortest - bottoms.begin()) * (width + gap);
        placed.push_back({&data, std::move(card), QRectF(x, *shortest, width, height)});
        *shortest += height + gap;
    }
    return placed;
}

bool draw(const QString &file, const CardStyle &style, qreal width, int columns)
{
    const std::vector<CardData> cards = fixture::samples();
    const std::vector<Placed> placed = place(cards, width, columns, style);
    qreal bottom = 0;
    for (const Placed &one : placed)
        bottom = std::max(bottom, one.rect.bottom());
    QImage image(QSize(int(columns * (width + gap) + gap), int(bottom + gap)) * ratio, QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(style.palette->background);
    QPainter painter(&image);
    for (const Placed &one : placed)
        paintCard(painter, one.rect, *one.data, *one.card, style, nullptr);
    painter.end();
    return image.save(file);
}

bool drawAll(const QDir &folder, const Localizer &localizer, const QString &tongue)
{
    bool well = true;
    for (const auto &[name, palette] : {std::pair("light", &Palette::light()), std::pair("dark", &Palette::darkOne()),
                                        std::pair("paper", &Palette::paper())}) {
        CardStyle style;
        style.palette = palette;
        style.format = localizer.format(QStringLiteral("VND"));
        style.paper = palette == &Palette::paper();
        style.comparedWith = localizer.language() == Language::Vietnamese ? QStringLiteral("so với kỳ trước")
                                                                          : QStringLiteral("vs previous period");
        const QString file = folder.filePath(QStringLiteral("cards-%1-%2-%3.png").arg(tongue, QLatin1String(name)));
        well &= draw(file.arg(136), style, 136, 8);
        well &= draw(file.arg(260), style, 260, 4);
        well &= draw(file.arg(560), style, 560, 3);
    }
    return well;
}

} // namespace

int main(int argc, char **argv)
{
    return test::drawInBothLanguages(argc, argv, drawAll);
}
