// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace whose pages or key fields are gone: every card, every explanation, the report, KPIs and funnels still
// answer, with what is left, “—” for the rest, and the reason.
#include "cards/card.h"
#include "report/cardkinds.h"
#include "report/explanation.h"
#include "report/loader.h"
#include "report/reportdata.h"
#include "support/cardfixture.h"
#include "support/shopworkspace.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace pheu;

namespace
{

MetricQuery november()
{
    MetricQuery slice;
    slice.from = toDay(QDate(2026, 11, 1));
    slice.to = toDay(QDate(2026, 11, 30));
    slice.comparison = Period{toDay(QDate(2026, 10, 1)), toDay(QDate(2026, 10, 31))};
    return slice;
}

// Empty: it was removed.
QString remove(Workspace &workspace, const QString &what)
{
    const QStringList parts = what.split(u'.');
    const Page *page = workspace.schema().page(parts.first());
    if (!page)
        return QStringLiteral("no page");
    const Field *field = parts.size() > 1 ? page->field(parts.last()) : nullptr;
    if (parts.size() > 1 && !field)
        return QStringLiteral("no field");
    const Change change = field ? Change(RemoveField{field->id}) : Change(RemovePage{page->id});
    const auto done = workspace.apply({field ? EditKind::RemoveField : EditKind::RemovePage, {change}});
    return done ? QString() : done.error().message;
}

// A card without its figures says why.
bool says(const CardData &card)
{
    if (!card.empty.isEmpty())
        return true;
    if (const auto *kpi = std::get_if<KpiBody>(&card.body))
        return kpi->now || !kpi->why.isEmpty();
    return true;
}

} // namespace

class TestLackingPages : public QObject
{
    Q_OBJECT
private slots:
    void cardsAnswerWithoutWhatIsGone_data()
    {
        QTest::addColumn<QStringList>("gone");
        for (const char *gone :
             {"costs", "results.spend", "results.clicks", "results.impressions", "results.revenue", "results.orders",
              "results.channel", "results.campaign", "results.date", "results.spend results.clicks costs", "funnels",
              "channels", "campaigns", "results", "results costs funnels"})
            QTest::newRow(gone) << QString::fromLatin1(gone).split(u' ');
    }
    void cardsAnswerWithoutWhatIsGone()
    {
        QFETCH(QStringList, gone);
        fixture::Shop shop;
        for (const QString &what : gone)
            QCOMPARE(remove(*shop.workspace, what), QString());
        MetricsEngine engine(*shop.workspace);
        const MetricQuery slice = november();
        const CardSet set = loadCards(*shop.workspace, engine, cardDefinitions(), slice, Language::English);
        QCOMPARE(set.cards.size(), cardDefinitions().size());
        paintAll(set);
        for (const CardData &card : set.cards) {
            QVERIFY2(says(card), qPrintable(card.definition.id));
            for (const QString &name : card.definition.names) {
                const auto explained = explain(engine, shop.workspace->schema(), slice, name, Language::English);
                QVERIFY2(explained, qPrintable(name));
                QVERIFY2(explained->value || !explained->why.isEmpty() || !explained->notes.isEmpty(),
                         qPrintable(name));
            }
        }
        const ReportData report = reportData(*shop.workspace, engine, slice, {}, fixture::english(), Language::English);
        QVERIFY(!report.kpis.empty());
        QVERIFY(!report.text.title.isEmpty());
        MetricQuery query = slice;
        query.names = MetricsEngine::dashboardNames();
        const auto table = engine.evaluate(query);
        QVERIFY2(table, table ? "" : qPrintable(table.error().message));
        const bool lacks = std::any_of(table->total.values.begin(), table->total.values.end(),
                                       [](const Figure &figure) { return !figure; });
        QVERIFY2(!lacks || !table->notes.isEmpty(), "an undefined figure without a reason");
        const auto funnel = engine.funnel({}, slice, Language::English);
        QVERIFY(funnel || gone.contains(QStringLiteral("funnels")));
    }

private:
    static void paintAll(const CardSet &set)
    {
        CardStyle style;
        style.palette = &Palette::light();
        style.format = fixture::english();
        QImage image(600, 700, QImage::Format_RGB32);
        QPainter painter(&image);
        for (const CardData &data : set.cards) {
            const std::unique_ptr<Card> card = makeCard(data);
            QVERIFY(card);
            HitAreas areas;
            paintCard(painter, QRectF(0, 0, 500, cardHeight(data, *card, 500, style)), data, *card, style, &areas);
        }
    }
};

QTEST_MAIN(TestLackingPages)
#include "tst_lackingpages.moc"
