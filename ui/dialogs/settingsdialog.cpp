// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/settingsdialog.h"

#include "base/decimal.h"
#include "base/text.h"
#include "dialogs/newworkspacedialog.h"
#include "metrics/columnstore.h"
#include "metrics/measuresources.h"
#include "metrics/workspacecatalogue.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace pheu
{

namespace
{

QLabel *note(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setLook(label, "caption");
    return label;
}

// The words belong to the field above them: they stand close to it, and what follows further away.
void addNoted(QFormLayout *form, const QString &title, QWidget *field, const QString &words)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addWidget(field);
    column->addWidget(note(words));
    auto *label = new QLabel(title);
    label->setBuddy(field);
    form->addRow(label, column);
}

} // namespace

SettingsDialog::SettingsDialog(Workspace &workspace, const Localizer &localizer, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_localizer(localizer)
    , m_before(workspace.settings())
    , m_name(new QLineEdit(m_before.name))
    , m_goal(new QComboBox)
    , m_margin(new QLineEdit)
    , m_lifespan(new QLineEdit)
    , m_currency(new QComboBox)
    , m_weekStart(new QComboBox)
    , m_fiscalMonth(new QComboBox)
    , m_language(new QComboBox)
    , m_sources(new QTableWidget(0, 3))
    , m_measure(new QComboBox)
    , m_source(new QComboBox)
    , m_problem(new QLabel)
    , m_tabs(new QTabWidget)
    , m_measureSource(m_before.measureSource)
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Workspace settings"));
    setMinimumSize(560, 480);
    auto *tabs = m_tabs;
    tabs->setObjectName(QStringLiteral("settingsTabs"));
    tabs->addTab(generalTab(), tr("General"));
    tabs->addTab(sourcesTab(), tr("Sources"));
    m_problem->setObjectName(QStringLiteral("settingsProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();
    setLook(m_problem, "error");
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Save)->setEnabled(!workspace.isReadOnly());
    buttons->button(QDialogButtonBox::Save)->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(tabs, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget *SettingsDialog::generalTab()
{
    const QLocale locale = m_localizer.locale();
    m_name->setObjectName(QStringLiteral("settingsName"));
    m_goal->setObjectName(QStringLiteral("settingsGoal"));
    const auto catalogue = catalogueOf(m_workspace);
    for (const Measure &measure : catalogue->measures()) {
        if (measure.unit == Unit::Count)
            m_goal->addItem(catalogue->name(measure.id, m_localizer.language()), measure.id);
    }
    m_goal->setCurrentIndex(m_goal->findData(m_before.goal));
    m_margin->setObjectName(QStringLiteral("settingsMargin"));
    if (m_before.margin)
        m_margin->setText(locale.toString(*m_before.margin * 100, 'g', 6) + QStringLiteral(" %"));
    m_margin->setPlaceholderText(tr("Not set"));
    m_lifespan->setObjectName(QStringLiteral("settingsLifespan"));
    if (m_before.lifespan)
        m_lifespan->setText(locale.toString(*m_before.lifespan, 'g', 6));
    m_lifespan->setPlaceholderText(tr("From the retention"));
    m_weekStart->setObjectName(QStringLiteral("settingsWeekStart"));
    for (const Qt::DayOfWeek day : {Qt::Monday, Qt::Saturday, Qt::Sunday})
        m_weekStart->addItem(locale.standaloneDayName(day), int(day));
    m_weekStart->setCurrentIndex(m_weekStart->findData(int(m_before.calendar.weekStart)));
    m_fiscalMonth->setObjectName(QStringLiteral("settingsFiscalMonth"));
    for (int month = 1; month <= 12; ++month)
        m_fiscalMonth->addItem(locale.standaloneMonthName(month), month);
    m_fiscalMonth->setCurrentIndex(m_before.calendar.fiscalYearStartMonth - 1);
    m_language->setObjectName(QStringLiteral("settingsLanguage"));
    m_language->addItem(QStringLiteral("Tiếng Việt"), int(Language::Vietnamese));
    m_language->addItem(QStringLiteral("English"), int(Language::English));
    m_language->setCurrentIndex(m_language->findData(int(m_before.language)));
    m_currency->setObjectName(QStringLiteral("settingsCurrency"));
    m_currency->setEditable(true);
    m_currency->addItems(commonCurrencies());
    m_currency->setCurrentText(m_before.currency);

    auto *form = new QFormLayout;
    form->setVerticalSpacing(space::m);
    form->setHorizontalSpacing(space::l);
    form->addRow(tr("&Name"), m_name);
    addNoted(form, tr("&Currency"), m_currency,
             tr("Of all money in the workspace. It can be changed while no amount has been entered."));
    addNoted(form, tr("&A conversion is"), m_goal, tr("The measure that the conversion rate counts."));
    addNoted(form, tr("&Margin"), m_margin, tr("Share of revenue that is left after the cost of goods, for ROMI."));
    addNoted(form, tr("Lifes&pan"), m_lifespan,
             tr("Years that a customer stays, for the lifetime value. Empty: from how many stay, year on year."));
    form->addRow(tr("Weeks &start on"), m_weekStart);
    form->addRow(tr("&Fiscal year starts in"), m_fiscalMonth);
    form->addRow(tr("&Language of exports and reports"), m_language);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, space::l, 0, 0);
    layout->addLayout(form);
    layout->addStretch();
    return page;
}

QWidget *SettingsDialog::sourcesTab()
{
    m_sources->setObjectName(QStringLiteral("settingsSources"));
    m_sources->setHorizontalHeaderLabels({tr("Measure"), tr("Counted from"), QString()});
    m_sources->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_sources->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_sources->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Fixed);
    m_sources->setColumnWidth(2, 90);
    m_sources->verticalHeader()->hide();
    m_sources->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_sources->setSelectionMode(QAbstractItemView::NoSelection);
    m_sources->setShowGrid(false);
    m_sources->setTabKeyNavigation(false);
    m_measure->setObjectName(QStringLiteral("settingsMeasure"));
    const auto catalogue = catalogueOf(m_workspace);
    for (const Measure &measure : catalogue->measures()) {
        if (measure.page == QLatin1String("results"))
            m_measure->addItem(catalogue->name(measure.id, m_localizer.language()), measure.id);
    }
    m_source->setObjectName(QStringLiteral("settingsSource"));
    m_source->setEditable(true);
    m_source->setInsertPolicy(QComboBox::NoInsert);
    m_measure->setAccessibleName(tr("Measure"));
    m_source->setAccessibleName(tr("Counted from"));
    fillSourceChoices();
    connect(m_measure, &QComboBox::currentIndexChanged, this, &SettingsDialog::fillSourceChoices);
    m_source->lineEdit()->setPlaceholderText(tr("Source, as in the results"));
    auto *add = new QPushButton(tr("Set"));
    add->setObjectName(QStringLiteral("settingsSourceAdd"));
    add->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this, &SettingsDialog::addSource);
    auto *row = new QHBoxLayout;
    row->addWidget(m_measure, 1);
    row->addWidget(m_source, 1);
    row->addWidget(add);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, space::l, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(
        note(tr("Two sources may report the same orders. Say which one counts for a measure; the others "
                "are then left out of it. Some measures can be counted from the records of a page instead. A measure "
                "that is not listed counts all sources, or such records where the results have none.")));
    layout->addLayout(row);
    layout->addWidget(m_sources, 1);
    fillSources();
    return page;
}

