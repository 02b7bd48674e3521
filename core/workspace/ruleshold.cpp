// SPDX-License-Identifier: GPL-3.0-or-later
// Rules that are turned on while records are there.
#include "storage/condition.h"
#include "storage/recordreader.h"
#include "workspace/rulecheck.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_set>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::FieldRules)
};

constexpr size_t window = 5000; // records read at once

struct Breach {
    qint64 count = 0;
    RecordId record; // the first
    QString why;

    void add(RecordId id, const QString &sentence)
    {
        if (count++ == 0) {
            record = id;
            why = sentence;
        }
    }
};

class Survey
{
public:
    Survey(const CompiledRules &rules, size_t records)
        : m_rules(rules)
    {
        if (rules.rules().unique)
            m_seen.reserve(records);
    }

    void look(RecordId record, const Value &value, const QString &currency)
    {
        if (value.isEmpty()) {
            if (m_rules.rules().required)
                breach.add(record, m_rules.missing().message);
            return;
        }
        if (const Result<void> good = m_rules.check(value, currency); !good) {
            breach.add(record, good.error().message);
        } else if (m_rules.rules().unique && !m_seen.insert(uniqueKey(toStored(m_rules.field(), value))).second) {
            breach.add(record, Text::tr("“%1” is in more than one record.").arg(m_rules.shown(value)));
        }
    }

    Breach breach;

private:
    const CompiledRules &m_rules;
    std::unordered_set<std::string> m_seen;
};

} // namespace

Result<void> rulesHold(Database &database, const Schema &schema, const Field &field,
                       const std::function<bool(double)> &progress)
{
    const Result<QString> currency = workspaceCurrency(database);
    if (!currency)
        return currency.error();
    const Result<CompiledRules> rules = CompiledRules::make(field, *currency);
    if (!rules)
        return rules.error();
    if (!hasRules(field.config.rules))
        return {};
    const RecordReader reader(database, schema);
    Query query;
    query.page = field.page;
    const Result<std::vector<RecordId>> ids = reader.select(query);
    if (!ids)
        return ids.error();
    std::vector<FieldId> fields{field.id};
    if (field.config.currencyField)
        fields.push_back(field.config.currencyField);
    Survey survey(*rules, ids->size());
    for (size_t begin = 0; begin < ids->size(); begin += window) {
        const std::span<const RecordId> part(ids->data() + begin, std::min(window, ids->size() - begin));
        const auto records = reader.fetch(field.page, part, fields);
        if (!records)
            return records.error();
        for (const Record &record : *records) {
            if (record.id)
                survey.look(record.id, record.values[0],
                            record.values.size() > 1 ? record.values[1].toText() : QString());
        }
        if (progress && !progress(double(begin + part.size()) / double(ids->size())))
            return Error{ErrorCode::Canceled,
                         Text::tr("The rules of “%1” were left as they are.").arg(shownName(field.names))};
    }
    const Breach &breach = survey.breach;
    if (breach.count == 0)
        return {};
    //: %1 field, %2 how many, %3 number of a record, %4 a whole sentence
    return Error{
        ErrorCode::InvalidInput,
        Text::tr("The rules of “%1” were not changed: %2 records do not keep to them. The first is record %3: %4")
            .arg(shownName(field.names))
            .arg(breach.count)
            .arg(breach.record.value)
            .arg(breach.why)};
}

} // namespace pheu
