// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/headername.h"

#include "base/currency.h"
#include "base/text.h"
#include "exchange/exporter.h"

#include <QCryptographicHash>

namespace pheu
{

HeaderName headerName(const QString &header)
{
    HeaderName name;
    QString text = unguardedText(cleanText(header)).replace(u'_', u' ').simplified();
    if (text.endsWith(u')')) {
        const qsizetype open = text.lastIndexOf(u'(');
        const QString code = open > 0 ? text.sliced(open + 1).chopped(1).trimmed() : QString();
        if (code.size() == 3 && code == code.toUpper() && currencyDigits(code)) {
            name.currency = code;
            text = text.left(open).trimmed();
        }
    }
    name.key = caseFold(text);
    return name;
}

QString headerKey(const QString &header)
{
    return headerName(header).key;
}

QString headerList(const QStringList &headers)
{
    constexpr qsizetype shown = 30;
    const QString list = headers.mid(0, shown).join(QStringLiteral(", "));
    return headers.size() > shown ? list + QStringLiteral(", …") : list;
}

QString headerSignature(const QStringList &headers)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &header : headers) {
        hash.addData(headerKey(header).toUtf8());
        hash.addData(QByteArray(1, '\n'));
    }
    return QString::fromLatin1(hash.result().toHex().left(16));
}

} // namespace pheu
