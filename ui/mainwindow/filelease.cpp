// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/filelease.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QLocalServer>
#include <QLocalSocket>

namespace pheu
{

namespace
{
constexpr int answerMs = 400;
}

FileLease::FileLease(QObject *parent)
    : QObject(parent)
{
}

FileLease::~FileLease() = default;

QString FileLease::nameFor(const QString &path)
{
    const QFileInfo info(path);
    const QString real = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    // With the user's home in it: two people of one machine do not meet on one name.
    const QByteArray hash =
        QCryptographicHash::hash((QDir::homePath() + u'\n' + real).toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("pheu-") + QString::fromLatin1(hash.toHex().left(24));
}

bool FileLease::askHolder(const QString &name)
{
    QLocalSocket socket;
    socket.connectToServer(name);
    if (!socket.waitForConnected(answerMs))
        return false;
    socket.write("raise\n");
    socket.waitForBytesWritten(answerMs);
    // The holder answers; a socket file of a crashed program connects to nobody.
    return socket.waitForReadyRead(answerMs);
}

bool FileLease::take(const QString &path)
{
    const QString name = nameFor(path);
    if (m_servers.contains(name))
        return true;
    if (askHolder(name))
        return false;
    auto server = std::make_unique<QLocalServer>();
    server->setSocketOptions(QLocalServer::UserAccessOption);
    if (!server->listen(name)) {
        QLocalServer::removeServer(name); // left by a crash: nobody answered on it
        server->listen(name);             // without a socket the file still opens: SQLite guards the data
    }
    connect(server.get(), &QLocalServer::newConnection, this, [this, path, asked = server.get()] {
        while (QLocalSocket *socket = asked->nextPendingConnection()) {
            connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
            socket->write("here\n");
            socket->flush();
            emit raiseRequested(path);
        }
    });
    m_servers.emplace(name, std::move(server));
    return true;
}

void FileLease::release(const QString &path)
{
    m_servers.erase(nameFor(path));
}

void FileLease::release()
{
    m_servers.clear();
}

} // namespace pheu
