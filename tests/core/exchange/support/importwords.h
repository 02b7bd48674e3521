// SPDX-License-Identifier: GPL-3.0-or-later
// Short words of the tests of the import: a text, a file of tests/data/exports, an import that went well.
#pragma once

#include <QString>

#define IMPORTED(w) QVERIFY2((w).error.message.isEmpty(), qPrintable((w).error.message))

namespace pheu::test
{

inline QString S(const char *text)
{
    return QString::fromUtf8(text);
}

inline QString fixture(const char *name)
{
    return QStringLiteral(PHEU_TEST_DATA "/exports/") + QLatin1String(name);
}

} // namespace pheu::test
