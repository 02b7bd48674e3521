// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/recordfields.h"

#include "pages/panelparts.h"
#include "theme/plaintip.h"
#include "widgets/elidedlabel.h"

#include <QGridLayout>
#include <QPushButton>

namespace pheu
{

RecordFields::RecordFields(PageId page, Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::xs);
    m_grid->setVerticalSpacing(1);
    m_grid->setColumnMinimumWidth(0, panelLabelWidth);
    m_grid->setColumnStretch(1, 1);
    if (const Page *shown = workspace.schema().page(page)) {
        for (const Field &field : shown->fields) {
            if (shows(field))
                addField(field);
        }
    }
    if (!workspace.isReadOnly()) {
        auto *add = new QPushButton(tr("+ New field"));
        add->setObjectName(QStringLiteral("panelNewField"));
        setLook(add, "link");
        m_grid->addWidget(add, int(m_boxes.size()), 0, 1, 2, Qt::AlignLeft);
        connect(add, &QPushButton::clicked, this, &RecordFields::newFieldRequested);
    }
    connect(&m_theme, &Theme::changed, this, [this] {
        for (FieldBox *box : m_boxes)
            box->update();
    });
}

bool RecordFields::shows(const Field &field)
{
    return !field.config.reverseOf && field.storage() != Storage::RowMeta && field.type->meaning() != Meaning::File;
}

void RecordFields::addField(const Field &field)
{
    auto *label = new ElidedLabel;
    label->setFullText(field.names.in(m_localizer.language()));
    label->setProperty("look", QStringLiteral("muted"));
    label->setFixedWidth(panelLabelWidth);
    label->setFixedHeight(28);
    label->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(label, &QWidget::customContextMenuRequested, this, [this, label, id = field.id](const QPoint &position) {
        emit fieldMenuRequested(id, label->mapToGlobal(position));
    });
    auto *box = new FieldBox({&m_workspace, &m_theme, &m_localizer, field.id, m_record, {}});
    if (!field.description.isEmpty()) {
        label->setToolTip(plainTip(field.description));
        box->setToolTip(plainTip(field.description));
    }
    const int row = int(m_boxes.size());
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    m_grid->addWidget(box, row, 1);
    m_boxes.push_back(box);
    connect(box, &FieldBox::edited, this, [this, box](FieldId id, const Value &value) { write(box, id, value); });
    connect(box, &FieldBox::linkClicked, this,
            [this, target = field.config.target](RecordId record) { emit openRecordRequested(target, record); });
    connect(box, &FieldBox::urlClicked, this, &RecordFields::urlClicked);
    connect(box, &FieldBox::refused, this, &RecordFields::refused);
}

void RecordFields::show(const Record &record, const std::vector<FieldId> &fields)
{
    m_record = record.id;
    const auto at = [&](FieldId id) {
        const auto found = std::find(fields.begin(), fields.end(), id);
        return found == fields.end() ? Value() : record.values[size_t(found - fields.begin())];
    };
    for (FieldBox *box : m_boxes) {
        const Field *field = m_workspace.schema().field(box->field());
        if (!field)
            continue;
        const QString currency = field->config.currencyField ? at(field->config.currencyField).toText() : QString();
        box->setRecord(m_record, currency);
        if (!box->isEditing())
            box->setValue(at(box->field()));
    }
}

void RecordFields::write(FieldBox *box, FieldId field, const Value &value)
{
    const auto applied =
        m_workspace.apply(Edit{EditKind::Cells, {SetCells{m_page, {SetCells::Cell{m_record, field, value}}}}});
    if (!applied) {
        if (box->isEditing())
            box->finishEdit(applied.error());
        else
            emit refused(applied.error().message);
        return;
    }
    box->finishEdit({});
    box->setValue(value);
}

void RecordFields::finishEdits()
{
    for (FieldBox *box : m_boxes)
        box->finishEdit({});
}

bool RecordFields::isEditing() const
{
    return std::any_of(m_boxes.begin(), m_boxes.end(), [](const FieldBox *box) { return box->isEditing(); });
}

void RecordFields::focusFirst()
{
    if (!m_boxes.empty())
        m_boxes.front()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace pheu
