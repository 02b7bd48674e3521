// SPDX-License-Identifier: GPL-3.0-or-later
// Formulas, lookups and rollups computed the plain way: every record with every value is read, and links are followed
// by looking through all of them. What is stored must be the same.
#pragma once

#include "formula/operations.h"
#include "formula/recordformula.h"
#include "storage/pathnames.h"
#include "workspace/computedfields.h"
#include "workspace/workspace.h"

#include <map>

namespace pheu::test
{

class NaiveComputation
{
public:
    explicit NaiveComputation(const Workspace &workspace)
        : m_workspace(workspace)
        , m_schema(workspace.schema())
    {
        for (const Page &page : m_schema.pages) {
            Query query;
            query.page = page.id;
            const auto ids = workspace.reader().select(query);
            std::vector<FieldId> fields;
            for (const Field &field : page.fields) {
                if (field.storage() != Storage::Virtual)
                    fields.push_back(field.id);
            }
            const auto records = workspace.reader().fetch(page.id, *ids, fields);
            if (!records)
                qFatal("%s", qPrintable(records.error().message));
            for (const Record &record : *records) {
                for (size_t i = 0; i < fields.size(); ++i)
                    m_values[page.id][record.id.value][fields[i]] = record.values[i];
            }
        }
    }

    // The first difference between what is stored and what should be; empty: none.
    QString difference() const
    {
        for (const Page &page : m_schema.pages) {
            for (const Field &field : page.fields) {
                if (!isRecomputed(field) || field.config.computed == QLatin1String("autonumber"))
                    continue;
                const auto records = m_values.find(page.id);
                if (records == m_values.end())
                    continue;
                for (const auto &[record, values] : records->second) {
                    const Value expected = computed(page, field, record), stored = values.at(field.id);
                    if (expected != stored)
                        return QStringLiteral("%1.%2 of %3: stored %4, should be %5 (%6 %7 %8)")
                            .arg(page.role, shownName(field.names))
                            .arg(record)
                            .arg(shown(stored), shown(expected), field.config.computed, field.config.aggregate,
                                 field.config.formula);
                }
            }
        }
        return {};
    }

private:
    static QString shown(const Value &value)
    {
        return value.isEmpty()  ? QStringLiteral("—")
               : value.isText() ? value.toText()
                                : QString::number(value.toDouble(), 'g', 17);
    }
    Value value(PageId page, qint64 record, FieldId field) const
    {
        const auto rows = m_values.find(page);
        if (rows == m_values.end())
            return {};
        const auto row = rows->second.find(record);
        if (row == rows->second.end())
            return {};
        const auto cell = row->second.find(field);
        return cell == row->second.end() ? Value() : cell->second;
    }
    bool exists(PageId page, qint64 record) const
    {
        const auto rows = m_values.find(page);
        return rows != m_values.end() && rows->second.contains(record);
    }
    QString nameOf(const Field &field, qint64 id) const
    {
        if (!field.config.target) {
            const Option *option = field.option(OptionId(id));
            return option ? option->names.in(m_workspace.settings().language) : QString();
        }
        if (!exists(field.config.target, id))
            return {};
        const Page &target = *m_schema.page(field.config.target);
        const QString name = value(target.id, id, target.nameField).toText();
        return name.isEmpty() ? u'#' + QString::number(id) : name;
    }
    static IdList idsOf(const Value &value)
    {
        return value.isIds() ? value.toIds() : value.isEmpty() ? IdList() : IdList{value.toInteger()};
    }
    FormulaCell cell(const Page &page, qint64 record, const Field &field) const
    {
        const Value stored = value(page.id, record, field.id);
        if (stored.isEmpty())
            return {};
        switch (formulaKindOf(field).value_or(FormulaKind::Nothing)) {
        case FormulaKind::Number:
        case FormulaKind::Percent:
            return FormulaCell::ofReal(stored.toDouble());
        case FormulaKind::Money:
            return FormulaCell::ofMoney(stored.toInteger(), currencyOf(page, record, field));
        case FormulaKind::Text: {
            if (stored.isText())
                return FormulaCell::ofText(stored.toText());
            QStringList names;
            for (const qint64 id : idsOf(stored)) {
                if (const QString name = nameOf(field, id); !name.isEmpty())
                    names.append(name);
            }
            FormulaCell named = FormulaCell::ofText(names.join(QStringLiteral(", ")));
            named.integer = idsOf(stored).front();
            return named;
        }
        case FormulaKind::Nothing:
            return {};
        default:
            return FormulaCell::ofInteger(stored.toInteger());
        }
    }
    quint64 currencyOf(const Page &page, qint64 record, const Field &field) const
    {
        QString code = value(page.id, record, field.config.currencyField).toText();
        if (code.isEmpty())
            code = m_workspace.currencyOf(field);
        return packedCode(code);
    }

