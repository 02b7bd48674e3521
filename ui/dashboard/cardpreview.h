// SPDX-License-Identifier: GPL-3.0-or-later
// The card that is being made, as it would look on the dashboard, with the figures of now. What is not read yet is read
// by the engine's worker first.
#pragma once

#include "cards/card.h"
#include "dashboard/dashboardedits.h"
#include "metrics/engine.h"
#include "theme/localizer.h"

#include <QFrame>
#include <QTimer>

class QLabel;

namespace pheu
{

class CardPreview : public QFrame
{
    Q_OBJECT
public:
    CardPreview(Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer,
                const MetricQuery &slice, QWidget *parent = nullptr);
    // Asked after a moment without changes. `picture` in place of the one that the card has.
    void show(const CardDefinition &card, const std::optional<NewPicture> &picture);
    void showNothing();
    const CardData &data() const { return m_data; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void ask();
    void take(std::shared_ptr<const Card> card);

    Workspace &m_workspace;
    MetricsEngine &m_engine;
    Theme &m_theme;
    Localizer &m_localizer;
    MetricQuery m_slice;
    CardDefinition m_wanted;
    std::optional<NewPicture> m_picture;
    QTimer m_pause;
    bool m_isWanted = false;
    bool m_isPreparing = false;
    CardData m_data;
    std::shared_ptr<const Card> m_made, m_card; // the second is painted
    Format m_format;
    QLabel *m_text;
};

} // namespace pheu
