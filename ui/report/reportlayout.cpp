// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportlayout.h"

#include "cards/goalpainting.h"
#include "cards/painting.h"
#include "cards/tablecard.h"
#include "report/cardtext.h"
#include "report/periodpreset.h"

#include <QCoreApplication>

#include <cmath>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::ReportLayout)
};

constexpr qreal marginX = 56;
constexpr qreal top = 76; // below the running header
constexpr qreal bottom = ReportLayout::pageHeight - 64;
constexpr qreal width = ReportLayout::pageWidth - 2 * marginX;
constexpr qreal headingHeight = 30;
constexpr qreal sectionGap = 20;
constexpr int kpisInRow = 3;
constexpr qreal pageSpace = bottom - top;
constexpr qreal alertIndent = 18;

QFont titleFont(const CardStyle &style)
{
    QFont font = style.font(TypeRole::Title);
    font.setPixelSize(26);
    return font;
}

} // namespace

ReportLayout::ReportLayout(ReportData data, const Format &format, const QImage &logo)
    : m_data(std::move(data))
    , m_logo(logo)
{
    m_style.palette = &Palette::paper();
    m_style.format = format;
    m_style.paper = true;
    if (m_data.comparison && m_data.period) // its dates stand at the head of the page
        m_style.comparedWith = compareModeName(compareModeOf(*m_data.period, *m_data.comparison, {}));
    newPage();
    layoutFront();
    layoutKpis();
    layoutGoals();
    for (const CardData &card : m_data.cards) {
        if (card.definition.kind == CardKind::Table && card.empty.isEmpty())
            layoutTable(card);
        else
            layoutCard(card);
    }
    layoutFormulas();
}

ReportLayout::~ReportLayout() = default;

void ReportLayout::newPage()
{
    m_pages.emplace_back();
    m_y = top;
}

void ReportLayout::ensure(qreal height)
{
    // A block higher than a page stands alone on one and is cut by nothing before it.
    if (m_y + height > bottom && m_y > top)
        newPage();
}

void ReportLayout::add(qreal height, Paint paint, qreal spaceAfter)
{
    ensure(height);
    m_pages.back().blocks.push_back({QRectF(marginX, m_y, width, height), std::move(paint)});
    m_y += height + spaceAfter;
}

// A heading never stands alone at the foot of a page.
void ReportLayout::heading(const QString &title, qreal followedBy)
{
    ensure(headingHeight + followedBy);
    m_outline.push_back({title, int(m_pages.size()) - 1, m_y * 0.75});
    add(headingHeight, [this, title](QPainter &painter, const QRectF &rect) {
        drawText(painter, m_style,
                 {rect, title, m_style.palette->ink, Qt::AlignLeft | Qt::AlignVCenter, TypeRole::BodyBold});
    });
}

void ReportLayout::paragraph(const QString &text, const QColor &color, TypeRole role, qreal spaceAfter)
{
    if (text.trimmed().isEmpty())
        return;
    // Long prose (a comment of pages) breaks between its paragraphs, and a paragraph that is long itself between its
    // lines, so nothing is lost at a page's foot.
    QStringList parts = text.split(u'\n');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QString part = parts[i];
        qreal height = paragraphHeight(m_style, width, part, role);
        if (m_y + height > bottom && height > pageSpace / 4) {
            ensure(60);
            const TextPart cut = textPart(m_style, {width, bottom - m_y}, part, role);
            part = cut.fits;
            height = paragraphHeight(m_style, width, part, role);
            if (!cut.rest.isEmpty())
                parts.insert(i + 1, cut.rest);
        }
        const bool last = i + 1 == parts.size();
        add(
            std::max(6.0, height),
            [this, part, color, role](QPainter &painter, const QRectF &rect) {
                drawParagraph(painter, m_style, rect, part, color, role);
            },
            last ? spaceAfter : 2);
    }
}

// What asks for attention comes first: a sentence each, with the shape that a warning has on the screen.
void ReportLayout::layoutAlerts()
{
    for (const QString &alert : m_data.alerts) {
        const qreal height = paragraphHeight(m_style, width - alertIndent, alert, TypeRole::Body);
        add(
            height,
            [this, alert](QPainter &painter, const QRectF &rect) {
                paintPaceShape(painter, QRectF(rect.left() + 1, rect.top() + 5, 8, 8), PaceState::AtRisk,
                               *m_style.palette);
                drawParagraph(painter, m_style, rect.adjusted(alertIndent, 0, 0, 0), alert, m_style.palette->ink,
                              TypeRole::Body);
            },
            3);
    }
    if (!m_data.alerts.isEmpty())
        m_y += 8;
}

