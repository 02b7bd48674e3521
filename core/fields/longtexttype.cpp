// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "fields/numbertext.h"
#include "fields/typelist.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

// Many lines, kept as written; only spaces is no text.
class LongTextType final : public FieldType
{
public:
    QString id() const override { return QStringLiteral("long_text"); }
    QString title() const override { return QCoreApplication::translate("pheu::FieldType", "Long text"); }
    Storage storage(const FieldConfig &) const override { return Storage::Text; }
    Meaning meaning() const override { return Meaning::Text; }

    Result<Value> parse(const QString &text, const ParseContext &) const override
    {
        const QString clean = cleanText(text);
        return clean.trimmed().isEmpty() ? Value() : Value(clean);
    }
    QString format(const Value &value, const FormatContext &) const override { return value.toText(); }
    QString plain(const Value &value, const FormatContext &) const override { return value.toText(); }
    int compare(const Value &a, const Value &b) const override { return compareTexts(a, b); }
    std::vector<Operator> operators() const override { return textOperators(); }
};

} // namespace

const FieldType *longTextType()
{
    static const LongTextType type;
    return &type;
}

} // namespace pheu
