// SPDX-License-Identifier: GPL-3.0-or-later
// Which row of a grouped table is a record and which the head of a group. Groups are runs of the ordered records, kept
// as their starts: nothing is held per record. Without groups a row is a record.
#pragma once

#include "storage/recordreader.h"

#include <vector>

namespace pheu
{

class GroupLayout
{
public:
    struct Group {
        int first = 0; // index of its first record
        int count = 0; // of its records, those of its sub-groups included
        int level = 0;
        int next = 0; // the group behind it and all its sub-groups
        bool folded = false;
        bool fresh = false; // records that came since the order was made: the last group, without a value
    };
    struct Place {
        int group = -1;  // of a head; else −1
        int record = -1; // of a record; else −1
    };

    void set(int records, const std::vector<RecordReader::GroupStart> &starts);
    bool isPlain() const { return m_groups.empty(); }
    int rows() const { return m_rows; }
    int records() const { return m_records; }
    const std::vector<Group> &groups() const { return m_groups; }
    bool isLeaf(int group) const;

    Place at(int row) const;
    int rowOfRecord(int record) const; // −1: folded away
    int rowOfGroup(int group) const;   // −1: folded away
    int leafOf(int record) const;      // −1: no groups
    int parentOf(int group) const;     // −1: of the first level

    void fold(int group, bool folded);
    void foldAll(bool folded);
    int rowsBelow(int group) const; // rows between its head and the next group's that stands beside or above it

    void appendFresh(int records); // to the fresh group, which is made for them
    void append(int records);      // without groups
    void remove(int record);       // a group that has none left goes too

private:
    void show(); // counts rows anew

    int m_records = 0;
    int m_rows = 0;
    std::vector<Group> m_groups;
    std::vector<int> m_shown;     // groups whose head is a row
    std::vector<int> m_shownRows; // … and which row
};

} // namespace pheu