void ReportLayout::layoutLogo()
{
    if (m_logo.isNull())
        return;
    const QSizeF box = QSizeF(m_logo.size()).scaled(180, 48, Qt::KeepAspectRatio);
    m_pages.back().blocks.push_back({QRectF(marginX + width - box.width(), m_y, box.width(), box.height()),
                                     [this](QPainter &painter, const QRectF &rect) {
                                         painter.setRenderHint(QPainter::SmoothPixmapTransform);
                                         painter.drawImage(rect, m_logo);
                                     }});
}

void ReportLayout::layoutFront()
{
    const Palette &palette = *m_style.palette;
    layoutLogo();
    const qreal logoSpace = m_logo.isNull() ? 0 : 196;
    const QFont font = titleFont(m_style);
    const QString title = m_data.text.title.normalized(QString::NormalizationForm_C);
    const QRectF place(0, 0, width - logoSpace, 400);
    const int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    const qreal height = std::ceil(QFontMetricsF(font).boundingRect(place, flags, title).height());
    m_outline.push_back({title, 0, m_y * 0.75});
    add(
        std::max(height, m_data.text.client.isEmpty() ? 36.0 : 34.0),
        [font, title, flags, logoSpace, ink = palette.ink](QPainter &painter, const QRectF &rect) {
            painter.setFont(font);
            painter.setPen(ink);
            painter.drawText(rect.adjusted(0, 0, -logoSpace, 0), flags, title);
        },
        2);
    paragraph(m_data.text.client, palette.mute, TypeRole::Body, 4);
    if (!m_logo.isNull())
        m_y = std::max(m_y, top + 54);
    if (!m_data.filter.isEmpty())
        paragraph(Text::tr("Only: %1").arg(m_data.filter), palette.mute, TypeRole::Small, 4);
    m_y += 6;
    layoutAlerts();
    paragraph(m_data.findings.join(u' '), palette.ink, TypeRole::Body, 8);
    paragraph(m_data.text.comment, palette.ink, TypeRole::Body, 8);
    m_y += 6;
}

void ReportLayout::layoutKpis()
{
    const qreal gap = space::m;
    const qreal cardWidth = (width - gap * (kpisInRow - 1)) / kpisInRow;
    for (size_t first = 0; first < m_data.kpis.size(); first += kpisInRow) {
        const size_t end = std::min(first + kpisInRow, m_data.kpis.size());
        std::vector<std::pair<const CardData *, const Card *>> row;
        qreal height = 0;
        for (size_t i = first; i < end; ++i) {
            m_cards.push_back(makeCard(m_data.kpis[i]));
            row.emplace_back(&m_data.kpis[i], m_cards.back().get());
            height = std::max(height, cardHeight(m_data.kpis[i], *m_cards.back(), cardWidth, m_style));
        }
        add(
            height,
            [this, row, cardWidth, gap](QPainter &painter, const QRectF &rect) {
                qreal x = rect.left();
                for (const auto &[data, card] : row) {
                    paintCard(painter, QRectF(x, rect.top(), cardWidth, rect.height()), *data, *card, m_style, nullptr);
                    x += cardWidth + gap;
                }
            },
            gap);
    }
    m_y += sectionGap - gap;
}

QString ReportLayout::formulaLine(const CardData &card) const
{
    QStringList lines;
    for (const QString &name : card.definition.names) {
        for (const Footnote &note : m_data.footnotes) {
            if (note.id == name)
                lines.append(note.name + QStringLiteral(" = ") + note.formula);
        }
    }
    return lines.join(QStringLiteral(" · "));
}

