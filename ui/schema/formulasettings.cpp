// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/formulasettings.h"

#include "fields/formulaeditor.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr int editorHeight = 190;
}

FormulaSettings::FormulaSettings(const Around &around, const QString &kind, QWidget *parent)
    : KindSettings(parent)
    , m_button(kind == QLatin1String("button"))
    , m_editor(new FormulaEditor(around.workspace, around.theme, around.localizer))
    , m_type(new QLabel)
{
    m_editor->setPage(around.page, around.field);
    m_editor->setFixedHeight(editorHeight);
    m_type->setObjectName(QStringLiteral("formulaType"));
    m_type->setTextFormat(Qt::PlainText);
    m_type->setWordWrap(true);
    setLook(m_type, "caption");
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    if (m_button) {
        m_label = new QLineEdit;
        m_label->setObjectName(QStringLiteral("buttonLabel"));
        m_label->setMaxLength(60);
        m_label->setPlaceholderText(tr("The field’s name"));
        auto *row = new QFormLayout;
        row->setHorizontalSpacing(space::l);
        row->addRow(tr("The button says"), m_label);
        layout->addLayout(row);
        connect(m_label, &QLineEdit::textEdited, this, &KindSettings::changed);
    }
    auto *title = new QLabel(m_button ? tr("Address it opens") : tr("Formula"));
    setLook(title, "muted");
    title->setBuddy(m_editor->input());
    layout->addWidget(title);
    layout->addWidget(m_editor);
    // What the result is, beside it how it is shown: the row is there before there is a result.
    auto *below = new QHBoxLayout;
    below->addWidget(m_type, 1);
    layout->addLayout(below);
    if (!m_button) {
        m_decimalsRow = new QWidget;
        QSizePolicy policy = m_decimalsRow->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        m_decimalsRow->setSizePolicy(policy);
        m_decimals = new QSpinBox;
        m_decimals->setObjectName(QStringLiteral("fieldDecimals"));
        m_decimals->setAccessibleName(tr("Decimals shown"));
        m_decimals->setRange(0, 8);
        m_decimals->setFixedWidth(90);
        auto *row = new QHBoxLayout(m_decimalsRow);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(new QLabel(tr("Decimals shown")));
        row->addWidget(m_decimals);
        below->addWidget(m_decimalsRow);
        connect(m_decimals, &QSpinBox::valueChanged, this, &KindSettings::changed);
    }
    showType();
    connect(m_editor, &FormulaEditor::changed, this, [this] {
        showType();
        emit changed();
    });
}

void FormulaSettings::showType()
{
    const FieldType *type = m_editor->resultType();
    if (m_decimalsRow)
        m_decimalsRow->setVisible(type &&
                                  (type->id() == QLatin1String("decimal") || type->id() == QLatin1String("percent")));
    if (m_button)
        m_type->setText(tr("A formula that gives an address, such as \"https://example.com/?q=\" & Name"));
    else
        m_type->setText(type ? tr("The result is: %1.").arg(type->title()) : QString());
}

void FormulaSettings::load(const FieldDraft &draft)
{
    const QSignalBlocker quiet(this);
    m_editor->setText(draft.config.formula);
    if (m_label)
        m_label->setText(draft.config.label);
    if (m_decimals)
        m_decimals->setValue(draft.config.decimals);
    showType();
}

void FormulaSettings::store(FieldDraft &draft) const
{
    draft.config.formula = m_editor->text();
    if (m_label)
        draft.config.label = m_label->text().trimmed();
    if (m_decimals)
        draft.config.decimals = m_decimals->value();
}

QWidget *FormulaSettings::troubled() const
{
    return m_editor->input();
}

QString FormulaSettings::problem() const
{
    if (m_editor->text().trimmed().isEmpty())
        return m_button ? tr("Say which address the button opens.") : tr("Write the formula.");
    if (!m_editor->isValid())
        return tr("The formula does not read yet; the reason stands below it.");
    if (m_button && m_editor->resultType() && m_editor->resultType()->id() != QLatin1String("text"))
        return tr("The address must be text. Put fixed parts into quotes and join them with &.");
    return {};
}

} // namespace pheu
