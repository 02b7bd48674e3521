// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/linktext.h"

#include "base/text.h"
#include "workspace/attachments.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::Workspace)
};

} // namespace

QString LinkText::nameOf(Database &database, const Schema &schema, const Field &field, qint64 id, Language language)
{
    if (field.type->meaning() == Meaning::File)
        return fileName(database, id);
    if (!field.config.target) {
        const Option *option = field.option(OptionId(id));
        return option ? option->names.in(language) : QString();
    }
    QHash<qint64, QString> &names = m_names[field.config.target];
    if (const auto known = names.constFind(id); known != names.constEnd())
        return *known;
    if (names.size() >= mostKept)
        names.clear();
    const Result<QHash<qint64, QString>> read =
        RecordReader(database, schema).names(field.config.target, std::span(&id, 1));
    if (!read)
        return {};
    const QString name = read->value(id);
    names.insert(id, name);
    return name;
}

QString LinkText::fileName(Database &database, qint64 id)
{
    QHash<qint64, QString> &names = m_names[PageId()]; // files are on no page, and their names never change
    if (const auto known = names.constFind(id); known != names.constEnd())
        return *known;
    if (names.size() >= mostKept)
        names.clear();
    const auto files = attachments(database, std::span(&id, 1));
    const QString name = files && !files->empty() ? files->front().name : QString();
    names.insert(id, name);
    return name;
}

Result<qint64> LinkText::idOf(Database &database, const Schema &schema, const Field &field, const QString &text) const
{
    const QString name = cleanText(text).trimmed();
    if (!field.config.target) {
        if (const Option *option = field.option(name))
            return option->id.value;
        QStringList names;
        for (const Option &option : field.options) { // as they are typed in a list
            const QString shown = shownName(option.names);
            names.append(shown.contains(u',') ? QStringLiteral("\"%1\"").arg(shown) : shown);
        }
        return Error{ErrorCode::UnknownName, Text::tr("“%1” is no option of “%2”. There is: %3.")
                                                 .arg(name, shownName(field.names), names.join(QStringLiteral(", ")))};
    }
    const Result<std::optional<RecordId>> found = RecordReader(database, schema).findByName(field.config.target, name);
    if (!found)
        return found.error();
    if (*found)
        return (*found)->value;
    const Page *target = schema.page(field.config.target);
    return Error{ErrorCode::UnknownName,
                 Text::tr("There is no “%1” in “%2” that “%3” could link to. Check the name, or add it there first.")
                     .arg(name, target ? shownName(target->names) : QString(), shownName(field.names))};
}

void LinkText::forget(const ChangeSet &changes)
{
    for (const ChangeSet::PageChange &page : changes.pages) {
        const auto names = m_names.find(page.page);
        if (names == m_names.end())
            continue;
        if (page.bulk) {
            m_names.erase(names);
            continue;
        }
        for (const auto *list : {&page.inserted, &page.updated, &page.removed}) {
            for (const RecordId id : *list)
                names->remove(id.value);
        }
    }
}

} // namespace pheu
