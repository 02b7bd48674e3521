// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/fieldbox.h"

#include "fields/cellmarks.h"
#include "fields/choices.h"
#include "files/addfiles.h"
#include "files/previewdialog.h"
#include "files/thumbnails.h"
#include "workspace/buttonaddress.h"

#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace pheu
{

namespace
{
constexpr int lineStep = 24;
constexpr int leastHeight = 28;
constexpr int textLines = 6;
constexpr int filesHeight = 52;

bool isLongText(const CellContext &context)
{
    return context.field().type->id() == QLatin1String("long_text");
}
} // namespace

FieldBox::FieldBox(const CellContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("field_%1").arg(context.field().role));
    setAccessibleName(context.field().names.in(context.localizer->language()));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setValue({});
    if (m_look.kind == CellLook::Kind::Files) {
        setAcceptDrops(true);
        connect(&ThumbnailCache::of(*context.workspace), &ThumbnailCache::ready, this, qOverload<>(&QWidget::update));
    }
}

void FieldBox::setRecord(RecordId record, const QString &currency)
{
    m_context.record = record;
    m_context.currency = currency;
}

void FieldBox::setValue(const Value &value)
{
    m_value = value;
    m_look = lookOf(m_context, value);
    setAccessibleDescription(m_look.text);
    updateGeometry();
    update();
}

std::vector<FieldBox::Part> FieldBox::parts(int width) const
{
    std::vector<Part> result;
    if (m_look.kind == CellLook::Kind::Files)
        return result; // tiles lay themselves out
    int x = cellPadding;
    int y = 4;
    for (int i = 0; i < m_look.parts.size(); ++i) {
        const int wanted = tagWidth(m_look.parts.at(i), m_look.kind == CellLook::Kind::People, width - 2 * cellPadding);
        if (x > cellPadding && x + wanted > width - cellPadding) {
            x = cellPadding;
            y += lineStep;
        }
        result.push_back({QRect(x, y, wanted, 20), i});
        x += wanted + 4;
    }
    return result;
}

int FieldBox::heightForWidth(int width) const
{
    const auto all = parts(width);
    if (!m_look.files.empty())
        return filesHeight;
    if (!all.empty())
        return qMax(leastHeight, all.back().rect.bottom() + 5);
    if (isLongText(m_context) && !m_look.text.isEmpty()) {
        const QFontMetrics metrics(typeFont(TypeRole::Body));
        const QRect bounds =
            metrics.boundingRect(QRect(0, 0, width - 2 * cellPadding, 10000), Qt::TextWordWrap, m_look.text);
        return qBound(leastHeight, bounds.height() + 10, metrics.lineSpacing() * textLines + 10);
    }
    return leastHeight;
}

QSize FieldBox::sizeHint() const
{
    return {160, heightForWidth(qMax(width(), 120))};
}

void FieldBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Palette &colours = m_context.theme->palette();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool editable = m_context.field().isEditable() && !m_context.workspace->isReadOnly();
    if (hasFocus() || (underMouse() && editable)) {
        painter.setPen(hasFocus() ? colours.accent : colours.line);
        painter.setBrush(colours.card);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::s, radius::s);
    }
    if (!m_look.parts.isEmpty() && m_look.kind != CellLook::Kind::Files) {
        for (const Part &part : parts(width()))
            paintTag(painter, part.rect, m_look.parts.at(part.index), m_look.tokens.value(part.index), colours,
                     m_look.kind == CellLook::Kind::People);
        return;
    }
    if (m_look.missing)
        paintMissing(painter, rect(), colours);
    if (m_look.text.isEmpty() && m_look.kind != CellLook::Kind::Check) {
        painter.setPen(colours.mute);
        painter.setFont(typeFont(TypeRole::Body));
        painter.drawText(rect().adjusted(cellPadding, 0, 0, 0), Qt::AlignVCenter, Format::undefined());
        return;
    }
    if (isLongText(m_context)) {
        painter.setPen(colours.ink);
        painter.setFont(typeFont(TypeRole::Body));
        painter.drawText(rect().adjusted(cellPadding, 5, -cellPadding, -5), Qt::TextWordWrap, m_look.text);
        return;
    }
    CellLook look = m_look;
    if (look.kind == CellLook::Kind::Number)
        look.kind = CellLook::Kind::Text; // in a list of fields everything starts at the left
    paintCell(painter, rect(), look, colours, typeFont(TypeRole::Body));
}

int FieldBox::partAtPoint(QPoint point) const
{
    for (const Part &part : parts(width())) {
        if (part.rect.contains(point))
            return part.index;
    }
    return -1;
}

