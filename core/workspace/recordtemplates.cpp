// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/recordtemplates.h"

#include "base/text.h"
#include "storage/metastore.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>
#include <array>
#include <map>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::RecordTemplates)
};

QString key()
{
    return QLatin1String(recordTemplatesKey);
}

Result<QJsonArray> stored(const Workspace &workspace)
{
    const Result<QJsonObject> settings = loadSettings(workspace.database());
    if (!settings)
        return settings.error();
    return (*settings)[key()].toArray();
}

Result<ChangeSet> store(Workspace &workspace, const QJsonArray &templates)
{
    return workspace.apply(
        Edit{EditKind::Template, {SetSetting{key(), templates.isEmpty() ? QJsonValue() : QJsonValue(templates)}}});
}

bool isKept(const Field &field)
{
    const Meaning meaning = field.type->meaning();
    return field.isEditable() && !field.config.rules.unique && meaning != Meaning::File && meaning != Meaning::Nothing;
}

QJsonValue toJson(const Value &value)
{
    if (value.isInteger())
        return QJsonValue(value.toInteger());
    if (value.isDouble())
        return QJsonValue(value.toDouble());
    if (value.isText())
        return QJsonValue(value.toText());
    QJsonArray ids;
    for (const qint64 id : value.toIds())
        ids.append(id);
    return ids;
}

Value fromJson(const Field &field, const QJsonValue &json)
{
    if (json.isString())
        return json.toString();
    if (json.isArray()) {
        IdList ids;
        for (const QJsonValue &id : json.toArray())
            ids.push_back(id.toInteger());
        return ids.empty() ? Value() : Value(std::move(ids));
    }
    if (!json.isDouble())
        return {};
    return field.storage() == Storage::Real ? Value(json.toDouble()) : Value(json.toInteger());
}

IdList idsIn(const Value &value)
{
    return value.isInteger() ? IdList{value.toInteger()} : value.toIds();
}

// ---- taking a pattern

class Pattern
{
public:
    explicit Pattern(const Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    // The record first, then what links to it, level by level.
    Result<void> take(PageId page, RecordId record)
    {
        if (const Result<void> added = add(page, record); !added)
            return added;
        for (size_t at = 0; at < m_members.size(); ++at) {
            if (const Result<void> added = addLinked(at); !added)
                return added;
        }
        return {};
    }

    QJsonArray json() const
    {
        QJsonArray members;
        for (const Member &member : m_members)
            members.append(memberJson(member));
        return members;
    }

private:
    struct Member {
        PageId page;
        RecordId record;
        std::vector<FieldId> fields;
        std::vector<Value> values;
    };

    Result<void> add(PageId pageId, RecordId record)
    {
        if (m_index.contains({pageId, record}))
            return {};
        if (m_members.size() >= mostTemplateRecords)
            return Error{
                ErrorCode::InvalidInput,
                Text::tr("The template was not made: more than %1 records are linked to this one. Unlink some, or "
                         "take a record with fewer.")
                    .arg(mostTemplateRecords)};
        const Page *page = m_workspace.schema().page(pageId);
        Member member{pageId, record, {}, {}};
        for (const Field &field : page->fields)
            member.fields.push_back(field.id);
        auto rows = m_workspace.reader().fetch(pageId, std::array{record}, member.fields);
        if (!rows)
            return rows.error();
        if (rows->empty() || !rows->front().id)
            return Error{ErrorCode::UnknownName,
                         Text::tr("The template was not made: the record is not there any more.")};
        member.values = std::move(rows->front().values);
        m_index.emplace(std::pair(pageId, record), int(m_members.size()));
        m_members.push_back(std::move(member));
        return {};
    }

    Result<void> addLinked(size_t at)
    {
        const Page *page = m_workspace.schema().page(m_members[at].page);
        // Only what stands under the record itself: the ads of its campaign, not the other campaigns of its channel.
        const bool isRoot = at == 0;
        for (size_t i = 0; isRoot && i < page->fields.size(); ++i) {
            const Field *forward = m_workspace.schema().field(page->fields[i].config.reverseOf);
            if (!forward)
                continue;
            for (const qint64 id : m_members[at].values[i].toIds()) {
                if (const Result<void> added = add(forward->page, RecordId(id)); !added)
                    return added;
            }
        }
        return {};
    }

    QJsonObject memberJson(const Member &member) const
    {
        QJsonObject values, inside;
        for (size_t i = 0; i < member.fields.size(); ++i) {
            const Field *field = m_workspace.schema().field(member.fields[i]);
            const Value &value = member.values[i];
            if (!field || !isKept(*field) || value.isEmpty())
                continue;
            const QString name = QString::number(field->id.value);
            if (!field->config.target) {
                values.insert(name, toJson(value));
                continue;
            }
            QJsonArray others, members;
            for (const qint64 id : idsIn(value)) {
                const auto known = m_index.find({field->config.target, RecordId(id)});
                if (known != m_index.end())
                    members.append(known->second);
                else
                    others.append(id);
            }
            if (!members.isEmpty())
                inside.insert(name, members);
            if (!others.isEmpty())
                values.insert(name, others);
        }
        return {{QStringLiteral("page"), member.page.value},
                {QStringLiteral("values"), values},
                {QStringLiteral("inside"), inside}};
    }

    const Workspace &m_workspace;
    std::vector<Member> m_members;
    std::map<std::pair<PageId, RecordId>, int> m_index;
};

// ---- making records of a pattern

class Making
{
public:
    Making(const Workspace &workspace, EditSession &session)
        : m_workspace(workspace)
        , m_session(session)
    {
    }

