// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/typebutton.h"

#include "base/text.h"
#include "theme/icons.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace pheu
{

namespace
{

constexpr int kindRole = Qt::UserRole + 1;
constexpr int meaningRole = Qt::UserRole + 2;
constexpr int iconRole = Qt::UserRole + 3;
constexpr int kindHeight = 40;
constexpr int groupHeight = 26;

class KindDelegate final : public QStyledItemDelegate
{
public:
    KindDelegate(Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        return {100, index.data(kindRole).toString().isEmpty() ? groupHeight : kindHeight};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Palette &colours = m_theme.palette();
        painter->save();
        const QRect rect = option.rect;
        if (index.data(kindRole).toString().isEmpty()) {
            painter->setFont(typeFont(TypeRole::Caption));
            painter->setPen(colours.mute);
            painter->drawText(rect.adjusted(space::s, 4, 0, 0), Qt::AlignVCenter, index.data().toString());
            painter->restore();
            return;
        }
        const bool current = option.state & QStyle::State_Selected;
        if (current || (option.state & QStyle::State_MouseOver)) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(current ? colours.soft : colours.grid);
            painter->drawRoundedRect(rect.adjusted(0, 1, 0, -1), radius::m, radius::m);
        }
        painter->drawPixmap(rect.left() + space::s, rect.center().y() - 8,
                            linePixmap(index.data(iconRole).toString(), current ? colours.accent : colours.mute, 18,
                                       painter->device()->devicePixelRatioF()));
        const int left = rect.left() + space::s + 18 + space::m;
        const int width = rect.right() - left - space::s;
        painter->setFont(typeFont(TypeRole::Body));
        painter->setPen(colours.ink);
        painter->drawText(QRect(left, rect.top() + 3, width, 18), Qt::AlignVCenter, index.data().toString());
        painter->setFont(typeFont(TypeRole::Caption));
        painter->setPen(colours.mute);
        const QString meaning =
            painter->fontMetrics().elidedText(index.data(meaningRole).toString(), Qt::ElideRight, width);
        painter->drawText(QRect(left, rect.top() + 20, width, 16), Qt::AlignVCenter, meaning);
        painter->restore();
    }

private:
    Theme &m_theme;
};

} // namespace

TypePopup::TypePopup(Theme &theme, const QStringList &allowed, QWidget *parent)
    : Popup(parent)
    , m_theme(theme)
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
{
    setObjectName(QStringLiteral("typePopup"));
    setFixedWidth(380);
    m_search->setObjectName(QStringLiteral("typeSearch"));
    m_search->setPlaceholderText(tr("Search types"));
    m_search->setAccessibleName(tr("Search types"));
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("typeList"));
    m_list->setAccessibleName(tr("Types of field"));
    m_list->setItemDelegate(new KindDelegate(theme, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setStyleSheet(QStringLiteral("QListView { border: none; }"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFixedHeight(380);
    body()->addWidget(m_search);
    body()->addWidget(m_list);
    fill(allowed);
    connect(m_search, &QLineEdit::textChanged, this, &TypePopup::narrow);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) {
        m_list->setCurrentItem(item);
        take();
    });
    m_search->setFocus();
}

void TypePopup::fill(const QStringList &allowed)
{
    std::optional<FieldKind::Group> group;
    for (const FieldKind &kind : fieldKinds()) {
        if (!canBeMade(kind.id) || (!allowed.isEmpty() && !allowed.contains(kind.id)))
            continue;
        if (group != kind.group) {
            group = kind.group;
            auto *title = new QListWidgetItem(groupTitle(kind.group), m_list);
            title->setFlags(Qt::NoItemFlags);
        }
        auto *item = new QListWidgetItem(kind.title, m_list);
        item->setData(kindRole, kind.id);
        item->setData(meaningRole, kind.meaning);
        item->setData(iconRole, kind.icon);
        item->setData(Qt::AccessibleDescriptionRole, kind.meaning);
    }
    m_none = new QListWidgetItem(tr("No type is called so."), m_list);
    m_none->setFlags(Qt::NoItemFlags);
    m_none->setHidden(true);
}

void TypePopup::setCurrent(const QString &kind)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(kindRole).toString() == kind) {
            m_list->setCurrentRow(row);
            m_list->scrollToItem(m_list->item(row), QAbstractItemView::PositionAtCenter);
        }
    }
}

