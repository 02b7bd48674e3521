// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/campaigneffectdialog.h"

#include "targets/dayedit.h"
#include "targets/effectchart.h"
#include "targets/goalnumber.h"
#include "widgets/latestquestion.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr int settleMs = 250;
constexpr int mostLag = 3653;
enum Column { WhatColumn, FigureColumn, DaysColumn, ColumnCount };

QLabel *plainLabel(const char *name, const char *look)
{
    auto *label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setLook(label, look);
    return label;
}

} // namespace

CampaignEffectDialog::CampaignEffectDialog(Workspace &workspace, MetricsEngine &engine, Theme &theme,
                                           Localizer &localizer, RecordId campaign, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_engine(engine)
    , m_localizer(localizer)
    , m_question(new LatestQuestion(this))
    , m_campaign(new QComboBox)
    , m_from(new DayEdit("effectFrom", tr("First day of the campaign"), localizer))
    , m_to(new DayEdit("effectTo", tr("Last day of the campaign"), localizer))
    , m_lag(new QSpinBox)
    , m_baseline(new QComboBox)
    , m_entered(new GoalNumber("effectEntered", tr("Baseline of your own"), localizer))
    , m_filter(new QLineEdit)
    , m_problem(plainLabel("effectProblem", "error"))
    , m_headline(new QLabel)
    , m_table(new QTableWidget(0, ColumnCount))
    , m_chart(new EffectChart(theme))
    , m_notes(plainLabel("effectNotes", "muted"))
    , m_busy(new QProgressBar)
    , m_copy(new QPushButton(tr("Copy as a table")))
{
    setObjectName(QStringLiteral("effectDialog"));
    setWindowTitle(tr("What a campaign added"));
    setAccessibleName(windowTitle());
    m_timer.setSingleShot(true);
    m_timer.setInterval(settleMs);
    connect(&m_timer, &QTimer::timeout, this, &CampaignEffectDialog::ask);
    m_copy->setObjectName(QStringLiteral("effectCopy"));
    m_copy->setAutoDefault(false);
    m_copy->setEnabled(false); // until there is an answer
    connect(m_copy, &QPushButton::clicked, this, &CampaignEffectDialog::copy);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    setLook(buttons->button(QDialogButtonBox::Close), "plain");
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::xl);
    row->addWidget(buildForm());
    row->addWidget(buildResult(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addLayout(row, 1);
    layout->addWidget(buttons);
    fillCampaigns(campaign);
    connect(m_campaign, &QComboBox::currentIndexChanged, this, &CampaignEffectDialog::campaignChosen);
    for (DayEdit *edit : {m_from, m_to})
        connect(edit, &QDateEdit::dateChanged, this, &CampaignEffectDialog::changed);
    connect(m_lag, &QSpinBox::valueChanged, this, &CampaignEffectDialog::changed);
    connect(m_baseline, &QComboBox::currentIndexChanged, this, &CampaignEffectDialog::changed);
    connect(m_entered, &GoalNumber::valueChanged, this, &CampaignEffectDialog::changed);
    connect(m_filter, &QLineEdit::textChanged, this, &CampaignEffectDialog::changed);
    connect(&workspace, &Workspace::changed, this, &CampaignEffectDialog::changed);
    campaignChosen();
    ask();
    resize(1040, 640);
}

QWidget *CampaignEffectDialog::buildForm()
{
    m_campaign->setObjectName(QStringLiteral("effectCampaign"));
    m_campaign->setAccessibleName(tr("Campaign"));
    m_campaign->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_campaign->setMinimumContentsLength(16);
    m_lag->setObjectName(QStringLiteral("effectLag"));
    m_lag->setAccessibleName(tr("Lag in days"));
    m_lag->setRange(-mostLag, mostLag);
    m_lag->setToolTip(tr("Buyers often come later than they were reached: the window is the campaign's dates, moved by "
                         "so many days."));
    m_baseline->setObjectName(QStringLiteral("effectBaseline"));
    m_baseline->setAccessibleName(tr("Baseline"));
    m_baseline->addItem(tr("As many days before"), int(BaselineKind::DaysBefore));
    m_baseline->addItem(tr("The same dates a year earlier"), int(BaselineKind::YearEarlier));
    m_baseline->addItem(tr("An amount of your own"), int(BaselineKind::Entered));
    m_entered->setUnit(Unit::Money, m_workspace.settings().currency);
    m_entered->setToolTip(tr("Revenue of the window that would have come without the campaign"));
    m_filter->setObjectName(QStringLiteral("effectFilter"));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setPlaceholderText(QStringLiteral("channel = \"Facebook\""));
    m_filter->setToolTip(tr("Which revenue counts; empty: all of it, by marketing or not"));
    auto *box = new QWidget;
    box->setFixedWidth(320);
    auto *form = new QFormLayout;
    form->setSpacing(space::s);
    form->setHorizontalSpacing(space::m);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Campaign"), m_campaign);
    form->addRow(tr("&First day"), m_from);
    form->addRow(tr("&Last day"), m_to);
    form->addRow(tr("La&g in days"), m_lag);
    form->addRow(tr("&Baseline"), m_baseline);
    form->addRow(QString(), m_entered);
    form->addRow(tr("Filte&r"), m_filter);
    auto *words = plainLabel("effectMeaning", "caption");
    words->setText(tr("Incremental sales are all revenue of the window less the baseline: what would have been sold "
                      "anyway. Before and after are means a day of as many days next to the campaign."));
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::m);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(words);
    column->addStretch();
    return box;
}

QWidget *CampaignEffectDialog::buildResult()
{
    m_headline->setObjectName(QStringLiteral("effectHeadline"));
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setWordWrap(true);
    m_headline->setText(Format::undefined());
    setLook(m_headline, "heading");
    m_busy->setObjectName(QStringLiteral("effectBusy"));
    m_busy->setAccessibleName(tr("Reading the results…"));
    m_busy->setTextVisible(false);
    m_busy->setFixedHeight(3);
    m_busy->setRange(0, 1);
    connect(m_question, &LatestQuestion::waiting, this, [this](bool waits) { m_busy->setRange(0, waits ? 0 : 1); });
    m_table->setObjectName(QStringLiteral("effectTable"));
    m_table->setAccessibleName(tr("What the campaign added"));
    m_table->setHorizontalHeaderLabels({tr("Figure"), tr("Value"), tr("Days")});
    for (int column = 0; column < ColumnCount; ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment(
            (column == FigureColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->horizontalHeader()->setSectionResizeMode(WhatColumn, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(FigureColumn, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(DaysColumn, QHeaderView::Stretch);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(m_headline);
    column->addWidget(m_busy);
    column->addWidget(m_table);
    column->addWidget(m_chart, 1);
    column->addWidget(m_notes);
    return box;
}

void CampaignEffectDialog::fillCampaigns(RecordId campaign)
{
    m_campaign->addItem(tr("None: days of your own"), qlonglong(0));
    auto dated = datedCampaigns(m_workspace);
    if (dated)
        m_campaigns = std::move(*dated);
    else
        showProblem(dated.error().message);
    for (const DatedCampaign &each : m_campaigns)
        m_campaign->addItem(each.name, qlonglong(each.id.value));
    const auto known = m_engine.dataPeriod();
    const Day last = known ? known->to : toDay(m_workspace.clock().today());
    const Period month = unitOf(last, CalendarUnit::Month, m_workspace.settings().calendar);
    m_setting = true;
    m_from->setDay(month.from);
    m_to->setDay(month.to);
    m_setting = false;
    if (!campaign) { // the last one that is over: all of its days are known
        const DatedCampaign *latest = nullptr;
        for (const DatedCampaign &each : m_campaigns) {
            if (each.period.to <= last && (!latest || each.period.to > latest->period.to))
                latest = &each;
        }
        campaign = latest ? latest->id : RecordId();
    }
    m_campaign->setCurrentIndex(std::max(0, m_campaign->findData(qlonglong(campaign.value))));
}

void CampaignEffectDialog::campaignChosen()
{
    const RecordId chosen(m_campaign->currentData().toLongLong());
    const auto at = std::ranges::find(m_campaigns, chosen, &DatedCampaign::id);
    const bool own = at == m_campaigns.end();
    m_from->setEnabled(own);
    m_to->setEnabled(own);
    if (!own) {
        m_setting = true;
        m_from->setDay(at->period.from);
        m_to->setDay(at->period.to);
        m_setting = false;
    }
    changed();
}

void CampaignEffectDialog::changed()
{
    if (m_setting)
        return;
    m_entered->setVisible(m_baseline->currentData().toInt() == int(BaselineKind::Entered));
    m_timer.start();
}

Result<EffectQuestion> CampaignEffectDialog::question() const
{
    EffectQuestion question;
    question.campaign = {m_from->day(), m_to->day()};
    question.lagDays = m_lag->value();
    question.baseline = BaselineKind(m_baseline->currentData().toInt());
    if (question.baseline == BaselineKind::Entered) {
        const auto entered = m_entered->value();
        if (!entered)
            return Error{ErrorCode::InvalidInput,
                         tr("Write the revenue that would have come anyway, such as 90m or 90,000,000.")};
        question.entered = *entered;
    }
    const Page *results = m_workspace.schema().page(QStringLiteral("results"));
    if (results && !m_filter->text().trimmed().isEmpty()) {
        auto filter = parseFilter(m_workspace.schema(), results->id, m_filter->text());
        if (!filter)
            return filter.error();
        question.filter = std::move(*filter);
    }
    return question;
}

void CampaignEffectDialog::ask()
{
    m_timer.stop();
    auto read = question();
    if (!read) {
        m_question->drop();
        showProblem(read.error().message);
        return;
    }
    const auto show = [this](const Result<CampaignEffect> &effect) {
        if (effect)
            showEffect(*effect);
        else
            showProblem(effect.error().message);
    };
    m_question->ask(
        m_workspace,
        [show, asked = *read, format = m_localizer.format(m_workspace.settings().currency)](Workspace &own) {
            MetricsEngine reader(own);
            return [show, effect = campaignEffect(reader, asked, format)] { show(effect); };
        },
        show);
}

// What was on screen no longer answers the question.
void CampaignEffectDialog::showProblem(const QString &text)
{
    m_problem->setText(text);
    m_problem->show();
    m_headline->setText(Format::undefined());
    m_table->setRowCount(0);
    m_notes->clear();
    m_chart->clear(QString());
    m_copy->setEnabled(false);
}

void CampaignEffectDialog::showEffect(const CampaignEffect &effect)
{
    const Format format = m_localizer.format(m_workspace.settings().currency);
    const auto days = [&](Period period) { return format.period(period); };
    struct Row {
        QString what;
        const EffectFigure &figure;
        Unit unit;
        QString days;
    };
    const Row rows[] = {
        {tr("Revenue of the window"), effect.revenue, Unit::Money, days(effect.window)},
        {tr("Baseline"), effect.baseline, Unit::Money,
         effect.basePeriod ? days(*effect.basePeriod) : tr("entered by you")},
        {tr("Incremental sales"), effect.incremental, Unit::Money, tr("revenue − baseline")},
        {tr("Share of revenue"), effect.share, Unit::Percent, tr("incremental ÷ revenue")},
        {tr("Revenue a day before"), effect.before, Unit::Money, days(effect.beforePeriod)},
        {tr("Revenue a day after"), effect.after, Unit::Money, days(effect.afterPeriod)},
        {tr("After ÷ before"), effect.ratio, Unit::Ratio, tr("means a day")},
    };
    m_table->setRowCount(int(std::size(rows)));
    int at = 0;
    for (const Row &row : rows) {
        auto *value = new QTableWidgetItem(format.figure(row.figure.value, row.unit));
        value->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        const QString beside = row.figure.value ? row.days : row.figure.why; // which names the days itself
        m_table->setItem(at, WhatColumn, new QTableWidgetItem(row.what));
        m_table->setItem(at, FigureColumn, value);
        m_table->setItem(at, DaysColumn, new QTableWidgetItem(beside));
        m_table->item(at, DaysColumn)->setToolTip(row.figure.why);
        ++at;
    }
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + at * rowHeight + 4);
    m_headline->setText(effect.incremental.value ? tr("%1 incremental, %2 of revenue")
                                                       .arg(format.signedFigure(effect.incremental.value, Unit::Money),
                                                            format.figure(effect.share.value, Unit::Percent))
                                                 : effect.incremental.why);
    m_problem->hide();
    m_notes->setText(effect.notes.join(u'\n'));
    m_notes->setVisible(!effect.notes.isEmpty());
    m_chart->setEffect(effect, format);
    m_copy->setEnabled(true);
}

std::vector<QStringList> CampaignEffectDialog::rows() const
{
    std::vector<QStringList> all;
    if (m_table->rowCount() == 0)
        return all;
    QStringList head;
    for (int column = 0; column < ColumnCount; ++column)
        head.append(m_table->horizontalHeaderItem(column)->text());
    all.push_back(head);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells.append(m_table->item(row, column)->text());
        all.push_back(cells);
    }
    return all;
}

void CampaignEffectDialog::copy()
{
    QStringList lines;
    for (const QStringList &row : rows())
        lines.append(row.join(u'\t'));
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace pheu
