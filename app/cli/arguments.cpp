// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu::cli
{

QString Arguments::value(const QString &option) const
{
    const QStringList all = m_values.value(option);
    return all.isEmpty() ? QString() : all.last();
}

QString Arguments::positional(int index) const
{
    return m_positionals.value(index);
}

class ArgumentParser
{
    Q_DECLARE_TR_FUNCTIONS(pheu::ArgumentParser)
public:
    ArgumentParser(const CommandSpec &spec, const QStringList &arguments)
        : m_spec(spec)
        , m_arguments(arguments)
    {
    }

    std::variant<Arguments, UsageError> run();
    static QString help(const CommandSpec &spec);

private:
    bool readOption(const QString &argument);
    bool store(const OptionSpec &option, const QString &value);
    bool checkPositionals();
    bool fail(const QString &message);
    const OptionSpec *find(const QString &argument) const;

    const CommandSpec &m_spec;
    const QStringList &m_arguments;
    qsizetype m_next = 0;
    Arguments m_result;
    UsageError m_error;
};

bool ArgumentParser::fail(const QString &message)
{
    m_error.message = message;
    return false;
}

const OptionSpec *ArgumentParser::find(const QString &argument) const
{
    const auto it = std::ranges::find_if(m_spec.options, [&](const OptionSpec &option) {
        return argument.startsWith(u"--") ? argument.mid(2) == option.name
                                          : !option.letter.isNull() && argument.mid(1) == option.letter;
    });
    return it == m_spec.options.end() ? nullptr : &*it;
}

bool ArgumentParser::store(const OptionSpec &option, const QString &value)
{
    if (!option.choices.isEmpty() && !option.choices.contains(value)) {
        QStringList choices;
        for (const QString &choice : option.choices) // quoted, since a choice may be a sign: . and ,
            choices << u'“' + choice + u'”';
        const QString last = choices.takeLast();
        return fail(choices.isEmpty() ? tr("--%1 takes %2, not “%3”.").arg(option.name, last, value)
                                      : tr("--%1 takes %2 or %3, not “%4”.")
                                            .arg(option.name, choices.join(QStringLiteral(", ")), last, value));
    }
    m_result.m_values[option.name].append(value);
    return true;
}

bool ArgumentParser::readOption(const QString &argument)
{
    const qsizetype equals = argument.startsWith(u"--") ? argument.indexOf(u'=') : -1;
    const QString name = equals < 0 ? argument : argument.left(equals);
    if (name == u"--help" || name == u"-h") {
        m_result.m_help = true;
        return true;
    }
    const OptionSpec *option = find(name);
    if (!option)
        return fail(tr("“%1” has no option %2.").arg(m_spec.name, name));
    if (option->value.isEmpty()) {
        if (equals >= 0)
            return fail(tr("%1 takes no value.").arg(name));
        return store(*option, QString());
    }
    if (equals >= 0)
        return store(*option, argument.mid(equals + 1));
    if (m_next >= m_arguments.size())
        return fail(tr("%1 needs a value: %1 %2.").arg(name, option->value));
    return store(*option, m_arguments.at(m_next++));
}

bool ArgumentParser::checkPositionals()
{
    const qsizetype given = m_result.m_positionals.size();
    qsizetype least = 0;
    bool many = false;
    for (const PositionalSpec &positional : m_spec.positionals) {
        if (!positional.optional && given <= least)
            return fail(tr("“%1” needs %2.").arg(m_spec.name, positional.name));
        least += positional.optional ? 0 : 1;
        many = many || positional.many;
    }
    if (!many && given > qsizetype(m_spec.positionals.size()))
        return fail(tr("“%1” has no use for “%2”.")
                        .arg(m_spec.name, m_result.m_positionals.at(qsizetype(m_spec.positionals.size()))));
    return true;
}

std::variant<Arguments, UsageError> ArgumentParser::run()
{
    bool options = true;
    while (m_next < m_arguments.size()) {
        const QString &argument = m_arguments.at(m_next++);
        if (options && argument == u"--") {
            options = false;
        } else if (options && argument.size() > 1 && argument.startsWith(u'-')) {
            if (!readOption(argument))
                return m_error;
        } else {
            m_result.m_positionals.append(argument);
        }
    }
    if (!m_result.m_help && !checkPositionals())
        return m_error;
    return m_result;
}

QString ArgumentParser::help(const CommandSpec &spec)
{
    QString usage = QStringLiteral("pheu ") + spec.name;
    for (const PositionalSpec &positional : spec.positionals) {
        const QString name = positional.name + (positional.many ? QStringLiteral("...") : QString());
        usage += positional.optional ? QStringLiteral(" [%1]").arg(name) : QStringLiteral(" ") + name;
    }
    std::vector<std::pair<QString, QString>> lines;
    for (const OptionSpec &option : spec.options) {
        QString left = option.letter.isNull() ? QString() : QStringLiteral("-%1, ").arg(option.letter);
        left += QStringLiteral("--") + option.name;
        if (!option.value.isEmpty())
            left += u' ' + option.value;
        if (option.repeats)
            left += QStringLiteral(" ...");
        lines.emplace_back(left, option.help);
    }
    lines.emplace_back(QStringLiteral("--language vi|en"), tr("Language of messages, names and numbers."));
    lines.emplace_back(QStringLiteral("--help"), tr("Shows this text."));

    qsizetype width = 0;
    for (const auto &line : lines)
        width = std::max(width, line.first.size());
    QString text = tr("Usage: %1 [options]").arg(usage) + QStringLiteral("\n\n") + spec.summary +
                   QStringLiteral("\n\n") + tr("Options:") + u'\n';
    for (const auto &line : lines)
        text += QStringLiteral("  ") + line.first.leftJustified(width + 2) + line.second + u'\n';
    if (!spec.details.isEmpty())
        text += u'\n' + spec.details + u'\n';
    return text;
}

std::variant<Arguments, UsageError> parseArguments(const CommandSpec &spec, const QStringList &arguments)
{
    return ArgumentParser(spec, arguments).run();
}

QString helpText(const CommandSpec &spec)
{
    return ArgumentParser::help(spec);
}

} // namespace pheu::cli
