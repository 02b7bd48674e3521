// SPDX-License-Identifier: GPL-3.0-or-later
// One field of the page that an import fills, with its planned values as integers: numbers in units of
// 10^-scale, money in minor units, days, numbers of texts in a pool, records. Invariant: two planned values of a
// field are equal exactly when their integers are.
#pragma once

#include "exchange/plantable.h"
#include "exchange/textpool.h"
#include "storage/cell.h"
#include "storage/columnreader.h"

#include <functional>

namespace pheu
{

// A record of a link: > 0 an id, < 0 one that the import will create (LinkResolver).
using RecordRef = qint64;
using RefToId = std::function<qint64(RecordRef)>;

class PlanField
{
public:
    enum class Kind { Integer, Money, Decimal, Date, Text, Link, Links, Other };
    // What rows of one file with equal keys do.
    enum class Merge { Add, Clear, Last };
    static constexpr qint64 null = PlanColumn::null;

    PlanField(const Page &page, const Field &field, int moneyDigits);

    const Field &field() const { return *m_field; }
    Kind kind() const { return m_kind; }
    Merge merge() const { return m_merge; }
    void setMerge(Merge merge) { m_merge = merge; }
    bool isNumber() const { return m_kind <= Kind::Decimal; }
    int scale() const { return m_scale; }
    // Makes room for `digits` decimals (Kind::Decimal). False: the planned values would not fit then.
    bool raiseScale(int digits);

    qint64 textValue(std::string_view utf8); // Kind::Text
    qint64 otherValue(const Value &value);   // Kind::Other
    // A person that the import adds to the field: a negative id, one for each name.
    qint64 newPerson(const QString &name);
    const QStringList &newPeople() const { return m_newPeople; }
    QStringList peopleToAdd(qint64 value) const; // of a planned value
    // Marks those that a planned value names.
    void markPeople(qint64 value, std::vector<bool> &used) const;
    // By number: who they are from here on; 0: nobody.
    void setPeople(std::vector<qint64> ids) { m_people = std::move(ids); }
    qint64 linksValue(const std::vector<RecordRef> &refs);
    const std::vector<RecordRef> &links(qint64 value) const { return m_lists[size_t(value)]; }

    // What two rows must share to have the same key: text without case.
    qint64 keyPart(qint64 value) const;
    // The text that an empty value stands for, such as the workspace's currency (Kind::Text).
    void setImplied(std::string text) { m_implied = std::move(text); }
    std::string_view impliedPart(qint64 value) const
    {
        return value == null ? std::string_view(m_implied) : m_texts.text(int(value));
    }
    // A stored value as the integer a plan would have for it; null also for a kind that is not the field's.
    qint64 stored(const ColumnReader &reader, int index);
    bool equalsStored(qint64 value, const ColumnReader &reader, int index) const;

    Value toValue(qint64 value, const RefToId &idOf) const;
    // The same for a bulk insert, in place; text lives as long as the field.
    void toCell(qint64 value, const RefToId &idOf, Cell &cell) const;
    double toMajor(qint64 value) const; // a sum of planned numbers, money in major units

    PlanColumn column;

private:
    const Field *m_field;
    Kind m_kind;
    Merge m_merge = Merge::Last;
    int m_scale = 0;
    std::string m_implied;
    TextPool m_texts;
    std::vector<qint32> m_folds; // by text: the number of its case fold
    TextPool m_foldPool;
    Value withPeople(const Value &value) const;

    std::vector<Value> m_others;
    QStringList m_newPeople;
    std::vector<qint64> m_people;
    TextPool m_otherTexts; // equal values, equal numbers
    std::vector<std::vector<RecordRef>> m_lists;
    TextPool m_listTexts;
};

} // namespace pheu
