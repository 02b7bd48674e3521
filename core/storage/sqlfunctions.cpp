// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sqlfunctions.h"

#include "base/text.h"

#include <sqlite3.h>

namespace pheu
{

namespace
{

using Fold = void (*)(std::string_view, std::string &);

template<Fold fold>
void foldFunction(sqlite3_context *context, int, sqlite3_value **arguments)
{
    if (sqlite3_value_type(arguments[0]) == SQLITE_NULL)
        return;
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(arguments[0]));
    if (!text)
        return;
    thread_local std::string folded;
    fold({text, size_t(sqlite3_value_bytes(arguments[0]))}, folded);
    sqlite3_result_text64(context, folded.data(), folded.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

// The order of compareText(), without a detour over UTF-16.
int collate(void *, int lengthA, const void *a, int lengthB, const void *b)
{
    const std::string_view left(static_cast<const char *>(a), size_t(lengthA));
    const std::string_view right(static_cast<const char *>(b), size_t(lengthB));
    thread_local std::string foldedLeft, foldedRight;
    for (const Fold fold : {searchFoldUtf8, caseFoldUtf8}) {
        fold(left, foldedLeft);
        fold(right, foldedRight);
        if (const int order = foldedLeft.compare(foldedRight); order != 0)
            return order;
    }
    return left.compare(right);
}

} // namespace

bool registerSqlFunctions(sqlite3 *database)
{
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    return sqlite3_create_function_v2(database, "pheu_casefold", 1, flags, nullptr, foldFunction<caseFoldUtf8>, nullptr,
                                      nullptr, nullptr) == SQLITE_OK &&
           sqlite3_create_function_v2(database, "pheu_searchfold", 1, flags, nullptr, foldFunction<searchFoldUtf8>,
                                      nullptr, nullptr, nullptr) == SQLITE_OK &&
           sqlite3_create_collation_v2(database, "pheu", SQLITE_UTF8, nullptr, collate, nullptr) == SQLITE_OK;
}

} // namespace pheu
