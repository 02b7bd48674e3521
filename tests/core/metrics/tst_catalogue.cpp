// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula/formula.h"
#include "metrics/catalogue.h"

#include <QSet>
#include <QTest>

using namespace pheu;

namespace
{

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

// Names with given values; any other is undefined.
class Given : public FormulaContext
{
public:
    explicit Given(const QHash<QString, double> &values)
        : m_values(values)
    {
    }
    Operand name(const QString &name) const override
    {
        return m_values.contains(name) ? Operand{Value(m_values.value(name)), true} : Operand{};
    }
    Operand call(const QString &function, const Argument &argument) const override
    {
        // The values of the other window are given under the function's name.
        QHash<QString, double> inner;
        for (auto at = m_values.cbegin(); at != m_values.cend(); ++at) {
            if (at.key().startsWith(function + u'.'))
                inner.insert(at.key().mid(function.size() + 1), at.value());
        }
        return {argument(Given(inner)).value};
    }

private:
    QHash<QString, double> m_values;
};

} // namespace

class TestCatalogue : public QObject
{
    Q_OBJECT

private slots:
    void everyMeasureOfTheCatalogueIsThere();
    void everyKpiOfTheCatalogueIsThere();
    void everyEntrySpeaksBothLanguages();
    void everyFormulaNamesOnlyWhatIsKnown();
    void idsAreUnique();
    void anEntryTellsThePageItNeeds();
    void theWorkedExamplesComeOut_data();
    void theWorkedExamplesComeOut();
    void measuresOfAKpiAreFoundThroughOtherKpis();
};

void TestCatalogue::everyMeasureOfTheCatalogueIsThere()
{
    const QStringList ids = words(
        "impressions clicks likes shares comments video_views reach followers spend cost visits page_views bounces "
        "session_seconds unique_visitors messages contacts registrations emails_sent emails_opened emails_clicked "
        "form_views "
        "form_submits downloads add_to_carts checkouts leads mqls sqls opportunities meetings nurtured_meetings "
        "sales_calls "
        "appointments rank_ups orders new_customers trial_users leads_held conversions revenue new_customer_revenue "
        "marketing_revenue total_revenue customers customers_before customers_retained customers_new repeat_customers "
        "promoters "
        "passives detractors responses first_response_hours interaction_minutes resolution_hours questions "
        "support_requests "
        "positive negative messages_rated active_users_day active_users_month high_value_actions market_sales budget");
    for (const QString &id : ids)
        QVERIFY2(Catalogue::shipped().measure(id), qPrintable(id));
    QCOMPARE(Catalogue::shipped().measure(QStringLiteral("reach"))->aggregate, Aggregate::None);
    QCOMPARE(Catalogue::shipped().measure(QStringLiteral("followers"))->aggregate, Aggregate::Last);
    QCOMPARE(Catalogue::shipped().unit(QStringLiteral("spend")), Unit::Money);
    QVERIFY(Catalogue::shipped().measure(QStringLiteral("impressions"))->vanity);
}

void TestCatalogue::everyKpiOfTheCatalogueIsThere()
{
    const QStringList ids = words("ctr cpm cpc cost_per_message bounce_rate avg_session engagement_rate open_rate "
                                  "open_click_rate visit_to_lead form_cvr "
                                  "traffic_to_mql mql_to_sql sql_to_opportunity rank_up_rate appointment_rate "
                                  "opener_cvr conversion_rate cart_rate "
                                  "checkout_rate close_rate sql_to_order win_rate lead_to_customer trial_to_paid aov "
                                  "sales_cycle_days hva_frequency "
                                  "stickiness cpl cpw cpa cac roi roas romi budget_used budget_left incremental_sales "
                                  "incremental_share before_after "
                                  "revenue_share market_share purchase_frequency days_between_purchases repeat_rate "
                                  "crr clv clv_to_cac nps first_response "
                                  "interaction resolution sentiment clarity_questions lead_quality");
    for (const QString &id : ids)
        QVERIFY2(Catalogue::shipped().kpi(id), qPrintable(id));
    const Kpi &roi = *Catalogue::shipped().kpi(QStringLiteral("roi"));
    QVERIFY(roi.kpi);
    QCOMPARE(roi.timing, QStringLiteral("lagging"));
    QCOMPARE(roi.unit, Unit::Percent);
    QCOMPARE(Catalogue::shipped().direction(QStringLiteral("cpl")), Direction::Lower);
    QCOMPARE(Catalogue::shipped().direction(QStringLiteral("budget_used")), Direction::Band);
}

