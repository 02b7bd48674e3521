// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/workspacesearch.h"

#include "models/celltext.h"
#include "models/searchtext.h"
#include "storage/recordscan.h"

#include <QSet>
#include <QThread>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr int namesPerPage = 6;
constexpr int textWidth = 110;

struct Asked {
    int number = 0;
    QString text;
    Format format{QLocale::c(), {}};
    int perPage = 5;
};

bool isSearched(const Field &field)
{
    const QString type = field.type->id();
    const Storage storage = field.storage();
    static const QSet<QString> texts{
        QStringLiteral("text"),         QStringLiteral("long_text"), QStringLiteral("url"),
        QStringLiteral("email"),        QStringLiteral("phone"),     QStringLiteral("select"),
        QStringLiteral("multi_select"), QStringLiteral("person"),    QStringLiteral("link")};
    return texts.contains(type) && storage != Storage::Virtual && storage != Storage::Reverse;
}

} // namespace

struct WorkspaceSearch::Question : Asked {
    std::shared_ptr<std::atomic<bool>> stop;
    bool isStopped() const { return stop->load(std::memory_order_relaxed); }
};

struct WorkspaceSearch::Shared {
    QString path;
    Clock clock = Clock::system();
    std::shared_ptr<std::atomic<bool>> running = std::make_shared<std::atomic<bool>>(false); // stop of the newest
    std::unique_ptr<Workspace> own; // made and used in the thread only
};

WorkspaceSearch::WorkspaceSearch(const QString &path, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>())
    , m_thread(std::make_unique<QThread>())
    , m_context(new QObject)
{
    qRegisterMetaType<PageId>();
    qRegisterMetaType<QList<SearchHit>>();
    m_shared->path = path;
    m_shared->clock = clock;
    m_context->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_context, &QObject::deleteLater);
    m_thread->start();
}

WorkspaceSearch::~WorkspaceSearch()
{
    *m_shared->running = true;
    QMetaObject::invokeMethod(m_context, [shared = m_shared] { shared->own.reset(); });
    m_thread->quit();
    m_thread->wait();
}

int WorkspaceSearch::ask(const QString &text, const Format &format, int perPage)
{
    *m_shared->running = true;
    Question question;
    question.number = ++m_last;
    question.text = text.simplified();
    question.format = format;
    question.perPage = perPage;
    question.stop = m_shared->running = std::make_shared<std::atomic<bool>>(false);
    if (!question.text.isEmpty())
        QMetaObject::invokeMethod(m_context, [this, question] { run(question); });
    return question.number;
}

namespace
{

// One question on one workspace, page by page.
class Search
{
public:
    using Tell = std::function<void(PageId, const QList<SearchHit> &, bool more)>;

    Search(Workspace &workspace, const Asked &asked, const std::atomic<bool> &stop, Tell tell)
        : m_workspace(workspace)
        , m_asked(asked)
        , m_stop(stop)
        , m_tell(std::move(tell))
        , m_cells(workspace, asked.format)
    {
    }

    void run()
    {
        std::vector<std::pair<qint64, const Page *>> pages;
        for (const Page &page : m_workspace.schema().pages) {
            const auto last = m_workspace.reader().lastId(page.id);
            pages.emplace_back(last ? *last : 0, &page);
        }
        std::stable_sort(pages.begin(), pages.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        for (const auto &[size, page] : pages)
            names(*page);
        for (const auto &[size, page] : pages)
            texts(*page);
    }

private:
    void names(const Page &page)
    {
        if (!page.nameField || m_stop)
            return;
        const auto best = m_workspace.reader().suggest(page.id, m_asked.text, namesPerPage);
        if (!best || m_stop)
            return;
        QList<SearchHit> hits;
        for (const auto &[record, name] : *best) {
            m_told.insert({page.id.value, record.value});
            hits << SearchHit{page.id, record, name, {}, {}};
        }
        if (!hits.isEmpty())
            m_tell(page.id, hits, false);
    }

    void texts(const Page &page)
    {
        if (m_stop)
            return;
        Query query;
        query.page = page.id;
        query.search = m_asked.text;
        std::vector<RecordId> found;
        bool more = false;
        const auto scanned = scanRecords(
            m_workspace.database(), m_workspace.schema(), query, {}, {},
            [&](qint64 id, const Statement &) {
                if (m_told.contains({page.id.value, id}))
                    return true;
                more = int(found.size()) >= m_asked.perPage;
                if (!more)
                    found.push_back(RecordId(id));
                return !more;
            },
            &m_stop);
        if (scanned && !m_stop && !found.empty())
            m_tell(page.id, hitsOf(page, found), more);
    }

    QList<SearchHit> hitsOf(const Page &page, const std::vector<RecordId> &records)
    {
        std::vector<FieldId> fields;
        for (const Field &field : page.fields) {
            if (isSearched(field))
                fields.push_back(field.id);
        }
        QList<SearchHit> hits;
        const auto read = m_workspace.reader().fetch(page.id, records, fields);
        if (!read)
            return hits;
        for (size_t i = 0; i < fields.size(); ++i) {
            std::vector<Value> values;
            for (const Record &record : *read)
                values.push_back(record.values[i]);
            m_cells.prepare(*page.field(fields[i]), values);
        }
        for (const Record &record : *read) {
            if (record.id)
                hits << hitOf(page, fields, record);
        }
        return hits;
    }

    // The field that holds most of the words says where the record was found.
    SearchHit hitOf(const Page &page, const std::vector<FieldId> &fields, const Record &record)
    {
        SearchHit hit{page.id, record.id, QStringLiteral("#%1").arg(record.id.value), {}, {}};
        size_t best = 0;
        for (size_t i = 0; i < fields.size(); ++i) {
            const Field &field = *page.field(fields[i]);
            const QString text = m_cells.display(field, record.values[i], {});
            if (field.id == page.nameField && !text.isEmpty()) {
                hit.name = text;
                continue;
            }
            const size_t places = foundRanges(text, m_asked.text).size();
            if (places > best) {
                best = places;
                hit.field = field.names.in(languageOf(m_asked.format));
                hit.text = aroundMatch(text, m_asked.text, textWidth);
            }
        }
        return hit;
    }

    Workspace &m_workspace;
    const Asked &m_asked;
    const std::atomic<bool> &m_stop;
    Tell m_tell;
    CellText m_cells;
    QSet<std::pair<qint64, qint64>> m_told;
};

} // namespace

// In the thread.
void WorkspaceSearch::run(const Question &question)
{
    if (question.isStopped())
        return;
    if (!m_shared->own) {
        auto opened = Workspace::open(m_shared->path, OpenMode::ReadOnly, m_shared->clock);
        if (!opened) {
            emit finished(question.number);
            return;
        }
        m_shared->own = std::move(*opened);
    }
    m_shared->own->refresh();
    const auto stop = question.stop;
    Search search(*m_shared->own, question, *stop,
                  [this, &question](PageId page, const QList<SearchHit> &hits, bool more) {
                      if (!question.isStopped())
                          emit found(question.number, page, hits, more);
                  });
    search.run();
    if (!question.isStopped())
        emit finished(question.number);
}

} // namespace pheu
