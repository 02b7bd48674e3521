// SPDX-License-Identifier: GPL-3.0-or-later
// The grid over many records: a tenth of a million by default, a million with --full. Times have wide bounds, for
// machines that are busy; what must hold everywhere are the ratios.
#include "support/sampling.h"
#include "support/workspacefile.h"
#include "views/gridcommands.h"
#include "views/gridview.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <array>

using namespace pheu;
using namespace pheu::test;

namespace
{

// Median milliseconds from a key to the painted cells.
double keyToPaint(GridView &grid, Qt::Key key, Qt::KeyboardModifiers modifiers, int times)
{
    std::vector<double> taken;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(&grid, key, modifiers);
        grid.viewport()->repaint();
        taken.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::nth_element(taken.begin(), taken.begin() + times / 2, taken.end());
    return taken[size_t(times / 2)];
}

} // namespace

class TestGridScale : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        Theme::loadFonts();
        m_rows = runsInFull() ? 1'000'000 : 100'000;
        fill();
        m_localizer.setLanguage(Language::Vietnamese);
        m_theme.setMode(ThemeMode::Light);
        const Page &results = m_file.page("results");
        m_model = std::make_unique<RecordTableModel>(*m_file.workspace, results.id,
                                                     m_localizer.format(QStringLiteral("VND")));
        m_grid = std::make_unique<GridView>(*m_file.workspace, *m_model, m_theme, m_localizer);
        m_grid->resize(1500, 900);
        m_model->setQuery({});
        m_grid->show();
        QApplication::setActiveWindow(m_grid.get());
        m_grid->setFocus();
        QTRY_COMPARE_WITH_TIMEOUT(m_model->rowCount(), m_rows, 20'000);
        QVERIFY(QTest::qWaitForWindowExposed(m_grid.get())); // else nothing is painted, and at once
        m_grid->goTo(m_model->recordAt(0));
    }
    void cleanupTestCase()
    {
        m_grid.reset();
        m_model.reset();
    }

    void everyKeyPaintsWithinAFrameOrTwo()
    {
        const double pageDown = keyToPaint(*m_grid, Qt::Key_PageDown, {}, 60);
        qInfo("PageDown to paint, median: %.1f ms of %d records", pageDown, m_rows);
        QVERIFY2(pageDown < 60, qPrintable(QString::number(pageDown)));
    }

    void theLastRecordCostsWhatTheFirstCosts()
    {
        keyToPaint(*m_grid, Qt::Key_Home, Qt::ControlModifier, 1);
        const double top = keyToPaint(*m_grid, Qt::Key_PageDown, {}, 40);
        keyToPaint(*m_grid, Qt::Key_End, Qt::ControlModifier, 1);
        QCOMPARE(m_grid->currentIndex().row(), m_rows - 1);
        const double bottom = keyToPaint(*m_grid, Qt::Key_PageUp, {}, 40);
        qInfo("at the top %.1f ms, at the end %.1f ms", top, bottom);
        QVERIFY2(bottom < 4 * top + 10, qPrintable(QStringLiteral("%1 against %2").arg(bottom).arg(top)));
    }

    void theScrollBarReachesEveryRow()
    {
        m_grid->verticalScrollBar()->setValue(m_grid->verticalScrollBar()->maximum());
        m_grid->viewport()->repaint();
        QCOMPARE(m_grid->rowAt(m_grid->viewport()->height() - 2), m_rows - 1);
        m_grid->verticalScrollBar()->setValue(m_grid->verticalScrollBar()->maximum() / 2);
        m_grid->viewport()->repaint();
        const int middle = m_grid->rowAt(m_grid->viewport()->height() / 2);
        QVERIFY(qAbs(middle - m_rows / 2) < 40);
        QVERIFY(m_model->recordAt(middle));
    }

    void selectingAllIsAtOnce()
    {
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(m_grid.get(), Qt::Key_A, Qt::ControlModifier);
        m_grid->viewport()->repaint();
        QVERIFY(m_grid->allRowsSelected());
        QVERIFY2(timer.elapsed() < 150, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(m_grid->selectionModel()->selection().isEmpty());
        m_grid->goTo(m_model->recordAt(0));
    }

    void anEditShowsWithoutReadingThePageAgain()
    {
        const FieldId clicks = m_file.field("results", "clicks").id;
        m_grid->goTo(m_model->recordAt(m_rows / 2), clicks);
        const int top = m_grid->verticalScrollBar()->value();
        QElapsedTimer timer;
        timer.start();
        QVERIFY(m_model->setCells({SetCells::Cell{m_grid->currentRecord(), clicks, Value(424242)}}));
        m_grid->viewport()->repaint();
        qInfo("edit to paint: %lld ms", timer.elapsed());
        QVERIFY2(timer.elapsed() < 150, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(m_grid->verticalScrollBar()->value(), top);
        QCOMPARE(m_model->value(m_rows / 2, clicks), Value(424242));
    }

    void tooManyCellsAreNotPutOnTheClipboard()
    {
        if (!runsInFull())
            QSKIP("needs a million records");
        GridCommands commands(*m_file.workspace, *m_grid, m_theme, m_localizer);
        QString message;
        connect(&commands, &GridCommands::refused, this, [&message](const QString &text) { message = text; });
        m_grid->selectAll();
        commands.copy();
        QVERIFY(!message.isEmpty());
    }

private:
    void fill()
    {
        const auto channel =
            m_file.workspace->reader().findByName(m_file.page("channels").id, QStringLiteral("Facebook"));
        QVERIFY(channel && *channel);
        auto session = m_file.workspace->beginEdit(EditKind::Import);
        QVERIFY(session);
        QVERIFY((*session)->startImport());
        std::vector<FieldId> fields;
        for (const char *role : {"date", "channel", "impressions", "clicks", "spend"})
            fields.push_back(m_file.field("results", role).id);
        auto insert = (*session)->bulkInsert(m_file.page("results").id, fields);
        QVERIFY(insert);
        const auto integer = [](qint64 value) {
            Cell cell;
            cell.kind = Cell::Kind::Integer;
            cell.integer = value;
            return cell;
        };
        char day[10];
        for (int i = 0; i < m_rows; ++i) {
            writeIsoDay(toDay(QDate(2024, 1, 1)) + i / (m_rows / 700 + 1), day);
            Cell date;
            date.kind = Cell::Kind::Text;
            date.text = std::string_view(day, 10);
            const std::array cells{date, integer((**channel).value), integer(1000 + i % 977), integer(i % 89),
                                   integer(qint64(i % 1201) * 1000)};
            QVERIFY((*insert)->add(cells));
        }
        insert->reset();
        QVERIFY((*session)->finishImport({}));
        const auto changes = (*session)->commit();
        QVERIFY(changes);
        m_file.workspace->absorb(*changes);
    }

    int m_rows = 0;
    WorkspaceFile m_file;
    Theme m_theme;
    Localizer m_localizer;
    std::unique_ptr<RecordTableModel> m_model;
    std::unique_ptr<GridView> m_grid;
};

QTEST_MAIN(TestGridScale)
#include "tst_gridscale.moc"
