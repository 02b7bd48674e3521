// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/recordcomments.h"

#include "pages/panelparts.h"
#include "theme/icons.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr int textHeight = 56;
}

RecordComments::RecordComments(PageId page, Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_list(new QVBoxLayout)
    , m_text(new QPlainTextEdit)
    , m_send(new QPushButton(tr("Add comment")))
    , m_cancel(new QPushButton(tr("Cancel")))
{
    m_text->setObjectName(QStringLiteral("commentText"));
    m_text->setAccessibleName(tr("Comment"));
    m_text->setPlaceholderText(tr("Write a comment…"));
    m_text->setFixedHeight(textHeight);
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    m_send->setObjectName(QStringLiteral("commentSend"));
    m_send->setToolTip(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText));
    m_cancel->setObjectName(QStringLiteral("commentCancel"));
    setLook(m_cancel, "quiet");
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_send);
    m_list->setSpacing(space::s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addLayout(m_list);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    const bool writable = !m_workspace.isReadOnly();
    m_text->setVisible(writable);
    m_send->setVisible(false);
    m_cancel->setVisible(false);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_send->setVisible(isWriting() || m_changing);
        m_cancel->setVisible(isWriting() || m_changing);
        m_send->setEnabled(isWriting());
    });
    connect(m_send, &QPushButton::clicked, this, &RecordComments::send);
    connect(m_cancel, &QPushButton::clicked, this, &RecordComments::stopChange);
}

void RecordComments::setRecord(RecordId record)
{
    if (record == m_record)
        return;
    if (isWriting() && m_record)
        send(); // what was written belongs to the record it was written for
    stopChange();
    m_record = record;
}

bool RecordComments::isWriting() const
{
    return !m_text->toPlainText().trimmed().isEmpty();
}

int RecordComments::fill()
{
    clearLayout(m_list);
    const auto comments = commentsOf(m_workspace.database(), m_page, m_record);
    if (!comments) {
        emit refused(comments.error().message);
        return 0;
    }
    for (const Comment &comment : *comments)
        m_list->addWidget(makeComment(comment));
    return int(comments->size());
}

QWidget *RecordComments::makeComment(const Comment &comment)
{
    const Format format = m_localizer.format({});
    auto *box = new QFrame;
    box->setObjectName(QStringLiteral("comment_%1").arg(comment.id.value));
    auto *when =
        new QLabel(comment.changedMs > 0
                       ? tr("%1, changed %2").arg(format.dateTime(comment.atMs), format.dateTime(comment.changedMs))
                       : format.dateTime(comment.atMs));
    when->setTextFormat(Qt::PlainText);
    setLook(when, "caption");
    auto *text = new QLabel(comment.text);
    text->setObjectName(QStringLiteral("commentShown"));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *head = new QHBoxLayout;
    head->addWidget(when, 1);
    if (!m_workspace.isReadOnly()) {
        auto *more = new QToolButton;
        more->setObjectName(QStringLiteral("commentMore"));
        more->setAccessibleName(tr("More about this comment"));
        more->setIcon(lineIcon(QStringLiteral("more"), m_theme.palette().mute));
        connect(more, &QToolButton::clicked, this, [this, more, comment] { showMenu(more, comment); });
        head->addWidget(more);
    }
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(text);
    return box;
}

void RecordComments::showMenu(QWidget *under, const Comment &comment)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("commentMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Change"), this, [this, comment] { beginChange(comment); });
    menu->addAction(tr("Delete"), this, [this, id = comment.id] { apply(RemoveComment{id}); });
    menu->popup(under->mapToGlobal(QPoint(0, under->height())));
}

void RecordComments::beginChange(const Comment &comment)
{
    m_changing = comment.id;
    m_text->setPlainText(comment.text);
    m_text->selectAll();
    m_text->setFocus();
    m_send->setText(tr("Save"));
}

void RecordComments::stopChange()
{
    m_changing = {};
    m_text->clear();
    m_send->setText(tr("Add comment"));
    m_send->hide();
    m_cancel->hide();
}

void RecordComments::send()
{
    const QString text = m_text->toPlainText().trimmed();
    if (text.isEmpty() || !m_record)
        return;
    const Change change =
        m_changing ? Change(ChangeComment{m_changing, text}) : Change(AddComment{m_page, m_record, text});
    if (apply(change))
        stopChange();
}

bool RecordComments::apply(const Change &change)
{
    const auto applied = m_workspace.apply(Edit{EditKind::Comment, {change}});
    if (!applied)
        emit refused(applied.error().message);
    return bool(applied);
}

bool RecordComments::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool sends = enter && key->modifiers() & Qt::ControlModifier;
    const bool leaves = key->key() == Qt::Key_Escape && (isWriting() || m_changing);
    if (event->type() == QEvent::ShortcutOverride) { // before the window makes a new record of it
        if (sends || leaves || key->key() == Qt::Key_Delete)
            event->accept();
        return sends || leaves;
    }
    if (sends)
        send();
    else if (leaves)
        stopChange();
    return sends || leaves;
}

} // namespace pheu
