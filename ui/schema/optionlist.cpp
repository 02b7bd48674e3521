// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/optionlist.h"

#include "base/text.h"
#include "schema/colourpopup.h"
#include "theme/icons.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace pheu
{

namespace
{

constexpr int lineHeight = 32;
constexpr int gripWidth = 22;
constexpr int roundWidth = 26;
constexpr int removeWidth = 28;
constexpr int idRole = Qt::UserRole + 1;
constexpr int colourRole = Qt::UserRole + 2;

class OptionDelegate final : public QStyledItemDelegate
{
public:
    OptionDelegate(Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, lineHeight}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Palette &colours = m_theme.palette();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool hover = option.state & QStyle::State_MouseOver;
        const bool current = option.state & QStyle::State_Selected;
        if (current || hover)
            painter->fillRect(option.rect, current ? colours.soft : colours.grid);
        const double ratio = painter->device()->devicePixelRatioF();
        const int y = option.rect.center().y();
        painter->drawPixmap(option.rect.left() + 3, y - 7, linePixmap(QStringLiteral("grip"), colours.mute, 16, ratio));
        const QString token = index.data(colourRole).toString();
        painter->setPen(QPen(colours.tagInk(token), 1.2));
        painter->setBrush(colours.tagBackground(token));
        painter->drawEllipse(QRectF(option.rect.left() + gripWidth + 5, y - 7, 15, 15));
        const QRect text = textRect(option.rect);
        painter->setFont(typeFont(TypeRole::Body));
        const QString name = index.data().toString();
        const QString shown = painter->fontMetrics().elidedText(name, Qt::ElideRight, text.width() - 2 * space::s);
        const int width = painter->fontMetrics().horizontalAdvance(shown) + 2 * space::s;
        painter->setPen(Qt::NoPen);
        painter->drawRoundedRect(QRect(text.left(), y - 10, width, 22), 11, 11);
        painter->setPen(colours.tagInk(token));
        painter->drawText(QRect(text.left() + space::s, text.top(), width, text.height()), Qt::AlignVCenter, shown);
        if (hover || current)
            painter->drawPixmap(option.rect.right() - removeWidth + 6, y - 7,
                                linePixmap(QStringLiteral("close"), colours.mute, 16, ratio));
        painter->restore();
    }

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto *edit = new QLineEdit(parent);
        edit->setObjectName(QStringLiteral("optionName"));
        edit->setMaxLength(200);
        return edit;
    }

    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        editor->setGeometry(textRect(option.rect).adjusted(-2, 1, 0, -1));
    }

private:
    static QRect textRect(const QRect &line) { return line.adjusted(gripWidth + roundWidth, 0, -removeWidth, 0); }

    Theme &m_theme;
};

} // namespace

OptionList::OptionList(Theme &theme, QWidget *parent)
    : QListWidget(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("optionList"));
    setAccessibleName(tr("Options"));
    setItemDelegate(new OptionDelegate(theme, this));
    setDragDropMode(QAbstractItemView::InternalMove);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    setMouseTracking(true);
    setUniformItemSizes(true);
    connect(this, &QListWidget::itemChanged, this, [this] {
        if (!m_loading)
            emit changed();
    });
    connect(model(), &QAbstractItemModel::rowsMoved, this, &OptionList::changed);
    connect(&m_theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

QListWidgetItem *OptionList::append(const FieldDraft::Choice &choice)
{
    m_loading = true;
    auto *item = new QListWidgetItem(choice.name, this);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsEditable | Qt::ItemIsDragEnabled);
    item->setData(idRole, choice.id.value);
    item->setData(colourRole, choice.color);
    item->setToolTip(tr("Double-click to rename, drag to move, the round sets the colour"));
    m_loading = false;
    return item;
}

void OptionList::setChoices(const std::vector<FieldDraft::Choice> &choices)
{
    clear();
    for (const FieldDraft::Choice &choice : choices)
        append(choice);
}

std::vector<FieldDraft::Choice> OptionList::choices() const
{
    std::vector<FieldDraft::Choice> choices;
    for (int row = 0; row < count(); ++row) {
        const QListWidgetItem *line = item(row);
        choices.push_back({OptionId(line->data(idRole).toLongLong()), line->text(), line->data(colourRole).toString()});
    }
    return choices;
}

void OptionList::add(const QString &name)
{
    QStringList used;
    for (const FieldDraft::Choice &choice : choices())
        used << choice.color;
    QListWidgetItem *made = append({OptionId(), cleanText(name).trimmed(), nextColour(used)});
    setCurrentItem(made);
    scrollToItem(made);
    emit changed();
}

void OptionList::removeCurrent()
{
    delete takeItem(currentRow());
    emit changed();
}

void OptionList::moveCurrent(int by)
{
    const int row = currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= count())
        return;
    QListWidgetItem *moved = takeItem(row);
    insertItem(to, moved);
    setCurrentRow(to);
    emit changed();
}

void OptionList::chooseColour()
{
    QListWidgetItem *line = currentItem();
    if (!line)
        return;
    auto *popup = new ColourPopup(m_theme, false, this);
    connect(popup, &Popup::closed, popup, &QObject::deleteLater);
    popup->setCurrent(line->data(colourRole).toString());
    connect(popup, &ColourPopup::chosen, this, [this, row = currentRow()](const QString &token) {
        if (QListWidgetItem *changedLine = item(row))
            changedLine->setData(colourRole, token);
        setFocus();
    });
    popup->openUnder(viewport(), visualItemRect(line));
}

void OptionList::keyPressEvent(QKeyEvent *event)
{
    const bool alt = event->modifiers() & Qt::AltModifier;
    if (alt && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        moveCurrent(event->key() == Qt::Key_Up ? -1 : 1);
    else if (event->key() == Qt::Key_Delete && currentRow() >= 0)
        removeCurrent();
    else if (event->key() == Qt::Key_Space)
        chooseColour();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentItem())
        editItem(currentItem());
    else
        QListWidget::keyPressEvent(event);
}

void OptionList::mousePressEvent(QMouseEvent *event)
{
    QListWidgetItem *line = itemAt(event->pos());
    if (!line || event->button() != Qt::LeftButton) {
        QListWidget::mousePressEvent(event);
        return;
    }
    const QRect rect = visualItemRect(line);
    const int x = event->pos().x() - rect.left();
    if (x >= gripWidth && x < gripWidth + roundWidth) {
        setCurrentItem(line);
        chooseColour();
    } else if (event->pos().x() > rect.right() - removeWidth) {
        setCurrentItem(line);
        removeCurrent();
    } else {
        QListWidget::mousePressEvent(event);
    }
}

} // namespace pheu
