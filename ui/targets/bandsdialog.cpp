// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/bandsdialog.h"

#include "cards/goalpainting.h"
#include "targets/targetssetting.h"

#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace pheu
{

namespace
{

constexpr PaceState states[] = {PaceState::Ahead, PaceState::OnTrack, PaceState::AtRisk, PaceState::Behind};
constexpr const char *limitNames[] = {"bandAhead", "bandOnTrack", "bandAtRisk"};

// The shape of a state, in the colours of the theme as it is.
class StateMark : public QWidget
{
public:
    StateMark(PaceState state, Theme &theme)
        : m_state(state)
        , m_theme(theme)
    {
        setFixedSize(16, 16);
        connect(&theme, &Theme::changed, this, QOverload<>::of(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintPaceShape(painter, QRectF(2, 2, 12, 12), m_state, m_theme.palette());
    }

private:
    PaceState m_state;
    Theme &m_theme;
};

} // namespace

BandsDialog::BandsDialog(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_problem(new QLabel)
    , m_shipped(new QPushButton(tr("Back to the shipped limits")))
{
    setObjectName(QStringLiteral("bandsDialog"));
    setWindowTitle(tr("States of goals"));
    setAccessibleName(windowTitle());
    auto *words = new QLabel(tr("A goal is held against what was to be expected by now. A goal with a floor or a "
                                "stretch of its own goes by those.") +
                             u' ' +
                             tr("Where neither more nor less is better, as with spend, being over the plan counts "
                                "just as being under it."));
    words->setWordWrap(true);
    setLook(words, "muted");
    m_problem->setObjectName(QStringLiteral("bandsProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    setLook(m_problem, "error");
    m_shipped->setObjectName(QStringLiteral("bandsShipped"));
    m_shipped->setAutoDefault(false);
    connect(m_shipped, &QPushButton::clicked, this, [this] { load(PaceBands()); });
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    buttons->addButton(m_shipped, QDialogButtonBox::ResetRole);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_save->setObjectName(QStringLiteral("bandsSave"));
    m_save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &BandsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(words);
    layout->addWidget(buildStates());
    layout->addWidget(m_problem);
    layout->addStretch();
    layout->addWidget(buttons);
    load(keptPaceBands(workspace));
    setMinimumWidth(520);
}

QWidget *BandsDialog::buildStates()
{
    auto *box = new QFrame;
    setLook(box, "card");
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(space::l, space::m, space::l, space::m);
    grid->setHorizontalSpacing(space::m);
    grid->setVerticalSpacing(space::s);
    grid->setColumnStretch(3, 1);
    for (int i = 0; i < 4; ++i) {
        auto *name = new QLabel(paceStateName(states[i]));
        name->setFont(typeFont(TypeRole::BodyBold));
        grid->addWidget(new StateMark(states[i], m_theme), i, 0);
        grid->addWidget(name, i, 1);
        m_words[i] = new QLabel;
        m_words[i]->setTextFormat(Qt::PlainText);
        setLook(m_words[i], "muted");
        grid->addWidget(m_words[i], i, 3);
        if (i == 3)
            break;
        m_limits[i] = new QDoubleSpinBox;
        m_limits[i]->setObjectName(QLatin1String(limitNames[i]));
        m_limits[i]->setAccessibleName(tr("%1: from this part of the plan on").arg(paceStateName(states[i])));
        m_limits[i]->setLocale(m_localizer.locale());
        m_limits[i]->setRange(0, 1000);
        m_limits[i]->setDecimals(1);
        m_limits[i]->setSuffix(QStringLiteral("\u00A0%"));
        m_limits[i]->setMinimumWidth(110);
        m_limits[i]->setReadOnly(m_workspace.isReadOnly());
        name->setBuddy(m_limits[i]);
        grid->addWidget(m_limits[i], i, 2);
        connect(m_limits[i], &QDoubleSpinBox::valueChanged, this, &BandsDialog::refresh);
    }
    return box;
}

void BandsDialog::load(const PaceBands &bands)
{
    const double parts[] = {bands.ahead, bands.onTrack, bands.atRisk};
    for (int i = 0; i < 3; ++i) {
        const QSignalBlocker still(m_limits[i]);
        m_limits[i]->setValue(parts[i] * 100);
    }
    refresh();
}

PaceBands BandsDialog::bands() const
{
    return {m_limits[0]->value() / 100, m_limits[1]->value() / 100, m_limits[2]->value() / 100};
}

void BandsDialog::refresh()
{
    const Format format = m_localizer.format({});
    const auto percent = [&](int limit) { return format.percent(m_limits[limit]->value() / 100); };
    m_words[0]->setText(tr("%1 of what was expected, or more").arg(percent(0)));
    m_words[1]->setText(tr("from %1 to below %2").arg(percent(1), percent(0)));
    m_words[2]->setText(tr("from %1 to below %2").arg(percent(2), percent(1)));
    m_words[3]->setText(tr("below %1").arg(percent(2)));
    QString problem;
    for (int i = 0; i < 2 && problem.isEmpty(); ++i) {
        if (m_limits[i]->value() <= m_limits[i + 1]->value())
            problem = tr("“%1” must begin above “%2”: raise the one or lower the other.")
                          .arg(paceStateName(states[i]), paceStateName(states[i + 1]));
    }
    if (m_workspace.isReadOnly())
        problem = tr("This workspace is read-only: its limits cannot be changed.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_save->setEnabled(problem.isEmpty());
    m_shipped->setEnabled(!m_workspace.isReadOnly() && bands() != PaceBands());
}

void BandsDialog::save()
{
    if (!m_save->isEnabled())
        return;
    if (bands() == keptPaceBands(m_workspace)) {
        reject(); // nothing to undo
        return;
    }
    const auto done = keepPaceBands(m_workspace, bands());
    if (done) {
        accept();
        return;
    }
    m_problem->setText(done.error().message);
    m_problem->show();
}

} // namespace pheu
