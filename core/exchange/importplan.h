// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan holds between being made and being applied.
#pragma once

#include "exchange/fileplanner.h"
#include "exchange/importhistory.h"

namespace pheu
{

// The page of that name or role; empty: results. Errors: UnknownName.
Result<const Page *> importTarget(const Workspace &workspace, const QString &asked);

struct ImportPlan::Private {
    explicit Private(Workspace &target)
        : workspace(target)
        , links(target)
    {
    }

    Workspace &workspace;
    const Page *page = nullptr;
    ImportOptions options;
    std::vector<std::unique_ptr<SourceFile>> files; // let go once the plan is made
    std::vector<int> pathOf;                        // by table: its place in summary.files
    std::vector<SourceInfo> sources;
    LinkResolver links;
    std::unique_ptr<PlanRows> rows;
    ImportSummary summary;
    std::vector<ImportProblem> allProblems;
    QStringList breakdowns; // by which rows were cut beside their levels
    QString token;
    FileDigests fileDigests; // while the plan is made
    QStringList digests;     // of the files as they were read

    Result<void> look(const QStringList &paths, const Progress &progress);
    Result<void> take(std::unique_ptr<SourceFile> table, const QString &path);
    Result<void> goesTo(const Page *target, const QString &path);
    Result<void> guardBreakdowns();
    std::vector<std::unique_ptr<PlanField>> planFields() const;
    Result<std::vector<std::vector<int>>> keys(const std::vector<std::unique_ptr<PlanField>> &fields) const;
    Result<void> plan(const Progress &progress);
    void noteCurrency(qint64 value);
    void add(const FileOutcome &outcome);
    Result<void> refuseWhenNothingIsLeft() const;
    void countCreated();

    Result<void> write(EditSession &session, const Progress &progress);
    Result<void> createLinked(EditSession &session);
    Result<void> addPeople(EditSession &session);
    Result<void> writeRows(EditSession &session, const Progress &progress);
    Result<void> writeOneByOne(EditSession &session, const RefToId &idOf, bool additions,
                               const EditSession::BulkInsert::Written &written);
    Result<void> addInBulk(EditSession &session, const RefToId &idOf, const EditSession::BulkInsert::Written &written);
    bool canInsertInBulk() const;
    QJsonObject description() const;
    std::vector<qint64> createdIds; // by new record

    // Sums by plan field, in the scale of the field when the file was read.
    struct Sum {
        bool any = false, lost = false;
        double imported = 0;
        std::optional<double> file;
        bool fileKnown = true;
    };
    std::vector<Sum> sums;
};

} // namespace pheu
