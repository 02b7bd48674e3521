// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/workbooks/workbookreader.h"

#include "workbook/workbook.h"

namespace pheu::test
{

bool useWorkbookReader()
{
    setWorkbookReaderProgram(QStringLiteral(PHEU_WORKBOOK_READER));
    return true;
}

} // namespace pheu::test
