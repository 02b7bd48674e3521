// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/sourcestep.h"

#include "base/systemreason.h"
#include "theme/plaintip.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QUrl>
#include <QVBoxLayout>

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

SourceStep::SourceStep(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget)
    , m_remove(button("sourceRemove", tr("&Remove")))
    , m_hint(new QLabel)
{
    setObjectName(QStringLiteral("importSource"));
    setAcceptDrops(true);
    setFocusProxy(m_list);
    m_list->setObjectName(QStringLiteral("importFiles"));
    m_list->setAccessibleName(tr("Files and folders to import"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setTabKeyNavigation(false);
    m_hint->setObjectName(QStringLiteral("importSourceHint"));
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    setLook(m_hint, "muted");
    auto *files = button("sourceFiles", tr("Add &files…"));
    auto *folder = button("sourceFolder", tr("Add a f&older…"));
    auto *pasted = button("sourcePaste", tr("&Paste a table"));
    pasted->setToolTip(tr("Takes cells copied from a spreadsheet, or any text with rows and columns (Ctrl+V)"));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    for (QPushButton *each : {files, folder, pasted, m_remove})
        row->addWidget(each);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_hint);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    connect(files, &QPushButton::clicked, this, &SourceStep::askFiles);
    connect(folder, &QPushButton::clicked, this, &SourceStep::askFolder);
    connect(pasted, &QPushButton::clicked, this, &SourceStep::paste);
    connect(m_remove, &QPushButton::clicked, this, &SourceStep::remove);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &SourceStep::showState);
    const auto key = [this](const QKeySequence &keys, auto slot) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    key(QKeySequence::Paste, &SourceStep::paste);
    key(QKeySequence::Delete, &SourceStep::remove);
    showState();
}

QStringList SourceStep::files() const
{
    QStringList paths;
    for (int row = 0; row < m_list->count(); ++row)
        paths << m_list->item(row)->data(Qt::UserRole).toString();
    return paths;
}

void SourceStep::add(const QStringList &paths)
{
    const QStringList before = files();
    for (const QString &path : paths) {
        const QFileInfo info(path);
        bool known = false;
        for (const QString &other : files())
            known = known || QFileInfo(other) == info;
        if (known)
            continue;
        const QString shown = info.isDir() ? tr("%1 (folder)").arg(info.fileName()) : info.fileName();
        auto *item = new QListWidgetItem(shown, m_list);
        item->setData(Qt::UserRole, path);
        item->setToolTip(plainTip(QDir::toNativeSeparators(info.absoluteFilePath())));
    }
    if (files() == before)
        return;
    m_list->setCurrentRow(m_list->count() - 1);
    showState();
    emit changed();
}

bool SourceStep::paste()
{
    const QMimeData *held = QGuiApplication::clipboard()->mimeData();
    QStringList paths;
    for (const QUrl &url : held ? held->urls() : QList<QUrl>()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    if (!paths.isEmpty()) {
        add(paths);
        return true;
    }
    const QString text = held ? held->text() : QString();
    if (text.trimmed().isEmpty()) {
        emit told(tr("The clipboard holds no table. Copy cells in a spreadsheet, the row of column names among them, "
                     "and paste again."));
        return false;
    }
    QFile file(m_pasted.filePath(tr("Clipboard %1").arg(++m_pastes) + QStringLiteral(".tsv")));
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush()) {
        emit told(
            tr("The text of the clipboard cannot be kept for the import: %1").arg(systemReason(file.errorString())));
        return false;
    }
    add({file.fileName()});
    return true;
}

void SourceStep::askFiles()
{
    add(QFileDialog::getOpenFileNames(this, tr("Import"), {},
                                      tr("Tables (*.csv *.tsv *.tab *.txt *.xlsx *.xlsm *.xls);;All files (*)")));
}

void SourceStep::askFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Import all files of a folder"));
    if (!folder.isEmpty())
        add({folder});
}

void SourceStep::remove()
{
    const QList<QListWidgetItem *> selected = m_list->selectedItems();
    if (selected.isEmpty())
        return;
    qDeleteAll(selected);
    showState();
    emit changed();
}

void SourceStep::showState()
{
    m_remove->setEnabled(!m_list->selectedItems().isEmpty());
    m_hint->setText(m_list->count() == 0
                        ? tr("Drop exports here, or choose files, a whole folder, or cells that you copied from a "
                             "spreadsheet. Nothing is written before the last step.")
                        : tr("All of them are imported together, as one edit that can be undone."));
}

void SourceStep::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void SourceStep::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    event->acceptProposedAction();
    add(paths);
}

} // namespace pheu
