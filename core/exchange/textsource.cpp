// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/textsource.h"

#include "base/systemreason.h"
#include "exchange/legacytext.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstring>

#ifdef Q_OS_UNIX
#include <sys/mman.h>
#include <unistd.h>
#endif

namespace pheu
{

namespace
{

constexpr qint64 copyBelow = 16 << 20; // a mapped file that shrinks would crash us: copy what is cheap to copy
constexpr qint64 sizeLimit = qint64(4) << 30;

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::TextSource)
};

Error refused(const QString &message)
{
    return {ErrorCode::InvalidInput, message};
}

bool startsWith(std::string_view bytes, std::string_view prefix)
{
    return bytes.substr(0, prefix.size()) == prefix;
}

bool looksLikeHtml(std::string_view bytes)
{
    if (startsWith(bytes, "\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    const size_t start = bytes.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos || bytes[start] != '<')
        return false;
    const QByteArray head =
        QByteArray(bytes.data() + start, int(std::min<size_t>(bytes.size() - start, 300))).toLower();
    return head.startsWith("<!doctype") || head.startsWith("<html") || head.startsWith("<?xml") ||
           head.startsWith("<table") || head.startsWith("<meta") || head.startsWith("<head");
}

bool hasUtf16(std::string_view bytes, std::string_view ascii)
{
    std::string wide;
    for (char c : ascii)
        wide += {c, '\0'};
    return bytes.find(wide) != std::string_view::npos;
}

// What a file is by its bytes, when it is neither delimited text nor a ZIP archive.
QString foreignKind(std::string_view bytes)
{
    if (startsWith(bytes, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
        if (hasUtf16(bytes, "EncryptedPackage"))
            return Text::tr("“%1” is an Excel workbook protected with a password. Open it, save it without the "
                            "password and import that "
                            "file.");
        return Text::tr("“%1” is an old Excel workbook (.xls). Open it in a spreadsheet program, save it as .xlsx or "
                        "as “CSV UTF-8” and "
                        "import that file.");
    }
    if (startsWith(bytes, "%PDF-"))
        return Text::tr("“%1” is a PDF, not a table. Export the report as CSV or Excel and import that file.");
    if (startsWith(bytes, "\x1F\x8B"))
        return Text::tr("“%1” is compressed with gzip. Unpack it and import the CSV file inside.");
    if (startsWith(bytes, "SQLite format 3"))
        return Text::tr("“%1” is a database, not a table of text. Export the report as CSV and import that file.");
    if (looksLikeHtml(bytes)) {
        if (bytes.substr(0, 2000).find("urn:schemas-microsoft-com:office:spreadsheet") != std::string_view::npos)
            return Text::tr("“%1” is an Excel 2003 XML file. Open it in a spreadsheet program, save it as .xlsx or as "
                            "“CSV UTF-8” and "
                            "import that file.");
        return Text::tr("“%1” is a web page (HTML), whatever its name says. Open it in a spreadsheet program, save it "
                        "as .xlsx or as “CSV "
                        "UTF-8” and import that file.");
    }
    return {};
}

// UTF-16 without a mark: in tables one byte of each pair is mostly zero, because signs and digits are ASCII.
enum class Utf16Guess { No, Little, Big };
Utf16Guess guessUtf16(std::string_view bytes)
{
    const size_t pairs = std::min<size_t>(bytes.size() / 2, 4096);
    if (pairs < 2)
        return Utf16Guess::No;
    size_t first = 0, second = 0;
    for (size_t i = 0; i < pairs; ++i) {
        first += bytes[2 * i] == '\0';
        second += bytes[2 * i + 1] == '\0';
    }
    if (second * 10 >= pairs * 3 && first * 20 <= pairs)
        return Utf16Guess::Little;
    if (first * 10 >= pairs * 3 && second * 20 <= pairs)
        return Utf16Guess::Big;
    return Utf16Guess::No;
}

void appendUtf8(std::string &out, char32_t c)
{
    if (c < 0x80) {
        out.push_back(char(c));
    } else if (c < 0x800) {
        out.push_back(char(0xC0 | (c >> 6)));
        out.push_back(char(0x80 | (c & 0x3F)));
    } else if (c < 0x10000) {
        out.push_back(char(0xE0 | (c >> 12)));
        out.push_back(char(0x80 | ((c >> 6) & 0x3F)));
        out.push_back(char(0x80 | (c & 0x3F)));
    } else {
        out.push_back(char(0xF0 | (c >> 18)));
        out.push_back(char(0x80 | ((c >> 12) & 0x3F)));
        out.push_back(char(0x80 | ((c >> 6) & 0x3F)));
        out.push_back(char(0x80 | (c & 0x3F)));
    }
}

// Length of the well-formed UTF-8 sequence at `p` (RFC 3629: no overlong forms, no surrogates); 0: none.
int sequenceLength(const unsigned char *p, const unsigned char *end)
{
    const auto tail = [&](int i) { return p + i < end && (p[i] & 0xC0) == 0x80; };
    if (p[0] >= 0xC2 && p[0] <= 0xDF)
        return tail(1) ? 2 : 0;
    if (p[0] >= 0xE0 && p[0] <= 0xEF) {
        if (!tail(1) || !tail(2) || (p[0] == 0xE0 && p[1] < 0xA0) || (p[0] == 0xED && p[1] > 0x9F))
            return 0;
        return 3;
    }
    if (p[0] >= 0xF0 && p[0] <= 0xF4) {
        if (!tail(1) || !tail(2) || !tail(3) || (p[0] == 0xF0 && p[1] < 0x90) || (p[0] == 0xF4 && p[1] > 0x8F))
            return 0;
        return 4;
    }
    return 0;
}

qint64 lineOf(std::string_view text, size_t offset)
{
    qint64 line = 1;
    for (size_t i = 0; i < offset; ++i)
        line += text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.size() || text[i + 1] != '\n'));
    return line;
}

} // namespace

