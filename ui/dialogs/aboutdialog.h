// SPDX-License-Identifier: GPL-3.0-or-later
// What the program is, its version and licence, and whose work it stands on.
#pragma once

#include <QDialog>

namespace pheu
{

class AboutDialog : public QDialog
{
    Q_OBJECT
public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace pheu
