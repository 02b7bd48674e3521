// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the pages of a shipped template, where roles stand for ids, into a schema with ids of its own. Invariant: what
// it answers refers only to pages and fields that are in it or in the schema around it.
#pragma once

#include "storage/schema.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>
#include <optional>

namespace pheu
{

// The other side of a link that a template page brings, to be added to the page it points to.
struct SeenFrom {
    FieldId link;
    QString role;
    Names names;
};

class TemplateReader
{
public:
    // A whole template: fields and views are counted from 1, and every link must find its page.
    explicit TemplateReader(QString name)
        : m_name(std::move(name))
    {
    }
    // One page for a workspace that has `around`: fields are counted from −1 downwards, links to pages it lacks are
    // left out. Texts that have one language only are in `language`.
    TemplateReader(QString name, const Schema &around, Language language)
        : m_name(std::move(name))
        , m_schema(around)
        , m_isAddition(true)
        , m_language(language)
    {
    }

    // Errors: Internal for a defect in the file.
    Result<void> read(const QJsonArray &pages);

    const Schema &schema() const { return m_schema; } // `around`, then what was read
    const std::vector<SeenFrom> &seen() const { return m_seen; }

private:
    Error defect(const QString &where) const;
    Result<Page> readPage(const QJsonObject &json);
    Field readField(const QJsonObject &json) const;
    bool leavesOut(const QJsonObject &field, const QString &pageRole) const;
    Result<void> resolveFields(Page &page, const QJsonArray &fields);
    bool resolve(const Page &page, Field &field, const QJsonObject &json) const;
    Result<void> readViews(Page &page, const QJsonArray &views);
    Result<ViewConfig> readConfig(const Page &page, const QJsonObject &json) const;
    QString localText(const QJsonValue &json) const;

    QString m_name;
    Schema m_schema;
    bool m_isAddition = false;
    Language m_language = Language::English;
    qint64 m_lastField = 0, m_lastView = 0;
    std::vector<SeenFrom> m_seen;
};

// "{score} >= 50" with ids for roles, or the other way round. Empty when a name in braces is not known to `translate`.
std::optional<QString> translateReferences(const QString &formula,
                                           const std::function<std::optional<QString>(const QString &)> &translate);

} // namespace pheu
