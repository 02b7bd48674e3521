// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/treetemplate.h"

#include "metrics/workspacecatalogue.h"
#include "targets/gapshares.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

constexpr int recentDays = 90; // where the period before has no figure
const QString last = QStringLiteral("last_");

Names namesOf(const QJsonObject &json)
{
    Names names;
    names.en = json[QStringLiteral("en")].toString();
    names.vi = json[QStringLiteral("vi")].toString();
    return names;
}

TreeTemplate readTemplate(const QString &id)
{
    QFile file(QStringLiteral(":/targets/%1.json").arg(id));
    TreeTemplate read;
    if (!file.open(QIODevice::ReadOnly))
        return read;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    read.id = json[QStringLiteral("id")].toString();
    read.names = namesOf(json);
    read.meaning = namesOf(json[QStringLiteral("meaning")].toObject());
    for (const QJsonValue &value : json[QStringLiteral("goals")].toArray()) {
        const QJsonObject object = value.toObject();
        TreeTemplate::Goal goal;
        goal.key = object[QStringLiteral("key")].toString();
        goal.above = object[QStringLiteral("above")].toString();
        goal.kpi = object[QStringLiteral("kpi")].toString();
        goal.names = namesOf(object);
        goal.filter = object[QStringLiteral("filter")].toString();
        goal.formula = object[QStringLiteral("formula")].toString();
        goal.whole = object.contains(QStringLiteral("whole"));
        goal.target = object[goal.whole ? QStringLiteral("whole") : QStringLiteral("target")].toString();
        read.goals.push_back(std::move(goal));
    }
    return read;
}

class Maker
{
public:
    Maker(MetricsEngine &engine, const Workspace &workspace, const TreeTemplate &chosen, Period period)
        : m_engine(engine)
        , m_workspace(workspace)
        , m_chosen(chosen)
        , m_period(period)
    {
    }

    Result<void> run(double top)
    {
        if (const Result<void> read = readLast(); !read)
            return read;
        m_values.insert(m_chosen.goals.front().key, top);
        // A target may need one that stands after it: rounds until nothing more is known.
        for (bool more = true; more;) {
            more = false;
            for (const TreeTemplate::Goal &goal : m_chosen.goals) {
                if (goal.target.isEmpty() || m_values.contains(goal.key))
                    continue;
                if (const auto value = calculated(goal.target)) {
                    m_values.insert(goal.key, goal.whole ? std::ceil(*value - 1e-9) : *value);
                    more = true;
                }
            }
        }
        return {};
    }

    std::optional<double> value(const QString &key) const
    {
        const auto at = m_values.constFind(key);
        return at != m_values.constEnd() ? std::optional(*at) : std::nullopt;
    }

    QString formula(const QString &written, const QHash<QString, QString> &names) const
    {
        static const QRegularExpression part(QStringLiteral("\\{(=?)([^}]*)\\}"));
        QString text = written;
        for (auto match = part.match(text); match.hasMatch(); match = part.match(text)) {
            QString made;
            if (match.captured(1).isEmpty()) {
                made = u'`' + names.value(match.captured(2)) + u'`';
            } else {
                const auto number = calculated(match.captured(2));
                if (!number)
                    return {}; // a rate that nobody knows yet: the formula is left to be written
                made = QString::number(*number, 'g', 15);
            }
            text.replace(match.capturedStart(), match.capturedLength(), made);
        }
        return text;
    }

private:
    std::optional<double> calculated(const QString &expression) const
    {
        const auto formula = Formula::parse(expression);
        const auto value = formula ? valueOf(*formula, m_values) : std::nullopt;
        return value && std::isfinite(*value) ? value : std::nullopt;
    }

    // The figures of the period before that the expressions name; where it has none, those of the last days with data.
    Result<void> readLast()
    {
        static const QRegularExpression word(QStringLiteral("last_([a-z_]+)"));
        std::vector<Period> periods{previousPeriod(m_period, m_workspace.settings().calendar)};
        if (const auto data = m_engine.dataPeriod())
            periods.push_back({std::max(data->from, data->to - recentDays + 1), data->to});
        for (const TreeTemplate::Goal &goal : m_chosen.goals) {
            for (const QString &text : {goal.target, goal.formula}) {
                for (auto it = word.globalMatch(text); it.hasNext();) {
                    const QString id = it.next().captured(1);
                    for (const Period &period : periods) {
                        if (m_values.contains(last + id))
                            break;
                        MetricQuery query;
                        query.names = {id};
                        query.from = period.from;
                        query.to = period.to;
                        const auto table = m_engine.evaluate(query);
                        if (!table)
                            return table.error();
                        if (const Figure figure = table->total.values.front(); figure && *figure != 0)
                            m_values.insert(last + id, *figure);
                    }
                }
            }
        }
        return {};
    }

    MetricsEngine &m_engine;
    const Workspace &m_workspace;
    const TreeTemplate &m_chosen;
    Period m_period;
    QHash<QString, double> m_values;
};

} // namespace

const std::vector<TreeTemplate> &treeTemplates()
{
    static const std::vector<TreeTemplate> all = [] {
        std::vector<TreeTemplate> read;
        for (const char *id :
             {"sales-campaign", "shop-messages", "b2b-lead", "email-nurturing", "inside-sales", "product-marketing"})
            read.push_back(readTemplate(QLatin1String(id)));
        return read;
    }();
    return all;
}

Result<std::vector<GoalRecord>> goalsOf(MetricsEngine &engine, const Workspace &workspace, const TreeTemplate &chosen,
                                        Period period, double top, const QString &owner, Language language)
{
    Maker maker(engine, workspace, chosen, period);
    if (const Result<void> done = maker.run(top); !done)
        return done.error();
    const auto catalogue = catalogueOf(workspace);
    QStringList wanted;
    for (const TreeTemplate::Goal &goal : chosen.goals) {
        const QString own = goal.names.in(language);
        wanted.append(own.isEmpty() ? catalogue->name(goal.kpi, language) : own);
    }
    const auto free = freeGoalNames(workspace, wanted);
    if (!free)
        return free.error();
    QHash<QString, QString> names;
    for (size_t i = 0; i < chosen.goals.size(); ++i)
        names.insert(chosen.goals[i].key, (*free)[qsizetype(i)]);
    std::vector<GoalRecord> records;
    for (const TreeTemplate::Goal &goal : chosen.goals) {
        GoalRecord record;
        record.name = names.value(goal.key);
        record.kpi = goal.kpi;
        record.filter = goal.filter;
        record.owner = owner;
        record.period = period;
        record.target = maker.value(goal.key);
        record.formula = maker.formula(goal.formula, names);
        for (size_t i = 0; i < records.size(); ++i) {
            if (chosen.goals[i].key == goal.above)
                record.above = i;
        }
        records.push_back(std::move(record));
    }
    return records;
}

} // namespace pheu
