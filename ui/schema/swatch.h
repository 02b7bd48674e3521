// SPDX-License-Identifier: GPL-3.0-or-later
// One choice of a popup grid: a round of colour, or an icon. Arrow keys go to the neighbours, Enter takes it.
#pragma once

#include "theme/theme.h"

#include <QAbstractButton>

namespace pheu
{

class Swatch : public QAbstractButton
{
    Q_OBJECT
public:
    Swatch(Theme &theme, int columns, QWidget *parent = nullptr);
    void setColour(const QString &token); // empty: none
    void setIconName(const QString &icon);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void step(int by);

    Theme &m_theme;
    int m_columns;
    QString m_token;
    QString m_iconName;
};

} // namespace pheu
