// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/userpresets.h"

#include "base/systemreason.h"
#include "base/text.h"
#include "exchange/headername.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>

namespace pheu
{

namespace
{

struct PresetText {
    Q_DECLARE_TR_FUNCTIONS(pheu::UserPresets)
};

constexpr qint64 largestFile = 1 << 20;
constexpr int mostPresets = 500;

// Beside the remembered mappings, whose keys are signatures: hexadecimal digits.
QString settingKey()
{
    return QStringLiteral("presets");
}

QJsonObject kept(const Workspace &workspace)
{
    return workspace.settings().mappings.value(settingKey()).toObject();
}

Result<ChangeSet> keep(Workspace &workspace, const QJsonObject &presets)
{
    QJsonObject mappings = workspace.settings().mappings;
    mappings.insert(settingKey(), presets);
    Edit edit;
    edit.kind = EditKind::Setting;
    edit.changes = {SetSetting{QStringLiteral("mappings"), mappings}};
    return workspace.apply(edit);
}

QString idOf(const QString &name)
{
    return caseFold(cleanText(name).simplified());
}

Error unknown(const QString &name, const std::vector<Preset> &among)
{
    QStringList names;
    for (const Preset &preset : among)
        names << preset.title;
    return {ErrorCode::UnknownName,
            names.isEmpty()
                ? PresetText::tr("There is no preset “%1”: this workspace has none of its own yet.").arg(name)
                : PresetText::tr("There is no preset “%1”. Those of this workspace are: %2.")
                      .arg(name, names.join(QStringLiteral(", ")))};
}

Result<void> checkName(const QString &name, const QJsonObject &presets)
{
    if (name.isEmpty() || name.size() > 100)
        return Error{ErrorCode::InvalidInput, PresetText::tr("A preset needs a name of at most 100 characters.")};
    if (preset(name) || name == u"auto" || name == u"none")
        return Error{ErrorCode::InvalidInput,
                     PresetText::tr("“%1” is the name of a preset of the program. Choose another name.").arg(name)};
    if (presets.size() >= mostPresets && !presets.contains(idOf(name)))
        return Error{
            ErrorCode::InvalidInput,
            PresetText::tr("The workspace has %1 presets, and no more are kept. Remove one first.").arg(mostPresets)};
    return {};
}

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!QFileInfo::exists(path))
        return Error{ErrorCode::NotFound, PresetText::tr("The preset file “%1” is not there.").arg(path)};
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error{
            ErrorCode::Io,
            PresetText::tr("The preset file “%1” cannot be read: %2").arg(path, systemReason(file.errorString()))};
    const QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return Error{ErrorCode::InvalidInput,
                     PresetText::tr("“%1” is larger than 1 MB, so it is no preset. Choose another file.").arg(path)};
    return bytes;
}

Result<QJsonObject> objectOf(const QString &path)
{
    const Result<QByteArray> bytes = bytesOf(path);
    if (!bytes)
        return bytes.error();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        const auto line = 1 + bytes->left(qsizetype(error.offset)).count('\n');
        return Error{
            ErrorCode::InvalidInput,
            PresetText::tr("“%1”, line %2 is not the JSON of a preset. Export the preset again, or correct the file.")
                .arg(path)
                .arg(line)};
    }
    return document.object();
}

QJsonObject ownPreset(const QString &id)
{
    QFile file(QStringLiteral(":/presets/%1.json").arg(id));
    return !id.isEmpty() && preset(id) && file.open(QIODevice::ReadOnly)
               ? QJsonDocument::fromJson(file.readAll()).object()
               : QJsonObject();
}

bool names(const QJsonValue &column, const QString &header)
{
    const QJsonArray names = column[u"names"].toArray();
    return std::any_of(names.begin(), names.end(),
                       [key = headerKey(header)](const QJsonValue &name) { return headerKey(name.toString()) == key; });
}

