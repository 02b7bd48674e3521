// SPDX-License-Identifier: GPL-3.0-or-later
// What a person chooses for each kind of card, one line a kind; the form of the dialog and its gallery read this table.
#pragma once

#include "report/card.h"

namespace pheu
{

struct CardKindInfo {
    CardKind kind;
    const char *id;     // of widgets
    const char *source; // of its name
    const char *sourceHint;
    int leastFigures = 0, mostFigures = 0;
    bool by = false, across = false;
    QString name() const;
    QString hint() const; // one sentence: what it is for
    // It counts records: it has a filter and a period, and there are records to show.
    bool counts() const { return mostFigures > 0 || kind == CardKind::Funnel; }
};

const std::vector<CardKindInfo> &cardKindInfos(); // in the order of the gallery
const CardKindInfo &cardKindInfo(CardKind kind);

} // namespace pheu
