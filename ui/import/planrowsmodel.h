// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a plan of one kind for a table view. They stand in the worker: what is looked at is asked for in blocks,
// so that a million rows cost what is on the screen.
#pragma once

#include "exchange/plandiff.h"

#include <QAbstractTableModel>
#include <QCache>

namespace pheu
{

class PlanRowsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr qint64 blockRows = 128;
    enum Role { ChangedRole = Qt::UserRole + 1, BeforeRole, AfterRole };

    explicit PlanRowsModel(PlannedKind kind, QObject *parent = nullptr);

    PlannedKind kind() const { return m_kind; }
    // A field of the rows: its name, and whether its values are numbers.
    struct Heading {
        QString name;
        bool isNumber = false;
    };
    // `headings`: in the order of the rows' cells.
    void show(int plan, qint64 count, const std::vector<Heading> &headings, bool severalFiles);
    void clear() { show(0, 0, {}, false); }
    void take(int plan, qint64 first, const std::vector<PlannedRow> &rows);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

signals:
    void wanted(int plan, pheu::PlannedKind kind, qint64 first, qint64 count) const;

private:
    const PlannedRow *row(int row) const;
    int alignmentOf(int column) const;

    PlannedKind m_kind;
    int m_plan = 0;
    qint64 m_count = 0;
    bool m_severalFiles = false;
    std::vector<Heading> m_headings;
    QCache<qint64, std::vector<PlannedRow>> m_blocks;
    mutable QSet<qint64> m_asked;
};

} // namespace pheu
