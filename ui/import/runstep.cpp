// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/runstep.h"

#include "theme/theme.h"

#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr qint64 firstWordMs = 300; // before that a speed says nothing
}

RunStep::RunStep(Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , m_localizer(localizer)
    , m_title(new QLabel(tr("Importing…")))
    , m_rate(new QLabel)
    , m_bar(new QProgressBar)
{
    setObjectName(QStringLiteral("importRun"));
    setLook(m_title, "heading");
    m_rate->setObjectName(QStringLiteral("importRate"));
    m_rate->setTextFormat(Qt::PlainText);
    setLook(m_rate, "muted");
    m_bar->setObjectName(QStringLiteral("importRunProgress"));
    m_bar->setAccessibleName(tr("Progress of the import"));
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_bar);
    layout->addWidget(m_rate);
    layout->addStretch(3);
}

void RunStep::begin(qint64 rows)
{
    m_rows = rows;
    m_fraction = 0;
    m_clock.start();
    m_bar->setValue(0);
    m_rate->setText(tr("%1 row(s). Cancel leaves the workspace as it was.", nullptr, int(rows))
                        .arg(m_localizer.format({}).integer(rows)));
}

void RunStep::setFraction(double fraction)
{
    m_fraction = fraction;
    m_bar->setValue(int(fraction * m_bar->maximum()));
    const QString rate = speed();
    if (rate.isEmpty())
        return;
    const Format format = m_localizer.format({});
    m_rate->setText(tr("%1 of %2 row(s), %3. Cancel leaves the workspace as it was.", nullptr, int(m_rows))
                        .arg(format.integer(qint64(fraction * double(m_rows))), format.integer(m_rows), rate));
}

QString RunStep::speed() const
{
    const qint64 elapsed = m_clock.isValid() ? m_clock.elapsed() : 0;
    const auto done = qint64(m_fraction * double(m_rows));
    if (elapsed < firstWordMs || done <= 0)
        return {};
    const qint64 rate = done * 1000 / elapsed;
    return tr("%1 row(s) a second", nullptr, int(rate)).arg(m_localizer.format({}).integer(rate));
}

} // namespace pheu
