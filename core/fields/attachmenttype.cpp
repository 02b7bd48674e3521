// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/names.h"
#include "fields/typelist.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

// Ids of files kept in the workspace, shown by their names. A name alone is no file, so nothing can be typed.
class AttachmentType final : public FieldType
{
public:
    QString id() const override { return QStringLiteral("attachment"); }
    QString title() const override { return QCoreApplication::translate("pheu::FieldType", "Attachment"); }
    Storage storage(const FieldConfig &) const override { return Storage::Join; }
    Meaning meaning() const override { return Meaning::File; }

    Result<Value> parse(const QString &text, const ParseContext &) const override
    {
        if (text.trimmed().isEmpty())
            return Value();
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate(
                         "pheu::FieldType", "“%1” cannot be typed here: files are added in the window, by dragging "
                                            "them onto the cell, by pasting, or with “Add files”.")
                         .arg(text.trimmed())};
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
    std::vector<Operator> operators() const override { return {Operator::IsEmpty, Operator::IsNotEmpty}; }
};

} // namespace

const FieldType *attachmentType()
{
    static const AttachmentType type;
    return &type;
}

} // namespace pheu
