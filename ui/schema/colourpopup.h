// SPDX-License-Identifier: GPL-3.0-or-later
// The colours that options and pages can have, as a small grid of swatches for mouse and arrow keys.
#pragma once

#include "theme/theme.h"
#include "widgets/popup.h"

#include <QStringList>

namespace pheu
{

QStringList colourTokens();
QString colourName(const QString &token);
// For a new option: the one that the others use least.
QString nextColour(const QStringList &used);

class ColourPopup : public Popup
{
    Q_OBJECT
public:
    // `none`: also “no colour”.
    ColourPopup(Theme &theme, bool none, QWidget *parent = nullptr);
    void setCurrent(const QString &token);

signals:
    void chosen(const QString &token);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QString m_current;
};

} // namespace pheu
