// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/owncatalogue.h"
#include "metrics/owntrial.h"
#include "metrics/workspacecatalogue.h"
#include "metricsfile.h"

#include <QJsonArray>

using namespace pheu;
using namespace pheu::test;
using namespace Qt::StringLiterals;

namespace
{

OwnEntry kpi(const QString &name, const QString &formula)
{
    OwnEntry entry;
    entry.nameEn = name;
    entry.formula = formula;
    entry.unit = Unit::Ratio;
    return entry;
}

struct OwnFile : MetricsFile {
    // The sentence of a refusal; empty: it was saved.
    QString save(const OwnEntry &entry)
    {
        const auto edit = savingEntry(*workspace, entry);
        if (!edit)
            return edit.error().message;
        const auto done = workspace->apply(*edit);
        return done ? QString() : done.error().message;
    }
    OwnEntry measure(const QString &name, const char *page, const char *field, Aggregate aggregate) const
    {
        OwnEntry entry;
        entry.isMeasure = true;
        entry.nameVi = name;
        entry.page = this->page(page).id;
        entry.field = *field ? this->field(page, field).id : FieldId();
        entry.aggregate = aggregate;
        return entry;
    }
    FieldId ownField(const char *pageRole, const QString &name, const char *type)
    {
        Field field;
        field.page = page(pageRole).id;
        field.names.own = name;
        field.type = fieldType(QLatin1String(type));
        const auto done = workspace->apply({EditKind::AddField, {AddField{field.page, field, -1}}});
        return done ? done->addedFields.front() : FieldId();
    }
};

} // namespace

class TestOwnCatalogue : public QObject
{
    Q_OBJECT
private slots:
    void aWorkspaceWithoutOwnEntriesHasTheShippedOnes();
    void anOwnKpiIsAskedLikeAShippedOne();
    void anOwnMeasureOverAnOwnFieldCounts();
    void aMeasureCountsRecordsOfAnotherPage();
    void renamingAFieldKeepsFilterAndFigure();
    void aDeletedFieldOfAFilterMakesTheFigureUndefined();
    void formulasTakeNamesAndKeepIds();
    void whatIsWrongIsSaidInOneSentence_data();
    void whatIsWrongIsSaidInOneSentence();
    void aCircleIsRefusedAndOneInAFileIsHarmless();
    void aShippedEntryStaysAsItIsAndItsCopyIsTheSameFigure();
    void removingSaysWhatUsesItAndUndoBringsItBack();
    void anEntryIsTriedBeforeItIsSaved();
    void aTrialHasTheLastDaysAndTheLastYear();
    void completionOffersKpisMeasuresAndFunctions();
    void aBandIsKept();
};

void TestOwnCatalogue::aWorkspaceWithoutOwnEntriesHasTheShippedOnes()
{
    OwnFile file;
    QCOMPARE(catalogueOf(*file.workspace).get(), &Catalogue::shipped());
    QVERIFY(ownEntries(*file.workspace).empty());
}

void TestOwnCatalogue::anOwnKpiIsAskedLikeAShippedOne()
{
    OwnFile file;
    file.result(days(3, 1), {{"channel", Value(file.facebook.value)}, {"clicks", 40}, {"likes", 10}});
    file.result(days(3, 2), {{"channel", Value(file.google.value)}, {"clicks", 60}, {"likes", 90}});
    OwnEntry entry = kpi(u"Likes per click"_qs, u"likes / clicks"_qs);
    QCOMPARE(file.save(entry), QString());
    const auto catalogue = catalogueOf(*file.workspace);
    QVERIFY(catalogue->isOwn(u"likes_per_click"_qs));
    QCOMPARE(catalogue->name(u"likes_per_click"_qs, Language::Vietnamese), u"Likes per click"_qs);
    QCOMPARE(catalogue->missingPage(u"likes_per_click"_qs, file.workspace->schema()), QString());
    QCOMPARE(file.rows(file.ask(file.query("likes_per_click", "channel"))), u"Google Search=1.5; Facebook=0.25"_qs);
    QCOMPARE(file.total("likes_per_click"), Figure(1.0));
    // With a filter of its own, and inside another one.
    entry = *ownEntry(*file.workspace, u"likes_per_click"_qs);
    entry.filter = u"channel = \"Facebook\""_qs;
    QCOMPARE(file.save(entry), QString());
    QCOMPARE(file.total("likes_per_click"), Figure(0.25));
    QCOMPARE(file.save(kpi(u"Twice"_qs, u"2 * likes_per_click"_qs)), QString());
    QCOMPARE(file.total("twice"), Figure(0.5));
    file.reopen();
    QCOMPARE(ownEntries(*file.workspace).size(), size_t(2));
}

