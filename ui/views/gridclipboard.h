// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks of cells as Excel and LibreOffice exchange them: tab separated text, and an HTML table beside it.
#pragma once

#include <QStringList>

#include <memory>
#include <vector>

class QMimeData;

namespace pheu
{

using TextBlock = std::vector<QStringList>; // rows of cells

// Cells with a tab, newline or quote are quoted.
QString blockToText(const TextBlock &block);
std::unique_ptr<QMimeData> blockToMime(const TextBlock &block);
// Reads quoted cells with newlines; one newline at the end is no row. Rows may differ in length.
TextBlock blockFromText(const QString &text);

} // namespace pheu
