// SPDX-License-Identifier: GPL-3.0-or-later
// The signs and words that stand beside amounts, and the currencies they may mean.
#include "exchange/cellnumber.h"

#include "base/currency.h"

#include <QHash>

namespace pheu
{

namespace
{

const QHash<QString, QStringList> &signTable()
{
    static const QHash<QString, QStringList> table{
        {QStringLiteral("$"),
         {QStringLiteral("USD"), QStringLiteral("AUD"), QStringLiteral("CAD"), QStringLiteral("SGD"),
          QStringLiteral("HKD"), QStringLiteral("NZD"), QStringLiteral("TWD"), QStringLiteral("MXN"),
          QStringLiteral("ARS"), QStringLiteral("CLP"), QStringLiteral("COP")}},
        {QStringLiteral("US$"), {QStringLiteral("USD")}},
        {QStringLiteral("A$"), {QStringLiteral("AUD")}},
        {QStringLiteral("C$"), {QStringLiteral("CAD")}},
        {QStringLiteral("S$"), {QStringLiteral("SGD")}},
        {QStringLiteral("HK$"), {QStringLiteral("HKD")}},
        {QStringLiteral("NT$"), {QStringLiteral("TWD")}},
        {QStringLiteral("R$"), {QStringLiteral("BRL")}},
        {QStringLiteral("€"), {QStringLiteral("EUR")}},
        {QStringLiteral("£"), {QStringLiteral("GBP")}},
        {QStringLiteral("¥"), {QStringLiteral("JPY"), QStringLiteral("CNY")}},
        {QStringLiteral("￥"), {QStringLiteral("JPY"), QStringLiteral("CNY")}},
        {QStringLiteral("元"), {QStringLiteral("CNY"), QStringLiteral("TWD")}},
        {QStringLiteral("円"), {QStringLiteral("JPY")}},
        {QStringLiteral("₫"), {QStringLiteral("VND")}},
        {QStringLiteral("đ"), {QStringLiteral("VND")}},
        {QStringLiteral("VNĐ"), {QStringLiteral("VND")}},
        {QStringLiteral("ĐỒNG"), {QStringLiteral("VND")}},
        {QStringLiteral("₹"), {QStringLiteral("INR")}},
        {QStringLiteral("RS"), {QStringLiteral("INR")}},
        {QStringLiteral("RS."), {QStringLiteral("INR")}},
        {QStringLiteral("₩"), {QStringLiteral("KRW")}},
        {QStringLiteral("฿"), {QStringLiteral("THB")}},
        {QStringLiteral("RP"), {QStringLiteral("IDR")}},
        {QStringLiteral("RP."), {QStringLiteral("IDR")}},
        {QStringLiteral("RM"), {QStringLiteral("MYR")}},
        {QStringLiteral("₱"), {QStringLiteral("PHP")}},
        {QStringLiteral("ZŁ"), {QStringLiteral("PLN")}},
        {QStringLiteral("KČ"), {QStringLiteral("CZK")}},
        {QStringLiteral("KR"), {QStringLiteral("SEK"), QStringLiteral("NOK"), QStringLiteral("DKK")}},
        {QStringLiteral("KR."), {QStringLiteral("SEK"), QStringLiteral("NOK"), QStringLiteral("DKK")}},
        {QStringLiteral("FT"), {QStringLiteral("HUF")}},
        {QStringLiteral("₽"), {QStringLiteral("RUB")}},
        {QStringLiteral("₺"), {QStringLiteral("TRY")}},
        {QStringLiteral("₴"), {QStringLiteral("UAH")}},
        {QStringLiteral("LEI"), {QStringLiteral("RON")}},
    };
    return table;
}

} // namespace

QStringList currenciesOfSign(std::string_view sign)
{
    const QString text = QString::fromUtf8(sign.data(), qsizetype(sign.size())).trimmed();
    if (text.isEmpty())
        return {};
    const QString upper = text.toUpper();
    if (text.size() == 3 && currencyDigits(upper))
        return {upper};
    const auto &table = signTable();
    if (const auto it = table.find(text); it != table.end())
        return *it;
    return table.value(upper);
}

} // namespace pheu
