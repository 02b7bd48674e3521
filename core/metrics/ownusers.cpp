// SPDX-License-Identifier: GPL-3.0-or-later
// What would lose its figure with an entry.
#include "base/text.h"
#include "formula/formula.h"
#include "metrics/columnstore.h"
#include "metrics/owncatalogue.h"
#include "metrics/workspacecatalogue.h"
#include "storage/metastore.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace pheu
{

namespace
{

struct OwnText {
    Q_DECLARE_TR_FUNCTIONS(pheu::OwnCatalogue)
};

bool names(const QJsonValue &value, const QString &id)
{
    if (value.isString())
        return value.toString() == id;
    if (value.isArray())
        return std::ranges::any_of(value.toArray(), [&](const QJsonValue &one) { return names(one, id); });
    const QJsonObject object = value.toObject();
    return object.contains(id) ||
           std::any_of(object.begin(), object.end(), [&](const QJsonValue &one) { return names(one, id); });
}

bool uses(const ViewConfig &config, const QString &id)
{
    return config.metrics.contains(id) || config.kpis.contains(id) ||
           std::ranges::any_of(config.sorts, [&](const Sort &sort) { return sort.metric == id; });
}

// Records that name it, by id or as people call it.
Result<int> recordsNaming(const Workspace &workspace, const char *page, const char *field, const QStringList &called)
{
    const Page *of = pageOfRole(workspace.schema(), QLatin1String(page));
    const FieldId in = of ? fieldOfRole(*of, QLatin1String(field)) : FieldId();
    if (!in)
        return 0;
    Query query;
    query.page = of->id;
    const auto ids = workspace.reader().select(query);
    if (!ids)
        return ids.error();
    const auto values = workspace.reader().values(of->id, *ids, std::span(&in, 1));
    if (!values)
        return values.error();
    return int(std::ranges::count_if(
        *values, [&](const Value &value) { return called.contains(caseFold(value.toText().trimmed())); }));
}

} // namespace

Result<QStringList> usersOf(const Workspace &workspace, const QString &id, Language language)
{
    const auto catalogue = catalogueOf(workspace);
    QStringList users;
    for (const Kpi &kpi : catalogue->kpis()) {
        const Result<Formula> formula = Formula::parse(kpi.formula, Catalogue::functions());
        if (formula && kpi.id != id && formula->names().contains(id))
            users.append(OwnText::tr("the KPI “%1”").arg(catalogue->name(kpi.id, language)));
    }
    for (const Page &page : workspace.schema().pages) {
        const QString pageName = page.names.in(language);
        for (const Field &field : page.fields) {
            if (field.config.computed == QLatin1String("kpi") && field.config.kpi == id)
                users.append(OwnText::tr("the field “%1” of “%2”").arg(field.names.in(language), pageName));
        }
        for (const View &view : page.views) {
            if (uses(view.config, id))
                users.append(OwnText::tr("the view “%1” of “%2”").arg(view.names.in(language), pageName));
        }
    }
    QStringList called = {caseFold(id)};
    for (const Language one : {Language::English, Language::Vietnamese})
        called.append(caseFold(catalogue->name(id, one)));
    const auto goals = recordsNaming(workspace, "targets", "kpi", called);
    const auto steps = recordsNaming(workspace, "funnels", "measure", called);
    if (!goals || !steps)
        return !goals ? goals.error() : steps.error();
    if (*goals > 0)
        users.append(OwnText::tr("%n goal(s)", nullptr, *goals));
    if (*steps > 0)
        users.append(OwnText::tr("%n funnel step(s)", nullptr, *steps));
    const Result<QJsonObject> settings = loadSettings(workspace.database());
    if (!settings)
        return settings.error();
    if (workspace.settings().goal == id)
        users.append(OwnText::tr("the goal of the conversion rate"));
    const QJsonValue dashboard = settings->value(QLatin1String("dashboard"));
    if (names(dashboard, id) || names(dashboard, QStringLiteral("kpi-") + id))
        users.append(OwnText::tr("cards of the dashboard"));
    if (names(settings->value(QLatin1String("targets")), id))
        users.append(OwnText::tr("alerts or scenarios of the goals"));
    return users;
}

} // namespace pheu
