// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of the catalogue as JSON: one form for the shipped ones (resources/catalogue) and for those of a workspace.
#pragma once

#include "metrics/catalogue.h"

#include <QJsonObject>

namespace pheu
{

Measure measureFromJson(const QJsonObject &from);
Kpi kpiFromJson(const QJsonObject &from);

QString unitId(Unit unit);                // count, money, percent …
QString directionId(Direction direction); // higher, lower, band, neutral
QString aggregateId(Aggregate aggregate); // sum, last, none, distinct, mean, count
std::optional<Unit> unitOfId(const QString &id);
std::optional<Direction> directionOfId(const QString &id);
std::optional<Aggregate> aggregateOfId(const QString &id);

QString catalogueText(const QJsonObject &entry, QLatin1String key);
QStringList catalogueTexts(const QJsonValue &value);

} // namespace pheu
