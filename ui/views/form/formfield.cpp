// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/form/formfield.h"

#include "workspace/fieldrules.h"

#include <QFrame>
#include <QLabel>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr int nameWidth = 168;
}

FormField::FormField(const CellContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_field(context.fieldId)
    , m_name(new QLabel(this))
    , m_description(new QLabel(this))
    , m_error(new QLabel(this))
{
    const Field &field = context.field();
    QWidget *input = nullptr;
    if (field.type->meaning() == Meaning::File)
        input = m_files = new FormFiles(*context.theme);
    else
        input = m_box = new FieldBox(context);
    setObjectName(
        QStringLiteral("formField_%1").arg(field.role.isEmpty() ? QString::number(field.id.value) : field.role));
    QString name = field.names.in(context.localizer->language());
    const bool required = field.config.rules.required;
    input->setAccessibleName(required ? tr("%1, required").arg(name) : name);
    if (required)
        name += QStringLiteral(" *");
    m_name->setTextFormat(Qt::PlainText);
    m_name->setText(name);
    setLook(m_name, "muted");
    m_description->setTextFormat(Qt::PlainText);
    m_description->setWordWrap(true);
    m_description->setText(field.description);
    m_description->setVisible(!field.description.isEmpty());
    setLook(m_description, "caption");
    m_error->setObjectName(QStringLiteral("formError"));
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    setLook(m_error, "error");
    m_error->hide();
    auto *frame = new QFrame;
    setLook(frame, "field");
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->addWidget(input);
    m_name->setWordWrap(true);
    m_name->setFixedWidth(nameWidth);
    auto *right = new QVBoxLayout;
    right->setSpacing(space::xs);
    right->addWidget(frame);
    right->addWidget(m_error);
    right->addWidget(m_description);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    m_name->setContentsMargins(3, 6, 0, 0); // on one line with the text in the box, below that of the title
    layout->addWidget(m_name, 0, Qt::AlignTop);
    layout->addLayout(right, 1);
    m_name->setBuddy(input);
    setFocusProxy(input);
    if (m_files) {
        connect(m_files, &FormFiles::edited, this, [this] {
            showError({});
            emit edited();
        });
        return;
    }
    m_box->setRecord({}, {});
    connect(m_box, &FieldBox::edited, this, [this](FieldId, const Value &value) {
        m_box->finishEdit({});
        m_box->setValue(value);
        showError({});
        emit edited();
    });
    connect(m_box, &FieldBox::urlClicked, this, &FormField::urlClicked);
}

void FormField::setValue(const Value &value)
{
    if (m_box)
        m_box->setValue(value);
    showError({});
}

void FormField::clear()
{
    if (m_files)
        m_files->setFiles({});
    else
        m_box->finishEdit({});
    setValue({});
}

void FormField::setCurrency(const QString &currency)
{
    if (!m_box)
        return;
    m_box->setRecord({}, currency);
    m_box->setValue(m_box->value());
}

void FormField::showError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    focusProxy()->setAccessibleDescription(sentence);
}

QString FormField::error() const
{
    return m_error->isHidden() ? QString() : m_error->text();
}

Result<void> FormField::check(const QString &currency) const
{
    const Field &field = m_context.field();
    if (!hasRules(field.config.rules))
        return {};
    const Result<CompiledRules> rules = CompiledRules::make(field, m_context.workspace->settings().currency);
    if (!rules)
        return rules.error();
    if (isEmpty())
        return field.config.rules.required ? Result<void>(rules->missing()) : Result<void>();
    return m_files ? Result<void>() : rules->check(value(), currency);
}

} // namespace pheu