void TestOwnCatalogue::anOwnMeasureOverAnOwnFieldCounts()
{
    OwnFile file;
    const FieldId saves = file.ownField("results", u"Lượt lưu"_qs, "integer");
    QVERIFY(saves);
    const RecordId first = file.result(days(3, 1), {{"impressions", 1000}});
    const RecordId second = file.result(days(3, 2), {{"impressions", 1000}});
    const PageId results = file.page("results").id;
    QVERIFY(file.workspace->apply(
        {EditKind::Cells, {SetCells{results, {{first, saves, Value(30)}, {second, saves, Value(20)}}}}}));
    OwnEntry entry = file.measure(u"Lượt lưu bài"_qs, "results", "clicks", Aggregate::Sum);
    entry.field = saves;
    QCOMPARE(file.save(entry), QString());
    QCOMPARE(file.total("luot_luu_bai"), Figure(50.0));
    QCOMPARE(catalogueOf(*file.workspace)->formula(u"luot_luu_bai"_qs).contains(u"Lượt lưu"_qs), true);
    QCOMPARE(file.save(kpi(u"Save rate"_qs, u"`Lượt lưu bài` / impressions"_qs)), QString());
    QCOMPARE(file.total("save_rate"), Figure(0.025));
    // An edit of a cell reaches the figure.
    QVERIFY(file.workspace->apply({EditKind::Cells, {SetCells{results, {{second, saves, Value(70)}}}}}));
    QCOMPARE(file.total("save_rate"), Figure(0.05));
    // Without the field there is no figure, and no other one.
    QVERIFY(file.workspace->apply({EditKind::RemoveField, {RemoveField{saves}}}));
    QCOMPARE(file.total("save_rate"), Figure());
    QVERIFY(file.workspace->undo());
    QCOMPARE(file.total("save_rate"), Figure(0.05));
}

void TestOwnCatalogue::aMeasureCountsRecordsOfAnotherPage()
{
    OwnFile file;
    const RecordId facebook = file.facebook;
    file.add("costs",
             {{"what", u"Agency"_qs}, {"amount", 500}, {"from", days(3, 1)}, {"channel", Value(facebook.value)}});
    file.add("costs", {{"what", u"Ảnh"_qs}, {"amount", 700}, {"from", days(3, 5)}, {"channel", Value(facebook.value)}});
    OwnEntry entry = file.measure(u"Hóa đơn"_qs, "costs", "", Aggregate::Count);
    entry.date = file.field("costs", "from").id;
    QCOMPARE(file.save(entry), QString());
    QCOMPARE(file.total("hoa_don"), Figure(2.0));
    entry = file.measure(u"Hóa đơn lớn"_qs, "costs", "amount", Aggregate::Mean);
    entry.date = file.field("costs", "from").id;
    entry.filter = u"amount > 600"_qs;
    QCOMPARE(file.save(entry), QString());
    QCOMPARE(catalogueOf(*file.workspace)->unit(u"hoa_don_lon"_qs), Unit::Money);
    QCOMPARE(file.total("hoa_don_lon"), Figure(700.0));
    QCOMPARE(file.rows(file.ask(file.query("hoa_don", "channel"))), u"Facebook=2"_qs);
}

void TestOwnCatalogue::renamingAFieldKeepsFilterAndFigure()
{
    OwnFile file;
    const FieldId format = file.ownField("results", u"Định dạng"_qs, "text");
    const RecordId video = file.result(days(3, 1), {{"clicks", 8}});
    file.result(days(3, 1), {{"clicks", 5}});
    const PageId results = file.page("results").id;
    QVERIFY(file.workspace->apply({EditKind::Cells, {SetCells{results, {{video, format, Value(u"video"_qs)}}}}}));
    OwnEntry entry = file.measure(u"Video clicks"_qs, "results", "clicks", Aggregate::Sum);
    entry.filter = u"`Định dạng` = \"video\""_qs;
    QCOMPARE(file.save(entry), QString());
    QCOMPARE(file.total("video_clicks"), Figure(8.0));
    ChangeField renaming;
    renaming.field = format;
    renaming.name = u"Kiểu"_qs;
    QVERIFY(file.workspace->apply({EditKind::ChangeField, {renaming}}));
    QCOMPARE(file.total("video_clicks"), Figure(8.0));
    QVERIFY(ownEntry(*file.workspace, u"video_clicks"_qs)->filter.contains(u"Kiểu"));
}

