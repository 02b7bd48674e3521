// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/fieldwords.h"

#include "theme/theme.h"

#include <QApplication>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QStyle>
#include <QTimer>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr int untilReleased = 40; // ms
constexpr int pauseOfTyping = 2000;

// Room is made or taken when nobody types into the line and no button is held: what is pressed stays under the pointer.
void settle(const QPointer<QFormLayout> &form, QLabel *words)
{
    if (!form)
        return;
    if (QGuiApplication::mouseButtons() != Qt::NoButton) {
        QTimer::singleShot(untilReleased, words, [form, words] { settle(form, words); });
        return;
    }
    form->setRowVisible(words, !words->text().isEmpty());
}

} // namespace

void FieldWords::addRow(QFormLayout &form, QLineEdit *edit)
{
    auto *words = new QLabel;
    words->setObjectName(edit->objectName() + QStringLiteral("Words"));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    setLook(words, "error");
    form.addRow(QString(), words);
    form.setRowVisible(words, false);
    auto *pause = new QTimer(words);
    pause->setSingleShot(true);
    pause->setInterval(pauseOfTyping);
    QObject::connect(pause, &QTimer::timeout, words, [form = QPointer(&form), words] { settle(form, words); });
    QObject::connect(qApp, &QApplication::focusChanged, words,
                     [form = QPointer(&form), edit = QPointer(edit), words](const QWidget *old) {
                         if (edit && old && (old == edit || old == edit->focusProxy()))
                             settle(form, words);
                     });
    m_lines.push_back({&form, edit, words, pause});
}

void FieldWords::set(const QLineEdit *edit, const QString &sentence)
{
    const auto line = std::ranges::find(m_lines, edit, &Line::edit);
    if (line == m_lines.end())
        return;
    if (line->edit->hasFocus())
        line->pause->start(); // while one types, nothing moves
    if (line->words->text() != sentence) {
        line->words->setText(sentence);
        if (!line->edit->hasFocus())
            settle(line->form, line->words);
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
