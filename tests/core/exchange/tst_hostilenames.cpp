// SPDX-License-Identifier: GPL-3.0-or-later
// 500 names as identifiers: of a page, its fields, an option and a view. Each is made, renamed, sorted and filtered by,
// used in a formula, exported and read back, undone, redone and opened again, and stays what was typed.
#include "exchange/exporter.h"
#include "exchange/importer.h"
#include "formula/references.h"
#include "storage/filterlexer.h"
#include "support/hostilenames.h"
#include "support/sampling.h"
#include "support/workspacefile.h"
#include "workspace/namecheck.h"

#include <QTest>

using namespace pheu;
using namespace pheu::test;

namespace
{

// What a step answers when it fails; the name of the step makes the failure readable.
#define STEP(condition, what)                                                                                          \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            return QStringLiteral(what);                                                                               \
    } while (false)
#define DONE(result, what)                                                                                             \
    do {                                                                                                               \
        if (const auto &outcome = (result); !outcome)                                                                  \
            return QStringLiteral(what ": %1").arg(outcome.error().message);                                           \
    } while (false)

class Life
{
public:
    Life(WorkspaceFile &file, const QString &typed)
        : m_file(file)
        , m_typed(typed)
        , m_name(cleanName(typed))
    {
    }

    QString live()
    {
        const Schema before = w().schema();
        for (const auto step : {&Life::make, &Life::rename, &Life::filter, &Life::compute, &Life::exchange}) {
            if (const QString failed = (this->*step)(); !failed.isEmpty())
                return failed;
        }
        return undoAndRedo(before);
    }

private:
    Workspace &w() const { return *m_file.workspace; }
    const Page &page() const { return *w().schema().page(m_page); }
    Result<ChangeSet> apply(const Change &change)
    {
        Result<ChangeSet> done = w().apply({EditKind::Script, {change}});
        m_edits += done && done->edit ? 1 : 0;
        return done;
    }
    QString numberName() const { return page().field(m_number)->names.own; }

    QString make()
    {
        Page made;
        made.names.own = m_typed;
        made.fields = {field(-1, QStringLiteral("khoá"), "text"), field(-2, m_typed, "decimal"),
                       field(-3, QStringLiteral("chọn"), "select")};
        made.fields[2].options = {{OptionId(-1), {}, {{}, {}, m_typed}, {}},
                                  {OptionId(-2), {}, {{}, {}, QStringLiteral("khác")}, {}}};
        made.nameField = FieldId(-1);
        const auto pages = apply(AddPage{made});
        DONE(pages, "page");
        m_page = pages->addedPages.front();
        m_key = page().fields[0].id, m_number = page().fields[1].id, m_select = page().fields[2].id;
        View view;
        view.names.own = m_typed;
        view.page = m_page;
        const auto views = apply(AddView{view});
        DONE(views, "view");
        m_view = views->addedViews.front();
        STEP(page().names.own == m_name && numberName() == m_name, "the name of the page or field is another");
        STEP(page().fields[2].options[0].names.own == m_name, "the name of the option is another");
        STEP(page().view(m_view)->names.own == m_name, "the name of the view is another");
        const qint64 option = page().fields[2].options[0].id.value, other = page().fields[2].options[1].id.value;
        const auto rows =
            apply(AddRecords{m_page,
                             {m_key, m_number, m_select},
                             {{QStringLiteral("một"), 5.0, option}, {QStringLiteral("hai"), 3.0, other}}});
        DONE(rows, "records");
        m_records = rows->added;
        return {};
    }

    QString rename()
    {
        const OptionId option = page().fields[2].options[0].id;
        for (const QString &name : {QStringLiteral("tạm ") + m_typed.left(150), m_typed}) {
            DONE(apply(ChangePage{m_page, name, {}, {}, {}, {}}), "page renamed");
            DONE(apply(ChangeField{m_number, name, {}, {}, {}, {}}), "field renamed");
            DONE(apply(ChangeOption{option, name, {}, {}}), "option renamed");
            DONE(apply(ChangeView{m_view, name, {}, {}}), "view renamed");
        }
        STEP(page().names.own == m_name && numberName() == m_name, "renamed to something else");
        STEP(!apply(AddField{m_page, field(0, m_typed, "text")}), "a second field of the name");
        STEP(w().schema().page(m_name) != nullptr && page().field(m_name) != nullptr, "not found by its name");
        return {};
    }