void TestOwnCatalogue::aDeletedFieldOfAFilterMakesTheFigureUndefined()
{
    OwnFile file;
    const FieldId format = file.ownField("results", u"Định dạng"_qs, "text");
    file.result(days(3, 1), {{"clicks", 8}});
    OwnEntry entry = kpi(u"Video clicks"_qs, u"clicks * 1"_qs);
    entry.filter = u"`Định dạng` is empty"_qs;
    QCOMPARE(file.save(entry), QString());
    QCOMPARE(file.total("video_clicks"), Figure(8.0));
    QVERIFY(file.workspace->apply({EditKind::RemoveField, {RemoveField{format}}}));
    QCOMPARE(file.total("video_clicks"), Figure());
}

void TestOwnCatalogue::formulasTakeNamesAndKeepIds()
{
    OwnFile file;
    QCOMPARE(file.save(kpi(u"A"_qs, u"`Marketing ROI` + CTR + `tỷ lệ nhấp`"_qs)), QString());
    QCOMPARE(ownEntries(*file.workspace).front().formula, u"roi + ctr + ctr"_qs);
}

void TestOwnCatalogue::whatIsWrongIsSaidInOneSentence_data()
{
    QTest::addColumn<OwnEntry>("entry");
    QTest::addColumn<QString>("says");
    QTest::newRow("no name") << kpi(u" "_qs, u"clicks"_qs) << u"A name is missing"_qs;
    QTest::newRow("a taken name") << kpi(u"marketing roi"_qs, u"clicks"_qs) << u"called “marketing roi” already"_qs;
    QTest::newRow("a taken id") << kpi(u"CPL"_qs, u"clicks"_qs) << u"called “CPL” already"_qs;
    QTest::newRow("no formula") << kpi(u"A"_qs, u""_qs) << u"A formula is missing"_qs;
    QTest::newRow("a formula that does not read") << kpi(u"A"_qs, u"clicks / "_qs) << u"at character"_qs;
    QTest::newRow("an unknown name") << kpi(u"A"_qs, u"spend / clicsk"_qs) << u"character 9: there is no measure"_qs;
    QTest::newRow("the nearest names") << kpi(u"A"_qs, u"spend / clicsk"_qs) << u"clicks"_qs;
    OwnEntry filtered = kpi(u"A"_qs, u"clicks"_qs);
    filtered.filter = u"chanel = \"Facebook\""_qs;
    QTest::newRow("a filter that does not read") << filtered << u"chanel"_qs;
    OwnEntry banded = kpi(u"A"_qs, u"clicks"_qs);
    banded.direction = Direction::Band;
    banded.low = 2;
    banded.high = 1;
    QTest::newRow("a band upside down") << banded << u"begins above"_qs;
    OwnFile file; // pages and fields of every new workspace have the same ids
    QTest::newRow("a sum of words") << file.measure(u"A"_qs, "results", "source", Aggregate::Sum)
                                    << u"has no sum. It can have: different values, number of records."_qs;
    QTest::newRow("a sum of nothing") << file.measure(u"A"_qs, "results", "", Aggregate::Sum)
                                      << u"A field is missing"_qs;
    QTest::newRow("a page without a date")
        << file.measure(u"A"_qs, "channels", "", Aggregate::Count) << u"have no date"_qs;
    OwnEntry money = file.measure(u"A"_qs, "results", "clicks", Aggregate::Sum);
    money.unit = Unit::Money;
    QTest::newRow("clicks as money") << money << u"no field of money"_qs;
    OwnEntry shipped = kpi(u"A"_qs, u"clicks"_qs);
    shipped.id = u"roi"_qs;
    QTest::newRow("a shipped one") << shipped << u"Copy it and change the copy"_qs;
}

