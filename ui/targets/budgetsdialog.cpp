// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/budgetsdialog.h"

#include "cards/goalpainting.h"
#include "targets/targetssetting.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace pheu
{

namespace
{

QIcon shapeOf(PaceState state, const Palette &palette)
{
    QPixmap picture(24, 24);
    picture.setDevicePixelRatio(2);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paintPaceShape(painter, QRectF(1, 1, 10, 10), state, palette);
    return QIcon(picture);
}

QString stateName(const BudgetLine &line)
{
    Pace pace;
    pace.isBand = true;
    pace.state = line.state;
    pace.gap = line.over;
    return line.state == PaceState::Unknown ? Format::undefined() : paceStateName(pace);
}

} // namespace

BudgetsDialog::BudgetsDialog(Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer, Day on,
                             QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
{
    setObjectName(QStringLiteral("budgetsDialog"));
    setWindowTitle(tr("Budgets, through %1").arg(localizer.format({}).date(on)));
    setAccessibleName(windowTitle());
    auto *tabs = new QTabWidget;
    tabs->setObjectName(QStringLiteral("budgetTabs"));
    tabs->addTab(page("campaignBudgets", tr("Campaign"),
                      campaignBudgets(engine, workspace, on, keptPaceBands(workspace)),
                      tr("No campaign has a budget, a start and an end yet.")),
                 tr("Campaigns"));
    tabs->addTab(page("channelBudgets", tr("Channel"), channelBudgets(engine, workspace, on, keptPaceBands(workspace)),
                      tr("No campaign with a budget has begun yet.")),
                 tr("Channels"));
    auto *title = new QLabel(windowTitle());
    setLook(title, "heading");
    auto *note =
        new QLabel(tr("Cost is fully loaded: spend and other costs. The projection goes on at the rate so far. The "
                      "budget of a campaign with several channels is shared out by what was spent on each."));
    note->setWordWrap(true);
    setLook(note, "muted");
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::s);
    layout->addWidget(title);
    layout->addWidget(note);
    layout->addWidget(tabs, 1);
    layout->addWidget(close);
    resize(1180, 600);
}

QWidget *BudgetsDialog::page(const char *name, const QString &title, const Result<std::vector<BudgetLine>> &lines,
                             const QString &none)
{
    if (lines && !lines->empty())
        return table(name, title, *lines);
    auto *label = new QLabel(lines ? none : lines.error().message);
    label->setObjectName(QLatin1String(name) + QStringLiteral("None"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignCenter);
    setLook(label, lines ? "muted" : "error");
    return label;
}

QTableWidget *BudgetsDialog::table(const char *name, const QString &title, const std::vector<BudgetLine> &lines)
{
    const Format format = m_localizer.format(m_workspace.settings().currency);
    const QStringList heads{title,      tr("Period"),    tr("Budget"),    tr("Spent"),
                            tr("Left"), tr("Days left"), tr("Projected"), tr("Over (+), under (−)"),
                            tr("State")};
    auto *table = new QTableWidget(int(lines.size()), int(heads.size()));
    table->setObjectName(QLatin1String(name));
    table->setAccessibleName(title);
    table->setHorizontalHeaderLabels(heads);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    for (size_t i = 0; i < lines.size(); ++i) {
        const BudgetLine &line = lines[i];
        const auto money = [&](const Figure &value) { return format.figure(value, Unit::Money); };
        QString over = money(line.over);
        if (line.over && *line.over > 0)
            over.prepend(u'+');
        const QStringList cells{line.name,
                                line.period ? format.period(*line.period) : Format::undefined(),
                                money(line.budget),
                                money(line.spent),
                                money(line.left),
                                format.integer(line.daysLeft),
                                money(line.projected),
                                over,
                                stateName(line)};
        for (int column = 0; column < cells.size(); ++column) {
            auto *item = new QTableWidgetItem(cells[column]);
            if (column >= 2 && column <= 7)
                item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            table->setItem(int(i), column, item);
        }
        if (line.state != PaceState::Unknown) {
            table->item(int(i), 8)->setIcon(shapeOf(line.state, m_theme.palette()));
            table->item(int(i), 8)->setForeground(paceColour(line.state, m_theme.palette()));
        }
    }
    for (int column = 0; column < heads.size(); ++column) {
        const bool isFigure = column >= 2 && column <= 7;
        table->horizontalHeaderItem(column)->setTextAlignment((isFigure ? Qt::AlignRight : Qt::AlignLeft) |
                                                              Qt::AlignVCenter);
    }
    table->resizeColumnsToContents();
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

} // namespace pheu
