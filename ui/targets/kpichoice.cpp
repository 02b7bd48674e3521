// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/kpichoice.h"

#include "report/card.h"

#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr int otherNames = Qt::UserRole + 1; // as people may write an entry beside its text

// Of what is typed or chosen; nothing is the first.
int entryOf(const QComboBox &box)
{
    const QString typed = box.currentText().trimmed();
    if (typed.isEmpty())
        return 0;
    for (int at = 0; at < box.count(); ++at) {
        if (box.itemText(at).compare(typed, Qt::CaseInsensitive) == 0 ||
            box.itemData(at, otherNames).toStringList().contains(typed, Qt::CaseInsensitive))
            return at;
    }
    return -1;
}

} // namespace

void fillWithKpis(QComboBox &box, const Catalogue &catalogue, Language language, const QString &none)
{
    std::vector<FigureInfo> entries;
    for (const Kpi &each : catalogue.kpis())
        entries.push_back(figureInfo(catalogue, each.id, language));
    for (const Measure &each : catalogue.measures())
        entries.push_back(figureInfo(catalogue, each.id, language));
    std::ranges::sort(entries, [](const auto &a, const auto &b) { return a.label.localeAwareCompare(b.label) < 0; });
    box.addItem(none, QString());
    for (const FigureInfo &one : entries) {
        const bool isShort = one.shortLabel != one.label;
        box.addItem(isShort ? QStringLiteral("%1 (%2)").arg(one.label, one.shortLabel) : one.label, one.id);
        box.setItemData(box.count() - 1,
                        QStringList{one.id, one.shortLabel, catalogue.name(one.id, Language::English),
                                    catalogue.name(one.id, Language::Vietnamese)},
                        otherNames);
    }
}

void makeSearchable(QComboBox &box)
{
    box.setEditable(true);
    box.setInsertPolicy(QComboBox::NoInsert);
    box.completer()->setFilterMode(Qt::MatchContains);
    box.completer()->setCompletionMode(QCompleter::PopupCompletion);
    box.completer()->setCaseSensitivity(Qt::CaseInsensitive);
    const auto settle = [&box] {
        if (const int at = entryOf(box); at >= 0)
            box.setCurrentIndex(at);
    };
    QObject::connect(box.lineEdit(), &QLineEdit::editingFinished, &box, settle);
    // With its list open, the line does not learn that it was left.
    QObject::connect(qApp, &QApplication::focusChanged, &box, [&box, settle](const QWidget *old) {
        if (old == &box)
            settle();
    });
}

QString chosenKpi(const QComboBox &box)
{
    const int at = entryOf(box);
    return at >= 0 ? box.itemData(at).toString() : QString();
}

bool isNoKpi(const QComboBox &box)
{
    return entryOf(box) < 0;
}

} // namespace pheu
