// SPDX-License-Identifier: GPL-3.0-or-later
// An import dialog over a new workspace, used by keys and clicks; files are written beside the workspace.
#pragma once

#include "import/importdialog.h"
#include "support/dialogfixture.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

namespace pheu::test
{

class ImportHands : protected DialogFixture
{
protected:
    void open() { openHost(); }
    void close()
    {
        dialog.reset();
        closeHost();
    }
    QString write(const char *name, const QByteArray &bytes)
    {
        const QString path = file->dir.filePath(QString::fromUtf8(name));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("a test file cannot be written");
        return path;
    }
    void start(const QStringList &files, const char *page = nullptr)
    {
        dialog = std::make_unique<ImportDialog>(workspace(), *theme, *localizer, files,
                                                page ? file->page(page).id : PageId(), window.get());
        dialog->show();
        QApplication::setActiveWindow(dialog.get());
    }
    template<typename T>
    T *named(const char *name) const
    {
        T *found = dialog->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    QPushButton *next() const { return named<QPushButton>("importNext"); }
    QString message() const { return named<QLabel>("importMessage")->text(); }
    QString planText() const { return named<QLabel>("importPlanText")->text(); }
    // As a person who leaves the mouse alone.
    void pressNext()
    {
        QTRY_VERIFY_WITH_TIMEOUT(next()->isEnabled(), 10'000);
        next()->setFocus();
        QTest::keyClick(next(), Qt::Key_Space);
    }
    void choose(const char *combo, const QVariant &data)
    {
        auto *box = named<QComboBox>(combo);
        const int index = box->findData(data);
        QVERIFY2(index >= 0, combo);
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Home);
        for (int guard = 0; box->currentIndex() != index && guard < box->count(); ++guard)
            QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(box->currentIndex(), index);
    }
    // The text of a cell once its row has come from the worker.
    static QString cell(const QTableView *view, int row, int column)
    {
        const QModelIndex at = view->model()->index(row, column);
        for (int wait = 0; wait < 200 && at.data().toString().isEmpty(); ++wait)
            QTest::qWait(10);
        return at.data().toString();
    }
    int columnOf(const QTableView *view, const char *title) const
    {
        for (int column = 0; column < view->model()->columnCount(); ++column) {
            if (view->model()->headerData(column, Qt::Horizontal).toString() == QLatin1String(title))
                return column;
        }
        qFatal("there is no column %s", title);
        return -1;
    }

    std::unique_ptr<ImportDialog> dialog;
};

} // namespace pheu::test
