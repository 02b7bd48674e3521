// SPDX-License-Identifier: GPL-3.0-or-later
// What the columns of an exported workspace mean: one line a field, in words that do not change with the language.
#pragma once

#include "workspace/workspace.h"

#include <QStringList>

namespace pheu
{

// The heads: page, field, role, type, unit, options, link_target, description, formula, file.
QStringList dictionaryColumns();
// The fields that an export writes. `files`: what holds the page, beside Schema::pages.
std::vector<QStringList> dictionaryRows(const Workspace &workspace, Language language, const QStringList &files);

} // namespace pheu
