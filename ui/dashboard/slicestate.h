// SPDX-License-Identifier: GPL-3.0-or-later
// What the header of the dashboard chooses: period, comparison and one filter per dimension. One object
// owns it; slice() is what every card is asked for.
#pragma once

#include "metrics/engine.h"
#include "report/periodpreset.h"

#include <QObject>

namespace pheu
{

// Chosen values of one dimension; nothing chosen: all.
struct DimensionChoice {
    QStringList names;
    bool withoutValue = false; // records with an empty link too
    bool isAll() const { return names.isEmpty() && !withoutValue; }
    bool operator==(const DimensionChoice &) const = default;
};

class SliceState : public QObject
{
    Q_OBJECT
public:
    SliceState(Workspace &workspace, MetricsEngine &engine, QObject *parent = nullptr);

    static QStringList dimensions(); // "channel", "campaign", "stage"
    // A card is split by it and a value of it can be chosen; a calendar unit cannot.
    bool canFilter(const QString &dimension) const;
    // Those that are chosen beyond dimensions(), by a click on a card.
    QStringList furtherDimensions() const;

    PeriodPreset preset() const { return m_preset; }
    CompareMode compareMode() const { return m_compare; }
    Period period() const { return m_period; }
    std::optional<Period> comparison() const;
    std::optional<Period> dataPeriod() const { return m_data; }
    // False while the days of many records are not read yet: reading them is the engine's worker's business.
    bool isKnown() const { return m_known; }
    DimensionChoice choice(const QString &dimension) const { return m_choices.value(dimension); }
    bool isFiltered() const;
    Filter filter() const;
    MetricQuery slice() const;
    // The same without what the cards leave out for now: for the cards alone, never for reports or pages.
    MetricQuery shownSlice() const;
    void setLeftOut(const Filter &kept); // All: everything counts

    void setPreset(PeriodPreset preset);
    void setCustomPeriod(Period period);
    void setCompareMode(CompareMode mode);
    void setCustomComparison(Period period);
    void setChoice(const QString &dimension, const DimensionChoice &choice);
    void clearChoices();
    // Chooses just this value; when it is the only one chosen already, chooses all again.
    void toggle(const QString &dimension, const DimensionKey &key);
    // Looks at the data and the day again; emits changed() when the period moved.
    void refresh();

signals:
    void changed();

private:
    Filter filterOf(const QString &dimension, const DimensionChoice &choice) const;
    bool updatePeriod();
    bool canLook() const;

    Workspace &m_workspace;
    MetricsEngine &m_engine;
    PeriodPreset m_preset = PeriodPreset::LastData30;
    CompareMode m_compare = CompareMode::Previous;
    Period m_period;
    Period m_custom;
    std::optional<Period> m_customComparison;
    std::optional<Period> m_data;
    bool m_known = false;
    QHash<QString, DimensionChoice> m_choices;
    Filter m_kept; // what the cards count; All: everything
};

} // namespace pheu
