// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/conversion.h"

#include "base/currency.h"
#include "base/decimal.h"
#include "fields/namelist.h"
#include "fields/numbertext.h"
#include "storage/condition.h"
#include "storage/metastore.h"
#include "workspace/attachments.h"
#include "workspace/converttext.h"
#include "workspace/settings.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::Conversion)
};

using Outcome = Converter::Outcome;

constexpr size_t window = 5000; // records read at once
constexpr size_t mostExamples = 100;
constexpr size_t mostSamples = 20;
constexpr qsizetype mostRemembered = 200'000; // texts

Outcome lost(const QString &reason)
{
    return {{}, false, reason};
}

bool isNumber(const Field &field)
{
    const Meaning meaning = field.type->meaning();
    return meaning == Meaning::Number || meaning == Meaning::Money || meaning == Meaning::Truth;
}

bool isReal(const Field &field)
{
    return field.type->storage(field.config) == Storage::Real;
}

QString shortened(const QString &text)
{
    QString line = text.size() > 120 ? text.left(119) + u'…' : text;
    return line.replace(u'\n', u' ');
}

} // namespace

struct Converter::Private {
    Private(const Field &before, const Field &after)
        : from(before)
        , to(after)
        , options(before.options)
    {
    }

    Result<void> prepare(Database &database, const Schema &schema);
    Result<void> survey(Database &database, const Schema &schema, const std::function<bool(double)> &progress);
    Result<void> vote(const RecordReader &reader, const std::vector<RecordId> &ids);
    void count(RecordId record, const Value &before);

    Outcome converted(RecordId record, const Value &before);
    Outcome number(RecordId record, const Value &before);
    Outcome real(const Value &before, int digits) const;
    Outcome whole(const Decimal &value, int digits) const;
    Outcome ids(const Value &before) const;
    Outcome byText(RecordId record, const Value &before);
    Outcome readText(const QString &text, const QString &currency);
    Outcome readIds(const QString &text);
    Result<qint64> idOf(const QString &name);

    QString currencyOf(const Field &field, RecordId record) const;
    int digitsOf(const Field &field, RecordId record) const;
    QString textOf(const Field &field, const Value &value, RecordId record) const;
    QString nameOf(const Field &field, qint64 id) const;
    bool sameNames() const;

    Field from, to;
    ConversionPreview preview;
    Language language = Language::Vietnamese;
    QString workspaceMoney;
    QHash<qint64, QString> currencies; // of records that name another one than the workspace's
    QLocale locale;                    // of the column, where it is text
    std::unique_ptr<RecordNames> fromNames, toNames;
    QHash<qint64, QString> files;
    OptionNames options;
    QHash<QString, Outcome> known; // by text
};

Converter::Converter() = default;
Converter::~Converter() = default;

bool Converter::Private::sameNames() const
{
    const Meaning meaning = to.type->meaning();
    if (meaning != from.type->meaning())
        return false;
    return meaning == Meaning::Option || (meaning == Meaning::Record && from.config.target == to.config.target);
}

Result<void> Converter::Private::prepare(Database &database, const Schema &schema)
{
    const Result<QJsonObject> rows = loadSettings(database);
    if (!rows)
        return rows.error();
    const Settings settings = settingsFromJson(*rows);
    language = settings.language;
    workspaceMoney = settings.currency;
    locale = localeOf(language);
    for (const auto &[field, names] : {std::pair(&from, &fromNames), std::pair(&to, &toNames)}) {
        if (field->type->meaning() != Meaning::Record)
            continue;
        const Page *page = schema.page(field->config.target);
        if (!page)
            return Error{ErrorCode::InvalidInput, Text::tr("Choose the page that the records are linked to.")};
        Result<RecordNames> read = RecordNames::read(database, *page);
        if (!read)
            return read.error();
        *names = std::make_unique<RecordNames>(std::move(*read));
    }
    return {};
}

QString Converter::Private::currencyOf(const Field &field, RecordId record) const
{
    const QString own = field.config.currency.isEmpty() ? workspaceMoney : field.config.currency;
    return field.config.currencyField ? currencies.value(record.value, own) : own;
}

