// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/dayedit.h"

#include "theme/localizer.h"

namespace pheu
{

DayEdit::DayEdit(const char *name, const QString &title, const Localizer &localizer, QWidget *parent)
    : QDateEdit(parent)
{
    setObjectName(QLatin1String(name));
    setAccessibleName(title);
    setCalendarPopup(true);
    setLocale(localizer.locale());
    const QString own = localizer.locale().dateFormat(QLocale::ShortFormat);
    setDisplayFormat(own.contains(QStringLiteral("yyyy"))           ? own
                     : localizer.language() == Language::Vietnamese ? QStringLiteral("dd/MM/yyyy")
                                                                    : QStringLiteral("MM/dd/yyyy"));
}

} // namespace pheu
