// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of text that are kept look as the painter's own.
#include "theme/linetext.h"
#include "theme/theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace pheu;

namespace
{

QImage drawn(const std::function<void(QPainter &)> &draw)
{
    QImage image(220, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::black);
    draw(painter);
    return image;
}

} // namespace

class TestLineText : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { Theme::loadFonts(); }

    void aKeptLineIsDrawnAsThePainterDrawsIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("alignment");
        QTest::newRow("left") << QStringLiteral("Tết Bính Ngọ: quà sum vầy") << int(Qt::AlignLeft);
        QTest::newRow("right") << QStringLiteral("−1.234.567 ₫") << int(Qt::AlignRight);
        QTest::newRow("decomposed marks") << QString::fromUtf16(u"Te\u0302\u0301t") << int(Qt::AlignLeft);
        QTest::newRow("too long") << QStringLiteral("Chiến dịch quà tặng doanh nghiệp cuối năm 2026")
                                  << int(Qt::AlignLeft);
        QTest::newRow("not markup") << QStringLiteral("<b>A & B</b>") << int(Qt::AlignLeft);
        QTest::newRow("two lines") << QStringLiteral("một\nhai") << int(Qt::AlignLeft);
    }
    void aKeptLineIsDrawnAsThePainterDrawsIt()
    {
        QFETCH(QString, text);
        QFETCH(int, alignment);
        const QRect rect(10, 4, 190, 27);
        const QFont font = typeFont(TypeRole::Body);
        const QImage ours = drawn([&](QPainter &p) { paintLine(p, rect, Qt::Alignment(alignment), font, text); });
        const QImage again = drawn([&](QPainter &p) { paintLine(p, rect, Qt::Alignment(alignment), font, text); });
        const QImage theirs = drawn([&](QPainter &p) {
            p.setFont(font);
            QString line = text;
            line.replace(u'\n', u' ');
            p.drawText(rect, alignment | Qt::AlignVCenter | Qt::TextSingleLine,
                       p.fontMetrics().elidedText(line, Qt::ElideRight, rect.width()));
        });
        QCOMPARE(ours, again);
        QCOMPARE(ours, theirs);
    }

    void aVeryLongTextIsCut()
    {
        const QString longText(100'000, u'x');
        const QImage image = drawn([&](QPainter &p) {
            paintLine(p, QRect(0, 0, 100, 30), Qt::AlignLeft, typeFont(TypeRole::Body), longText);
        });
        for (int y = 0; y < 40; ++y)
            QCOMPARE(image.pixelColor(110, y), QColor(Qt::white));
    }
};

QTEST_MAIN(TestLineText)
#include "tst_linetext.moc"
