// SPDX-License-Identifier: GPL-3.0-or-later
// The composition root of the window: builds theme, language, settings and the main window with plain constructors.
#pragma once

#include <QStringList>

namespace pheu
{

// Needs a QApplication. `arguments` without the program's name: at most one file. Returns the exit code.
int runGui(const QStringList &arguments);

} // namespace pheu
