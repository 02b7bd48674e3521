// SPDX-License-Identifier: GPL-3.0-or-later
// The channel of rows that name only the source and medium of their traffic. A channel that a column, the ad or the
// UTM link names goes first.
#include "exchange/fileplanner.h"

namespace pheu
{

namespace
{

// "(not set)" is nothing; "(direct)" and "(none)" are what GA4 says of people who typed the address.
QString known(const QString &text)
{
    const QByteArray utf8 = text.trimmed().toUtf8();
    return isNullMarker({utf8.constData(), size_t(utf8.size())}) ? QString() : text.trimmed();
}

} // namespace

bool FilePlanner::resolveTraffic(const SourceRow &row)
{
    if (m_channel < 0 || m_row[size_t(m_channel)] != PlanField::null ||
        (!m_sourceText && !m_mediumText && !m_trafficText))
        return true;
    const auto textId = [this, &row](std::optional<CellReader> &text) {
        const SourceCell *cell = text ? cellAt(row, text->column()) : nullptr;
        return cell ? text->textId(*cell) : -1;
    };
    const TrafficKey key{textId(m_sourceText), textId(m_mediumText), textId(m_trafficText), linkAt(m_campaign)};
    auto found = m_trafficCache.constFind(key);
    if (found == m_trafficCache.constEnd()) {
        QString source = key.source >= 0 ? m_sourceText->cellText(key.source) : QString();
        QString medium = key.medium >= 0 ? m_mediumText->cellText(key.medium) : QString();
        if (key.both >= 0) { // google / cpc
            const QString both = m_trafficText->cellText(key.both);
            const qsizetype slash = both.indexOf(QStringLiteral(" / "));
            source = slash < 0 ? both : both.left(slash);
            medium = slash < 0 ? medium : both.sliced(slash + 3);
        }
        const QString campaign =
            key.campaign ? m_links.nameOf(m_rows.fields()[size_t(m_campaign)]->field().config.target, key.campaign)
                         : QString();
        const Result<RecordRef> channel = channelOf(known(source), known(medium), campaign);
        if (!channel)
            return problem(row, -1, channel.error().message);
        found = m_trafficCache.insert(key, *channel);
    }
    if (*found)
        m_row[size_t(m_channel)] = *found;
    return true;
}

// A channel of the workspace that the traffic fits, else the one named as its channel group. 0: nothing is known.
Result<RecordRef> FilePlanner::channelOf(const QString &source, const QString &medium, const QString &campaign)
{
    if (source.isEmpty() && medium.isEmpty())
        return 0;
    if (!m_traffic) {
        Result<TrafficChannels> read = TrafficChannels::read(m_workspace);
        if (!read)
            return read.error();
        m_traffic = std::move(*read);
    }
    if (const RecordId channel = m_traffic->channel(source, medium, campaign))
        return channel.value;
    const QString group = m_traffic->group(source, medium, campaign);
    if (group.isEmpty() || group == QLatin1String("Unassigned"))
        return 0;
    return m_links.byName(m_rows.fields()[size_t(m_channel)]->field().config.target, group);
}

} // namespace pheu