TextSource::TextSource() = default;
TextSource::~TextSource() = default;

TextSource::TextSource(TextSource &&other) noexcept
    : m_file(std::move(other.m_file))
    , m_bytes(std::move(other.m_bytes))
    , m_workbook(std::move(other.m_workbook))
    , m_converted(std::move(other.m_converted))
    , m_text(other.m_text)
    , m_encoding(std::move(other.m_encoding))
    , m_path(std::move(other.m_path))
{
    // A short std::string lives inside the object, so the view must follow the move.
    if (!m_converted.empty())
        m_text = m_converted;
}

QString TextSource::name() const
{
    return QFileInfo(m_path).fileName();
}

const std::vector<WorkbookSheet> &TextSource::sheets() const
{
    static const std::vector<WorkbookSheet> none;
    return m_workbook ? m_workbook->sheets : none;
}

std::string_view TextSource::textOf(const WorkbookSheet &sheet) const
{
    return {m_workbook->text.constData() + sheet.begin, size_t(sheet.end - sheet.begin)};
}

void TextSource::choose(const WorkbookSheet &sheet)
{
    m_text = textOf(sheet);
}

QString TextSource::remark() const
{
    const QString suffix = QFileInfo(m_path).suffix().toLower();
    if (isWorkbook() || (suffix != u"xls" && suffix != u"xlsx"))
        return {};
    return Text::tr("“%1” is plain text, whatever its name says; it was read as such. Nothing is to be done.")
        .arg(name());
}

void TextSource::release(size_t begin, size_t end) const
{
    if (!m_file || m_workbook || !m_bytes.isNull() || !m_converted.empty())
        return;
#ifdef Q_OS_UNIX
    const auto page = static_cast<quintptr>(::sysconf(_SC_PAGESIZE));
    const quintptr first = (reinterpret_cast<quintptr>(m_text.data()) + begin + page - 1) / page * page;
    const quintptr last = (reinterpret_cast<quintptr>(m_text.data()) + std::min(end, m_text.size())) / page * page;
    if (first < last)
        (void)::madvise(reinterpret_cast<void *>(first), last - first, MADV_DONTNEED);
#else
    Q_UNUSED(begin)
    Q_UNUSED(end)
#endif
}

