// SPDX-License-Identifier: GPL-3.0-or-later
// Another type for a field: which values convert and which do not, before anything is changed. The same Converter that
// previews converts, so what is shown is what happens.
#pragma once

#include "storage/recordreader.h"

#include <functional>
#include <memory>

namespace pheu
{

struct ConversionPreview {
    qint64 filled = 0;    // records with a value now
    qint64 converted = 0; // … that keep one, exactly or in another form
    qint64 rounded = 0;   // … of those: with less than before (decimals, the time of day, further links or options)
    struct Lost {
        RecordId record;
        QString before;
        QString reason;
    };
    qint64 lost = 0;
    std::vector<Lost> examples; // the first 100 that would be emptied
    struct Sample {
        RecordId record;
        QString before, after;
    };
    std::vector<Sample> samples; // the first 20 that convert
    QStringList newOptions;      // to a select: options that would be made, in order of first use
    QString refusal;             // it cannot be done at all, and why; empty otherwise
};

// Converts the values of one field, each on its own. Made while the field is still as it was; from then on it needs
// nothing of the field's column.
class Converter
{
public:
    // Reads every value once. `field` as it is; `type` and `config` as they are to be. A conversion that cannot be done
    // is told by preview().refusal. Errors: InvalidInput for a type that fields of this kind cannot become; Canceled.
    static Result<std::unique_ptr<Converter>> make(Database &database, const Schema &schema, const Field &field,
                                                   const QString &type, const FieldConfig &config,
                                                   const std::function<bool(double)> &progress = {});
    ~Converter();

    const ConversionPreview &preview() const;
    // The ids that preview().newOptions got, in their order; before, outcomes hold −1 for the first, −2 for the next …
    void setNewOptions(const std::vector<OptionId> &ids);

    struct Outcome {
        Value value; // empty: lost (or there was none)
        bool rounded = false;
        QString lost; // why there is no value any more
    };
    Outcome convert(RecordId record, const Value &before);

private:
    Converter();
    struct Private;
    std::unique_ptr<Private> d;
};

// What Converter::make would do. Errors: as there. `progress` 0…1; false cancels (Canceled).
Result<ConversionPreview> previewConversion(Database &database, const Schema &schema, const Field &field,
                                            const QString &type, const FieldConfig &config,
                                            const std::function<bool(double)> &progress = {});
// Types a field can become, the present one left out. A select keeps its options as a multiple select or people.
std::vector<QString> convertibleTo(const Field &field);

} // namespace pheu
