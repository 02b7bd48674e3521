// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema.h"

#include "base/text.h"

#include <QLocale>

#include <algorithm>

namespace pheu
{

namespace
{

template<typename Items, typename Match>
auto findIn(Items &items, Match match) -> decltype(items.data())
{
    const auto it = std::find_if(items.begin(), items.end(), match);
    return it == items.end() ? nullptr : &*it;
}

// Role first: a role is exact and survives renaming; a name is what a person reads.
template<typename Items>
auto findByRoleOrName(Items &items, const QString &nameOrRole) -> decltype(items.data())
{
    if (nameOrRole.isEmpty())
        return nullptr;
    if (auto *found = findIn(items, [&](const auto &item) { return item.role == nameOrRole; }))
        return found;
    return findIn(items, [&](const auto &item) { return item.names.matches(nameOrRole); });
}

} // namespace

QString Names::in(Language language) const
{
    if (!own.isEmpty())
        return own;
    const QString &asked = language == Language::Vietnamese ? vi : en;
    if (!asked.isEmpty())
        return asked;
    return en.isEmpty() ? vi : en;
}

bool Names::matches(const QString &name) const
{
    const QString folded = caseFold(name);
    const auto same = [&](const QString &other) { return !other.isEmpty() && caseFold(other) == folded; };
    return same(own) || same(en) || same(vi);
}

QString shownName(const Names &names)
{
    return names.in(QLocale().language() == QLocale::Vietnamese ? Language::Vietnamese : Language::English);
}

const Option *Field::option(OptionId wanted) const
{
    return findIn(options, [&](const Option &o) { return o.id == wanted; });
}

const Option *Field::option(const QString &nameOrRole) const
{
    return findByRoleOrName(options, nameOrRole);
}

const Field *Page::field(FieldId wanted) const
{
    return findIn(fields, [&](const Field &f) { return f.id == wanted; });
}

const Field *Page::field(const QString &nameOrRole) const
{
    return findByRoleOrName(fields, nameOrRole);
}

const View *Page::view(ViewId wanted) const
{
    return findIn(views, [&](const View &v) { return v.id == wanted; });
}

const View *Page::view(const QString &nameOrRole) const
{
    return findByRoleOrName(views, nameOrRole);
}

const Page *Schema::page(PageId wanted) const
{
    return findIn(pages, [&](const Page &p) { return p.id == wanted; });
}

const Page *Schema::page(const QString &nameOrRole) const
{
    return findByRoleOrName(pages, nameOrRole);
}

const Field *Schema::field(FieldId wanted) const
{
    for (const Page &page : pages) {
        if (const Field *found = page.field(wanted))
            return found;
    }
    return nullptr;
}

} // namespace pheu
