// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/typelist.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

// Opens an address that config.formula makes from the record. It holds no value: nothing is stored, filtered or sorted.
class ButtonType final : public FieldType
{
public:
    QString id() const override { return QStringLiteral("button"); }
    QString title() const override { return QCoreApplication::translate("pheu::FieldType", "Button link"); }
    Storage storage(const FieldConfig &) const override { return Storage::Virtual; }
    Meaning meaning() const override { return Meaning::Nothing; }
    bool isEditable() const override { return false; }

    Result<Value> parse(const QString &text, const ParseContext &) const override
    {
        if (text.trimmed().isEmpty())
            return Value();
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate("pheu::FieldType",
                                                 "“%1” cannot be set here: a button has no value, it opens an address. "
                                                 "Change the address in the settings of the field.")
                         .arg(text.trimmed())};
    }
    QString format(const Value &, const FormatContext &) const override { return {}; }
    QString plain(const Value &, const FormatContext &) const override { return {}; }
    int compare(const Value &, const Value &) const override { return 0; }
    std::vector<Operator> operators() const override { return {}; }
};

} // namespace

const FieldType *buttonType()
{
    static const ButtonType type;
    return &type;
}

} // namespace pheu
