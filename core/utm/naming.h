// SPDX-License-Identifier: GPL-3.0-or-later
// A naming template such as {yyyy}-{mm}-{campaign}: text with placeholders in braces that a link's own facts fill.
#pragma once

#include "base/day.h"
#include "base/result.h"

namespace pheu
{

struct NamingFacts {
    QString campaign;
    QString channel;
    QString ad;
    QString adGroup;
    QString content;
    QString source;
    QString medium;
    Day date = 0;
};

// Placeholders that can be used, without braces.
const QStringList &namingPlaceholders();
// Errors: InvalidInput names the placeholder that there is not, or the brace that is not closed.
Result<void> checkNaming(const QString &pattern);
// A fact that is missing takes the sign before it along: {campaign}-{ad} without an ad is the campaign alone.
// A pattern that does not pass checkNaming() gives nothing.
QString filledNaming(const QString &pattern, const NamingFacts &facts);

} // namespace pheu
