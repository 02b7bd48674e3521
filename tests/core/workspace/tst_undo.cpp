// SPDX-License-Identifier: GPL-3.0-or-later
// 2,000 random sequences of 50 edits of every kind, pages and fields among them, with the file closed and opened in the
// middle. A naive copy in memory follows every edit; the digest of the whole file is kept after each. Undo of all gives the
// first digest, redo of all the last, and the values are those of the copy.
#include "support/sampling.h"
#include "support/workspacefile.h"

#include "storage/metastore.h"
#include "workspace/comments.h"
#include "workspace/conversion.h"

#include <QCryptographicHash>
#include <QTest>

#include <functional>
#include <map>
#include <random>
#include <set>

using namespace pheu;
using namespace pheu::test;

namespace {

using Cells = std::map<FieldId, Value>;                 // empty ones left out
using Copy = std::map<PageId, std::map<qint64, Cells>>; // fields that people fill

// Of all that undo must bring back: every row of metadata, and the sums over every block of records, which `check` proves
// to be those of the records themselves. Not the numbers that were given away, nor the token.
// With `lines` every row as text, for the eyes of who mends what a failure shows.
QByteArray digestOf(Database &database, QStringList *lines)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const auto rows = [&](const QString &sql) {
        auto statement = Statement::prepare(database, sql);
        if (!statement)
            qFatal("%s", qPrintable(statement.error().message));
        while (*statement->step()) {
            QString line;
            for (int column = 0; column < statement->columnCount(); ++column) {
                const std::string_view text = statement->utf8(column);
                hash.addData(QByteArrayView(text.data(), qsizetype(text.size())));
                hash.addData(QByteArrayView("\x1f", 1));
                if (lines)
                    line += statement->columnName(column) + u'=' + statement->text(column) + u'|';
            }
            if (lines)
                lines->append(line);
        }
    };
    rows(QStringLiteral("SELECT id, position, role, name_en, name_vi, name_own, icon, color, name_field, alias_field FROM page "
                        "ORDER BY id"));
    for (const char *table : {"field", "option", "view", "comment"})
        rows(QStringLiteral("SELECT * FROM %1 ORDER BY id").arg(QLatin1String(table)));
    rows(QStringLiteral("SELECT key, value FROM workspace WHERE key<>'token' AND key NOT LIKE 'autonumber%' ORDER BY key"));
    rows(QStringLiteral("SELECT name, block, records, digest FROM digest WHERE name GLOB '[tj][0-9]*' AND (records<>0 OR digest<>0) "
                        "ORDER BY name, block"));
    rows(QStringLiteral("SELECT name FROM sqlite_master WHERE name GLOB '[tj][0-9]*' ORDER BY name")); // indexes too
    return hash.result();
}

bool isCopied(const Field &field)
{
    return field.isEditable() && field.storage() != Storage::Virtual && field.storage() != Storage::RowMeta;
}

class Sequence
{
public:
    Sequence(const QString &path, unsigned seed) : m_path(path), m_random(seed) { open(); }

    void run(int edits)
    {
        m_copy = read();
        remember();
        for (int made = 0, tries = 0; made < edits && tries < edits * 20 && !QTest::currentTestFailed(); ++tries) {
            made += edit() ? 1 : 0;
            if (made == edits / 2 && !m_reopened) {
                m_reopened = true;
                open();
            }
            if (below(12) == 0)
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
    int below(int limit) { return limit <= 0 ? 0 : int(m_random() % unsigned(limit)); }
    template<typename Items>
    auto &any(Items &items) { return items[size_t(below(int(items.size())))]; }

    void open()
    {
        m_workspace.reset();
        auto opened = Workspace::open(m_path, OpenMode::ReadWrite, noon);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        m_workspace = std::move(*opened);
        // What is asked here is not whether it is on the disk.
        (void)m_workspace->database().execute(QStringLiteral("PRAGMA synchronous=OFF"));
    }
    const Schema &schema() const { return m_workspace->schema(); }
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
                return QStringLiteral("%1: was “%2”, is “%3”").arg(m_said[index], was.value(i), m_state.value(i)).toUtf8();
        }
        return {};
    }
    QStringList problems()
    {
        const auto report = checkDatabase(m_workspace->database(), CheckDepth::Full);
        return report ? report->problems : QStringList{report.error().message};
    }

