// SPDX-License-Identifier: GPL-3.0-or-later
// Random computed fields over random records, edited, undone and redone: what is stored is always what a naive reading
// of the records gives.
#include "support/naivecomputation.h"
#include "support/sampling.h"
#include "support/workspacefile.h"
#include "workspace/computedfields.h"

#include <QTest>

#include <map>

using namespace pheu;
using namespace pheu::test;

namespace
{

class Sequence
{
public:
    Sequence(quint32 seed, int edits)
        : m_random(seeded(seed))
        , m_edits(edits)
    {
        for (int i = 0; i < 4; ++i)
            addRecord("campaigns");
        for (int i = 0; i < 6; ++i)
            addRecord("costs");
        for (int i = 0; i < 10; ++i)
            addField();
    }

    // Empty: everything was right after every step.
    QString run()
    {
        for (int i = 0; i < m_edits; ++i) {
            const QString what = step();
            const QString difference = NaiveComputation(*m_file.workspace).difference();
            if (!difference.isEmpty())
                return QStringLiteral("step %1, %2: %3").arg(i).arg(what, difference);
        }
        return m_file.problems().join(u'\n');
    }

private:
    int random(int below) { return int(m_random.bounded(below)); }
    QString step()
    {
        switch (random(14)) {
        case 0:
        case 1:
            return addField();
        case 2:
            return changeFormula();
        case 3:
            return removeField();
        case 4:
            return addRecord(page());
        case 5:
            return removeRecord();
        case 6:
            return undo();
        case 7:
            return m_undone > 0 ? redo() : undo();
        case 8:
            m_file.reopen();
            return QStringLiteral("reopen");
        case 9:
            return renameOption();
        default:
            return setCell();
        }
    }
    const char *page() { return std::array{"campaigns", "ads", "costs", "channels"}[size_t(random(4))]; }
    RecordId record(const char *role)
    {
        Query query;
        query.page = m_file.page(role).id;
        const auto ids = m_file.workspace->reader().select(query);
        return ids && !ids->empty() ? (*ids)[size_t(random(int(ids->size())))] : RecordId();
    }
    Value randomValue(const Field &field)
    {
        const QString type = field.type->id();
        if (random(6) == 0)
            return {};
        if (field.config.target) {
            const Page &target = *m_file.workspace->schema().page(field.config.target);
            const RecordId one = record(qPrintable(target.role)), two = record(qPrintable(target.role));
            if (!one)
                return {};
            return field.config.many ? (one == two ? Value(IdList{one.value}) : Value(IdList{one.value, two.value}))
                                     : Value(one.value);
        }
        if (!field.options.empty()) {
            const qint64 id = field.options[size_t(random(int(field.options.size())))].id.value;
            return field.storage() == Storage::Join ? Value(IdList{id}) : Value(id);
        }
        if (type == QLatin1String("date"))
            return qint64(toDay(QDate(2026, 3, 1))) + random(60);
        if (field.storage() == Storage::Real)
            return double(random(1000)) / 8;
        if (field.storage() == Storage::Integer)
            return qint64(random(100'000)) - 20'000;
        if (field.role == QLatin1String("currency"))
            return random(4) ? Value(QStringLiteral("VND")) : Value(QStringLiteral("USD"));
        return QString(QChar(u'a' + random(26))) + QString::number(random(50));
    }
    std::vector<const Field *> editable(const char *role)
    {
        // What computed fields here are made of: changes of others would prove little.
        static const QStringList roles = {
            QStringLiteral("name"),    QStringLiteral("budget"), QStringLiteral("currency"),
            QStringLiteral("status"),  QStringLiteral("stage"),  QStringLiteral("channels"),
            QStringLiteral("start"),   QStringLiteral("end"),    QStringLiteral("campaign"),
            QStringLiteral("channel"), QStringLiteral("amount"), QStringLiteral("what"),
            QStringLiteral("from"),    QStringLiteral("kind"),   QStringLiteral("tags"),
            QStringLiteral("owner")};
        std::vector<const Field *> fields;
        for (const Field &field : m_file.page(role).fields) {
            if (field.isEditable() && roles.contains(field.role))
                fields.push_back(&field);
        }
        return fields;
    }
    QString told(const QString &what, const Result<ChangeSet> &done)
    {
        if (done)
            m_undone = 0;
        return done ? what : what + QStringLiteral(" refused: ") + done.error().message;
    }
    QString apply(const QString &what, EditKind kind, Change change)
    {
        return told(what, m_file.workspace->apply({kind, {std::move(change)}}));
    }
    QString setCell()
    {
        const char *role = page();
        const RecordId target = record(role);
        const auto fields = editable(role);
        if (!target || fields.empty())
            return QStringLiteral("nothing");
        SetCells set{m_file.page(role).id, {}};
        for (int i = 0; i <= random(3); ++i) {
            const Field &field = *fields[size_t(random(int(fields.size())))];
            set.cells.push_back({target, field.id, randomValue(field)});
        }
        return apply(QStringLiteral("set %1").arg(QLatin1String(role)), EditKind::Cells, set);
    }
    QString addRecord(const char *role)
    {
        AddRecords add{m_file.page(role).id, {}, {{}}};
        for (const Field *field : editable(role)) {
            add.fields.push_back(field->id);
            add.rows.front().push_back(randomValue(*field));
        }
        return apply(QStringLiteral("add %1").arg(QLatin1String(role)), EditKind::AddRecords, add);
    }
    QString removeRecord()
    {
        const char *role = page();
        const RecordId target = record(role);
        return target ? apply(QStringLiteral("remove %1 %2").arg(QLatin1String(role)).arg(target.value),
                              EditKind::RemoveRecords, RemoveRecords{m_file.page(role).id, {target}})
                      : QStringLiteral("nothing");
    }
    QString undo()
    {
        const auto done = m_file.workspace->undo();
        m_undone += done ? 1 : 0;
        return QStringLiteral("undo");
    }
    QString redo()
    {
        const auto done = m_file.workspace->redo();
        m_undone -= done ? 1 : 0;
        return done ? QStringLiteral("redo") : done.error().message;
    }
    QString renameOption()
    {
        const Field &kind = m_file.field("channels", "kind");
        ChangeOption change;
        change.option = kind.options[size_t(random(int(kind.options.size())))].id;
        change.name = QStringLiteral("kind %1").arg(++m_names);
        return apply(QStringLiteral("rename option"), EditKind::Options, change);
    }
    FieldConfig randomConfig(const char *role)
    {
        static const std::map<QString, QStringList> formulas = {
            {QStringLiteral("campaigns"),
             {QStringLiteral("budget * 2"), QStringLiteral("upper(name) & \"/\" & owner"),
              QStringLiteral("days(start, end)"), QStringLiteral("if(status = \"active\", budget, 0)"),
              QStringLiteral("budget / 3 - budget"), QStringLiteral("stage & \" \" & channels & tags"),
              QStringLiteral("today() - start"), QStringLiteral("is_empty(end)"), QStringLiteral("modified > created"),
              QStringLiteral("f1"), QStringLiteral("f2 & \"x\""), QStringLiteral("f3")}},
            {QStringLiteral("ads"),
             {QStringLiteral("campaign.name & \" · \" & name"), QStringLiteral("campaign.budget / 7"),
              QStringLiteral("campaign.stage.name & channel.name"), QStringLiteral("campaign.end - campaign.start"),
              QStringLiteral("channel"), QStringLiteral("campaign.f1"), QStringLiteral("f2"),
              QStringLiteral("campaign.f3 & f1")}},
            {QStringLiteral("costs"),
             {QStringLiteral("amount / 3"), QStringLiteral("campaign.budget - amount"), QStringLiteral("to - from + 1"),
              QStringLiteral("what & channel"), QStringLiteral("campaign.f1"), QStringLiteral("f4")}},
            {QStringLiteral("channels"),
             {QStringLiteral("name & kind"), QStringLiteral("len(name)"), QStringLiteral("kind = \"kind 3\""),
              QStringLiteral("f1"), QStringLiteral("f2 & 1")}},
        };
        FieldConfig config;
        const Page &page = m_file.page(role);
        std::vector<const Field *> links;
        for (const Field &field : page.fields) {
            if (field.config.target && field.storage() != Storage::Virtual)
                links.push_back(&field);
        }
        if (random(2) == 0 && !links.empty()) {
            const Field &via = *links[size_t(random(int(links.size())))];
            const std::optional<LinkEnd> end = linkEnd(m_file.workspace->schema(), page, via.id);
            const Field &source = end->page->fields[size_t(random(int(end->page->fields.size())))];
            config.via = via.id;
            config.source = source.id;
            config.computed = random(3) ? QStringLiteral("rollup") : QStringLiteral("lookup");
            QStringList aggregates = rollupAggregates(&source);
            aggregates.removeAll(QStringLiteral("share"));
            if (config.computed == QLatin1String("rollup"))
                config.aggregate = aggregates[random(int(aggregates.size()))];
            return config;
        }
        if (const Field *other = computedField(role); other && random(3) == 0) {
            config.computed = QStringLiteral("formula");
            config.formula = QStringLiteral("{%1} & \"+\"").arg(other->id.value);
            return config;
        }
        if (const Field *other = computedField("campaigns");
            other && m_file.page(role).field(QStringLiteral("campaign")) && random(3) == 0) {
            config.computed = QStringLiteral("formula");
            config.formula = QStringLiteral("campaign.{%1} & \"-\"").arg(other->id.value);
            return config;
        }
        const QStringList &texts = formulas.at(QLatin1String(role));
        config.computed = QStringLiteral("formula");
        config.formula = texts[random(int(texts.size()))];
        return config;
    }
    QString addField()
    {
        const char *role = page();
        Field field;
        field.names.own = QStringLiteral("f%1").arg(1 + random(5));
        if (m_file.page(role).field(field.names.own))
            field.names.own = QStringLiteral("g%1").arg(++m_names);
        field.type = fieldType(QStringLiteral("text"));
        field.config = randomConfig(role);
        return apply(QStringLiteral("add field %1.%2 %3 %4")
                         .arg(QLatin1String(role), field.names.own, field.config.computed, field.config.formula),
                     EditKind::AddField, AddField{m_file.page(role).id, field});
    }
    const Field *computedField(const char *role)
    {
        std::vector<const Field *> fields;
        for (const Field &field : m_file.page(role).fields) {
            if (isRecomputed(field))
                fields.push_back(&field);
        }
        return fields.empty() ? nullptr : fields[size_t(random(int(fields.size())))];
    }
    QString changeFormula()
    {
        const char *role = page();
        const Field *field = computedField(role);
        if (!field)
            return QStringLiteral("nothing");
        ChangeField change;
        change.field = field->id;
        change.config = randomConfig(role);
        return apply(QStringLiteral("change %1 to %2").arg(field->names.own, change.config->formula),
                     EditKind::ChangeField, change);
    }
    QString removeField()
    {
        const char *role = page();
        const Field *field = computedField(role);
        return field ? apply(QStringLiteral("remove field %1").arg(field->names.own), EditKind::RemoveField,
                             RemoveField{field->id})
                     : QStringLiteral("nothing");
    }

    WorkspaceFile m_file{Language::English};
    QRandomGenerator m_random;
    int m_edits;
    int m_undone = 0;
    int m_names = 0;
};

} // namespace

class TestRecalculation : public QObject
{
    Q_OBJECT

private slots:
    void whatIsStoredIsWhatANaiveReadingGives()
    {
        const int sequences = portionOf(100);
        for (int i = 0; i < sequences; ++i) {
            const QString wrong = Sequence(quint32(7000 + i), 50).run();
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("sequence %1, %2").arg(i).arg(wrong)));
        }
    }
};

QTEST_GUILESS_MAIN(TestRecalculation)
#include "tst_recalculation.moc"