void TestCatalogue::everyEntrySpeaksBothLanguages()
{
    QStringList ids;
    for (const Measure &measure : Catalogue::shipped().measures())
        ids.append(measure.id);
    for (const Kpi &kpi : Catalogue::shipped().kpis())
        ids.append(kpi.id);
    const Catalogue &catalogue = Catalogue::shipped();
    for (const QString &id : ids) {
        for (const Language language : {Language::English, Language::Vietnamese}) {
            QVERIFY2(!catalogue.name(id, language).isEmpty(), qPrintable(id));
            QVERIFY2(catalogue.meaning(id, language).endsWith(u'.'), qPrintable(id));
        }
        QVERIFY2(catalogue.meaning(id, Language::English) != catalogue.meaning(id, Language::Vietnamese),
                 qPrintable(id));
        QVERIFY2(!catalogue.formula(id).isEmpty(), qPrintable(id));
    }
    for (const Measure &measure : catalogue.measures())
        QVERIFY2(!measure.group.isEmpty() && !measure.source.isEmpty() && !measure.page.isEmpty(),
                 qPrintable(measure.id));
    for (const Kpi &kpi : catalogue.kpis())
        QVERIFY2(!kpi.group.isEmpty() && !kpi.source.isEmpty() && !kpi.pages.isEmpty(), qPrintable(kpi.id));
    for (const DimensionEntry &dimension : catalogue.dimensions())
        QVERIFY2(!dimension.nameEn.isEmpty() && !dimension.nameVi.isEmpty(), qPrintable(dimension.id));
    QCOMPARE(catalogue.name(QStringLiteral("cpl"), Language::Vietnamese),
             QStringLiteral("Chi phí mỗi khách tiềm năng"));
}

void TestCatalogue::everyFormulaNamesOnlyWhatIsKnown()
{
    const Catalogue &catalogue = Catalogue::shipped();
    for (const Kpi &kpi : catalogue.kpis()) {
        const Result<Formula> formula = Formula::parse(kpi.formula, Catalogue::functions());
        QVERIFY2(formula, qPrintable(kpi.id));
        QStringList needed;
        for (const QString &name : formula->names())
            QVERIFY2(catalogue.contains(name) || catalogue.parameter(name), qPrintable(kpi.id + u' ' + name));
        QVERIFY2(!catalogue.measuresOf(kpi.id).isEmpty() || kpi.formula.contains(QStringLiteral("goal")),
                 qPrintable(kpi.id));
        for (const QString &measure : catalogue.measuresOf(kpi.id))
            QVERIFY2(kpi.pages.contains(catalogue.measure(measure)->page), qPrintable(kpi.id + u' ' + measure));
    }
    for (const Parameter &parameter : catalogue.parameters())
        QVERIFY(parameter.formula.isEmpty() || Formula::parse(parameter.formula, Catalogue::functions()));
}

void TestCatalogue::idsAreUnique()
{
    QSet<QString> seen;
    for (const Measure &measure : Catalogue::shipped().measures()) {
        QVERIFY2(!seen.contains(measure.id), qPrintable(measure.id));
        seen.insert(measure.id);
    }
    for (const Kpi &kpi : Catalogue::shipped().kpis()) {
        QVERIFY2(!seen.contains(kpi.id), qPrintable(kpi.id));
        seen.insert(kpi.id);
    }
    for (const Parameter &parameter : Catalogue::shipped().parameters())
        QVERIFY2(!seen.contains(parameter.id), qPrintable(parameter.id));
}

