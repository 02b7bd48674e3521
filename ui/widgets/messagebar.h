// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where the window tells something: one sentence, at most one action, never a box in the way.
// A new message replaces the one before; an error stays until it is closed.
#pragma once

#include "theme/theme.h"

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace pheu
{

class MessageBar : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Info, Good, Warning, Error };

    explicit MessageBar(Theme &theme, QWidget *parent = nullptr);

    // Answers its number.
    int showMessage(Kind kind, const QString &sentence, const QString &action = {},
                    std::function<void()> onAction = {});
    QString text() const;
    void dismiss();
    void dismiss(int number); // if it is still the one that is shown

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintKind();

    Theme &m_theme;
    Kind m_kind = Kind::Info;
    int m_number = 0;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
    QTimer m_timer;
    std::function<void()> m_onAction;
};

} // namespace pheu
