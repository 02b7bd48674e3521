// SPDX-License-Identifier: GPL-3.0-or-later
#include "formula/operations.h"

#include "base/currency.h"
#include "base/day.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace pheu
{

namespace
{

using Kind = FormulaKind;

bool isNumber(Kind kind)
{
    return kind == Kind::Number || kind == Kind::Integer || kind == Kind::Percent;
}

QString minorText(qint64 minor, int digits)
{
    QString text = QString::number(minor < 0 ? quint64(0) - quint64(minor) : quint64(minor));
    if (digits > 0) {
        text = text.rightJustified(digits + 1, u'0');
        text.insert(text.size() - digits, u'.');
    }
    return minor < 0 ? u'-' + text : text;
}

} // namespace

QString kindInWords(FormulaKind kind)
{
    struct Text {
        Q_DECLARE_TR_FUNCTIONS(pheu::FormulaKind)
    };
    switch (kind) {
    case Kind::Nothing:
        return Text::tr("nothing");
    case Kind::Number:
    case Kind::Integer:
        return Text::tr("a number");
    case Kind::Percent:
        return Text::tr("a percentage");
    case Kind::Money:
        return Text::tr("an amount of money");
    case Kind::Text:
        return Text::tr("text");
    case Kind::Date:
        return Text::tr("a date");
    case Kind::Instant:
        return Text::tr("a date with time");
    case Kind::Duration:
        return Text::tr("a duration");
    case Kind::Truth:
        return Text::tr("a yes or no");
    }
    return {};
}

quint64 packedCode(QStringView code)
{
    quint64 packed = 0;
    const QStringView trimmed = code.trimmed();
    for (qsizetype i = 0; i < trimmed.size() && i < 8; ++i)
        packed = packed << 8 | quint8(trimmed[i].toUpper().toLatin1());
    return packed ? packed : quint64(u'?');
}

QString unpackedCode(quint64 code)
{
    QString text;
    for (; code != 0; code >>= 8)
        text.prepend(QChar(ushort(code & 0xff)));
    return text;
}

int digitsOf(quint64 currency)
{
    // The two of most records, without a look into the table.
    static const quint64 vnd = packedCode(u"VND"), usd = packedCode(u"USD");
    if (currency == vnd)
        return 0;
    return currency == usd ? 2 : currencyDigits(unpackedCode(currency)).value_or(2);
}

FormulaKind sumKind(FormulaKind a, FormulaKind b, bool minus)
{
    if (a == Kind::Nothing || b == Kind::Nothing)
        return a == Kind::Nothing ? b : a;
    if (isNumber(a) && isNumber(b))
        return a == b ? a : Kind::Number;
    if (a == b && (a == Kind::Money || a == Kind::Duration))
        return a;
    if (a == Kind::Date && b == Kind::Date)
        return minus ? Kind::Integer : Kind::Nothing;
    if (a == Kind::Instant && b == Kind::Instant)
        return minus ? Kind::Duration : Kind::Nothing;
    if ((a == Kind::Date || a == Kind::Instant) && isNumber(b))
        return a;
    if (a == Kind::Instant && b == Kind::Duration)
        return a;
    if (!minus && isNumber(a) && (b == Kind::Date || b == Kind::Instant))
        return b;
    if (!minus && a == Kind::Duration && b == Kind::Instant)
        return b;
    return Kind::Nothing;
}

FormulaKind productKind(FormulaKind a, FormulaKind b, FormulaOp op)
{
    if (a == Kind::Nothing || b == Kind::Nothing)
        return a == Kind::Nothing ? b : a;
    if (isNumber(a) && isNumber(b))
        return a == Kind::Integer && b == Kind::Integer && op != FormulaOp::Divide ? Kind::Integer : Kind::Number;
    if (op == FormulaOp::Modulo)
        return Kind::Nothing;
    const bool divides = op == FormulaOp::Divide;
    for (const Kind kind : {Kind::Money, Kind::Duration}) {
        if (a == kind && isNumber(b))
            return kind;
        if (a == kind && b == kind)
            return divides ? Kind::Number : Kind::Nothing;
        if (isNumber(a) && b == kind)
            return divides ? Kind::Nothing : kind;
    }
    return Kind::Nothing;
}

double realOf(const FormulaCell &cell, FormulaKind kind)
{
    return kind == Kind::Number || kind == Kind::Percent ? cell.real : double(cell.integer);
}

FormulaCell converted(FormulaCell cell, FormulaKind from, FormulaKind to)
{
    if (!cell.hasValue() || from == to)
        return cell;
    if (to == Kind::Number || to == Kind::Percent)
        cell.real = realOf(cell, from);
    else if (to == Kind::Money)
        cell.integer = 0; // only the number 0 becomes an amount
    return cell;
}

QString cellText(const FormulaCell &cell, const FormulaType &type)
{
    if (!cell.hasValue())
        return {};
    switch (type.kind) {
    case Kind::Nothing:
        return {};
    case Kind::Number: {
        const double size = std::abs(cell.real);
        const bool plain = cell.real == 0 || (size >= 1e-6 && size < 1e15);
        return QString::number(cell.real, plain ? 'f' : 'g', QLocale::FloatingPointShortest);
    }
    case Kind::Percent: {
        // 0.07 × 100 is 7.000000000000001: told with the digits that a fraction of 15 digits has.
        return QString::number(cell.real * 100, 'g', 13) + u'%';
    }
    case Kind::Integer:
    case Kind::Duration:
        return QString::number(cell.integer);
    case Kind::Money:
        return minorText(cell.integer, digitsOf(cell.currency ? cell.currency : packedCode(type.currency)));
    case Kind::Text:
        return cell.text;
    case Kind::Date:
        return isoDay(Day(cell.integer));
    case Kind::Instant:
        return QDateTime::fromMSecsSinceEpoch(cell.integer).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    case Kind::Truth:
        return cell.integer ? QStringLiteral("true") : QStringLiteral("false");
    }
    return {};
}

} // namespace pheu
