// SPDX-License-Identifier: GPL-3.0-or-later
// JSON: an array of the objects that `pheu query --format json` answers with, written as it is read.
#include "base/systemreason.h"
#include "exchange/exportformat.h"
#include "exchange/recordjson.h"

#include <QSaveFile>

namespace pheu
{

namespace
{

class JsonExportWriter final : public ExportWriter
{
public:
    explicit JsonExportWriter(const ExportSource &source)
        : m_columns(columnsOf(source))
        , m_window(source.workspace, source.page, m_columns, source.request.figures)
        , m_records(source.workspace, m_columns, m_window, source.request.language)
        , m_file(source.target)
    {
    }

    Result<void> begin() override
    {
        if (!m_file.open(QIODevice::WriteOnly))
            return cannotExport(m_file.fileName(), systemReason(m_file.errorString()));
        m_json.beginArray();
        return {};
    }

    Result<void> write(std::span<const RecordId> ids) override
    {
        if (const Result<void> read = m_window.read(ids); !read)
            return read.error();
        for (size_t row = 0; row < ids.size(); ++row)
            m_records.write(m_json, row, ids[row]);
        return put();
    }

    Result<void> finish() override
    {
        m_json.endArray();
        if (const Result<void> written = put(); !written)
            return written.error();
        if (!m_file.commit())
            return cannotExport(m_file.fileName(), systemReason(m_file.errorString()));
        return {};
    }

private:
    static std::vector<RecordColumn> columnsOf(const ExportSource &source)
    {
        const ExportRequest &request = source.request;
        return request.fields.empty() ? pageColumns(source.page, request.language, true)
                                      : fieldColumns(source.page, request.fields, request.language);
    }

    Result<void> put()
    {
        const QByteArray bytes = m_json.take();
        if (m_file.write(bytes) != bytes.size())
            return cannotExport(m_file.fileName(), systemReason(m_file.errorString()));
        return {};
    }

    std::vector<RecordColumn> m_columns;
    RecordWindow m_window;
    RecordJson m_records;
    JsonWriter m_json;
    QSaveFile m_file;
};

} // namespace

std::unique_ptr<ExportWriter> jsonExportWriter(const ExportSource &source)
{
    return std::make_unique<JsonExportWriter>(source);
}

} // namespace pheu
