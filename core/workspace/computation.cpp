// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/computation.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

struct Kind {
    const char *name; // FieldConfig::computed
    Result<std::unique_ptr<Computation>> (*make)(const ComputationScope &, const Page &, const Field &);
};

// Autonumbers are given by Recalculation itself: they are of no other field.
constexpr Kind kinds[] = {
    {"formula", makeFormula},
    {"lookup", makeLookup},
    {"rollup", makeRollup},
    {"utm_channel_group", makeChannelGroup},
};

} // namespace

Result<std::unique_ptr<Computation>> makeComputation(const ComputationScope &scope, const Page &page,
                                                     const Field &field)
{
    Field settled = field;
    const Result<void> fits = settleField(scope.schema, page, scope.settings, settled);
    if (!fits)
        return fits.error();
    if (settled.type != field.type) // what it is computed from has changed its type since
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate("pheu::ComputedFields",
                                                 "“%1” could not be computed because its result "
                                                 "has another type now. Open its definition and save it again.")
                         .arg(shownName(field.names))};
    for (const Kind &kind : kinds) {
        if (field.config.computed == QLatin1String(kind.name))
            return kind.make(scope, page, settled);
    }
    return Error{ErrorCode::Internal, QStringLiteral("%1").arg(field.config.computed)};
}

} // namespace pheu
