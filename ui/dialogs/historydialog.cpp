// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/historydialog.h"

#include "dialogs/deletedrecords.h"
#include "dialogs/editlist.h"
#include "widgets/question.h"
#include "widgets/task.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr qint64 megabyte = 1024 * 1024;
constexpr int limits[] = {20, 50, 100, 200, 500, 1000, 5000};
} // namespace

HistoryDialog::HistoryDialog(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_tabs(new QTabWidget)
    , m_edits(new EditList(workspace, theme, localizer))
    , m_deleted(new DeletedRecords(workspace, theme, localizer))
    , m_state(new QLabel)
    , m_size(new QLabel)
    , m_limit(new QComboBox)
    , m_prune(new QPushButton(tr("Forget older edits…")))
{
    setObjectName(QStringLiteral("historyDialog"));
    setWindowTitle(tr("History"));
    setAccessibleName(windowTitle());
    resize(780, 580);
    build();
    connect(m_edits, &EditList::told, this, &HistoryDialog::tell);
    connect(m_deleted, &DeletedRecords::told, this, &HistoryDialog::tell);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int index) {
        tell({}, false);
        if (index == 1)
            m_deleted->load();
        else
            m_edits->showState();
    });
    connect(&m_workspace, &Workspace::changed, this, [this] {
        m_edits->load();
        m_deleted->reload();
        loadSize();
    });
    m_edits->load();
    loadSize();
}

void HistoryDialog::build()
{
    m_tabs->setObjectName(QStringLiteral("historyTabs"));
    m_tabs->addTab(m_edits, tr("Edits"));
    m_tabs->addTab(m_deleted, tr("Deleted records"));
    m_state->setObjectName(QStringLiteral("historyState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_state->setMinimumHeight(34);
    m_state->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_size->setObjectName(QStringLiteral("historySize"));
    m_size->setTextFormat(Qt::PlainText);
    setLook(m_size, "caption");
    m_limit->setObjectName(QStringLiteral("historyLimit"));
    m_limit->setAccessibleName(tr("How much of the file the history may take"));
    const QLocale locale = m_localizer.locale();
    for (const int limit : limits)
        m_limit->addItem(
            tr("up to %1").arg(locale.formattedDataSize(limit * megabyte, 0, QLocale::DataSizeTraditionalFormat)),
            limit);
    const int own = m_workspace.settings().logLimitMb;
    if (m_limit->findData(own) < 0)
        m_limit->addItem(
            tr("up to %1").arg(locale.formattedDataSize(own * megabyte, 0, QLocale::DataSizeTraditionalFormat)), own);
    m_limit->setCurrentIndex(m_limit->findData(own));
    m_limit->setEnabled(!m_workspace.isReadOnly());
    m_prune->setObjectName(QStringLiteral("historyPrune"));
    m_prune->setAutoDefault(false);
    m_prune->hide();
    setLook(m_prune, "link");
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false); // nothing here is the thing to do
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addWidget(m_size);
    foot->addWidget(m_limit);
    foot->addWidget(m_prune);
    foot->addStretch();
    foot->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::s);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_state);
    layout->addLayout(foot);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_limit, &QComboBox::activated, this, &HistoryDialog::setLimit);
    connect(m_prune, &QPushButton::clicked, this, &HistoryDialog::askPrune);
}

// A long log takes a moment to be measured: off the GUI thread.
void HistoryDialog::loadSize()
{
    const int load = ++m_sizeLoads;
    auto excess = std::make_shared<History::Excess>();
    const qint64 limit = m_workspace.settings().logLimitMb * megabyte;
    runInBackground(
        this,
        [path = m_workspace.path(), limit, excess]() -> Result<void> {
            const auto own = Database::open(path, OpenMode::ReadOnly);
            if (!own)
                return own.error();
            const auto found = History::excess(**own, limit);
            if (!found)
                return found.error();
            *excess = *found;
            return {};
        },
        [this, excess, load](const Result<void> &result) {
            if (!result || load != m_sizeLoads)
                return;
            m_excess = *excess;
            const QString size =
                m_localizer.locale().formattedDataSize(excess->bytes, 1, QLocale::DataSizeTraditionalFormat);
            m_size->setText(tr("The history takes %1 of the file; it may take").arg(size));
            m_prune->setVisible(excess->edits > 0 && !m_workspace.isReadOnly());
        });
}

void HistoryDialog::setLimit(int index)
{
    const int limit = m_limit->itemData(index).toInt();
    if (limit == m_workspace.settings().logLimitMb)
        return;
    const auto set = m_workspace.apply({EditKind::Setting, {SetSetting{QStringLiteral("log_limit"), limit}}});
    if (!set)
        tell(set.error().message, true);
}

void HistoryDialog::askPrune()
{
    const QString edits = m_localizer.format({}).integer(m_excess.edits);
    const Question question{
        m_excess.edits == 1 ? tr("Forget the oldest edit?") : tr("Forget the oldest %1 edits?").arg(edits),
        tr("They can no longer be undone, and records that were deleted by them cannot be brought back. What the "
           "workspace holds now stays as it is. This itself cannot be undone."),
        tr("Forget them"), true};
    askQuestion(this, m_theme, question, [this] { prune(); });
}

void HistoryDialog::prune()
{
    if (const Result<void> here = m_workspace.database().checkPlace(); !here) {
        tell(here.error().message, true);
        return;
    }
    auto forgotten = std::make_shared<qint64>(0);
    runTask(
        this, tr("Forgetting older edits"), false,
        [path = m_workspace.path(), clock = m_workspace.clock(), limit = m_workspace.settings().logLimitMb * megabyte,
         forgotten](TaskProgress &) -> Result<void> {
            const auto own = Workspace::open(path, OpenMode::ReadWrite, clock);
            if (!own)
                return own.error();
            const auto done = History::prune((*own)->database(), (*own)->schema(), limit);
            if (!done)
                return done.error();
            *forgotten = *done;
            return {};
        },
        [this, forgotten](const Result<void> &result) {
            m_edits->load();
            m_deleted->reload();
            loadSize();
            if (result)
                tell(tr("%n edit(s) were forgotten.", nullptr, int(*forgotten)), false);
            else
                tell(result.error().message, true);
        });
}

void HistoryDialog::tell(const QString &sentence, bool isError)
{
    m_state->setText(sentence);
    setLook(m_state, isError ? "error" : "muted");
}

} // namespace pheu
