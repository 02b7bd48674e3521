// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/cardkindinfo.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr const char *context = "pheu::CardKind";
constexpr int many = 12; // columns of a table

} // namespace

QString CardKindInfo::name() const
{
    return QCoreApplication::translate(context, source);
}

QString CardKindInfo::hint() const
{
    return QCoreApplication::translate(context, sourceHint);
}

const std::vector<CardKindInfo> &cardKindInfos()
{
    static const std::vector<CardKindInfo> infos{
        {CardKind::Kpi, "kpi", QT_TRANSLATE_NOOP("pheu::CardKind", "Figure"),
         QT_TRANSLATE_NOOP("pheu::CardKind", "One figure, its change and its last days."), 1, 1, false, false},
        {CardKind::Funnel, "funnel", QT_TRANSLATE_NOOP("pheu::CardKind", "Funnel"),
         QT_TRANSLATE_NOOP("pheu::CardKind", "The steps of a funnel and what each loses."), 0, 0, false, false},
        {CardKind::Bars, "bars", QT_TRANSLATE_NOOP("pheu::CardKind", "Bars"),
         QT_TRANSLATE_NOOP("pheu::CardKind", "One or two figures by channel, campaign or another field."), 1, 2, true,
         false},
        {CardKind::Trend, "trend", QT_TRANSLATE_NOOP("pheu::CardKind", "Lines"),
         QT_TRANSLATE_NOOP("pheu::CardKind", "Figures over time as lines."), 1, 4, false, false},
        {CardKind::Columns, "columns", QT_TRANSLATE_NOOP("pheu::CardKind", "Columns"),
         QT_TRANSLATE_NOOP("pheu::CardKind", "Figures over time as columns."), 1, 3, false, false},
        {CardKind::Combo, "combo", QT_TRANSLATE_NOOP("pheu::CardKind", "Columns and lines"),
         QT_TRANSLATE_NOOP("pheu::CardKind", "The first figure as columns, the others as lines with their own axis."),
         2, 4, false, false},
        {CardKind::Donut, "donut", QT_TRANSLATE_NOOP("pheu::CardKind", "Shares"),
         QT_TRANSLATE_NOOP("pheu::CardKind", "How a figure that adds up is shared out."), 1, 1, true, false},
        {CardKind::Heat, "heat", QT_TRANSLATE_NOOP("pheu::CardKind", "Heat map"),
         QT_TRANSLATE_NOOP("pheu::CardKind", "One figure by two fields; the stronger the colour, the more."), 1, 1,
         true, true},
        {CardKind::Table, "table", QT_TRANSLATE_NOOP("pheu::CardKind", "Table"),
         QT_TRANSLATE_NOOP("pheu::CardKind", "Several figures by channel, campaign or another field."), 1, many, true,
         false},
        {CardKind::Ranking, "ranking", QT_TRANSLATE_NOOP("pheu::CardKind", "Best and worst"),
         QT_TRANSLATE_NOOP("pheu::CardKind", "The highest and the lowest by the first figure."), 1, 6, true, false},
        {CardKind::Target, "target", QT_TRANSLATE_NOOP("pheu::CardKind", "Goal"),
         QT_TRANSLATE_NOOP("pheu::CardKind", "A goal: how far it is, and how far it should be."), 0, 0, false, false},
        {CardKind::Text, "text", QT_TRANSLATE_NOOP("pheu::CardKind", "Text"),
         QT_TRANSLATE_NOOP("pheu::CardKind", "A note beside the figures."), 0, 0, false, false},
        {CardKind::Image, "image", QT_TRANSLATE_NOOP("pheu::CardKind", "Picture"),
         QT_TRANSLATE_NOOP("pheu::CardKind", "A logo, a screenshot, an advertisement."), 0, 0, false, false},
    };
    return infos;
}

const CardKindInfo &cardKindInfo(CardKind kind)
{
    const std::vector<CardKindInfo> &all = cardKindInfos();
    const auto it = std::find_if(all.begin(), all.end(), [&](const CardKindInfo &one) { return one.kind == kind; });
    return it == all.end() ? all.front() : *it;
}

} // namespace pheu
