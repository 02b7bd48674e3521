// SPDX-License-Identifier: GPL-3.0-or-later
// The entry point: a command of the table, or the window.
#include "cli/command.h"
#include "cli/slice.h"
#include "gui/gui.h"
#include "translations.h"
#include "workbook/readerprocess.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QTranslator>

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>

#ifdef Q_OS_UNIX
#include <langinfo.h>
#endif

namespace
{

using namespace pheu;

// Qt wants a UTF-8 locale and complains on stderr without one; scripts often run under LC_ALL=C.
void useUtf8()
{
#ifdef Q_OS_UNIX
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
        return;
    qputenv(qEnvironmentVariableIsEmpty("LC_ALL") ? "LC_CTYPE" : "LC_ALL", "C.UTF-8");
#endif
}

// What the command line says before any command reads it.
struct Call {
    Language language = Language::English;
    QString badLanguage; // a value of --language that is none
    bool languageGiven = false;
    QStringList arguments; // without the program and --language
};

Call readCall(const QStringList &raw, QLocale::Language systemLanguage)
{
    Call call;
    call.language = systemLanguage == QLocale::Vietnamese ? Language::Vietnamese : Language::English;
    const QString option = QStringLiteral("--language");
    bool options = true;
    for (qsizetype i = 1; i < raw.size(); ++i) {
        const QString &argument = raw.at(i);
        options = options && argument != u"--";
        const bool joined = argument.startsWith(option + u'=');
        if (!options || (argument != option && !joined)) {
            call.arguments.append(argument);
            continue;
        }
        const QString value = joined ? argument.mid(option.size() + 1) : raw.value(++i);
        call.languageGiven = true;
        if (value == u"vi")
            call.language = Language::Vietnamese;
        else if (value == u"en")
            call.language = Language::English;
        else
            call.badLanguage = value.isEmpty() ? QStringLiteral("?") : value;
    }
    return call;
}

// A first word that is no command opens the window only when it can be a file.
bool looksLikeFile(const QString &word)
{
    return word.endsWith(u".pheu", Qt::CaseInsensitive) || word.contains(u'/') || QFileInfo::exists(word);
}

// Arguments of Qt's own (-platform, -style …) are for the window.
bool isWindowCall(const QStringList &arguments)
{
    if (arguments.isEmpty())
        return true;
    const QString &first = arguments.first();
    if (first.startsWith(u'-'))
        return !first.startsWith(u"--") && first != u"-h";
    return arguments.size() == 1 && looksLikeFile(first);
}

struct Main {
    Q_DECLARE_TR_FUNCTIONS(pheu::Main)
};

int runWithoutCommand(const QStringList &arguments, cli::Console &console)
{
    const QString first = arguments.value(0);
    if (first == u"--help" || first == u"-h") {
        console.write(cli::overview().toUtf8());
        return cli::Done;
    }
    if (first == u"--version") {
        console.writeLine(QStringLiteral("pheu " PHEU_VERSION));
        return cli::Done;
    }
    if (first.startsWith(u'-'))
        return console.usage(Main::tr("There is no option %1.").arg(first));
    if (looksLikeFile(first))
        return console.usage(Main::tr("The window opens one file at a time."));
    QStringList names;
    for (const cli::Command &command : cli::commands())
        names.append(QLatin1String(command.name));
    const QStringList near = cli::nearest(first, names);
    QString sentence = Main::tr("There is no command “%1”.").arg(first);
    if (!near.isEmpty())
        sentence += u' ' + Main::tr("Did you mean %1?").arg(near.join(QStringLiteral(", ")));
    return console.usage(sentence);
}

// What Qt has to say about the machine (no runtime folder, no fonts) is not for scripts: stderr is for our
// sentences, and a command that cannot do its work refuses.
void quietQt(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fputs(qPrintable(qFormatLogMessage(type, context, message) + u'\n'), stderr);
}

int runCli(const Call &call)
{
    const auto translator =
        loadTranslator(call.language == Language::Vietnamese ? QStringLiteral("vi") : QStringLiteral("en"));
    if (translator)
        QCoreApplication::installTranslator(translator.get());
    cli::Console console(call.language);
    QLocale::setDefault(console.locale()); // data that is kept in both languages follows it too
    if (!call.badLanguage.isEmpty())
        return console.finish(console.usage(Main::tr("--language takes vi or en, not “%1”.").arg(call.badLanguage)));
    const cli::Command *command = cli::findCommand(call.arguments.value(0));
    const int code = command ? cli::runCommand(*command, call.arguments.mid(1), console)
                             : runWithoutCommand(call.arguments, console);
    return console.finish(code);
}

bool hasDisplay()
{
#if defined(Q_OS_LINUX)
    return !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

} // namespace

int main(int argc, char *argv[])
{
    if (const std::optional<int> code = runWorkbookReader(argc, argv))
        return *code;
    const QLocale::Language systemLanguage = QLocale::system().language();
    useUtf8();
    QCoreApplication::setApplicationName(QStringLiteral("pheu"));
    QCoreApplication::setOrganizationName(QStringLiteral("pheu"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PHEU_VERSION));

    QStringList raw;
    for (int i = 0; i < argc; ++i)
        raw.append(QString::fromUtf8(argv[i]));
    const Call call = readCall(raw, systemLanguage);
    const cli::Command *command = cli::findCommand(call.arguments.value(0));
    if (!command && call.badLanguage.isEmpty() && isWindowCall(call.arguments)) {
        if (!hasDisplay() && !call.arguments.contains(QStringLiteral("-platform"))) {
            cli::Console console(call.language);
            return console.refuse(
                Main::tr("There is no display to open the window on; “pheu --help” lists what works without."));
        }
        QApplication application(argc, argv);
        return runGui(readCall(QCoreApplication::arguments(), systemLanguage).arguments);
    }
    qInstallMessageHandler(quietQt);
    if (command && command->needsGui) {
        if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        int none = 1; // its arguments are ours, not Qt's
        QApplication application(none, argv);
        return runCli(call);
    }
    QCoreApplication application(argc, argv);
    return runCli(call);
}
