// SPDX-License-Identifier: GPL-3.0-or-later
// Dashboards as data (resources/dashboards). A card there is one of the table ({"card": "funnel"}) or written as in the
// setting; its text may be in both languages.
#include "report/dashboards.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace pheu
{

namespace
{

struct TemplateText {
    Q_DECLARE_TR_FUNCTIONS(pheu::DashboardTemplate)
};

Names namesOf(const QJsonObject &json)
{
    return {json[QStringLiteral("en")].toString(), json[QStringLiteral("vi")].toString(), {}};
}

std::optional<CardDefinition> templateCard(const QJsonObject &json)
{
    const CardDefinition *shipped = cardDefinition(json[QStringLiteral("card")].toString());
    return shipped ? std::optional(*shipped) : cardFromJson(json);
}

DashboardTemplate readTemplate(const QString &id)
{
    DashboardTemplate read;
    QFile file(QStringLiteral(":/dashboards/%1.json").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        return read;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    read.id = id;
    read.dashboard.id = id;
    read.dashboard.names = namesOf(json);
    read.purpose = namesOf(json[QStringLiteral("purpose")].toObject());
    for (const QJsonValue &value : json[QStringLiteral("cards")].toArray()) {
        const QJsonObject object = value.toObject();
        auto card = templateCard(object);
        if (!card)
            continue;
        if (object[QStringLiteral("text")].isObject())
            read.texts.insert(card->id, namesOf(object[QStringLiteral("text")].toObject()));
        read.dashboard.cards.push_back(std::move(*card));
    }
    return read;
}

} // namespace

const std::vector<DashboardTemplate> &dashboardTemplates()
{
    static const std::vector<DashboardTemplate> all = [] {
        std::vector<DashboardTemplate> read;
        for (const char *id : {"overview", "channel", "b2b-lead", "shop", "email", "client"})
            read.push_back(readTemplate(QLatin1String(id)));
        return read;
    }();
    return all;
}

Dashboard dashboardFromTemplate(const DashboardTemplate &from, const std::vector<Dashboard> &all,
                                const Catalogue &catalogue, Language language)
{
    Dashboard made = withFreeNames(from.dashboard, all);
    std::erase_if(made.cards, [&](const CardDefinition &card) {
        return std::ranges::any_of(card.names, [&](const QString &name) { return !catalogue.contains(name); });
    });
    for (CardDefinition &card : made.cards) {
        if (const auto text = from.texts.constFind(card.id); text != from.texts.constEnd())
            card.text = text->in(language);
    }
    return made;
}

bool isUnwritten(const CardDefinition &card)
{
    return card.kind == CardKind::Text && std::ranges::any_of(dashboardTemplates(), [&](const DashboardTemplate &one) {
               return std::ranges::any_of(one.texts, [&](const Names &text) { return text.matches(card.text); });
           });
}

Result<Dashboard> dashboardNamed(const QString &name, const std::vector<Dashboard> &all, const Catalogue &catalogue,
                                 Language language)
{
    const auto fits = [&](const Dashboard &one) {
        return one.id.compare(name, Qt::CaseInsensitive) == 0 || one.names.matches(name);
    };
    QStringList known;
    // A name says more than an id: a person may have given one dashboard the name of another's template.
    for (const Dashboard &one : all) {
        if (one.names.matches(name))
            return one;
        known.append(one.names.in(language));
    }
    if (const auto own = std::ranges::find_if(all, fits); own != all.end())
        return *own;
    for (const DashboardTemplate &one : dashboardTemplates()) {
        if (fits(one.dashboard))
            return dashboardFromTemplate(one, {}, catalogue, language);
        if (const QString shown = one.dashboard.names.in(language); !known.contains(shown))
            known.append(shown);
    }
    return Error{
        ErrorCode::UnknownName,
        TemplateText::tr("There is no dashboard “%1”. There are: %2.").arg(name, known.join(QStringLiteral(", ")))};
}

} // namespace pheu
