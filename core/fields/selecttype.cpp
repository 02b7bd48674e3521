// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/names.h"
#include "fields/numbertext.h"
#include "fields/typelist.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

class SelectType final : public FieldType
{
public:
    QString id() const override { return QStringLiteral("select"); }
    QString title() const override { return QCoreApplication::translate("pheu::FieldType", "Single select"); }
    Storage storage(const FieldConfig &) const override { return Storage::Integer; }
    Meaning meaning() const override { return Meaning::Option; }

    Result<Value> parse(const QString &text, const ParseContext &context) const override
    {
        return readName(text, context);
    }
    QString format(const Value &value, const FormatContext &context) const override { return nameOf(value, context); }
    QString plain(const Value &value, const FormatContext &context) const override { return nameOf(value, context); }
    int compare(const Value &a, const Value &b) const override { return compareIds(a, b); }
    std::vector<Operator> operators() const override { return nameOperators(); }
};

} // namespace

const FieldType *selectType()
{
    static const SelectType type;
    return &type;
}

} // namespace pheu
