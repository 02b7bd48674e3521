// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/templatedialog.h"

#include "theme/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace pheu
{

TemplateDialog::TemplateDialog(QWidget *parent)
    : QDialog(parent)
    , m_structure(new QRadioButton(tr("Pages, fields, options and views, without records")))
    , m_records(new QRadioButton(tr("The same with all records")))
{
    setObjectName(QStringLiteral("templateDialog"));
    setWindowTitle(tr("Save as a template"));
    setAccessibleName(windowTitle());
    m_structure->setObjectName(QStringLiteral("templateStructure"));
    m_records->setObjectName(QStringLiteral("templateRecords"));
    m_structure->setChecked(true);
    auto *text =
        new QLabel(tr("New workspaces can begin with what this one is made of. Attached files, comments and the "
                      "history stay here."));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setMinimumWidth(400);
    setLook(text, "muted");
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *save = buttons->addButton(tr("Choose where…"), QDialogButtonBox::AcceptRole);
    save->setObjectName(QStringLiteral("templateSave"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(text);
    layout->addWidget(m_structure);
    layout->addWidget(m_records);
    layout->addSpacing(space::s);
    layout->addWidget(buttons);
    save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

bool TemplateDialog::withRecords() const
{
    return m_records->isChecked();
}

} // namespace pheu
