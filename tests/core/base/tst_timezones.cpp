// SPDX-License-Identifier: GPL-3.0-or-later
// The promise “time zones: 0 silently wrong”: a day is the same day in every zone, an instant comes back
// to the millisecond, and today is the local day, also where clocks jump over midnight.
#include "base/clock.h"
#include "base/format.h"
#include "fields/fieldtype.h"
#include "fields/instanttext.h"

#include "support/sampling.h"

#include <QDateTime>
#include <QFile>
#include <QTest>
#include <QTimeZone>

#include <ctime>

using namespace pheu;

class TestTimeZones : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!QTimeZone("Asia/Ho_Chi_Minh").isValid())
            QSKIP("This machine has no time zone data.");
    }

    void cleanup() { setZone("Asia/Ho_Chi_Minh"); }

    void zones_data() const
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : {"Etc/UTC", "Asia/Ho_Chi_Minh", "America/Los_Angeles", "America/Sao_Paulo",
                                 "Asia/Kolkata", "Asia/Beirut", "Australia/Lord_Howe", "Pacific/Kiritimati"})
            QTest::newRow(zone) << QByteArray(zone);
    }

    void aDayIsTheSameDayInEveryZone_data() { zones_data(); }
    void aDayIsTheSameDayInEveryZone()
    {
        QFETCH(QByteArray, zone);
        setZone(zone);
        const FieldType *date = fieldType(QStringLiteral("date"));
        const Format format(QLocale(QStringLiteral("vi_VN")), QStringLiteral("VND"));
        const FormatContext shown{.format = &format, .config = nullptr, .currency = {}, .nameOf = {}};
        const ParseContext typed{
            .locale = format.locale(), .config = nullptr, .currency = {}, .idOf = {}, .today = QDate(2026, 11, 30)};
        QRandomGenerator random = test::seeded();
        for (int i = 0; i < test::portionOf(50000); ++i) {
            const Day day = random.bounded(-30000, 60000); // 1887 to 2134
            QCOMPARE(date->parse(date->format(day, shown), typed)->toInteger(), day);
            QCOMPARE(date->parse(date->plain(day, shown), {})->toInteger(), day);
        }
    }

    void anInstantComesBackFromAFileToTheMillisecond_data() { zones_data(); }
    void anInstantComesBackFromAFileToTheMillisecond()
    {
        QFETCH(QByteArray, zone);
        setZone(zone);
        const FieldType *created = fieldType(QStringLiteral("created_time"));
        QRandomGenerator random = test::seeded();
        for (int i = 0; i < test::portionOf(50000); ++i) {
            const qint64 ms = qint64(random.bounded(quint64(4102444800000)));
            const QString text = created->plain(ms, {});
            QVERIFY(text.endsWith(u'Z'));
            QCOMPARE(created->parse(text, {})->toInteger(), ms);
        }
    }

    void aDateWithTimeComesBackFromItsEditorAlsoWhereClocksAreSet_data() { zones_data(); }
    void aDateWithTimeComesBackFromItsEditorAlsoWhereClocksAreSet()
    {
        QFETCH(QByteArray, zone);
        setZone(zone);
        const FieldType *type = fieldType(QStringLiteral("datetime"));
        const Format format(QLocale(QStringLiteral("vi_VN")), QStringLiteral("VND"));
        const ParseContext typed{
            .locale = format.locale(), .config = nullptr, .currency = {}, .idOf = {}, .today = QDate(2026, 11, 30)};
        // Every half hour of four years, the hours that come twice included.
        const qint64 first = QDateTime(QDate(2015, 1, 1), QTime(), Qt::UTC).toMSecsSinceEpoch();
        const int step = test::portionOf(10) >= 10 ? 1 : 7;
        for (qint64 i = 0; i < 4 * 365 * 48; i += step) {
            const qint64 ms = first + i * 1800000;
            const QString text = editableInstant(ms, format);
            const Result<Value> read = type->parse(text, typed);
            QVERIFY2(read, qPrintable(text));
            QVERIFY2(read->toInteger() == ms, qPrintable(text));
        }
    }

    void aTimeThatTheClockSkipsIsReadAndOneThatComesTwiceIsTheFirst()
    {
        setZone("America/Los_Angeles");
        const FieldType *type = fieldType(QStringLiteral("datetime"));
        QCOMPARE(type->plain(*type->parse(QStringLiteral("2026-03-08T02:30"), {}), {}),
                 QStringLiteral("2026-03-08T10:30:00Z"));
        QCOMPARE(type->plain(*type->parse(QStringLiteral("2026-11-01T01:30"), {}), {}),
                 QStringLiteral("2026-11-01T08:30:00Z"));
        QCOMPARE(type->plain(*type->parse(QStringLiteral("2026-11-01T01:30-08:00"), {}), {}),
                 QStringLiteral("2026-11-01T09:30:00Z"));
    }

    void theStartOfADayIsOnThatDay_data() { zones_data(); }
    void theStartOfADayIsOnThatDay()
    {
        QFETCH(QByteArray, zone);
        setZone(zone);
        const FieldType *created = fieldType(QStringLiteral("created_time"));
        for (Day day = toDay(QDate(2005, 1, 1)); day < toDay(QDate(2027, 1, 1)); ++day) {
            const qint64 ms = created->parse(isoDay(day), {})->toInteger();
            QCOMPARE(toDay(QDateTime::fromMSecsSinceEpoch(ms).date()), day);
            QCOMPARE(toDay(QDateTime::fromMSecsSinceEpoch(ms - 1).date()), day - 1);
        }
    }

    void todayIsTheLocalDay_data() { zones_data(); }
    void todayIsTheLocalDay()
    {
        QFETCH(QByteArray, zone);
        setZone(zone);
        const QTimeZone zoneData(zone);
        QRandomGenerator random = test::seeded();
        for (int i = 0; i < test::portionOf(20000); ++i) {
            const qint64 ms = qint64(random.bounded(quint64(1893456000000)));
            const QDateTime instant = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
            QCOMPARE(Clock::fixed(instant).today(), instant.toTimeZone(zoneData).date());
        }
    }

    void anInstantIsShownInLocalTime()
    {
        setZone("Asia/Ho_Chi_Minh");
        const Format vi(QLocale(QStringLiteral("vi_VN")), QStringLiteral("VND"));
        const QDateTime evening(QDate(2026, 11, 20), QTime(17, 30), Qt::UTC);
        QVERIFY(vi.dateTime(evening.toMSecsSinceEpoch()).startsWith(QStringLiteral("00:30")));
        QVERIFY(vi.dateTime(evening.toMSecsSinceEpoch()).endsWith(QStringLiteral("21/11/2026")));
    }

private:
    static void setZone(const QByteArray &zone)
    {
        qputenv("TZ", zone);
        tzset();
    }
};

QTEST_APPLESS_MAIN(TestTimeZones)
#include "tst_timezones.moc"
