// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of cards as small pictures to choose one from.
#pragma once

#include "report/card.h"
#include "theme/theme.h"

#include <QWidget>

class QButtonGroup;

namespace pheu
{

class KindGallery : public QWidget
{
    Q_OBJECT
public:
    KindGallery(Theme &theme, QWidget *parent = nullptr);
    void setKind(CardKind kind);
    CardKind kind() const;

signals:
    void chosen();

private:
    void paintIcons();

    Theme &m_theme;
    QButtonGroup *m_buttons;
};

} // namespace pheu
