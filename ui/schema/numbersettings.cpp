// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/numbersettings.h"

#include "base/currency.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

namespace pheu
{

namespace
{

QFormLayout *formOf(QWidget *widget)
{
    auto *form = new QFormLayout(widget);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(space::s);
    form->setHorizontalSpacing(space::l);
    return form;
}

} // namespace

NumberSettings::NumberSettings(bool rating, QWidget *parent)
    : KindSettings(parent)
    , m_rating(rating)
    , m_number(new QSpinBox)
{
    m_number->setObjectName(rating ? QStringLiteral("ratingMost") : QStringLiteral("fieldDecimals"));
    m_number->setRange(rating ? 1 : 0, rating ? 10 : 8);
    m_number->setFixedWidth(90);
    auto *form = formOf(this);
    form->addRow(rating ? tr("Most stars") : tr("Decimals shown"), m_number);
    connect(m_number, &QSpinBox::valueChanged, this, &KindSettings::changed);
}

void NumberSettings::load(const FieldDraft &draft)
{
    m_number->setValue(m_rating ? draft.config.most : draft.config.decimals);
}

void NumberSettings::store(FieldDraft &draft) const
{
    (m_rating ? draft.config.most : draft.config.decimals) = m_number->value();
}

MoneySettings::MoneySettings(const Around &around, QWidget *parent)
    : KindSettings(parent)
    , m_from(new QComboBox)
    , m_code(new QComboBox)
    , m_field(new QComboBox)
{
    m_from->setObjectName(QStringLiteral("currencyFrom"));
    m_from->addItem(tr("The workspace’s: %1").arg(around.workspace.settings().currency), FromWorkspace);
    m_from->addItem(tr("Always the same"), Fixed);
    m_code->setObjectName(QStringLiteral("currencyCode"));
    m_code->setAccessibleName(tr("Currency code"));
    m_code->setEditable(true);
    m_code->addItems({QStringLiteral("VND"), QStringLiteral("USD"), QStringLiteral("EUR"), QStringLiteral("SGD"),
                      QStringLiteral("THB"), QStringLiteral("JPY"), QStringLiteral("GBP"), QStringLiteral("AUD")});
    m_field->setObjectName(QStringLiteral("currencyField"));
    m_field->setAccessibleName(tr("Field that holds the currency"));
    if (const Page *page = around.workspace.schema().page(around.page)) {
        for (const Field &field : page->fields) {
            if (field.type->id() == QLatin1String("text") && !field.isComputed())
                m_field->addItem(field.names.in(around.localizer.language()), field.id.value);
        }
    }
    if (m_field->count() > 0)
        m_from->addItem(tr("From a field of the record"), FromField);
    auto *form = formOf(this);
    form->addRow(tr("Currency"), m_from);
    form->addRow(QString(), m_code);
    form->addRow(QString(), m_field);
    connect(m_from, &QComboBox::currentIndexChanged, this, [this] {
        showParts();
        emit changed();
    });
    connect(m_code, &QComboBox::editTextChanged, this, &KindSettings::changed);
    connect(m_field, &QComboBox::currentIndexChanged, this, &KindSettings::changed);
    showParts();
}

void MoneySettings::showParts()
{
    m_code->setVisible(m_from->currentData().toInt() == Fixed);
    m_field->setVisible(m_from->currentData().toInt() == FromField);
}

void MoneySettings::load(const FieldDraft &draft)
{
    const From from = draft.config.currencyField ? FromField : !draft.config.currency.isEmpty() ? Fixed : FromWorkspace;
    m_from->setCurrentIndex(qMax(0, m_from->findData(from)));
    if (from == Fixed)
        m_code->setCurrentText(draft.config.currency);
    if (from == FromField)
        m_field->setCurrentIndex(m_field->findData(draft.config.currencyField.value));
    showParts();
}

void MoneySettings::store(FieldDraft &draft) const
{
    const int from = m_from->currentData().toInt();
    draft.config.currency = from == Fixed ? m_code->currentText().trimmed().toUpper() : QString();
    draft.config.currencyField = from == FromField ? FieldId(m_field->currentData().toLongLong()) : FieldId();
}

QString MoneySettings::problem() const
{
    if (m_from->currentData().toInt() != Fixed || currencyDigits(m_code->currentText().trimmed().toUpper()))
        return {};
    return tr("“%1” is not a currency code. Give three letters such as VND or USD.").arg(m_code->currentText());
}

AutonumberSettings::AutonumberSettings(QWidget *parent)
    : KindSettings(parent)
    , m_prefix(new QLineEdit)
    , m_digits(new QSpinBox)
    , m_sample(new QLabel)
{
    m_prefix->setObjectName(QStringLiteral("autonumberPrefix"));
    m_prefix->setMaxLength(20);
    m_prefix->setPlaceholderText(QStringLiteral("CD-"));
    m_digits->setObjectName(QStringLiteral("autonumberDigits"));
    m_digits->setRange(0, 9);
    m_digits->setFixedWidth(90);
    m_sample->setTextFormat(Qt::PlainText);
    setLook(m_sample, "caption");
    auto *form = formOf(this);
    form->addRow(tr("Text before the number"), m_prefix);
    form->addRow(tr("Digits, zeros in front"), m_digits);
    form->addRow(QString(), m_sample);
    connect(m_prefix, &QLineEdit::textChanged, this, &AutonumberSettings::showSample);
    connect(m_digits, &QSpinBox::valueChanged, this, &AutonumberSettings::showSample);
    showSample();
}

void AutonumberSettings::showSample()
{
    const QString number = QStringLiteral("7").rightJustified(m_digits->value(), u'0');
    m_sample->setText(tr("The seventh record is called %1.").arg(m_prefix->text() + number));
    emit changed();
}

void AutonumberSettings::load(const FieldDraft &draft)
{
    m_prefix->setText(draft.config.prefix);
    m_digits->setValue(draft.config.digits);
}

void AutonumberSettings::store(FieldDraft &draft) const
{
    draft.config.prefix = m_prefix->text();
    draft.config.digits = m_digits->value();
}

} // namespace pheu
