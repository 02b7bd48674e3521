// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/celldate.h"

#include "base/text.h"
#include "exchange/cellnumber.h"

#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <vector>

namespace pheu
{

namespace
{

std::optional<Day> dayOf(int year, int month, int day)
{
    if (year < 1900 || year > 2100 || !QDate::isValid(year, month, day))
        return std::nullopt;
    return toDay(QDate(year, month, day));
}

// Languages that exports are written in.
constexpr std::array languages{QLocale::English,    QLocale::Vietnamese, QLocale::German,    QLocale::French,
                               QLocale::Spanish,    QLocale::Portuguese, QLocale::Italian,   QLocale::Dutch,
                               QLocale::Polish,     QLocale::Swedish,    QLocale::Danish,    QLocale::Finnish,
                               QLocale::Indonesian, QLocale::Turkish,    QLocale::Russian,   QLocale::Czech,
                               QLocale::Romanian,   QLocale::Hungarian,  QLocale::Ukrainian, QLocale::Greek,
                               QLocale::Malay,      QLocale::Thai,       QLocale::Arabic,    QLocale::Hindi,
                               QLocale::Japanese,   QLocale::Korean,     QLocale::Chinese};

// Month names of those languages; a name that means two months is left out.
const QHash<QString, int> &monthNames()
{
    static const QHash<QString, int> names = [] {
        QHash<QString, int> all;
        for (QLocale::Language language : languages) {
            const QLocale locale(language);
            for (int month = 1; month <= 12; ++month) {
                for (const QString &name :
                     {locale.monthName(month, QLocale::LongFormat), locale.monthName(month, QLocale::ShortFormat),
                      locale.standaloneMonthName(month, QLocale::LongFormat),
                      locale.standaloneMonthName(month, QLocale::ShortFormat)}) {
                    QString key = caseFold(cleanText(name));
                    key.remove(u'.');
                    if (key.isEmpty() || key.at(0).isDigit() || key.contains(u' '))
                        continue;
                    const auto known = all.constFind(key);
                    if (known == all.constEnd())
                        all.insert(key, month);
                    else if (*known != month && language != QLocale::English)
                        all.insert(key, 0);
                }
            }
        }
        for (int month = 1; month <= 12; ++month) { // English wins: it is what platforms write
            const QLocale c = QLocale::c();
            all.insert(caseFold(c.monthName(month, QLocale::LongFormat)), month);
            all.insert(caseFold(c.monthName(month, QLocale::ShortFormat)), month);
        }
        all.insert(QStringLiteral("sept"), 9);
        return all;
    }();
    return names;
}

bool isFiller(const QString &word)
{
    static const QStringList fillers{QStringLiteral("de"),  QStringLiteral("of"), QStringLiteral("st"),
                                     QStringLiteral("nd"),  QStringLiteral("rd"), QStringLiteral("th"),
                                     QStringLiteral("g"),   QStringLiteral("г"),  QStringLiteral("ngày"),
                                     QStringLiteral("năm"), QStringLiteral("del")};
    return fillers.contains(word);
}

// A weekday at the front or the end, in any of the languages, is no part of the day.
QString withoutWeekday(const QString &text)
{
    static const QStringList weekdays = [] {
        QStringList all;
        for (QLocale::Language language : languages) {
            const QLocale locale(language);
            for (int day = 1; day <= 7; ++day) {
                for (QLocale::FormatType type : {QLocale::LongFormat, QLocale::ShortFormat}) {
                    all << caseFold(cleanText(locale.dayName(day, type)));
                    all << caseFold(cleanText(locale.standaloneDayName(day, type)));
                }
            }
        }
        all.removeDuplicates();
        // The longest first: "thu" must not cut "thursday".
        std::sort(all.begin(), all.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); });
        return all;
    }();
    const QString folded = caseFold(text);
    if (folded.size() != text.size())
        return text;
    for (const QString &name : weekdays) {
        if (name.size() < 2)
            continue;
        const auto ends = [&](qsizetype at) { return at >= folded.size() || !folded.at(at).isLetterOrNumber(); };
        if (folded.startsWith(name) && folded.size() > name.size() && ends(name.size())) {
            qsizetype at = name.size();
            while (at < text.size() &&
                   (text.at(at) == u'.' || text.at(at) == u',' || text.at(at) == u'،' || text.at(at).isSpace()))
                ++at;
            return text.sliced(at);
        }
        if (folded.endsWith(name) && folded.size() > name.size()) {
            const QChar before = folded.at(folded.size() - name.size() - 1);
            if (!before.isLetterOrNumber() || before.unicode() == 0x65E5 || before.unicode() == 0xC77C)
                return text.chopped(name.size()).trimmed();
        }
    }
    return text;
}

