// SPDX-License-Identifier: GPL-3.0-or-later
// A report as values: prose, cards and footnotes in their order. The writer lays it out; it computes nothing.
#pragma once

#include "base/format.h"
#include "report/dashboards.h"
#include "report/loader.h"
#include "targets/targetstatus.h"

namespace pheu
{

struct ReportText // typed before export
{
    QString title;
    QString client;
    QString comment;
};

struct Footnote {
    QString id;
    QString name;
    QString formula; // in words
    QString meaning;
};

struct ReportData {
    ReportText text; // title filled when the user left it empty
    QString workspace;
    std::optional<Period> period, comparison;
    QString filter; // in words, empty for all
    QDate made;
    QString currency;
    qint64 records = 0;
    QStringList alerts;   // sentences of the rules that are raised
    QStringList findings; // sentences
    std::vector<CardData> kpis;
    std::vector<CardData> cards;     // funnel, bars, trend, tables
    std::vector<Footnote> footnotes; // of every figure shown, each once
    QStringList notes;               // of the engine
    // The tree of goals through the report's last day with data; empty: the workspace has none.
    std::optional<TargetBoard> goals;
};

// The KPI cards of the first dashboard, then the report's fixed cards.
std::vector<CardDefinition> reportCards(const QJsonObject &dashboard);
// With `dashboard` the cards of that one, KPI cards first.
ReportData reportData(Workspace &workspace, MetricsEngine &engine, const MetricQuery &slice, const ReportText &text,
                      const Format &format, Language language, const Dashboard *dashboard = nullptr);
// What is typed changes no figure: the title is filled when it is empty.
void setReportText(ReportData &data, const ReportText &text, const Format &format);
// Pure part, for tests.
ReportData reportFrom(const CardSet &set, const ReportText &text, const Format &format);
QString defaultReportTitle(const std::optional<Period> &period, const Format &format);

} // namespace pheu
