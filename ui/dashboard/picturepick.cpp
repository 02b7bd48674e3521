// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/picturepick.h"

#include "base/systemreason.h"
#include "files/addfiles.h"
#include "files/picture.h"
#include "report/loader.h"
#include "theme/theme.h"
#include "widgets/task.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

namespace pheu
{

namespace
{

Error tooLarge(const QString &name)
{
    return {ErrorCode::InvalidInput, PicturePick::tr("“%1” is larger than 16 MB. Choose a smaller picture.").arg(name)};
}

Result<NewPicture> readPicture(const QString &path)
{
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io,
                     PicturePick::tr("“%1” cannot be read: %2.").arg(name, systemReason(file.errorString()))};
    if (file.size() > mostImageBytes)
        return tooLarge(name);
    return NewPicture{name, file.readAll()};
}

} // namespace

PicturePick::PicturePick(QWidget *parent)
    : QWidget(parent)
    , m_choose(new QPushButton(tr("Choose a file…"), this))
    , m_paste(new QPushButton(tr("Paste"), this))
    , m_text(new QLabel(this))
{
    setObjectName(QStringLiteral("cardPicture"));
    setAcceptDrops(true);
    m_choose->setObjectName(QStringLiteral("pictureChoose"));
    m_paste->setObjectName(QStringLiteral("picturePaste"));
    for (QPushButton *button : {m_choose, m_paste})
        button->setAutoDefault(false); // Return is for the button of the dialog
    m_paste->setToolTip(tr("Take the picture of the clipboard"));
    m_text->setObjectName(QStringLiteral("pictureText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_choose);
    row->addWidget(m_paste);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addLayout(row);
    layout->addWidget(m_text);
    connect(m_choose, &QPushButton::clicked, this, &PicturePick::choose);
    connect(m_paste, &QPushButton::clicked, this, [this] {
        if (const QMimeData *held = QGuiApplication::clipboard()->mimeData())
            take(*held);
    });
    setKept(false);
}

void PicturePick::say(const QString &text, bool wrong)
{
    m_text->setText(text);
    setLook(m_text, wrong ? "error" : "caption");
}

void PicturePick::setKept(bool kept)
{
    m_kept = kept;
    say(kept ? tr("The card has a picture. Another one takes its place.")
             : tr("PNG, JPEG, WebP or GIF, up to 16 MB. It can be dropped here too."),
        false);
}

void PicturePick::choose()
{
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Choose a picture"), QStandardPaths::writableLocation(QStandardPaths::PicturesLocation),
        tr("Pictures (*.png *.jpg *.jpeg *.webp *.gif)"));
    if (!file.isEmpty())
        take(file);
}

void PicturePick::take(const QString &file)
{
    look([file] { return readPicture(file); });
}

void PicturePick::take(const QMimeData &dropped)
{
    const FilesToAdd files = filesOf(&dropped);
    if (!files.paths.isEmpty())
        return take(files.paths.front());
    if (files.contents.empty()) {
        say(tr("There is no picture on the clipboard. Copy one first."), true);
        return;
    }
    const FilesToAdd::Content content = files.contents.front();
    look([content] { return Result<NewPicture>(NewPicture{content.name, content.bytes}); });
}

// Only what can be shown is taken.
void PicturePick::look(std::function<Result<NewPicture>()> read)
{
    const int question = ++m_question;
    const auto found = std::make_shared<NewPicture>();
    runInBackground(
        this,
        [found, read = std::move(read)]() -> Result<void> {
            Result<NewPicture> picture = read();
            if (!picture)
                return picture.error();
            if (picture->bytes.size() > mostImageBytes)
                return tooLarge(picture->name);
            const Result<QImage> image = decodePicture(picture->bytes, QSize(64, 64));
            if (!image)
                return image.error();
            *found = std::move(*picture);
            return {};
        },
        [this, found, question](const Result<void> &done) {
            if (question != m_question)
                return;
            if (!done) {
                say(done.error().message, true);
                return;
            }
            m_picture = std::move(*found);
            say(m_picture->name, false);
            emit changed();
        });
}

void PicturePick::dragEnterEvent(QDragEnterEvent *event)
{
    if (holdsFiles(event->mimeData()))
        event->acceptProposedAction();
}

void PicturePick::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    take(*event->mimeData());
}

} // namespace pheu
