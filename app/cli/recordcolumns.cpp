// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/recordcolumns.h"

#include "base/text.h"

#include <QCoreApplication>

namespace pheu::cli
{

namespace
{

struct RecordColumns {
    Q_DECLARE_TR_FUNCTIONS(pheu::RecordColumns)
};

} // namespace

Result<const Page *> pageOf(const Workspace &workspace, const QString &name, Language language)
{
    if (const Page *page = workspace.schema().page(cleanText(name)))
        return page;
    QStringList names;
    for (const Page &page : workspace.schema().pages)
        names.append(page.role.isEmpty() ? page.names.in(language) : page.role);
    return Error{ErrorCode::UnknownName, RecordColumns::tr("%1 has no page “%2”. Its pages: %3.")
                                             .arg(workspace.path(), name, names.join(QStringLiteral(", ")))};
}

OptionSpec viewOption()
{
    return {QStringLiteral("view"),
            QStringLiteral("V"),
            RecordColumns::tr("A saved view of the page: its fields, its filter (beside --filter) and its order."),
            {},
            false,
            {}};
}

Result<const View *> namedView(const Page &page, const Arguments &arguments, Language language)
{
    if (!arguments.has(QStringLiteral("view")))
        return static_cast<const View *>(nullptr);
    const QString name = cleanText(arguments.value(QStringLiteral("view")));
    if (const View *view = page.view(name))
        return view;
    QStringList names;
    for (const View &view : page.views)
        names.append(view.names.in(language));
    return Error{ErrorCode::UnknownName, RecordColumns::tr("The page “%1” has no view “%2”. Its views: %3.")
                                             .arg(page.names.in(language), name, names.join(QStringLiteral(", ")))};
}

} // namespace pheu::cli
