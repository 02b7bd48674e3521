// SPDX-License-Identifier: GPL-3.0-or-later
// Where a command talks to: buffered UTF-8 on stdout, one sentence on stderr, the language asked for.
// A failed write to stdout makes the exit code 1.
#pragma once

#include "base/format.h"
#include "base/result.h"
#include "storage/schema.h"

#include <QByteArray>

namespace pheu::cli
{

// ConditionMet: what an option such as --fail-on watches for.
enum ExitCode { Done = 0, Refused = 1, WrongUsage = 2, ConditionMet = 3 };

class Console
{
public:
    explicit Console(Language language)
        : m_language(language)
    {
    }

    Language language() const { return m_language; }
    QLocale locale() const;
    Format format(const QString &currency) const { return Format(locale(), currency); }

    // UTF-8; written out in large pieces and at the end.
    void write(const QByteArray &utf8);
    void writeLine(const QString &line);
    // "pheu: …" on stderr; does not change the exit code.
    void note(const QString &sentence);
    // Both say why on stderr and give the exit code to return.
    int refuse(const Error &error);
    int refuse(const QString &sentence);
    int usage(const QString &sentence, const QString &command = {});
    // Writes what is left; Refused when stdout could not take it.
    int finish(int exitCode);

private:
    bool flush();

    Language m_language;
    QByteArray m_buffer;
    bool m_failed = false;
};

} // namespace pheu::cli
