// SPDX-License-Identifier: GPL-3.0-or-later
// The formula of a goal over the goals below it: typed, or clicked together from their names and the four signs.
#pragma once

#include <QWidget>

class QLineEdit;

namespace pheu
{

class FormulaBox : public QWidget
{
    Q_OBJECT
public:
    explicit FormulaBox(QWidget *parent = nullptr);
    // None: says that goals below can be joined here.
    void setNames(const QStringList &names);
    QString text() const;
    void setText(const QString &text);
    QLineEdit *edit() const { return m_edit; }

signals:
    void changed();

private:
    void insert(const QString &word);

    QLineEdit *m_edit;
    QWidget *m_words = nullptr;
};

} // namespace pheu