// Begins with the preset that read the file, so that what it knows of totals, levels and values still holds.
QJsonObject objectOf(const QString &name, const SourceInfo &source, const ImportOptions &options)
{
    QJsonObject object = ownPreset(source.preset);
    const QJsonArray known = object.value(u"columns").toArray();
    QJsonArray columns, all;
    for (const SourceColumn &column : source.columns) {
        bool found = false;
        for (const QJsonValue &entry : known) {
            const bool same =
                !column.field.isEmpty() && (entry[u"to"].toString() == column.field || !entry[u"when"].isUndefined());
            const bool left = column.field.isEmpty() && !entry[u"ignore"].isUndefined();
            if (!(same || left) || !names(entry, column.header))
                continue;
            QJsonObject taken = entry.toObject();
            taken.insert(QStringLiteral("names"), QJsonArray{column.header});
            columns.append(taken);
            found = true;
        }
        if (column.field.isEmpty())
            continue;
        if (!found)
            columns.append(QJsonObject{{QStringLiteral("to"), column.field},
                                       {QStringLiteral("names"), QJsonArray{column.header}}});
        all.append(QJsonArray{column.header});
    }
    for (const char *part : {"notTables", "unconfirmed"})
        object.remove(QLatin1String(part));
    QJsonObject fixed = object.value(u"fixed").toObject();
    for (const QString &entry : options.set)
        fixed.insert(entry.left(entry.indexOf(u'=')).trimmed(), entry.mid(entry.indexOf(u'=') + 1).trimmed());
    object.insert(QStringLiteral("pheu_preset"), 1);
    object.insert(QStringLiteral("id"), name);
    object.insert(QStringLiteral("title"), name);
    object.insert(QStringLiteral("page"), source.page);
    object.insert(QStringLiteral("columns"), columns);
    object.insert(QStringLiteral("detect"), QJsonArray{QJsonObject{{QStringLiteral("all"), all}}});
    if (!fixed.isEmpty())
        object.insert(QStringLiteral("fixed"), fixed);
    if (!options.decimal.isEmpty())
        object.insert(QStringLiteral("decimal"),
                      QJsonObject{{QStringLiteral("en"), options.decimal}, {QStringLiteral("vi"), options.decimal}});
    if (QStringList{QStringLiteral("dmy"), QStringLiteral("mdy"), QStringLiteral("ymd")}.contains(options.dateFormat))
        object.insert(QStringLiteral("dates"), options.dateFormat);
    return object;
}

} // namespace

std::vector<Preset> userPresets(const Workspace &workspace)
{
    std::vector<Preset> list;
    const QJsonObject presets = kept(workspace);
    for (auto it = presets.begin(); it != presets.end(); ++it) {
        if (Result<Preset> read = presetFromJson(it.value().toObject(), it.key()); read)
            list.push_back(std::move(*read));
    }
    return list;
}

Result<ChangeSet> saveUserPreset(Workspace &workspace, const QString &name, const SourceInfo &source,
                                 const ImportOptions &options)
{
    const QString title = cleanText(name).simplified();
    QJsonObject presets = kept(workspace);
    if (Result<void> checked = checkName(title, presets); !checked)
        return checked.error();
    QJsonObject object = objectOf(title, source, options);
    if (Result<Preset> read = presetFromJson(object, title); !read)
        return Error{ErrorCode::InvalidInput,
                     PresetText::tr("No column of “%1” is mapped, so there is nothing to keep.").arg(source.file)};
    presets.insert(idOf(title), object);
    return keep(workspace, presets);
}

Result<ChangeSet> removeUserPreset(Workspace &workspace, const QString &name)
{
    QJsonObject presets = kept(workspace);
    if (!presets.contains(idOf(name)))
        return unknown(name, userPresets(workspace));
    presets.remove(idOf(name));
    return keep(workspace, presets);
}

Result<void> exportPreset(const Workspace &workspace, const QString &name, const QString &path)
{
    QJsonObject object = kept(workspace).value(idOf(name)).toObject();
    if (object.isEmpty()) {
        const Preset *own = preset(name);
        object = ownPreset(own ? own->id : QString());
        if (object.isEmpty())
            return unknown(name, userPresets(workspace));
        object.insert(QStringLiteral("pheu_preset"), 1);
    }
    const QByteArray bytes = QJsonDocument(object).toJson();
    QSaveFile out(path);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        return Error{ErrorCode::Io,
                     PresetText::tr("“%1” cannot be written: %2").arg(path, systemReason(out.errorString()))};
    return {};
}

Result<Preset> readPresetFile(const QString &file)
{
    const Result<QJsonObject> object = objectOf(file);
    return object ? presetFromJson(*object, file) : Result<Preset>(object.error());
}

Result<ChangeSet> importPreset(Workspace &workspace, const QString &file)
{
    const Result<QJsonObject> object = objectOf(file);
    if (!object)
        return object.error();
    const Result<Preset> read = presetFromJson(*object, file);
    if (!read)
        return read.error();
    QJsonObject presets = kept(workspace);
    if (Result<void> checked = checkName(read->title, presets); !checked)
        return checked.error();
    presets.insert(idOf(read->title), *object);
    return keep(workspace, presets);
}

} // namespace pheu
