// SPDX-License-Identifier: GPL-3.0-or-later
// The last step: how far the import is, how fast it goes, and that cancelling leaves everything as it was.
#pragma once

#include "theme/localizer.h"

#include <QElapsedTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace pheu
{

class RunStep : public QWidget
{
    Q_OBJECT
public:
    explicit RunStep(Localizer &localizer, QWidget *parent = nullptr);

    void begin(qint64 rows);
    void setFraction(double fraction);
    QString speed() const; // "120,000 rows a second"; empty before there is one

private:
    Localizer &m_localizer;
    QLabel *m_title;
    QLabel *m_rate;
    QProgressBar *m_bar;
    QElapsedTimer m_clock;
    qint64 m_rows = 0;
    double m_fraction = 0;
};

} // namespace pheu
