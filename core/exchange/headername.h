// SPDX-License-Identifier: GPL-3.0-or-later
// Header texts as keys to compare: NFC, no case, spaces and underscores alike, the currency in brackets apart.
#pragma once

#include <QString>
#include <QStringList>

namespace pheu
{

struct HeaderName {
    QString key;      // "amount spent" of "Amount spent (VND)"
    QString currency; // "VND"; empty when the header names none
};
HeaderName headerName(const QString &header);
QString headerKey(const QString &header);

// The names for a sentence: the first thirty.
QString headerList(const QStringList &headers);

// The same for the same header row, whatever file it is in; keys remembered mappings.
QString headerSignature(const QStringList &headers);

} // namespace pheu
