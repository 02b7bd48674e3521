// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/addfiles.h"

#include "workspace/attachments.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QFileDialog>
#include <QImage>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>

#include <array>
#include <memory>

namespace pheu
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(pheu::AddFiles)
};

Result<ChangeSet> addAll(Workspace &workspace, const FileCell &cell, const FilesToAdd &files, TaskProgress &progress)
{
    auto session = workspace.beginEdit(EditKind::Attach);
    if (!session)
        return session.error();
    const std::array fields{cell.field};
    const auto now = workspace.reader().fetch(cell.page, std::array{cell.record}, fields);
    if (!now)
        return now.error();
    IdList ids = now->empty() ? IdList() : now->front().values.front().toIds();
    Result<IdList> kept = keepFiles(**session, files, [&progress](double part) { return progress.report(part); });
    if (!kept)
        return kept.error();
    ids.insert(ids.end(), kept->begin(), kept->end());
    const std::array values{Value(std::move(ids))};
    if (const Result<void> written = (*session)->update(cell.page, cell.record, fields, values); !written)
        return written.error();
    return (*session)->commit();
}

} // namespace

Result<IdList> keepFiles(EditSession &session, const FilesToAdd &files, std::function<bool(double)> progress)
{
    IdList ids;
    const double all = double(files.paths.size()) + double(files.contents.size());
    const auto done = std::make_shared<double>(0); // the session outlives this call
    if (progress)
        session.setProgress([=](double part) { return progress((*done + part) / all); });
    for (const QString &path : files.paths) {
        const Result<AttachmentId> id = addFile(session, path);
        if (!id)
            return id.error();
        ids.push_back(id->value);
        *done += 1;
    }
    for (const FilesToAdd::Content &content : files.contents) {
        QBuffer buffer;
        buffer.setData(content.bytes);
        buffer.open(QIODevice::ReadOnly);
        const Result<AttachmentId> id = session.addAttachment(buffer, content.name);
        if (!id)
            return id.error();
        ids.push_back(id->value);
        *done += 1;
    }
    return ids;
}

bool holdsFiles(const QMimeData *data)
{
    if (!data)
        return false;
    if (data->hasUrls()) {
        for (const QUrl &url : data->urls()) {
            if (url.isLocalFile())
                return true;
        }
    }
    return data->hasImage();
}

FilesToAdd filesOf(const QMimeData *data)
{
    FilesToAdd files;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            files.paths << url.toLocalFile();
    }
    if (!files.isEmpty() || !data->hasImage())
        return files;
    const QImage image = qvariant_cast<QImage>(data->imageData());
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    if (image.isNull() || !image.save(&png, "PNG"))
        return files;
    //: The name of a picture that was pasted; %1 is the moment, as 2026-03-01 14.05.09
    const QString name =
        Words::tr("Picture %1").arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH.mm.ss")));
    files.contents.push_back({name + QStringLiteral(".png"), png.data()});
    return files;
}

void addFiles(QWidget *parent, Workspace &workspace, const FileCell &cell, FilesToAdd files, TaskDone done)
{
    if (files.isEmpty())
        return done({});
    const int count = int(files.paths.size() + qsizetype(files.contents.size()));
    runOnWorkspace(parent, workspace, Words::tr("Adding %n file(s)", nullptr, count),
                   CancelableWork([cell, files = std::move(files)](
                                      Workspace &own, TaskProgress &progress) -> Result<std::vector<ChangeSet>> {
                       Result<ChangeSet> made = addAll(own, cell, files, progress);
                       if (!made)
                           return made.error();
                       return std::vector<ChangeSet>{std::move(*made)};
                   }),
                   std::move(done));
}

void chooseAndAddFiles(QWidget *parent, Workspace &workspace, const FileCell &cell, TaskDone done)
{
    FilesToAdd files;
    files.paths = QFileDialog::getOpenFileNames(parent, Words::tr("Choose the files to add"),
                                                QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (!files.isEmpty())
        addFiles(parent, workspace, cell, std::move(files), std::move(done));
}

} // namespace pheu
