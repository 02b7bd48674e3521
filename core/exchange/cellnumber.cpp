// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/cellnumber.h"

#include <QString>

#include <array>
#include <string>
#include <vector>

namespace pheu
{

namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// One cell in ASCII: sign, digits with their marks, exponent; what stands before and after is apart.
struct Normal {
    std::string number;
    std::string_view before, after; // into the cell
    bool negative = false;
    bool percent = false;
};

struct Replacement {
    std::string_view from;
    char to; // 0: removed
};

// Marks of other scripts and keyboards. Digits of other scripts are handled by their value.
constexpr std::array replacements{
    Replacement{"\xC2\xA0", ' '},      Replacement{"\xE2\x80\xAF", ' '}, Replacement{"\xE2\x80\x89", ' '},
    Replacement{"\xE2\x80\x87", ' '},  Replacement{"\xE2\x88\x92", '-'}, Replacement{"\xEF\xBC\x8D", '-'},
    Replacement{"\xE2\x80\x99", '\''}, Replacement{"\xD9\xAB", '.'},     Replacement{"\xD9\xAC", ','},
    Replacement{"\xEF\xBC\x8E", '.'},  Replacement{"\xEF\xBC\x8C", ','}, Replacement{"\xEF\xBC\x8B", '+'},
    Replacement{"\xD9\xAA", '%'},      Replacement{"\xEF\xBC\x85", '%'}, Replacement{"\xE2\x80\x8E", 0},
    Replacement{"\xE2\x80\x8F", 0},    Replacement{"\xD8\x9C", 0},
};

// The cell with the marks and digits above in ASCII; other text stays. The Arabic decimal sign is always one.
std::string toAscii(std::string_view cell, char decimalSign = '.')
{
    std::string out;
    out.reserve(cell.size());
    for (size_t i = 0; i < cell.size();) {
        if (static_cast<unsigned char>(cell[i]) < 0x80) {
            out.push_back(cell[i++]);
            continue;
        }
        bool replaced = false;
        for (const Replacement &r : replacements) {
            if (cell.substr(i, r.from.size()) == r.from) {
                const bool arabic = r.from.front() == '\xD9' && (r.to == '.' || r.to == ',');
                if (arabic && decimalSign == ',')
                    out.push_back(r.to == '.' ? ',' : '.');
                else if (r.to)
                    out.push_back(r.to);
                i += r.from.size();
                replaced = true;
                break;
            }
        }
        if (replaced)
            continue;
        size_t length = 1;
        while (i + length < cell.size() && (static_cast<unsigned char>(cell[i + length]) & 0xC0) == 0x80)
            ++length;
        const std::string_view sequence = cell.substr(i, length);
        const QString text = QString::fromUtf8(sequence.data(), qsizetype(sequence.size()));
        const char32_t code = text.isEmpty() ? 0 : text.toUcs4().at(0);
        const int digit = QChar::digitValue(code);
        if (digit >= 0 && QChar::category(code) == QChar::Number_DecimalDigit)
            out.push_back(char('0' + digit));
        else
            out.append(sequence);
        i += length;
    }
    return out;
}

bool isNumberStart(std::string_view text, size_t i)
{
    return isDigit(text[i]) || ((text[i] == '.' || text[i] == ',') && i + 1 < text.size() && isDigit(text[i + 1]));
}

std::string_view blanksOff(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

// Splits an ASCII cell into what stands before, the number and what stands after. False: no number in it, or a
// sign or a bracket that belongs to nothing.
bool split(const std::string &ascii, Normal &normal)
{
    std::string_view text = blanksOff(ascii);
    if (text.size() > 2 && text.front() == '(' && text.back() == ')') {
        normal.negative = true;
        text = blanksOff(text.substr(1, text.size() - 2));
    }
    size_t begin = 0;
    while (begin < text.size() && !isNumberStart(text, begin))
        ++begin;
    size_t end = text.size();
    while (end > begin && !isDigit(text[end - 1]))
        --end;
    if (begin == end)
        return false;
    // "12." keeps its point.
    if (end < text.size() && (text[end] == '.' || text[end] == ','))
        ++end;
    normal.number.assign(text.substr(begin, end - begin));
    std::string_view before = blanksOff(text.substr(0, begin));
    std::string_view after = blanksOff(text.substr(end));
    const auto takeSign = [&](bool front) {
        const std::string_view all = before;
        if (all.empty())
            return true;
        const char c = front ? all.front() : all.back();
        if (c != '-' && c != '+')
            return true;
        if (c == '-') {
            if (normal.negative)
                return false;
            normal.negative = true;
        }
        before = blanksOff(front ? all.substr(1) : all.substr(0, all.size() - 1));
        return true;
    };
    const size_t length = before.size();
    if (!takeSign(true) || (before.size() == length && !takeSign(false)))
        return false;
    if (!after.empty() && after.front() == '%') {
        normal.percent = true;
        after = blanksOff(after.substr(1));
    }
    normal.before = before;
    normal.after = after;
    return true;
}

// A group mark stands before every three digits; Indian figures have two between: 12,34,567.
bool groupsAreRight(std::string_view digits, char mark)
{
    if (digits.empty() || digits.front() == '0')
        return false; // 0.500 is no 500
    std::vector<size_t> lengths;
    size_t length = 0;
    for (char c : digits) {
        if (c == mark) {
            lengths.push_back(length);
            length = 0;
        } else if (isDigit(c)) {
            ++length;
        } else {
            return false;
        }
    }
    if (length != 3 || lengths.empty() || lengths.front() < 1 || lengths.front() > 3)
        return false;
    bool threes = true, twos = lengths.front() <= 2;
    for (size_t i = 1; i < lengths.size(); ++i) {
        threes = threes && lengths[i] == 3;
        twos = twos && lengths[i] == 2;
    }
    return threes || (twos && lengths.size() > 1);
}

struct Marks {
    int points = 0, commas = 0;
    size_t lastPoint = 0, lastComma = 0;
    char blank = 0; // a space or an apostrophe that groups
    size_t exponent = std::string::npos;
    bool valid = true;
};

Marks marksOf(std::string_view number)
{
    Marks marks;
    for (size_t i = 0; i < number.size() && marks.valid; ++i) {
        const char c = number[i];
        if (isDigit(c))
            continue;
        if (c == '.') {
            ++marks.points;
            marks.lastPoint = i;
        } else if (c == ',') {
            ++marks.commas;
            marks.lastComma = i;
        } else if (c == ' ' || c == '\'') {
            marks.valid = marks.blank == 0 || marks.blank == c;
            marks.blank = c;
        } else if ((c == 'e' || c == 'E') && i > 0 && i + 1 < number.size()) {
            marks.exponent = i;
            std::string_view power = number.substr(i + 1);
            if (power.front() == '+' || power.front() == '-')
                power.remove_prefix(1);
            marks.valid = !power.empty() && power.find_first_not_of("0123456789") == std::string_view::npos;
            return marks;
        } else {
            marks.valid = false;
        }
    }
    return marks;
}

// The shape of a number that has been split from its surroundings.
NumberShape shapeOf(std::string_view whole)
{
    const Marks marks = marksOf(whole);
    if (!marks.valid)
        return NumberShape::Junk;
    const std::string_view number = whole.substr(0, marks.exponent);
    const bool exponent = marks.exponent != std::string::npos;
    const int both = marks.points + marks.commas;
    if (marks.blank) {
        const size_t end = both ? std::min(number.find('.'), number.find(',')) : number.size();
        if (both > 1 || !groupsAreRight(number.substr(0, end), marks.blank))
            return NumberShape::Junk;
        return both == 0 ? NumberShape::Whole : marks.points ? NumberShape::Point : NumberShape::Comma;
    }
    if (both == 0)
        return NumberShape::Whole;
    if (marks.points && marks.commas) {
        const bool point = marks.lastPoint > marks.lastComma;
        if ((point ? marks.points : marks.commas) > 1 ||
            !groupsAreRight(number.substr(0, point ? marks.lastPoint : marks.lastComma), point ? ',' : '.'))
            return NumberShape::Junk;
        return point ? NumberShape::Point : NumberShape::Comma;
    }
    const bool point = marks.points > 0;
    if (both > 1) {
        if (exponent || !groupsAreRight(number, point ? '.' : ','))
            return NumberShape::Junk;
        return point ? NumberShape::Comma : NumberShape::Point;
    }
    const bool couldGroup = !exponent && number.front() != '0' && groupsAreRight(number, point ? '.' : ',');
    if (couldGroup)
        return NumberShape::Either;
    return point ? NumberShape::Point : NumberShape::Comma;
}

// Without its group marks; the decimal sign becomes a point. False: the marks do not fit this decimal sign.
bool withoutGroups(std::string &number, char decimalSign)
{
    const Marks marks = marksOf(number);
    if (!marks.valid)
        return false;
    const char other = decimalSign == '.' ? ',' : '.';
    const int decimals = decimalSign == '.' ? marks.points : marks.commas;
    const int groups = decimalSign == '.' ? marks.commas : marks.points;
    if (decimals > 1 || (groups && marks.blank))
        return false;
    const size_t exponent = std::min(marks.exponent, number.size());
    const size_t sign = std::min(number.find(decimalSign), exponent);
    const char mark = groups ? other : marks.blank;
    const std::string_view whole = std::string_view(number).substr(0, sign);
    if (mark && (!groupsAreRight(whole, mark) || number.find(mark, sign) != std::string::npos))
        return false;
    std::string out;
    for (size_t i = 0; i < number.size(); ++i) {
        if (number[i] == decimalSign)
            out.push_back('.');
        else if (!mark || number[i] != mark)
            out.push_back(number[i]);
    }
    if (!out.empty() && out.back() == '.')
        out.pop_back();
    number = out;
    return true;
}

// Where `inner` (a part of the ASCII form) stood in the cell does not matter: its text is enough.
bool currencyBeside(const Normal &normal, std::string_view &currency)
{
    if (!normal.before.empty() && !normal.after.empty())
        return false;
    currency = normal.before.empty() ? normal.after : normal.before;
    return currency.empty() || !currenciesOfSign(currency).isEmpty();
}

// Digits with at most one decimal sign, the shape of nearly every cell.
bool readPlain(std::string_view cell, char decimalSign, Decimal &out)
{
    bool negative = false;
    if (!cell.empty() && (cell.front() == '-' || cell.front() == '+')) {
        negative = cell.front() == '-';
        cell.remove_prefix(1);
    }
    if (cell.empty() || cell.size() > 18 || !isDigit(cell.front()))
        return false;
    qint64 mantissa = 0;
    int scale = -1;
    for (char c : cell) {
        if (isDigit(c)) {
            mantissa = mantissa * 10 + (c - '0');
            if (scale >= 0)
                ++scale;
        } else if (c == decimalSign && scale < 0) {
            scale = 0;
        } else {
            return false;
        }
    }
    out.mantissa = negative ? -mantissa : mantissa;
    out.scale = std::max(scale, 0);
    return true;
}

} // namespace

std::string_view trimmedBlanks(std::string_view cell)
{
    for (;;) {
        if (!cell.empty() && (cell.front() == ' ' || cell.front() == '\t'))
            cell.remove_prefix(1);
        else if (cell.substr(0, 2) == "\xC2\xA0")
            cell.remove_prefix(2);
        else
            break;
    }
    for (;;) {
        if (!cell.empty() && (cell.back() == ' ' || cell.back() == '\t'))
            cell.remove_suffix(1);
        else if (cell.size() >= 2 && cell.substr(cell.size() - 2) == "\xC2\xA0")
            cell.remove_suffix(2);
        else
            break;
    }
    return cell;
}

bool isNullMarker(std::string_view cell)
{
    cell = trimmedCell(cell);
    if (cell.empty())
        return true;
    if (cell.size() > 22)
        return false;
    static constexpr std::array<std::string_view, 9> markers{
        "--", "-", "\xE2\x80\x94", "\xE2\x80\x93", "n/a", "(not set)", "(data not available)", "null", "#n/a"};
    for (std::string_view marker : markers) {
        if (marker.size() == cell.size() && qstrnicmp(cell.data(), marker.data(), marker.size()) == 0)
            return true;
    }
    return false;
}

NumberShape numberShape(std::string_view cell)
{
    cell = trimmedCell(cell);
    // Digits with at most one mark among them, the shape of nearly every cell.
    size_t at = 0, mark = 0;
    for (; at < cell.size(); ++at) {
        if (isDigit(cell[at]))
            continue;
        if (mark || at == 0 || (cell[at] != '.' && cell[at] != ','))
            break;
        mark = at;
    }
    if (at == cell.size() && at > 0) {
        if (mark == 0)
            return NumberShape::Whole;
        if (cell.size() - mark == 4 && mark <= 3 && cell.front() != '0')
            return NumberShape::Either;
        return cell[mark] == '.' ? NumberShape::Point : NumberShape::Comma;
    }
    if (isNullMarker(cell))
        return NumberShape::Nothing;
    Normal normal;
    const std::string ascii = toAscii(cell);
    std::string_view currency;
    if (!split(ascii, normal) || !currencyBeside(normal, currency))
        return NumberShape::Junk;
    return shapeOf(normal.number);
}

void NumberEvidence::add(NumberShape shape, std::string_view cell)
{
    switch (shape) {
    case NumberShape::Nothing:
        break;
    case NumberShape::Junk:
        ++junk;
        break;
    case NumberShape::Whole:
        ++whole;
        break;
    case NumberShape::Point:
        ++point;
        break;
    case NumberShape::Comma:
        ++comma;
        break;
    case NumberShape::Either:
        ++either;
        if (toAscii(cell).find('.') != std::string::npos)
            eitherPoint = true;
        else
            eitherComma = true;
        break;
    }
}

NumberFault readNumber(std::string_view cell, char decimalSign, CellNumber &out)
{
    out.percent = false;
    out.currency = {};
    cell = trimmedCell(cell);
    if (readPlain(cell, decimalSign, out.value))
        return NumberFault::None;
    if (cell.size() > 100)
        return NumberFault::NotANumber;
    // A spreadsheet's own way to keep a number as text.
    if (cell.size() > 1 && cell.front() == '\'')
        cell.remove_prefix(1);
    Normal normal;
    const std::string ascii = toAscii(cell, decimalSign);
    std::string_view currency;
    if (!split(ascii, normal) || !currencyBeside(normal, currency) || !withoutGroups(normal.number, decimalSign))
        return NumberFault::NotANumber;
    // The views point into a local string: give back where the same text stands in the cell.
    if (!currency.empty()) {
        const size_t at = cell.find(currency);
        out.currency = at == std::string_view::npos ? std::string_view() : cell.substr(at, currency.size());
    }
    out.percent = normal.percent;
    const Result<Decimal> value =
        parseDecimal(QString::fromLatin1(normal.number.data(), qsizetype(normal.number.size())));
    if (!value)
        return value.error().code == ErrorCode::Overflow ? NumberFault::TooLarge : NumberFault::NotANumber;
    out.value = *value;
    if (normal.negative)
        out.value.mantissa = -out.value.mantissa;
    return NumberFault::None;
}

} // namespace pheu
