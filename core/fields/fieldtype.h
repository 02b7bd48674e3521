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

// What every value of a field must keep to; held by the door, so by typing, pasting, import and scripts alike.
// Bounds are the plain text of the type (C locale: ISO dates, decimal point, money in major units); empty: none.
struct FieldRules {
    // A record that has values cannot be left without this one. Held for records that arrive filled (form, import,
    // paste of new rows, `set new`) and whenever this field is edited: it cannot be emptied. A blank record, with no
    // value at all, may be begun in the grid: it is unfinished, its empty required cells are marked, and other
    // fields can be filled in any order.
    bool required = false;
    bool unique = false; // no two records share a value (text by caseFold)
    QString min;
    QString max;
    QString pattern; // regular expression that the whole plain text must match; run with a deadline
    QString hint;    // the user's own sentence, shown when a rule refuses a value
    bool operator==(const FieldRules &) const = default;
};

// What a field adds to its type. Only the members that the type uses are set.
struct FieldConfig {
    PageId target;         // link: the page it points to
    bool many = false;     // link: many records; person: many people
    FieldId reverseOf;     // link: this is the other side of that field, a query, never stored
    QString currency;      // money: fixed code; empty: the workspace's
    FieldId currencyField; // money: code is read from this field of the record
    int decimals = 2;      // decimal, percent: digits shown
    // What fills a computed field, which is read-only then: "utm_tagged_url", "autonumber", "formula", "lookup",
    // "rollup", "kpi". The field's type is that of the result (a formula over money is a money field with computed
    // "formula"), so that it is shown, sorted, filtered and measured like any other. All but "kpi" are stored in the
    // column and kept right by the door; "kpi" is never stored (Storage::Virtual): the metrics engine answers.
    QString computed;
    QString formula;   // formula: fields as {17}, never by name, so that it survives renaming
    FieldId via;       // lookup, rollup, kpi: the link of this page that is followed (either side)
    FieldId source;    // lookup, rollup: the field of the linked page that is read
    QString aggregate; // rollup: count, sum, mean, min, max, share, join, earliest, latest
    QString kpi;       // kpi: id in the catalogue, over the results that the linked records have
    QString prefix;    // autonumber: text before the number
    int digits = 0;    // autonumber: least digits, zeros in front
    int most = 5;      // rating: highest value
    QString label;     // button: what it says; empty: the field's name
    FieldRules rules;
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
    Virtual, // not stored and not asked by SQL: a KPI over linked results, a button
};

// What a value is, whatever its type is called: how it is asked, sorted, measured, read from files and drawn.
// The code that only needs this never names a type, so that a new type is right there from its first day.
enum class Meaning {
    Text,
    Number,  // plain: counts, decimals, percentages, seconds, stars
    Money,   // minor units of a currency
    Date,    // a Day
    Instant, // ms since 1970 UTC
    Truth,   // a checkbox
    Option,  // ids of the field's options
    Record,  // ids of linked records
    File,    // ids of attachments
    Nothing, // holds no value
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
    // checkbox, select, multi_select, url, link, created_time, modified_time, datetime (ms UTC), duration (seconds),
    // rating, phone, email, person (a select of people), attachment (ids of files), button (opens an address).
    virtual QString id() const = 0;
    virtual QString title() const = 0; // translated
    virtual Storage storage(const FieldConfig &config) const = 0;
    virtual Meaning meaning() const = 0;
    virtual bool isEditable() const { return true; }
    virtual bool isNumeric() const { return false; }      // right-aligned
    virtual bool isSummed() const { return isNumeric(); } // a total means something: not of percentages or stars

    // From what a person typed in `locale`, or from a script (locale C: ISO dates, decimal point).
    // Empty text is the empty value. Errors: InvalidInput (the sentence names the text), Overflow,
    // UnknownName.
    virtual Result<Value> parse(const QString &text, const ParseContext &context) const = 0;
    // For people. The empty value is "".
    virtual QString format(const Value &value, const FormatContext &context) const = 0;
    // What an editor starts from and what is copied, with all of the value: parse() in the same locale reads it back.
    virtual QString editable(const Value &value, const FormatContext &context) const { return format(value, context); }
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
