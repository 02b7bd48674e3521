// SPDX-License-Identifier: GPL-3.0-or-later
#include "utm/valuesalike.h"

#include "base/text.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <vector>

namespace pheu
{

namespace
{

struct Alias {
    const char *name;
    const char *others; // folded, signs left out
};

constexpr Alias sourceAliases[] = {
    {"facebook", "fb facebookcom mfacebookcom lfacebookcom fbcom face meta metaads facebookads fbads"},
    {"instagram", "ig insta instagramcom"},
    {"google", "gg ggl googlecom adwords googleads googleadwords"},
    {"youtube", "yt youtubecom ytb"},
    {"tiktok", "tt tik tiktokcom tiktokads"},
    {"zalo", "zl zalome zaloads"},
    {"linkedin", "li linkedincom lnkd"},
    {"twitter", "tw twittercom"},
    {"messenger", "mess msg fbmessenger"},
    {"newsletter", "nl newsletters bantin"},
};

constexpr Alias mediumAliases[] = {
    {"email", "mail emails emailmarketing edm"},
    {"cpc", "ppc sem paidsearch"},
    {"social", "socialmedia socialnetwork sm"},
    {"paidsocial", "socialpaid socialads socialcpc"},
    {"display", "banner gdn"},
    {"affiliate", "aff affiliates"},
};

bool isAmong(const char *list, const QString &word)
{
    const QString all = u' ' + QLatin1String(list) + u' ';
    return all.contains(u' ' + word + u' ');
}

// Letters and digits alone.
QString plain(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (c.isLetterOrNumber())
            out += c;
    }
    return out;
}

QString meantBy(const QString &parameter, const QString &value)
{
    const QString word = plain(searchFold(value));
    const auto search = [&](const auto &aliases) {
        for (const Alias &alias : aliases) {
            if (isAmong(alias.others, word))
                return QString(QLatin1String(alias.name));
        }
        return word;
    };
    if (parameter == u"utm_source")
        return search(sourceAliases);
    return parameter == u"utm_medium" ? search(mediumAliases) : word;
}

QStringList wordsOf(const QString &value)
{
    QString spaced;
    for (const QChar c : searchFold(value))
        spaced += c.isLetterOrNumber() ? c : QChar(u' ');
    return spaced.split(u' ', Qt::SkipEmptyParts);
}

bool isLong(const QString &word)
{
    return word.size() >= 4 && std::none_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

// One letter more, less, another, or two changed places.
bool isOneSlip(const QString &a, const QString &b)
{
    const QString &shorter = a.size() <= b.size() ? a : b;
    const QString &longer = a.size() <= b.size() ? b : a;
    if (longer.size() - shorter.size() > 1 || longer.size() < 5)
        return false;
    qsizetype start = 0;
    while (start < shorter.size() && shorter[start] == longer[start])
        ++start;
    qsizetype end = 0;
    while (end < shorter.size() - start && shorter[shorter.size() - 1 - end] == longer[longer.size() - 1 - end])
        ++end;
    const qsizetype left = longer.size() - start - end;
    if (left <= 1)
        return true;
    return left == 2 && shorter.size() == longer.size() && shorter[start] == longer[start + 1] &&
           shorter[start + 1] == longer[start];
}

bool isSlip(const QStringList &a, const QStringList &b)
{
    if (a.size() != b.size())
        return false;
    int slips = 0;
    for (qsizetype i = 0; i < a.size(); ++i) {
        if (a[i] == b[i])
            continue;
        if (++slips > 1 || !isLong(a[i]) || !isLong(b[i]) || !isOneSlip(a[i], b[i]))
            return false;
    }
    return slips == 1;
}

class Groups
{
public:
    explicit Groups(size_t size)
        : m_parent(size)
    {
        std::iota(m_parent.begin(), m_parent.end(), size_t(0));
    }
    size_t of(size_t i)
    {
        while (m_parent[i] != i)
            i = m_parent[i] = m_parent[m_parent[i]];
        return i;
    }
    void join(size_t a, size_t b) { m_parent[of(a)] = of(b); }

private:
    std::vector<size_t> m_parent;
};

// The value's words and, for each letter of a word in which a slip can be, the words without it.
QStringList nearTexts(const QStringList &words)
{
    const QString whole = words.join(u' ');
    QStringList keys{whole};
    qsizetype begin = 0;
    for (const QString &word : words) {
        for (qsizetype at = begin; at < begin + word.size() && whole.size() <= 200 && isLong(word); ++at) {
            if (at == begin || whole[at] != whole[at - 1]) // one text, whichever of two equal letters is left out
                keys.append(whole.left(at) + whole.mid(at + 1));
        }
        begin += word.size() + 1;
    }
    return keys;
}

// Two values a slip apart share a text with one letter left out; so each is compared with few others.
void joinSlips(const QStringList &values, Groups &groups)
{
    QHash<QString, std::vector<size_t>> near;
    std::vector<QStringList> words;
    for (const QString &value : values)
        words.push_back(wordsOf(value));
    for (size_t i = 0; i < words.size(); ++i) {
        const QStringList keys = nearTexts(words[i]);
        for (const QString &key : keys) {
            std::vector<size_t> &others = near[key];
            for (const size_t other : others) {
                if (groups.of(other) != groups.of(i) && isSlip(words[i], words[other]))
                    groups.join(i, other);
            }
            if (others.size() < 64)
                others.push_back(i);
        }
    }
}

} // namespace

QHash<QString, QString> valuesAlike(const QString &parameter, const QHash<QString, qint64> &uses,
                                    const QStringList &allowed)
{
    QStringList values = uses.keys();
    for (const QString &one : allowed) {
        if (!values.contains(one))
            values.append(one);
    }
    values.removeAll(QString());
    values.sort();
    Groups groups(size_t(values.size()));
    QHash<QString, size_t> meanings;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QString meaning = meantBy(parameter, values[i]);
        if (meaning.isEmpty())
            continue;
        const auto first = meanings.constFind(meaning);
        if (first == meanings.constEnd())
            meanings.insert(meaning, size_t(i));
        else
            groups.join(size_t(i), *first);
    }
    if (parameter != u"utm_id" && parameter != u"utm_content")
        joinSlips(values, groups);

    QHash<size_t, QStringList> members;
    for (qsizetype i = 0; i < values.size(); ++i)
        members[groups.of(size_t(i))].append(values[i]);
    QHash<QString, QString> better;
    for (const QStringList &alike : std::as_const(members)) {
        if (alike.size() < 2)
            continue;
        const auto rank = [&](const QString &value) {
            const bool isMeaning = meantBy(parameter, value) == searchFold(value); // facebook rather than fb
            return std::tuple(!allowed.contains(value), -uses.value(value), !isMeaning, value != value.toLower(),
                              value.size(), value);
        };
        const QString best = *std::min_element(alike.begin(), alike.end(),
                                               [&](const QString &a, const QString &b) { return rank(a) < rank(b); });
        for (const QString &value : alike) {
            if (value != best && !allowed.contains(value)) // two that the rules allow are two
                better.insert(value, best);
        }
    }
    return better;
}

} // namespace pheu
