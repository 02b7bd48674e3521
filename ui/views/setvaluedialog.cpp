// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/setvaluedialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace pheu
{

SetValueDialog::SetValueDialog(const CellContext &context, int records, QWidget *parent)
    : QDialog(parent)
    , m_box(new FieldBox(context))
{
    setObjectName(QStringLiteral("setValueDialog"));
    setWindowTitle(tr("Set the cells"));
    setMinimumWidth(360);
    auto *label = new QLabel(tr("“%1” of %n record(s) becomes:", nullptr, records)
                                 .arg(context.field().names.in(context.localizer->language())));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_box->setObjectName(QStringLiteral("setValueBox"));
    m_box->setValue(Value());
    auto *hint = new QLabel(tr("Empty: the cells are emptied. One undo takes it back."));
    setLook(hint, "caption");
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Set"));
    buttons->button(QDialogButtonBox::Ok)->setObjectName(QStringLiteral("setValueOk"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(label);
    layout->addWidget(m_box);
    layout->addWidget(hint);
    layout->addWidget(buttons);
    connect(m_box, &FieldBox::edited, this, [this](FieldId, const Value &value) {
        m_value = value;
        m_box->finishEdit({});
        m_box->setValue(value);
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &SetValueDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    QTimer::singleShot(0, m_box, [this] { m_box->beginEdit(); });
}

void SetValueDialog::accept()
{
    if (CellEditor *editor = m_box->editor()) { // what is being typed counts
        const auto typed = editor->value();
        if (!typed) {
            editor->showError(typed.error().message);
            return;
        }
        m_value = *typed;
    }
    QDialog::accept();
}

} // namespace pheu