// Cuts a time of the day (and its zone) off the end. False: what is left behind the day is no time.
QString withoutTime(const QString &text)
{
    static const QRegularExpression time(
        QStringLiteral("[ ,T]\\s*\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d{1,9})?)?\\s*([AaPp]\\.?[Mm]\\.?|SA|CH)?\\s*"
                       "(Z|UTC|GMT|[A-Z]{3,4}|(UTC|GMT)?[+-]\\d{2}:?\\d{2}|\\((UTC|GMT)[^)]*\\))?$"));
    const QRegularExpressionMatch match = time.match(text);
    return match.hasMatch() ? text.left(match.capturedStart()).trimmed() : text;
}

struct Token {
    QString text;
    bool number = false;
};

// Numbers and words; false when anything but blanks and . , / - 年月日 stands between.
bool tokenize(const QString &text, std::vector<Token> &tokens)
{
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text.at(i);
        if (c.isDigit() || c.isLetter() || c.isMark()) {
            const bool number = c.isDigit();
            qsizetype end = i;
            while (end < text.size() &&
                   (number ? text.at(end).isDigit() : text.at(end).isLetter() || text.at(end).isMark()))
                ++end;
            const QString word = text.mid(i, end - i);
            if (!number &&
                (word == u"年" || word == u"月" || word == u"日" || word == u"년" || word == u"월" || word == u"일")) {
                i = end;
                continue;
            }
            tokens.push_back({number ? word : caseFold(word), number});
            i = end;
            continue;
        }
        if (!c.isSpace() && c != u'.' && c != u',' && c != u'/' && c != u'-' && c != u'،' && c != u'\u200F' &&
            c != u'\u200E')
            return false;
        ++i;
    }
    return true;
}

int valueOf(const QString &digits)
{
    int value = 0;
    for (QChar c : digits)
        value = std::min(value * 10 + c.digitValue(), 100000000);
    return value;
}

DateCell definite(std::optional<Day> day)
{
    DateCell cell;
    if (day) {
        cell.kind = DateCell::Kind::Known;
        cell.day = *day;
    }
    return cell;
}

// Three numbers.
DateCell fromNumbers(const std::vector<Token> &tokens)
{
    const QString &a = tokens[0].text, &b = tokens[1].text, &c = tokens[2].text;
    if (a.size() == 4)
        return b.size() <= 2 && c.size() <= 2 ? definite(dayOf(valueOf(a), valueOf(b), valueOf(c))) : DateCell();
    if (a.size() > 2 || b.size() > 2 || (c.size() != 4 && c.size() > 2))
        return {};
    DateCell cell;
    cell.kind = DateCell::Kind::Numbers;
    cell.parts[0] = valueOf(a);
    cell.parts[1] = valueOf(b);
    cell.parts[2] = valueOf(c);
    cell.longYearLast = c.size() == 4;
    cell.oneDigitFirst = a.size() == 1;
    cell.oneDigitLast = c.size() == 1;
    if (!cell.in(DateOrder::Dmy) && !cell.in(DateOrder::Mdy) && !cell.in(DateOrder::Ymd))
        return {};
    return cell;
}

