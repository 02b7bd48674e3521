// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/filterbar.h"

#include "theme/icons.h"
#include "theme/plaintip.h"
#include "views/filterpopup.h"
#include "views/filtertext.h"
#include "widgets/flowlayout.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace pheu
{

namespace
{

constexpr int longestChip = 320;

// A chip in two buttons: the words open it, × takes it away.
class Chip final : public QFrame
{
public:
    Chip(const QString &words, Theme &theme)
        : open(new QToolButton(this))
        , remove(new QToolButton(this))
    {
        setObjectName(QStringLiteral("filterChip"));
        setProperty("look", QStringLiteral("pill"));
        setFixedHeight(28);
        open->setText(open->fontMetrics().elidedText(words, Qt::ElideRight, longestChip));
        open->setToolTip(plainTip(words));
        open->setAccessibleName(words);
        open->setObjectName(QStringLiteral("filterChipOpen"));
        remove->setObjectName(QStringLiteral("filterChipRemove"));
        remove->setIcon(lineIcon(QStringLiteral("close"), theme.palette().mute));
        remove->setIconSize(QSize(12, 12));
        remove->setAccessibleName(FilterBar::tr("Remove the filter %1").arg(words));
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(space::s, 0, space::xs, 0);
        layout->setSpacing(0);
        layout->addWidget(open);
        layout->addWidget(remove);
    }

    QToolButton *open;
    QToolButton *remove;
};

} // namespace

FilterBar::FilterBar(Workspace &workspace, Theme &theme, Localizer &localizer, PageId page, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_page(page)
    , m_chips(new FlowLayout(this, space::xs))
    , m_add(new QToolButton)
{
    setObjectName(QStringLiteral("filterBar"));
    m_add->setObjectName(QStringLiteral("addFilter"));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setLook(m_add, "chip");
    connect(m_add, &QToolButton::clicked, this, &FilterBar::openPopup);
    connect(&m_theme, &Theme::changed, this, &FilterBar::rebuild);
    m_chips->addWidget(m_add);
    rebuild();
}

void FilterBar::setFilter(const Filter &filter)
{
    m_filter = filter;
    rebuild();
}

FilterPopup *FilterBar::popup()
{
    if (!m_popup) {
        m_popup = new FilterPopup(m_workspace, m_theme, m_localizer, m_page, this);
        connect(m_popup, &FilterPopup::conditionReady, this,
                [this](const Filter &condition) { replacePart(m_editing, condition); });
        connect(m_popup, &FilterPopup::wholeReady, this, [this](const Filter &filter) {
            if (m_editing >= 0)
                replacePart(m_editing, filter);
            else
                change(Filter::all({m_filter, filter}));
        });
    }
    return m_popup;
}

void FilterBar::openPopup()
{
    m_editing = -1;
    popup()->startNew();
    m_popup->openUnder(m_add);
}

void FilterBar::replacePart(int index, const Filter &part)
{
    std::vector<Filter> parts = filterParts(m_filter);
    if (index >= 0 && index < int(parts.size()))
        parts[size_t(index)] = part;
    else
        parts.push_back(part);
    change(Filter::all(std::move(parts)));
}

void FilterBar::change(const Filter &filter)
{
    m_filter = filter;
    rebuild();
    emit filterChanged(m_filter);
}

void FilterBar::rebuild()
{
    const QList<QFrame *> old = findChildren<QFrame *>(QStringLiteral("filterChip"), Qt::FindDirectChildrenOnly);
    for (QFrame *chip : old) {
        m_chips->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_chips->removeWidget(m_add);
    const std::vector<Filter> parts = filterParts(m_filter);
    for (int i = 0; i < int(parts.size()); ++i) {
        const Filter part = parts[size_t(i)];
        auto *chip = new Chip(filterWords(m_workspace, m_localizer, m_page, part), m_theme);
        m_chips->addWidget(chip);
        chip->show();
        connect(chip->open, &QToolButton::clicked, this, [this, i, part, chip] {
            m_editing = i;
            popup()->startWith(part);
            m_popup->openUnder(chip);
        });
        connect(chip->remove, &QToolButton::clicked, this, [this, i] {
            std::vector<Filter> left = filterParts(m_filter);
            left.erase(left.begin() + i);
            change(Filter::all(std::move(left)));
        });
    }
    m_add->setText(tr("Filter"));
    m_add->setAccessibleName(tr("Add a filter"));
    m_add->setIcon(lineIcon(QStringLiteral("plus"), m_theme.palette().mute));
    m_add->setIconSize(QSize(14, 14));
    m_chips->addWidget(m_add);
    updateGeometry();
}

void FilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        if (m_popup) {
            m_popup->deleteLater();
            m_popup = nullptr;
        }
        rebuild();
    }
    QWidget::changeEvent(event);
}

} // namespace pheu
