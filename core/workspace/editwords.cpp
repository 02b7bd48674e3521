// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/editwords.h"

#include "fields/fieldtype.h"
#include "storage/logstore.h"
#include "storage/metastore.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::EditWords)
};

constexpr size_t mostChanges = 400; // of one edit; what matters comes first

using Place = std::pair<QString, qint64>;   // table and id
using Known = std::map<Place, QJsonObject>; // columns, as far as they are known

bool isOfStructure(EditKind kind)
{
    switch (kind) {
    case EditKind::Layout:
    case EditKind::Setting:
    case EditKind::AddField:
    case EditKind::ChangeField:
    case EditKind::RetypeField:
    case EditKind::RemoveField:
    case EditKind::AddPage:
    case EditKind::ChangePage:
    case EditKind::RemovePage:
    case EditKind::Options:
    case EditKind::View:
        return true;
    default:
        return false;
    }
}

void overlay(QJsonObject &columns, const QJsonObject &with)
{
    for (auto at = with.begin(); at != with.end(); ++at)
        columns.insert(at.key(), at.value());
}

QString nameIn(const QJsonObject &columns)
{
    return shownName({columns[QStringLiteral("name_en")].toString(), columns[QStringLiteral("name_vi")].toString(),
                      columns[QStringLiteral("name_own")].toString()});
}

// One change with the rows around it filled up from what is known.
struct Step {
    QString table;
    QJsonValue key;
    bool added = false, removed = false;
    QJsonObject changed; // columns that differ, as they are after it
    QJsonObject was, is;

    bool has(const char *column) const { return changed.contains(QLatin1String(column)); }
    bool isRenamed() const { return !added && !removed && nameIn(was) != nameIn(is); }
    QString name() const { return nameIn(removed ? was : is); }
    qint64 parent(const char *column) const { return (removed ? was : is)[QLatin1String(column)].toInteger(); }
};

// The smallest is what the edit is about: a new field also moves its neighbours and enters a view.
int rankOf(const Step &step)
{
    const bool whole = step.added || step.removed;
    if (step.table == QLatin1String("page"))
        return whole ? 0 : step.isRenamed() ? 1 : step.has("icon") || step.has("color") ? 5 : 10;
    if (step.table == QLatin1String("field")) {
        if (whole || step.has("type"))
            return whole ? 2 : 3;
        if (step.isRenamed())
            return 4;
        return step.has("config") || step.has("description") ? 5 : step.has("hidden") || step.has("width") ? 9 : 10;
    }
    if (step.table == QLatin1String("option"))
        return whole || step.isRenamed() || step.has("color") ? 6 : 10;
    if (step.table == QLatin1String("view"))
        return whole || step.isRenamed() ? 7 : step.has("config") ? 8 : 10;
    return 11;
}

class Teller
{
public:
    explicit Teller(const Known &known)
        : m_known(known)
    {
    }

    QString sentence(const Step &step) const
    {
        if (step.table == QLatin1String("page"))
            return page(step);
        if (step.table == QLatin1String("field"))
            return field(step);
        if (step.table == QLatin1String("option"))
            return option(step);
        if (step.table == QLatin1String("view"))
            return view(step);
        return step.table == QLatin1String("workspace") ? setting(step.key.toString()) : QString();
    }

private:
    QString nameOf(const char *table, qint64 id) const
    {
        const auto found = m_known.find({QLatin1String(table), id});
        return found == m_known.end() ? QStringLiteral("?") : nameIn(found->second);
    }

    static QString page(const Step &step)
    {
        const QString name = step.name();
        if (step.added)
            return Text::tr("Page “%1” added").arg(name);
        if (step.removed)
            return Text::tr("Page “%1” deleted").arg(name);
        if (step.isRenamed())
            return Text::tr("Page “%1” renamed to “%2”").arg(nameIn(step.was), name);
        if (step.has("icon") || step.has("color"))
            return Text::tr("Icon or colour of the page “%1” changed").arg(name);
        return Text::tr("Page “%1” moved").arg(name);
    }

