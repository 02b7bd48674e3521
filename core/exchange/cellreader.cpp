// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/cellreader.h"

#include "base/currency.h"
#include "base/text.h"
#include "exchange/exporter.h"
#include "fields/namelist.h"

#include <charconv>
#include <cmath>

namespace pheu
{

namespace
{

constexpr qint64 unread = PlanField::null + 2;

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

QString shown(std::string_view cell)
{
    const QString text = cleanText(toText(trimmedCell(cell)));
    return text.size() > 60 ? text.left(59) + u'…' : text;
}

void dropTrailingZeros(Decimal &value)
{
    while (value.scale > 0 && value.mantissa % 10 == 0) {
        value.mantissa /= 10;
        --value.scale;
    }
}

} // namespace

CellReader::CellReader(Workspace &workspace, LinkResolver &links, const ColumnUse &use, PlanField *field,
                       const ColumnFacts *facts, const ImportOptions &options)
    : m_workspace(workspace)
    , m_links(links)
    , m_use(&use)
    , m_field(field)
    , m_facts(facts)
    , m_options(options)
    , m_kind(field ? field->kind() : PlanField::Kind::Date)
    , m_currency(field && field->kind() == PlanField::Kind::Money ? workspace.currencyOf(field->field()) : QString())
    , m_moneyDigits(field ? field->scale() : 0)
    , m_minorUnits(pow10i(m_moneyDigits))
    , m_blankIsZero(use.blankIsZero)
{
}

qint64 CellReader::failed(const QString &message)
{
    m_message = message;
    return fault;
}

qint64 CellReader::blankValue(std::string_view cell) const
{
    return m_blankIsZero && trimmedCell(cell).empty() ? 0 : null;
}

qint64 CellReader::read(const SourceCell &cell)
{
    if (m_field && m_field->isNumber())
        return readNumberCell(cell);
    if (trimmedCell(cell.text).empty())
        return null;
    const int id = idOf(cell);
    if (size_t(id) == m_values.size())
        m_values.push_back(unread);
    qint64 &known = m_values[size_t(id)];
    if (known == unread) {
        known = readText(cell);
        if (known == fault)
            m_faults.insert(id, m_message);
    } else if (known == fault) {
        m_message = m_faults.value(id);
    }
    return known;
}

qint64 CellReader::readNumberCell(const SourceCell &source)
{
    const std::string_view cell = source.text;
    if (qint64 digits = source.digits; source.isDigits || readDigits(cell, digits)) {
        m_decimalDigits = 0;
        if (m_kind != PlanField::Kind::Money || !__builtin_mul_overflow(digits, m_minorUnits, &digits))
            return digits;
    }
    CellNumber number;
    const bool isPlain = !m_facts || (m_facts->isSheet && !source.quoted);
    const NumberFault read = readNumber(cell, isPlain ? '.' : m_facts->decimalSign, number);
    if (read != NumberFault::None) {
        if (isNullMarker(cell))
            return blankValue(cell);
        return failed(read == NumberFault::TooLarge ? tr("“%1” is too large to be kept exactly.").arg(shown(cell))
                                                    : tr("“%1” is not a number.").arg(shown(cell)));
    }
    if (number.percent)
        return failed(tr("“%1” is a percentage, and this field takes a number.").arg(shown(cell)));
    switch (m_kind) {
    case PlanField::Kind::Integer: {
        if (number.value.scale == 0)
            return number.value.mantissa;
        const Result<Rounded> whole = roundDecimal(number.value, 0);
        if (!whole || !whole->exact)
            return failed(tr("“%1” is not a whole number.").arg(shown(cell)));
        return whole->units;
    }
    case PlanField::Kind::Money: {
        if (!number.currency.empty() && m_foreignCurrency.isEmpty() &&
            !currenciesOfSign(number.currency).contains(m_currency))
            m_foreignCurrency = toText(number.currency);
        const qint64 minor = roundMoney(number.value);
        return minor == fault ? failed(tr("“%1” is too large to be kept exactly.").arg(shown(cell))) : minor;
    }
    default:
        dropTrailingZeros(number.value);
        m_decimalDigits = number.value.scale;
        return number.value.mantissa;
    }
}

qint64 CellReader::roundMoney(Decimal value)
{
    const int digits = m_moneyDigits;
    const Result<Rounded> rounded = roundDecimal(value, digits);
    if (!rounded)
        return fault;
    if (!rounded->exact) {
        ++m_rounding.cells;
        const qint64 kept = rounded->units * pow10i(value.scale - digits); // what is rounded has more decimals
        m_rounding.amount += std::abs(Decimal{value.mantissa - kept, value.scale}.toDouble());
    }
    return rounded->units;
}

qint64 CellReader::readText(const SourceCell &cell)
{
    if (m_kind == PlanField::Kind::Date)
        return isNullMarker(cell.text) ? null : readDate(shown(cell.text), cell);
    const bool literal = m_kind == PlanField::Kind::Text && cell.quoted && !(m_facts && m_facts->isSheet);
    // An option that a person called NULL or — is that option.
    if (!literal && isNullMarker(cell.text) && !m_field->field().option(toText(trimmedCell(cell.text))))
        return null;
    return readFieldText(unguardedText(cleanText(toText(trimmedCell(cell.text)))));
}

// A cell of a sheet that is no text: an ISO day with or without a time, or the number of days since its epoch.
std::optional<Day> CellReader::daySheet(std::string_view cell) const
{
    const DateCell date = readDateCell(cell);
    if (date.kind == DateCell::Kind::Known)
        return date.day;
    constexpr Day first = 20'000, last = 80'000; // 1954 … 2119; smaller numbers are more likely something else
    Day serial = 0;
    const auto read = std::from_chars(cell.data(), cell.data() + cell.size(), serial);
    if (read.ec != std::errc() || read.ptr != cell.data() + cell.size() || serial < first || serial > last)
        return std::nullopt;
    return serial + (m_facts->from1904 ? -24107 : -25569);
}

qint64 CellReader::readDate(const QString &shownText, const SourceCell &source)
{
    const std::string_view cell = trimmedCell(source.text);
    std::optional<Day> day;
    const QString &format = m_options.dateFormat;
    if (m_facts && m_facts->isSheet && !source.quoted)
        day = daySheet(cell);
    else if (!format.isEmpty() && !dateOrderFromId(format) && m_use->column >= 0)
        day = readDatePattern(cell, format);
    else
        day = readDateCell(cell).in(m_facts ? m_facts->dateOrder : DateOrder::Ymd);
    return day ? *day : failed(tr("“%1” is not a date.").arg(shownText));
}

qint64 CellReader::readFieldText(const QString &cell)
{
    const QString text = presetValue(cell);
    if (text.isEmpty())
        return null;
    switch (m_kind) {
    case PlanField::Kind::Link: {
        const Result<RecordRef> ref = m_links.byName(m_field->field().config.target, text);
        return ref ? *ref : failed(ref.error().message);
    }
    case PlanField::Kind::Links:
        return readLinks(text);
    case PlanField::Kind::Text: {
        const Result<Value> value = m_workspace.parse(m_field->field(), text, QLocale::c());
        if (!value)
            return failed(value.error().message);
        QString kept = value->toText();
        if (m_field->field().role == u"currency")
            kept = kept.toUpper();
        return kept.isEmpty() ? null : m_field->textValue(kept.toUtf8().toStdString());
    }
    default:
        return readOther(text);
    }
}

// What a preset takes in place of the platform's own word: won for “closedwon”.
QString CellReader::presetValue(const QString &text) const
{
    if (m_use->values.isEmpty())
        return text;
    const auto known = m_use->values.constFind(caseFold(text.simplified()));
    return known != m_use->values.constEnd() ? *known : m_use->values.value(QStringLiteral("*"), text);
}

// The cell as a script writes it: the decimal sign and the order of days are the column's.
Result<QString> CellReader::scriptText(const QString &text)
{
    const FieldType &type = *m_field->field().type;
    const QByteArray utf8 = text.toUtf8();
    const std::string_view view(utf8.constData(), size_t(utf8.size()));
    if (type.meaning() == Meaning::Instant) {
        const std::optional<Day> day = readDateCell(view).in(m_facts ? m_facts->dateOrder : DateOrder::Ymd);
        return day ? QString(isoDay(*day) + u' ' + timeOfDateCell(view)).trimmed() : text;
    }
    if (!type.isNumeric())
        return text;
    CellNumber number; // a percentage, stars; what is none may be a form of the type: 1:30:00, 4/5
    if (readNumber(view, m_facts ? m_facts->decimalSign : '.', number) != NumberFault::None)
        return text;
    QString digits = QString::number(std::abs(number.value.mantissa)).rightJustified(number.value.scale + 1, u'0');
    if (number.value.scale > 0)
        digits.insert(digits.size() - number.value.scale, u'.');
    return (number.value.mantissa < 0 ? QStringLiteral("-") : QString()) + digits +
           (number.percent ? QStringLiteral("%") : QString());
}

// People whom the field does not know yet are added to it with the import.
qint64 CellReader::readPeople(const QString &text)
{
    const Field &field = m_field->field();
    ParseContext context;
    context.config = &field.config;
    context.idOf = [&](const QString &typed) -> Result<qint64> {
        const QString name = cleanText(typed).simplified();
        if (const Option *known = field.option(name))
            return known->id.value;
        if (!field.config.many && name.contains(u','))
            return Error{ErrorCode::InvalidInput, tr("“%1” names several people, and the field holds one.").arg(name)};
        return m_field->newPerson(name);
    };
    const Result<Value> value = field.type->parse(text, context);
    return value ? m_field->otherValue(*value) : failed(value.error().message);
}

qint64 CellReader::readOther(const QString &text)
{
    if (m_field->field().type->id() == QLatin1String("person"))
        return readPeople(text);
    const Result<QString> script = scriptText(text);
    if (!script)
        return failed(script.error().message);
    const Result<Value> value = m_workspace.parse(m_field->field(), *script, QLocale::c());
    return value ? m_field->otherValue(*value) : failed(value.error().message);
}

qint64 CellReader::readLinks(const QString &text)
{
    const Result<QStringList> names = splitNameList(text);
    if (!names)
        return failed(names.error().message);
    std::vector<RecordRef> refs;
    for (const QString &name : *names) {
        const Result<RecordRef> ref = m_links.byName(m_field->field().config.target, name);
        if (!ref)
            return failed(ref.error().message);
        refs.push_back(*ref);
    }
    return m_field->linksValue(refs);
}

QString CellReader::cellText(int id) const
{
    const std::string_view text = m_texts.text(id);
    return isNullMarker(text) ? QString() : unguardedText(cleanText(toText(trimmedCell(text)))).simplified();
}

bool CellReader::contains(const SourceCell &cell, const QStringList &words)
{
    const int id = idOf(cell);
    if (size_t(id) >= m_contains.size())
        m_contains.resize(size_t(id) + 1, -1);
    if (m_contains[size_t(id)] < 0) {
        const QString text = caseFold(cellText(id));
        m_contains[size_t(id)] = 0;
        for (const QString &word : words) {
            if (text.contains(word))
                m_contains[size_t(id)] = 1;
        }
    }
    return m_contains[size_t(id)] > 0;
}

} // namespace pheu
