// SPDX-License-Identifier: GPL-3.0-or-later
// A page as bars over time: one lane for each value of a field, a bar from the start to the end of each record,
// moved and resized by days. A field or a KPI is written on the bar.
#pragma once

#include "models/recordgroups.h"
#include "views/recordsview.h"
#include "views/timeline/timelinecanvas.h"

namespace pheu
{

class RecordFigures;

class TimelineView final : public RecordsView
{
    Q_OBJECT
public:
    explicit TimelineView(const PageViewContext &context, QWidget *parent = nullptr);
    TimelineCanvas &timeline() const { return *m_timeline; }
    void setSlice(const MetricQuery &slice) override;
    void setActive(bool active) override;
    void setView(const View &view) override;
    bool usesSorts() const override { return false; } // bars stand by their start
    bool usesFields() const override { return false; }

protected:
    Missing missing() const override;
    ViewRecords::Ask fields() const override;
    void layOut() override;
    std::vector<ViewOption> options() override;
    QString note() const override;
    void addRecord() override;
    void changeEvent(QEvent *event) override;

private:
    const Field *laneField() const;
    const Field *colourField() const;
    const Field *barField() const;
    std::vector<TimelineLayout::Lane> lanes();
    QString figureText(RecordId record) const;
    void kpiMenu(QMenu &menu);
    void takeChange(RecordId record, const TimelineBar &before, const TimelineBar &after, int lane);
    void addAt(Day day, int lane);

    TimelineCanvas *m_timeline;
    RecordFigures *m_figures;
    std::vector<RecordGroup> m_groups;
    int m_undated = 0;
};

PageView *makeTimelineView(const PageViewContext &context, QWidget *parent);
QString timelineLacks(const Schema &schema, PageId page);
ViewConfig usualTimeline(const Schema &schema, PageId page);

} // namespace pheu
