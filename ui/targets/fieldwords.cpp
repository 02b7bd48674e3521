// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/fieldwords.h"

#include "theme/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>

#include <algorithm>

namespace pheu
{

void FieldWords::addRow(QFormLayout &form, QLineEdit *edit)
{
    auto *words = new QLabel;
    words->setObjectName(edit->objectName() + QStringLiteral("Words"));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    setLook(words, "error");
    form.addRow(QString(), words);
    form.setRowVisible(words, false);
    m_lines.push_back({&form, edit, words});
}

void FieldWords::set(const QLineEdit *edit, const QString &sentence)
{
    const auto line = std::ranges::find(m_lines, edit, &Line::edit);
    if (line == m_lines.end())
        return;
    if (line->words->text() != sentence) {
        line->words->setText(sentence);
        line->form->setRowVisible(line->words, !sentence.isEmpty());
        line->edit->setAccessibleDescription(sentence);
    }
    if (line->edit->property("invalid").toBool() == !sentence.isEmpty())
        return;
    line->edit->setProperty("invalid", !sentence.isEmpty());
    line->edit->style()->unpolish(line->edit);
    line->edit->style()->polish(line->edit);
}

bool FieldWords::isEmpty() const
{
    return std::ranges::all_of(m_lines, [](const Line &line) { return line.words->text().isEmpty(); });
}

} // namespace pheu
