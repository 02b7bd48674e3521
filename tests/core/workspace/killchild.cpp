// SPDX-License-Identifier: GPL-3.0-or-later
// Edits a workspace until it is killed. After each edit that was acknowledged as saved it writes a line with the
// workspace's token, which is new with every edit. Usage: killchild FILE SEED [JOURNAL-MODE | open]
// With “open” it says so and opens the file, nothing else: an upgrade is killed on its way.
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QThread>

#include <sqlite3.h>

#include <cstdio>
#include <random>

using namespace pheu;

namespace {

class Child
{
public:
    Child(Workspace &workspace, unsigned seed) : m_workspace(workspace), m_random(seed) {}

    void run()
    {
        for (QString said;;) {
            if (m_workspace.token() != said) {
                said = m_workspace.token();
                std::printf("%s\n", qPrintable(said));
                std::fflush(stdout);
            }
            step();
        }
    }

private:
    void step()
    {
        switch (m_random() % 16) {
        case 0:
            return import(int(m_random() % 500));
        case 1:
            return costs(300);
        case 2:
        case 3:
        case 4:
            return void(m_workspace.undo());
        case 5:
        case 6:
            return void(m_workspace.redo());
        case 7:
        case 8:
            return layout();
        default:
            return costs(4);
        }
    }
    const Page &page(const char *role) { return *m_workspace.schema().page(QLatin1String(role)); }

    void costs(int rows)
    {
        const Page &target = page("costs");
        const FieldId what = target.field(QStringLiteral("what"))->id, amount = target.field(QStringLiteral("amount"))->id;
        Query query;
        query.page = target.id;
        const auto ids = m_workspace.reader().select(query);
        Edit edit{EditKind::Script, {}};
        AddRecords add{target.id, {what, amount}, {}};
        for (int row = 0; row < rows; ++row)
            add.rows.push_back({QString(int(m_random() % 900), u'ế'), qint64(m_random())});
        edit.changes.push_back(add);
        if (ids && ids->size() > 400)
            edit.changes.push_back(RemoveRecords{target.id, std::vector<RecordId>(ids->begin(), ids->begin() + 350)});
        (void)m_workspace.apply(edit);
    }
    void layout()
    {
        const Page &target = page("results");
        (void)m_workspace.apply({EditKind::Layout, {SetFieldLayout{target.id, {{target.fields.front().id, 0,
                                 int(m_random() % 900), false}}}}});
    }
    void import(int rows)
    {
        const Page &target = page("results");
        const std::vector<FieldId> fields{target.field(QStringLiteral("date"))->id,
                                          target.field(QStringLiteral("clicks"))->id,
                                          target.field(QStringLiteral("channel"))->id};
        auto session = m_workspace.beginEdit(EditKind::Import);
        if (!session || !(*session)->startImport())
            return;
        auto bulk = (*session)->bulkInsert(target.id, fields);
        for (int row = 0; bulk && row < rows; ++row) {
            const auto number = [](qint64 value) {
                return Cell{.kind = Cell::Kind::Integer, .integer = value, .text = {}};
            };
            (void)(*bulk)->add(std::vector<Cell>{number(20000 + row % 900), number(row), number(1 + row % 8)});
        }
        const auto changes = (*session)->commit();
        if (bulk)
            bulk->reset();
        session->reset();
        if (changes)
            m_workspace.absorb(*changes);
    }
    Workspace &m_workspace;
    std::mt19937 m_random;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc < 3)
        return 2;
    if (argc > 3 && QByteArray(argv[3]) == "open") {
        std::printf("opening\n");
        std::fflush(stdout);
        (void)Workspace::open(QString::fromLocal8Bit(argv[1]));
        std::printf("opened\n");
        std::fflush(stdout);
        for (;;)
            QThread::sleep(1);
    }
    auto workspace = Workspace::open(QString::fromLocal8Bit(argv[1]));
    if (!workspace) {
        std::fprintf(stderr, "%s\n", qPrintable(workspace.error().message));
        return 1;
    }
    const unsigned seed = unsigned(std::atoi(argv[2]));
    // With a tiny cache the pages of an edit go to the file while it is still under way: the hardest case, and the slowest.
    if (seed % 4 == 0 || argc > 3)
        sqlite3_exec((*workspace)->database().handle(), "PRAGMA cache_size=10", nullptr, nullptr, nullptr);
    if (argc > 3) { // shows that the test can fail
        const QByteArray pragma = QByteArray("PRAGMA journal_mode=") + argv[3];
        sqlite3_exec((*workspace)->database().handle(), pragma.constData(), nullptr, nullptr, nullptr);
    }
    Child(**workspace, seed).run();
}
