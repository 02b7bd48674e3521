// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importdialog.h"

#include "import/importworker.h"
#include "import/mappingtable.h"
#include "import/planview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace pheu
{

struct ImportDialog::Private {
    Private(Workspace &target, Localizer &language, const QStringList &sources)
        : workspace(target)
        , localizer(language)
        , files(sources)
    {
    }

    Workspace &workspace;
    Localizer &localizer;
    QStringList files;
    ImportWorker *worker = nullptr;
    QTimer replan; // collects quick changes of the options into one plan
    bool importing = false;
    bool planned = false;
    SourceInfo source;

    QLabel *title = nullptr;
    QLabel *found = nullptr;
    QComboBox *page = nullptr;
    QComboBox *preset = nullptr;
    QComboBox *decimal = nullptr;
    QComboBox *dates = nullptr;
    QComboBox *onMatch = nullptr;
    QLineEdit *currency = nullptr;
    QLineEdit *channel = nullptr;
    QCheckBox *spread = nullptr;
    MappingTable *mapping = nullptr;
    PlanView *plan = nullptr;
    QProgressBar *progress = nullptr;
    QPushButton *importButton = nullptr;

    const Page *currentPage() const { return workspace.schema().page(PageId(page->currentData().toLongLong())); }
    Format format() const { return localizer.format(workspace.settings().currency); }
    ImportOptions options() const;
    void build(ImportDialog *dialog, Theme &theme);
    void buildOptions(QFormLayout *left, QFormLayout *right);
    void showSource();
    void startPlan();
    void remember();
    void ask();
    void sayWhyNothing(const ImportSummary &summary);
    QString inWordsOfDialog(const QString &message) const;
};

ImportOptions ImportDialog::Private::options() const
{
    ImportOptions options;
    const Page *target = currentPage();
    if (target)
        options.page = target->role.isEmpty() ? target->names.in(localizer.language()) : target->role;
    options.preset = preset->currentData().toString();
    options.map = mapping->chosen();
    options.decimal = decimal->currentData().toString();
    options.dateFormat = dates->currentData().toString();
    options.onMatch = OnMatch(onMatch->currentData().toInt());
    options.currency = currency->text().trimmed().toUpper();
    options.spread = spread->isChecked() ? SpreadRule::Days : SpreadRule::Refuse;
    if (!channel->text().trimmed().isEmpty() && target && target->field(QStringLiteral("channel")))
        options.set << QStringLiteral("channel=") + channel->text().trimmed();
    return options;
}

void ImportDialog::Private::buildOptions(QFormLayout *left, QFormLayout *right)
{
    const auto named = [](auto *widget, const char *objectName, const QString &accessibleName) {
        widget->setObjectName(QLatin1String(objectName));
        widget->setAccessibleName(accessibleName);
        return widget;
    };
    page = named(new QComboBox, "importPage", tr("Page to import into"));
    for (const Page &candidate : workspace.schema().pages)
        page->addItem(candidate.names.in(localizer.language()), candidate.id.value);
    left->addRow(tr("&Page"), page);

    preset = named(new QComboBox, "importPreset", tr("Kind of export"));
    preset->addItem(tr("Recognise by itself"), QStringLiteral("auto"));
    preset->addItem(QStringLiteral("Google Ads"), QStringLiteral("google_ads"));
    preset->addItem(QStringLiteral("Meta Ads"), QStringLiteral("meta_ads"));
    preset->addItem(tr("None: I choose the columns"), QStringLiteral("none"));
    left->addRow(tr("&Kind of export"), preset);

    onMatch = named(new QComboBox, "importOnMatch", tr("Records that are there already"));
    onMatch->addItem(tr("Update them"), int(OnMatch::Update));
    onMatch->addItem(tr("Leave them as they are"), int(OnMatch::Skip));
    onMatch->addItem(tr("Add every row as a new record"), int(OnMatch::Add));
    left->addRow(tr("&Same record again"), onMatch);

    decimal = named(new QComboBox, "importDecimal", tr("Decimal sign of the file"));
    decimal->addItem(tr("Decide from the values"), QString());
    decimal->addItem(tr("Point: 1,234.5"), QStringLiteral("."));
    decimal->addItem(tr("Comma: 1.234,5"), QStringLiteral(","));
    right->addRow(tr("&Numbers"), decimal);

    dates = named(new QComboBox, "importDates", tr("Order of day and month in the file"));
    dates->addItem(tr("Decide from the values"), QString());
    dates->addItem(tr("Day first: 31/12/2026"), QStringLiteral("dmy"));
    dates->addItem(tr("Month first: 12/31/2026"), QStringLiteral("mdy"));
    dates->addItem(tr("Year first: 2026-12-31"), QStringLiteral("ymd"));
    right->addRow(tr("&Dates"), dates);

    currency = named(new QLineEdit, "importCurrency", tr("Currency of the file"));
    currency->setMaxLength(3);
    currency->setPlaceholderText(workspace.settings().currency);
    right->addRow(tr("&Currency"), currency);

    channel = named(new QLineEdit, "importChannel", tr("Channel for every row"));
    channel->setPlaceholderText(tr("As in the file"));
    left->addRow(tr("C&hannel"), channel);

    spread = named(new QCheckBox(tr("Spread totals of the range evenly over its days")), "importSpread",
                   tr("Spread totals of the range evenly over its days"));
    right->addRow(QString(), spread);
}

void ImportDialog::Private::build(ImportDialog *dialog, Theme &theme)
{
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);

    title = new QLabel(files.size() == 1 ? QFileInfo(files.front()).fileName()
                                         : tr("%n file(s)", nullptr, int(files.size())));
    title->setObjectName(QStringLiteral("importTitle"));
    title->setTextFormat(Qt::PlainText);
    title->setFont(typeFont(TypeRole::Heading));
    found = new QLabel(tr("Looking at the file…"));
    found->setObjectName(QStringLiteral("importFound"));
    found->setTextFormat(Qt::PlainText);
    found->setWordWrap(true);
    layout->addWidget(title);
    layout->addWidget(found);

    auto *options = new QHBoxLayout;
    auto *left = new QFormLayout;
    auto *right = new QFormLayout;
    options->addLayout(left, 1);
    options->addSpacing(space::xl);
    options->addLayout(right, 1);
    buildOptions(left, right);
    layout->addLayout(options);

    auto *splitter = new QSplitter(Qt::Vertical);
    mapping = new MappingTable;
    plan = new PlanView(theme);
    splitter->addWidget(mapping);
    splitter->addWidget(plan);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    layout->addWidget(splitter, 1);

    progress = new QProgressBar;
    progress->setObjectName(QStringLiteral("importProgress"));
    progress->setAccessibleName(tr("Progress of the import"));
    progress->setRange(0, 1000);
    progress->setTextVisible(false);
    progress->setFixedHeight(space::xs);
    QSizePolicy keep = progress->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    progress->setSizePolicy(keep);
    progress->hide(); // shown while there is something to wait for
    layout->addWidget(progress);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    importButton = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    importButton->setObjectName(QStringLiteral("importButton"));
    importButton->setDefault(true);
    importButton->setEnabled(false);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("importCancel"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
}

void ImportDialog::Private::showSource()
{
    QStringList parts;
    parts << source.encoding;
    if (source.delimiter == u'\t')
        parts << tr("separated by tabs");
    else if (!source.delimiter.isNull())
        parts << tr("separated by “%1”").arg(source.delimiter);
    if (source.headerLine > 0)
        parts << tr("header on line %1").arg(format().integer(source.headerLine));
    parts << tr("%1 rows").arg(format().integer(source.dataLines));
    parts << (source.presetTitle.isEmpty() ? tr("not an export we know: check the fields below")
                                           : tr("recognised as %1").arg(source.presetTitle));
    if (source.rangeFrom && source.rangeTo)
        parts << tr("covers %1").arg(format().period({*source.rangeFrom, *source.rangeTo}));
    found->setText(parts.join(QStringLiteral(" · ")));
    if (const Page *target = currentPage())
        mapping->show(source, *target, localizer.language());
}

void ImportDialog::Private::startPlan()
{
    planned = false;
    importButton->setEnabled(false);
    plan->showMessage(tr("Reading and planning…"));
    progress->show();
    worker->plan(files, options());
}

// What reads two ways is asked where it is answered, in words of this dialog instead of the command line's.
void ImportDialog::Private::ask()
{
    for (const QString &entry : source.ambiguous) {
        const QString column = entry.section(u':', 1);
        const bool isNumber = entry.startsWith(QLatin1String("decimal:"));
        if (isNumber ? !decimal->currentData().toString().isEmpty() : !dates->currentData().toString().isEmpty())
            continue;
        plan->showMessage(isNumber
                              ? tr("The numbers of the column “%1” read two ways: 1.500 is fifteen hundred or one "
                                   "and a half. Choose their decimal sign above, under “Numbers”.")
                                    .arg(column)
                              : tr("The dates of the column “%1” read two ways: 3/4 is in March or in April. Choose "
                                   "their order above, under “Dates”.")
                                    .arg(column));
        (isNumber ? decimal : dates)->setFocus();
        return;
    }
}

// A button that stays grey must say why.
void ImportDialog::Private::sayWhyNothing(const ImportSummary &summary)
{
    if (workspace.isReadOnly())
        plan->showRefusal(tr("This workspace is read-only: nothing can be imported."));
    else if (summary.rows == 0)
        plan->showRefusal(
            tr("“%1” has a row of column names and no rows below it, so there is nothing to import. Export it "
               "again for a period with data.")
                .arg(QFileInfo(files.front()).fileName()));
    else if (summary.added + summary.updated == 0 && summary.problemCount == 0)
        plan->showMessage(tr("Everything in this file is here already: importing it would change nothing."));
}

// A refusal is written for the command line too and names its options; here the same is answered by a widget.
QString ImportDialog::Private::inWordsOfDialog(const QString &message) const
{
    if (!message.contains(QLatin1String(" --")) && !message.contains(QLatin1String("(--")))
        return message;
    if (message.contains(QLatin1String("--currency"))) {
        const QString typed = currency->text().trimmed().toUpper();
        const QString of = typed.isEmpty() ? source.currency : typed;
        return tr("“%1” is in %2 and this workspace is in %3. Amounts are not converted: make a new workspace in %2 "
                  "for it "
                  "(File, New workspace) and import it there.")
            .arg(QFileInfo(files.front()).fileName(), of.isEmpty() ? tr("another currency") : of,
                 workspace.settings().currency);
    }
    QStringList kept;
    for (const QString &part : message.split(QStringLiteral(". "))) {
        if (!part.contains(QLatin1String("--")))
            kept << part;
    }
    QString text = kept.join(QStringLiteral(". "));
    if (message.contains(QLatin1String("--map")))
        text += u' ' + tr("Choose the field of a column in the list above.");
    if (message.contains(QLatin1String("--spread")))
        text += u' ' + tr("Tick “Spread totals of the range evenly over its days” above.");
    if (message.contains(QLatin1String("--preset")))
        text += u' ' + tr("Choose “None” as the kind of export above.");
    return text;
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

ImportDialog::ImportDialog(Workspace &workspace, Theme &theme, Localizer &localizer, const QStringList &files,
                           PageId page, QWidget *parent)
    : QDialog(parent)
    , d(new Private(workspace, localizer, files))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import"));
    setAccessibleName(windowTitle());
    resize(980, 720);
    d->build(this, theme);
    const int index = d->page->findData(page.value);
    const Page *results = workspace.schema().page(QStringLiteral("results"));
    d->page->setCurrentIndex(index >= 0 ? index : results ? d->page->findData(results->id.value) : 0);

    d->worker = new ImportWorker(workspace.path(), this);
    d->replan.setSingleShot(true);
    d->replan.setInterval(250);
    connect(&d->replan, &QTimer::timeout, this, [this] { d->startPlan(); });
    const auto changed = [this] { d->replan.start(); };
    for (QComboBox *box : {d->decimal, d->dates, d->onMatch})
        connect(box, &QComboBox::activated, this, changed);
    for (QComboBox *box : {d->page, d->preset})
        connect(box, &QComboBox::activated, this, [this] {
            d->mapping->forget();
            d->replan.start();
        });
    for (QLineEdit *edit : {d->currency, d->channel})
        connect(edit, &QLineEdit::textEdited, this, changed);
    connect(d->spread, &QCheckBox::toggled, this, changed);
    connect(d->mapping, &MappingTable::mappingChanged, this, changed);
    connectWorker();
    d->worker->inspect(files.front(), d->options());
}

void ImportDialog::connectWorker()
{
    connect(d->worker, &ImportWorker::inspected, this, [this](const SourceInfo &source) {
        d->source = source;
        d->showSource();
        d->spread->setChecked(source.rangeFrom.has_value());
        d->startPlan();
    });
    connect(d->worker, &ImportWorker::planned, this, [this](const ImportSummary &summary, const SourceInfo &source) {
        d->source = source;
        d->showSource();
        d->progress->setValue(0);
        d->progress->hide();
        d->plan->showPlan(summary, *d->currentPage(), d->workspace.schema(), d->format(), d->localizer.language());
        d->sayWhyNothing(summary);
        d->planned = true;
        d->importButton->setEnabled(summary.added + summary.updated > 0 && !d->workspace.isReadOnly());
    });
    connect(d->worker, &ImportWorker::progress, this,
            [this](double fraction) { d->progress->setValue(int(fraction * 1000)); });
    connect(d->worker, &ImportWorker::failed, this, [this](const Error &error) {
        d->progress->setValue(0);
        d->progress->hide();
        d->importing = false;
        if (error.code == ErrorCode::Canceled)
            d->plan->showMessage(error.message);
        else
            d->plan->showRefusal(d->inWordsOfDialog(error.message));
        if (error.code == ErrorCode::Ambiguous)
            d->ask();
    });
    connect(d->worker, &ImportWorker::applied, this, [this](const ChangeSet &changes, const ImportSummary &summary) {
        d->workspace.absorb(changes);
        d->remember();
        d->importing = false;
        m_result = PlanView::sentence(summary, d->workspace.schema(), d->format(), d->localizer.language());
        accept();
    });
    connect(d->importButton, &QPushButton::clicked, this, [this] {
        d->importing = true;
        d->importButton->setEnabled(false);
        d->plan->showMessage(tr("Importing… Cancel leaves the workspace as it was."));
        d->progress->show();
        d->worker->apply();
    });
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::reject()
{
    d->worker->cancel();
    if (!d->importing) {
        QDialog::reject();
        return;
    }
    // The dialog stays, with the plan made anew, so that a canceled import can be changed and tried again.
    d->importing = false;
    d->startPlan();
}

} // namespace pheu
