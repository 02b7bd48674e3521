// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where the window tells something: one line, at most one action, never a box in the way.
// A new message replaces the one before; only one line that needs no answer goes by itself.
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

class ElidedLabel;

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
    bool expires() const { return m_timer.isActive(); }
    void dismiss();
    void dismiss(int number); // if it is still the one that is shown

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setOpened(bool opened);
    void offerDetails();
    void paintKind();

    Theme &m_theme;
    Kind m_kind = Kind::Info;
    int m_number = 0;
    bool m_opened = false;
    QString m_sentence;
    QLabel *m_icon;
    ElidedLabel *m_text; // its first line
    QLabel *m_whole;
    QPushButton *m_details;
    QPushButton *m_action;
    QToolButton *m_close;
    QTimer m_timer;
    std::function<void()> m_onAction;
};

} // namespace pheu