int Converter::Private::digitsOf(const Field &field, RecordId record) const
{
    return field.type->meaning() == Meaning::Money ? currencyDigits(currencyOf(field, record)).value_or(2) : 0;
}

QString Converter::Private::nameOf(const Field &field, qint64 id) const
{
    switch (field.type->meaning()) {
    case Meaning::Record:
        return (&field == &from ? fromNames : toNames)->nameOf(id);
    case Meaning::File:
        return files.value(id);
    default:
        return options.nameOf(id, language);
    }
}

QString Converter::Private::textOf(const Field &field, const Value &value, RecordId record) const
{
    if (value.isText())
        return value.toText();
    const QString currency = currencyOf(field, record);
    const Format format(localeOf(language), currency);
    FormatContext context;
    context.format = &format;
    context.config = &field.config;
    context.currency = currency;
    context.nameOf = [&](qint64 id) { return nameOf(field, id); };
    return field.type->editable(value, context);
}

Outcome Converter::Private::whole(const Decimal &value, int digits) const
{
    const Result<Rounded> rounded = roundDecimal(value, digits);
    if (!rounded)
        return lost(rounded.error().message);
    if (to.type->id() == QLatin1String("rating") && (rounded->units < 1 || rounded->units > to.config.most))
        return lost(Text::tr("It is not between 1 and %1.").arg(to.config.most));
    if (to.type->meaning() == Meaning::Truth) {
        const bool isFlag = rounded->exact && (rounded->units == 0 || rounded->units == 1);
        return {Value(rounded->units != 0 || !rounded->exact ? 1 : 0), !isFlag, {}};
    }
    return {Value(rounded->units), !rounded->exact, {}};
}

// To a field that keeps a double.
Outcome Converter::Private::real(const Value &before, int digits) const
{
    if (before.isDouble())
        return {before, false, {}};
    constexpr qint64 exact = qint64(1) << 53;
    const qint64 units = before.toInteger();
    return {Value(Decimal{units, digits}.toDouble()), units > exact || units < -exact, {}};
}

Outcome Converter::Private::number(RecordId record, const Value &before)
{
    const int fromDigits = digitsOf(from, record);
    if (isReal(to))
        return real(before, fromDigits);
    Decimal value{before.toInteger(), fromDigits};
    if (before.isDouble()) { // by its shortest text: 0.1 is one tenth
        const Result<Decimal> read = parseDecimal(plainDouble(before.toDouble()));
        if (!read)
            return lost(read.error().message);
        value = *read;
    }
    return whole(value, digitsOf(to, record));
}

// The same options or records as one or as many.
Outcome Converter::Private::ids(const Value &before) const
{
    const IdList all = before.isIds() ? before.toIds() : IdList{before.toInteger()};
    if (to.storage() == Storage::Join)
        return {Value(all), false, {}};
    return {Value(all.front()), all.size() > 1, {}};
}

Result<qint64> Converter::Private::idOf(const QString &name)
{
    return to.type->meaning() == Meaning::Record ? toNames->idOf(name) : options.idOf(name);
}

// A name, or several where the field takes many; names that mean nothing are left out.
Outcome Converter::Private::readIds(const QString &text)
{
    const Result<qint64> one =
        to.storage() == Storage::Join && text.contains(u',') ? Error{ErrorCode::UnknownName, {}} : idOf(text);
    if (one)
        return {to.storage() == Storage::Join ? Value(IdList{*one}) : Value(*one), false, {}};
    if (to.storage() != Storage::Join)
        return lost(one.error().message);
    const Result<QStringList> names = splitNameList(text);
    if (!names)
        return lost(names.error().message);
    IdList found;
    Outcome outcome;
    for (const QString &name : *names) {
        const Result<qint64> id = idOf(name);
        if (!id && outcome.lost.isEmpty())
            outcome.lost = id.error().message;
        if (id && std::find(found.begin(), found.end(), *id) == found.end())
            found.push_back(*id);
    }
    if (found.empty())
        return outcome;
    return {Value(found), !outcome.lost.isEmpty(), {}};
}

