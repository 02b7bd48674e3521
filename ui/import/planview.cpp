// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/planview.h"

#include "fields/fieldtype.h"
#include "import/importwords.h"
#include "import/importworker.h"
#include "import/problemsmodel.h"
#include "theme/icons.h"
#include "theme/plaintip.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace pheu
{

namespace
{

constexpr int narrowest = 84, widest = 280; // columns

// A row may have several. Of very many problems the summary holds the first only.
std::optional<qint64> rowsWithProblems(const ImportSummary &summary)
{
    if (summary.problemCount > qint64(summary.problems.size()))
        return {};
    std::set<std::pair<QString, qint64>> rows;
    for (const ImportProblem &problem : summary.problems)
        rows.emplace(problem.file, problem.line);
    return qint64(rows.size());
}

enum Tab { Added, Changed, Merged, Unchanged, Totals, Problems };

void calm(QTableView *table, const QString &objectName, const QString &accessibleName)
{
    setLook(table, "list");
    table->setObjectName(objectName);
    table->setAccessibleName(accessibleName);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
}

QTableWidgetItem *numberItem(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

// What a sum of a file differs by that is no rounding of its own.
bool differs(const ImportSummary::Total &total)
{
    return total.file && std::abs(*total.file - total.imported) > 0.005 + std::abs(*total.file) * 1e-9;
}

} // namespace

PlanView::PlanView(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new QLabel)
    , m_text(new QLabel)
    , m_tabs(new QTabWidget)
    , m_totals(new QTableWidget)
    , m_problemView(new QTableView)
    , m_problems(new ProblemsModel(this))
    , m_corrections(new QLabel)
    , m_forget(new QPushButton(tr("&Forget them")))
    , m_save(new QPushButton(tr("&Save the problems as CSV…")))
{
    setObjectName(QStringLiteral("importPlan"));
    m_text->setObjectName(QStringLiteral("importPlanText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_icon->hide();
    auto *head = new QHBoxLayout;
    head->setSpacing(space::s);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_text, 1);
    m_tabs->setObjectName(QStringLiteral("importPlanTabs"));
    m_tabs->setAccessibleName(tr("What the import will do"));
    m_tabs->setDocumentMode(true);
    buildRows(QStringLiteral("importAdded"), tr("Rows that become new records"), PlannedKind::Added);
    buildRows(QStringLiteral("importChanged"), tr("Records that change, from what to what"), PlannedKind::Changed);
    buildRows(QStringLiteral("importMerged"), tr("Records that several rows are added up to"), PlannedKind::Merged);
    buildRows(QStringLiteral("importUnchanged"), tr("Records that are there already just so"), PlannedKind::Unchanged);
    calm(m_totals, QStringLiteral("importTotals"), tr("Totals of the file and of the import"));
    m_totals->setColumnCount(4);
    m_tabs->addTab(m_totals, tr("Totals"));
    m_tabs->addTab(buildProblems(), tr("Problems"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addLayout(head);
    layout->addWidget(m_tabs, 1);
}

void PlanView::buildRows(const QString &name, const QString &accessibleName, PlannedKind kind)
{
    auto *model = new PlanRowsModel(kind, this);
    auto *view = new QTableView;
    calm(view, name, accessibleName);
    view->setModel(model);
    connect(model, &PlanRowsModel::wanted, this, &PlanView::rowsWanted, Qt::QueuedConnection); // from within painting
    m_models.push_back(model);
    m_views.push_back(view);
    m_tabs->addTab(view, QString());
}

QWidget *PlanView::buildProblems()
{
    auto *page = new QWidget;
    calm(m_problemView, QStringLiteral("importProblems"), tr("Problems by cell"));
    m_problemView->setModel(m_problems);
    m_problemView->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_problemView->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                                   QAbstractItemView::AnyKeyPressed);
    m_corrections->setObjectName(QStringLiteral("importCorrections"));
    m_corrections->setTextFormat(Qt::PlainText);
    m_corrections->setWordWrap(true);
    setLook(m_corrections, "muted");
    m_forget->setObjectName(QStringLiteral("importForgetCorrections"));
    m_forget->setAutoDefault(false);
    m_save->setObjectName(QStringLiteral("importSaveProblems"));
    m_save->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addWidget(m_corrections, 1);
    foot->addWidget(m_forget);
    foot->addWidget(m_save);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_problemView, 1);
    layout->addLayout(foot);
    connect(m_problems, &ProblemsModel::corrected, this, &PlanView::corrected, Qt::QueuedConnection);
    connect(m_forget, &QPushButton::clicked, this, &PlanView::correctionsForgotten);
    connect(m_save, &QPushButton::clicked, this, &PlanView::saveProblemsRequested);
    setCorrections(0);
    return page;
}

void PlanView::setCorrections(int count)
{
    m_forget->setVisible(count > 0);
    m_corrections->setText(
        count > 0 ? tr("%n cell(s) were put right for this import; the file stays as it is.", nullptr, count)
                  : tr("Put a value right here (F2 or a double click), and its row is planned again. A row with a "
                       "problem is left out whole."));
}

void PlanView::showMessage(const QString &message)
{
    setMessage(message, false);
}

void PlanView::showRefusal(const QString &message)
{
    setMessage(message, true);
}

void PlanView::setMessage(const QString &message, bool refusal)
{
    m_icon->setPixmap(linePixmap(QStringLiteral("alert"), m_theme.palette().bad, 16, devicePixelRatioF()));
    m_icon->setVisible(refusal);
    setLook(m_text, refusal ? "error" : "");
    m_text->setText(message);
    if (!refusal)
        return; // the plan before it stays to be looked at until the new one is there
    for (PlanRowsModel *model : m_models)
        model->clear();
    m_totals->setRowCount(0);
    m_problems->show({});
    m_tabs->setEnabled(false);
}

QString PlanView::sentence(const ImportSummary &summary, const Schema &schema, const Format &format, Language language)
{
    QStringList lines;
    lines << rowsRead(
        {summary.rows, summary.added, summary.updated, summary.merged, summary.skipped, rowsWithProblems(summary)},
        format);
    for (auto it = summary.created.begin(); it != summary.created.end(); ++it) {
        const Page *page = schema.page(it.key());
        if (it.value() > 0 && page)
            lines << tr("%1: %2 new record(s) that the rows name.", nullptr, int(it.value()))
                         .arg(page->names.in(language), format.integer(it.value()));
    }
    if (summary.rangeFrom && summary.rangeTo)
        lines << tr("The file has totals of %1, which are shared evenly over the days.")
                     .arg(format.period({*summary.rangeFrom, *summary.rangeTo}));
    if (summary.roundedCells > 0)
        lines << tr("%1 amounts have more decimals than the currency and are rounded, %2 in all.")
                     .arg(format.integer(summary.roundedCells), format.decimal(summary.roundedAmount, 6));
    return lines.join(u'\n');
}

void PlanView::setCount(int tab, const QString &title, qint64 count, const Format &format)
{
    m_tabs->setTabText(tab, tr("%1 (%2)").arg(title, format.integer(count)));
}

void PlanView::showPlan(const PlanReport &report, const Page &page, const Schema &schema, const Format &format,
                        Language language)
{
    m_icon->hide();
    m_tabs->setEnabled(true);
    setLook(m_text, "");
    QStringList lines{sentence(report.summary, schema, format, language)};
    lines += report.summary.notes;
    m_text->setText(lines.join(u'\n'));
    std::vector<PlanRowsModel::Heading> headings;
    for (const FieldId id : report.fields) {
        const Field *field = page.field(id);
        headings.push_back(field ? PlanRowsModel::Heading{field->names.in(language), field->type->isNumeric()}
                                 : PlanRowsModel::Heading{});
    }
    const bool several = report.summary.files.size() > 1;
    const QString titles[] = {tr("New"), tr("Changed"), tr("Merged"), tr("Unchanged")};
    for (size_t kind = 0; kind < m_models.size(); ++kind) {
        m_models[kind]->show(report.number, report.counts[kind], headings, several);
        setCount(int(kind), titles[kind], report.counts[kind], format);
        m_views[kind]->setColumnWidth(0, several ? 220 : 120);
    }
    showTotals(report.summary, page, format, language);
    showProblems(report.problems, report.summary.problemCount, several, format);
}

void PlanView::takeRows(int plan, PlannedKind kind, qint64 first, const std::vector<PlannedRow> &rows)
{
    m_models[size_t(kind)]->take(plan, first, rows);
    if (first != 0)
        return;
    QTableView *view = m_views[size_t(kind)]; // as wide as what is seen first
    view->resizeColumnsToContents();
    for (int column = 0; column < view->model()->columnCount(); ++column)
        view->setColumnWidth(column, std::clamp(view->columnWidth(column) + space::s, narrowest, widest));
}

// A total that does not come out is what a person must see first.
void PlanView::showTotals(const ImportSummary &summary, const Page &page, const Format &format, Language language)
{
    m_totals->setHorizontalHeaderLabels(
        {tr("Field"), tr("Total that the file states"), tr("Sum of its rows, to import"), QString()});
    for (const int column : {1, 2})
        m_totals->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_totals->setRowCount(int(summary.totals.size()));
    int row = 0, wrong = 0;
    for (auto it = summary.totals.begin(); it != summary.totals.end(); ++it, ++row) {
        const Field *field = page.field(it.key());
        m_totals->setItem(row, 0, new QTableWidgetItem(field ? field->names.in(language) : it.key()));
        m_totals->setItem(row, 1, numberItem(it->file ? format.decimal(*it->file, 2) : Format::undefined()));
        m_totals->setItem(row, 2, numberItem(format.decimal(it->imported, 2)));
        auto *state = new QTableWidgetItem;
        if (differs(*it)) {
            ++wrong;
            state->setText(tr("They differ by %1").arg(format.decimal(it->imported - *it->file, 2)));
            state->setIcon(lineIcon(QStringLiteral("alert"), m_theme.palette().warn));
        } else if (it->file) {
            state->setText(tr("Agree"));
            state->setIcon(lineIcon(QStringLiteral("check"), m_theme.palette().good));
        }
        m_totals->setItem(row, 3, state);
    }
    m_totals->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_tabs->setTabText(Totals, wrong > 0 ? tr("Totals (%n differ(s))", nullptr, wrong) : tr("Totals"));
}

void PlanView::showProblems(const std::vector<ImportProblem> &problems, qint64 count, bool severalFiles,
                            const Format &format)
{
    setCount(Problems, tr("Problems"), count, format);
    m_problems->show(problems);
    m_problemView->setColumnHidden(ProblemsModel::File, !severalFiles);
    m_problemView->setColumnWidth(ProblemsModel::File, 180);
    m_problemView->setColumnWidth(ProblemsModel::Line, 70);
    m_problemView->setColumnWidth(ProblemsModel::Header, 170);
    m_problemView->setColumnWidth(ProblemsModel::Given, 170);
    m_problemView->horizontalHeader()->setStretchLastSection(true);
    m_save->setEnabled(count > 0);
}

} // namespace pheu
