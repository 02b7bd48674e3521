// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importer.h"

#include <QJsonArray>

namespace pheu
{

namespace
{

// A sum of decimals as it would be written: what binary addition leaves past the 12th digit goes.
double withoutNoise(double sum)
{
    return QString::number(sum, 'g', 12).toDouble();
}

} // namespace

QJsonObject ImportSummary::toJson() const
{
    QJsonObject object;
    object.insert(QStringLiteral("files"), QJsonArray::fromStringList(files));
    object.insert(QStringLiteral("preset"), preset.isEmpty() ? QJsonValue() : QJsonValue(preset));
    object.insert(QStringLiteral("page"), page);
    object.insert(QStringLiteral("rows"), rows);
    object.insert(QStringLiteral("added"), added);
    object.insert(QStringLiteral("updated"), updated);
    object.insert(QStringLiteral("merged"), merged);
    object.insert(QStringLiteral("skipped"), skipped);
    QJsonObject creations;
    for (auto it = created.begin(); it != created.end(); ++it)
        creations.insert(it.key(), it.value());
    object.insert(QStringLiteral("created"), creations);
    object.insert(QStringLiteral("rounded"), QJsonObject{{QStringLiteral("cells"), roundedCells},
                                                         {QStringLiteral("amount"), withoutNoise(roundedAmount)}});
    QJsonValue range;
    if (rangeFrom && rangeTo)
        range = QJsonObject{{QStringLiteral("from"), isoDay(*rangeFrom)}, {QStringLiteral("to"), isoDay(*rangeTo)}};
    object.insert(QStringLiteral("range"), range);
    QJsonArray list;
    for (const ImportProblem &problem : problems)
        list.append(QJsonObject{{QStringLiteral("file"), problem.file},
                                {QStringLiteral("line"), problem.line},
                                {QStringLiteral("column"), problem.column},
                                {QStringLiteral("value"), problem.value},
                                {QStringLiteral("message"), problem.message}});
    object.insert(QStringLiteral("problems"), list);
    QJsonObject sums;
    for (auto it = totals.begin(); it != totals.end(); ++it)
        sums.insert(it.key(), QJsonObject{{QStringLiteral("file"), it->file ? QJsonValue(*it->file) : QJsonValue()},
                                          {QStringLiteral("imported"), it->imported}});
    object.insert(QStringLiteral("totals"), sums);
    object.insert(QStringLiteral("currency"), currencies.size() == 1 ? QJsonValue(currencies.front()) : QJsonValue());
    object.insert(QStringLiteral("totals_rows"), totalsRows);
    object.insert(QStringLiteral("notes"), QJsonArray::fromStringList(notes));
    object.insert(QStringLiteral("import"), import ? QJsonValue(import.value) : QJsonValue());
    return object;
}

} // namespace pheu