    Result<RecordId> make(const QJsonArray &members)
    {
        for (const QJsonValue &member : members) {
            const Result<RecordId> made = insert(member.toObject());
            if (!made)
                return made;
            m_made.push_back(*made);
        }
        for (int i = 0; i < members.size(); ++i) {
            if (const Result<void> linked = link(members[i].toObject(), m_made[size_t(i)]); !linked)
                return linked.error();
        }
        return m_made.empty() ? RecordId() : m_made.front();
    }

private:
    Result<RecordId> insert(const QJsonObject &member)
    {
        const Page *page = m_workspace.schema().page(PageId(member[QStringLiteral("page")].toInteger()));
        if (!page)
            return RecordId(); // the page went: so does its part
        std::vector<FieldId> fields;
        std::vector<Value> values;
        const QJsonObject json = member[QStringLiteral("values")].toObject();
        for (const Field &field : page->fields) {
            const QJsonValue kept = json[QString::number(field.id.value)];
            if (kept.isUndefined() || !isKept(field))
                continue;
            Value value = stillThere(field, kept);
            if (value.isEmpty())
                continue;
            fields.push_back(field.id);
            values.push_back(std::move(value));
        }
        return m_session.insert(page->id, fields, values);
    }

    // Options and records that went since are left out.
    Value stillThere(const Field &field, const QJsonValue &kept) const
    {
        const Meaning meaning = field.type->meaning();
        if (meaning != Meaning::Option && meaning != Meaning::Record) {
            Value value = fromJson(field, kept);
            const bool text = meaning == Meaning::Text;
            return value.isIds() || (text != value.isText() && !value.isEmpty()) ? Value() : value;
        }
        IdList ids;
        for (const qint64 id : kept.isArray() ? fromJson(field, kept).toIds() : IdList{kept.toInteger()}) {
            const auto exists = meaning == Meaning::Option
                                    ? Result<bool>(field.option(OptionId(id)) != nullptr)
                                    : m_workspace.reader().exists(field.config.target, RecordId(id));
            if (exists && *exists)
                ids.push_back(id);
        }
        if (ids.empty())
            return {};
        return field.storage() == Storage::Join ? Value(std::move(ids)) : Value(ids.front());
    }

