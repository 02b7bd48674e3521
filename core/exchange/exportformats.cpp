// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exportformat.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>

namespace pheu
{

namespace
{

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(pheu::Exporter)
};

// In the order in which they are offered.
const std::array<ExportFormat, 4> &formats()
{
    static const std::array<ExportFormat, 4> table{{
        {QStringLiteral("csv"), [] { return ExportText::tr("Comma separated, CSV"); }, csvWriter},
        {QStringLiteral("tsv"), [] { return ExportText::tr("Tab separated, TSV"); }, tsvWriter},
        {QStringLiteral("xlsx"), [] { return ExportText::tr("Excel workbook"); }, xlsxWriter},
        {QStringLiteral("json"), [] { return ExportText::tr("JSON"); }, jsonExportWriter},
    }};
    return table;
}

} // namespace

std::span<const ExportFormat> exportFormats()
{
    return formats();
}

const ExportFormat *exportFormatOf(const QString &file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    for (const ExportFormat &format : formats()) {
        if (format.suffix == suffix)
            return &format;
    }
    return nullptr;
}

QString exportEndings()
{
    QStringList endings;
    for (const ExportFormat &format : formats())
        endings << u'.' + format.suffix;
    return endings.join(QStringLiteral(", "));
}

} // namespace pheu
