// SPDX-License-Identifier: GPL-3.0-or-later
// The sample workspace: one year of a Vietnamese shop, made by our own generator as platform exports and
// read by the real importer. The same on every machine and every day: it depends on no clock and no chance.
#pragma once

#include "workspace/workspace.h"

#include <functional>

namespace pheu
{

// First and last day with data: 2025-11-21 and 2026-11-20.
Day sampleFirstDay();
Day sampleLastDay();

// Creates the file (currency VND) with names in `language`. Refuses an existing one. On error nothing is left.
// `progress` is called with 0…1; returning false cancels.
Result<std::unique_ptr<Workspace>> createSampleWorkspace(const QString &path, Language language,
                                                         const Clock &clock = Clock::system(),
                                                         const std::function<bool(double)> &progress = {});

} // namespace pheu
