// SPDX-License-Identifier: GPL-3.0-or-later
// What an own measure or KPI comes to while it is written: the last 30 days beside those before, and the last year by
// month. Computed off the GUI thread; an answer to an older question is dropped.
#pragma once

#include "metrics/owntrial.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QFrame>

class QLabel;
class QTimer;

namespace pheu
{

class KpiPreview : public QFrame
{
    Q_OBJECT
public:
    KpiPreview(Workspace &workspace, Theme &theme, const Localizer &localizer, QWidget *parent = nullptr);
    // Asked after a moment without typing.
    void show(const OwnEntry &entry);

signals:
    // Why there is no such figure; empty: there is one.
    void answered(const QString &refusal);

private:
    class Chart;
    void ask();
    void take(const OwnTrial &trial);
    void clear();

    Workspace &m_workspace;
    Theme &m_theme;
    const Localizer &m_localizer;
    OwnEntry m_entry;
    quint64 m_question = 0;
    QTimer *m_pause;
    QLabel *m_title, *m_value, *m_change, *m_note, *m_year;
    Chart *m_chart;
};

} // namespace pheu
