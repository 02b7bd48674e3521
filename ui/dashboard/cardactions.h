// SPDX-License-Identifier: GPL-3.0-or-later
// What a person asks of the cards of a dashboard: make and configure them, and what stands behind their figures. Shows
// dialogs; changes go through the edits.
#pragma once

#include "dashboard/dashboardedits.h"
#include "dashboard/slicestate.h"
#include "theme/theme.h"

#include <QObject>

namespace pheu
{

class CardGrid;
class CardWidget;
struct FigureKeys;

class CardActions : public QObject
{
    Q_OBJECT
public:
    CardActions(Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer, DashboardEdits &edits,
                SliceState &state, QWidget &over);

    void add();
    void configure(const QString &id);
    // What the card asks for, to the edits; the grid says what its pixels are.
    void connectCard(CardWidget &card, CardGrid &grid);

signals:
    void showRecords(pheu::PageId page, const pheu::Filter &filter);
    void goalRequested(pheu::RecordId goal);
    void refused(const QString &sentence);

private:
    void open(const CardDefinition &start);
    void connectData(CardWidget &card);
    void connectSizes(CardWidget &card, CardGrid &grid);
    MetricQuery sliceOf(const QString &card) const;
    void showRecordsOf(const QString &card, const QStringList &names, const FigureKeys &of);
    void explainFigure(CardWidget &card, const QString &name, const FigureKeys &of);
    void dropCard(const QString &dropped, const QString &at, bool behind);

    Workspace &m_workspace;
    MetricsEngine &m_engine;
    Theme &m_theme;
    Localizer &m_localizer;
    DashboardEdits &m_edits;
    SliceState &m_state;
    QWidget &m_over;
};

} // namespace pheu
