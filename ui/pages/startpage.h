// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the window before a workspace is open: try the sample, start a new one, open a file, go on with
// a recent one, or drop an export here.
#pragma once

#include "theme/theme.h"

#include <QAbstractButton>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace pheu
{

class StartTile : public QAbstractButton
{
    Q_OBJECT
public:
    StartTile(Theme &theme, const QString &icon, bool primary, QWidget *parent = nullptr);
    void setTexts(const QString &title, const QString &text);
    void setWide(bool wide); // one line of title and text, dashed: a place to drop on
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    Theme &m_theme;
    QString m_icon;
    QString m_text;
    bool m_primary;
    bool m_wide = false;
    bool m_ring = false; // shown to who came by the keyboard
};

class StartPage : public QWidget
{
    Q_OBJECT
public:
    explicit StartPage(Theme &theme, QWidget *parent = nullptr);
    void setRecent(const QStringList &files);

signals:
    void sampleRequested();
    void newRequested();
    void openRequested();
    void importRequested();
    void fileRequested(const QString &file);

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build();
    void retranslate();

    Theme &m_theme;
    QLabel *m_mark;
    QLabel *m_title;
    QLabel *m_claim;
    StartTile *m_sample;
    StartTile *m_new;
    StartTile *m_open;
    StartTile *m_drop;
    QLabel *m_recentTitle;
    QVBoxLayout *m_recent;
};

} // namespace pheu
