// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/templatereader.h"

#include "storage/query.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::Template)
};

Names namesOf(const QJsonObject &json)
{
    return {json[QStringLiteral("en")].toString(), json[QStringLiteral("vi")].toString(), QString()};
}

const Field *fieldOfRole(const Page &page, const QString &role)
{
    const auto at = std::ranges::find_if(page.fields, [&](const Field &field) { return field.role == role; });
    return at == page.fields.end() || role.isEmpty() ? nullptr : &*at;
}

Page *pageOfRole(Schema &schema, const QString &role)
{
    const auto at = std::ranges::find_if(schema.pages, [&](const Page &page) { return page.role == role; });
    return at == schema.pages.end() || role.isEmpty() ? nullptr : &*at;
}

const Page *pageOfRole(const Schema &schema, const QString &role)
{
    return pageOfRole(const_cast<Schema &>(schema), role);
}

QStringList texts(const QJsonValue &json)
{
    QStringList list;
    for (const QJsonValue item : json.toArray())
        list.append(item.toString());
    return list;
}

FieldRules rulesOf(const QJsonObject &json)
{
    FieldRules rules;
    rules.required = json[QStringLiteral("required")].toBool();
    rules.unique = json[QStringLiteral("unique")].toBool();
    rules.min = json[QStringLiteral("min")].toString();
    rules.max = json[QStringLiteral("max")].toString();
    rules.pattern = json[QStringLiteral("pattern")].toString();
    return rules;
}

} // namespace

std::optional<QString> translateReferences(const QString &formula,
                                           const std::function<std::optional<QString>(const QString &)> &translate)
{
    QString result;
    bool quoted = false;
    for (qsizetype at = 0; at < formula.size(); ++at) {
        if (formula[at] == u'"')
            quoted = !quoted;
        const qsizetype end = !quoted && formula[at] == u'{' ? formula.indexOf(u'}', at) : -1;
        if (end < 0) {
            result += formula[at];
            continue;
        }
        const std::optional<QString> name = translate(formula.mid(at + 1, end - at - 1));
        if (!name)
            return {};
        result += u'{' + *name + u'}';
        at = end;
    }
    return result;
}

Error TemplateReader::defect(const QString &where) const
{
    return {ErrorCode::Internal,
            Text::tr("The template “%1” has a defect at “%2”. Please report it.").arg(m_name, where)};
}

QString TemplateReader::localText(const QJsonValue &json) const
{
    if (json.isString())
        return json.toString();
    return json[m_language == Language::Vietnamese ? QStringLiteral("vi") : QStringLiteral("en")].toString();
}

Field TemplateReader::readField(const QJsonObject &json) const
{
    Field field;
    field.role = json[QStringLiteral("role")].toString();
    field.names = namesOf(json);
    field.type = fieldType(json[QStringLiteral("type")].toString());
    field.description = localText(json[QStringLiteral("description")]);
    field.hidden = json[QStringLiteral("hidden")].toBool();
    FieldConfig &config = field.config;
    config.many = json[QStringLiteral("many")].toBool();
    config.computed = json[QStringLiteral("computed")].toString();
    config.decimals = json[QStringLiteral("decimals")].toInt(config.decimals);
    config.currency = json[QStringLiteral("currency")].toString();
    config.aggregate = json[QStringLiteral("aggregate")].toString();
    config.kpi = json[QStringLiteral("kpi")].toString();
    config.prefix = json[QStringLiteral("prefix")].toString();
    config.digits = json[QStringLiteral("digits")].toInt();
    config.most = json[QStringLiteral("most")].toInt(config.most);
    config.label = localText(json[QStringLiteral("label")]);
    config.rules = rulesOf(json[QStringLiteral("rules")].toObject());
    for (const QJsonValue value : json[QStringLiteral("options")].toArray()) {
        const QJsonObject option = value.toObject();
        field.options.push_back({OptionId(), option[QStringLiteral("role")].toString(), namesOf(option),
                                 option[QStringLiteral("color")].toString()});
    }
    return field;
}

// A link to a page that is not there, and what follows such a link.
bool TemplateReader::leavesOut(const QJsonObject &field, const QString &pageRole) const
{
    const QString target = field[QStringLiteral("target")].toString();
    return m_isAddition && !target.isEmpty() && target != pageRole && !pageOfRole(m_schema, target);
}

