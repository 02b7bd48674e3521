// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogue of a workspace: the shipped entries and its own, which are kept in the setting "catalogue". Invariant:
// what is answered is that of the workspace's token; it stays whole for as long as it is held.
#pragma once

#include "metrics/catalogue.h"
#include "workspace/workspace.h"

#include <memory>

namespace pheu
{

// Cheap: made once for a state of a workspace.
std::shared_ptr<const Catalogue> catalogueOf(const Workspace &workspace);

} // namespace pheu
