// SPDX-License-Identifier: GPL-3.0-or-later
// The ZIP archive of a workbook, read from an open file. Invariant: once open() succeeded, the parts do not overlap,
// have names of their own, and say sizes within the limits; no part gives more bytes than it said.
#pragma once

#include "workbook/fault.h"
#include "workbook/limits.h"

#include <functional>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace pheu::workbook
{

class ZipPackage
{
public:
    ZipPackage();
    ~ZipPackage();
    ZipPackage(const ZipPackage &) = delete;
    ZipPackage &operator=(const ZipPackage &) = delete;

    Check open(int descriptor);
    // Names of parts compare without case and without a leading slash.
    bool has(std::string_view name) const;
    // What the archive is, when it is no .xlsx; call it when the workbook part is missing.
    FaultKind kindByParts() const;
    // Calls `take` with blocks of the part until it answers false. A part that is not there is Damaged.
    Check read(std::string_view name, const std::function<bool(const char *bytes, std::size_t size)> &take);

private:
    struct Entry {
        std::uint64_t directoryOffset = 0, number = 0, packed = 0, unpacked = 0;
    };
    struct Range {
        std::uint64_t begin, end;
    };
    Check list();
    Check addEntry(std::vector<Range> &ranges);

    struct Private;
    std::unique_ptr<Private> d;
    std::unordered_map<std::string, Entry> m_entries;
    std::uint64_t m_declared = 0; // bytes of all parts, unpacked; none gives more than it says
};

} // namespace pheu::workbook
