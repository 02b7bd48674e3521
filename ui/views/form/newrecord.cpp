// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/form/newrecord.h"

#include <QCoreApplication>

#include <memory>

namespace pheu
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(pheu::NewRecord)
};

RecordId firstOf(const ChangeSet &changes)
{
    return changes.added.empty() ? RecordId() : changes.added.front();
}

Result<ChangeSet> addWithFiles(Workspace &workspace, NewRecord record, TaskProgress &progress)
{
    auto session = workspace.beginEdit(EditKind::AddRecords);
    if (!session)
        return session.error();
    (*session)->setProgress([&progress](double part) { return progress.report(part); });
    for (const auto &[field, files] : record.files) {
        Result<IdList> ids = keepFiles(**session, files, {});
        if (!ids)
            return ids.error();
        record.fields.push_back(field);
        record.values.emplace_back(std::move(*ids));
    }
    const Result<void> added =
        (*session)->apply(AddRecords{record.page, std::move(record.fields), {std::move(record.values)}});
    if (!added)
        return added.error();
    return (*session)->commit();
}

} // namespace

void addNewRecord(QWidget *parent, Workspace &workspace, NewRecord record,
                  std::function<void(const Result<RecordId> &)> done)
{
    if (record.files.empty()) {
        const AddRecords add{record.page, std::move(record.fields), {std::move(record.values)}};
        const Result<ChangeSet> added = workspace.apply(Edit{EditKind::AddRecords, {add}});
        done(added ? Result<RecordId>(firstOf(*added)) : Result<RecordId>(added.error()));
        return;
    }
    auto made = std::make_shared<RecordId>();
    runOnWorkspace(parent, workspace, Words::tr("Adding the record with its files"),
                   CancelableWork([record = std::move(record),
                                   made](Workspace &own, TaskProgress &progress) -> Result<std::vector<ChangeSet>> {
                       Result<ChangeSet> added = addWithFiles(own, record, progress);
                       if (!added)
                           return added.error();
                       *made = firstOf(*added);
                       return std::vector<ChangeSet>{std::move(*added)};
                   }),
                   [made, done = std::move(done)](const Result<void> &result) {
                       done(result ? Result<RecordId>(*made) : Result<RecordId>(result.error()));
                   });
}

} // namespace pheu
