// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/search.h"

#include "base/text.h"
#include "storage/keytable.h"
#include "storage/linknames.h"
#include "storage/pathnames.h"
#include "storage/sortkeys.h"

#include <algorithm>
#include <unordered_map>

namespace pheu
{

namespace
{

using WordMask = quint64; // bit i: word i was found

struct TextHash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

class WordFinder
{
public:
    explicit WordFinder(std::vector<std::string> words)
        : m_words(std::move(words))
    {
    }
    WordMask all() const { return m_words.size() == 64 ? ~WordMask(0) : (WordMask(1) << m_words.size()) - 1; }
    WordMask find(std::string_view text)
    {
        searchFoldUtf8(text, m_folded);
        WordMask mask = 0;
        for (size_t i = 0; i < m_words.size(); ++i) {
            if (m_folded.find(m_words[i]) != std::string::npos)
                mask |= WordMask(1) << i;
        }
        return mask;
    }

private:
    std::vector<std::string> m_words;
    std::string m_folded;
};

// Masks of the texts seen so far, while remembering pays: a column of different texts is not remembered.
class TextMemory
{
public:
    WordMask find(std::string_view text, WordFinder &finder)
    {
        if (!m_useful)
            return finder.find(text);
        ++m_asked;
        if (const auto known = m_masks.find(text); known != m_masks.end())
            return known->second;
        const WordMask mask = finder.find(text);
        m_masks.emplace(text, mask);
        if (m_masks.size() > 4096) {
            m_useful = m_asked > 4 * m_masks.size();
            m_masks.clear();
            m_asked = 0;
        }
        return mask;
    }

private:
    std::unordered_map<std::string, WordMask, TextHash, std::equal_to<>> m_masks;
    size_t m_asked = 0;
    bool m_useful = true;
};

struct Target {
    enum class Kind { Text, Lookup, Record };
    Kind kind = Kind::Text;
    QString column;
    TextMemory memory;
    KeyTable masks; // Lookup: by linked id; Record: by the row's id
};

} // namespace

struct SearchMatcher::Private {
    explicit Private(std::vector<std::string> words)
        : finder(std::move(words))
    {
    }
    Result<void> add(Database &database, const Schema &schema, const Field &field);
    WordMask maskOf(Target &target, const Statement &row, qint64 id, int column);

    WordFinder finder;
    std::vector<Target> targets;
};

SearchMatcher::SearchMatcher() = default;
SearchMatcher::~SearchMatcher() = default;

std::vector<std::string> searchWords(const QString &text)
{
    std::vector<std::string> words;
    const QString folded = searchFold(cleanText(text));
    for (const QString &word : folded.simplified().split(u' ', Qt::SkipEmptyParts)) {
        if (words.size() < 64)
            words.push_back(word.toStdString());
    }
    return words;
}

Result<void> SearchMatcher::Private::add(Database &database, const Schema &schema, const Field &field)
{
    Target target;
    KeyTable named;
    if (const Page *linked = targetPage(schema, field)) {
        const Result<void> read =
            forEachName(database, *linked, [&](qint64 id, std::string_view name, std::string_view) {
                if (const WordMask mask = finder.find(name))
                    named.set(id, mask);
            });
        if (!read)
            return read;
    } else if (!field.options.empty()) {
        for (const Option &option : field.options) {
            WordMask mask = 0;
            const QStringList names = option.names.own.isEmpty() ? QStringList{option.names.en, option.names.vi}
                                                                 : QStringList{option.names.own};
            for (const QString &name : names)
                mask |= finder.find(name.toStdString());
            if (mask)
                named.set(option.id.value, mask);
        }
    } else if (field.storage() != Storage::Text || field.type->meaning() != Meaning::Text) {
        return {};
    } else {
        target.column = QStringLiteral("r.") + field.column();
        targets.push_back(std::move(target));
        return {};
    }
    if (named.isEmpty()) // no row can match by this field: it is not read
        return {};
    if (field.storage() == Storage::Integer) {
        target.kind = Target::Kind::Lookup;
        target.column = QStringLiteral("r.") + field.column();
        target.masks = std::move(named);
        targets.push_back(std::move(target));
        return {};
    }
    target.kind = Target::Kind::Record;
    Result<Statement> pairs = Statement::prepare(database, linkPairsSql(schema, field));
    if (!pairs)
        return pairs.error();
    while (true) {
        const Result<bool> row = pairs->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        const qint64 record = pairs->integer(0);
        if (const WordMask mask = named.at(pairs->integer(1)))
            target.masks.set(record, target.masks.at(record) | mask);
    }
    targets.push_back(std::move(target));
    return {};
}

Result<std::unique_ptr<SearchMatcher>> SearchMatcher::make(Database &database, const Schema &schema, const Page &page,
                                                           const Query &query)
{
    std::vector<std::string> words = searchWords(query.search);
    if (words.empty())
        return std::unique_ptr<SearchMatcher>();
    std::unique_ptr<SearchMatcher> matcher(new SearchMatcher);
    matcher->d = std::make_unique<Private>(std::move(words));
    for (const Field &field : page.fields) {
        const bool asked = query.searchFields.empty() || std::find(query.searchFields.begin(), query.searchFields.end(),
                                                                   field.id) != query.searchFields.end();
        if (!asked)
            continue;
        const Result<void> added = matcher->d->add(database, schema, field);
        if (!added)
            return added.error();
    }
    return matcher;
}

QStringList SearchMatcher::columns() const
{
    QStringList columns;
    for (const Target &target : d->targets) {
        if (target.kind != Target::Kind::Record)
            columns.append(target.column);
    }
    return columns;
}

WordMask SearchMatcher::Private::maskOf(Target &target, const Statement &row, qint64 id, int column)
{
    if (target.kind == Target::Kind::Text) {
        const std::string_view text = row.utf8(column);
        return text.empty() ? 0 : target.memory.find(text, finder);
    }
    // A NULL reads as id 0, which no record has.
    return target.masks.at(target.kind == Target::Kind::Lookup ? row.integer(column) : id);
}

bool SearchMatcher::matches(const Statement &row, qint64 id, int first)
{
    WordMask found = 0;
    for (Target &target : d->targets) {
        found |= d->maskOf(target, row, id, first);
        if (found == d->finder.all())
            return true;
        if (target.kind != Target::Kind::Record)
            ++first;
    }
    return false;
}

} // namespace pheu