void ReportLayout::layoutCard(const CardData &card)
{
    const Palette &palette = *m_style.palette;
    const auto titled = [&](qreal followedBy) {
        if (cardTitleHeight(card) > 0) // a text or a picture may have none
            heading(card.title, followedBy);
    };
    if (!card.empty.isEmpty()) {
        titled(24);
        paragraph(card.empty, palette.mute, TypeRole::Small, sectionGap);
        return;
    }
    if (const auto *text = std::get_if<TextBody>(&card.body)) {
        titled(24);
        paragraph(text->text.trimmed(), palette.ink, TypeRole::Body, sectionGap);
        return;
    }
    m_cards.push_back(makeCard(card));
    const Card *painterCard = m_cards.back().get();
    // As high as on the screen where a person made it so, but paper cuts nothing off.
    const qreal wanted =
        std::max(painterCard->heightFor(width, m_style), cardBodyHeight(card, *painterCard, width, m_style));
    const qreal height = std::min(wanted, pageSpace - headingHeight - 2 * sectionGap);
    const QString note = card.definition.kind == CardKind::Bars ? formulaLine(card) : card.note;
    titled(height + 40);
    paragraph(cardScope(card, m_style.format), palette.mute, TypeRole::Caption, 4);
    add(
        height,
        [this, painterCard](QPainter &painter, const QRectF &rect) {
            painterCard->paint(painter, rect, m_style, nullptr);
        },
        4);
    paragraph(note, palette.mute, TypeRole::Caption, 0);
    m_y += sectionGap;
}

void ReportLayout::layoutTable(const CardData &card)
{
    auto owned = std::make_unique<TableCard>(card);
    const TableCard *table = owned.get();
    m_cards.push_back(std::move(owned));
    const qreal header = table->headerHeight(width, m_style);
    constexpr qreal row = TableCard::rowPitch;
    const size_t total = table->rowCount();
    heading(card.title, header + row * qreal(std::min<size_t>(total + 1, 3)) + 18);
    paragraph(cardScope(card, m_style.format), m_style.palette->mute, TypeRole::Caption, 2);
    size_t first = 0;
    do {
        // Rows that fit here; the total needs a row of its own and never stands without one above.
        const auto fits = size_t(std::max(0.0, std::floor((bottom - m_y - header) / row)));
        size_t count = std::min(total - first, fits);
        bool last = first + count == total && count + 1 <= fits;
        if (!last && first + count == total && count > 1)
            --count;
        if (count == 0 && total > first) {
            newPage();
            continue;
        }
        add(header + row * qreal(count + (last ? 1 : 0)),
            [this, table, first, count, last](QPainter &painter, const QRectF &rect) {
                table->paintRows(painter, rect, m_style, first, count, last, nullptr);
            });
        first += count;
        if (last)
            break;
        newPage();
    } while (true);
    m_y += sectionGap;
}

void ReportLayout::layoutFormulas()
{
    const Palette &palette = *m_style.palette;
    heading(Text::tr("How the figures are computed"), 60);
    for (const Footnote &note : m_data.footnotes) {
        QString line = note.name + QStringLiteral(" = ") + note.formula;
        if (!note.meaning.isEmpty())
            line += QStringLiteral(". ") + note.meaning;
        paragraph(line, palette.ink, TypeRole::Small, 3);
    }
    m_y += 6;
    paragraph(Text::tr("“—” means that a figure is undefined: a part of its formula has no value or the divisor is 0. "
                       "Totals are computed from all records, not added up from the rows."),
              palette.mute, TypeRole::Small, 3);
    paragraph(Text::tr("Records in this report: %1.").arg(m_style.format.integer(m_data.records)), palette.mute,
              TypeRole::Small, 3);
    for (const QString &note : m_data.notes)
        paragraph(note, palette.mute, TypeRole::Small, 3);
}

QString ReportLayout::periodLine() const
{
    if (!m_data.period)
        return {};
    const QString period = m_style.format.period(*m_data.period);
    if (!m_data.comparison)
        return period;
    return Text::tr("%1 · compared with %2").arg(period, m_style.format.period(*m_data.comparison));
}

void ReportLayout::paintFrame(int page, QPainter &painter) const
{
    const Palette &palette = *m_style.palette;
    const auto line = [&](qreal y, const QString &text, Qt::Alignment side) {
        drawText(painter, m_style,
                 {QRectF(marginX, y, width, 16), text, palette.mute, side | Qt::AlignVCenter, TypeRole::Caption});
    };
    line(44, m_data.workspace, Qt::AlignLeft);
    line(44, periodLine(), Qt::AlignRight);
    const qreal foot = pageHeight - 48;
    line(foot, Text::tr("Made on %1").arg(m_style.format.date(toDay(m_data.made))), Qt::AlignLeft);
    line(foot, Text::tr("%1 / %2").arg(page + 1).arg(pageCount()), Qt::AlignRight);
}

void ReportLayout::paintPage(int page, QPainter &painter) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintFrame(page, painter);
    for (const Block &block : m_pages.at(size_t(page)).blocks) {
        painter.save();
        block.paint(painter, block.rect);
        painter.restore();
    }
    painter.restore();
}

} // namespace pheu