    QString field(const Step &step) const
    {
        const QString name = step.name(), page = nameOf("page", step.parent("page"));
        if (step.added)
            return Text::tr("Field “%1” added to “%2”").arg(name, page);
        if (step.removed)
            return Text::tr("Field “%1” deleted from “%2”").arg(name, page);
        if (step.has("type")) {
            const auto title = [](const QJsonObject &columns) {
                const QString id = columns[QStringLiteral("type")].toString();
                const FieldType *type = fieldType(id);
                return type ? type->title() : id;
            };
            return Text::tr("Field “%1” on “%2” turned from %3 into %4")
                .arg(name, page, title(step.was), title(step.is));
        }
        if (step.isRenamed())
            return Text::tr("Field “%1” renamed to “%2” on “%3”").arg(nameIn(step.was), name, page);
        if (step.has("config"))
            return Text::tr("Settings of the field “%1” on “%2” changed").arg(name, page);
        if (step.has("description"))
            return Text::tr("Description of the field “%1” on “%2” changed").arg(name, page);
        if (step.has("hidden"))
            return step.is[QStringLiteral("hidden")].toInt() != 0
                       ? Text::tr("Field “%1” hidden on “%2”").arg(name, page)
                       : Text::tr("Field “%1” shown on “%2”").arg(name, page);
        if (step.has("width"))
            return Text::tr("Width of the field “%1” on “%2” changed").arg(name, page);
        return Text::tr("Fields of “%1” put into another order").arg(page);
    }

    QString option(const Step &step) const
    {
        const qint64 id = step.parent("field");
        const QString name = step.name(), field = nameOf("field", id);
        const auto owner = m_known.find({QStringLiteral("field"), id});
        const QString page =
            nameOf("page", owner == m_known.end() ? 0 : owner->second[QStringLiteral("page")].toInteger());
        if (step.added)
            return Text::tr("Option “%1” added to the field “%2” on “%3”").arg(name, field, page);
        if (step.removed)
            return Text::tr("Option “%1” deleted from the field “%2” on “%3”").arg(name, field, page);
        if (step.isRenamed())
            return Text::tr("Option “%1” renamed to “%2” in the field “%3” on “%4”")
                .arg(nameIn(step.was), name, field, page);
        if (step.has("color"))
            return Text::tr("Colour of the option “%1” of the field “%2” on “%3” changed").arg(name, field, page);
        return Text::tr("Options of the field “%1” on “%2” put into another order").arg(field, page);
    }

    QString view(const Step &step) const
    {
        const QString name = step.name(), page = nameOf("page", step.parent("page"));
        if (step.added)
            return Text::tr("View “%1” added to “%2”").arg(name, page);
        if (step.removed)
            return Text::tr("View “%1” deleted from “%2”").arg(name, page);
        if (step.isRenamed())
            return Text::tr("View “%1” renamed to “%2” on “%3”").arg(nameIn(step.was), name, page);
        if (step.has("config"))
            return Text::tr("What the view “%1” on “%2” shows changed").arg(name, page);
        return Text::tr("Views of “%1” put into another order").arg(page);
    }

    static QString setting(const QString &key)
    {
        static const std::pair<QLatin1String, const char *> sentences[] = {
            {QLatin1String("name"), QT_TRANSLATE_NOOP("pheu::EditWords", "Name of the workspace changed")},
            {QLatin1String("currency"), QT_TRANSLATE_NOOP("pheu::EditWords", "Currency of the workspace changed")},
            {QLatin1String("language"), QT_TRANSLATE_NOOP("pheu::EditWords", "Language of the workspace changed")},
            {QLatin1String("goal"), QT_TRANSLATE_NOOP("pheu::EditWords", "What counts as a conversion changed")},
            {QLatin1String("margin"), QT_TRANSLATE_NOOP("pheu::EditWords", "Profit margin changed")},
            {QLatin1String("lifespan"), QT_TRANSLATE_NOOP("pheu::EditWords", "Years that a customer stays changed")},
            {QLatin1String("calendar"), QT_TRANSLATE_NOOP("pheu::EditWords", "Start of the week or year changed")},
            {QLatin1String("measure_source"), QT_TRANSLATE_NOOP("pheu::EditWords", "Sources of the figures changed")},
            {QLatin1String("dashboard"), QT_TRANSLATE_NOOP("pheu::EditWords", "Dashboards changed")},
            {QLatin1String("mappings"), QT_TRANSLATE_NOOP("pheu::EditWords", "Remembered columns of imports changed")},
            {QLatin1String("targets"), QT_TRANSLATE_NOOP("pheu::EditWords", "Targets changed")},
            {QLatin1String("utm"), QT_TRANSLATE_NOOP("pheu::EditWords", "Rules for UTM links changed")},
            {QLatin1String("log_limit"), QT_TRANSLATE_NOOP("pheu::EditWords", "Size of the history changed")},
        };
        for (const auto &[id, sentence] : sentences) {
            if (id == key)
                return Text::tr(sentence);
        }
        return {};
    }

