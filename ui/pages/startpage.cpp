// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/startpage.h"

#include "theme/icons.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace pheu
{

namespace
{
constexpr int columnWidth = 720;
constexpr int markSize = 56;
constexpr int mostRecent = 5;
constexpr int tileWidth =
    (columnWidth - 2 * space::xl - 2 * space::m) / 3; // the window is never narrower than the column
constexpr int tileTop = 46;                           // below the icon
} // namespace

StartTile::StartTile(Theme &theme, const QString &icon, bool primary, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_icon(icon)
    , m_primary(primary)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StartTile::setTexts(const QString &title, const QString &text)
{
    setText(title);
    m_text = text;
    setAccessibleName(title);
    setAccessibleDescription(text);
    updateGeometry();
    update();
}

void StartTile::setWide(bool wide)
{
    m_wide = wide;
    updateGeometry();
}

QSize StartTile::sizeHint() const
{
    if (m_wide)
        return {220, 72};
    const QRect words = QFontMetrics(typeFont(TypeRole::Small))
                            .boundingRect(QRect(0, 0, tileWidth - 2 * space::l, 400), Qt::TextWordWrap, m_text);
    return {220, std::max(124, tileTop + 23 + words.height() + space::l)};
}

void StartTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &colours = m_theme.palette();
    QColor fill = m_primary ? colours.accent : colours.card;
    if (underMouse() || isDown())
        fill = m_primary ? fill.darker(108) : colours.soft;
    const bool ring = hasFocus() && m_ring;
    const QColor edge = ring ? (m_primary ? colours.ink : colours.accent) : m_primary ? fill : colours.line;
    painter.setPen(QPen(m_wide && !ring ? colours.mute : edge, ring ? 2 : 1, m_wide ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius::l, radius::l);
    const QColor ink = m_primary ? colours.accentInk : colours.ink;
    const int top = m_wide ? (height() - 22) / 2 : space::l;
    painter.drawPixmap(space::l, top, linePixmap(m_icon, m_primary ? ink : colours.accent, 22, devicePixelRatioF()));
    painter.setFont(typeFont(TypeRole::BodyBold));
    painter.setPen(ink);
    const int left = m_wide ? space::l + 22 + space::m : space::l;
    const QRect title(left, m_wide ? 15 : tileTop, width() - left - space::l, 20);
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(typeFont(TypeRole::Small));
    painter.setPen(m_primary ? ink : colours.mute);
    painter.drawText(QRect(left, title.bottom() + 3, title.width(), height() - title.bottom() - 6), Qt::TextWordWrap,
                     m_text);
}

void StartTile::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void StartTile::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void StartTile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else if (event->key() == Qt::Key_Right || event->key() == Qt::Key_Down)
        focusNextPrevChild(true);
    else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Up)
        focusNextPrevChild(false);
    else
        QAbstractButton::keyPressEvent(event);
}

void StartTile::focusInEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::ActiveWindowFocusReason)
        m_ring = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::OtherFocusReason;
    QAbstractButton::focusInEvent(event);
}