    QString filter()
    {
        const Schema &schema = w().schema();
        Query query;
        query.page = m_page;
        for (const QString &text :
             {quotedName(m_name) + QStringLiteral(" > 4"), QStringLiteral("chọn = ") + quotedText(m_name),
              QStringLiteral("chọn != ") + quotedText(m_name) + QStringLiteral(" or ") + quotedName(m_name) +
                  QStringLiteral(" = 5")}) {
            const auto parsed = parseFilter(schema, m_page, text);
            DONE(parsed, "filter");
            query.filter = *parsed;
            const auto again = parseFilter(schema, m_page, filterText(schema, m_page, *parsed));
            STEP(again && *again == *parsed, "the filter does not read back");
            const auto count = w().reader().count(query);
            DONE(count, "count");
            STEP(*count == (text.startsWith(QStringLiteral("chọn !=")) ? 2 : 1), "the filter finds others");
        }
        query.filter = {};
        const auto sorts = parseSorts(schema, m_page, quotedName(m_name));
        DONE(sorts, "sort");
        query.sorts = *sorts;
        const auto sorted = w().reader().select(query);
        DONE(sorted, "sorted");
        STEP(sorted->front() == m_records[1], "sorted wrongly");
        const auto names = splitNames(quotedName(m_name) + QStringLiteral(",chọn"));
        STEP(names && names->size() == 2 && page().field(names->front()), "a list of names does not read back");
        return {};
    }

    QString compute()
    {
        Field formula = field(0, QStringLiteral("tính"), "text");
        formula.config.computed = QStringLiteral("formula");
        formula.config.formula = formulaNameOf(page(), *page().field(m_number)) + QStringLiteral(" + 1");
        const auto added = apply(AddField{m_page, formula});
        DONE(added, "formula");
        m_formula = added->addedFields.front();
        const QString stored = page().field(m_formula)->config.formula;
        const QString shown = shownFormula(w().schema(), page(), stored);
        const auto again = storedFormula(w().schema(), page(), shown);
        STEP(again && *again == stored, "the formula does not read back");
        DONE(apply(SetCells{m_page, {{m_records[0], m_number, 8.0}}}), "cell");
        const auto rows = w().reader().fetch(m_page, std::span(&m_records[0], 1), std::span(&m_formula, 1));
        STEP(rows && rows->front().values.front() == Value(9.0), "the formula is not computed again");
        return {};
    }

    QString exchange()
    {
        ExportRequest request;
        request.query.page = m_page;
        request.fields = {m_key, m_number, m_select};
        const QString target = m_file.dir.filePath(QStringLiteral("x.csv"));
        DONE(exportRecords(w(), request, target), "export");
        ImportOptions options;
        options.page = m_name;
        options.key = QStringList{QStringLiteral("khoá")};
        DONE(apply(SetCells{m_page, {{m_records[0], m_number, 1.0}, {m_records[0], m_select, Value()}}}), "cells");
        auto plan = ImportPlan::make(w(), {target}, options);
        DONE(plan, "import");
        DONE((*plan)->apply(), "imported");
        ++m_edits;
        const std::array fields{m_number, m_select};
        const auto rows = w().reader().fetch(m_page, std::span(&m_records[0], 1), fields);
        STEP(rows && rows->front().values[0] == Value(8.0), "the number did not come back");
        STEP(rows->front().values[1] == Value(page().fields[2].options[0].id.value), "the option did not come back");
        STEP(page().fields[2].options.size() == 2, "the import made an option");
        return {};
    }

    QString undoAndRedo(const Schema &before)
    {
        const Schema after = w().schema();
        for (int i = 0; i < m_edits; ++i)
            DONE(w().undo(), "undo");
        STEP(w().schema() == before, "undone to something else");
        m_file.reopen();
        for (int i = 0; i < m_edits; ++i)
            DONE(w().redo(), "redo");
        STEP(w().schema() == after, "redone to something else");
        m_file.reopen();
        STEP(w().schema() == after, "opened again as something else");
        const auto rows = w().reader().fetch(m_page, std::span(&m_records[0], 1), std::span(&m_formula, 1));
        STEP(rows && rows->front().values.front() == Value(9.0), "the formula is lost");
        DONE(apply(RemovePage{m_page}), "removed");
        return {};
    }

