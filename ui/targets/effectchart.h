// SPDX-License-Identifier: GPL-3.0-or-later
// Revenue day by day around a campaign: its window and the baseline as shaded stretches, each with its daily mean as a
// line. Spans that lie far apart stand side by side with a gap. Exact figures under the pointer.
#pragma once

#include "cards/card.h"
#include "targets/campaigneffect.h"

#include <QWidget>

namespace pheu
{

class EffectChart : public QWidget
{
    Q_OBJECT
public:
    explicit EffectChart(Theme &theme, QWidget *parent = nullptr);
    void setEffect(const CampaignEffect &effect, const Format &format);
    void clear(const QString &why);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    // A shaded stretch and its mean; the window is drawn stronger than what it is held against.
    struct Stretch {
        Period period;
        Figure mean;
        QString name;
        bool isWindow = false;
    };
    struct Layout;
    std::vector<Stretch> stretches() const;
    Layout layout() const;
    qreal xOf(const Layout &layout, Day day, qreal part) const; // `part` of the day's width
    void paintStretch(QPainter &painter, const Layout &layout, const Stretch &stretch) const;
    void paintLines(QPainter &painter, const Layout &layout) const;
    QString tipAt(const QPointF &point) const;

    Theme &m_theme;
    std::optional<CampaignEffect> m_effect;
    QString m_why;
    Format m_format{QLocale(), QString()};
};

} // namespace pheu
