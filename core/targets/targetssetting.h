// SPDX-License-Identifier: GPL-3.0-or-later
// The setting "targets" of a workspace: bands, alerts and scenarios beside each other in one object. Changing one part
// leaves the others as they are.
#pragma once

#include "targets/pacing.h"
#include "workspace/workspace.h"

namespace pheu
{

// Empty where there is none, or it cannot be read.
QJsonObject targetsSetting(const Workspace &workspace);
// One edit, which can be undone. An undefined or null value takes the part away.
Result<ChangeSet> keepTargetsPart(Workspace &workspace, const QString &part, const QJsonValue &value);

PaceBands keptPaceBands(const Workspace &workspace);
// Errors: InvalidInput for bands that do not descend within 0…10.
Result<ChangeSet> keepPaceBands(Workspace &workspace, const PaceBands &bands);

} // namespace pheu
