// SPDX-License-Identifier: GPL-3.0-or-later
// A saved view of a page: which records, in what order and grouping, and how they are drawn. A plain value, kept as
// JSON with the ids of fields, so that it survives every renaming. A page always has at least one view.
#pragma once

#include "storage/filter.h"
#include "storage/names.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace pheu
{

struct Page;
struct Schema;

enum class ViewKind { Grid, Board, Gallery, Calendar, Timeline, Form, Pivot };
enum class RowHeight { Short, Medium, Tall, ExtraTall };

struct ViewColumn {
    FieldId field;
    int width = 0; // px at 100 %; 0: the field's own
    bool hidden = false;
    bool operator==(const ViewColumn &) const = default;
};

// Records that fit `filter` are tinted: the whole record, or one field of it. The first rule that fits wins.
struct ColourRule {
    Filter filter;
    FieldId field; // 0: the whole record
    QString color; // token of the palette
    bool operator==(const ColourRule &) const = default;
};

// Members that a kind does not use keep their default. Fields that were removed are left out when it is read.
struct ViewConfig {
    Filter filter;
    std::vector<Sort> sorts;
    std::vector<ViewColumn> columns; // in this order; empty: the fields of the page as they stand there
    std::vector<Sort> groups;        // grid: up to 3 levels; board: the columns; timeline: the lanes
    int frozen = 1;                  // grid: columns that stay at the left
    RowHeight rowHeight = RowHeight::Short;
    std::vector<ColourRule> colours;
    QStringList metrics;     // grid: ids of KPI columns; timeline: the KPI on the bar. Of pages that results link to
    bool showMetrics = true; // grid: KPI columns at all; with `metrics` empty: the page's usual ones
    FieldId metricsAfter;    // grid: KPI columns stand behind this field; 0: behind status, else the name
    std::vector<qint64> collapsed; // board: columns that stand aside, by option or linked record; 0: without a value
    FieldId image;                 // gallery, board: attachment field whose first picture stands on the card
    bool fitImage = false;         // whole picture instead of filling the card
    FieldId start, end;            // calendar, timeline: date fields; end may be 0
    FieldId bar;                   // timeline: field written on the bar (budget …); 0: none
    QString scale;                 // timeline: week, month, quarter, year; calendar: month, week
    // form
    QString title;
    QString text;
    // pivot: dimensions as --by takes them, KPIs by id
    QStringList rows, across, kpis;
    QString period; // as PeriodPreset ids; empty: the dashboard's
    bool heat = true;
    bool operator==(const ViewConfig &) const = default;
};

struct View {
    ViewId id;
    PageId page;
    QString role; // of a template's view
    Names names;
    ViewKind kind = ViewKind::Grid;
    ViewConfig config;
    bool operator==(const View &) const = default;
};

QString viewKindId(ViewKind kind); // grid, board, gallery, calendar, timeline, form, pivot
std::optional<ViewKind> viewKindOf(const QString &id);

// With field ids; a filter that names a removed field reads as one that restricts nothing.
QJsonObject viewConfigToJson(const ViewConfig &config);
ViewConfig viewConfigFromJson(const QJsonObject &json);
// The grid that a page has until people make views of their own.
View defaultView(ViewId id, PageId page);
// Takes out what names a field that is not there (any more), or that cannot be asked so (any more).
void leaveOutRemoved(const Schema &schema, const Page &page, ViewConfig &config);
QJsonObject filterToJson(const Filter &filter);
Filter filterFromJson(const QJsonObject &json);

} // namespace pheu
