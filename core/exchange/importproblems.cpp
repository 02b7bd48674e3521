// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importproblems.h"

#include "base/systemreason.h"
#include "exchange/exportrows.h"

#include <QCoreApplication>
#include <QSaveFile>

#include <algorithm>

namespace pheu
{

namespace
{

struct ProblemsText {
    Q_DECLARE_TR_FUNCTIONS(pheu::ImportProblems)
};

bool isOf(const CellCorrection &correction, const ImportProblem &problem)
{
    return correction.line == problem.line && correction.column == problem.column && correction.file == problem.file;
}

QByteArray csvLine(const QStringList &cells)
{
    QByteArray line;
    for (const QString &cell : cells) {
        if (&cell != &cells.front())
            line += ',';
        appendDelimitedCell(line, guardedText(cell), ',');
    }
    return line + "\r\n";
}

} // namespace

bool canBeCorrected(const ImportProblem &problem)
{
    return !problem.column.isEmpty() && problem.line > 0;
}

void setCorrection(ImportOptions &options, const ImportProblem &problem, const QString &value)
{
    std::erase_if(options.corrections, [&](const CellCorrection &known) { return isOf(known, problem); });
    options.corrections.push_back({problem.file, problem.line, problem.column, value});
}

std::optional<QString> correctionOf(const ImportOptions &options, const ImportProblem &problem)
{
    const auto known = std::ranges::find_if(
        options.corrections, [&](const CellCorrection &correction) { return isOf(correction, problem); });
    return known == options.corrections.end() ? std::nullopt : std::optional(known->value);
}

Result<qint64> writeProblems(const ImportPlan &plan, const QString &target)
{
    QSaveFile file(target);
    if (!file.open(QIODevice::WriteOnly))
        return cannotExport(target, systemReason(file.errorString()));
    QByteArray out = QByteArrayLiteral("\xEF\xBB\xBF");
    out += csvLine({ProblemsText::tr("File"), ProblemsText::tr("Line"), ProblemsText::tr("Column"),
                    ProblemsText::tr("Value"), ProblemsText::tr("What is wrong")});
    for (const ImportProblem &problem : plan.problems())
        out += csvLine({problem.file, QString::number(problem.line), problem.column, problem.value, problem.message});
    if (file.write(out) != out.size() || !file.commit())
        return cannotExport(target, systemReason(file.errorString()));
    return qint64(plan.problems().size());
}

} // namespace pheu
