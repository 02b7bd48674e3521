// SPDX-License-Identifier: GPL-3.0-or-later
// Several names in one text: comma separated, a name with a comma or a quote in double quotes with the
// quotes inside doubled. What joinNameList writes, splitNameList reads back.
#pragma once

#include "base/result.h"

#include <QStringList>

namespace pheu
{

// Errors: InvalidInput when a quote is not closed.
Result<QStringList> splitNameList(const QString &text);
QString joinNameList(const QStringList &names);

} // namespace pheu
