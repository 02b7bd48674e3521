// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace saved as a template: its pages, fields, options and views, with or without the records, as one JSON file.
// A new workspace is made from it by the door, so that a file from elsewhere cannot bring in what the program would
// not make itself. Files in attachment fields and comments stay behind.
#pragma once

#include "workspace/workspace.h"

#include <functional>

namespace pheu
{

struct UserTemplate {
    QString name;
    QString currency;
    QStringList pages; // their names, for people
    qint64 records = 0;
    QJsonObject json;

    static QString suffix() { return QStringLiteral(".pheu-template"); }
};

// Writes it whole or not at all. Errors: Io, Canceled.
Result<void> saveUserTemplate(Workspace &workspace, const QString &file, bool records, Language language,
                              const std::function<bool(double)> &progress = {});
// Errors: NotFound, NotAWorkspace (no template), NewerVersion, Damaged.
Result<UserTemplate> readUserTemplate(const QString &file, Language language);
// Refuses an existing file, and another currency where the template has records (InvalidInput). Nothing is left on
// error.
Result<std::unique_ptr<Workspace>> createFromTemplate(const QString &path, const UserTemplate &source,
                                                      const NewWorkspace &what, const Clock &clock = Clock::system(),
                                                      const std::function<bool(double)> &progress = {});

} // namespace pheu
