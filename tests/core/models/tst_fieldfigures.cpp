// SPDX-License-Identifier: GPL-3.0-or-later
// KPI fields in a table: cells, groups, the footer, the order, and what follows an edit.
#include "models/fieldfigures.h"
#include "models/recordtablemodel.h"

#include "support/workspacefile.h"

#include <QSignalSpy>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

const Format format(QLocale(QLocale::English, QLocale::UnitedStates), QStringLiteral("VND"));

struct Campaigns {
    WorkspaceFile file{Language::English};
    RecordId a, b, c;
    FieldId cpc;
    std::unique_ptr<MetricsEngine> engine;
    std::unique_ptr<FieldFigures> figures;
    std::unique_ptr<RecordTableModel> model;

    // CPC: A 1000 / 10, B 3000 / 90, C without a click.
    Campaigns()
    {
        a = campaign("A", "active");
        b = campaign("B", "active");
        c = campaign("C", "paused");
        result(a, 1000, 10);
        result(b, 3000, 90);
        result(c, 500, 0);
        cpc = addKpi("campaigns", "money", "cpc");
    }
    RecordId campaign(const char *name, const char *status)
    {
        const qint64 option = file.field("campaigns", "status").option(QLatin1String(status))->id.value;
        return file.add("campaigns", {{"name", QString::fromLatin1(name)}, {"status", option}});
    }
    RecordId result(RecordId campaign, qint64 spend, qint64 clicks)
    {
        return file.add("results", {{"date", qint64(toDay(QDate(2026, 3, 1)))},
                                    {"campaign", campaign.value},
                                    {"spend", spend},
                                    {"clicks", clicks}});
    }
    FieldId addKpi(const char *page, const char *type, const char *kpi, FieldId via = {})
    {
        Field field;
        field.names.own = QStringLiteral("Figure %1").arg(file.page(page).fields.size());
        field.type = fieldType(QLatin1String(type));
        field.config.computed = QStringLiteral("kpi");
        field.config.kpi = QLatin1String(kpi);
        field.config.via = via;
        const auto added = file.workspace->apply({EditKind::AddField, {AddField{file.page(page).id, field}}});
        if (!added)
            qFatal("%s", qPrintable(added.error().message));
        return added->addedFields.front();
    }
    void open(const char *page = "campaigns", const Query &query = {}, const std::vector<Sort> &groups = {})
    {
        engine = std::make_unique<MetricsEngine>(*file.workspace);
        const PageId id = file.page(page).id;
        figures = std::make_unique<FieldFigures>(id, *file.workspace, *engine);
        model =
            std::make_unique<RecordTableModel>(*file.workspace, id, format, nullptr, RecordTableModel::Start::Asked);
        model->setFieldFigures(figures.get());
        model->setQuery(query, groups);
        figures->setActive(true);
    }
    ~Campaigns()
    {
        model.reset();
        figures.reset();
    }
    Sort by(FieldId field, bool descending = false) const { return {PathChoice{{FieldPath{{field}}}}, descending, {}}; }
    int column() const { return model->columnOf(cpc); }
    QString cell(int row, int role = Qt::DisplayRole) const
    {
        return model->data(model->index(row, column()), role).toString();
    }
    QStringList cells() const
    {
        QStringList list;
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->recordAt(row))
                list << cell(row);
        }
        return list;
    }
    QStringList names() const
    {
        QStringList list;
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->recordAt(row))
                list << model->value(row, file.field("campaigns", "name").id).toText();
        }
        return list;
    }
};

} // namespace

class TestFieldFigures : public QObject
{
    Q_OBJECT

private slots:
    void cellsAreFiguresInTheFormatOfTheField()
    {
        Campaigns c;
        c.open();
        QCOMPARE(c.cell(0), QString()); // not asked yet: nothing is claimed
        QTRY_COMPARE(c.cells(), QStringList({format.money(100), format.money(33), Format::undefined()}));
        QCOMPARE(c.cell(0, Qt::TextAlignmentRole).toInt() & Qt::AlignRight, int(Qt::AlignRight));
        QCOMPARE(c.model->data(c.model->index(0, c.column()), RecordTableModel::RawRole).toLongLong(), 100);
        QVERIFY(!(c.model->flags(c.model->index(0, c.column())) & Qt::ItemIsEditable));
        QVERIFY(c.cell(0, Qt::ToolTipRole).isEmpty());
        QVERIFY2(c.cell(2, Qt::ToolTipRole).contains(QStringLiteral("Clicks")), qPrintable(c.cell(2, Qt::ToolTipRole)));
    }

