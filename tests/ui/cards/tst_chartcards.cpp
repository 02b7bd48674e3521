// SPDX-License-Identifier: GPL-3.0-or-later
// Charts told by their pixels: columns stand over their dates, a ring's parts have their angles, tints grow with the
// value.
#include "cards/chart.h"
#include "cards/painting.h"
#include "cards/timeaxis.h"
#include "support/cardsamples.h"
#include "support/paintedcards.h"

#include <QTest>
#include <QtMath>

using namespace pheu;
using namespace pheu::test;

namespace
{

ColumnChart columnsOf(const std::vector<std::vector<Figure>> &sets, const std::vector<QColor> &colors)
{
    ColumnChart chart;
    chart.plot = QRectF(20, 10, 400, 120);
    std::vector<Figure> all;
    for (size_t i = 0; i < sets.size(); ++i) {
        chart.points = std::max(chart.points, sets[i].size());
        chart.sets.push_back({sets[i], colors[i]});
        all.insert(all.end(), sets[i].begin(), sets[i].end());
    }
    chart.axis = axisFor(all, 5);
    chart.grid = chart.zeroLine = Qt::white;
    return chart;
}

} // namespace

class TestChartCards : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::loadFonts(); }

    // Names that are too long for their columns stand upright, or in two lines; the rows keep their height.
    void longHeadsOfAHeatMapAreNotCut()
    {
        CardData data = fixture::heat(7);
        HeatBody &body = std::get<HeatBody>(data.body);
        body.across = QStringLiteral("campaign");
        const auto heightWith = [&](const QString &name) {
            for (DimensionKey &key : body.columns)
                key = {name, 1, false};
            return makeCard(data)->heightFor(420, styleOf());
        };
        const qreal line = heightWith(QStringLiteral("Hè"));
        const qreal wrapped = heightWith(QStringLiteral("Khai sale"));
        const qreal upright = heightWith(QStringLiteral("Khuyến mại cuối mùa"));
        QVERIFY(line < wrapped);
        QVERIFY(wrapped < upright);
        QVERIFY(upright - line < 80);
    }

    // 37 opportunities and 2,690 orders are no praise: the orders come from elsewhere, too.
    void aStepLargerThanTheOneBeforeIsNeitherGoodNorBad()
    {
        CardInputs inputs = fixture::inputs();
        inputs.funnel->steps.resize(2);
        FunnelStep &last = inputs.funnel->steps.back();
        const auto verdicts = [&](double now, double before) {
            last.stepRate = now;
            last.previousStepRate = before;
            const CardData data = buildCard(*cardDefinition(QStringLiteral("funnel")), inputs);
            const QImage image = paintBody(data, 420).image;
            return has(image, Palette::light().good) || has(image, Palette::light().bad);
        };
        QVERIFY(verdicts(0.9, 0.5));
        QVERIFY(verdicts(0.5, 0.9));
        QVERIFY(!verdicts(72.7, 60.0));
        QVERIFY(!verdicts(60.0, 72.7));
    }

    void aColumnStandsWhereItsPointIs()
    {
        const std::vector<QColor> colors{QColor(255, 0, 0), QColor(0, 0, 255)};
        for (const size_t count : {1, 2, 5, 31}) {
            std::vector<std::vector<Figure>> sets(2);
            for (size_t i = 0; i < count; ++i) {
                sets[0].push_back(i % 4 == 2 ? Figure() : Figure(3.0 + double(i % 7)));
                sets[1].push_back(i % 3 == 1 ? -2.0 : 5.0);
            }
            const ColumnChart chart = columnsOf(sets, colors);
            QImage image(440, 140, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintColumns(painter, chart);
            painter.end();
            for (size_t set = 0; set < 2; ++set) {
                for (size_t i = 0; i < count; ++i) {
                    const QByteArray where =
                        QStringLiteral("%1 points, set %2, %3").arg(count).arg(set).arg(i).toUtf8();
                    const QRectF rect = columnRect(chart, set, i);
                    const QRectF place = columnPlace(chart, set, i);
                    const int x = int(place.center().x());
                    if (rect.isEmpty()) {
                        for (int y = 0; y < image.height(); ++y)
                            QVERIFY2(image.pixel(x, y) != colors[set].rgb(), where);
                        continue;
                    }
                    QVERIFY2(image.pixel(x, int(rect.center().y())) == colors[set].rgb(), where);
                    QVERIFY2(image.pixel(x, int(rect.top()) - 3) != colors[set].rgb(), where);
                    QVERIFY2(image.pixel(x, int(rect.bottom()) + 3) != colors[set].rgb(), where);
                }
            }
        }
    }

    void theColumnsOfAComboStandOverTheirDatesAndUnderItsLine()
    {
        CardData data = fixture::combo(10);
        auto &body = std::get<TrendBody>(data.body);
        for (size_t i = 0; i < 10; ++i) {
            body.lines[0].values[i] = i == 4 ? Figure(80.0) : Figure(1.0);
            body.lines[1].values[i] = i == 4 ? Figure(2.0) : Figure(0.0);
        }
        const Painted painted = paintBody(data, 500);
        QCOMPARE(painted.areas.size(), size_t(10));
        const HitArea &area = painted.areas[4];
        QVERIFY2(area.tip.startsWith(QStringLiteral("05/11/2026")), qPrintable(area.tip));
        QCOMPARE(area.marks.size(), size_t(1));
        QVERIFY(std::abs(area.marks.front().x() - area.rect.center().x()) < 0.5);
        // The high column lies in its own strip, and only there.
        const int y = int(area.rect.top() + 90);
        const QColor column = painted.image.pixelColor(int(area.rect.center().x()) - 4, y);
        QVERIFY(column != Palette::light().card);
        for (size_t i = 0; i < 10; ++i) {
            const QRectF strip = painted.areas[i].rect;
            int found = 0;
            for (int x = int(strip.left()) + 1; x < int(strip.right()); ++x)
                found += painted.image.pixelColor(x, y) == column;
            QVERIFY2(i == 4 ? found > 8 : found == 0, qPrintable(QString::number(i)));
        }
    }

    void datesUnderAChartNeverTouch()
    {
        for (const CalendarUnit unit : {CalendarUnit::Day, CalendarUnit::Month, CalendarUnit::Quarter}) {
            for (const int count : {1, 2, 5, 12, 31, 90, 400}) {
                for (const int width : {120, 300, 700}) {
                    TrendBody body;
                    body.unit = unit;
                    for (int i = 0; i < count; ++i)
                        body.days.push_back(
                            unit == CalendarUnit::Day
                                ? fixture::day(2026, 1, 1) + i
                                : toDay(QDate(2024, 1, 1).addMonths(i * (unit == CalendarUnit::Month ? 1 : 3))));
                    QImage image(width, 20, QImage::Format_RGB32);
                    image.fill(Qt::white);
                    QPainter painter(&image);
                    paintDates(painter, styleOf(), body, QRectF(0, 0, width, dateRow),
                               [&](size_t i) { return (double(i) + 0.5) * width / count; });
                    painter.end();
                    // Between two texts at least five empty columns; within one never.
                    int empty = 6, texts = 0;
                    for (int x = 0; x < width; ++x) {
                        bool ink = false;
                        for (int y = 0; y < 20; ++y)
                            ink = ink || image.pixelColor(x, y).lightness() < 245;
                        texts += ink && empty > 5;
                        empty = ink ? 0 : empty + 1;
                    }
                    QVERIFY(texts >= 1);
                    QVERIFY2(texts <= width / 30 + 1, qPrintable(QString::number(texts)));
                }
            }
        }
    }

    void thePartsOfARingHaveTheAnglesOfTheirShares()
    {
        DonutChart chart;
        chart.square = QRectF(10, 10, 200, 200);
        chart.parts = {50, 25, 15, 10};
        chart.colors = {QColor(255, 0, 0), QColor(0, 255, 0), QColor(0, 0, 255), QColor(255, 255, 0)};
        chart.gap = chart.empty = Qt::white;
        QImage image(220, 220, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintDonut(painter, chart);
        painter.end();
        std::vector<int> degrees(4);
        const double radius = 100 * (1 + chart.hole) / 2;
        for (int tenth = 0; tenth < 3600; ++tenth) {
            const double angle = qDegreesToRadians(tenth / 10.0);
            const QPointF at = chart.square.center() + QPointF(std::sin(angle), -std::cos(angle)) * radius;
            for (size_t i = 0; i < 4; ++i)
                degrees[i] += image.pixel(at.toPoint()) == chart.colors[i].rgb();
        }
        for (size_t i = 0; i < 4; ++i) {
            QVERIFY2(std::abs(degrees[i] / 10.0 - chart.parts[i] * 3.6) < 4, qPrintable(QString::number(degrees[i])));
            const auto [start, span] = donutArc(chart, i);
            QCOMPARE(span, chart.parts[i] * 3.6);
            const double middle = qDegreesToRadians(start + span / 2);
            const QPointF at = chart.square.center() + QPointF(std::sin(middle), -std::cos(middle)) * radius;
            QVERIFY(donutShape(chart, i).contains(at));
            QCOMPARE(image.pixel(at.toPoint()), chart.colors[i].rgb());
        }
        QCOMPARE(image.pixel(110, 110), qRgb(255, 255, 255)); // the hole
    }

    void aPartOfARingFiltersWhereItIsDrawn()
    {
        for (const qreal width : {240.0, 520.0}) {
            const Painted painted = paintBody(fixture::donut(), width);
            int slices = 0, labels = 0;
            for (const HitArea &area : painted.areas) {
                (area.shape.isEmpty() ? labels : slices) += 1;
                QVERIFY(area.rect.left() >= -1 && area.rect.right() <= width + 1);
                const bool rest = area.tip.contains(QStringLiteral("Còn lại"));
                QCOMPARE(area.by, rest ? QString() : QStringLiteral("channel"));
                if (!area.shape.isEmpty())
                    QVERIFY(!area.contains(area.rect.center()) || area.shape.contains(area.rect.center()));
            }
            QCOMPARE(slices, 7);
            QCOMPARE(labels, 7);
        }
    }

    void tintsGrowWithTheValueAndNothingIsNotZero()
    {
        for (const Palette *palette : {&Palette::light(), &Palette::darkOne()}) {
            double last = 1;
            for (int i = 0; i <= 100; ++i) {
                const QColor tint = heatTint(*palette, i / 100.0);
                const double away = contrastOf(tint, palette->card);
                QVERIFY2(away > last, qPrintable(QString::number(i)));
                last = away - 1e-9;
                QVERIFY2(contrastOf(inkOn(tint, *palette), tint) >= 4.5, qPrintable(tint.name()));
                const QColor loss = heatTint(*palette, -i / 100.0);
                QVERIFY2(contrastOf(inkOn(loss, *palette), loss) >= 4.5, qPrintable(loss.name()));
            }
            QVERIFY(heatTint(*palette, 0.5) != heatTint(*palette, -0.5));
            QVERIFY(heatTint(*palette, 0) != palette->card);

            CardData data = fixture::heat(5);
            auto &body = std::get<HeatBody>(data.body);
            body.values[0] = {10.0, 20.0, 40.0, 0.0, std::nullopt};
            for (size_t r = 1; r < body.values.size(); ++r)
                body.values[r].assign(5, 40.0);
            const Painted painted = paintBody(data, 520, styleOf(*palette));
            std::vector<QColor> cells;
            for (const HitArea &area : painted.areas) {
                if (area.tip.startsWith(QStringLiteral("Facebook · ")))
                    cells.push_back(painted.image.pixelColor((area.rect.topLeft() + QPointF(5, 5)).toPoint()));
            }
            QCOMPARE(cells.size(), size_t(5));
            QCOMPARE(cells[0], heatTint(*palette, 0.25));
            QCOMPARE(cells[1], heatTint(*palette, 0.5));
            QCOMPARE(cells[2], heatTint(*palette, 1));
            QCOMPARE(cells[3], heatTint(*palette, 0));
            QCOMPARE(cells[4], palette->card);
        }
    }

    void aHeatMapFiltersByItsRowsAndSaysItsTotals()
    {
        CardData data = fixture::heat(3);
        std::get<HeatBody>(data.body).rows[0].label = QString(200, u'x');
        const Painted painted = paintBody(data, 400);
        const HitArea *cell = areaWith(painted.areas, QStringLiteral("Zalo · 03/11/2026"));
        QVERIFY(cell);
        QCOMPARE(cell->by, QStringLiteral("channel"));
        QCOMPARE(cell->key.label, QStringLiteral("Zalo"));
        QVERIFY(areaWith(painted.areas, QString(200, u'x'))); // elided on the card, whole in the tip
        const HitArea *head = areaWith(painted.areas, QStringLiteral("02/11/2026\n"));
        QVERIFY(head && head->by.isEmpty()); // a day is no filter
    }
};

QTEST_MAIN(TestChartCards)
#include "tst_chartcards.moc"
