// SPDX-License-Identifier: GPL-3.0-or-later
// The pictures of the sample's ads: posters of flat shapes, drawn by code. The same bytes on every machine.
#pragma once

#include <QByteArray>
#include <QString>

namespace pheu::sample
{

// A PNG in the colours of the campaign with a sign of the format (a role of the ads page); empty for a format that has
// no picture.
QByteArray adPicture(int campaign, const QString &format);

} // namespace pheu::sample
