// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/fileplace.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <optional>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::FilePlace)
};

using Info = struct stat;

std::optional<Info> infoOf(const QByteArray &path)
{
    Info info = {};
    return ::stat(path.constData(), &info) == 0 ? std::optional(info) : std::nullopt;
}

// Where the system says that an open file is now; empty: it has no name any more, or the system does not tell.
// `links`: how many names it has, −1 when it was not found.
QByteArray nameOfOpen(quint64 device, quint64 inode, int *links)
{
    *links = -1;
    const QString folder = QStringLiteral("/proc/self/fd/");
    for (const QString &entry : QDir(folder).entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot)) {
        const QByteArray link = QFile::encodeName(folder + entry);
        const auto info = infoOf(link);
        if (!info || info->st_dev != device || info->st_ino != inode)
            continue;
        *links = int(info->st_nlink);
        std::array<char, 4096> target = {};
        const ssize_t length = ::readlink(link.constData(), target.data(), target.size());
        const QByteArray name(target.data(), int(std::max<ssize_t>(0, length)));
        const auto there = infoOf(name); // " (deleted)" stands behind a name that is gone
        if (there && there->st_dev == device && there->st_ino == inode)
            return name;
    }
    return {};
}

} // namespace

void FilePlace::remember(const QString &path, bool forWriting)
{
    const auto info = infoOf(QFile::encodeName(path));
    m_known = info.has_value();
    if (!m_known)
        return;
    m_path = path;
    m_realPath = QFileInfo(path).canonicalFilePath();
    m_device = info->st_dev;
    m_inode = info->st_ino;
    m_forWriting = forWriting;
}

Result<void> FilePlace::check() const
{
    if (!m_known)
        return {};
    const auto info = infoOf(QFile::encodeName(m_path));
    if (!info)
        return gone();
    if (info->st_dev != m_device || info->st_ino != m_inode)
        return replaced();
    // The same file by way of a link: its journal would stand beside the link, where nobody looks for it after a crash.
    if (QFileInfo(m_path).canonicalFilePath() != m_realPath)
        return gone();
    if (m_forWriting && (info->st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0)
        return Error{
            ErrorCode::ReadOnly,
            Text::tr("“%1” was made read-only while it was open, so nothing more is saved to it. Allow writing to it, "
                     "or save a copy elsewhere.")
                .arg(QFileInfo(m_path).fileName())};
    return {};
}

FilePlace::Stamp FilePlace::stamp() const
{
    const auto info = m_known ? infoOf(QFile::encodeName(m_path)) : std::nullopt;
    return info ? Stamp{info->st_size, info->st_mtim.tv_sec, info->st_mtim.tv_nsec} : Stamp();
}

QByteArray FilePlace::mark() const
{
    return QByteArray::number(m_device) + ':' + QByteArray::number(m_inode);
}

Error FilePlace::gone() const
{
    const QString name = QFileInfo(m_path).fileName();
    int links = -1;
    const QByteArray now = nameOfOpen(m_device, m_inode, &links);
    if (!now.isEmpty())
        return {
            ErrorCode::NotFound,
            Text::tr(
                "“%1” was moved to “%2” while it was open, so nothing more is saved to it from here. Open it there, or "
                "save a copy elsewhere.")
                .arg(name, QDir::toNativeSeparators(QFile::decodeName(now)))};
    if (links == 0)
        return {ErrorCode::NotFound, Text::tr("“%1” was deleted while it was open, so nothing more can be saved to it. "
                                              "Save a copy elsewhere: it will "
                                              "hold all that was saved before.")
                                         .arg(name)};
    return {
        ErrorCode::NotFound,
        Text::tr(
            "“%1” was moved or deleted while it was open, so nothing more is saved to it. Put it back at its place, or "
            "save a copy elsewhere.")
            .arg(name)};
}

Error FilePlace::replaced() const
{
    return {ErrorCode::Conflict, Text::tr("“%1” was replaced by another file while it was open, so nothing more is "
                                          "saved to it from here. Save a copy "
                                          "elsewhere to keep what was open, or open the file again.")
                                     .arg(QFileInfo(m_path).fileName())};
}

Error FilePlace::overwritten() const
{
    return {
        ErrorCode::Damaged,
        Text::tr(
            "“%1” was overwritten or cut short by another program while it was open, so nothing more is saved to it. "
            "Open a backup, or rescue what is readable with “pheu check --repair”.")
            .arg(QFileInfo(m_path).fileName())};
}

} // namespace pheu
