// SPDX-License-Identifier: GPL-3.0-or-later
// Cards with goals, prose and pictures, and what holds for every kind: a goal's bar is as long as its share, a low card
// loses nothing unseen, nothing is drawn beyond a card.
#include "cards/cardpicture.h"
#include "cards/goalpainting.h"
#include "cards/painting.h"
#include "support/cardsamples.h"
#include "support/paintedcards.h"

#include <QTest>

#include <limits>

using namespace pheu;
using namespace pheu::test;

class TestNewCards : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { Theme::loadFonts(); }

    // Its goal is of other days than the figure: a line below the bar says of which.
    void aGoalOfAnotherPeriodNamesIt()
    {
        GoalMark goal = fixture::ordersGoal();
        const CardData same = fixture::kpi(goal);
        goal.otherPeriod = true;
        const CardData other = fixture::kpi(goal);
        for (const int width : {110, 180, 300}) {
            const qreal less = makeCard(same)->heightFor(width, styleOf());
            const qreal more = makeCard(other)->heightFor(width, styleOf());
            QVERIFY(more > less);
            const QSizeF size(width, more);
            const QImage a = paintBody(same, size, styleOf()).image, b = paintBody(other, size, styleOf()).image;
            QCOMPARE(a.copy(0, 0, width, 76), b.copy(0, 0, width, 76));    // the figure, and the bar
            QVERIFY(a.copy(0, 76, width, 18) != b.copy(0, 76, width, 18)); // "150 of 500", not "30 % of 500"
            QVERIFY(a.copy(0, int(less), width, int(more - less)) != b.copy(0, int(less), width, int(more - less)));
        }
    }

    // How the goal stands goes into a line of its own where it is narrow; the target stays.
    void aNarrowCardKeepsItsTarget()
    {
        const CardData goal = fixture::kpi(fixture::ordersGoal());
        QVERIFY(makeCard(goal)->heightFor(90, styleOf()) > makeCard(goal)->heightFor(300, styleOf()));
        const int words = 64 + 15;
        const QImage narrow = paintBody(goal, 90).image, wide = paintBody(goal, 300).image;
        QCOMPARE(narrow.copy(0, words, 60, 15), wide.copy(0, words, 60, 15));
    }

    void aKpiWithoutAGoalIsAsHighAsItWas()
    {
        const CardData plain = fixture::kpi({});
        const CardData goal = fixture::kpi(fixture::ordersGoal());
        QCOMPARE(makeCard(plain)->heightFor(180, styleOf()), 64.0);
        QVERIFY(makeCard(goal)->heightFor(180, styleOf()) > 64);
        // In a row both get the higher card: their figures stand in the same place.
        const qreal height = makeCard(goal)->heightFor(180, styleOf());
        const QImage a = paintBody(plain, {180, height}, styleOf()).image.copy(0, 0, 180, 64);
        const QImage b = paintBody(goal, {180, height}, styleOf()).image.copy(0, 0, 180, 64);
        QCOMPARE(a, b);
    }

    // The button of a card and the mark of its alerts stand there.
    void aLongFilterLeavesTheCornerOfItsCardFree()
    {
        for (const CardKind kind : {CardKind::Kpi, CardKind::Trend}) {
            CardData data = kind == CardKind::Kpi ? fixture::kpi({}) : fixture::card(kind, QStringLiteral("Đơn hàng"));
            if (kind == CardKind::Trend)
                data.body = fixture::course(1);
            data.ownFilter = QStringLiteral("Loại: email, mạng xã hội, quảng cáo tìm kiếm và tiếp thị liên kết");
            for (const int width : {160, 240, 420}) {
                CardStyle style = styleOf();
                style.corner = 24;
                const auto card = makeCard(data);
                const int height = int(cardHeight(data, *card, width, style));
                QImage image(width, height, QImage::Format_RGB32);
                image.fill(style.palette->card);
                QPainter painter(&image);
                paintCard(painter, QRectF(0, 0, width, height), data, *card, style, nullptr);
                painter.end();
                const QImage corner = image.copy(width - 14 - 24, 8, 24, 18);
                QVERIFY2(pixelsOf(corner, style.palette->card) == corner.width() * corner.height(),
                         qPrintable(QString::number(width)));
                const QImage line = image.copy(80, 8, width - 80 - 38, 18); // behind the title
                QVERIFY2(pixelsOf(line, style.palette->card) < line.width() * line.height(),
                         qPrintable(QString::number(width)));
            }
        }
    }

    void aGoalsBarIsAsLongAsItsShare_data()
    {
        QTest::addColumn<double>("actual");
        QTest::addColumn<double>("share"); // of the bar
        QTest::addRow("a third") << 150.0 << 0.3;
        QTest::addRow("all") << 500.0 << 1.0;
        QTest::addRow("more than all") << 750.0 << 1.0;
        QTest::addRow("nothing") << 0.0 << 0.0;
    }

    void aGoalsBarIsAsLongAsItsShare()
    {
        QFETCH(double, actual);
        QFETCH(double, share);
        GoalMark goal = fixture::ordersGoal();
        goal.actual = actual;
        goal.stretch = 900.0; // no part of this bar
        goal.pace.expected = std::nullopt;
        goal.pace.state = PaceState::OnTrack;
        for (const Palette *palette : {&Palette::light(), &Palette::darkOne()}) {
            const Painted painted = paintBody(fixture::kpi(goal), 200, styleOf(*palette));
            const QImage bar = painted.image.copy(0, 66, 200, 10);
            QVERIFY2(std::abs(longestRun(bar, palette->good) - share * 200) <= 4,
                     qPrintable(QString::number(longestRun(bar, palette->good))));
        }
    }

    void aGoalIsToldInTheTipAndCanBeOpened()
    {
        const Painted painted = paintBody(fixture::kpi(fixture::ordersGoal()), 200);
        const HitArea &line = painted.areas.back();
        QCOMPARE(line.goal, RecordId(7));
        for (const char *part : {"500", "333", "225", "35", "20/11/2026"})
            QVERIFY2(line.tip.contains(QLatin1String(part)), qPrintable(line.tip));
        QVERIFY(painted.areas.front().tip.contains(QStringLiteral("500")));
    }

    void aTargetCardTellsAllOfItsGoal()
    {
        const Painted painted = paintBody(fixture::target(), 400);
        QCOMPARE(painted.areas.front().goal, RecordId(7));
        QVERIFY(painted.areas.front().tip.contains(QStringLiteral("333")));
        QVERIFY(areaWith(painted.areas, QStringLiteral("20/11/2026"))); // its days
        for (const HitArea &area : painted.areas)
            QCOMPARE(area.goal, RecordId(7)); // wherever it is clicked
        QVERIFY(has(painted.image, Palette::light().bad));
        // Too low for the course: the figures alone.
        const Painted low = paintBody(fixture::target(), {400, 120}, styleOf());
        QCOMPARE(low.areas.size(), size_t(1));
    }

    void aLowTextEndsWithAnEllipsisAndATipHasTheWhole()
    {
        CardData data = fixture::text();
        const QString whole = std::get<TextBody>(data.body).text;
        QVERIFY(paintBody(data, 300).areas.empty());
        const Painted low = paintBody(data, {300, 40}, styleOf());
        QCOMPARE(low.areas.size(), size_t(1));
        QCOMPARE(low.areas.front().tip, whole);
        data.definition.ownTitle.clear();
        QCOMPARE(cardTitleHeight(data), 0.0);
    }

    void aTextIsCutBetweenLinesAndNothingOfItIsLost()
    {
        const CardStyle style = styleOf();
        QString text;
        for (int i = 0; i < 40; ++i)
            text += QStringLiteral("Câu thứ %1 của một đoạn dài. ").arg(i) +
                    (i % 9 == 8 ? QStringLiteral("\n\n") : QString());
        for (const qreal height : {1.0, 20.0, 50.0, 100.0, 5000.0}) {
            QString rest = text, joined;
            int parts = 0;
            while (!rest.isEmpty() && parts < 500) {
                const TextPart part = textPart(style, {240, height}, rest, TypeRole::Body);
                QVERIFY(!part.fits.isEmpty() || part.rest.size() < rest.size());
                QVERIFY(paragraphHeight(style, 240, part.fits, TypeRole::Body) <= std::max(height, 40.0));
                joined += part.fits;
                rest = part.rest;
                ++parts;
            }
            QCOMPARE(joined.remove(u'\n').remove(u' '), QString(text).remove(u'\n').remove(u' '));
        }
    }

    void aLongWordIsBrokenWithinItsCard()
    {
        CardData data = fixture::card(CardKind::Text, {});
        data.body = TextBody{QString(300, u'W')};
        QVERIFY(makeCard(data)->heightFor(200, styleOf()) > 100);
    }

    void aPictureKeepsItsRatioAndIsNeverBlownUp()
    {
        const CardStyle style = styleOf();
        QCOMPARE(makeCard(fixture::picture({800, 300}))->heightFor(400, style), 150.0);
        QCOMPARE(makeCard(fixture::picture({80, 30}))->heightFor(400, style), 30.0);
        const Painted painted = paintBody(fixture::picture({80, 30}), {400, 100}, style);
        QCOMPARE(painted.image.pixelColor(150, 50), style.palette->card); // beside it
        QVERIFY(painted.image.pixelColor(200, 50) != style.palette->card);
        QCOMPARE(painted.areas.front().tip, QStringLiteral("Biển quảng cáo ở ngã tư"));
    }

    void aPictureThatIsNoneSaysSo()
    {
        CardData data = fixture::picture();
        for (const QByteArray &bytes :
             {QByteArray(), QByteArrayLiteral("no picture"), fixture::pngOf({40, 40}).left(60)}) {
            data.body = ImageBody{bytes, QStringLiteral("Ảnh hỏng")};
            const Painted painted = paintBody(data, 300);
            QVERIFY(has(painted.image, Palette::light().mute));
            QCOMPARE(painted.areas.front().tip, QStringLiteral("Ảnh hỏng"));
        }
    }

    void aCardIsAsHighAsItsOwnerMadeIt()
    {
        for (CardData data : fixture::samples()) {
            const auto card = makeCard(data);
            const qreal own = cardBodyHeight(data, *card, 400, styleOf());
            QCOMPARE(own, card->heightFor(400, styleOf()));
            data.definition.height = 300;
            QCOMPARE(cardBodyHeight(data, *card, 400, styleOf()), 300.0);
            QCOMPARE(cardHeight(data, *card, 400, styleOf()) - own,
                     cardHeight(data, *card, 400, styleOf()) - card->heightFor(400, styleOf()));
        }
    }

    void aLowCardShowsLessAndNothingBelowItself()
    {
        for (const CardDefinition &definition : cardDefinitions()) {
            CardData data = buildCard(definition, fixture::inputs());
            data.definition.height = 116;
            const auto card = makeCard(data);
            for (const qreal width : {320.0, 620.0}) {
                const qreal height = cardHeight(data, *card, width, styleOf());
                QImage image(int(width), int(height), QImage::Format_RGB32);
                QPainter painter(&image);
                HitAreas areas;
                paintCard(painter, QRectF(0, 0, width, height), data, *card, styleOf(), &areas);
                QVERIFY2(!areas.empty(), qPrintable(definition.id));
                for (const HitArea &area : areas)
                    QVERIFY2(area.rect.bottom() <= height - 6, qPrintable(definition.id));
            }
        }
    }

    void everyKindStaysWithinItsCard()
    {
        for (CardData data : fixture::samples()) {
            for (const qreal width : {90.0, 180.0, 300.0, 700.0}) {
                for (const int height : {0, 60, 120, 500}) {
                    data.definition.height = height;
                    const auto card = makeCard(data);
                    const CardStyle style = styleOf(height == 60 ? Palette::darkOne() : Palette::light());
                    const qreal whole = std::ceil(cardHeight(data, *card, width, style));
                    QImage image(int(width) + 40, int(whole) + 40, QImage::Format_RGB32);
                    image.fill(Qt::magenta);
                    QPainter painter(&image);
                    HitAreas areas;
                    paintCard(painter, QRectF(20, 20, width, whole), data, *card, style, &areas);
                    painter.end();
                    int outside = 0;
                    for (int y = 0; y < image.height(); ++y) {
                        for (int x = 0; x < image.width(); ++x) {
                            if (!QRect(19, 19, int(width) + 2, int(whole) + 2).contains(x, y))
                                outside += image.pixel(x, y) != QColor(Qt::magenta).rgb();
                        }
                    }
                    QVERIFY2(outside == 0, qPrintable(QStringLiteral("kind %1 at %2 × %3: %4 pixels")
                                                          .arg(int(data.definition.kind))
                                                          .arg(width)
                                                          .arg(height)
                                                          .arg(outside)));
                    for (const HitArea &area : areas)
                        QVERIFY(std::isfinite(area.rect.left()) && std::isfinite(area.rect.bottom()));
                }
            }
        }
    }

    void oddFiguresAreGapsInEveryKind()
    {
        const double odd[] = {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(), 1e308,
                              -1.7e308, 0.0};
        for (CardData data : {fixture::columns(2, true), fixture::combo(), fixture::trend(2, true), fixture::donut(),
                              fixture::heat(), fixture::target(), fixture::kpi(fixture::ordersGoal())}) {
            for (const double value : odd) {
                if (auto *course = std::get_if<TrendBody>(&data.body)) {
                    for (TrendLine &line : course->lines)
                        line.values[3] = value;
                } else if (auto *ring = std::get_if<DonutBody>(&data.body)) {
                    ring->slices[1].value = ring->slices[1].share = ring->total = value;
                } else if (auto *heat = std::get_if<HeatBody>(&data.body)) {
                    heat->values[1][1] = heat->rowTotals[1] = heat->total = value;
                } else if (auto *target = std::get_if<TargetBody>(&data.body)) {
                    target->mark.actual = target->mark.pace.expected = target->actual[2] = value;
                } else if (auto *kpi = std::get_if<KpiBody>(&data.body)) {
                    kpi->goal->actual = kpi->goal->pace.projected = value;
                    kpi->goal->target = value;
                }
                const Painted painted = paintBody(data, 400);
                for (const HitArea &area : painted.areas)
                    QVERIFY2(!area.tip.contains(QStringLiteral("nan")) && !area.tip.contains(QStringLiteral("inf")),
                             qPrintable(area.tip));
            }
        }
    }

    void everyKindIsAPictureOfVectors()
    {
        for (const CardData &data : fixture::samples()) {
            const QByteArray svg = cardAsSvg(data, *makeCard(data), styleOf(Palette::darkOne()), 480);
            const bool picture = data.definition.kind == CardKind::Image && data.body.index() == 10 &&
                                 std::get<ImageBody>(data.body).bytes.size() > 20;
            QCOMPARE(svg.contains("<image"), picture);
            QVERIFY(svg.contains("<text") || picture);
        }
    }
};

QTEST_MAIN(TestNewCards)
#include "tst_newcards.moc"