// The page whose records can be counted instead of results; null when the measure or the workspace has none.
const Page *SettingsDialog::rowsPage(const QString &measure) const
{
    const auto catalogue = catalogueOf(m_workspace);
    const Measure *found = catalogue->measure(measure);
    return found && !found->rows.empty() ? pageOfRole(m_workspace.schema(), found->rows.front().page) : nullptr;
}

QString SettingsDialog::sourceText(const QString &measure, const QString &source) const
{
    if (source.isEmpty())
        return tr("All sources");
    if (source != MeasureSources::rowsSource())
        return source;
    const Page *page = rowsPage(measure);
    return page ? tr("Records of “%1”").arg(page->names.in(m_localizer.language()))
                : tr("Records of a page that is not here");
}

void SettingsDialog::fillSourceChoices()
{
    const QString measure = m_measure->currentData().toString();
    const bool typed = m_source->findText(m_source->currentText()) < 0;
    const QString text = typed ? m_source->currentText() : QString();
    m_source->clear();
    m_source->addItem(sourceText(measure, {}), QString());
    if (rowsPage(measure))
        m_source->addItem(sourceText(measure, MeasureSources::rowsSource()), MeasureSources::rowsSource());
    for (const char *source : {"Google Ads", "Meta Ads", "TikTok Ads", "GA4"})
        m_source->addItem(QString::fromLatin1(source), QString::fromLatin1(source));
    m_source->setCurrentIndex(-1);
    m_source->setEditText(text);
}

