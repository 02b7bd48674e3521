// SPDX-License-Identifier: GPL-3.0-or-later
// Excel workbooks by libxlsxwriter, which keeps one row in memory: typed cells, widths by what is in them, a header
// that stays in sight, a filter. Text is written as text only. The file is read back before it takes its place.
#include "exchange/exportxlsx.h"

#include "base/systemreason.h"
#include "exchange/exportrows.h"
#include "storage/backup.h"

#include <QCoreApplication>
#include <QFile>

#include <fcntl.h>
#include <minizip/unzip.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <clocale>
#include <map>
#include <string>
#include <utility>

namespace pheu
{

namespace
{

constexpr int leastWidth = 8; // in characters
constexpr int mostWidth = 60;
constexpr qint64 manyCells = 20'000'000; // the sheet may pass 4 GB before it is packed

struct XlsxText {
    Q_DECLARE_TR_FUNCTIONS(pheu::Exporter)
};

// libxlsxwriter writes numbers by printf, and a desktop may have a decimal comma. Of this thread only.
class DecimalPoint
{
public:
    DecimalPoint()
        : m_plain(newlocale(LC_ALL_MASK, "C", nullptr))
        , m_before(uselocale(m_plain))
    {
    }
    ~DecimalPoint()
    {
        uselocale(m_before);
        if (m_plain)
            freelocale(m_plain);
    }
    DecimalPoint(const DecimalPoint &) = delete;
    DecimalPoint &operator=(const DecimalPoint &) = delete;

private:
    locale_t m_plain;
    locale_t m_before;
};

// libxlsxwriter says on the terminal what failed, also where it answers so: a refusal of ours is one sentence.
class NoWordsOfTheirOwn
{
public:
    NoWordsOfTheirOwn()
        : m_before(::dup(STDERR_FILENO))
    {
        const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
        if (m_before >= 0 && nowhere >= 0)
            ::dup2(nowhere, STDERR_FILENO);
        if (nowhere >= 0)
            ::close(nowhere);
    }
    ~NoWordsOfTheirOwn()
    {
        if (m_before >= 0) {
            ::dup2(m_before, STDERR_FILENO);
            ::close(m_before);
        }
    }
    NoWordsOfTheirOwn(const NoWordsOfTheirOwn &) = delete;
    NoWordsOfTheirOwn &operator=(const NoWordsOfTheirOwn &) = delete;

private:
    int m_before;
};

lxw_error closeQuietly(lxw_workbook *book)
{
    const NoWordsOfTheirOwn quiet;
    return workbook_close(book);
}

// How many rows the first sheet has; −1 when it cannot be read to its end. A full disk is not told by every write.
qint64 rowsIn(const QString &file)
{
    constexpr std::string_view end = "</row>";
    const unzFile archive = unzOpen64(QFile::encodeName(file).constData());
    if (!archive)
        return -1;
    qint64 rows = -1;
    if (unzLocateFile(archive, "xl/worksheets/sheet1.xml", 1) == UNZ_OK && unzOpenCurrentFile(archive) == UNZ_OK) {
        rows = 0;
        std::string text;
        std::array<char, 1 << 16> block;
        int read = 0;
        while ((read = unzReadCurrentFile(archive, block.data(), unsigned(block.size()))) > 0) {
            text.append(block.data(), size_t(read));
            size_t at = 0;
            for (size_t next = 0; (next = text.find(end, at)) != std::string::npos; at = next + end.size())
                ++rows;
            text.erase(0, std::max(at, text.size() - std::min(text.size(), end.size() - 1)));
        }
        if (read < 0 || unzCloseCurrentFile(archive) != UNZ_OK) // the sum of the bytes is checked here
            rows = -1;
    }
    unzClose(archive);
    return rows;
}

class XlsxWriter final : public ExportWriter
{
public:
    explicit XlsxWriter(const ExportSource &source)
        : m_rows(source)
        , m_language(source.request.language)
        , m_target(source.target)
        , m_draft(nameBeside(source.target))
        , m_records(source.records)
        , m_sheetName(xlsxSheetName(source.page.names.in(m_language)))
    {
        for (const Field *field : m_rows.fields())
            m_kinds.push_back(xlsxKindOf(*field));
        m_last.resize(m_kinds.size());
    }

    ~XlsxWriter() override
    {
        if (m_book)
            lxw_workbook_free(m_book);
        QFile::remove(m_draft);
    }

    Result<void> begin() override
    {
        if (const Result<void> fits = xlsxFits(m_records, m_rows.fields().size(), m_target, m_language); !fits)
            return fits.error();
        // Said now, not after a million rows.
        if (QFile probe(m_draft); !probe.open(QIODevice::WriteOnly))
            return cannotExport(m_target, systemReason(probe.errorString()));
        const DecimalPoint point;
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.use_zip64 = m_records * qint64(m_rows.fields().size()) > manyCells ? LXW_TRUE : LXW_FALSE;
        m_book = workbook_new_opt(QFile::encodeName(m_draft).constData(), &options);
        m_sheet = m_book ? workbook_add_worksheet(m_book, m_sheetName.toUtf8().constData()) : nullptr;
        if (!m_sheet)
            return cannotExport(m_target, XlsxText::tr("there is no memory or room for temporary files"),
                                ErrorCode::DiskFull);
        lxw_format *head = workbook_add_format(m_book);
        format_set_bold(head);
        format_set_bottom(head, LXW_BORDER_THIN);
        for (size_t i = 0; i < m_rows.fields().size(); ++i) {
            const QString name = xlsxText(m_rows.fields()[i]->names.in(m_language));
            m_widths.push_back(std::max(leastWidth, int(name.size()) + 3)); // with the arrow of the filter
            worksheet_write_string(m_sheet, 0, lxw_col_t(i), name.toUtf8().constData(), head);
        }
        worksheet_freeze_panes(m_sheet, 1, 0);
        return {};
    }