void TestOwnCatalogue::whatIsWrongIsSaidInOneSentence()
{
    QFETCH(OwnEntry, entry);
    QFETCH(QString, says);
    OwnFile file;
    const QString said = file.save(entry);
    QVERIFY2(said.contains(says), qPrintable(said));
    QVERIFY(ownEntries(*file.workspace).empty());
}

void TestOwnCatalogue::aCircleIsRefusedAndOneInAFileIsHarmless()
{
    OwnFile file;
    QCOMPARE(file.save(kpi(u"One"_qs, u"clicks"_qs)), QString());
    QCOMPARE(file.save(kpi(u"Two"_qs, u"one + 1"_qs)), QString());
    OwnEntry one = *ownEntry(*file.workspace, u"one"_qs);
    one.formula = u"two * 2"_qs;
    QVERIFY(file.save(one).contains(u"leads back to itself through two"));
    one.formula = u"one + 1"_qs;
    QVERIFY(file.save(one).contains(u"this KPI itself"));
    // As a hand or another program may have written it.
    const QJsonObject first{{u"id"_qs, u"p"_qs}, {u"en"_qs, u"P"_qs}, {u"formula"_qs, u"q"_qs}};
    const QJsonObject second{{u"id"_qs, u"q"_qs}, {u"en"_qs, u"Q"_qs}, {u"formula"_qs, u"p"_qs}};
    const QJsonObject taken{{u"id"_qs, u"roi"_qs}, {u"en"_qs, u"R"_qs}, {u"formula"_qs, u"clicks"_qs}};
    const QJsonObject setting{{u"kpis"_qs, QJsonArray{first, second, taken, u"x"_qs}}, {u"measures"_qs, 3}};
    QVERIFY(file.workspace->apply({EditKind::Setting, {SetSetting{u"catalogue"_qs, setting}}}));
    QCOMPARE(file.total("p"), Figure());
    QCOMPARE(catalogueOf(*file.workspace)->kpi(u"roi"_qs)->formula, Catalogue::shipped().kpi(u"roi"_qs)->formula);
}

void TestOwnCatalogue::aShippedEntryStaysAsItIsAndItsCopyIsTheSameFigure()
{
    OwnFile file;
    file.result(days(3, 1),
                {{"channel", Value(file.facebook.value)}, {"spend", 1000}, {"clicks", 10}, {"revenue", 4000}});
    file.add("costs", {{"what", u"Agency"_qs}, {"amount", 500}, {"from", days(3, 1)}});
    for (const char *id : {"roi", "ctr", "cost", "clicks", "conversion_rate", "spend", "budget", "revenue"}) {
        OwnEntry copy = copiedEntry(*file.workspace, QLatin1String(id));
        const QString refused = file.save(copy);
        QVERIFY2(refused.isEmpty(), qPrintable(refused));
    }
    for (const OwnEntry &entry : ownEntries(*file.workspace)) {
        const QString shipped = entry.nameEn.chopped(7);
        QString id;
        for (const Kpi &one : Catalogue::shipped().kpis())
            id = one.nameEn == shipped ? one.id : id;
        for (const Measure &one : Catalogue::shipped().measures())
            id = one.nameEn == shipped ? one.id : id;
        QVERIFY2(file.total(qPrintable(entry.id)) == file.total(qPrintable(id)), qPrintable(entry.id));
    }
    QCOMPARE(file.total("roi"), Figure(2500.0 / 1500));
}

void TestOwnCatalogue::removingSaysWhatUsesItAndUndoBringsItBack()
{
    OwnFile file;
    file.result(days(3, 1), {{"clicks", 8}});
    QCOMPARE(file.save(kpi(u"One"_qs, u"clicks"_qs)), QString());
    QCOMPARE(file.save(kpi(u"Two"_qs, u"one + 1"_qs)), QString());
    View view = file.page("campaigns").views.front();
    view.config.metrics = {u"one"_qs};
    ChangeView change;
    change.view = view.id;
    change.config = view.config;
    QVERIFY(file.workspace->apply({EditKind::View, {change}}));
    const auto users = usersOf(*file.workspace, u"one"_qs, Language::English);
    QVERIFY(users);
    QCOMPARE(users->size(), 2);
    QCOMPARE(users->front(), u"the KPI “Two”"_qs);
    QVERIFY(users->back().contains(u"the view"));
    QVERIFY(usersOf(*file.workspace, u"two"_qs, Language::English)->isEmpty());
    const auto edit = removingEntry(*file.workspace, u"one"_qs);
    QVERIFY(edit);
    QVERIFY(file.workspace->apply(*edit));
    QVERIFY(!catalogueOf(*file.workspace)->contains(u"one"_qs));
    QCOMPARE(file.total("two"), Figure());
    QVERIFY(file.workspace->undo());
    QCOMPARE(file.total("two"), Figure(9.0));
    QVERIFY(!removingEntry(*file.workspace, u"roi"_qs));
}

