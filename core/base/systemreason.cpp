// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/systemreason.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>

namespace pheu
{

namespace
{

struct Reason {
    int error;
    const char *words;
};

constexpr Reason reasons[] = {
    {EACCES, QT_TRANSLATE_NOOP("pheu::SystemReason", "permission is denied")},
    {EPERM, QT_TRANSLATE_NOOP("pheu::SystemReason", "permission is denied")},
    {ENOENT, QT_TRANSLATE_NOOP("pheu::SystemReason", "there is no such file or folder")},
    {ENOSPC, QT_TRANSLATE_NOOP("pheu::SystemReason", "the disk is full")},
    {EROFS, QT_TRANSLATE_NOOP("pheu::SystemReason", "the disk can only be read")},
    {EISDIR, QT_TRANSLATE_NOOP("pheu::SystemReason", "it is a folder")},
    {ENOTDIR, QT_TRANSLATE_NOOP("pheu::SystemReason", "a part of its path is no folder")},
    {EEXIST, QT_TRANSLATE_NOOP("pheu::SystemReason", "a file of that name is already there")},
    {EMFILE, QT_TRANSLATE_NOOP("pheu::SystemReason", "too many files are open")},
    {ENFILE, QT_TRANSLATE_NOOP("pheu::SystemReason", "too many files are open")},
    {EBUSY, QT_TRANSLATE_NOOP("pheu::SystemReason", "another program uses it")},
    {EIO, QT_TRANSLATE_NOOP("pheu::SystemReason", "the disk reports an error")},
    {EFBIG, QT_TRANSLATE_NOOP("pheu::SystemReason", "the file would be too large for the disk")},
    {ENAMETOOLONG, QT_TRANSLATE_NOOP("pheu::SystemReason", "its name is too long")},
    {ELOOP, QT_TRANSLATE_NOOP("pheu::SystemReason", "its links lead in a circle")},
    {ENODEV, QT_TRANSLATE_NOOP("pheu::SystemReason", "the disk is not there any more")},
    {ENXIO, QT_TRANSLATE_NOOP("pheu::SystemReason", "the disk is not there any more")},
    {ENOMEM, QT_TRANSLATE_NOOP("pheu::SystemReason", "there is not enough memory")},
    {ETIMEDOUT, QT_TRANSLATE_NOOP("pheu::SystemReason", "the network drive does not answer")},
    {ENOTCONN, QT_TRANSLATE_NOOP("pheu::SystemReason", "the network drive does not answer")},
    {EHOSTUNREACH, QT_TRANSLATE_NOOP("pheu::SystemReason", "the network drive does not answer")},
#ifdef Q_OS_UNIX
    {EDQUOT, QT_TRANSLATE_NOOP("pheu::SystemReason", "your share of the disk is full")},
    {ETXTBSY, QT_TRANSLATE_NOOP("pheu::SystemReason", "another program uses it")},
    {ESTALE, QT_TRANSLATE_NOOP("pheu::SystemReason", "the network drive does not answer")},
    {EHOSTDOWN, QT_TRANSLATE_NOOP("pheu::SystemReason", "the network drive does not answer")},
#endif
};

// QSaveFile looks before it asks the system.
int errorOfQt(const QString &said)
{
    if (said.endsWith(QLatin1String("is not writable")))
        return EACCES;
    return said == QLatin1String("Filename refers to a directory") ? EISDIR : 0;
}

} // namespace

QString systemReason(int error)
{
    const auto *known = std::ranges::find(reasons, error, &Reason::error);
    return known != std::end(reasons) ? QCoreApplication::translate("pheu::SystemReason", known->words)
                                      : qt_error_string(error);
}

QString systemReason(const QString &said)
{
    if (const int error = errorOfQt(said))
        return systemReason(error);
    const auto *known =
        std::ranges::find_if(reasons, [&](const Reason &reason) { return said == qt_error_string(reason.error); });
    return known != std::end(reasons) ? systemReason(known->error) : said;
}

} // namespace pheu
