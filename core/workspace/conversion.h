// SPDX-License-Identifier: GPL-3.0-or-later
// Another type for a field: which values convert and which do not, before anything is changed. The same function that
// previews converts, so what is shown is what happens.
#pragma once

#include "storage/recordreader.h"

#include <functional>

namespace pheu {

struct ConversionPreview
{
    qint64 filled = 0;    // records with a value now
    qint64 converted = 0; // … that keep one, exactly or in another form
    qint64 rounded = 0;   // … of those: with less precision than before
    struct Lost { RecordId record; QString before; QString reason; };
    qint64 lost = 0;
    std::vector<Lost> examples;     // the first 100 that would be emptied
    std::vector<std::pair<QString, QString>> samples; // before → after, the first 20 that convert
    QStringList newOptions;         // to a select: options that would be made, in order of first use
    QString refusal;                // it cannot be done at all, and why; empty otherwise
};

// Errors: InvalidInput for a type that fields of this kind cannot become. `progress` 0…1; false cancels (Canceled).
Result<ConversionPreview> previewConversion(Database &database, const Schema &schema, const Field &field,
                                            const QString &type, const FieldConfig &config,
                                            const std::function<bool(double)> &progress = {});
// Types a field can become, the present one left out.
std::vector<QString> convertibleTo(const Field &field);

} // namespace pheu