Result<Page> TemplateReader::readPage(const QJsonObject &json)
{
    Page page;
    page.id = m_isAddition ? PageId(-1) : PageId(qint64(m_schema.pages.size()) + 1);
    page.role = json[QStringLiteral("role")].toString();
    page.names = namesOf(json);
    page.icon = json[QStringLiteral("icon")].toString();
    page.color = json[QStringLiteral("color")].toString();
    for (const QJsonValue value : json[QStringLiteral("fields")].toArray()) {
        const QJsonObject field = value.toObject();
        if (leavesOut(field, page.role))
            continue;
        page.fields.push_back(readField(field));
        if (!page.fields.back().type)
            return defect(page.role + u'.' + page.fields.back().role);
    }
    if (m_isAddition) { // −1 stands for the import in filters: it goes to the last field, which no view asks for
        for (auto field = page.fields.rbegin(); field != page.fields.rend(); ++field)
            field->id = FieldId(--m_lastField);
    }
    for (Field &field : page.fields) {
        if (!m_isAddition)
            field.id = FieldId(++m_lastField);
        field.page = page.id;
    }
    if (const Field *field = fieldOfRole(page, json[QStringLiteral("name")].toString()))
        page.nameField = field->id;
    if (const Field *field = fieldOfRole(page, json[QStringLiteral("aliases")].toString()))
        page.aliasField = field->id;
    return page;
}

// Roles become ids once every page and field has one.
bool TemplateReader::resolve(const Page &page, Field &field, const QJsonObject &json) const
{
    const auto set = [&](const char *key, const Page *on, FieldId &id) {
        const QString role = json[QLatin1String(key)].toString();
        const Field *found = on ? fieldOfRole(*on, role) : nullptr;
        id = found ? found->id : FieldId();
        return role.isEmpty() || found;
    };
    const QString target = json[QStringLiteral("target")].toString();
    if (!target.isEmpty()) {
        const Page *to = pageOfRole(m_schema, target);
        if (!to)
            return false;
        field.config.target = to->id;
    }
    const QStringList reverse = json[QStringLiteral("reverse")].toString().split(u'.', Qt::SkipEmptyParts);
    if (!reverse.isEmpty()) {
        const Page *from = pageOfRole(m_schema, reverse.first());
        const Field *forward = from && reverse.size() == 2 ? fieldOfRole(*from, reverse.last()) : nullptr;
        if (!forward)
            return false;
        field.config.target = from->id;
        field.config.reverseOf = forward->id;
        field.config.many = true;
    }
    if (!set("currencyField", &page, field.config.currencyField) || !set("via", &page, field.config.via))
        return false;
    const Field *via = page.field(field.config.via);
    if (!set("source", via ? m_schema.page(via->config.target) : nullptr, field.config.source))
        return false;
    const std::optional<QString> formula = translateReferences(
        json[QStringLiteral("formula")].toString(), [&](const QString &role) -> std::optional<QString> {
            const Field *named = fieldOfRole(page, role);
            return named ? std::optional(QString::number(named->id.value)) : std::nullopt;
        });
    field.config.formula = formula.value_or(QString());
    return formula.has_value();
}

Result<void> TemplateReader::resolveFields(Page &page, const QJsonArray &fields)
{
    for (const QJsonValue value : fields) {
        const QJsonObject json = value.toObject();
        const QString role = json[QStringLiteral("role")].toString();
        const auto field = std::ranges::find_if(page.fields, [&](const Field &one) { return one.role == role; });
        if (field == page.fields.end())
            continue;
        Field resolved = *field;
        if (!resolve(page, resolved, json))
            return defect(page.role + u'.' + role);
        *field = resolved;
        const QJsonObject seen = json[QStringLiteral("seen")].toObject();
        if (!seen.isEmpty())
            m_seen.push_back({field->id, seen[QStringLiteral("role")].toString(), namesOf(seen)});
    }
    return {};
}

