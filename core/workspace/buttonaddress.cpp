// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/buttonaddress.h"

#include "workspace/recalculation.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::ButtonAddress)
};

} // namespace

Result<QString> buttonAddress(const Workspace &workspace, const Field &button, RecordId record)
{
    const QString name = shownName(button.names);
    if (button.config.formula.trimmed().isEmpty())
        return Error{
            ErrorCode::InvalidInput,
            Text::tr("The button “%1” has no address yet. Give it one in the settings of the field.").arg(name)};
    const Result<FormulaSample> sample = sampleFormula(workspace.database(), workspace.schema(), workspace.clock(),
                                                       button.page, record, button.config.formula);
    if (!sample)
        return sample.error();
    if (sample->value.isEmpty())
        return Error{ErrorCode::InvalidInput,
                     Text::tr("The button “%1” opens nothing here: its address is empty for this record. %2")
                         .arg(name, sample->reason)
                         .trimmed()};
    const QString text =
        sample->value.isText() ? sample->value.toText() : workspace.plain(sample->field, sample->value);
    const Result<Value> address = fieldType(QStringLiteral("url"))->parse(text, {});
    if (!address)
        return Error{ErrorCode::InvalidInput,
                     Text::tr("The button “%1” cannot be used: %2").arg(name, address.error().message)};
    return address->toText();
}

} // namespace pheu
