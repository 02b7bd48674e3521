// SPDX-License-Identifier: GPL-3.0-or-later
#include "utm/builderdialog.h"

#include "utm/builderform.h"
#include "utm/plaintable.h"
#include "utm/planmodel.h"
#include "utm/rulesdialog.h"
#include "widgets/workspacetask.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

namespace pheu
{

BuilderDialog::BuilderDialog(Workspace &workspace, Theme &theme, Localizer &localizer,
                             const std::vector<RecordId> &campaigns, const std::vector<RecordId> &ads, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_form(new BuilderForm(workspace, localizer.language()))
    , m_plan(new PlanModel(theme, this))
    , m_table(new QTableView)
    , m_summary(new QLabel)
    , m_details(new QLabel)
    , m_make(new QPushButton)
{
    setObjectName(QStringLiteral("linkBuilder"));
    setWindowTitle(tr("Build links"));
    setAccessibleName(windowTitle());
    resize(1080, 680);
    m_form->setFixedWidth(370);
    auto *rules = new QPushButton(tr("&Rules…"));
    rules->setObjectName(QStringLiteral("builderRules"));
    rules->setAutoDefault(false);
    m_make->setObjectName(QStringLiteral("builderMake"));
    m_make->setDefault(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    buttons->addButton(m_make, QDialogButtonBox::AcceptRole);
    auto *foot = new QHBoxLayout;
    foot->addWidget(rules);
    foot->addStretch();
    foot->addWidget(buttons);
    auto *body = new QHBoxLayout;
    body->setSpacing(space::l);
    body->addWidget(m_form);
    body->addWidget(buildPreview(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addLayout(body, 1);
    layout->addLayout(foot);
    m_wait.setSingleShot(true);
    m_wait.setInterval(150);
    connect(&m_wait, &QTimer::timeout, this, &BuilderDialog::ask);
    connect(m_form, &BuilderForm::changed, &m_wait, qOverload<>(&QTimer::start));
    connect(rules, &QPushButton::clicked, this, &BuilderDialog::openRules);
    connect(m_make, &QPushButton::clicked, this, &BuilderDialog::make);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    show({}, {});
    m_form->begin(campaigns, ads);
}

QWidget *BuilderDialog::buildPreview()
{
    m_summary->setObjectName(QStringLiteral("builderSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("builderPlan"));
    m_table->setAccessibleName(tr("Links that would be made"));
    m_table->setModel(m_plan);
    makePlain(*m_table);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->horizontalHeader()->setSectionResizeMode(PlanModel::Url, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(PlanModel::State, QHeaderView::ResizeToContents);
    m_table->setColumnWidth(PlanModel::Name, 190);
    m_table->setColumnWidth(PlanModel::Group, 120);
    m_details->setObjectName(QStringLiteral("builderDetails"));
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setContentsMargins(space::m, space::s, space::m, space::s);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_details);
    scroll->setWidgetResizable(true);
    scroll->setFixedHeight(150);
    auto *preview = new QWidget;
    auto *layout = new QVBoxLayout(preview);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    layout->addWidget(scroll);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BuilderDialog::showDetails);
    return preview;
}

void BuilderDialog::ask()
{
    const quint64 number = ++m_asked;
    if (m_form->isEmpty()) {
        show({}, {});
        emit planned();
        return;
    }
    auto plan = std::make_shared<std::vector<PlannedLink>>();
    runInBackground(
        this,
        [path = m_workspace.path(), clock = m_workspace.clock(), request = m_form->request(), plan]() -> Result<void> {
            const auto own = Workspace::open(path, OpenMode::ReadOnly, clock);
            if (!own)
                return own.error();
            auto made = planLinks(**own, request);
            if (!made)
                return made.error();
            *plan = std::move(*made);
            return {};
        },
        [this, plan, number](const Result<void> &result) {
            if (number != m_asked)
                return;
            show(result, std::move(*plan));
            emit planned();
        });
}

void BuilderDialog::show(const Result<void> &result, std::vector<PlannedLink> plan)
{
    m_plan->setPlan(std::move(plan));
    const int can = m_plan->canBeMade();
    m_make->setEnabled(can > 0 && !m_workspace.isReadOnly());
    m_make->setText(can > 0 ? tr("Make %n link(s)", nullptr, can) : tr("Make links"));
    setLook(m_summary, result ? "muted" : "error");
    if (!result) {
        m_summary->setText(result.error().message);
    } else if (m_plan->plan().empty()) {
        m_summary->setText(
            tr("Tick campaigns or ads, or say where a link leads. Channels and contents multiply them."));
    } else {
        QStringList parts{tr("New: %1").arg(can)};
        if (m_plan->duplicates() > 0)
            parts.append(tr("there already: %1").arg(m_plan->duplicates()));
        if (m_plan->refused() > 0)
            parts.append(tr("refused: %1").arg(m_plan->refused()));
        m_summary->setText(parts.join(QStringLiteral(", ")));
    }
    if (!m_plan->plan().empty())
        m_table->selectRow(0);
    showDetails();
}

void BuilderDialog::showDetails()
{
    const int row = m_table->currentIndex().row();
    if (row < 0 || size_t(row) >= m_plan->plan().size()) {
        m_details->clear();
        return;
    }
    const PlannedLink &link = m_plan->plan()[size_t(row)];
    QStringList lines{link.taggedUrl.isEmpty() ? link.baseUrl : link.taggedUrl};
    if (!link.problem.isEmpty() && link.taggedUrl.isEmpty())
        lines.append(link.problem);
    if (link.sameUrl)
        lines.append(tr("A link of this workspace has this very address."));
    if (link.sameInPlan >= 0)
        lines.append(tr("Row %1 of this plan has this very address.").arg(link.sameInPlan + 1));
    if (link.sameParameters)
        lines.append(tr("Another link has the same parameters and leads elsewhere: reports add the two up."));
    for (const PlannedLink::Reason &one : link.reasons)
        lines.append(one.parameter + QStringLiteral(": ") + one.reason.text);
    lines.removeAll(QString());
    m_details->setText(lines.join(u'\n'));
}

void BuilderDialog::make()
{
    auto made = std::make_shared<int>(0);
    runOnWorkspace(
        this, m_workspace, tr("Making links"),
        [plan = m_plan->plan(), made](Workspace &own) -> Result<std::vector<ChangeSet>> {
            auto changes = makeLinks(own, plan);
            if (!changes)
                return changes.error();
            *made = int(changes->added.size());
            return std::vector<ChangeSet>{std::move(*changes)};
        },
        [this, made](const Result<void> &result) {
            if (!result) {
                setLook(m_summary, "error");
                m_summary->setText(result.error().message);
                return;
            }
            m_made = *made;
            accept();
        });
}

void BuilderDialog::openRules()
{
    RulesDialog dialog(m_workspace, m_theme, m_localizer, this);
    if (dialog.exec() == QDialog::Accepted)
        ask();
}

} // namespace pheu
