// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook/celltext.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace pheu::workbook
{

namespace
{

constexpr std::size_t digitsKept = 15; // of a number typed into a spreadsheet
constexpr int plainPlaces = 18;        // more decimals are noise of a calculation, and are written with an exponent

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// ± 0.digits × 10^point, digits without zeros at either end.
struct Figures {
    bool negative = false;
    std::string digits;
    int point = 0;
};

std::optional<Figures> figuresOf(std::string_view text)
{
    Figures figures;
    std::size_t at = 0;
    if (at < text.size() && (text[at] == '-' || text[at] == '+'))
        figures.negative = text[at++] == '-';
    bool any = false, dot = false;
    for (; at < text.size(); ++at) {
        if (text[at] == '.' && !dot) {
            dot = true;
            continue;
        }
        if (!isDigit(text[at]))
            break;
        any = true;
        if (!dot)
            ++figures.point;
        figures.digits.push_back(text[at]);
    }
    if (!any || figures.digits.size() > 1000)
        return std::nullopt;
    if (at < text.size()) {
        if (text[at] != 'e' && text[at] != 'E')
            return std::nullopt;
        const std::size_t sign = at + 1 < text.size() && text[at + 1] == '+' ? 2 : 1;
        int exponent = 0;
        const char *end = text.data() + text.size();
        const auto read = std::from_chars(text.data() + at + sign, end, exponent);
        if (read.ec != std::errc() || read.ptr != end || std::abs(exponent) > 400)
            return std::nullopt;
        figures.point += exponent;
    }
    const std::size_t first = figures.digits.find_first_not_of('0');
    if (first == std::string::npos)
        return Figures{false, {}, 0};
    figures.point -= int(first);
    figures.digits.erase(0, first);
    figures.digits.erase(figures.digits.find_last_not_of('0') + 1);
    return figures;
}

std::string scientific(const Figures &figures)
{
    std::string text = figures.negative ? "-" : "";
    text += figures.digits.front();
    if (figures.digits.size() > 1)
        text += '.' + figures.digits.substr(1);
    std::array<char, 16> exponent{};
    std::snprintf(exponent.data(), exponent.size(), "E%+03d", figures.point - 1);
    return text + exponent.data();
}

std::string plain(const Figures &figures)
{
    if (figures.digits.empty())
        return "0";
    const int size = int(figures.digits.size());
    if (figures.point > int(digitsKept) || size - figures.point > plainPlaces)
        return scientific(figures);
    std::string text = figures.negative ? "-" : "";
    if (figures.point <= 0)
        return text + "0." + std::string(std::size_t(-figures.point), '0') + figures.digits;
    if (figures.point >= size)
        return text + figures.digits + std::string(std::size_t(figures.point - size), '0');
    return text + figures.digits.substr(0, std::size_t(figures.point)) + '.' +
           figures.digits.substr(std::size_t(figures.point));
}

std::optional<double> doubleOf(std::string_view text)
{
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    double value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

struct Civil {
    int year, month, day;
};

// Days since 1970-01-01, proleptic Gregorian (the algorithm of Hinnant's "chrono-compatible low-level date
// algorithms").
Civil civilOf(std::int64_t days)
{
    days += 719468;
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const auto inEra = unsigned(days - era * 146097);
    const unsigned year = (inEra - inEra / 1460 + inEra / 36524 - inEra / 146096) / 365;
    const unsigned inYear = inEra - (365 * year + year / 4 - year / 100);
    const unsigned shifted = (5 * inYear + 2) / 153;
    const unsigned day = inYear - (153 * shifted + 2) / 5 + 1;
    const unsigned month = shifted < 10 ? shifted + 3 : shifted - 9;
    return {int(std::int64_t(year) + era * 400 + (month <= 2)), int(month), int(day)};
}

std::string timeText(std::int64_t ms, bool hoursGrow)
{
    std::array<char, 48> text{};
    const std::int64_t seconds = ms / 1000;
    std::snprintf(text.data(), text.size(), "%02lld:%02d:%02d", static_cast<long long>(seconds / 3600),
                  int(seconds / 60 % 60), int(seconds % 60));
    std::string out = text.data();
    if (ms % 1000 && !hoursGrow) {
        std::snprintf(text.data(), text.size(), ".%03d", int(ms % 1000));
        out += text.data();
    }
    return out;
}

} // namespace

std::optional<int> wholeNumber(std::string_view text)
{
    int value = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || !isDigit(text.front()) || read.ec != std::errc() || read.ptr != text.data() + text.size())
        return std::nullopt;
    return value;
}

std::optional<std::string> numberText(std::string_view stored)
{
    // Digits and at most a point, few enough: as it stands. That is nearly every cell.
    if (stored.size() <= digitsKept && !stored.empty() && isDigit(stored.front()) &&
        stored.find_first_not_of("0123456789") == std::string_view::npos &&
        (stored.size() == 1 || stored.front() != '0'))
        return std::string(stored);
    std::optional<Figures> figures = figuresOf(stored);
    if (!figures)
        return std::nullopt;
    if (figures->digits.size() > digitsKept) {
        const std::optional<double> value = doubleOf(stored);
        if (!value)
            return std::nullopt;
        std::array<char, 64> shortest{};
        const auto written =
            std::to_chars(shortest.data(), shortest.data() + shortest.size(), *value, std::chars_format::scientific);
        figures = figuresOf({shortest.data(), std::size_t(written.ptr - shortest.data())});
    }
    return plain(*figures);
}

std::optional<std::string> serialText(std::string_view stored, CellFormat format, bool since1904)
{
    const std::optional<double> serial = doubleOf(stored);
    if (!serial)
        return std::nullopt;
    if (*serial < 0 || *serial >= 2958466) // past 9999-12-31
        return numberText(stored);
    constexpr double dayMs = 86'400'000;
    const auto ms = std::int64_t(std::llround(*serial * dayMs));
    if (format == CellFormat::Duration || (format == CellFormat::Time && *serial < 1))
        return timeText(ms, format == CellFormat::Duration);
    // 1900-01-01 is 1, and 60 is a day that never was.
    const std::int64_t days = ms / std::int64_t(dayMs);
    std::int64_t origin = since1904 ? -24107 : days < 60 ? -25568 : -25569;
    if (!since1904 && days == 60)
        return numberText(stored);
    const Civil civil = civilOf(days + origin);
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", civil.year, civil.month, civil.day);
    const std::int64_t rest = ms % std::int64_t(dayMs);
    if (format == CellFormat::Day && rest == 0)
        return std::string(text.data());
    return std::string(text.data()) + ' ' + timeText(rest, false);
}

std::string isoText(std::string_view stored)
{
    if (stored.size() > 10 && stored[10] == 'T') {
        std::string_view time = stored.substr(11);
        if (!time.empty() && time.back() == 'Z')
            time.remove_suffix(1);
        if (time.find_first_not_of("0:.") == std::string_view::npos)
            return std::string(stored.substr(0, 10));
    }
    return std::string(stored);
}

std::string unescapedText(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned code = 0;
        const bool escape =
            i + 7 <= text.size() && text[i] == '_' && text[i + 1] == 'x' && text[i + 6] == '_' &&
            std::from_chars(text.data() + i + 2, text.data() + i + 6, code, 16).ptr == text.data() + i + 6;
        if (!escape) {
            out.push_back(text[i]);
            continue;
        }
        i += 6;
        // A surrogate or a control that no table has is dropped; so is NUL.
        if (code < 0x80) {
            if (code >= 0x20 || code == '\t' || code == '\n' || code == '\r')
                out.push_back(char(code));
        } else if (code < 0x800) {
            out.push_back(char(0xC0 | (code >> 6)));
            out.push_back(char(0x80 | (code & 0x3F)));
        } else if (code < 0xD800 || code > 0xDFFF) {
            out.push_back(char(0xE0 | (code >> 12)));
            out.push_back(char(0x80 | ((code >> 6) & 0x3F)));
            out.push_back(char(0x80 | (code & 0x3F)));
        }
    }
    return out;
}

} // namespace pheu::workbook
