// SPDX-License-Identifier: GPL-3.0-or-later
// 2,000 random sequences of 50 edits of every kind, pages and fields among them, with the file closed and opened in the
// middle. A naive copy in memory follows every edit; the digest of the whole file is kept after each. Undo of all gives
// the first digest, redo of all the last, and the values are those of the copy.
#include "randomedits.h"
#include "support/sampling.h"
#include "support/workspacefile.h"

#include <QCoreApplication>
#include <QTest>

#include <sqlite3.h>

using namespace pheu;
using namespace pheu::test;

namespace
{

class Sequence
{
public:
    Sequence(const QString &path, unsigned seed)
        : m_path(path)
        , m_edits(seed)
    {
        open();
    }

    void run(int edits)
    {
        m_copy = UndoCopy::of(*m_workspace);
        remember();
        for (int made = 0, tries = 0; made < edits && tries < edits * 20 && !QTest::currentTestFailed(); ++tries) {
            made += edit() ? 1 : 0;
            if (made == edits / 2 && !m_reopened) {
                m_reopened = true;
                open();
            }
            if (m_edits.below(12) == 0)
                backAndForth();
        }
        QVERIFY(m_now + 1 == m_digests.size());
        QVERIFY(compare());
        for (size_t at = m_now; at > 0 && !QTest::currentTestFailed(); --at) {
            const auto undone = m_workspace->undo();
            QVERIFY2(undone, undone ? "" : qPrintable(undone.error().message));
            QVERIFY2(digest() == m_digests[at - 1], difference(at - 1) + " undoing " + m_said[at].toUtf8());
        }
        QVERIFY(!m_workspace->undo());
        QCOMPARE(problems(), QStringList());
        const size_t last = m_now;
        m_now = 0;
        QVERIFY(compare());
        for (size_t at = 0; at < last && !QTest::currentTestFailed(); ++at) {
            const auto redone = m_workspace->redo();
            QVERIFY2(redone, redone ? "" : qPrintable(redone.error().message));
            QVERIFY2(digest() == m_digests[at + 1], difference(at + 1) + " done again");
        }
        QCOMPARE(problems(), QStringList());
        m_now = last;
        QVERIFY(compare());
    }

    std::map<QString, int> counts; // of edits done, by kind

private:
    void open()
    {
        m_workspace.reset();
        auto opened = Workspace::open(m_path, OpenMode::ReadWrite, noon);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        m_workspace = std::move(*opened);
        // What is asked here is not whether it is on the disk, nor whether another program sees it.
        (void)m_workspace->database().execute(
            QStringLiteral("PRAGMA locking_mode=EXCLUSIVE; PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY"));
    }
    QByteArray digest()
    {
        static const bool lines = qEnvironmentVariableIsSet("PHEU_LINES");
        m_state.clear();
        return digestOf(m_workspace->database(), lines ? &m_state : nullptr);
    }
    // The first row that is another than it was after the edit at `index`; for the eyes of who mends it.
    QByteArray difference(size_t index)
    {
        const QStringList &was = m_states[index];
        for (qsizetype i = 0; i < std::max(was.size(), m_state.size()); ++i) {
            if (was.value(i) != m_state.value(i))
                return QStringLiteral("%1: was “%2”, is “%3”")
                    .arg(m_said[index], was.value(i), m_state.value(i))
                    .toUtf8();
        }
        return {};
    }
    QStringList problems()
    {
        const auto report = checkDatabase(m_workspace->database(), CheckDepth::Full);
        return report ? report->problems : QStringList{report.error().message};
    }

    bool compare()
    {
        const UndoCopy now = UndoCopy::of(*m_workspace);
        if (now == m_copies[m_now])
            return true;
        for (const auto &[page, records] : m_copies[m_now].pages) {
            const auto there = now.pages.find(page);
            for (const auto &[id, cells] : records) {
                const auto record = there == now.pages.end()     ? nullptr
                                    : there->second.contains(id) ? &there->second.at(id)
                                                                 : nullptr;
                if (!record || *record != cells)
                    qWarning("page %lld record %lld differs after %s", page.value, id, qPrintable(m_said[m_now]));
            }
        }
        return false;
    }
    void remember()
    {
        m_digests.push_back(digest());
        m_states.push_back(m_state);
        m_copies.push_back(m_copy);
        m_said.push_back(m_edits.kind);
    }

    void forgetUndone()
    {
        m_digests.resize(m_now + 1);
        m_states.resize(m_now + 1);
        m_copies.resize(m_now + 1);
        m_said.resize(m_now + 1);
    }

    void backAndForth()
    {
        const size_t steps = size_t(m_edits.below(5));
        for (size_t i = 0; i < steps && m_now > 0; ++i) {
            QVERIFY(m_workspace->undo());
            --m_now;
            QVERIFY2(digest() == m_digests[m_now], difference(m_now) + " undoing " + m_said[m_now + 1].toUtf8());
        }
        if (m_edits.below(2) == 0) {
            while (m_now + 1 < m_digests.size()) {
                QVERIFY(m_workspace->redo());
                ++m_now;
                QVERIFY2(digest() == m_digests[m_now], difference(m_now) + " done again");
            }
        } else { // what was undone gives way to what comes now
            forgetUndone();
        }
        m_copy = m_copies[m_now];
    }