// A month by name, or by number behind "tháng".
DateCell fromWords(const std::vector<Token> &tokens)
{
    int month = 0;
    std::vector<int> numbers;
    std::vector<qsizetype> lengths;
    bool monthNext = false;
    for (const Token &token : tokens) {
        if (token.number) {
            if (monthNext) {
                if (month)
                    return {};
                month = valueOf(token.text);
                monthNext = false;
            } else {
                numbers.push_back(valueOf(token.text));
                lengths.push_back(token.text.size());
            }
            continue;
        }
        if (token.text == u"tháng" || token.text == u"thg" || token.text == u"thang") {
            monthNext = true;
            continue;
        }
        const int named = monthNames().value(token.text);
        if (named && month)
            return {};
        if (named)
            month = named;
        else if (!isFiller(token.text))
            return {};
    }
    if (month < 1 || month > 12 || numbers.size() != 2)
        return {};
    const bool yearFirst = lengths[0] == 4;
    if (!yearFirst && lengths[1] != 4 && lengths[1] != 2)
        return {};
    const int day = yearFirst ? numbers[1] : numbers[0];
    int year = yearFirst ? numbers[0] : numbers[1];
    if (!yearFirst && lengths[1] == 2)
        year += 2000;
    return definite(dayOf(year, month, day));
}

} // namespace

std::optional<Day> DateCell::in(DateOrder order) const
{
    if (kind == Kind::Known)
        return day;
    if (kind != Kind::Numbers)
        return std::nullopt;
    const int last = longYearLast ? parts[2] : 2000 + parts[2];
    switch (order) {
    case DateOrder::Dmy:
        return oneDigitLast ? std::nullopt : dayOf(last, parts[1], parts[0]);
    case DateOrder::Mdy:
        return oneDigitLast ? std::nullopt : dayOf(last, parts[0], parts[1]);
    case DateOrder::Ymd:
        return longYearLast || oneDigitFirst ? std::nullopt : dayOf(2000 + parts[0], parts[1], parts[2]);
    }
    return std::nullopt;
}

DateCell readDateCell(std::string_view cell)
{
    cell = trimmedCell(cell);
    if (cell.size() >= 10 && cell[4] == '-' && cell[7] == '-' &&
        (cell.size() == 10 || ((cell[10] == ' ' || cell[10] == 'T') && cell.find(':') != std::string_view::npos))) {
        if (const auto day = parseIsoDay(cell.substr(0, 10)))
            return *day >= toDay(QDate(1900, 1, 1)) && *day <= toDay(QDate(2100, 12, 31)) ? definite(day) : DateCell();
    }
    if (cell.empty() || cell.size() > 60)
        return {};
    const QString text = withoutTime(cleanText(QString::fromUtf8(cell.data(), qsizetype(cell.size()))).simplified());
    std::vector<Token> tokens;
    if (!tokenize(text, tokens))
        return {};
    const auto isWord = [](const Token &token) { return !token.number; };
    bool words = std::any_of(tokens.begin(), tokens.end(), isWord);
    if (words) {
        const QString day = withoutWeekday(text);
        if (day.size() != text.size()) {
            tokens.clear();
            if (!tokenize(day, tokens))
                return {};
            words = std::any_of(tokens.begin(), tokens.end(), isWord);
        }
    }
    if (words)
        return fromWords(tokens);
    if (tokens.size() == 1 && tokens[0].text.size() == 8) {
        const int value = valueOf(tokens[0].text);
        return definite(dayOf(value / 10000, value / 100 % 100, value % 100));
    }
    return tokens.size() == 3 ? fromNumbers(tokens) : DateCell();
}

QString timeOfDateCell(std::string_view cell)
{
    const QString text = cleanText(QString::fromUtf8(cell.data(), qsizetype(cell.size()))).simplified();
    const QString time = text.mid(withoutTime(text).size()).trimmed();
    return time.startsWith(u'T') || time.startsWith(u',') ? time.mid(1).trimmed() : time;
}

void DateEvidence::add(const DateCell &cell)
{
    if (cell.kind == DateCell::Kind::None) {
        ++junk;
    } else if (cell.kind == DateCell::Kind::Known) {
        ++days;
    } else {
        ++numbers;
        std::optional<Day> seen;
        for (DateOrder order : {DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd}) {
            const std::optional<Day> day = cell.in(order);
            if (!day)
                can[int(order)] = false;
            else if (seen && *seen != *day)
                differ = true;
            seen = day ? day : seen;
        }
    }
}

