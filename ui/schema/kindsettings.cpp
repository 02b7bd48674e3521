// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/kindsettings.h"

#include "schema/choicesettings.h"
#include "schema/followsettings.h"
#include "schema/formulasettings.h"
#include "schema/linksettings.h"
#include "schema/numbersettings.h"

namespace pheu
{

namespace
{

using Around = KindSettings::Around;
using Make = KindSettings *(*)(const Around &, const QString &kind, QWidget *);

constexpr std::pair<const char *, Make> table[]{
    {"select",
     [](const Around &around, const QString &, QWidget *parent) -> KindSettings * {
         return new ChoiceSettings(around, false, parent);
     }},
    {"multi_select",
     [](const Around &around, const QString &, QWidget *parent) -> KindSettings * {
         return new ChoiceSettings(around, false, parent);
     }},
    {"person",
     [](const Around &around, const QString &, QWidget *parent) -> KindSettings * {
         return new ChoiceSettings(around, true, parent);
     }},
    {"decimal",
     [](const Around &, const QString &, QWidget *parent) -> KindSettings * {
         return new NumberSettings(false, parent);
     }},
    {"percent",
     [](const Around &, const QString &, QWidget *parent) -> KindSettings * {
         return new NumberSettings(false, parent);
     }},
    {"rating",
     [](const Around &, const QString &, QWidget *parent) -> KindSettings * {
         return new NumberSettings(true, parent);
     }},
    {"money",
     [](const Around &around, const QString &, QWidget *parent) -> KindSettings * {
         return new MoneySettings(around, parent);
     }},
    {"link",
     [](const Around &around, const QString &, QWidget *parent) -> KindSettings * {
         return new LinkSettings(around, parent);
     }},
    {"autonumber",
     [](const Around &, const QString &, QWidget *parent) -> KindSettings * { return new AutonumberSettings(parent); }},
    {"lookup",
     [](const Around &around, const QString &kind, QWidget *parent) -> KindSettings * {
         return new FollowSettings(around, kind, parent);
     }},
    {"rollup",
     [](const Around &around, const QString &kind, QWidget *parent) -> KindSettings * {
         return new FollowSettings(around, kind, parent);
     }},
    {"kpi",
     [](const Around &around, const QString &kind, QWidget *parent) -> KindSettings * {
         return new FollowSettings(around, kind, parent);
     }},
    {"formula",
     [](const Around &around, const QString &kind, QWidget *parent) -> KindSettings * {
         return new FormulaSettings(around, kind, parent);
     }},
    {"button",
     [](const Around &around, const QString &kind, QWidget *parent) -> KindSettings * {
         return new FormulaSettings(around, kind, parent);
     }},
};

} // namespace

KindSettings *makeKindSettings(const QString &kind, const Around &around, QWidget *parent)
{
    for (const auto &[id, make] : table) {
        if (QLatin1String(id) == kind)
            return make(around, kind, parent);
    }
    return nullptr;
}

} // namespace pheu
