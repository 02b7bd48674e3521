// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/templatemaking.h"

#include "base/text.h"
#include "storage/metastore.h"
#include "workspace/structure.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::UserTemplate)
};

Error damaged(const QString &where)
{
    return {ErrorCode::Damaged, Text::tr("The template is damaged at “%1”. Save it again.").arg(where)};
}

QString textOf(const QJsonValue &json, const char *key)
{
    return cleanText(json[QLatin1String(key)].toString());
}

class Making
{
public:
    Making(EditSession &session, const QJsonArray &pages, const std::function<bool(double)> &progress)
        : m_session(session)
        , m_json(pages)
        , m_progress(progress)
    {
    }

    // Plain fields with their page, then links, their other sides, what is computed in the order in which it can be,
    // views; records at last, links between them when all are there.
    Result<void> run()
    {
        for (const auto step : {&Making::addPages, &Making::addLinks, &Making::addReverses, &Making::addComputed,
                                &Making::arrange, &Making::addViews, &Making::addRecords, &Making::linkRecords}) {
            if (const Result<void> done = (this->*step)(); !done)
                return done;
        }
        return {};
    }

private:
    enum class Sort { Plain, Link, Reverse, Computed };

    Result<Field> readField(const QJsonValue &json) const
    {
        Field field;
        field.id = FieldId(json[QStringLiteral("id")].toInteger());
        field.role = textOf(json, "role");
        field.names = templateNamesOf(json[QStringLiteral("names")]);
        field.type = fieldType(json[QStringLiteral("type")].toString());
        field.config = configFromJson(json[QStringLiteral("config")].toObject());
        field.description = textOf(json, "description");
        field.hidden = json[QStringLiteral("hidden")].toBool();
        field.width = json[QStringLiteral("width")].toInt();
        for (const QJsonValue option : json[QStringLiteral("options")].toArray())
            field.options.push_back({OptionId(option[QStringLiteral("id")].toInteger()), textOf(option, "role"),
                                     templateNamesOf(option[QStringLiteral("names")]), textOf(option, "color")});
        if (!field.type || field.id.value <= 0)
            return damaged(field.names.in(Language::English));
        return field;
    }

    static Sort sortOf(const Field &field)
    {
        if (field.isComputed())
            return Sort::Computed;
        if (field.config.reverseOf)
            return Sort::Reverse;
        return field.type->meaning() == Meaning::Record || field.config.currencyField ? Sort::Link : Sort::Plain;
    }

    Result<void> addPages()
    {
        for (const QJsonValue json : m_json) {
            Page page;
            page.role = textOf(json, "role");
            page.names = templateNamesOf(json[QStringLiteral("names")]);
            page.icon = textOf(json, "icon");
            page.color = textOf(json, "color");
            std::vector<Field> later;
            std::vector<std::pair<FieldId, std::vector<OptionId>>> plain;
            for (const QJsonValue each : json[QStringLiteral("fields")].toArray()) {
                Result<Field> field = readField(each);
                if (!field)
                    return field.error();
                if (sortOf(*field) != Sort::Plain) {
                    later.push_back(std::move(*field));
                    continue;
                }
                const FieldId old = field->id;
                plain.emplace_back(old, optionIdsOf(*field));
                field->id = FieldId(-old.value);
                page.fields.push_back(std::move(*field));
            }
            for (const QJsonValue each : json[QStringLiteral("views")].toArray()) {
                View view;
                view.role = textOf(each, "role");
                view.names = templateNamesOf(each[QStringLiteral("names")]);
                view.kind = viewKindOf(each[QStringLiteral("kind")].toString()).value_or(ViewKind::Grid);
                page.views.push_back(view);
            }
            page.nameField = FieldId(-json[QStringLiteral("name_field")].toInteger());
            page.aliasField = FieldId(-json[QStringLiteral("alias_field")].toInteger());
            const Result<PageId> made = m_session.addPage(AddPage{page, -1});
            if (!made)
                return made.error();
            m_pages.insert(json[QStringLiteral("id")].toInteger(), *made);
            const Page *there = m_session.schema().page(*made);
            for (size_t i = 0; there && i < plain.size() && i < there->fields.size(); ++i)
                remember(plain[i].first, plain[i].second, there->fields[i]);
            for (Field &field : later) {
                field.page = *made;
                m_later.push_back(std::move(field));
            }
        }
        return {};
    }

    static std::vector<OptionId> optionIdsOf(const Field &field)
    {
        std::vector<OptionId> ids;
        for (const Option &option : field.options)
            ids.push_back(option.id);
        return ids;
    }

    void remember(FieldId old, const std::vector<OptionId> &options, const Field &made)
    {
        m_fields.insert(old.value, made.id);
        for (size_t i = 0; i < options.size() && i < made.options.size(); ++i)
            m_options.insert(options[i].value, made.options[i].id.value);
    }

    FieldId now(FieldId old) const { return m_fields.value(old.value); }

