// SPDX-License-Identifier: GPL-3.0-or-later
// Random sequences of edits, undo, redo and reopening, against states kept in memory.
#include "support/sampling.h"
#include "support/workspacefile.h"

#include <QTest>

#include <random>

using namespace pheu;
using namespace pheu::test;

namespace
{

using Snapshot = std::map<std::pair<QString, qint64>, std::vector<Value>>; // page and record → every value

class Fuzz
{
public:
    explicit Fuzz(unsigned seed)
        : m_random(seed)
    {
    }

    void run(int steps)
    {
        m_states.push_back(snapshot());
        for (int step = 0; step < steps && !QTest::currentTestFailed(); ++step) {
            switch (below(12)) {
            case 0:
                m_file.reopen();
                break;
            case 1:
            case 2:
                undo();
                break;
            case 3:
                redo();
                break;
            default:
                edit();
            }
            QVERIFY2(snapshot() == m_states[m_now], qPrintable(QStringLiteral("step %1").arg(step)));
        }
        while (m_now > 0 && !QTest::currentTestFailed())
            undo();
        QVERIFY(snapshot() == m_states.front());
        QCOMPARE(m_file.problems(), QStringList());
        while (m_now + 1 < m_states.size() && !QTest::currentTestFailed())
            redo();
        QVERIFY(snapshot() == m_states.back());
        QCOMPARE(m_file.problems(), QStringList());
    }

private:
    int below(int limit) { return int(m_random() % unsigned(limit)); }

    void undo()
    {
        const bool done = bool(m_file.workspace->undo());
        QCOMPARE(done, m_now > 0);
        m_now -= done ? 1 : 0;
    }
    void redo()
    {
        const bool done = bool(m_file.workspace->redo());
        QCOMPARE(done, m_now + 1 < m_states.size());
        m_now += done ? 1 : 0;
    }
    void edit()
    {
        const QString before = m_file.workspace->token();
        Edit edit{EditKind::Script, {}};
        for (int changes = 1 + below(3); changes > 0; --changes)
            edit.changes.push_back(randomChange());
        const auto done = m_file.workspace->apply(edit);
        if (!done || !done->edit) { // refused (a record removed twice …) or nothing to do: no trace
            QCOMPARE(m_file.workspace->token(), before);
            return;
        }
        m_states.resize(m_now + 1);
        m_states.push_back(snapshot());
        ++m_now;
    }

    std::vector<RecordId> records(const Page &page)
    {
        Query query;
        query.page = page.id;
        return *m_file.workspace->reader().select(query);
    }
    RecordId anyRecord(const Page &page)
    {
        const std::vector<RecordId> all = records(page);
        return all.empty() ? RecordId(1) : all[size_t(below(int(all.size())))];
    }
    const Page &anyPage()
    {
        const auto &pages = m_file.workspace->schema().pages;
        return pages[size_t(below(int(pages.size())))];
    }
    const Field *anyField(const Page &page)
    {
        for (int tries = 0; tries < 50; ++tries) {
            const Field &field = page.fields[size_t(below(int(page.fields.size())))];
            if (field.isEditable())
                return &field;
        }
        return nullptr;
    }
    Value anyValue(const Field &field)
    {
        if (below(6) == 0)
            return {};
        const QString type = field.type->id();
        if (type == QStringLiteral("date"))
            return qint64(20000 + below(400));
        if (type == QStringLiteral("select"))
            return field.options[size_t(below(int(field.options.size())))].id.value;
        if (type == QStringLiteral("multi_select"))
            return IdList{field.options[size_t(below(int(field.options.size())))].id.value,
                          field.options[size_t(below(int(field.options.size())))].id.value};
        if (type == QStringLiteral("link")) {
            const Page &target = *m_file.workspace->schema().page(field.config.target);
            if (field.config.many)
                return IdList{anyRecord(target).value, anyRecord(target).value, anyRecord(target).value};
            return anyRecord(target).value;
        }
        if (field.storage() == Storage::Text)
            return QStringLiteral("chữ %1").arg(below(1000)) + QString(below(40), u'ế');
        if (field.storage() == Storage::Real)
            return below(1000) / 8.0;
        return qint64(m_random()) - qint64(m_random());
    }
    Change randomChange()
    {
        const Page &page = anyPage();
        switch (below(6)) {
        case 0:
            return RemoveRecords{page.id, {anyRecord(page), anyRecord(page)}};
        case 1:
        case 2: {
            AddRecords add{page.id, {}, {}};
            for (int fields = below(5); fields > 0; --fields)
                add.fields.push_back(anyField(page)->id);
            for (int rows = 1 + below(3); rows > 0; --rows) {
                add.rows.emplace_back();
                for (const FieldId field : add.fields)
                    add.rows.back().push_back(anyValue(*page.field(field)));
            }
            return add;
        }
        case 3:
            if (below(3) == 0)
                return AddOption{m_file.field("campaigns", "status").id, QStringLiteral("o%1").arg(below(50)), {}};
            return SetFieldLayout{page.id, {{anyField(page)->id, below(60), below(300), below(2) == 0}}};
        default: {
            SetCells set{page.id, {}};
            for (int cells = 1 + below(6); cells > 0; --cells) {
                const Field *field = anyField(page);
                set.cells.push_back({anyRecord(page), field->id, anyValue(*field)});
            }
            return set;
        }
        }
    }

    Snapshot snapshot()
    {
        Snapshot all;
        for (const Page &page : m_file.workspace->schema().pages) {
            std::vector<FieldId> fields;
            std::vector<Value> layout;
            for (const Field &field : page.fields) {
                fields.push_back(field.id);
                layout.push_back(field.id.value);
                layout.push_back(field.width);
                layout.push_back(int(field.options.size()));
            }
            all[{page.role, 0}] = layout;
            std::sort(fields.begin(), fields.end());
            const std::vector<RecordId> ids = records(page);
            const auto rows = m_file.workspace->reader().fetch(page.id, ids, fields);
            for (const Record &record : *rows)
                all[{page.role, record.id.value}] = record.values;
        }
        return all;
    }

    WorkspaceFile m_file;
    std::mt19937 m_random;
    std::vector<Snapshot> m_states;
    size_t m_now = 0;
};

} // namespace

class TestHistory : public QObject
{
    Q_OBJECT

private slots:
    void everyEditIsTakenBackExactlyAndDoneAgain_data()
    {
        QTest::addColumn<unsigned>("seed");
        const unsigned sequences = runsInFull() ? 200 : 8;
        for (unsigned seed = 1; seed <= sequences; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void everyEditIsTakenBackExactlyAndDoneAgain()
    {
        QFETCH(unsigned, seed);
        Fuzz(seed).run(50);
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
