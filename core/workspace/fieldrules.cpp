// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/fieldrules.h"

#include <QCoreApplication>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::FieldRules)
};

// PCRE2 counts the steps of a match and gives up at this many: a few milliseconds for any pattern. A pattern can lower
// the limit but not raise it. With a text of at most 1,000 characters even steps that compare whole texts end in time.
constexpr int matchLimit = 200'000;
constexpr int depthLimit = 20'000;
constexpr int mostExhausted = 20; // then the pattern is not tried any more

QString limited(const QString &pattern)
{
    return QStringLiteral("(*LIMIT_MATCH=%1)(*LIMIT_DEPTH=%2)").arg(matchLimit).arg(depthLimit) +
           QRegularExpression::anchoredPattern(pattern);
}

QRegularExpression compiled(const QString &pattern)
{
    return QRegularExpression(pattern,
                              QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::DontCaptureOption);
}

bool isOrdered(Meaning meaning)
{
    return meaning == Meaning::Number || meaning == Meaning::Money || meaning == Meaning::Date ||
           meaning == Meaning::Instant;
}

} // namespace

bool hasRules(const FieldRules &rules)
{
    return rules.required || rules.unique || !rules.min.isEmpty() || !rules.max.isEmpty() || !rules.pattern.isEmpty();
}

bool CompiledRules::canBeUnique(const Field &field)
{
    const Storage storage = field.storage();
    return field.type->meaning() != Meaning::Truth &&
           (storage == Storage::Integer || storage == Storage::Real || storage == Storage::Text);
}

bool CompiledRules::canHaveRange(const Field &field)
{
    return isOrdered(field.type->meaning()) && canBeUnique(field);
}

bool CompiledRules::canHavePattern(const Field &field)
{
    return field.type->meaning() == Meaning::Text && field.storage() == Storage::Text;
}

Result<CompiledRules> CompiledRules::make(const Field &field, const QString &currency)
{
    CompiledRules made;
    made.m_field = field;
    made.m_currency = field.config.currency.isEmpty() ? currency : field.config.currency;
    const FieldRules &rules = field.config.rules;
    const QString name = shownName(field.names);
    const auto refused = [](const QString &sentence) { return Error{ErrorCode::InvalidInput, sentence}; };
    if (hasRules(rules) && !field.isEditable())
        return refused(Text::tr("“%1” cannot have rules: the program fills it.").arg(name));
    if (rules.unique && !canBeUnique(field))
        return refused(
            Text::tr("“%1” cannot ask for different values: it is a field of type %2.").arg(name, field.type->title()));
    if ((!rules.min.isEmpty() || !rules.max.isEmpty()) && !canHaveRange(field))
        return refused(Text::tr("“%1” cannot have a range: it is a field of type %2.").arg(name, field.type->title()));
    for (const QString &text : {rules.min, rules.max}) {
        const Result<Value> value = made.bound(text, made.m_currency);
        if (!value)
            return refused(Text::tr("The range of “%1” cannot be read: %2").arg(name, value.error().message));
    }
    if (!rules.min.isEmpty() && !rules.max.isEmpty() &&
        field.type->compare(*made.bound(rules.min, made.m_currency), *made.bound(rules.max, made.m_currency)) > 0)
        return refused(
            Text::tr("The range of “%1” is empty: its least value %2 is above its greatest %3. Exchange them.")
                .arg(name, rules.min, rules.max));
    if (rules.pattern.isEmpty())
        return made;
    if (!canHavePattern(field))
        return refused(
            Text::tr("“%1” cannot have a pattern: it is a field of type %2.").arg(name, field.type->title()));
    const QRegularExpression own = compiled(rules.pattern);
    made.m_pattern = compiled(limited(rules.pattern));
    if (rules.pattern.size() > longestForPattern || !own.isValid() || !made.m_pattern.isValid()) {
        const qsizetype at = qMax<qsizetype>(own.patternErrorOffset(), 0);
        const QString why = rules.pattern.size() > longestForPattern ? Text::tr("it is too long")
                            : own.isValid()                          ? made.m_pattern.errorString()
                                                                     : own.errorString();
        return refused(Text::tr("The pattern of “%1” cannot be used: %2, at character %3.").arg(name, why).arg(at + 1));
    }
    return made;
}

