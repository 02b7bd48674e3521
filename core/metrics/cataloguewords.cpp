// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/cataloguewords.h"

#include <QCoreApplication>

namespace pheu
{

QString unitName(Unit unit)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("pheu::UnitName", text); };
    switch (unit) {
    case Unit::Count:
        return say(QT_TRANSLATE_NOOP("pheu::UnitName", "count"));
    case Unit::Money:
        return say(QT_TRANSLATE_NOOP("pheu::UnitName", "money"));
    case Unit::Percent:
        return say(QT_TRANSLATE_NOOP("pheu::UnitName", "percent"));
    case Unit::Ratio:
        return say(QT_TRANSLATE_NOOP("pheu::UnitName", "ratio"));
    case Unit::Days:
        return say(QT_TRANSLATE_NOOP("pheu::UnitName", "days"));
    case Unit::Seconds:
        return say(QT_TRANSLATE_NOOP("pheu::UnitName", "seconds"));
    case Unit::Minutes:
        return say(QT_TRANSLATE_NOOP("pheu::UnitName", "minutes"));
    case Unit::Hours:
        return say(QT_TRANSLATE_NOOP("pheu::UnitName", "hours"));
    case Unit::Points:
        return say(QT_TRANSLATE_NOOP("pheu::UnitName", "points"));
    }
    return {};
}

QString filteredFormula(const Catalogue &catalogue, const QString &id)
{
    const Kpi *kpi = catalogue.kpi(id);
    return kpi && !kpi->filter.isEmpty()
               ? QCoreApplication::translate("pheu::Catalogue", "%1 where %2").arg(kpi->formula, kpi->filter)
               : catalogue.formula(id);
}

} // namespace pheu
