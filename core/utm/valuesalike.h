// SPDX-License-Identifier: GPL-3.0-or-later
// Values of one parameter that mean the same and split a report: fb, facebook and Facebook; tet-sale and tet_sale;
// newsleter and newsletter. Numbers are never taken for slips: tet-2025 is not tet-2026.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace pheu
{

// For each value that should be another: the one to use. That is the allowed one of those alike, else the most used,
// else the plainest. `uses`: how often each value stands.
QHash<QString, QString> valuesAlike(const QString &parameter, const QHash<QString, qint64> &uses,
                                    const QStringList &allowed = {});

} // namespace pheu
