// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace of the ad-campaigns template, made anew for each test, whose records are written by role and text.
#pragma once

#include "targets/targetstatus.h"

#include <QTemporaryDir>
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

    GoalsFixture()
    {
        NewWorkspace what;
        what.language = Language::English;
        auto made = Workspace::create(m_dir.filePath(QStringLiteral("w.pheu")), what);
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        m_workspace = std::move(*made);
    }

    Workspace &workspace() { return *m_workspace; }
    RecordId add(const QString &page, const Cells &cells) { return write(page, {}, cells); }
    void set(const QString &page, RecordId record, const Cells &cells) { write(page, record, cells); }
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
        MetricsEngine engine(*m_workspace);
        return boardOn(engine, iso);
    }
    TargetBoard boardOn(MetricsEngine &engine, const QString &iso)
    {
        auto tree = TargetTree::read(*m_workspace);
        if (!tree)
            qFatal("%s", qPrintable(tree.error().message));
        auto board = TargetBoard::evaluate(engine, *m_workspace, std::move(*tree), day(iso), format());
        if (!board)
            qFatal("%s", qPrintable(board.error().message));
        return std::move(*board);
    }

private:
    RecordId write(const QString &pageName, RecordId record, const Cells &cells)
    {
        const Page *page = m_workspace->schema().page(pageName);
        std::vector<FieldId> fields;
        std::vector<Value> values;
        for (const auto &[role, text] : cells) {
            const Field *field = page->field(QString::fromLatin1(role));
            if (!field)
                qFatal("no field %s", role);
            const auto value = m_workspace->parse(*field, text, QLocale::c());
            if (!value)
                qFatal("%s", qPrintable(value.error().message));
            fields.push_back(field->id);
            values.push_back(*value);
        }
        auto session = m_workspace->beginEdit(EditKind::Script);
        if (record) {
            if (const auto done = (*session)->update(page->id, record, fields, values); !done)
                qFatal("%s", qPrintable(done.error().message));
        } else {
            const auto added = (*session)->insert(page->id, fields, values);
            if (!added)
                qFatal("%s", qPrintable(added.error().message));
            record = *added;
        }
        const auto changes = (*session)->commit();
        if (!changes)
            qFatal("%s", qPrintable(changes.error().message));
        m_workspace->absorb(*changes);
        return record;
    }

    QTemporaryDir m_dir;
    std::unique_ptr<Workspace> m_workspace;
};

} // namespace pheu::test
