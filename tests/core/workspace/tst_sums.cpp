// SPDX-License-Identifier: GPL-3.0-or-later
// Sums over linked records are what adding up the file's own cells gives, after every kind of edit that they follow
// from: cells that change, come and go, several at once, links that move, records that come and go, amounts too large
// to add.
#include "support/sampling.h"
#include "support/workspacefile.h"

#include <QTest>

#include <map>
#include <set>

using namespace pheu;
using namespace pheu::test;

namespace
{

__extension__ typedef __int128 Wide;

class Sums
{
public:
    explicit Sums(quint32 seed)
        : m_random(seed)
    {
        for (int i = 0; i < 3; ++i)
            m_campaigns.push_back(m_file.add("campaigns", {{"name", QStringLiteral("C%1").arg(i)}}));
        for (const char *source : {"spend", "clicks"}) {
            Field field;
            field.role = QStringLiteral("sum_%1").arg(QLatin1String(source));
            field.names.own = field.role;
            field.type = fieldType(QStringLiteral("text"));
            field.config.computed = QStringLiteral("rollup");
            field.config.via = m_file.field("results", "campaign").id;
            field.config.source = m_file.field("results", source).id;
            field.config.aggregate = QStringLiteral("sum");
            if (const auto added =
                    m_file.workspace->apply({EditKind::AddField, {AddField{m_file.page("campaigns").id, field}}});
                !added)
                qFatal("%s", qPrintable(added.error().message));
        }
        for (int i = 0; i < 12; ++i)
            addResult();
    }

    QString step()
    {
        switch (below(10)) {
        case 0:
            return addResult();
        case 1:
            return removeResult();
        case 2:
            return m_file.workspace->undo() ? QStringLiteral("undo") : QStringLiteral("nothing to undo");
        case 3:
            return m_file.workspace->redo() ? QStringLiteral("redo") : QStringLiteral("nothing to redo");
        default:
            return setCells();
        }
    }

    // What is stored that is not what the cells add up to.
    QString wrong() const
    {
        for (const char *source : {"spend", "clicks"}) {
            std::map<qint64, std::optional<Wide>> sums;
            std::set<qint64> mixed; // amounts of several currencies do not add up
            for (const RecordId result : results()) {
                const Value campaign = m_file.get("results", result, "campaign");
                const Value value = m_file.get("results", result, source);
                if (campaign.isEmpty() || value.isEmpty())
                    continue;
                std::optional<Wide> &sum = sums[campaign.toInteger()];
                sum = sum.value_or(0) + value.toInteger();
                const QString currency = m_file.get("results", result, "currency").toText();
                if (qstrcmp(source, "spend") == 0 && !currency.isEmpty() && currency != QLatin1String("VND"))
                    mixed.insert(campaign.toInteger());
            }
            const QByteArray field = QByteArray("sum_") + source;
            for (const RecordId campaign : m_campaigns) {
                const std::optional<Wide> sum = sums[campaign.value];
                const bool fits = sum && !mixed.contains(campaign.value) &&
                                  *sum <= std::numeric_limits<qint64>::max() &&
                                  *sum >= std::numeric_limits<qint64>::min();
                const Value stored = m_file.get("campaigns", campaign, field.constData());
                if (stored != (fits ? Value(qint64(*sum)) : Value()))
                    return QStringLiteral("%1 of campaign %2").arg(QLatin1String(field)).arg(campaign.value);
            }
        }
        return {};
    }
    QStringList problems() const { return m_file.problems(); }

private:
    int below(int limit) { return int(m_random.bounded(limit)); }
    std::vector<RecordId> results() const
    {
        Query query;
        query.page = m_file.page("results").id;
        const auto ids = m_file.workspace->reader().select(query);
        return ids ? std::vector<RecordId>(ids->begin(), ids->end()) : std::vector<RecordId>();
    }
    RecordId anyResult()
    {
        const std::vector<RecordId> all = results();
        return all.empty() ? RecordId() : all[size_t(below(int(all.size())))];
    }
    Value amount()
    {
        if (below(6) == 0)
            return {};
        if (below(20) == 0)
            return std::numeric_limits<qint64>::max() - below(3);
        return qint64(below(2000)) - 500;
    }
    Value campaign()
    {
        return below(6) == 0 ? Value() : Value(m_campaigns[size_t(below(int(m_campaigns.size())))].value);
    }

    QString addResult()
    {
        (void)m_file.tryAdd("results", {{"campaign", campaign()}, {"spend", amount()}, {"clicks", amount()}});
        return QStringLiteral("added");
    }
    QString removeResult()
    {
        const RecordId result = anyResult();
        if (result)
            (void)m_file.remove("results", {result});
        return QStringLiteral("removed");
    }
    QString setCells()
    {
        Edit edit{EditKind::Cells, {SetCells{m_file.page("results").id, {}}}};
        auto &cells = std::get<SetCells>(edit.changes.front()).cells;
        for (int i = 1 + below(4); i > 0; --i) { // now and then the same cell twice
            const RecordId result = anyResult();
            if (!result)
                return QStringLiteral("nothing");
            if (below(8) == 0)
                cells.push_back({result, m_file.field("results", "campaign").id, campaign()});
            else if (below(8) == 0)
                cells.push_back({result, m_file.field("results", "currency").id,
                                 below(4) ? Value() : Value(below(2) ? QStringLiteral("USD") : QStringLiteral("VND"))});
            else
                cells.push_back({result, m_file.field("results", below(2) ? "spend" : "clicks").id, amount()});
        }
        (void)m_file.workspace->apply(edit);
        return QStringLiteral("set %1").arg(cells.size());
    }

    WorkspaceFile m_file{Language::English};
    QRandomGenerator m_random;
    std::vector<RecordId> m_campaigns;
};

} // namespace

class TestSums : public QObject
{
    Q_OBJECT

private slots:
    void aSumIsWhatTheCellsAddUpTo()
    {
        const int sequences = portionOf(50);
        for (int i = 0; i < sequences; ++i) {
            Sums sums(quint32(4200 + i));
            for (int step = 0; step < 60; ++step) {
                const QString did = sums.step(), wrong = sums.wrong();
                QVERIFY2(wrong.isEmpty(),
                         qPrintable(QStringLiteral("sequence %1, step %2, %3: %4").arg(i).arg(step).arg(did, wrong)));
            }
            QCOMPARE(sums.problems(), QStringList());
        }
    }
};

QTEST_GUILESS_MAIN(TestSums)
#include "tst_sums.moc"
