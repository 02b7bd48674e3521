// SPDX-License-Identifier: GPL-3.0-or-later
// What a dialog or menu needs to be shown: a new workspace, words in English, a light theme, and a window to stand
// over.
#pragma once

#include "support/workspacefile.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QApplication>
#include <QWidget>

#include <memory>

namespace pheu::test
{

class DialogFixture
{
protected:
    void openHost()
    {
        file = std::make_unique<WorkspaceFile>(Language::English);
        localizer = std::make_unique<Localizer>();
        localizer->setLanguage(Language::English);
        theme = std::make_unique<Theme>();
        theme->setMode(ThemeMode::Light);
        window = std::make_unique<QWidget>();
        window->resize(900, 700);
        window->show();
        QApplication::setActiveWindow(window.get());
    }
    void closeHost()
    {
        window.reset();
        theme.reset();
        localizer.reset();
        file.reset();
    }
    Workspace &workspace() const { return *file->workspace; }

    std::unique_ptr<WorkspaceFile> file;
    std::unique_ptr<Localizer> localizer;
    std::unique_ptr<Theme> theme;
    std::unique_ptr<QWidget> window;
};

} // namespace pheu::test
