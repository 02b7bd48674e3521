// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace that is open in this program: the file, the engine over it, and the lease that says so to other
// programs. Shared by the windows that show it; gone with the last of them.
#pragma once

#include "metrics/engine.h"
#include "workspace/workspace.h"

#include <memory>

namespace pheu
{

class FileLease;

class OpenFile
{
public:
    // Takes over what was opened; the lease on it was taken.
    OpenFile(std::unique_ptr<Workspace> opened, FileLease &lease);
    ~OpenFile();
    OpenFile(const OpenFile &) = delete;
    OpenFile &operator=(const OpenFile &) = delete;

    Workspace &workspace() const { return *m_workspace; }
    MetricsEngine &engine() const { return *m_engine; }

private:
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MetricsEngine> m_engine; // looks at the workspace: goes first
    FileLease &m_lease;
};

} // namespace pheu
