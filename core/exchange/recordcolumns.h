// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of an answer or an export: fields of a page, or paths over links, each with a key that stands once.
#pragma once

#include "workspace/workspace.h"

namespace pheu
{

struct RecordColumn {
    QString key;   // role, else name; the text given for a path
    QString title; // in the language of the answer
    PathChoice path;
    const Field *field = nullptr;                                     // where the path ends
    enum class Kind { Plain, Link, Option, File } kind = Kind::Plain; // of that field, asked for each cell
    bool list = false; // several values by nature: a link, a multi select, files, a path over many-links
};

// Its groups, then its own order, as far as records are sorted by fields.
std::vector<Sort> viewSorts(const View &view);
// "a,b.c": the named columns. Errors: UnknownName.
Result<std::vector<RecordColumn>> namedColumns(const Workspace &workspace, const Page &page, const QString &fields,
                                               Language language);
// Every field of the page, or those that the grid shows at first.
std::vector<RecordColumn> pageColumns(const Page &page, Language language, bool hiddenToo);
// The fields of a view, in its order.
std::vector<RecordColumn> viewColumns(const Page &page, const View &view, Language language);
// These fields, in this order.
std::vector<RecordColumn> fieldColumns(const Page &page, const std::vector<FieldId> &fields, Language language);
std::vector<const Field *> fieldsOf(const std::vector<RecordColumn> &columns);

} // namespace pheu
