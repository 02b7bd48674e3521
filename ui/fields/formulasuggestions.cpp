// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/formulasuggestions.h"

#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace pheu
{

namespace
{

constexpr int detailRole = Qt::UserRole, insertRole = Qt::UserRole + 1, meaningRole = Qt::UserRole + 2,
              functionRole = Qt::UserRole + 3;
constexpr int lineHeight = 24, mostLines = 8, listWidth = 380;

// Name on the left, the type or signature muted on the right.
class SuggestionDelegate final : public QStyledItemDelegate
{
public:
    SuggestionDelegate(Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {listWidth, lineHeight}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Palette &palette = m_theme.palette();
        painter->save();
        if (option.state & QStyle::State_Selected) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(palette.soft);
            painter->drawRoundedRect(option.rect, radius::s, radius::s);
        }
        const QRect inner = option.rect.adjusted(space::s, 0, -space::s, 0);
        const bool function = index.data(functionRole).toBool();
        QFont font = typeFont(TypeRole::Body);
        painter->setFont(font);
        painter->setPen(function ? palette.accent : palette.ink);
        const QString detail = index.data(detailRole).toString();
        const QFontMetrics metrics(font), small(typeFont(TypeRole::Small));
        const int right = qMin(small.horizontalAdvance(detail), inner.width() / 2);
        painter->drawText(inner.adjusted(0, 0, -right - space::s, 0), Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight,
                                             inner.width() - right - space::s));
        painter->setFont(typeFont(TypeRole::Small));
        painter->setPen(palette.mute);
        painter->drawText(inner, Qt::AlignRight | Qt::AlignVCenter,
                          small.elidedText(detail, Qt::ElideRight, inner.width() / 2));
        painter->restore();
    }

private:
    Theme &m_theme;
};

} // namespace

FormulaSuggestions::FormulaSuggestions(Theme &theme, QWidget *owner)
    : DropFrame(owner)
    , m_list(new QListWidget(this))
    , m_meaning(new QLabel(this))
{
    setObjectName(QStringLiteral("formulaSuggestions"));
    m_list->setObjectName(QStringLiteral("formulaSuggestionList"));
    m_list->setAccessibleName(tr("Fields and functions that can stand here"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setStyleSheet(QStringLiteral("QListWidget { border: none; background: transparent; } "
                                         "QListWidget::item { min-height: 0; }"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new SuggestionDelegate(theme, m_list));
    m_meaning->setTextFormat(Qt::PlainText);
    m_meaning->setWordWrap(true);
    m_meaning->setContentsMargins(space::s, 0, space::s, space::xs);
    setLook(m_meaning, "muted");
    body()->addWidget(m_list);
    body()->addWidget(m_meaning);
    connect(m_list, &QListWidget::currentRowChanged, this, &FormulaSuggestions::showMeaning);
    connect(m_list, &QListWidget::itemClicked, this, &FormulaSuggestions::choose);
}

void FormulaSuggestions::offer(const FormulaCompletion &completion, QPoint corner, int textHeight)
{
    m_completion = completion;
    if (completion.items.empty()) {
        hide();
        return;
    }
    m_list->clear();
    for (const FormulaSuggestion &one : completion.items) {
        auto *item = new QListWidgetItem(one.name, m_list);
        item->setData(detailRole, one.detail);
        item->setData(insertRole, one.insert);
        item->setData(meaningRole, one.meaning);
        item->setData(functionRole, one.kind != FormulaSuggestion::Kind::Field);
        item->setData(Qt::AccessibleTextRole, QStringLiteral("%1, %2").arg(one.name, one.detail));
    }
    m_list->setFixedSize(listWidth, lineHeight * qMin(int(completion.items.size()), mostLines));
    m_list->setCurrentRow(0);
    showMeaning();
    open();
    QWidget *owner = parentWidget();
    const QPoint below = corner;
    const int most = owner->height() - height() - space::xs;
    const int y = below.y() <= most ? below.y() : qMax(0, below.y() - textHeight - height());
    move(qBound(0, below.x(), qMax(0, owner->width() - width() - space::xs)), y);
}

void FormulaSuggestions::showMeaning()
{
    const QListWidgetItem *item = m_list->currentItem();
    const QString meaning = item ? item->data(meaningRole).toString() : QString();
    m_meaning->setText(meaning);
    m_meaning->setVisible(!meaning.isEmpty());
    m_meaning->setFixedWidth(listWidth);
    adjustSize();
}

void FormulaSuggestions::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    hide();
    if (item)
        emit chosen(item->data(insertRole).toString());
}

bool FormulaSuggestions::handleKey(int key)
{
    if (!isVisible())
        return false;
    const int rows = m_list->count();
    const auto moveBy = [&](int by) { m_list->setCurrentRow(qBound(0, m_list->currentRow() + by, rows - 1)); };
    switch (key) {
    case Qt::Key_Down:
        moveBy(1);
        return true;
    case Qt::Key_Up:
        moveBy(-1);
        return true;
    case Qt::Key_PageDown:
        moveBy(mostLines);
        return true;
    case Qt::Key_PageUp:
        moveBy(-mostLines);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        choose();
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

} // namespace pheu
