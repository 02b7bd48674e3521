// SPDX-License-Identifier: GPL-3.0-or-later
// What an answer says beside its figures: why some are undefined, and what could be counted twice.
#include "metrics/evaluation.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{

struct EvaluationText {
    Q_DECLARE_TR_FUNCTIONS(pheu::MetricsEngine)
};

} // namespace

void Evaluation::note(const QString &sentence)
{
    if (!m_notes.contains(sentence))
        m_notes.append(sentence);
}

void Evaluation::noteMissing(const QString &name, const Measure &measure)
{
    const bool chosenRows =
        m_store.workspace().settings().measureSource.value(measure.id) == MeasureSources::rowsSource();
    const QString role = chosenRows && !measure.rows.empty() ? measure.rows.front().page : measure.page;
    const Page *page = pageOfRole(m_store.schema(), role);
    note(page ? EvaluationText::tr("“%1” is not kept on the page “%2” of this workspace.")
                    .arg(name, shownName(page->names))
              : EvaluationText::tr("“%1” needs the page “%2”, which this workspace does not have.").arg(name, role));
}

void Evaluation::noteUnsplit()
{
    QStringList by;
    for (const Dimension &dimension : m_dimensions)
        by.append(dimension.text());
    std::vector<const Page *> pages;
    const auto add = [&](const Page *page) {
        if (std::ranges::find(pages, page) == pages.end())
            pages.push_back(page);
    };
    for (const Slice &slice : m_slices) {
        if (!slice.isSplit())
            add(slice.bounds().facts.page);
    }
    for (const RowSlice &slice : m_rowSlices) {
        if (!slice.isSplit())
            add(slice.facts().page);
    }
    for (const Page *page : pages)
        note(EvaluationText::tr(
                 "Figures of the page “%1” cannot be split by “%2”: it has no such field. Only their total is "
                 "shown.")
                 .arg(shownName(page->names), by.join(QStringLiteral(", "))));
}

void Evaluation::noteForeign()
{
    std::map<QString, MissingRate> first; // by currency, the earliest day
    for (const Slice &slice : m_slices) {
        for (const MissingRate &missing : slice.missingRates()) {
            const auto [at, isNew] = first.try_emplace(missing.from, missing);
            if (missing.day < at->second.day)
                at->second = missing;
        }
    }
    for (const auto &[code, missing] : first)
        noteMissingRate(missing);
}

void Evaluation::noteMissingRate(const MissingRate &missing)
{
    const QString sentence = missing.sentence(pageOfRole(m_store.schema(), QLatin1String("rates")));
    note(sentence);
    if (!m_missingRates.contains(sentence))
        m_missingRates.append(sentence);
}

void Evaluation::noteCosts(const Costs &costs)
{
    if (costs.undated > 0)
        note(EvaluationText::tr("%n cost(s) without dates are left out.", nullptr, int(costs.undated)));
    for (const MissingRate &missing : costs.missing)
        noteMissingRate(missing);
}

Result<void> Evaluation::noteDoubleReports()
{
    const ResultsFields fields = m_store.results();
    for (const FieldId revenue : m_revenues) {
        const Result<const std::vector<quint32> *> rows = m_store.doublyReported(revenue);
        if (!rows)
            return rows.error();
        if ((*rows)->empty())
            continue;
        const Result<ColumnTable *> table = m_store.table(fields.page->id, {});
        if (!table)
            return table.error();
        const std::optional<Filter> question = carried({fields.page, fields.date}, {});
        if (!question)
            continue;
        const Result<std::shared_ptr<const ColumnFilter>> filter = m_store.filter(**table, *question);
        if (!filter)
            return filter.error();
        const Column *days = (*table)->column(fields.date), *campaigns = (*table)->column(fields.campaign);
        const Column *sources = (*table)->column(fields.source);
        QHash<quint64, quint32> sourceOf;
        for (const quint32 row : **rows) {
            quint8 fits = 0;
            const Day day = days->dayOf(days->code(row));
            if (!m_period.contains(day))
                continue;
            (*filter)->evaluate(row, 1, &fits);
            const quint64 pair = quint64(days->code(row)) << 32 | (campaigns ? campaigns->code(row) : 0);
            if (!fits || sourceOf.value(pair, sources->code(row)) == sources->code(row)) {
                if (fits)
                    sourceOf.insert(pair, sources->code(row));
                continue;
            }
            note(EvaluationText::tr(
                     "More than one source reports revenue for the same day and campaign, first on %1, so it "
                     "may be counted twice. Choose one source for revenue in the settings.")
                     .arg(QLocale().toString(toDate(day), QLocale::ShortFormat)));
            break;
        }
    }
    return {};
}

} // namespace pheu
