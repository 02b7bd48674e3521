// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportdialog.h"

#include "report/reportdata.h"
#include "report/reportpreview.h"
#include "widgets/task.h"

#include <QComboBox>
#include <QCryptographicHash>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

namespace pheu
{

namespace
{

constexpr int previewDelay = 250; // ms after the last key

// Each workspace has its own client; the path's digest keeps it out of the settings file.
QString settingsGroup(const QString &path)
{
    const QByteArray digest = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("report/") + QString::fromLatin1(digest.left(16));
}

QString safeFileName(const QString &title)
{
    static const QRegularExpression unsafe(QStringLiteral("[\\x00-\\x1f/\\\\:*?\"<>|]+"));
    QString name = title.trimmed().replace(unsafe, QStringLiteral("-"));
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name.left(100).trimmed();
}

} // namespace

struct ReportDialog::Private {
    ReportDialog *q;
    Workspace &workspace;
    Localizer &localizer;
    MetricQuery slice;
    std::vector<Dashboard> dashboards;
    QLineEdit *title = nullptr;
    QLineEdit *client = nullptr;
    QLineEdit *logo = nullptr;
    QComboBox *cards = nullptr; // data: index of `dashboards`; −1: the report's own
    QPlainTextEdit *comment = nullptr;
    ReportPreview *preview = nullptr;
    QLabel *message = nullptr;
    QPushButton *exportButton = nullptr;
    QPushButton *openPdf = nullptr;
    QPushButton *openFolder = nullptr;
    QTimer timer;
    QString lastFile;
    bool isWriting = false;

