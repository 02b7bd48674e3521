// SPDX-License-Identifier: GPL-3.0-or-later
// Presets that people make: a mapping with a name, kept in the workspace and shared as a file. The same JSON as the
// presets of the program (preset.h). Invariant: what is kept has been read once, so it can be read again.
#pragma once

#include "exchange/importer.h"
#include "exchange/preset.h"

namespace pheu
{

// Those of the workspace, by name. One that cannot be read (of a newer program) is left out.
std::vector<Preset> userPresets(const Workspace &workspace);

// The mapping of `source` with what the user chose in `options` (fixed values, decimal sign, order of dates), under a
// name; one of that name is replaced. Errors: InvalidInput (no name, a name of the program's own presets, nothing
// mapped), those of the edit.
Result<ChangeSet> saveUserPreset(Workspace &workspace, const QString &name, const SourceInfo &source,
                                 const ImportOptions &options);
// Errors: UnknownName.
Result<ChangeSet> removeUserPreset(Workspace &workspace, const QString &name);

// A preset as a file: of the workspace, or one of the program's own to begin with. Errors: UnknownName, Io.
Result<void> exportPreset(const Workspace &workspace, const QString &name, const QString &file);
// Errors: NotFound, Io, InvalidInput (one sentence: the file, what, where in it).
Result<Preset> readPresetFile(const QString &file);
// The preset of a file, kept in the workspace under its title.
Result<ChangeSet> importPreset(Workspace &workspace, const QString &file);

} // namespace pheu
