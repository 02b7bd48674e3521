// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of a card: what its figures answer to, and what can be done with the card itself.
#include "dashboard/cardwidget.h"

#include "cards/cardpicture.h"
#include "dashboard/cardkindinfo.h"
#include "dashboard/cardsizes.h"
#include "report/cardtext.h"
#include "theme/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QToolTip>

namespace pheu
{

namespace
{

QString escaped(QString text)
{
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

void CardWidget::openMenu(const QPoint &globalPosition)
{
    QToolTip::hideText();
    const HitArea *area = m_current >= 0 && size_t(m_current) < m_areas.size() ? &m_areas[size_t(m_current)] : nullptr;
    QMenu *menu = makeMenu(area);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(globalPosition);
}

RecordId CardWidget::goalOf(const HitArea *area) const
{
    if (area && area->goal)
        return area->goal;
    if (const auto *body = std::get_if<KpiBody>(&m_data.body); body && body->goal)
        return body->goal->goal;
    const auto *body = std::get_if<TargetBody>(&m_data.body);
    return body ? body->mark.goal : RecordId();
}

void CardWidget::addRecordActions(QMenu *menu, const HitArea *area)
{
    const FigureKeys of = area ? area->figureKeys() : FigureKeys();
    for (qsizetype i = 0; m_filterable && i < of.by.size(); ++i) {
        if (calendarUnitFromId(of.by[i])) // the period does that
            continue;
        const QString by = of.by[i];
        const DimensionKey key = of.keys[size_t(i)];
        QAction *filter = menu->addAction(tr("Filter by “%1”").arg(escaped(key.label)));
        filter->setObjectName(i == 0 ? QStringLiteral("actionFilter") : QStringLiteral("actionFilterAcross"));
        connect(filter, &QAction::triggered, this, [this, by, key] { emit toggled(by, key); });
    }
    menu->addSeparator();
    QAction *records = menu->addAction(tr("Show records"));
    records->setObjectName(QStringLiteral("actionRecords"));
    const QStringList names = area && !area->name.isEmpty() ? QStringList{area->name} : m_data.definition.names;
    connect(records, &QAction::triggered, this, [this, names, of] { emit recordsRequested(names, of); });
    const QString name = area && !area->name.isEmpty() ? area->name : m_data.definition.names.value(0);
    if (!name.isEmpty()) {
        QAction *explain = menu->addAction(tr("Explain this figure"));
        explain->setObjectName(QStringLiteral("actionExplain"));
        connect(explain, &QAction::triggered, this, [this, name, of] { emit explainRequested(name, of); });
    }
}

void CardWidget::addDataActions(QMenu *menu, const HitArea *area)
{
    const CardKind kind = m_data.definition.kind;
    if (cardKindInfo(kind).counts())
        addRecordActions(menu, area);
    if (const RecordId goal = goalOf(area)) {
        QAction *show = menu->addAction(tr("Show the goal"));
        show->setObjectName(QStringLiteral("actionGoal"));
        connect(show, &QAction::triggered, this, [this, goal] { emit goalRequested(goal); });
    }
    if (kind != CardKind::Image) {
        QAction *copy = menu->addAction(kind == CardKind::Text ? tr("Copy the text") : tr("Copy figures"));
        copy->setObjectName(QStringLiteral("actionCopy"));
        connect(copy, &QAction::triggered, this, [this, kind] {
            QGuiApplication::clipboard()->setText(kind == CardKind::Text ? m_data.definition.text
                                                                         : cardAsTsv(m_data, m_format));
        });
    }
    QAction *picture = menu->addAction(tr("Copy as a picture"));
    picture->setObjectName(QStringLiteral("actionPicture"));
    picture->setEnabled(m_card != nullptr);
    connect(picture, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setMimeData(cardAsMime(m_data, *m_card, style(), width()).release());
    });
}

void CardWidget::addFunnels(QMenu *menu)
{
    if (m_data.definition.kind != CardKind::Funnel || m_funnels.size() < 2)
        return;
    QMenu *funnels = menu->addMenu(tr("Funnel"));
    funnels->setObjectName(QStringLiteral("menuFunnel"));
    const auto *body = std::get_if<FunnelBody>(&m_data.body);
    for (const QString &funnel : std::as_const(m_funnels)) {
        QAction *action = funnels->addAction(escaped(funnel));
        action->setCheckable(true);
        action->setChecked(body && body->funnel == funnel);
        connect(action, &QAction::triggered, this, [this, funnel] { emit funnelChosen(funnel); });
    }
}

void CardWidget::addSizeMenus(QMenu *menu)
{
    const auto addAll = [this](QMenu *into, const char *prefix, const std::vector<int> &values, int chosen,
                               const auto &nameOf, auto signal) {
        into->setObjectName(QLatin1String("menu") + QLatin1String(prefix));
        for (const int value : values) {
            QAction *action = into->addAction(nameOf(value));
            action->setObjectName(QStringLiteral("card%1-%2").arg(QLatin1String(prefix)).arg(value));
            action->setCheckable(true);
            action->setChecked(value == chosen);
            connect(action, &QAction::triggered, this, [this, value, signal] { emit(this->*signal)(value); });
        }
    };
    const CardDefinition &card = m_data.definition;
    addAll(menu->addMenu(tr("Width")), "Width", cardWidths(), card.span, cardWidthName, &CardWidget::widthChosen);
    addAll(menu->addMenu(tr("Height")), "Height", cardHeights(card.height), card.height, cardHeightName,
           &CardWidget::heightChosen);
}

void CardWidget::addCardActions(QMenu *menu)
{
    if (!m_editable)
        return;
    const QColor ink = m_theme.palette().mute;
    const auto add = [&](const char *name, const char *icon, const QString &text, const QKeySequence &keys, auto call) {
        QAction *action = menu->addAction(lineIcon(QLatin1String(icon), ink), text);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut); // shown; the card itself answers to them
        action->setShortcutVisibleInContextMenu(true);
        connect(action, &QAction::triggered, this, call);
    };
    menu->addSeparator();
    addFunnels(menu);
    add("actionConfigure", "settings", tr("Configure…"), {}, [this] { emit configureRequested(); });
    add("actionDuplicate", "copy", tr("Duplicate"), {}, [this] { emit copyRequested(); });
    addSizeMenus(menu);
    add("actionLeft", "chevron-left", tr("Move left"), QKeySequence(Qt::ALT | Qt::Key_Left),
        [this] { emit moveRequested(-1); });
    add("actionRight", "chevron-right", tr("Move right"), QKeySequence(Qt::ALT | Qt::Key_Right),
        [this] { emit moveRequested(1); });
    menu->addSeparator();
    add("actionDelete", "trash", tr("Delete the card"), QKeySequence(Qt::Key_Delete),
        [this] { emit removeRequested(); });
}

QMenu *CardWidget::makeMenu(const HitArea *area)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("cardContextMenu"));
    addDataActions(menu, area);
    addCardActions(menu);
    return menu;
}

} // namespace pheu
