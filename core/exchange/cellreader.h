// SPDX-License-Identifier: GPL-3.0-or-later
// Turns the cells of one column of one file into planned values of its field. Equal texts are read once. Invariant:
// a cell is a value, empty, or a fault with a sentence; never a silent zero.
#pragma once

#include "base/currency.h"
#include "exchange/linkresolver.h"
#include "exchange/sourcefile.h"

#include <QCoreApplication>

namespace pheu
{

// Rounding of money, counted as cli.md says.
struct RoundingCount {
    qint64 cells = 0;
    double amount = 0; // major units
};

class CellReader
{
    Q_DECLARE_TR_FUNCTIONS(pheu::CellReader)
public:
    static constexpr qint64 null = PlanField::null;
    static constexpr qint64 fault = PlanField::null + 1;

    CellReader(Workspace &workspace, LinkResolver &links, const ColumnUse &use, PlanField *field,
               const ColumnFacts *facts, const ImportOptions &options);

    const ColumnUse &use() const { return *m_use; }
    PlanField *field() const { return m_field; }
    int column() const { return m_use->column; }

    // `fault`: the sentence is in message(). Decimals are in units of 10^-scale of `digits` (see decimalDigits()).
    qint64 read(const SourceCell &cell);
    const QString &message() const { return m_message; }
    // For Kind::Decimal: read() gave the value with this many decimals.
    int decimalDigits() const { return m_decimalDigits; }
    // Money as read and as rounded since the last take.
    RoundingCount takeRounding()
    {
        return m_rounding.cells == 0 ? RoundingCount() : std::exchange(m_rounding, RoundingCount());
    }
    // Of the amounts that are read next: that of the field, until it is told.
    void setCurrency(const QString &code, int digits)
    {
        m_currency = code;
        m_moneyDigits = digits;
        m_minorUnits = pow10i(digits);
    }
    // A currency sign beside a number that is not that currency's; empty when there was none.
    const QString &foreignCurrency() const { return m_foreignCurrency; }

    // For columns that are not read by value: the number of the text among those of the column, and the text.
    int textId(const SourceCell &cell) { return idOf(cell); }
    QString cellText(int id) const;
    // Whether the text contains one of the words of the use (ColumnUse::contains).
    bool contains(const SourceCell &cell, const QStringList &words);
    // The zero or null of an empty cell.
    qint64 blankValue(std::string_view cell) const;

private:
    // The number of its text without blanks around it.
    int idOf(const SourceCell &cell)
    {
        const auto place = size_t(cell.textId);
        if (cell.textId >= 0 && place < m_ownIds.size() && m_ownIds[place] >= 0)
            return m_ownIds[place];
        const int id = m_texts.intern(trimmedCell(cell.text));
        if (cell.textId >= 0) {
            if (place >= m_ownIds.size())
                m_ownIds.resize(2 * place + 16, -1);
            m_ownIds[place] = id;
        }
        return id;
    }
    qint64 readNumberCell(const SourceCell &source);
    qint64 readText(const SourceCell &cell);
    qint64 readDate(const QString &shown, const SourceCell &source);
    std::optional<Day> daySheet(std::string_view cell) const;
    qint64 readFieldText(const QString &cell);
    QString presetValue(const QString &text) const;
    Result<QString> scriptText(const QString &text);
    qint64 readOther(const QString &text);
    qint64 readPeople(const QString &text);
    qint64 readLinks(const QString &text);
    qint64 failed(const QString &message);
    qint64 roundMoney(Decimal value);

    Workspace &m_workspace;
    LinkResolver &m_links;
    const ColumnUse *m_use;
    PlanField *m_field;
    const ColumnFacts *m_facts;
    const ImportOptions &m_options;
    PlanField::Kind m_kind;
    QString m_currency;
    int m_moneyDigits = 0;
    qint64 m_minorUnits = 1; // in one unit of m_currency
    bool m_blankIsZero = false;

    TextPool m_texts;
    std::vector<int> m_ownIds;           // by SourceCell::textId
    std::vector<qint64> m_values;        // by text
    QHash<int, QString> m_faults;        // by text
    std::vector<signed char> m_contains; // by text: −1 unknown
    QString m_message, m_foreignCurrency;
    int m_decimalDigits = 0;
    RoundingCount m_rounding;
};

} // namespace pheu
