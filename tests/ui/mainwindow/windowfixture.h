// SPDX-License-Identifier: GPL-3.0-or-later
// A window of the program with settings of its own, and a workspace beside it that it may open.
#pragma once

#include "mainwindow/filelease.h"
#include "mainwindow/mainwindow.h"
#include "support/workspacefile.h"

#include <QApplication>
#include <QPointer>
#include <QSettings>

#include <memory>
#include <vector>

namespace pheu::test
{

class WindowFixture
{
protected:
    // Open, so that a test can fill it; makeWindow() closes it, since it is the window that opens it.
    void makeFile(Language language = Language::Vietnamese)
    {
        file = std::make_unique<WorkspaceFile>(language);
        path = file->path;
    }
    void makeWindow()
    {
        file->workspace.reset();
        settings =
            std::make_unique<QSettings>(file->dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        localizer = std::make_unique<Localizer>();
        localizer->setLanguage(Language::English);
        theme = std::make_unique<Theme>();
        theme->setMode(ThemeMode::Light);
        lease = std::make_unique<FileLease>();
        window = std::make_unique<MainWindow>(*settings, *theme, *localizer, *lease);
        window->show();
        QApplication::setActiveWindow(window.get());
    }
    void closeAll()
    {
        std::vector<QPointer<MainWindow>> others; // one that goes may take more with it
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *other = qobject_cast<MainWindow *>(widget); other && other != window.get())
                others.emplace_back(other);
        }
        for (const QPointer<MainWindow> &other : others)
            delete other.data();
        window.reset();
        lease.reset();
        theme.reset();
        localizer.reset();
        settings.reset();
        file.reset();
    }

    std::unique_ptr<WorkspaceFile> file;
    QString path;
    std::unique_ptr<QSettings> settings;
    std::unique_ptr<Localizer> localizer;
    std::unique_ptr<Theme> theme;
    std::unique_ptr<FileLease> lease;
    std::unique_ptr<MainWindow> window;
};

} // namespace pheu::test
