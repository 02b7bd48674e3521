// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/searchtext.h"

#include "base/text.h"

#include <QStringList>

#include <algorithm>

namespace pheu
{

namespace
{

// A fold may be shorter or longer than its letter: every folded character remembers where it came from.
struct Folded {
    QString text;
    std::vector<int> origin; // one more than the text: the end
};

Folded folded(const QString &text)
{
    Folded result;
    for (int i = 0; i < text.size();) {
        const int width = text.at(i).isHighSurrogate() && i + 1 < text.size() ? 2 : 1;
        const QString one = searchFold(QStringView(text).mid(i, width));
        for (const QChar c : one) {
            result.text += c;
            result.origin.push_back(i);
        }
        i += width;
    }
    result.origin.push_back(int(text.size()));
    return result;
}

} // namespace

std::vector<TextRange> foundRanges(const QString &text, const QString &search)
{
    const Folded in = folded(text);
    std::vector<TextRange> ranges;
    for (const QString &word : searchFold(search).split(u' ', Qt::SkipEmptyParts)) {
        for (qsizetype at = in.text.indexOf(word); at >= 0; at = in.text.indexOf(word, at + word.size())) {
            const int from = in.origin[size_t(at)];
            const int end = in.origin[size_t(at + word.size())];
            ranges.push_back({from, end - from});
        }
    }
    std::sort(ranges.begin(), ranges.end(), [](const TextRange &a, const TextRange &b) { return a.from < b.from; });
    std::vector<TextRange> joined;
    for (const TextRange &range : ranges) {
        if (joined.empty() || range.from > joined.back().from + joined.back().length)
            joined.push_back(range);
        else
            joined.back().length = std::max(joined.back().length, range.from + range.length - joined.back().from);
    }
    return joined;
}

QString aroundMatch(const QString &text, const QString &search, int width)
{
    const QString line = text.simplified();
    if (line.size() <= width)
        return line;
    const std::vector<TextRange> ranges = foundRanges(line, search);
    const int first = ranges.empty() ? 0 : ranges.front().from;
    int from = std::max(0, first - width / 3);
    from = std::min(from, int(line.size()) - width);
    // Not in the middle of a word, where one begins nearby.
    const qsizetype space = from > 0 ? line.indexOf(u' ', from) : -1;
    if (space >= 0 && space < first)
        from = int(space) + 1;
    QString part = line.mid(from, width);
    if (from > 0)
        part.prepend(u'…');
    if (from + width < line.size())
        part.append(u'…');
    return part;
}

} // namespace pheu
