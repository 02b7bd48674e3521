// SPDX-License-Identifier: GPL-3.0-or-later
// Money in other currencies, converted per record into the workspace's. A page whose records name no other currency
// costs nothing: its columns are used as they are.
#include "metrics/columnstore.h"

#include "base/currency.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

// Of a column derived from `field` on `date`; `missing`: of the records without a rate.
FieldId derivedFrom(FieldId field, FieldId date, bool missing)
{
    return FieldId(-(((field.value + 1000) << 24 | date.value) << 1 | (missing ? 1 : 0)) - 1000);
}

// What each code of the currency column means for an amount.
struct Conversion {
    bool isForeign = false;
    ExchangeRates::Pair pair;
    int digits = 0;
};

} // namespace

bool ColumnStore::isForeign(const QString &currency) const
{
    const QString code = currency.trimmed();
    return !code.isEmpty() && code.compare(m_workspace.settings().currency, Qt::CaseInsensitive) != 0;
}

bool ColumnStore::hasForeign(const Column *currencies) const
{
    for (quint32 code = 1; currencies && code < currencies->codeCount(); ++code) {
        if (isForeign(currencies->textOf(code)))
            return true;
    }
    return false;
}

Result<const ExchangeRates *> ColumnStore::rates()
{
    if (m_rates)
        return static_cast<const ExchangeRates *>(&*m_rates);
    ExchangeRates rates;
    if (const Page *page = pageOfRole(schema(), QLatin1String("rates"))) {
        Query query;
        query.page = page->id;
        const Result<std::vector<RecordId>> ids = m_workspace.reader().select(query);
        if (!ids)
            return ids.error();
        std::vector<FieldId> fields;
        for (const char *role : {"date", "from", "to", "rate"})
            fields.push_back(fieldOfRole(*page, QLatin1String(role)));
        if (std::ranges::find(fields, FieldId()) == fields.end()) {
            const Result<std::vector<Record>> records = m_workspace.reader().fetch(page->id, *ids, fields);
            if (!records)
                return records.error();
            for (const Record &record : *records) {
                const std::vector<Value> &cells = record.values;
                const bool whole = cells[0].isInteger() && (cells[3].isDouble() || cells[3].isInteger());
                const std::optional<Decimal> rate =
                    whole ? ExchangeRates::rateOf(cells[3].toDouble()) : std::optional<Decimal>();
                if (rate)
                    rates.add(cells[1].toText(), cells[2].toText(), Day(cells[0].toInteger()), *rate);
            }
        }
    }
    m_rates = std::move(rates);
    return static_cast<const ExchangeRates *>(&*m_rates);
}

Result<std::optional<qint64>> ColumnStore::inBaseCurrency(qint64 minor, const QString &currency, std::optional<Day> day)
{
    if (!isForeign(currency))
        return std::optional(minor);
    const Result<const ExchangeRates *> known = rates();
    if (!known)
        return known.error();
    const QString own = m_workspace.settings().currency, code = currency.trimmed().toUpper();
    const auto rate = day ? (*known)->pair(code, own).on(*day) : std::nullopt;
    if (!rate)
        return std::optional<qint64>();
    const auto converted = rate->convert(minor, currencyDigits(code).value_or(2), currencyDigits(own).value_or(2));
    if (!converted)
        return tooLarge();
    return converted;
}

Error ColumnStore::tooLarge()
{
    return {ErrorCode::Overflow,
            QCoreApplication::translate("pheu::MetricsEngine", "An amount, converted, is too large to be kept exactly. "
                                                               "Look for a wrong rate on the page Rates.")};
}

