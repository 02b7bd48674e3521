// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace whose computed fields are made in one line each. What the test did not expect to fail ends it.
#pragma once

#include "support/workspacefile.h"
#include "workspace/recalculation.h"

namespace pheu::test
{

struct ComputedFile : WorkspaceFile {
    ComputedFile()
        : WorkspaceFile(Language::English)
    {
    }

    Result<ChangeSet> tryAddField(const char *pageRole, const char *role, const FieldConfig &config)
    {
        Field field;
        field.role = QString::fromUtf8(role);
        field.names.own = QString::fromUtf8(role);
        field.type = fieldType(QStringLiteral("text"));
        field.config = config;
        return workspace->apply({EditKind::AddField, {AddField{page(pageRole).id, field}}});
    }
    void addField(const char *pageRole, const char *role, const FieldConfig &config)
    {
        const Result<ChangeSet> done = tryAddField(pageRole, role, config);
        if (!done)
            qFatal("%s: %s", role, qPrintable(done.error().message));
    }
    static FieldConfig formula(const char *text)
    {
        FieldConfig config;
        config.computed = QStringLiteral("formula");
        config.formula = QString::fromUtf8(text);
        return config;
    }
    void addFormula(const char *pageRole, const char *role, const char *text)
    {
        addField(pageRole, role, formula(text));
    }
    FieldConfig linked(const char *computed, FieldId via, FieldId source, const char *aggregate = "") const
    {
        FieldConfig config;
        config.computed = QLatin1String(computed);
        config.via = via;
        config.source = source;
        config.aggregate = QLatin1String(aggregate);
        return config;
    }
    void addRollup(const char *pageRole, const char *role, const Field &via, const Field *source, const char *aggregate)
    {
        addField(pageRole, role, linked("rollup", via.id, source ? source->id : FieldId(), aggregate));
    }
    void addLookup(const char *pageRole, const char *role, const Field &via, const Field &source)
    {
        addField(pageRole, role, linked("lookup", via.id, source.id));
    }
    QString typeOf(const char *pageRole, const char *role) const { return field(pageRole, role).type->id(); }
    QString why(const char *pageRole, RecordId record, const char *role) const
    {
        const Result<QString> reason = explainComputed(workspace->database(), workspace->schema(), workspace->clock(),
                                                       page(pageRole).id, record, field(pageRole, role).id);
        return reason ? *reason : reason.error().message;
    }
    void undo()
    {
        if (const auto done = workspace->undo(); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    void redo()
    {
        if (const auto done = workspace->redo(); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    void reopenOn(const QDate &day)
    {
        workspace.reset();
        auto opened = Workspace::open(path, OpenMode::ReadWrite, Clock::fixed(QDateTime(day, QTime(9, 0))));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        workspace = std::move(*opened);
    }
};

} // namespace pheu::test
