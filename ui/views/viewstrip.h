// SPDX-License-Identifier: GPL-3.0-or-later
// The few choices of a kind of view as chips above it: “Columns: Status”, each with its menu. The same list fills
// the page's own menu.
#pragma once

#include "theme/theme.h"

#include <QMenu>
#include <QWidget>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace pheu
{

struct ViewOption {
    QString name;  // of the widget
    QString label; // “Columns”
    QString value; // “Status”
    std::function<void(QMenu &)> fill;
    bool operator==(const ViewOption &other) const
    {
        return name == other.name && label == other.label && value == other.value;
    }
};

class ViewStrip : public QWidget
{
    Q_OBJECT
public:
    explicit ViewStrip(Theme &theme, QWidget *parent = nullptr);
    void setOptions(const std::vector<ViewOption> &options);
    void addWidget(QWidget *widget);      // behind the chips
    void addRight(QWidget *widget);       // at the right end
    void setNote(const QString &text);    // muted, right of the chips; empty hides it
    void openOption(const QString &name); // its menu

private:
    Theme &m_theme;
    QHBoxLayout *m_layout;
    QHBoxLayout *m_chips;
    QLabel *m_note;
    std::vector<ViewOption> m_options;
    std::vector<QToolButton *> m_buttons;
};

// An entry of a menu that is one of several.
QAction *addChoice(QMenu &menu, const QString &text, bool chosen, std::function<void()> choose);

} // namespace pheu
