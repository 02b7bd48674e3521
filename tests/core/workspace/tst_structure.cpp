// SPDX-License-Identifier: GPL-3.0-or-later
// Pages, fields, options, views and comments come, change and go; each is taken back exactly, and what would not hold
// together is refused with a sentence.
#include "structurefile.h"

#include "support/sampling.h"
#include "workspace/buttonaddress.h"
#include "workspace/comments.h"

using namespace pheu;
using namespace pheu::test;

class TestStructure : public QObject
{
    Q_OBJECT

private slots:
    void aFieldOfEveryTypeComesAndGoes_data()
    {
        QTest::addColumn<QString>("type");
        for (const FieldType *type : fieldTypes())
            QTest::newRow(qPrintable(type->id())) << type->id();
    }
    void aFieldOfEveryTypeComesAndGoes()
    {
        QFETCH(QString, type);
        ShopFile file;
        Field field = fieldOf(QStringLiteral("Mới"), type.toLatin1());
        if (type == QStringLiteral("link"))
            field.config.target = file.page("costs").id;
        ChangeSet made;
        isTakenBackExactly(file, AddField{file.page("campaigns").id, field, 2}, &made);
        QVERIFY(made.schema && made.structure);
        QCOMPARE(made.addedFields.size(), size_t(1));
        const Page &page = file.page("campaigns");
        QCOMPARE(page.fields[2].id, made.addedFields.front());
        QCOMPARE(page.fields[2].names.own, QStringLiteral("Mới"));
        isTakenBackExactly(file, RemoveField{made.addedFields.front()});
    }

    void aRemovedFieldComesBackWithItsValuesAndItsOptions_data()
    {
        QTest::addColumn<QString>("role");
        for (const char *role : {"budget", "channels", "status", "tags", "start", "notes", "owner"})
            QTest::newRow(role) << QString(QLatin1String(role));
    }
    void aRemovedFieldComesBackWithItsValuesAndItsOptions()
    {
        QFETCH(QString, role);
        ShopFile file;
        const Field *field = file.page("campaigns").field(role);
        QVERIFY(field);
        isTakenBackExactly(file, RemoveField{field->id});
        QVERIFY(!file.page("campaigns").field(role));
    }

    void aLinkGoesWithItsOtherSideAndComesBackWithIt()
    {
        ShopFile file;
        Field link = fieldOf(QStringLiteral("Chi cho"), "link");
        link.config.target = file.page("campaigns").id;
        const FieldId forward = file.addField("channels", link);
        Field reverse = fieldOf(QStringLiteral("Được kênh chi"), "link");
        reverse.config.target = file.page("channels").id;
        reverse.config.reverseOf = forward;
        reverse.config.many = true;
        const FieldId back = file.addField("campaigns", reverse);
        QVERIFY(file.apply(SetCells{file.page("channels").id, {{file.zalo, forward, file.tet.value}}}));
        QCOMPARE(file.cell(file.page("campaigns").id, file.tet, back), Value(IdList{file.zalo.value}));
        isTakenBackExactly(file, RemoveField{forward});
        QVERIFY(!file.workspace->schema().field(back));
        QVERIFY(file.workspace->undo());
        QCOMPARE(file.cell(file.page("campaigns").id, file.tet, back), Value(IdList{file.zalo.value}));
    }

    void whatNamesRecordsOrCurrenciesStays()
    {
        ShopFile file;
        const QString token = file.workspace->token();
        QVERIFY(refusalOf(file.apply(RemoveField{file.field("campaigns", "name").id}))
                    .contains(QStringLiteral("names the records")));
        QVERIFY(refusalOf(file.apply(RemoveField{file.field("campaigns", "currency").id}))
                    .contains(QStringLiteral("currency")));
        QCOMPARE(file.workspace->token(), token);
    }

