// SPDX-License-Identifier: GPL-3.0-or-later
// The options of a select in order: colour, name, remove. Click or F2 renames, the round sets the colour, dragging or
// Alt+Up and Alt+Down move, Delete removes.
#pragma once

#include "schema/fielddraft.h"
#include "theme/theme.h"

#include <QListWidget>

namespace pheu
{

class OptionList : public QListWidget
{
    Q_OBJECT
public:
    explicit OptionList(Theme &theme, QWidget *parent = nullptr);

    void setChoices(const std::vector<FieldDraft::Choice> &choices);
    std::vector<FieldDraft::Choice> choices() const;
    void add(const QString &name);
    void removeCurrent();
    void moveCurrent(int by);
    void chooseColour();

signals:
    void changed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QListWidgetItem *append(const FieldDraft::Choice &choice);

    Theme &m_theme;
    bool m_loading = false;
};

} // namespace pheu
