// SPDX-License-Identifier: GPL-3.0-or-later
// The one question box: what would happen, and the word for doing it. Cancel is the default where something would be
// taken away. Does not block: the answer comes by a call.
#pragma once

#include "theme/theme.h"

#include <QDialog>

#include <functional>

namespace pheu
{

struct Question {
    QString title;      // “Delete the field “Budget”?”
    QString text;       // what goes with it, and how it comes back
    QString action;     // “Delete the field”
    bool danger = true; // something goes: Cancel is the default
    QString icon = {};  // empty: a bin, or an i
    QString keep = {};  // what the other button says; empty: Cancel
};

class QuestionDialog : public QDialog
{
    Q_OBJECT
public:
    QuestionDialog(Theme &theme, const Question &question, QWidget *parent = nullptr);
};

// Opens over `parent`; `yes` is called when the person agrees, else `no`.
void askQuestion(QWidget *parent, Theme &theme, const Question &question, std::function<void()> yes,
                 std::function<void()> no = {});
// A window with something written in it is about to close without keeping it; `keep`: where it has closed already.
void askDiscard(QWidget *parent, Theme &theme, const QString &title, std::function<void()> discard,
                std::function<void()> keep = {});

} // namespace pheu
