// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/instanttext.h"

#include "base/text.h"
#include "fields/datetext.h"
#include "fields/numbertext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace pheu
{

namespace
{

constexpr qsizetype longest = 80; // of a text that is looked at

struct InstantText {
    static QString tr(const char *text) { return QCoreApplication::translate("pheu::DateType", text); }
};

struct TimeOfDay {
    QTime time;
    std::optional<int> offset; // seconds from UTC, where one is written
    QString rest;              // what is left: the day
};

// ASCII digits, plain spaces, and am and pm for what the locale calls them.
QString readable(const QString &text, const QLocale &locale)
{
    QString plain = asciiDigits(text);
    plain.replace(u'\u00A0', u' ').replace(u'\u202F', u' ').remove(u'\u200E').remove(u'\u200F');
    for (const auto &[own, known] : {std::pair(locale.amText(), u"am"), std::pair(locale.pmText(), u"pm")}) {
        if (!own.isEmpty() && own.front().unicode() > 0x7F) // the pattern knows the others
            plain.replace(own, QString::fromUtf16(known));
    }
    return plain;
}

bool isAfternoon(const QString &word)
{
    return word.startsWith(u'p') || word == u"ch" || word == u"chieu" || word == u"toi";
}

// The hour of a clock of twelve hours; −1 where there is no such hour.
int hourOf(int hour, const QString &word)
{
    if (word.isEmpty())
        return hour;
    if (hour < 1 || hour > 12)
        return word == u"chieu" || word == u"toi" ? hour : -1; // 14h chiều says it twice
    return isAfternoon(word) ? hour % 12 + 12 : hour % 12;
}

std::optional<TimeOfDay> timeIn(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            "(?:^|[\\s,T])(\\d{1,2})(?:(?::|h|g)(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,3})\\d*)?)?|h|g|(?=\\s*[ap]\\.?m))"
            "\\s*(a\\.?m\\.?|p\\.?m\\.?|sa|ch|sáng|chiều|tối)?"
            "\\s*(?:(Z|UTC|GMT)|([+\\-\\x{2212}])(\\d{1,2}):?(\\d{2})?)?(?=$|[\\s,])"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const QString word = searchFold(match.captured(5)).remove(u'.');
    const int hour = hourOf(match.captured(1).toInt(), word);
    const int ms = match.captured(4).leftJustified(3, u'0').toInt();
    TimeOfDay found;
    found.time = QTime(hour, match.captured(2).toInt(), match.captured(3).toInt(), ms);
    if (!found.time.isValid())
        return {};
    if (match.hasCaptured(6)) {
        found.offset = 0;
    } else if (match.hasCaptured(7)) {
        const int hours = match.captured(8).toInt();
        const int minutes = match.captured(9).toInt();
        if (hours > 14 || minutes > 59)
            return {};
        found.offset = (match.captured(7) == u"+" ? 1 : -1) * (hours * 3600 + minutes * 60);
    }
    found.rest = (text.left(match.capturedStart()) + u' ' + text.mid(match.capturedEnd())).simplified();
    while (found.rest.endsWith(u',') || found.rest.startsWith(u','))
        found.rest = found.rest.startsWith(u',') ? found.rest.mid(1).trimmed() : found.rest.chopped(1).trimmed();
    return found;
}

constexpr std::array<int, 3> clockShifts{1800, 3600, 7200}; // seconds; Lord Howe sets its clocks by half an hour

bool showsSameTime(const QDateTime &a, const QDateTime &b)
{
    return a.date() == b.date() && a.time() == b.time();
}

// Where clocks are set back, the same time of day comes twice: the first of the two.
qint64 firstInstantOf(QDate day, QTime time)
{
    QDateTime local(day, time);
    if (!local.isValid()) { // skipped in spring: as far after the jump as it would have been
        const QDateTime before = QDateTime(day, time, Qt::UTC).addDays(-1);
        local = QDateTime(before.date(), before.time());
        return local.toMSecsSinceEpoch() + qint64(86400) * 1000;
    }
    const qint64 ms = local.toMSecsSinceEpoch();
    for (const int shift : clockShifts) {
        const qint64 earlier = ms - qint64(shift) * 1000;
        if (showsSameTime(QDateTime::fromMSecsSinceEpoch(earlier), local))
            return earlier;
    }
    return ms;
}

bool comesTwice(qint64 msUtc)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(msUtc);
    return std::any_of(clockShifts.begin(), clockShifts.end(), [&](int shift) {
        const qint64 ms = qint64(shift) * 1000;
        return showsSameTime(QDateTime::fromMSecsSinceEpoch(msUtc + ms), local) ||
               showsSameTime(QDateTime::fromMSecsSinceEpoch(msUtc - ms), local);
    });
}

QString offsetText(int seconds)
{
    const int minutes = qAbs(seconds) / 60;
    return QStringLiteral("%1%2:%3")
        .arg(seconds < 0 ? QStringLiteral("-") : QStringLiteral("+"))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

std::optional<qint64> readInstant(const QString &text, const ParseContext &context)
{
    const QString clean = cleanText(text).trimmed();
    if (clean.size() > longest)
        return {};
    if (const std::optional<Day> day = readDay(clean, context))
        return toDate(*day).startOfDay().toMSecsSinceEpoch();
    const std::optional<TimeOfDay> time = timeIn(readable(clean, context.locale));
    if (!time)
        return {};
    std::optional<Day> day = readDay(time->rest, context);
    if (time->rest.isEmpty() && !isScript(context) && context.today.isValid())
        day = toDay(context.today);
    if (!day)
        return {};
    if (!time->offset)
        return firstInstantOf(toDate(*day), time->time);
    return QDateTime(toDate(*day), time->time, Qt::OffsetFromUTC, *time->offset).toMSecsSinceEpoch();
}

Error notAnInstant(const QString &text, const ParseContext &context)
{
    if (isScript(context)) {
        return {ErrorCode::InvalidInput,
                InstantText::tr("“%1” is not a date with time: write it like 2026-03-31T14:30:00Z or "
                                "2026-03-31T14:30:00+07:00.")
                    .arg(text.trimmed())};
    }
    const Format format(context.locale, {});
    const qint64 example = QDateTime(QDate(2026, 3, 31), QTime(14, 30)).toMSecsSinceEpoch();
    //: %2 is an example in the person's locale
    return {ErrorCode::InvalidInput,
            InstantText::tr("“%1” is not a date with time: write it like %2 or 2026-03-31 14:30.")
                .arg(text.trimmed(), format.dateTime(example))};
}

QString plainInstant(qint64 msUtc)
{
    const bool wholeSecond = msUtc % 1000 == 0;
    return QDateTime::fromMSecsSinceEpoch(msUtc, Qt::UTC).toString(wholeSecond ? Qt::ISODate : Qt::ISODateWithMs);
}

QString editableInstant(qint64 msUtc, const Format &format)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(msUtc);
    const bool wholeMinute = local.time().second() == 0;
    QString text = format.date(toDay(local.date())) + u' ' +
                   local.time().toString(wholeMinute ? QStringLiteral("HH:mm") : QStringLiteral("HH:mm:ss"));
    if (comesTwice(msUtc))
        text += u' ' + offsetText(local.offsetFromUtc());
    return text;
}

} // namespace pheu
