// SPDX-License-Identifier: GPL-3.0-or-later
// A KPI for each record of a page that Results link to, in the slice of the dashboard: one call of the engine for all
// records, and only while somebody looks.
#pragma once

#include "metrics/engine.h"

#include <QHash>

namespace pheu
{

// What results are split by to have one row a record of the page; empty: they have no link to it.
QString resultsDimension(const Schema &schema, PageId page);

class RecordFigures final : public QObject
{
    Q_OBJECT
public:
    RecordFigures(PageId page, Workspace &workspace, MetricsEngine &engine, QObject *parent = nullptr);

    bool isPossible() const;           // Results link to this page
    void setName(const QString &name); // id of a KPI or measure; empty: none
    const QString &name() const { return m_name; }
    void setSlice(const MetricQuery &slice);
    void setActive(bool active);
    Figure of(RecordId record) const { return m_figures.value(record); }

signals:
    void changed();
    void failed(const QString &message);

private:
    void update();

    PageId m_page;
    Workspace &m_workspace;
    MetricsEngine &m_engine;
    QString m_name;
    MetricQuery m_slice;
    bool m_active = false;
    bool m_stale = true;
    QHash<RecordId, Figure> m_figures;
};

} // namespace pheu
