// SPDX-License-Identifier: GPL-3.0-or-later
// Computed fields as definitions: what type they have, what they are computed from, whether they go round in circles.
// Nothing here reads a record.
#pragma once

#include "formula/formula.h"
#include "storage/schema.h"

namespace pheu
{

// Languages, currency and channel rules with which values are computed: the workspace's settings.
struct ComputedScope {
    QString currency = QStringLiteral("VND");
    Language language = Language::English;
    QByteArray channelRules = {}; // the user's, as JSON
    bool operator==(const ComputedScope &) const = default;
};

// Checks a formula, lookup, rollup, autonumber or KPI field that is to stand on `page` (it need not be there yet) and
// gives it the type and config that follow: a formula becomes {17}, its type and currency are inferred. A field that is
// not computed is left alone. Errors: InvalidInput with a sentence; `defect` says where in a formula.
Result<void> settleField(const Schema &schema, const Page &page, const ComputedScope &scope, Field &field,
                         FormulaDefect *defect = nullptr);
// Refuses a circle: "A" needs "B", which needs "A". Every field of the schema is looked at.
Result<void> checkCircles(const Schema &schema);

// The page on the other side of `via`, and whether one record of `page` has several there. `via` is a link of the page,
// a reverse field of it, or a link of another page that points to it.
struct LinkEnd {
    const Page *page = nullptr;
    const Field *link = nullptr; // the stored one, whichever side it is on
    bool backward = false;       // link stands on the other page
    bool several = false;
};
std::optional<LinkEnd> linkEnd(const Schema &schema, const Page &page, FieldId via);

// Aggregates that a rollup can make of a field; "count" and, without a source, only that.
QStringList rollupAggregates(const Field *source);
// The same for people: Number, Sum, Mean …
QString aggregateTitle(const QString &aggregate);

// "formula", "lookup", "utm_channel_group" … that the door computes and stores.
bool isRecomputed(const Field &field);

} // namespace pheu