void TestCatalogue::anEntryTellsThePageItNeeds()
{
    Schema schema;
    for (const char *role : {"results", "campaigns", "costs"}) {
        Page page;
        page.role = QString::fromLatin1(role);
        schema.pages.push_back(page);
    }
    const Catalogue &catalogue = Catalogue::shipped();
    QCOMPARE(catalogue.missingPage(QStringLiteral("roi"), schema), QString());
    QCOMPARE(catalogue.missingPage(QStringLiteral("budget_used"), schema), QString());
    QCOMPARE(catalogue.missingPage(QStringLiteral("nps"), schema), QStringLiteral("surveys"));
    QCOMPARE(catalogue.missingPage(QStringLiteral("crr"), schema), QStringLiteral("orders"));
    QCOMPARE(catalogue.missingPage(QStringLiteral("promoters"), schema), QStringLiteral("surveys"));
    QCOMPARE(catalogue.missingPage(QStringLiteral("market_share"), schema), QStringLiteral("market"));
    QCOMPARE(catalogue.missingPage(QStringLiteral("stickiness"), schema), QStringLiteral("product-usage"));
}

void TestCatalogue::theWorkedExamplesComeOut_data()
{
    QTest::addColumn<QString>("kpi");
    QTest::addColumn<QString>("given");
    QTest::addColumn<double>("value");
    QTest::newRow("ROI 400 %") << "roi"
                               << "revenue=500000000 cost=100000000" << 4.0;
    QTest::newRow("cost per win") << "cpw"
                                  << "cost=200000000 orders=200" << 1000000.0;
    QTest::newRow("cost per lead") << "cpl"
                                   << "cost=200000000 leads=400" << 500000.0;
    QTest::newRow("visit to lead 1 %") << "visit_to_lead"
                                       << "visits=1000 leads=10" << 0.01;
    QTest::newRow("days between purchases, 2 a year") << "days_between_purchases"
                                                      << "purchase_frequency=2" << 182.5;
    QTest::newRow("days between purchases, 3 a year") << "days_between_purchases"
                                                      << "purchase_frequency=3" << 365.0 / 3;
    QTest::newRow("CRR 40 %") << "crr"
                              << "customers_before=100 customers_retained=40" << 0.4;
    QTest::newRow("incremental sales") << "incremental_sales"
                                       << "total_revenue=100 previous.total_revenue=90" << 10.0;
    QTest::newRow("incremental share") << "incremental_share"
                                       << "total_revenue=100 previous.total_revenue=90" << 0.1;
    QTest::newRow("before and after") << "before_after"
                                      << "daily.total_revenue=50 previous.daily.total_revenue=10" << 5.0;
    QTest::newRow("NPS") << "nps"
                         << "promoters=60 detractors=10 responses=100" << 50.0;
    QTest::newRow("purchase frequency") << "purchase_frequency"
                                        << "year.orders=500 year.customers=250" << 2.0;
    QTest::newRow("CPM") << "cpm"
                         << "spend=50 impressions=10000" << 5.0;
    QTest::newRow("ROMI") << "romi"
                          << "revenue=500 margin=0.4 cost=100" << 1.0;
    QTest::newRow("budget left") << "budget_left"
                                 << "budget=100 cost=130" << -30.0;
    QTest::newRow("lifetime value") << "clv"
                                    << "aov=100 purchase_frequency=2 lifespan=5" << 1000.0;
}

void TestCatalogue::theWorkedExamplesComeOut()
{
    QFETCH(QString, kpi);
    QFETCH(QString, given);
    QFETCH(double, value);
    QHash<QString, double> values;
    for (const QString &pair : given.split(u' '))
        values.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1).toDouble());
    const Result<Formula> formula = Formula::parse(Catalogue::shipped().kpi(kpi)->formula, Catalogue::functions());
    QVERIFY(formula);
    const Operand result = formula->evaluate(Given(values));
    QVERIFY(result.isDefined());
    QCOMPARE(result.value.toDouble(), value);
}

void TestCatalogue::measuresOfAKpiAreFoundThroughOtherKpis()
{
    const QStringList measures = Catalogue::shipped().measuresOf(QStringLiteral("clv_to_cac"));
    for (const char *id :
         {"revenue", "orders", "customers", "customers_retained", "customers_before", "cost", "new_customers"})
        QVERIFY2(measures.contains(QLatin1String(id)), id);
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
