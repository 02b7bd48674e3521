// SPDX-License-Identifier: GPL-3.0-or-later
// What other programs do to the file of an open workspace: moved, deleted, replaced, overwritten, made read-only.
// Whenever it happens, an edit is either refused with a sentence that names it, or it is in the file.
#include "support/workspacefile.h"

#include "storage/backup.h"

#include <QFile>
#include <QTest>

#include <unistd.h>

#include <functional>

using namespace pheu;
using namespace pheu::test;

namespace
{

enum class Moment { Idle, Session, BeforeRedo };

// ROOT/outer/inner/Tết #1.pheu with one channel that every case renames; beside it an older copy and another workspace.
struct Scene {
    QTemporaryDir root;
    QString outer = root.filePath(QStringLiteral("outer")), folder = outer + QStringLiteral("/inner");
    QString path = folder + QStringLiteral("/Tết #1.pheu");
    QString elsewhere = root.filePath(QStringLiteral("elsewhere"));
    QString older = elsewhere + QStringLiteral("/older.pheu"), other = elsewhere + QStringLiteral("/other.pheu");
    QString movedTo; // where a case put the file
    std::unique_ptr<Workspace> workspace;
    RecordId record;

    Scene()
    {
        QDir().mkpath(folder);
        QDir().mkpath(elsewhere);
        if (!Workspace::create(other, {}, noon))
            qFatal("no workspace");
        workspace = std::move(*Workspace::create(path, {}, noon));
        record =
            workspace
                ->apply({EditKind::AddRecords, {AddRecords{page().id, {page().nameField}, {{QStringLiteral("đầu")}}}}})
                ->added.front();
        if (!copyWorkspace(workspace->database(), older, false))
            qFatal("no copy");
        rename(QStringLiteral("giữa"));
    }
    ~Scene()
    {
        workspace.reset();
        for (const QString &each : {outer, folder, elsewhere})
            QFile::setPermissions(each, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    const Page &page() const { return *workspace->schema().page(QStringLiteral("channels")); }
    SetCells change(const QString &name) const { return {page().id, {{record, page().nameField, name}}}; }
    void rename(const QString &name)
    {
        if (const auto done = workspace->apply({EditKind::Cells, {change(name)}}); !done)
            qFatal("%s", qPrintable(done.error().message));
    }
    static QString nameIn(const QString &file, RecordId record)
    {
        const auto opened = Workspace::open(file, OpenMode::ReadOnly, noon);
        if (!opened)
            return opened.error().message;
        const Page &page = *(*opened)->schema().page(QStringLiteral("channels"));
        const auto rows = (*opened)->reader().fetch(page.id, std::span(&record, 1), std::span(&page.nameField, 1));
        const auto report = checkDatabase((*opened)->database(), CheckDepth::Full);
        if (!report || !report->ok)
            return QStringLiteral("a file that is not sound");
        return rows && rows->front().id ? rows->front().values.front().toText() : QStringLiteral("no record");
    }
    void move(const QString &to)
    {
        if (!QFile::rename(path, to))
            qFatal("cannot move");
        movedTo = to;
    }
};

void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered) || !file.resize(bytes.size()) ||
        file.write(bytes) != bytes.size())
        qFatal("cannot overwrite");
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void renameOver(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        qFatal("cannot rename");
}

const QByteArray garbage = QByteArray(100000, 'x');

struct Case {
    const char *name;
    std::function<void(Scene &)> happens;
    // What the sentence says; "saved": the edit may be acknowledged, and then it is in the file.
    QStringList outcomes;
    bool copyable = false; // what was open can be saved elsewhere
};

const QString saved = QStringLiteral("saved"), movedTo = QStringLiteral("was moved to"),
              deleted = QStringLiteral("was deleted"), gone = QStringLiteral("was moved or deleted"),
              replaced = QStringLiteral("was replaced"), overwritten = QStringLiteral("was overwritten"),
              readOnly = QStringLiteral("read-only"), journal = QStringLiteral("removed the journal"),
              nothing = QStringLiteral("nothing to redo");

std::vector<Case> cases()
{
    return {
        {"renamed", [](Scene &s) { s.move(s.folder + QStringLiteral("/Mới.pheu")); }, {movedTo}, true},
        {"renamed to a name that looks like an address",
         [](Scene &s) { s.move(s.folder + QStringLiteral("/a?b#c%20.pheu")); },
         {movedTo},
         true},
        {"moved to another folder",
         [](Scene &s) { s.move(s.elsewhere + QStringLiteral("/Tết.pheu")); },
         {movedTo},
         true},
        {"its folder renamed",
         [](Scene &s) {
             QDir().rename(s.folder, s.outer + QStringLiteral("/new"));
             s.movedTo = s.outer + QStringLiteral("/new/Tết #1.pheu");
         },
         {movedTo},
         true},
        {"a folder above renamed",
         [](Scene &s) {
             QDir().rename(s.outer, s.root.filePath(QStringLiteral("new")));
             s.movedTo = s.root.filePath(QStringLiteral("new/inner/Tết #1.pheu"));
         },
         {movedTo},
         true},
        {"deleted", [](Scene &s) { QFile::remove(s.path); }, {deleted}, true},
        {"its folder deleted", [](Scene &s) { QDir(s.outer).removeRecursively(); }, {deleted}, true},
        {"another workspace renamed over it", [](Scene &s) { renameOver(s.other, s.path); }, {replaced}, true},
        {"an older copy renamed over it", [](Scene &s) { renameOver(s.older, s.path); }, {replaced}, true},
        {"garbage renamed over it",
         [](Scene &s) {
             QFile::remove(s.other);
             overwrite(s.other, garbage);
             renameOver(s.other, s.path);
         },
         {replaced},
         true},
        {"an empty file renamed over it",
         [](Scene &s) {
             overwrite(s.other, {});
             renameOver(s.other, s.path);
         },
         {replaced},
         true},
        {"another workspace copied into it",
         [](Scene &s) { overwrite(s.path, bytesOf(s.other)); },
         {replaced, overwritten}},
        {"an older copy copied into it",
         [](Scene &s) { overwrite(s.path, bytesOf(s.older)); },
         {saved, overwritten, nothing}},
        {"garbage written into it", [](Scene &s) { overwrite(s.path, garbage); }, {overwritten}},
        {"cut to nothing", [](Scene &s) { QFile::resize(s.path, 0); }, {overwritten}},
        {"cut in half", [](Scene &s) { QFile::resize(s.path, QFileInfo(s.path).size() / 2); }, {overwritten}},
        {"made read-only", [](Scene &s) { QFile::setPermissions(s.path, QFile::ReadOwner); }, {readOnly}, true},
        {"its folder made read-only",
         [](Scene &s) { QFile::setPermissions(s.folder, QFile::ReadOwner | QFile::ExeOwner); },
         {readOnly},
         true},
        {"replaced by a link to another workspace",
         [](Scene &s) {
             s.move(s.elsewhere + QStringLiteral("/Tết.pheu"));
             QFile::link(s.other, s.path);
         },
         {replaced},
         true},
        {"moved, and a link left in its place",
         [](Scene &s) {
             s.move(s.elsewhere + QStringLiteral("/Tết.pheu"));
             QFile::link(s.movedTo, s.path);
         },
         {movedTo},
         true},
        {"replaced by a folder",
         [](Scene &s) {
             QFile::remove(s.path);
             QDir().mkpath(s.path);
         },
         {replaced},
         true},
        {"linked under a second name, the first removed",
         [](Scene &s) {
             s.movedTo = s.folder + QStringLiteral("/second.pheu");
             if (::link(QFile::encodeName(s.path).constData(), QFile::encodeName(s.movedTo).constData()) != 0)
                 qFatal("cannot link");
             QFile::remove(s.path);
         },
         {gone, movedTo},
         true},
        {"copied, and the copy continued",
         [](Scene &s) {
             const QString copy = s.folder + QStringLiteral("/copy.pheu");
             overwrite(copy, bytesOf(s.older));
             auto own = Workspace::open(copy, OpenMode::ReadWrite, noon);
             if (!own || !(*own)->apply({EditKind::Cells, {s.change(QStringLiteral("bản sao"))}}))
                 qFatal("cannot continue");
         },
         {saved}},
        {"its journal removed", [](Scene &s) { QFile::remove(s.path + QStringLiteral("-journal")); }, {saved, journal}},
        {"changed by another program",
         [](Scene &s) { // waits in vain while a session is open
             auto own = Workspace::open(s.path, OpenMode::ReadWrite, noon);
             if (own)
                 (void)(*own)->apply({EditKind::Cells, {s.change(QStringLiteral("của người khác"))}});
         },
         {saved, nothing}},
        {"moved away and back",
         [](Scene &s) {
             const QString away = s.elsewhere + QStringLiteral("/away.pheu");
             QFile::rename(s.path, away);
             QFile::rename(away, s.path);
         },
         {saved}},
    };
}

// The edit of the moment, with what happens in the middle of it.
Result<ChangeSet> edit(Scene &scene, Moment moment, const Case &each, const QString &name)
{
    if (moment == Moment::BeforeRedo) {
        scene.rename(name);
        if (const auto undone = scene.workspace->undo(); !undone)
            return undone;
        each.happens(scene);
        return scene.workspace->redo();
    }
    if (moment == Moment::Idle) {
        each.happens(scene);
        return scene.workspace->apply({EditKind::Cells, {scene.change(name)}});
    }
    auto session = scene.workspace->beginEdit(EditKind::Cells);
    if (!session)
        return session.error();
    if (const auto done = (*session)->apply(scene.change(name)); !done)
        return done.error();
    each.happens(scene);
    return (*session)->commit();
}

} // namespace

