// SPDX-License-Identifier: GPL-3.0-or-later
// The currency of a file's amounts: named by a column, by the option, by the header of an amount or by a sign beside
// it. A row keeps its amounts in the currency it came in, whole in that currency's smallest unit.
#include "exchange/fileplanner.h"

#include "base/currency.h"
#include "exchange/cellnumber.h"
#include "metrics/columnstore.h"

#include <algorithm>
#include <limits>

namespace pheu
{

namespace
{

constexpr qint64 null = PlanField::null;

// The sign or code beside the first number that has one, as a code.
QString signIn(const QStringList &samples)
{
    for (const QString &sample : samples) {
        const QByteArray utf8 = sample.toUtf8();
        CellNumber number;
        if (readNumber({utf8.constData(), size_t(utf8.size())}, '.', number) != NumberFault::None &&
            readNumber({utf8.constData(), size_t(utf8.size())}, ',', number) != NumberFault::None)
            continue;
        if (!number.currency.empty())
            return QString::fromUtf8(number.currency.data(), qsizetype(number.currency.size()));
    }
    return {};
}

} // namespace

bool FilePlanner::isOfRowCurrency(const PlanField &field) const
{
    return m_currency >= 0 && field.kind() == PlanField::Kind::Money &&
           field.field().config.currencyField == m_rows.fields()[size_t(m_currency)]->field().id;
}

// What the whole file says; empty: nothing.
QString FilePlanner::currencyOfFile() const
{
    if (!m_options.currency.isEmpty())
        return m_options.currency.trimmed().toUpper();
    const auto isMoney = [](const Slot &slot) { return slot.reader.field()->kind() == PlanField::Kind::Money; };
    for (const Slot &slot : m_slots) {
        if (isMoney(slot) && !m_file.facts()[size_t(slot.reader.column())].currency.isEmpty())
            return m_file.facts()[size_t(slot.reader.column())].currency;
    }
    const QString own = m_workspace.settings().currency;
    for (const Slot &slot : m_slots) {
        const QString sign = isMoney(slot) ? signIn(m_file.facts()[size_t(slot.reader.column())].samples) : QString();
        const QStringList codes = currenciesOfSign(sign.toStdString());
        if (!codes.isEmpty())
            return codes.contains(own) ? own : codes.front();
    }
    return {};
}

// Returns whether the rows of this file set the currency of their records.
bool FilePlanner::prepareCurrency()
{
    m_fileCurrency = currencyOfFile();
    bool rowsHaveIt = std::ranges::any_of(
        m_slots, [this](const Slot &slot) { return slot.reader.field() && isOfRowCurrency(*slot.reader.field()); });
    for (size_t i = 0; i < m_base.size(); ++i) // an amount that was set for every row
        rowsHaveIt = rowsHaveIt || (m_base[i] != null && isOfRowCurrency(*m_rows.fields()[i]));
    if (m_currency < 0 || !rowsHaveIt)
        return false;
    const QString own = m_workspace.settings().currency;
    PlanField &field = *m_rows.fields()[size_t(m_currency)];
    if (m_fileCurrency.isEmpty() ? m_rows.keepsCurrencies() : m_fileCurrency != own || m_rows.keepsCurrencies())
        m_defaultCurrency = field.textValue((m_fileCurrency.isEmpty() ? own : m_fileCurrency).toStdString());
    if (m_base[size_t(m_currency)] == null)
        m_base[size_t(m_currency)] = m_defaultCurrency;
    settleCurrency();
    return m_defaultCurrency != null;
}

// An amount that is set for every row is in the currency that is said for the file.
Result<void> FilePlanner::settleConstant(CellReader &reader, const PlanField &field) const
{
    const QString said = m_options.currency.trimmed().toUpper();
    if (said.isEmpty() || field.kind() != PlanField::Kind::Money)
        return {};
    if (Result<void> checked = checkCurrency(field, said, QStringLiteral("--currency")); !checked)
        return checked;
    if (isOfRowCurrency(field))
        reader.setCurrency(said, currencyDigits(said).value_or(2));
    return {};
}

// Makes the readers of amounts ready for the currency of the row. False: there is no such currency.
bool FilePlanner::settleCurrency()
{
    if (m_currency < 0)
        return true;
    qint64 &code = m_row.empty() ? m_base[size_t(m_currency)] : m_row[size_t(m_currency)];
    if (code == null)
        code = m_defaultCurrency;
    if (m_currencySettled && code == m_rowCurrency)
        return m_rowCurrencyKnown;
    m_currencySettled = true;
    m_rowCurrency = code;
    const PlanField &field = *m_rows.fields()[size_t(m_currency)];
    const QString text = code == null ? m_workspace.settings().currency : field.toValue(code, {}).toText().toUpper();
    const std::optional<int> digits = currencyDigits(text);
    m_rowCurrencyKnown = digits.has_value();
    for (Slot &slot : m_slots) {
        if (slot.reader.field() && isOfRowCurrency(*slot.reader.field()))
            slot.reader.setCurrency(text, digits.value_or(2));
    }
    m_rowCurrencyCode = text;
    return m_rowCurrencyKnown;
}

// Amounts of a field that has one currency are in that one.
Result<void> FilePlanner::checkCurrency(const PlanField &field, const QString &code, const QString &where) const
{
    const QString named = currenciesOfSign(code.toStdString()).value(0, code); // a sign is no code for --currency
    if (code.isEmpty())
        return {};
    if (!currencyDigits(named))
        return Error{ErrorCode::InvalidInput,
                     tr("“%1” (%2) is no currency code, such as VND or USD.").arg(code, where)};
    const QString own = m_workspace.currencyOf(field.field());
    if (isOfRowCurrency(field) || named == own)
        return {};
    return Error{
        ErrorCode::InvalidInput,
        tr("“%1” is in %2 (%3), and “%4” on the page “%5” is kept in %6. Leave that column out, or map it to a "
           "field that has a currency of its own in each record.")
            .arg(m_file.name(), named, where, shownName(field.field().names), shownName(m_page.names), own)};
}

// The header of an amount, the column of the currency and the option must not say different currencies, and a sign
// beside an amount none of them.
Result<void> FilePlanner::checkOneCurrency(const SourceRow &row)
{
    const qint64 rowCode = m_currency >= 0 ? m_row[size_t(m_currency)] : null;
    const bool hasSign =
        std::ranges::any_of(m_slots, [](const Slot &slot) { return !slot.reader.foreignCurrency().isEmpty(); });
    if (!hasSign && m_currencyChecked && rowCode == m_checkedCurrency) // as the row before
        return {};
    m_currencyChecked = true;
    m_checkedCurrency = rowCode;
    QString said = m_options.currency.trimmed().toUpper(), where = QStringLiteral("--currency");
    const auto twoCurrencies = [this](const QString &one, const QString &place, const QString &other,
                                      const QString &otherPlace) {
        return Error{ErrorCode::InvalidInput,
                     tr("“%1” says two currencies: %2 in %3 and %4 in %5. Correct the one that is wrong.")
                         .arg(m_file.name(), one, place, other, otherPlace)};
    };
    const bool byRow = std::ranges::any_of(m_slots, [this](const Slot &slot) { return slot.index == m_currency; });
    if (byRow && m_currency >= 0 && m_row[size_t(m_currency)] != null) {
        const QString line = tr("line %1").arg(row.line);
        const QString code =
            m_rows.fields()[size_t(m_currency)]->toValue(m_row[size_t(m_currency)], {}).toText().toUpper();
        if (!said.isEmpty() && said != code)
            return twoCurrencies(said, where, code, line);
        said = code;
        where = line;
    }
    for (const Slot &slot : m_slots) {
        if (!slot.reader.field() || slot.reader.field()->kind() != PlanField::Kind::Money)
            continue;
        const QString column = tr("the column “%1”").arg(m_file.header(slot.reader.column()));
        const QString header = m_file.facts()[size_t(slot.reader.column())].currency;
        if (!header.isEmpty() && !said.isEmpty() && said != header)
            return twoCurrencies(header, column, said, where);
        if (!header.isEmpty() && said.isEmpty()) {
            said = header;
            where = column;
        }
    }
    for (const Slot &slot : m_slots) {
        const QString sign = slot.reader.foreignCurrency();
        if (sign.isEmpty())
            continue;
        const QString place = tr("line %1, column “%2”").arg(row.line).arg(m_file.header(slot.reader.column()));
        if (!said.isEmpty() || !isOfRowCurrency(*slot.reader.field()))
            return said.isEmpty() ? checkCurrency(*slot.reader.field(), sign, place)
                                  : twoCurrencies(sign, place, said, where);
        return Error{ErrorCode::InvalidInput,
                     tr("“%1” is in %2 (%3), and other amounts of the file do not say so. Say the currency of the file "
                        "with --currency %4.")
                         .arg(m_file.name(), sign, place, currenciesOfSign(sign.toStdString()).value(0, sign))};
    }
    return {};
}

void FilePlanner::noteCurrency()
{
    const QString own = m_workspace.settings().currency;
    for (const QString &code : std::as_const(m_outcome.currencies)) {
        if (code == own)
            continue;
        const bool hasPage = pageOfRole(m_workspace.schema(), QStringLiteral("rates"));
        const auto rated = ColumnStore(m_workspace).inBaseCurrency(1, code, std::numeric_limits<Day>::max());
        const QString sentence = rated && *rated ? tr("Amounts of “%1” are in %2 and are kept in it. Figures convert "
                                                      "them at the rates from %2 to %3 on the page Rates.")
                                 : hasPage ? tr("Amounts of “%1” are in %2 and are kept in it. There is no rate from "
                                                "%2 to %3, so sums with such amounts are undefined (“—”). Add it on "
                                                "the page Rates.")
                                           : tr("Amounts of “%1” are in %2 and are kept in it. There is no rate from "
                                                "%2 to %3, so sums with such amounts are undefined (“—”). Add the "
                                                "page Rates from the templates, and the rate on it.");
        m_outcome.notes << sentence.arg(m_file.name(), code, own);
    }
}

} // namespace pheu
