// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of the history name what an edit of the structure changed, also when it is gone or called otherwise since.
#include "structurefile.h"

#include "workspace/editwords.h"

using namespace pheu;
using namespace pheu::test;

class TestEditWords : public QObject
{
    Q_OBJECT

private slots:
    void init() { file = std::make_unique<WorkspaceFile>(Language::English); }
    void cleanup() { file.reset(); }

    void everyKindOfEditNamesWhatItChanged()
    {
        const PageId campaigns = file->page("campaigns").id;
        apply(EditKind::AddField, AddField{campaigns, fieldOf(QStringLiteral("Mood"), "select")});
        QCOMPARE(newest(), QStringLiteral("Field “Mood” added to “Campaigns”"));
        const FieldId mood = file->page("campaigns").field(QStringLiteral("Mood"))->id;
        apply(EditKind::Options, AddOption{mood, QStringLiteral("Good"), QStringLiteral("green")});
        QCOMPARE(newest(), QStringLiteral("Option “Good” added to the field “Mood” on “Campaigns”"));
        const OptionId good = file->page("campaigns").field(mood)->options.front().id;
        apply(EditKind::Options, ChangeOption{good, QStringLiteral("Fine"), {}, {}});
        QCOMPARE(newest(), QStringLiteral("Option “Good” renamed to “Fine” in the field “Mood” on “Campaigns”"));
        apply(EditKind::Options, RemoveOption{good});
        QCOMPARE(newest(), QStringLiteral("Option “Fine” deleted from the field “Mood” on “Campaigns”"));
        ChangeField rename{mood, QStringLiteral("Feeling"), {}, {}, {}, {}};
        apply(EditKind::ChangeField, rename);
        QCOMPARE(newest(), QStringLiteral("Field “Mood” renamed to “Feeling” on “Campaigns”"));
        ChangeField description{mood, {}, QStringLiteral("How it went"), {}, {}, {}};
        apply(EditKind::ChangeField, description);
        QCOMPARE(newest(), QStringLiteral("Description of the field “Feeling” on “Campaigns” changed"));
        apply(EditKind::RetypeField, RetypeField{mood, QStringLiteral("text"), {}});
        QVERIFY2(newest().startsWith(QStringLiteral("Field “Feeling” on “Campaigns” turned from ")),
                 qPrintable(newest()));
        apply(EditKind::RemoveField, RemoveField{mood});
        QCOMPARE(newest(), QStringLiteral("Field “Feeling” deleted from “Campaigns”"));

        View board;
        board.page = campaigns;
        board.names.own = QStringLiteral("By hand");
        apply(EditKind::View, AddView{board});
        QCOMPARE(newest(), QStringLiteral("View “By hand” added to “Campaigns”"));
        const ViewId view = file->page("campaigns").views.back().id;
        apply(EditKind::View, ChangeView{view, QStringLiteral("By foot"), {}, {}});
        QCOMPARE(newest(), QStringLiteral("View “By hand” renamed to “By foot” on “Campaigns”"));
        apply(EditKind::View, RemoveView{view});
        QCOMPARE(newest(), QStringLiteral("View “By foot” deleted from “Campaigns”"));

        ChangePage page{campaigns, QStringLiteral("Pushes"), {}, {}, {}, {}};
        apply(EditKind::ChangePage, page);
        QCOMPARE(newest(), QStringLiteral("Page “Campaigns” renamed to “Pushes”"));
        ChangePage colour{campaigns, {}, {}, QStringLiteral("green"), {}, {}};
        apply(EditKind::ChangePage, colour);
        QCOMPARE(newest(), QStringLiteral("Icon or colour of the page “Pushes” changed"));
        apply(EditKind::Setting, SetSetting{QStringLiteral("margin"), 0.4});
        QCOMPARE(newest(), QStringLiteral("Profit margin changed"));
    }

    void whatIsGoneOrUndoneKeepsItsName()
    {
        const PageId campaigns = file->page("campaigns").id;
        apply(EditKind::AddField, AddField{campaigns, fieldOf(QStringLiteral("Mood"), "text")});
        const FieldId mood = file->page("campaigns").field(QStringLiteral("Mood"))->id;
        apply(EditKind::ChangeField, ChangeField{mood, QStringLiteral("Feeling"), {}, {}, {}, {}});
        apply(EditKind::RemoveField, RemoveField{mood});
        const QStringList expected{QStringLiteral("Field “Feeling” deleted from “Campaigns”"),
                                   QStringLiteral("Field “Mood” renamed to “Feeling” on “Campaigns”"),
                                   QStringLiteral("Field “Mood” added to “Campaigns”")};
        QCOMPARE(lines(3), expected);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(file->workspace->undo());
            QCOMPARE(lines(3), expected);
        }
        file->reopen();
        QCOMPARE(lines(3), expected);
    }

    void editsOfRecordsHaveNone()
    {
        file->add("campaigns", {{"name", QStringLiteral("A")}});
        QCOMPARE(newest(), QString());
    }

private:
    void apply(EditKind kind, const Change &change)
    {
        const auto done = file->workspace->apply({kind, {change}});
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    }
    QStringList lines(int count) const
    {
        const auto edits = History::list(file->workspace->database());
        if (!edits)
            return {edits.error().message};
        const auto words = structureEditWords(file->workspace->database(), file->workspace->schema(), *edits);
        if (!words)
            return {words.error().message};
        QStringList told;
        for (int i = 0; i < count && i < int(edits->size()); ++i)
            told << words->value((*edits)[size_t(i)].id);
        return told;
    }
    QString newest() const { return lines(1).value(0); }

    std::unique_ptr<WorkspaceFile> file;
};

QTEST_GUILESS_MAIN(TestEditWords)
#include "tst_editwords.moc"
