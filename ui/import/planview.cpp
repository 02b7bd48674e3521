// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/planview.h"

#include "theme/icons.h"
#include "theme/plaintip.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>

#include <cmath>

namespace pheu
{

namespace
{

QTableWidget *plainTable(const QString &objectName, const QString &accessibleName, QWidget *parent)
{
    auto *table = new QTableWidget(parent);
    table->setObjectName(objectName);
    table->setAccessibleName(accessibleName);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

QTableWidgetItem *numberItem(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

} // namespace

PlanView::PlanView(Theme &theme, QWidget *parent)
    : QTabWidget(parent)
    , m_theme(theme)
    , m_icon(new QLabel)
    , m_text(new QLabel)
{
    setObjectName(QStringLiteral("importPlan"));
    setAccessibleName(tr("What the import will do"));
    setDocumentMode(true);
    auto *first = new QWidget;
    auto *layout = new QHBoxLayout(first);
    layout->setContentsMargins(space::m, space::m, space::m, space::m);
    layout->setSpacing(space::s);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    m_icon->hide();
    m_text->setObjectName(QStringLiteral("importPlanText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    layout->addWidget(m_text, 1);
    addTab(first, tr("Plan"));

    m_totals = plainTable(QStringLiteral("importTotals"), tr("Totals of the file and of the import"), this);
    m_totals->setColumnCount(3);
    addTab(m_totals, tr("Totals"));
    m_problems = plainTable(QStringLiteral("importProblems"), tr("Problems by cell"), this);
    m_problems->setColumnCount(4);
    addTab(m_problems, tr("Problems"));
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
    m_totals->setRowCount(0);
    m_problems->setRowCount(0);
    setTabText(2, tr("Problems"));
    setCurrentIndex(0);
}

QString PlanView::sentence(const ImportSummary &summary, const Schema &schema, const Format &format, Language language)
{
    QStringList lines;
    lines << tr("%1 rows read: %2 new, %3 changed, %4 merged, %5 left as they are.")
                 .arg(format.integer(summary.rows), format.integer(summary.added), format.integer(summary.updated),
                      format.integer(summary.merged), format.integer(summary.skipped));
    for (auto it = summary.created.begin(); it != summary.created.end(); ++it) {
        const Page *page = schema.page(it.key());
        if (it.value() > 0 && page)
            lines << tr("%1: %2 new records that the rows name.")
                         .arg(page->names.in(language), format.integer(it.value()));
    }
    if (summary.rangeFrom && summary.rangeTo)
        lines << tr("The file covers %1.").arg(format.period({*summary.rangeFrom, *summary.rangeTo}));
    if (summary.roundedCells > 0)
        lines << tr("%1 amounts have more decimals than the currency and are rounded, %2 in all.")
                     .arg(format.integer(summary.roundedCells), format.decimal(summary.roundedAmount, 6));
    return lines.join(u'\n');
}

void PlanView::showPlan(const ImportSummary &summary, const Page &page, const Schema &schema, const Format &format,
                        Language language)
{
    m_icon->hide();
    setLook(m_text, "");
    m_text->setText(sentence(summary, schema, format, language));
    showTotals(summary, page, format, language);
    showProblems(summary, format);
}

void PlanView::showTotals(const ImportSummary &summary, const Page &page, const Format &format, Language language)
{
    m_totals->setHorizontalHeaderLabels({tr("Field"), tr("Total in the file"), tr("To import")});
    m_totals->setRowCount(int(summary.totals.size()));
    int row = 0;
    for (auto it = summary.totals.begin(); it != summary.totals.end(); ++it, ++row) {
        const Field *field = page.field(it.key());
        m_totals->setItem(row, 0, new QTableWidgetItem(field ? field->names.in(language) : it.key()));
        m_totals->setItem(row, 1, numberItem(it->file ? format.decimal(*it->file, 2) : Format::undefined()));
        m_totals->setItem(row, 2, numberItem(format.decimal(it->imported, 2)));
    }
    m_totals->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
}

void PlanView::showProblems(const ImportSummary &summary, const Format &format)
{
    setTabText(2, summary.problemCount == 0 ? tr("Problems")
                                            : tr("Problems (%1)").arg(format.integer(summary.problemCount)));
    m_problems->setHorizontalHeaderLabels({tr("Line"), tr("Column"), tr("Value"), tr("What is wrong")});
    m_problems->setRowCount(int(summary.problems.size()));
    int row = 0;
    for (const ImportProblem &problem : summary.problems) {
        m_problems->setItem(row, 0, numberItem(format.integer(problem.line)));
        m_problems->setItem(row, 1, new QTableWidgetItem(problem.column));
        m_problems->setItem(row, 2, new QTableWidgetItem(problem.value));
        auto *message = new QTableWidgetItem(problem.message);
        message->setToolTip(plainTip(problem.message));
        m_problems->setItem(row++, 3, message);
    }
    m_problems->horizontalHeader()->setStretchLastSection(true);
    m_problems->setColumnWidth(0, 70);
}

} // namespace pheu
