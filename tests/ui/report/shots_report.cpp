// SPDX-License-Identifier: GPL-3.0-or-later
// For developers: draws the pages of a report with cards of every kind and raised alerts to PNG files.
//   pheu_shots_report FOLDER
#include "report/reportlayout.h"
#include "support/cardsamples.h"
#include "support/shots.h"

#include <QPainter>

using namespace pheu;

namespace
{

ReportData sampleReport(Language language, const Format &format)
{
    CardSet set;
    set.inputs = fixture::inputs();
    set.inputs.language = language;
    set.records = 61320;
    for (const CardDefinition &definition : reportCards({}))
        set.cards.push_back(buildCard(definition, set.inputs));
    ReportData data = reportFrom(set, {{}, QStringLiteral("An Nhiên"), {}}, format);
    data.workspace = QStringLiteral("Cửa hàng An Nhiên");
    data.comparison = Period{fixture::day(2026, 10, 2), fixture::day(2026, 10, 31)};
    data.made = QDate(2026, 12, 1);
    data.alerts = {QStringLiteral("CPL của Facebook là 132.400 ₫, cao hơn 120.000 ₫."),
                   QStringLiteral("Đơn hàng tháng 11 chậm tiến độ: 45 % so với kế hoạch.")};
    for (const CardData &card : fixture::samples())
        (card.definition.kind == CardKind::Kpi ? data.kpis : data.cards).push_back(card);
    return data;
}

bool drawAll(const QDir &folder, const Localizer &localizer, const QString &tongue)
{
    bool well = true;
    const Format format = localizer.format(QStringLiteral("VND"));
    const ReportLayout layout(sampleReport(localizer.language(), format), format, {});
    for (int page = 0; page < layout.pageCount(); ++page) {
        QImage paper(QSize(int(ReportLayout::pageWidth), int(ReportLayout::pageHeight)) * 3 / 2, QImage::Format_RGB32);
        paper.fill(Qt::white);
        QPainter painter(&paper);
        painter.scale(1.5, 1.5);
        layout.paintPage(page, painter);
        painter.end();
        well &= paper.save(folder.filePath(QStringLiteral("report-%1-%2.png").arg(tongue).arg(page + 1)));
    }
    return well;
}

} // namespace

int main(int argc, char **argv)
{
    return test::drawInBothLanguages(argc, argv, drawAll);
}
