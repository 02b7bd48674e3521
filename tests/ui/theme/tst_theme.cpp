// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icons.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFontInfo>
#include <QImage>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace pheu;

namespace
{

using Rgb = std::array<double, 3>;

Rgb linear(const QColor &colour)
{
    const auto one = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return {one(colour.redF()), one(colour.greenF()), one(colour.blueF())};
}

// WCAG 2.2, relative luminance and contrast.
double contrast(const QColor &a, const QColor &b)
{
    const auto light = [](const QColor &c) {
        const Rgb rgb = linear(c);
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    };
    const double x = light(a) + 0.05;
    const double y = light(b) + 0.05;
    return x > y ? x / y : y / x;
}

using Matrix = std::array<Rgb, 3>;
// Machado, Oliveira, Fernandes 2009, severity 1.
constexpr Matrix normal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix protan{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deutan{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritan{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

Rgb lab(const QColor &colour, const Matrix &eye)
{
    const Rgb in = linear(colour);
    Rgb rgb{};
    for (size_t i = 0; i < 3; ++i)
        rgb[i] = std::clamp(eye[i][0] * in[0] + eye[i][1] * in[1] + eye[i][2] * in[2], 0.0, 1.0);
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
    const double y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
    const double z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double distance(const Rgb &a, const Rgb &b)
{
    return std::sqrt(std::pow(a[0] - b[0], 2) + std::pow(a[1] - b[1], 2) + std::pow(a[2] - b[2], 2));
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::loadFonts(); }

    void palettes_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void textReadsOnEverySurface_data() { palettes_data(); }
    void textReadsOnEverySurface()
    {
        QFETCH(bool, dark);
        const Palette &p = dark ? Palette::darkOne() : Palette::light();
        for (const QColor &surface : {p.background, p.card, p.soft}) {
            QVERIFY(contrast(p.ink, surface) >= 7);
            QVERIFY(contrast(p.accent, surface) >= 4.5);
        }
        for (const QColor &text : {p.mute, p.good, p.bad, p.warn}) {
            QVERIFY2(contrast(text, p.card) >= 4.5, qPrintable(text.name()));
            QVERIFY2(contrast(text, p.background) >= 4.5, qPrintable(text.name()));
        }
        QVERIFY(contrast(p.accentInk, p.accent) >= 4.5);
    }

    void everyTagReadsOnItsTint_data() { palettes_data(); }
    void everyTagReadsOnItsTint()
    {
        QFETCH(bool, dark);
        const Palette &p = dark ? Palette::darkOne() : Palette::light();
        QStringList tokens{QStringLiteral("slate"),  QStringLiteral("green"), QStringLiteral("amber"),
                           QStringLiteral("blue"),   QStringLiteral("red"),   QStringLiteral("violet"),
                           QStringLiteral("teal"),   QStringLiteral("pink"),  QStringLiteral("not a token"),
                           QStringLiteral("series9")};
        for (int i = 1; i <= 8; ++i)
            tokens << QStringLiteral("series%1").arg(i);
        for (const QString &token : tokens)
            QVERIFY2(contrast(p.tagInk(token), p.tagBackground(token)) >= 4.5, qPrintable(token));
    }

    void colourBlindEyesTellTheSeriesApart_data() { palettes_data(); }
    void colourBlindEyesTellTheSeriesApart()
    {
        QFETCH(bool, dark);
        const Palette &p = dark ? Palette::darkOne() : Palette::light();
        for (const Matrix &eye : {normal, protan, deutan, tritan}) {
            for (size_t i = 0; i < p.series.size(); ++i) {
                for (size_t j = i + 1; j < p.series.size(); ++j) {
                    const double apart = distance(lab(p.series[i], eye), lab(p.series[j], eye));
                    QVERIFY2(apart >= 9,
                             qPrintable(QStringLiteral("series %1 and %2: %3").arg(i + 1).arg(j + 1).arg(apart)));
                }
            }
        }
        for (const QColor &colour : p.series)
            QVERIFY(contrast(colour, p.card) >= 2.7);
    }

    void theCarriedFontShowsVietnameseAndTheDong()
    {
        QCOMPARE(QFontInfo(typeFont(TypeRole::Body)).family(), QStringLiteral("Noto Sans"));
        const QFontMetrics metrics(typeFont(TypeRole::Body));
        for (const QChar c : QStringLiteral("ếữợđĐ₫·–"))
            QVERIFY2(metrics.inFont(c), qPrintable(QString(c)));
        for (const QChar digit : QStringLiteral("0123456789"))
            QCOMPARE(metrics.horizontalAdvance(digit), metrics.horizontalAdvance(u'8'));
    }

    void aThemeIsAppliedAtOnceAndTellsWhoPaints()
    {
        Theme theme;
        QSignalSpy spy(&theme, &Theme::changed);
        theme.setMode(ThemeMode::Dark);
        QCOMPARE(spy.count(), 1);
        QVERIFY(theme.palette().dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Palette::darkOne().background);
        theme.setMode(ThemeMode::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Palette::light().background);
        QVERIFY(!qApp->styleSheet().contains(u'@')); // every token was replaced
    }

    // Its frame is rounded: the highlight of a row keeps away from it, and is rounded, too.
    void theChosenRowOfADropDownStaysInItsFrame()
    {
        Theme theme;
        theme.setMode(ThemeMode::Light);
        QComboBox combo;
        combo.addItems({QStringLiteral("Day"), QStringLiteral("Week"), QStringLiteral("Month")});
        combo.show();
        combo.showPopup();
        QVERIFY(QTest::qWaitForWindowExposed(combo.view()->window()));
        const QRect row = combo.view()->visualRect(combo.model()->index(0, 0));
        const QImage image = combo.view()->viewport()->grab().toImage();
        const int middle = row.center().y();
        QCOMPARE(image.pixelColor(row.left() + 1, middle), Palette::light().card);
        QCOMPARE(image.pixelColor(row.right() - 1, middle), Palette::light().card);
        QCOMPARE(image.pixelColor(row.right() - 12, middle), Palette::light().soft);
        combo.hidePopup();
    }

    void everyIconIsDrawnInTheColourAsked()
    {
        const QDir icons(QStringLiteral(":/icons"));
        QVERIFY(icons.entryList().size() > 30);
        for (const QString &file : icons.entryList({QStringLiteral("*.svg")})) {
            const QString name = file.chopped(4);
            if (name.startsWith(QLatin1String("style-")) || name == QLatin1String("pheu"))
                continue;
            const QImage image = linePixmap(name, QColor(255, 0, 0), 24, 2).toImage();
            QCOMPARE(image.size(), QSize(48, 48));
            int red = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    red += qAlpha(image.pixel(x, y)) > 128 && qRed(image.pixel(x, y)) > 200;
            }
            QVERIFY2(red > 20, qPrintable(name));
        }
        QVERIFY(!linePixmap(QStringLiteral("no such icon"), Qt::red, 16, 1).isNull());
    }

    void aSwitchOfLanguageReachesWidgets()
    {
        class Seen : public QLabel
        {
        public:
            int changes = 0;
            void changeEvent(QEvent *event) override
            {
                changes += event->type() == QEvent::LanguageChange;
                QLabel::changeEvent(event);
            }
        } label;
        Localizer localizer;
        QSignalSpy spy(&localizer, &Localizer::changed);
        localizer.setLanguage(Language::Vietnamese);
        QCOMPARE(localizer.locale(), QLocale(QLocale::Vietnamese, QLocale::Vietnam));
        QCoreApplication::processEvents();
        QVERIFY(label.changes > 0);
        localizer.setLanguage(Language::English);
        QCOMPARE(localizer.locale(), QLocale(QLocale::English, QLocale::UnitedStates));
        QCOMPARE(spy.count(), 2);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
