// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/periodnotes.h"

#include <algorithm>

namespace pheu
{

namespace
{

constexpr int longestMonth = 31;

std::optional<Period> headingOf(const QString &line)
{
    const QString trimmed = line.trimmed();
    if (trimmed.size() < 3 || !trimmed.startsWith(u'[') || !trimmed.endsWith(u']'))
        return {};
    return parseSpan(trimmed.mid(1, trimmed.size() - 2).trimmed());
}

} // namespace

PeriodNotes PeriodNotes::parse(const QString &text)
{
    PeriodNotes notes;
    std::optional<Period> at;
    QStringList lines;
    const auto finish = [&] {
        const QString before = notes.of(at), more = lines.join(u'\n').trimmed();
        // The same span twice, as hands may write it: both are kept.
        notes.set(at, before.isEmpty() || more.isEmpty() ? before + more : before + u'\n' + more);
        lines.clear();
    };
    for (const QString &line : text.split(u'\n')) {
        if (const auto heading = headingOf(line)) {
            finish();
            at = heading;
        } else {
            lines.append(line);
        }
    }
    finish();
    return notes;
}

QString PeriodNotes::text() const
{
    QStringList parts;
    if (!m_whole.isEmpty())
        parts.append(m_whole);
    for (const auto &[period, note] : m_spans)
        parts.append(u'[' + spanText(period) + QStringLiteral("]\n") + note);
    return parts.join(QStringLiteral("\n\n"));
}

QString PeriodNotes::of(std::optional<Period> period) const
{
    if (!period)
        return m_whole;
    const auto at = std::ranges::find(m_spans, *period, &std::pair<Period, QString>::first);
    return at != m_spans.end() ? at->second : QString();
}

void PeriodNotes::set(std::optional<Period> period, const QString &note)
{
    const QString kept = note.trimmed();
    if (!period) {
        m_whole = kept;
        return;
    }
    const auto at = std::ranges::find(m_spans, *period, &std::pair<Period, QString>::first);
    if (at != m_spans.end() && kept.isEmpty())
        m_spans.erase(at);
    else if (at != m_spans.end())
        at->second = kept;
    else if (!kept.isEmpty())
        m_spans.insert(
            std::ranges::upper_bound(m_spans, period->from, {}, [](const auto &span) { return span.first.from; }),
            {*period, kept});
}

std::vector<Period> notePeriods(Period period, std::optional<CalendarUnit> split, CalendarRules rules)
{
    const CalendarUnit unit = split.value_or(period.days() > longestMonth ? CalendarUnit::Month : CalendarUnit::Week);
    std::vector<Period> parts = subPeriods(period, unit, rules);
    if (parts.size() < 2)
        parts.clear();
    return parts;
}

} // namespace pheu
