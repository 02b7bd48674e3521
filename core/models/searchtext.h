// SPDX-License-Identifier: GPL-3.0-or-later
// Where the words of a search stand in a text, without case and marks, for highlighting; and the part of a long text
// around the first of them.
#pragma once

#include <QString>

#include <vector>

namespace pheu
{

struct TextRange {
    int from = 0;
    int length = 0;
    bool operator==(const TextRange &) const = default;
};

// Ascending, not overlapping. Of every word all places, joined where they touch.
std::vector<TextRange> foundRanges(const QString &text, const QString &search);
// One line of at most `width` characters with the first place in it; cut ends are marked by “…”.
QString aroundMatch(const QString &text, const QString &search, int width);

} // namespace pheu