    void aFieldIsRenamedMovedHiddenAndDescribed()
    {
        ShopFile file;
        const FieldId budget = file.field("campaigns", "budget").id;
        isTakenBackExactly(file,
                           ChangeField{budget, QStringLiteral("Tiền chi"), QStringLiteral("Cho cả đợt"), {}, true, 0});
        const Field &field = file.page("campaigns").fields.front();
        QCOMPARE(field.id, budget);
        QCOMPARE(field.names.own, QStringLiteral("Tiền chi"));
        QCOMPARE(field.description, QStringLiteral("Cho cả đợt"));
        QVERIFY(field.hidden);
        isTakenBackExactly(file, ChangeField{budget, QString(), {}, {}, {}, {}});
        QCOMPARE(file.field("campaigns", "budget").names.own, QString());
    }

    void theAddressOfAButtonSurvivesARenaming()
    {
        ShopFile file;
        Field button = fieldOf(QStringLiteral("Tìm"), "button");
        button.config.formula = QStringLiteral("\"https://example.com/?q=\" & name");
        const FieldId id = file.addField("campaigns", button);
        const FieldId name = file.page("campaigns").nameField;
        const QString stored = QStringLiteral("\"https://example.com/?q=\" & {%1}").arg(name.value);
        QCOMPARE(file.workspace->schema().field(id)->config.formula, stored);
        QVERIFY(bool(file.apply(ChangeField{name, QStringLiteral("Đợt"), {}, {}, {}, {}})));
        const auto address = buttonAddress(*file.workspace, *file.workspace->schema().field(id), file.tet);
        QVERIFY2(address, address ? "" : qPrintable(address.error().message));
        QVERIFY(address->startsWith(QStringLiteral("https://example.com/?q=")));
        FieldConfig other = file.workspace->schema().field(id)->config;
        other.formula = QStringLiteral("\"https://example.com/\" & Đợt & id(");
        QVERIFY(bool(file.apply(ChangeField{id, {}, {}, other, {}, {}}))); // no formula: told when it is pressed
        QVERIFY(!buttonAddress(*file.workspace, *file.workspace->schema().field(id), file.tet));
        other.formula = QStringLiteral("\"https://example.com/\" & Đợt");
        QVERIFY(bool(file.apply(ChangeField{id, {}, {}, other, {}, {}})));
        QCOMPARE(file.workspace->schema().field(id)->config.formula,
                 QStringLiteral("\"https://example.com/\" & {%1}").arg(name.value));
    }

    void aFieldIsDuplicatedWithItsValues()
    {
        ShopFile file;
        QVERIFY(file.set("campaigns", file.tet, "status", file.field("campaigns", "status").options.front().id.value));
        for (const char *role : {"budget", "channels", "status", "notes"}) {
            const Field &old = file.field("campaigns", role);
            const FieldId id = old.id;
            const Value value = file.get("campaigns", file.tet, role);
            ChangeSet made;
            isTakenBackExactly(file, DuplicateField{id, true}, &made);
            const Field &copy = *file.workspace->schema().field(made.addedFields.front());
            const Value copied = file.cell(file.page("campaigns").id, file.tet, copy.id);
            if (QLatin1String(role) == QLatin1String("status"))
                QCOMPARE(copied, Value(copy.options.front().id.value));
            else
                QCOMPARE(copied, value);
            QVERIFY(copy.role.isEmpty());
        }
    }

    void aTypeIsChangedAndTakenBack_data()
    {
        QTest::addColumn<QString>("role");
        QTest::addColumn<QString>("type");
        QTest::newRow("text to a number") << "notes"
                                          << "decimal";
        QTest::newRow("money to text") << "budget"
                                       << "text";
        QTest::newRow("links to text") << "channels"
                                       << "text";
        QTest::newRow("text to choices") << "notes"
                                         << "select";
        QTest::newRow("choice to choices") << "status"
                                           << "multi_select";
        QTest::newRow("day to text") << "start"
                                     << "text";
        QTest::newRow("choice to text") << "status"
                                        << "text";
    }
    void aTypeIsChangedAndTakenBack()
    {
        QFETCH(QString, role);
        QFETCH(QString, type);
        ShopFile file;
        QVERIFY(file.set("campaigns", file.tet, "status", file.field("campaigns", "status").options.front().id.value));
        const FieldId field = file.page("campaigns").field(role)->id;
        isTakenBackExactly(file, RetypeField{field, type, {}});
        QCOMPARE(file.workspace->schema().field(field)->type->id(), type);
    }

