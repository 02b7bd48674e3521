// SPDX-License-Identifier: GPL-3.0-or-later
// A framed popup that opens under its anchor, stays on the screen and closes on Esc or a click outside.
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace pheu
{

class Popup : public QFrame
{
    Q_OBJECT
public:
    explicit Popup(QWidget *parent = nullptr);
    QVBoxLayout *body() const { return m_body; }
    // `anchor` is in coordinates of `widget`.
    void openUnder(const QWidget *widget, const QRect &anchor);
    void openUnder(const QWidget *widget);

signals:
    void closed();

protected:
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QVBoxLayout *m_body;
};

} // namespace pheu
