// SPDX-License-Identifier: GPL-3.0-or-later
// Edits a workspace until it is killed. After each edit that was acknowledged as saved it writes a line with the
// workspace's token, which is new with every edit. Usage: killchild FILE SEED [JOURNAL-MODE | open]
// With “open” it says so and opens the file, nothing else: an upgrade is killed on its way.
#include "workspace/workspace.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QThread>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <random>

using namespace pheu;

namespace
{

const QString ours = QStringLiteral("k·");

class Child
{
public:
    Child(Workspace &workspace, unsigned seed)
        : m_workspace(workspace)
        , m_random(seed)
    {
    }

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
    // Mostly small ones, since what counts is how many edits a kill can hit; each kind comes often enough to be hit
    // too.
    void step()
    {
        const unsigned dice = m_random() % 100;
        if (dice < 60)
            return dice < 44 ? cell() : costs(2);
        if (dice < 76)
            return dice < 69 ? void(m_workspace.undo()) : void(m_workspace.redo());
        if (dice < 80)
            return layout();
        if (dice < 84)
            return attach();
        if (dice < 94)
            return shape();
        if (dice < 96)
            return costs(300);
        if (dice < 98)
            return import(int(m_random() % 500));
        return pages();
    }
    const Page &page(const char *role) { return *m_workspace.schema().page(QLatin1String(role)); }

    void costs(int rows)
    {
        const Page &target = page("costs");
        const FieldId what = target.field(QStringLiteral("what"))->id,
                      amount = target.field(QStringLiteral("amount"))->id;
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
    void cell()
    {
        const Page &target = page("channels");
        Query query;
        query.page = target.id;
        const auto ids = m_workspace.reader().select(query);
        if (!ids || ids->empty())
            return;
        const SetCells::Cell one{RecordId((*ids)[m_random() % ids->size()]), target.nameField,
                                 QStringLiteral("Kênh %1").arg(m_random())};
        (void)m_workspace.apply({EditKind::Cells, {SetCells{target.id, {one}}}});
    }
    // Fields that this program made come, change their type and go; the values go and come with them.
    void shape()
    {
        const Page &target = page("costs");
        std::vector<const Field *> own;
        for (const Field &field : target.fields) {
            if (field.names.own.startsWith(ours))
                own.push_back(&field);
        }
        if (own.size() < 2 || (own.size() < 6 && m_random() % 3 == 0)) {
            Field field;
            field.names.own = ours + QString::number(m_random());
            field.type = fieldType(m_random() % 2 ? QStringLiteral("text") : QStringLiteral("decimal"));
            return void(m_workspace.apply({EditKind::AddField, {AddField{target.id, field}}}));
        }
        const Field &field = *own[m_random() % own.size()];
        switch (m_random() % 4) {
        case 0:
            return void(m_workspace.apply({EditKind::RemoveField, {RemoveField{field.id}}}));
        case 1:
            return void(
                m_workspace.apply({EditKind::RetypeField,
                                   {RetypeField{field.id,
                                                field.type->id() == QLatin1String("text") ? QStringLiteral("decimal")
                                                                                          : QStringLiteral("text"),
                                                {}}}}));
        default:
            return fill(target, field);
        }
    }
    void fill(const Page &target, const Field &field)
    {
        Query query;
        query.page = target.id;
        const auto ids = m_workspace.reader().select(query);
        if (!ids || ids->empty())
            return;
        SetCells set{target.id, {}};
        for (qsizetype i = 0; i < std::min<qsizetype>(40, qsizetype(ids->size())); ++i) {
            const int number = int(m_random() % 1000);
            const Value value =
                field.type->id() == QLatin1String("text") ? Value(QString::number(number)) : Value(double(number));
            set.cells.push_back({RecordId((*ids)[size_t(i)]), field.id, value});
        }
        (void)m_workspace.apply({EditKind::Cells, {set}});
    }
    void pages()
    {
        std::vector<PageId> own;
        for (const Page &each : m_workspace.schema().pages) {
            if (each.names.own.startsWith(ours))
                own.push_back(each.id);
        }
        if (own.size() > 2)
            return void(m_workspace.apply({EditKind::RemovePage, {RemovePage{own.front()}}}));
        Page made;
        made.names.own = ours + QString::number(m_random());
        Field name;
        name.id = FieldId(-1);
        name.names.own = QStringLiteral("Tên");
        name.type = fieldType(QStringLiteral("text"));
        made.fields = {name};
        made.nameField = name.id;
        (void)m_workspace.apply({EditKind::AddPage, {AddPage{made}}});
    }
    void attach()
    {
        const Page &target = page("ads");
        Query query;
        query.page = target.id;
        const auto ids = m_workspace.reader().select(query);
        if (!ids)
            return;
        if (ids->size() < 3)
            return void(m_workspace.apply(
                {EditKind::AddRecords, {AddRecords{target.id, {target.nameField}, {{QStringLiteral("Video")}}}}}));
        QByteArray bytes(int(1 + m_random() % 40000), char('a' + m_random() % 20));
        QBuffer source(&bytes);
        source.open(QIODevice::ReadOnly);
        auto session = m_workspace.beginEdit(EditKind::Attach);
        if (!session)
            return;
        const auto file = (*session)->addAttachment(source, QStringLiteral("tệp %1.bin").arg(m_random()));
        if (!file)
            return;
        const std::array fields{target.field(QStringLiteral("files"))->id};
        const std::array values{Value(IdList{file->value})};
        if (!(*session)->update(target.id, RecordId((*ids)[m_random() % ids->size()]), fields, values))
            return;
        const auto changes = (*session)->commit();
        session->reset();
        if (changes)
            m_workspace.absorb(*changes);
    }
    void layout()
    {
        const Page &target = page("results");
        (void)m_workspace.apply(
            {EditKind::Layout,
             {SetFieldLayout{target.id, {{target.fields.front().id, 0, int(m_random() % 900), false}}}}});
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
    // With a tiny cache the pages of an edit go to the file while it is still under way: the hardest case, and the
    // slowest.
    if (seed % 4 == 0 || argc > 3)
        sqlite3_exec((*workspace)->database().handle(), "PRAGMA cache_size=10", nullptr, nullptr, nullptr);
    if (argc > 3) { // shows that the test can fail
        const QByteArray pragma = QByteArray("PRAGMA journal_mode=") + argv[3];
        sqlite3_exec((*workspace)->database().handle(), pragma.constData(), nullptr, nullptr, nullptr);
    }
    Child(**workspace, seed).run();
}
