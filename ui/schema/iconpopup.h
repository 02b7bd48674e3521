// SPDX-License-Identifier: GPL-3.0-or-later
// The icon and the colour of a page in one popup.
#pragma once

#include "theme/theme.h"
#include "widgets/popup.h"

namespace pheu
{

class IconPopup : public Popup
{
    Q_OBJECT
public:
    explicit IconPopup(Theme &theme, QWidget *parent = nullptr);
    void setCurrent(const QString &icon, const QString &colour);
    const QString &icon() const { return m_icon; }
    const QString &colour() const { return m_colour; }

signals:
    void chosen(const QString &icon, const QString &colour);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void take(const QString &icon, const QString &colour);

    QString m_icon;
    QString m_colour;
};

} // namespace pheu
