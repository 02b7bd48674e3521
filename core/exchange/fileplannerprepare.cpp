// SPDX-License-Identifier: GPL-3.0-or-later
// What is settled before the first row of a file: which column fills what, what is there without a column, and what
// people put right.
#include "exchange/fileplanner.h"

#include "base/currency.h"
#include "exchange/cellnumber.h"
#include "exchange/headername.h"

#include <algorithm>

namespace pheu
{

namespace
{

constexpr qint64 null = PlanField::null;
using Target = ColumnUse::Target;

// Whether the sums of a field say something about a file: figures of results, amounts of other pages.
bool addsUp(const Page &page, const PlanField &field)
{
    if (!field.isNumber() || field.merge() == PlanField::Merge::Add)
        return field.isNumber();
    return page.role != u"results" && field.kind() == PlanField::Kind::Money &&
           !genericRules().notAdditive.contains(field.field().role);
}

} // namespace

Result<void> FilePlanner::prepare()
{
    const auto &fields = m_rows.fields();
    m_base.assign(fields.size(), null);
    m_outcome.totals.resize(fields.size());
    for (size_t i = 0; i < fields.size(); ++i) {
        m_outcome.totals[i].additive = addsUp(m_page, *fields[i]);
        if (m_outcome.totals[i].additive)
            m_additive.push_back(i);
        if (fields[i]->kind() == PlanField::Kind::Link || fields[i]->kind() == PlanField::Kind::Links)
            m_linkFields.push_back(i);
    }
    findFields();
    findContinuation();
    m_present.assign(fields.size(), false);
    std::vector<const ColumnUse *> uses; // the currency before the amounts, which are rounded to its smallest unit
    for (const ColumnUse &use : m_file.mapping().uses)
        uses.push_back(&use);
    const Field *currency = m_currency >= 0 ? &fields[size_t(m_currency)]->field() : nullptr;
    std::stable_partition(uses.begin(), uses.end(),
                          [=](const ColumnUse *use) { return currency && use->field == currency; });
    for (const ColumnUse *use : uses) {
        if (Result<void> prepared = prepareUse(*use); !prepared)
            return prepared;
    }
    // What an ad or a UTM link tells is filled in, so it is there.
    if (m_adsPage &&
        (m_adText || m_platformText || !m_constantAd.isEmpty() || (m_link >= 0 && m_present[size_t(m_link)]))) {
        for (int index : {m_ad, m_channel, m_campaign})
            markPresent(index);
    }
    if (m_adsPage)
        markPresent(m_date);
    m_outcome.notes = m_file.mapping().notes;
    findKeptLevel();
    if (prepareCurrency())
        markPresent(m_currency);
    m_rows.beginFile(std::move(m_present), m_file.mapping().breakdowns.join(QStringLiteral(", ")), m_file.name());
    prepareCorrections();
    return {};
}

void FilePlanner::findFields()
{
    const auto &fields = m_rows.fields();
    m_adsPage = m_page.role == u"results";
    if (const Page *ads = m_workspace.schema().page(QStringLiteral("ads")))
        m_adPage = ads->id;
    if (const Page *links = m_workspace.schema().page(QStringLiteral("utm_links")))
        m_linkPage = links->id;
    m_date = indexOf(QStringLiteral("date"));
    m_channel = indexOf(QStringLiteral("channel"));
    m_campaign = indexOf(QStringLiteral("campaign"));
    m_ad = indexOf(QStringLiteral("ad"));
    m_group = indexOf(QStringLiteral("ad_group"));
    m_link = indexOf(QStringLiteral("utm_link"));
    m_currency = m_rows.currencyField();
    const GenericRules &rules = genericRules();
    const bool needsName = !m_adsPage && !rules.events.contains(m_page.role) && !rules.nameless.contains(m_page.role);
    for (size_t i = 0; i < fields.size() && needsName; ++i) {
        if (fields[i]->field().id == m_page.nameField)
            m_name = int(i);
    }
}

void FilePlanner::findContinuation()
{
    const Preset *preset = m_file.mapping().preset;
    if (!preset || preset->continuationKey.isEmpty())
        return;
    m_continuationKey = indexOf(preset->continuationKey);
    for (const QString &role : preset->continuationBlank) {
        const ColumnUse *use = m_file.mapping().fieldUse(role);
        if (const int index = indexOf(role); index >= 0 && use && use->column >= 0)
            m_continuationBlank.push_back(index);
    }
}

// Of several levels of delivery in one file the first that the preset names.
void FilePlanner::findKeptLevel()
{
    const Preset *preset = m_file.mapping().preset;
    if (!preset || m_file.levelsSeen().size() < 2)
        return;
    for (const QStringList &level : preset->levels) {
        for (const QString &seen : m_file.levelsSeen()) {
            if (m_keptLevel.isEmpty() && level.contains(seen))
                m_keptLevel = level;
        }
    }
}

CellReader FilePlanner::readerOf(const ColumnUse &use, PlanField *field) const
{
    const ColumnFacts *facts = use.column >= 0 ? &m_file.facts()[size_t(use.column)] : nullptr;
    return CellReader(m_workspace, m_links, use, field, facts, m_options);
}

Result<void> FilePlanner::prepareUse(const ColumnUse &use)
{
    const auto &fields = m_rows.fields();
    int index = -1;
    for (size_t i = 0; i < fields.size() && use.target == Target::Field; ++i)
        index = &fields[i]->field() == use.field ? int(i) : index;
    PlanField *field = index >= 0 ? fields[size_t(index)].get() : nullptr;
    const bool namesThings = field ? field->kind() == PlanField::Kind::Text || field->kind() == PlanField::Kind::Link
                                   : use.target == Target::PlatformAdId;
    if (use.column >= 0 && namesThings)
        m_idColumns.push_back(use.column);
    if (index >= 0 && index == m_name && use.column >= 0)
        m_nameColumn = use.column;
    if (field) {
        // A figure that the platform does not give by this cut is not in the file.
        const bool unknown = use.column >= 0 && !use.unknownBy.isEmpty() &&
                             m_file.facts()[size_t(use.column)].filled == 0 &&
                             m_file.mapping().breakdowns.contains(use.unknownBy);
        if (!unknown)
            markPresent(index);
        m_hasDate = m_hasDate || index == m_date;
        m_hasMeasure = m_hasMeasure || field->isNumber();
    }
    if (use.column < 0)
        return prepareConstant(use, field, index);
    if (field)
        prepareField(use, *field, index);
    else
        prepareText(use);
    return {};
}

void FilePlanner::prepareField(const ColumnUse &use, PlanField &field, int index)
{
    if (m_adsPage && index == m_ad) {
        m_adText.emplace(readerOf(use, &field));
        return;
    }
    int condition = -1;
    if (use.whenColumn >= 0) {
        condition = int(m_conditions.size());
        m_conditions.push_back(std::make_unique<CellReader>(readerOf(use, nullptr)));
    }
    if (m_adsPage && index == m_group)
        m_groupText.emplace(readerOf(use, &field));
    m_slots.push_back({readerOf(use, &field), index, condition});
}

// Columns that fill no field by themselves.
void FilePlanner::prepareText(const ColumnUse &use)
{
    const std::pair<Target, std::optional<CellReader> *> readers[] = {
        {Target::RangeStart, &m_start},
        {Target::RangeEnd, &m_end},
        {Target::NthDay, &m_nthDay},
        {Target::PlatformAdId, &m_platformText},
        {Target::Level, &m_levelText},
        {Target::Traffic, &m_trafficText},
        {Target::TrafficSource, &m_sourceText},
        {Target::TrafficMedium, &m_mediumText},
    };
    for (const auto &[target, reader] : readers) {
        if (use.target == target)
            reader->emplace(readerOf(use, nullptr));
    }
    if (isTraffic(use.target))
        markPresent(m_channel);
}

// What a person wrote in place of a cell. Of columns with one name the one that fills something is meant.
void FilePlanner::prepareCorrections()
{
    for (const CellCorrection &correction : m_options.corrections) {
        if (correction.file != m_file.path())
            continue;
        int column = int(m_file.layout().headers.indexOf(correction.column));
        for (const ColumnUse &use : m_file.mapping().uses) {
            if (use.column >= 0 && m_file.header(use.column) == correction.column) {
                column = use.column;
                break;
            }
        }
        if (column < 0)
            continue;
        std::vector<Corrected> &row = m_corrections[correction.line];
        std::erase_if(row, [column](const Corrected &known) { return known.column == column; });
        row.push_back({column, correction.value.toUtf8(), {}});
    }
    for (std::vector<Corrected> &row : m_corrections) {
        for (Corrected &one : row)
            one.cell.text = {one.text.constData(), size_t(one.text.size())};
    }
}

Result<void> FilePlanner::prepareConstant(const ColumnUse &use, PlanField *field, int index)
{
    if (!field)
        return {};
    if (m_adsPage && index == m_ad) {
        m_constantAd = use.constant;
        return {};
    }
    CellReader reader(m_workspace, m_links, use, field, nullptr, m_options);
    if (Result<void> settled = settleConstant(reader, *field); !settled)
        return settled;
    const QByteArray utf8 = use.constant.toUtf8();
    const qint64 value = reader.read({std::string_view(utf8.constData(), size_t(utf8.size())), true});
    if (value == CellReader::fault)
        return Error{ErrorCode::InvalidInput,
                     tr("“%1” cannot be set to “%2”: %3").arg(field->field().role, use.constant, reader.message())};
    if (field->kind() == PlanField::Kind::Decimal && value != null) {
        raise(size_t(index), reader.decimalDigits());
        m_base[size_t(index)] = value * pow10i(field->scale() - reader.decimalDigits());
        return {};
    }
    m_base[size_t(index)] = value;
    return {};
}

// What is asked of a file only when it has rows: an empty export is no error.
Result<void> FilePlanner::checkBeforeFirstRow()
{
    for (const Slot &slot : m_slots) {
        const PlanField &field = *slot.reader.field();
        if (field.kind() != PlanField::Kind::Money)
            continue;
        const QString code = m_file.facts()[size_t(slot.reader.column())].currency;
        if (Result<void> checked = checkCurrency(field, code, m_file.header(slot.reader.column())); !checked)
            return checked;
        const QString option = m_options.currency.trimmed().toUpper();
        if (Result<void> checked = checkCurrency(field, option, QStringLiteral("--currency")); !checked)
            return checked;
    }
    const bool anything = !m_slots.empty() || m_adText || m_platformText;
    if (!anything)
        return refusedTable(
            tr("No column of “%1” matches a field of “%2”. Map them with --map \"Source column=field\". Its columns "
               "are: %3.")
                .arg(m_file.name(), m_page.names.in(m_workspace.settings().language),
                     headerList(m_file.layout().headers)));
    if (!m_adsPage)
        return {};
    if (!m_hasMeasure)
        return refusedTable(tr("No column of “%1” gives a figure such as clicks or spend. Map one with --map \"Source "
                               "column=spend\", or count rows with --set leads=1. Its columns are: %2.")
                                .arg(m_file.name(), headerList(m_file.layout().headers)));
    if (m_hasDate || (m_start && m_end))
        return {};
    if (!m_file.layout().rangeFrom)
        return refusedTable(
            tr("No column of “%1” gives the day. Map it with --map \"Source column=date\", or set one day for all "
               "rows with --set date=YYYY-MM-DD. Its columns are: %2.")
                .arg(m_file.name(), headerList(m_file.layout().headers)));
    return {};
}

// Of a file with several tables a person must know which one it is that lacks something.
Error FilePlanner::refusedTable(const QString &sentence) const
{
    if (m_file.number() == 0)
        return {ErrorCode::InvalidInput, sentence};
    return {ErrorCode::InvalidInput,
            sentence + u' ' +
                tr("This is table %1 of the file, with its header on line %2. Choose another with --table.")
                    .arg(m_file.number())
                    .arg(m_file.layout().headerLine)};
}

} // namespace pheu