void TestOwnCatalogue::anEntryIsTriedBeforeItIsSaved()
{
    OwnFile file;
    file.result(days(3, 1), {{"clicks", 8}});
    OwnEntry entry = kpi(u"One"_qs, u"clicks * 3"_qs);
    entry.id.clear();
    const auto trial = catalogueWith(*file.workspace, entry);
    QVERIFY(trial);
    const auto table = file.engine.evaluate(file.query("one"), *trial);
    QVERIFY(table);
    QCOMPARE(file.first(*table), Figure(24.0));
    QVERIFY(!file.engine.evaluate(file.query("one")));
}

void TestOwnCatalogue::aTrialHasTheLastDaysAndTheLastYear()
{
    OwnFile file; // on 1 March 2026
    file.result(Value(qint64(day(2026, 2, 20))), {{"clicks", 8}, {"impressions", 80}});
    file.result(Value(qint64(day(2026, 1, 5))), {{"clicks", 3}, {"impressions", 10}});
    file.result(Value(qint64(day(2025, 3, 31))), {{"clicks", 1}, {"impressions", 4}});
    file.result(Value(qint64(day(2025, 2, 1))), {{"clicks", 50}, {"impressions", 50}});
    OwnEntry entry = kpi(u"Own rate"_qs, u"clicks / impressions"_qs);
    const auto trial = tryEntry(*file.workspace, entry);
    QVERIFY(trial);
    QCOMPARE(trial->last30.to, day(2026, 2, 20)); // the last day with data
    QCOMPARE(trial->now, Figure(0.1));
    QCOMPARE(trial->before, Figure(0.3));
    QCOMPARE(trial->months.size(), size_t(12));
    QCOMPARE(trial->months.front(), day(2025, 3, 1));
    QCOMPARE(trial->monthly.front(), Figure(0.25));
    QCOMPARE(trial->monthly[1], Figure());
    QCOMPARE(trial->monthly.back(), Figure(0.1));
    entry.formula = u"clicks / nothing"_qs;
    QVERIFY(tryEntry(*file.workspace, entry).error().message.contains(u"nothing"));
    QVERIFY(ownEntries(*file.workspace).empty());
}

void TestOwnCatalogue::completionOffersKpisMeasuresAndFunctions()
{
    const auto offered = [](const QString &text) {
        QStringList inserts;
        for (const FormulaSuggestion &item :
             completeKpiFormula(Catalogue::shipped(), Language::Vietnamese, text, int(text.size()), u"ctr"_qs).items)
            inserts << item.insert;
        return inserts;
    };
    QCOMPARE(offered(u"cost / lea"_qs).front(), u"leads"_qs);
    QVERIFY(offered(u"ty le"_qs).size() > 3);
    QVERIFY(!offered(u"ct"_qs).contains(u"ctr"_qs));
    QVERIFY(offered(u"prev"_qs).contains(u"previous("_qs));
    QVERIFY(offered(u"12"_qs).isEmpty());
}

void TestOwnCatalogue::aBandIsKept()
{
    OwnFile file;
    OwnEntry entry = kpi(u"Frequency"_qs, u"impressions / clicks"_qs);
    entry.direction = Direction::Band;
    entry.low = 1.5;
    entry.high = 3;
    QCOMPARE(file.save(entry), QString());
    const OwnEntry kept = *ownEntry(*file.workspace, u"frequency"_qs);
    QCOMPARE(kept.low, std::optional(1.5));
    QCOMPARE(kept.high, std::optional(3.0));
    QCOMPARE(catalogueOf(*file.workspace)->direction(u"frequency"_qs), Direction::Band);
}

QTEST_GUILESS_MAIN(TestOwnCatalogue)
#include "tst_owncatalogue.moc"
