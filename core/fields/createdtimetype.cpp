// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/instant.h"
#include "fields/typelist.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

class CreatedTimeType final : public InstantType
{
public:
    QString id() const override { return QStringLiteral("created_time"); }
    QString title() const override { return QCoreApplication::translate("pheu::FieldType", "Created time"); }
};

} // namespace

const FieldType *createdTimeType()
{
    static const CreatedTimeType type;
    return &type;
}

} // namespace pheu