Result<ViewConfig> TemplateReader::readConfig(const Page &page, const QJsonObject &json) const
{
    ViewConfig config;
    bool whole = true;
    const auto filterOf = [&](const QJsonValue &text) {
        const Result<Filter> filter = parseFilter(m_schema, page.id, text.toString());
        whole = whole && filter;
        return filter ? *filter : Filter();
    };
    const auto sortsOf = [&](const char *key) {
        const Result<std::vector<Sort>> sorts = parseSorts(m_schema, page.id, json[QLatin1String(key)].toString());
        whole = whole && sorts;
        return sorts ? *sorts : std::vector<Sort>();
    };
    const auto fieldOf = [&](const QJsonValue &role) {
        const Field *field = fieldOfRole(page, role.toString());
        whole = whole && (field || role.toString().isEmpty());
        return field ? field->id : FieldId();
    };
    config.filter = filterOf(json[QStringLiteral("filter")]);
    config.sorts = sortsOf("sorts");
    config.groups = sortsOf("groups");
    for (const QString &role : texts(json[QStringLiteral("columns")])) {
        if (const Field *field = fieldOfRole(page, role)) // a link to a page that is not there was left out
            config.columns.push_back({field->id, 0, false});
    }
    if (!config.columns.empty()) { // the fields that were not named come after, hidden
        for (const Field &field : page.fields) {
            if (std::ranges::none_of(config.columns,
                                     [&](const ViewColumn &column) { return column.field == field.id; }))
                config.columns.push_back({field.id, 0, true});
        }
    }
    config.frozen = json[QStringLiteral("frozen")].toInt(config.frozen);
    config.rowHeight = RowHeight(std::clamp(json[QStringLiteral("row_height")].toInt(), 0, int(RowHeight::ExtraTall)));
    for (const QJsonValue rule : json[QStringLiteral("colours")].toArray())
        config.colours.push_back({filterOf(rule[QStringLiteral("filter")]), fieldOf(rule[QStringLiteral("field")]),
                                  rule[QStringLiteral("color")].toString()});
    config.metrics = texts(json[QStringLiteral("metrics")]);
    config.showMetrics = json[QStringLiteral("show_metrics")].toBool(config.showMetrics);
    config.image = fieldOf(json[QStringLiteral("image")]);
    config.fitImage = json[QStringLiteral("fit_image")].toBool();
    config.start = fieldOf(json[QStringLiteral("start")]);
    config.end = fieldOf(json[QStringLiteral("end")]);
    config.bar = fieldOf(json[QStringLiteral("bar")]);
    config.scale = json[QStringLiteral("scale")].toString();
    config.title = localText(json[QStringLiteral("title")]);
    config.text = localText(json[QStringLiteral("text")]);
    config.rows = texts(json[QStringLiteral("rows")]);
    config.across = texts(json[QStringLiteral("across")]);
    config.kpis = texts(json[QStringLiteral("kpis")]);
    config.period = json[QStringLiteral("period")].toString();
    config.heat = json[QStringLiteral("heat")].toBool(config.heat);
    if (!whole)
        return defect(page.role);
    return config;
}

Result<void> TemplateReader::readViews(Page &page, const QJsonArray &views)
{
    for (const QJsonValue value : views) {
        const QJsonObject json = value.toObject();
        const QString needs = json[QStringLiteral("needs")].toString(); // a field that may have been left out
        if (m_isAddition && !needs.isEmpty() && !fieldOfRole(page, needs))
            continue;
        View view;
        view.id = ViewId(m_isAddition ? --m_lastView : ++m_lastView);
        view.page = page.id;
        view.role = json[QStringLiteral("role")].toString();
        view.names = namesOf(json);
        const std::optional<ViewKind> kind = viewKindOf(json[QStringLiteral("kind")].toString());
        if (!kind)
            return defect(page.role + u'.' + view.role);
        view.kind = *kind;
        Result<ViewConfig> config = readConfig(page, json[QStringLiteral("config")].toObject());
        if (!config)
            return defect(page.role + u'.' + view.role);
        view.config = std::move(*config);
        page.views.push_back(std::move(view));
    }
    return {};
}

Result<void> TemplateReader::read(const QJsonArray &pages)
{
    std::vector<std::pair<QString, QJsonObject>> read;
    for (const QJsonValue value : pages) {
        const QJsonObject json = value.toObject();
        Result<Page> page = readPage(json);
        if (!page)
            return page.error();
        read.emplace_back(page->role, json);
        m_schema.pages.push_back(std::move(*page));
    }
    for (const auto &[role, json] : read) {
        Page *page = pageOfRole(m_schema, role);
        if (!page)
            return defect(role);
        if (Result<void> done = resolveFields(*page, json[QStringLiteral("fields")].toArray()); !done)
            return done;
    }
    for (const auto &[role, json] : read) { // filters may follow links
        if (Result<void> done = readViews(*pageOfRole(m_schema, role), json[QStringLiteral("views")].toArray()); !done)
            return done;
    }
    return {};
}

} // namespace pheu
