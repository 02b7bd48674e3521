// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace of the ad-campaigns template, made anew for each test, whose records are written by role and text.
#pragma once

#include "support/workspacefile.h"
#include "targets/targetstatus.h"

#include <QTest>

namespace pheu::test
{

inline Day day(const QString &iso)
{
    return *parseIsoDay(QStringView(iso));
}

class GoalsFixture
{
public:
    using Cells = std::vector<std::pair<const char *, QString>>;

    Workspace &workspace() { return *m_file.workspace; }
    RecordId add(const QString &page, const Cells &cells)
    {
        const QByteArray role = page.toLatin1();
        WorkspaceFile::Cells values;
        for (const auto &[field, text] : cells)
            values.emplace_back(field, parsed(role, field, text));
        return m_file.add(role, values);
    }
    void set(const QString &page, RecordId record, const Cells &cells)
    {
        const QByteArray role = page.toLatin1();
        for (const auto &[field, text] : cells) {
            if (const auto done = m_file.set(role, record, field, parsed(role, field, text)); !done)
                qFatal("%s", qPrintable(done.error().message));
        }
    }
    // In November 2026 unless it is not dated.
    RecordId target(Cells cells, bool dated = true)
    {
        if (dated) {
            cells.push_back({"from", QStringLiteral("2026-11-01")});
            cells.push_back({"to", QStringLiteral("2026-11-30")});
        }
        return add(QStringLiteral("targets"), cells);
    }
    static Format format() { return Format(QLocale(QStringLiteral("en")), QStringLiteral("VND")); }
    TargetBoard boardOn(const QString &iso)
    {
        MetricsEngine engine(workspace());
        return boardOn(engine, iso);
    }
    TargetBoard boardOn(MetricsEngine &engine, const QString &iso)
    {
        auto tree = TargetTree::read(workspace());
        if (!tree)
            qFatal("%s", qPrintable(tree.error().message));
        auto board = TargetBoard::evaluate(engine, workspace(), std::move(*tree), day(iso), format());
        if (!board)
            qFatal("%s", qPrintable(board.error().message));
        return std::move(*board);
    }

private:
    Value parsed(const char *page, const char *role, const QString &text) const
    {
        const auto value = m_file.workspace->parse(m_file.field(page, role), text, QLocale::c());
        if (!value)
            qFatal("%s", qPrintable(value.error().message));
        return *value;
    }

    WorkspaceFile m_file{Language::English};
};

} // namespace pheu::test
