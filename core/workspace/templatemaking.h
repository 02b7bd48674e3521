// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the pages, fields, views and records of a saved template in a session, each by the door, with new ids.
#pragma once

#include "workspace/door.h"

#include <QJsonObject>

#include <functional>

namespace pheu
{

Names templateNamesOf(const QJsonValue &json);
// Errors: Damaged where the file does not hold together, Canceled, those of the door.
Result<void> makeFromTemplate(EditSession &session, const QJsonObject &json,
                              const std::function<bool(double)> &progress);

} // namespace pheu
