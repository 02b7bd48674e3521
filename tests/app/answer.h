// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the real program as a script would and keeps what it said. Apart from program.h for tests that know the
// namespace of the libraries too.
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

struct Answer {
    int code = -1;
    QByteArray out;
    QByteArray err;

    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
    QJsonObject object() const { return json().object(); }
    QJsonArray array() const { return json().array(); }
    // A refusal is one line that says who speaks.
    bool isOneSentence() const { return err.startsWith("pheu: ") && err.count('\n') == 1 && err.endsWith('\n'); }
};

inline Answer runProgram(const QStringList &arguments)
{
    QProcess process;
    process.setProgram(QStringLiteral(PHEU_BINARY));
    process.setArguments(arguments);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start();
    if (!process.waitForFinished(120000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}
