// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/datetext.h"

#include "base/text.h"
#include "fields/numbertext.h"

#include <QCoreApplication>

#include <array>

namespace pheu
{

namespace
{

struct NearbyDay {
    QStringView word; // search-folded
    int offset;
};
constexpr std::array<NearbyDay, 8> nearbyDays{{{u"today", 0},
                                               {u"hom nay", 0},
                                               {u"nay", 0},
                                               {u"yesterday", -1},
                                               {u"hom qua", -1},
                                               {u"tomorrow", 1},
                                               {u"ngay mai", 1},
                                               {u"mai", 1}}};

struct NumberRun {
    int value = 0;
    int digits = 0;
};

// The runs of digits of a date, three at most; empty where something else than a separator stands.
std::optional<std::vector<NumberRun>> numberRuns(const QString &text)
{
    std::vector<NumberRun> runs;
    bool inRun = false;
    for (const QChar c : text) {
        if (c.isDigit()) {
            if (!inRun)
                runs.push_back({});
            inRun = true;
            NumberRun &run = runs.back();
            run.value = run.value * 10 + c.digitValue();
            if (++run.digits > 4 || runs.size() > 3)
                return {};
        } else if (QStringView(u"/-. \u00A0\u200E\u200F").contains(c)) {
            inRun = false;
        } else {
            return {};
        }
    }
    return runs;
}

// d, M and y in the order of the locale's short form.
QString partOrder(const QLocale &locale)
{
    QString order;
    for (const QChar c : locale.dateFormat(QLocale::ShortFormat)) {
        const QChar part = c == u'L' ? QChar(u'M') : c;
        if (QStringView(u"dMy").contains(part) && !order.contains(part))
            order += part;
    }
    return order.size() == 3 ? order : QStringLiteral("dMy");
}

std::optional<Day> dayFrom(const std::vector<NumberRun> &runs, QString order, QDate today)
{
    if (runs.size() == 2) {
        if (!today.isValid())
            return {};
        order.remove(u'y');
    } else if (runs.size() != 3) {
        return {};
    } else if (runs[0].digits == 4) {
        order = QStringLiteral("yMd");
    }
    int year = today.year();
    int month = 0;
    int day = 0;
    for (size_t i = 0; i < runs.size(); ++i) {
        const NumberRun run = runs[i];
        const QChar part = order[qsizetype(i)];
        if (part == u'y') {
            if (run.digits != 4 && run.digits != 2)
                return {};
            year = run.digits == 4 ? run.value : 2000 + run.value;
        } else if (run.digits > 2) {
            return {};
        } else {
            (part == u'M' ? month : day) = run.value;
        }
    }
    const QDate date(year, month, day);
    if (!date.isValid() || year < 1)
        return {};
    return toDay(date);
}

} // namespace

std::optional<Day> readDay(const QString &text, const ParseContext &context)
{
    const QString clean = cleanText(text).trimmed();
    if (const std::optional<Day> day = parseIsoDay(clean))
        return day;
    if (isScript(context))
        return {};
    const QString folded = searchFold(clean).simplified();
    for (const NearbyDay &nearby : nearbyDays) {
        if (folded == nearby.word && context.today.isValid())
            return toDay(context.today) + nearby.offset;
    }
    const auto runs = numberRuns(clean);
    if (!runs)
        return {};
    return dayFrom(*runs, partOrder(context.locale), context.today);
}

Error notADay(const QString &text, const ParseContext &context)
{
    if (isScript(context)) {
        return {ErrorCode::InvalidInput,
                QCoreApplication::translate("pheu::DateType", "“%1” is not a date: write it like 2026-03-31.")
                    .arg(text.trimmed())};
    }
    const Format format(context.locale, {});
    //: %2 is an example in the person's locale
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("pheu::DateType", "“%1” is not a date: write it like %2 or 2026-03-31.")
                .arg(text.trimmed(), format.date(toDay(QDate(2026, 3, 31))))};
}

} // namespace pheu
