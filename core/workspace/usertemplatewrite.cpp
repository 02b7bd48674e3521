// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/systemreason.h"
#include "workspace/usertemplate.h"

#include "storage/metastore.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::UserTemplate)
};

constexpr qint64 atOnce = 2000;

QJsonObject namesJson(const Names &names)
{
    QJsonObject json;
    if (!names.en.isEmpty())
        json.insert(QStringLiteral("en"), names.en);
    if (!names.vi.isEmpty())
        json.insert(QStringLiteral("vi"), names.vi);
    if (!names.own.isEmpty())
        json.insert(QStringLiteral("own"), names.own);
    return json;
}

QJsonObject fieldJson(const Field &field)
{
    QJsonObject json{{QStringLiteral("id"), field.id.value},
                     {QStringLiteral("names"), namesJson(field.names)},
                     {QStringLiteral("type"), field.type->id()},
                     {QStringLiteral("config"), configToJson(field.config)}};
    if (!field.role.isEmpty())
        json.insert(QStringLiteral("role"), field.role);
    if (!field.description.isEmpty())
        json.insert(QStringLiteral("description"), field.description);
    if (field.hidden)
        json.insert(QStringLiteral("hidden"), true);
    if (field.width > 0)
        json.insert(QStringLiteral("width"), field.width);
    QJsonArray options;
    for (const Option &option : field.options)
        options.append(QJsonObject{{QStringLiteral("id"), option.id.value},
                                   {QStringLiteral("role"), option.role},
                                   {QStringLiteral("names"), namesJson(option.names)},
                                   {QStringLiteral("color"), option.color}});
    if (!options.isEmpty())
        json.insert(QStringLiteral("options"), options);
    return json;
}

QJsonObject pageJson(const Page &page)
{
    QJsonArray fields, views;
    for (const Field &field : page.fields)
        fields.append(fieldJson(field));
    for (const View &view : page.views)
        views.append(QJsonObject{{QStringLiteral("role"), view.role},
                                 {QStringLiteral("names"), namesJson(view.names)},
                                 {QStringLiteral("kind"), viewKindId(view.kind)},
                                 {QStringLiteral("config"), viewConfigToJson(view.config)}});
    return {{QStringLiteral("id"), page.id.value},
            {QStringLiteral("role"), page.role},
            {QStringLiteral("names"), namesJson(page.names)},
            {QStringLiteral("icon"), page.icon},
            {QStringLiteral("color"), page.color},
            {QStringLiteral("name_field"), page.nameField.value},
            {QStringLiteral("alias_field"), page.aliasField.value},
            {QStringLiteral("fields"), fields},
            {QStringLiteral("views"), views}};
}

QJsonValue valueJson(const Value &value)
{
    if (value.isInteger())
        return value.toInteger();
    if (value.isDouble())
        return value.toDouble();
    if (value.isText())
        return value.toText();
    QJsonArray list;
    for (const qint64 id : value.toIds())
        list.append(id);
    return list;
}

bool isKept(const Field &field)
{
    return field.isEditable() && field.type->meaning() != Meaning::File && field.type->meaning() != Meaning::Nothing;
}

// [id, {field: value}] of each record.
Result<QJsonArray> recordsJson(Workspace &workspace, const Page &page, const std::function<bool(qint64)> &told)
{
    std::vector<FieldId> fields;
    for (const Field &field : page.fields) {
        if (isKept(field))
            fields.push_back(field.id);
    }
    Query all;
    all.page = page.id;
    const auto ids = workspace.reader().select(all);
    if (!ids)
        return ids.error();
    QJsonArray records;
    for (size_t from = 0; from < ids->size(); from += atOnce) {
        const size_t count = std::min(size_t(atOnce), ids->size() - from);
        const auto read = workspace.reader().fetch(page.id, std::span(*ids).subspan(from, count), fields);
        if (!read)
            return read.error();
        for (const Record &record : *read) {
            QJsonObject values;
            for (size_t i = 0; i < fields.size(); ++i) {
                if (!record.values[i].isEmpty())
                    values.insert(QString::number(fields[i].value), valueJson(record.values[i]));
            }
            records.append(QJsonArray{record.id.value, values});
        }
        if (!told(qint64(count)))
            return Error{ErrorCode::Canceled, Text::tr("Saving the template was canceled.")};
    }
    return records;
}

} // namespace

Result<void> saveUserTemplate(Workspace &workspace, const QString &file, bool records, Language language,
                              const std::function<bool(double)> &progress)
{
    const Schema schema = workspace.schema();
    QHash<qint64, qint64> counts;
    qint64 all = 0, done = 0;
    for (const Page &page : schema.pages) {
        Query query;
        query.page = page.id;
        const auto count = records ? workspace.reader().count(query) : Result<qint64>(0);
        if (!count)
            return count.error();
        all += *count;
    }
    QJsonArray pages;
    for (const Page &page : schema.pages) {
        QJsonObject json = pageJson(page);
        if (records) {
            const auto written = recordsJson(workspace, page, [&](qint64 more) {
                done += more;
                return !progress || progress(all > 0 ? double(done) / double(all) : -1);
            });
            if (!written)
                return written.error();
            json.insert(QStringLiteral("records"), *written);
        }
        pages.append(json);
    }
    QJsonObject settings = settingsToJson(workspace.settings());
    for (const char *own : {"name", "currency", "language", "mappings"})
        settings.remove(QLatin1String(own));
    const QJsonObject whole{
        {QStringLiteral("format"), QStringLiteral("pheu-template")},
        {QStringLiteral("version"), 1},
        {QStringLiteral("name"), workspace.settings().name},
        {QStringLiteral("language"), language == Language::Vietnamese ? QStringLiteral("vi") : QStringLiteral("en")},
        {QStringLiteral("currency"), workspace.settings().currency},
        {QStringLiteral("settings"), settings},
        {QStringLiteral("pages"), pages}};
    QSaveFile out(file);
    const QByteArray text = QJsonDocument(whole).toJson(QJsonDocument::Compact);
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size() || !out.commit())
        return Error{ErrorCode::Io, Text::tr("The template could not be written to %1: %2. Choose another place.")
                                        .arg(QDir::toNativeSeparators(file), systemReason(out.errorString()))};
    return {};
}

} // namespace pheu
