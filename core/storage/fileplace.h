// SPDX-License-Identifier: GPL-3.0-or-later
// What became of an open file: still at its place, or moved, deleted, replaced, made read-only. Looks by stat() alone:
// opening a file of SQLite by another descriptor, and closing that, would drop the locks of this process.
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace pheu
{

class FilePlace
{
public:
    // Changes with every write to the bytes, by whomever.
    struct Stamp {
        qint64 size = -1, seconds = 0, nanoseconds = 0;
        bool operator==(const Stamp &) const = default;
    };

    // Of the file at `path`, which was opened a moment ago. Without it everything is taken for right.
    void remember(const QString &path, bool forWriting);
    // Errors: NotFound (moved, deleted), Conflict (replaced), ReadOnly; each with what to do.
    Result<void> check() const;
    Stamp stamp() const;
    QByteArray mark() const; // device and inode

    Error replaced() const;    // by another workspace
    Error overwritten() const; // its bytes, by another program

private:
    Error gone() const;

    QString m_path, m_realPath;
    quint64 m_device = 0, m_inode = 0;
    bool m_known = false, m_forWriting = false;
};

} // namespace pheu