    WorkspaceFile &m_file;
    QString m_typed, m_name;
    PageId m_page;
    FieldId m_key, m_number, m_select, m_formula;
    ViewId m_view;
    std::vector<RecordId> m_records;
    int m_edits = 0;
};

} // namespace

class TestHostileNames : public QObject
{
    Q_OBJECT

private slots:
    void everyNameSurvivesItsWholeLife()
    {
        const QStringList names = hostileNames(500);
        const int step = runsInFull() ? 1 : 10;
        QStringList failures;
        auto file = std::make_unique<WorkspaceFile>();
        int lived = 0;
        for (int i = 0; i < int(names.size()); i += step, ++lived) {
            const QString failed = Life(*file, names[i]).live();
            if (failed.isEmpty())
                continue;
            failures << QStringLiteral("%1: %2").arg(names[i], failed);
            file = std::make_unique<WorkspaceFile>();
        }
        qInfo("%d names, %d failed", lived, int(failures.size()));
        QVERIFY2(failures.isEmpty(), qPrintable(failures.mid(0, 40).join(u'\n')));
        QCOMPARE(file->problems(), QStringList());
    }

    void allOfThemStandTogetherOnOnePage()
    {
        WorkspaceFile file;
        Page made;
        made.names.own = QStringLiteral("trang riêng");
        made.fields = {field(-1, QStringLiteral("khoá"), "text")};
        made.nameField = FieldId(-1);
        const PageId page = file.workspace->apply({EditKind::AddPage, {AddPage{made}}})->addedPages.front();
        const QStringList names = hostileNames(390); // a page has at most 400 fields
        Edit edit{EditKind::AddField, {}};
        for (const QString &name : names)
            edit.changes.push_back(AddField{page, field(0, name, "decimal")});
        const auto added = file.workspace->apply(edit);
        QVERIFY2(added, added ? "" : qPrintable(added.error().message));
        const Schema &schema = file.workspace->schema();
        for (int i = 0; i < int(names.size()); ++i) {
            const QString name = cleanName(names[i]);
            const Field *own = schema.page(page)->field(added->addedFields[size_t(i)]);
            QCOMPARE(own->names.own, name);
            // By its name each one is itself and no other, in filters and in formulas.
            const auto path = parsePath(schema, page, quotedName(name));
            QVERIFY2(path, path ? "" : qPrintable(path.error().message));
            QVERIFY2(path->paths.front().steps == std::vector{own->id}, qPrintable(name));
            const auto stored = storedFormula(schema, *schema.page(page), formulaNameOf(*schema.page(page), *own));
            QVERIFY2(stored && *stored == QStringLiteral("{%1}").arg(own->id.value), qPrintable(name));
        }
        QVERIFY(file.workspace->undo());
        QCOMPARE(file.problems(), QStringList());
    }

    void namesThatAreNoneAreRefusedWithASentence()
    {
        WorkspaceFile file;
        const PageId page = file.page("channels").id;
        for (const QString &name : {QString(), QStringLiteral(" \t\n"), QString(QChar(0x200B)),
                                    QString(QChar(0x202E)) + QChar(0x2066), QString(201, u'a'), QString(3, QChar(1))}) {
            const auto done = file.workspace->apply({EditKind::AddField, {AddField{page, field(0, name, "text")}}});
            QVERIFY2(!done, qPrintable(name));
            QVERIFY2(done.error().message.endsWith(u'.'), qPrintable(done.error().message));
        }
    }

    void namesAlikeButForCaseOrFormAreOne()
    {
        WorkspaceFile file;
        const PageId page = file.page("channels").id;
        const auto add = [&](const QString &name) {
            return bool(file.workspace->apply({EditKind::AddField, {AddField{page, field(0, name, "text")}}}));
        };
        QVERIFY(add(QString::fromUtf8("Đế")));
        for (const char *same : {"đế", "ĐẾ", "Đe\xCC\x82\xCC\x81", "  Đế  "})
            QVERIFY2(!add(QString::fromUtf8(same)), same);
        QVERIFY(add(QString::fromUtf8("De"))); // another name, though a search finds both
    }
};

QTEST_GUILESS_MAIN(TestHostileNames)
#include "tst_hostilenames.moc"
