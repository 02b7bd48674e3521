// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook/workbook.h"

#include "workbook/fault.h"
#include "workbook/limits.h"
#include "workbook/readerprocess.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>

#include <algorithm>

namespace pheu
{

namespace
{

using workbook::FaultKind;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::Workbook)
};

QString &readerProgram()
{
    static QString program;
    return program;
}

QString saveAsCsv()
{
    return Text::tr("Save the sheet as “CSV UTF-8” and import that file.");
}

// Why a workbook costs more than any export does. Empty: another kind of fault.
QString tooMuch(FaultKind kind, const QString &where)
{
    switch (kind) {
    case FaultKind::TooManyParts:
        return Text::tr("it is packed from more than 2,000 parts");
    case FaultKind::PartTooLarge:
        return Text::tr("its part “%1” unpacks to more than 128 MB").arg(where);
    case FaultKind::TooLarge:
        return Text::tr("it unpacks to more than 256 MB");
    case FaultKind::Ratio:
        return Text::tr("its part “%1” unpacks to more than 200 times its size").arg(where);
    case FaultKind::TooDeep:
        return Text::tr("its part “%1” is nested more than 64 levels deep").arg(where);
    case FaultKind::TokenTooLong:
        return Text::tr("its part “%1” holds a tag of more than 1 MB").arg(where);
    case FaultKind::CellTooLong:
        return Text::tr("a cell of it (%1) holds more text than Excel allows").arg(where);
    case FaultKind::TooManyCells:
        return Text::tr("it has more than 5,000,000 filled cells");
    case FaultKind::TooManyMerges:
        return Text::tr("it has more than 50,000 merged cells");
    case FaultKind::TooMuchSharedText:
        return Text::tr("its texts are larger than 64 MB");
    case FaultKind::TooMuchText:
        return Text::tr("its sheets are larger than 128 MB as text");
    case FaultKind::NoMemory:
        return Text::tr("reading it takes more than 192 MB of memory");
    default:
        return {};
    }
}

// What a file in a workbook's clothes is. Empty: another kind of fault.
QString otherKind(FaultKind kind)
{
    switch (kind) {
    case FaultKind::Zip:
        return Text::tr("“%1” is a ZIP archive. Unpack it and import the files inside.");
    case FaultKind::Xlsb:
        return Text::tr(
            "“%1” is a binary Excel workbook (.xlsb). Open it in Excel, save it as .xlsx and import that file.");
    case FaultKind::Ods:
        return Text::tr(
            "“%1” is an OpenDocument spreadsheet. Open it in LibreOffice, save it as .xlsx and import that file.");
    case FaultKind::Numbers:
        return Text::tr("“%1” is an Apple Numbers file. Open it in Numbers, export it to Excel (.xlsx) or CSV and "
                        "import that file.");
    case FaultKind::OtherOffice:
        return Text::tr("“%1” is a document or a presentation, not a table. Export the report as CSV or Excel and "
                        "import that file.");
    case FaultKind::Encrypted:
        return Text::tr(
            "“%1” is protected with a password. Open it, save it without the password and import that file.");
    default:
        return {};
    }
}

QString broken(FaultKind kind, const QString &where)
{
    switch (kind) {
    case FaultKind::Doctype:
        return Text::tr("its part “%1” declares a document type, which no workbook needs and attacks use").arg(where);
    case FaultKind::Overlap:
        return Text::tr("its parts overlap, which no program writes by mistake");
    case FaultKind::Packing:
        return Text::tr("its part “%1” is packed in a way that workbooks are not").arg(where);
    case FaultKind::BadXml:
        return Text::tr("its part “%1” is not well-formed").arg(where);
    case FaultKind::BadString:
        return Text::tr("cell %1 names a text that is not there").arg(where);
    case FaultKind::NoSheet:
        return Text::tr("it has no worksheet");
    case FaultKind::Damaged:
        return where.isEmpty() ? Text::tr("its table of contents is broken or cut off")
                               : Text::tr("“%1” in it is broken or cut off").arg(where);
    default:
        return {};
    }
}