    Private(ReportDialog *dialog, Workspace &w, Localizer &l, const MetricQuery &s)
        : q(dialog)
        , workspace(w)
        , localizer(l)
        , slice(s)
        , dashboards(dashboardsFrom(w.settings().dashboard))
    {
    }
    void build();
    QWidget *buildForm();
    void connectAll();
    void fillCards();
    void choose(const QString &dashboard);
    void restore();
    void remember();
    ReportOptions options() const;
    QString defaultTitle() const;
    void updatePreview();
    void chooseLogo();
    void chooseFile();
    void tell(const QString &text, const char *look);
};

void ReportDialog::Private::build()
{
    q->setObjectName(QStringLiteral("reportDialog"));
    q->setWindowTitle(ReportDialog::tr("Export report"));
    auto *layout = new QVBoxLayout(q);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(space::xl);
    columns->addWidget(buildForm(), 1);
    preview = new ReportPreview(workspace, localizer, q);
    columns->addWidget(preview);
    layout->addLayout(columns, 1);
    message = new QLabel(q);
    message->setObjectName(QStringLiteral("reportMessage"));
    message->setTextFormat(Qt::PlainText);
    message->setWordWrap(true);
    message->hide();
    auto *buttons = new QHBoxLayout;
    openPdf = new QPushButton(ReportDialog::tr("Open PDF"), q);
    openPdf->setObjectName(QStringLiteral("openPdf"));
    openPdf->hide();
    openFolder = new QPushButton(ReportDialog::tr("Open folder"), q);
    openFolder->setObjectName(QStringLiteral("openFolder"));
    openFolder->hide();
    auto *close = new QPushButton(ReportDialog::tr("Close"), q);
    close->setObjectName(QStringLiteral("closeReport"));
    QObject::connect(close, &QPushButton::clicked, q, &QDialog::reject);
    exportButton = new QPushButton(ReportDialog::tr("Export PDF…"), q);
    exportButton->setObjectName(QStringLiteral("exportReport"));
    exportButton->setDefault(true);
    buttons->addWidget(message, 1);
    buttons->addWidget(openPdf);
    buttons->addWidget(openFolder);
    buttons->addStretch();
    buttons->addWidget(close);
    buttons->addWidget(exportButton);
    layout->addLayout(buttons);
}

QWidget *ReportDialog::Private::buildForm()
{
    auto *box = new QWidget(q);
    auto *form = new QVBoxLayout(box);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(space::xs);
    const auto lineEdit = [box](const QString &name) {
        auto *edit = new QLineEdit(box);
        edit->setObjectName(name);
        edit->setMinimumWidth(280);
        return edit;
    };
    title = lineEdit(QStringLiteral("reportTitle"));
    client = lineEdit(QStringLiteral("reportClient"));
    logo = lineEdit(QStringLiteral("reportLogo"));
    cards = new QComboBox(box);
    cards->setObjectName(QStringLiteral("reportCards"));
    fillCards();
    comment = new QPlainTextEdit(box);
    comment->setObjectName(QStringLiteral("reportComment"));
    comment->setTabChangesFocus(true);
    auto *logoRow = new QWidget(box);
    auto *logoLayout = new QHBoxLayout(logoRow);
    logoLayout->setContentsMargins(0, 0, 0, 0);
    auto *browse = new QPushButton(ReportDialog::tr("Choose…"), logoRow);
    browse->setObjectName(QStringLiteral("chooseLogo"));
    logoLayout->addWidget(logo);
    logoLayout->addWidget(browse);
    QObject::connect(browse, &QPushButton::clicked, q, [this] { chooseLogo(); });
    const auto add = [&](const QString &name, QWidget *field, QWidget *buddy) {
        auto *label = new QLabel(name, box);
        label->setBuddy(buddy);
        form->addWidget(label);
        form->addWidget(field, field == comment ? 1 : 0);
        form->addSpacing(space::s);
    };
    add(ReportDialog::tr("&Title"), title, title);
    add(ReportDialog::tr("C&lient"), client, client);
    add(ReportDialog::tr("Lo&go (PNG, JPEG, WebP, GIF)"), logoRow, logo);
    add(ReportDialog::tr("C&ards"), cards, cards);
    add(ReportDialog::tr("&Comment"), comment, comment);
    logo->setAccessibleName(ReportDialog::tr("Logo file"));
    return box;
}

// The first dashboard is what the report of its own accord begins with; each of the others can be a report.
void ReportDialog::Private::fillCards()
{
    cards->addItem(ReportDialog::tr("Standard report"), -1);
    for (size_t i = 0; i < dashboards.size(); ++i)
        cards->addItem(ReportDialog::tr("Dashboard “%1”").arg(dashboards[i].names.in(localizer.language())), int(i));
}

void ReportDialog::Private::choose(const QString &dashboard)
{
    for (size_t i = 1; i < dashboards.size(); ++i) {
        if (dashboards[i].id == dashboard)
            cards->setCurrentIndex(cards->findData(int(i)));
    }
}

void ReportDialog::Private::connectAll()
{
    timer.setSingleShot(true);
    timer.setInterval(previewDelay);
    QObject::connect(&timer, &QTimer::timeout, q, [this] { updatePreview(); });
    for (QLineEdit *edit : {title, client, logo})
        QObject::connect(edit, &QLineEdit::textChanged, q, [this] { timer.start(); });
    QObject::connect(cards, &QComboBox::currentIndexChanged, q, [this] { updatePreview(); });
    QObject::connect(comment, &QPlainTextEdit::textChanged, q, [this] { timer.start(); });
    QObject::connect(exportButton, &QPushButton::clicked, q, [this] { chooseFile(); });
    QObject::connect(openPdf, &QPushButton::clicked, q,
                     [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(lastFile)); });
    QObject::connect(openFolder, &QPushButton::clicked, q,
                     [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(lastFile).absolutePath())); });
}

QString ReportDialog::Private::defaultTitle() const
{
    const Format format = localizer.format(workspace.settings().currency);
    std::optional<Period> period;
    if (slice.from && slice.to)
        period = Period{*slice.from, *slice.to};
    return defaultReportTitle(period, format);
}

void ReportDialog::Private::restore()
{
    QSettings settings;
    settings.beginGroup(settingsGroup(workspace.path()));
    client->setText(settings.value(QStringLiteral("client")).toString());
    logo->setText(settings.value(QStringLiteral("logo")).toString());
    title->setPlaceholderText(defaultTitle());
    title->setText(settings.value(QStringLiteral("title")).toString());
}

