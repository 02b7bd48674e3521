// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/messagebar.h"

#include "theme/icons.h"
#include "widgets/elidedlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace pheu
{

namespace
{
constexpr int shownMs = 8000;
constexpr int mostOpened = 560; // width of the lines of the whole text, which a narrow window still has
} // namespace

MessageBar::MessageBar(Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_icon(new QLabel(this))
    , m_text(new ElidedLabel(this))
    , m_whole(new QLabel(this))
    , m_details(new QPushButton(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_whole->setObjectName(QStringLiteral("messageWhole"));
    m_whole->setTextFormat(Qt::PlainText);
    m_whole->setWordWrap(true);
    m_whole->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->setObjectName(QStringLiteral("messageDetails"));
    m_details->setText(tr("Details"));
    setLook(m_details, "link");
    m_action->setObjectName(QStringLiteral("messageAction"));
    setLook(m_action, "link");
    m_close->setObjectName(QStringLiteral("messageClose"));
    m_close->setAccessibleName(tr("Close the message"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::l, space::xs, space::m, space::xs);
    layout->setSpacing(space::s);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_whole, 1);
    layout->addWidget(m_details);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, [this] { dismiss(); });
    connect(m_details, &QPushButton::clicked, this, [this] { setOpened(true); });
    connect(m_action, &QPushButton::clicked, this, [this] {
        const auto action = m_onAction;
        dismiss();
        if (action)
            action();
    });
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] { dismiss(); });
    connect(&m_theme, &Theme::changed, this, &MessageBar::paintKind);
    hide();
}

int MessageBar::showMessage(Kind kind, const QString &sentence, const QString &action, std::function<void()> onAction)
{
    m_kind = kind;
    m_onAction = std::move(onAction);
    m_sentence = sentence;
    const QString line = sentence.section(u'\n', 0, 0);
    m_text->setFullText(line == sentence ? line : line + QStringLiteral(" …"));
    m_whole->setText(sentence);
    setOpened(false);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    paintKind();
    show();
    // Where there is something to do or to read on, it stays until it is closed or replaced.
    if ((kind == Kind::Info || kind == Kind::Good) && action.isEmpty() && line == sentence)
        m_timer.start(shownMs);
    else
        m_timer.stop();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    return ++m_number;
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_sentence;
}

void MessageBar::dismiss()
{
    m_timer.stop();
    m_onAction = {};
    hide();
}

void MessageBar::dismiss(int number)
{
    if (number == m_number)
        dismiss();
}

void MessageBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_close->setAccessibleName(tr("Close the message"));
        m_details->setText(tr("Details"));
    }
    QFrame::changeEvent(event);
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    offerDetails();
}

void MessageBar::setOpened(bool opened)
{
    m_opened = opened;
    if (opened)
        m_timer.stop();
    const int widest = fontMetrics().size(0, m_sentence).width() + space::s;
    m_whole->setMinimumWidth(opened ? std::min(widest, mostOpened) : 0);
    m_text->setVisible(!opened);
    m_whole->setVisible(opened);
    offerDetails();
}

void MessageBar::offerDetails()
{
    const int own = m_details->isHidden() ? 0 : m_details->sizeHint().width() + layout()->spacing();
    const bool cut = parentWidget() && sizeHint().width() - own > parentWidget()->width();
    m_details->setVisible(!m_opened && (cut || m_sentence.contains(u'\n')));
}

void MessageBar::paintKind()
{
    const Palette &colours = m_theme.palette();
    QString icon = QStringLiteral("info");
    QColor colour = colours.accent;
    if (m_kind == Kind::Good) {
        icon = QStringLiteral("check");
        colour = colours.good;
    } else if (m_kind != Kind::Info) {
        icon = QStringLiteral("alert");
        colour = m_kind == Kind::Error ? colours.bad : colours.warn;
    }
    m_icon->setPixmap(linePixmap(icon, colour, 18, devicePixelRatioF()));
    m_close->setIcon(lineIcon(QStringLiteral("close"), colours.mute));
    setLook(this, m_kind == Kind::Error ? "bar-bad" : "bar");
}

} // namespace pheu
