// SPDX-License-Identifier: GPL-3.0-or-later
// The page and the view that a command names.
#pragma once

#include "cli/arguments.h"
#include "exchange/recordwindow.h"

namespace pheu::cli
{

// The page of that name or role. Errors: UnknownName, with the pages there are.
Result<const Page *> pageOf(const Workspace &workspace, const QString &name, Language language);
OptionSpec viewOption();
// The view that --view names; null without one. Errors: UnknownName, with the views there are.
Result<const View *> namedView(const Page &page, const Arguments &arguments, Language language);

} // namespace pheu::cli
