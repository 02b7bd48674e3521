// SPDX-License-Identifier: GPL-3.0-or-later
// One window per workspace file on this machine: whoever holds the lease listens on a local socket named by the file.
// A second one asks the first to come forward. No lock file: a crash leaves nothing behind that could block.
#pragma once

#include <QObject>

#include <memory>

class QLocalServer;

namespace pheu
{

class FileLease : public QObject
{
    Q_OBJECT
public:
    explicit FileLease(QObject *parent = nullptr);
    ~FileLease() override;

    // False when another window has the file; it was asked to come forward.
    bool take(const QString &path);
    void release();

signals:
    void raiseRequested();

private:
    static QString nameFor(const QString &path);
    static bool askHolder(const QString &name);

    QString m_name;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace pheu
