// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/workbooks/xlsxwriter.h"

#include <QString>

namespace pheu::test
{

namespace
{

const QByteArray declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

QByteArray relation(const QByteArray &id, const QByteArray &type, const QByteArray &target, bool strict)
{
    const QByteArray base = strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
                                   : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return "<Relationship Id=\"" + id + "\" Type=\"" + base + type + "\" Target=\"" + target + "\"/>";
}

QByteArray relations(const QByteArray &inside)
{
    return declaration + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           inside + "</Relationships>";
}

QByteArray escaped(const QByteArray &text)
{
    return QString::fromUtf8(text).toHtmlEscaped().toUtf8();
}

} // namespace

void addBook(ZipWriter &zip, const XlsxBook &book)
{
    const QByteArray main = book.strict ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
                                        : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const QByteArray links = book.strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
                                         : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    zip.add("[Content_Types].xml",
            declaration + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
    zip.add("_rels/.rels", relations(relation("rId1", "officeDocument", "/xl/workbook.xml", book.strict)));
    QByteArray sheets, sheetRelations;
    for (qsizetype i = 0; i < book.sheets.size(); ++i) {
        const XlsxSheet &sheet = book.sheets.at(i);
        const QByteArray id = "rId" + QByteArray::number(i + 10);
        sheets += "<sheet name=\"" + escaped(sheet.name) + "\" sheetId=\"" + QByteArray::number(i + 1) + "\" r:id=\"" +
                  id + "\"" + (sheet.hidden ? " state=\"hidden\"" : "") + "/>";
        const QByteArray file = "worksheets/part" + QByteArray::number(90 - i) + ".xml"; // names say nothing
        sheetRelations += relation(id, "worksheet", file, book.strict);
        zip.add("xl/" + file, declaration + "<worksheet xmlns=\"" + main + "\"><sheetData>" + sheet.data +
                                  "</sheetData>" + sheet.after + "</worksheet>");
    }
    if (!book.strings.isEmpty()) {
        sheetRelations += relation("rId1", "sharedStrings", "../xl/sharedStrings.xml", book.strict);
        zip.add("xl/sharedStrings.xml", declaration + "<sst xmlns=\"" + main + "\">" + book.strings + "</sst>");
    }
    if (!book.styles.isEmpty()) {
        sheetRelations += relation("rId2", "styles", "styles.xml", book.strict);
        zip.add("xl/styles.xml", declaration + "<styleSheet xmlns=\"" + main + "\"><numFmts>" + book.formats +
                                     "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" +
                                     book.styles + "</cellXfs></styleSheet>");
    }
    zip.add("xl/workbook.xml", declaration + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + links + "\"><workbookPr" +
                                   (book.since1904 ? " date1904=\"1\"" : "") + "/><sheets>" + sheets +
                                   "</sheets></workbook>");
    zip.add("xl/_rels/workbook.xml.rels", relations(sheetRelations));
}

QByteArray xlsx(const XlsxBook &book)
{
    ZipWriter zip;
    addBook(zip, book);
    return zip.finish();
}

QByteArray xlsxOfRows(const QByteArray &rows)
{
    XlsxBook book;
    book.sheets = {{"Sheet1", rows}};
    return xlsx(book);
}

QByteArray rowsOf(const QList<QList<QByteArray>> &cells)
{
    QByteArray rows;
    for (const QList<QByteArray> &row : cells) {
        rows += "<row>";
        for (const QByteArray &cell : row) {
            if (cell.startsWith('='))
                rows += "<c><v>" + cell.mid(1) + "</v></c>";
            else if (cell.isEmpty())
                rows += "<c/>";
            else
                rows += "<c t=\"inlineStr\"><is><t>" + escaped(cell) + "</t></is></c>";
        }
        rows += "</row>";
    }
    return rows;
}

} // namespace pheu::test