    void optionsAreRenamedMovedAndRemoved()
    {
        ShopFile file;
        const auto options = file.field("campaigns", "status").options;
        QVERIFY(file.set("campaigns", file.tet, "status", options[1].id.value));
        isTakenBackExactly(file, ChangeOption{options[1].id, QStringLiteral("Đang bay"), QStringLiteral("violet"), 0});
        QCOMPARE(file.field("campaigns", "status").options.front().names.own, QStringLiteral("Đang bay"));
        isTakenBackExactly(file, RemoveOption{options[1].id});
        QCOMPARE(file.get("campaigns", file.tet, "status"), Value());
        QVERIFY(refusalOf(file.apply(ChangeOption{options[0].id, options[2].names.en, {}, {}}))
                    .contains(options[2].names.en));
    }

    void aPageComesWithFieldsThatReferToEachOther()
    {
        ShopFile file;
        Page page;
        page.id = PageId(-1);
        page.names.own = QStringLiteral("Đơn hàng");
        page.icon = QStringLiteral("cart");
        page.color = QStringLiteral("green");
        const auto add = [&](qint64 id, const QString &name, const char *type) -> Field & {
            page.fields.push_back(fieldOf(name, type));
            page.fields.back().id = FieldId(id);
            return page.fields.back();
        };
        add(-1, QStringLiteral("Số"), "text");
        add(-2, QStringLiteral("Tiền"), "money").config.currencyField = FieldId(-3);
        add(-3, QStringLiteral("Loại tiền"), "text");
        add(-4, QStringLiteral("Chiến dịch"), "link").config.target = file.page("campaigns").id;
        add(-5, QStringLiteral("Đơn gốc"), "link").config.target = PageId(-1);
        Field &other = add(-6, QStringLiteral("Đơn con"), "link");
        other.config.target = PageId(-1);
        other.config.reverseOf = FieldId(-5);
        other.config.many = true;
        page.nameField = FieldId(-1);
        View view = defaultView({}, {});
        view.config.sorts.push_back({PathChoice{{FieldPath{{FieldId(-2)}}}}, true});
        page.views = {view};
        ChangeSet made;
        isTakenBackExactly(file, AddPage{page, 1}, &made);
        const Page &there = *file.workspace->schema().page(made.addedPages.front());
        QCOMPARE(file.workspace->schema().pages[1].id, there.id);
        QCOMPARE(there.nameField, there.fields[0].id);
        QCOMPARE(there.fields[1].config.currencyField, there.fields[2].id);
        QCOMPARE(there.fields[4].config.target, there.id);
        QCOMPARE(there.fields[5].config.reverseOf, there.fields[4].id);
        QCOMPARE(there.views.front().config.sorts.front().path.paths.front().steps.front(), there.fields[1].id);
        const auto added =
            file.apply(AddRecords{there.id, {there.fields[0].id}, {{QStringLiteral("A1")}, {QStringLiteral("A2")}}});
        QVERIFY(added);
        QVERIFY(file.apply(SetCells{there.id, {{added->added[1], there.fields[4].id, added->added[0].value}}}));
        QCOMPARE(file.cell(there.id, added->added[0], there.fields[5].id), Value(IdList{added->added[1].value}));
        isTakenBackExactly(file, RemovePage{there.id});
    }

