// SPDX-License-Identifier: GPL-3.0-or-later
// The channel group of a UTM link: the user's rules, then GA4's. A link without any of the three parameters has none.
#include "workspace/computation.h"

#include "storage/recordselect.h"
#include "utm/channelgroups.h"

#include <QJsonDocument>

namespace pheu
{

namespace
{

class ChannelGroupComputation final : public Computation
{
public:
    ChannelGroupComputation(const ComputationScope &scope, const Page &page)
        : m_values(scope.database, scope.schema, scope.settings.language)
        , m_rules(channelRulesFromJson(QJsonDocument::fromJson(scope.settings.channelRules).array()))
    {
        for (const QString &role :
             {QStringLiteral("utm_source"), QStringLiteral("utm_medium"), QStringLiteral("utm_campaign")}) {
            const Field *field = page.field(role);
            m_sources.push_back(field ? CellValues::Source(page, *field) : CellValues::Source());
            if (field)
                m_columns.append(selectedColumn(*field));
        }
    }

    QStringList columns() const override { return m_columns; }
    FormulaKind kind() const override { return FormulaKind::Text; }

    Result<FormulaCell> compute(qint64 record, const RowValues &row, int first, ComputationTrace *) override
    {
        QString texts[3];
        int column = first;
        for (size_t i = 0; i < m_sources.size(); ++i) {
            if (!m_sources[i].field)
                continue;
            Result<FormulaCell> cell = m_values.cell(m_sources[i], record, row, column++);
            if (!cell)
                return cell;
            texts[i] = cell->text.trimmed();
        }
        if (texts[0].isEmpty() && texts[1].isEmpty() && texts[2].isEmpty())
            return FormulaCell();
        // The same few combinations stand in thousands of records.
        QString &group = m_known[texts[0] + u'\n' + texts[1] + u'\n' + texts[2]];
        if (group.isEmpty())
            group = channelGroup(m_rules, texts[0], texts[1], texts[2]);
        return FormulaCell::ofText(group);
    }

private:
    CellValues m_values;
    std::vector<ChannelRule> m_rules;
    std::vector<CellValues::Source> m_sources;
    QStringList m_columns;
    QHash<QString, QString> m_known;
};

} // namespace

Result<std::unique_ptr<Computation>> makeChannelGroup(const ComputationScope &scope, const Page &page, const Field &)
{
    return std::unique_ptr<Computation>(std::make_unique<ChannelGroupComputation>(scope, page));
}

} // namespace pheu
