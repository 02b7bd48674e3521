// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/planfield.h"

#include "base/currency.h"
#include "base/day.h"
#include "base/decimal.h"
#include "base/text.h"
#include "exchange/preset.h"

#include <algorithm>

namespace pheu
{

namespace
{

PlanField::Kind kindOf(const Field &field)
{
    const QString id = field.type->id();
    if (id == u"integer")
        return PlanField::Kind::Integer;
    if (id == u"money")
        return PlanField::Kind::Money;
    if (id == u"decimal")
        return PlanField::Kind::Decimal;
    if (id == u"date")
        return PlanField::Kind::Date;
    if (field.type->meaning() == Meaning::Text)
        return PlanField::Kind::Text;
    if (id == u"link")
        return field.config.many ? PlanField::Kind::Links : PlanField::Kind::Link;
    return PlanField::Kind::Other;
}

// A value as text, only to find equal ones.
std::string serialized(const Value &value)
{
    if (value.isInteger())
        return 'i' + std::to_string(value.toInteger());
    if (value.isDouble())
        return 'd' + QByteArray::number(value.toDouble(), 'g', 17).toStdString();
    if (value.isIds()) {
        std::string text = "l";
        for (qint64 id : value.toIds())
            text += std::to_string(id) + ',';
        return text;
    }
    return 't' + value.toText().toStdString();
}

} // namespace

PlanField::PlanField(const Page &page, const Field &field, int moneyDigits)
    : m_field(&field)
    , m_kind(kindOf(field))
{
    if (m_kind == Kind::Money)
        m_scale = moneyDigits;
    if (page.role == u"results" && isNumber()) {
        const GenericRules &rules = genericRules();
        m_merge = rules.notAdditive.contains(field.role) ? Merge::Clear
                  : rules.lastWins.contains(field.role)  ? Merge::Last
                                                         : Merge::Add;
    }
}

bool PlanField::raiseScale(int digits)
{
    if (digits <= m_scale)
        return true;
    if (digits > 15 || !column.scale(pow10i(digits - m_scale)))
        return false;
    m_scale = digits;
    return true;
}

qint64 PlanField::textValue(std::string_view utf8)
{
    const int id = m_texts.intern(utf8);
    if (size_t(id) == m_folds.size()) {
        std::string folded;
        caseFoldUtf8(utf8, folded);
        m_folds.push_back(m_foldPool.intern(folded));
    }
    return id;
}

qint64 PlanField::otherValue(const Value &value)
{
    if (value.isEmpty())
        return null;
    const int id = m_otherTexts.intern(serialized(value));
    if (size_t(id) == m_others.size())
        m_others.push_back(value);
    return id;
}

qint64 PlanField::newPerson(const QString &name)
{
    const QString folded = caseFold(name);
    for (qsizetype i = 0; i < m_newPeople.size(); ++i) {
        if (caseFold(m_newPeople.at(i)) == folded)
            return -1 - i;
    }
    m_newPeople << name;
    return -m_newPeople.size();
}

void PlanField::markPeople(qint64 value, std::vector<bool> &used) const
{
    if (value == null || m_kind != Kind::Other)
        return;
    const Value &people = m_others[size_t(value)];
    const IdList ids = people.isIds() ? people.toIds() : IdList{people.toInteger()};
    for (const qint64 id : ids) {
        if (id < 0)
            used[size_t(-id - 1)] = true;
    }
}

QStringList PlanField::peopleToAdd(qint64 value) const
{
    QStringList names;
    if (m_newPeople.isEmpty() || value == null)
        return names;
    std::vector<bool> named(size_t(m_newPeople.size()));
    markPeople(value, named);
    for (size_t i = 0; i < named.size(); ++i) {
        if (named[i])
            names << m_newPeople.at(qsizetype(i));
    }
    return names;
}

Value PlanField::withPeople(const Value &value) const
{
    if (m_people.empty())
        return value;
    const auto idOf = [this](qint64 id) { return id < 0 ? m_people[size_t(-id - 1)] : id; };
    if (!value.isIds())
        return idOf(value.toInteger());
    IdList ids = value.toIds();
    std::ranges::transform(ids, ids.begin(), idOf);
    return ids;
}

qint64 PlanField::linksValue(const std::vector<RecordRef> &refs)
{
    if (refs.empty())
        return null;
    std::string text;
    for (RecordRef ref : refs)
        text += std::to_string(ref) + ',';
    const int id = m_listTexts.intern(text);
    if (size_t(id) == m_lists.size())
        m_lists.push_back(refs);
    return id;
}

qint64 PlanField::keyPart(qint64 value) const
{
    return m_kind == Kind::Text && value != null ? m_folds[size_t(value)] : value;
}

qint64 PlanField::stored(const ColumnReader &reader, int index)
{
    if (reader.isNull(index))
        return null;
    switch (m_kind) {
    case Kind::Integer:
    case Kind::Money:
    case Kind::Link:
        return reader.isInteger(index) ? reader.integer(index) : null;
    case Kind::Date: {
        const std::optional<Day> day = parseIsoDay(reader.utf8(index));
        return day ? *day : null;
    }
    case Kind::Text: {
        const std::string_view text = reader.utf8(index);
        return text.empty() ? null : textValue(text);
    }
    case Kind::Other:
        return reader.isInteger(index) ? otherValue(Value(reader.integer(index)))
               : reader.isReal(index)  ? otherValue(Value(reader.real(index)))
                                       : null;
    case Kind::Decimal:
    case Kind::Links:
        break; // never a part of a key
    }
    return null;
}

bool PlanField::equalsStored(qint64 value, const ColumnReader &reader, int index) const
{
    if (!m_implied.empty())
        return (reader.isNull(index) || reader.utf8(index).empty() ? std::string_view(m_implied)
                                                                   : reader.utf8(index)) == impliedPart(value);
    const bool noText = m_kind == Kind::Text && !reader.isNull(index) && reader.utf8(index).empty();
    if (reader.isNull(index) || noText || value == null)
        return (reader.isNull(index) || noText) && value == null;
    switch (m_kind) {
    case Kind::Integer:
    case Kind::Money:
    case Kind::Link:
        return reader.isInteger(index) && reader.integer(index) == value;
    case Kind::Decimal:
        return (reader.isReal(index) || reader.isInteger(index)) &&
               reader.real(index) == Decimal{value, m_scale}.toDouble();
    case Kind::Date:
        return parseIsoDay(reader.utf8(index)) == std::optional<Day>(Day(value));
    case Kind::Text:
        return reader.utf8(index) == m_texts.text(int(value));
    case Kind::Other: {
        const Value &planned = m_others[size_t(value)];
        return planned.isDouble() ? reader.real(index) == planned.toDouble()
                                  : reader.isInteger(index) && reader.integer(index) == planned.toInteger();
    }
    case Kind::Links:
        break; // compared as values
    }
    return false;
}

Value PlanField::toValue(qint64 value, const RefToId &idOf) const
{
    if (value == null)
        return {};
    switch (m_kind) {
    case Kind::Integer:
    case Kind::Money:
    case Kind::Date:
        return value;
    case Kind::Decimal:
        return Decimal{value, m_scale}.toDouble();
    case Kind::Text: {
        const std::string_view text = m_texts.text(int(value));
        return QString::fromUtf8(text.data(), qsizetype(text.size()));
    }
    case Kind::Link:
        return idOf(value);
    case Kind::Links: {
        IdList ids;
        for (RecordRef ref : m_lists[size_t(value)])
            ids.push_back(idOf(ref));
        return ids;
    }
    case Kind::Other:
        return withPeople(m_others[size_t(value)]);
    }
    return {};
}

void PlanField::toCell(qint64 value, const RefToId &idOf, Cell &cell) const
{
    if (value == null) {
        cell.kind = Cell::Kind::Null;
        cell.text = {};
        return;
    }
    if (m_kind == Kind::Text) {
        cell.kind = Cell::Kind::Text;
        cell.text = m_texts.text(int(value));
        return;
    }
    const Value *const other = m_kind == Kind::Other ? &m_others[size_t(value)] : nullptr;
    if (m_kind == Kind::Decimal || (other && other->isDouble())) {
        cell.kind = Cell::Kind::Real;
        cell.real = other ? other->toDouble() : Decimal{value, m_scale}.toDouble();
        return;
    }
    cell.kind = Cell::Kind::Integer;
    if (other) {
        const Value known = withPeople(*other);
        cell.integer = known.isInteger() ? known.toInteger() : value;
    } else {
        cell.integer = m_kind == Kind::Link && value < 0 ? idOf(value) : value;
    }
}

double PlanField::toMajor(qint64 value) const
{
    return Decimal{value, m_scale}.toDouble();
}

} // namespace pheu
