// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlitereason.h"

#include "base/systemreason.h"

#include <sqlite3.h>

namespace pheu
{

QString sqliteReason(sqlite3 *handle, int resultCode)
{
    const int code = resultCode & 0xff;
    const bool isOfSystem = code == SQLITE_CANTOPEN || code == SQLITE_IOERR || code == SQLITE_FULL;
    const int error = isOfSystem && handle ? sqlite3_system_errno(handle) : 0;
    return error ? systemReason(error)
                 : QString::fromUtf8(handle ? sqlite3_errmsg(handle) : sqlite3_errstr(resultCode));
}

} // namespace pheu
