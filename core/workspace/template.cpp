// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/template.h"

#include "storage/metastore.h"
#include "storage/recordstore.h"
#include "storage/tables.h"
#include "workspace/templatereader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::Template)
};

Error defect(const QString &name, const QString &what)
{
    return {ErrorCode::Internal, Text::tr("The template “%1” has a defect at “%2”. Please report it.").arg(name, what)};
}

class Instantiation
{
public:
    Instantiation(Transaction &transaction, const Template &source, Language language, qint64 nowMs)
        : m_database(transaction.database())
        , m_records(m_database, m_ledger)
        , m_metadata(m_database, m_ledger)
        , m_source(source)
        , m_schema(source.schema)
        , m_language(language)
        , m_nowMs(nowMs)
    {
    }

    Result<void> run(const QJsonObject &settings)
    {
        if (const Result<void> done = addPages(); !done)
            return done;
        for (const QJsonValue record : m_source.records) {
            if (const Result<void> done = addRecord(record.toObject()); !done)
                return done;
        }
        for (auto at = settings.begin(); at != settings.end(); ++at) {
            if (const Result<void> done = m_metadata.write(QStringLiteral("workspace"), at.key(), at.value()); !done)
                return done;
        }
        for (const QString &table : digestedMetadata(m_database.version()))
            m_ledger.touch(table);
        if (const Result<void> done = m_records.keepLastIds(); !done)
            return done;
        return m_ledger.flush(m_database);
    }

private:
    Result<void> addPages()
    {
        int position = 0;
        for (Page &page : m_schema.pages) {
            if (const Result<void> done = m_metadata.addPage(page, position++); !done)
                return done;
            int fieldPosition = 0;
            for (Field &field : page.fields) {
                if (const Result<void> done = addField(field, fieldPosition++); !done)
                    return done;
            }
            if (const Result<void> done = createPageTables(m_database, m_schema, page); !done)
                return done;
        }
        return {};
    }

    Result<void> addField(Field &field, int position)
    {
        if (const Result<void> done = m_metadata.addField(field, position); !done)
            return done;
        int optionPosition = 0;
        for (Option &option : field.options) {
            const Result<OptionId> id = m_metadata.addOption(field.id, option, optionPosition++);
            if (!id)
                return id.error();
            option.id = *id;
        }
        return {};
    }

    Result<void> addRecord(const QJsonObject &json)
    {
        const QString key = json[QStringLiteral("key")].toString();
        const Page *page = m_schema.page(json[QStringLiteral("page")].toString());
        if (!page)
            return defect(json[QStringLiteral("page")].toString(), key);
        StoredRow row;
        row.meta[CreatedAt] = m_nowMs;
        const QJsonObject values = json[QStringLiteral("values")].toObject();
        for (const Field &field : page->fields) {
            if (!values.contains(field.role))
                continue;
            const Result<Stored> cell = cellOf(field, values[field.role]);
            if (!cell)
                return cell.error();
            if (!isNull(*cell))
                row.cells.emplace_back(field.id, *cell);
        }
        const Result<qint64> id = m_records.insert(*page, row);
        if (!id)
            return id.error();
        if (!key.isEmpty())
            m_keys.insert(page->role + u'/' + key, *id);
        return {};
    }

    Result<Stored> cellOf(const Field &field, const QJsonValue &json)
    {
        if (field.config.target) {
            const Page *target = m_schema.page(field.config.target);
            const QString key = json[QStringLiteral("key")].toString();
            const qint64 id = m_keys.value(target->role + u'/' + key);
            return id ? Result<Stored>(id) : defect(field.role, key);
        }
        if (field.type->meaning() == Meaning::Option && field.storage() == Storage::Integer) {
            const Option *option = field.option(json.toString());
            return option ? Result<Stored>(option->id.value) : defect(field.role, json.toString());
        }
        if (json.isObject()) {
            const QString language = m_language == Language::Vietnamese ? QStringLiteral("vi") : QStringLiteral("en");
            return toStored(field, json[language].toString());
        }
        return json.isString() ? toStored(field, json.toString()) : toStored(field, json.toInteger());
    }

    Database &m_database;
    DigestLedger m_ledger;
    RecordStore m_records;
    MetaStore m_metadata;
    const Template &m_source;
    Schema m_schema;
    Language m_language;
    qint64 m_nowMs;
    QHash<QString, qint64> m_keys;
};

// {"include": "targets"} stands for the page of that name in templates/pages, which can be added later too.
Result<QJsonArray> withIncludedPages(const QJsonArray &pages)
{
    QJsonArray all;
    for (const QJsonValue &page : pages) {
        const QString included = page[QStringLiteral("include")].toString();
        if (included.isEmpty()) {
            all.append(page);
            continue;
        }
        QFile file(QStringLiteral(":/templates/pages/%1.json").arg(included));
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::Internal, Text::tr("The template page “%1” is missing.").arg(included)};
        all.append(QJsonDocument::fromJson(file.readAll()).object()[QStringLiteral("page")]);
    }
    return all;
}

} // namespace

QStringList templateNames()
{
    QStringList names;
    for (const QString &file : QDir(QStringLiteral(":/templates")).entryList({QStringLiteral("*.json")}))
        names.append(file.chopped(5));
    return names;
}

Result<Template> loadTemplate(const QString &name)
{
    QFile file(QStringLiteral(":/templates/%1.json").arg(name));
    if (!templateNames().contains(name) || !file.open(QIODevice::ReadOnly))
        return Error{
            ErrorCode::InvalidInput,
            Text::tr("There is no template “%1”. There is: %2.").arg(name, templateNames().join(QStringLiteral(", ")))};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    TemplateReader reader(name);
    const Result<QJsonArray> pages = withIncludedPages(json[QStringLiteral("pages")].toArray());
    if (!pages)
        return pages.error();
    if (const Result<void> read = reader.read(*pages); !read)
        return read.error();
    return Template{reader.schema(), json[QStringLiteral("records")].toArray()};
}

Result<void> instantiate(Transaction &transaction, const Template &source, Language language, qint64 nowMs,
                         const QJsonObject &settings)
{
    return Instantiation(transaction, source, language, nowMs).run(settings);
}

} // namespace pheu
