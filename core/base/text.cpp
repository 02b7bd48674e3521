// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"

#include <QList>

#include <algorithm>
#include <array>
#include <optional>

namespace pheu
{

namespace
{

constexpr char16_t replacement = u'\uFFFD';

// Every text of such characters is NFC as it stands: none of them composes with what is before it or
// decomposes. Covers ASCII, Vietnamese in its composed form, and the signs of currencies.
constexpr bool isSurelyNfc(char16_t c)
{
    return c < 0x300 || (c >= 0x1E00 && c < 0x1F00) || (c >= 0x2002 && c < 0x20D0);
}

bool isSurelyNfc(QStringView text)
{
    return std::all_of(text.utf16(), text.utf16() + text.size(), [](char16_t c) { return isSurelyNfc(c); });
}

constexpr bool isUnwanted(char16_t c)
{
    return (c < 0x20 && c != u'\t' && c != u'\n') || (c >= 0xD800 && c < 0xE000);
}

// Line ends become \n, other controls go, half surrogates become U+FFFD: what is left can be stored
// as UTF-8 and read back as the same text.
QString withoutControls(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'\r') {
            if (i + 1 == text.size() || text[i + 1] != u'\n')
                out += u'\n';
        } else if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += c;
            out += text[++i];
        } else if (c.isSurrogate()) {
            out += QChar(replacement);
        } else if (!isUnwanted(c.unicode())) {
            out += c;
        }
    }
    return out;
}

bool isDroppedMark(char32_t c)
{
    return QChar::category(c) == QChar::Mark_NonSpacing && QChar::combiningClass(c) != 0;
}

// Full case fold of one code point. Qt folds one to one: what grows in upper case (ß → SS) is folded by
// way of it, and İ, which grows in lower case, by name.
QString foldCase(char32_t c)
{
    if (c == 0x130)
        return QStringLiteral("i\u0307");
    const QString folded = QString::fromUcs4(&c, 1).toCaseFolded();
    const QString upper = folded.toUpper();
    return upper.size() > folded.size() ? upper.toCaseFolded() : folded;
}

// Search fold of one code point: compatibility decomposition, marks dropped, case folded, đ → d.
QString foldForSearch(char32_t c)
{
    QString folded;
    for (const uint part : QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KD).toUcs4())
        folded += foldCase(part);
    QString out;
    for (const uint part : folded.normalized(QString::NormalizationForm_KD).toUcs4()) {
        if (isDroppedMark(part))
            continue;
        out += part == 0x111 ? QStringView(u"d") : QStringView(QChar::fromUcs4(part));
    }
    return out;
}

constexpr char16_t dropped = 0;
constexpr char16_t notInTable = 0xFFFF;
constexpr char32_t tableSize = 0x2000;
using FoldTable = std::array<char16_t, tableSize>;

template<typename Fold>
FoldTable makeTable(Fold fold)
{
    FoldTable table;
    for (char32_t c = 0; c < tableSize; ++c) {
        const QString to = fold(c);
        if (to.isEmpty())
            table[c] = dropped;
        else if (to.size() == 1)
            table[c] = to[0].unicode();
        else
            table[c] = notInTable;
    }
    table[0] = notInTable;
    return table;
}

const FoldTable &searchTable()
{
    static const FoldTable table = makeTable(foldForSearch);
    return table;
}

// Case folds of single characters that stay NFC; the rest goes the long way over the whole text.
const FoldTable &caseTable()
{
    static const FoldTable table = makeTable([](char32_t c) {
        const QString folded = foldCase(c);
        if (!isSurelyNfc(char16_t(c)) || !isSurelyNfc(folded))
            return QStringLiteral("--");
        return folded;
    });
    return table;
}

// Writes a code point below 0x10000 and returns the end.
char *writeUtf8(char32_t c, char *out)
{
    if (c < 0x80) {
        *out++ = char(c);
    } else if (c < 0x800) {
        *out++ = char(0xC0 | (c >> 6));
        *out++ = char(0x80 | (c & 0x3F));
    } else {
        *out++ = char(0xE0 | (c >> 12));
        *out++ = char(0x80 | ((c >> 6) & 0x3F));
        *out++ = char(0x80 | (c & 0x3F));
    }
    return out;
}

// The code point of two or three bytes at `at` (below 0x10000), or 0 when there is none: such text
// takes the long way, which knows what to do with it.
char32_t shortSequence(std::string_view in, size_t at, size_t &length)
{
    const auto byte = [&](size_t i) { return static_cast<unsigned char>(in[i]); };
    const auto isTail = [&](size_t i) { return i < in.size() && (byte(i) & 0xC0) == 0x80; };
    const unsigned char lead = byte(at);
    if ((lead & 0xE0) == 0xC0 && isTail(at + 1)) {
        length = 2;
        const char32_t c = (char32_t(lead & 0x1F) << 6) | (byte(at + 1) & 0x3F);
        return c >= 0x80 ? c : 0;
    }
    if ((lead & 0xF0) == 0xE0 && isTail(at + 1) && isTail(at + 2)) {
        length = 3;
        const char32_t c = (char32_t(lead & 0x0F) << 12) | (char32_t(byte(at + 1) & 0x3F) << 6) | (byte(at + 2) & 0x3F);
        return c >= 0x800 ? c : 0;
    }
    return 0;
}

