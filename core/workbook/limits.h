// SPDX-License-Identifier: GPL-3.0-or-later
// What a workbook may cost to read. An export of a platform is far below each; what is above is refused before it is
// paid for.
#pragma once

#include <cstddef>
#include <cstdint>

namespace pheu::workbook
{

inline constexpr std::int64_t fileLimit = 50 << 20;
inline constexpr int entryLimit = 2000;
inline constexpr std::uint64_t partLimit = 128 << 20;  // of one part, unpacked
inline constexpr std::uint64_t totalLimit = 256 << 20; // of all parts, as they say and as they are unpacked
inline constexpr std::uint64_t ratioLimit = 200;       // unpacked : packed, of parts above ratioFloor
inline constexpr std::uint64_t ratioFloor = 1 << 20;
inline constexpr int depthLimit = 64;
inline constexpr std::size_t tokenLimit = 1 << 20;      // one tag or comment of XML
inline constexpr std::size_t cellTextLimit = 128 << 10; // a cell of Excel holds 32,767 characters
inline constexpr std::int64_t cellLimit = 5'000'000;
inline constexpr std::size_t mergeLimit = 50'000;
inline constexpr std::size_t sharedTextLimit = 64 << 20;
inline constexpr std::uint64_t outputLimit = 128 << 20; // text of all sheets
inline constexpr std::uint64_t memoryLimit = 192 << 20; // of the process, beyond the program itself
inline constexpr int cpuSeconds = 30;
inline constexpr int deadlineMs = 60'000;

} // namespace pheu::workbook
