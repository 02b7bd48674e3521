// SPDX-License-Identifier: GPL-3.0-or-later
// CSV and TSV: UTF-8 with a byte order mark, CRLF, quotes as RFC 4180 says; text that a spreadsheet would run is
// guarded.
#include "base/systemreason.h"
#include "exchange/exportrows.h"

#include <QSaveFile>

namespace pheu
{

void appendDelimitedCell(QByteArray &line, const QString &text, char delimiter)
{
    const QByteArray utf8 = text.toUtf8();
    const bool blankEnds = !utf8.isEmpty() && (utf8.front() == ' ' || utf8.back() == ' ');
    if (!blankEnds && !utf8.contains(delimiter) && !utf8.contains('"') && !utf8.contains('\n') &&
        !utf8.contains('\r')) {
        line += utf8;
        return;
    }
    line += '"';
    for (char c : utf8) {
        if (c == '"')
            line += '"';
        line += c;
    }
    line += '"';
}

namespace
{

class DelimitedWriter final : public ExportWriter
{
public:
    DelimitedWriter(const ExportSource &source, char delimiter)
        : m_rows(source)
        , m_language(source.request.language)
        , m_delimiter(delimiter)
        , m_file(source.target)
    {
    }

    Result<void> begin() override
    {
        if (!m_file.open(QIODevice::WriteOnly))
            return cannotExport(m_file.fileName(), systemReason(m_file.errorString()));
        QByteArray line = QByteArrayLiteral("\xEF\xBB\xBF");
        for (size_t i = 0; i < m_rows.fields().size(); ++i) {
            if (i > 0)
                line += m_delimiter;
            appendDelimitedCell(line, guardedText(m_rows.fields()[i]->names.in(m_language)), m_delimiter);
        }
        return put(line + "\r\n");
    }

    Result<void> write(std::span<const RecordId> ids) override
    {
        if (const Result<void> read = m_rows.read(ids); !read)
            return read.error();
        QByteArray out;
        for (size_t row = 0; row < m_rows.count(); ++row) {
            for (size_t i = 0; i < m_rows.fields().size(); ++i) {
                if (i > 0)
                    out += m_delimiter;
                const QString text = m_rows.plain(row, i);
                appendDelimitedCell(out, isFreeText(*m_rows.fields()[i]) ? guardedText(text) : text, m_delimiter);
            }
            // A row of one empty cell would read as a blank line.
            if (m_rows.fields().size() == 1 && (out.isEmpty() || out.endsWith('\n')))
                out += "\"\"";
            out += "\r\n";
        }
        return put(out);
    }

    Result<void> finish() override
    {
        if (!m_file.commit())
            return cannotExport(m_file.fileName(), systemReason(m_file.errorString()));
        return {};
    }

private:
    Result<void> put(const QByteArray &bytes)
    {
        if (m_file.write(bytes) != bytes.size())
            return cannotExport(m_file.fileName(), systemReason(m_file.errorString()));
        return {};
    }

    ExportRows m_rows;
    Language m_language;
    char m_delimiter;
    QSaveFile m_file;
};

} // namespace

std::unique_ptr<ExportWriter> csvWriter(const ExportSource &source)
{
    return std::make_unique<DelimitedWriter>(source, ',');
}

std::unique_ptr<ExportWriter> tsvWriter(const ExportSource &source)
{
    return std::make_unique<DelimitedWriter>(source, '\t');
}

} // namespace pheu
