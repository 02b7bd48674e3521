// SPDX-License-Identifier: GPL-3.0-or-later
// The program's own line icons (resources/icons), drawn sharp at any scale in a given colour.
#pragma once

#include <QIcon>
#include <QStringList>

namespace pheu
{

// "plus", "filter", … An unknown name gives the page icon, so that a user's page always has one.
QIcon lineIcon(const QString &name, const QColor &colour);
// For places that do not draw an icon themselves (message bars, first-run tiles).
QPixmap linePixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio);
// Icon name for a field type id ("money" → "money", "select" → "tag"), or for what fills a computed one ("formula").
QString fieldTypeIcon(const QString &typeId);
// Those that a person may give to a page.
QStringList pageIcons();

} // namespace pheu
