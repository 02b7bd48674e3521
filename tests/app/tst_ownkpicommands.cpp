// SPDX-License-Identifier: GPL-3.0-or-later
#include "answer.h"
#include "metrics/owncatalogue.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pheu;

// A KPI and a measure of a workspace's own, asked by scripts.
class OwnKpiCommandsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void anOwnKpiIsAskedByIdAndByName();
    void anOwnMeasureSplitsByMonth();
    void catalogueMarksOwnEntries();
    void catalogueShowsTheFilterOfAnOwnEntry();
    void anotherWorkspaceDoesNotKnowThem();
    void aKpiFieldAndAGoalTakeThem();
    void aFieldShowsThemAndFormulasSayWhyTheyCannot();
    void undoTakesThemBack();

private:
    QString workspace() const { return m_folder.filePath(u"w.pheu"_qs); }
    void save(const OwnEntry &entry)
    {
        auto opened = Workspace::open(workspace());
        QVERIFY(opened);
        const auto edit = savingEntry(**opened, entry);
        QVERIFY2(edit, edit ? "" : qPrintable(edit.error().message));
        QVERIFY((*opened)->apply(*edit));
    }
    QJsonObject entryOf(const QString &id)
    {
        for (const QJsonValue &value : runProgram({u"catalogue"_qs, workspace(), u"--format"_qs, u"json"_qs}).array()) {
            if (value[u"id"_qs].toString() == id)
                return value.toObject();
        }
        return {};
    }
    QTemporaryDir m_folder;
};

void OwnKpiCommandsTest::initTestCase()
{
    QCOMPARE(runProgram({u"new"_qs, workspace(), u"--language"_qs, u"en"_qs}).code, 0);
    for (const auto &[date, clicks, likes] : {std::tuple(u"2026-01-05"_qs, 40, 10), {u"2026-02-05"_qs, 10, 15}}) {
        const Answer answer =
            runProgram({u"set"_qs, workspace(), u"results"_qs, u"new"_qs, u"date="_qs + date, u"channel=Facebook"_qs,
                        u"clicks=%1"_qs.arg(clicks), u"likes=%1"_qs.arg(likes)});
        QVERIFY2(answer.code == 0, answer.err.constData());
    }
    OwnEntry kpi;
    kpi.nameEn = u"Likes per click"_qs;
    kpi.nameVi = u"Lượt thích mỗi lượt nhấp"_qs;
    kpi.formula = u"likes / clicks"_qs;
    kpi.unit = Unit::Ratio;
    kpi.direction = Direction::Band;
    kpi.low = 0.25;
    save(kpi);
    OwnEntry measure;
    measure.isMeasure = true;
    measure.nameEn = u"Days with results"_qs;
    const auto opened = Workspace::open(workspace(), OpenMode::ReadOnly);
    QVERIFY(opened);
    measure.page = (*opened)->schema().page(u"results"_qs)->id;
    measure.aggregate = Aggregate::Count;
    save(measure);
}

void OwnKpiCommandsTest::anOwnKpiIsAskedByIdAndByName()
{
    for (const QString &name : {u"likes_per_click"_qs, u"Likes per click"_qs, u"lượt thích mỗi lượt nhấp"_qs}) {
        const Answer answer = runProgram({u"kpi"_qs, workspace(), name, u"--format"_qs, u"json"_qs});
        QVERIFY2(answer.code == 0, answer.err.constData());
        QCOMPARE(answer.object()[u"total"_qs][u"likes_per_click"_qs].toDouble(), 0.5);
    }
    const Answer table = runProgram({u"kpi"_qs, workspace(), u"likes_per_click"_qs, u"--language"_qs, u"vi"_qs});
    QVERIFY(QString::fromUtf8(table.out).contains(u"Lượt thích mỗi lượt nhấp"));
}

void OwnKpiCommandsTest::anOwnMeasureSplitsByMonth()
{
    const Answer answer = runProgram({u"kpi"_qs, workspace(), u"days_with_results"_qs, u"likes_per_click"_qs,
                                      u"--by"_qs, u"month"_qs, u"--format"_qs, u"csv"_qs});
    QVERIFY2(answer.code == 0, answer.err.constData());
    QCOMPARE(QString::fromUtf8(answer.out).remove(u'\r'),
             u"month,days_with_results,likes_per_click\n2026-01,1,0.25\n2026-02,1,1.5\n"_qs);
}

void OwnKpiCommandsTest::catalogueMarksOwnEntries()
{
    const QJsonObject own = entryOf(u"likes_per_click"_qs);
    QCOMPARE(own[u"own"_qs].toBool(), true);
    QCOMPARE(own[u"formula"_qs].toString(), u"likes / clicks"_qs);
    QCOMPARE(own[u"direction"_qs].toString(), u"band"_qs);
    QCOMPARE(own[u"band"_qs].toArray(), (QJsonArray{0.25, QJsonValue()}));
    QCOMPARE(own[u"page"_qs].toString(), u"results"_qs);
    QVERIFY(own[u"missing_page"_qs].isNull());
    QCOMPARE(entryOf(u"roi"_qs)[u"own"_qs].toBool(true), false);
    const Answer table = runProgram({u"catalogue"_qs, workspace(), u"--language"_qs, u"en"_qs});
    QVERIFY(QString::fromUtf8(table.out).contains(u"own KPI"));
}

