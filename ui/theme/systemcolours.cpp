// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/systemcolours.h"

#include <QGuiApplication>
#include <QPalette>

#include <optional>

#ifdef PHEU_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace pheu
{

SystemColours::SystemColours(QObject *parent)
    : QObject(parent)
    , m_dark(QGuiApplication::palette().window().color().lightness() < 128)
{
#ifdef PHEU_DBUS
    askPortal();
#endif
}

void SystemColours::setDark(bool dark)
{
    if (dark == m_dark)
        return;
    m_dark = dark;
    emit changed();
}

#ifdef PHEU_DBUS

namespace
{

const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colourScheme = QStringLiteral("color-scheme");
const QString portalService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString portalPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString portalSettings = QStringLiteral("org.freedesktop.portal.Settings");

// The portal wraps the number once or twice, by version. 1 is dark, 2 light, 0 no preference.
std::optional<bool> isDark(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    bool ok = false;
    const uint scheme = value.toUInt(&ok);
    if (!ok || scheme == 0)
        return {};
    return scheme == 1;
}

} // namespace

void SystemColours::askPortal()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portalService, portalPath, portalSettings, QStringLiteral("SettingChanged"), this,
                SLOT(portalChanged(QString, QString, QDBusVariant)));
    QDBusMessage question =
        QDBusMessage::createMethodCall(portalService, portalPath, portalSettings, QStringLiteral("Read"));
    question << appearance << colourScheme;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, 2000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QVariant> reply = *watcher;
        if (reply.isValid())
            setDark(isDark(reply.value()).value_or(m_dark));
    });
}

void SystemColours::portalChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space == appearance && key == colourScheme)
        setDark(isDark(value.variant()).value_or(m_dark));
}

#endif

} // namespace pheu
