// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook/readerprocess.h"

#include "workbook/limits.h"
#include "workbook/sheetreader.h"
#include "workbook/sheettext.h"
#include "workbook/workbookparts.h"
#include "workbook/zippackage.h"

#include <sys/resource.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <new>

namespace pheu
{

namespace
{

using namespace workbook;

void limit(int resource, rlim_t most)
{
    const rlimit limits{most, most};
    (void)::setrlimit(resource, &limits);
}

// Pages of address space that the program itself takes, libraries and all.
rlim_t addressSpace()
{
    unsigned long pages = 0;
    if (std::FILE *file = std::fopen("/proc/self/statm", "re")) {
        if (std::fscanf(file, "%lu", &pages) != 1)
            pages = 0;
        std::fclose(file);
    }
    return rlim_t(pages) * rlim_t(::sysconf(_SC_PAGESIZE));
}

void confine()
{
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CPU, rlim_t(cpuSeconds));
#if !defined(__SANITIZE_ADDRESS__) // it maps terabytes of its own
    if (const rlim_t own = addressSpace())
        limit(RLIMIT_AS, own + memoryLimit);
#endif
    limit(RLIMIT_NOFILE, 3); // nothing can be opened from here on
}

// Names are of the file: no line and no tab of theirs may look like ours.
std::string oneLine(std::string text)
{
    for (char &c : text) {
        if (static_cast<unsigned char>(c) < 0x20)
            c = ' ';
    }
    if (text.size() > 300)
        text.resize(300);
    return text;
}

void tell(const Fault &fault)
{
    std::fprintf(stderr, "fault\t%d\t%s\n", int(fault.kind), oneLine(fault.where).c_str());
}

} // namespace

Check readSheets(int file, SheetText &out, std::FILE *report)
{
    ZipPackage package;
    if (Check opened = package.open(file))
        return opened;
    WorkbookParts parts;
    if (Check read = readWorkbookParts(package, parts))
        return read;
    if (parts.since1904)
        std::fputs("since 1904\n", report);
    CellFormats formats;
    if (!parts.styles.empty()) {
        if (Check read = formats.read(package, parts.styles))
            return read;
    }
    SharedStrings strings;
    if (!parts.strings.empty()) {
        if (Check read = strings.read(package, parts.strings))
            return read;
    }
    SheetReader reader(package, strings, formats, parts.since1904, out);
    for (const SheetPart &sheet : parts.sheets) {
        SheetReader::Extent extent;
        if (Check read = reader.read(sheet, extent))
            return read;
        std::fprintf(report, "sheet\t%llu\t%llu\t%lld\t%d\t%s\n", static_cast<unsigned long long>(extent.begin),
                     static_cast<unsigned long long>(extent.end), static_cast<long long>(extent.cells),
                     int(sheet.hidden), oneLine(sheet.name).c_str());
    }
    return {};
}

std::optional<int> runWorkbookReader(int argc, char *argv[])
{
    if (argc < 2 || std::strcmp(argv[1], workbookReaderArgument) != 0)
        return std::nullopt;
    confine();
    SheetText out(STDOUT_FILENO);
    Check fault;
    try {
        fault = readSheets(STDIN_FILENO, out, stderr);
        if (!fault && !out.flush())
            fault = Fault{FaultKind::Failed, {}};
    } catch (const std::bad_alloc &) {
        fault = Fault{FaultKind::NoMemory, {}};
    }
    if (fault) {
        tell(*fault);
        return 1;
    }
    std::fputs("done\n", stderr);
    return 0;
}

} // namespace pheu