std::optional<DateOrder> DateEvidence::order() const
{
    if (numbers == 0)
        return DateOrder::Ymd;
    int possible = 0;
    std::optional<DateOrder> one;
    for (DateOrder order : {DateOrder::Ymd, DateOrder::Mdy, DateOrder::Dmy}) {
        if (can[int(order)]) {
            ++possible;
            one = order;
        }
    }
    if (possible == 1 || (possible > 1 && !differ))
        return one;
    return std::nullopt;
}

std::optional<DateOrder> dateOrderFromId(const QString &id)
{
    const QString key = id.toLower();
    if (key == u"dmy")
        return DateOrder::Dmy;
    if (key == u"mdy")
        return DateOrder::Mdy;
    if (key == u"ymd")
        return DateOrder::Ymd;
    return std::nullopt;
}

namespace
{

QString monthsInPattern(QString pattern)
{
    if (!pattern.contains(u'M')) {
        // "mm" behind an hour is minutes; without one it can only be the month.
        if (!pattern.contains(u'h', Qt::CaseInsensitive))
            pattern.replace(u'm', u'M');
    }
    return pattern.replace(u'D', u'd').replace(u'Y', u'y');
}

} // namespace

bool isDatePattern(const QString &pattern)
{
    const QString qt = monthsInPattern(pattern);
    return qt.contains(u'd') && qt.contains(u'M') && qt.contains(QLatin1String("yy"));
}

std::optional<Day> readDatePattern(std::string_view cell, const QString &pattern)
{
    const QString text = cleanText(QString::fromUtf8(cell.data(), qsizetype(cell.size()))).simplified();
    const QString qt = monthsInPattern(pattern);
    QDateTime instant = QLocale::c().toDateTime(text, qt);
    if (!instant.isValid() && !qt.contains(u'h', Qt::CaseInsensitive))
        instant = QLocale::c().toDateTime(withoutTime(text), qt);
    QDate date = instant.date();
    if (!date.isValid())
        return std::nullopt;
    if (!qt.contains(QLatin1String("yyyy")) && date.year() < 1970)
        date = date.addYears(100); // two-digit years are of this century
    return dayOf(date.year(), date.month(), date.day());
}

LineRange readRange(const QString &line)
{
    // Every stretch of the line that is a day on its own, longest first.
    static const QRegularExpression day(
        QStringLiteral(
            "(\\d{1,2}\\s+(?:tháng|thg)\\s+\\d{1,2},?\\s+\\d{4}|\\p{L}{3,12}\\.?\\s+\\d{1,2},\\s*\\d{4}"
            "|\\d{1,2}\\.?\\s+(?:de\\s+)?\\p{L}{3,12}\\.?,?\\s+(?:de\\s+)?\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\b\\d{8}\\b"
            "|\\b\\d{1,2}/\\d{1,2}/\\d{4}\\b)"),
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    std::vector<DateCell> cells;
    QRegularExpressionMatchIterator matches = day.globalMatch(cleanText(line));
    while (matches.hasNext()) {
        const DateCell cell = readDateCell(matches.next().captured(1).toUtf8().toStdString());
        if (cell.kind != DateCell::Kind::None)
            cells.push_back(cell);
    }
    if (cells.empty() || cells.size() > 2)
        return {};
    DateEvidence evidence;
    for (const DateCell &cell : cells)
        evidence.add(cell);
    const std::optional<DateOrder> order = evidence.order();
    if (!order)
        return {};
    LineRange range;
    range.from = cells.front().in(*order);
    range.to = cells.back().in(*order);
    if (cells.size() == 1) {
        // "Start date: 20260509" and "Report End: …" name one end; a lone day in another line means nothing.
        const QString words = caseFold(line);
        const bool start = words.contains(u"start") || words.contains(u"bắt đầu");
        const bool end = words.contains(u"end") || words.contains(u"kết thúc");
        if (start == end)
            return {};
        (start ? range.to : range.from).reset();
    }
    return range;
}

} // namespace pheu
