// SPDX-License-Identifier: GPL-3.0-or-later
// One part of the record panel under a quiet title that folds it away. What is folded is not filled.
#pragma once

#include "theme/theme.h"

#include <QAbstractButton>
#include <QWidget>

class QHBoxLayout;

namespace pheu
{

// “▾ FILES (3)”; the keyboard folds it too.
class SectionHead final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit SectionHead(Theme &theme, QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Theme &m_theme;
};

class PanelSection : public QWidget
{
    Q_OBJECT
public:
    // `name` is for tests and for remembering what is folded.
    PanelSection(Theme &theme, const QString &name, QWidget *body, QWidget *parent = nullptr);

    void setTitle(const QString &title, qint64 count = 0);
    QString name() const { return m_name; }
    QWidget *body() const { return m_body; }
    bool isExpanded() const;
    void setExpanded(bool expanded);
    void addTool(QWidget *tool); // at the right of the title

signals:
    void toggled(bool expanded);

private:
    QString m_name;
    SectionHead *m_head;
    QHBoxLayout *m_tools;
    QWidget *m_body;
};

} // namespace pheu
