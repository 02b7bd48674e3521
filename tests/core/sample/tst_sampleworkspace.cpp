// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/engine.h"
#include "sample/sampleworkspace.h"
#include "targets/targettree.h"
#include "workspace/attachments.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pheu;

class SampleWorkspaceTest : public QObject
{
    Q_OBJECT
private slots:
    void itHasAYearOfAShop_data();
    void itHasAYearOfAShop();
    void theFiguresTellAStory();
    void anExistingFileIsRefused();
    void cancelingLeavesNothing();

private:
    QTemporaryDir m_folder;
};

namespace
{
qint64 countOf(const Workspace &workspace, const QString &role)
{
    Query query;
    query.page = workspace.schema().page(role)->id;
    const auto count = workspace.reader().count(query);
    return count ? *count : -1;
}

Figure figureOf(const MetricRow &row, size_t i = 0)
{
    return i < row.values.size() ? row.values[i] : Figure();
}
} // namespace

void SampleWorkspaceTest::itHasAYearOfAShop_data()
{
    QTest::addColumn<bool>("vietnamese");
    QTest::addColumn<QString>("shop");
    QTest::newRow("vi") << true << QStringLiteral("Cửa hàng An Nhiên");
    QTest::newRow("en") << false << QStringLiteral("An Nhien Shop");
}

void SampleWorkspaceTest::itHasAYearOfAShop()
{
    QFETCH(bool, vietnamese);
    QFETCH(QString, shop);
    const auto language = vietnamese ? Language::Vietnamese : Language::English;
    const auto made = createSampleWorkspace(
        m_folder.filePath(QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".pheu")), language);
    QVERIFY2(bool(made), qPrintable(made ? QString() : made.error().message));
    const Workspace &workspace = **made;
    QCOMPARE(workspace.settings().name, shop);
    QCOMPARE(workspace.settings().currency, QStringLiteral("VND"));
    QCOMPARE(countOf(workspace, QStringLiteral("campaigns")), qint64(24));
    QCOMPARE(countOf(workspace, QStringLiteral("channels")), qint64(8)); // the import invented none
    QCOMPARE(countOf(workspace, QStringLiteral("ads")), qint64(159));
    QVERIFY(countOf(workspace, QStringLiteral("utm_links")) >= 55);
    QVERIFY(countOf(workspace, QStringLiteral("costs")) >= 30);
    const qint64 results = countOf(workspace, QStringLiteral("results"));
    QVERIFY2(results > 15000 && results < 60000, qPrintable(QString::number(results)));
    const auto goals = TargetTree::read(workspace);
    QVERIFY(goals && goals->nodes().size() == 10);
    for (const TargetNode &goal : goals->nodes()) { // filters and formulas are of this language
        QVERIFY2(goal.problems.isEmpty(), qPrintable(goal.problems.join(u' ')));
        QVERIFY(!goal.owner.isEmpty());
    }
    const Page &ads = *workspace.schema().page(QStringLiteral("ads"));
    Query pictured;
    pictured.page = ads.id;
    pictured.filter =
        Filter::compare(PathChoice{{FieldPath{{ads.field(QStringLiteral("files"))->id}}}}, Operator::IsNotEmpty, {});
    const auto withPicture = workspace.reader().select(pictured);
    QVERIFY(withPicture && withPicture->size() > 60);
    const std::array fields{ads.field(QStringLiteral("files"))->id};
    const auto first = workspace.reader().fetch(ads.id, std::array{withPicture->front()}, fields);
    QVERIFY(first);
    const auto file = attachments((*made)->database(), first->front().values.front().toIds());
    QVERIFY(file && file->size() == 1 && file->front().isPicture());
    QCOMPARE(QSize(file->front().width, file->front().height), QSize(320, 180));
    MetricsEngine engine(**made);
    QCOMPARE(engine.dataPeriod(), std::optional<Period>(Period{sampleFirstDay(), sampleLastDay()}));
}

void SampleWorkspaceTest::theFiguresTellAStory()
{
    const auto made = createSampleWorkspace(m_folder.filePath(QStringLiteral("story.pheu")), Language::English);
    QVERIFY(bool(made));
    MetricsEngine engine(**made);
    MetricQuery query;
    query.names = {QStringLiteral("roi"), QStringLiteral("visit_to_lead")};
    query.by = {QStringLiteral("channel")};
    const auto year = engine.evaluate(query);
    QVERIFY2(bool(year), qPrintable(year ? QString() : year.error().message));
    QCOMPARE(year->rows.size(), size_t(8));
    QVERIFY(*figureOf(year->total) > 1.0 && *figureOf(year->total) < 2.5);
    for (const MetricRow &row : year->rows) {
        const Figure roi = figureOf(row);
        QVERIFY2(roi.has_value(), qPrintable(row.keys[0].label));
        QCOMPARE(*roi < 0, row.keys[0].label == u"KOL / Affiliate");
    }
    query.by.clear();
    query.from = sampleLastDay() - 29;
    query.to = sampleLastDay();
    query.comparison = Period{sampleLastDay() - 59, sampleLastDay() - 30};
    const auto month = engine.evaluate(query);
    QVERIFY(bool(month));
    QVERIFY(*figureOf(month->total, 1) < 0.92 * *month->total.previous[1]); // the form that costs leads
}

void SampleWorkspaceTest::anExistingFileIsRefused()
{
    const QString path = m_folder.filePath(QStringLiteral("there.pheu"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    QVERIFY(!createSampleWorkspace(path, Language::English));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("mine"));
}

void SampleWorkspaceTest::cancelingLeavesNothing()
{
    const QString path = m_folder.filePath(QStringLiteral("canceled.pheu"));
    const auto made =
        createSampleWorkspace(path, Language::English, Clock::system(), [](double fraction) { return fraction < 0.3; });
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Canceled);
    QVERIFY(!QFile::exists(path));
}

QTEST_GUILESS_MAIN(SampleWorkspaceTest)
#include "tst_sampleworkspace.moc"
