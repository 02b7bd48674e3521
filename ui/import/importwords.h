// SPDX-License-Identifier: GPL-3.0-or-later
// Refusals are written for the command line too and name its options; the window answers the same with its widgets.
#pragma once

#include "exchange/importer.h"

namespace pheu
{

QString refusalInWindow(const QString &message, const SourceInfo &source);

} // namespace pheu