    void aPageIsRenamedColouredAndMoved()
    {
        ShopFile file;
        const PageId costs = file.page("costs").id;
        isTakenBackExactly(
            file,
            ChangePage{costs, QStringLiteral("Khoản chi"), QStringLiteral("wallet"), QStringLiteral("red"), 0, {}});
        QCOMPARE(file.workspace->schema().pages.front().id, costs);
        QCOMPARE(file.page("costs").color, QStringLiteral("red"));
    }

    void everyPageCanGoAndComesBackWhole_data()
    {
        QTest::addColumn<QString>("role");
        const WorkspaceFile file;
        for (const Page &page : file.workspace->schema().pages)
            QTest::newRow(qPrintable(page.role)) << page.role;
    }
    void everyPageCanGoAndComesBackWhole()
    {
        QFETCH(QString, role);
        ShopFile file;
        const Page &page = *file.workspace->schema().page(role);
        const PageId id = page.id;
        const auto ids = file.workspace->reader().lastId(id);
        if (*ids > 0)
            QVERIFY(file.apply(AddComment{id, RecordId(*ids), QStringLiteral("Xem lại")}));
        isTakenBackExactly(file, RemovePage{id});
        QVERIFY(!file.workspace->schema().page(id));
    }

    void aPageIsDuplicatedWithItsRecords()
    {
        ShopFile file;
        for (const char *role : {"campaigns", "channels", "results"}) {
            const PageId old = file.page(role).id;
            const qint64 count = file.count(role);
            ChangeSet made;
            isTakenBackExactly(file, DuplicatePage{old, true, {}}, &made);
            const PageId copy = made.addedPages.front();
            Query query;
            query.page = copy;
            QCOMPARE(*file.workspace->reader().count(query), count);
            QVERIFY(file.workspace->schema().page(copy)->role.isEmpty());
        }
        const Page &copy = file.workspace->schema().pages[file.workspace->schema().pages.size() - 1];
        QVERIFY(!copy.fields.empty());
    }

    void viewsComeChangeAndGoButTheLast()
    {
        ShopFile file;
        View board;
        board.page = file.page("campaigns").id;
        board.names.own = QStringLiteral("Xếp theo trạng thái");
        board.kind = ViewKind::Board;
        board.config.groups.push_back({PathChoice{{FieldPath{{file.field("campaigns", "status").id}}}}, false});
        ChangeSet made;
        isTakenBackExactly(file, AddView{board, 0}, &made);
        QVERIFY(made.schema && !made.structure);
        const ViewId id = made.addedViews.front();
        QCOMPARE(file.page("campaigns").views.front().id, id);
        QCOMPARE(file.page("campaigns").views.front().config, board.config);
        ViewConfig config = board.config;
        config.frozen = 3;
        isTakenBackExactly(file, ChangeView{id, QStringLiteral("Bảng việc"), config, 1});
        QCOMPARE(file.page("campaigns").views[1].config.frozen, 3);
        // The field that groups it goes: the view stays, without groups; and comes back with it.
        QVERIFY(file.apply(RemoveField{file.field("campaigns", "status").id}));
        QVERIFY(file.page("campaigns").view(id)->config.groups.empty());
        QVERIFY(file.workspace->undo());
        QCOMPARE(file.page("campaigns").view(id)->config.groups.size(), size_t(1));
        isTakenBackExactly(file, RemoveView{id});
        for (QString said; said.isEmpty();) {
            const auto done = file.apply(RemoveView{file.page("campaigns").views.front().id});
            said = done ? QString() : done.error().message;
            QVERIFY2(done || said.contains(QStringLiteral("only view")), qPrintable(said));
        }
        QCOMPARE(file.page("campaigns").views.size(), size_t(1));
    }

