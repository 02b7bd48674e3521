// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of a window about goals begin with: a workspace, what reads it, and the window once it is made.
#pragma once

#include "metrics/engine.h"
#include "support/goalsfixture.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <memory>

namespace pheu::test
{

template<typename Window>
struct GoalsWindow : GoalsFixture {
    MetricsEngine engine{workspace()};
    Theme theme;
    Localizer localizer;
    std::unique_ptr<Window> window;

    template<typename T>
    T *find(const char *name) const
    {
        return window->template findChild<T *>(QLatin1String(name));
    }
};

} // namespace pheu::test
