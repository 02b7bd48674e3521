// SPDX-License-Identifier: GPL-3.0-or-later
// The translations carried in the program, for the window and for the command line alike.
#pragma once

#include <QTranslator>

#include <memory>

namespace pheu
{

// A translator for "vi" or "en", ready to be installed; null when the language is not carried.
std::unique_ptr<QTranslator> loadTranslator(const QString &language);

} // namespace pheu
