// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/recordhistory.h"

#include "pages/panelparts.h"
#include "widgets/task.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace pheu
{

namespace
{
constexpr int firstLines = 12;
constexpr int moreLines = 200;
} // namespace

RecordHistory::RecordHistory(PageId page, Workspace &workspace, Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_workspace(workspace)
    , m_localizer(localizer)
    , m_limit(firstLines)
    , m_list(new QVBoxLayout)
    , m_more(new QPushButton(tr("Show older changes")))
{
    m_list->setSpacing(0);
    m_more->setObjectName(QStringLiteral("historyMore"));
    setLook(m_more, "link");
    m_more->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addLayout(m_list);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_limit += moreLines;
        fill();
    });
}

void RecordHistory::setRecord(RecordId record)
{
    if (record == m_record)
        return;
    m_record = record;
    m_limit = firstLines;
    clearLayout(m_list);
    m_more->hide();
}

// A long log takes a moment to look through, so a worker reads it on a connection of its own.
void RecordHistory::fill()
{
    if (!m_record)
        return;
    if (m_loading) {
        m_again = true;
        return;
    }
    m_loading = true;
    m_again = false;
    auto found = std::make_shared<Changes>();
    runInBackground(
        this,
        [path = m_workspace.path(), schema = m_workspace.schema(), page = m_page, record = m_record,
         limit = m_limit + 1, found]() -> Result<void> {
            const auto database = Database::open(path, OpenMode::ReadOnly);
            if (!database)
                return database.error();
            auto changes = History::ofRecord(**database, schema, page, record, limit);
            if (!changes)
                return changes.error();
            *found = std::move(*changes);
            return {};
        },
        [this, found, record = m_record](const Result<void> &read) {
            m_loading = false;
            if (record != m_record || m_again)
                return fill();
            const bool all = int(found->size()) <= m_limit;
            if (!all)
                found->resize(size_t(m_limit));
            if (read) {
                show(*found, all);
            } else {
                clearLayout(m_list);
                addLabel(read.error().message, "error");
            }
            emit filled();
        });
}

void RecordHistory::addLabel(const QString &text, const char *look)
{
    auto *label = new QLabel(text);
    label->setObjectName(QStringLiteral("historyLine"));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    if (look)
        setLook(label, look);
    m_list->addWidget(label);
}

void RecordHistory::show(const Changes &changes, bool all)
{
    clearLayout(m_list);
    for (size_t i = 0; i < changes.size(); ++i) {
        addLine(changes[i]);
        // One moment for all that one edit did.
        if (i + 1 == changes.size() || changes[i + 1].edit != changes[i].edit)
            addMoment(changes[i]);
    }
    if (changes.empty())
        addLabel(tr("Nothing is known of how this record came to be: the history does not reach back so far."),
                 "muted");
    m_more->setVisible(!all);
}

void RecordHistory::addMoment(const History::RecordChange &change)
{
    addLabel(m_localizer.format({}).dateTime(change.atMs), "caption");
    m_list->addSpacing(space::s);
}

QString RecordHistory::valueText(const Field &field, const Value &value) const
{
    const QString text =
        oneLine(m_workspace.display(field, value, m_localizer.format(m_workspace.settings().currency)));
    return text.isEmpty() ? Format::undefined() : text;
}

// Of a list, what came and what went: the rest is as it was.
QString RecordHistory::listText(const Field &field, const IdList &before, const IdList &after) const
{
    const auto missing = [](const IdList &from, const IdList &in) {
        IdList ids;
        std::copy_if(from.begin(), from.end(), std::back_inserter(ids),
                     [&](qint64 id) { return std::find(in.begin(), in.end(), id) == in.end(); });
        return ids;
    };
    QStringList parts;
    if (const IdList came = missing(after, before); !came.empty())
        parts << QStringLiteral("+ ") + valueText(field, Value(came));
    if (const IdList went = missing(before, after); !went.empty())
        parts << QStringLiteral("− ") + valueText(field, Value(went));
    return parts.isEmpty() ? tr("another order") : parts.join(QStringLiteral(", "));
}

void RecordHistory::addLine(const History::RecordChange &change)
{
    using What = History::RecordChange::What;
    if (change.what == What::Added)
        return addLabel(change.kind == EditKind::Import ? tr("Added by an import") : tr("Added"), nullptr);
    if (change.what == What::Removed)
        return addLabel(tr("Deleted"), nullptr);
    const Field *field = m_workspace.schema().field(change.field);
    if (!field)
        return addLabel(tr("A field that is not there any more was changed"), nullptr);
    if (field->storage() == Storage::Join) {
        //: A change of a list: the name of the field, what came and what went
        return addLabel(tr("%1: %2").arg(field->names.in(m_localizer.language()),
                                         listText(*field, change.before.toIds(), change.after.toIds())),
                        nullptr);
    }
    //: A change of a field: its name, what it was, what it became
    addLabel(tr("%1: %2 → %3")
                 .arg(field->names.in(m_localizer.language()), valueText(*field, change.before),
                      valueText(*field, change.after)),
             nullptr);
}

} // namespace pheu
