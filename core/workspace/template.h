// SPDX-License-Identifier: GPL-3.0-or-later
// A template file (resources/templates): pages, fields, options with their roles and both names, and the records a
// new workspace begins with.
#pragma once

#include "storage/database.h"
#include "storage/schema.h"

#include <QJsonArray>
#include <QStringList>

namespace pheu
{

struct Template {
    Schema schema; // ids counted from 1; options have none yet
    QJsonArray records;
};

QStringList templateNames();
// Errors: InvalidInput for an unknown name, Internal for a defect in the file.
Result<Template> loadTemplate(const QString &name);

// Makes the pages and their tables and inserts the records, names in `language`. Inside the caller's transaction.
Result<void> instantiate(Transaction &transaction, const Template &source, Language language, qint64 nowMs,
                         const QJsonObject &settings);

} // namespace pheu
