// SPDX-License-Identifier: GPL-3.0-or-later
#include "utm/auditdialog.h"

#include "links/urllist.h"
#include "utm/auditmodel.h"
#include "utm/plaintable.h"
#include "widgets/task.h"
#include "widgets/workspacetask.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <map>

namespace pheu
{

namespace
{

QPushButton *button(const char *name, const QString &text)
{
    auto *made = new QPushButton(text);
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(false);
    return made;
}

} // namespace

AuditDialog::AuditDialog(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_tabs(new QTabWidget)
    , m_text(new QPlainTextEdit)
    , m_ownSite(new QCheckBox(tr("These links stand on pages of my &own site")))
    , m_model(new AuditModel(theme, this))
    , m_table(new QTableView)
    , m_summary(new QLabel)
    , m_details(new QLabel)
    , m_fix(button("auditFix", tr("&Put this right")))
    , m_fixAll(button("auditFixAll", tr("Put &all right")))
{
    setObjectName(QStringLiteral("linkAudit"));
    setWindowTitle(tr("Look through links"));
    setAccessibleName(windowTitle());
    resize(920, 640);
    m_tabs->setObjectName(QStringLiteral("auditTabs"));
    auto *own = new QLabel(
        tr("Every link of the page UTM Links is looked at. What is put right is one edit and can be undone."));
    own->setWordWrap(true);
    own->setContentsMargins(0, space::s, 0, 0);
    setLook(own, "muted");
    m_tabs->addTab(own, tr("Links of this workspace"));
    m_tabs->addTab(buildList(), tr("A list of URLs"));
    m_tabs->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addWidget(m_fix);
    foot->addWidget(m_fixAll);
    foot->addStretch();
    foot->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(m_tabs);
    layout->addWidget(buildFindings(), 1);
    layout->addLayout(foot);
    m_wait.setSingleShot(true);
    m_wait.setInterval(250);
    connect(&m_wait, &QTimer::timeout, this, &AuditDialog::look);
    connect(m_text, &QPlainTextEdit::textChanged, &m_wait, qOverload<>(&QTimer::start));
    connect(m_ownSite, &QCheckBox::toggled, this, &AuditDialog::look);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int index) {
        for (int i = 0; i < m_tabs->count(); ++i) // the page in front alone decides the height
            m_tabs->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                             i == index ? QSizePolicy::Preferred : QSizePolicy::Ignored);
        look();
    });
    connect(&m_workspace, &Workspace::changed, this, &AuditDialog::look);
    connect(m_fix, &QPushButton::clicked, this, [this] { fix(false); });
    connect(m_fixAll, &QPushButton::clicked, this, [this] { fix(true); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_tabs->widget(1)->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    look();
}

QWidget *AuditDialog::buildList()
{
    m_text->setObjectName(QStringLiteral("auditList"));
    m_text->setAccessibleName(tr("URLs, one a line"));
    m_text->setPlaceholderText(tr("Paste URLs here, one a line, or rows of a table in which one cell is a URL."));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(140);
    m_ownSite->setObjectName(QStringLiteral("auditOwnSite"));
    QPushButton *open = button("auditOpen", tr("Open a &list…"));
    connect(open, &QPushButton::clicked, this, &AuditDialog::openList);
    auto *row = new QHBoxLayout;
    row->addWidget(m_ownSite);
    row->addStretch();
    row->addWidget(open);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, space::s, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_text);
    layout->addLayout(row);
    return page;
}

QWidget *AuditDialog::buildFindings()
{
    m_summary->setObjectName(QStringLiteral("auditSummary"));
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("auditFindings"));
    m_table->setAccessibleName(tr("Findings"));
    m_table->setModel(m_model);
    makePlain(*m_table);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(AuditModel::Where, 210);
    m_table->setColumnWidth(AuditModel::Kind, 170);
    m_details->setObjectName(QStringLiteral("auditDetails"));
    m_details->setTextFormat(Qt::PlainText);
    m_details->setWordWrap(true);
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setMinimumHeight(84);
    auto *part = new QWidget;
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_details);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &AuditDialog::showDetails);
    return part;
}

bool AuditDialog::isList() const
{
    return m_tabs->currentIndex() == 1;
}

void AuditDialog::setList(const QString &text)
{
    m_tabs->setCurrentIndex(1);
    m_text->setPlainText(text);
    look();
}

void AuditDialog::look()
{
    m_wait.stop();
    const quint64 number = ++m_asked;
    auto found = std::make_shared<Looked>();
    const bool list = isList();
    runInBackground(
        this,
        [path = m_workspace.path(), clock = m_workspace.clock(), list, text = m_text->toPlainText(),
         ownSite = m_ownSite->isChecked(), found]() -> Result<void> {
            const auto own = Workspace::open(path, OpenMode::ReadOnly, clock);
            if (!own)
                return own.error();
            if (list) {
                std::vector<AuditedUrl> urls;
                for (const UrlList::Item &item : urlList(text).items) {
                    urls.push_back(item.url);
                    found->urls.push_back(item.url.url);
                    found->lines.push_back(item.line);
                    found->places.append(QString::number(item.line) + QStringLiteral(": ") + item.url.url);
                }
                const auto uses = utmValuesInUse(**own);
                if (!uses)
                    return uses.error();
                found->report = auditUrls(urls, utmRules(**own), {ownSite, *uses});
                return {};
            }
            auto audit = auditLinks(**own);
            if (!audit)
                return audit.error();
            for (const LinkRecord &link : audit->links) {
                found->links.push_back(link.id);
                found->urls.push_back(link.address());
                found->places.append(link.name.isEmpty() ? QStringLiteral("#%1").arg(link.id.value) : link.name);
            }
            found->report = std::move(audit->report);
            return {};
        },
        [this, found, number](const Result<void> &result) {
            if (number != m_asked)
                return;
            show(result, std::move(*found));
            emit looked();
        });
}

