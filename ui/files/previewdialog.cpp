// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/previewdialog.h"

#include "files/fileactions.h"
#include "files/previewcanvas.h"
#include "theme/icons.h"
#include "widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr double zoomStep = 1.25;
constexpr int pagePixels = 1800; // across: sharp on paper size at 2×
} // namespace

PreviewDialog *PreviewDialog::openOver(Workspace &workspace, Theme &theme, Localizer &localizer, const IdList &ids,
                                       AttachmentId first, QWidget *parent)
{
    const auto files = attachments(workspace.database(), ids);
    if (!files || files->empty())
        return nullptr;
    int at = 0;
    for (size_t i = 0; i < files->size(); ++i) {
        if ((*files)[i].id == first)
            at = int(i);
    }
    auto *dialog = new PreviewDialog(workspace, theme, localizer, *files, at, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

PreviewDialog::PreviewDialog(Workspace &workspace, Theme &theme, Localizer &localizer,
                             const std::vector<Attachment> &files, int first, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_files(files)
    , m_at(first)
    , m_loader(workspace.path())
    , m_name(new ElidedLabel)
    , m_facts(new QLabel)
    , m_count(new QLabel)
    , m_zoom(new QLabel)
    , m_pageLabel(new QLabel)
    , m_error(new QLabel)
    , m_canvas(new PreviewCanvas(theme))
{
    setObjectName(QStringLiteral("previewDialog"));
    setFocusPolicy(Qt::StrongFocus); // no button is lit before one walks to it
    m_canvas->setAccessibleName(tr("Preview"));
    m_canvas->setFocusPolicy(Qt::NoFocus); // keys are the dialog's
    m_error->setObjectName(QStringLiteral("previewError"));
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    setLook(m_error, "error");
    m_error->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(buildHead());
    layout->addWidget(m_canvas, 1);
    layout->addWidget(m_error);
    layout->addWidget(buildFoot());
    connect(&m_loader, &PreviewLoader::loaded, this, &PreviewDialog::take);
    connect(m_canvas, &PreviewCanvas::zoomed, this, &PreviewDialog::showZoom);
    const QSize room = parent ? parent->window()->size() : QSize(1280, 800);
    resize(qBound(640, room.width() * 85 / 100, 1400), qBound(480, room.height() * 88 / 100, 1000));
    setFocus();
    load();
}

QToolButton *PreviewDialog::button(const char *name, const QString &icon, const QString &text, const QString &keys)
{
    auto *made = new QToolButton;
    made->setObjectName(QLatin1String(name));
    made->setIcon(lineIcon(icon, m_theme.palette().ink));
    made->setAccessibleName(text);
    made->setToolTip(keys.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, keys));
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

QWidget *PreviewDialog::buildHead()
{
    auto *head = new QWidget;
    m_name->setObjectName(QStringLiteral("previewName"));
    setLook(m_name, "heading");
    m_name->setFont(typeFont(TypeRole::Heading));
    m_name->setFixedHeight(26);
    m_facts->setObjectName(QStringLiteral("previewFacts"));
    setLook(m_facts, "muted");
    m_count->setObjectName(QStringLiteral("previewCount"));
    setLook(m_count, "muted");
    m_previous = button("previewPrevious", QStringLiteral("chevron-left"), tr("Previous file"), tr("Left"));
    m_next = button("previewNext", QStringLiteral("chevron-right"), tr("Next file"), tr("Right"));
    connect(m_previous, &QToolButton::clicked, this, [this] { go(m_at - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { go(m_at + 1); });
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_name);
    words->addWidget(m_facts);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(words, 1);
    layout->addWidget(m_previous);
    layout->addWidget(m_count);
    layout->addWidget(m_next);
    return head;
}

QWidget *PreviewDialog::buildFoot()
{
    auto *foot = new QWidget;
    auto *smaller = button("previewSmaller", QStringLiteral("minus"), tr("Smaller"), QStringLiteral("−"));
    auto *larger = button("previewLarger", QStringLiteral("plus"), tr("Larger"), QStringLiteral("+"));
    auto *fit = button("previewFit", QStringLiteral("fit"), tr("Fit to the window"), QStringLiteral("0"));
    m_zoomButtons = {smaller, larger, fit};
    connect(smaller, &QToolButton::clicked, this, [this] { m_canvas->zoomBy(1 / zoomStep); });
    connect(larger, &QToolButton::clicked, this, [this] { m_canvas->zoomBy(zoomStep); });
    connect(fit, &QToolButton::clicked, m_canvas, &PreviewCanvas::fit);
    m_zoom->setObjectName(QStringLiteral("previewZoom"));
    m_zoom->setAlignment(Qt::AlignCenter);
    m_zoom->setMinimumWidth(52);
    setLook(m_zoom, "muted");
    m_pageUp = button("previewPageUp", QStringLiteral("chevron-up"), tr("Previous page"), tr("Page Up"));
    m_pageDown = button("previewPageDown", QStringLiteral("chevron-down"), tr("Next page"), tr("Page Down"));
    m_pageLabel->setObjectName(QStringLiteral("previewPage"));
    setLook(m_pageLabel, "muted");
    connect(m_pageUp, &QToolButton::clicked, this, [this] { turnTo(m_page - 1); });
    connect(m_pageDown, &QToolButton::clicked, this, [this] { turnTo(m_page + 1); });
    m_open = new QPushButton(tr("Open"));
    m_open->setObjectName(QStringLiteral("previewOpen"));
    m_open->setAutoDefault(false);
    auto *save = new QPushButton(tr("Save as…"));
    save->setObjectName(QStringLiteral("previewSave"));
    save->setAutoDefault(false);
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("previewClose"));
    close->setAutoDefault(false);
    connect(m_open, &QPushButton::clicked, this, &PreviewDialog::openCurrent);
    connect(save, &QPushButton::clicked, this, &PreviewDialog::saveCurrent);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(smaller);
    layout->addWidget(m_zoom);
    layout->addWidget(larger);
    layout->addWidget(fit);
    layout->addSpacing(space::l);
    layout->addWidget(m_pageUp);
    layout->addWidget(m_pageDown);
    layout->addWidget(m_pageLabel);
    layout->addStretch();
    layout->setSpacing(space::s);
    layout->addWidget(m_open);
    layout->addWidget(save);
    layout->addWidget(close);
    return foot;
}

void PreviewDialog::go(int index)
{
    if (index < 0 || index >= int(m_files.size()) || index == m_at)
        return;
    m_at = index;
    m_page = 0;
    m_error->hide();
    m_canvas->setNote({}, {});
    load();
}

void PreviewDialog::turnTo(int page)
{
    if (page < 0 || page >= m_pages || page == m_page)
        return;
    m_page = page;
    m_loader.load(m_files[size_t(m_at)], m_page, pagePixels);
}

void PreviewDialog::load()
{
    const Attachment &file = m_files[size_t(m_at)];
    setWindowTitle(file.name);
    m_name->setFullText(file.name);
    m_facts->setText(fileFacts(file, m_localizer.locale()));
    m_count->setText(tr("%1 / %2").arg(m_at + 1).arg(m_files.size()));
    for (QWidget *widget :
         {static_cast<QWidget *>(m_previous), static_cast<QWidget *>(m_next), static_cast<QWidget *>(m_count)})
        widget->setVisible(m_files.size() > 1);
    m_previous->setEnabled(m_at > 0);
    m_next->setEnabled(m_at + 1 < int(m_files.size()));
    m_open->setVisible(opensOutside(file));
    m_pages = 1;
    for (QWidget *widget :
         {static_cast<QWidget *>(m_pageUp), static_cast<QWidget *>(m_pageDown), static_cast<QWidget *>(m_pageLabel)})
        widget->hide();
    if (isPreviewed(file)) {
        m_loader.load(file, m_page, pagePixels);
        return;
    }
    QString why = tr("There is no preview for files of this kind.");
    if (file.width > 0)
        why = tr("There is no preview: the picture has more than 40 megapixels. Save it to look at it.");
    else if (!opensOutside(file))
        why += u' ' + tr("It may contain a program, so it can only be saved.");
    m_canvas->setNote(QStringLiteral("attachment"), why);
    emit shown();
}

void PreviewDialog::take(const PreviewImage &preview)
{
    m_canvas->setPreview(preview);
    m_page = preview.page;
    m_pages = preview.pages;
    const bool several = m_pages > 1;
    m_pageUp->setVisible(several);
    m_pageDown->setVisible(several);
    m_pageLabel->setVisible(several);
    m_pageUp->setEnabled(m_page > 0);
    m_pageDown->setEnabled(m_page + 1 < m_pages);
    m_pageLabel->setText(tr("Page %1 of %2").arg(m_page + 1).arg(m_pages));
    emit shown();
}

void PreviewDialog::showZoom()
{
    const bool picture = m_canvas->hasPicture();
    for (QToolButton *each : m_zoomButtons)
        each->setEnabled(picture);
    m_zoom->setText(picture ? m_localizer.format({}).percent(m_canvas->zoom(), 0) : QString());
}

void PreviewDialog::tell(const Result<void> &done)
{
    m_error->setVisible(!done && done.error().code != ErrorCode::Canceled);
    if (!done)
        m_error->setText(done.error().message);
}

void PreviewDialog::openCurrent()
{
    openFile(this, m_workspace, m_files[size_t(m_at)], [this](const Result<void> &done) { tell(done); });
}

void PreviewDialog::saveCurrent()
{
    saveFileAs(this, m_workspace, m_files[size_t(m_at)], [this](const Result<void> &done) { tell(done); });
}

void PreviewDialog::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        go(m_at - 1);
        return;
    case Qt::Key_Right:
        go(m_at + 1);
        return;
    case Qt::Key_Home:
        go(0);
        return;
    case Qt::Key_End:
        go(int(m_files.size()) - 1);
        return;
    case Qt::Key_PageUp:
        turnTo(m_page - 1);
        return;
    case Qt::Key_PageDown:
        turnTo(m_page + 1);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_canvas->zoomBy(zoomStep);
        return;
    case Qt::Key_Minus:
        m_canvas->zoomBy(1 / zoomStep);
        return;
    case Qt::Key_0:
        m_canvas->fit();
        return;
    case Qt::Key_1:
        m_canvas->setZoom(1);
        return;
    default:
        QDialog::keyPressEvent(event);
    }
}

} // namespace pheu
