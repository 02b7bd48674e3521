// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/celleditor.h"

#include "fields/attachmenteditor.h"
#include "fields/choiceeditor.h"
#include "fields/dateeditor.h"
#include "fields/datetimeeditor.h"
#include "fields/dropframe.h"
#include "fields/lineeditor.h"
#include "fields/longtexteditor.h"
#include "fields/ratingeditor.h"

#include <QApplication>
#include <QHash>
#include <QKeyEvent>
#include <QLabel>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

namespace pheu
{

CellEditor::CellEditor(const CellContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("cellEditor"));
    setAutoFillBackground(true);
    setAccessibleName(context.field().names.in(context.localizer->language()));
}

CellEditor::~CellEditor()
{
    for (const auto &frame : m_drops)
        delete frame;
    delete m_note;
}

void CellEditor::setInput(QWidget *input)
{
    m_input = input;
    setFocusProxy(input);
    input->setAccessibleName(accessibleName());
    input->installEventFilter(this);
}

void CellEditor::addDrop(DropFrame *frame)
{
    m_drops.push_back(frame);
}

void CellEditor::showError(const QString &sentence)
{
    showNote(sentence, "error");
    m_isError = true;
    markInput(true);
}

void CellEditor::showHint(const QString &text)
{
    m_isError = false;
    markInput(false);
    if (text.isEmpty()) {
        if (m_note)
            m_note->hide();
        return;
    }
    showNote(text, "muted");
}

void CellEditor::markInput(bool invalid)
{
    if (!m_input || m_input->property("invalid").toBool() == invalid)
        return;
    m_input->setProperty("invalid", invalid);
    m_input->style()->unpolish(m_input);
    m_input->style()->polish(m_input);
}

void CellEditor::showNote(const QString &text, const char *look)
{
    if (!m_note) {
        m_note = new DropFrame(this);
        m_note->setObjectName(QStringLiteral("editorNote"));
        auto *label = new QLabel(m_note);
        label->setObjectName(QStringLiteral("editorNoteText"));
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setContentsMargins(space::xs, 2, space::xs, 2);
        m_note->body()->addWidget(label);
    }
    auto *label = m_note->findChild<QLabel *>();
    setLook(label, look);
    label->setText(text);
    label->setFixedWidth(qBound(120, label->fontMetrics().horizontalAdvance(text) + 24, 360));
    m_note->open();
}

QString CellEditor::errorText() const
{
    if (!m_isError || !m_note || m_note->isHidden())
        return {};
    return m_note->findChild<QLabel *>()->text();
}

bool CellEditor::handleKey(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit committed(event->modifiers() & Qt::ShiftModifier ? Move::Up : Move::Down);
        return true;
    case Qt::Key_Tab:
        emit committed(Move::Right);
        return true;
    case Qt::Key_Backtab:
        emit committed(Move::Left);
        return true;
    case Qt::Key_Escape:
        emit canceled();
        return true;
    default:
        return false;
    }
}

bool CellEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_input) {
        if (event->type() == QEvent::ShortcutOverride) {
            // Keys that belong to the text while one types: the window's shortcuts must not take them.
            const auto *key = static_cast<QKeyEvent *>(event);
            if (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Delete || key->key() == Qt::Key_Return ||
                key->key() == Qt::Key_Insert || (key->modifiers() & Qt::ControlModifier)) {
                event->accept();
                return false;
            }
        } else if (event->type() == QEvent::KeyPress) {
            if (handleKey(static_cast<QKeyEvent *>(event)))
                return true;
        } else if (event->type() == QEvent::FocusOut) {
            const auto reason = static_cast<QFocusEvent *>(event)->reason();
            if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
                QTimer::singleShot(0, this, &CellEditor::focusLeft);
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CellEditor::focusLeft()
{
    const QWidget *now = QApplication::focusWidget();
    if (m_retired || !isVisible()) // closed in the meantime, by Esc for one: nothing may be written
        return;
    if (!now || now == m_input || isAncestorOf(now))
        return;
    for (const auto &frame : m_drops) {
        if (frame && frame->isAncestorOf(now))
            return;
    }
    emit committed(Move::Stay);
}

CellEditor *makeCellEditor(const CellContext &context, QWidget *parent)
{
    const Field &field = context.field();
    if (!field.isEditable())
        return nullptr;
    using Maker = CellEditor *(*)(const CellContext &, QWidget *);
    static const Maker line = [](const CellContext &c, QWidget *p) -> CellEditor * { return new LineEditor(c, p); };
    static const Maker choice = [](const CellContext &c, QWidget *p) -> CellEditor * { return new ChoiceEditor(c, p); };
    static const Maker date = [](const CellContext &c, QWidget *p) -> CellEditor * { return new DateEditor(c, p); };
    static const Maker longText = [](const CellContext &c, QWidget *p) -> CellEditor * {
        return new LongTextEditor(c, p);
    };
    static const Maker files = [](const CellContext &c, QWidget *p) -> CellEditor * {
        return new AttachmentEditor(c, p);
    };
    static const Maker dateTime = [](const CellContext &c, QWidget *p) -> CellEditor * {
        return new DateTimeEditor(c, p);
    };
    static const Maker rating = [](const CellContext &c, QWidget *p) -> CellEditor * { return new RatingEditor(c, p); };
    // One line a field type. A checkbox has none: it toggles.
    static const QHash<QString, Maker> makers{
        {QStringLiteral("text"), line},           {QStringLiteral("long_text"), longText},
        {QStringLiteral("integer"), line},        {QStringLiteral("decimal"), line},
        {QStringLiteral("money"), line},          {QStringLiteral("percent"), line},
        {QStringLiteral("date"), date},           {QStringLiteral("select"), choice},
        {QStringLiteral("multi_select"), choice}, {QStringLiteral("url"), line},
        {QStringLiteral("link"), choice},         {QStringLiteral("attachment"), files},
        {QStringLiteral("datetime"), dateTime},   {QStringLiteral("duration"), line},
        {QStringLiteral("rating"), rating},       {QStringLiteral("phone"), line},
        {QStringLiteral("email"), line},          {QStringLiteral("person"), choice},
    };
    const Maker maker = makers.value(field.type->id(), nullptr);
    return maker ? maker(context, parent) : nullptr;
}

} // namespace pheu
