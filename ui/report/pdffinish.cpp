// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdffinish.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <QCoreApplication>

#include <exception>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::Pdf)
};

QPDFObjectHandle text(const QString &value)
{
    return QPDFObjectHandle::newUnicodeString(value.toUtf8().toStdString());
}

void setInfo(QPDF &pdf, const PdfInfo &info)
{
    QPDFObjectHandle trailer = pdf.getTrailer();
    QPDFObjectHandle dictionary = trailer.getKey("/Info");
    if (!dictionary.isDictionary()) {
        dictionary = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        trailer.replaceKey("/Info", dictionary);
    }
    const std::pair<const char *, QString> entries[] = {
        {"/Title", info.title}, {"/Author", info.author}, {"/Subject", info.subject}, {"/Creator", info.creator}};
    for (const auto &[key, value] : entries) {
        if (!value.isEmpty())
            dictionary.replaceKey(key, text(value));
    }
}

void setOutline(QPDF &pdf, QPDFObjectHandle root, const std::vector<OutlineEntry> &entries)
{
    const std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
    std::vector<QPDFObjectHandle> items;
    QPDFObjectHandle outlines = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    for (const OutlineEntry &entry : entries) {
        if (entry.page < 0 || size_t(entry.page) >= pages.size())
            continue;
        QPDFPageObjectHelper page = pages[size_t(entry.page)];
        const double height = page.getMediaBox().getArrayItem(3).getNumericValue();
        QPDFObjectHandle target = QPDFObjectHandle::newArray();
        target.appendItem(page.getObjectHandle());
        target.appendItem(QPDFObjectHandle::newName("/XYZ"));
        target.appendItem(QPDFObjectHandle::newNull());
        target.appendItem(QPDFObjectHandle::newReal(height - entry.top, 1));
        target.appendItem(QPDFObjectHandle::newNull());
        QPDFObjectHandle item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        item.replaceKey("/Title", text(entry.title));
        item.replaceKey("/Parent", outlines);
        item.replaceKey("/Dest", target);
        items.push_back(item);
    }
    if (items.empty())
        return;
    for (size_t i = 0; i + 1 < items.size(); ++i) {
        items[i].replaceKey("/Next", items[i + 1]);
        items[i + 1].replaceKey("/Prev", items[i]);
    }
    outlines.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    outlines.replaceKey("/First", items.front());
    outlines.replaceKey("/Last", items.back());
    outlines.replaceKey("/Count", QPDFObjectHandle::newInteger(static_cast<long long>(items.size())));
    root.replaceKey("/Outlines", outlines);
}

} // namespace

Result<QByteArray> finishPdf(const QByteArray &bytes, const PdfInfo &info)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("report", bytes.constData(), size_t(bytes.size()));
        QPDFObjectHandle root = pdf.getRoot();
        setInfo(pdf, info);
        setOutline(pdf, root, info.outline);
        root.replaceKey("/Lang", text(info.language));
        QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
        preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
        root.replaceKey("/ViewerPreferences", preferences);
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.write();
        const std::shared_ptr<Buffer> out = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char *>(out->getBuffer()), qsizetype(out->getSize()));
    } catch (const std::exception &problem) {
        return Error{ErrorCode::Internal,
                     Text::tr("The PDF could not be completed: %1.").arg(QString::fromUtf8(problem.what()))};
    }
}

} // namespace pheu
