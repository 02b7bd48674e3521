// SPDX-License-Identifier: GPL-3.0-or-later
#include "utm/audit.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::UtmAudit)
};

struct Kind {
    const char *id;
    const char *title;
};

constexpr Kind kinds[] = {
    {"not_a_url", QT_TRANSLATE_NOOP("pheu::UtmAudit", "No web address")},
    {"after_fragment", QT_TRANSLATE_NOOP("pheu::UtmAudit", "Parameters after #")},
    {"second_question_mark", QT_TRANSLATE_NOOP("pheu::UtmAudit", "Second question mark")},
    {"miscased", QT_TRANSLATE_NOOP("pheu::UtmAudit", "Capital letters")},
    {"repeated", QT_TRANSLATE_NOOP("pheu::UtmAudit", "Repeated parameter")},
    {"empty", QT_TRANSLATE_NOOP("pheu::UtmAudit", "Empty parameter")},
    {"missing", QT_TRANSLATE_NOOP("pheu::UtmAudit", "Missing parameter")},
    {"internal", QT_TRANSLATE_NOOP("pheu::UtmAudit", "Tags on an internal link")},
    {"personal_data", QT_TRANSLATE_NOOP("pheu::UtmAudit", "Personal data")},
    {"rule", QT_TRANSLATE_NOOP("pheu::UtmAudit", "Against the rules")},
    {"no_group", QT_TRANSLATE_NOOP("pheu::UtmAudit", "No channel group")},
    {"near_duplicate", QT_TRANSLATE_NOOP("pheu::UtmAudit", "Nearly the same value")},
    {"same_parameters", QT_TRANSLATE_NOOP("pheu::UtmAudit", "Same parameters elsewhere")},
};

} // namespace

const QStringList &auditKinds()
{
    static const QStringList all = [] {
        QStringList ids;
        for (const Kind &kind : kinds)
            ids.append(QLatin1String(kind.id));
        return ids;
    }();
    return all;
}

QString auditKindTitle(const QString &kind)
{
    const auto found = std::find_if(std::begin(kinds), std::end(kinds),
                                    [&](const Kind &one) { return kind == QLatin1String(one.id); });
    return found == std::end(kinds) ? kind : Text::tr(found->title);
}

} // namespace pheu
