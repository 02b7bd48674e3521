// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the tables of one file that are imported: the sheet of a workbook, and of several tables in one text those that
// say something of their own. Invariant: no figure of a period is taken twice because a file restates it; what is left
// out is said.
#pragma once

#include "exchange/sourcefile.h"

#include <vector>

namespace pheu
{

class TableFinder
{
public:
    TableFinder(const Workspace &workspace, const Page &page, const ImportOptions &options)
        : m_workspace(workspace)
        , m_page(page)
        , m_options(options)
    {
    }
    using Tables = std::vector<std::unique_ptr<SourceFile>>;
    Result<Tables> find(const QString &path, const Progress &progress);

private:
    Result<FileLayout> chooseSheet(TextSource &source);
    Result<Tables> readTables(const std::shared_ptr<const TextSource> &source, const FileLayout &first,
                              const Progress &progress);
    Result<Tables> select(Tables tables);
    // Those that a person ticked or named; empty: nobody did. Errors: UnknownName.
    Result<std::vector<bool>> asked(const Tables &tables) const;
    static Error noTable(const Tables &tables, const QString &typed);
    std::vector<bool> worthTaking(const Tables &tables) const;
    void noteSelection(const Tables &tables, const std::vector<bool> &chosen, bool byHand);
    LayoutWish wish() const { return {m_options.delimiter.toLatin1(), m_options.headerLine}; }

    const Workspace &m_workspace;
    const Page &m_page;
    const ImportOptions &m_options;
    QSet<QString> m_known;
    QStringList m_notes;
};

} // namespace pheu