Error CompiledRules::broken(const QString &sentence) const
{
    const QString hint = rules().hint.trimmed();
    return {ErrorCode::InvalidInput, hint.isEmpty() ? sentence : sentence + u' ' + hint};
}

QString CompiledRules::shown(const Value &value) const
{
    const Format format(QLocale(), m_currency);
    FormatContext context;
    context.format = &format;
    context.config = &m_field.config;
    context.currency = m_currency;
    context.nameOf = [this](qint64 id) {
        const Option *option = m_field.option(OptionId(id));
        return option ? shownName(option->names) : QStringLiteral("#%1").arg(id);
    };
    const QString text = m_field.type->format(value, context);
    return text.size() > 80 ? text.left(79) + u'…' : text;
}

Result<Value> CompiledRules::bound(const QString &text, const QString &currency) const
{
    ParseContext context;
    context.config = &m_field.config;
    context.currency = currency;
    return m_field.type->parse(text, context);
}

Result<void> CompiledRules::check(const Value &value, const QString &currency) const
{
    if (value.isEmpty())
        return {};
    if (!rules().min.isEmpty() || !rules().max.isEmpty()) {
        if (const Result<void> inside = checkRange(value, currency.isEmpty() ? m_currency : currency); !inside)
            return inside;
    }
    return rules().pattern.isEmpty() ? Result<void>() : checkPattern(value.toText());
}

Result<void> CompiledRules::checkRange(const Value &value, const QString &currency) const
{
    const Result<Value> min = bound(rules().min, currency), max = bound(rules().max, currency);
    if (!min || !max) // a bound that this currency cannot hold
        return broken(Text::tr("The range of “%1” cannot be read. Correct it in the settings of the field.")
                          .arg(shownName(m_field.names)));
    const bool above = min->isEmpty() || m_field.type->compare(value, *min) >= 0;
    const bool below = max->isEmpty() || m_field.type->compare(value, *max) <= 0;
    if (above && below)
        return {};
    const QString name = shownName(m_field.names);
    if (max->isEmpty())
        return broken(
            Text::tr("%1 is not allowed in “%2”: it must be %3 or more.").arg(shown(value), name, shown(*min)));
    if (min->isEmpty())
        return broken(
            Text::tr("%1 is not allowed in “%2”: it must be %3 or less.").arg(shown(value), name, shown(*max)));
    return broken(Text::tr("%1 is not allowed in “%2”: it must lie between %3 and %4.")
                      .arg(shown(value), name, shown(*min), shown(*max)));
}

Result<void> CompiledRules::checkPattern(const QString &text) const
{
    const QString name = shownName(m_field.names);
    if (text.size() > longestForPattern)
        return broken(
            Text::tr("The text for “%1” has %2 characters, more than the %3 that its pattern is compared with. "
                     "Shorten it.")
                .arg(name)
                .arg(text.size())
                .arg(longestForPattern));
    const Error slow =
        broken(Text::tr("“%1” could not be compared with the pattern of “%2” in time. Simplify the pattern in "
                        "the settings of the field.")
                   .arg(text.left(80), name));
    if (m_exhausted >= mostExhausted)
        return slow;
    const QRegularExpressionMatch match = m_pattern.match(text);
    if (match.hasMatch())
        return {};
    if (!match.isValid()) {
        ++m_exhausted;
        return slow;
    }
    return broken(Text::tr("“%1” does not have the form that “%2” asks for.").arg(text.left(80), name));
}

Error CompiledRules::missing() const
{
    return broken(Text::tr("“%1” must have a value.").arg(shownName(m_field.names)));
}

Error CompiledRules::notUnique(const Value &value, const QString &holder) const
{
    return broken(Text::tr("“%1” is already in “%2” of %3, and no two records may share it.")
                      .arg(shown(value), shownName(m_field.names), holder));
}

} // namespace pheu
