// SPDX-License-Identifier: GPL-3.0-or-later
// A test that includes this reads workbooks: the process that does is a program of the tests.
#pragma once

namespace pheu::test
{

bool useWorkbookReader();
inline const bool usesWorkbookReader = useWorkbookReader();

} // namespace pheu::test
