// SPDX-License-Identifier: GPL-3.0-or-later
// The value of one cell. Empty is "no value", never 0 or "". What the number means is said by the
// field: money is minor units of its currency, a date is a Day, a checkbox 0 or 1, a single select an
// OptionId, a one-link a RecordId; a percent is a fraction; an instant is ms since 1970 UTC.
#pragma once

#include <QString>

#include <variant>
#include <vector>

namespace pheu
{

using IdList = std::vector<qint64>; // option ids or record ids, in the order the user gave

class Value
{
public:
    Value() = default;
    Value(qint64 v)
        : m_data(v)
    {
    }
    Value(int v)
        : m_data(qint64(v))
    {
    }
    Value(double v)
        : m_data(v)
    {
    }
    Value(QString v)
        : m_data(std::move(v))
    {
    }
    Value(IdList v)
        : m_data(std::move(v))
    {
    }

    bool isEmpty() const { return std::holds_alternative<std::monostate>(m_data); }
    bool isInteger() const { return std::holds_alternative<qint64>(m_data); }
    bool isDouble() const { return std::holds_alternative<double>(m_data); }
    bool isText() const { return std::holds_alternative<QString>(m_data); }
    bool isIds() const { return std::holds_alternative<IdList>(m_data); }

    // Each returns a neutral value when the kind differs: ask first.
    qint64 toInteger() const { return isInteger() ? std::get<qint64>(m_data) : 0; }
    double toDouble() const { return isDouble() ? std::get<double>(m_data) : double(toInteger()); }
    QString toText() const { return isText() ? std::get<QString>(m_data) : QString(); }
    IdList toIds() const { return isIds() ? std::get<IdList>(m_data) : IdList(); }

    bool operator==(const Value &) const = default;

private:
    std::variant<std::monostate, qint64, double, QString, IdList> m_data;
};

} // namespace pheu
