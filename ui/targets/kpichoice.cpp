// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/kpichoice.h"

#include <QComboBox>
#include <QCompleter>

#include <algorithm>

namespace pheu
{

void fillWithKpis(QComboBox &box, const Catalogue &catalogue, Language language, const QString &none)
{
    std::vector<std::pair<QString, QString>> entries;
    for (const Kpi &each : catalogue.kpis())
        entries.emplace_back(catalogue.name(each.id, language), each.id);
    for (const Measure &each : catalogue.measures())
        entries.emplace_back(catalogue.name(each.id, language), each.id);
    std::ranges::sort(entries, [](const auto &a, const auto &b) { return a.first.localeAwareCompare(b.first) < 0; });
    box.addItem(none, QString());
    for (const auto &[name, id] : entries)
        box.addItem(name, id);
}

void makeSearchable(QComboBox &box)
{
    box.setEditable(true);
    box.setInsertPolicy(QComboBox::NoInsert);
    box.completer()->setFilterMode(Qt::MatchContains);
    box.completer()->setCompletionMode(QCompleter::PopupCompletion);
    box.completer()->setCaseSensitivity(Qt::CaseInsensitive);
}

QString chosenKpi(const QComboBox &box)
{
    const int at = box.findText(box.currentText(), Qt::MatchFixedString);
    return at >= 0 ? box.itemData(at).toString() : QString();
}

} // namespace pheu
