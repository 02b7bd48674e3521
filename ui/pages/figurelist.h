// SPDX-License-Identifier: GPL-3.0-or-later
// The KPIs of one record for the period of the dashboard, one a line, exact.
#pragma once

#include "metrics/engine.h"
#include "theme/localizer.h"

#include <QWidget>

class QGridLayout;

namespace pheu
{

class FigureList : public QWidget
{
    Q_OBJECT
public:
    FigureList(const Localizer &localizer, QWidget *parent = nullptr);
    void show(const Catalogue &catalogue, const QStringList &names, const std::vector<Figure> &figures,
              const QString &currency);

private:
    const Localizer &m_localizer;
    QGridLayout *m_grid;
};

} // namespace pheu