    Value computed(const Page &page, const Field &field, qint64 record) const
    {
        return field.config.computed == QLatin1String("formula") ? formula(page, field, record)
                                                                 : linked(page, field, record);
    }
    Value formula(const Page &page, const Field &field, qint64 record) const
    {
        const auto compiled = RecordFormula::compile(
            {&m_schema, &page, m_workspace.settings().currency, m_workspace.settings().language}, field.config.formula);
        if (!compiled)
            return {};
        std::vector<FormulaCell> inputs;
        for (const FormulaInput &input : compiled->inputs()) {
            const Page *at = &page;
            qint64 id = record;
            FormulaCell found;
            for (size_t i = 0; i < input.path.steps.size(); ++i) {
                const Field &step = *at->field(input.path.steps[i]);
                found = id ? cell(*at, id, step) : FormulaCell();
                if (i + 1 == input.path.steps.size())
                    break;
                id = found.hasValue() ? found.integer : 0;
                at = targetPage(m_schema, step);
            }
            inputs.push_back(found);
        }
        return valueOf(compiled->evaluate(inputs, toDay(m_workspace.clock().today())), compiled->type().kind);
    }
    // Ids at the other end of the link of a lookup or rollup.
    IdList linkedIds(const Page &page, const LinkEnd &end, qint64 record) const
    {
        if (!end.backward)
            return idsOf(value(page.id, record, end.link->id));
        IdList ids;
        const auto rows = m_values.find(end.page->id);
        if (rows == m_values.end())
            return ids;
        for (const auto &[other, values] : rows->second) {
            const IdList held = idsOf(values.at(end.link->id));
            if (std::ranges::find(held, record) != held.end())
                ids.push_back(other);
        }
        return ids;
    }
    struct Sum {
        double real = 0;
        qint64 whole = 0;
        bool known = true;
    };
    Value linked(const Page &page, const Field &field, qint64 record) const
    {
        const std::optional<LinkEnd> end = linkEnd(m_schema, page, field.config.via);
        if (!end)
            return {};
        const Field *source = end->page->field(field.config.source);
        const IdList ids = linkedIds(page, *end, record);
        const QString aggregate = field.config.aggregate;
        if (!source)
            return aggregate == QLatin1String("count") ? Value(qint64(ids.size())) : Value();
        const FormulaKind kind = *formulaKindOf(*source);
        const quint64 own = packedCode(m_workspace.currencyOf(*source));
        std::vector<FormulaCell> cells;
        bool mixed = false;
        for (const qint64 id : ids) {
            const FormulaCell one = cell(*end->page, id, *source);
            if (!one.hasValue())
                continue;
            mixed = mixed || (one.currency && one.currency != own);
            cells.push_back(one);
        }
        if (aggregate == QLatin1String("count"))
            return qint64(cells.size());
        if (field.config.computed == QLatin1String("lookup") && field.type->id() != QLatin1String("text"))
            return mixed || cells.empty() ? Value() : valueOf(cells.back(), kind);
        if (aggregate.isEmpty() || aggregate == QLatin1String("join")) {
            QStringList texts;
            for (const FormulaCell &one : cells) {
                const QString text = cellText(one, {kind, m_workspace.currencyOf(*source)});
                // The list of different amounts tells those of its own currency.
                if (aggregate.isEmpty() || (!texts.contains(text) && (!one.currency || one.currency == own)))
                    texts.append(text);
            }
            return texts.isEmpty() ? Value() : Value(texts.join(QStringLiteral(", ")));
        }
        if (mixed || cells.empty())
            return {};
        const bool real = kind == FormulaKind::Number || kind == FormulaKind::Percent;
        double sum = 0;
        qint64 whole = 0;
        for (const FormulaCell &one : cells) {
            sum += one.real;
            whole += one.integer;
        }
        if (aggregate == QLatin1String("sum"))
            return real ? Value(sum) : Value(whole);
        if (aggregate == QLatin1String("mean")) {
            if (real || field.type->id() == QLatin1String("decimal") || field.type->id() == QLatin1String("percent"))
                return (real ? sum : double(whole)) / double(cells.size());
            return qint64(std::llround(static_cast<long double>(whole) / static_cast<long double>(cells.size())));
        }
        const bool least = aggregate == QLatin1String("min") || aggregate == QLatin1String("earliest");
        const auto order = [&](const FormulaCell &a, const FormulaCell &b) {
            return real ? a.real < b.real : a.integer < b.integer;
        };
        return valueOf(least ? *std::ranges::min_element(cells, order) : *std::ranges::max_element(cells, order), kind);
    }

    const Workspace &m_workspace;
    const Schema &m_schema;
    std::map<PageId, std::map<qint64, std::map<FieldId, Value>>> m_values;
};

} // namespace pheu::test
