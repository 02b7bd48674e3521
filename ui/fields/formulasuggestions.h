// SPDX-License-Identifier: GPL-3.0-or-later
// The list of what can stand at the cursor: fields with their type, functions with what they do. Never takes the focus:
// the text that it completes hands it the keys.
#pragma once

#include "fields/dropframe.h"
#include "formula/completion.h"
#include "theme/theme.h"

class QLabel;
class QListWidget;

namespace pheu
{

class FormulaSuggestions : public DropFrame
{
    Q_OBJECT
public:
    FormulaSuggestions(Theme &theme, QWidget *owner);

    // `corner`: where the word begins, below the line, in coordinates of the owner.
    void offer(const FormulaCompletion &completion, QPoint corner, int lineHeight);
    const FormulaCompletion &completion() const { return m_completion; }
    // Up, down, page keys move; Enter and Tab choose; Esc closes. False: not for the list.
    bool handleKey(int key);

signals:
    void chosen(const QString &insert);

private:
    void showMeaning();
    void choose();

    FormulaCompletion m_completion;
    QListWidget *m_list;
    QLabel *m_meaning;
};

} // namespace pheu
