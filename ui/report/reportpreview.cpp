// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportpreview.h"

#include "report/reportlayout.h"
#include "theme/theme.h"
#include "widgets/latestquestion.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace pheu
{

namespace
{
constexpr int previewWidth = 420;
} // namespace

// All that the worker needs, as values.
struct ReportPreview::Job {
    ReportOptions options;
    Format format;
    Language language;
    Made known;
    int page;
    QSize size;
    qreal ratio;

    // `own` where the figures are not known yet.
    Result<Made> run(Workspace *own) const
    {
        Made made = known;
        if (own) {
            MetricsEngine engine(*own);
            made.data = std::make_shared<ReportData>(reportFigures(*own, engine, format, language, options));
        }
        if (!made.layout) {
            ReportData data = *made.data;
            setReportText(data, options.text(), format);
            const auto laidOut = layoutReport(std::move(data), format, options.logo);
            if (!laidOut)
                return laidOut.error();
            made.layout = *laidOut;
        }
        made.page = std::clamp(page, 0, made.layout->pageCount() - 1);
        made.picture = QImage((QSizeF(size) * ratio).toSize(), QImage::Format_RGB32);
        made.picture.setDevicePixelRatio(ratio);
        made.picture.fill(Qt::white);
        QPainter painter(&made.picture);
        const qreal scale = size.width() / ReportLayout::pageWidth;
        painter.scale(scale, scale);
        made.layout->paintPage(made.page, painter);
        return made;
    }
};

ReportPreview::ReportPreview(Workspace &workspace, const Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_localizer(localizer)
    , m_question(new LatestQuestion(this))
    , m_picture(new QLabel(this))
    , m_busy(new QProgressBar(this))
    , m_page(new QLabel(this))
    , m_previous(new QPushButton(tr("Previous page"), this))
    , m_next(new QPushButton(tr("Next page"), this))
{
    build();
    connect(m_previous, &QPushButton::clicked, this, [this] { turn(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { turn(1); });
    connect(m_question, &LatestQuestion::waiting, this, [this](bool waits) {
        m_busy->setRange(0, waits ? 0 : 1);
        if (waits && m_picture->pixmap().isNull())
            m_picture->setText(tr("Reading the results…"));
    });
    connect(&workspace, &Workspace::changed, this, [this] { ask({}, m_made.page); });
}

void ReportPreview::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_picture->setObjectName(QStringLiteral("reportPreview"));
    m_picture->setFixedSize(previewWidth, int(previewWidth * ReportLayout::pageHeight / ReportLayout::pageWidth));
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setWordWrap(true);
    m_picture->setTextFormat(Qt::PlainText);
    setLook(m_picture, "muted");
    m_picture->setAccessibleName(tr("Preview"));
    m_busy->setObjectName(QStringLiteral("reportPreviewBusy"));
    m_busy->setAccessibleName(tr("The preview is being made"));
    m_busy->setTextVisible(false);
    m_busy->setFixedHeight(3);
    m_busy->setRange(0, 1);
    auto *frame = new QFrame(this);
    setLook(frame, "panel");
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(space::xs, space::xs, space::xs, space::xs);
    inside->setSpacing(0);
    inside->addWidget(m_picture);
    inside->addWidget(m_busy);
    layout->addWidget(frame);
    layout->addStretch();
    m_previous->setObjectName(QStringLiteral("previousPage"));
    m_next->setObjectName(QStringLiteral("nextPage"));
    for (QPushButton *button : {m_previous, m_next}) {
        setLook(button, "quiet");
        button->setAutoDefault(false);
        button->setEnabled(false);
    }
    m_page->setObjectName(QStringLiteral("pageLabel"));
    setLook(m_page, "muted");
    auto *row = new QHBoxLayout;
    row->addWidget(m_previous);
    row->addStretch();
    row->addWidget(m_page);
    row->addStretch();
    row->addWidget(m_next);
    layout->addLayout(row);
}

void ReportPreview::showReport(const ReportOptions &options)
{
    const bool sameCards = options.dashboard == m_options.dashboard && m_made.data;
    m_options = options;
    ask({sameCards ? m_made.data : nullptr, nullptr, 0, {}}, m_made.page);
}

void ReportPreview::turn(int by)
{
    ask(m_made, m_made.page + by);
}

void ReportPreview::ask(Made known, int page)
{
    const Job job{m_options,
                  m_localizer.format(m_workspace.settings().currency),
                  m_localizer.language(),
                  std::move(known),
                  page,
                  m_picture->size(),
                  devicePixelRatioF()};
    const auto answer = [this](Result<Made> made) -> LatestQuestion::Answer {
        return [this, made = std::move(made)] { take(made); };
    };
    if (job.known.data)
        m_question->ask([job, answer] { return answer(job.run(nullptr)); });
    else
        m_question->ask(
            m_workspace, [job, answer](Workspace &own) { return answer(job.run(&own)); },
            [this](const Error &error) { take(error); });
}

void ReportPreview::take(const Result<Made> &made)
{
    if (!made) {
        m_made.layout.reset();
        m_picture->setPixmap({});
        m_picture->setText(made.error().message);
    } else {
        m_made = *made;
        m_picture->setPixmap(QPixmap::fromImage(m_made.picture));
        m_picture->setAccessibleDescription(m_made.layout->data().findings.join(u' '));
        m_page->setText(tr("Page %1 of %2").arg(m_made.page + 1).arg(m_made.layout->pageCount()));
    }
    m_previous->setEnabled(made && m_made.page > 0);
    m_next->setEnabled(made && m_made.page + 1 < m_made.layout->pageCount());
}

} // namespace pheu
