// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the kind of a field and opens the list to choose another: grouped, searched by typing, each with its icon and
// what it is for.
#pragma once

#include "schema/fieldkinds.h"
#include "theme/theme.h"
#include "widgets/popup.h"

#include <QPushButton>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace pheu
{

class TypePopup : public Popup
{
    Q_OBJECT
public:
    // `allowed`: only these kinds; empty: all that can be made.
    TypePopup(Theme &theme, const QStringList &allowed, QWidget *parent = nullptr);
    void setCurrent(const QString &kind);

signals:
    void chosen(const QString &kind);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QStringList &allowed);
    void narrow(const QString &text);
    void step(int by);
    void take();

    Theme &m_theme;
    QLineEdit *m_search;
    QListWidget *m_list;
    QListWidgetItem *m_none = nullptr; // said when the search finds no type
};

class TypeButton : public QPushButton
{
    Q_OBJECT
public:
    explicit TypeButton(Theme &theme, QWidget *parent = nullptr);
    void setKind(const QString &kind);
    const QString &kind() const { return m_kind; }
    void setAllowed(const QStringList &kinds) { m_allowed = kinds; }
    QSize sizeHint() const override;

signals:
    void kindChosen(const QString &kind);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open();

    Theme &m_theme;
    QString m_kind;
    QStringList m_allowed;
};

} // namespace pheu