Error sentence(FaultKind kind, const QString &where, const QString &file)
{
    const auto refused = [](const QString &message) { return Error{ErrorCode::InvalidInput, message}; };
    if (const QString other = otherKind(kind); !other.isEmpty())
        return refused(other.arg(file));
    if (const QString much = tooMuch(kind, where); !much.isEmpty())
        return refused(Text::tr("“%1” is not read: %2. %3").arg(file, much, saveAsCsv()));
    if (kind == FaultKind::Uncomputed)
        return refused(Text::tr("“%1”, cell %2 holds a formula whose result was never saved. Open the file in a "
                                "spreadsheet program, save it "
                                "and import it again.")
                           .arg(file, where));
    if (kind == FaultKind::Unreadable)
        return {ErrorCode::Io, Text::tr("“%1” cannot be read. Check the disk and try again.").arg(file)};
    const QString why = broken(kind, where);
    if (why.isEmpty())
        return refused(Text::tr("“%1” could not be read as an Excel workbook: the reader gave up on it. %2")
                           .arg(file, saveAsCsv()));
    return refused(Text::tr("“%1” is not a sound Excel workbook: %2. Export it again, or open it in a spreadsheet "
                            "program, save the sheet as “CSV "
                            "UTF-8” and import that file.")
                       .arg(file, why));
}

// What the reading process tells on its standard error.
struct Report {
    std::vector<WorkbookSheet> sheets;
    FaultKind fault = FaultKind::Failed;
    QString where;
    bool done = false, since1904 = false;
};

Report readReport(const QByteArray &lines)
{
    Report report;
    for (const QByteArray &line : lines.split('\n')) {
        const QList<QByteArray> parts = line.split('\t');
        if (line == "done") {
            report.done = true;
        } else if (line == "since 1904") {
            report.since1904 = true;
        } else if (parts.first() == "fault" && parts.size() >= 3) {
            report.fault = FaultKind(parts.at(1).toInt());
            report.where = QString::fromUtf8(parts.at(2));
        } else if (parts.first() == "sheet" && parts.size() >= 6) {
            WorkbookSheet sheet;
            sheet.begin = parts.at(1).toLongLong();
            sheet.end = parts.at(2).toLongLong();
            sheet.cells = parts.at(3).toLongLong();
            sheet.hidden = parts.at(4) == "1";
            sheet.name = QString::fromUtf8(parts.at(5)).normalized(QString::NormalizationForm_C);
            report.sheets.push_back(sheet);
        }
    }
    return report;
}

bool fits(const Report &report, qsizetype size)
{
    return std::all_of(report.sheets.begin(), report.sheets.end(), [size](const WorkbookSheet &sheet) {
        return sheet.begin >= 0 && sheet.begin <= sheet.end && sheet.end <= size;
    });
}

} // namespace

void setWorkbookReaderProgram(const QString &path)
{
    readerProgram() = path;
}

Result<Workbook> readWorkbook(const QString &path, const std::function<bool()> &goOn)
{
    const QFileInfo info(path);
    const QString file = info.fileName();
    if (info.size() > workbook::fileLimit)
        return Error{ErrorCode::InvalidInput,
                     Text::tr("“%1” is not read: Excel workbooks are read up to 50 MB. %2").arg(file, saveAsCsv())};
    QProcess process;
    process.setStandardInputFile(path);
    process.start(readerProgram().isEmpty() ? QCoreApplication::applicationFilePath() : readerProgram(),
                  {QLatin1String(workbookReaderArgument)});
    Workbook book;
    QByteArray lines;
    QElapsedTimer timer;
    timer.start();
    const auto take = [&] {
        book.text += process.readAllStandardOutput();
        lines += process.readAllStandardError().left(1 << 20);
    };
    const auto end = [&process](const Error &error) {
        process.kill();
        process.waitForFinished();
        return error;
    };
    if (!process.waitForStarted())
        return Error{
            ErrorCode::Io,
            Text::tr(
                "“%1” cannot be read: the process that reads workbooks does not start (%2). Save the sheet as “CSV "
                "UTF-8” and import that file.")
                .arg(file, process.errorString())};
    while (process.state() != QProcess::NotRunning) {
        process.waitForReadyRead(50);
        take();
        if (goOn && !goOn())
            return end({ErrorCode::Canceled, Text::tr("The import was canceled; nothing was written.")});
        if (timer.elapsed() > workbook::deadlineMs)
            return end({ErrorCode::InvalidInput,
                        Text::tr("“%1” is not read: it takes more than a minute. %2").arg(file, saveAsCsv())});
        if (book.text.size() > qsizetype(workbook::outputLimit))
            return end(sentence(FaultKind::TooMuchText, {}, file));
    }
    take();
    Report report = readReport(lines);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0 || !report.done ||
        !fits(report, book.text.size()))
        return sentence(report.fault, report.where, file);
    book.sheets = std::move(report.sheets);
    book.since1904 = report.since1904;
    return book;
}

} // namespace pheu