    bool edit()
    {
        const QString token = m_workspace->token();
        const UndoCopy before = m_copy;
        Edit edit{EditKind::Script, {}};
        m_edits.alone = false;
        edit.changes.push_back(m_edits.next(*m_workspace, m_copy));
        if (!m_edits.alone && m_edits.below(3) == 0)
            edit.changes.push_back(m_edits.next(*m_workspace, m_copy));
        const auto done = m_workspace->apply(edit);
        if (!done || !done->edit) { // refused, or nothing to do: no trace
            if (m_workspace->token() != token)
                QTest::qFail(qPrintable(QStringLiteral("a refused edit left a trace: ") + m_edits.kind), __FILE__,
                             __LINE__);
            m_copy = before;
            return false;
        }
        m_copy = before;
        ++counts[m_edits.kind];
        m_copy.follow(*m_workspace, m_edits.before, m_edits.linksTo, edit, *done);
        forgetUndone();
        remember();
        ++m_now;
        if (!compare())
            QTest::qFail(qPrintable(QStringLiteral("the file is not what the edit says: ") + m_edits.kind), __FILE__,
                         __LINE__);
        return true;
    }

    QString m_path;
    RandomEdits m_edits;
    std::unique_ptr<Workspace> m_workspace;
    UndoCopy m_copy;
    std::vector<QByteArray> m_digests;
    std::vector<QStringList> m_states;
    QStringList m_state;
    std::vector<UndoCopy> m_copies;
    QStringList m_said;
    size_t m_now = 0;
    bool m_reopened = false;
};

} // namespace

class TestUndo : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const RecordId channel = m_file.add("channels", {{"name", QStringLiteral("Riêng")}});
        for (int i = 0; i < 6; ++i) {
            const RecordId campaign = m_file.add("campaigns", {{"name", QStringLiteral("Đợt %1").arg(i)},
                                                               {"budget", qint64(1000 * i)},
                                                               {"channels", IdList{1 + i, channel.value}}});
            m_file.add("costs", {{"what", QStringLiteral("In %1").arg(i)}, {"campaign", campaign.value}});
        }
        // Small, so that many sequences are run: what is asked does not depend on how many pages there are.
        static const QStringList kept{QStringLiteral("campaigns"), QStringLiteral("channels"), QStringLiteral("stages"),
                                      QStringLiteral("costs")};
        Edit edit{EditKind::Script, {}};
        for (const Page &page : m_file.workspace->schema().pages) {
            if (!kept.contains(page.role))
                edit.changes.push_back(RemovePage{page.id});
        }
        QVERIFY(m_file.workspace->apply(edit));
        // So that undo begins at nothing.
        QVERIFY(History::prune(m_file.workspace->database(), m_file.workspace->schema(), 0));
        m_file.workspace.reset();
    }

    void undoOfAllGivesTheFirstDigestAndRedoOfAllTheLast_data()
    {
        QTest::addColumn<int>("first");
        // A twentieth where others run a tenth: every kind of edit comes in the first twenty sequences already, and a
        // sequence costs a third of a second.
        for (int first = 1; first <= (runsInFull() ? 2000 : 100); first += inRow)
            QTest::addRow("from seed %d", first) << first;
    }
    void undoOfAllGivesTheFirstDigestAndRedoOfAllTheLast()
    {
        QFETCH(int, first);
        for (int seed = first; seed < first + inRow && !QTest::currentTestFailed(); ++seed) {
            const QString path = m_file.dir.filePath(QStringLiteral("copy.pheu"));
            QFile::remove(path);
            QVERIFY(QFile::copy(m_file.path, path));
            Sequence sequence(path, unsigned(seed));
            sequence.run(50);
            if (QTest::currentTestFailed())
                qWarning("seed %d", seed);
            for (const auto &[kind, count] : sequence.counts)
                m_counts[kind.section(QStringLiteral(" from "), 0, 0)] += count;
        }
    }

    void cleanupTestCase()
    {
        QString said;
        for (const auto &[kind, count] : m_counts)
            said += QStringLiteral("%1 %2, ").arg(count).arg(kind);
        qInfo("%s", qPrintable(said.chopped(2)));
        QVERIFY(m_counts.size() >= 15); // every kind is made, not only refused
    }

private:
    static constexpr int inRow = 20;
    WorkspaceFile m_file;
    std::map<QString, int> m_counts;
};

// One thread and hundreds of thousands of small statements: SQLite needs no locks around each call, keeps no account of
// its memory, and has room to parse in without asking for it.
int main(int argc, char **argv)
{
    sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 1024, 1000);
    QCoreApplication app(argc, argv);
    TestUndo test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_undo.moc"
