// SPDX-License-Identifier: GPL-3.0-or-later
// A record page on the screen over a small workspace: typing, reading back, waiting for the grid.
#pragma once

#include "fields/celleditor.h"
#include "pages/recordpage.h"
#include "support/workspacefile.h"
#include "views/gridview.h"

#include <QApplication>
#include <QTest>

namespace pheu::test
{

struct PageFixture {
    WorkspaceFile file;
    Theme theme;
    Localizer localizer;
    std::unique_ptr<MetricsEngine> engine;
    std::unique_ptr<QWidget> window;
    RecordPage *page = nullptr;
    QStringList errors;

    PageFixture()
    {
        localizer.setLanguage(Language::Vietnamese);
        theme.setMode(ThemeMode::Light);
    }
    ~PageFixture()
    {
        window.reset();
        engine.reset();
    }

    void show(const char *role)
    {
        window.reset();
        engine = std::make_unique<MetricsEngine>(*file.workspace);
        window = std::make_unique<QWidget>();
        window->resize(1100, 600);
        page = new RecordPage(file.page(role).id, *file.workspace, *engine, theme, localizer, window.get());
        page->resize(window->size());
        QObject::connect(page, &RecordPage::error, page, [this](const QString &message) { errors << message; });
        window->show();
        QApplication::setActiveWindow(window.get());
        if (!QTest::qWaitFor([this] { return !records().isLoading(); }))
            qFatal("the grid did not load");
        page->focusGrid();
    }
    GridView &grid() const { return *page->findChild<GridView *>(); }
    RecordTableModel &records() const { return grid().records(); }
    const Field &field(const char *role) const
    {
        return *file.workspace->schema().page(page->page())->field(QLatin1String(role));
    }
    void goTo(RecordId record, const char *role) { grid().goTo(record, field(role).id); }
    // Keys go where the focus is, as a person's do.
    void type(const QString &text)
    {
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, target(), Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(target(), key, modifiers);
        QCoreApplication::processEvents();
    }
    QWidget *target() const { return QApplication::focusWidget() ? QApplication::focusWidget() : &grid(); }
    // Opens the editor of the cell by F2 and waits until it has begun.
    void edit(RecordId record, const char *role)
    {
        goTo(record, role);
        press(Qt::Key_F2);
        QTest::qWait(1);
    }
    CellEditor *editor() const { return grid().openEditor(); }
    QString shown(RecordId record, const char *role) const
    {
        const int column = records().columnOf(field(role).id);
        return records().data(records().index(records().rowOf(record), column), Qt::DisplayRole).toString();
    }
};

} // namespace pheu::test
