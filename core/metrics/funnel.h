// SPDX-License-Identifier: GPL-3.0-or-later
// The funnels of a workspace (page Funnels) and the rates between their steps.
#pragma once

#include "metrics/engine.h"

namespace pheu
{

struct FunnelDefinition {
    QString name;         // as in the workspace
    QStringList measures; // ids of measures or KPIs, in order
};

// In the order in which they first appear on the page.
Result<std::vector<FunnelDefinition>> readFunnels(const Workspace &workspace);
// By name without case, also by the name that the template gives in the other language; empty name: the first.
// Errors: UnknownName.
Result<FunnelDefinition> findFunnel(const std::vector<FunnelDefinition> &funnels, const QString &name);

// A step without a value gives none; the next is compared with the nearest above that has one. `previous` is
// empty when nothing is compared.
std::vector<FunnelStep> funnelSteps(const Catalogue &catalogue, const QStringList &measures,
                                    const std::vector<Figure> &values, const std::vector<Figure> &previous,
                                    Language language);

} // namespace pheu