Result<TextSource> TextSource::open(const QString &path, const std::function<bool()> &goOn, const QString &encoding)
{
    TextSource source;
    source.m_path = path;
    const QFileInfo info(path);
    if (!info.exists())
        return Error{ErrorCode::NotFound, Text::tr("The file “%1” is not there. Check its name and folder.").arg(path)};
    if (!info.isFile())
        return refused(Text::tr("“%1” is not a file. Name the file to import.").arg(path));
    if (info.size() > sizeLimit)
        return refused(Text::tr("“%1” is larger than 4 GB. Split it and import the parts.").arg(source.name()));
    source.m_file = std::make_unique<QFile>(path);
    if (!source.m_file->open(QIODevice::ReadOnly))
        return Error{ErrorCode::Io, Text::tr("“%1” cannot be read: %2. Check the file's permissions.")
                                        .arg(path, systemReason(source.m_file->errorString()))};
    const qint64 size = source.m_file->size();
    if (size == 0)
        return refused(Text::tr("“%1” is empty. Export the report again and import that file.").arg(source.name()));
    std::string_view bytes;
    uchar *mapped = size < copyBelow ? nullptr : source.m_file->map(0, size);
    if (mapped) {
        bytes = {reinterpret_cast<const char *>(mapped), size_t(size)};
    } else {
        source.m_bytes = source.m_file->readAll();
        if (source.m_file->error() != QFileDevice::NoError)
            return Error{ErrorCode::Io, Text::tr("“%1” cannot be read: %2. Check the disk and try again.")
                                            .arg(path, systemReason(source.m_file->errorString()))};
        bytes = {source.m_bytes.constData(), size_t(source.m_bytes.size())};
    }
    if (Result<void> loaded = source.load(bytes, goOn, encoding); !loaded)
        return loaded.error();
    return source;
}

Result<void> TextSource::load(std::string_view bytes, const std::function<bool()> &goOn, const QString &encoding)
{
    if (startsWith(bytes, "PK\x03\x04") || startsWith(bytes, "PK\x05\x06")) {
        m_bytes.clear();
        m_file.reset(); // the process that takes it apart opens it for itself
        Result<Workbook> book = readWorkbook(m_path, goOn);
        if (!book)
            return book.error();
        m_workbook = std::make_unique<Workbook>(std::move(*book));
        m_encoding = QStringLiteral("XLSX");
        m_text = {m_workbook->text.constData(), size_t(m_workbook->text.size())};
        return checkUtf8();
    }
    if (const QString kind = foreignKind(bytes); !kind.isEmpty())
        return refused(kind.arg(name()));
    return loadText(bytes, encoding);
}

// What a person says goes before what the bytes look like.
Result<void> TextSource::loadText(std::string_view bytes, const QString &encoding)
{
    if (startsWith(bytes, std::string_view("\xFF\xFE\0\0", 4)) ||
        startsWith(bytes, std::string_view("\0\0\xFE\xFF", 4)))
        return refused(Text::tr("“%1” is written in UTF-32. Save it as “CSV UTF-8” and import that file.").arg(name()));
    if (encoding.startsWith(u"windows"))
        return convertWindows(bytes, encoding);
    const bool asked = !encoding.isEmpty();
    if (asked ? encoding == u"utf-16le" : startsWith(bytes, "\xFF\xFE")) {
        const bool marked = startsWith(bytes, "\xFF\xFE");
        m_encoding = marked ? QStringLiteral("UTF-16LE BOM") : QStringLiteral("UTF-16LE");
        return convertUtf16(bytes.substr(marked ? 2 : 0), false);
    }
    if (asked ? encoding == u"utf-16be" : startsWith(bytes, "\xFE\xFF")) {
        const bool marked = startsWith(bytes, "\xFE\xFF");
        m_encoding = marked ? QStringLiteral("UTF-16BE BOM") : QStringLiteral("UTF-16BE");
        return convertUtf16(bytes.substr(marked ? 2 : 0), true);
    }
    if (const Utf16Guess guess = guessUtf16(bytes); !asked && guess != Utf16Guess::No) {
        m_encoding = guess == Utf16Guess::Big ? QStringLiteral("UTF-16BE") : QStringLiteral("UTF-16LE");
        return convertUtf16(bytes, guess == Utf16Guess::Big);
    }
    m_encoding = QStringLiteral("UTF-8");
    if (startsWith(bytes, "\xEF\xBB\xBF")) {
        m_encoding = QStringLiteral("UTF-8 BOM");
        bytes.remove_prefix(3);
    }
    m_text = bytes;
    return checkUtf8();
}