Outcome Converter::Private::readText(const QString &text, const QString &currency)
{
    const Meaning meaning = to.type->meaning();
    if (text.trimmed().isEmpty())
        return {};
    if (meaning == Meaning::Option || meaning == Meaning::Record)
        return readIds(text.trimmed());
    ParseContext context;
    context.locale = locale;
    context.config = &to.config;
    context.currency = currency;
    Result<Value> value = to.type->parse(text, context);
    if (!value)
        return lost(value.error().message);
    const bool linesLost = to.type->id() == QLatin1String("text") && text.trimmed().contains(u'\n');
    return {std::move(*value), linesLost, {}};
}

Outcome Converter::Private::byText(RecordId record, const Value &before)
{
    const QString text = textOf(from, before, record);
    const QString currency = currencyOf(to, record);
    if (!before.isText() || to.config.currencyField)
        return readText(text, currency);
    const auto seen = known.constFind(text);
    if (seen != known.cend())
        return *seen;
    Outcome outcome = readText(text, currency);
    if (known.size() < mostRemembered)
        known.insert(text, outcome);
    return outcome;
}

Outcome Converter::Private::converted(RecordId record, const Value &before)
{
    const Meaning a = from.type->meaning(), b = to.type->meaning();
    if (!to.config.computed.isEmpty())
        return lost(Text::tr("The program will fill this field."));
    if (isNumber(from) && isNumber(to))
        return number(record, before);
    if (sameNames())
        return ids(before);
    if (a == Meaning::Date && b == Meaning::Instant)
        return {Value(toDate(Day(before.toInteger())).startOfDay().toMSecsSinceEpoch()), false, {}};
    if (a == Meaning::Instant && b == Meaning::Date) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(before.toInteger());
        return {Value(qint64(toDay(local.date()))), local != local.date().startOfDay(), {}};
    }
    if (a == b && (a == Meaning::Date || a == Meaning::Instant)) // a computed one that stays as it is
        return {before, false, {}};
    Outcome outcome = byText(record, before);
    if (b == Meaning::Text && !outcome.value.isEmpty()) {
        const bool cut = a == Meaning::Instant && before.toInteger() % 1000 != 0;
        outcome.rounded = outcome.rounded || cut || a == Meaning::File; // the files themselves go
    }
    return outcome;
}

void Converter::Private::count(RecordId record, const Value &before)
{
    ++preview.filled;
    const Outcome outcome = converted(record, before);
    if (outcome.value.isEmpty()) {
        ++preview.lost;
        if (preview.examples.size() < mostExamples) {
            const QString why = outcome.lost.isEmpty() ? Text::tr("It holds no value of the new type.") : outcome.lost;
            preview.examples.push_back({record, shortened(textOf(from, before, record)), why});
        }
        return;
    }
    ++preview.converted;
    preview.rounded += outcome.rounded;
    if (preview.samples.size() < mostSamples)
        preview.samples.push_back(
            {record, shortened(textOf(from, before, record)), shortened(textOf(to, outcome.value, record))});
}

// In which locale the texts of the column are written, from its first values.
Result<void> Converter::Private::vote(const RecordReader &reader, const std::vector<RecordId> &ids)
{
    const Meaning meaning = to.type->meaning();
    const bool asks = from.type->meaning() == Meaning::Text &&
                      (isNumber(to) || meaning == Meaning::Date || meaning == Meaning::Instant);
    if (!asks)
        return {};
    LocaleVote votes(*to.type, to.config, currencyOf(to, RecordId()), language);
    for (size_t begin = 0; begin < ids.size() && begin < 4 * window; begin += window) {
        const std::span<const RecordId> part(ids.data() + begin, std::min(window, ids.size() - begin));
        const auto records = reader.fetch(from.page, part, std::span(&from.id, 1));
        if (!records)
            return records.error();
        for (const Record &record : *records) {
            if (record.id && !record.values.front().isEmpty())
                votes.add(record.values.front().toText());
        }
    }
    locale = votes.winner();
    return {};
}

