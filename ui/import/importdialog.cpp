// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importdialog.h"

#include "exchange/importproblems.h"
#include "exchange/preset.h"
#include "exchange/sourcelist.h"
#include "import/importwords.h"
#include "import/importworker.h"
#include "import/mappingstep.h"
#include "import/planview.h"
#include "import/runstep.h"
#include "import/sourcestep.h"
#include "import/stepbar.h"
#include "import/structurestep.h"
#include "theme/icons.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr QSize firstSize(1000, 700);
constexpr int settleMs = 250; // quick changes of the options are one look or plan
constexpr int notesTold = 3;  // once it is done; the Imports window has them all
} // namespace

struct ImportDialog::Private {
    Private(ImportDialog *dialog, Workspace &target, Theme &look, Localizer &language)
        : q(dialog)
        , workspace(target)
        , theme(look)
        , localizer(language)
    {
    }

    ImportDialog *q;
    Workspace &workspace;
    Theme &theme;
    Localizer &localizer;
    ImportWorker *worker = nullptr;
    QTimer settle;
    ImportOptions corrections; // only the cells that were put right
    SourceInfo source;         // the first table of the file that is shown
    bool first = true;         // nothing was looked at yet: a known export goes on by itself
    bool looked = false, planned = false, importing = false;
    bool asked = false; // what reads two ways
    qint64 writes = 0;  // records that the plan adds or changes

    StepBar *bar = nullptr;
    QStackedWidget *stack = nullptr;
    SourceStep *sources = nullptr;
    StructureStep *structure = nullptr;
    MappingStep *mapping = nullptr;
    PlanView *plan = nullptr;
    RunStep *run = nullptr;
    QProgressBar *progress = nullptr;
    QLabel *messageIcon = nullptr, *message = nullptr;
    QPushButton *back = nullptr, *next = nullptr, *cancel = nullptr;

    Step step() const { return Step(stack->currentIndex()); }
    Format format() const { return localizer.format(workspace.settings().currency); }
    ImportOptions options() const;
    void build();
    QWidget *buildFoot();
    void goTo(Step step);
    void goOn();
    void showState();
    void tell(const QString &sentence, bool isError);
    void filesChanged();
    void startLook();
    void startPlan();
    void changed();
    void take(const SourcePreview &preview);
    void take(const PlanReport &report);
    void failed(const Error &error);
    void sayWhyNothing(const ImportSummary &summary);
    void remember();
    void startImport();
};

ImportOptions ImportDialog::Private::options() const
{
    ImportOptions options;
    structure->fill(options);
    mapping->fill(options, structure->page());
    options.corrections = corrections.corrections;
    return options;
}

