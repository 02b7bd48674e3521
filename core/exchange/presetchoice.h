// SPDX-License-Identifier: GPL-3.0-or-later
// Which preset reads a file, and the page that it fills: the one that was asked for, else one kept in the workspace,
// else one of the program. Invariant: a page that was asked for is the page.
#pragma once

#include "exchange/importer.h"
#include "exchange/preset.h"

namespace pheu
{

struct PresetChoice {
    const Page *page = nullptr;
    const Preset *preset = nullptr;      // null: none
    std::shared_ptr<const Preset> owned; // where it is none of the program's
};

// Errors: UnknownName (with the nearest names), NotFound (the page of the preset is not there), InvalidInput (a preset
// for another page, a bad preset file).
Result<PresetChoice> choosePreset(const Workspace &workspace, const Page &page, const ImportOptions &options,
                                  const QString &file, const QStringList &headerKeys);

} // namespace pheu
