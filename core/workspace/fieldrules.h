// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of one field made ready to be asked: bounds as values, the pattern compiled. Says of one value whether it
// may stand there. Invariant: no pattern runs longer than its match limit, whatever the pattern and the text are.
#pragma once

#include "storage/schema.h"

#include <QRegularExpression>

namespace pheu
{

class CompiledRules
{
public:
    // `currency`: code of the workspace, for money without its own. Errors: InvalidInput for rules that cannot be asked
    // of the field (a pattern that does not compile, a bound that is no value, a unique many-link).
    static Result<CompiledRules> make(const Field &field, const QString &currency);
    // Which rules mean something for a field: the dialog offers these.
    static bool canBeUnique(const Field &field);
    static bool canHaveRange(const Field &field);
    static bool canHavePattern(const Field &field);

    const FieldRules &rules() const { return m_field.config.rules; }
    const Field &field() const { return m_field; }
    // Range and pattern. `currency`: code of the record, empty: the field's or the workspace's. Errors: InvalidInput
    // with one sentence, the user's hint behind it.
    Result<void> check(const Value &value, const QString &currency = {}) const;
    // For the sentences of the rules that look at more than one value.
    Error missing() const;
    Error notUnique(const Value &value, const QString &holder) const;
    QString shown(const Value &value) const;

    static constexpr qsizetype longestForPattern = 1000; // characters

private:
    Result<void> checkRange(const Value &value, const QString &currency) const;
    Result<void> checkPattern(const QString &text) const;
    Result<Value> bound(const QString &text, const QString &currency) const;
    Error broken(const QString &sentence) const;

    Field m_field;
    QString m_currency;
    QRegularExpression m_pattern;
    mutable int m_exhausted = 0; // how often the match limit was reached
};

bool hasRules(const FieldRules &rules);

} // namespace pheu
