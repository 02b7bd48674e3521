// SPDX-License-Identifier: GPL-3.0-or-later
// The text of one file as UTF-8 bytes, whatever it was written in; of a workbook the sheet that is chosen, as text.
// Invariant: text() is valid UTF-8 without a byte order mark and without NUL; a file that is neither is refused by what
// it is, never guessed.
#pragma once

#include "base/result.h"
#include "workbook/workbook.h"

#include <QByteArray>

#include <memory>
#include <string>
#include <string_view>

class QFile;

namespace pheu
{

class TextSource
{
public:
    // `encoding`: what a person says it is in (legacytext.h); empty: found by looking. Of a workbook it says nothing.
    // Errors: NotFound, Io, InvalidInput (an old spreadsheet, a PDF, bytes that are not of the encoding), Canceled.
    static Result<TextSource> open(const QString &path, const std::function<bool()> &goOn = {},
                                   const QString &encoding = {});
    TextSource(TextSource &&) noexcept;
    ~TextSource();

    std::string_view text() const { return m_text; } // valid while the source lives
    QString encoding() const { return m_encoding; }  // UTF-8, UTF-8 BOM, UTF-16LE, UTF-16BE (BOM), Windows-…, XLSX
    QString path() const { return m_path; }
    QString name() const; // without folders, for sentences
    // Of a workbook: cells without quotes are numbers and days that read one way, a line is a row.
    bool isWorkbook() const { return m_workbook != nullptr; }
    bool countsFrom1904() const { return m_workbook && m_workbook->since1904; }
    const std::vector<WorkbookSheet> &sheets() const;
    std::string_view textOf(const WorkbookSheet &sheet) const;
    void choose(const WorkbookSheet &sheet); // its text is text() from here on
    // What a person should know: text in a file that calls itself .xls; empty: nothing.
    QString remark() const;
    // The bytes from `begin` to `end` are not needed soon: a mapped file gives their memory back.
    void release(size_t begin, size_t end) const;

private:
    TextSource();
    Result<void> load(std::string_view bytes, const std::function<bool()> &goOn, const QString &encoding);
    Result<void> loadText(std::string_view bytes, const QString &encoding);
    Result<void> convertUtf16(std::string_view bytes, bool bigEndian);
    Result<void> convertWindows(std::string_view bytes, const QString &encoding);
    Result<void> checkUtf8() const;

    std::unique_ptr<QFile> m_file; // keeps the mapping
    QByteArray m_bytes;            // small files, and files that change while they are read, are copied
    std::unique_ptr<Workbook> m_workbook;
    std::string m_converted;
    std::string_view m_text;
    QString m_encoding;
    QString m_path;
};

} // namespace pheu