// Folds through `table`; false when a character is not in it, with `out` then unfinished.
bool foldUtf8(std::string_view in, const FoldTable &table, std::string &out)
{
    out.resize(in.size() * 2); // two bytes can become three (Ⱥ → ⱥ), none more
    char *end = out.data();
    for (size_t i = 0; i < in.size();) {
        const auto byte = static_cast<unsigned char>(in[i]);
        if (byte < 0x80) {
            if (byte == 0)
                return false;
            *end++ = byte >= 'A' && byte <= 'Z' ? char(byte + 32) : char(byte);
            ++i;
            continue;
        }
        size_t length = 0;
        const char32_t c = shortSequence(in, i, length);
        if (c == 0 || c >= tableSize || table[c] == notInTable)
            return false;
        if (table[c] != dropped)
            end = writeUtf8(table[c], end);
        i += length;
    }
    out.resize(size_t(end - out.data()));
    return true;
}

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

// UTF-16 units order surrogates before U+E000…FFFF; code points and UTF-8 bytes do not.
int compareCodePoints(QStringView a, QStringView b)
{
    const qsizetype size = std::min(a.size(), b.size());
    for (qsizetype i = 0; i < size; ++i) {
        if (a[i] == b[i])
            continue;
        if (a[i].isSurrogate() != b[i].isSurrogate())
            return a[i].isSurrogate() ? 1 : -1;
        return a[i] < b[i] ? -1 : 1;
    }
    return a.size() == b.size() ? 0 : (a.size() < b.size() ? -1 : 1);
}

// The long way, for characters that fold to several or that do not stay NFC alone.
QString foldCaseOfAny(QStringView text)
{
    QString folded;
    for (const uint c : text.toUcs4())
        folded += foldCase(c);
    return isSurelyNfc(folded) ? folded : folded.normalized(QString::NormalizationForm_C);
}

// Compares the search folds character by character, without making them; empty when a character takes
// the long way.
std::optional<int> compareBySearchTable(QStringView a, QStringView b)
{
    const FoldTable &table = searchTable();
    const auto next = [&](QStringView text, qsizetype &at) {
        while (at < text.size()) {
            const char16_t c = text[at++].unicode();
            const char16_t folded = c < tableSize ? table[c] : notInTable;
            if (folded != dropped)
                return folded;
        }
        return dropped;
    };
    qsizetype atA = 0;
    qsizetype atB = 0;
    for (;;) {
        const char16_t left = next(a, atA);
        const char16_t right = next(b, atB);
        if (left == notInTable || right == notInTable)
            return {};
        if (left != right)
            return left < right ? -1 : 1;
        if (left == dropped)
            return 0;
    }
}

} // namespace

QString cleanText(const QString &text)
{
    const bool dirty = std::any_of(text.utf16(), text.utf16() + text.size(), [](char16_t c) { return isUnwanted(c); });
    const QString clean = dirty ? withoutControls(text) : text;
    return isSurelyNfc(clean) ? clean : clean.normalized(QString::NormalizationForm_C);
}

QString caseFold(QStringView text)
{
    const FoldTable &table = caseTable();
    QString out(text.size(), Qt::Uninitialized);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c >= tableSize || table[c] == notInTable)
            return foldCaseOfAny(text);
        out[i] = QChar(table[c]);
    }
    return out;
}

QString searchFold(QStringView text)
{
    const FoldTable &table = searchTable();
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (c < tableSize && table[c] != notInTable) {
            if (table[c] != dropped)
                out += QChar(table[c]);
            continue;
        }
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        out += foldForSearch(c);
    }
    return out;
}

void caseFoldUtf8(std::string_view in, std::string &out)
{
    if (!foldUtf8(in, caseTable(), out))
        out = caseFold(fromUtf8(in)).toStdString();
}

void searchFoldUtf8(std::string_view in, std::string &out)
{
    if (!foldUtf8(in, searchTable(), out))
        out = searchFold(fromUtf8(in)).toStdString();
}

int compareText(QStringView a, QStringView b)
{
    const std::optional<int> quick = compareBySearchTable(a, b);
    if (const int order = quick ? *quick : compareCodePoints(searchFold(a), searchFold(b)))
        return order;
    if (const int order = compareCodePoints(caseFold(a), caseFold(b)))
        return order;
    return compareCodePoints(a, b);
}

} // namespace pheu
