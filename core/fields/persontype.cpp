// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/names.h"
#include "fields/numbertext.h"
#include "fields/typelist.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

// One or several people: a select whose options are people, shown with their initials.
class PersonType final : public FieldType
{
public:
    QString id() const override { return QStringLiteral("person"); }
    QString title() const override { return QCoreApplication::translate("pheu::FieldType", "Person"); }
    Storage storage(const FieldConfig &config) const override { return config.many ? Storage::Join : Storage::Integer; }
    Meaning meaning() const override { return Meaning::Option; }

    Result<Value> parse(const QString &text, const ParseContext &context) const override
    {
        return context.config && context.config->many ? readNames(text, context) : readName(text, context);
    }
    QString format(const Value &value, const FormatContext &context) const override
    {
        return value.isIds() ? namesForPeople(value, context) : nameOf(value, context);
    }
    QString plain(const Value &value, const FormatContext &context) const override
    {
        return value.isIds() ? namesForFiles(value, context) : nameOf(value, context);
    }
    QString editable(const Value &value, const FormatContext &context) const override { return plain(value, context); }
    int compare(const Value &a, const Value &b) const override { return compareIds(a, b); }
    std::vector<Operator> operators() const override { return nameOperators(); }
};

} // namespace

const FieldType *personType()
{
    static const PersonType type;
    return &type;
}

} // namespace pheu