    Result<void> link(const QJsonObject &member, RecordId record)
    {
        const Page *page = m_workspace.schema().page(PageId(member[QStringLiteral("page")].toInteger()));
        if (!page || !record)
            return {};
        const QJsonObject values = member[QStringLiteral("values")].toObject();
        const QJsonObject inside = member[QStringLiteral("inside")].toObject();
        for (const Field &field : page->fields) {
            const QJsonArray members = inside[QString::number(field.id.value)].toArray();
            if (members.isEmpty() || !isKept(field) || !field.config.target)
                continue;
            IdList ids = idsIn(stillThere(field, values[QString::number(field.id.value)]));
            for (const QJsonValue &at : members) {
                const qint64 index = at.toInteger(-1);
                if (index >= 0 && index < qint64(m_made.size()) && m_made[size_t(index)])
                    ids.push_back(m_made[size_t(index)].value);
            }
            if (ids.empty())
                continue;
            const Value value = field.storage() == Storage::Join ? Value(ids) : Value(ids.back());
            if (const Result<void> done = m_session.update(page->id, record, std::array{field.id}, std::array{value});
                !done)
                return done;
        }
        return {};
    }

    const Workspace &m_workspace;
    EditSession &m_session;
    std::vector<RecordId> m_made;
};

} // namespace

Result<std::vector<RecordTemplate>> recordTemplates(const Workspace &workspace, PageId page)
{
    const Result<QJsonArray> all = stored(workspace);
    if (!all)
        return all.error();
    std::vector<RecordTemplate> found;
    for (const QJsonValue &each : *all) {
        const QJsonObject json = each.toObject();
        if (PageId(json[QStringLiteral("page")].toInteger()) == page)
            found.push_back({json[QStringLiteral("id")].toString(), json[QStringLiteral("name")].toString(), page,
                             int(json[QStringLiteral("records")].toArray().size())});
    }
    std::sort(found.begin(), found.end(),
              [](const RecordTemplate &a, const RecordTemplate &b) { return compareText(a.name, b.name) < 0; });
    return found;
}

Result<ChangeSet> saveRecordTemplate(Workspace &workspace, PageId page, RecordId record, const QString &name)
{
    const QString clean = cleanText(name).simplified();
    if (clean.isEmpty())
        return Error{ErrorCode::InvalidInput, Text::tr("The template was not made: it needs a name.")};
    if (!workspace.schema().page(page))
        return Error{ErrorCode::UnknownName, Text::tr("The template was not made: the page is not there any more.")};
    Pattern pattern(workspace);
    if (const Result<void> taken = pattern.take(page, record); !taken)
        return taken.error();
    const Result<QJsonArray> all = stored(workspace);
    if (!all)
        return all.error();
    QJsonArray templates;
    for (const QJsonValue &each : *all) {
        const QJsonObject json = each.toObject();
        const bool same = PageId(json[QStringLiteral("page")].toInteger()) == page &&
                          caseFold(json[QStringLiteral("name")].toString()) == caseFold(clean);
        if (!same)
            templates.append(each);
    }
    templates.append(QJsonObject{{QStringLiteral("id"), QUuid::createUuid().toString(QUuid::Id128)},
                                 {QStringLiteral("name"), clean},
                                 {QStringLiteral("page"), page.value},
                                 {QStringLiteral("records"), pattern.json()}});
    return store(workspace, templates);
}

Result<ChangeSet> removeRecordTemplate(Workspace &workspace, const QString &id)
{
    const Result<QJsonArray> all = stored(workspace);
    if (!all)
        return all.error();
    QJsonArray templates;
    for (const QJsonValue &each : *all) {
        if (each.toObject()[QStringLiteral("id")].toString() != id)
            templates.append(each);
    }
    return store(workspace, templates);
}

Result<RecordId> addFromTemplate(Workspace &workspace, const QString &id)
{
    const Result<QJsonArray> all = stored(workspace);
    if (!all)
        return all.error();
    for (const QJsonValue &each : *all) {
        const QJsonObject json = each.toObject();
        if (json[QStringLiteral("id")].toString() != id)
            continue;
        auto session = workspace.beginEdit(EditKind::AddRecords);
        if (!session)
            return session.error();
        const Result<RecordId> made = Making(workspace, **session).make(json[QStringLiteral("records")].toArray());
        if (!made)
            return made;
        const Result<ChangeSet> changes = (*session)->commit();
        session->reset();
        if (!changes)
            return changes.error();
        workspace.absorb(*changes);
        return made;
    }
    return Error{ErrorCode::UnknownName, Text::tr("This template is not there any more.")};
}

} // namespace pheu