    void aGroupIsSigmaOverSigmaNotTheMeanOfItsRecords()
    {
        Campaigns c;
        c.open("campaigns", {}, {c.by(c.file.field("campaigns", "status").id)});
        QTRY_VERIFY(c.figures->isReady(c.cpc));
        int heads = 0;
        for (int group = 0; group < int(c.model->layout().groups().size()); ++group) {
            const bool both = c.model->layout().groups()[size_t(group)].count == 2;
            // (1000 + 3000) / (10 + 90); the mean would be 67.
            QTRY_COMPARE(c.model->subtotal(group, c.column()), both ? format.money(40) : Format::undefined());
            QCOMPARE(c.model->whyUndefined(group, c.column()).isEmpty(), both);
            ++heads;
        }
        QCOMPARE(heads, 2);
        QCOMPARE(c.model->summary(c.column()).text, format.money(45)); // 4500 / 100
    }

    void theFooterIsOfTheRecordsThatAreShown()
    {
        Campaigns c;
        Query query;
        query.filter =
            Filter::compare(c.by(c.file.field("campaigns", "name").id).path, Operator::Ne, {QStringLiteral("A")});
        c.open("campaigns", query);
        QTRY_VERIFY(c.figures->isReady(c.cpc));
        c.model->summary(c.column());
        QTRY_VERIFY(c.model->summary(c.column()).ready);
        QCOMPARE(c.model->summary(c.column()).text, format.money(39)); // 3500 / 90
    }