Result<void> Converter::Private::survey(Database &database, const Schema &schema,
                                        const std::function<bool(double)> &progress)
{
    const RecordReader reader(database, schema);
    Query query;
    query.page = from.page;
    const Result<std::vector<RecordId>> all = reader.select(query);
    if (!all)
        return all.error();
    if (const Result<void> voted = vote(reader, *all); !voted)
        return voted;
    std::vector<FieldId> fields{from.id};
    const FieldId code = from.config.currencyField ? from.config.currencyField : to.config.currencyField;
    if (code)
        fields.push_back(code);
    for (size_t begin = 0; begin < all->size(); begin += window) {
        const std::span<const RecordId> part(all->data() + begin, std::min(window, all->size() - begin));
        const auto records = reader.fetch(from.page, part, fields);
        if (!records)
            return records.error();
        for (const Record &record : *records) {
            if (!record.id || record.values[0].isEmpty())
                continue;
            if (code && !record.values[1].isEmpty())
                currencies.insert(record.id.value, record.values[1].toText().toUpper());
            if (from.type->meaning() == Meaning::File) {
                const IdList wanted = record.values[0].toIds();
                const auto found = attachments(database, wanted);
                for (const Attachment &file : found ? *found : std::vector<Attachment>())
                    files.insert(file.id.value, file.name);
            }
            count(record.id, record.values[0]);
        }
        if (options.added().size() > OptionNames::mostAdded) {
            preview.refusal = Text::tr("“%1” holds more than %2 different texts, too many for the options of a select.")
                                  .arg(shownName(from.names))
                                  .arg(OptionNames::mostAdded);
            return {};
        }
        if (progress && !progress(double(begin + part.size()) / double(all->size())))
            return Error{ErrorCode::Canceled, Text::tr("“%1” was left as it is.").arg(shownName(from.names))};
    }
    preview.newOptions = options.added();
    return {};
}

Result<std::unique_ptr<Converter>> Converter::make(Database &database, const Schema &schema, const Field &field,
                                                   const QString &type, const FieldConfig &config,
                                                   const std::function<bool(double)> &progress)
{
    const std::vector<QString> possible = convertibleTo(field);
    const FieldType *target = fieldType(type);
    if (!target || possible.empty() ||
        (type != field.type->id() && std::find(possible.begin(), possible.end(), type) == possible.end()))
        return Error{ErrorCode::InvalidInput, Text::tr("“%1” cannot become a field of type %2.")
                                                  .arg(shownName(field.names), target ? target->title() : type)};
    Field after = field;
    after.type = target;
    after.config = config;
    std::unique_ptr<Converter> converter(new Converter);
    converter->d = std::make_unique<Private>(field, after);
    if (const Result<void> ready = converter->d->prepare(database, schema); !ready)
        return ready.error();
    if (const Result<void> looked = converter->d->survey(database, schema, progress); !looked)
        return looked.error();
    return converter;
}

const ConversionPreview &Converter::preview() const
{
    return d->preview;
}

void Converter::setNewOptions(const std::vector<OptionId> &ids)
{
    d->options.setIds(ids);
}

Converter::Outcome Converter::convert(RecordId record, const Value &before)
{
    if (before.isEmpty())
        return {};
    Outcome outcome = d->converted(record, before);
    if (d->to.type->meaning() != Meaning::Option)
        return outcome;
    if (outcome.value.isInteger())
        outcome.value = Value(d->options.finalId(outcome.value.toInteger()));
    else if (outcome.value.isIds()) {
        IdList ids = outcome.value.toIds();
        std::transform(ids.begin(), ids.end(), ids.begin(), [&](qint64 id) { return d->options.finalId(id); });
        outcome.value = Value(std::move(ids));
    }
    return outcome;
}

Result<ConversionPreview> previewConversion(Database &database, const Schema &schema, const Field &field,
                                            const QString &type, const FieldConfig &config,
                                            const std::function<bool(double)> &progress)
{
    const auto converter = Converter::make(database, schema, field, type, config, progress);
    if (!converter)
        return converter.error();
    return (*converter)->preview();
}

} // namespace pheu