Result<void> TextSource::convertUtf16(std::string_view bytes, bool bigEndian)
{
    const auto unit = [&](size_t i) {
        const auto a = static_cast<unsigned char>(bytes[i]), b = static_cast<unsigned char>(bytes[i + 1]);
        return char16_t(bigEndian ? (a << 8 | b) : (b << 8 | a));
    };
    const auto broken = [&](size_t) {
        return refused(
            Text::tr("“%1”, line %2: the bytes are not UTF-16 text. Export the report again, or save it as “CSV "
                     "UTF-8”, and import that file.")
                .arg(name())
                .arg(lineOf(m_converted, m_converted.size())));
    };
    m_converted.reserve(bytes.size() / 2 + bytes.size() / 8);
    for (size_t i = 0; i + 1 < bytes.size(); i += 2) {
        char32_t c = unit(i);
        if (c >= 0xD800 && c <= 0xDBFF && i + 3 < bytes.size() && unit(i + 2) >= 0xDC00 && unit(i + 2) <= 0xDFFF) {
            c = 0x10000 + ((c - 0xD800) << 10) + (char32_t(unit(i + 2)) - 0xDC00);
            i += 2;
        } else if ((c >= 0xD800 && c <= 0xDFFF) || c == 0) {
            return broken(i);
        }
        appendUtf8(m_converted, c);
    }
    if (bytes.size() % 2)
        return broken(bytes.size());
    m_bytes.clear();
    m_file.reset();
    m_text = m_converted;
    return {};
}

Result<void> TextSource::convertWindows(std::string_view bytes, const QString &encoding)
{
    for (const TextEncoding &known : textEncodings)
        m_encoding = encoding == QLatin1String(known.id) ? QLatin1String(known.name) : m_encoding;
    if (const std::optional<size_t> wrong = appendWindowsText(m_converted, bytes, encoding))
        return refused(Text::tr("“%1”, line %2 holds a byte that is no letter in %3. Choose another encoding.")
                           .arg(name())
                           .arg(lineOf(bytes, *wrong))
                           .arg(m_encoding));
    m_bytes.clear();
    m_file.reset();
    m_text = m_converted;
    return {};
}

Result<void> TextSource::checkUtf8() const
{
    const auto *p = reinterpret_cast<const unsigned char *>(m_text.data());
    const auto *const begin = p;
    const auto *const end = p + m_text.size();
    constexpr quint64 high = 0x8080808080808080ULL, ones = 0x0101010101010101ULL;
    constexpr ptrdiff_t stretch = 8 << 20; // then what was looked at gives its memory back
    const auto *released = begin;
    while (p < end) {
        if (p - released >= stretch) {
            release(size_t(released - begin), size_t(p - begin));
            released = p;
        }
        if (end - p >= 8) {
            quint64 word;
            std::memcpy(&word, p, 8);
            if (!((word | (word - ones)) & high)) { // eight ASCII bytes, none of them zero
                p += 8;
                continue;
            }
        }
        const int length = *p >= 0x80 ? sequenceLength(p, end) : int(*p != 0);
        if (length == 0) {
            const qint64 line = lineOf(m_text, size_t(p - begin));
            if (*p == 0)
                return refused(
                    Text::tr("“%1”, line %2 holds a zero byte, so it is not a text file. Export the report as CSV and "
                             "import that file.")
                        .arg(name())
                        .arg(line));
            return refused(
                Text::tr("“%1”, line %2 is not in UTF-8 or UTF-16, and guessing would spoil its letters. Save the "
                         "file as “CSV UTF-8” and import that file, or say its encoding (--encoding).")
                    .arg(name())
                    .arg(line));
        }
        p += length;
    }
    return {};
}

} // namespace pheu
