// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "fields/numbertext.h"
#include "fields/typelist.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

// One line: line ends and tabs become spaces, spaces at the ends go.
class TextType final : public FieldType
{
public:
    QString id() const override { return QStringLiteral("text"); }
    QString title() const override { return QCoreApplication::translate("pheu::FieldType", "Text"); }
    Storage storage(const FieldConfig &) const override { return Storage::Text; }
    Meaning meaning() const override { return Meaning::Text; }

    Result<Value> parse(const QString &text, const ParseContext &) const override
    {
        QString line = cleanText(text);
        line.replace(u'\n', u' ').replace(u'\t', u' ');
        line = line.trimmed();
        return line.isEmpty() ? Value() : Value(line);
    }
    QString format(const Value &value, const FormatContext &) const override { return value.toText(); }
    QString plain(const Value &value, const FormatContext &) const override { return value.toText(); }
    int compare(const Value &a, const Value &b) const override { return compareTexts(a, b); }
    std::vector<Operator> operators() const override { return textOperators(); }
};

} // namespace

const FieldType *textType()
{
    static const TextType type;
    return &type;
}

} // namespace pheu
