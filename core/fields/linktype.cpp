// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/names.h"
#include "fields/numbertext.h"
#include "fields/typelist.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

// To one record, to many, or the other side of a link, which is a query and is changed on its own side.
class LinkType final : public FieldType
{
public:
    QString id() const override { return QStringLiteral("link"); }
    QString title() const override { return QCoreApplication::translate("pheu::FieldType", "Link to records"); }
    Storage storage(const FieldConfig &config) const override
    {
        if (config.reverseOf)
            return Storage::Reverse;
        return config.many ? Storage::Join : Storage::Integer;
    }
    Meaning meaning() const override { return Meaning::Record; }

    Result<Value> parse(const QString &text, const ParseContext &context) const override
    {
        if (context.config && context.config->reverseOf) {
            return Error{ErrorCode::InvalidInput,
                         QCoreApplication::translate("pheu::FieldType",
                                                     "“%1” cannot be set here: this field shows the records that link "
                                                     "to this one, so change the link in those records.")
                             .arg(text.trimmed())};
        }
        return isMany(context.config) ? readNames(text, context) : readName(text, context);
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

private:
    static bool isMany(const FieldConfig *config) { return config && config->many; }
};

} // namespace

const FieldType *linkType()
{
    static const LinkType type;
    return &type;
}

} // namespace pheu
