// SPDX-License-Identifier: GPL-3.0-or-later
// The main job through the window alone: clicks and keys in, cards and a PDF out. Nothing is written but by the
// widgets a person uses.
#include "dashboard/cardwidget.h"
#include "dashboard/dashboardpage.h"
#include "fields/celleditor.h"
#include "mainwindow/filelease.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/workspaceview.h"
#include "pages/startpage.h"
#include "report/reportdialog.h"
#include "views/gridview.h"
#include "widgets/messagebar.h"

#include <QAction>
#include <QApplication>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace pheu;

namespace
{

constexpr int patience = 20'000; // the sample is a year of results through the importer

// Numbers and signs are set apart by no-break spaces.
QString plain(QString text)
{
    for (const char16_t space : {u'\u00A0', u'\u202F'})
        text.replace(QChar(space), u' ');
    return text;
}

} // namespace

class TestMainJob : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        QCoreApplication::setOrganizationName(QStringLiteral("pheu-test"));
        QCoreApplication::setApplicationName(QStringLiteral("pheu-test"));
        Theme::loadFonts();
    }
    void init()
    {
        home = std::make_unique<QTemporaryDir>();
        qputenv("HOME", home->path().toUtf8());
        qputenv("XDG_CONFIG_HOME", home->filePath(QStringLiteral("config")).toUtf8());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home->filePath(QStringLiteral("config")));
        settings = std::make_unique<QSettings>(home->filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
        localizer = std::make_unique<Localizer>();
        localizer->setLanguage(Language::Vietnamese);
        theme = std::make_unique<Theme>();
        theme->setMode(ThemeMode::Light);
        lease = std::make_unique<FileLease>();
        window = std::make_unique<MainWindow>(*settings, *theme, *localizer, *lease);
        window->show();
        QApplication::setActiveWindow(window.get());
        QCoreApplication::processEvents();
        clicks = 0;
        answers.clear();
    }
    void cleanup()
    {
        QVERIFY2(answers.isEmpty(), "a dialog that was expected never came");
        window.reset();
        lease.reset();
        theme.reset();
        localizer.reset();
        settings.reset();
        home.reset();
    }

    void fourClicksLeadFromTheFirstRunToAPdf()
    {
        QString offered;
        QString said;
        answers = {
            {"reportDialog", [this](QWidget *dialog) { click(named<QPushButton>(dialog, "exportReport")); }, nullptr},
            {"QFileDialog",
             [this, &offered](QWidget *dialog) {
                 offered = qobject_cast<QFileDialog *>(dialog)->selectedFiles().value(0);
                 auto *buttons = dialog->findChild<QDialogButtonBox *>();
                 click(buttons->button(QDialogButtonBox::Save));
             },
             nullptr},
            {"reportDialog",
             [&said](QWidget *dialog) { // after the save: this only reads and closes
                 said = named<QLabel>(dialog, "reportMessage")->text();
                 qobject_cast<QDialog *>(dialog)->reject();
             },
             "openPdf"},
        };
        click(named<StartTile>(window.get(), "startSample"));
        QTRY_VERIFY_WITH_TIMEOUT(card("kpi-roi") && card("kpi-roi")->isVisible(), patience);
        nextAnswer();
        click(named<QPushButton>(window.get(), "exportPdf"));
        QCOMPARE(clicks, 4);
        QVERIFY2(offered.endsWith(QLatin1String(".pdf")), qPrintable(offered));
        QVERIFY2(offered.startsWith(home->path()), qPrintable(offered));
        QVERIFY2(said.contains(QFileInfo(offered).fileName()), qPrintable(said));
        QFile pdf(offered);
        QVERIFY(pdf.open(QFile::ReadOnly));
        const QByteArray bytes = pdf.readAll();
        QVERIFY(bytes.startsWith("%PDF-"));
        QVERIFY(bytes.trimmed().endsWith("%%EOF"));
        QVERIFY2(bytes.size() > 20'000, "a report of the sample has several pages with their fonts");
        QVERIFY(window->messages()->text().contains(QFileInfo(offered).fileName()));
    }

    void typedFiguresGiveTheWorkedExamples_data()
    {
        QTest::addColumn<Language>("language");
        QTest::newRow("Vietnamese") << Language::Vietnamese;
        QTest::newRow("English") << Language::English;
    }
    void typedFiguresGiveTheWorkedExamples()
    {
        QFETCH(Language, language);
        const bool vi = language == Language::Vietnamese;
        newWorkspace(language);

        // Spend 100 million, revenue 500 million: ROI 400 %.
        const QString day = vi ? QStringLiteral("5/3/2026") : QStringLiteral("2026-03-05");
        typeRow({{"date", day},
                 {"channel", QStringLiteral("Facebook")},
                 {"spend", vi ? QStringLiteral("100tr") : QStringLiteral("100,000,000")},
                 {"revenue", vi ? QStringLiteral("0,5 tỷ") : QStringLiteral("500m")}});
        showDashboard();
        QTRY_COMPARE(figure("kpi-roi"), vi ? QStringLiteral("+400,0 %") : QStringLiteral("+400.0%"));
        QCOMPARE(engineFigure("roi"), 4.0);

        // A second channel at 100 million; 200 orders and 400 leads in all: CPW 1,000,000, CPL 500,000.
        typeRow({{"date", day},
                 {"channel", QStringLiteral("TikTok")},
                 {"leads", vi ? QStringLiteral("400") : QStringLiteral("400")},
                 {"orders", QStringLiteral("200")},
                 {"spend", vi ? QStringLiteral("100.000.000") : QStringLiteral("100m")}});
        showDashboard();
        restoreCard("kpi-cpw");
        QTRY_COMPARE(figure("kpi-cpw"), vi ? QStringLiteral("1.000.000 ₫") : QStringLiteral("1,000,000 ₫"));
        QTRY_COMPARE(figure("kpi-cpl"), vi ? QStringLiteral("500.000 ₫") : QStringLiteral("500,000 ₫"));
        QTRY_COMPARE(figure("kpi-cost"), vi ? QStringLiteral("200.000.000 ₫") : QStringLiteral("200,000,000 ₫"));

        // The page behind the dashboard has exactly what was typed, on the days it was typed for.
        QCOMPARE(engineFigure("orders"), 200.0);
        QCOMPARE(engineFigure("visits"), std::nullopt);
    }

    void aThousandVisitsAndTenLeadsAreOnePercent()
    {
        newWorkspace(Language::Vietnamese);
        typeRow({{"date", QStringLiteral("5/3/2026")},
                 {"visits", QStringLiteral("1.000")},
                 {"leads", QStringLiteral("10")}});
        showDashboard();
        QTRY_COMPARE(figure("kpi-leads"), QStringLiteral("10"));
        QCOMPARE(engineFigure("visit_to_lead"), 0.01);
        const QString funnel = plain(card("funnel")->accessibleDescription());
        QVERIFY2(funnel.contains(QStringLiteral("Khách tiềm năng, 10, 1,00 %")), qPrintable(funnel));
        QCOMPARE(figure("kpi-roi"), QStringLiteral("—")); // nothing spent: undefined, not 0
    }

    void revenueAfterIsComparedWithTheSameDaysBefore()
    {
        newWorkspace(Language::Vietnamese);
        typeRow({{"date", QStringLiteral("4/3/2026")}, {"revenue", QStringLiteral("10tr")}});
        typeRow({{"date", QStringLiteral("11/3/2026")}, {"revenue", QStringLiteral("50tr")}});
        showDashboard();
        choosePeriod(QDate(2026, 3, 8), QDate(2026, 3, 14));
        QTRY_COMPARE(figure("kpi-revenue"), QStringLiteral("50.000.000 ₫"));
        QCOMPARE(engineFigure("before_after"), 5.0);
        const QString compared = plain(card("kpi-revenue")->accessibleDescription());
        QVERIFY2(compared.contains(QStringLiteral("10.000.000 ₫")), qPrintable(compared));
    }

    void whatAMonthSoldMoreThanTheOneBeforeIsIncremental()
    {
        newWorkspace(Language::Vietnamese);
        typeRow({{"date", QStringLiteral("14/2/2026")}, {"revenue", QStringLiteral("90tr")}});
        typeRow({{"date", QStringLiteral("8/3/2026")}, {"revenue", QStringLiteral("100tr")}});
        showDashboard();
        choosePeriod(QDate(2026, 3, 1), QDate(2026, 3, 31));
        QTRY_COMPARE(figure("kpi-revenue"), QStringLiteral("100.000.000 ₫"));
        QCOMPARE(engineFigure("incremental_sales"), 10'000'000.0);
        QCOMPARE(engineFigure("incremental_share"), 0.1);
    }

    void undoFromTheMenuBringsTheFiguresBack()
    {
        newWorkspace(Language::Vietnamese);
        typeRow({{"date", QStringLiteral("5/3/2026")},
                 {"spend", QStringLiteral("100tr")},
                 {"revenue", QStringLiteral("500tr")}});
        showDashboard();
        QTRY_COMPARE(figure("kpi-roi"), QStringLiteral("+400,0 %"));
        clickNamed("sidebarPage_results");
        goToCell(0, "revenue");
        typeText(QStringLiteral("50tr"));
        press(Qt::Key_Return);
        showDashboard();
        QTRY_COMPARE(figure("kpi-roi"), QStringLiteral("−50,0 %"));
        clickMenu(Command::Undo);
        QTRY_COMPARE(figure("kpi-roi"), QStringLiteral("+400,0 %"));
        clickMenu(Command::Redo);
        QTRY_COMPARE(figure("kpi-roi"), QStringLiteral("−50,0 %"));
        clickMenu(Command::Undo);
        QTRY_COMPARE(figure("kpi-roi"), QStringLiteral("+400,0 %"));
    }

    void aNewRecordByItsShortcutIsAllThatIsSelected()
    {
        newWorkspace(Language::Vietnamese);
        typeRow({{"date", QStringLiteral("5/3/2026")}, {"leads", QStringLiteral("3")}});
        goToCell(0, "leads");
        press(Qt::Key_Return, Qt::ControlModifier); // Ctrl is still down when the new record is shown
        QTRY_COMPARE(grid().records().rowCount(), 2);
        QCOMPARE(grid().currentIndex().row(), 1);
        QCOMPARE(grid().selectedBlock().rows, std::vector<int>{1});
        press(Qt::Key_Delete);
        QCOMPARE(cellText(0, "leads"), QStringLiteral("3"));
    }

    void languageAndThemeSwitchWhileTheDashboardIsOpen()
    {
        newWorkspace(Language::Vietnamese);
        typeRow({{"date", QStringLiteral("5/3/2026")},
                 {"spend", QStringLiteral("100tr")},
                 {"revenue", QStringLiteral("500tr")}});
        showDashboard();
        QTRY_COMPARE(figure("kpi-roi"), QStringLiteral("+400,0 %"));
        struct Texts {
            Command command;
            QString overview, title, exportText, cost, results, file, spend, figure;
        };
        const Texts english{Command::English,
                            QStringLiteral("Overview"),
                            QStringLiteral("Overview"),
                            QStringLiteral("Export PDF"),
                            QStringLiteral("Cost"),
                            QStringLiteral("Results"),
                            QStringLiteral("File"),
                            QStringLiteral("Spend"),
                            QStringLiteral("100,000,000 ₫")};
        const Texts vietnamese{
            Command::Vietnamese,        QStringLiteral("Tổng quan"), QStringLiteral("Tổng quan"),
            QStringLiteral("Xuất PDF"), QStringLiteral("Chi phí"),   QStringLiteral("Kết quả"),
            QStringLiteral("Tệp"),      QStringLiteral("Chi tiêu"),  QStringLiteral("100.000.000 ₫")};
        for (const Texts &texts : {english, vietnamese, english}) {
            showDashboard();
            action(texts.command)->trigger();
            QTRY_COMPARE(named<QAbstractButton>(window.get(), "sidebarOverview")->text(), texts.overview);
            QCOMPARE(named<QTabBar>(window.get(), "dashboardTabs")->accessibleTabName(0), texts.title);
            QCOMPARE(named<QPushButton>(window.get(), "exportPdf")->text(), texts.exportText);
            QTRY_VERIFY2(card("kpi-cost")->accessibleName().startsWith(texts.cost),
                         qPrintable(card("kpi-cost")->accessibleName()));
            QTRY_COMPARE(figure("kpi-cost"), texts.figure);
            QCOMPARE(window->menuBar()->actions().constFirst()->text().remove(u'&').section(u' ', 0, 0), texts.file);
            clickNamed("sidebarPage_results");
            QCOMPARE(named<QLabel>(window.get(), "pageTitle")->text(), texts.results);
            QCOMPARE(grid().records().headerData(columnOf("spend"), Qt::Horizontal, Qt::DisplayRole).toString(),
                     texts.spend);
            QCOMPARE(plain(cellText(0, "spend")), texts.figure);
        }
        for (const auto &[command, dark] :
             {std::pair(Command::ThemeDark, true), {Command::ThemeLight, false}, {Command::ThemeDark, true}}) {
            action(command)->trigger();
            QCoreApplication::processEvents();
            for (QWidget *shown : {static_cast<QWidget *>(&grid()),
                                   static_cast<QWidget *>(window->findChild<QWidget *>(QStringLiteral("sidebar")))}) {
                const QImage picture = shown->grab().toImage();
                const int light = picture.pixelColor(picture.width() / 2, picture.height() - 20).lightness();
                QVERIFY2(dark ? light < 80 : light > 200,
                         qPrintable(QStringLiteral("%1: %2").arg(shown->objectName()).arg(light)));
            }
            showDashboard();
            QTRY_VERIFY(card("kpi-cost")->isVisible());
            const QImage picture = card("kpi-cost")->grab().toImage();
            const int light = picture.pixelColor(picture.width() / 2, 4).lightness();
            QVERIFY2(dark ? light < 80 : light > 200, qPrintable(QString::number(light)));
            clickNamed("sidebarPage_results");
        }
        action(Command::ThemeLight)->trigger();
    }

private:
    // What to do with a dialog that comes: its object name, or its class.
    struct Answer {
        const char *dialog;
        std::function<void(QWidget *)> act;
        const char *shows = nullptr; // waits for this in the dialog
    };

    template<typename T>
    static T *named(QWidget *in, const char *name)
    {
        T *found = in->findChild<T *>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }
    void click(QWidget *widget)
    {
        ++clicks;
        QTest::mouseClick(widget, Qt::LeftButton);
    }
    void clickNamed(const char *name)
    {
        click(named<QWidget>(window.get(), name));
        QTRY_VERIFY(!window->view()->currentRecordPage() || !grid().records().isLoading());
    }
    QAction *action(Command command) const
    {
        return window->findChild<QAction *>(QStringLiteral("action%1").arg(int(command)));
    }
    // Opens the menu that has the action by the mouse, and clicks the line.
    void clickMenu(Command command)
    {
        QAction *wanted = action(command);
        for (QAction *title : window->menuBar()->actions()) {
            if (!title->menu()->actions().contains(wanted))
                continue;
            click(window->menuBar(), window->menuBar()->actionGeometry(title).center());
            QTRY_VERIFY(title->menu()->isVisible());
            QVERIFY2(wanted->isEnabled(), qPrintable(wanted->text()));
            click(title->menu(), title->menu()->actionGeometry(wanted).center());
            return;
        }
        QFAIL("no menu has it");
    }
    void click(QWidget *widget, QPoint at)
    {
        ++clicks;
        QTest::mouseClick(widget, Qt::LeftButton, {}, at);
    }

    // Dialogs run loops of their own: each step is a fresh single shot, which fires inside them.
    void nextAnswer(int tries = 400)
    {
        if (answers.isEmpty())
            return;
        QTimer::singleShot(25, this, [this, tries] {
            QWidget *modal = QApplication::activeModalWidget();
            const QLatin1String wanted(answers.isEmpty() ? "" : answers.constFirst().dialog);
            const char *part = answers.isEmpty() ? nullptr : answers.constFirst().shows;
            const bool isIt = modal && (modal->objectName() == wanted || modal->inherits(wanted.data())) &&
                              (!part || named<QWidget>(modal, part)->isVisible());
            if (!isIt) {
                if (tries > 0)
                    nextAnswer(tries - 1);
                else if (modal)
                    modal->close();
                return;
            }
            const Answer answer = answers.takeFirst();
            nextAnswer();
            answer.act(modal);
        });
    }

    void newWorkspace(Language language)
    {
        localizer->setLanguage(language);
        answers = {{"newWorkspaceDialog", [this](QWidget *dialog) { click(named<QPushButton>(dialog, "newCreate")); },
                    nullptr}};
        nextAnswer();
        click(named<StartTile>(window.get(), "startNew"));
        if (!window->view())
            qFatal("the new workspace was not opened");
        // Without a window manager nothing gives the focus back to the window behind a dialog.
        QApplication::setActiveWindow(window.get());
    }

    GridView &grid() const { return *window->view()->currentRecordPage()->findChild<GridView *>(); }
    const Field &field(const char *role) const
    {
        return *window->view()->workspace().schema().page(QStringLiteral("results"))->field(QLatin1String(role));
    }
    int columnOf(const char *role) const { return grid().records().columnOf(field(role).id); }
    QString cellText(int row, const char *role) const
    {
        return grid().records().data(grid().records().index(row, columnOf(role)), Qt::DisplayRole).toString();
    }
    static void typeText(const QString &text)
    {
        for (const QChar c : text)
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_unknown, QString(c), Qt::NoModifier);
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
        QCoreApplication::processEvents();
    }
    void goToCell(int row, const char *role)
    {
        const QModelIndex cell = grid().records().index(row, columnOf(role));
        grid().scrollTo(cell);
        click(grid().viewport(), grid().visualRect(cell).center());
    }
    // A new record by its shortcut, then cell by cell with Tab, as one fills a sheet.
    void typeRow(const std::vector<std::pair<QByteArray, QString>> &cells)
    {
        clickNamed("sidebarPage_results");
        const int before = grid().records().rowCount();
        click(named<QAbstractButton>(window->view()->currentRecordPage(), "pageAdd"));
        QTRY_COMPARE(grid().records().rowCount(), before + 1);
        goToCell(before, cells.front().first.constData());
        for (const auto &[role, text] : cells) {
            for (int steps = 0; grid().currentIndex().column() != columnOf(role.constData()); ++steps) {
                QVERIFY2(steps < 30, role.constData());
                press(Qt::Key_Tab);
            }
            typeText(text);
            QVERIFY2(grid().openEditor(), role.constData());
            press(Qt::Key_Tab);
            QVERIFY2(!grid().openEditor(),
                     qPrintable(grid().openEditor() ? grid().openEditor()->errorText() : QString()));
            QVERIFY2(!cellText(before, role.constData()).isEmpty(), role.constData());
        }
    }

    void showDashboard()
    {
        click(named<QWidget>(window.get(), "sidebarOverview"));
        QVERIFY(!window->view()->currentRecordPage());
    }
    CardWidget *card(const char *id) const
    {
        return window->findChild<CardWidget *>(QStringLiteral("card-") + QLatin1String(id));
    }
    // The first figure that a screen reader hears of a card.
    QString figure(const char *id) const
    {
        if (!card(id))
            return QStringLiteral("no card");
        return plain(card(id)->accessibleDescription())
            .section(QStringLiteral("; "), 0, 0)
            .section(QStringLiteral(": "), 1);
    }
    void restoreCard(const char *id)
    {
        QTRY_VERIFY(named<QPushButton>(window.get(), "cardsMenuButton")->isVisible());
        click(named<QPushButton>(window.get(), "cardsMenuButton"));
        auto *menu = window->findChild<QMenu *>(QStringLiteral("cardsMenu"));
        QVERIFY(menu && menu->isVisible());
        QAction *show = menu->findChild<QAction *>(QStringLiteral("show-") + QLatin1String(id));
        QVERIFY2(show, id);
        click(menu, menu->actionGeometry(show).center());
        QTRY_VERIFY2(card(id), id);
    }
    void choosePeriod(QDate from, QDate to)
    {
        click(named<QPushButton>(window.get(), "periodButton"));
        auto *popup = window->findChild<QWidget *>(QStringLiteral("periodPopup"));
        QVERIFY(popup && popup->isVisible());
        named<QDateEdit>(popup, "periodFrom")->setDate(from);
        named<QDateEdit>(popup, "periodTo")->setDate(to);
        click(named<QPushButton>(popup, "periodApply"));
    }
    // Of the engine that the window uses, for the period that the dashboard shows.
    Figure engineFigure(const char *name) const
    {
        MetricQuery query = window->view()->slice();
        query.names = {QLatin1String(name)};
        const auto table = window->view()->engine().evaluate(query);
        if (!table)
            qFatal("%s", qPrintable(table.error().message));
        return table->total.values.front();
    }

    std::unique_ptr<QTemporaryDir> home;
    std::unique_ptr<QSettings> settings;
    std::unique_ptr<Localizer> localizer;
    std::unique_ptr<Theme> theme;
    std::unique_ptr<FileLease> lease;
    std::unique_ptr<MainWindow> window;
    QList<Answer> answers;
    int clicks = 0;
};

QTEST_MAIN(TestMainJob)
#include "tst_mainjob.moc"
