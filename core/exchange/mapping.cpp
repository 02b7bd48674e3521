// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mapping.h"

#include "base/text.h"
#include "exchange/headername.h"
#include "exchange/presetchoice.h"
#include "exchange/userpresets.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace pheu
{

namespace
{

using Target = ColumnUse::Target;

QString roleOrName(const Field &field)
{
    return field.role.isEmpty() ? field.names.en.isEmpty() ? field.names.own : field.names.en : field.role;
}

QSet<QString> keysOf(const Field &field)
{
    QSet<QString> keys;
    for (const QString &name : {field.role, field.names.en, field.names.vi, field.names.own}) {
        if (!name.isEmpty())
            keys.insert(headerKey(name));
    }
    return keys;
}

// What is no field of Results and still steers its import.
std::optional<Target> pseudoField(const Page &page, const QString &name)
{
    static const QHash<QString, Target> traffic{{QStringLiteral("utm source"), Target::TrafficSource},
                                                {QStringLiteral("utm medium"), Target::TrafficMedium},
                                                {QStringLiteral("source medium"), Target::Traffic}};
    if (page.role == u"results" || page.role == u"touchpoints") {
        if (const auto it = traffic.constFind(headerKey(name)); it != traffic.constEnd())
            return *it;
    }
    if (page.role != u"results")
        return std::nullopt;
    static const QHash<QString, Target> names{{QStringLiteral("start"), Target::RangeStart},
                                              {QStringLiteral("end"), Target::RangeEnd},
                                              {QStringLiteral("from"), Target::RangeStart},
                                              {QStringLiteral("to"), Target::RangeEnd},
                                              {QStringLiteral("bắt đầu"), Target::RangeStart},
                                              {QStringLiteral("kết thúc"), Target::RangeEnd},
                                              {QStringLiteral("từ ngày"), Target::RangeStart},
                                              {QStringLiteral("đến ngày"), Target::RangeEnd},
                                              {QStringLiteral("platform ad id"), Target::PlatformAdId},
                                              {QStringLiteral("mã quảng cáo nền tảng"), Target::PlatformAdId},
                                              {QStringLiteral("result type"), Target::ResultType},
                                              {QStringLiteral("delivery level"), Target::Level},
                                              {QStringLiteral("nth day"), Target::NthDay}};
    const auto it = names.constFind(headerKey(name));
    return it == names.constEnd() ? std::nullopt : std::optional(*it);
}

class Builder
{
    Q_DECLARE_TR_FUNCTIONS(pheu::Mapping)
public:
    Builder(const Workspace &workspace, const Page &page, const ImportOptions &options, const QString &file,
            const QStringList &headers)
        : m_workspace(workspace)
        , m_page(&page)
        , m_options(options)
        , m_file(file)
        , m_headers(headers)
    {
        for (const QString &header : headers)
            m_keys << headerKey(header);
        m_blocked.assign(size_t(headers.size()), false);
        for (int i = 0; i < headers.size(); ++i) {
            m_mapping.fields << QString();
            m_mapping.remarks << QString();
        }
        m_mapping.fromPreset.assign(size_t(headers.size()), false);
    }

    Result<Mapping> build()
    {
        if (Result<void> chosen = choosePreset(); !chosen)
            return chosen.error();
        m_mapping.page = m_page;
        if (Result<void> user = takeUserMap(m_options.map, true); !user)
            return user.error();
        if (Result<void> set = takeConstants(); !set)
            return set.error();
        if (m_mapping.preset)
            takePreset();
        else if (m_options.preset == u"auto")
            takeRememberedOrGeneric();
        settleDates();
        remarkDuplicates();
        if (!m_mapping.preset && m_options.preset == u"auto")
            noteUnread();
        return std::move(m_mapping);
    }

private:
    int columnOf(const QString &name) const
    {
        const int exact = int(m_headers.indexOf(name));
        return exact >= 0 ? exact : int(m_keys.indexOf(headerKey(name)));
    }

    bool isTaken(Target target, const Field *field) const
    {
        for (const ColumnUse &use : m_mapping.uses) {
            if (use.target == target && (target != Target::Field || use.field == field) && use.whenColumn < 0)
                return true;
        }
        return false;
    }

    void add(ColumnUse use, const QString &shownAs)
    {
        if (use.column >= 0) {
            m_blocked[size_t(use.column)] = true;
            QString &shown = m_mapping.fields[use.column];
            shown = shown.isEmpty() ? shownAs : shown;
        }
        m_mapping.uses.push_back(std::move(use));
    }

    Result<void> takeUserMap(const QStringList &entries, bool strict);
    Result<ColumnUse> targetNamed(const QString &name) const;
    Result<void> takeConstants();
    Result<void> choosePreset();
    void takePreset();
    void takePresetRows();
    void takePresetColumn(const PresetColumn &column);
    void takeRememberedOrGeneric();
    void takeByName();
    void settleDates();
    void remarkDuplicates();
    void noteUnread();

    const Workspace &m_workspace;
    const Page *m_page;
    const ImportOptions &m_options;
    const QString &m_file;
    const QStringList &m_headers;
    QStringList m_keys;
    std::vector<bool> m_blocked; // columns that have been decided
    Mapping m_mapping;
};

Result<ColumnUse> Builder::targetNamed(const QString &name) const
{
    ColumnUse use;
    if (const Field *field = m_page->field(name)) {
        if (!field->isEditable())
            return Error{ErrorCode::InvalidInput,
                         tr("“%1” is filled by the program, so nothing can be imported into it.")
                             .arg(field->names.in(m_workspace.settings().language))};
        use.field = field;
        return use;
    }
    if (const std::optional<Target> target = pseudoField(*m_page, name)) {
        use.target = *target;
        return use;
    }
    QStringList known;
    for (const Field &field : m_page->fields) {
        if (field.isEditable())
            known << roleOrName(field);
    }
    return Error{ErrorCode::UnknownName,
                 tr("There is no field “%1” on the page “%2”. Its fields are: %3.")
                     .arg(name, m_page->names.in(m_workspace.settings().language), known.join(QStringLiteral(", ")))};
}

Result<void> Builder::takeUserMap(const QStringList &entries, bool strict)
{
    for (const QString &entry : entries) {
        const qsizetype split = entry.lastIndexOf(u'=');
        if (split <= 0)
            return Error{ErrorCode::InvalidInput,
                         tr("“%1” is no mapping. Write it as \"Source column=field\".").arg(entry)};
        const QString source = entry.left(split).trimmed();
        const QString name = entry.sliced(split + 1).trimmed();
        const int column = columnOf(source);
        if (column < 0) {
            if (!strict)
                continue;
            return Error{
                ErrorCode::UnknownName,
                tr("“%1” has no column “%2”. Its columns are: %3.").arg(m_file, source, headerList(m_headers))};
        }
        if (!strict && m_blocked[size_t(column)])
            continue;
        if (name.isEmpty()) { // leave this column out
            m_blocked[size_t(column)] = true;
            continue;
        }
        Result<ColumnUse> use = targetNamed(name);
        if (!use && !strict)
            continue;
        if (!use)
            return use.error();
        if (isTaken(use->target, use->field)) {
            if (!strict)
                continue;
            return Error{ErrorCode::InvalidInput, tr("Two columns are mapped to “%1”. Map one; for a first and a last "
                                                     "day map them to \"start\" and \"end\".")
                                                      .arg(name)};
        }
        use->column = column;
        use->byUser = true;
        add(*use, use->field ? roleOrName(*use->field) : name);
    }
    return {};
}

Result<void> Builder::takeConstants()
{
    for (const QString &entry : m_options.set) {
        const qsizetype split = entry.indexOf(u'=');
        if (split <= 0)
            return Error{ErrorCode::InvalidInput, tr("“%1” sets nothing. Write it as \"field=value\".").arg(entry)};
        const QString name = entry.left(split).trimmed();
        Result<ColumnUse> use = targetNamed(name);
        if (!use)
            return use.error();
        if (isTaken(use->target, use->field))
            return Error{ErrorCode::InvalidInput,
                         tr("“%1” is both mapped to a column and set to one value. Choose one of them.").arg(name)};
        use->constant = entry.sliced(split + 1).trimmed();
        use->byUser = true;
        add(*use, {});
    }
    return {};
}

Result<void> Builder::choosePreset()
{
    const Result<PresetChoice> choice = pheu::choosePreset(m_workspace, *m_page, m_options, m_file, m_keys);
    if (!choice)
        return choice.error();
    m_page = choice->page;
    m_mapping.preset = choice->preset;
    m_mapping.ownedPreset = choice->owned;
    if (!m_mapping.preset)
        return {};
    const QSet<QString> keys(m_keys.begin(), m_keys.end());
    m_mapping.confidence = double(m_mapping.preset->known(keys)) / double(std::max<qsizetype>(keys.size(), 1));
    if (m_mapping.preset->unconfirmed)
        m_mapping.notes << tr("The preset “%1” is unconfirmed: it was made from descriptions of these exports, and no "
                              "file was seen. "
                              "Check where each column goes.")
                               .arg(m_mapping.preset->title);
    for (const PresetSentence &note : m_mapping.preset->notes) {
        if (keys.intersects(note.names))
            m_mapping.notes << note.text;
    }
    return {};
}

void Builder::takePresetColumn(const PresetColumn &known)
{
    int column = -1;
    for (int i = 0; i < m_keys.size() && column < 0; ++i) {
        // A column of results may serve several fields, each under its own condition.
        const bool free = !m_blocked[size_t(i)] || !known.when.isEmpty();
        if (free && known.names.contains(m_keys.at(i)))
            column = i;
    }
    if (column < 0)
        return;
    if (!known.ignore.isEmpty()) {
        m_mapping.remarks[column] = known.ignore == u"rate"    ? tr("Rates are recomputed from counts.")
                                    : known.ignore == u"level" ? tr("This stands above the campaign and is not kept.")
                                                               : tr("Interactions are not clicks.");
        return;
    }
    ColumnUse use;
    const std::optional<Target> pseudo = pseudoField(*m_page, known.to);
    if (pseudo)
        use.target = *pseudo;
    else
        use.field = m_page->field(known.to);
    if ((!pseudo && (!use.field || !use.field->isEditable())) || isTaken(use.target, use.field))
        return;
    for (const ColumnUse &other : m_mapping.uses) {
        if (other.byUser && other.column == column)
            return;
    }
    if (!known.when.isEmpty()) {
        const ColumnUse *condition = m_mapping.use(Target::ResultType);
        if (!condition || condition->column < 0) {
            m_mapping.remarks[column] = tr("Without a column of the result type nobody knows what was counted.");
            return;
        }
        use.whenColumn = condition->column;
        use.contains = known.contains;
    }
    use.column = column;
    use.blankIsZero = known.blankIsZero;
    use.unknownBy = known.unknownBy;
    use.values = known.values;
    for (int i = 0; i < m_keys.size() && use.elseColumn < 0; ++i)
        use.elseColumn = known.orElse.contains(m_keys.at(i)) ? i : -1;
    for (int i = 0; i < m_keys.size() && !known.join.isEmpty(); ++i) {
        if (known.join.contains(m_keys.at(i)) && !m_blocked[size_t(i)] && use.joinColumn < 0)
            use.joinColumn = i;
    }
    if (use.joinColumn >= 0) {
        m_blocked[size_t(use.joinColumn)] = true;
        m_mapping.fields[use.joinColumn] = known.to;
    }
    m_mapping.fromPreset[size_t(column)] = true;
    if (known.to == u"reach")
        m_mapping.remarks[column] = tr("Reach does not add up over rows.");
    add(use, known.to);
}

void Builder::takePreset()
{
    const Preset &preset = *m_mapping.preset;
    for (const PresetColumn &column : preset.columns)
        takePresetColumn(column);
    QMap<QString, QString> fixed = preset.fixed;
    if (!preset.source.isEmpty())
        fixed.insert(QStringLiteral("source"), preset.source);
    if (!preset.channel.isEmpty())
        fixed.insert(QStringLiteral("channel"), preset.channel);
    for (auto it = fixed.begin(); it != fixed.end(); ++it) {
        const Field *field = m_page->field(it.key());
        if (!field || !field->isEditable() || isTaken(Target::Field, field))
            continue;
        ColumnUse use;
        use.field = field;
        use.constant = it.value();
        add(use, {});
    }
    takePresetRows();
}

void Builder::takePresetRows()
{
    const Preset &preset = *m_mapping.preset;
    for (const PresetRows &rows : preset.rows) {
        for (int i = 0; i < m_keys.size(); ++i) {
            if (rows.names.contains(m_keys.at(i))) {
                m_mapping.rows.push_back({i, rows.keep, rows.drop});
                break;
            }
        }
    }
    const QSet<QString> keys(m_keys.begin(), m_keys.end());
    for (auto it = preset.breakdowns.begin(); it != preset.breakdowns.end(); ++it) {
        if (keys.intersects(*it))
            m_mapping.breakdowns << it.key();
    }
    m_mapping.breakdowns.sort();
}

void Builder::takeRememberedOrGeneric()
{
    const QJsonValue remembered = m_workspace.settings().mappings.value(headerSignature(m_headers));
    if (remembered.isArray()) {
        QStringList entries;
        const QJsonArray array = remembered.toArray();
        for (const QJsonValue &entry : array)
            entries << entry.toString();
        (void)takeUserMap(entries, false); // what no longer fits is left out
        for (ColumnUse &use : m_mapping.uses)
            use.byUser = true;
        return;
    }
    takeByName();
}

void Builder::takeByName()
{
    for (int i = 0; i < m_keys.size(); ++i) {
        if (m_blocked[size_t(i)] || m_keys.at(i).isEmpty())
            continue;
        for (const Field &field : m_page->fields) {
            if (!keysOf(field).contains(m_keys.at(i)) || isTaken(Target::Field, &field))
                continue;
            if (!field.isEditable()) {
                m_mapping.remarks[i] = tr("Filled by the program.");
                break;
            }
            ColumnUse use;
            use.field = &field;
            use.column = i;
            add(use, roleOrName(field));
            break;
        }
    }
    const GenericRules &rules = genericRules();
    const std::vector<PresetColumn> synonyms = rules.synonyms.value(m_page->role);
    for (const PresetColumn &synonym : synonyms)
        takePresetColumn(synonym);
    m_mapping.fromPreset.assign(m_mapping.fromPreset.size(), false);
    for (int i = 0; i < m_keys.size(); ++i) {
        if (m_page->role == u"results" && !m_blocked[size_t(i)] && rules.rates.contains(m_keys.at(i)))
            m_mapping.remarks[i] = tr("Rates are recomputed from counts.");
    }
}

// A day of its own makes a range needless: the user's, or the platform's "Day".
void Builder::settleDates()
{
    const ColumnUse *date = m_mapping.fieldUse(QStringLiteral("date"));
    if (m_page->role != u"results" || !date)
        return;
    std::erase_if(m_mapping.uses, [](const ColumnUse &use) {
        const bool range =
            use.target == Target::RangeStart || use.target == Target::RangeEnd || use.target == Target::NthDay;
        return range && !use.byUser;
    });
}

void Builder::remarkDuplicates()
{
    for (int i = 0; i < m_keys.size(); ++i) {
        const qsizetype first = m_keys.indexOf(m_keys.at(i));
        if (first < i && !m_keys.at(i).isEmpty() && m_mapping.fields.at(i).isEmpty() &&
            !m_mapping.fields.at(first).isEmpty())
            m_mapping.remarks[i] = tr("A column before has the same name, and that one is taken.");
    }
}

// A column that nobody took or left out holds what would be lost without a word. A preset knows its own.
void Builder::noteUnread()
{
    QStringList unread;
    for (int i = 0; i < m_keys.size(); ++i) {
        if (!m_blocked[size_t(i)] && !m_keys.at(i).isEmpty() && m_mapping.remarks.at(i).isEmpty())
            unread << m_headers.at(i);
    }
    if (!unread.isEmpty())
        m_mapping.notes << tr("Columns of “%1” that go nowhere: %2.").arg(m_file, headerList(unread));
}

} // namespace

const ColumnUse *Mapping::use(ColumnUse::Target target) const
{
    for (const ColumnUse &candidate : uses) {
        if (candidate.target == target)
            return &candidate;
    }
    return nullptr;
}

const ColumnUse *Mapping::fieldUse(const QString &role) const
{
    for (const ColumnUse &candidate : uses) {
        if (candidate.field && candidate.field->role == role)
            return &candidate;
    }
    return nullptr;
}

Result<Mapping> makeMapping(const Workspace &workspace, const Page &page, const ImportOptions &options,
                            const QString &file, const QStringList &headers)
{
    return Builder(workspace, page, options, file, headers).build();
}

QSet<QString> headerKeysFor(const Workspace &workspace, const Page &page, const ImportOptions &options)
{
    const QString role = page.role.isEmpty() ? page.names.own : page.role;
    QSet<QString> keys = knownHeaderKeys(options.page.isEmpty() ? QString() : role);
    for (const Preset &own : userPresets(workspace)) {
        for (const PresetColumn &column : own.columns)
            keys.unite(column.names);
    }
    if (options.preset.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)) {
        if (const Result<Preset> read = readPresetFile(options.preset)) {
            for (const PresetColumn &column : read->columns)
                keys.unite(column.names);
        }
    }
    for (const PresetColumn &column : genericRules().synonyms.value(page.role))
        keys.unite(column.names);
    for (const Field &field : page.fields)
        keys.unite(keysOf(field));
    for (const QString &entry : options.map)
        keys.insert(headerKey(entry.left(entry.lastIndexOf(u'='))));
    return keys;
}

} // namespace pheu