void ImportDialog::Private::build()
{
    bar = new StepBar(theme, {tr("Source"), tr("Structure"), tr("Columns"), tr("Plan"), tr("Import")});
    stack = new QStackedWidget;
    stack->setObjectName(QStringLiteral("importStack"));
    sources = new SourceStep;
    mapping = new MappingStep(workspace, localizer);
    plan = new PlanView(theme);
    run = new RunStep(localizer);
    for (QWidget *each : std::initializer_list<QWidget *>{sources, structure, mapping, plan, run})
        stack->addWidget(each);
    auto *line = new QFrame;
    setLook(line, "line");
    auto *layout = new QVBoxLayout(q);
    layout->setContentsMargins(space::xl, space::m, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(bar);
    layout->addWidget(line);
    layout->addWidget(stack, 1);
    layout->addWidget(buildFoot());
}

QWidget *ImportDialog::Private::buildFoot()
{
    progress = new QProgressBar;
    progress->setObjectName(QStringLiteral("importProgress"));
    progress->setAccessibleName(tr("Reading the file"));
    progress->setRange(0, 1000);
    progress->setTextVisible(false);
    progress->setFixedHeight(space::xs);
    QSizePolicy keep = progress->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    progress->setSizePolicy(keep);
    progress->hide(); // shown while there is something to wait for
    messageIcon = new QLabel;
    messageIcon->hide();
    message = new QLabel;
    message->setObjectName(QStringLiteral("importMessage"));
    message->setTextFormat(Qt::PlainText);
    message->setWordWrap(true);
    const auto button = [](const char *name, const QString &text) {
        auto *made = new QPushButton(text);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        return made;
    };
    cancel = button("importCancel", tr("Cancel"));
    back = button("importBack", tr("&Back"));
    next = button("importNext", tr("&Next"));
    next->setDefault(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(messageIcon, 0, Qt::AlignVCenter);
    row->addWidget(message, 1);
    for (QPushButton *each : {cancel, back, next})
        row->addWidget(each, 0, Qt::AlignBottom);
    auto *foot = new QWidget;
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    layout->addWidget(progress);
    layout->addLayout(row);
    return foot;
}

void ImportDialog::Private::tell(const QString &sentence, bool isError)
{
    messageIcon->setPixmap(linePixmap(QStringLiteral("alert"), theme.palette().bad, 16, q->devicePixelRatioF()));
    messageIcon->setVisible(isError);
    setLook(message, isError ? "error" : "muted");
    message->setText(sentence);
}

void ImportDialog::Private::showState()
{
    const Step now = step();
    bar->setCurrent(now);
    bar->setReachable(importing ? -1 : sources->files().isEmpty() ? Source : looked ? Plan : Structure);
    back->setEnabled(now > Source && !importing);
    next->setText(now == Plan ? tr("&Import") : tr("&Next"));
    const bool ready = now == Source      ? !sources->files().isEmpty()
                       : now == Structure ? looked
                       : now == Columns   ? looked
                       : now == Plan      ? planned && writes > 0 && !workspace.isReadOnly()
                                          : false;
    next->setEnabled(ready && !importing);
    q->setWindowTitle(sources->files().size() == 1 ? tr("Import %1").arg(QFileInfo(sources->files().front()).fileName())
                                                   : tr("Import"));
}

void ImportDialog::Private::goTo(Step wanted)
{
    tell({}, false);
    stack->setCurrentIndex(wanted);
    if (wanted == Plan)
        startPlan();
    else if (wanted == Structure || wanted == Columns) {
        planned = false;
        if (!looked)
            startLook();
    }
    showState();
    if (next->isEnabled())
        next->setFocus();
}

void ImportDialog::Private::goOn()
{
    if (step() == Plan)
        startImport();
    else
        goTo(Step(step() + 1));
}

void ImportDialog::Private::filesChanged()
{
    structure->setFiles(sources->files());
    mapping->forget();
    mapping->setSpread(false); // it was chosen for other files
    settle.stop();
    corrections = {};
    plan->setCorrections(0);
    looked = planned = false;
    showState();
}

void ImportDialog::Private::startLook()
{
    if (structure->shownFile().isEmpty())
        return;
    looked = planned = false;
    progress->setValue(0);
    progress->show();
    if (message->text().isEmpty()) // what was said a moment ago still counts
        tell(tr("Looking at the file…"), false);
    QString file = structure->shownFile();
    if (QFileInfo(file).isDir()) { // the first of them stands for all
        if (const Result<QStringList> files = sourceFiles({file}))
            file = files->front();
    }
    worker->look(file, options());
    showState();
}

void ImportDialog::Private::startPlan()
{
    planned = false;
    progress->setValue(0);
    progress->show();
    plan->showMessage(tr("Reading and planning…"));
    worker->plan(sources->files(), options());
    showState();
}

// What is looked at follows what is chosen.
void ImportDialog::Private::changed()
{
    if (step() == Plan)
        startPlan();
    else
        startLook();
}

void ImportDialog::Private::take(const SourcePreview &preview)
{
    source = preview.tables.front();
    looked = true;
    progress->hide();
    if (message->text() == tr("Looking at the file…") || messageIcon->isVisible())
        tell({}, false);
    structure->show(preview);
    if (const Page *page = structure->page())
        mapping->show(source, *page);
    const QString question = structure->ask(source.ambiguous);
    const Preset *known = preset(source.preset);
    const bool goOnAlone = first && question.isEmpty() && known && !known->unconfirmed;
    first = false;
    settle.stop(); // the widgets were filled, not changed by a person
    if (goOnAlone) {
        goTo(Plan);
        return;
    }
    showState();
    if (std::exchange(asked, false))
        tell({}, false); // it was answered
    if (!question.isEmpty())
        tell(question, false);
    asked = !question.isEmpty();
}

void ImportDialog::Private::take(const PlanReport &report)
{
    planned = true;
    writes = report.summary.added + report.summary.updated;
    progress->hide();
    source = report.sources.front();
    const Page *page = workspace.schema().page(report.summary.page);
    if (page)
        plan->showPlan(report, *page, workspace.schema(), format(), localizer.language());
    sayWhyNothing(report.summary);
    showState();
    if (next->isEnabled() && step() == Plan && !plan->isAncestorOf(q->focusWidget()))
        next->setFocus();
}

// A button that stays grey must say why.
void ImportDialog::Private::sayWhyNothing(const ImportSummary &summary)
{
    tell({}, false);
    if (workspace.isReadOnly())
        tell(tr("This workspace is read-only: nothing can be imported."), true);
    else if (summary.rows == 0)
        tell(tr("“%1” has a row of column names and no rows below it, so there is nothing to import. Export it again "
                "for a period with data.")
                 .arg(source.file),
             true);
    else if (writes == 0 && summary.problemCount == 0)
        tell(tr("Everything in this file is here already: importing it would change nothing."), false);
}

void ImportDialog::Private::failed(const Error &error)
{
    progress->hide();
    const bool wasImporting = std::exchange(importing, false);
    if (wasImporting)
        stack->setCurrentIndex(Plan);
    const QString words = refusalInWindow(error.message, source);
    const bool isError = error.code != ErrorCode::Canceled;
    if (step() == Plan && wantsSpread(error.message)) { // to share totals over days is for a person to choose
        plan->showRefusal(words);
        goTo(Columns);
        mapping->showSpread();
        tell(words, true);
        return;
    }
    if (step() == Plan) {
        if (isError)
            plan->showRefusal(words);
        else
            plan->showMessage(words);
        if (error.code == ErrorCode::Ambiguous)
            tell(tr("Go back to “Structure” and choose."), false);
    } else {
        structure->clear({});
        tell(words, isError);
    }
    showState();
}

// A mapping made by hand comes back with the next file of the same columns.
void ImportDialog::Private::remember()
{
    if (mapping->chosen().isEmpty() || source.signature.isEmpty())
        return;
    QJsonObject mappings = workspace.settings().mappings;
    QJsonArray map;
    for (const QString &entry : mapping->complete())
        map.append(entry);
    mappings.insert(source.signature, map);
    Edit edit;
    edit.kind = EditKind::Setting;
    edit.changes = {SetSetting{QStringLiteral("mappings"), mappings}};
    // Not being able to remember must not turn a done import into an error.
    (void)workspace.apply(edit);
}

void ImportDialog::Private::startImport()
{
    importing = true;
    tell({}, false);
    stack->setCurrentIndex(Run);
    run->begin(writes);
    worker->apply();
    showState();
    cancel->setFocus();
}

ImportDialog::ImportDialog(Workspace &workspace, Theme &theme, Localizer &localizer, const QStringList &files,
                           PageId page, QWidget *parent)
    : QDialog(parent)
    , d(new Private(this, workspace, theme, localizer))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import"));
    setAccessibleName(windowTitle());
    resize(firstSize);
    d->structure = new StructureStep(workspace, localizer, page);
    d->build();
    d->worker = new ImportWorker(workspace.path(), this);
    d->settle.setSingleShot(true);
    d->settle.setInterval(settleMs);
    connectSteps();
    connectWorker();
    if (!files.isEmpty()) {
        d->sources->add(files);
        d->goTo(Structure);
    } else {
        d->showState();
        d->sources->setFocus();
    }
}

void ImportDialog::connectSteps()
{
    connect(&d->settle, &QTimer::timeout, this, [this] { d->changed(); });
    const auto later = [this] { d->settle.start(); };
    connect(d->bar, &StepBar::chosen, this, [this](int step) {
        if (step != Run)
            d->goTo(Step(step));
    });
    connect(d->sources, &SourceStep::changed, this, [this] { d->filesChanged(); });
    connect(d->sources, &SourceStep::told, this, [this](const QString &sentence) { d->tell(sentence, true); });
    connect(d->structure, &StructureStep::changed, this, later);
    connect(d->structure, &StructureStep::fileChosen, this, later);
    connect(d->structure, &StructureStep::targetChanged, this, [this] {
        d->mapping->forget();
        d->settle.start();
    });
    connect(d->mapping, &MappingStep::changed, this, later);
    connect(d->mapping, &MappingStep::keepRequested, this, [this] { d->mapping->keepPreset(d->options()); });
    connect(d->mapping, &MappingStep::presetKept, this, [this] { d->structure->loadPresets(); });
    connect(d->mapping, &MappingStep::presetFileChosen, this, [this](const QString &name) {
        d->mapping->forget();
        d->structure->loadPresets(name);
        d->startLook();
    });
    connect(d->mapping, &MappingStep::told, this,
            [this](const QString &sentence, bool isError) { d->tell(sentence, isError); });
    connect(d->plan, &PlanView::rowsWanted, d->worker, [this](int plan, PlannedKind kind, qint64 first, qint64 count) {
        d->worker->readRows(plan, kind, first, count, d->format());
    });
    connect(d->plan, &PlanView::corrected, this, [this](const ImportProblem &problem, const QString &value) {
        setCorrection(d->corrections, problem, value);
        d->plan->setCorrections(int(d->corrections.corrections.size()));
        d->settle.start();
    });
    connect(d->plan, &PlanView::correctionsForgotten, this, [this] {
        d->corrections = {};
        d->plan->setCorrections(0);
        d->startPlan();
    });
    connect(d->plan, &PlanView::saveProblemsRequested, this, [this] {
        const QString file = QFileDialog::getSaveFileName(this, tr("Save the problems"),
                                                          tr("Problems") + QStringLiteral(".csv"), tr("CSV (*.csv)"));
        if (!file.isEmpty())
            d->worker->saveProblems(file);
    });
    connect(d->cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(d->back, &QPushButton::clicked, this, [this] { d->goTo(Step(d->step() - 1)); });
    connect(d->next, &QPushButton::clicked, this, [this] { d->goOn(); });
}

void ImportDialog::connectWorker()
{
    connect(d->worker, &ImportWorker::looked, this, [this](const SourcePreview &preview) { d->take(preview); });
    connect(d->worker, &ImportWorker::planned, this, [this](const PlanReport &report) { d->take(report); });
    connect(d->worker, &ImportWorker::rowsRead, d->plan, &PlanView::takeRows);
    connect(d->worker, &ImportWorker::problemsSaved, this, [this](const QString &target, qint64 count) {
        d->tell(tr("%n problem(s) are in %1.", nullptr, int(count)).arg(QDir::toNativeSeparators(target)), false);
    });
    connect(d->worker, &ImportWorker::progress, this, [this](double fraction) {
        d->progress->setValue(int(fraction * d->progress->maximum()));
        if (d->importing)
            d->run->setFraction(fraction);
    });
    connect(d->worker, &ImportWorker::failed, this, [this](const Error &error) { d->failed(error); });
    connect(d->worker, &ImportWorker::applied, this, [this](const ChangeSet &changes, const ImportSummary &summary) {
        d->workspace.absorb(changes);
        d->remember();
        d->importing = false;
        QStringList lines{PlanView::sentence(summary, d->workspace.schema(), d->format(), d->localizer.language())};
        m_result = (lines + summary.notes.mid(0, notesTold)).join(u'\n');
        accept();
    });
}

ImportDialog::~ImportDialog() = default;

ImportDialog::Step ImportDialog::step() const
{
    return d->step();
}

void ImportDialog::pasteFromClipboard()
{
    if (d->sources->paste())
        d->goTo(Structure);
}

void ImportDialog::reject()
{
    d->worker->cancel();
    if (!d->importing) {
        QDialog::reject();
        return;
    }
    // The dialog stays, with the plan made anew, so that a canceled import can be changed and tried again.
    d->importing = false;
    d->goTo(Plan);
}

} // namespace pheu
