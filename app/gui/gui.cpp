// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/gui.h"

#include "mainwindow/filelease.h"
#include "mainwindow/mainwindow.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>
#include <QLocale>
#include <QSettings>

namespace pheu
{

namespace
{

// What was chosen before, else --language, else the desktop's.
Language startLanguage(const QSettings &settings)
{
    const QStringList all = QCoreApplication::arguments();
    QString word;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all.at(i) == QLatin1String("--language"))
            word = all.value(i + 1);
        else if (all.at(i).startsWith(QLatin1String("--language=")))
            word = all.at(i).mid(11);
    }
    if (word.isEmpty())
        word = settings.value(QStringLiteral("language")).toString();
    if (word.isEmpty())
        return QLocale::system().language() == QLocale::Vietnamese ? Language::Vietnamese : Language::English;
    return word == QLatin1String("vi") ? Language::Vietnamese : Language::English;
}

QString fileOf(const QStringList &arguments)
{
    for (const QString &argument : arguments) {
        if (!argument.startsWith(u'-'))
            return argument;
    }
    return {};
}

} // namespace

int runGui(const QStringList &arguments)
{
    QSettings settings;
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/pheu.svg")));
    QGuiApplication::setDesktopFileName(QStringLiteral("pheu"));
    Theme::loadFonts();
    Localizer localizer;
    localizer.setLanguage(startLanguage(settings));
    Theme theme;
    theme.setMode(ThemeMode(qBound(0, settings.value(QStringLiteral("theme")).toInt(), 2)));

    FileLease lease;
    const QString given = fileOf(arguments);
    if (!given.isEmpty() && QFileInfo::exists(given) && !lease.take(given))
        return 0; // it is open: its window came forward
    MainWindow window(settings, theme, localizer, lease);
    const QString last = settings.value(QStringLiteral("lastFile")).toString();
    if (!given.isEmpty())
        window.openFile(given);
    else if (!last.isEmpty() && QFileInfo::exists(last))
        window.openFile(last);
    window.show();
    return QApplication::exec();
}

} // namespace pheu
