// SPDX-License-Identifier: GPL-3.0-or-later
// Reliability row “charts”: 400 data sets with NaN, ±∞, empty, one point, 1e308, negatives: no crash, and bar k
// stands under category k.
#include "cards/card.h"
#include "cards/cardpicture.h"
#include "cards/chart.h"
#include "report/cardkinds.h"
#include "support/cardfixture.h"
#include "support/sampling.h"

#include <QImage>
#include <QPainter>
#include <QRandomGenerator>
#include <QTest>
#include <QXmlStreamReader>

#include <limits>

using namespace pheu;

namespace
{

constexpr int dataSets = 400;

std::vector<Figure> oddValues(int set)
{
    QRandomGenerator random(quint32(set) * 7919U + 1U);
    static const size_t sizes[] = {0, 1, 2, 3, 8, 12, 30, 90};
    std::vector<Figure> values(sizes[random.bounded(8)]);
    for (Figure &value : values) {
        switch (random.bounded(14)) {
        case 0:
            break; // undefined
        case 1:
            value = std::numeric_limits<double>::quiet_NaN();
            break;
        case 2:
            value = std::numeric_limits<double>::infinity();
            break;
        case 3:
            value = -std::numeric_limits<double>::infinity();
            break;
        case 4:
            value = set % 5 == 0 ? 1e308 : 1e6;
            break;
        case 5:
            value = set % 5 == 0 ? -1.7e308 : -3.0;
            break;
        case 6:
            value = 0.0;
            break;
        case 7:
            value = -0.0;
            break;
        case 8:
            value = set % 7 == 0 ? 1e-300 : 0.25;
            break;
        default:
            value = random.bounded(2.0) * (random.bounded(3) == 0 ? -1 : 1);
            break;
        }
    }
    return values;
}

// Leftmost and rightmost pixel of a colour on a line; empty when there is none.
std::optional<std::pair<int, int>> extentOf(const QImage &image, int y, QRgb color)
{
    int first = -1;
    int last = -1;
    for (int x = 0; x < image.width(); ++x) {
        if (image.pixel(x, y) == color) {
            first = first < 0 ? x : first;
            last = x;
        }
    }
    if (first < 0)
        return std::nullopt;
    return std::pair(first, last);
}

CardInputs inputsOf(const std::vector<Figure> &values)
{
    CardInputs inputs = fixture::inputs();
    const auto fill = [&](const QString &by, Day first) {
        MetricTable table = fixture::table(fixture::names(), {by});
        for (size_t i = 0; i < values.size(); ++i) {
            MetricRow row;
            row.keys = {{QStringLiteral("Row %1").arg(i), first + qint64(i), i == 5}};
            row.values.assign(9, values[i]);
            row.previous.assign(9, values[values.size() - 1 - i]);
            table.rows.push_back(row);
        }
        table.total.values.assign(9, values.empty() ? Figure() : values.front());
        table.total.previous.assign(9, values.empty() ? Figure() : values.back());
        inputs.tables.insert(by == u"day" ? timeDimension() : by, table);
        inputs.tables.insert(QString(), table);
    };
    fill(QStringLiteral("channel"), 1);
    fill(QStringLiteral("campaign"), 1);
    fill(QStringLiteral("day"), inputs.period->from);
    inputs.funnel->steps.resize(std::min<size_t>(values.size(), 9));
    for (size_t i = 0; i < inputs.funnel->steps.size(); ++i) {
        FunnelStep &step = inputs.funnel->steps[i];
        step.label = QStringLiteral("Step");
        step.value = step.stepRate = step.overallRate = step.previousStepRate = values[i];
    }
    return inputs;
}

} // namespace

