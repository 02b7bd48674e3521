// SPDX-License-Identifier: GPL-3.0-or-later
// What a command accepts, as a plain value, and the parser over it. The help text is made from the same
// value, so it cannot list what does not work.
#pragma once

#include <QHash>
#include <QStringList>

#include <variant>
#include <vector>

namespace pheu::cli
{

struct OptionSpec {
    QString name;  // without dashes
    QString value; // placeholder shown in the help; empty: a switch
    QString help;
    QStringList choices; // empty: any text
    bool repeats = false;
    QChar letter; // null: no short form
};

struct PositionalSpec {
    QString name;
    bool optional = false;
    bool many = false; // takes the rest; at least one unless optional
};

struct CommandSpec {
    QString name;
    QString summary;
    std::vector<PositionalSpec> positionals;
    std::vector<OptionSpec> options;
    QString details; // after the options; empty: none
};

// What was given, already checked against the spec: counts, choices, known names.
class Arguments
{
public:
    bool has(const QString &option) const { return m_values.contains(option); }
    // The last value of the option; "" when it was not given.
    QString value(const QString &option) const;
    QStringList values(const QString &option) const { return m_values.value(option); }
    // The first positionals in the order of the spec; "" when an optional one is absent.
    QString positional(int index) const;
    // From `index` on.
    QStringList rest(int index) const { return m_positionals.mid(index); }
    bool helpAsked() const { return m_help; }

private:
    friend class ArgumentParser;
    QHash<QString, QStringList> m_values;
    QStringList m_positionals;
    bool m_help = false;
};

struct UsageError {
    QString message;
};

std::variant<Arguments, UsageError> parseArguments(const CommandSpec &spec, const QStringList &arguments);
QString helpText(const CommandSpec &spec);

} // namespace pheu::cli
