// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/pagetemplates.h"

#include "base/text.h"
#include "workspace/templatereader.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::PageTemplates)
};

// In the order in which a person is offered them; each is a file of resources/templates/pages.
constexpr const char *ids[] = {"leads",         "orders", "touchpoints", "surveys", "support",
                               "product-usage", "market", "rates",       "targets", "benchmarks"};

QJsonObject readPageTemplate(const QString &id)
{
    QFile file(QStringLiteral(":/templates/pages/%1.json").arg(id));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

Names namesIn(const QJsonObject &json)
{
    return {json[QStringLiteral("en")].toString(), json[QStringLiteral("vi")].toString(), QString()};
}

QString joinedIds()
{
    QStringList names;
    for (const PageTemplate &known : pageTemplates())
        names.append(known.id);
    return names.join(QStringLiteral(", "));
}

// What the page begins with, such as published benchmarks: texts and numbers by the roles of its fields.
Result<void> insertRecords(EditSession &session, PageId pageId, const QJsonObject &json, const Settings &settings)
{
    const QString language = settings.language == Language::English ? QStringLiteral("en") : QStringLiteral("vi");
    for (const QJsonValue &record : json[QStringLiteral("records")].toArray()) {
        const Page *page = session.schema().page(pageId);
        std::vector<FieldId> fields;
        std::vector<Value> values;
        const QJsonObject cells = record.toObject();
        for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
            const Field *field = page->field(cell.key());
            if (!field)
                continue;
            fields.push_back(field->id);
            if (cell->isDouble())
                values.emplace_back(cell->toDouble());
            else
                values.emplace_back(cell->isObject() ? (*cell)[language].toString() : cell->toString());
        }
        if (const auto added = session.insert(pageId, fields, values); !added)
            return added.error();
    }
    return {};
}

} // namespace

const std::vector<PageTemplate> &pageTemplates()
{
    static const std::vector<PageTemplate> known = [] {
        std::vector<PageTemplate> made;
        for (const char *id : ids) {
            const QJsonObject json = readPageTemplate(QLatin1String(id));
            const QJsonObject page = json[QStringLiteral("page")].toObject();
            PageTemplate entry{QLatin1String(id),
                               namesIn(page),
                               namesIn(json[QStringLiteral("meaning")].toObject()),
                               page[QStringLiteral("icon")].toString(),
                               {}};
            for (const QJsonValue field : page[QStringLiteral("fields")].toArray()) {
                const QString target = field[QStringLiteral("target")].toString();
                if (!target.isEmpty() && !entry.links.contains(target))
                    entry.links.append(target);
            }
            made.push_back(std::move(entry));
        }
        return made;
    }();
    return known;
}

const PageTemplate *pageTemplate(const QString &idOrName)
{
    const std::vector<PageTemplate> &known = pageTemplates();
    const QString wanted = caseFold(idOrName.trimmed());
    const QString dashed = QString(wanted).replace(u'_', u'-').replace(u' ', u'-');
    auto at = std::ranges::find_if(known, [&](const PageTemplate &entry) { return entry.id == dashed; });
    if (at == known.end())
        at = std::ranges::find_if(known, [&](const PageTemplate &entry) { return entry.names.matches(wanted); });
    return at == known.end() ? nullptr : &*at;
}

QString templatePageName(const QString &role)
{
    const PageTemplate *page = pageTemplate(role);
    return page ? shownName(page->names) : role;
}

bool hasTemplatePage(const Schema &schema, const QString &id)
{
    return std::ranges::any_of(schema.pages, [&](const Page &page) { return page.role == id; });
}

Result<ChangeSet> addTemplatePage(Workspace &workspace, const QString &id)
{
    const PageTemplate *found = pageTemplate(id);
    if (!found)
        return Error{ErrorCode::UnknownName,
                     Text::tr("There is no page template “%1”. There are: %2.").arg(id, joinedIds())};
    workspace.refresh();
    const Schema &schema = workspace.schema();
    const auto there = std::ranges::find_if(schema.pages, [&](const Page &page) { return page.role == found->id; });
    if (there != schema.pages.end())
        return Error{
            ErrorCode::InvalidInput,
            Text::tr("The page “%1” was not added: this workspace has it already.").arg(shownName(there->names))};
    TemplateReader reader(found->id, schema, workspace.settings().language);
    if (const Result<void> read = reader.read({readPageTemplate(found->id)[QStringLiteral("page")]}); !read)
        return read.error();
    const Page draft = reader.schema().pages.back();

    Result<std::unique_ptr<EditSession>> session = workspace.beginEdit(EditKind::AddPage);
    if (!session)
        return session.error();
    const Result<PageId> added = (*session)->addPage(AddPage{draft, -1});
    if (!added)
        return added.error();
    for (const SeenFrom &seen : reader.seen()) {
        const Page *made = (*session)->schema().page(*added);
        const Field *link = made ? made->field(draft.field(seen.link)->role) : nullptr;
        if (!link)
            continue;
        Field reverse;
        reverse.page = link->config.target;
        reverse.role = seen.role;
        reverse.names = seen.names;
        reverse.type = fieldType(QStringLiteral("link"));
        reverse.config.target = *added;
        reverse.config.reverseOf = link->id;
        reverse.config.many = true;
        reverse.hidden = true;
        if (const Result<FieldId> done = (*session)->addField(AddField{reverse.page, reverse, -1}); !done)
            return done.error();
    }
    if (const Result<void> done = insertRecords(**session, *added, readPageTemplate(found->id), workspace.settings());
        !done)
        return done.error();
    Result<ChangeSet> changes = (*session)->commit();
    session->reset();
    if (changes)
        workspace.absorb(*changes);
    return changes;
}

} // namespace pheu
