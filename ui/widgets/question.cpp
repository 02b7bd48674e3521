// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/question.h"

#include "theme/icons.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr int textWidth = 360;
}

QuestionDialog::QuestionDialog(Theme &theme, const Question &question, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("questionDialog"));
    setWindowTitle(tr("Pheu"));
    setAccessibleName(question.title);
    setAccessibleDescription(question.text);
    auto *icon = new QLabel;
    const QColor colour = question.danger ? theme.palette().bad : theme.palette().accent;
    const QString usual = question.danger ? QStringLiteral("trash") : QStringLiteral("info");
    icon->setPixmap(linePixmap(question.icon.isEmpty() ? usual : question.icon, colour, 24, devicePixelRatioF()));
    auto *title = new QLabel(question.title);
    title->setObjectName(QStringLiteral("questionTitle"));
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    title->setMinimumWidth(textWidth);
    title->setMaximumWidth(textWidth);
    setLook(title, "heading");
    auto *text = new QLabel(question.text);
    text->setObjectName(QStringLiteral("questionText"));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setMinimumWidth(textWidth);
    text->setMaximumWidth(textWidth);
    text->setVisible(!question.text.isEmpty());
    auto *words = new QVBoxLayout;
    words->setSpacing(space::s);
    words->addWidget(title);
    words->addWidget(text);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::l);
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *yes = buttons->addButton(question.action, QDialogButtonBox::AcceptRole);
    yes->setObjectName(QStringLiteral("questionYes"));
    yes->setAutoDefault(false);
    if (question.danger)
        setLook(yes, "danger");
    QPushButton *no = buttons->button(QDialogButtonBox::Cancel);
    if (!question.keep.isEmpty())
        no->setText(question.keep);
    no->setObjectName(QStringLiteral("questionNo"));
    setLook(no, "plain"); // also where it has the keyboard: not the button that does something
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::xl);
    layout->addLayout(top);
    layout->addWidget(buttons);
    (question.danger ? no : yes)->setDefault(true);
    (question.danger ? no : yes)->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void askQuestion(QWidget *parent, Theme &theme, const Question &question, std::function<void()> yes,
                 std::function<void()> no)
{
    auto *dialog = new QuestionDialog(theme, question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent, [yes = std::move(yes)] { yes(); });
    if (no)
        QObject::connect(dialog, &QDialog::rejected, parent, [no = std::move(no)] { no(); });
    dialog->open();
}

void askDiscard(QWidget *parent, Theme &theme, const QString &title, std::function<void()> discard,
                std::function<void()> keep)
{
    Question question{title, QuestionDialog::tr("It has not been saved yet."), QuestionDialog::tr("Discard"), true};
    question.icon = QStringLiteral("info");
    question.keep = QuestionDialog::tr("Keep editing");
    askQuestion(parent, theme, question, std::move(discard), std::move(keep));
}

} // namespace pheu
