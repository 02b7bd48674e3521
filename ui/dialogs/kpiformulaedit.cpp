// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/kpiformulaedit.h"

#include "fields/formulahighlighter.h"
#include "fields/formulasuggestions.h"
#include "metrics/owncatalogue.h"

#include <QKeyEvent>
#include <QStyle>

namespace pheu
{

KpiFormulaEdit::KpiFormulaEdit(std::shared_ptr<const Catalogue> catalogue, Theme &theme, const Localizer &localizer,
                               QWidget *parent)
    : QPlainTextEdit(parent)
    , m_catalogue(std::move(catalogue))
    , m_theme(theme)
    , m_localizer(localizer)
    , m_colours(new FormulaHighlighter(theme, document()))
{
    setObjectName(QStringLiteral("kpiFormula"));
    setAccessibleName(tr("Formula"));
    setTabChangesFocus(true);
    setFixedHeight(3 * rowHeight);
    setPlaceholderText(tr("such as cost / leads"));
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (toPlainText() == m_known) // only its colours changed
            return;
        m_known = toPlainText();
        setDefect({});
        suggest(false);
    });
}

void KpiFormulaEdit::setDefect(const FormulaDefect &defect)
{
    m_colours->setDefect(defect);
    const bool wrong = defect.position > 0;
    if (property("invalid").toBool() == wrong)
        return;
    setProperty("invalid", wrong);
    style()->unpolish(this);
    style()->polish(this);
}

void KpiFormulaEdit::suggest(bool asked)
{
    if (!hasFocus()) {
        if (m_suggestions)
            m_suggestions->hide();
        return;
    }
    if (!m_suggestions) { // when there is a window to hang in
        m_suggestions = new FormulaSuggestions(m_theme, this);
        connect(m_suggestions, &FormulaSuggestions::chosen, this, &KpiFormulaEdit::insertChosen);
    }
    FormulaCompletion completion =
        completeKpiFormula(*m_catalogue, m_localizer.language(), toPlainText(), textCursor().position(), m_self);
    if (!asked && completion.length == 0)
        completion.items.clear();
    QTextCursor at = textCursor();
    at.setPosition(completion.at);
    const QRect line = cursorRect(at);
    m_suggestions->offer(completion, viewport()->mapTo(window(), line.bottomLeft() + QPoint(0, space::xs)),
                         line.height());
}

void KpiFormulaEdit::insertChosen(const QString &text)
{
    const FormulaCompletion completion = m_suggestions->completion();
    QTextCursor cursor = textCursor();
    cursor.setPosition(completion.at);
    cursor.setPosition(completion.at + completion.length, QTextCursor::KeepAnchor);
    const QString before = toPlainText();
    m_known = before.left(completion.at) + text + before.mid(completion.at + completion.length); // nothing to suggest
    cursor.insertText(text);
    setTextCursor(cursor);
    m_colours->setDefect({});
}

void KpiFormulaEdit::keyPressEvent(QKeyEvent *event)
{
    if (m_suggestions && m_suggestions->handleKey(event->key()))
        return;
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        suggest(true);
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && event->modifiers() == Qt::NoModifier) {
        event->ignore(); // the dialog's own: a formula is one line
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void KpiFormulaEdit::focusOutEvent(QFocusEvent *event)
{
    if (m_suggestions)
        m_suggestions->hide();
    QPlainTextEdit::focusOutEvent(event);
}

bool KpiFormulaEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_suggestions && m_suggestions->isVisible() &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) { // closes the list, not the dialog
        event->accept();
        return true;
    }
    return QPlainTextEdit::event(event);
}

} // namespace pheu
