// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a card, of which those are shown that its kind has. What is typed for one kind stays while another is
// looked at. Gives back a definition; writes nothing.
#pragma once

#include "dashboard/dashboardedits.h"
#include "metrics/engine.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QStackedLayout;

namespace pheu
{

class CardPeriodBox;
class FigurePick;
class FilterBar;
class PicturePick;

class CardForm : public QWidget
{
    Q_OBJECT
public:
    CardForm(Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer, const MetricQuery &slice,
             QWidget *parent = nullptr);
    void setCard(const CardDefinition &card);
    void setKind(CardKind kind);
    CardDefinition card() const;
    // Something is typed or chosen that setCard() did not, whatever kind shows it.
    bool isEdited() const;
    const std::optional<NewPicture> &picture() const;
    QString problem() const; // of what is typed and is no card yet
    void focusFirst();

signals:
    void changed();

private:
    void build();
    QWidget *buildFilter();
    void fillDimensions();
    void fillGoals();
    void fillSizes();
    void connectAll();
    void showRows();
    void showAutomaticTitle();
    QString filterTyped() const;
    CardDefinition entries() const; // of every kind at once

    Workspace &m_workspace;
    MetricsEngine &m_engine;
    Theme &m_theme;
    Localizer &m_localizer;
    CardDefinition m_start;
    CardDefinition m_entries; // as setCard() made them
    CardKind m_kind = CardKind::Kpi;
    bool m_setting = false;

    QFormLayout *m_form;
    FigurePick *m_figures;
    QComboBox *m_by;
    QComboBox *m_across;
    QComboBox *m_funnel;
    QComboBox *m_goal;
    QPlainTextEdit *m_text;
    PicturePick *m_picture;
    QLineEdit *m_alt;
    QWidget *m_filterBox = nullptr;
    FilterBar *m_filter = nullptr; // none without the page of results
    QLineEdit *m_filterText;       // of one that cannot be read any more
    CardPeriodBox *m_period;
    QLineEdit *m_title;
    QComboBox *m_span;
    QSpinBox *m_height;
};

} // namespace pheu