    Result<void> addLater(const Field &old)
    {
        Field field = old;
        field.id = {};
        field.config = withFields(field.config, [this](FieldId id) { return now(id); });
        if (old.config.target) {
            field.config.target = m_pages.value(old.config.target.value);
            if (!field.config.target)
                return damaged(old.names.in(Language::English));
        }
        const PageId page = field.page;
        const Result<FieldId> made = m_session.addField(AddField{page, field, -1});
        if (!made)
            return made.error();
        if (const Field *there = m_session.schema().field(*made))
            remember(old.id, optionIdsOf(old), *there);
        return {};
    }

    Result<void> addSort(Sort sort)
    {
        for (const Field &field : m_later) {
            if (sortOf(field) != sort)
                continue;
            if (const Result<void> done = addLater(field); !done)
                return done;
        }
        return {};
    }
    Result<void> addLinks() { return addSort(Sort::Link); }
    Result<void> addReverses() { return addSort(Sort::Reverse); }

    bool isReady(const Field &field) const
    {
        bool ready = true;
        (void)withFields(field.config, [&](FieldId id) {
            ready = ready && m_fields.contains(id.value);
            return id;
        });
        return ready;
    }

    // Each when all it is computed from is there; what never gets so is left out.
    Result<void> addComputed()
    {
        std::vector<const Field *> waiting;
        for (const Field &field : m_later) {
            if (sortOf(field) == Sort::Computed)
                waiting.push_back(&field);
        }
        for (bool any = true; any && !waiting.empty();) {
            any = false;
            for (auto it = waiting.begin(); it != waiting.end();) {
                if (!isReady(**it)) {
                    ++it;
                    continue;
                }
                if (const Result<void> done = addLater(**it); !done)
                    return done;
                it = waiting.erase(it);
                any = true;
            }
        }
        return {};
    }

    Result<void> arrange()
    {
        for (const QJsonValue json : m_json) {
            SetFieldLayout layout{m_pages.value(json[QStringLiteral("id")].toInteger()), {}};
            int position = 0;
            for (const QJsonValue each : json[QStringLiteral("fields")].toArray()) {
                const FieldId field = now(FieldId(each[QStringLiteral("id")].toInteger()));
                if (field)
                    layout.items.push_back({field, position++, qBound(0, each[QStringLiteral("width")].toInt(), 2000),
                                            each[QStringLiteral("hidden")].toBool()});
            }
            if (const Result<void> done = m_session.apply(layout); !done)
                return done;
        }
        return {};
    }

    // They came with the page; what they say of fields can be said only now.
    Result<void> addViews()
    {
        for (const QJsonValue json : m_json) {
            const Page *page = m_session.schema().page(m_pages.value(json[QStringLiteral("id")].toInteger()));
            std::vector<ViewId> views;
            for (const View &view : page->views)
                views.push_back(view.id);
            size_t at = 0;
            for (const QJsonValue each : json[QStringLiteral("views")].toArray()) {
                ViewConfig config = withFields(viewConfigFromJson(each[QStringLiteral("config")].toObject()),
                                               [this](FieldId id) { return now(id); });
                std::vector<qint64> collapsed; // of a board over a link: its columns are not known yet
                for (const qint64 column : config.collapsed) {
                    if (column == 0 || m_options.contains(column))
                        collapsed.push_back(m_options.value(column));
                }
                config.collapsed = std::move(collapsed);
                if (at >= views.size())
                    break;
                if (const Result<void> done = m_session.apply(ChangeView{views[at++], {}, config, {}}); !done)
                    return done;
            }
        }
        return {};
    }

    Result<void> told(qint64 done)
    {
        if (m_progress && !m_progress(m_all > 0 ? double(done) / double(m_all) : -1))
            return Error{ErrorCode::Canceled, Text::tr("Making the workspace was canceled.")};
        return {};
    }

    // The value with new ids; empty for what is not there any more, and for links until all records are.
    Value valueOf(const Field &field, const QJsonValue &json) const
    {
        const auto mapped = [&](qint64 id) { return m_options.value(id); };
        switch (field.type->meaning()) {
        case Meaning::Option:
            if (json.isArray()) {
                IdList ids;
                for (const QJsonValue id : json.toArray()) {
                    if (const qint64 known = mapped(id.toInteger()))
                        ids.push_back(known);
                }
                return ids.empty() ? Value() : Value(ids);
            }
            return mapped(json.toInteger()) ? Value(mapped(json.toInteger())) : Value();
        case Meaning::Record:
        case Meaning::File:
        case Meaning::Nothing:
            return {};
        default:
            break;
        }
        if (json.isString())
            return cleanText(json.toString());
        if (field.storage() == Storage::Real)
            return json.isDouble() ? Value(json.toDouble()) : Value();
        return json.isDouble() ? Value(json.toInteger()) : Value();
    }

