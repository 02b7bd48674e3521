// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the quick switcher as a plain value: a page, a view, a record or a command, with what is drawn. Its key
// is kept between sessions for “recent”.
#pragma once

#include "models/workspacesearch.h"

#include <QStringList>

namespace pheu
{

struct SwitcherItem {
    enum class Kind { Title, Page, View, Record, Command, All };
    Kind kind = Kind::Title;
    PageId page;
    ViewId view;
    RecordId record;
    int command = 0;
    QString commandName; // the same in every language
    QString icon;
    QString colour; // token for the icon; empty: none
    QString title;
    QString detail; // at the right: page, keys
    QString text;   // a second line: what was found
    QString key() const;
};

// A command that the window can run now.
struct SwitcherCommand {
    int id = 0;
    QString name;  // the same in every language
    QString title; // without &
    QString keys;
    QString icon;
};

// How well the words of `search` fit `title`: 0 it begins so, 1 a word does, 2 somewhere; −1 not at all.
int fitOf(const QString &title, const QString &search);

std::vector<SwitcherItem> pageItems(const Schema &schema, Language language, const QString &search, int limit);
std::vector<SwitcherItem> viewItems(const Schema &schema, Language language, const QString &search, int limit);
std::vector<SwitcherItem> commandItems(const std::vector<SwitcherCommand> &commands, const QString &search, int limit);
SwitcherItem recordItem(const Schema &schema, Language language, const SearchHit &hit);
// From the keys of what was opened last; what is gone is left out.
std::vector<SwitcherItem> recentItems(const Workspace &workspace, Language language, const QStringList &keys,
                                      const std::vector<SwitcherCommand> &commands);

} // namespace pheu
