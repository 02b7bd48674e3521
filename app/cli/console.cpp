// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include "cli/texttable.h"

#include <QCoreApplication>

#include <cstdio>

namespace pheu::cli
{

namespace
{
constexpr qsizetype pieceSize = 1 << 16;

QString translated(const char *text)
{
    return QCoreApplication::translate("pheu::Console", text);
}

void writeError(const QString &sentence)
{
    const QByteArray line = "pheu: " + onOneLine(sentence).toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
}
} // namespace

QLocale Console::locale() const
{
    return m_language == Language::Vietnamese ? QLocale(QLocale::Vietnamese, QLocale::Vietnam)
                                              : QLocale(QLocale::English, QLocale::UnitedStates);
}

void Console::write(const QByteArray &utf8)
{
    m_buffer += utf8;
    if (m_buffer.size() >= pieceSize)
        flush();
}

void Console::writeLine(const QString &line)
{
    write(line.toUtf8() + '\n');
}

void Console::note(const QString &sentence)
{
    flush();
    writeError(sentence);
}

int Console::refuse(const Error &error)
{
    return refuse(error.message);
}

int Console::refuse(const QString &sentence)
{
    note(sentence);
    return Refused;
}

int Console::usage(const QString &sentence, const QString &command)
{
    const QString call =
        command.isEmpty() ? QStringLiteral("pheu --help") : QStringLiteral("pheu %1 --help").arg(command);
    note(sentence + u' ' + translated(QT_TRANSLATE_NOOP("pheu::Console", "See %1.")).arg(call));
    return WrongUsage;
}

bool Console::flush()
{
    if (!m_buffer.isEmpty()) {
        const auto size = size_t(m_buffer.size());
        m_failed = std::fwrite(m_buffer.constData(), 1, size, stdout) != size || m_failed;
        m_buffer.clear();
    }
    return !m_failed;
}

int Console::finish(int exitCode)
{
    const bool written = flush() && std::fflush(stdout) == 0;
    if (written || exitCode != Done)
        return exitCode;
    writeError(translated(QT_TRANSLATE_NOOP(
        "pheu::Console", "The output could not be written: the disk is full or the reader is gone.")));
    return Refused;
}

} // namespace pheu::cli