    Result<void> write(std::span<const RecordId> ids) override
    {
        if (const Result<void> read = m_rows.read(ids); !read)
            return read.error();
        const DecimalPoint point;
        for (size_t row = 0; row < m_rows.count(); ++row) {
            bool filled = false;
            ++m_row;
            for (size_t i = 0; i < m_kinds.size(); ++i) {
                if (m_rows.value(row, i).isEmpty())
                    continue;
                if (const Result<void> written = writeCell(row, i); !written)
                    return written.error();
                filled = true;
            }
            m_filled += filled ? 1 : 0;
        }
        return {};
    }

    Result<void> finish() override
    {
        const DecimalPoint point;
        if (!m_kinds.empty())
            worksheet_autofilter(m_sheet, 0, 0, m_row, lxw_col_t(m_kinds.size() - 1));
        for (size_t i = 0; i < m_widths.size(); ++i)
            worksheet_set_column(m_sheet, lxw_col_t(i), lxw_col_t(i), std::min(m_widths[i], mostWidth), nullptr);
        const lxw_error closed = closeQuietly(std::exchange(m_book, nullptr)); // frees it too
        if (closed != LXW_NO_ERROR)
            return cannotExport(m_target, QString::fromUtf8(lxw_strerror(closed)));
        if (rowsIn(m_draft) != m_filled)
            return cannotExport(m_target,
                                XlsxText::tr("what was written does not read back whole, as when a disk is full"),
                                ErrorCode::DiskFull);
        return renameDurably(m_draft, m_target, true);
    }

private:
    Result<void> writeCell(size_t row, size_t i)
    {
        const Field &field = *m_rows.fields()[i];
        const Value &value = m_rows.value(row, i);
        const XlsxKind kind = m_kinds[i];
        const auto column = lxw_col_t(i);
        if (kind == XlsxKind::Truth) {
            worksheet_write_boolean(m_sheet, m_row, column, value.toInteger() != 0, nullptr);
            return {};
        }
        const QString currency = kind == XlsxKind::Money ? m_rows.currency(row, i) : QString();
        if (const std::optional<double> number =
                kind == XlsxKind::Text ? std::nullopt : xlsxNumber(kind, value, currency)) {
            Shape &shape = shapeOf(i, currency);
            worksheet_write_number(m_sheet, m_row, column, *number, shape.format);
            widen(i, isTime(kind) ? shape.room : int(QString::number(qint64(*number)).size()) * 4 / 3 + shape.room);
            return {};
        }
        const QString text = xlsxText(m_rows.plain(row, i));
        if (text.size() > xlsxMostCharacters) {
            return Error{
                ErrorCode::InvalidInput,
                XlsxText::tr(
                    "“%1” was not written: “%2” of record #%3 has %4 characters, and a cell of Excel holds %5. "
                    "Shorten it, or export as CSV or JSON, which hold all of it.")
                    .arg(m_target, field.names.in(m_language))
                    .arg(m_rows.id(row).value)
                    .arg(text.size())
                    .arg(xlsxMostCharacters)};
        }
        worksheet_write_string(m_sheet, m_row, column, text.toUtf8().constData(), nullptr);
        widen(i, int(std::min<qsizetype>(text.size(), mostWidth)) + 1);
        return {};
    }

    // Shown as long as its format; in a narrower column Excel shows only ####.
    static bool isTime(XlsxKind kind)
    {
        return kind == XlsxKind::Date || kind == XlsxKind::Instant || kind == XlsxKind::Duration;
    }

    struct Shape {
        lxw_format *format = nullptr;
        int room = 0; // of days and times for all of it, else for what is no digit
    };
    struct Last // most cells of a column have one
    {
        QString currency;
        Shape *shape = nullptr;
    };
    Shape &shapeOf(size_t i, const QString &currency)
    {
        Last &last = m_last[i];
        if (last.shape && last.currency == currency)
            return *last.shape;
        const QString code = xlsxNumberFormat(m_kinds[i], *m_rows.fields()[i], currency, m_language);
        Shape &shape = m_shapes[code];
        last = {currency, &shape};
        if (!shape.format) {
            shape.format = workbook_add_format(m_book);
            format_set_num_format(shape.format, code.toUtf8().constData());
            shape.room = isTime(m_kinds[i]) ? int(code.size()) + 1 : std::max(int(code.size()) - 3, 3);
        }
        return shape;
    }
    void widen(size_t i, int width) { m_widths[i] = std::max(m_widths[i], width); }

    ExportRows m_rows;
    Language m_language;
    QString m_target;
    QString m_draft;
    qint64 m_records;
    QString m_sheetName;
    std::vector<XlsxKind> m_kinds;
    std::vector<int> m_widths;
    std::map<QString, Shape> m_shapes; // by number format; a place in it stays
    std::vector<Last> m_last;          // by column
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_row_t m_row = 0; // the last one written; 0 is the header
    qint64 m_filled = 1; // rows with a cell in them
};

} // namespace

std::unique_ptr<ExportWriter> xlsxWriter(const ExportSource &source)
{
    return std::make_unique<XlsxWriter>(source);
}

} // namespace pheu
