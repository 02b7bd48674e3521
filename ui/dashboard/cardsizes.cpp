// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/cardsizes.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace pheu
{

namespace
{

struct SizeText {
    Q_DECLARE_TR_FUNCTIONS(pheu::CardSize)
};

} // namespace

const std::vector<int> &cardWidths()
{
    static const std::vector<int> widths{0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    return widths;
}

QString cardWidthName(int span)
{
    if (span == 0)
        return SizeText::tr("Automatic");
    if (span >= mostSpan)
        return SizeText::tr("The whole width");
    const int shared = std::gcd(span, mostSpan);
    //: a fraction of the width of the dashboard: 1/6, 5/12
    return SizeText::tr("%1/%2 of the width").arg(span / shared).arg(mostSpan / shared);
}

std::vector<int> cardHeights(int also)
{
    std::vector<int> heights{0, 120, 180, 240, 320, 440, 600};
    if (std::find(heights.begin(), heights.end(), also) == heights.end())
        heights.insert(std::upper_bound(heights.begin(), heights.end(), also), also);
    return heights;
}

QString cardHeightName(int height)
{
    return height == 0 ? SizeText::tr("Automatic") : SizeText::tr("%1 px").arg(height);
}

} // namespace pheu