void ReportDialog::Private::remember()
{
    QSettings settings;
    settings.beginGroup(settingsGroup(workspace.path()));
    settings.setValue(QStringLiteral("client"), client->text().trimmed());
    settings.setValue(QStringLiteral("logo"), logo->text().trimmed());
    settings.setValue(QStringLiteral("title"), title->text().trimmed()); // empty: made from the period
}

ReportOptions ReportDialog::Private::options() const
{
    ReportOptions options{title->text().trimmed(), client->text().trimmed(), logo->text().trimmed(),
                          comment->toPlainText().trimmed(), slice};
    const int chosen = cards->currentData().toInt();
    if (chosen >= 0)
        options.dashboard = dashboards.at(size_t(chosen));
    return options;
}

void ReportDialog::Private::updatePreview()
{
    timer.stop();
    preview->showReport(options());
}

void ReportDialog::Private::chooseLogo()
{
    const QString file = QFileDialog::getOpenFileName(
        q, ReportDialog::tr("Choose a logo"), QFileInfo(logo->text()).absolutePath(),
        ReportDialog::tr("Pictures (%1)").arg(QStringLiteral("*.png *.jpg *.jpeg *.webp *.gif")));
    if (!file.isEmpty())
        logo->setText(file);
}

void ReportDialog::Private::chooseFile()
{
    QString name = safeFileName(title->text().trimmed().isEmpty() ? defaultTitle() : title->text());
    if (name.isEmpty())
        name = ReportDialog::tr("Report");
    QSettings settings;
    const QString folder =
        settings
            .value(QStringLiteral("report/folder"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
            .toString();
    const QString file = QFileDialog::getSaveFileName(q, ReportDialog::tr("Export report"),
                                                      QDir(folder).filePath(name + QStringLiteral(".pdf")),
                                                      ReportDialog::tr("PDF files (%1)").arg(QStringLiteral("*.pdf")));
    if (file.isEmpty())
        return;
    settings.setValue(QStringLiteral("report/folder"), QFileInfo(file).absolutePath());
    q->exportTo(file.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive) ? file : file + QStringLiteral(".pdf"));
}

void ReportDialog::Private::tell(const QString &text, const char *look)
{
    message->setText(text);
    setLook(message, look);
    message->setVisible(!text.isEmpty());
}

ReportDialog::ReportDialog(Workspace &workspace, Localizer &localizer, const MetricQuery &slice, QWidget *parent,
                           const QString &dashboard)
    : QDialog(parent)
    , d(std::make_unique<Private>(this, workspace, localizer, slice))
{
    d->build();
    d->restore();
    d->choose(dashboard);
    d->connectAll();
    d->updatePreview();
}

ReportDialog::~ReportDialog() = default;

void ReportDialog::reject()
{
    if (!d->isWriting) // its window offers to cancel
        QDialog::reject();
}

void ReportDialog::exportTo(const QString &file)
{
    d->tell({}, "muted");
    d->exportButton->setEnabled(false);
    d->isWriting = true;
    runTask(
        this, tr("Writing the report"), true,
        [path = d->workspace.path(), clock = d->workspace.clock(), options = d->options(),
         language = d->localizer.language(), format = d->localizer.format(d->workspace.settings().currency),
         file](TaskProgress &progress) -> Result<void> {
            const auto own = Workspace::open(path, OpenMode::ReadOnly, clock);
            if (!own)
                return own.error();
            MetricsEngine engine(**own);
            return writeReport(**own, engine, format, language, options, file,
                               [&progress](int page, int pages) { return progress.report(double(page) / pages); });
        },
        [this, file](const Result<void> &done) { finish(file, done); });
}

void ReportDialog::finish(const QString &file, const Result<void> &done)
{
    d->isWriting = false;
    d->exportButton->setEnabled(true);
    if (!done) {
        d->tell(done.error().message, done.error().code == ErrorCode::Canceled ? "muted" : "error");
        return;
    }
    d->remember();
    d->lastFile = file;
    d->tell(tr("Saved: %1").arg(QDir::toNativeSeparators(file)), "good");
    d->openPdf->show();
    d->openFolder->show();
    emit exported(file);
}

} // namespace pheu
