// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/openfile.h"

#include "mainwindow/filelease.h"

namespace pheu
{

OpenFile::OpenFile(std::unique_ptr<Workspace> opened, FileLease &lease)
    : m_workspace(std::move(opened))
    , m_engine(std::make_unique<MetricsEngine>(*m_workspace))
    , m_lease(lease)
{
}

OpenFile::~OpenFile()
{
    m_lease.release(m_workspace->path());
}

} // namespace pheu
