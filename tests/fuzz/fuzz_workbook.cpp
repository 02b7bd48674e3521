// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a workbook, read in this process so that the fuzzer sees what they do. What does not look like a package
// is the content of one, its parts divided by zero bytes: damage seldom comes past the check sums of a package.
#include "support/workbooks/xlsxwriter.h"
#include "workbook/readerprocess.h"
#include "workbook/sheettext.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cstdio>

using namespace pheu;

namespace
{

QByteArray packed(const QByteArray &parts)
{
    const QList<QByteArray> list = parts.split('\0');
    test::XlsxBook book;
    book.strings = list.value(0);
    book.styles = list.value(1);
    book.formats = list.value(2);
    book.sheets = {{"S", list.value(3), list.value(4)}};
    return test::xlsx(book);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (!bytes.startsWith("PK"))
        bytes = packed(bytes);
    const int file = ::memfd_create("workbook", MFD_CLOEXEC);
    if (file < 0 || ::write(file, bytes.constData(), size_t(bytes.size())) != bytes.size())
        return 0;
    static const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
    static std::FILE *const report = std::fopen("/dev/null", "we");
    workbook::SheetText text(nowhere);
    (void)readSheets(file, text, report);
    ::close(file);
    return 0;
}
