// SPDX-License-Identifier: GPL-3.0-or-later
#include "utm/linktemplates.h"

#include "base/text.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace pheu
{

namespace
{

LinkTemplate templateFrom(const QJsonObject &object)
{
    const auto text = [&](const char *key) { return object.value(QLatin1String(key)).toString(); };
    LinkTemplate one{text("id"), text("en"), text("vi"), text("en_hint"), text("vi_hint"), {}, {}};
    for (const QString &name : utmParameterNames()) {
        if (const QString value = object.value(name).toString(); !value.isEmpty())
            one.parameters.emplace_back(name, value);
    }
    for (const QJsonValue &channel : object.value(QLatin1String("channels")).toArray())
        one.channels.append(channel.toString());
    return one;
}

bool isAmong(const QStringList &names, const QString &name)
{
    return std::any_of(names.begin(), names.end(),
                       [&](const QString &one) { return searchFold(one.trimmed()) == searchFold(name.trimmed()); });
}

} // namespace

const std::vector<LinkTemplate> &linkTemplates()
{
    static const std::vector<LinkTemplate> all = [] {
        std::vector<LinkTemplate> read;
        QFile file(QStringLiteral(":/utm/templates.json"));
        if (!file.open(QIODevice::ReadOnly))
            return read;
        for (const QJsonValue &value :
             QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("templates")).toArray())
            read.push_back(templateFrom(value.toObject()));
        return read;
    }();
    return all;
}

const LinkTemplate *linkTemplate(const QString &idOrName)
{
    for (const LinkTemplate &one : linkTemplates()) {
        if (isAmong({one.id, one.en, one.vi}, idOrName))
            return &one;
    }
    return nullptr;
}

const LinkTemplate *linkTemplateFor(const QStringList &channelNames)
{
    for (const LinkTemplate &one : linkTemplates()) {
        if (std::any_of(channelNames.begin(), channelNames.end(),
                        [&](const QString &name) { return isAmong(one.channels, name); }))
            return &one;
    }
    return nullptr;
}

} // namespace pheu
