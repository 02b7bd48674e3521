// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportwriter.h"

#include "base/systemreason.h"
#include "report/logo.h"
#include "report/pdffinish.h"
#include "report/reportdata.h"
#include "report/reportlayout.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::ReportWriter)
};

constexpr int resolution = 1200;

Result<QByteArray> paintPdf(const ReportLayout &layout, const ReportProgress &progress)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()));
    writer.setTitle(layout.data().text.title);
    QPainter painter(&writer);
    // The page in device units over the layout's: both are A4, so one factor serves both ways.
    const qreal scale = writer.width() / ReportLayout::pageWidth;
    for (int page = 0; page < layout.pageCount(); ++page) {
        if (page > 0)
            writer.newPage();
        painter.save();
        painter.scale(scale, scale);
        layout.paintPage(page, painter);
        painter.restore();
        if (progress && !progress(page + 1, layout.pageCount()))
            return Error{ErrorCode::Canceled, Text::tr("The report was not written.")};
    }
    painter.end();
    return bytes;
}

Error cannotWrite(const QString &file, const QString &why)
{
    return {ErrorCode::Io, Text::tr("The report cannot be written to “%1”: %2. Choose another place.")
                               .arg(QDir::toNativeSeparators(file), why)};
}

} // namespace

ReportData reportFigures(Workspace &workspace, MetricsEngine &engine, const Format &format, Language language,
                         const ReportOptions &options)
{
    return reportData(workspace, engine, options.slice, options.text(), format, language,
                      options.dashboard ? &*options.dashboard : nullptr);
}

Result<std::shared_ptr<ReportLayout>> layoutReport(ReportData data, const Format &format, const QString &logo)
{
    QImage picture;
    if (!logo.isEmpty()) {
        Result<QImage> read = readLogo(logo);
        if (!read)
            return read.error();
        picture = std::move(*read);
    }
    return std::make_shared<ReportLayout>(std::move(data), format, picture);
}

Result<QByteArray> reportPdf(const ReportLayout &layout, Language language, const ReportProgress &progress)
{
    const ReportData &data = layout.data();
    PdfInfo info;
    info.title = data.text.title.normalized(QString::NormalizationForm_C);
    info.author = data.workspace;
    info.subject = layout.periodLine();
    info.creator = QStringLiteral("Pheu ") + QCoreApplication::applicationVersion();
    info.language = language == Language::Vietnamese ? QStringLiteral("vi-VN") : QStringLiteral("en-US");
    info.outline = layout.outline();
    const Result<QByteArray> painted = paintPdf(layout, progress);
    return painted ? finishPdf(*painted, info) : painted;
}

Result<void> writeReport(Workspace &workspace, MetricsEngine &engine, const Format &format, Language language,
                         const ReportOptions &options, const QString &file, const ReportProgress &progress)
{
    const auto layout = layoutReport(reportFigures(workspace, engine, format, language, options), format, options.logo);
    if (!layout)
        return layout.error();
    const Result<QByteArray> pdf = reportPdf(**layout, language, progress);
    if (!pdf)
        return pdf.error();
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return cannotWrite(file, systemReason(out.errorString()));
    if (out.write(*pdf) != pdf->size() || !out.commit())
        return cannotWrite(file, systemReason(out.errorString()));
    return {};
}

} // namespace pheu
