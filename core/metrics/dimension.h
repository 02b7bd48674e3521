// SPDX-License-Identifier: GPL-3.0-or-later
// One dimension of a question: a field, a path over links, or a calendar unit of the date. It gives every value
// a small number, the same in every scan of one question; 0 is the empty value.
#pragma once

#include "metrics/columntable.h"
#include "metrics/engine.h"

namespace pheu
{

// Numbers of the dimension's values per code of a column; of several, the first that is not 0 counts.
struct DimensionLookup {
    struct Source {
        const Column *column = nullptr;
        std::vector<quint32> numbers; // by code
    };
    std::vector<Source> sources;
};

// Tables of linked pages, loaded when asked.
using LinkedTables = std::function<Result<const ColumnTable *>(PageId page, FieldId field)>;

// Names of records of a page.
using RecordNames = std::function<Result<QHash<qint64, QString>>(PageId page, const std::vector<qint64> &ids)>;

class Dimension
{
public:
    enum class Kind { Link, Option, Text, Truth, Calendar };

    // `text` as the user wrote it. Errors: UnknownName; InvalidInput for a field with many values per record
    // (figures split by it would not add up) or of numbers.
    static Result<Dimension> resolve(const Schema &schema, const Page &page, const QString &text, CalendarRules rules);

    const QString &text() const { return m_text; }
    Kind kind() const { return m_kind; }
    bool isTime() const { return m_kind == Kind::Calendar; }
    bool isRecordDate() const { return m_isRecordDate; } // a calendar unit of the date that puts a record into a period
    CalendarUnit unit() const { return m_unit; }
    CalendarRules rules() const { return m_rules; }
    const PathChoice &path() const { return m_path; }
    std::set<FieldId> columns() const; // of the page itself

    // `path`: where the values are on the table's page, which may be another than the dimension's own.
    Result<DimensionLookup> lookup(const Schema &schema, const ColumnTable &table, const LinkedTables &linked,
                                   const PathChoice &path);
    Result<DimensionLookup> lookup(const Schema &schema, const ColumnTable &table, const LinkedTables &linked)
    {
        return lookup(schema, table, linked, m_path);
    }
    void takeTogether(std::shared_ptr<const QHash<qint64, qint64>> parts) { m_together = std::move(parts); }
    quint32 numberOfId(qint64 id); // Link, Option, Truth, Calendar (first day of the unit); 0 for 0
    quint32 numberOfText(const QString &text);
    quint32 numberOfDay(Day day) { return numberOfId(qint64(unitOf(day, m_unit, m_rules).from) + dayOffset); }
    size_t count() const { return m_ids.size(); }

    // Keys with their labels for these numbers (of linked records by `names`).
    Result<std::vector<DimensionKey>> keys(const RecordNames &names, const Schema &schema,
                                           const std::vector<quint32> &numbers, Language language) const;
    Day firstDay(quint32 number) const { return Day(m_ids[number] - dayOffset); }
    qint64 idOf(quint32 number) const { return m_ids[number]; }

private:
    static constexpr qint64 dayOffset = 10'000'000; // keeps a day's id above 0
    Result<quint32> numberAt(const Schema &schema, const Column &column, quint32 code, const FieldPath &path,
                             size_t step, const LinkedTables &linked);
    quint32 numberOfValue(const Column &column, size_t row, quint32 code);

    QString m_text;
    Kind m_kind = Kind::Text;
    CalendarUnit m_unit = CalendarUnit::Day;
    CalendarRules m_rules;
    PathChoice m_path;
    bool m_isRecordDate = false;
    PageId m_target; // Link
    FieldId m_field; // Option: whose options
    std::vector<qint64> m_ids{0};
    std::vector<QString> m_texts{QString()};
    QHash<qint64, quint32> m_numberOfId;
    std::shared_ptr<const QHash<qint64, qint64>> m_together; // of linked records
    QHash<QString, quint32> m_numberOfText;
};

} // namespace pheu
