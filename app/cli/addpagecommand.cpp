// SPDX-License-Identifier: GPL-3.0-or-later
// pheu add-page: one of the pages that templates bring, with the figures that come with it.
#include "base/text.h"
#include "cli/commands.h"
#include "cli/slice.h"
#include "metrics/catalogue.h"
#include "metrics/workspacecatalogue.h"
#include "workspace/pagetemplates.h"

#include <QCoreApplication>

namespace pheu::cli
{

namespace
{

struct AddPageText {
    Q_DECLARE_TR_FUNCTIONS(pheu::AddPageCommand)
};

QStringList templateIds()
{
    QStringList ids;
    for (const PageTemplate &page : pageTemplates())
        ids.append(page.id);
    return ids;
}

// KPIs that can be answered now and could not before.
QStringList figuresBrought(const Catalogue &catalogue, const Schema &before, const Schema &after)
{
    QStringList ids;
    for (const Kpi &kpi : catalogue.kpis()) {
        if (!catalogue.missingPage(kpi.id, before).isEmpty() && catalogue.missingPage(kpi.id, after).isEmpty())
            ids.append(kpi.id);
    }
    return ids;
}

int refuseUnknown(const QString &name, Console &console)
{
    const QStringList near = nearest(name, templateIds());
    const QString hint = near.isEmpty()
                             ? AddPageText::tr("There are: %1.").arg(templateIds().join(QStringLiteral(", ")))
                             : AddPageText::tr("Did you mean %1?").arg(near.join(QStringLiteral(", ")));
    return console.refuse(AddPageText::tr("There is no page template “%1”.").arg(name) + u' ' + hint);
}

} // namespace

CommandSpec addPageSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("add-page");
    spec.summary = AddPageText::tr("Adds a page from a template, and with it the KPIs that need it.");
    spec.positionals = {{QStringLiteral("FILE")}, {QStringLiteral("TEMPLATE-PAGE")}};
    QString details = AddPageText::tr("Templates:") + u'\n';
    const bool vietnamese = QLocale().language() == QLocale::Vietnamese;
    for (const PageTemplate &page : pageTemplates())
        details +=
            QStringLiteral("  ") + page.id.leftJustified(15) + (vietnamese ? page.meaning.vi : page.meaning.en) + u'\n';
    spec.details = details.trimmed();
    return spec;
}

int runAddPage(const Arguments &arguments, Console &console)
{
    const QString name = cleanText(arguments.positional(1));
    const PageTemplate *wanted = pageTemplate(name);
    const auto workspace = Workspace::open(arguments.positional(0));
    if (!workspace)
        return console.refuse(workspace.error());
    if (!wanted)
        return refuseUnknown(arguments.positional(1), console);
    const Schema before = (*workspace)->schema();
    const auto added = addTemplatePage(**workspace, wanted->id);
    if (!added)
        return console.refuse(added.error());
    const QStringList figures = figuresBrought(*catalogueOf(**workspace), before, (*workspace)->schema());
    console.writeLine(AddPageText::tr("Page added: %1").arg(wanted->names.in(console.language())));
    if (!figures.isEmpty())
        console.writeLine(AddPageText::tr("KPIs that can be asked now: %1").arg(figures.join(QStringLiteral(", "))));
    return Done;
}

} // namespace pheu::cli