    Result<void> addRecords()
    {
        for (const QJsonValue json : m_json)
            m_all += 2 * json[QStringLiteral("records")].toArray().size();
        for (const QJsonValue json : m_json) {
            const PageId page = m_pages.value(json[QStringLiteral("id")].toInteger());
            QHash<qint64, RecordId> &made = m_records[page.value];
            for (const QJsonValue record : json[QStringLiteral("records")].toArray()) {
                std::vector<FieldId> fields;
                std::vector<Value> values;
                const QJsonObject cells = record[1].toObject();
                for (auto at = cells.begin(); at != cells.end(); ++at) {
                    const Field *field = m_session.schema().field(now(FieldId(at.key().toLongLong())));
                    Value value = field && field->page == page && field->isEditable() ? valueOf(*field, *at) : Value();
                    if (value.isEmpty())
                        continue;
                    fields.push_back(field->id);
                    values.push_back(std::move(value));
                }
                const Result<RecordId> id = m_session.insert(page, fields, values, true);
                if (!id)
                    return id.error();
                made.insert(record[0].toInteger(), *id);
                if (const Result<void> go = told(++m_done); !go)
                    return go;
            }
        }
        return {};
    }

    Result<void> linkRecords()
    {
        for (const QJsonValue json : m_json) {
            const PageId page = m_pages.value(json[QStringLiteral("id")].toInteger());
            for (const QJsonValue record : json[QStringLiteral("records")].toArray()) {
                const RecordId own = m_records[page.value].value(record[0].toInteger());
                if (const Result<void> done = linkRecord(page, own, record[1].toObject()); !done)
                    return done;
                if (const Result<void> go = told(++m_done); !go)
                    return go;
            }
        }
        return {};
    }

    Result<void> linkRecord(PageId page, RecordId record, const QJsonObject &cells)
    {
        std::vector<FieldId> fields;
        std::vector<Value> values;
        for (auto at = cells.begin(); at != cells.end(); ++at) {
            const Field *field = m_session.schema().field(now(FieldId(at.key().toLongLong())));
            if (!field || field->page != page || !field->isEditable() || field->type->meaning() != Meaning::Record)
                continue;
            const QHash<qint64, RecordId> &targets = m_records[field->config.target.value];
            IdList ids;
            for (const QJsonValue id : at->isArray() ? at->toArray() : QJsonArray{*at}) {
                if (const RecordId target = targets.value(id.toInteger()))
                    ids.push_back(target.value);
            }
            if (ids.empty())
                continue;
            fields.push_back(field->id);
            values.push_back(field->config.many ? Value(ids) : Value(ids.front()));
        }
        return fields.empty() ? Result<void>() : m_session.update(page, record, fields, values);
    }

    EditSession &m_session;
    const QJsonArray m_json;
    const std::function<bool(double)> &m_progress;
    std::vector<Field> m_later;
    QHash<qint64, PageId> m_pages; // by the ids of the file
    QHash<qint64, FieldId> m_fields;
    QHash<qint64, qint64> m_options;
    QHash<qint64, QHash<qint64, RecordId>> m_records; // by new page
    qint64 m_all = 0, m_done = 0;
};

} // namespace

Names templateNamesOf(const QJsonValue &json)
{
    return {textOf(json, "en"), textOf(json, "vi"), textOf(json, "own")};
}

namespace
{

// Cards that name a record or a file by its number in the workspace they come from mean nothing in another one.
QJsonObject dashboardOf(QJsonObject setting)
{
    const QString dashboards = QStringLiteral("dashboards"), cards = QStringLiteral("cards");
    QJsonArray all;
    for (const QJsonValue &value : setting[dashboards].toArray()) {
        QJsonObject one = value.toObject();
        QJsonArray kept;
        for (const QJsonValue &card : one[cards].toArray()) {
            if (card[QStringLiteral("goal")].isUndefined() && card[QStringLiteral("attachment")].isUndefined())
                kept.append(card);
        }
        one.insert(cards, kept);
        all.append(one);
    }
    if (!all.isEmpty())
        setting.insert(dashboards, all);
    return setting;
}

} // namespace

Result<void> makeFromTemplate(EditSession &session, const QJsonObject &json,
                              const std::function<bool(double)> &progress)
{
    QJsonObject settings = json[QStringLiteral("settings")].toObject();
    if (const QString key = QStringLiteral("dashboard"); settings[key].isObject())
        settings.insert(key, dashboardOf(settings[key].toObject()));
    if (const Result<void> made = Making(session, json[QStringLiteral("pages")].toArray(), progress).run(); !made)
        return made;
    for (const char *key : {"goal", "margin", "calendar", "measure_source", "dashboard"}) {
        if (!settings.contains(QLatin1String(key)))
            continue;
        if (const Result<void> set = session.apply(SetSetting{QLatin1String(key), settings[QLatin1String(key)]}); !set)
            return set;
    }
    return {};
}

} // namespace pheu
