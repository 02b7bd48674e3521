// SPDX-License-Identifier: GPL-3.0-or-later
// A card is made or configured: its kind, what it counts, for which records and days, how large it is; with the card as
// it would look beside. Writes nothing: it hands the card over when it is complete.
#pragma once

#include "dashboard/dashboardedits.h"
#include "metrics/engine.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace pheu
{

class CardForm;
class CardPreview;
class KindGallery;

class CardDialog : public QDialog
{
    Q_OBJECT
public:
    // `start`: the card as it is, or what a new one begins with (no id). `slice`: what the dashboard shows.
    CardDialog(Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer,
               const CardDefinition &start, const MetricQuery &slice, QWidget *parent = nullptr);
    CardDefinition card() const;
    const std::optional<NewPicture> &picture() const;
    void reject() override;

private:
    void build();
    void update();
    QString problem() const;
    void save();

    Workspace &m_workspace;
    MetricsEngine &m_engine;
    Theme &m_theme;
    CardDefinition m_start;
    CardDefinition m_opened; // as the form said it first: what differs is unsaved
    KindGallery *m_gallery;
    CardForm *m_form;
    CardPreview *m_preview;
    QLabel *m_hint;
    QLabel *m_problem;
    QPushButton *m_save = nullptr;
};

} // namespace pheu
