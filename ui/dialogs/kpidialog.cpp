// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/kpidialog.h"

#include "dialogs/cataloguedialog.h"
#include "dialogs/kpiformulaedit.h"
#include "dialogs/kpipreview.h"
#include "metrics/cataloguejson.h"
#include "metrics/cataloguewords.h"
#include "metrics/column.h"
#include "metrics/workspacecatalogue.h"
#include "widgets/question.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace pheu
{

namespace
{

template<typename Widget>
Widget *called(const char *name)
{
    auto *widget = new Widget;
    widget->setObjectName(QLatin1String(name));
    return widget;
}

void choose(QComboBox *box, const QVariant &data)
{
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

} // namespace

KpiDialog::KpiDialog(Workspace &workspace, Theme &theme, const Localizer &localizer, const OwnEntry &entry,
                     QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_opened(entry)
    , m_id(entry.id)
    , m_kind(called<QComboBox>("kpiKind"))
    , m_page(called<QComboBox>("kpiPage"))
    , m_field(called<QComboBox>("kpiField"))
    , m_aggregate(called<QComboBox>("kpiAggregate"))
    , m_date(called<QComboBox>("kpiDate"))
    , m_unit(called<QComboBox>("kpiUnit"))
    , m_direction(called<QComboBox>("kpiDirection"))
    , m_stage(called<QComboBox>("kpiStage"))
    , m_timing(called<QComboBox>("kpiTiming"))
    , m_nameEn(called<QLineEdit>("kpiNameEn"))
    , m_nameVi(called<QLineEdit>("kpiNameVi"))
    , m_meaning(called<QLineEdit>("kpiMeaning"))
    , m_filter(called<QLineEdit>("kpiFilter"))
    , m_low(called<QLineEdit>("kpiLow"))
    , m_high(called<QLineEdit>("kpiHigh"))
    , m_formula(new KpiFormulaEdit(catalogueOf(workspace), theme, localizer))
    , m_isKpi(new QCheckBox(tr("Counts as a KPI")))
    , m_actionable(new QCheckBox(tr("Can be acted upon")))
    , m_vanity(new QCheckBox(tr("Vanity")))
    , m_band(new QWidget)
    , m_preview(new KpiPreview(workspace, theme, localizer))
    , m_problem(called<QLabel>("kpiProblem"))
{
    setObjectName(QStringLiteral("kpiDialog"));
    const QString name =
        localizer.language() == Language::English || entry.nameVi.isEmpty() ? entry.nameEn : entry.nameVi;
    setWindowTitle(entry.id.isEmpty() ? tr("New measure or KPI")
                                      : tr("Edit “%1”").arg(name.isEmpty() ? entry.nameVi : name));
    setAccessibleName(windowTitle());
    m_formula->setSelf(entry.id);
    build();
    load(entry);
    m_before = this->entry();
    m_loading = false;
    edited();
    (localizer.language() == Language::English ? m_nameEn : m_nameVi)->setFocus();
}

void KpiDialog::build()
{
    setLook(m_problem, "error");
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setMinimumHeight(2 * m_problem->fontMetrics().lineSpacing());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_save = buttons->addButton(m_id.isEmpty() ? tr("Add") : tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("kpiSave"));
    m_save->setDefault(true);
    auto *sides = new QHBoxLayout;
    sides->setSpacing(space::xl);
    sides->addWidget(buildForm(), 1);
    sides->addWidget(m_preview);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addLayout(sides, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(940, 640);
    connect(buttons, &QDialogButtonBox::accepted, this, &KpiDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &KpiDialog::reject);
    connect(m_preview, &KpiPreview::answered, this, &KpiDialog::tell);
    for (QLineEdit *edit : {m_nameEn, m_nameVi, m_meaning, m_filter, m_low, m_high})
        connect(edit, &QLineEdit::textEdited, this, &KpiDialog::edited);
    for (QComboBox *box : {m_kind, m_page, m_field, m_aggregate, m_date, m_unit, m_direction, m_stage, m_timing})
        connect(box, &QComboBox::currentIndexChanged, this, &KpiDialog::edited);
    for (QCheckBox *box : {m_isKpi, m_actionable, m_vanity})
        connect(box, &QCheckBox::toggled, this, &KpiDialog::edited);
    connect(m_formula, &QPlainTextEdit::textChanged, this, &KpiDialog::edited);
}

QWidget *KpiDialog::buildForm()
{
    auto *body = new QWidget;
    m_form = new QFormLayout(body);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(space::l);
    m_form->setVerticalSpacing(space::s);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_kind->addItem(tr("KPI: a formula over measures"), false);
    m_kind->addItem(tr("Measure: made of records"), true);
    m_kind->setEnabled(m_id.isEmpty()); // what uses it asks for the one or the other
    const bool english = m_localizer.language() == Language::English;
    m_form->addRow(tr("Kind"), m_kind);
    m_form->addRow(english ? tr("Name (English)") : tr("Name (Vietnamese)"), english ? m_nameEn : m_nameVi);
    m_form->addRow(english ? tr("Name (Vietnamese)") : tr("Name (English)"), english ? m_nameVi : m_nameEn);
    (english ? m_nameVi : m_nameEn)->setPlaceholderText(tr("the same, unless written"));
    buildSource(m_form);
    buildReading(m_form);
    fillChoices();
    for (int row = 0; row < m_form->rowCount(); ++row) { // one name for eyes and screen readers
        const auto *label = qobject_cast<QLabel *>(m_form->itemAt(row, QFormLayout::LabelRole)->widget());
        QWidget *field = m_form->itemAt(row, QFormLayout::FieldRole)->widget();
        if (label && field && field->accessibleName().isEmpty())
            field->setAccessibleName(label->text());
    }
    return body;
}

void KpiDialog::buildSource(QFormLayout *form)
{
    m_filter->setPlaceholderText(tr("all records, or such as channel = \"Facebook\""));
    form->addRow(tr("Formula"), m_formula);
    form->addRow(tr("Page"), m_page);
    form->addRow(tr("Field"), m_field);
    form->addRow(tr("Figure"), m_aggregate);
    form->addRow(tr("In the period by"), m_date);
    form->addRow(tr("Only where"), m_filter);
}

void KpiDialog::buildReading(QFormLayout *form)
{
    auto *band = new QHBoxLayout(m_band);
    band->setContentsMargins(0, 0, 0, 0);
    band->setSpacing(space::s);
    m_low->setPlaceholderText(tr("from"));
    m_high->setPlaceholderText(tr("to"));
    m_low->setAccessibleName(tr("Band from"));
    m_high->setAccessibleName(tr("Band to"));
    band->addWidget(m_low);
    band->addWidget(m_high);
    form->addRow(tr("Unit"), m_unit);
    form->addRow(tr("Better"), m_direction);
    form->addRow(tr("Good band"), m_band);
    form->addRow(tr("Stage"), m_stage);
    form->addRow(tr("Tells"), m_timing);
    auto *traits = new QWidget;
    auto *row = new QHBoxLayout(traits);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::m);
    m_isKpi->setObjectName(QStringLiteral("kpiIsKpi"));
    m_actionable->setObjectName(QStringLiteral("kpiActionable"));
    m_vanity->setObjectName(QStringLiteral("kpiVanity"));
    for (QCheckBox *box : {m_isKpi, m_actionable, m_vanity})
        row->addWidget(box);
    row->addStretch();
    traits->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_band->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    form->addRow(tr("It is"), traits);
    m_meaning->setPlaceholderText(tr("one line for people who did not make it"));
    form->addRow(tr("Meaning"), m_meaning);
}

void KpiDialog::fillChoices()
{
    for (const Unit unit : {Unit::Count, Unit::Money, Unit::Percent, Unit::Ratio, Unit::Days, Unit::Seconds,
                            Unit::Minutes, Unit::Hours, Unit::Points})
        m_unit->addItem(unitName(unit), int(unit));
    m_direction->addItem(tr("Higher is better"), int(Direction::Higher));
    m_direction->addItem(tr("Lower is better"), int(Direction::Lower));
    m_direction->addItem(tr("Best in a band"), int(Direction::Band));
    m_direction->addItem(tr("Neither"), int(Direction::Neutral));
    m_stage->addItem(tr("No stage"), QString());
    m_stage->addItem(tr("Awareness"), QStringLiteral("awareness"));
    m_stage->addItem(tr("Interest"), QStringLiteral("interest"));
    m_stage->addItem(tr("Action"), QStringLiteral("action"));
    m_stage->addItem(tr("Purchase"), QStringLiteral("purchase"));
    m_stage->addItem(tr("Loyalty"), QStringLiteral("loyalty"));
    m_timing->addItem(tr("Neither early nor late"), QString());
    m_timing->addItem(tr("Early how it will go (leading)"), QStringLiteral("leading"));
    m_timing->addItem(tr("Late how it went (lagging)"), QStringLiteral("lagging"));
    fillPages();
    fillFields();
    fillAggregates();
    connect(m_page, &QComboBox::currentIndexChanged, this, [this] {
        fillFields();
        fillAggregates();
    });
    connect(m_field, &QComboBox::currentIndexChanged, this, &KpiDialog::fillAggregates);
    for (QComboBox *box : {m_aggregate, m_kind})
        connect(box, &QComboBox::currentIndexChanged, this, &KpiDialog::fillUnit);
}

// Only pages whose records belong to a day can be asked for a period.
void KpiDialog::fillPages()
{
    for (const Page &page : m_workspace.schema().pages) {
        if (usualDate(page))
            m_page->addItem(page.names.in(m_localizer.language()), page.id.value);
    }
    if (const Page *results = m_workspace.schema().page(QStringLiteral("results")))
        choose(m_page, results->id.value);
}

void KpiDialog::fillFields()
{
    const QSignalBlocker quiet(m_field), quietDate(m_date);
    m_field->clear();
    m_date->clear();
    m_field->addItem(tr("The records themselves"), qint64(0));
    const Page *page = m_workspace.schema().page(PageId(m_page->currentData().toLongLong()));
    if (!page)
        return;
    for (const Field &field : page->fields) {
        const QString name = field.names.in(m_localizer.language());
        if (!aggregatesFor(&field).empty())
            m_field->addItem(name, field.id.value);
        if (Column::kindOf(field) == Column::Kind::Date)
            m_date->addItem(name, field.id.value);
    }
    choose(m_date, usualDate(*page).value);
}

void KpiDialog::fillAggregates()
{
    static const QHash<Aggregate, const char *> names{
        {Aggregate::Sum, QT_TR_NOOP("Sum")},
        {Aggregate::Mean, QT_TR_NOOP("Mean")},
        {Aggregate::Last, QT_TR_NOOP("Last value in the period")},
        {Aggregate::None, QT_TR_NOOP("Value of a single record")},
        {Aggregate::Distinct, QT_TR_NOOP("Number of different values")},
        {Aggregate::Count, QT_TR_NOOP("Number of records")},
    };
    const QVariant before = m_aggregate->currentData();
    const QSignalBlocker quiet(m_aggregate);
    m_aggregate->clear();
    const Field *field = m_workspace.schema().field(FieldId(m_field->currentData().toLongLong()));
    for (const Aggregate aggregate : aggregatesFor(field))
        m_aggregate->addItem(tr(names.value(aggregate)), int(aggregate));
    if (before.toInt() != int(Aggregate::Count)) // which any field has: rarely what one came for
        choose(m_aggregate, before);
    fillUnit();
}

void KpiDialog::fillUnit()
{
    const Field *field = m_workspace.schema().field(FieldId(m_field->currentData().toLongLong()));
    const auto unit = unitFor(field, Aggregate(m_aggregate->currentData().toInt()));
    const auto now = Unit(m_unit->currentData().toInt());
    if (!m_kind->currentData().toBool())
        return;
    if (unit)
        choose(m_unit, int(*unit));
    else if (now == Unit::Money || now == Unit::Percent || now == Unit::Seconds) // of the field before
        choose(m_unit, int(Unit::Count));
}

void KpiDialog::load(const OwnEntry &entry)
{
    choose(m_kind, entry.isMeasure);
    m_nameEn->setText(entry.nameEn);
    m_nameVi->setText(entry.nameVi);
    m_meaning->setText(m_localizer.language() == Language::English || entry.meaningVi.isEmpty() ? entry.meaningEn
                                                                                                : entry.meaningVi);
    m_meaning->setCursorPosition(0);
    m_formula->setPlainText(entry.formula);
    if (entry.page)
        choose(m_page, entry.page.value);
    choose(m_field, entry.field.value);
    choose(m_aggregate, int(entry.aggregate));
    if (entry.date)
        choose(m_date, entry.date.value);
    m_filter->setText(entry.filter);
    choose(m_unit, int(entry.unit));
    choose(m_direction, int(entry.direction));
    const auto shown = [this](const std::optional<double> &number) {
        return number ? m_localizer.locale().toString(*number, 'g', 12) : QString();
    };
    m_low->setText(shown(entry.low));
    m_high->setText(shown(entry.high));
    choose(m_stage, entry.stage);
    choose(m_timing, entry.timing);
    m_isKpi->setChecked(entry.kpi);
    m_actionable->setChecked(entry.actionable);
    m_vanity->setChecked(entry.vanity);
    showKind();
}

std::optional<double> KpiDialog::numberIn(const QLineEdit *edit, bool *isNumber) const
{
    const QString text = edit->text().trimmed();
    if (text.isEmpty())
        return {};
    bool good = false;
    const double number = m_localizer.locale().toDouble(text, &good);
    *isNumber = *isNumber && good;
    return good ? std::optional(number) : std::nullopt;
}

OwnEntry KpiDialog::entry() const
{
    OwnEntry entry; // what has no place in the form stays as it was
    entry.id = m_id;
    entry.meaningEn = m_opened.meaningEn;
    entry.meaningVi = m_opened.meaningVi;
    entry.isMeasure = m_kind->currentData().toBool();
    entry.nameEn = m_nameEn->text();
    entry.nameVi = m_nameVi->text();
    (m_localizer.language() == Language::English ? entry.meaningEn : entry.meaningVi) = m_meaning->text();
    if (entry.isMeasure) {
        entry.page = PageId(m_page->currentData().toLongLong());
        entry.field = FieldId(m_field->currentData().toLongLong());
        entry.date = FieldId(m_date->currentData().toLongLong());
        entry.aggregate = Aggregate(m_aggregate->currentData().toInt());
    } else {
        entry.formula = m_formula->toPlainText();
    }
    entry.filter = m_filter->text();
    entry.unit = Unit(m_unit->currentData().toInt());
    entry.direction = Direction(m_direction->currentData().toInt());
    bool numbers = true;
    entry.low = numberIn(m_low, &numbers);
    entry.high = numberIn(m_high, &numbers);
    entry.stage = m_stage->currentData().toString();
    entry.group = m_opened.group.isEmpty() ? entry.stage : m_opened.group;
    entry.timing = m_timing->currentData().toString();
    entry.kpi = m_isKpi->isChecked();
    entry.actionable = m_actionable->isChecked();
    entry.vanity = m_vanity->isChecked();
    return entry;
}

void KpiDialog::showKind()
{
    const bool measure = m_kind->currentData().toBool();
    m_form->setRowVisible(m_formula, !measure);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_page, m_field, m_aggregate, m_date})
        m_form->setRowVisible(widget, measure);
    m_form->setRowVisible(m_band, Direction(m_direction->currentData().toInt()) == Direction::Band);
    const Field *field = m_workspace.schema().field(FieldId(m_field->currentData().toLongLong()));
    m_unit->setEnabled(!measure || !unitFor(field, Aggregate(m_aggregate->currentData().toInt())));
}

void KpiDialog::edited()
{
    if (m_loading)
        return;
    showKind();
    m_problem->clear(); // what was said of an older text says nothing of this one
    OwnEntry now = entry();
    if (now.nameEn.trimmed().isEmpty() && now.nameVi.trimmed().isEmpty())
        now.nameEn = tr("Unnamed figure %1").arg(m_id); // its figure is there before its name is
    m_preview->show(now);
}

void KpiDialog::tell(const QString &refusal)
{
    const OwnEntry now = entry();
    const bool begun = now.isMeasure || !now.formula.trimmed().isEmpty();
    m_problem->setText(begun ? refusal : QString());
    m_formula->setDefect(now.isMeasure || !begun ? FormulaDefect() : formulaDefect(m_workspace, now));
}

void KpiDialog::accept()
{
    bool numbers = true;
    (void)numberIn(m_low, &numbers);
    (void)numberIn(m_high, &numbers);
    if (!numbers && !m_band->isHidden()) {
        m_problem->setText(tr("The band needs two numbers, such as 0.8 and 1.2."));
        return;
    }
    const OwnEntry now = entry();
    const auto checked = checkedEntry(m_workspace, now);
    const auto edit = checked ? savingEntry(m_workspace, *checked) : Result<Edit>(checked.error());
    const auto applied = edit ? m_workspace.apply(*edit) : Result<ChangeSet>(edit.error());
    if (!applied) {
        m_problem->setText(applied.error().message);
        if (!now.isMeasure)
            m_formula->setDefect(formulaDefect(m_workspace, now));
        return;
    }
    m_saved = checked->id;
    QDialog::accept();
}

void KpiDialog::reject()
{
    if (entry() == m_before) {
        QDialog::reject();
        return;
    }
    askDiscard(this, m_theme, tr("Leave without saving “%1”?").arg(windowTitle()), [this] { QDialog::reject(); });
}

} // namespace pheu
