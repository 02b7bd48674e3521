// SPDX-License-Identifier: GPL-3.0-or-later
// Names of options and linked records, for every cell that is shown: looked up once, kept until an edit touches them.
#pragma once

#include "storage/recordreader.h"
#include "workspace/edit.h"

namespace pheu
{

class LinkText
{
public:
    // "" for a record that is not there.
    QString nameOf(Database &database, const Schema &schema, const Field &field, qint64 id, Language language);
    // Errors: UnknownName, Ambiguous.
    Result<qint64> idOf(Database &database, const Schema &schema, const Field &field, const QString &name) const;

    void forget(const ChangeSet &changes);
    void clear() { m_names.clear(); }

private:
    static constexpr qsizetype mostKept = 200000; // a page; then it begins anew
    QString fileName(Database &database, qint64 id);
    QHash<PageId, QHash<qint64, QString>> m_names;
};

} // namespace pheu
