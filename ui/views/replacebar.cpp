// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/replacebar.h"

#include "widgets/workspacetask.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr int waitMs = 180;
constexpr size_t directCells = 20'000; // so many are counted at once, more in a worker
} // namespace

ReplaceBar::ReplaceBar(Workspace &workspace, GridView &view, Theme &theme, Localizer &localizer, QWidget *parent)
    : QFrame(parent)
    , m_workspace(workspace)
    , m_view(view)
    , m_model(view.records())
    , m_theme(theme)
    , m_localizer(localizer)
    , m_find(new QLineEdit)
    , m_with(new QLineEdit)
    , m_where(new QComboBox)
    , m_case(new QCheckBox)
    , m_whole(new QCheckBox)
    , m_regex(new QCheckBox)
    , m_count(new QLabel)
    , m_replace(new QPushButton)
    , m_close(new QPushButton)
{
    setObjectName(QStringLiteral("replaceBar"));
    build();
    retranslate();
}

void ReplaceBar::build()
{
    m_find->setObjectName(QStringLiteral("replaceFind"));
    m_with->setObjectName(QStringLiteral("replaceWith"));
    m_where->setObjectName(QStringLiteral("replaceWhere"));
    m_case->setObjectName(QStringLiteral("replaceCase"));
    m_whole->setObjectName(QStringLiteral("replaceWhole"));
    m_regex->setObjectName(QStringLiteral("replaceRegex"));
    m_count->setObjectName(QStringLiteral("replaceCount"));
    m_count->setTextFormat(Qt::PlainText);
    setLook(m_count, "muted");
    m_replace->setObjectName(QStringLiteral("replaceAll"));
    setLook(m_replace, "primary");
    m_close->setObjectName(QStringLiteral("replaceClose"));
    setLook(m_close, "quiet");
    for (int i = 0; i < 3; ++i)
        m_where->addItem(QString(), i);
    auto *top = new QHBoxLayout;
    top->setSpacing(space::s);
    top->addWidget(m_find, 1);
    top->addWidget(m_with, 1);
    top->addWidget(m_where);
    top->addWidget(m_replace);
    top->addWidget(m_close);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(space::m);
    for (QCheckBox *box : {m_case, m_whole, m_regex})
        bottom->addWidget(box);
    bottom->addWidget(m_count, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::s, space::s, space::s, space::s);
    layout->setSpacing(space::xs);
    layout->addLayout(top);
    layout->addLayout(bottom);
    m_wait.setSingleShot(true);
    m_wait.setInterval(waitMs);
    connect(&m_wait, &QTimer::timeout, this, &ReplaceBar::count);
    const auto later = [this] {
        nameAction();
        m_plan.reset();
        m_replace->setEnabled(false);
        m_wait.start();
    };
    connect(m_find, &QLineEdit::textChanged, this, later);
    connect(m_with, &QLineEdit::textChanged, this, later);
    connect(m_where, &QComboBox::currentIndexChanged, this, later);
    for (QCheckBox *box : {m_case, m_whole, m_regex})
        connect(box, &QCheckBox::toggled, this, later);
    connect(&m_workspace, &Workspace::changed, this, [this, later] {
        if (isVisible())
            later();
    });
    connect(m_find, &QLineEdit::returnPressed, this, &ReplaceBar::findNext);
    // Enter in an empty line is too easily pressed to take something away: the button that says so gets the focus.
    connect(m_with, &QLineEdit::returnPressed, this, [this] {
        if (removes())
            m_replace->setFocus();
        else
            replaceAll();
    });
    connect(m_replace, &QPushButton::clicked, this, &ReplaceBar::replaceAll);
    connect(m_close, &QPushButton::clicked, this, [this] {
        hide();
        emit closed();
    });
}

void ReplaceBar::retranslate()
{
    m_find->setPlaceholderText(tr("Find"));
    m_find->setAccessibleName(tr("Find"));
    m_with->setPlaceholderText(tr("Replace with"));
    m_with->setAccessibleName(tr("Replace with"));
    m_where->setAccessibleName(tr("Where"));
    m_where->setItemText(0, tr("in the selection"));
    m_where->setItemText(1, tr("in this column"));
    m_where->setItemText(2, tr("in all columns shown"));
    m_case->setText(tr("Match case"));
    m_whole->setText(tr("Whole cell"));
    m_regex->setText(tr("Regular expression"));
    nameAction();
    m_close->setText(tr("Close"));
}

bool ReplaceBar::removes() const
{
    return !m_find->text().isEmpty() && m_with->text().isEmpty();
}

void ReplaceBar::nameAction()
{
    m_replace->setText(removes() ? tr("Remove all") : tr("Replace all"));
}

