// SPDX-License-Identifier: GPL-3.0-or-later
// The window of the program used by clicks and keys alone: pages, fields, views and records made as a person makes
// them.
#pragma once

#include "fields/celleditor.h"
#include "fields/formulaeditor.h"
#include "mainwindow/filelease.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/workspaceview.h"
#include "pages/startpage.h"
#include "schema/fielddialog.h"
#include "schema/pagedialog.h"
#include "schema/typebutton.h"
#include "views/gridheader.h"
#include "views/gridview.h"
#include "views/pageview.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QTimer>

namespace pheu::test
{

class WindowHands
{
protected:
    void openWindow()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QCoreApplication::setOrganizationName(QStringLiteral("pheu-test"));
        QCoreApplication::setApplicationName(QStringLiteral("pheu-test"));
        Theme::loadFonts();
        QVERIFY(home.isValid());
        qputenv("HOME", home.path().toUtf8());
        qputenv("XDG_CONFIG_HOME", home.filePath(QStringLiteral("config")).toUtf8());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.filePath(QStringLiteral("config")));
        settings = std::make_unique<QSettings>(home.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        localizer = std::make_unique<Localizer>();
        localizer->setLanguage(Language::English);
        theme = std::make_unique<Theme>();
        theme->setMode(ThemeMode::Light);
        lease = std::make_unique<FileLease>();
        window = std::make_unique<MainWindow>(*settings, *theme, *localizer, *lease);
        window->resize(1280, 800);
        window->show();
        activate();
        newWorkspace();
    }
    void closeWindow()
    {
        window.reset();
        lease.reset();
        theme.reset();
        localizer.reset();
        settings.reset();
    }

    const Schema &schema() const { return window->view()->workspace().schema(); }
    const Page &pageOf(const QString &name) const
    {
        const Page *found = schema().page(name);
        if (!found)
            qFatal("there is no page %s", qPrintable(name));
        return *found;
    }
    const Field &field(const char *page, const char *name) const
    {
        const Field *found = pageOf(QString::fromUtf8(page)).field(QString::fromUtf8(name));
        if (!found)
            qFatal("there is no field %s of %s", name, page);
        return *found;
    }
    qint64 records(const QString &page) const
    {
        Query all;
        all.page = pageOf(page).id;
        return window->view()->workspace().reader().count(all).value();
    }
    Value value(const char *page, const char *record, FieldId field) const
    {
        const PageId id = pageOf(QString::fromUtf8(page)).id;
        const RecordReader reader = window->view()->workspace().reader();
        const auto found = reader.findByName(id, QString::fromUtf8(record));
        if (!found || !*found)
            qFatal("there is no record %s", record);
        const RecordId ids[] = {**found};
        const FieldId fields[] = {field};
        return reader.fetch(id, ids, fields).value().front().values.front();
    }

