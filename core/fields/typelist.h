// SPDX-License-Identifier: GPL-3.0-or-later
// The types behind the table in fieldtypes.cpp: one function a type, each defined in the file of its
// type. Each returns the same stateless object for the life of the program.
#pragma once

#include "fields/fieldtype.h"

namespace pheu
{

const FieldType *textType();
const FieldType *longTextType();
const FieldType *integerType();
const FieldType *decimalType();
const FieldType *moneyType();
const FieldType *percentType();
const FieldType *dateType();
const FieldType *checkboxType();
const FieldType *selectType();
const FieldType *multiSelectType();
const FieldType *urlType();
const FieldType *linkType();
const FieldType *createdTimeType();
const FieldType *modifiedTimeType();
const FieldType *dateTimeType();
const FieldType *durationType();
const FieldType *ratingType();
const FieldType *phoneType();
const FieldType *emailType();
const FieldType *personType();
const FieldType *attachmentType();
const FieldType *buttonType();

} // namespace pheu
