// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/targetssetting.h"

#include "storage/metastore.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

struct SettingText {
    Q_DECLARE_TR_FUNCTIONS(pheu::TargetsSetting)
};

QString settingKey()
{
    return QStringLiteral("targets");
}

} // namespace

QJsonObject targetsSetting(const Workspace &workspace)
{
    const auto read = loadSetting(workspace.database(), settingKey());
    return read ? read->toObject() : QJsonObject();
}

Result<ChangeSet> keepTargetsPart(Workspace &workspace, const QString &part, const QJsonValue &value)
{
    const auto read = loadSetting(workspace.database(), settingKey());
    if (!read) // what is there and cannot be read must not be lost
        return read.error();
    QJsonObject targets = read->toObject();
    if (value.isNull() || value.isUndefined())
        targets.remove(part);
    else
        targets.insert(part, value);
    return workspace.apply({EditKind::Setting, {SetSetting{settingKey(), targets}}});
}

PaceBands keptPaceBands(const Workspace &workspace)
{
    return paceBandsFromJson(targetsSetting(workspace));
}

Result<ChangeSet> keepPaceBands(Workspace &workspace, const PaceBands &bands)
{
    const QJsonObject json = paceBandsToJson(bands);
    if (paceBandsFromJson({{QStringLiteral("bands"), json}}) != bands)
        return Error{ErrorCode::InvalidInput,
                     SettingText::tr("The limits of the states must fall from the first to the last, and lie between "
                                     "0 % and 1,000 %.")};
    const bool shipped = bands == PaceBands();
    return keepTargetsPart(workspace, QStringLiteral("bands"), shipped ? QJsonValue() : QJsonValue(json));
}

} // namespace pheu
