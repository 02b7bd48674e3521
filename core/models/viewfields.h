// SPDX-License-Identifier: GPL-3.0-or-later
// Which fields of a page a kind of view can use, and which of them stand on a card. Fields are found by type and
// role, never by name; what is chosen is in the view's config.
#pragma once

#include "storage/schema.h"

#include <optional>

namespace pheu
{

using FieldList = std::vector<const Field *>; // into the schema: valid until it changes

FieldList boardFields(const Page &page);   // select, person, link to one record
FieldList laneFields(const Page &page);    // the same, and links and selects of many, and short text
FieldList dateFields(const Page &page);    // dates and instants, also computed ones
FieldList imageFields(const Page &page);   // attachments
FieldList numericFields(const Page &page); // what can be added up
// The first of `fields` with one of these roles, in the order of the roles; else the first; 0 when there is none.
FieldId usualOf(const FieldList &fields, std::initializer_list<const char *> roles);

// The field of a group of the view; null where it is none of the page's own, or `allowed` has it not.
const Field *groupField(const Page &page, const ViewConfig &config, const FieldList &allowed);
void setGroupField(ViewConfig &config, FieldId field); // 0: none

// What stands on a card under the name, in order: the fields that the view shows without the name and `without`; with
// no choice made, the first `most` that say something at a glance.
std::vector<FieldId> cardFields(const Page &page, const ViewConfig &config, const std::vector<FieldId> &without,
                                int most);

// The same choice written into the view, so that its list of fields says what the cards show.
void chooseCardFields(const Page &page, ViewConfig &config, const std::vector<FieldId> &without, int most);

// Days of date fields. An instant falls on its day in local time.
std::optional<Day> dayOf(const Field &field, const Value &value);
// The same value on another day: an instant keeps its time; of the empty value: midnight.
Value onDay(const Field &field, const Value &value, Day day);

} // namespace pheu
