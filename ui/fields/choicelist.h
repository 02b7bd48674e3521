// SPDX-License-Identifier: GPL-3.0-or-later
// A list of choices as tags and chips, with marks when many may be taken and a last line that creates what was
// typed. Shows; knows no workspace.
#pragma once

#include "fields/choices.h"
#include "theme/theme.h"

#include <QListWidget>

namespace pheu
{

class ChoiceList : public QListWidget
{
    Q_OBJECT
public:
    ChoiceList(Theme &theme, bool many, QWidget *parent = nullptr);

    // `create`: the text of the creating line; empty for none.
    void setChoices(const std::vector<Choice> &choices, const IdList &chosen, const QString &create);
    void step(int by);
    void activate(); // the current line
    qint64 currentId() const;
    bool isOnCreate() const;

signals:
    void chosen(qint64 id);
    void createRequested();

private:
    Theme &m_theme;
    bool m_many;
};

} // namespace pheu
