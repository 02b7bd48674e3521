// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/undefined.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

struct CardText {
    Q_DECLARE_TR_FUNCTIONS(pheu::Card)
};

} // namespace

QString whyUndefined(const Catalogue &catalogue, const QString &id, const MetricTable &totals, Language language)
{
    QStringList missing;
    QStringList zero;
    bool lacksMoney = false;
    for (const QString &measure : catalogue.measuresOf(id)) {
        const qsizetype at = totals.names.indexOf(measure);
        const Figure value =
            at >= 0 && size_t(at) < totals.total.values.size() ? totals.total.values[size_t(at)] : Figure();
        if (!value) {
            missing.append(catalogue.name(measure, language));
            lacksMoney |= catalogue.unit(measure) == Unit::Money;
        } else if (*value == 0) {
            zero.append(catalogue.name(measure, language));
        }
    }
    // Money that stands in the records and cannot be converted is there all the same.
    if (!missing.isEmpty() && lacksMoney && !totals.missingRates.isEmpty())
        return totals.missingRates.first();
    if (!missing.isEmpty() && catalogue.measure(id))
        return CardText::tr("No value in this period.");
    if (!missing.isEmpty())
        return CardText::tr("No value in this period: %1.").arg(missing.join(QStringLiteral(", ")));
    if (!zero.isEmpty())
        return CardText::tr("Cannot be computed: %1 is 0.").arg(zero.join(QStringLiteral(", ")));
    return CardText::tr("The records of this period give no value.");
}

} // namespace pheu
