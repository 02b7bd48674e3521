// SPDX-License-Identifier: GPL-3.0-or-later
// One program per workspace file on this machine: whoever holds the lease listens on a local socket named by the file.
// A second program asks the first to come forward. No lock file: a crash leaves nothing behind that could block.
#pragma once

#include <QObject>

#include <map>
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

    // False when another program has the file; it was asked to come forward. Several files can be held.
    bool take(const QString &path);
    void release(const QString &path);
    void release(); // all

signals:
    void raiseRequested(const QString &path);

private:
    static QString nameFor(const QString &path);
    static bool askHolder(const QString &name);

    std::map<QString, std::unique_ptr<QLocalServer>> m_servers; // by name
};

} // namespace pheu
