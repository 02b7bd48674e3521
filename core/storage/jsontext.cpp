// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace pheu
{

QByteArray jsonToText(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

QJsonValue jsonFromText(const QByteArray &text)
{
    const QJsonArray array = QJsonDocument::fromJson('[' + text + ']').array();
    return array.size() == 1 ? array.first() : QJsonValue(QJsonValue::Undefined);
}

} // namespace pheu
