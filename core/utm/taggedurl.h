// SPDX-License-Identifier: GPL-3.0-or-later
// The tagged URL of a UTM link. It is a function of the base URL and the parameters alone, so it is
// always right: encoded, the base's own query and #fragment kept.
#pragma once

#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace pheu
{

// Name and value, in the order in which they are written.
using UtmParameters = std::vector<std::pair<QString, QString>>;

// The nine parameters that Google Analytics 4 reads, in the order of its own URL builder.
const QStringList &utmParameterNames();

// Values are UTF-8 percent-encoded (a space as %20), empty ones left out, in the order given. A
// parameter that the base has already is replaced. Empty when the base is no absolute http(s) URL.
QString taggedUrl(const QString &baseUrl, const UtmParameters &parameters);

} // namespace pheu