    void commentsGoWithTheirRecordAndComeBack()
    {
        ShopFile file;
        const PageId page = file.page("campaigns").id;
        isTakenBackExactly(file, AddComment{page, file.tet, QStringLiteral("  Chờ duyệt ")});
        const auto comments = commentsOf(file.workspace->database(), page, file.tet);
        QCOMPARE(comments->size(), size_t(1));
        QCOMPARE(comments->front().text, QStringLiteral("Chờ duyệt"));
        isTakenBackExactly(file, ChangeComment{comments->front().id, QStringLiteral("Đã duyệt")});
        isTakenBackExactly(file, RemoveRecords{page, {file.tet}});
        QVERIFY(commentsOf(file.workspace->database(), page, file.tet)->empty());
        QVERIFY(file.workspace->undo());
        QCOMPARE(commentsOf(file.workspace->database(), page, file.tet)->front().text, QStringLiteral("Đã duyệt"));
        QVERIFY(refusalOf(file.apply(AddComment{page, file.tet, QStringLiteral("  \n ")}))
                    .contains(QStringLiteral("empty")));
    }

    void numbersOfRecordsAreNeverGivenTwiceThoughTheirPageWent()
    {
        ShopFile file;
        const PageId page = file.page("costs").id;
        const auto first = file.apply(AddRecords{page, {}, {{}, {}}});
        QVERIFY(file.apply(RemoveRecords{page, first->added}));
        QVERIFY(file.apply(RemovePage{page}));
        QVERIFY(file.workspace->undo());
        const auto second = file.apply(AddRecords{page, {}, {{}}});
        QVERIFY(second->added.front() > first->added.back());

        const auto made = file.apply(AddPage{[] {
            Page fresh;
            fresh.names.own = QStringLiteral("Khác");
            fresh.fields = {fieldOf(QStringLiteral("Tên"), "text")};
            return fresh;
        }()});
        const PageId other = made->addedPages.front();
        const auto third = file.apply(AddRecords{other, {}, {{}, {}, {}}});
        QVERIFY(file.apply(RemoveRecords{other, {third->added[2]}}));
        for (int i = 0; i < 3; ++i)
            QVERIFY(file.workspace->undo());
        for (int i = 0; i < 3; ++i)
            QVERIFY(file.workspace->redo());
        const auto fourth = file.apply(AddRecords{other, {}, {{}}});
        QVERIFY(fourth->added.front() > third->added.back());
    }

    void oneEditMixesStructureAndRecords()
    {
        ShopFile file;
        const QStringList before = file.state();
        const PageId campaigns = file.page("campaigns").id;
        const FieldId name = file.field("campaigns", "name").id;
        auto session = file.workspace->beginEdit(EditKind::Script);
        EditSession &edit = **session;
        const std::vector<FieldId> names{name};
        const auto one = edit.insert(campaigns, names, std::vector<Value>{QStringLiteral("Trước")});
        QVERIFY(one);
        const auto field = edit.addField({campaigns, fieldOf(QStringLiteral("Điểm"), "integer")});
        QVERIFY(field);
        const std::vector<FieldId> both{name, *field};
        const auto two = edit.insert(campaigns, both, std::vector<Value>{QStringLiteral("Sau"), qint64(9)});
        QVERIFY(two);
        QVERIFY(edit.update(campaigns, *one, std::vector<FieldId>{*field}, std::vector<Value>{qint64(4)}));
        QVERIFY(edit.apply(RemoveField{file.field("campaigns", "notes").id}));
        QVERIFY(edit.apply(RetypeField{*field, QStringLiteral("text"), {}}));
        QVERIFY(edit.update(campaigns, *one, std::vector<FieldId>{*field}, std::vector<Value>{QStringLiteral("năm")}));
        QVERIFY(edit.remove(campaigns, *two));
        const auto changes = edit.commit();
        QVERIFY2(changes, changes ? "" : qPrintable(changes.error().message));
        session->reset();
        file.workspace->absorb(*changes);
        QCOMPARE(file.cell(campaigns, *one, *field), Value(QStringLiteral("năm")));
        const QStringList after = file.state();
        for (int round = 0; round < 2; ++round) {
            QVERIFY(file.workspace->undo());
            QCOMPARE(file.state(), before);
            QCOMPARE(file.problems(), QStringList());
            QVERIFY(file.workspace->redo());
            QCOMPARE(file.state(), after);
            QCOMPARE(file.problems(), QStringList());
        }
    }

