// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/exporter.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace pheu {

namespace {

constexpr size_t window = 2000; // records read at once

struct ExportText
{
    Q_DECLARE_TR_FUNCTIONS(pheu::Exporter)
};

bool startsFormula(QChar c)
{
    switch (c.unicode()) {
    case u'=':
    case u'+':
    case u'-':
    case u'@':
    case u'\t':
    case u'\r':
    case u'\n':
    case 0xFF1D: // the full-width forms of = + - @
    case 0xFF0B:
    case 0xFF0D:
    case 0xFF20:
        return true;
    default:
        return false;
    }
}

// Where the text begins behind apostrophes.
qsizetype behindApostrophes(const QString &text)
{
    qsizetype at = 0;
    while (at < text.size() && text.at(at) == u'\'')
        ++at;
    return at;
}

void appendCell(QByteArray &line, const QString &text, char delimiter)
{
    const QByteArray utf8 = text.toUtf8();
    const bool blankEnds = !utf8.isEmpty() && (utf8.front() == ' ' || utf8.back() == ' ');
    if (!blankEnds && !utf8.contains(delimiter) && !utf8.contains('"') && !utf8.contains('\n') && !utf8.contains('\r')) {
        line += utf8;
        return;
    }
    line += '"';
    for (char c : utf8) {
        if (c == '"')
            line += '"';
        line += c;
    }
    line += '"';
}

Error cannotWrite(const QString &target, const QString &why)
{
    return {ErrorCode::Io, ExportText::tr("“%1” cannot be written: %2. Choose another folder or free some space; an existing "
                                          "file was left as it was.")
                               .arg(target, why)};
}

// Text that somebody wrote: names of options, records and files too. The rest is written by the program.
bool isFreeText(const Field &field)
{
    switch (field.type->meaning()) {
    case Meaning::Number:
    case Meaning::Money:
    case Meaning::Date:
    case Meaning::Instant:
    case Meaning::Truth:
        return false;
    default:
        return true;
    }
}

class Writer
{
public:
    Writer(Workspace &workspace, const Page &page, const ExportRequest &request)
        : m_workspace(workspace), m_page(page), m_figures(request.figures),
          m_delimiter(request.format == DelimitedFormat::Tsv ? '\t' : ',')
    {
        for (FieldId id : request.fields.empty() ? exportFields(page) : request.fields) {
            if (const Field *field = page.field(id)) {
                m_fields.push_back(field);
                m_read.push_back(id);
            }
        }
        // Money is written in the currency of its record.
        m_shown = m_read.size();
        for (const Field *field : m_fields) {
            int at = -1;
            if (field->type->meaning() == Meaning::Money && field->config.currencyField) {
                const auto known = std::find(m_read.begin(), m_read.end(), field->config.currencyField);
                at = int(known - m_read.begin());
                if (known == m_read.end())
                    m_read.push_back(field->config.currencyField);
            }
            m_currencyAt.push_back(at);
        }
    }

    QByteArray header(Language language) const
    {
        QByteArray line = QByteArrayLiteral("\xEF\xBB\xBF");
        for (size_t i = 0; i < m_fields.size(); ++i) {
            if (i > 0)
                line += m_delimiter;
            appendCell(line, guardedText(m_fields[i]->names.in(language)), m_delimiter);
        }
        return line + "\r\n";
    }

    Result<QByteArray> lines(std::span<const RecordId> ids) const
    {
        Result<std::vector<Record>> records = m_workspace.reader().fetch(m_page.id, ids, m_read);
        if (!records)
            return records.error();
        QByteArray out;
        for (const Record &record : *records) {
            if (!record.id)
                continue;
            for (size_t i = 0; i < m_shown; ++i) {
                if (i > 0)
                    out += m_delimiter;
                appendCell(out, cell(record, i), m_delimiter);
            }
            // A row of one empty cell would read as a blank line.
            if (m_shown == 1 && (out.isEmpty() || out.endsWith('\n')))
                out += "\"\"";
            out += "\r\n";
        }
        return out;
    }

private:
    QString cell(const Record &record, size_t index) const
    {
        const Field &field = *m_fields[index];
        const auto figures = m_figures.constFind(field.id);
        const Value value = figures == m_figures.cend() ? record.values[index] : figures->value(record.id);
        if (value.isEmpty())
            return {};
        const int currencyAt = m_currencyAt[index];
        const QString currency = currencyAt >= 0 ? record.values[size_t(currencyAt)].toText() : QString();
        const QString text = m_workspace.plain(field, value, currency);
        return isFreeText(field) ? guardedText(text) : text;
    }

    Workspace &m_workspace;
    const Page &m_page;
    const QHash<FieldId, QHash<RecordId, Value>> &m_figures;
    char m_delimiter;
    std::vector<const Field *> m_fields;
    std::vector<FieldId> m_read;
    std::vector<int> m_currencyAt;
    size_t m_shown = 0;
};

} // namespace

std::vector<FieldId> exportFields(const Page &page)
{
    std::vector<FieldId> fields;
    for (const Field &field : page.fields) {
        const bool holds = field.type->meaning() != Meaning::Nothing;
        if (holds && field.storage() != Storage::Reverse && field.storage() != Storage::RowMeta)
            fields.push_back(field.id);
    }
    return fields;
}

QString guardedText(const QString &text)
{
    const qsizetype at = behindApostrophes(text);
    return at < text.size() && startsFormula(text.at(at)) ? u'\'' + text : text;
}

QString unguardedText(const QString &text)
{
    const qsizetype at = behindApostrophes(text);
    return at > 0 && at < text.size() && startsFormula(text.at(at)) ? text.sliced(1) : text;
}

Result<qint64> exportRecords(Workspace &workspace, const ExportRequest &request, const QString &target)
{
    const Page *page = workspace.schema().page(request.query.page);
    if (!page)
        return Error{ErrorCode::UnknownName, ExportText::tr("The page to export is not in this workspace.")};
    const Result<std::vector<RecordId>> ids = workspace.reader().select(request.query);
    if (!ids)
        return ids.error();
    if (QFileInfo(target).absoluteFilePath() == QFileInfo(workspace.path()).absoluteFilePath())
        return cannotWrite(target, ExportText::tr("it is the workspace itself"));
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(target, file.errorString());
    const Writer writer(workspace, *page, request);
    file.write(writer.header(request.language));
    for (size_t begin = 0; begin < ids->size(); begin += window) {
        const std::span<const RecordId> part(ids->data() + begin, std::min(window, ids->size() - begin));
        const Result<QByteArray> lines = writer.lines(part);
        if (!lines)
            return lines.error();
        if (file.write(*lines) != lines->size())
            return cannotWrite(target, file.errorString());
    }
    if (!file.commit())
        return cannotWrite(target, file.errorString());
    return qint64(ids->size());
}

} // namespace pheu