class TestCharts : public QObject
{
    Q_OBJECT
private slots:
    void barKStandsUnderCategoryK()
    {
        const QRgb red = qRgb(255, 0, 0);
        const QRgb blue = qRgb(0, 0, 255);
        int checked = 0;
        for (int set = 0; set < dataSets; ++set) {
            BarChart chart;
            chart.values = oddValues(set);
            chart.plot = QRectF(40, 10, 400, double(std::max<size_t>(1, chart.values.size())) * 20);
            chart.thickness = 14;
            chart.positive = QColor::fromRgb(red);
            chart.negative = QColor::fromRgb(blue);
            chart.zeroLine = Qt::white;
            QImage image(480, int(chart.plot.height()) + 20, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintBars(painter, chart);
            painter.end();
            const std::vector<QRectF> rects = barRects(chart);
            QCOMPARE(rects.size(), chart.values.size());
            for (size_t k = 0; k < rects.size(); ++k) {
                const int y = int(chart.plot.top() + 20 * double(k) + 10);
                const Figure value = gate(chart.values[k]);
                const auto positive = extentOf(image, y, red);
                const auto negative = extentOf(image, y, blue);
                const QByteArray where = QStringLiteral("set %1 bar %2").arg(set).arg(k).toUtf8();
                if (!value || *value == 0) {
                    QVERIFY2(!positive && !negative, where);
                    continue;
                }
                if (rects[k].width() < 6)
                    continue; // too thin for whole pixels
                const auto drawn = *value > 0 ? positive : negative;
                QVERIFY2(drawn, where);
                QVERIFY2(!(*value > 0 ? negative : positive), where);
                QVERIFY2(std::abs(drawn->first - rects[k].left()) <= 2.5, where);
                QVERIFY2(std::abs(drawn->second + 1 - rects[k].right()) <= 2.5, where);
                ++checked;
            }
        }
        QVERIFY2(checked > 500, qPrintable(QString::number(checked)));
    }

    void aLoneBarIsAsThickAsOneAmongOthers()
    {
        for (const double value : {5.0, -5.0}) {
            BarChart chart;
            chart.values = {value};
            chart.plot = QRectF(40, 10, 400, 120);
            chart.thickness = 14;
            chart.positive = chart.negative = QColor(255, 0, 0);
            chart.zeroLine = Qt::white;
            QImage image(480, 140, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintBars(painter, chart);
            painter.end();
            int red = 0;
            for (int y = 0; y < image.height(); ++y)
                red += image.pixel(int(barRects(chart).front().center().x()), y) == qRgb(255, 0, 0) ? 1 : 0;
            QCOMPARE(red, 14);
        }
    }

    void everyCardPaintsEveryDataSet()
    {
        const int sets = test::portionOf(dataSets); // all of them with --full
        for (int set = 0; set < sets; ++set) {
            const CardInputs inputs = inputsOf(oddValues(set));
            CardStyle style;
            style.palette = set % 2 ? &Palette::light() : &Palette::darkOne();
            style.format = fixture::vietnamese();
            style.paper = set % 3 == 0;
            style.corner = 24;
            QImage image(600, 700, QImage::Format_RGB32);
            QPainter painter(&image);
            for (const CardDefinition &definition : cardDefinitions()) {
                const CardData data = buildCard(definition, inputs);
                const std::unique_ptr<Card> card = makeCard(data);
                QVERIFY(card);
                HitAreas areas;
                const qreal width = 120 + set;
                const qreal height = cardHeight(data, *card, width, style);
                QVERIFY2(std::isfinite(height) && height > 0, qPrintable(definition.id));
                paintCard(painter, QRectF(0, 0, width, height), data, *card, style, &areas);
                for (const HitArea &area : areas) {
                    QVERIFY2(std::isfinite(area.rect.left()) && std::isfinite(area.rect.width()),
                             qPrintable(definition.id));
                    QVERIFY2(!area.tip.contains(QStringLiteral("nan")) && !area.tip.contains(QStringLiteral("inf")),
                             qPrintable(area.tip));
                }
            }
        }
    }

    void everyCardIsAPicture()
    {
        const CardInputs inputs = fixture::inputs();
        CardStyle style;
        style.palette = &Palette::darkOne(); // a picture is on white all the same
        style.format = fixture::vietnamese();
        for (const CardDefinition &definition : cardDefinitions()) {
            const CardData data = buildCard(definition, inputs);
            const std::unique_ptr<Card> card = makeCard(data);
            QXmlStreamReader svg(cardAsSvg(data, *card, style, 480));
            int shapes = 0, pixels = 0;
            QString viewBox;
            while (!svg.atEnd()) {
                if (svg.readNext() != QXmlStreamReader::StartElement)
                    continue;
                shapes += svg.name() == u"path" || svg.name() == u"text" || svg.name() == u"rect" ||
                          svg.name() == u"polyline";
                pixels += svg.name() == u"image";
                if (svg.name() == u"svg")
                    viewBox = svg.attributes().value(QStringLiteral("viewBox")).toString();
            }
            QVERIFY2(!svg.hasError(), qPrintable(definition.id));
            QVERIFY2(shapes > 1 && pixels == 0, qPrintable(definition.id)); // vector throughout
            const QImage image = cardAsImage(data, *card, style, 480);
            QVERIFY(viewBox.startsWith(QStringLiteral("0 0 480 ")));
            QCOMPARE(image.width(), 960);
            QCOMPARE(image.height(), viewBox.section(u' ', 3).toInt() * 2);
            QVERIFY2(image.pixelColor(480, image.height() - 20).lightness() > 200, qPrintable(definition.id));
            bool drawn = false;
            for (int y = 0; y < image.height() && !drawn; y += 3) {
                for (int x = 0; x < image.width() && !drawn; x += 3)
                    drawn = image.pixelColor(x, y).lightness() < 120;
            }
            QVERIFY2(drawn, qPrintable(definition.id));
        }
    }

    void aLineIsDrawnWhereItsValuesAre()
    {
        LineChart chart;
        chart.points = 3;
        chart.axis = axisFor({0.0, 10.0}, 3);
        chart.plot = QRectF(10, 10, 200, 100);
        chart.lines.push_back({{10.0, 10.0, 10.0}, QColor(255, 0, 0)});
        chart.grid = Qt::white;
        chart.zeroLine = Qt::white;
        QCOMPARE(linePoint(chart, 0, 10), QPointF(10, 10));
        QCOMPARE(linePoint(chart, 2, 0), QPointF(210, 110));
        chart.lines.front().values = {5.0, 5.0, 5.0};
        QImage image(220, 120, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintLines(painter, chart);
        painter.end();
        const int y = int(linePoint(chart, 1, 5).y());
        QVERIFY(extentOf(image, y, qRgb(255, 0, 0)) || extentOf(image, y - 1, qRgb(255, 0, 0)));
    }

    void aNegativeRoiHasItsSignAndTheWarmColour()
    {
        const CardData data = buildCard(*cardDefinition(QStringLiteral("roi-channel")), fixture::inputs());
        const std::unique_ptr<Card> card = makeCard(data);
        CardStyle style;
        style.palette = &Palette::light();
        style.format = fixture::vietnamese();
        QImage image(460, 260, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        HitAreas areas;
        card->paint(painter, QRectF(0, 0, 460, 230), style, &areas);
        painter.end();
        QCOMPARE(areas.size(), size_t(8));
        QVERIFY2(areas.back().tip.contains(u'−'), qPrintable(areas.back().tip));
        QVERIFY(extentOf(image, int(areas.back().rect.center().y()), style.palette->bad.rgb()));
        QVERIFY(!extentOf(image, int(areas.front().rect.center().y()), style.palette->bad.rgb()));
    }
};

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
