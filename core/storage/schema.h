// SPDX-License-Identifier: GPL-3.0-or-later
// The pages and fields of a workspace as values, read once from the metadata tables. Found by role, by
// either template name, or by the user's name. Names in SQL are generated (t3, c17, j9), never these.
#pragma once

#include "fields/fieldtype.h"
#include "storage/names.h"
#include "storage/view.h"

#include <QHash>

#include <vector>

namespace pheu
{

struct Option {
    OptionId id;
    QString role;
    Names names;
    QString color; // token of the palette: "slate", "green", "amber", "blue", "red", "violet", …
    bool operator==(const Option &) const = default;
};

struct Field {
    FieldId id;
    PageId page;
    QString role;
    Names names;
    const FieldType *type = nullptr;
    FieldConfig config;
    QString description;         // the user's words, shown beside the name
    std::vector<Option> options; // select, multi select, person
    bool hidden = false;         // in the default grid
    int width = 0;               // px at 100 %; 0: by type
    bool operator==(const Field &) const = default;

    QString column() const { return QStringLiteral("c%1").arg(id.value); }
    QString joinTable() const { return QStringLiteral("j%1").arg(id.value); }
    Storage storage() const
    {
        return config.computed == QLatin1String("kpi") ? Storage::Virtual : type->storage(config);
    }
    bool isComputed() const { return !config.computed.isEmpty(); }
    bool isEditable() const { return type->isEditable() && !isComputed() && !config.reverseOf; }
    const Option *option(OptionId id) const;
    const Option *option(const QString &nameOrRole) const;
};

struct Page {
    PageId id;
    QString role;
    Names names;
    QString icon;
    QString color;             // token of the palette; empty: none
    std::vector<Field> fields; // in the user's order
    std::vector<View> views;   // in the user's order; a page always has one
    FieldId nameField;         // what a link to a record of this page shows; 0: none (Results)
    FieldId aliasField;        // text, names separated by commas; 0: none
    bool operator==(const Page &) const = default;

    QString table() const { return QStringLiteral("t%1").arg(id.value); }
    const Field *field(FieldId id) const;
    const Field *field(const QString &nameOrRole) const; // role first, then names
    const View *view(ViewId id) const;
    const View *view(const QString &nameOrRole) const;
};

struct Schema {
    std::vector<Page> pages; // in the user's order

    const Page *page(PageId id) const;
    const Page *page(const QString &nameOrRole) const;
    const Field *field(FieldId id) const;
    bool operator==(const Schema &) const = default;
};

} // namespace pheu
