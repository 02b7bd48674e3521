// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/linkedtable.h"

#include "fields/choicelist.h"
#include "files/thumbnails.h"
#include "pages/linkeddelegate.h"
#include "widgets/popup.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace pheu
{

namespace
{

constexpr int mostSuggested = 40;

// Arrows and Enter of a search line go to the list under it.
class SearchLine final : public QLineEdit
{
public:
    explicit SearchLine(ChoiceList *list)
        : m_list(list)
    {
    }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)
            return m_list->step(event->key() == Qt::Key_Down ? 1 : -1);
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            return m_list->activate();
        QLineEdit::keyPressEvent(event);
    }

private:
    ChoiceList *m_list;
};

} // namespace

LinkedTable::LinkedTable(FieldId reverse, Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , m_reverse(reverse)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_model(workspace, reverse)
    , m_view(new LinkedView)
    , m_delegate(new LinkedDelegate(m_model, workspace, theme, localizer, this))
    , m_add(new QPushButton(tr("+ New")))
    , m_link(new QPushButton(tr("Link a record…")))
    , m_all(new QPushButton)
{
    build();
}

void LinkedTable::build()
{
    m_model.setLanguage(m_localizer.language());
    m_view->setModel(&m_model);
    m_view->setItemDelegate(m_delegate);
    const Page *page = m_workspace.schema().page(m_model.linkedPage());
    const QString name = page ? page->names.in(m_localizer.language()) : QString();
    m_view->setAccessibleName(tr("Linked records of %1").arg(name));
    m_add->setObjectName(QStringLiteral("linkedAdd"));
    m_add->setAccessibleName(tr("New record of %1, linked to this one").arg(name));
    m_link->setObjectName(QStringLiteral("linkedLink"));
    m_all->setObjectName(QStringLiteral("linkedAll"));
    auto *actions = new QHBoxLayout;
    actions->setSpacing(space::s);
    for (QPushButton *button : {m_add, m_link, m_all}) {
        setLook(button, "link");
        actions->addWidget(button);
    }
    actions->addStretch();
    m_add->setVisible(!m_workspace.isReadOnly());
    m_link->setVisible(!m_workspace.isReadOnly());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(m_view);
    layout->addLayout(actions);
    connect(m_delegate, &LinkedDelegate::editorCommitted, this, &LinkedTable::finishEditor);
    connect(m_delegate, &LinkedDelegate::editorCanceled, this,
            [this](CellEditor *editor) { m_view->closeEditor(editor, QAbstractItemDelegate::RevertModelCache); });
    connect(m_view, &LinkedView::openRequested, this,
            [this](int row) { emit openRecordRequested(m_model.linkedPage(), m_model.recordAt(row)); });
    connect(m_view, &LinkedView::clearRequested, this, [this](const QModelIndex &at) {
        if (at.flags() & Qt::ItemIsEditable)
            write({{m_model.recordAt(at.row()), m_model.fieldAt(at.column())->id, Value()}});
    });
    connect(m_view, &LinkedView::toggleRequested, this, [this](const QModelIndex &at) {
        const Field *field = m_model.fieldAt(at.column());
        if (field && field->type->meaning() == Meaning::Truth && at.flags() & Qt::ItemIsEditable)
            write({{m_model.recordAt(at.row()), field->id, Value(qint64(m_model.valueAt(at).toInteger() == 0))}});
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, &LinkedTable::showMenu);
    connect(m_add, &QPushButton::clicked, this, &LinkedTable::addRecord);
    connect(m_link, &QPushButton::clicked, this, &LinkedTable::linkExisting);
    connect(m_all, &QPushButton::clicked, this, &LinkedTable::showAllRequested);
    connect(&ThumbnailCache::of(m_workspace), &ThumbnailCache::ready, m_view->viewport(),
            qOverload<>(&QWidget::update));
    connect(&m_theme, &Theme::changed, m_view->viewport(), qOverload<>(&QWidget::update));
}

qint64 LinkedTable::fill(RecordId record)
{
    m_record = record;
    if (const Result<void> read = m_model.read(record); !read)
        emit refused(read.error().message);
    m_view->updateGeometry();
    m_view->setVisible(m_model.rowCount() > 0);
    m_all->setVisible(m_model.total() > m_model.rowCount());
    m_all->setText(tr("Show all %1").arg(m_localizer.format({}).integer(m_model.total())));
    return m_model.total();
}

bool LinkedTable::isEditing() const
{
    return m_view->findChild<CellEditor *>() != nullptr;
}

bool LinkedTable::write(const std::vector<SetCells::Cell> &cells, EditKind kind)
{
    const auto applied = m_workspace.apply(Edit{kind, {SetCells{m_model.linkedPage(), cells}}});
    if (!applied)
        emit refused(applied.error().message);
    return bool(applied);
}

void LinkedTable::finishEditor(CellEditor *editor, CellEditor::Move move)
{
    const auto value = editor->value();
    if (!value) {
        editor->showError(value.error().message);
        return;
    }
    const CellContext context = editor->context();
    const QModelIndex at = m_view->currentIndex();
    if (*value != m_model.valueAt(at)) {
        const auto applied = m_workspace.apply(
            Edit{EditKind::Cells, {SetCells{m_model.linkedPage(), {{context.record, context.fieldId, *value}}}}});
        if (!applied) {
            editor->showError(applied.error().message);
            return;
        }
    }
    editor->retire();
    m_view->closeEditor(editor, QAbstractItemDelegate::NoHint);
    const int row = at.row() + (move == CellEditor::Move::Down ? 1 : move == CellEditor::Move::Up ? -1 : 0);
    const int column = at.column() + (move == CellEditor::Move::Right ? 1 : move == CellEditor::Move::Left ? -1 : 0);
    const QModelIndex next = m_model.index(row, column);
    if (next.isValid() && !m_view->isColumnHidden(column))
        m_view->setCurrentIndex(next);
    m_view->setFocus();
}

void LinkedTable::showMenu(QPoint position)
{
    const QModelIndex at = m_view->indexAt(position);
    if (!at.isValid())
        return;
    const RecordId record = m_model.recordAt(at.row());
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("linkedMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, record] { emit openRecordRequested(m_model.linkedPage(), record); });
    if (!m_workspace.isReadOnly()) {
        menu->addAction(tr("Unlink"), this, [this, record] { unlink(record); });
        menu->addAction(tr("Delete the record"), this, [this, record] {
            const auto gone =
                m_workspace.apply(Edit{EditKind::RemoveRecords, {RemoveRecords{m_model.linkedPage(), {record}}}});
            if (!gone)
                emit refused(gone.error().message);
        });
    }
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

Value LinkedTable::linkOf(RecordId other) const
{
    const auto rows =
        m_workspace.reader().fetch(m_model.linkedPage(), std::array{other}, std::array{m_model.forwardField()});
    return rows && !rows->empty() ? rows->front().values.front() : Value();
}

Value LinkedTable::withLink(const Value &now, bool linked) const
{
    const Field *forward = m_workspace.schema().field(m_model.forwardField());
    if (!forward->config.many)
        return linked ? Value(m_record.value) : Value();
    IdList ids = now.toIds();
    std::erase(ids, m_record.value);
    if (linked)
        ids.push_back(m_record.value);
    return ids.empty() ? Value() : Value(std::move(ids));
}

void LinkedTable::link(RecordId other)
{
    write({{other, m_model.forwardField(), withLink(linkOf(other), true)}});
}

void LinkedTable::unlink(RecordId other)
{
    write({{other, m_model.forwardField(), withLink(linkOf(other), false)}});
}

void LinkedTable::addRecord()
{
    const auto added = m_workspace.apply(Edit{
        EditKind::AddRecords, {AddRecords{m_model.linkedPage(), {m_model.forwardField()}, {{withLink({}, true)}}}}});
    if (!added) {
        emit refused(added.error().message);
        return;
    }
    const QModelIndex cell = m_model.index(m_model.rowOf(added->added.front()), 0);
    if (!cell.isValid()) // more than are shown here: it is open beside then
        return emit openRecordRequested(m_model.linkedPage(), added->added.front());
    m_view->setFocus();
    m_view->setCurrentIndex(cell);
    m_view->edit(cell);
}

void LinkedTable::linkExisting()
{
    auto *popup = new Popup(this);
    popup->setObjectName(QStringLiteral("linkPopup"));
    popup->setAttribute(Qt::WA_DeleteOnClose);
    auto *list = new ChoiceList(m_theme, false);
    auto *line = new SearchLine(list);
    line->setObjectName(QStringLiteral("linkSearch"));
    line->setAccessibleName(tr("Search a record to link"));
    line->setPlaceholderText(tr("Search a record…"));
    popup->body()->addWidget(line);
    popup->body()->addWidget(list);
    const auto fill = [this, list](const QString &text) {
        std::vector<Choice> choices;
        if (const auto found = m_workspace.reader().suggest(m_model.linkedPage(), text, mostSuggested)) {
            for (const auto &[id, name] : *found) {
                if (m_model.rowOf(id) < 0)
                    choices.push_back({id.value, name, {}});
            }
        }
        list->setChoices(choices, {}, {});
        list->step(1);
    };
    connect(line, &QLineEdit::textChanged, list, fill);
    connect(list, &ChoiceList::chosen, this, [this, popup](qint64 id) {
        popup->close();
        link(RecordId(id));
    });
    connect(popup, &Popup::closed, popup, &QObject::deleteLater);
    fill({});
    popup->openUnder(m_link);
    line->setFocus();
}

} // namespace pheu
