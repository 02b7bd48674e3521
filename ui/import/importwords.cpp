// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu
{

namespace
{
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::ImportWords)
};
} // namespace

bool wantsSpread(const QString &message)
{
    return message.contains(QLatin1String("--spread"));
}

QString rowsRead(const RowCounts &counts, const Format &format)
{
    const auto begin = [&](const QString &sentence) {
        return sentence.arg(format.integer(counts.rows), format.integer(counts.added), format.integer(counts.updated),
                            format.integer(counts.merged));
    };
    const int rows = int(counts.rows);
    if (!counts.withProblems)
        return begin(Text::tr("%1 row(s) read: %2 new, %3 changed, %4 merged, %5 with problems or without a change.",
                              nullptr, rows))
            .arg(format.integer(counts.skipped));
    if (*counts.withProblems == 0)
        return begin(Text::tr("%1 row(s) read: %2 new, %3 changed, %4 merged, %5 that change nothing.", nullptr, rows))
            .arg(format.integer(counts.skipped));
    return begin(Text::tr("%1 row(s) read: %2 new, %3 changed, %4 merged, %5 with problems, not imported, %6 that "
                          "change nothing.",
                          nullptr, rows))
        .arg(format.integer(*counts.withProblems),
             format.integer(std::max<qint64>(0, counts.skipped - *counts.withProblems)));
}

QString refusalInWindow(const QString &message, const SourceInfo &source)
{
    if (!message.contains(QLatin1String(" --")) && !message.contains(QLatin1String("(--")))
        return message;
    if (message.contains(QLatin1String("--currency")))
        return Text::tr(
                   "Some amounts of “%1” have the sign of another currency than the rest. Name the currency in the "
                   "header of the column, as in “Spend (USD)”, or in a column of its own.")
            .arg(source.file);
    QStringList kept;
    for (const QString &part : message.split(QStringLiteral(". "))) {
        if (!part.contains(QLatin1String("--")))
            kept << part;
    }
    QString text = kept.join(QStringLiteral(". "));
    if (!text.isEmpty() && !text.endsWith(u'.'))
        text += u'.';
    if (message.contains(QLatin1String("--map")))
        text += u' ' + Text::tr("Choose the field of a column in the step “Columns”.");
    if (wantsSpread(message))
        text += u' ' + Text::tr("Tick “Spread totals of the range evenly over its days” in the step “Columns”.");
    if (message.contains(QLatin1String("--preset")))
        text += u' ' + Text::tr("Choose “None” as the kind of export in the step “Structure”.");
    if (message.contains(QLatin1String("--decimal")) || message.contains(QLatin1String("--date-format")))
        text += u' ' + Text::tr("Choose how numbers and dates are written in the step “Structure”.");
    if (message.contains(QLatin1String("--sheet")))
        text += u' ' + Text::tr("Choose the sheet in the step “Structure”.");
    return text.trimmed();
}

} // namespace pheu
