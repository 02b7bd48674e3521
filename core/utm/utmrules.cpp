// SPDX-License-Identifier: GPL-3.0-or-later
#include "utm/utmrules.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::UtmRules)
};

using Kind = UtmReason::Kind;

void add(RuledValue &ruled, Kind kind, const char *rule, const QString &text)
{
    ruled.reasons.push_back({kind, QLatin1String(rule), text});
}

// Names that are one word to the platforms, such as paid_social: their own signs stay.
bool keepsItsSigns(const QString &parameter)
{
    return parameter != u"utm_campaign" && parameter != u"utm_content" && parameter != u"utm_term";
}

// Words divided by the separator alone; letters, digits and dots make a word.
QString separated(const QString &text, const QString &separator, bool keepSigns)
{
    QString out;
    bool gap = false;
    for (const uint c : text.toUcs4()) {
        const bool sign = c == u'-' || c == u'_';
        const bool word =
            QChar::isLetterOrNumber(c) || QChar::isMark(c) || c == u'.' || (keepSigns && (sign || c == u'+'));
        if (!word) {
            gap = true;
            continue;
        }
        if (gap && !out.isEmpty())
            out += separator;
        gap = false;
        out += QChar::fromUcs4(c);
    }
    return out;
}

QString forbiddenIn(const UtmRules &rules, const QString &value)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}]+"));
    const QString folded = searchFold(value);
    const QString words = u' ' + folded.split(between, Qt::SkipEmptyParts).join(u' ') + u' ';
    for (const QString &word : rules.forbidden) {
        const QString wanted = searchFold(word).split(between, Qt::SkipEmptyParts).join(u' ');
        if (!wanted.isEmpty() && words.contains(u' ' + wanted + u' '))
            return word;
    }
    return {};
}

// The value of the list that is the same, case and marks aside.
QString allowedLike(const QStringList &allowed, const QString &value)
{
    const auto found = std::find_if(allowed.begin(), allowed.end(),
                                    [&](const QString &one) { return searchFold(one) == searchFold(value); });
    return found == allowed.end() ? QString() : *found;
}

void write(RuledValue &ruled, const UtmRules &rules, const QString &parameter)
{
    const auto change = [&](const char *rule, const QString &value, const QString &why) {
        if (value == ruled.value)
            return;
        add(ruled, Kind::Changed, rule, why.arg(ruled.value, value));
        ruled.value = value;
    };
    if (rules.noMarks)
        change("no_marks", withoutMarks(ruled.value), Text::tr("“%1” is written without marks: “%2”."));
    if (rules.lowerCase)
        change("lower_case", ruled.value.toLower(), Text::tr("“%1” is written in lower case: “%2”."));
    if (!rules.separator.isEmpty())
        change("separator", separated(ruled.value, rules.separator, keepsItsSigns(parameter)),
               Text::tr("Words of “%1” are divided by the separator alone: “%2”."));
}

void checkAllowed(RuledValue &ruled, const QStringList &allowed, const char *rule)
{
    if (allowed.isEmpty() || ruled.value.isEmpty() || allowed.contains(ruled.value))
        return;
    const QString list =
        allowed.mid(0, 12).join(QStringLiteral(", ")) + (allowed.size() > 12 ? QStringLiteral(" …") : QString());
    add(ruled, Kind::Refused, rule,
        (qstrcmp(rule, "sources") == 0
             ? Text::tr("“%1” is not among the sources that the rules allow: %2. Choose one of them, or add it to the "
                        "rules.")
             : Text::tr(
                   "“%1” is not among the media that the rules allow: %2. Choose one of them, or add it to the rules."))
            .arg(ruled.value, list));
}

} // namespace

bool RuledValue::isRefused() const
{
    return std::any_of(reasons.begin(), reasons.end(), [](const UtmReason &one) { return one.kind == Kind::Refused; });
}

QString withoutMarks(const QString &text)
{
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_D)) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        out += c == u'đ' ? QChar(u'd') : c == u'Đ' ? QChar(u'D') : c;
    }
    return out.normalized(QString::NormalizationForm_C);
}

bool isDynamic(const QString &value)
{
    if (!value.contains(u'{') && !value.startsWith(QLatin1String("__"))) // nearly none; the pattern is dear
        return false;
    static const QRegularExpression macro(QStringLiteral("\\{[^{}]+\\}|^__[A-Za-z0-9_]+__$"));
    return macro.match(value).hasMatch();
}

RuledValue ruled(const UtmRules &rules, const QString &parameter, const QString &value)
{
    RuledValue result;
    result.value = cleanText(value).simplified();
    const bool source = parameter == u"utm_source";
    const bool medium = parameter == u"utm_medium";
    const QStringList allowed = source ? rules.sources : medium ? rules.media : QStringList();
    if (result.value.isEmpty()) {
        if (rules.required.contains(parameter))
            add(result, Kind::Refused, "required", Text::tr("%1 is empty, and the rules require it.").arg(parameter));
        return result;
    }
    if (isDynamic(result.value))
        return result;
    if (!allowed.contains(result.value) && parameter != u"utm_id") {
        const QString before = result.value;
        write(result, rules, parameter);
        if (const QString like = allowedLike(allowed, result.value); !like.isEmpty() && like != result.value) {
            result.reasons.clear();
            result.value = like;
            if (like != before)
                add(result, Kind::Changed, source ? "sources" : "media",
                    Text::tr("“%1” is written as the rules have it: “%2”.").arg(before, like));
        }
    }
    if (result.value.isEmpty()) // signs alone
        add(result, Kind::Refused, "separator", Text::tr("“%1” has no letter or digit.").arg(value.simplified()));
    if (const QString word = forbiddenIn(rules, result.value); !word.isEmpty())
        add(result, Kind::Refused, "forbidden",
            Text::tr("“%1” contains the word “%2”, which the rules forbid.").arg(result.value, word));
    if (rules.maxLength > 0 && result.value.size() > rules.maxLength)
        add(result, Kind::Refused, "max_length",
            Text::tr("“%1” has %2 characters, and the rules allow %3. Shorten it.")
                .arg(result.value)
                .arg(result.value.size())
                .arg(rules.maxLength));
    if (source)
        checkAllowed(result, allowed, "sources");
    if (medium)
        checkAllowed(result, allowed, "media");
    return result;
}

} // namespace pheu
