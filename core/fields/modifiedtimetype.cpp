// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/instant.h"
#include "fields/typelist.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

class ModifiedTimeType final : public InstantType
{
public:
    QString id() const override { return QStringLiteral("modified_time"); }
    QString title() const override { return QCoreApplication::translate("pheu::FieldType", "Modified time"); }
};

} // namespace

const FieldType *modifiedTimeType()
{
    static const ModifiedTimeType type;
    return &type;
}

} // namespace pheu
