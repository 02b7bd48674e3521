// SPDX-License-Identifier: GPL-3.0-or-later
// A value while a record formula runs. Which member counts is said by its FormulaKind. "Skipped" is a field without a
// value: + and − pass over it beside other terms, as the KPI language does with sums; everything else that uses it is
// empty. "Failed" could not be computed (too large, two currencies): it is stored as empty, never as a wrong number.
#pragma once

#include <QString>

namespace pheu
{

struct FormulaCell {
    enum class State : quint8 { Empty, Skipped, Value, Failed };
    State state = State::Empty;
    qint64 integer = 0;   // Integer; Money in minor units; Date a Day; Instant ms UTC; Duration seconds; Truth 0 or 1
    double real = 0;      // Number, Percent
    quint64 currency = 0; // Money: packedCode(); 0: of any currency (zero)
    QString text;

    bool hasValue() const { return state == State::Value; }
    bool isSkipped() const { return state == State::Skipped; }
    bool operator==(const FormulaCell &) const = default;

    static FormulaCell ofInteger(qint64 value) { return {State::Value, value, 0, 0, {}}; }
    static FormulaCell ofReal(double value) { return {State::Value, 0, value, 0, {}}; }
    static FormulaCell ofMoney(qint64 minor, quint64 code) { return {State::Value, minor, 0, code, {}}; }
    static FormulaCell ofText(QString value)
    {
        return value.isEmpty() ? FormulaCell{} : FormulaCell{State::Value, 0, 0, 0, std::move(value)};
    }
    static FormulaCell skipped() { return {State::Skipped, 0, 0, 0, {}}; }
    static FormulaCell failed() { return {State::Failed, 0, 0, 0, {}}; }
};

// A currency code (trimmed, upper case, at most eight letters) as a number, so that codes compare at once. Never 0.
quint64 packedCode(QStringView code);
QString unpackedCode(quint64 code);

} // namespace pheu
