// SPDX-License-Identifier: GPL-3.0-or-later
// Reads workbooks for tests, as pheu does for itself.
#include "workbook/readerprocess.h"

int main(int argc, char *argv[])
{
    return pheu::runWorkbookReader(argc, argv).value_or(2);
}
