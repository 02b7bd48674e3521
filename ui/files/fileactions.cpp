// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/fileactions.h"

#include "base/systemreason.h"
#include "workspace/filekind.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QMimeDatabase>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

namespace pheu
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(pheu::FileActions)
};

// Lives as long as the program: what was opened may still be looked at when its window is closed.
class OpenedFiles final : public QObject
{
public:
    static OpenedFiles &ofProgram()
    {
        if (auto *there = dynamic_cast<OpenedFiles *>(
                qApp->findChild<QObject *>(QStringLiteral("openedFiles"), Qt::FindDirectChildrenOnly)))
            return *there;
        return *new OpenedFiles;
    }

    // A folder of its own for each, so that equal names do not meet.
    QString folder()
    {
        const QDir dir(m_dir.path());
        const QString name = QString::number(++m_count);
        return m_dir.isValid() && dir.mkdir(name) ? dir.filePath(name) : QString();
    }

private:
    OpenedFiles()
        : QObject(qApp)
        , m_dir(QDir::tempPath() + QStringLiteral("/pheu-XXXXXX")) // made with 0700
    {
        setObjectName(QStringLiteral("openedFiles"));
    }
    QTemporaryDir m_dir;
    int m_count = 0;
};

Error notWritten(const QString &path, const QString &reason)
{
    return {ErrorCode::Io, Words::tr("“%1” was not saved: %2. Choose another place.").arg(path, reason)};
}

Result<void> writeTo(Database &database, const Attachment &file, const QString &path)
{
    QSaveFile target(path);
    if (!target.open(QIODevice::WriteOnly))
        return notWritten(path, systemReason(target.errorString()));
    if (const Result<void> read = readAttachment(database, file.id, target); !read)
        return read;
    if (!target.commit())
        return notWritten(path, systemReason(target.errorString()));
    return {};
}

using Job = std::pair<Attachment, QString>; // what, and where to

void writeAll(QWidget *parent, const QString &title, const Workspace &workspace, std::vector<Job> jobs, TaskDone done)
{
    runTask(
        parent, title, true,
        [path = workspace.path(), jobs = std::move(jobs)](TaskProgress &progress) -> Result<void> {
            const auto database = Database::open(path, OpenMode::ReadOnly);
            if (!database)
                return database.error();
            for (size_t i = 0; i < jobs.size(); ++i) {
                if (!progress.report(double(i) / double(jobs.size())))
                    return Error{ErrorCode::Canceled, Words::tr("Saving was canceled.")};
                if (const Result<void> written = writeTo(**database, jobs[i].first, jobs[i].second); !written)
                    return written;
            }
            return {};
        },
        std::move(done));
}

QString startFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
}

} // namespace

bool opensOutside(const Attachment &file)
{
    return mayBeOpened(file.mime);
}

QString openName(const Attachment &file)
{
    const QString name = safeFileName(file.name);
    const QStringList endings = endingsOf(file.mime);
    const QString ending = name.section(u'.', -1).toLower();
    if (endings.isEmpty() || (name.contains(u'.') && endings.contains(ending)))
        return name;
    return safeFileName(name.left(100) + u'.' + endings.first());
}

void openFile(QWidget *parent, Workspace &workspace, const Attachment &file, TaskDone done)
{
    if (!opensOutside(file))
        return done(Error{
            ErrorCode::InvalidInput,
            Words::tr("“%1” is not opened from here because it may contain a program. Save it first.").arg(file.name)});
    const QString folder = OpenedFiles::ofProgram().folder();
    if (folder.isEmpty())
        return done(Error{ErrorCode::Io, Words::tr("“%1” could not be opened: there is no room in the folder for "
                                                   "temporary files.")
                                             .arg(file.name)});
    const QString path = QDir(folder).filePath(openName(file));
    writeAll(parent, Words::tr("Opening “%1”").arg(file.name), workspace, {{file, path}},
             [path, name = file.name, done = std::move(done)](const Result<void> &written) {
                 if (!written)
                     return done(written);
                 // It is a copy: what is changed there would be lost, so nothing can be.
                 QFile::setPermissions(path, QFile::ReadOwner);
                 if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
                     return done(
                         Error{ErrorCode::Io, Words::tr("No program that opens “%1” was found. Save it and open "
                                                        "it from there.")
                                                  .arg(name)});
                 done({});
             });
}

void saveFile(QWidget *parent, Workspace &workspace, const Attachment &file, const QString &path, TaskDone done)
{
    writeAll(parent, Words::tr("Saving “%1”").arg(file.name), workspace, {{file, path}}, std::move(done));
}

void saveFileAs(QWidget *parent, Workspace &workspace, const Attachment &file, TaskDone done)
{
    const QString path = QFileDialog::getSaveFileName(parent, Words::tr("Save the file as"),
                                                      QDir(startFolder()).filePath(safeFileName(file.name)));
    if (!path.isEmpty())
        saveFile(parent, workspace, file, path, std::move(done));
}

void saveFiles(QWidget *parent, Workspace &workspace, const std::vector<Attachment> &files, const QString &folder,
               TaskDone done)
{
    const QDir dir(folder);
    std::vector<Job> jobs;
    QSet<QString> given; // without case: some file systems do not tell A from a
    for (const Attachment &file : files) {
        const QString name = freeFileName(file.name, [&](const QString &wanted) {
            return given.contains(wanted.toCaseFolded()) || QFileInfo::exists(dir.filePath(wanted));
        });
        given.insert(name.toCaseFolded());
        jobs.emplace_back(file, dir.filePath(name));
    }
    writeAll(parent, Words::tr("Saving %n file(s)", nullptr, int(files.size())), workspace, std::move(jobs),
             std::move(done));
}

void saveFilesAs(QWidget *parent, Workspace &workspace, const std::vector<Attachment> &files, TaskDone done)
{
    const QString folder = QFileDialog::getExistingDirectory(parent, Words::tr("Where the files go"), startFolder());
    if (!folder.isEmpty())
        saveFiles(parent, workspace, files, folder, std::move(done));
}

QString fileFacts(const Attachment &file, const QLocale &locale)
{
    QStringList facts;
    const QMimeType type = QMimeDatabase().mimeTypeForName(file.mime);
    const QString ending = type.preferredSuffix().toUpper();
    facts << (ending.isEmpty() ? Words::tr("File") : ending);
    facts << locale.formattedDataSize(file.size, 1, QLocale::DataSizeSIFormat);
    if (file.width > 0)
        facts << QStringLiteral("%1 × %2").arg(file.width).arg(file.height);
    return facts.join(QStringLiteral(" · "));
}

} // namespace pheu
