// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/goalrecord.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace pheu
{

namespace
{

struct GoalText {
    Q_DECLARE_TR_FUNCTIONS(pheu::GoalRecord)
};

const Field *fieldOf(const Page &page, const QString &role)
{
    const auto at = std::ranges::find(page.fields, role, &Field::role);
    return at != page.fields.end() ? &*at : nullptr;
}

Result<const Page *> goalsPage(const Schema &schema)
{
    const Page *page = TargetTree::page(schema);
    if (!page)
        return Error{ErrorCode::InvalidInput,
                     GoalText::tr("This workspace has no page for targets. Add it from the page templates first.")};
    return page;
}

Value textValue(const QString &text)
{
    return text.trimmed().isEmpty() ? Value() : Value(text.trimmed());
}

Value numberValue(const std::optional<double> &number)
{
    return number ? Value(*number) : Value();
}

Value linkValue(RecordId record)
{
    return record ? Value(record.value) : Value();
}

QString directionRole(Direction direction)
{
    return direction == Direction::Lower  ? QStringLiteral("lower")
           : direction == Direction::Band ? QStringLiteral("band")
                                          : QStringLiteral("higher");
}

QString splitRole(CalendarUnit unit)
{
    return unit == CalendarUnit::Week      ? QStringLiteral("week")
           : unit == CalendarUnit::Quarter ? QStringLiteral("quarter")
                                           : QStringLiteral("month");
}

// Writes one goal after the other into one session.
class Writer
{
public:
    Writer(EditSession &session, const Page &page)
        : m_session(session)
        , m_page(page)
    {
    }

    Result<RecordId> write(const GoalRecord &goal, RecordId parent)
    {
        m_fields.clear();
        m_values.clear();
        m_new = !goal.id;
        set("name", textValue(goal.name));
        set("kpi", textValue(goal.kpi));
        set("target", numberValue(goal.target));
        set("floor", numberValue(goal.floor));
        set("stretch", numberValue(goal.stretch));
        set("from", goal.period ? Value(qint64(goal.period->from)) : Value());
        set("to", goal.period ? Value(qint64(goal.period->to)) : Value());
        set("parent", linkValue(parent));
        set("campaign", linkValue(goal.campaign));
        set("formula", textValue(goal.formula));
        set("filter", textValue(goal.filter));
        set("plan", textValue(goal.plan));
        set("note", textValue(goal.note));
        setOption("direction", goal.direction ? directionRole(*goal.direction) : QString());
        setOption("pacing", planShapeId(goal.shape));
        setOption("split", goal.split ? splitRole(*goal.split) : QString());
        if (const Result<void> done = setOwner(goal.owner); !done)
            return done.error();
        if (m_new)
            return m_session.insert(m_page.id, m_fields, m_values);
        const auto done = m_session.update(m_page.id, goal.id, m_fields, m_values);
        return done ? Result<RecordId>(goal.id) : done.error();
    }

private:
    void set(const char *role, Value value)
    {
        const Field *field = fieldOf(m_page, QLatin1String(role));
        if (!field || (m_new && value.isEmpty()))
            return;
        m_fields.push_back(field->id);
        m_values.push_back(std::move(value));
    }
    void setOption(const char *role, const QString &option)
    {
        const Field *field = fieldOf(m_page, QLatin1String(role));
        const Option *chosen = field && !option.isEmpty() ? field->option(option) : nullptr;
        set(role, chosen ? Value(chosen->id.value) : Value());
    }
    Result<void> setOwner(const QString &name)
    {
        const Field *field = fieldOf(m_page, QStringLiteral("owner"));
        const QString wanted = name.trimmed();
        if (!field)
            return {};
        Value value;
        if (!wanted.isEmpty() && !m_people.contains(caseFold(wanted))) {
            const auto known = std::ranges::find_if(field->options,
                                                    [&](const Option &option) { return option.names.matches(wanted); });
            if (known != field->options.end()) {
                m_people.insert(caseFold(wanted), known->id);
            } else {
                static const QStringList colours{QStringLiteral("blue"),   QStringLiteral("teal"),
                                                 QStringLiteral("violet"), QStringLiteral("amber"),
                                                 QStringLiteral("green"),  QStringLiteral("pink")};
                const auto added = m_session.addOption(
                    field->id, wanted, colours[(qsizetype(field->options.size()) + m_added++) % colours.size()]);
                if (!added)
                    return added.error();
                m_people.insert(caseFold(wanted), *added);
            }
        }
        if (!wanted.isEmpty())
            value = Value(m_people.value(caseFold(wanted)).value);
        set("owner", value);
        return {};
    }

    EditSession &m_session;
    const Page m_page; // as it was: the session reads its schema anew after an option
    std::vector<FieldId> m_fields;
    std::vector<Value> m_values;
    QHash<QString, OptionId> m_people;
    qsizetype m_added = 0;
    bool m_new = true;
};

} // namespace

Result<ChangeSet> writeGoals(Workspace &workspace, const std::vector<GoalRecord> &goals, std::vector<RecordId> *ids)
{
    const auto page = goalsPage(workspace.schema());
    if (!page)
        return page.error();
    const bool adds = std::ranges::any_of(goals, [](const GoalRecord &goal) { return !goal.id; });
    auto session = workspace.beginEdit(adds ? EditKind::AddRecords : EditKind::Cells);
    if (!session)
        return session.error();
    Writer writer(**session, **page);
    std::vector<RecordId> written;
    for (const GoalRecord &goal : goals) {
        const bool inList = goal.above && *goal.above < written.size();
        const auto id = writer.write(goal, inList ? written[*goal.above] : goal.parent);
        if (!id)
            return id.error();
        written.push_back(*id);
    }
    const auto changes = (*session)->commit();
    if (!changes)
        return changes.error();
    workspace.absorb(*changes);
    if (ids)
        *ids = std::move(written);
    return *changes;
}

Result<QStringList> freeGoalNames(const Workspace &workspace, const QStringList &wanted)
{
    const auto tree = TargetTree::read(workspace);
    if (!tree)
        return tree.error();
    QSet<QString> taken;
    for (const TargetNode &node : tree->nodes())
        taken.insert(caseFold(node.name));
    QStringList names;
    for (const QString &name : wanted) {
        QString own = name;
        for (int number = 2; taken.contains(caseFold(own)); ++number)
            own = QStringLiteral("%1 (%2)").arg(name, QString::number(number));
        taken.insert(caseFold(own));
        names.append(own);
    }
    return names;
}

Result<GoalRecord> readGoal(const Workspace &workspace, RecordId goal)
{
    const auto page = goalsPage(workspace.schema());
    if (!page)
        return page.error();
    std::vector<FieldId> fields;
    std::vector<const Field *> known;
    for (const Field &field : (*page)->fields) {
        if (!field.role.isEmpty() && field.storage() != Storage::Virtual && field.storage() != Storage::Reverse) {
            fields.push_back(field.id);
            known.push_back(&field);
        }
    }
    const RecordId wanted[] = {goal};
    const auto read = workspace.reader().fetch((*page)->id, wanted, fields);
    if (!read)
        return read.error();
    if (read->empty())
        return Error{ErrorCode::NotFound, GoalText::tr("The goal is not there any more: it was deleted.")};
    const auto value = [&](const char *role) {
        const auto at =
            std::ranges::find_if(known, [&](const Field *field) { return field->role == QLatin1String(role); });
        return at != known.end() ? read->front().values[size_t(at - known.begin())] : Value();
    };
    const auto text = [&](const char *role) {
        const Field *field = fieldOf(**page, QLatin1String(role));
        return field ? workspace.plain(*field, value(role)) : QString();
    };
    const auto number = [&](const char *role) {
        const Value found = value(role);
        return found.isInteger() || found.isDouble() ? std::optional(found.toDouble()) : std::nullopt;
    };
    const auto link = [&](const char *role) {
        const Value found = value(role);
        return RecordId(found.isIds() ? (found.toIds().empty() ? 0 : found.toIds().front()) : found.toInteger());
    };
    const auto option = [&](const char *role) {
        const Field *field = fieldOf(**page, QLatin1String(role));
        const Option *chosen = field ? field->option(OptionId(value(role).toInteger())) : nullptr;
        return chosen ? chosen->role : QString();
    };
    GoalRecord record;
    record.id = goal;
    record.name = text("name");
    record.kpi = text("kpi");
    record.formula = text("formula");
    record.filter = text("filter");
    record.plan = text("plan");
    record.note = text("note");
    record.owner = text("owner");
    record.target = number("target");
    record.floor = number("floor");
    record.stretch = number("stretch");
    const auto from = parseIsoDay(QStringView(text("from"))), to = parseIsoDay(QStringView(text("to")));
    if (from && to)
        record.period = Period{*from, *to};
    record.campaign = link("campaign");
    record.parent = link("parent");
    const QString direction = option("direction");
    if (!direction.isEmpty())
        record.direction = direction == u"lower"  ? Direction::Lower
                           : direction == u"band" ? Direction::Band
                                                  : Direction::Higher;
    record.shape = planShapeFromId(option("pacing")).value_or(PlanShape::Even);
    record.split = calendarUnitFromId(option("split"));
    return record;
}

QStringList goalOwners(const Schema &schema)
{
    const Page *page = TargetTree::page(schema);
    const Field *field = page ? fieldOf(*page, QStringLiteral("owner")) : nullptr;
    QStringList names;
    if (!field)
        return names;
    for (const Option &option : field->options)
        names.append(shownName(option.names));
    return names;
}

Result<ChangeSet> writeGoalNote(Workspace &workspace, RecordId goal, const QString &role, const QString &text)
{
    const auto page = goalsPage(workspace.schema());
    if (!page)
        return page.error();
    const Field *field = fieldOf(**page, role);
    if (!field)
        return Error{
            ErrorCode::InvalidInput,
            GoalText::tr("The page of targets lacks a field for this note: it was removed. Undo that, or write "
                         "it as a comment.")};
    return workspace.apply({EditKind::Cells, {SetCells{(*page)->id, {{goal, field->id, textValue(text)}}}}});
}

} // namespace pheu
