// SPDX-License-Identifier: GPL-3.0-or-later
// The KPI fields of a page as its cells show them: figures over all results that a record's links reach. Asked of the
// engine only while somebody looks, one field a turn; columns are read beside the window, and edits are followed.
#pragma once

#include "metrics/engine.h"

#include <QHash>
#include <QTimer>

namespace pheu
{

class FieldFigures final : public QObject
{
    Q_OBJECT
public:
    FieldFigures(PageId page, Workspace &workspace, MetricsEngine &engine, QObject *parent = nullptr);

    void setActive(bool active);
    // Those that are shown or sorted by; what is no KPI field of the page is left out.
    void setFields(const std::vector<FieldId> &fields);
    bool has(FieldId field) const { return m_fields.contains(field); }
    bool isReady(FieldId field) const; // else its cells are blank for the moment

    Figure figure(FieldId field, RecordId record) const;
    Value value(FieldId field, RecordId record) const; // as a cell of the field holds it
    // One sentence: why the records have no figure together.
    QString why(FieldId field, const std::vector<RecordId> &records) const;
    // Of the records of each set taken together: Σ / Σ over the results behind them. Undefined where the field cannot
    // be computed. Asks the engine at once.
    std::vector<Value> together(FieldId field, const std::vector<std::vector<RecordId>> &sets) const;

signals:
    void changed(pheu::FieldId field);

private:
    struct Known {
        bool stale = true;
        bool ready = false;
        bool prepared = false; // what can be read is read: an error is told by the question itself
        QHash<RecordId, Figure> figures;
        QString error; // of the field as a whole
    };
    void schedule();
    void update();
    bool prepare(const Field &field, Known &known); // false: ready() comes back
    void workspaceChanged(const ChangeSet &changes);
    const Field *fieldNow(FieldId id) const;

    PageId m_page;
    Workspace &m_workspace;
    MetricsEngine &m_engine;
    bool m_active = false;
    QHash<FieldId, Known> m_fields;
    QTimer m_timer;
};

} // namespace pheu
