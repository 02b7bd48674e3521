// SPDX-License-Identifier: GPL-3.0-or-later
// Links, spreading and totals of the second pass.
#include "exchange/fileplanner.h"

#include "base/currency.h"
#include "base/text.h"
#include "exchange/spread.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace pheu
{

namespace
{

constexpr qint64 null = PlanField::null;

} // namespace

bool FilePlanner::resolveLinks(const SourceRow &row)
{
    return (!m_adsPage || resolveAdsAndLinks(row)) && resolveTraffic(row);
}

bool FilePlanner::resolveAdsAndLinks(const SourceRow &row)
{
    if ((m_adText || m_platformText || !m_constantAd.isEmpty()) && !resolveAd(row))
        return false;
    if (m_link >= 0 && m_row[size_t(m_link)] != null) {
        const RecordRef ref = linkAt(m_link);
        m_links.describe(ref, {linkAt(m_campaign), linkAt(m_channel), linkAt(m_ad)});
        if (m_linkPage && !fillFrom(m_linkPage, ref, m_links.ownerOf(m_linkPage, ref), row))
            return false;
    }
    return true;
}

bool FilePlanner::resolveAd(const SourceRow &row)
{
    if (m_ad < 0 || !m_adPage)
        return true;
    const auto textId = [this, &row](std::optional<CellReader> &text) {
        const SourceCell *cell = text ? cellAt(row, text->column()) : nullptr;
        return cell ? text->textId(*cell) : -1;
    };
    const AdKey key{textId(m_adText), textId(m_groupText), textId(m_platformText), linkAt(m_campaign),
                    linkAt(m_channel)};
    const size_t place = size_t(key.name + 1);
    if (place >= m_adByName.size())
        m_adByName.resize(place * 2 + 1);
    auto &[lastKey, last] = m_adByName[place];
    if (last.ref == 0 || !(lastKey == key)) {
        const Result<AdFound> found = findAd(key);
        if (!found)
            return problem(row, m_adText ? m_adText->column() : -1, found.error().message);
        if (found->ref == 0)
            return true;
        lastKey = key;
        last = *found;
    }
    m_row[size_t(m_ad)] = last.ref;
    return fillFrom(m_adPage, last.ref, last.owner, row);
}

// Without a record where the row names no ad.
Result<FilePlanner::AdFound> FilePlanner::findAd(const AdKey &key)
{
    if (const auto known = m_adCache.constFind(key); known != m_adCache.constEnd())
        return *known;
    AdName ad;
    ad.name = key.name >= 0 ? m_adText->cellText(key.name) : m_constantAd.simplified();
    ad.platformId = key.platform >= 0 ? m_platformText->cellText(key.platform) : QString();
    if (ad.platformId.startsWith(u'[') && ad.platformId.endsWith(u']')) // so Microsoft keeps it from spreadsheets
        ad.platformId = ad.platformId.sliced(1).chopped(1).trimmed();
    ad.groupKnown = m_groupText.has_value();
    ad.group = key.group >= 0 ? m_groupText->cellText(key.group) : QString();
    ad.campaign = key.campaign;
    ad.channel = key.channel;
    if (ad.name.isEmpty() && ad.platformId.isEmpty())
        return AdFound();
    const Result<RecordRef> found = m_links.ad(ad);
    if (!found)
        return found.error();
    return *m_adCache.insert(key, {*found, m_links.ownerOf(m_adPage, *found)});
}

// Campaign and channel come from the ad or the UTM link where the row has none; where it has others, it is wrong.
bool FilePlanner::fillFrom(PageId pageId, RecordRef ref, const LinkResolver::Owner &owner, const SourceRow &row)
{
    struct Part {
        int index;
        RecordRef value;
    };
    for (const Part &part : {Part{m_campaign, owner.campaign}, Part{m_channel, owner.channel}, Part{m_ad, owner.ad}}) {
        if (part.index < 0 || part.value == 0)
            continue;
        qint64 &stored = m_row[size_t(part.index)];
        if (stored == null) {
            stored = part.value;
        } else if (stored != part.value) {
            const Field &field = m_rows.fields()[size_t(part.index)]->field();
            const QString name = field.names.in(m_workspace.settings().language);
            const QString what = pageId == m_adPage ? tr("The ad") : tr("The UTM link");
            return problem(row, -1,
                           tr("%1 “%2” belongs to “%3” (%4), and the row says “%5”. Correct one of them.")
                               .arg(what, m_links.nameOf(pageId, ref), m_links.nameOf(field.config.target, part.value),
                                    name, m_links.nameOf(field.config.target, stored)));
        }
    }
    return true;
}

Result<void> FilePlanner::putRow(const SourceRow &row)
{
    if (!m_rules.isEmpty() && !keepsRules(row)) {
        ++m_outcome.skipped;
        return {};
    }
    const bool range = m_from != noDay && m_from != m_to;
    if (range && m_options.spread == SpreadRule::Refuse)
        return Error{
            ErrorCode::InvalidInput,
            tr("“%1”, line %2 gives one total for %3 to %4, not a figure for each day. Export the report by day, or "
               "import it with --spread days to share each total evenly over its days.")
                .arg(m_file.name())
                .arg(row.line)
                .arg(isoDay(m_from), isoDay(m_to))};
    if (range) {
        m_outcome.rangeFrom = m_outcome.rangeFrom ? std::min(*m_outcome.rangeFrom, m_from) : m_from;
        m_outcome.rangeTo = m_outcome.rangeTo ? std::max(*m_outcome.rangeTo, m_to) : m_to;
        if (!putDays(row)) {
            ++m_outcome.skipped;
            return {};
        }
    } else {
        const PlanRows::Outcome outcome = m_rows.put(m_row, row.line);
        if (!isFine(outcome, row)) {
            ++m_outcome.skipped;
            return {};
        }
        count(outcome, row);
        if (outcome == PlanRows::Outcome::Skipped)
            return {};
        if (!m_rules.isEmpty())
            m_rules.planned(m_row, m_rows.lastOwner());
    }
    for (Slot &slot : m_slots) {
        const RoundingCount rounded = slot.reader.takeRounding();
        m_outcome.rounding.cells += rounded.cells;
        m_outcome.rounding.amount += rounded.amount;
    }
    markUsed();
    addSums();
    return {};
}

bool FilePlanner::keepsRules(const SourceRow &row)
{
    const QString currency = m_currency >= 0
                                 ? m_rows.fields()[size_t(m_currency)]->toValue(m_row[size_t(m_currency)], {}).toText()
                                 : QString();
    const auto broken = m_rules.check(m_row, m_rows.ownerOf(m_row), currency, {});
    if (!broken)
        return true;
    int column = -1;
    for (const Slot &slot : m_slots)
        column = slot.index == broken->field ? slot.reader.column() : column;
    return problem(row, column, broken->message);
}

bool FilePlanner::putDays(const SourceRow &row)
{
    const int days = m_to - m_from + 1;
    auto &fields = m_rows.fields();
    std::vector<std::vector<qint64>> shares(fields.size());
    for (size_t i = 0; i < fields.size(); ++i) {
        if (!fields[i]->isNumber() || m_row[i] == null)
            continue;
        if (fields[i]->kind() == PlanField::Kind::Decimal && fields[i]->scale() < 2) {
            const int before = fields[i]->scale();
            raise(i, 2);
            m_row[i] *= pow10i(fields[i]->scale() - before);
        }
        if (fields[i]->merge() == PlanField::Merge::Add) {
            const bool decimal = fields[i]->kind() == PlanField::Kind::Decimal && fields[i]->scale() >= 2;
            shares[i] = spreadOverDays(m_row[i], days, decimal ? pow10i(fields[i]->scale() - 2) : 1);
        } else if (fields[i]->merge() == PlanField::Merge::Last) {
            shares[i].assign(size_t(days), null);
            shares[i].back() = m_row[i];
        } else {
            m_reachDropped = true;
            shares[i].assign(size_t(days), null);
        }
    }
    std::vector<qint64> share = m_row;
    for (int day = 0; day < days; ++day) {
        share[size_t(m_date)] = m_from + day;
        for (size_t i = 0; i < fields.size(); ++i) {
            if (!shares[i].empty())
                share[i] = shares[i][size_t(day)];
        }
        const PlanRows::Outcome outcome = m_rows.put(share, row.line);
        if (!isFine(outcome, row))
            return false;
        count(outcome, row);
    }
    return true;
}

// Whether the row could be added to the others of its key.
bool FilePlanner::isFine(PlanRows::Outcome outcome, const SourceRow &row)
{
    if (outcome == PlanRows::Outcome::Overflow)
        return problem(row, -1, tr("Added to the other rows of its key, a number is too large to be kept exactly."));
    if (outcome == PlanRows::Outcome::OtherCurrency)
        return problem(
            row, -1,
            tr("Another row of the file has the same key and amounts in another currency, so the two cannot be "
               "added up."));
    return true;
}

void FilePlanner::count(PlanRows::Outcome outcome, const SourceRow &row)
{
    if (outcome == PlanRows::Outcome::Replaced)
        refuseOtherCut(row);
    m_outcome.merged += outcome == PlanRows::Outcome::Merged;
    m_outcome.replaced += outcome == PlanRows::Outcome::Replaced;
    m_outcome.skipped += outcome == PlanRows::Outcome::Skipped;
}

void FilePlanner::markRecord(RecordRef ref)
{
    if (ref >= 0)
        return;
    const auto place = size_t(-ref - 1);
    if (place >= m_marked.size())
        m_marked.resize(place * 2 + 64);
    if (m_marked[place])
        return;
    m_marked[place] = true;
    m_links.newRecord(ref)->used = true;
}

// New records are created only for rows that are imported.
void FilePlanner::markUsed()
{
    const auto &fields = m_rows.fields();
    for (size_t i : m_linkFields) {
        if (m_row[i] == null)
            continue;
        if (fields[i]->kind() == PlanField::Kind::Link) {
            markRecord(m_row[i]);
            continue;
        }
        for (RecordRef ref : fields[i]->links(m_row[i]))
            markRecord(ref);
    }
    const RecordRef campaign = m_adsPage ? linkAt(m_campaign) : 0, channel = linkAt(m_channel);
    if (campaign >= 0 || channel == 0)
        return;
    const auto place = size_t(-campaign - 1);
    if (place >= m_markedChannel.size())
        m_markedChannel.resize(place * 2 + 64, 0);
    if (std::exchange(m_markedChannel[place], channel) == channel)
        return;
    std::vector<RecordRef> &channels = m_links.newRecord(campaign)->channels;
    if (std::find(channels.begin(), channels.end(), channel) == channels.end())
        channels.push_back(channel);
}

void FilePlanner::addSums()
{
    for (size_t i : m_additive) {
        FieldTotal &total = m_outcome.totals[i];
        if (m_row[i] == null)
            continue;
        total.any = true;
        if (m_rows.fields()[i]->kind() == PlanField::Kind::Money && m_countedCurrency != m_rowCurrency) {
            m_countedCurrency = m_rowCurrency;
            const QString code = m_currency >= 0 ? m_rowCurrencyCode : m_workspace.settings().currency;
            if (!m_outcome.currencies.contains(code))
                m_outcome.currencies << code;
        }
        total.overflowed = total.overflowed || __builtin_add_overflow(total.imported, m_row[i], &total.imported);
    }
}

// Where a later row of a key takes the place of an earlier one, only what stays counts.
void FilePlanner::sumLasting()
{
    std::vector<size_t> lasting;
    for (size_t i : m_additive) {
        if (m_rows.fields()[i]->merge() != PlanField::Merge::Add && m_outcome.merged > 0)
            lasting.push_back(i);
    }
    for (size_t i : lasting) {
        FieldTotal &total = m_outcome.totals[i];
        total.imported = 0;
        total.overflowed = false;
        for (size_t row = 0; row < m_rows.size(); ++row) {
            const qint64 value = m_rows.fields()[i]->column.at(row);
            m_rows.passed(row);
            if (value != null && m_rows.fileOf(row) == m_rows.currentFile())
                total.overflowed = total.overflowed || __builtin_add_overflow(total.imported, value, &total.imported);
        }
    }
}

void FilePlanner::keepTotals(const SourceRow &row, const QString &label, std::vector<Totals> &list)
{
    const TextPlace place{row.offset, row.line};
    Totals totals{label, std::vector<qint64>(m_rows.fields().size(), null), place, m_file.saysMore(row.cells)};
    m_row.assign(m_rows.fields().size(), null);
    m_corrected = nullptr;
    for (Slot &slot : m_slots) {
        const SourceCell *cell = cellAt(row, slot.reader.column());
        if (!cell || !slot.reader.field()->isNumber() || slot.condition >= 0 || isNullMarker(cell->text))
            continue;
        const qint64 value = slot.reader.read(*cell);
        (void)slot.reader.takeRounding();
        if (value != CellReader::fault && value != null && storeNumber(size_t(slot.index), slot.reader, value))
            totals.values[size_t(slot.index)] = m_row[size_t(slot.index)];
    }
    list.push_back(std::move(totals));
}

// A row that names nothing is the file's total when each of its figures is the sum of the rows, but for rounding.
bool FilePlanner::agrees(const Totals &totals) const
{
    bool any = false;
    for (size_t i = 0; i < totals.values.size(); ++i) {
        const FieldTotal &sum = m_outcome.totals[i];
        if (totals.values[i] == null || !sum.additive || sum.overflowed)
            continue;
        const double file = double(totals.values[i]), imported = double(sum.imported);
        if (std::abs(file - imported) > std::abs(imported) * 0.001 + double(m_outcome.rows))
            return false;
        any = any || file != 0;
    }
    return any;
}

// A row without a campaign that is not the sum of the others and says more than figures is one more row: what an
// account shows beside its campaigns.
Result<void> FilePlanner::takeNamedElsewhere()
{
    std::vector<Totals> rows;
    std::erase_if(m_maybeTotals, [&](const Totals &totals) {
        const bool isRow = totals.saysMore && !agrees(totals);
        if (isRow)
            rows.push_back(totals);
        return isRow;
    });
    for (const Totals &found : rows) {
        DelimitedReader reader = m_file.rowsFrom(found.place);
        if (!reader.next())
            continue;
        if (Result<void> taken = takeRow(SourceRow::of(reader)); !taken)
            return taken.error();
        if (m_refused)
            return *m_refused;
    }
    return {};
}

void FilePlanner::reconcile()
{
    for (const Totals &totals : m_maybeTotals) {
        if (agrees(totals)) {
            ++m_outcome.totalsRows;
            m_totals.push_back(totals);
            continue;
        }
        ++m_outcome.rows;
        ++m_outcome.skipped;
        ++m_outcome.problemCount;
        if (m_outcome.problems.size() < problemsKept)
            m_outcome.problems.push_back(
                {m_file.path(),
                 totals.place.line,
                 {},
                 {},
                 tr("The row names nothing (no date, no campaign …) and is not the sum of the others.")});
    }
    if (m_totals.empty())
        return;
    const Totals grand = grandTotal();
    for (size_t i = 0; i < m_outcome.totals.size(); ++i) {
        if (grand.values[i] != null && m_outcome.totals[i].additive)
            m_outcome.totals[i].file = grand.values[i];
    }
}

// Of several totals the one that is the sum of the rows: rows of one label together (per segment it stands once each),
// or a single one (a total after subtotals of the same label). Where none is, the first label: that of the rows shown.
FilePlanner::Totals FilePlanner::grandTotal() const
{
    std::vector<Totals> candidates;
    for (const Totals &totals : m_totals) {
        const auto same =
            std::ranges::find_if(candidates, [&](const Totals &known) { return known.label == totals.label; });
        if (same == candidates.end()) {
            candidates.push_back(totals);
            continue;
        }
        for (size_t i = 0; i < totals.values.size(); ++i) {
            qint64 &sum = same->values[i];
            if (sum == null)
                sum = totals.values[i];
            else if (totals.values[i] != null && __builtin_add_overflow(sum, totals.values[i], &sum))
                sum = null;
        }
    }
    candidates.insert(candidates.end(), m_totals.begin(), m_totals.end());
    const auto whole = std::ranges::find_if(candidates, [&](const Totals &totals) { return agrees(totals); });
    return whole == candidates.end() ? candidates.front() : *whole;
}

} // namespace pheu
