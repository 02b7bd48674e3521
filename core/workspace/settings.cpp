// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/settings.h"

#include "base/currency.h"
#include "base/text.h"
#include "utm/utmrules.h"
#include "workspace/session.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::Settings)
};

Error refused(const QString &key, const QString &reason)
{
    return {ErrorCode::InvalidInput, Text::tr("The setting “%1” was not changed: %2").arg(key, reason)};
}

// An amount in minor units means something else in another currency.
Result<bool> holdsAmounts(Session &session)
{
    for (const Page &page : session.schema().pages) {
        for (const Field &field : page.fields) {
            if (field.type->id() != QStringLiteral("money") || !field.config.currency.isEmpty())
                continue;
            const Result<bool> found = session.records().hasValue(page, field);
            if (!found || *found)
                return found;
        }
    }
    return false;
}

Result<QJsonValue> checkedCurrency(Session &session, const QJsonValue &value)
{
    const QString key = QStringLiteral("currency");
    const QString code = value.toString().trimmed().toUpper();
    if (!currencyDigits(code))
        return refused(key, Text::tr("“%1” is no currency code. Use a code such as VND or USD.").arg(value.toString()));
    const Result<QJsonValue> now = session.metadata().read(QStringLiteral("workspace"), key);
    if (!now)
        return now.error();
    if (now->toString() == code)
        return QJsonValue(code);
    const Result<bool> amounts = holdsAmounts(session);
    if (!amounts)
        return amounts.error();
    if (*amounts)
        return refused(key,
                       Text::tr("the workspace already holds amounts in %1. Make a new workspace for another currency.")
                           .arg(now->toString()));
    return QJsonValue(code);
}

Result<QJsonValue> checkedCalendar(const QJsonValue &value)
{
    const QJsonObject calendar = value.toObject();
    const qint64 week = calendar[QStringLiteral("week_start")].toInteger(1);
    const qint64 month = calendar[QStringLiteral("fiscal_year_start")].toInteger(1);
    if (!value.isObject() || week < 1 || week > 7 || month < 1 || month > 12)
        return refused(QStringLiteral("calendar"),
                       Text::tr("it needs a day of the week from 1 to 7 and a month from 1 to 12."));
    return value;
}

Result<QJsonValue> checkedUtm(const QJsonValue &value)
{
    if (!value.isObject())
        return refused(QStringLiteral("utm"), Text::tr("it needs an object."));
    const Result<UtmRules> rules = utmRulesFromJson(value.toObject());
    return rules ? Result<QJsonValue>(utmRulesToJson(*rules)) : rules.error();
}

} // namespace

Settings settingsFromJson(const QJsonObject &rows)
{
    Settings settings;
    settings.name = rows[QStringLiteral("name")].toString();
    settings.currency = rows[QStringLiteral("currency")].toString(settings.currency);
    settings.language =
        rows[QStringLiteral("language")].toString() == QStringLiteral("en") ? Language::English : Language::Vietnamese;
    settings.goal = rows[QStringLiteral("goal")].toString(settings.goal);
    if (rows[QStringLiteral("margin")].isDouble())
        settings.margin = rows[QStringLiteral("margin")].toDouble();
    if (const double years = rows[QStringLiteral("lifespan")].toDouble(); years > 0 && years <= 100)
        settings.lifespan = years;
    const QJsonObject calendar = rows[QStringLiteral("calendar")].toObject();
    settings.calendar.weekStart =
        Qt::DayOfWeek(std::clamp<qint64>(calendar[QStringLiteral("week_start")].toInteger(1), 1, 7));
    settings.calendar.fiscalYearStartMonth =
        int(std::clamp<qint64>(calendar[QStringLiteral("fiscal_year_start")].toInteger(1), 1, 12));
    const QJsonObject sources = rows[QStringLiteral("measure_source")].toObject();
    for (auto at = sources.begin(); at != sources.end(); ++at)
        settings.measureSource.insert(at.key(), at.value().toString());
    settings.logLimitMb =
        int(std::clamp<qint64>(rows[QStringLiteral("log_limit")].toInteger(settings.logLimitMb), 1, 100000));
    settings.dashboard = rows[QStringLiteral("dashboard")].toObject();
    settings.mappings = rows[QStringLiteral("mappings")].toObject();
    settings.utm = rows[QStringLiteral("utm")].toObject();
    return settings;
}

