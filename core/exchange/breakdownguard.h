// SPDX-License-Identifier: GPL-3.0-or-later
// One platform's figures of one day stand in the workspace at one level: by campaign, or by ad, never both. Looks at
// what a plan would leave beside each other. Invariant: two rows clash only when one may contain the other, that is,
// when they name the same things as far as both name any, and both have a figure of one measure.
#pragma once

#include "exchange/planrows.h"

namespace pheu
{

class BreakdownGuard
{
public:
    explicit BreakdownGuard(const PlanRows &rows);

    // `guarded`: by file, whether it is an export of a platform; `names`: of the files, for sentences.
    // Errors: InvalidInput, naming file, line, day and both levels.
    Result<void> check(Workspace &workspace, const Page &page, const std::vector<bool> &guarded,
                       const QStringList &names) const;

    // `cuts`: by file, by what its rows are cut beside its levels ("age, gender"). Records that an earlier import of
    // another cut brought are not replaced: it stated the same figures. Errors: InvalidInput.
    Result<void> checkCuts(Workspace &workspace, const Page &page, const QStringList &cuts,
                           const QStringList &names) const;

private:
    struct Earlier {
        ImportId import;
        QString file;
        QStringList cuts;
    };
    Result<std::vector<Earlier>> earlierCuts(Workspace &workspace, const QStringList &cuts) const;
    struct Seen {
        int file;
        size_t row;
        quint64 measures;
    };
    using Index = std::unordered_map<quint64, Seen>;
    using Shapes = QHash<qint64, quint32>; // by source: a bit for each shape

    Shapes plannedShapes(const std::vector<bool> &guarded) const;
    bool isMixed(const Shapes &planned) const;
    Index indexOf(const Shapes &planned, const std::vector<bool> &guarded) const;
    Result<void> checkFiles(const Shapes &planned, const Index &index, const std::vector<bool> &guarded,
                            const QStringList &names) const;
    std::vector<qint64> valuesOf(size_t row) const;
    quint64 measuresOf(size_t row) const;
    quint64 keyOf(const std::vector<qint64> &values, int from, int to) const;
    // `other`: who gave the figures before, as the middle of a sentence; `todo`: a sentence.
    Error clash(const QString &file, size_t row, int shape, int otherShape, const QString &other,
                const QString &todo) const;
    // The import that brought a record, and the name of its first file; no id: none did.
    Result<Earlier> broughtBy(Workspace &workspace, const Page &page, qint64 record) const;
    Error storedClash(Workspace &workspace, const Page &page, const QString &file, const Seen &seen, int with,
                      int shape, qint64 record) const;

    const PlanRows &m_rows;
    std::vector<size_t> m_measures; // fields that add up, 64 at most
};

} // namespace pheu
