// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/converttext.h"

#include "base/text.h"
#include "storage/linknames.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::Conversion)
};

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

} // namespace

QLocale localeOf(Language language)
{
    return language == Language::Vietnamese ? QLocale(QLocale::Vietnamese, QLocale::Vietnam)
                                            : QLocale(QLocale::English, QLocale::UnitedStates);
}

Result<RecordNames> RecordNames::read(Database &database, const Page &page)
{
    RecordNames names;
    names.m_page = shownName(page.names);
    const auto remember = [](QHash<QString, qint64> &ids, const QString &name, qint64 id) {
        const auto known = ids.constFind(name);
        ids.insert(name, known == ids.cend() || *known == id ? id : several);
    };
    const Result<void> read =
        forEachName(database, page, [&](qint64 id, std::string_view name, std::string_view aliases) {
            const QString text = toText(trimmedText(name));
            names.m_names.insert(id, text.isEmpty() ? unnamedRecord(id) : text);
            if (!text.isEmpty())
                remember(names.m_byName, caseFold(text), id);
            forEachAlias(aliases,
                         [&](std::string_view alias) { remember(names.m_byAlias, caseFold(toText(alias)), id); });
        });
    if (!read)
        return read.error();
    return names;
}

Result<qint64> RecordNames::idOf(const QString &text) const
{
    const QString folded = caseFold(cleanText(text).trimmed());
    for (const QHash<QString, qint64> *ids : {&m_byName, &m_byAlias}) {
        const auto found = ids->constFind(folded);
        if (found == ids->cend())
            continue;
        if (*found == several)
            return Error{ErrorCode::Ambiguous,
                         Text::tr("“%1” is the name of several records of “%2”.").arg(text, m_page)};
        return *found;
    }
    return Error{ErrorCode::UnknownName, Text::tr("There is no “%1” in “%2”.").arg(text, m_page)};
}

OptionNames::OptionNames(const std::vector<Option> &options)
    : m_options(options)
{
    for (const Option &option : options) {
        for (const QString &name : {option.names.own, option.names.en, option.names.vi}) {
            if (!name.isEmpty() && !m_ids.contains(caseFold(name)))
                m_ids.insert(caseFold(name), option.id.value);
        }
    }
}

Result<qint64> OptionNames::idOf(const QString &text)
{
    QString name = cleanText(text);
    name = name.replace(u'\n', u' ').replace(u'\t', u' ').trimmed();
    const QString folded = caseFold(name);
    if (const auto known = m_ids.constFind(folded); known != m_ids.cend())
        return finalId(*known);
    if (name.size() > longest)
        return Error{
            ErrorCode::InvalidInput,
            Text::tr("“%1…” is too long for an option: at most %2 characters.").arg(name.left(40)).arg(longest)};
    m_added.append(name);
    const qint64 id = -qint64(m_added.size());
    m_ids.insert(folded, id);
    return id;
}

QString OptionNames::nameOf(qint64 id, Language language) const
{
    if (id < 0)
        return m_added.value(qsizetype(-id - 1));
    const auto option =
        std::find_if(m_options.begin(), m_options.end(), [&](const Option &one) { return one.id.value == id; });
    return option == m_options.end() ? QString() : option->names.in(language);
}

void OptionNames::setIds(const std::vector<OptionId> &ids)
{
    m_addedIds = ids;
}

qint64 OptionNames::finalId(qint64 id) const
{
    const size_t index = size_t(-id - 1);
    return id < 0 && index < m_addedIds.size() ? m_addedIds[index].value : id;
}

LocaleVote::LocaleVote(const FieldType &type, const FieldConfig &config, const QString &currency, Language language)
    : m_type(type)
    , m_config(config)
    , m_currency(currency)
{
    const Language other = language == Language::Vietnamese ? Language::English : Language::Vietnamese;
    for (const QLocale &locale : {localeOf(language), localeOf(other), QLocale::c()})
        m_votes.emplace_back(locale, 0);
}

void LocaleVote::add(const QString &text)
{
    if (m_asked >= mostAsked)
        return;
    ++m_asked;
    for (auto &[locale, votes] : m_votes) {
        ParseContext context;
        context.locale = locale;
        context.config = &m_config;
        context.currency = m_currency;
        votes += bool(m_type.parse(text, context));
    }
}

QLocale LocaleVote::winner() const
{
    return std::max_element(m_votes.begin(), m_votes.end(),
                            [](const auto &a, const auto &b) { return a.second < b.second; })
        ->first;
}

} // namespace pheu