    void aRefusedPartLeavesNothingOfTheEdit()
    {
        ShopFile file;
        const QStringList before = file.state();
        const auto done =
            file.workspace->apply({EditKind::Script,
                                   {AddField{file.page("campaigns").id, fieldOf(QStringLiteral("Một"), "text")},
                                    AddField{file.page("campaigns").id, fieldOf(QStringLiteral("MỘT"), "text")}}});
        QVERIFY(refusalOf(done).contains(QStringLiteral("MỘT")));
        QCOMPARE(file.state(), before);
        QCOMPARE(file.problems(), QStringList());
        QVERIFY(refusalOf(file.apply(ChangePage{file.page("costs").id, QStringLiteral(" \u200b "), {}, {}, {}, {}}))
                    .contains(QStringLiteral("seen")));
        QVERIFY(refusalOf(file.apply(ChangePage{file.page("costs").id, QString(201, u'x'), {}, {}, {}, {}}))
                    .contains(QStringLiteral("200")));
        QCOMPARE(file.state(), before);
    }

    void cancelledWorkChangesNothing()
    {
        ShopFile file;
        const QStringList before = file.state();
        auto session = file.workspace->beginEdit(EditKind::RemoveField);
        (*session)->setProgress([](double) { return false; });
        const auto done = (*session)->apply(RemoveField{file.field("campaigns", "budget").id});
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Canceled);
        session->reset();
        QCOMPARE(file.state(), before);
        QCOMPARE(file.problems(), QStringList());
    }

    void addingAFormulaToManyRecordsCanBeCancelled()
    {
        ShopFile file;
        const int records = runsInFull() ? 1'000'000 : 30'000;
        AddRecords rows{file.page("costs").id, {file.field("costs", "amount").id}, {}};
        for (int i = 0; i < records; ++i)
            rows.rows.push_back({Value(qint64(i))});
        QVERIFY(bool(file.workspace->apply({EditKind::AddRecords, {rows}})));
        const QStringList before = runsInFull() ? QStringList() : file.state();
        Field twice = fieldOf(QStringLiteral("Gấp đôi"), "money");
        twice.config.computed = QStringLiteral("formula");
        twice.config.formula = QStringLiteral("amount * 2");
        int whole = 0; // how often progress is told when nobody cancels
        for (const int stopAt : {0, 1, 2, 3, -1}) {
            int asked = 0;
            {
                auto session = file.workspace->beginEdit(EditKind::AddField);
                QVERIFY(bool(session));
                (*session)->setProgress([&](double) { return ++asked != (stopAt < 0 ? whole : stopAt); });
                const auto applied = (*session)->apply(AddField{file.page("costs").id, twice});
                const auto done = applied ? (*session)->commit() : Result<ChangeSet>(applied.error());
                if (stopAt == 0) {
                    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
                    whole = asked;
                    QVERIFY2(whole > 3, qPrintable(QString::number(whole)));
                } else {
                    QVERIFY(!done);
                    QCOMPARE(done.error().code, ErrorCode::Canceled);
                }
            }
            if (stopAt == 0)
                QVERIFY(bool(file.workspace->undo()));
            QVERIFY(!file.page("costs").field(QStringLiteral("Gấp đôi")));
            if (!runsInFull())
                QCOMPARE(file.state(), before);
            if (stopAt > 0)
                QVERIFY(asked == stopAt);
        }
        QCOMPARE(file.count("costs"), qint64(records) + 1);
        QCOMPARE(file.problems(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestStructure)
#include "tst_structure.moc"
