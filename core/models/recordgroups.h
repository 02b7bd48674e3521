// SPDX-License-Identifier: GPL-3.0-or-later
// Records by the value of a field, for the columns of a board and the lanes of a timeline: the empty value first, then
// every option in its order, linked records by id, texts by alphabet. A record with many values is in each of them.
#pragma once

#include "models/viewrecords.h"

namespace pheu
{

struct RecordGroup {
    qint64 id = 0; // option or linked record; 0: without a value, or a text
    QString text;  // of a text field
    QString title; // for people
    QString color; // token of an option
    std::vector<int> rows;
    bool isEmptyValue() const { return id == 0 && text.isEmpty(); }
    Value value() const; // what a record of this group has in a field of one value
};

// `field` is a key of the set. `all`: also options, and records of a small linked page, that no record has.
std::vector<RecordGroup> groupRecords(const ViewRecords &set, const Workspace &workspace, const Field &field, bool all);

// Sum of a numeric key over rows; money of several currencies is not added up.
struct GroupSum {
    Value value;      // empty: no value at all, or a sum beyond all numbers
    QString currency; // of money
    bool severalCurrencies = false;
};
GroupSum sumOf(const ViewRecords &set, const std::vector<int> &rows, const Field &field);
QString sumText(const GroupSum &sum, const Field &field, const Format &format); // "—" when there is none

} // namespace pheu