Result<BaseMoney> ColumnStore::inBaseCurrency(PageId page, FieldId field, FieldId date, FieldId currency)
{
    std::set<FieldId> read = {date, currency};
    if (field.value > 0)
        read.insert(field);
    const Result<ColumnTable *> found = table(page, read);
    if (!found)
        return found.error();
    ColumnTable &of = **found;
    const Column *amounts = of.column(field), *currencies = of.column(currency), *days = of.column(date);
    if (!amounts || amounts->kind() != Column::Kind::Integer || !hasForeign(currencies))
        return BaseMoney{amounts, nullptr};
    const FieldId converted = derivedFrom(field, date, false), missing = derivedFrom(field, date, true);
    if (!of.column(converted)) {
        if (Result<void> done = convert(of, {amounts, currencies, days}, converted, missing); !done)
            return done.error();
    }
    return BaseMoney{of.column(converted), of.column(missing)};
}

Result<void> ColumnStore::convert(ColumnTable &of, const MoneyColumns &from, FieldId converted, FieldId missing)
{
    const Result<const ExchangeRates *> known = rates();
    if (!known)
        return known.error();
    const QString own = m_workspace.settings().currency;
    const int ownDigits = currencyDigits(own).value_or(2);
    std::vector<Conversion> conversions(from.currencies->codeCount());
    for (quint32 code = 1; code < conversions.size(); ++code) {
        const QString text = from.currencies->textOf(code).trimmed().toUpper();
        if (isForeign(text))
            conversions[code] = {true, (*known)->pair(text, own), currencyDigits(text).value_or(2)};
    }
    std::vector<bool> lacks;
    Column &values = of.addColumn(converted, Column::Kind::Integer);
    values.expect(of.rows());
    for (size_t row = 0; row < of.rows(); ++row) {
        const Conversion &conversion = conversions[from.currencies->code(row)];
        std::optional<qint64> value;
        if (!from.amounts->isNull(row))
            value = from.amounts->integer(row);
        if (value && conversion.isForeign) {
            const quint32 day = from.days ? from.days->code(row) : 0;
            const auto rate = day ? conversion.pair.on(from.days->dayOf(day)) : std::nullopt;
            if (rate) {
                value = rate->convert(*value, conversion.digits, ownDigits);
                if (!value) {
                    of.removeColumn(converted);
                    return tooLarge();
                }
            } else {
                value.reset();
                lacks.resize(of.rows());
                lacks[row] = true;
            }
        }
        values.appendInteger(value);
    }
    values.squeeze();
    if (lacks.empty())
        return {};
    Column &marks = of.addColumn(missing, Column::Kind::Integer);
    for (const bool lack : lacks)
        marks.appendInteger(lack ? std::optional<qint64>(1) : std::nullopt);
    return {};
}

void ColumnStore::forgetMoney(ColumnTable &of)
{
    for (const FieldId field : of.fields()) {
        if (field.value <= -1000)
            of.removeColumn(field);
    }
}

// Converted amounts of the page follow from its money, its dates and its currencies.
void ColumnStore::forgetMoneyOf(const Page &page, const ChangeSet::PageChange &change)
{
    const auto at = m_tables.find(page.id);
    const bool isBasis = m_costs && m_costs->converted && m_costs->page == page.id;
    const auto matters = [&page](FieldId id) {
        const Field *field = page.field(id);
        const auto names = [id](const Field &other) { return other.config.currencyField == id; };
        return !field || field->type->meaning() == Meaning::Money || Column::kindOf(*field) == Column::Kind::Date ||
               std::ranges::any_of(page.fields, names);
    };
    if (at == m_tables.end() || !(change.bulk || !change.inserted.empty() || !change.removed.empty() ||
                                  std::ranges::any_of(change.fields, matters)))
        return;
    forgetMoney(*at->second);
    if (isBasis) // its shares look at what is gone now
        m_costs.reset();
}

// Rates, or the currency of the workspace, are others now.
void ColumnStore::forgetRates()
{
    m_rates.reset();
    m_costs.reset();
    m_budgets.reset();
    for (auto &[page, table] : m_tables)
        forgetMoney(*table);
}

} // namespace pheu
