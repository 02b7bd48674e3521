// SPDX-License-Identifier: GPL-3.0-or-later
// Any JSON value as text and back; QJsonDocument knows only objects and arrays.
#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace pheu
{

QByteArray jsonToText(const QJsonValue &value);
QJsonValue jsonFromText(const QByteArray &text); // undefined when it is no JSON

} // namespace pheu
