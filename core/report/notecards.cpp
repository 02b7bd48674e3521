// SPDX-License-Identifier: GPL-3.0-or-later
// Cards that show what was kept rather than what was counted: a goal, a text, a picture.
#include "report/cardkinds.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

struct CardText {
    Q_DECLARE_TR_FUNCTIONS(pheu::Card)
};

} // namespace

std::vector<CardNeed> noNeeds(const CardDefinition &, const Catalogue &)
{
    return {};
}

CardData buildTarget(const CardDefinition &definition, const CardInputs &inputs)
{
    CardData data;
    const qint64 goal = definition.goal.value;
    const auto found = inputs.targets.constFind(goal);
    if (found == inputs.targets.constEnd()) {
        data.empty = inputs.targetErrors.value(
            goal, CardText::tr("The goal of this card is not there any more. Choose another one."));
        data.body = TargetBody();
        return data;
    }
    data.body = *found;
    if (definition.ownTitle.isEmpty())
        data.title = found->mark.name;
    return data;
}

CardData buildText(const CardDefinition &definition, const CardInputs &)
{
    CardData data;
    data.body = TextBody{definition.text};
    if (definition.text.trimmed().isEmpty())
        data.empty = CardText::tr("This card has no text yet.");
    return data;
}

CardData buildImage(const CardDefinition &definition, const CardInputs &inputs)
{
    CardData data;
    const qint64 image = definition.image.value;
    data.body = ImageBody{inputs.images.value(image), definition.text};
    if (!inputs.images.contains(image))
        data.empty = inputs.imageErrors.value(image, CardText::tr("This card has no picture yet."));
    return data;
}

} // namespace pheu
