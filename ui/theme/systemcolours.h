// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the desktop prefers dark: the settings portal where there is one (Qt 6.4 has no colour-scheme
// hint), else the lightness of the palette the program started with. Asked without waiting.
#pragma once

#include <QObject>

#ifdef PHEU_DBUS
#include <QDBusVariant>
#endif

namespace pheu
{

class SystemColours : public QObject
{
    Q_OBJECT
public:
    explicit SystemColours(QObject *parent = nullptr);
    bool prefersDark() const { return m_dark; }

signals:
    void changed();

private:
    void setDark(bool dark);
#ifdef PHEU_DBUS
    void askPortal();

private slots:
    void portalChanged(const QString &space, const QString &key, const QDBusVariant &value);
#endif

private:
    bool m_dark = false;
};

} // namespace pheu
