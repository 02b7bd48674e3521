// SPDX-License-Identifier: GPL-3.0-or-later
// A cell for bulk writes, which allocates nothing. Text is UTF-8 (NFC) that lives until the call that takes it returns.
#pragma once

#include <QtGlobal>

#include <string_view>

namespace pheu
{

struct Cell {
    enum class Kind : quint8 { Null, Integer, Real, Text };
    Kind kind = Kind::Null;
    qint64 integer = 0;
    double real = 0;
    std::string_view text;
};

} // namespace pheu
