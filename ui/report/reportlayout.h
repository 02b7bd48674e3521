// SPDX-License-Identifier: GPL-3.0-or-later
// A report broken into A4 pages in logical pixels (794 × 1123, 96 to the inch). Pages are painted in any order
// to any painter; tables break between rows and repeat their header.
#pragma once

#include "cards/card.h"
#include "report/pdffinish.h"
#include "report/reportdata.h"

#include <QImage>

#include <functional>

namespace pheu
{

class ReportLayout
{
public:
    static constexpr qreal pageWidth = 794;
    static constexpr qreal pageHeight = 1123;

    ReportLayout(ReportData data, const Format &format, const QImage &logo);
    ~ReportLayout();
    ReportLayout(const ReportLayout &) = delete;
    ReportLayout &operator=(const ReportLayout &) = delete;

    const ReportData &data() const { return m_data; }
    int pageCount() const { return int(m_pages.size()); }
    // `painter` maps one logical pixel to one unit.
    void paintPage(int page, QPainter &painter) const;
    const std::vector<OutlineEntry> &outline() const { return m_outline; }
    QString periodLine() const; // "1–30/11/2026 · compared with 2–31/10/2026"

private:
    using Paint = std::function<void(QPainter &, const QRectF &)>;
    struct Block {
        QRectF rect;
        Paint paint;
    };
    struct Page {
        std::vector<Block> blocks;
    };

    void newPage();
    // Puts a block of that height on this page or the next; returns its rectangle's top.
    void add(qreal height, Paint paint, qreal spaceAfter = 0);
    void ensure(qreal height);
    void heading(const QString &title, qreal followedBy);
    void layoutFront();
    void layoutLogo();
    void layoutAlerts();
    void layoutKpis();
    void layoutGoals(); // in reportgoals.cpp
    void layoutCard(const CardData &card);
    void layoutTable(const CardData &card);
    void layoutFormulas();
    void paragraph(const QString &text, const QColor &color, TypeRole role, qreal spaceAfter);
    void paintFrame(int page, QPainter &painter) const;
    QString formulaLine(const CardData &card) const;

    ReportData m_data;
    CardStyle m_style;
    QImage m_logo;
    std::vector<std::unique_ptr<Card>> m_cards; // painted by the blocks
    std::vector<Page> m_pages;
    std::vector<OutlineEntry> m_outline;
    qreal m_y = 0;
};

} // namespace pheu