void TypePopup::narrow(const QString &text)
{
    const QString needle = searchFold(text.trimmed());
    bool taken = false;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const bool isTitle = item->data(kindRole).toString().isEmpty();
        // The id too: the English word is known in every language.
        const QString all = searchFold(item->text() + u' ' + item->data(meaningRole).toString() + u' ' +
                                       item->data(kindRole).toString());
        item->setHidden(isTitle ? !needle.isEmpty() : !all.contains(needle));
        if (!taken && !isTitle && !item->isHidden()) {
            m_list->setCurrentItem(item);
            taken = true;
        }
    }
    m_none->setHidden(taken);
    // A name that begins so is meant before one that only mentions it.
    for (int row = 0; row < m_list->count() && !needle.isEmpty(); ++row) {
        if (searchFold(m_list->item(row)->text()).startsWith(needle) &&
            !m_list->item(row)->data(kindRole).toString().isEmpty()) {
            m_list->setCurrentRow(row);
            break;
        }
    }
}

void TypePopup::step(int by)
{
    for (int row = m_list->currentRow() + by; row >= 0 && row < m_list->count(); row += by) {
        const QListWidgetItem *item = m_list->item(row);
        if (!item->isHidden() && !item->data(kindRole).toString().isEmpty()) {
            m_list->setCurrentRow(row);
            return;
        }
    }
}

void TypePopup::take()
{
    const QListWidgetItem *item = m_list->currentItem();
    const QString kind = item && !item->isHidden() ? item->data(kindRole).toString() : QString();
    if (kind.isEmpty())
        return;
    hide();
    emit chosen(kind);
}

bool TypePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
            step(1);
            return true;
        case Qt::Key_Up:
            step(-1);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
            take();
            return true;
        default:
            break;
        }
    }
    return Popup::eventFilter(watched, event);
}

TypeButton::TypeButton(Theme &theme, QWidget *parent)
    : QPushButton(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("fieldType"));
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPushButton::clicked, this, &TypeButton::open);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void TypeButton::setKind(const QString &kind)
{
    m_kind = kind;
    setAccessibleName(tr("Type: %1").arg(fieldKind(kind).title));
    update();
}

QSize TypeButton::sizeHint() const
{
    return {240, 48};
}

void TypeButton::open()
{
    auto *popup = new TypePopup(m_theme, m_allowed, this);
    connect(popup, &Popup::closed, popup, &QObject::deleteLater);
    popup->setCurrent(m_kind);
    connect(popup, &TypePopup::chosen, this, [this](const QString &kind) {
        setKind(kind);
        emit kindChosen(kind);
    });
    popup->openUnder(this);
}

void TypeButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &colours = m_theme.palette();
    painter.setPen(hasFocus() ? colours.accent : colours.line);
    painter.setBrush(underMouse() && isEnabled() ? colours.grid : colours.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::m, radius::m);
    const FieldKind kind = fieldKind(m_kind);
    const int middle = height() / 2;
    painter.drawPixmap(space::m, middle - 10, linePixmap(kind.icon, colours.accent, 20, devicePixelRatioF()));
    const int left = space::m + 20 + space::m;
    const int width = QWidget::width() - left - 28;
    painter.setFont(typeFont(TypeRole::Body));
    painter.setPen(colours.ink);
    painter.drawText(QRect(left, middle - 19, width, 20), Qt::AlignVCenter, kind.title);
    painter.setFont(typeFont(TypeRole::Caption));
    painter.setPen(colours.mute);
    painter.drawText(QRect(left, middle, width, 17), Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(kind.meaning, Qt::ElideRight, width));
    painter.drawPixmap(QWidget::width() - 24, middle - 7,
                       linePixmap(QStringLiteral("chevron-down"), colours.mute, 14, devicePixelRatioF()));
}

// As a combo box does: the arrow keys open it too.
void TypeButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        open();
    else
        QPushButton::keyPressEvent(event);
}

} // namespace pheu
