// SPDX-License-Identifier: GPL-3.0-or-later
// The names of pages, fields, options and views: two languages from a template until a person gives one of their own.
#pragma once

#include <QString>

namespace pheu
{

enum class Language { English, Vietnamese };

// A name in both languages until the user gives one of their own.
struct Names {
    QString en;
    QString vi;
    QString own; // set by the user; wins in every language
    QString in(Language language) const;
    bool matches(const QString &name) const; // any of the three, by caseFold
    bool operator==(const Names &) const = default;
};

// In the language of the program: what sentences call a page or field.
QString shownName(const Names &names);

} // namespace pheu
