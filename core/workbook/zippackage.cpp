// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook/zippackage.h"

#include <minizip/unzip.h>

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace pheu::workbook
{

namespace
{

constexpr std::uint64_t localHeaderSize = 30;
constexpr std::size_t blockSize = 64 << 10;

// minizip asks for a name; ours is an open file, read by position so that nobody else's place in it moves.
struct Source {
    int descriptor = -1;
    std::uint64_t size = 0, position = 0;
};

voidpf openSource(voidpf opaque, const void *, int)
{
    return opaque;
}

uLong readSource(voidpf opaque, voidpf, void *buffer, uLong size)
{
    auto *source = static_cast<Source *>(opaque);
    uLong done = 0;
    while (done < size) {
        const ssize_t got =
            ::pread(source->descriptor, static_cast<char *>(buffer) + done, size - done, off_t(source->position));
        if (got <= 0)
            break;
        done += uLong(got);
        source->position += std::uint64_t(got);
    }
    return done;
}

uLong writeSource(voidpf, voidpf, const void *, uLong)
{
    return 0;
}

ZPOS64_T tellSource(voidpf opaque, voidpf)
{
    return static_cast<Source *>(opaque)->position;
}

long seekSource(voidpf opaque, voidpf, ZPOS64_T offset, int origin)
{
    auto *source = static_cast<Source *>(opaque);
    std::uint64_t base = 0;
    if (origin == ZLIB_FILEFUNC_SEEK_CUR)
        base = source->position;
    else if (origin == ZLIB_FILEFUNC_SEEK_END)
        base = source->size;
    if (offset > source->size || base + offset > source->size)
        return -1;
    source->position = base + offset;
    return 0;
}

int closeSource(voidpf, voidpf)
{
    return 0;
}

int errorOfSource(voidpf, voidpf)
{
    return 0;
}

std::string keyOf(std::string_view name)
{
    while (!name.empty() && name.front() == '/')
        name.remove_prefix(1);
    std::string key(name);
    for (char &c : key) {
        if (c >= 'A' && c <= 'Z')
            c = char(c - 'A' + 'a');
        else if (c == '\\')
            c = '/';
    }
    return key;
}

} // namespace

struct ZipPackage::Private {
    Source source;
    unzFile zip = nullptr;
};

ZipPackage::ZipPackage()
    : d(std::make_unique<Private>())
{
}

ZipPackage::~ZipPackage()
{
    if (d->zip)
        unzClose(d->zip);
}

Check ZipPackage::open(int descriptor)
{
    struct stat info = {};
    if (::fstat(descriptor, &info) != 0)
        return Fault{FaultKind::Unreadable, {}};
    if (info.st_size > fileLimit)
        return Fault{FaultKind::TooLarge, {}};
    d->source = {descriptor, std::uint64_t(info.st_size), 0};
    zlib_filefunc64_def functions = {openSource, readSource,  writeSource,   tellSource,
                                     seekSource, closeSource, errorOfSource, &d->source};
    d->zip = unzOpen2_64(nullptr, &functions);
    if (!d->zip)
        return Fault{FaultKind::Damaged, {}};
    return list();
}

Check ZipPackage::list()
{
    unz_global_info64 global = {};
    if (unzGetGlobalInfo64(d->zip, &global) != UNZ_OK)
        return Fault{FaultKind::Damaged, {}};
    if (global.number_entry > std::uint64_t(entryLimit))
        return Fault{FaultKind::TooManyParts, {}};
    std::vector<Range> ranges;
    int at = unzGoToFirstFile(d->zip);
    for (; at == UNZ_OK; at = unzGoToNextFile(d->zip)) {
        if (ranges.size() == std::size_t(entryLimit))
            return Fault{FaultKind::TooManyParts, {}};
        if (Check added = addEntry(ranges))
            return added;
    }
    if (at != UNZ_END_OF_LIST_OF_FILE || ranges.size() != global.number_entry)
        return Fault{FaultKind::Damaged, {}};
    std::sort(ranges.begin(), ranges.end(), [](const Range &a, const Range &b) { return a.begin < b.begin; });
    for (std::size_t i = 1; i < ranges.size(); ++i) {
        if (ranges[i].begin < ranges[i - 1].end)
            return Fault{FaultKind::Overlap, {}};
    }
    return {};
}

Check ZipPackage::addEntry(std::vector<Range> &ranges)
{
    unz_file_info64 info = {};
    std::array<char, 1024> buffer{};
    unz64_file_pos position = {};
    if (unzGetCurrentFileInfo64(d->zip, &info, buffer.data(), buffer.size(), nullptr, 0, nullptr, 0) != UNZ_OK ||
        info.size_filename >= buffer.size() || unzGetFilePos64(d->zip, &position) != UNZ_OK)
        return Fault{FaultKind::Damaged, {}};
    const std::string name(buffer.data(), info.size_filename);
    if (info.flag & 1)
        return Fault{FaultKind::Encrypted, name};
    if (info.uncompressed_size > partLimit)
        return Fault{FaultKind::PartTooLarge, name};
    m_declared += info.uncompressed_size;
    if (m_declared > totalLimit)
        return Fault{FaultKind::TooLarge, name};
    if (info.uncompressed_size > ratioFloor && info.uncompressed_size / ratioLimit > info.compressed_size)
        return Fault{FaultKind::Ratio, name};
    if (info.compression_method != 0 && info.compression_method != Z_DEFLATED)
        return Fault{FaultKind::Packing, name};
    int method = 0, level = 0;
    if (unzOpenCurrentFile2(d->zip, &method, &level, 1) != UNZ_OK) // also compares the local header
        return Fault{FaultKind::Damaged, name};
    const std::uint64_t begin = unzGetCurrentFileZStreamPos64(d->zip);
    (void)unzCloseCurrentFile(d->zip);
    const std::uint64_t end = begin + info.compressed_size;
    if (begin < localHeaderSize + name.size() || end < begin || end > d->source.size)
        return Fault{FaultKind::Damaged, name};
    ranges.push_back({begin - localHeaderSize - name.size(), end});
    const Entry entry{position.pos_in_zip_directory, position.num_of_file, info.compressed_size,
                      info.uncompressed_size};
    if (!m_entries.emplace(keyOf(name), entry).second)
        return Fault{FaultKind::Damaged, name}; // which of the two would be meant?
    return {};
}

bool ZipPackage::has(std::string_view name) const
{
    return m_entries.count(keyOf(name)) > 0;
}

FaultKind ZipPackage::kindByParts() const
{
    if (has("xl/workbook.bin"))
        return FaultKind::Xlsb;
    if (has("mimetype") && has("content.xml"))
        return FaultKind::Ods;
    if (has("Index/Document.iwa") || has("Index.zip") || has("index.xml"))
        return FaultKind::Numbers;
    if (has("word/document.xml") || has("ppt/presentation.xml"))
        return FaultKind::OtherOffice;
    return has("[Content_Types].xml") && has("xl/workbook.xml") ? FaultKind::Damaged : FaultKind::Zip;
}

Check ZipPackage::read(std::string_view name, const std::function<bool(const char *, std::size_t)> &take)
{
    const auto found = m_entries.find(keyOf(name));
    const std::string where(name);
    if (found == m_entries.end())
        return Fault{FaultKind::Damaged, where};
    const unz64_file_pos position{found->second.directoryOffset, found->second.number};
    if (unzGoToFilePos64(d->zip, &position) != UNZ_OK || unzOpenCurrentFile(d->zip) != UNZ_OK)
        return Fault{FaultKind::Damaged, where};
    std::vector<char> block(blockSize);
    std::uint64_t unpacked = 0;
    for (;;) {
        const int got = unzReadCurrentFile(d->zip, block.data(), unsigned(block.size()));
        if (got == 0)
            break;
        unpacked += got > 0 ? std::uint64_t(got) : 0;
        if (got < 0 || unpacked > found->second.unpacked) {
            (void)unzCloseCurrentFile(d->zip);
            return Fault{FaultKind::Damaged, where};
        }
        if (!take(block.data(), std::size_t(got))) {
            (void)unzCloseCurrentFile(d->zip);
            return {};
        }
    }
    const bool whole = unzCloseCurrentFile(d->zip) == UNZ_OK && unpacked == found->second.unpacked;
    return whole ? Check() : Check(Fault{FaultKind::Damaged, where});
}

} // namespace pheu::workbook