void AuditDialog::show(const Result<void> &result, Looked looked)
{
    m_looked = std::move(looked);
    m_model->setReport(m_looked.report, m_looked.places);
    setLook(m_summary, result ? "muted" : "error");
    const size_t findings = m_looked.report.findings.size();
    if (!result)
        m_summary->setText(result.error().message);
    else if (m_looked.urls.empty())
        m_summary->setText(isList() ? tr("No URL yet.") : tr("This workspace has no links yet."));
    else if (findings == 0)
        m_summary->setText(tr("%n URL(s) looked at: nothing to put right.", nullptr, int(m_looked.urls.size())));
    else
        m_summary->setText(tr("URLs: %1, findings: %2, of which can be put right: %3")
                               .arg(m_looked.urls.size())
                               .arg(findings)
                               .arg(m_model->fixable()));
    m_fixAll->setEnabled(m_model->fixable() > 0 && (isList() || !m_workspace.isReadOnly()));
    if (findings > 0)
        m_table->selectRow(0);
    showDetails();
}

void AuditDialog::showDetails()
{
    const AuditFinding *one = m_model->finding(m_table->currentIndex());
    m_fix->setEnabled(one && !one->fixed.isEmpty() && (isList() || !m_workspace.isReadOnly()));
    if (!one) {
        m_details->clear();
        return;
    }
    QStringList lines{one->text, tr("Now: %1").arg(m_looked.urls[one->url])};
    lines.append(one->fixed.isEmpty() ? tr("A person has to decide how it should be.")
                                      : tr("Put right: %1").arg(one->fixed));
    m_details->setText(lines.join(u'\n'));
}

void AuditDialog::openList()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a list of URLs"), {},
                                                      tr("Lists (*.txt *.csv *.tsv);;All files (*)"));
    if (path.isEmpty())
        return;
    auto text = std::make_shared<QString>();
    runTask(
        this, tr("Reading the list"), false,
        [path, text](TaskProgress &) -> Result<void> {
            const Result<UrlList> list = readUrlFile(path);
            if (!list)
                return list.error();
            QStringList lines;
            for (const UrlList::Item &item : list->items)
                lines.append(item.url.page.isEmpty() ? item.url.url : item.url.url + u'\t' + item.url.page);
            *text = lines.join(u'\n');
            return {};
        },
        [this, text](const Result<void> &result) {
            if (result) {
                setList(*text);
                return;
            }
            setLook(m_summary, "error");
            m_summary->setText(result.error().message);
        });
}

void AuditDialog::fix(bool all)
{
    std::map<size_t, QString> fixes; // a URL and how it is to be
    if (all) {
        for (size_t i = 0; i < m_looked.urls.size(); ++i) {
            if (m_looked.report.fixed[i] != m_looked.urls[i])
                fixes.emplace(i, m_looked.report.fixed[i]);
        }
    } else if (const AuditFinding *one = m_model->finding(m_table->currentIndex()); one && !one->fixed.isEmpty()) {
        fixes.emplace(one->url, one->fixed);
    }
    if (fixes.empty())
        return;
    if (isList()) {
        fixList({fixes.begin(), fixes.end()});
        return;
    }
    std::vector<FixedLink> links;
    for (const auto &[url, fixed] : fixes)
        links.push_back({m_looked.links[url], fixed});
    fixLinksOf(links);
}

void AuditDialog::fixLinksOf(const std::vector<FixedLink> &fixes)
{
    runOnWorkspace(
        this, m_workspace, tr("Putting links right"),
        [fixes](Workspace &own) -> Result<std::vector<ChangeSet>> {
            auto changes = fixLinks(own, fixes);
            if (!changes)
                return changes.error();
            return std::vector<ChangeSet>{std::move(*changes)};
        },
        [this](const Result<void> &result) {
            if (result)
                return; // the workspace said that it changed
            setLook(m_summary, "error");
            m_summary->setText(result.error().message);
        });
}

// The address alone is replaced in its line: what stands beside it is the user's.
void AuditDialog::fixList(const std::vector<std::pair<size_t, QString>> &fixes)
{
    QStringList lines = m_text->toPlainText().split(u'\n');
    for (const auto &[url, fixed] : fixes) {
        QString &line = lines[m_looked.lines[url] - 1];
        const qsizetype at = line.indexOf(m_looked.urls[url]);
        if (at >= 0)
            line.replace(at, m_looked.urls[url].size(), fixed);
    }
    m_text->setPlainText(lines.join(u'\n'));
    look();
}

} // namespace pheu