StartPage::StartPage(Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_mark(new QLabel)
    , m_title(new QLabel)
    , m_claim(new QLabel)
    , m_sample(new StartTile(theme, QStringLiteral("sparkle"), true))
    , m_new(new StartTile(theme, QStringLiteral("file-new"), false))
    , m_open(new StartTile(theme, QStringLiteral("folder"), false))
    , m_drop(new StartTile(theme, QStringLiteral("import"), false))
    , m_recentTitle(new QLabel)
    , m_recent(new QVBoxLayout)
{
    setObjectName(QStringLiteral("startPage"));
    build();
    connect(m_sample, &StartTile::clicked, this, &StartPage::sampleRequested);
    connect(m_new, &StartTile::clicked, this, &StartPage::newRequested);
    connect(m_open, &StartTile::clicked, this, &StartPage::openRequested);
    connect(m_drop, &StartTile::clicked, this, &StartPage::importRequested);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setFocusProxy(m_sample);
    setRecent({});
    retranslate();
}

void StartPage::build()
{
    m_sample->setObjectName(QStringLiteral("startSample"));
    m_new->setObjectName(QStringLiteral("startNew"));
    m_open->setObjectName(QStringLiteral("startOpen"));
    m_drop->setObjectName(QStringLiteral("startImport"));
    m_drop->setWide(true);
    m_mark->setPixmap(QIcon(QStringLiteral(":/icons/pheu.svg")).pixmap(QSize(markSize, markSize)));
    m_title->setFont(typeFont(TypeRole::Number));
    m_claim->setProperty("look", QStringLiteral("muted"));
    m_claim->setWordWrap(true);
    m_recentTitle->setProperty("look", QStringLiteral("section"));

    auto *head = new QHBoxLayout;
    head->setSpacing(space::l);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_claim);
    head->addWidget(m_mark, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(space::m);
    tiles->addWidget(m_sample);
    tiles->addWidget(m_new);
    tiles->addWidget(m_open);

    auto *column = new QWidget;
    column->setMaximumWidth(columnWidth);
    column->setMinimumWidth(qMin(columnWidth, 560));
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    layout->setSpacing(space::l);
    layout->addLayout(head);
    layout->addSpacing(space::s);
    layout->addLayout(tiles);
    layout->addWidget(m_drop);
    layout->addWidget(m_recentTitle);
    m_recent->setSpacing(2);
    layout->addLayout(m_recent);
    auto *outer = new QVBoxLayout(this);
    outer->addStretch(2);
    auto *middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(column, 10);
    middle->addStretch();
    outer->addLayout(middle);
    outer->addStretch(3);
}

void StartPage::setRecent(const QStringList &files)
{
    while (QLayoutItem *item = m_recent->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_recentTitle->setVisible(!files.isEmpty());
    for (const QString &file : files.mid(0, mostRecent)) {
        const QFileInfo info(file);
        auto *button = new QPushButton(
            QStringLiteral("%1   %2").arg(info.completeBaseName(), QDir::toNativeSeparators(info.absolutePath())));
        button->setObjectName(QStringLiteral("startRecent"));
        button->setAccessibleName(info.completeBaseName());
        setLook(button, "link");
        button->setCursor(Qt::PointingHandCursor);
        connect(button, &QPushButton::clicked, this, [this, file] { emit fileRequested(file); });
        m_recent->addWidget(button, 0, Qt::AlignLeft);
    }
}

// Whoever came by the keyboard goes on with it at once.
void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    const QWidget *now = window()->focusWidget();
    if (!now || !now->isVisible() || !isAncestorOf(now))
        m_sample->setFocus(Qt::OtherFocusReason);
}

void StartPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

// A quiet funnel in the background of the page, of the palette's own soft tone.
void StartPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QColor tone = m_theme.palette().soft;
    tone.setAlphaF(0.55);
    painter.setBrush(tone);
    const double step = qMin(width(), height()) / 15.0;
    for (int i = 0; i < 4; ++i) {
        const double barWidth = step * (7 - 1.7 * i);
        const QRectF bar(width() - step * 4.4 - barWidth / 2, height() - step * (4.5 - i), barWidth, step * 0.8);
        painter.drawRoundedRect(bar, radius::l, radius::l);
    }
}

void StartPage::retranslate()
{
    setAccessibleName(tr("Start"));
    m_title->setText(tr("Welcome to Pheu"));
    m_claim->setText(tr("Campaigns, funnel and return of every channel in one file that is yours. No account, no "
                        "cloud."));
    m_sample->setTexts(tr("See the sample"), tr("A year of a shop with eight channels. Nothing to fill in."));
    m_new->setTexts(tr("New workspace"), tr("Empty pages for campaigns, ads, links, channels and results."));
    m_open->setTexts(tr("Open a workspace"), tr("A .pheu file from this computer."));
    int height = 0;
    for (const StartTile *tile : {m_sample, m_new, m_open})
        height = std::max(height, tile->sizeHint().height());
    for (StartTile *tile : {m_sample, m_new, m_open}) // as tall as the one that says most
        tile->setMinimumHeight(height);
    m_drop->setTexts(
        tr("Drop an export of an ad platform here, or choose one"),
        tr("CSV or Excel, from Google Ads, Meta Ads or any other. You will see what it holds before anything "
           "is written."));
    m_recentTitle->setText(tr("RECENT"));
}

} // namespace pheu
