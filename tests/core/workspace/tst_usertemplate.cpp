// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/workspacefile.h"
#include "workspace/usertemplate.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace pheu;
using namespace pheu::test;

class TestUserTemplate : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        file = std::make_unique<WorkspaceFile>(Language::English);
        saved = file->dir.filePath(QStringLiteral("mine.pheu-template"));
        target = file->dir.filePath(QStringLiteral("from template.pheu"));
    }
    void cleanup()
    {
        made.reset();
        file.reset();
    }

    void aWorkspaceBegunFromATemplateHasTheSamePagesFieldsAndViews()
    {
        shape();
        save(false);
        create();
        const Schema &old = file->workspace->schema();
        const Schema &now = made->schema();
        QCOMPARE(now.pages.size(), old.pages.size());
        for (size_t i = 0; i < old.pages.size(); ++i) {
            const Page &a = old.pages[i];
            const Page &b = now.pages[i];
            QCOMPARE(b.names, a.names);
            QCOMPARE(b.role, a.role);
            QCOMPARE(b.icon, a.icon);
            QCOMPARE(b.fields.size(), a.fields.size());
            QCOMPARE(bool(b.nameField), bool(a.nameField));
            for (size_t j = 0; j < a.fields.size(); ++j) {
                QCOMPARE(b.fields[j].names, a.fields[j].names);
                QCOMPARE(b.fields[j].type, a.fields[j].type);
                QCOMPARE(b.fields[j].config.computed, a.fields[j].config.computed);
                QCOMPARE(b.fields[j].hidden, a.fields[j].hidden);
                QCOMPARE(b.fields[j].options.size(), a.fields[j].options.size());
                QCOMPARE(b.fields[j].config.rules, a.fields[j].config.rules);
            }
            QCOMPARE(b.views.size(), a.views.size());
            for (size_t j = 0; j < a.views.size(); ++j) {
                QCOMPARE(b.views[j].names, a.views[j].names);
                QCOMPARE(b.views[j].kind, a.views[j].kind);
                QCOMPARE(b.views[j].config.columns.size(), a.views[j].config.columns.size());
                QCOMPARE(b.views[j].config.sorts.size(), a.views[j].config.sorts.size());
            }
        }
        QCOMPARE(recordsOf(*made), 0);
        QVERIFY(!*History::nextUndo(made->database())); // being made is nothing to undo
        QVERIFY(checkDatabase(made->database(), CheckDepth::Full)->ok);
    }

    void computedFieldsComputeInTheNewWorkspaceToo()
    {
        shape();
        save(true);
        create();
        const Page &campaigns = *made->schema().page(QStringLiteral("campaigns"));
        const Field *margin = campaigns.field(QStringLiteral("Half"));
        QVERIFY(margin);
        const auto ids = made->reader().select(queryOf(campaigns));
        QVERIFY(ids && ids->size() == 1);
        const auto record = made->reader().fetch(campaigns.id, *ids, std::span(&margin->id, 1));
        QCOMPARE(record->front().values.front().toInteger(), qint64(50000));
    }

    void withRecordsTheirValuesOptionsAndLinksComeToo()
    {
        shape();
        save(true);
        create();
        QCOMPARE(recordsOf(*made), recordsOf(*file->workspace));
        const Page &ads = *made->schema().page(QStringLiteral("ads"));
        const auto ids = made->reader().select(queryOf(ads));
        QVERIFY(ids && ids->size() == 1);
        const std::vector<FieldId> fields{ads.field(QStringLiteral("campaign"))->id};
        const auto record = made->reader().fetch(ads.id, *ids, fields);
        const qint64 campaign = record->front().values.front().toInteger();
        const auto names =
            made->reader().names(made->schema().page(QStringLiteral("campaigns"))->id, std::span(&campaign, 1));
        QCOMPARE(names->value(campaign), QStringLiteral("Tết #1 “Bính Ngọ”"));
        QVERIFY(checkDatabase(made->database(), CheckDepth::Full)->ok);
    }

    // A number names another record in another workspace, or none.
    void dashboardsComeWithoutCardsOfCertainRecordsAndFiles()
    {
        const auto cards = [](const QJsonObject &setting) {
            return setting[QStringLiteral("dashboards")][0][QStringLiteral("cards")].toArray();
        };
        const QJsonObject setting = QJsonDocument::fromJson(R"({"dashboards": [{"id": "own", "en": "Mine", "cards": [
            {"id": "a", "kind": "kpi", "names": ["roi"]}, {"id": "b", "kind": "target", "goal": 1},
            {"id": "c", "kind": "image", "attachment": 1}, {"id": "d", "kind": "text", "text": "x"}]}]})")
                                        .object();
        QVERIFY(file->workspace->apply({EditKind::Setting, {SetSetting{QStringLiteral("dashboard"), setting}}}));
        save(true);
        create();
        const QJsonArray before = cards(setting), after = cards(made->settings().dashboard);
        QCOMPARE(after, (QJsonArray{before[0], before[3]}));
        QCOMPARE(cards(file->workspace->settings().dashboard), before);
    }

    void recordsAreNotReadInAnotherCurrency()
    {
        shape();
        save(true);
        NewWorkspace what;
        what.currency = QStringLiteral("USD");
        const auto refused = createFromTemplate(target, *readUserTemplate(saved, Language::English), what, noon);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("VND")), qPrintable(refused.error().message));
        QVERIFY(!QFile::exists(target));
    }

    void whatIsNoTemplateIsRefusedInOneSentence_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("not json") << QByteArray("PK\x03\x04 hello");
        QTest::newRow("another json") << QByteArray("{\"a\":1}");
        QTest::newRow("newer") << QByteArray("{\"format\":\"pheu-template\",\"version\":2}");
        QTest::newRow("no pages") << QByteArray("{\"format\":\"pheu-template\",\"version\":1}");
    }
    void whatIsNoTemplateIsRefusedInOneSentence()
    {
        QFETCH(QByteArray, text);
        QFile out(saved);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
        out.close();
        const auto read = readUserTemplate(saved, Language::English);
        QVERIFY(!read);
        QVERIFY(read.error().message.contains(QStringLiteral("mine.pheu-template")));
    }

    void aTemplateThatDoesNotHoldTogetherLeavesNoFile_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("unknown type") << QStringLiteral("type") << QJsonValue(QStringLiteral("telepathy"));
        QTest::newRow("link to nowhere") << QStringLiteral("config")
                                         << QJsonValue(QJsonObject{{QStringLiteral("target"), 999}});
        QTest::newRow("no name") << QStringLiteral("names") << QJsonValue(QJsonObject());
    }
    void aTemplateThatDoesNotHoldTogetherLeavesNoFile()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        save(false);
        auto source = readUserTemplate(saved, Language::English);
        QVERIFY(source);
        QJsonArray pages = source->json[QStringLiteral("pages")].toArray();
        QJsonObject page = pages[0].toObject();
        QJsonArray fields = page[QStringLiteral("fields")].toArray();
        QJsonObject field = fields[3].toObject(); // a link
        field[key] = value;
        fields[3] = field;
        page[QStringLiteral("fields")] = fields;
        pages[0] = page;
        source->json[QStringLiteral("pages")] = pages;
        const auto refused = createFromTemplate(target, *source, NewWorkspace(), noon);
        QVERIFY(!refused);
        QVERIFY(!refused.error().message.isEmpty());
        QVERIFY(!QFile::exists(target));
    }

