// SPDX-License-Identifier: GPL-3.0-or-later
// A preset out of its JSON. What people share may hold anything, so every part is checked before it is believed.
#include "exchange/preset.h"

#include "base/text.h"
#include "exchange/headername.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <algorithm>
#include <optional>

namespace pheu
{

namespace
{

constexpr qsizetype mostEntries = 2000, longestText = 500;

bool isVietnamese()
{
    return QLocale().language() == QLocale::Vietnamese;
}

class PresetReader
{
    Q_DECLARE_TR_FUNCTIONS(pheu::Preset)
public:
    explicit PresetReader(const QString &where)
        : m_where(where)
    {
    }

    Result<Preset> read(const QJsonObject &object)
    {
        readHead(object);
        readDetection(object.value(u"detect"));
        readColumns(object.value(u"columns"));
        readRows(object.value(u"rows"));
        readRest(object);
        checkReferences();
        if (m_error)
            return *m_error;
        return std::move(m_preset);
    }

private:
    // The first thing that is wrong is told; the rest is read as if it were empty.
    void fail(const QString &part, const QString &what)
    {
        if (!m_error)
            m_error = Error{
                ErrorCode::InvalidInput,
                tr("“%1” is no preset that can be used: %2, at “%3”. Export the preset again, or correct the file.")
                    .arg(m_where, what, part)};
    }

    // Only keys that are known: one that is misspelled would silently do nothing.
    void checkKeys(const QJsonObject &object, const QString &part, std::initializer_list<const char *> known)
    {
        for (auto it = object.begin(); it != object.end(); ++it) {
            const bool isKnown = std::any_of(known.begin(), known.end(),
                                             [&it](const char *name) { return it.key() == QLatin1String(name); });
            if (!isKnown)
                fail(part + it.key().left(80), tr("it has a part that is not known"));
        }
    }

    QString text(const QJsonValue &value, const QString &part, bool needed = false)
    {
        if (value.isUndefined() && !needed)
            return {};
        if (!value.isString())
            fail(part, tr("a text is expected"));
        const QString text = cleanText(value.toString()).trimmed();
        if (text.size() > longestText)
            fail(part, tr("a text is longer than %1 characters").arg(longestText));
        else if (needed && text.isEmpty())
            fail(part, tr("a text is missing"));
        return text.left(longestText);
    }

    QStringList texts(const QJsonValue &value, const QString &part, bool needed = false)
    {
        QStringList list;
        if (value.isUndefined() && !needed)
            return list;
        const QJsonArray array = value.toArray();
        if (!value.isArray() || (needed && array.isEmpty()))
            fail(part, tr("a list of texts is expected"));
        if (array.size() > mostEntries)
            fail(part, tr("a list has more than %1 entries").arg(mostEntries));
        for (qsizetype i = 0; i < std::min(array.size(), mostEntries); ++i)
            list << text(array.at(i), part, true);
        return list;
    }

    QSet<QString> keys(const QJsonValue &value, const QString &part, bool needed = false)
    {
        QSet<QString> set;
        for (const QString &entry : texts(value, part, needed))
            set.insert(headerKey(entry));
        return set;
    }

    QStringList folds(const QJsonValue &value, const QString &part, bool needed = false)
    {
        QStringList list;
        for (const QString &entry : texts(value, part, needed))
            list << caseFold(entry);
        return list;
    }

    QSet<QString> foldSet(const QJsonValue &value, const QString &part)
    {
        const QStringList list = folds(value, part);
        return {list.begin(), list.end()};
    }

    bool truth(const QJsonValue &value, const QString &part)
    {
        if (!value.isUndefined() && !value.isBool())
            fail(part, tr("true or false is expected"));
        return value.toBool();
    }

    QJsonObject object(const QJsonValue &value, const QString &part)
    {
        if (!value.isUndefined() && !value.isObject())
            fail(part, tr("an object is expected"));
        const QJsonObject object = value.toObject();
        if (object.size() > mostEntries)
            fail(part, tr("a list has more than %1 entries").arg(mostEntries));
        return object;
    }

    // Objects of a list, each with its place for sentences.
    template<typename Use>
    void forEach(const QJsonValue &value, const QString &part, Use use)
    {
        if (!value.isUndefined() && !value.isArray())
            fail(part, tr("a list is expected"));
        const QJsonArray array = value.toArray();
        if (array.size() > mostEntries)
            fail(part, tr("a list has more than %1 entries").arg(mostEntries));
        for (qsizetype i = 0; i < std::min(array.size(), mostEntries) && !m_error; ++i) {
            const QString place = QStringLiteral("%1[%2]").arg(part).arg(i);
            if (!array.at(i).isObject())
                fail(place, tr("an object is expected"));
            use(array.at(i).toObject(), place + u'.');
        }
    }

