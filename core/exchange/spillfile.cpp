// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/spillfile.h"

#include <QByteArray>
#include <QDir>
#include <QFile>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace pheu
{

SpillFile::SpillFile(size_t plainBytes)
    : m_plainLimit(plainBytes / segmentBytes)
{
}

std::byte *SpillFile::plain()
{
    m_plain.emplace_back(new std::byte[segmentBytes]); // not filled, so what is not used is never touched
    return m_plain.back().get();
}

std::byte *SpillFile::segment()
{
    if (m_plain.size() < m_plainLimit || m_failed)
        return plain();
    if (m_used == mappingBytes && !map()) {
        m_failed = true;
        return plain();
    }
    std::byte *const at = m_mapped.back() + m_used;
    m_used += segmentBytes;
    return at;
}

#ifdef Q_OS_UNIX

SpillFile::~SpillFile()
{
    for (std::byte *mapping : m_mapped)
        ::munmap(mapping, mappingBytes);
    if (m_file >= 0)
        ::close(m_file);
}

// /tmp is memory on many systems, /var/tmp is not.
bool SpillFile::open()
{
    const QByteArray wished = qgetenv("TMPDIR");
    for (const QByteArray &folder : {wished, QByteArray("/var/tmp"), QFile::encodeName(QDir::tempPath())}) {
        if (folder.isEmpty())
            continue;
        QByteArray name = folder + "/pheu-import-XXXXXX";
        m_file = ::mkostemp(name.data(), O_CLOEXEC); // readable by the user alone
        if (m_file < 0)
            continue;
        ::unlink(name.constData()); // it goes with the program, however that ends
        return true;
    }
    return false;
}

bool SpillFile::map()
{
    if (m_file < 0 && !open())
        return false;
    const auto begin = off_t(m_mapped.size() * mappingBytes);
    if (::posix_fallocate(m_file, begin, off_t(mappingBytes)) != 0)
        return false;
    void *const mapping = ::mmap(nullptr, mappingBytes, PROT_READ | PROT_WRITE, MAP_SHARED, m_file, begin);
    if (mapping == MAP_FAILED)
        return false;
    m_mapped.push_back(static_cast<std::byte *>(mapping));
    m_used = 0;
    return true;
}

void SpillFile::release() const
{
    for (std::byte *mapping : m_mapped)
        (void)::madvise(mapping, mappingBytes, MADV_DONTNEED); // of a shared mapping: the file keeps what was written
}

#else

SpillFile::~SpillFile() = default;

bool SpillFile::open()
{
    return false;
}

bool SpillFile::map()
{
    return false;
}

void SpillFile::release() const {}

#endif

} // namespace pheu
