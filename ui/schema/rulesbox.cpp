// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/rulesbox.h"

#include "schema/fieldkinds.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>
#include <QVBoxLayout>

namespace pheu
{

RulesBox::RulesBox(Workspace &workspace, Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_localizer(localizer)
    , m_title(new QToolButton)
    , m_body(new QWidget)
    , m_form(new QFormLayout(m_body))
    , m_required(new QCheckBox(tr("Required: a record cannot be left without it")))
    , m_unique(new QCheckBox(tr("Unique: no two records have the same")))
    , m_range(new QWidget)
    , m_min(new QLineEdit)
    , m_max(new QLineEdit)
    , m_pattern(new QLineEdit)
    , m_hint(new QLineEdit)
{
    m_title->setObjectName(QStringLiteral("rulesTitle"));
    m_title->setText(tr("Rules"));
    m_title->setCheckable(true);
    m_title->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_title->setArrowType(Qt::RightArrow);
    m_title->setStyleSheet(QStringLiteral("QToolButton { padding-left: 0; }")); // in line with what stands above
    m_title->setToolTip(tr("What every value must keep to"));
    m_required->setObjectName(QStringLiteral("ruleRequired"));
    m_unique->setObjectName(QStringLiteral("ruleUnique"));
    m_min->setObjectName(QStringLiteral("ruleMin"));
    m_min->setAccessibleName(tr("Smallest value"));
    m_max->setObjectName(QStringLiteral("ruleMax"));
    m_max->setAccessibleName(tr("Largest value"));
    m_pattern->setObjectName(QStringLiteral("rulePattern"));
    m_pattern->setPlaceholderText(QStringLiteral("[A-Z]{2}-[0-9]+"));
    m_hint->setObjectName(QStringLiteral("ruleHint"));
    m_hint->setPlaceholderText(tr("Shown when a value is refused"));
    auto *range = new QHBoxLayout(m_range);
    range->setContentsMargins(0, 0, 0, 0);
    range->addWidget(m_min);
    range->addWidget(new QLabel(tr("to")));
    range->addWidget(m_max);
    m_form->setContentsMargins(space::l, 0, 0, 0);
    m_form->setVerticalSpacing(space::s);
    m_form->setHorizontalSpacing(space::l);
    m_form->addRow(m_required);
    m_form->addRow(m_unique);
    m_form->addRow(tr("From"), m_range);
    m_form->addRow(tr("Pattern"), m_pattern);
    m_form->addRow(tr("Your sentence"), m_hint);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(m_title);
    layout->addWidget(m_body);
    m_body->hide();
    connect(m_title, &QToolButton::toggled, this, [this](bool open) {
        m_title->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_body->setVisible(open);
        emit folded();
    });
    for (QCheckBox *box : {m_required, m_unique})
        connect(box, &QCheckBox::toggled, this, &RulesBox::changed);
    for (QLineEdit *edit : {m_min, m_max, m_pattern, m_hint})
        connect(edit, &QLineEdit::textEdited, this, &RulesBox::changed);
}

void RulesBox::setKind(const QString &kind, const FieldType *type, const FieldConfig &config)
{
    m_kind = kind;
    m_type = type;
    m_config = config;
    showParts();
}

void RulesBox::showParts()
{
    m_required->setVisible(canBeRequired(m_kind));
    m_unique->setVisible(canBeUnique(m_kind));
    const auto showRow = [this](QWidget *widget, bool shown) {
        widget->setVisible(shown);
        if (QWidget *label = m_form->labelForField(widget))
            label->setVisible(shown);
    };
    showRow(m_range, canHaveRange(m_kind));
    showRow(m_pattern, canHavePattern(m_kind));
    const bool any = canBeRequired(m_kind) || canBeUnique(m_kind);
    showRow(m_hint, any);
    setVisible(any);
}

std::optional<QString> RulesBox::plainBound(const QLineEdit *edit) const
{
    const QString text = edit->text().trimmed();
    if (text.isEmpty() || !m_type)
        return QString();
    ParseContext parsing;
    parsing.locale = m_localizer.locale();
    parsing.config = &m_config;
    parsing.currency = m_config.currency.isEmpty() ? m_workspace.settings().currency : m_config.currency;
    parsing.today = m_workspace.clock().today();
    const auto value = m_type->parse(text, parsing);
    if (!value)
        return std::nullopt;
    FormatContext writing;
    writing.config = &m_config;
    writing.currency = parsing.currency;
    return m_type->plain(*value, writing);
}

QString RulesBox::shownBound(const QString &plain) const
{
    if (plain.isEmpty() || !m_type)
        return plain;
    ParseContext parsing;
    parsing.config = &m_config;
    parsing.currency = m_config.currency.isEmpty() ? m_workspace.settings().currency : m_config.currency;
    const auto value = m_type->parse(plain, parsing);
    if (!value)
        return plain;
    const Format format = m_localizer.format(parsing.currency);
    FormatContext writing;
    writing.format = &format;
    writing.config = &m_config;
    writing.currency = parsing.currency;
    return m_type->format(*value, writing);
}

void RulesBox::load(const FieldDraft &draft)
{
    const FieldRules &rules = draft.config.rules;
    m_required->setChecked(rules.required);
    m_unique->setChecked(rules.unique);
    m_min->setText(shownBound(rules.min));
    m_max->setText(shownBound(rules.max));
    m_pattern->setText(rules.pattern);
    m_hint->setText(rules.hint);
    m_title->setChecked(rules != FieldRules());
}

void RulesBox::store(FieldDraft &draft) const
{
    FieldRules &rules = draft.config.rules;
    rules.required = m_required->isChecked();
    rules.unique = m_unique->isChecked();
    rules.min = plainBound(m_min).value_or(QString());
    rules.max = plainBound(m_max).value_or(QString());
    rules.pattern = m_pattern->text();
    rules.hint = m_hint->text().trimmed();
}

QString RulesBox::problem() const
{
    if (canHaveRange(m_kind)) {
        for (const QLineEdit *edit : {m_min, m_max}) {
            if (!plainBound(edit))
                return tr("“%1” is not a value that this field could hold. Write the bound as a value is written, or "
                          "leave it empty.")
                    .arg(edit->text());
        }
    }
    if (!canHavePattern(m_kind) || m_pattern->text().isEmpty())
        return {};
    const QRegularExpression pattern(m_pattern->text());
    if (pattern.isValid())
        return {};
    return tr("The pattern does not read: %1 at character %2. It is a regular expression that the whole text must "
              "match.")
        .arg(pattern.errorString())
        .arg(pattern.patternErrorOffset() + 1);
}

} // namespace pheu