    void readHead(const QJsonObject &object)
    {
        checkKeys(object, {},
                  {"pheu_preset", "id",           "title",      "page",   "source",        "channel",
                   "fixed",       "unconfirmed",  "decimal",    "dates",  "detect",        "columns",
                   "rows",        "continuation", "breakdowns", "levels", "notDimensions", "totalsByBlankDimensions",
                   "totals",      "notTables",    "notes"});
        if (const QJsonValue version = object.value(u"pheu_preset"); !version.isUndefined() && version.toInt() != 1)
            fail(QStringLiteral("pheu_preset"), tr("it is of a newer kind than this program reads"));
        m_preset.id = text(object.value(u"id"), QStringLiteral("id"), true);
        const QJsonValue title = object.value(u"title");
        m_preset.title = title.isObject() ? text(title[isVietnamese() ? u"vi" : u"en"], QStringLiteral("title"), true)
                                          : text(title, QStringLiteral("title"), true);
        if (const QString page = text(object.value(u"page"), QStringLiteral("page")); !page.isEmpty())
            m_preset.page = page;
        m_preset.source = text(object.value(u"source"), QStringLiteral("source"));
        m_preset.channel = text(object.value(u"channel"), QStringLiteral("channel"));
        m_preset.unconfirmed = truth(object.value(u"unconfirmed"), QStringLiteral("unconfirmed"));
        const QJsonObject fixed = this->object(object.value(u"fixed"), QStringLiteral("fixed"));
        for (auto it = fixed.begin(); it != fixed.end(); ++it)
            m_preset.fixed.insert(it.key(), text(it.value(), QStringLiteral("fixed.") + it.key().left(80)));
        const QJsonObject decimal = this->object(object.value(u"decimal"), QStringLiteral("decimal"));
        for (auto it = decimal.begin(); it != decimal.end(); ++it) {
            const QString sign = it.value().toString();
            if (sign != u"." && sign != u",")
                fail(QStringLiteral("decimal.") + it.key().left(80), tr("a decimal sign is \".\" or \",\""));
            else
                m_preset.decimal.insert(it.key(), sign.at(0));
        }
        m_preset.dates = text(object.value(u"dates"), QStringLiteral("dates"));
        if (!QStringList{QString(), QStringLiteral("dmy"), QStringLiteral("mdy"), QStringLiteral("ymd")}.contains(
                m_preset.dates))
            fail(QStringLiteral("dates"), tr("an order of dates is \"dmy\", \"mdy\" or \"ymd\""));
    }

    void readDetection(const QJsonValue &value)
    {
        forEach(value, QStringLiteral("detect"), [this](const QJsonObject &object, const QString &place) {
            checkKeys(object, place, {"all", "none"});
            PresetDetection detection;
            const QJsonValue all = object.value(u"all");
            const QJsonArray sets = all.toArray();
            if (!all.isArray() || sets.isEmpty() || sets.size() > mostEntries)
                fail(place + QStringLiteral("all"), tr("a list is expected"));
            for (qsizetype i = 0; i < std::min(sets.size(), mostEntries); ++i)
                detection.all.push_back(keys(sets.at(i), place + QStringLiteral("all"), true));
            detection.none = keys(object.value(u"none"), place + QStringLiteral("none"));
            m_preset.detect.push_back(detection);
        });
    }

    void readColumns(const QJsonValue &value)
    {
        forEach(value, QStringLiteral("columns"), [this](const QJsonObject &object, const QString &place) {
            checkKeys(
                object, place,
                {"to", "names", "ignore", "blankIsZero", "unknownBy", "when", "contains", "join", "else", "values"});
            PresetColumn column;
            column.to = text(object.value(u"to"), place + QStringLiteral("to"));
            column.ignore = text(object.value(u"ignore"), place + QStringLiteral("ignore"));
            if (column.to.isEmpty() == column.ignore.isEmpty())
                fail(place + QStringLiteral("to"), tr("either \"to\" or \"ignore\" is needed"));
            if (!QStringList{QString(), QStringLiteral("rate"), QStringLiteral("not_clicks"), QStringLiteral("level")}
                     .contains(column.ignore))
                fail(place + QStringLiteral("ignore"), tr("the reason is not known"));
            column.names = keys(object.value(u"names"), place + QStringLiteral("names"), true);
            column.blankIsZero = truth(object.value(u"blankIsZero"), place + QStringLiteral("blankIsZero"));
            column.unknownBy = text(object.value(u"unknownBy"), place + QStringLiteral("unknownBy"));
            column.when = text(object.value(u"when"), place + QStringLiteral("when"));
            column.contains =
                folds(object.value(u"contains"), place + QStringLiteral("contains"), !column.when.isEmpty());
            column.join = keys(object.value(u"join"), place + QStringLiteral("join"));
            column.orElse = keys(object.value(u"else"), place + QStringLiteral("else"));
            const QJsonObject values = this->object(object.value(u"values"), place + QStringLiteral("values"));
            for (auto it = values.begin(); it != values.end(); ++it)
                column.values.insert(caseFold(cleanText(it.key()).simplified()),
                                     text(it.value(), place + QStringLiteral("values.") + it.key().left(80)));
            m_preset.columns.push_back(column);
        });
        if (m_preset.columns.empty())
            fail(QStringLiteral("columns"), tr("it names no column"));
    }

