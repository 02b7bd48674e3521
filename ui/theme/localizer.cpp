// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/localizer.h"

#include "translations.h"

#include <QCoreApplication>
#include <QTranslator>

namespace pheu
{

Localizer::Localizer(QObject *parent)
    : QObject(parent)
{
}

Localizer::~Localizer() = default;

QLocale Localizer::locale() const
{
    return m_language == Language::Vietnamese ? QLocale(QLocale::Vietnamese, QLocale::Vietnam)
                                              : QLocale(QLocale::English, QLocale::UnitedStates);
}

void Localizer::setLanguage(Language language)
{
    m_language = language;
    QLocale::setDefault(locale()); // calendars, spin boxes and dialogs of Qt follow the program, not the desktop
    if (m_translator)
        QCoreApplication::removeTranslator(m_translator.get());
    m_translator = loadTranslator(language == Language::Vietnamese ? QStringLiteral("vi") : QStringLiteral("en"));
    if (m_translator)
        QCoreApplication::installTranslator(m_translator.get());
    emit changed();
}

} // namespace pheu
