// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/cardactions.h"

#include "dashboard/carddialog.h"
#include "dashboard/cardgrid.h"
#include "dashboard/cardsizes.h"
#include "dashboard/explainpopup.h"
#include "report/loader.h"

#include <algorithm>

namespace pheu
{

CardActions::CardActions(Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer,
                         DashboardEdits &edits, SliceState &state, QWidget &over)
    : QObject(&over)
    , m_workspace(workspace)
    , m_engine(engine)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_edits(edits)
    , m_state(state)
    , m_over(over)
{
}

void CardActions::add()
{
    open({});
}

void CardActions::configure(const QString &id)
{
    if (const CardDefinition *card = m_edits.current().card(id))
        open(*card);
}

void CardActions::open(const CardDefinition &start)
{
    if (!m_edits.canEdit())
        return;
    auto *dialog =
        new CardDialog(m_workspace, m_engine, m_theme, m_localizer, start, m_state.shownSlice(), m_over.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, dashboard = m_edits.current().id] {
        m_edits.choose(dashboard); // it belongs to the one it was asked for on
        m_edits.save(dialog->card(), dialog->picture());
    });
    dialog->open();
}

void CardActions::connectCard(CardWidget &card, CardGrid &grid)
{
    connectData(card);
    connectSizes(card, grid);
    const QString id = card.id();
    connect(&card, &CardWidget::configureRequested, this, [this, id] { configure(id); });
    connect(&card, &CardWidget::copyRequested, this, [this, id] { m_edits.copyCard(id); });
    connect(&card, &CardWidget::removeRequested, this, [this, id] { m_edits.removeCard(id); });
    connect(&card, &CardWidget::moveRequested, this, [this, id](int step) { m_edits.moveCard(id, step); });
    connect(&card, &CardWidget::dropped, this,
            [this, id](const QString &dropped, bool behind) { dropCard(dropped, id, behind); });
    connect(&card, &CardWidget::funnelChosen, this, [this, id](const QString &funnel) {
        if (const CardDefinition *now = m_edits.current().card(id)) {
            CardDefinition other = *now;
            other.funnel = funnel;
            m_edits.save(other);
        }
    });
}

void CardActions::connectData(CardWidget &card)
{
    connect(&card, &CardWidget::toggled, this,
            [this](const QString &by, const DimensionKey &key) { m_state.toggle(by, key); });
    connect(&card, &CardWidget::recordsRequested, this,
            [this, id = card.id()](const QStringList &names, const FigureKeys &of) { showRecordsOf(id, names, of); });
    connect(&card, &CardWidget::explainRequested, this,
            [this, &card](const QString &name, const FigureKeys &of) { explainFigure(card, name, of); });
    connect(&card, &CardWidget::goalRequested, this, &CardActions::goalRequested);
}

void CardActions::connectSizes(CardWidget &card, CardGrid &grid)
{
    const QString id = card.id();
    // What is kept, not what is drawn: that follows a moment later.
    const auto resize = [this, id](std::optional<int> span, std::optional<int> height) {
        if (const CardDefinition *now = m_edits.current().card(id))
            m_edits.resizeCard(id, span.value_or(now->span), height.value_or(now->height));
    };
    connect(&card, &CardWidget::widthChosen, this, [resize](int span) { resize(span, {}); });
    connect(&card, &CardWidget::heightChosen, this, [resize](int height) { resize({}, height); });
    connect(&card, &CardWidget::resizing, this, [&card, &grid](const QSize &size) { grid.showOutline(card, size); });
    connect(&card, &CardWidget::resizeLeft, this, [&card, &grid] { grid.showOutline(card, {}); });
    connect(&card, &CardWidget::resized, this, [resize, &card, &grid](const QSize &size) {
        grid.showOutline(card, {});
        resize(size.width() < 0 ? std::nullopt : std::optional(grid.spanFor(size.width())),
               size.height() < 0 ? std::nullopt : std::optional(CardGrid::bodyFor(card, size.height())));
    });
    connect(&card, &CardWidget::growRequested, this, [resize, &card, &grid](int columns, int height) {
        if (columns)
            resize(std::clamp(grid.shownSpan(card) + columns, leastSpan, mostSpan), {});
        else
            resize({}, CardGrid::bodyFor(card, card.height() + height));
    });
    connect(&card, &CardWidget::dropMarked, this, [&card, &grid](int side) { grid.showMark(card, side); });
    connect(&card, &CardWidget::sizeNeeded, &grid, &CardGrid::relayout);
}

void CardActions::dropCard(const QString &dropped, const QString &at, bool behind)
{
    QString before = at;
    const std::vector<CardDefinition> &cards = m_edits.current().cards;
    for (size_t i = 0; behind && i < cards.size(); ++i) {
        if (cards[i].id == at)
            before = i + 1 < cards.size() ? cards[i + 1].id : QString();
    }
    if (before != dropped)
        m_edits.moveCardBefore(dropped, before);
}

MetricQuery CardActions::sliceOf(const QString &card) const
{
    const CardDefinition *found = m_edits.current().card(card);
    return found ? cardSlice(*found, m_state.shownSlice(), m_workspace, m_engine) : m_state.shownSlice();
}

void CardActions::showRecordsOf(const QString &card, const QStringList &names, const FigureKeys &of)
{
    MetricQuery query = sliceOf(card);
    query.names = names;
    query.comparison.reset();
    query.by = of.by;
    const auto behind = m_engine.recordsBehind(query, of.keys);
    if (!behind)
        emit refused(behind.error().message);
    else if (const RecordsBehind *shown = mostTelling(*behind))
        emit showRecords(shown->page, shown->filter);
}

void CardActions::explainFigure(CardWidget &card, const QString &name, const FigureKeys &of)
{
    const Result<Explanation> explanation =
        explain(m_engine, m_workspace.schema(), sliceOf(card.id()), name, m_localizer.language(), of.by, of.keys);
    if (!explanation) {
        emit refused(explanation.error().message);
        return;
    }
    QStringList labels;
    for (const DimensionKey &key : of.keys)
        labels << key.label;
    auto *popup = new ExplainPopup(*explanation, labels.join(QStringLiteral(" · ")),
                                   m_localizer.format(m_workspace.settings().currency), &m_over);
    connect(popup, &Popup::closed, popup, &QObject::deleteLater);
    connect(popup, &ExplainPopup::recordsRequested, this, &CardActions::showRecords);
    popup->openUnder(&card, QRect(card.width() / 4, 24, 1, 1));
}

} // namespace pheu
