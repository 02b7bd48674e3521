// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/importwords.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::ImportWords)
};
} // namespace

QString refusalInWindow(const QString &message, const SourceInfo &source, const QString &typed, const QString &own)
{
    if (!message.contains(QLatin1String(" --")) && !message.contains(QLatin1String("(--")))
        return message;
    if (message.contains(QLatin1String("--currency"))) {
        const QString of = typed.isEmpty() ? source.currency : typed;
        return Text::tr("“%1” is in %2 and this workspace is in %3. Amounts are not converted: make a new workspace in "
                        "%2 for it (File, New workspace) and import it there.")
            .arg(source.file, of.isEmpty() ? Text::tr("another currency") : of, own);
    }
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
    if (message.contains(QLatin1String("--spread")))
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
