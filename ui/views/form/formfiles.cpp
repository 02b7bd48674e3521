// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/form/formfiles.h"

#include "theme/icons.h"
#include "widgets/elidedlabel.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

namespace pheu
{

FormFiles::FormFiles(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_rows(new QVBoxLayout)
    , m_choose(new QPushButton(tr("Choose files…")))
    , m_hint(new QLabel(tr("or drop them here")))
{
    setObjectName(QStringLiteral("formFiles"));
    setAcceptDrops(true);
    setFocusPolicy(Qt::ClickFocus); // a click, then a paste
    m_choose->setObjectName(QStringLiteral("formFilesChoose"));
    setLook(m_choose, "link");
    setLook(m_hint, "caption");
    m_rows->setSpacing(0);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(space::s);
    foot->addWidget(m_choose);
    foot->addWidget(m_hint);
    foot->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::s, 2, space::xs, 2);
    layout->setSpacing(0);
    layout->addLayout(m_rows);
    layout->addLayout(foot);
    setFocusProxy(m_choose);
    connect(m_choose, &QPushButton::clicked, this, &FormFiles::choose);
    connect(&theme, &Theme::changed, this, &FormFiles::rebuild);
}

void FormFiles::setFiles(FilesToAdd files)
{
    m_files = std::move(files);
    rebuild();
}

void FormFiles::add(const FilesToAdd &files)
{
    if (files.isEmpty() || !isEnabled())
        return;
    for (const QString &path : files.paths) {
        if (!m_files.paths.contains(path))
            m_files.paths << path;
    }
    m_files.contents.insert(m_files.contents.end(), files.contents.begin(), files.contents.end());
    rebuild();
    emit edited();
}

void FormFiles::choose()
{
    FilesToAdd files;
    files.paths = QFileDialog::getOpenFileNames(window(), tr("Choose the files of the new record"),
                                                QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    add(files);
}

void FormFiles::rebuild()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (int i = 0; i < int(m_files.paths.size()); ++i) {
        const QFileInfo file(m_files.paths.at(i));
        addRow(QStringLiteral("%1 · %2").arg(file.fileName(), QLocale().formattedDataSize(file.size())),
               file.fileName(), [this, i] { m_files.paths.removeAt(i); });
    }
    for (size_t i = 0; i < m_files.contents.size(); ++i) {
        const QString &name = m_files.contents[i].name;
        addRow(name, name, [this, i] { m_files.contents.erase(m_files.contents.begin() + std::ptrdiff_t(i)); });
    }
    m_hint->setVisible(m_files.isEmpty());
    updateGeometry();
}

void FormFiles::addRow(const QString &name, const QString &whole, std::function<void()> remove)
{
    auto *row = new QWidget;
    row->setObjectName(QStringLiteral("formFile"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    auto *icon = new QLabel;
    icon->setPixmap(linePixmap(QStringLiteral("page"), m_theme.palette().mute, 16, devicePixelRatioF()));
    auto *label = new ElidedLabel;
    label->setFullText(name);
    auto *button = new QToolButton;
    button->setObjectName(QStringLiteral("formFileRemove"));
    button->setIcon(lineIcon(QStringLiteral("close"), m_theme.palette().mute));
    button->setAccessibleName(tr("Take out %1").arg(whole));
    button->setToolTip(tr("Take out the file"));
    // Not from within the click: the button goes with its row.
    connect(button, &QToolButton::clicked, this, [this, remove = std::move(remove)] {
        remove();
        QMetaObject::invokeMethod(
            this,
            [this] {
                rebuild();
                emit edited();
            },
            Qt::QueuedConnection);
    });
    layout->addWidget(icon);
    layout->addWidget(label, 1);
    layout->addWidget(button);
    m_rows->addWidget(row);
}

void FormFiles::keyPressEvent(QKeyEvent *event)
{
    const QMimeData *clip = QGuiApplication::clipboard()->mimeData();
    if (event->matches(QKeySequence::Paste) && holdsFiles(clip))
        add(filesOf(clip));
    else
        QWidget::keyPressEvent(event);
}

void FormFiles::dragEnterEvent(QDragEnterEvent *event)
{
    if (!isEnabled() || !holdsFiles(event->mimeData()))
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void FormFiles::dropEvent(QDropEvent *event)
{
    add(filesOf(event->mimeData()));
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

} // namespace pheu
