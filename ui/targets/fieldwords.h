// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a line of a form, as a sentence under it, and the line marked. A line without a sentence takes no
// room for one; while one types into a line, what is below it stays where it is.
#pragma once

#include <QString>

#include <vector>

class QFormLayout;
class QLabel;
class QLineEdit;
class QTimer;

namespace pheu
{

class FieldWords
{
public:
    // The sentence stands in the row that comes next, and is called as the line with “Words” behind.
    void addRow(QFormLayout &form, QLineEdit *edit);
    void set(const QLineEdit *edit, const QString &sentence); // empty: nothing is wrong
    bool isEmpty() const;

private:
    struct Line {
        QFormLayout *form;
        QLineEdit *edit;
        QLabel *words;
        QTimer *pause;
    };
    std::vector<Line> m_lines;
};

} // namespace pheu
