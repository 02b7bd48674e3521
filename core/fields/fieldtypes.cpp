// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/typelist.h"

#include <array>

namespace pheu
{

namespace
{

// In the order in which a person is offered them. A new type is one file and one line here.
const std::array<const FieldType *, 22> &table()
{
    static const std::array<const FieldType *, 22> types{
        textType(),        longTextType(), integerType(),     decimalType(),      moneyType(),    percentType(),
        durationType(),    ratingType(),   dateType(),        dateTimeType(),     checkboxType(), selectType(),
        multiSelectType(), personType(),   linkType(),        urlType(),          emailType(),    phoneType(),
        attachmentType(),  buttonType(),   createdTimeType(), modifiedTimeType(),
    };
    return types;
}

} // namespace

const FieldType *fieldType(const QString &id)
{
    for (const FieldType *type : table()) {
        if (type->id() == id)
            return type;
    }
    return nullptr;
}

std::vector<const FieldType *> fieldTypes()
{
    return {table().begin(), table().end()};
}

} // namespace pheu
