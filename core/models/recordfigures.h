// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a page that Results link to: KPIs and measures for each of its records, in the slice of the dashboard.
// One call of the engine for the page, never one a record, and only while somebody looks.
#pragma once

#include "metrics/engine.h"

#include <QHash>
#include <QObject>

namespace pheu
{

// What results are split by to have one row a record of the page; empty: they have no link to it.
QString resultsDimension(const Schema &schema, PageId page);

class RecordFigures : public QObject
{
    Q_OBJECT
public:
    RecordFigures(PageId page, Workspace &workspace, MetricsEngine &engine, QObject *parent = nullptr);

    // Results have no link to this page: no columns, whatever is chosen.
    bool isPossible() const { return !m_dimension.isEmpty(); }
    bool isEmpty() const { return m_names.isEmpty(); }
    const QStringList &names() const { return m_names; }
    // Ids of the catalogue; what it does not know is left out. None: none.
    void setNames(const QStringList &names);
    // What such a page shows unless a view says otherwise.
    QStringList usualNames() const;
    // What can be chosen: KPIs, then measures, whose pages are in the workspace.
    QStringList possibleNames() const;
    void setSlice(const MetricQuery &slice);
    const MetricQuery &slice() const { return m_slice; }
    // Only a page that is looked at asks the engine.
    void setActive(bool active);

    const QHash<RecordId, std::vector<Figure>> &figures() const { return m_figures; }
    const std::vector<Figure> &totals() const { return m_totals; }

signals:
    void changed();
    void failed(const QString &message);

private:
    void update();
    void evaluate();

    PageId m_page;
    Workspace &m_workspace;
    MetricsEngine &m_engine;
    QString m_dimension;
    QStringList m_names;
    MetricQuery m_slice;
    bool m_active = false;
    bool m_stale = true;
    QHash<RecordId, std::vector<Figure>> m_figures;
    std::vector<Figure> m_totals;
};

} // namespace pheu
