// SPDX-License-Identifier: GPL-3.0-or-later
#include "cards/painting.h"

#include "base/currency.h"
#include "report/axis.h"
#include "report/findings.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>
#include <functional>

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

qreal lineHeightOf(const QFont &font)
{
    return std::ceil(QFontMetricsF(font).height() * 1.12);
}

// Lays the lines of one paragraph out from `y` on; `line` is told each and says whether to go on. Returns the new y.
qreal layoutLines(QTextLayout &layout, qreal width, qreal lineHeight, qreal y, const std::function<bool(qreal)> &line)
{
    if (layout.text().isEmpty()) // between two paragraphs
        return y + std::round(lineHeight * 0.6);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // an address is longer than a narrow card
    layout.setTextOption(option);
    layout.beginLayout();
    while (true) {
        QTextLine next = layout.createLine();
        if (!next.isValid())
            break;
        next.setLineWidth(width);
        next.setPosition(QPointF(0, y));
        y += lineHeight;
        if (!line(y))
            break;
    }
    layout.endLayout();
    return y;
}

// Lays the lines of a paragraph out; draws them when there is a painter.
qreal layoutParagraph(QPainter *painter, const CardStyle &style, const QRectF &rect, const QString &text, TypeRole role)
{
    const QFont font = style.font(role);
    const qreal lineHeight = lineHeightOf(font);
    qreal y = 0;
    const QStringList paragraphs = text.normalized(QString::NormalizationForm_C).split(u'\n');
    for (const QString &paragraph : paragraphs) {
        QTextLayout layout(paragraph, font);
        y = layoutLines(layout, rect.width(), lineHeight, y, [](qreal) { return true; });
        if (painter)
            layout.draw(painter, rect.topLeft());
    }
    return y;
}

} // namespace

TextPart textPart(const CardStyle &style, QSizeF size, const QString &text, TypeRole role)
{
    const QFont font = style.font(role);
    const qreal lineHeight = lineHeightOf(font);
    const QString clean = text.normalized(QString::NormalizationForm_C);
    qreal y = 0;
    qsizetype at = 0;
    while (at <= clean.size()) {
        const qsizetype end = clean.indexOf(u'\n', at) < 0 ? clean.size() : clean.indexOf(u'\n', at);
        QTextLayout layout(clean.mid(at, end - at), font);
        bool full = false;
        y = layoutLines(layout, size.width(), lineHeight, y, [&](qreal bottom) {
            full = bottom > size.height() && (at > 0 || bottom > lineHeight);
            return !full;
        });
        if (full) {
            const qsizetype cut = at + layout.lineAt(layout.lineCount() - 1).textStart();
            QString fits = clean.left(cut);
            while (fits.endsWith(u'\n')) // a page does not end with an empty line
                fits.chop(1);
            return {fits, clean.mid(cut)};
        }
        at = end + 1;
    }
    return {clean, {}};
}

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

QColor blend(const QColor &over, const QColor &under, double share)
{
    const auto one = [share](int a, int b) { return int(std::lround(a * share + b * (1 - share))); };
    return {one(over.red(), under.red()), one(over.green(), under.green()), one(over.blue(), under.blue())};
}

QColor heatTint(const Palette &palette, double part)
{
    // Nothing still has a breath of colour: it is not the same as no figure.
    const double share = 0.07 + 0.93 * std::clamp(std::abs(part), 0.0, 1.0);
    return blend(part < 0 ? palette.bad : palette.accent, palette.card, share);
}

double contrastOf(const QColor &a, const QColor &b)
{
    const auto light = [](const QColor &c) {
        const auto one = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
        return 0.2126 * one(c.redF()) + 0.7152 * one(c.greenF()) + 0.0722 * one(c.blueF()) + 0.05;
    };
    const double x = light(a), y = light(b);
    return std::max(x, y) / std::min(x, y);
}

QColor inkOn(const QColor &tint, const Palette &palette)
{
    for (const QColor &ink : {palette.ink, palette.accentInk}) {
        if (contrastOf(ink, tint) >= 4.5)
            return ink;
    }
    // On a middle tint only the purest reads.
    return contrastOf(Qt::white, tint) > contrastOf(Qt::black, tint) ? Qt::white : Qt::black;
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
