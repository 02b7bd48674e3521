// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/attachmenteditor.h"

#include "fields/celllook.h"
#include "fields/dropframe.h"
#include "files/filelist.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace pheu
{

namespace
{
constexpr int listWidth = 320;
constexpr int mostHeight = 300;
} // namespace

AttachmentEditor::AttachmentEditor(const CellContext &context, QWidget *parent)
    : CellEditor(context, parent)
    , m_drop(new DropFrame(this))
    , m_list(new FileList(*context.workspace, *context.theme, *context.localizer))
{
    m_drop->setObjectName(QStringLiteral("fileDrop"));
    auto *add = new QPushButton(tr("+ Add files…"));
    add->setObjectName(QStringLiteral("addFiles"));
    setLook(add, "link");
    m_drop->body()->addWidget(m_list);
    m_drop->body()->addWidget(add, 0, Qt::AlignLeft);
    m_list->setFixedWidth(listWidth);
    addDrop(m_drop);
    setInput(m_list);
    add->setEnabled(bool(context.record));
    connect(add, &QPushButton::clicked, m_list, &FileList::choose);
    connect(m_list, &FileList::refused, this, &CellEditor::showError);
    connect(context.workspace, &Workspace::changed, this, [this] { setValue(stored()); });
}

Value AttachmentEditor::stored() const
{
    const CellContext &cell = context();
    const std::array fields{cell.fieldId};
    const auto rows = cell.workspace->reader().fetch(cell.field().page, std::array{cell.record}, fields);
    return rows && !rows->empty() ? rows->front().values.front() : Value();
}

void AttachmentEditor::setValue(const Value &value)
{
    const CellContext &cell = context();
    m_list->setCell({cell.field().page, cell.record, cell.fieldId}, value.toIds(),
                    bool(cell.record) && !cell.workspace->isReadOnly());
    m_list->setFixedHeight(qMin(m_list->sizeHint().height(), mostHeight));
    if (m_drop->isVisible())
        m_drop->place();
    update();
}

Result<Value> AttachmentEditor::value() const
{
    return m_list->ids().empty() ? Value() : Value(m_list->ids());
}

void AttachmentEditor::begun()
{
    m_drop->open();
    if (m_list->count() > 0 && m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    m_list->setFocus();
    if (!context().record)
        showHint(tr("Files can be added when the record is saved."));
}

bool AttachmentEditor::handleKey(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) { // what was done is done: there is nothing to take back
        emit committed(Move::Stay);
        return true;
    }
    if (enter && m_list->count() == 0) {
        m_list->choose();
        return true;
    }
    return enter ? false : CellEditor::handleKey(event);
}

void AttachmentEditor::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Palette &colours = context().theme->palette();
    painter.fillRect(rect(), colours.card);
    paintCell(painter, rect(), lookOf(context(), *value()), colours, typeFont(TypeRole::Body));
    painter.setPen(QPen(colours.accent, 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace pheu
