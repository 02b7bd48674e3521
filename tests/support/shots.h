// SPDX-License-Identifier: GPL-3.0-or-later
// What programs that draw pictures for developers have in common: TOOL FOLDER draws in both languages into the folder.
#pragma once

#include "theme/localizer.h"
#include "theme/theme.h"

#include <QApplication>
#include <QDir>

#include <functional>

namespace pheu::test
{

// `draw` is told where, and "vi" or "en" for the names of its files; false: a picture could not be written.
using Drawing = std::function<bool(const QDir &folder, const Localizer &localizer, const QString &tongue)>;

inline int drawInBothLanguages(int argc, char **argv, const Drawing &draw)
{
    const QApplication app(argc, argv);
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral("."));
    Theme::loadFonts();
    Localizer localizer;
    bool well = true;
    for (const Language language : {Language::Vietnamese, Language::English}) {
        localizer.setLanguage(language);
        const QString tongue = language == Language::Vietnamese ? QStringLiteral("vi") : QStringLiteral("en");
        well = draw(folder, localizer, tongue) && well;
    }
    return well ? 0 : 1;
}

} // namespace pheu::test
