// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digitgroups.h"

namespace pheu
{

DigitGroups DigitGroups::of(const QLocale &locale)
{
    DigitGroups groups;
    if (locale.numberOptions().testFlag(QLocale::OmitGroupSeparator))
        return groups;
    groups.mark = locale.groupSeparator();
    groups.pairs = locale.toString(10000000).count(groups.mark) == 3;
    groups.fromFive = !locale.toString(1234).contains(groups.mark);
    return groups;
}

QString DigitGroups::applied(const QString &digits, qsizetype digitSize) const
{
    const qsizetype count = digits.size() / digitSize;
    if (mark.isEmpty() || count < (fromFive ? 5 : 4))
        return digits;
    QString text = digits;
    for (qsizetype at = count - 3; at > 0; at -= pairs ? 2 : 3)
        text.insert(at * digitSize, mark);
    return text;
}

} // namespace pheu