    Copy read() const
    {
        Copy copy;
        for (const Page &page : schema().pages)
            copy[page.id] = readPage(page);
        return copy;
    }
    std::map<qint64, Cells> readPage(const Page &page) const
    {
        std::map<qint64, Cells> records;
        std::vector<FieldId> fields;
        for (const Field &field : page.fields) {
            if (isCopied(field))
                fields.push_back(field.id);
        }
        Query query;
        query.page = page.id;
        const auto ids = m_workspace->reader().select(query);
        const auto rows = m_workspace->reader().fetch(page.id, *ids, fields);
        for (const Record &row : *rows) {
            Cells &cells = records[row.id.value];
            for (size_t i = 0; i < fields.size(); ++i) {
                if (!row.values[i].isEmpty())
                    cells.emplace(fields[i], row.values[i]);
            }
        }
        return records;
    }
    bool compare()
    {
        const Copy now = read();
        if (now == m_copies[m_now])
            return true;
        for (const auto &[page, records] : m_copies[m_now]) {
            const auto there = now.find(page);
            for (const auto &[id, cells] : records) {
                const auto record = there == now.end() ? nullptr : there->second.contains(id) ? &there->second.at(id) : nullptr;
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
        m_said.push_back(m_kind);
    }

    void backAndForth()
    {
        const size_t steps = size_t(below(5));
        for (size_t i = 0; i < steps && m_now > 0; ++i) {
            QVERIFY(m_workspace->undo());
            --m_now;
            QVERIFY2(digest() == m_digests[m_now], difference(m_now) + " undoing " + m_said[m_now + 1].toUtf8());
        }
        if (below(2) == 0) {
            while (m_now + 1 < m_digests.size()) {
                QVERIFY(m_workspace->redo());
                ++m_now;
                QVERIFY2(digest() == m_digests[m_now], difference(m_now) + " done again");
            }
        } else { // what was undone gives way to what comes now
            m_digests.resize(m_now + 1);
            m_states.resize(m_now + 1);
            m_copies.resize(m_now + 1);
            m_said.resize(m_now + 1);
        }
        m_copy = m_copies[m_now];
        m_goingOn = m_now + 1 < m_digests.size();
    }

    bool edit()
    {
        const QString token = m_workspace->token();
        const Copy before = m_copy;
        Edit edit{EditKind::Script, {}};
        m_after = nullptr;
        edit.changes.push_back(randomChange());
        if (!m_after && below(3) == 0)
            edit.changes.push_back(randomChange());
        const auto done = m_workspace->apply(edit);
        if (!done || !done->edit) { // refused, or nothing to do: no trace
            if (m_workspace->token() != token)
                QTest::qFail(qPrintable(QStringLiteral("a refused edit left a trace: ") + m_kind), __FILE__, __LINE__);
            m_copy = before;
            return false;
        }
        m_copy = before;
        ++counts[m_kind];
        follow(edit, *done);
        m_digests.resize(m_now + 1);
            m_states.resize(m_now + 1);
        m_copies.resize(m_now + 1);
        m_said.resize(m_now + 1);
        remember();
        ++m_now;
        if (!compare())
            QTest::qFail(qPrintable(QStringLiteral("the file is not what the edit says: ") + m_kind), __FILE__, __LINE__);
        return true;
    }

    // ---- the copy follows

    void follow(const Edit &edit, const ChangeSet &done)
    {
        size_t added = 0, fields = 0, pages = 0;
        for (const Change &change : edit.changes) {
            if (const auto *set = std::get_if<SetCells>(&change)) {
                for (const SetCells::Cell &cell : set->cells)
                    put(set->page, cell.record.value, cell.field, cell.value);
            } else if (const auto *add = std::get_if<AddRecords>(&change)) {
                for (const std::vector<Value> &row : add->rows) {
                    const qint64 id = done.added[added++].value;
                    m_copy[add->page][id];
                    for (size_t i = 0; i < row.size(); ++i)
                        put(add->page, id, add->fields[i], row[i]);
                }
            } else if (const auto *gone = std::get_if<RemoveRecords>(&change)) {
                std::set<qint64> ids;
                for (const RecordId record : gone->records)
                    ids.insert(record.value);
                for (const qint64 id : ids)
                    m_copy[gone->page].erase(id);
                takeOut([&](const Field &field) { return field.config.target == gone->page; }, ids);
            } else if (const auto *option = std::get_if<RemoveOption>(&change)) {
                takeOut([&](const Field &field) { return field.type->meaning() == Meaning::Option; }, {option->option.value});
            } else if (const auto *field = std::get_if<RemoveField>(&change)) {
                forget(field->field);
            } else if (const auto *goes = std::get_if<RemovePage>(&change)) {
                m_copy.erase(goes->page);
                for (const FieldId link : m_linksTo)
                    forget(link);
            } else if (std::get_if<AddField>(&change) || std::get_if<DuplicateField>(&change)) {
                const FieldId made = done.addedFields[fields++];
                if (std::get_if<DuplicateField>(&change))
                    takeFromFile(made);
            } else if (const auto *type = std::get_if<RetypeField>(&change)) {
                forget(type->field);
                takeFromFile(type->field);
            } else if (std::get_if<AddPage>(&change)) {
                m_copy[done.addedPages[pages++]];
            } else if (std::get_if<DuplicatePage>(&change)) {
                const Page &page = *schema().page(done.addedPages[pages++]);
                m_copy[page.id] = readPage(page);
            }
        }
    }
    void put(PageId page, qint64 record, FieldId field, Value value)
    {
        Cells &cells = m_copy[page][record];
        if (value.isIds()) { // named twice is named once
            IdList ids;
            for (const qint64 id : value.toIds()) {
                if (std::find(ids.begin(), ids.end(), id) == ids.end())
                    ids.push_back(id);
            }
            value = ids;
        }
        if (value.isEmpty())
            cells.erase(field);
        else
            cells[field] = value;
    }
    void takeOut(const std::function<bool(const Field &)> &ofField, const std::set<qint64> &targets)
    {
        for (auto &[page, records] : m_copy) {
            for (auto &[id, cells] : records) {
                for (auto at = cells.begin(); at != cells.end();) {
                    const Field *field = m_before.field(at->first);
                    if (!field || !ofField(*field)) {
                        ++at;
                        continue;
                    }
                    bool empty = at->second.isInteger() && targets.contains(at->second.toInteger());
                    if (at->second.isIds()) {
                        IdList left = at->second.toIds();
                        std::erase_if(left, [&](qint64 target) { return targets.contains(target); });
                        empty = left.empty();
                        if (!empty)
                            at->second = left;
                    }
                    at = empty ? cells.erase(at) : std::next(at);
                }
            }
        }
    }
    void forget(FieldId field)
    {
        for (auto &[page, records] : m_copy) {
            for (auto &[id, cells] : records)
                cells.erase(field);
        }
    }
    // A conversion and a copy are proved by tests of their own.
    void takeFromFile(FieldId id)
    {
        const Field &field = *schema().field(id);
        if (!isCopied(field))
            return;
        for (auto &[record, cells] : readPage(*schema().page(field.page))) {
            if (cells.contains(id))
                m_copy[field.page][record][id] = cells.at(id);
        }
    }

    // ---- random edits

    RecordId anyRecord(PageId page)
    {
        const auto &records = m_copy[page];
        if (records.empty())
            return RecordId(1);
        return RecordId(std::next(records.begin(), below(int(records.size())))->first);
    }
    const Page &anyPage() { return schema().pages[size_t(below(int(schema().pages.size())))]; }
    const Field &anyField(const Page &page) { return page.fields[size_t(below(int(page.fields.size())))]; }
    const Field *anyEditable(const Page &page)
    {
        for (int tries = 0; tries < 40; ++tries) {
            const Field &field = anyField(page);
            if (isCopied(field) && field.type->meaning() != Meaning::File)
                return &field;
        }
        return nullptr;
    }
    Value anyValue(const Field &field)
    {
        if (below(6) == 0)
            return {};
        const auto option = [&] { return field.options.empty() ? qint64(0) : any(field.options).id.value; };
        switch (field.type->meaning()) {
        case Meaning::Date:
            return qint64(20000 + below(400));
        case Meaning::Instant:
            return qint64(1772000000000) + below(1000000);
        case Meaning::Truth:
            return qint64(below(2));
        case Meaning::Option:
            if (field.options.empty())
                return {};
            return field.storage() == Storage::Join ? Value(IdList{option(), option()}) : Value(option());
        case Meaning::Record: {
            const PageId target = field.config.target;
            if (field.storage() == Storage::Join)
                return IdList{anyRecord(target).value, anyRecord(target).value, anyRecord(target).value};
            return anyRecord(target).value;
        }
        case Meaning::Text:
            return QStringLiteral("chữ %1").arg(below(30)) + QString(below(20), u'ế');
        default:
            break;
        }
        if (field.storage() == Storage::Real)
            return below(1000) / 8.0;
        return field.type->id() == QStringLiteral("rating") ? qint64(1 + below(5)) : qint64(below(100000));
    }
    QString newName() { return QStringLiteral("Tên %1").arg(m_random() % 1000); }

    Change randomChange()
    {
        m_before = schema();
        switch (below(10)) {
        case 0:
        case 1:
        case 2:
            return cellChange();
        case 3:
        case 4:
            return recordChange();
        case 5:
        case 6:
        case 7:
            return fieldChange();
        case 8:
            return pageChange();
        default:
            return otherChange();
        }
    }
    Change cellChange()
    {
        m_kind = QStringLiteral("cells");
        const Page &page = anyPage();
        SetCells set{page.id, {}};
        for (int cells = 1 + below(6); cells > 0; --cells) {
            if (const Field *field = anyEditable(page))
                set.cells.push_back({anyRecord(page.id), field->id, anyValue(*field)});
        }
        return set;
    }
    Change recordChange()
    {
        const Page &page = anyPage();
        if (below(3) == 0) {
            m_kind = QStringLiteral("records removed");
            return RemoveRecords{page.id, {anyRecord(page.id), anyRecord(page.id)}};
        }
        m_kind = QStringLiteral("records added");
        AddRecords add{page.id, {}, {}};
        for (int fields = below(4); fields > 0; --fields) {
            const Field *field = anyEditable(page);
            if (field && std::find(add.fields.begin(), add.fields.end(), field->id) == add.fields.end())
                add.fields.push_back(field->id);
        }
        for (int rows = 1 + below(4); rows > 0; --rows) {
            add.rows.emplace_back();
            for (const FieldId field : add.fields)
                add.rows.back().push_back(anyValue(*page.field(field)));
        }
        return add;
    }
    Field newField(const Page &page)
    {
        Field field;
        field.names.own = newName();
        const auto types = fieldTypes();
        field.type = types[size_t(below(int(types.size())))];
        if (field.type->meaning() == Meaning::Record) {
            field.config.target = anyPage().id;
            field.config.many = below(2) == 0;
            for (const Page &other : schema().pages) { // now and then the other side of a link
                for (const Field &link : other.fields) {
                    if (below(6) == 0 && link.config.target == page.id && !link.config.reverseOf && !link.isComputed()) {
                        field.config = {};
                        field.config.target = other.id;
                        field.config.reverseOf = link.id;
                        field.config.many = true;
                    }
                }
            }
        }
        if (field.type->meaning() == Meaning::Option)
            field.options = {{{}, {}, {{}, {}, QStringLiteral("một")}, {}}, {{}, {}, {{}, {}, QStringLiteral("hai")}, {}}};
        if (below(3) == 0)
            compute(page, field);
        return field;
    }
    void compute(const Page &page, Field &field)
    {
        field.options.clear();
        field.type = fieldType(QStringLiteral("text"));
        field.config = {};
        switch (below(4)) {
        case 0:
            field.config.computed = QStringLiteral("autonumber");
            field.config.prefix = QStringLiteral("A-");
            break;
        case 1: {
            const Field &other = anyField(page);
            field.config.computed = QStringLiteral("formula");
            field.config.formula = other.type->isNumeric() ? QStringLiteral("{%1} * 2").arg(other.id.value)
                                                           : QStringLiteral("{%1}").arg(other.id.value);
            break;
        }
        default:
            for (const Field &link : page.fields) {
                if (link.type->meaning() != Meaning::Record || below(2) == 0)
                    continue;
                const Page &other = *schema().page(link.config.target);
                field.config.computed = below(2) ? QStringLiteral("rollup") : QStringLiteral("lookup");
                field.config.via = link.id;
                field.config.source = anyField(other).id;
                field.config.aggregate = below(2) ? QStringLiteral("join") : QStringLiteral("count");
                return;
            }
            field.config.computed = QStringLiteral("autonumber");
        }
    }
    Change fieldChange()
    {
        const Page &page = anyPage();
        const Field &field = anyField(page);
        switch (below(8)) {
        case 0:
        case 1:
            m_kind = QStringLiteral("field added");
            return AddField{page.id, newField(page), below(int(page.fields.size()))};
        case 2:
            m_kind = QStringLiteral("field removed");
            return RemoveField{field.id};
        case 3:
            m_kind = QStringLiteral("field duplicated");
            m_after = &field;
            return DuplicateField{field.id, below(3) != 0};
        case 4: {
            m_kind = QStringLiteral("field retyped");
            m_after = &field;
            const std::vector<QString> types = convertibleTo(field);
            RetypeField type{field.id, types.empty() ? field.type->id() : types[size_t(below(int(types.size())))], {}};
            if (type.type == QStringLiteral("link")) {
                type.config.target = anyPage().id;
                type.config.many = below(2) == 0;
            }
            m_kind += QStringLiteral(" from %1 to %2").arg(field.type->id(), type.type);
            return type;
        }
        case 5: {
            m_kind = QStringLiteral("option changed");
            if (field.options.empty())
                return AddOption{field.id, newName(), QStringLiteral("blue")};
            const OptionId option = any(field.options).id;
            if (below(2))
                return ChangeOption{option, newName(), QStringLiteral("red"), below(3)};
            m_after = &field;
            return RemoveOption{option};
        }
        default:
            m_kind = QStringLiteral("field changed");
            if (below(3) == 0)
                return SetFieldLayout{page.id, {{field.id, below(60), below(300), below(2) == 0}}};
            return ChangeField{field.id, below(2) ? newName() : QString(), newName(), {}, below(2) == 0,
                               below(int(page.fields.size()))};
        }
    }
    Change pageChange()
    {
        const Page &page = anyPage();
        switch (below(5)) {
        case 0: {
            m_kind = QStringLiteral("page added");
            Page made;
            made.id = PageId(-1);
            made.names.own = newName();
            for (int i = 1 + below(4); i > 0; --i) {
                Field field = newField(page);
                if (field.isComputed() || field.config.reverseOf)
                    continue;
                field.id = FieldId(-i);
                made.fields.push_back(field);
            }
            return AddPage{made, below(int(schema().pages.size()))};
        }
        case 1: {
            m_kind = QStringLiteral("page removed");
            if (schema().pages.size() < 4)
                break;
            m_linksTo.clear();
            m_after = page.fields.data();
            for (const Page &other : schema().pages) {
                for (const Field &field : other.fields) {
                    if (field.config.target == page.id || other.id == page.id)
                        m_linksTo.push_back(field.id);
                }
            }
            return RemovePage{page.id};
        }
        case 2:
            if (schema().pages.size() > 6)
                break;
            m_kind = QStringLiteral("page duplicated");
            m_after = page.fields.data();
            return DuplicatePage{page.id, below(3) != 0, QString()};
        default:
            break;
        }
        m_kind = QStringLiteral("page changed");
        return ChangePage{page.id, below(2) ? newName() : QString(), QStringLiteral("star"), QStringLiteral("red"),
                          below(int(schema().pages.size())), {}};
    }
    Change otherChange()
    {
        const Page &page = anyPage();
        const View &view = page.views[size_t(below(int(page.views.size())))];
        switch (below(6)) {
        case 0: {
            m_kind = QStringLiteral("view added");
            View made;
            made.page = page.id;
            made.names.own = newName();
            made.kind = ViewKind(below(7));
            made.config.sorts = {{PathChoice{{FieldPath{{anyField(page).id}}}}, true}};
            return AddView{made, below(3)};
        }
        case 1: {
            m_kind = QStringLiteral("view changed");
            ViewConfig config = view.config;
            config.columns = {{anyField(page).id, below(300), false}};
            return ChangeView{view.id, newName(), config, below(3)};
        }
        case 2:
            m_kind = QStringLiteral("view removed");
            return RemoveView{view.id};
        case 3:
            m_kind = QStringLiteral("setting");
            return SetSetting{QStringLiteral("margin"), below(100) / 100.0};
        default: {
            m_kind = QStringLiteral("comment");
            const RecordId record = anyRecord(page.id);
            const auto comments = commentsOf(m_workspace->database(), page.id, record);
            if (comments->empty() || below(2) == 0)
                return AddComment{page.id, record, newName()};
            if (below(2))
                return ChangeComment{comments->front().id, newName()};
            return RemoveComment{comments->front().id};
        }
        }
    }

    QString m_path;
    std::mt19937 m_random;
    std::unique_ptr<Workspace> m_workspace;
    Copy m_copy;
    Schema m_before;
    std::vector<FieldId> m_linksTo; // of a page that is removed
    const Field *m_after = nullptr; // set: nothing else goes into the same edit
    std::vector<QByteArray> m_digests;
    std::vector<QStringList> m_states;
    QStringList m_state;
    std::vector<Copy> m_copies;
    QStringList m_said;
    QString m_kind;
    size_t m_now = 0;
    bool m_reopened = false;
    bool m_goingOn = false;
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

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
