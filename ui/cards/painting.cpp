// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/painting.h"

#include "base/currency.h"
#include "report/axis.h"
#include "report/findings.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <cmath>

namespace pheu
{

QFont CardStyle::font(TypeRole role) const
{
    QFont font = typeFont(role);
    if (paper) {
        font.setHintingPreference(QFont::PreferNoHinting);
        // Any letter spacing turns ligatures off: "fi" must copy as two letters. A sixty-fourth of a pixel is not seen.
        font.setLetterSpacing(QFont::AbsoluteSpacing, 1.0 / 64);
    }
    return font;
}

QFont cardFont(const CardStyle &style, TypeRole role, bool bold)
{
    QFont font = style.font(role);
    if (bold)
        font.setWeight(QFont::DemiBold);
    return font;
}

qreal drawText(QPainter &painter, const CardStyle &style, const TextLine &line)
{
    const QFont font = cardFont(style, line.role, line.bold);
    const QFontMetricsF metrics(font);
    const QString clean = line.text.normalized(QString::NormalizationForm_C);
    // Half a pixel of tolerance: a column sized by textWidth() must not elide its own text.
    const QString shown = metrics.elidedText(clean, Qt::ElideRight, line.rect.width() + 0.5);
    painter.setFont(font);
    painter.setPen(line.color);
    painter.drawText(line.rect, int(line.align | Qt::TextSingleLine | Qt::TextDontClip), shown);
    return metrics.horizontalAdvance(shown);
}

qreal textWidth(const CardStyle &style, TypeRole role, const QString &text, bool bold)
{
    return std::ceil(QFontMetricsF(cardFont(style, role, bold)).horizontalAdvance(text));
}

namespace
{

// Lays the lines of a paragraph out; draws them when there is a painter.
qreal layoutParagraph(QPainter *painter, const CardStyle &style, const QRectF &rect, const QString &text, TypeRole role)
{
    const QFont font = style.font(role);
    const qreal lineHeight = std::ceil(QFontMetricsF(font).height() * 1.12);
    qreal y = 0;
    const QStringList paragraphs = text.normalized(QString::NormalizationForm_C).split(u'\n');
    for (const QString &paragraph : paragraphs) {
        QTextLayout layout(paragraph, font);
        layout.beginLayout();
        while (true) {
            QTextLine line = layout.createLine();
            if (!line.isValid())
                break;
            line.setLineWidth(rect.width());
            line.setPosition(QPointF(0, y));
            y += lineHeight;
        }
        layout.endLayout();
        if (paragraph.isEmpty())
            y += lineHeight / 2;
        if (painter)
            layout.draw(painter, rect.topLeft());
    }
    return y;
}

} // namespace

void drawParagraph(QPainter &painter, const CardStyle &style, const QRectF &rect, const QString &text,
                   const QColor &color, TypeRole role)
{
    painter.setPen(color);
    layoutParagraph(&painter, style, rect, text, role);
}

qreal paragraphHeight(const CardStyle &style, qreal width, const QString &text, TypeRole role)
{
    return layoutParagraph(nullptr, style, QRectF(0, 0, width, 0), text, role);
}

QColor verdictColor(const CardStyle &style, Verdict verdict)
{
    switch (verdict) {
    case Verdict::Good:
        return style.palette->good;
    case Verdict::Bad:
        return style.palette->bad;
    case Verdict::Neutral:
    case Verdict::None:
        break;
    }
    return style.palette->mute;
}

QString rateText(const Format &format, const Figure &rate)
{
    const Figure value = gate(rate);
    if (!value)
        return Format::undefined();
    const double size = std::abs(*value);
    return format.percent(*value, size >= 0.1 ? 1 : size >= 0.01 ? 2 : 3);
}

QColor seriesColor(const CardStyle &style, int series)
{
    if (series < 0)
        return style.palette->mute;
    return style.palette->series[size_t(series) % style.palette->series.size()];
}

void drawDot(QPainter &painter, QPointF centre, qreal diameter, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(centre, diameter / 2, diameter / 2);
    painter.restore();
}

QString tipLine(const FigureInfo &info, const Figure &value, const Format &format)
{
    return info.label + QStringLiteral(": ") + exactText(info, value, format);
}

QString ColumnFormat::header() const
{
    return unit.isEmpty() ? info.shortLabel : info.shortLabel + QStringLiteral(" (") + unit + u')';
}

QString ColumnFormat::cell(const Figure &value, const Format &format) const
{
    const Figure safe = gate(value);
    if (!safe)
        return Format::undefined();
    if (info.unit != Unit::Money)
        return exactText(info, safe, format);
    const double shown = *safe / divisor;
    const int digits = divisor > 1 ? 1 : currencyDigits(format.currency()).value_or(2);
    // One number of digits down the column, so that its decimal signs stand under each other.
    const QString text = format.locale().toString(std::abs(shown), 'f', digits);
    const bool zero = std::abs(shown) < 0.5 * std::pow(10.0, -digits);
    return shown < 0 && !zero ? QChar(0x2212) + text : text;
}

ColumnFormat columnFormat(const FigureInfo &info, const std::vector<Figure> &values, const Format &format)
{
    ColumnFormat column;
    column.info = info;
    if (info.unit != Unit::Money)
        return column;
    double largest = 0;
    for (const Figure &raw : values) {
        if (const Figure value = gate(raw))
            largest = std::max(largest, std::abs(*value));
    }
    const QString sign = currencySign(format.currency());
    const bool vietnamese = format.locale().language() == QLocale::Vietnamese;
    column.unit = sign;
    // Up to eight digits are read at a glance; beyond that, one scale for the whole column.
    if (largest >= 1e11) {
        column.divisor = 1e9;
        column.unit = (vietnamese ? QStringLiteral("tỷ ") : QStringLiteral("B ")) + sign;
    } else if (largest >= 1e7) {
        column.divisor = 1e6;
        column.unit = (vietnamese ? QStringLiteral("tr ") : QStringLiteral("M ")) + sign;
    }
    return column;
}

} // namespace pheu
