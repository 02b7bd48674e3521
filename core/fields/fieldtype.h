// SPDX-License-Identifier: GPL-3.0-or-later
// A field type: how its values are parsed, shown, compared, stored and filtered. One file a type, one
// line in fieldtypes.cpp. Types are stateless; what varies by field is in FieldConfig.
#pragma once

#include "base/format.h"
#include "base/ids.h"
#include "base/result.h"
#include "base/value.h"

#include <functional>
#include <vector>

namespace pheu
{

// What a field adds to its type. Only the members that the type uses are set.
struct FieldConfig {
    PageId target;         // link: the page it points to
    bool many = false;     // link: many records
    FieldId reverseOf;     // link: this is the other side of that field, a query, never stored
    QString currency;      // money: fixed code; empty: the workspace's
    FieldId currencyField; // money: code is read from this field of the record
    int decimals = 2;      // decimal, percent: digits shown
    QString computed;      // name of the function that fills it ("utm_tagged_url"); read-only then
    bool operator==(const FieldConfig &) const = default;
};

// Where the values live.
enum class Storage {
    Integer, // column c<id> INTEGER
    Real,    // column c<id> REAL
    Text,    // column c<id> TEXT (a date: ISO day)
    Join,    // table j<id>(record, target, position): many-link, multi select
    Reverse, // not stored: the other side of a link
    RowMeta, // created_at / modified_at of the row
};

enum class Operator { Eq, Ne, Lt, Le, Gt, Ge, In, Contains, StartsWith, IsEmpty, IsNotEmpty };

// What parse and format need from around the field. Names are resolved by functions so that the
// types know no workspace.
struct ParseContext {
    QLocale locale = QLocale::c();
    const FieldConfig *config = nullptr;
    QString currency;                                    // resolved code for money
    std::function<Result<qint64>(const QString &)> idOf; // option or record of that name
    QDate today;
};

struct FormatContext {
    const Format *format = nullptr;
    const FieldConfig *config = nullptr;
    QString currency;
    std::function<QString(qint64)> nameOf; // option or record
};

class FieldType
{
public:
    virtual ~FieldType() = default;

    // Stable id kept in files and JSON: text, long_text, integer, decimal, money, percent, date,
    // checkbox, select, multi_select, url, link, created_time, modified_time.
    virtual QString id() const = 0;
    virtual QString title() const = 0; // translated
    virtual Storage storage(const FieldConfig &config) const = 0;
    virtual bool isEditable() const { return true; }
    virtual bool isNumeric() const { return false; } // right-aligned, summed in footers

    // From what a person typed in `locale`, or from a script (locale C: ISO dates, decimal point).
    // Empty text is the empty value. Errors: InvalidInput (the sentence names the text), Overflow,
    // UnknownName.
    virtual Result<Value> parse(const QString &text, const ParseContext &context) const = 0;
    // For people. The empty value is "".
    virtual QString format(const Value &value, const FormatContext &context) const = 0;
    // For files and scripts: decimal point, ISO dates, money in major units. parse(C locale) reads it.
    virtual QString plain(const Value &value, const FormatContext &context) const = 0;
    // <0, 0, >0; empty sorts first. Names are not known here: link and select compare by name
    // elsewhere.
    virtual int compare(const Value &a, const Value &b) const = 0;
    virtual std::vector<Operator> operators() const = 0;
};

// The table of types. Null for an unknown id.
const FieldType *fieldType(const QString &id);
std::vector<const FieldType *> fieldTypes();

} // namespace pheu
