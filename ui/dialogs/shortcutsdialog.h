// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of the program on one sheet.
#pragma once

#include <QDialog>

namespace pheu
{

class ShortcutsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutsDialog(QWidget *parent = nullptr);
};

} // namespace pheu