void FieldBox::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (m_look.kind == CellLook::Kind::Files) {
        const int file = partAt(rect(), m_look, typeFont(TypeRole::Body), event->pos());
        if (file >= 0) {
            PreviewDialog::openOver(*m_context.workspace, *m_context.theme, *m_context.localizer, m_look.files,
                                    AttachmentId(m_look.files[size_t(file)]), window());
            return;
        }
    }
    const int part = partAtPoint(event->pos());
    if (part >= 0 && m_look.kind == CellLook::Kind::Chips) {
        const IdList ids = idsOf(m_value);
        if (part < int(ids.size())) {
            emit linkClicked(RecordId(ids[size_t(part)]));
            return;
        }
    }
    if (m_look.kind == CellLook::Kind::Url && !m_look.text.isEmpty() &&
        event->pos().x() < cellPadding + fontMetrics().horizontalAdvance(m_look.text) &&
        (event->modifiers() & Qt::ControlModifier || !m_context.field().isEditable())) {
        emit urlClicked(addressOf(m_context.field(), m_value));
        return;
    }
    if (m_look.kind == CellLook::Kind::Button) {
        if (buttonRect(rect(), m_look.text).contains(event->pos()))
            pressButton();
        return;
    }
    beginEdit();
}

void FieldBox::pressButton()
{
    const auto address = buttonAddress(*m_context.workspace, m_context.field(), m_context.record);
    if (address)
        emit urlClicked(*address);
    else
        emit refused(address.error().message);
}

void FieldBox::mouseMoveEvent(QMouseEvent *event)
{
    const bool onLink =
        (m_look.kind == CellLook::Kind::Chips && partAtPoint(event->pos()) >= 0) ||
        (m_look.kind == CellLook::Kind::Button && buttonRect(rect(), m_look.text).contains(event->pos()));
    setCursor(onLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void FieldBox::keyPressEvent(QKeyEvent *event)
{
    const QString typed = event->text();
    switch (event->key()) {
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_look.kind == CellLook::Kind::Button)
            pressButton();
        else
            beginEdit();
        return;
    case Qt::Key_Delete:
        if (m_context.field().isEditable() && !m_context.workspace->isReadOnly())
            emit edited(field(), Value());
        return;
    case Qt::Key_Escape:
        break;
    case Qt::Key_C:
        if (event->modifiers() == Qt::ControlModifier) {
            QGuiApplication::clipboard()->setText(m_look.text);
            return;
        }
        [[fallthrough]];
    default:
        if (!typed.isEmpty() && typed.at(0).isPrint() && !(event->modifiers() & Qt::ControlModifier)) {
            beginEdit(typed);
            return;
        }
    }
    QWidget::keyPressEvent(event);
}

// Keys that mean this field while it has the focus, before the window takes them for the grid.
bool FieldBox::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Delete || key->matches(QKeySequence::Copy)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void FieldBox::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_context.record && !m_context.workspace->isReadOnly() && holdsFiles(event->mimeData()))
        event->acceptProposedAction();
}

void FieldBox::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    addFiles(window(), *m_context.workspace, {m_context.field().page, m_context.record, m_context.fieldId},
             filesOf(event->mimeData()), [box = QPointer(this)](const Result<void> &done) {
                 if (box && !done && done.error().code != ErrorCode::Canceled)
                     emit box->refused(done.error().message);
             });
}

void FieldBox::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_editor)
        m_editor->setGeometry(rect());
}

void FieldBox::beginEdit(const QString &typed)
{
    if (m_editor || m_context.workspace->isReadOnly() || !m_context.field().isEditable())
        return;
    if (m_look.kind == CellLook::Kind::Check) {
        emit edited(field(), Value(qint64(m_value.toInteger() == 0)));
        return;
    }
    m_editor = makeCellEditor(m_context, this);
    if (!m_editor)
        return;
    connect(m_editor, &CellEditor::committed, this, &FieldBox::endEdit);
    connect(m_editor, &CellEditor::canceled, this, [this] { finishEdit({}); });
    m_editor->setGeometry(rect());
    if (typed.isEmpty())
        m_editor->setValue(m_value);
    else
        m_editor->beginWith(typed);
    m_editor->show();
    m_editor->setFocus();
    m_editor->begun();
}

void FieldBox::endEdit(CellEditor::Move move)
{
    if (!m_editor)
        return;
    const auto value = m_editor->value();
    if (!value) {
        m_editor->showError(value.error().message);
        return;
    }
    if (*value == m_value)
        finishEdit({});
    else
        emit edited(field(), *value);
    if (!m_editor && move == CellEditor::Move::Right)
        focusNextPrevChild(true);
    else if (!m_editor && move == CellEditor::Move::Left)
        focusNextPrevChild(false);
}

void FieldBox::finishEdit(const Result<void> &written)
{
    if (!m_editor)
        return;
    if (!written) {
        m_editor->showError(written.error().message);
        return;
    }
    CellEditor *editor = m_editor;
    m_editor.clear();
    editor->retire();
    const bool hadFocus = editor->hasFocus() || (editor->focusProxy() && editor->focusProxy()->hasFocus());
    editor->hide();
    editor->deleteLater();
    if (hadFocus)
        setFocus();
}

} // namespace pheu
