// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/conversionview.h"

#include "theme/plaintip.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace pheu
{

namespace
{
constexpr int tableHeight = 118;
constexpr int mostOptionsNamed = 8;
constexpr int mostLines = 100;
} // namespace

ConversionView::ConversionView(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent)
    : QFrame(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_text(new QLabel)
    , m_options(new QLabel)
    , m_table(new QTableWidget(0, 3))
    , m_bar(new QProgressBar)
    , m_cancel(new QPushButton(tr("Cancel")))
{
    setObjectName(QStringLiteral("conversion"));
    setProperty("look", QStringLiteral("bar"));
    setAccessibleName(tr("What the change does to the values"));
    for (QLabel *label : {m_text, m_options}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_text->setObjectName(QStringLiteral("conversionText"));
    m_options->setObjectName(QStringLiteral("conversionOptions"));
    setLook(m_options, "muted");
    m_table->setObjectName(QStringLiteral("conversionTable"));
    m_table->setAccessibleName(tr("Examples: now and after the change"));
    m_table->setHorizontalHeaderLabels({tr("Record"), tr("Now"), tr("Then")});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight - 2);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFixedHeight(tableHeight);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Looking at the values"));
    m_cancel->setObjectName(QStringLiteral("conversionCancel"));
    m_cancel->setAutoDefault(false);
    auto *running = new QHBoxLayout;
    running->addWidget(m_bar, 1);
    running->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::m, space::s, space::m, space::s);
    layout->setSpacing(space::s);
    layout->addWidget(m_text);
    layout->addLayout(running);
    layout->addWidget(m_table);
    layout->addWidget(m_options);
    hide();
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_running)
            m_running->cancel();
    });
    m_tick.setInterval(50);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_running)
            m_bar->setValue(int(qMax(0.0, m_running->fraction()) * 1000));
    });
}

ConversionView::~ConversionView()
{
    if (m_running)
        m_running->cancel();
}

void ConversionView::dismiss()
{
    if (m_running)
        m_running->cancel();
    m_running.reset();
    m_preview.reset();
    m_error.clear();
    m_tick.stop();
    hide();
}

QString ConversionView::refusal() const
{
    return m_preview ? m_preview->refusal : m_error;
}

void ConversionView::ask(const Field &field, const QString &type, const FieldConfig &config)
{
    dismiss();
    m_page = field.page;
    m_running = std::make_shared<TaskProgress>();
    m_text->setText(tr("Looking at what happens to the values…"));
    m_bar->setValue(0);
    m_bar->show();
    m_cancel->show();
    m_table->hide();
    m_options->hide();
    QFrame::show();
    m_tick.start();
    auto preview = std::make_shared<ConversionPreview>();
    runInBackground(
        this,
        [path = m_workspace.path(), schema = m_workspace.schema(), field, type, config, preview,
         progress = m_running]() -> Result<void> {
            const auto own = Database::open(path, OpenMode::ReadOnly);
            if (!own)
                return own.error();
            auto made = previewConversion(**own, schema, field, type, config,
                                          [progress](double fraction) { return progress->report(fraction); });
            if (!made)
                return made.error();
            *preview = std::move(*made);
            return {};
        },
        [this, preview, asked = m_running](const Result<void> &result) {
            if (asked == m_running)
                take(result, *preview);
        });
}

void ConversionView::take(const Result<void> &result, const ConversionPreview &preview)
{
    m_running.reset();
    m_tick.stop();
    m_bar->hide();
    m_cancel->hide();
    if (!result) {
        m_error = result.error().code == ErrorCode::Canceled
                      ? tr("It was not looked at what happens to the values. Choose the type again to see it.")
                      : result.error().message;
        m_text->setText(m_error);
    } else {
        m_preview = preview;
        show(preview);
    }
    emit finished();
}

void ConversionView::show(const ConversionPreview &preview)
{
    const Format format = m_localizer.format({});
    QStringList lines;
    if (!preview.refusal.isEmpty())
        lines << preview.refusal;
    else if (preview.filled == 0)
        lines << tr("No record has a value here yet: nothing can be lost.");
    else if (preview.lost == 0)
        lines << (preview.filled == 1 ? tr("The one value converts.")
                                      : tr("All %1 values convert.").arg(format.integer(preview.filled)));
    else
        lines << tr("%1 of %2 values convert; %3 would be emptied.")
                     .arg(format.integer(preview.converted), format.integer(preview.filled),
                          format.integer(preview.lost));
    if (preview.rounded > 0)
        lines << tr("%1 become less precise.").arg(format.integer(preview.rounded));
    if (preview.filled > 0 && preview.refusal.isEmpty())
        lines << tr("Undo brings everything back.");
    m_text->setText(lines.join(u' '));
    fillTable(preview);
    const qsizetype more = preview.newOptions.size() - mostOptionsNamed;
    const QString named = preview.newOptions.mid(0, mostOptionsNamed).join(QStringLiteral(", "));
    m_options->setText(more > 0 ? tr("New options: %1 and %2 more.").arg(named, format.integer(more))
                                : tr("New options: %1.").arg(named));
    m_options->setVisible(!preview.newOptions.isEmpty());
}

void ConversionView::fillTable(const ConversionPreview &preview)
{
    std::vector<ConversionPreview::Sample> lines;
    for (const ConversionPreview::Lost &lost : preview.examples) {
        if (lines.size() < mostLines)
            lines.push_back({lost.record, lost.before, QStringLiteral("— ") + lost.reason});
    }
    const size_t lost = lines.size();
    for (const ConversionPreview::Sample &sample : preview.samples) { // what converts says nothing twice
        const bool told = std::any_of(lines.begin(), lines.end(), [&sample](const auto &line) {
            return line.before == sample.before && line.after == sample.after;
        });
        if (!told && lines.size() < mostLines)
            lines.push_back(sample);
    }
    std::vector<qint64> ids;
    for (const auto &line : lines)
        ids.push_back(line.record.value);
    const auto names = m_workspace.reader().names(m_page, ids);
    m_table->setRowCount(int(lines.size()));
    for (int row = 0; row < int(lines.size()); ++row) {
        const ConversionPreview::Sample &line = lines[size_t(row)];
        const QString name = names ? names->value(line.record.value) : QString();
        const QString texts[]{name.isEmpty() ? Format::undefined() : name, line.before, line.after};
        for (int column = 0; column < 3; ++column) {
            const QString text = texts[column].simplified().left(300);
            auto *item = new QTableWidgetItem(text);
            item->setToolTip(plainTip(text));
            if (size_t(row) < lost)
                item->setForeground(m_theme.palette().bad);
            m_table->setItem(row, column, item);
        }
    }
    m_table->setVisible(!lines.empty());
}

} // namespace pheu
