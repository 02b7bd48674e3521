// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/choicelist.h"

#include "fields/cellpainter.h"
#include "theme/icons.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace pheu
{

namespace
{

enum Role { IdRole = Qt::UserRole, TokenRole, CreateRole, ChosenRole, PersonRole };
constexpr int lineHeight = 30;
constexpr int linesShown = 8;

class ChoiceDelegate final : public QStyledItemDelegate
{
public:
    ChoiceDelegate(Theme &theme, bool many, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_many(many)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {0, lineHeight}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Palette &colours = m_theme.palette();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(option.state & QStyle::State_Selected ? colours.soft : colours.grid);
            painter->drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), radius::s, radius::s);
        }
        QRect rect = option.rect.adjusted(space::s, 0, -space::s, 0);
        if (index.data(CreateRole).toBool()) {
            painter->setPen(colours.accent);
            painter->setFont(typeFont(TypeRole::Body));
            painter->drawText(
                rect, Qt::AlignVCenter,
                painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideMiddle, rect.width()));
        } else {
            const bool isChosen = index.data(ChosenRole).toBool();
            if (m_many || isChosen) {
                const QRect mark(rect.right() - 16, rect.center().y() - 8, 16, 16);
                if (isChosen)
                    painter->drawPixmap(mark, linePixmap(QStringLiteral("check"), colours.accent, 16,
                                                         painter->device()->devicePixelRatioF()));
                rect.setRight(mark.left() - space::xs);
            }
            paintTag(*painter, rect, index.data().toString(), index.data(TokenRole).toString(), colours,
                     index.data(PersonRole).toBool());
        }
        painter->restore();
    }

private:
    Theme &m_theme;
    bool m_many;
};

} // namespace

ChoiceList::ChoiceList(Theme &theme, bool many, QWidget *parent)
    : QListWidget(parent)
    , m_theme(theme)
    , m_many(many)
{
    setObjectName(QStringLiteral("choiceList"));
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setStyleSheet(QStringLiteral("QListView { border: none; }"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setItemDelegate(new ChoiceDelegate(m_theme, m_many, this));
    setMouseTracking(true);
    setMinimumWidth(250);
    connect(this, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) {
        setCurrentItem(item);
        activate();
    });
}

void ChoiceList::setChoices(const std::vector<Choice> &choices, const IdList &chosenIds, const QString &create)
{
    clear();
    for (const Choice &choice : choices) {
        auto *item = new QListWidgetItem(choice.text, this);
        const bool isChosen = std::find(chosenIds.begin(), chosenIds.end(), choice.id) != chosenIds.end();
        item->setData(IdRole, choice.id);
        item->setData(TokenRole, choice.token);
        item->setData(ChosenRole, isChosen);
        item->setData(PersonRole, choice.person);
        item->setData(Qt::AccessibleTextRole, isChosen ? tr("%1, chosen").arg(choice.text) : choice.text);
    }
    if (!create.isEmpty()) {
        auto *item = new QListWidgetItem(create, this);
        item->setData(CreateRole, true);
    }
    setFixedHeight(qMin(qMax(count(), 1), linesShown) * lineHeight + 2);
}

void ChoiceList::step(int by)
{
    if (count() == 0)
        return;
    const int row = currentRow() < 0 ? (by > 0 ? 0 : count() - 1) : qBound(0, currentRow() + by, count() - 1);
    setCurrentRow(row);
}

qint64 ChoiceList::currentId() const
{
    return currentItem() ? currentItem()->data(IdRole).toLongLong() : 0;
}

bool ChoiceList::isOnCreate() const
{
    return currentItem() && currentItem()->data(CreateRole).toBool();
}

void ChoiceList::activate()
{
    if (!currentItem())
        return;
    if (isOnCreate())
        emit createRequested();
    else
        emit chosen(currentId());
}

} // namespace pheu
