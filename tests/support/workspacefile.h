// SPDX-License-Identifier: GPL-3.0-or-later
// A new workspace in a folder of its own, with short ways to write and read cells by role.
#pragma once

#include "workspace/workspace.h"

#include <QTemporaryDir>

namespace pheu::test
{

inline const Clock noon = Clock::fixed(QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC));

struct WorkspaceFile {
    QTemporaryDir dir;
    QString path = dir.filePath(QStringLiteral("Tết #1? 100%20.pheu"));
    std::unique_ptr<Workspace> workspace;

    explicit WorkspaceFile(Language language = Language::Vietnamese)
    {
        NewWorkspace what;
        what.language = language;
        auto made = Workspace::create(path, what, noon);
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        workspace = std::move(*made);
    }
    void reopen()
    {
        workspace.reset();
        auto opened = Workspace::open(path, OpenMode::ReadWrite, noon);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        workspace = std::move(*opened);
    }
    const Page &page(const char *role) const { return *workspace->schema().page(QLatin1String(role)); }
    const Field &field(const char *pageRole, const char *role) const
    {
        return *page(pageRole).field(QLatin1String(role));
    }
    using Cells = std::vector<std::pair<const char *, Value>>;
    Result<ChangeSet> tryAdd(const char *pageRole, const Cells &cells)
    {
        AddRecords add{page(pageRole).id, {}, {{}}};
        for (auto &[role, value] : cells) {
            add.fields.push_back(field(pageRole, role).id);
            add.rows.front().push_back(value);
        }
        return workspace->apply({EditKind::AddRecords, {add}});
    }
    RecordId add(const char *pageRole, const Cells &cells)
    {
        const auto changes = tryAdd(pageRole, cells);
        if (!changes)
            qFatal("%s", qPrintable(changes.error().message));
        return changes->added.front();
    }
    Result<ChangeSet> set(const char *pageRole, RecordId record, const char *role, const Value &value)
    {
        return workspace->apply(
            {EditKind::Cells, {SetCells{page(pageRole).id, {{record, field(pageRole, role).id, value}}}}});
    }
    Result<ChangeSet> remove(const char *pageRole, std::vector<RecordId> records)
    {
        return workspace->apply({EditKind::RemoveRecords, {RemoveRecords{page(pageRole).id, std::move(records)}}});
    }
    // The text "no record" when there is none.
    Value get(const char *pageRole, RecordId record, const char *role) const
    {
        const FieldId id = field(pageRole, role).id;
        const auto records = workspace->reader().fetch(page(pageRole).id, std::span(&record, 1), std::span(&id, 1));
        if (!records)
            qFatal("%s", qPrintable(records.error().message));
        return records->front().id ? records->front().values.front() : Value(QStringLiteral("no record"));
    }
    qint64 count(const char *pageRole) const
    {
        Query query;
        query.page = page(pageRole).id;
        const auto count = workspace->reader().count(query);
        return count ? *count : -1;
    }
    // What a full check of the file says; empty: it is what was written.
    QStringList problems() const
    {
        const auto report = checkDatabase(workspace->database(), CheckDepth::Full);
        return report ? report->problems : QStringList{report.error().message};
    }
};

} // namespace pheu::test
