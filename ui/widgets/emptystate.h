// SPDX-License-Identifier: GPL-3.0-or-later
// What a page shows when there is nothing to show: why, and the one thing to do about it.
#pragma once

#include "theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace pheu
{

class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(Theme &theme, const QString &icon, QWidget *parent = nullptr);
    void setTexts(const QString &title, const QString &text, const QString &primary = {},
                  const QString &secondary = {});

signals:
    void primaryClicked();
    void secondaryClicked();

private:
    void paintIcon();

    Theme &m_theme;
    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_primary;
    QPushButton *m_secondary;
};

} // namespace pheu