void ReplaceBar::open()
{
    m_block = m_view.selectedBlock();
    const QModelIndex now = m_view.currentIndex();
    const Field *field = now.isValid() ? m_model.fieldAt(now.column()) : nullptr;
    m_column = field ? field->id : FieldId();
    const bool several = m_block.allRows || m_block.rows.size() * m_block.columns.size() > 1;
    m_where->setCurrentIndex(several ? int(Where::Selection) : field ? int(Where::Column) : int(Where::All));
    m_replace->setEnabled(false);
    show();
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
    count();
}

ReplaceRequest ReplaceBar::request() const
{
    return {m_find->text(), m_with->text(), m_case->isChecked(), m_whole->isChecked(), m_regex->isChecked()};
}

std::vector<RecordId> ReplaceBar::records() const
{
    const bool some = Where(m_where->currentIndex()) == Where::Selection && !m_block.allRows;
    return some ? m_model.recordsOf(m_block.rows) : m_model.records();
}

std::vector<FieldId> ReplaceBar::fields() const
{
    const Where where = Where(m_where->currentIndex());
    if (where == Where::Column)
        return {m_column};
    std::vector<FieldId> fields;
    for (const int column : where == Where::Selection ? m_block.columns : m_view.shownColumns()) {
        if (const Field *field = m_model.fieldAt(column))
            fields.push_back(field->id);
    }
    return fields;
}

void ReplaceBar::count()
{
    m_wait.stop();
    const int asked = ++m_asked;
    const std::vector<RecordId> ids = records();
    const std::vector<FieldId> columns = fields();
    const ReplaceRequest what = request();
    const Format format = m_model.format();
    if (what.find.isEmpty() || ids.size() * columns.size() <= directCells) {
        takePlan(planReplace(m_workspace, m_model.page(), ids, columns, what, format));
        return;
    }
    m_count->setText(tr("Counting…"));
    auto plan = std::make_shared<Result<ReplacePlan>>(ReplacePlan());
    runInBackground(
        this,
        [plan, path = m_workspace.path(), clock = m_workspace.clock(), page = m_model.page(), ids, columns, what,
         format]() -> Result<void> {
            const auto own = Workspace::open(path, OpenMode::ReadOnly, clock);
            if (!own)
                return own.error();
            *plan = planReplace(**own, page, ids, columns, what, format);
            return {};
        },
        [this, plan, asked](const Result<void> &result) {
            if (asked == m_asked)
                takePlan(result ? *plan : Result<ReplacePlan>(result.error()));
        });
}

void ReplaceBar::takePlan(const Result<ReplacePlan> &plan)
{
    m_plan.reset();
    m_next = 0;
    if (!plan) {
        m_count->setText(plan.error().message);
        m_replace->setEnabled(false);
        return;
    }
    m_plan = *plan;
    const int cells = int(plan->edit.cells.size());
    m_replace->setEnabled(cells > 0 && !m_workspace.isReadOnly());
    if (m_find->text().isEmpty()) {
        m_count->setText({});
        return;
    }
    QString text = tr("%n cell(s) found", nullptr, int(plan->found));
    if (plan->found > 0)
        text += QStringLiteral(" · ") + tr("%n will change", nullptr, cells);
    if (plan->refused > 0)
        text += QStringLiteral(" · ") + tr("%n cannot: %1", nullptr, int(plan->refused)).arg(plan->problem);
    m_count->setText(text);
}

void ReplaceBar::findNext()
{
    if (!m_plan)
        count();
    if (!m_plan || m_plan->edit.cells.empty())
        return;
    const SetCells::Cell &cell = m_plan->edit.cells[m_next++ % m_plan->edit.cells.size()];
    m_view.goTo(cell.record, cell.field);
}

void ReplaceBar::replaceAll()
{
    if (m_workspace.isReadOnly())
        return;
    if (!m_plan)
        count();
    if (!m_plan || m_plan->edit.cells.empty())
        return;
    const int cells = int(m_plan->edit.cells.size());
    Edit edit{EditKind::Replace, {std::move(m_plan->edit)}};
    m_plan.reset();
    const auto told = [this, cells, removed = removes()](const Result<void> &result) {
        if (!result)
            emit refused(result.error().message);
        else
            emit done(removed ? tr("Removed from %n cell(s).", nullptr, cells)
                              : tr("%n cell(s) replaced.", nullptr, cells),
                      true);
        count();
    };
    if (cells < int(largeEdit)) {
        const auto applied = m_workspace.apply(edit);
        told(applied ? Result<void>() : Result<void>(applied.error()));
        return;
    }
    runOnWorkspace(
        window(), m_workspace, tr("Replacing"),
        [edit = std::move(edit)](Workspace &own) -> Result<std::vector<ChangeSet>> {
            auto applied = own.apply(edit);
            if (!applied)
                return applied.error();
            std::vector<ChangeSet> changes;
            changes.push_back(std::move(*applied));
            return changes;
        },
        told);
}

void ReplaceBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void ReplaceBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        emit closed();
        return;
    }
    QFrame::keyPressEvent(event);
}

} // namespace pheu
