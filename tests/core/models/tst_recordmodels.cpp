// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/pagesmodel.h"
#include "models/recorddetailmodel.h"

#include "support/workspacefile.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

const Format vietnamese(QLocale(QLocale::Vietnamese, QLocale::Vietnam), QStringLiteral("VND"));
const Format english(QLocale(QLocale::English, QLocale::UnitedStates), QStringLiteral("VND"));

} // namespace

class TestRecordModels : public QObject
{
    Q_OBJECT

private slots:
    void aRecordIsShownWithAllItsFieldsAndLinks()
    {
        WorkspaceFile file;
        const RecordId campaign =
            file.add("campaigns", {{"name", QStringLiteral("Tết")}, {"notes", QStringLiteral("ẩn")}});
        const RecordId ad = file.add("ads", {{"name", QStringLiteral("Ảnh 1")}, {"campaign", campaign.value}});
        RecordDetailModel model(*file.workspace, vietnamese);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QVERIFY(model.isEmpty());
        model.setRecord(file.page("campaigns").id, campaign);
        QCOMPARE(model.rowCount(), int(file.page("campaigns").fields.size()));
        QCOMPARE(model.title(), QStringLiteral("Tết"));
        const QModelIndex notes = model.index(model.rowOf(file.field("campaigns", "notes").id));
        QCOMPARE(notes.data().toString(), QStringLiteral("ẩn"));
        QCOMPARE(notes.data(RecordDetailModel::FieldNameRole).toString(), QStringLiteral("Ghi chú"));
        const QModelIndex ads = model.index(model.rowOf(file.field("campaigns", "ads").id));
        QCOMPARE(ads.data(RecordDetailModel::ChipsRole).value<ChipList>(),
                 (ChipList{{ad.value, QStringLiteral("Ảnh 1"), {}}}));
        QCOMPARE(ads.data(RecordDetailModel::TargetPageRole).toLongLong(), file.page("ads").id.value);
        QVERIFY(!(model.flags(ads) & Qt::ItemIsEditable));
        model.setFormat(english);
        QCOMPARE(notes.data(RecordDetailModel::FieldNameRole).toString(), QStringLiteral("Notes"));
    }

    void aRecordFollowsEditsAndSaysWhenItIsGone()
    {
        WorkspaceFile file;
        const RecordId campaign = file.add("campaigns", {{"name", QStringLiteral("Tết")}});
        RecordDetailModel model(*file.workspace, vietnamese);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRecord(file.page("campaigns").id, campaign);
        QSignalSpy gone(&model, &RecordDetailModel::recordGone);
        QSignalSpy refused(&model, &RecordDetailModel::editRefused);
        const QModelIndex budget = model.index(model.rowOf(file.field("campaigns", "budget").id));
        QVERIFY(model.setData(budget, QStringLiteral("2 tỷ"), Qt::EditRole));
        QCOMPARE(budget.data(RecordDetailModel::RawRole).toLongLong(), qint64(2000000000));
        QVERIFY(!model.setData(budget, QStringLiteral("x"), Qt::EditRole));
        QCOMPARE(refused.size(), 1);
        QVERIFY(bool(file.workspace->undo()));
        QVERIFY(!model.index(budget.row()).data(RecordDetailModel::RawRole).isValid());
        QVERIFY(bool(file.remove("campaigns", {campaign})));
        QCOMPARE(gone.size(), 1);
        QVERIFY(model.isEmpty());
        QVERIFY(bool(file.workspace->undo()));
        QVERIFY(!model.isEmpty());
    }

    void pagesAreListedWithTheirCounts()
    {
        WorkspaceFile file;
        PagesModel model(*file.workspace, vietnamese);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), int(file.workspace->schema().pages.size()));
        const QModelIndex campaigns = model.index(model.rowOf(file.page("campaigns").id));
        QCOMPARE(campaigns.data().toString(), QStringLiteral("Chiến dịch"));
        QCOMPARE(campaigns.data(PagesModel::IconRole).toString(), QStringLiteral("megaphone"));
        const qint64 before = campaigns.data(PagesModel::CountRole).toLongLong();
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        const RecordId added = file.add("campaigns", {});
        QCOMPARE(campaigns.data(PagesModel::CountRole).toLongLong(), before + 1);
        QCOMPARE(changes.size(), 1);
        QVERIFY(bool(file.remove("campaigns", {added})));
        QCOMPARE(campaigns.data(PagesModel::CountRole).toLongLong(), before);
        model.setFormat(english);
        QCOMPARE(campaigns.data().toString(), QStringLiteral("Campaigns"));
    }
};

QTEST_GUILESS_MAIN(TestRecordModels)
#include "tst_recordmodels.moc"