void SettingsDialog::fillSources()
{
    QStringList ids = m_measureSource.keys();
    ids.sort();
    m_sources->setRowCount(int(ids.size()));
    for (int i = 0; i < ids.size(); ++i) {
        const QString id = ids.at(i);
        m_sources->setItem(i, 0, new QTableWidgetItem(catalogueOf(m_workspace)->name(id, m_localizer.language())));
        m_sources->setItem(i, 1, new QTableWidgetItem(sourceText(id, m_measureSource.value(id))));
        auto *remove = new QPushButton(tr("Remove"));
        remove->setAutoDefault(false);
        setLook(remove, "link");
        connect(remove, &QPushButton::clicked, this, [this, id] {
            m_measureSource.remove(id);
            QMetaObject::invokeMethod(this, &SettingsDialog::fillSources, Qt::QueuedConnection);
        });
        m_sources->setCellWidget(i, 2, remove);
    }
}

void SettingsDialog::addSource()
{
    const QString text = cleanText(m_source->currentText().trimmed());
    if (text.isEmpty())
        return;
    const int choice = m_source->findText(text);
    m_measureSource.insert(m_measure->currentData().toString(),
                           choice < 0 ? text : m_source->itemData(choice).toString());
    fillSources();
}

std::optional<double> SettingsDialog::margin(bool *ok) const
{
    QString text = m_margin->text().trimmed();
    *ok = true;
    if (text.isEmpty())
        return {};
    text.remove(u'%');
    const auto number = parseTypedNumber(text.trimmed(), m_localizer.locale());
    *ok = bool(number);
    if (!number)
        return {};
    const double share = number->toDouble() / 100;
    *ok = share >= 0 && share <= 1;
    return share;
}

std::optional<double> SettingsDialog::lifespan(bool *ok) const
{
    constexpr double mostYears = 100;
    const QString text = m_lifespan->text().trimmed();
    *ok = true;
    if (text.isEmpty())
        return {};
    const auto years = parseTypedNumber(text, m_localizer.locale());
    *ok = years && years->toDouble() > 0 && years->toDouble() <= mostYears;
    return *ok ? std::optional(years->toDouble()) : std::nullopt;
}

bool SettingsDialog::refuse(QLineEdit *field, const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
    m_tabs->setCurrentIndex(0);
    field->setFocus();
    field->selectAll();
    return false;
}

void SettingsDialog::accept()
{
    bool ok = false;
    margin(&ok);
    if (!ok)
        ok = refuse(
            m_margin,
            tr("“%1” is not a margin. Give a percentage from 0 to 100, or leave it empty.").arg(m_margin->text()));
    else if (lifespan(&ok); !ok)
        ok = refuse(
            m_lifespan,
            tr("“%1” is not a lifespan. Give years above 0, at most 100, or leave it empty.").arg(m_lifespan->text()));
    if (ok)
        QDialog::accept();
}

Edit SettingsDialog::edit() const
{
    Edit edit{EditKind::Setting, {}};
    const auto set = [&edit](const char *key, const QJsonValue &value) {
        edit.changes.push_back(SetSetting{QString::fromLatin1(key), value});
    };
    const QString name = cleanText(m_name->text().trimmed());
    if (name != m_before.name)
        set("name", name);
    const QString goal = m_goal->currentData().toString();
    if (!goal.isEmpty() && goal != m_before.goal)
        set("goal", goal);
    bool ok = false;
    const auto newMargin = margin(&ok);
    if (ok && newMargin != m_before.margin)
        set("margin", newMargin ? QJsonValue(*newMargin) : QJsonValue());
    const auto newLifespan = lifespan(&ok);
    if (ok && newLifespan != m_before.lifespan)
        set("lifespan", newLifespan ? QJsonValue(*newLifespan) : QJsonValue());
    const QString currency = m_currency->currentText().trimmed().toUpper();
    if (currency != m_before.currency)
        set("currency", currency);
    const int week = m_weekStart->currentData().toInt();
    const int month = m_fiscalMonth->currentData().toInt();
    if (week != int(m_before.calendar.weekStart) || month != m_before.calendar.fiscalYearStartMonth)
        set("calendar",
            QJsonObject{{QStringLiteral("week_start"), week}, {QStringLiteral("fiscal_year_start"), month}});
    const auto language = Language(m_language->currentData().toInt());
    if (language != m_before.language)
        set("language", language == Language::Vietnamese ? QStringLiteral("vi") : QStringLiteral("en"));
    if (m_measureSource != m_before.measureSource) {
        QJsonObject sources;
        for (auto it = m_measureSource.begin(); it != m_measureSource.end(); ++it)
            sources.insert(it.key(), it.value());
        set("measure_source", sources);
    }
    return edit;
}

} // namespace pheu
