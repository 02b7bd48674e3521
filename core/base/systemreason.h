// SPDX-License-Identifier: GPL-3.0-or-later
// Why the operating system refuses a file, as the end of a sentence in the language of the program.
#pragma once

#include <QString>

namespace pheu
{

// `error`: errno.
QString systemReason(int error);
// `said`: what a file of Qt, or the system itself, says in English. What is not known stays as it is.
QString systemReason(const QString &said);

} // namespace pheu
