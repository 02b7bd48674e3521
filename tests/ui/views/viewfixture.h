// SPDX-License-Identifier: GPL-3.0-or-later
// One kind of view on the screen over a small workspace, with the part of the page around it that writes the view.
#pragma once

#include "support/workspacefile.h"
#include "views/pageview.h"

#include <QApplication>
#include <QTest>

namespace pheu::test
{

struct ViewFixture {
    WorkspaceFile file{Language::English};
    Theme theme;
    Localizer localizer;
    std::unique_ptr<MetricsEngine> engine;
    std::unique_ptr<QWidget> window;
    PageView *view = nullptr;
    ViewId id;
    QStringList refused;
    std::vector<RecordId> opened;
    std::vector<std::pair<PageId, Filter>> shown;

    ViewFixture()
    {
        localizer.setLanguage(Language::English);
        theme.setMode(ThemeMode::Light);
    }
    ~ViewFixture()
    {
        window.reset();
        engine.reset();
    }

    Workspace &workspace() const { return *file.workspace; }
    using Make = PageView *(*)(const PageViewContext &, QWidget *);
    void show(const char *role, ViewKind kind, Make make, const ViewConfig &config, QSize size = {1100, 640})
    {
        window.reset();
        engine = std::make_unique<MetricsEngine>(workspace());
        View made;
        made.page = file.page(role).id;
        made.kind = kind;
        made.config = config;
        made.names.own = QStringLiteral("View");
        const auto added = workspace().apply({EditKind::View, {AddView{made}}});
        if (!added)
            qFatal("%s", qPrintable(added.error().message));
        id = added->addedViews.front();
        window = std::make_unique<QWidget>();
        window->resize(size);
        view = make({made.page, &workspace(), engine.get(), &theme, &localizer}, window.get());
        view->resize(size);
        QObject::connect(view, &PageView::refused, view, [this](const QString &message) { refused << message; });
        QObject::connect(view, &PageView::recordActivated, view, [this](RecordId record) { opened.push_back(record); });
        QObject::connect(view, &PageView::showRecordsRequested, view,
                         [this](PageId page, const Filter &filter) { shown.emplace_back(page, filter); });
        QObject::connect(view, &PageView::configEdited, view, [this](const ViewConfig &edited) {
            const auto done = workspace().apply({EditKind::View, {ChangeView{id, {}, edited, {}}}});
            if (!done)
                refused << done.error().message;
        });
        QObject::connect(&workspace(), &Workspace::changed, view, [this](const ChangeSet &changes) {
            if (changes.schema)
                view->setView(now());
        });
        window->show();
        QApplication::setActiveWindow(window.get());
        view->setView(now());
        view->setActive(true);
        if (!QTest::qWaitFor([this] { return !view->isLoading(); }))
            qFatal("the view did not load");
        view->focusView();
        QCoreApplication::processEvents();
    }
    const View &now() const
    {
        for (const Page &page : workspace().schema().pages) {
            if (const View *found = page.view(id))
                return *found;
        }
        qFatal("the view is gone");
    }
    // A real drag: pressed, moved in steps, released.
    static void drag(QWidget *widget, QPoint from, QPoint to)
    {
        QTest::mousePress(widget, Qt::LeftButton, {}, from);
        for (int i = 1; i <= 4; ++i) {
            QTest::mouseMove(widget, from + (to - from) * i / 4);
            QMouseEvent move(QEvent::MouseMove, from + (to - from) * i / 4,
                             widget->mapToGlobal(from + (to - from) * i / 4), Qt::NoButton, Qt::LeftButton,
                             Qt::NoModifier);
            QApplication::sendEvent(widget, &move);
        }
        QTest::mouseRelease(widget, Qt::LeftButton, {}, to);
        QCoreApplication::processEvents();
    }
    static void click(QWidget *widget, QPoint at)
    {
        QTest::mouseClick(widget, Qt::LeftButton, {}, at);
        QCoreApplication::processEvents();
    }
    static void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(widget, key, modifiers);
        QCoreApplication::processEvents();
    }
};

} // namespace pheu::test