    void recordsAreSortedByAFigureThatIsNotKept()
    {
        Campaigns c;
        Query query;
        query.sorts = {c.by(c.cpc)};
        c.open("campaigns", query);
        QTRY_COMPARE(c.names(), QStringList({QStringLiteral("B"), QStringLiteral("A"), QStringLiteral("C")}));
        query.sorts = {c.by(c.cpc, true)};
        c.model->setQuery(query);
        QTRY_COMPARE(c.names(), QStringList({QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C")}));
    }

    void anEditElsewhereIsInTheCells()
    {
        Campaigns c;
        c.open("campaigns", {}, {c.by(c.file.field("campaigns", "status").id)});
        QTRY_VERIFY(c.figures->isReady(c.cpc));
        c.model->summary(c.column());
        QTRY_COMPARE(c.model->summary(c.column()).text, format.money(45));
        c.result(c.c, 0, 25);
        QTRY_VERIFY(c.cells().contains(format.money(20))); // 500 / 25
        c.model->summary(c.column());
        QTRY_COMPARE(c.model->summary(c.column()).text, format.money(36)); // 4500 / 125
        QVERIFY(c.file.workspace->undo());
        QTRY_VERIFY(!c.cells().contains(format.money(20)));
    }

    // Heads, footer and cells are of one moment: after an edit of a result, of a link, an undo, and a bulk import.
    void headsAndFooterFollowEditsUndoAndImports()
    {
        Campaigns c;
        c.open("campaigns", {}, {c.by(c.file.field("campaigns", "status").id)});
        const auto heads = [&](const QString &a, const QString &b, const QString &footer) {
            return QTest::qWaitFor([&] {
                QStringList found;
                for (int group = 0; group < int(c.model->layout().groups().size()); ++group)
                    found << c.model->subtotal(group, c.column());
                found << c.model->summary(c.column()).text;
                found.removeAll(QString());
                QStringList wanted{a, b};
                if (c.model->layout().groups().front().count == 1) // by the order of the options
                    std::reverse(wanted.begin(), wanted.end());
                return found == wanted + QStringList{footer};
            });
        };
        const QString none = Format::undefined();
        QVERIFY(heads(format.money(40), none, format.money(45))); // 4000 / 100; 500 / 0; 4500 / 100
        const RecordId later = c.result(c.a, 1000, 25);
        QVERIFY(heads(format.money(40), none, format.money(44))); // 5000 / 125; 5500 / 125
        QVERIFY(c.file.set("results", later, "campaign", c.c.value));
        QVERIFY(heads(format.money(40), format.money(60), format.money(44))); // 4000 / 100; 1500 / 25
        QVERIFY(c.file.workspace->undo());
        QVERIFY(c.file.workspace->undo());
        QVERIFY(heads(format.money(40), none, format.money(45)));
        AddRecords rows{c.file.page("results").id, {}, {}};
        for (const char *role : {"date", "campaign", "spend", "clicks"})
            rows.fields.push_back(c.file.field("results", role).id);
        for (int i = 0; i < 3000; ++i)
            rows.rows.push_back(
                {Value(qint64(toDay(QDate(2026, 3, 1)))), Value(c.c.value), Value(qint64(70)), Value(qint64(1))});
        QVERIFY(bool(c.file.workspace->apply({EditKind::Import, {rows}})));
        QVERIFY(heads(format.money(40), format.money(70), format.money(69))); // 210500 / 3000; 214500 / 3100
        QVERIFY(c.file.workspace->undo());
        QVERIFY(heads(format.money(40), none, format.money(45)));
    }

    void aKpiThatNothingLeadsToSaysSo()
    {
        Campaigns c;
        c.cpc = c.addKpi("costs", "decimal", "ctr");
        c.file.add("costs", {{"amount", 5}});
        c.open("costs");
        QTRY_COMPARE(c.cell(0), Format::undefined());
        QVERIFY2(c.cell(0, Qt::ToolTipRole).contains(QStringLiteral("no link leads")),
                 qPrintable(c.cell(0, Qt::ToolTipRole)));
    }

    void sharedLinksCountOnceInAGroup()
    {
        Campaigns c;
        const FieldId channels = c.file.field("campaigns", "channels").id;
        const auto channel = [&](const char *name) {
            return **c.file.workspace->reader().findByName(c.file.page("channels").id, QString::fromLatin1(name));
        };
        const RecordId facebook = channel("Facebook"), google = channel("Google Search");
        const auto link = [&](RecordId campaign, const IdList &to) {
            QVERIFY(bool(c.file.workspace->apply(
                {EditKind::Cells, {SetCells{c.file.page("campaigns").id, {{campaign, channels, Value(to)}}}}})));
        };
        link(c.a, {facebook.value});
        link(c.b, {facebook.value, google.value});
        const qint64 date = toDay(QDate(2026, 3, 1));
        c.file.add("results", {{"date", date}, {"channel", facebook.value}, {"spend", 600}, {"clicks", 10}});
        c.file.add("results", {{"date", date}, {"channel", google.value}, {"spend", 100}, {"clicks", 10}});
        c.cpc = c.addKpi("campaigns", "money", "cpc", channels);
        c.open();
        QTRY_COMPARE(c.cells(), QStringList({format.money(60), format.money(35), Format::undefined()}));
        c.model->summary(c.column());
        QTRY_COMPARE(c.model->summary(c.column()).text, format.money(35)); // Facebook is in it once
    }

    void theFieldMayGo()
    {
        Campaigns c;
        c.open();
        QTRY_VERIFY(c.figures->isReady(c.cpc));
        QVERIFY(bool(c.file.workspace->apply({EditKind::RemoveField, {RemoveField{c.cpc}}})));
        QCOMPARE(c.column(), -1);
        QVERIFY(!c.figures->has(c.cpc));
        QVERIFY(c.file.workspace->undo());
        QVERIFY(c.column() >= 0);
        QTRY_COMPARE(c.cell(0), format.money(100));
    }
};

QTEST_GUILESS_MAIN(TestFieldFigures)
#include "tst_fieldfigures.moc"
