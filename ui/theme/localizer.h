// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the program and the locale that goes with it; switched without restart.
#pragma once

#include "base/format.h"
#include "storage/schema.h"

#include <QObject>

class QTranslator;

namespace pheu
{

class Localizer : public QObject
{
    Q_OBJECT
public:
    explicit Localizer(QObject *parent = nullptr);
    ~Localizer() override;
    Language language() const { return m_language; }
    QLocale locale() const; // vi_VN or en_US
    Format format(const QString &currency) const { return Format(locale(), currency); }
    // Installs the translations; widgets get LanguageChange, then changed() is emitted.
    void setLanguage(Language language);

signals:
    void changed();

private:
    Language m_language = Language::English;
    std::unique_ptr<QTranslator> m_translator;
};

} // namespace pheu
