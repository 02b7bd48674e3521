// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exportxlsx.h"

#include "base/currency.h"
#include "base/day.h"
#include "base/format.h"
#include "exchange/exporter.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include <cmath>

namespace pheu
{

namespace
{

struct CellText {
    Q_DECLARE_TR_FUNCTIONS(pheu::Exporter)
};

constexpr qint64 mostExact = 999'999'999'999'999; // Excel shows 15 digits
constexpr double dayMs = 86'400'000;
const QDate excelEpoch(1899, 12, 30);

bool isWritable(QDate day)
{
    return day.isValid() && day >= QDate(1900, 3, 1) && day.year() <= 9999;
}

QString digits(int count)
{
    return count > 0 ? u'.' + QString(count, u'0') : QString();
}

std::optional<double> instantSerial(qint64 ms)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(ms);
    if (!isWritable(local.date()) || QDateTime(local.date(), local.time()).toMSecsSinceEpoch() != ms)
        return std::nullopt;
    return double(excelEpoch.daysTo(local.date())) + double(local.time().msecsSinceStartOfDay()) / dayMs;
}

} // namespace

XlsxKind xlsxKindOf(const Field &field)
{
    switch (field.type->meaning()) {
    case Meaning::Money:
        return XlsxKind::Money;
    case Meaning::Date:
        return XlsxKind::Date;
    case Meaning::Instant:
        return XlsxKind::Instant;
    case Meaning::Truth:
        return XlsxKind::Truth;
    case Meaning::Number:
        break;
    default:
        return XlsxKind::Text;
    }
    if (field.type->id() == QLatin1StringView("percent"))
        return XlsxKind::Percent;
    if (field.type->id() == QLatin1StringView("duration"))
        return XlsxKind::Duration;
    return field.type->storage(field.config) == Storage::Integer ? XlsxKind::Integer : XlsxKind::Decimal;
}

QString xlsxNumberFormat(XlsxKind kind, const Field &field, const QString &currency, Language language)
{
    switch (kind) {
    case XlsxKind::Integer:
        return QStringLiteral("#,##0");
    case XlsxKind::Decimal:
        return QStringLiteral("#,##0") + digits(field.config.decimals);
    case XlsxKind::Percent:
        return u'0' + digits(field.config.decimals) + u'%';
    case XlsxKind::Money: {
        const QString code = currency.toUpper();
        const QString sign = u'"' + currencySign(code).remove(u'"') + u'"';
        const QString number = QStringLiteral("#,##0") + digits(currencyDigits(code).value_or(2));
        if (language == Language::Vietnamese || code == QLatin1StringView("VND"))
            return number + u' ' + sign;
        return sign.size() > 3 ? sign + u' ' + number : sign + number;
    }
    case XlsxKind::Date:
        return QStringLiteral("yyyy-mm-dd");
    case XlsxKind::Instant:
        return QStringLiteral("yyyy-mm-dd hh:mm");
    case XlsxKind::Duration:
        return QStringLiteral("[h]:mm:ss");
    case XlsxKind::Text:
    case XlsxKind::Truth:
        break;
    }
    return {};
}

std::optional<double> xlsxNumber(XlsxKind kind, const Value &value, const QString &currency)
{
    if (value.isInteger() && (value.toInteger() > mostExact || value.toInteger() < -mostExact))
        return std::nullopt;
    switch (kind) {
    case XlsxKind::Integer:
    case XlsxKind::Decimal:
    case XlsxKind::Percent: {
        const double number = value.toDouble();
        return std::isfinite(number) ? std::optional(number) : std::nullopt;
    }
    case XlsxKind::Money:
        return double(value.toInteger()) / double(pow10i(currencyDigits(currency.toUpper()).value_or(2)));
    case XlsxKind::Date: {
        const QDate day =
            value.isText() ? QDate::fromString(value.toText(), Qt::ISODate) : toDate(Day(value.toInteger()));
        return isWritable(day) ? std::optional(double(excelEpoch.daysTo(day))) : std::nullopt;
    }
    case XlsxKind::Instant:
        return instantSerial(value.toInteger());
    case XlsxKind::Duration: // Excel has no time below zero
        return value.toInteger() < 0 ? std::nullopt : std::optional(double(value.toInteger()) * 1000 / dayMs);
    case XlsxKind::Text:
    case XlsxKind::Truth:
        break;
    }
    return std::nullopt;
}

QString xlsxText(const QString &text)
{
    static const QRegularExpression escape(QStringLiteral("_(?=x[0-9A-Fa-f]{4}_)"));
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool paired = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (paired) {
            shown += c;
            shown += text.at(++i);
        } else if (!c.isSurrogate() && (c.unicode() >= 0x20 || c == u'\t' || c == u'\n') && c.unicode() < 0xFFFE) {
            shown += c;
        }
    }
    if (shown.contains(QLatin1StringView("_x")))
        shown.replace(escape, QStringLiteral("_x005F_"));
    // Our import takes an apostrophe away where CSV has put one, and blanks at the ends of a cell: what would not come
    // back as it is gets an apostrophe that may go.
    const bool changes = unguardedText(shown) != shown || shown.startsWith(u'\t') || shown.startsWith(u'\n');
    return changes ? u'\'' + shown : shown;
}

Result<void> xlsxFits(qint64 records, size_t columns, const QString &target, Language language)
{
    const Format format(language == Language::Vietnamese ? QLocale(QLocale::Vietnamese, QLocale::Vietnam)
                                                         : QLocale(QLocale::English, QLocale::UnitedStates),
                        {});
    if (records + 1 > xlsxMostRows) {
        return Error{
            ErrorCode::InvalidInput,
            CellText::tr("“%1” was not written: there are %2 records, and an Excel sheet holds %3. Narrow them with a "
                         "filter, or export as CSV.")
                .arg(target, format.integer(records), format.integer(xlsxMostRows - 1))};
    }
    if (columns > xlsxMostColumns) {
        return Error{
            ErrorCode::InvalidInput,
            CellText::tr("“%1” was not written: there are %2 fields, and an Excel sheet holds %3. Export a view with "
                         "fewer fields, or export as CSV.")
                .arg(target, format.integer(qint64(columns)), format.integer(qint64(xlsxMostColumns)))};
    }
    return {};
}

QString xlsxSheetName(const QString &name)
{
    QString sheet;
    for (QChar c : xlsxText(name).simplified())
        sheet += QStringView(u"[]:*?/\\").contains(c) ? QChar(u'_') : c;
    sheet.truncate(31);
    if (!sheet.isEmpty() && sheet.back().isHighSurrogate())
        sheet.chop(1);
    while (sheet.startsWith(u'\''))
        sheet.remove(0, 1);
    while (sheet.endsWith(u'\'') || sheet.endsWith(u' '))
        sheet.chop(1);
    // A name that Excel keeps for itself.
    const bool reserved = sheet.compare(QLatin1StringView("history"), Qt::CaseInsensitive) == 0;
    return sheet.isEmpty() || reserved ? sheet + u'_' : sheet;
}

} // namespace pheu