class TestMovedFile : public QObject
{
    Q_OBJECT

private slots:
    void anEditIsInTheFileOrRefusedWithWhatHappened_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<int>("moment");
        const std::vector<Case> all = cases();
        for (size_t i = 0; i < all.size(); ++i) {
            QTest::addRow("%s, between edits", all[i].name) << int(i) << int(Moment::Idle);
            QTest::addRow("%s, during an edit", all[i].name) << int(i) << int(Moment::Session);
            QTest::addRow("%s, between undo and redo", all[i].name) << int(i) << int(Moment::BeforeRedo);
        }
    }
    void anEditIsInTheFileOrRefusedWithWhatHappened()
    {
        QFETCH(int, index);
        QFETCH(int, moment);
        const Case each = cases()[size_t(index)];
        Scene scene;
        const QString name = QStringLiteral("cuối");
        const Result<ChangeSet> done = edit(scene, Moment(moment), each, name);
        if (done) {
            QVERIFY2(each.outcomes.contains(saved), "acknowledged");
            if (done->edit) // else there was nothing to redo, and nothing was said to be saved
                QCOMPARE(Scene::nameIn(scene.path, scene.record), name);
        } else {
            const QString sentence = done.error().message;
            const bool named =
                std::ranges::any_of(each.outcomes, [&](const QString &part) { return sentence.contains(part); });
            QVERIFY2(named, qPrintable(sentence));
        }
        // What SQLite would undo first it cannot undo in a folder that is closed.
        if (!each.copyable || (moment == int(Moment::Session) && !QFileInfo(scene.folder).isWritable() &&
                               QFileInfo::exists(scene.folder)))
            return;
        const QString copy = scene.elsewhere + QStringLiteral("/saved copy.pheu");
        const Result<void> copied = copyWorkspace(scene.workspace->database(), copy, false);
        QVERIFY2(copied, copied ? "" : qPrintable(copied.error().message));
        QCOMPARE(Scene::nameIn(copy, scene.record), QStringLiteral("giữa"));
    }

    void theSentenceSaysWhereTheFileIsNow()
    {
        Scene scene;
        scene.move(scene.elsewhere + QStringLiteral("/Tết.pheu"));
        const auto done = scene.workspace->apply({EditKind::Cells, {scene.change(QStringLiteral("x"))}});
        QVERIFY(!done);
        QVERIFY2(done.error().message.contains(scene.movedTo), qPrintable(done.error().message));
        QCOMPARE(Scene::nameIn(scene.movedTo, scene.record), QStringLiteral("giữa"));
    }

    void aFileThatComesBackTakesEditsAgain()
    {
        Scene scene;
        scene.move(scene.elsewhere + QStringLiteral("/Tết.pheu"));
        QVERIFY(!scene.workspace->apply({EditKind::Cells, {scene.change(QStringLiteral("x"))}}));
        QVERIFY(QFile::rename(scene.movedTo, scene.path));
        scene.rename(QStringLiteral("về"));
        QCOMPARE(Scene::nameIn(scene.path, scene.record), QStringLiteral("về"));
    }

    void bytesThatSqliteTakesForItsOwnAreNoticed()
    {
        // Two copies of one state, each edited once: SQLite's own counter is the same in both.
        Scene scene;
        const QByteArray before = bytesOf(scene.path);
        scene.rename(QStringLiteral("một"));
        overwrite(scene.older, before);
        {
            auto own = std::move(*Workspace::open(scene.older, OpenMode::ReadWrite, noon));
            QVERIFY(own->apply({EditKind::Cells, {scene.change(QStringLiteral("hai"))}}));
        }
        overwrite(scene.path, bytesOf(scene.older));
        const auto done = scene.workspace->apply(
            {EditKind::AddRecords, {AddRecords{scene.page().id, {scene.page().nameField}, {{QStringLiteral("ba")}}}}});
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        QCOMPARE(Scene::nameIn(scene.path, scene.record), QStringLiteral("hai"));
        QCOMPARE(Scene::nameIn(scene.path, done->added.front()), QStringLiteral("ba"));
    }
};

int main(int argc, char **argv)
{
    // Permissions do not bind root: the test runs as nobody then.
    if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
        return 1;
    QCoreApplication app(argc, argv);
    TestMovedFile test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_movedfile.moc"
