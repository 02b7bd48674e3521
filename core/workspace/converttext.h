// SPDX-License-Identifier: GPL-3.0-or-later
// What a conversion knows about text: in which locale a column of texts is written, which records and options its
// names mean. Invariant: one column is read in one locale.
#pragma once

#include "storage/schema.h"

#include <QHash>
#include <QLocale>

#include <optional>

namespace pheu
{

class Database;

// Names of a page's records in both directions.
class RecordNames
{
public:
    static Result<RecordNames> read(Database &database, const Page &page);
    QString nameOf(qint64 id) const { return m_names.value(id); }
    // By name, else alias. Errors: UnknownName, Ambiguous.
    Result<qint64> idOf(const QString &name) const;

private:
    static constexpr qint64 several = -1;
    QString m_page;
    QHash<qint64, QString> m_names;
    QHash<QString, qint64> m_byName, m_byAlias; // case folded; `several`: more than one record
};

// Options of a select that is to be: those there are, and new ones in order of first use.
class OptionNames
{
public:
    explicit OptionNames(const std::vector<Option> &options);
    // The id of the option of that name; −1, −2 … for new ones until setIds(). Errors: InvalidInput.
    Result<qint64> idOf(const QString &name);
    QString nameOf(qint64 id, Language language) const;
    const QStringList &added() const { return m_added; }
    void setIds(const std::vector<OptionId> &ids);
    // An outcome's id as it is now.
    qint64 finalId(qint64 id) const;

    static constexpr qsizetype mostAdded = 500;
    static constexpr qsizetype longest = 200; // characters

private:
    std::vector<Option> m_options;
    QHash<QString, qint64> m_ids; // case folded
    QStringList m_added;
    std::vector<OptionId> m_addedIds;
};

// The locale in which most of the texts are values of the type; the first where several do as well.
class LocaleVote
{
public:
    LocaleVote(const FieldType &type, const FieldConfig &config, const QString &currency, Language language);
    void add(const QString &text); // the first few thousand count
    QLocale winner() const;

private:
    static constexpr int mostAsked = 20000;
    const FieldType &m_type;
    FieldConfig m_config;
    QString m_currency;
    std::vector<std::pair<QLocale, int>> m_votes;
    int m_asked = 0;
};

QLocale localeOf(Language language);

} // namespace pheu
