// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/figurelist.h"

#include "fields/cellpainter.h"
#include "pages/panelparts.h"
#include "report/card.h"
#include "report/findings.h"
#include "theme/theme.h"
#include "widgets/elidedlabel.h"

#include <QGridLayout>
#include <QLabel>

namespace pheu
{

FigureList::FigureList(const Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , m_localizer(localizer)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::xs);
    m_grid->setVerticalSpacing(space::xs);
    m_grid->setColumnStretch(1, 1);
}

void FigureList::show(const Catalogue &catalogue, const QStringList &names, const std::vector<Figure> &figures,
                      const QString &currency)
{
    clearLayout(m_grid);
    const Format format = m_localizer.format(currency);
    for (int i = 0; i < names.size(); ++i) {
        const QString id = names.at(i);
        const Figure figure = size_t(i) < figures.size() ? figures[size_t(i)] : Figure();
        const FigureInfo info = figureInfo(catalogue, id, m_localizer.language());
        auto *label = new ElidedLabel;
        label->setFullText(info.shortLabel);
        label->setProperty("look", QStringLiteral("muted"));
        label->setFixedWidth(panelLabelWidth);
        auto *value = new QLabel(exactText(info, figure, format));
        value->setObjectName(QStringLiteral("recordFigure_%1").arg(id));
        value->setContentsMargins(cellPadding, 0, 0, 0);
        if (figure && *figure < 0)
            value->setProperty("look", QStringLiteral("error"));
        m_grid->addWidget(label, i, 0);
        m_grid->addWidget(value, i, 1);
    }
}

} // namespace pheu
