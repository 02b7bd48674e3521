// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/instant.h"
#include "fields/typelist.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

// A date with a time of day: an instant that people fill in.
class DateTimeType final : public InstantType
{
public:
    QString id() const override { return QStringLiteral("datetime"); }
    QString title() const override { return QCoreApplication::translate("pheu::FieldType", "Date and time"); }
    Storage storage(const FieldConfig &) const override { return Storage::Integer; }
    bool isEditable() const override { return true; }
};

} // namespace

const FieldType *dateTimeType()
{
    static const DateTimeType type;
    return &type;
}

} // namespace pheu
