// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/names.h"
#include "fields/numbertext.h"
#include "fields/typelist.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

class MultiSelectType final : public FieldType
{
public:
    QString id() const override { return QStringLiteral("multi_select"); }
    QString title() const override { return QCoreApplication::translate("pheu::FieldType", "Multiple select"); }
    Storage storage(const FieldConfig &) const override { return Storage::Join; }
    Meaning meaning() const override { return Meaning::Option; }

    Result<Value> parse(const QString &text, const ParseContext &context) const override
    {
        return readNames(text, context);
    }
    QString format(const Value &value, const FormatContext &context) const override
    {
        return namesForPeople(value, context);
    }
    QString plain(const Value &value, const FormatContext &context) const override
    {
        return namesForFiles(value, context);
    }
    QString editable(const Value &value, const FormatContext &context) const override { return plain(value, context); }
    int compare(const Value &a, const Value &b) const override { return compareIds(a, b); }
    std::vector<Operator> operators() const override { return nameOperators(); }
};

} // namespace

const FieldType *multiSelectType()
{
    static const MultiSelectType type;
    return &type;
}

} // namespace pheu