    void readRows(const QJsonValue &value)
    {
        forEach(value, QStringLiteral("rows"), [this](const QJsonObject &object, const QString &place) {
            checkKeys(object, place, {"names", "keep", "drop"});
            PresetRows rows;
            rows.names = keys(object.value(u"names"), place + QStringLiteral("names"), true);
            rows.keep = foldSet(object.value(u"keep"), place + QStringLiteral("keep"));
            rows.drop = foldSet(object.value(u"drop"), place + QStringLiteral("drop"));
            if (rows.keep.isEmpty() == rows.drop.isEmpty())
                fail(place + QStringLiteral("keep"), tr("either \"keep\" or \"drop\" is needed"));
            m_preset.rows.push_back(rows);
        });
    }

    std::vector<PresetSentence> sentences(const QJsonValue &value, const QString &part, const char *names)
    {
        std::vector<PresetSentence> list;
        forEach(value, part, [&](const QJsonObject &object, const QString &place) {
            checkKeys(object, place, {names, "en", "vi"});
            list.push_back({keys(object.value(QLatin1String(names)), place + QLatin1String(names), true),
                            text(object.value(isVietnamese() ? u"vi" : u"en"), place + QStringLiteral("en"), true)});
        });
        return list;
    }

    void readRest(const QJsonObject &object)
    {
        const QJsonObject continuation = this->object(object.value(u"continuation"), QStringLiteral("continuation"));
        checkKeys(continuation, QStringLiteral("continuation."), {"key", "blank", "add"});
        if (!continuation.isEmpty()) {
            m_preset.continuationKey = text(continuation.value(u"key"), QStringLiteral("continuation.key"), true);
            m_preset.continuationBlank = texts(continuation.value(u"blank"), QStringLiteral("continuation.blank"));
            m_preset.continuationAdd = texts(continuation.value(u"add"), QStringLiteral("continuation.add"));
        }
        const QJsonObject breakdowns = this->object(object.value(u"breakdowns"), QStringLiteral("breakdowns"));
        for (auto it = breakdowns.begin(); it != breakdowns.end(); ++it)
            m_preset.breakdowns.insert(it.key(),
                                       keys(it.value(), QStringLiteral("breakdowns.") + it.key().left(80), true));
        const QJsonObject levels = this->object(object.value(u"levels"), QStringLiteral("levels"));
        checkKeys(levels, QStringLiteral("levels."), {"column", "keep"});
        m_preset.levelColumn = text(levels.value(u"column"), QStringLiteral("levels.column"));
        const QJsonValue keep = levels.value(u"keep");
        if (!keep.isUndefined() && !keep.isArray())
            fail(QStringLiteral("levels.keep"), tr("a list is expected"));
        const QJsonArray names = keep.toArray();
        for (qsizetype i = 0; i < std::min(names.size(), mostEntries); ++i)
            m_preset.levels.push_back(folds(names.at(i), QStringLiteral("levels.keep"), true));
        m_preset.notDimensions = keys(object.value(u"notDimensions"), QStringLiteral("notDimensions"));
        m_preset.totalsByBlankDimensions =
            truth(object.value(u"totalsByBlankDimensions"), QStringLiteral("totalsByBlankDimensions"));
        const QJsonObject totals = this->object(object.value(u"totals"), QStringLiteral("totals"));
        checkKeys(totals, QStringLiteral("totals."), {"words", "prefixes"});
        m_preset.totalWords = foldSet(totals.value(u"words"), QStringLiteral("totals.words"));
        m_preset.totalPrefixes = folds(totals.value(u"prefixes"), QStringLiteral("totals.prefixes"));
        m_preset.notTables = sentences(object.value(u"notTables"), QStringLiteral("notTables"), "first");
        m_preset.notes = sentences(object.value(u"notes"), QStringLiteral("notes"), "names");
    }

    void checkReferences()
    {
        for (const PresetColumn &column : m_preset.columns) {
            if (!column.unknownBy.isEmpty() && !m_preset.breakdowns.contains(column.unknownBy))
                fail(column.unknownBy.left(80), tr("a breakdown is named that it does not list"));
        }
    }

    QString m_where;
    Preset m_preset;
    std::optional<Error> m_error;
};

} // namespace

Result<Preset> presetFromJson(const QJsonObject &object, const QString &where)
{
    return PresetReader(where).read(object);
}

} // namespace pheu
