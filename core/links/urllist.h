// SPDX-License-Identifier: GPL-3.0-or-later
// A list of URLs as people have it: one a line, or rows copied from a table in which one cell is an address and another
// may be the page on which it stands.
#pragma once

#include "utm/audit.h"

namespace pheu
{

struct UrlList {
    struct Item {
        AuditedUrl url;
        int line = 0; // counted from 1
    };
    std::vector<Item> items;
};

inline constexpr qint64 largestUrlFile = 64 * 1024 * 1024;

// Lines without an address are taken as they are, so that the audit can say so; blank ones and a header are left out.
UrlList urlList(const QString &text);
// UTF-8, UTF-16 or UTF-32 by its mark. Errors: NotFound, Io, InvalidInput (too large, no URL in it).
Result<UrlList> readUrlFile(const QString &path);

} // namespace pheu
