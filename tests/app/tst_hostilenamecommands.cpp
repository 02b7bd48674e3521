// SPDX-License-Identifier: GPL-3.0-or-later
// Hostile names through the real program: as page, field, option and view on the command line, in filters, sorts,
// exports and imports. The pages are made by the door, as the window makes them.
#include "answer.h"

#include "storage/filterlexer.h"
#include "support/hostilenames.h"
#include "support/sampling.h"
#include "workspace/namecheck.h"
#include "workspace/workspace.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace pheu;
using namespace pheu::test;

namespace
{

// A page, a number, an option and a view of the name.
QString makePage(Workspace &workspace, const QString &name)
{
    Page page;
    page.names.own = name;
    page.fields = {field(-1, u"khoá"_qs, "text"), field(-2, name, "decimal"), field(-3, u"chọn"_qs, "select")};
    page.fields[2].options = {{OptionId(-1), {}, {{}, {}, name}, {}}};
    page.nameField = FieldId(-1);
    const auto made = workspace.apply({EditKind::AddPage, {AddPage{page}}});
    if (!made)
        return made.error().message;
    View view;
    view.page = made->addedPages.front();
    view.names.own = name;
    const auto added = workspace.apply({EditKind::View, {AddView{view}}});
    return added ? QString() : added.error().message;
}

} // namespace

class HostileNameCommandsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyCommandTakesEveryName();

private:
    QString live(const QString &name);
    QString path() const { return m_folder.filePath(u"w.pheu"_qs); }

    QTemporaryDir m_folder;
};

#define RUN(answer, what)                                                                                              \
    do {                                                                                                               \
        if ((answer).code != 0)                                                                                        \
            return QStringLiteral(what ": %1").arg(QString::fromUtf8((answer).err));                                   \
    } while (false)

QString HostileNameCommandsTest::live(const QString &name)
{
    const QString quoted = quotedName(name), csv = m_folder.filePath(u"x.csv"_qs);
    const Answer set = runProgram(
        {u"set"_qs, u"--"_qs, path(), name, u"new"_qs, u"khoá=một"_qs, quoted + u"=5"_qs, u"chọn="_qs + name});
    RUN(set, "set");
    const Answer other = runProgram({u"set"_qs, u"--"_qs, path(), name, u"new"_qs, u"khoá=hai"_qs, quoted + u"=3"_qs});
    RUN(other, "set");
    const Answer found = runProgram({u"query"_qs, u"--filter=%1 > 4 and chọn = %2"_qs.arg(quoted, quotedText(name)),
                                     u"--fields="_qs + quoted, u"--sort="_qs + quoted, u"--view="_qs + name,
                                     u"--format=json"_qs, u"--"_qs, path(), name});
    RUN(found, "query");
    if (found.array().size() != 1 || !found.array().first().toObject().contains(name))
        return u"found: "_qs + QString::fromUtf8(found.out);
    const Answer sorted = runProgram(
        {u"query"_qs, u"--fields=khoá"_qs, u"--sort=-"_qs + quoted, u"--format=csv"_qs, u"--"_qs, path(), name});
    RUN(sorted, "sort");
    if (sorted.out.indexOf("một") > sorted.out.indexOf("hai"))
        return u"sorted wrongly"_qs;
    QFile::remove(csv);
    const Answer exported = runProgram({u"export"_qs, u"--output="_qs + csv, u"--"_qs, path(), name});
    RUN(exported, "export");
    const Answer changed = runProgram({u"set"_qs, u"--"_qs, path(), name, u"1"_qs, quoted + u"=1"_qs, u"chọn="_qs});
    RUN(changed, "changed");
    const Answer imported = runProgram({u"import"_qs, u"--page="_qs + name, u"--key=khoá"_qs, u"--"_qs, path(), csv});
    RUN(imported, "import");
    const QStringList back{u"query"_qs,
                           u"--filter=%1 = 5 and chọn = %2"_qs.arg(quoted, quotedText(name)),
                           u"--format=json"_qs,
                           u"--"_qs,
                           path(),
                           name};
    if (runProgram(back).array().size() != 1)
        return u"not imported again"_qs;
    RUN(runProgram({u"undo"_qs, path()}), "undo");
    if (!runProgram(back).array().isEmpty())
        return u"not undone"_qs;
    RUN(runProgram({u"redo"_qs, path()}), "redo");
    return runProgram(back).array().size() == 1 ? QString() : u"not redone"_qs;
}

void HostileNameCommandsTest::everyCommandTakesEveryName()
{
    const QStringList names = hostileNames(500);
    const int step = runsInFull() ? 2 : 20;
    QStringList failures;
    int lived = 0;
    auto workspace = Workspace::create(path(), {});
    QVERIFY(bool(workspace));
    for (int i = 3; i < int(names.size()); i += step, ++lived) {
        const QString name = cleanName(names[i]);
        if ((*workspace)->schema().page(name))
            continue; // the name of a page of the template
        if (const QString refused = makePage(**workspace, name); !refused.isEmpty())
            failures << name + u": "_qs + refused;
        else if (const QString failed = live(name); !failed.isEmpty())
            failures << name + u": "_qs + failed;
        (*workspace)->refresh();
    }
    qInfo("%d names, %d failed", lived, int(failures.size()));
    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
    QVERIFY(runProgram({u"check"_qs, path()}).code == 0);
}

QTEST_GUILESS_MAIN(HostileNameCommandsTest)
#include "tst_hostilenamecommands.moc"
