// SPDX-License-Identifier: GPL-3.0-or-later
// What a card is called: by its user, by the table of cards, else by what it shows.
#include "report/cardkinds.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct TitleText {
    Q_DECLARE_TR_FUNCTIONS(pheu::CardTitle)
};

constexpr qsizetype mostOfText = 60;

// As it stands within a sentence: "channel", but "UTM link".
QString dimensionName(const Catalogue &catalogue, const QString &id, Language language)
{
    const auto &known = catalogue.dimensions();
    const auto entry = std::ranges::find(known, id, &DimensionEntry::id);
    if (entry == known.end())
        return id;
    QString name = language == Language::Vietnamese ? entry->nameVi : entry->nameEn;
    if (name.size() > 1 && name.at(0).isUpper() && !name.at(1).isUpper())
        name[0] = name.at(0).toLower();
    return name;
}

QString capital(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

QString figuresOf(const CardDefinition &definition, const Catalogue &catalogue, Language language)
{
    QStringList figures;
    for (const QString &name : definition.names)
        figures.append(figureInfo(catalogue, name, language).shortLabel);
    return figures.join(QStringLiteral(", "));
}

QString firstLine(const QString &text)
{
    const QString line = text.trimmed().section(u'\n', 0, 0);
    return line.size() > mostOfText ? line.left(mostOfText).trimmed() + u'…' : line;
}

} // namespace

QString cardTitle(const CardDefinition &definition, const Catalogue &catalogue, Language language)
{
    if (!definition.ownTitle.isEmpty())
        return definition.ownTitle;
    if (definition.title)
        return QCoreApplication::translate("pheu::CardTitle", definition.title);
    const QString figures = figuresOf(definition, catalogue, language);
    const QString by = dimensionName(catalogue, definition.by, language);
    switch (definition.kind) {
    case CardKind::Kpi:
        return figureInfo(catalogue, definition.names.value(0), language).shortLabel;
    case CardKind::Funnel:
        return definition.funnel.isEmpty() ? TitleText::tr("Conversion funnel") : definition.funnel;
    case CardKind::Bars:
    case CardKind::Donut:
        return TitleText::tr("%1 by %2").arg(figures, by);
    case CardKind::Trend:
    case CardKind::Columns:
    case CardKind::Combo:
        return TitleText::tr("%1 over time").arg(figures);
    case CardKind::Heat:
        return TitleText::tr("%1 by %2 and %3").arg(figures, by, dimensionName(catalogue, definition.across, language));
    case CardKind::Ranking:
        return TitleText::tr("%1: highest and lowest %2")
            .arg(capital(by), figureInfo(catalogue, definition.names.value(0), language).shortLabel);
    case CardKind::Table:
        return TitleText::tr("By %1").arg(by);
    case CardKind::Target:
        return TitleText::tr("Goal");
    case CardKind::Text:
    case CardKind::Image:
        return firstLine(definition.text);
    }
    return {};
}

} // namespace pheu