void OwnKpiCommandsTest::catalogueShowsTheFilterOfAnOwnEntry()
{
    QVERIFY(entryOf(u"likes_per_click"_qs)[u"filter"_qs].isNull());
    OwnEntry kpi;
    kpi.nameEn = u"Likes on Facebook"_qs;
    kpi.formula = u"likes / clicks"_qs;
    kpi.filter = u"channel = \"Facebook\""_qs;
    save(kpi);
    QCOMPARE(entryOf(u"likes_on_facebook"_qs)[u"filter"_qs].toString(), u"channel = \"Facebook\""_qs);
    const Answer table = runProgram({u"catalogue"_qs, workspace(), u"--language"_qs, u"en"_qs});
    QVERIFY2(table.out.contains("likes / clicks where channel = \"Facebook\""), table.out.constData());
    for (const QByteArray &line : table.out.split('\n'))
        QVERIFY2(!line.contains(QByteArray(80, ' ')), line.constData());
    QCOMPARE(runProgram({u"undo"_qs, workspace()}).code, 0);
}

void OwnKpiCommandsTest::anotherWorkspaceDoesNotKnowThem()
{
    const QString other = m_folder.filePath(u"other.pheu"_qs);
    QCOMPARE(runProgram({u"new"_qs, other}).code, 0);
    const Answer answer = runProgram({u"kpi"_qs, other, u"likes_per_click"_qs});
    QVERIFY(answer.code != 0);
    QVERIFY(answer.err.contains("likes_per_click"));
}

void OwnKpiCommandsTest::aKpiFieldAndAGoalTakeThem()
{
    const Answer made =
        runProgram({u"set"_qs, workspace(), u"targets"_qs, u"new"_qs, u"name=Likes"_qs, u"kpi=likes_per_click"_qs,
                    u"from=2026-01-01"_qs, u"to=2026-02-28"_qs, u"target=1"_qs});
    QVERIFY2(made.code == 0, made.err.constData());
    const Answer goals =
        runProgram({u"targets"_qs, workspace(), u"--format"_qs, u"json"_qs, u"--on"_qs, u"2026-02-28"_qs});
    QVERIFY2(goals.code == 0, goals.err.constData());
    QVERIFY2(goals.out.contains("0.5"), goals.out.constData());
}

// A KPI field shows an own KPI as it does a shipped one; formulas and rollups, which are kept in the record, refuse both
// in the same words.
void OwnKpiCommandsTest::aFieldShowsThemAndFormulasSayWhyTheyCannot()
{
    const QString path = m_folder.filePath(u"fields.pheu"_qs);
    QVERIFY(QFile::copy(workspace(), path));
    const auto set = [&](const QStringList &values) {
        const Answer answer = runProgram(QStringList{u"set"_qs, path} + values);
        QVERIFY2(answer.code == 0, answer.err.constData());
    };
    set({u"campaigns"_qs, u"new"_qs, u"name=Tet"_qs});
    set({u"results"_qs, u"new"_qs, u"date=2026-03-01"_qs, u"campaign=Tet"_qs, u"clicks=40"_qs, u"likes=30"_qs});
    const auto opened = Workspace::open(path);
    QVERIFY(opened);
    Workspace &file = **opened;
    const auto pageOf = [&](const QString &role) { return file.schema().page(role)->id; };
    const auto add = [&](const QString &role, const QString &name, const QString &type, const FieldConfig &config) {
        Field field;
        field.names.own = name;
        field.type = fieldType(type);
        field.config = config;
        return file.apply({EditKind::AddField, {AddField{pageOf(role), field}}});
    };
    for (const auto &[kpi, value] : {std::pair(u"likes_per_click"_qs, 0.75), std::pair(u"ctr"_qs, -1.0)}) {
        FieldConfig config;
        config.computed = u"kpi"_qs;
        config.kpi = kpi;
        const auto added = add(u"campaigns"_qs, u"Figure "_qs + kpi, u"decimal"_qs, config);
        QVERIFY2(added, added ? "" : qPrintable(added.error().message));
        const QJsonObject row = runProgram({u"query"_qs, path, u"campaigns"_qs, u"--format"_qs, u"json"_qs,
                                            u"--fields"_qs, u"name,`Figure %1`"_qs.arg(kpi)})
                                    .array()
                                    .first()
                                    .toObject();
        QCOMPARE(row[u"Figure "_qs + kpi].toDouble(-1), value); // without impressions there is no rate
        FieldConfig formula;
        formula.computed = u"formula"_qs;
        formula.formula = u"{%1} * 2"_qs.arg(added->addedFields.front().value);
        const auto twice = add(u"campaigns"_qs, u"Twice "_qs + kpi, u"decimal"_qs, formula);
        QVERIFY(!twice);
        QVERIFY2(twice.error().message.contains(u"is a KPI over the period"), qPrintable(twice.error().message));
        FieldConfig rollup;
        rollup.computed = u"rollup"_qs;
        rollup.via = file.schema().page(u"results"_qs)->field(u"campaign"_qs)->id;
        rollup.source = added->addedFields.front();
        rollup.aggregate = u"sum"_qs;
        const auto summed = add(u"results"_qs, u"Sum "_qs + kpi, u"decimal"_qs, rollup);
        QVERIFY(!summed);
        QVERIFY2(summed.error().message.contains(u"is a KPI over the period"), qPrintable(summed.error().message));
    }
}

void OwnKpiCommandsTest::undoTakesThemBack()
{
    QCOMPARE(runProgram({u"undo"_qs, workspace()}).code, 0); // the goal
    QCOMPARE(runProgram({u"undo"_qs, workspace()}).code, 0); // the measure
    QVERIFY(entryOf(u"days_with_results"_qs).isEmpty());
    QVERIFY(!entryOf(u"likes_per_click"_qs).isEmpty());
    QCOMPARE(runProgram({u"redo"_qs, workspace()}).code, 0);
    QVERIFY(!entryOf(u"days_with_results"_qs).isEmpty());
}

QTEST_GUILESS_MAIN(OwnKpiCommandsTest)
#include "tst_ownkpicommands.moc"
