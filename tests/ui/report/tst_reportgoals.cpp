// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportlayout.h"
#include "support/goalsfixture.h"

#include <QPainter>
#include <QTest>

using namespace pheu;
using test::day;
using test::GoalsFixture;

namespace
{

ReportLayout layoutOf(GoalsFixture &file, MetricsEngine &engine)
{
    MetricQuery slice;
    slice.from = day(QStringLiteral("2026-11-01"));
    slice.to = day(QStringLiteral("2026-11-20"));
    return {reportData(file.workspace(), engine, slice, {}, GoalsFixture::format(), Language::English),
            GoalsFixture::format(),
            {}};
}

std::optional<int> pageOfGoals(const ReportLayout &layout)
{
    for (const OutlineEntry &entry : layout.outline()) {
        if (entry.title.startsWith(QStringLiteral("Goals, through")))
            return entry.page;
    }
    return {};
}

} // namespace

class TestReportGoals : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::loadFonts(); }

    void aWorkspaceWithoutGoalsHasNoSection()
    {
        GoalsFixture file;
        file.add(QStringLiteral("results"),
                 {{"date", QStringLiteral("2026-11-20")}, {"orders", QStringLiteral("150")}});
        MetricsEngine engine(file.workspace());
        QVERIFY(!pageOfGoals(layoutOf(file, engine)));
    }

    void theTreeStandsInTheReportThroughItsLastDay()
    {
        GoalsFixture file;
        file.add(QStringLiteral("results"),
                 {{"date", QStringLiteral("2026-11-15")}, {"orders", QStringLiteral("150")}});
        file.add(QStringLiteral("results"),
                 {{"date", QStringLiteral("2026-11-25")}, {"orders", QStringLiteral("90")}}); // after the report's days
        file.target(
            {{"name", QStringLiteral("Orders")}, {"kpi", QStringLiteral("orders")}, {"target", QStringLiteral("500")}});
        MetricsEngine engine(file.workspace());
        const ReportLayout layout = layoutOf(file, engine);
        QVERIFY(layout.data().goals);
        QCOMPARE(layout.data().goals->on(), day(QStringLiteral("2026-11-20")));
        QCOMPARE(layout.data().goals->statuses().front().actual, Figure(150));
        QVERIFY(pageOfGoals(layout));
    }

    void aLongTreeGoesOnOverPagesAndIsPainted()
    {
        GoalsFixture file;
        file.add(QStringLiteral("results"),
                 {{"date", QStringLiteral("2026-11-15")}, {"orders", QStringLiteral("150")}});
        MetricsEngine few(file.workspace());
        const int before = layoutOf(file, few).pageCount();
        for (int i = 0; i < 60; ++i)
            file.target({{"name", QStringLiteral("Goal %1").arg(i)},
                         {"kpi", QStringLiteral("orders")},
                         {"target", QStringLiteral("%1").arg(100 + 10 * i)}});
        MetricsEngine engine(file.workspace());
        const ReportLayout layout = layoutOf(file, engine);
        QVERIFY(layout.pageCount() >= before + 2);
        const int page = *pageOfGoals(layout) + 1;
        QImage paper(int(ReportLayout::pageWidth), int(ReportLayout::pageHeight), QImage::Format_RGB32);
        paper.fill(Qt::white);
        QPainter painter(&paper);
        layout.paintPage(page, painter);
        painter.end();
        int coloured = 0; // the red and green of bars
        for (int y = 100; y < paper.height() - 100; ++y) {
            const QColor pixel = paper.pixelColor(330, y);
            coloured += pixel.saturation() > 60;
        }
        QVERIFY2(coloured > 60, qPrintable(QString::number(coloured)));
    }
};

QTEST_MAIN(TestReportGoals)
#include "tst_reportgoals.moc"
