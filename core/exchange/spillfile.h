// SPDX-License-Identifier: GPL-3.0-or-later
// Memory for a plan that may be larger than what one likes to hold: the first of it plain, what is beyond in an unnamed
// temporary file that is mapped. Invariant: disk space is taken before memory is given out, so that writing to it
// cannot fail; where there is none to be had, plain memory is given.
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <memory>
#include <vector>

namespace pheu
{

class SpillFile
{
public:
    static constexpr size_t segmentBytes = 256 * 1024;

    explicit SpillFile(size_t plainBytes = 24 << 20);
    ~SpillFile();
    SpillFile(const SpillFile &) = delete;
    SpillFile &operator=(const SpillFile &) = delete;

    // What is in it is not settled. Lives as long as the file.
    std::byte *segment();
    // Nothing that was written is needed soon: the file keeps it, and memory is given back. All can be read as before.
    void release() const;

    size_t plainSegments() const { return m_plain.size(); }
    size_t mappedBytes() const { return m_mapped.size() * mappingBytes; }

private:
    static constexpr size_t mappingBytes = 16 << 20;
    std::byte *plain();
    bool open();
    bool map();

    size_t m_plainLimit; // segments
    std::vector<std::unique_ptr<std::byte[]>> m_plain;
    std::vector<std::byte *> m_mapped;
    size_t m_used = mappingBytes; // of the last mapping
    int m_file = -1;
    bool m_failed = false;
};

} // namespace pheu
