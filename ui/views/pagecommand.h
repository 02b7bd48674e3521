// SPDX-License-Identifier: GPL-3.0-or-later
// What the menus of the window ask of the page that is shown, and of the view in it.
#pragma once

namespace pheu
{

enum class PageCommand {
    Cut,
    Copy,
    Paste,
    FillDown,
    FillSeries,
    SetCells, // one value in all selected cells of a column
    ClearCells,
    SelectAll,
    Find,
    Replace,
    AddRecord,
    DuplicateRecords,
    RemoveRecords,
    TogglePanel,
    NextView,
    PreviousView,
};

} // namespace pheu
