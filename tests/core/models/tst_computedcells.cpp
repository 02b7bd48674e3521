// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of computed fields say when they have no value: because of the record, or of the field itself.
#include "models/recordtablemodel.h"

#include "support/workspacefile.h"

#include <QSignalSpy>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

const Format format(QLocale(QLocale::English, QLocale::UnitedStates), QStringLiteral("VND"));

struct Costs {
    WorkspaceFile file{Language::English};
    FieldId rate, per;

    Costs()
    {
        rate = add(QStringLiteral("Rate"), "decimal", {});
        FieldConfig config;
        config.computed = QStringLiteral("formula");
        config.formula = QStringLiteral("amount / Rate");
        per = add(QStringLiteral("Per"), "text", config);
        for (const double value : {2.0, 0.0}) {
            const RecordId record = file.add("costs", {{"amount", 1000}});
            const auto set = SetCells{file.page("costs").id, {{record, rate, Value(value)}}};
            if (!file.workspace->apply({EditKind::Cells, {set}}))
                qFatal("a rate could not be set");
        }
    }
    FieldId add(const QString &name, const char *type, const FieldConfig &config)
    {
        Field field;
        field.names.own = name;
        field.type = fieldType(QLatin1String(type));
        field.config = config;
        const auto added = file.workspace->apply({EditKind::AddField, {AddField{file.page("costs").id, field}}});
        if (!added)
            qFatal("%s", qPrintable(added.error().message));
        return added->addedFields.front();
    }
};

QString at(const RecordTableModel &model, int row, FieldId field, int role)
{
    return model.data(model.index(row, model.columnOf(field)), role).toString();
}

} // namespace

class TestComputedCells : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyCellSaysWhyOfItsRecord()
    {
        Costs c;
        const RecordTableModel model(*c.file.workspace, c.file.page("costs").id, format);
        QCOMPARE(at(model, 0, c.per, Qt::DisplayRole), format.money(500));
        QCOMPARE(at(model, 0, c.per, Qt::ToolTipRole), QString());
        QCOMPARE(at(model, 1, c.per, Qt::DisplayRole), QString());
        const QString why = at(model, 1, c.per, Qt::ToolTipRole);
        QVERIFY2(why.contains(QStringLiteral("zero")), qPrintable(why));
        QCOMPARE(at(model, 1, c.per, RecordTableModel::ProblemRole), QString());
    }

    void aFormulaWhoseFieldIsGoneSaysSoInItsCells()
    {
        Costs c;
        RecordTableModel model(*c.file.workspace, c.file.page("costs").id, format);
        model.setColumns({c.per}); // the field that goes is not among the columns
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QVERIFY(bool(c.file.workspace->apply({EditKind::RemoveField, {RemoveField{c.rate}}})));
        QVERIFY(!changed.isEmpty());
        for (int row = 0; row < 2; ++row) {
            QCOMPARE(at(model, row, c.per, Qt::DisplayRole), QStringLiteral("Cannot be computed"));
            const QString problem = at(model, row, c.per, RecordTableModel::ProblemRole);
            QVERIFY2(!problem.isEmpty() && problem.endsWith(u'.'), qPrintable(problem));
            QCOMPARE(at(model, row, c.per, Qt::ToolTipRole), problem);
        }
        QVERIFY(bool(c.file.workspace->undo()));
        QCOMPARE(at(model, 0, c.per, RecordTableModel::ProblemRole), QString());
        QCOMPARE(at(model, 0, c.per, Qt::DisplayRole), format.money(500));
    }
};

QTEST_GUILESS_MAIN(TestComputedCells)
#include "tst_computedcells.moc"
