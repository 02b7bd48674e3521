// SPDX-License-Identifier: GPL-3.0-or-later
// The text of one file as UTF-8 bytes, whatever it was written in. Invariant: text() is valid UTF-8 without a byte
// order mark and without NUL; a file that is not text is refused by what it is, never guessed.
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <memory>
#include <string>
#include <string_view>

class QFile;

namespace pheu {

class TextSource
{
public:
    // Errors: NotFound, Io, InvalidInput (a spreadsheet, a PDF, bytes of an encoding that is not Unicode).
    static Result<TextSource> open(const QString &path);
    TextSource(TextSource &&) noexcept;
    ~TextSource();

    std::string_view text() const { return m_text; } // valid while the source lives
    QString encoding() const { return m_encoding; }  // UTF-8, UTF-8 BOM, UTF-16LE, UTF-16BE (BOM)
    QString path() const { return m_path; }
    QString name() const; // without folders, for sentences
    // The bytes from `begin` to `end` are not needed soon: a mapped file gives their memory back.
    void release(size_t begin, size_t end) const;

private:
    TextSource();
    Result<void> load(std::string_view bytes);
    Result<void> convertUtf16(std::string_view bytes, bool bigEndian);
    Result<void> checkUtf8() const;

    std::unique_ptr<QFile> m_file; // keeps the mapping
    QByteArray m_bytes;            // small files, and files that change while they are read, are copied
    std::string m_converted;
    std::string_view m_text;
    QString m_encoding;
    QString m_path;
};

} // namespace pheu
