// SPDX-License-Identifier: GPL-3.0-or-later
// Tab goes as the eye does: through the layouts of a window from the first item to the last. Qt's own order is that in
// which widgets were made, which is another one as soon as a part of a window is made anew.
#pragma once

class QWidget;

namespace pheu
{

// To be called again when widgets of `root` were replaced.
void orderTabs(QWidget &root);

} // namespace pheu
