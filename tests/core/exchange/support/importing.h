// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace in a temporary folder to import into, and short ways to ask what came in.
#pragma once

#include "exchange/importer.h"

#include <QFile>
#include <QTemporaryDir>

#include <stdexcept>

namespace pheu::test
{

struct Importing {
    explicit Importing(const QString &currency = QStringLiteral("USD"), Language language = Language::English)
    {
        NewWorkspace what;
        what.currency = currency;
        what.language = language;
        Result<std::unique_ptr<Workspace>> made = Workspace::create(path(), what);
        if (!made)
            throw std::runtime_error(made.error().message.toStdString());
        workspace = std::move(*made);
    }

    QString path() const { return folder.filePath(QStringLiteral("w.pheu")); }
    QString write(const QByteArray &bytes, const QString &name = {})
    {
        const QString file = folder.filePath(name.isEmpty() ? QStringLiteral("f%1.csv").arg(++files) : name);
        QFile out(file);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            throw std::runtime_error("cannot write a test file");
        return file;
    }

    // Plans and applies. On an error: the message is in `error`, the summary empty.
    ImportSummary import(const QStringList &sources, const ImportOptions &options = {})
    {
        error = {};
        Result<std::unique_ptr<ImportPlan>> plan = ImportPlan::make(*workspace, sources, options);
        if (!plan) {
            error = plan.error();
            return {};
        }
        const Result<ChangeSet> applied = (*plan)->apply();
        if (!applied) {
            error = applied.error();
            return {};
        }
        return (*plan)->summary();
    }
    ImportSummary importText(const QString &text, const ImportOptions &options = {})
    {
        return import({write(text.toUtf8())}, options);
    }

    const Page &page(const char *role) const { return *workspace->schema().page(QString::fromLatin1(role)); }
    Query query(const char *role, const QString &filter = {}) const
    {
        Query query;
        query.page = page(role).id;
        if (!filter.isEmpty()) {
            const Result<Filter> parsed = parseFilter(workspace->schema(), query.page, filter);
            if (!parsed)
                throw std::runtime_error(parsed.error().message.toStdString());
            query.filter = *parsed;
        }
        return query;
    }
    qint64 count(const char *role, const QString &filter = {}) const
    {
        return *workspace->reader().count(query(role, filter));
    }
    // Sum of a field of Results: money in minor units; −1 when there is no value.
    Value sum(const char *field, const QString &filter = {}) const
    {
        const Result<Value> sum =
            workspace->reader().sum(query("results", filter), page("results").field(QString::fromLatin1(field))->id);
        if (!sum)
            throw std::runtime_error(sum.error().message.toStdString());
        return *sum;
    }
    // The records of a page as text: a line each, fields joined by "|", empty ones as "".
    QStringList records(const char *role, const QStringList &fields, const QString &filter = {}) const
    {
        const Page &target = page(role);
        std::vector<FieldId> ids;
        for (const QString &name : fields)
            ids.push_back(target.field(name)->id);
        const std::vector<RecordId> selected = *workspace->reader().select(query(role, filter));
        QStringList lines;
        const std::vector<Record> found = *workspace->reader().fetch(target.id, selected, ids);
        for (const Record &record : found) {
            QStringList cells;
            for (size_t i = 0; i < ids.size(); ++i)
                cells << workspace->plain(*target.field(ids[i]), record.values[i]);
            lines << cells.join(u'|');
        }
        return lines;
    }

    QTemporaryDir folder;
    int files = 0;
    std::unique_ptr<Workspace> workspace;
    Error error;
};

inline ImportOptions mapped(const QStringList &map, const QStringList &set = {})
{
    ImportOptions options;
    options.map = map;
    options.set = set;
    return options;
}

} // namespace pheu::test