QJsonObject settingsToJson(const Settings &settings)
{
    QJsonObject sources;
    for (auto at = settings.measureSource.begin(); at != settings.measureSource.end(); ++at)
        sources.insert(at.key(), at.value());
    QJsonObject rows{
        {QStringLiteral("name"), settings.name},
        {QStringLiteral("currency"), settings.currency},
        {QStringLiteral("language"),
         settings.language == Language::English ? QStringLiteral("en") : QStringLiteral("vi")},
        {QStringLiteral("goal"), settings.goal},
        {QStringLiteral("calendar"),
         QJsonObject{{QStringLiteral("week_start"), int(settings.calendar.weekStart)},
                     {QStringLiteral("fiscal_year_start"), settings.calendar.fiscalYearStartMonth}}},
        {QStringLiteral("measure_source"), sources},
        {QStringLiteral("dashboard"), settings.dashboard},
        {QStringLiteral("mappings"), settings.mappings},
    };
    if (!settings.utm.isEmpty())
        rows.insert(QStringLiteral("utm"), settings.utm);
    if (settings.logLimitMb != Settings().logLimitMb)
        rows.insert(QStringLiteral("log_limit"), settings.logLimitMb);
    if (settings.margin)
        rows.insert(QStringLiteral("margin"), *settings.margin);
    if (settings.lifespan)
        rows.insert(QStringLiteral("lifespan"), *settings.lifespan);
    return rows;
}

Result<QJsonValue> checkedSetting(Session &session, const QString &key, const QJsonValue &value)
{
    static const QStringList texts{QStringLiteral("name"), QStringLiteral("goal")};
    static const QStringList objects{QStringLiteral("measure_source"), QStringLiteral("dashboard"),
                                     QStringLiteral("mappings"), QStringLiteral("targets"),
                                     QStringLiteral("catalogue")};
    const bool removed = value.isNull() || value.isUndefined();
    if (key == QStringLiteral("currency"))
        return checkedCurrency(session, value);
    if (key == QStringLiteral("language")) {
        if (value.toString() == QStringLiteral("vi") || value.toString() == QStringLiteral("en"))
            return value;
        return refused(key, Text::tr("choose Vietnamese (vi) or English (en)."));
    }
    if (texts.contains(key)) {
        if (removed || (value.isString() && value.toString().size() <= 1000))
            return removed ? QJsonValue() : QJsonValue(cleanText(value.toString()));
        return refused(key, Text::tr("it needs a short text."));
    }
    if (key == QStringLiteral("margin")) {
        if (removed || (value.isDouble() && value.toDouble() >= 0 && value.toDouble() <= 1))
            return removed ? QJsonValue() : value;
        return refused(key, Text::tr("it needs a share between 0 % and 100 %."));
    }
    if (key == QStringLiteral("lifespan")) {
        if (removed || (value.isDouble() && value.toDouble() > 0 && value.toDouble() <= 100))
            return removed ? QJsonValue() : value;
        return refused(key, Text::tr("it needs a number of years, above 0 and at most 100."));
    }
    if (key == QStringLiteral("log_limit")) {
        const qint64 limit = value.toInteger();
        if (removed || (limit >= 1 && limit <= 100000))
            return removed ? QJsonValue() : QJsonValue(limit);
        return refused(key, Text::tr("it needs a whole number of megabytes from 1 to 100000."));
    }
    if (key == QStringLiteral("calendar"))
        return removed ? Result<QJsonValue>(QJsonValue()) : checkedCalendar(value);
    if (key == QStringLiteral("utm"))
        return removed ? Result<QJsonValue>(QJsonValue()) : checkedUtm(value);
    if (key == QStringLiteral("record_templates")) // read with care where they are used
        return removed || value.isArray() ? Result<QJsonValue>(removed ? QJsonValue() : value)
                                          : refused(key, Text::tr("it needs a list."));
    if (objects.contains(key))
        return removed || value.isObject() ? Result<QJsonValue>(removed ? QJsonValue() : value)
                                           : refused(key, Text::tr("it needs an object."));
    return refused(key, Text::tr("there is no such setting."));
}

} // namespace pheu
