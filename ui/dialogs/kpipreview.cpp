// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/kpipreview.h"

#include "cards/card.h"
#include "widgets/task.h"

#include <QLabel>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr int settleMs = 400;
constexpr int labelRoom = 16; // half a month's name, left of the first point
} // namespace

// The line of the last year, drawn as on the dashboard.
class KpiPreview::Chart : public QWidget
{
public:
    Chart(Theme &theme, const Localizer &localizer)
        : m_theme(theme)
        , m_localizer(localizer)
    {
        setObjectName(QStringLiteral("kpiYear"));
        setMinimumSize(340, 190);
    }
    void setTrial(const OwnTrial &trial, const FigureInfo &info, const QString &currency)
    {
        m_data = CardData();
        m_data.definition.kind = CardKind::Trend;
        TrendBody body;
        body.unit = CalendarUnit::Month;
        body.days = trial.months;
        std::vector<Figure> values = trial.monthly;
        if (info.unit == Unit::Percent) { // the axis has no unit
            for (Figure &value : values)
                value = value ? Figure(*value * 100) : value;
        }
        body.lines.push_back({info, values, {}});
        m_data.body = body;
        m_card = makeCard(m_data);
        m_currency = currency;
        QStringList said;
        const Format format = m_localizer.format(currency);
        for (size_t i = 0; i < trial.months.size(); ++i)
            said << QStringLiteral("%1: %2").arg(toDate(trial.months[i]).toString(QStringLiteral("M/yyyy")),
                                                 format.figure(trial.monthly[i], info.unit));
        setAccessibleDescription(said.join(QStringLiteral("; ")));
        setToolTip(said.join(u'\n'));
        update();
    }
    void clear()
    {
        m_card.reset();
        setToolTip({});
        setAccessibleDescription({});
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!m_card)
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        CardStyle style;
        style.palette = &m_theme.palette();
        style.format = m_localizer.format(m_currency);
        m_card->paint(painter, QRectF(rect()).adjusted(labelRoom, 0, 0, 0), style, nullptr);
    }

private:
    Theme &m_theme;
    const Localizer &m_localizer;
    CardData m_data;
    std::unique_ptr<Card> m_card;
    QString m_currency;
};

KpiPreview::KpiPreview(Workspace &workspace, Theme &theme, const Localizer &localizer, QWidget *parent)
    : QFrame(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_pause(new QTimer(this))
    , m_title(new QLabel)
    , m_value(new QLabel)
    , m_change(new QLabel)
    , m_note(new QLabel)
    , m_year(new QLabel)
    , m_chart(new Chart(theme, localizer))
{
    setObjectName(QStringLiteral("kpiPreview"));
    setProperty("look", QStringLiteral("card"));
    m_value->setObjectName(QStringLiteral("kpiNow"));
    m_change->setObjectName(QStringLiteral("kpiBefore"));
    m_note->setObjectName(QStringLiteral("kpiNote"));
    m_value->setFont(typeFont(TypeRole::Number));
    setLook(m_title, "muted");
    setLook(m_change, "caption");
    setLook(m_note, "caption");
    for (QLabel *label : {m_title, m_value, m_change, m_note}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(label != m_value);
    }
    setLook(m_year, "muted");
    m_year->setText(tr("Over the last year, by month"));
    m_chart->setAccessibleName(m_year->text());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    layout->setSpacing(space::xs);
    layout->addWidget(m_title);
    layout->addWidget(m_value);
    layout->addWidget(m_change);
    layout->addSpacing(space::l);
    layout->addWidget(m_year);
    layout->addWidget(m_chart);
    layout->addWidget(m_note);
    layout->addStretch();
    m_pause->setSingleShot(true);
    m_pause->setInterval(settleMs);
    connect(m_pause, &QTimer::timeout, this, &KpiPreview::ask);
    connect(&theme, &Theme::changed, m_chart, qOverload<>(&QWidget::update));
    clear();
}

void KpiPreview::show(const OwnEntry &entry)
{
    ++m_question;
    m_entry = entry;
    m_pause->start();
}

void KpiPreview::ask()
{
    const auto trial = std::make_shared<OwnTrial>();
    const quint64 question = m_question;
    runInBackground(
        this,
        [trial, entry = m_entry, path = m_workspace.path(), clock = m_workspace.clock()]() -> Result<void> {
            auto own = Workspace::open(path, OpenMode::ReadOnly, clock);
            if (!own)
                return own.error();
            Result<OwnTrial> tried = tryEntry(**own, entry);
            if (!tried)
                return tried.error();
            *trial = std::move(*tried);
            return {};
        },
        [this, trial, question](const Result<void> &done) {
            if (question != m_question)
                return;
            if (done)
                take(*trial);
            else
                clear();
            emit answered(done ? QString() : done.error().message);
        });
}

void KpiPreview::take(const OwnTrial &trial)
{
    const QString currency = m_workspace.settings().currency;
    const Format format = m_localizer.format(currency);
    const Unit unit = trial.entry.unit;
    m_title->setText(tr("Last 30 days with data, %1").arg(format.period(trial.last30)));
    m_value->setText(format.figure(trial.now, unit));
    m_change->setText(trial.before ? tr("the 30 days before: %1").arg(format.figure(trial.before, unit))
                                   : tr("no figure in the 30 days before"));
    m_note->setText(trial.notes.join(u' '));
    m_year->setText(unit == Unit::Percent ? tr("Over the last year, by month, in %")
                                          : tr("Over the last year, by month"));
    FigureInfo info;
    info.id = trial.entry.id;
    info.unit = unit;
    m_chart->setTrial(trial, info, currency);
}

void KpiPreview::clear()
{
    m_title->setText(tr("Last 30 days with data"));
    m_value->setText(Format::undefined());
    m_change->setText(QString());
    m_note->setText(QString());
    m_chart->clear();
}

} // namespace pheu