private:
    static Query queryOf(const Page &page)
    {
        Query query;
        query.page = page.id;
        return query;
    }
    static qint64 recordsOf(Workspace &workspace)
    {
        qint64 all = 0;
        for (const Page &page : workspace.schema().pages)
            all += *workspace.reader().count(queryOf(page));
        return all;
    }

    // A field of one's own, a formula over it, a rule, a view with a sort and columns, and records that link.
    void shape()
    {
        for (const char *role : {"channels", "stages", "funnels"}) { // what the template brings stays out of the count
            const auto ids = file->workspace->reader().select(queryOf(file->page(role)));
            QVERIFY(ids);
            if (!ids->empty())
                QVERIFY(file->remove(role, *ids));
        }
        const Page &campaigns = file->page("campaigns");
        Field half;
        half.names.own = QStringLiteral("Half");
        half.type = fieldType(QStringLiteral("money"));
        half.config.computed = QStringLiteral("formula");
        half.config.formula = QStringLiteral("{%1} / 2").arg(campaigns.field(QStringLiteral("budget"))->id.value);
        const PageId id = campaigns.id;
        const auto added = file->workspace->apply({EditKind::AddField, {AddField{id, half, 2}}});
        QVERIFY2(added, added ? "" : qPrintable(added.error().message));
        View view;
        view.page = id;
        view.names.own = QStringLiteral("By budget");
        view.config.sorts = {Sort{PathChoice{{FieldPath{{file->field("campaigns", "budget").id}}}}, true}};
        view.config.columns = {ViewColumn{file->field("campaigns", "name").id, 200, false},
                               ViewColumn{added->addedFields.front(), 0, false}};
        const auto viewed = file->workspace->apply({EditKind::View, {AddView{view, -1}}});
        QVERIFY2(viewed, viewed ? "" : qPrintable(viewed.error().message));
        const RecordId campaign =
            file->add("campaigns", {{"name", QStringLiteral("Tết #1 “Bính Ngọ”")}, {"budget", qint64(100000)}});
        file->add("ads", {{"name", QStringLiteral("A")}, {"campaign", campaign.value}});
    }
    void save(bool records)
    {
        const auto written = saveUserTemplate(*file->workspace, saved, records, Language::English);
        QVERIFY2(written, written ? "" : qPrintable(written.error().message));
    }
    void create()
    {
        const auto source = readUserTemplate(saved, Language::English);
        QVERIFY2(source, source ? "" : qPrintable(source.error().message));
        auto workspace = createFromTemplate(target, *source, NewWorkspace(), noon);
        QVERIFY2(workspace, workspace ? "" : qPrintable(workspace.error().message));
        made = std::move(*workspace);
    }

    std::unique_ptr<WorkspaceFile> file;
    std::unique_ptr<Workspace> made;
    QString saved, target;
};

QTEST_GUILESS_MAIN(TestUserTemplate)
#include "tst_usertemplate.moc"
