// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/goalreasons.h"

#include "theme/plaintip.h"
#include "widgets/elidedlabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

constexpr size_t mostRows = 6;

// To the left what pulls down, to the right what lifts, from a line in the middle; in the colour of what that is for
// the goal.
class SignedBar : public QWidget
{
public:
    SignedBar(Theme &theme, double part, bool isGood, QWidget *parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_part(part)
        , m_isGood(isGood)
    {
        setMinimumWidth(60);
        setFixedHeight(18);
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Palette &palette = m_theme.palette();
        const qreal middle = width() / 2.0, length = std::abs(m_part) * (middle - 2);
        painter.fillRect(QRectF(m_part < 0 ? middle - length : middle, 4, length, height() - 8),
                         m_isGood ? palette.good : palette.bad);
        painter.setPen(palette.mute);
        painter.drawLine(QPointF(middle, 0), QPointF(middle, height()));
    }

private:
    Theme &m_theme;
    double m_part;
    bool m_isGood;
};

// Towards the plan: up, down where lower is better, and of a band against the whole gap.
bool isGood(double share, double gap, Direction direction)
{
    if (direction == Direction::Band || direction == Direction::Neutral)
        return share * gap < 0;
    return direction == Direction::Lower ? share < 0 : share > 0;
}

} // namespace

GoalReasons::GoalReasons(Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_title(new QLabel(this))
    , m_rows(nullptr)
{
    setObjectName(QStringLiteral("goalReasons"));
    setLook(this, "card");
    m_title->setObjectName(QStringLiteral("goalReasonsTitle"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_title->setFont(typeFont(TypeRole::BodyBold));
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("scrollContent"));
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(0, 0, space::s, 0);
    m_rows->setSpacing(space::xs);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("goalReasonsScroll"));
    scroll->setAccessibleName(tr("Why it is behind or ahead"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::m, space::m, space::xs, space::s);
    column->setSpacing(space::s);
    column->addWidget(m_title);
    column->addWidget(scroll, 1);
    setMinimumWidth(220);
}

void GoalReasons::setBusy(const QString &text)
{
    if (m_title->text().isEmpty())
        m_title->setText(text);
}

void GoalReasons::addSentence(const QString &text, const char *look)
{
    auto *label = new QLabel(text);
    label->setObjectName(QStringLiteral("goalReasonText"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setLook(label, look);
    m_rows->addWidget(label);
}

QString GoalReasons::tipOf(const GapDriver &driver, Unit unit, const Format &format)
{
    if (driver.ofNumerator && driver.ofDenominator)
        return tr("Its own is %1, the target %2. By its numerator it adds %3, by its denominator %4.")
            .arg(format.figure(driver.actual, unit), format.figure(driver.expected, unit),
                 signedGap(*driver.ofNumerator, unit, format), signedGap(*driver.ofDenominator, unit, format));
    return driver.expected && driver.actual
               ? tr("Expected %1, actual %2")
                     .arg(format.figure(driver.expected, unit), format.figure(driver.actual, unit))
               : QString();
}

// What there is no room for is one row, so that the rows come to the whole gap. A row more costs no more than it does.
std::vector<GapDriver> GoalReasons::shownOf(const std::vector<GapDriver> &drivers)
{
    if (drivers.size() <= mostRows + 1)
        return drivers;
    const auto rest = drivers.begin() + std::ptrdiff_t(mostRows);
    std::vector<GapDriver> shown(drivers.begin(), rest);
    GapDriver others;
    others.name = tr("%n other(s)", nullptr, int(drivers.end() - rest));
    for (auto at = rest; at != drivers.end(); ++at)
        others.share += at->share;
    shown.push_back(others);
    return shown;
}

void GoalReasons::addList(const QString &title, const std::vector<GapDriver> &all, Unit unit, const TargetNode &node,
                          const Format &format)
{
    if (all.empty())
        return;
    const std::vector<GapDriver> drivers = shownOf(all);
    addSentence(title, "section");
    double most = 0, gap = 0;
    for (const GapDriver &driver : drivers) {
        most = std::max(most, std::abs(driver.share));
        gap += driver.share;
    }
    auto *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, space::xs);
    grid->setHorizontalSpacing(space::s);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 5);
    grid->setColumnStretch(1, 4);
    for (size_t i = 0; i < drivers.size(); ++i) {
        const GapDriver &driver = drivers[i];
        auto *name = new ElidedLabel;
        name->setObjectName(QStringLiteral("goalReasonName"));
        name->setFullText(driver.name.isEmpty() ? tr("None") : driver.name);
        name->setFont(typeFont(TypeRole::Small));
        auto *value = new QLabel(signedGap(driver.share, node.unit, format));
        value->setObjectName(QStringLiteral("goalReasonShare"));
        value->setTextFormat(Qt::PlainText);
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        value->setFont(typeFont(TypeRole::Small));
        value->setToolTip(plainTip(tipOf(driver, unit, format)));
        grid->addWidget(name, int(i), 0);
        const bool good = isGood(driver.share, gap, node.direction);
        grid->addWidget(new SignedBar(m_theme, most > 0 ? driver.share / most : 0, good, table), int(i), 1);
        grid->addWidget(value, int(i), 2);
    }
    m_rows->addWidget(table);
}

QString GoalReasons::titleOf(Direction direction, double gap)
{
    if (direction == Direction::Band || direction == Direction::Neutral)
        return gap > 0 ? tr("Why is it over its plan? %1") : tr("Why is it under its plan? %1");
    const bool behind = direction == Direction::Lower ? gap > 0 : gap < 0;
    return behind ? tr("Why is it behind? %1") : tr("Why is it ahead? %1");
}

void GoalReasons::setReasons(const TargetNode &node, const GapExplanation &reasons, const QString &why,
                             const Format &format, const Catalogue &catalogue, Language language)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    if (!why.isEmpty()) {
        m_title->setText(tr("Nothing to explain"));
        addSentence(why, "muted");
        m_rows->addStretch();
        return;
    }
    m_title->setText(titleOf(node.direction, reasons.gap).arg(signedGap(reasons.gap, node.unit, format)));
    const QString fallen = fallenStepSentence(reasons, node.unit, format, catalogue, language);
    if (!fallen.isEmpty())
        addSentence(fallen, "");
    addList(tr("GOALS BELOW IT"), reasons.goals, Unit::Count, node, format); // each has a unit of its own
    addList(tr("THE GAP BY CHANNEL"), reasons.channels, node.unit, node, format);
    addList(tr("THE GAP BY CAMPAIGN"), reasons.campaigns, node.unit, node, format);
    if (fallen.isEmpty() && reasons.goals.empty() && reasons.channels.empty() && reasons.campaigns.empty())
        addSentence(tr("Nothing below it, no channel and no step of a funnel tells more."), "muted");
    m_rows->addStretch();
}

} // namespace pheu
