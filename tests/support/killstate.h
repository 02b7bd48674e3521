// SPDX-License-Identifier: GPL-3.0-or-later
// What a workspace holds, in one line: its token (new with every edit) and a sum over its records.
#pragma once

#include "storage/digests.h"
#include "workspace/workspace.h"

namespace pheu::test {

inline QByteArray killState(Workspace &workspace)
{
    quint64 sum = 0;
    for (const Page &page : workspace.schema().pages) {
        const auto blocks = digestsOfPage(workspace.database(), page);
        if (!blocks)
            return "unreadable";
        for (const auto &[block, digest] : *blocks)
            sum += mixBits(digest.digest + quint64(block) + quint64(page.id.value) * 1000003);
    }
    return workspace.token().toLatin1() + ' ' + QByteArray::number(sum, 16);
}

} // namespace pheu::test
