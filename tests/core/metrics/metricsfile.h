// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace with an engine beside it and short ways to ask it.
#pragma once

#include "metrics/engine.h"
#include "support/workspacefile.h"

#include <QTest>

namespace pheu::test
{

inline Day day(int year, int month, int dayOfMonth)
{
    return toDay(QDate(year, month, dayOfMonth));
}

inline Value days(int month, int dayOfMonth)
{
    return Value(qint64(day(2026, month, dayOfMonth)));
}

struct MetricsFile : WorkspaceFile {
    MetricsEngine engine{*workspace};
    RecordId facebook, google, email, tet, women;

    MetricsFile()
    {
        facebook = link("channels", "Facebook");
        google = link("channels", "Google Search");
        email = link("channels", "E-mail");
        tet = add("campaigns", {{"name", QStringLiteral("Tết")}});
        women = add("campaigns", {{"name", QStringLiteral("8/3")}});
    }
    RecordId link(const char *page, const char *name) const
    {
        const auto found = workspace->reader().findByName(this->page(page).id, QString::fromUtf8(name));
        return found && *found ? **found : RecordId();
    }
    RecordId result(const Value &date, const Cells &cells)
    {
        Cells all = cells;
        all.emplace_back("date", date);
        return add("results", all);
    }
    MetricQuery query(const char *names, const char *by = "", const char *filter = "") const
    {
        MetricQuery query;
        query.names = QString::fromUtf8(names).split(u' ', Qt::SkipEmptyParts);
        query.by = QString::fromUtf8(by).split(u' ', Qt::SkipEmptyParts);
        // Texts of a filter are in single quotes here, to be read more easily.
        const QString text = QString::fromUtf8(filter).replace(u'\'', u'"');
        const auto parsed = parseFilter(workspace->schema(), page("results").id, text);
        if (parsed)
            query.filter = *parsed;
        else
            QTest::qFail(qPrintable(parsed.error().message), __FILE__, __LINE__);
        return query;
    }
    MetricTable ask(const MetricQuery &query)
    {
        const Result<MetricTable> table = engine.evaluate(query);
        if (!table) {
            QTest::qFail(qPrintable(table.error().message), __FILE__, __LINE__);
            return {};
        }
        return *table;
    }
    Figure total(const char *name, const char *filter = "") { return first(ask(query(name, "", filter))); }
    static Figure first(const MetricTable &table)
    {
        return table.total.values.empty() ? Figure() : table.total.values.front();
    }
    // "label=value …" of the first name, rows in order; "—" undefined, "(empty)" the empty key.
    QString rows(const MetricTable &table, size_t name = 0) const
    {
        QStringList text;
        for (const MetricRow &row : table.rows) {
            QStringList labels;
            for (const DimensionKey &key : row.keys)
                labels.append(key.null ? QStringLiteral("(empty)") : key.label);
            text.append(labels.join(u'/') + u'=' + figure(row.values[name]));
        }
        return text.join(QStringLiteral("; "));
    }
    static QString figure(const Figure &figure)
    {
        return figure ? QString::number(*figure, 'g', 12) : QStringLiteral("—");
    }
};

} // namespace pheu::test