    void activate()
    {
        QApplication::setActiveWindow(window.get());
        QCoreApplication::processEvents();
    }
    static void click(QWidget *widget, QPoint at = {})
    {
        QTest::mouseClick(widget, Qt::LeftButton, {}, at.isNull() ? widget->rect().center() : at);
    }
    template<typename T>
    static T *named(QWidget *in, const QString &name)
    {
        T *found = in->findChild<T *>(name);
        if (!found)
            qFatal("there is no %s", qPrintable(name));
        return found;
    }
    // Menus run loops of their own: the line is clicked from within.
    static void thenChoose(const QString &action)
    {
        QTimer::singleShot(30, qApp, [action] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QAction *wanted = menu ? menu->findChild<QAction *>(action) : nullptr;
            if (wanted && wanted->isEnabled()) {
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(wanted).center());
            } else {
                qWarning("no menu offers %s", qPrintable(action));
                if (menu)
                    menu->close();
            }
        });
    }
    FieldDialog *dialog() const { return window->findChild<FieldDialog *>(); }
    GridView *grid() const { return window->view()->currentRecordPage()->findChild<GridView *>(); }
    PageView *shownView() const
    {
        for (PageView *view : window->view()->currentRecordPage()->findChildren<PageView *>()) {
            if (view->isVisible())
                return view;
        }
        return nullptr;
    }

    void newWorkspace()
    {
        QTimer::singleShot(100, window.get(), [] {
            if (QWidget *modal = QApplication::activeModalWidget())
                click(named<QPushButton>(modal, QStringLiteral("newCreate")));
        });
        click(named<StartTile>(window.get(), QStringLiteral("startNew")));
        QTRY_VERIFY(window->view());
        activate();
    }

    QWidget *sidebarItem(PageId id) const
    {
        const Page *page = schema().page(id);
        for (QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
            if (button->objectName().startsWith(QLatin1String("sidebarPage_")) &&
                button->text().remove(u'&') == page->names.in(Language::English).remove(u'&'))
                return button;
        }
        qFatal("the sidebar lacks %s", qPrintable(page->names.in(Language::English)));
        return nullptr;
    }
    void showPage(const QString &name)
    {
        activate();
        click(sidebarItem(pageOf(name).id));
        QTRY_COMPARE(window->view()->currentPage(), pageOf(name).id);
        if (grid())
            QTRY_VERIFY(!grid()->records().isLoading());
    }
    void addPage(const char *name)
    {
        click(named<QWidget>(window.get(), QStringLiteral("sidebarNewPage")));
        auto *asked = window->findChild<PageDialog *>();
        QVERIFY(asked);
        auto *line = named<QLineEdit>(asked, QStringLiteral("pageName"));
        line->setFocus();
        QTest::keyClicks(line, QString::fromUtf8(name));
        click(named<QPushButton>(asked, QStringLiteral("pageCreate")));
        QTRY_VERIFY(!window->findChild<PageDialog *>());
        QVERIFY(schema().page(QString::fromUtf8(name)));
        activate();
    }
    void removePage(PageId page)
    {
        QWidget *item = sidebarItem(page);
        thenChoose(QStringLiteral("pageRemove"));
        QContextMenuEvent event(QContextMenuEvent::Mouse, item->rect().center(),
                                item->mapToGlobal(item->rect().center()));
        QApplication::sendEvent(item, &event);
        auto *question = window->findChild<QDialog *>(QStringLiteral("questionDialog"));
        QVERIFY(question);
        click(named<QPushButton>(question, QStringLiteral("questionYes")));
        QTRY_VERIFY(!schema().page(page));
        QTRY_VERIFY(!window->findChild<QDialog *>(QStringLiteral("questionDialog")));
        activate();
    }

    void openNewField(const QString &page)
    {
        showPage(page);
        click(named<QWidget>(window->view()->currentRecordPage(), QStringLiteral("pageFields")));
        auto *add = named<QPushButton>(window.get(), QStringLiteral("fieldsNew"));
        for (QPushButton *each : window->findChildren<QPushButton *>(QStringLiteral("fieldsNew"))) {
            if (each->isVisible())
                add = each;
        }
        QVERIFY(add->isVisible());
        click(add);
        QTRY_VERIFY(dialog());
    }
    void openField(const char *page, const char *name)
    {
        showPage(QString::fromUtf8(page));
        const int column = grid()->records().columnOf(field(page, name).id);
        grid()->scrollTo(grid()->records().index(0, column));
        GridHeader *head = grid()->header();
        const QPoint at(head->sectionViewportPosition(column) + 10, head->height() / 2);
        thenChoose(QStringLiteral("fieldEdit"));
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, head->viewport()->mapToGlobal(at));
        QApplication::sendEvent(head->viewport(), &event);
        QTRY_VERIFY(dialog());
    }
    void typeInto(const char *name, const QString &text)
    {
        auto *line = named<QLineEdit>(dialog(), QLatin1String(name));
        line->setFocus();
        QTest::keyClicks(line, text);
    }
    void chooseKind(const char *title)
    {
        click(named<QPushButton>(dialog(), QStringLiteral("fieldType")));
        auto *popup = dialog()->findChild<TypePopup *>();
        QVERIFY(popup);
        auto *search = named<QLineEdit>(popup, QStringLiteral("typeSearch"));
        QTest::keyClicks(search, QLatin1String(title));
        QTest::keyClick(search, Qt::Key_Return);
    }
    void choose(const char *combo, const QVariant &data)
    {
        auto *box = named<QComboBox>(dialog(), QLatin1String(combo));
        const int index = box->findData(data);
        QVERIFY2(index >= 0, combo);
        box->setCurrentIndex(index);
    }
    void save()
    {
        auto *button = named<QPushButton>(dialog(), QStringLiteral("fieldSave"));
        QTRY_VERIFY(button->isEnabled());
        click(button);
        const auto problem = [this] {
            auto *label = dialog() ? dialog()->findChild<QLabel *>(QStringLiteral("fieldProblem")) : nullptr;
            return label ? label->text() : QString();
        };
        QTRY_VERIFY2(!dialog() || !dialog()->isVisible(), qPrintable(problem()));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        activate();
    }
    void addField(const QString &page, const char *name, const char *kind, const std::function<void()> &configure = {})
    {
        openNewField(page);
        typeInto("fieldName", QString::fromUtf8(name));
        chooseKind(kind);
        if (configure)
            configure();
        save();
        QVERIFY2(pageOf(page).field(QString::fromUtf8(name)), name);
    }
    void addField(const char *page, const char *name, const char *kind, const std::function<void()> &configure = {})
    {
        addField(QString::fromUtf8(page), name, kind, configure);
    }
    void addLink(const char *page, const char *name, const char *target, const char *reverse)
    {
        addField(page, name, "Link", [&] {
            choose("linkTarget", pageOf(QString::fromUtf8(target)).id.value);
            auto *both = named<QCheckBox>(dialog(), QStringLiteral("linkReverse"));
            if (!both->isChecked())
                click(both, {8, both->height() / 2});
            QVERIFY(both->isChecked());
            named<QLineEdit>(dialog(), QStringLiteral("linkReverseName"))->selectAll();
            typeInto("linkReverseName", QString::fromUtf8(reverse));
        });
    }
    void addRollup(const char *page, const char *name, const char *via, const char *source, const char *aggregate)
    {
        const Field &link = field(page, via);
        const FieldId read = schema().page(link.config.target)->field(QString::fromUtf8(source))->id;
        addField(page, name, "Rollup", [&] {
            choose("followVia", link.id.value);
            choose("followSource", read.value);
            choose("followAggregate", QLatin1String(aggregate));
        });
    }
    void addFormula(const char *page, const char *name, const char *formula)
    {
        addField(page, name, "Formula", [&] {
            auto *editor = dialog()->findChild<FormulaEditor *>();
            QVERIFY(editor);
            QWidget *input = editor->findChild<QPlainTextEdit *>();
            if (!input)
                input = editor->findChild<QTextEdit *>();
            QVERIFY(input);
            input->setFocus();
            QTest::keyClicks(input, QString::fromUtf8(formula));
            QVERIFY2(editor->isValid(), qPrintable(editor->text()));
        });
    }
    void addView(const QString &page, ViewKind kind)
    {
        showPage(page);
        const size_t before = pageOf(page).views.size();
        thenChoose(QStringLiteral("viewAdd_") + viewKindId(kind));
        click(named<QWidget>(window->view()->currentRecordPage(), QStringLiteral("viewAdd")));
        QTRY_COMPARE(pageOf(page).views.size(), before + 1);
        auto *name = named<QLineEdit>(window->view()->currentRecordPage(), QStringLiteral("viewName"));
        if (name->isVisible())
            QTest::keyClick(name, Qt::Key_Return);
    }

    QString cell(const char *page, int row, const char *name)
    {
        showPage(QString::fromUtf8(page));
        const RecordTableModel &model = grid()->records();
        return model.data(model.index(row, model.columnOf(field(page, name).id)), Qt::DisplayRole).toString();
    }
    void typeCell(const char *page, int row, const char *name, const char *text)
    {
        showPage(QString::fromUtf8(page));
        const int column = grid()->records().columnOf(field(page, name).id);
        QVERIFY2(column >= 0, name);
        const QModelIndex at = grid()->records().index(row, column);
        grid()->scrollTo(at);
        click(grid()->viewport(), grid()->visualRect(at).center());
        for (const QChar c : QString::fromUtf8(text))
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c), Qt::NoModifier);
        QVERIFY2(grid()->openEditor(), name);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCoreApplication::processEvents();
        QVERIFY2(!grid()->openEditor(),
                 qPrintable(grid()->openEditor() ? grid()->openEditor()->errorText() : QString()));
        QVERIFY2(!cell(page, row, name).isEmpty(), name);
    }
    void typeRow(const char *page, const std::vector<std::pair<const char *, const char *>> &cells)
    {
        showPage(QString::fromUtf8(page));
        const int before = grid()->records().rowCount();
        click(named<QAbstractButton>(window->view()->currentRecordPage(), QStringLiteral("pageAdd")));
        QTRY_COMPARE(grid()->records().rowCount(), before + 1);
        for (const auto &[name, text] : cells)
            typeCell(page, before, name, text);
    }

    QTemporaryDir home;
    std::unique_ptr<QSettings> settings;
    std::unique_ptr<Localizer> localizer;
    std::unique_ptr<Theme> theme;
    std::unique_ptr<FileLease> lease;
    std::unique_ptr<MainWindow> window;
};

} // namespace pheu::test