    const Known &m_known;
};

Known knownOf(const Schema &schema)
{
    Known known;
    for (const Page &page : schema.pages) {
        known[{QStringLiteral("page"), page.id.value}] = rowOf(page, 0);
        for (const Field &field : page.fields) {
            known[{QStringLiteral("field"), field.id.value}] = rowOf(field, 0);
            for (const Option &option : field.options)
                known[{QStringLiteral("option"), option.id.value}] = rowOf(option, field.id, 0);
        }
        for (const View &view : page.views)
            known[{QStringLiteral("view"), view.id.value}] = rowOf(view, 0);
    }
    return known;
}

Result<std::vector<MetaChange>> changesOf(LogStore &log, EditId id)
{
    std::vector<MetaChange> changes;
    const Result<std::optional<EditRow>> edit = log.edit(id);
    if (!edit || !*edit)
        return edit ? Result<std::vector<MetaChange>>(changes) : edit.error();
    const auto heads = log.changesOf(**edit);
    if (!heads)
        return heads.error();
    for (const LogStore::Head &head : *heads) {
        if (head.op != ChangeOp::Metadata)
            continue;
        const Result<ChangeRow> row = log.change(head.id);
        if (!row)
            return row.error();
        if (auto change = MetaChange::unpack(row->payload))
            changes.push_back(std::move(*change));
        if (changes.size() >= mostChanges)
            break;
    }
    return changes;
}

// The steps of one edit, last first, while `known` goes back to how things were before it.
std::vector<Step> stepsOf(const std::vector<MetaChange> &changes, Known &known)
{
    std::vector<Step> steps;
    for (auto change = changes.rbegin(); change != changes.rend(); ++change) {
        Step step{change->table, change->key, change->before.isNull(), change->after.isNull(), {}, {}, {}};
        if (step.table != QLatin1String("workspace")) {
            QJsonObject &columns = known[{step.table, step.key.toInteger()}];
            step.changed = change->after.toObject();
            step.is = columns;
            overlay(step.is, change->after.toObject());
            step.was = step.is;
            overlay(step.was, change->before.toObject());
            columns = step.was;
        }
        steps.push_back(std::move(step));
    }
    std::ranges::reverse(steps);
    return steps;
}

QString told(const std::vector<Step> &steps, const Known &known)
{
    const auto first = std::ranges::min_element(steps, {}, rankOf);
    if (first == steps.end())
        return {};
    const Teller teller(known);
    const QString sentence = teller.sentence(*first);
    const int rank = rankOf(*first);
    const int more = int(std::ranges::count_if(steps, [&](const Step &step) { return rankOf(step) == rank; })) - 1;
    const bool isOrder = rank == 10; // many rows move when one does
    return more > 0 && !isOrder && !sentence.isEmpty() ? Text::tr("%1, and %n more", nullptr, more).arg(sentence)
                                                       : sentence;
}

} // namespace

Result<QHash<EditId, QString>> structureEditWords(Database &database, const Schema &schema,
                                                  std::span<const EditInfo> edits)
{
    DigestLedger unused;
    LogStore log(database, unused);
    Known known = knownOf(schema);
    std::vector<std::pair<EditId, std::vector<MetaChange>>> all;
    for (const EditInfo &info : edits) {
        if (!isOfStructure(info.kind))
            continue;
        auto changes = changesOf(log, info.id);
        if (!changes)
            return changes.error();
        for (const MetaChange &change : *changes) { // what is not there now was there once
            if (change.table != QLatin1String("workspace") && (change.before.isNull() || change.after.isNull()))
                known.try_emplace({change.table, change.key.toInteger()},
                                  change.before.isNull() ? change.after.toObject() : change.before.toObject());
        }
        all.emplace_back(info.id, std::move(*changes));
    }
    QHash<EditId, QString> words;
    for (const auto &[id, changes] : all) {
        const std::vector<Step> steps = stepsOf(changes, known);
        if (const QString sentence = told(steps, known); !sentence.isEmpty())
            words.insert(id, sentence);
    }
    return words;
}

} // namespace pheu
