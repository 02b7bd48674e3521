// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations.h"

namespace pheu
{

std::unique_ptr<QTranslator> loadTranslator(const QString &language)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(QStringLiteral(":/i18n/pheu_%1.qm").arg(language)))
        return nullptr;
    return translator;
}

} // namespace pheu
