// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/sourcelist.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::SourceList)
};

const QStringList &patterns()
{
    static const QStringList all{QStringLiteral("*.csv"), QStringLiteral("*.tsv"),  QStringLiteral("*.tab"),
                                 QStringLiteral("*.txt"), QStringLiteral("*.xlsx"), QStringLiteral("*.xlsm"),
                                 QStringLiteral("*.xls")};
    return all;
}

} // namespace

Result<QStringList> sourceFiles(const QStringList &paths)
{
    QStringList files;
    const auto add = [&files](const QString &path) {
        const QFileInfo info(path);
        const bool known =
            std::any_of(files.begin(), files.end(), [&info](const QString &other) { return QFileInfo(other) == info; });
        if (!known)
            files << path;
    };
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            add(path);
            continue;
        }
        // Of a spreadsheet that is open its program keeps a "~$…" beside it.
        QStringList names = QDir(path).entryList(patterns(), QDir::Files | QDir::Readable);
        names.removeIf([](const QString &name) { return name.startsWith(u"~$"); });
        std::sort(names.begin(), names.end()); // the same on every machine
        if (names.isEmpty())
            return Error{ErrorCode::InvalidInput, Text::tr("The folder “%1” holds no file that can be imported (%2).")
                                                      .arg(path, patterns().join(QStringLiteral(", ")))};
        for (const QString &name : names)
            add(QDir(path).filePath(name));
    }
    return files;
}

} // namespace pheu
