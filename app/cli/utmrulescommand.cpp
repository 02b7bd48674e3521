// SPDX-License-Identifier: GPL-3.0-or-later
// pheu utm FILE group: the channel group of traffic. pheu utm FILE rules: shows and changes the rules of the workspace.
#include "base/jsonwriter.h"
#include "base/systemreason.h"
#include "base/text.h"
#include "cli/texttable.h"
#include "cli/utm.h"
#include "links/trafficchannel.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace pheu::cli
{

namespace
{

struct Rules {
    Q_DECLARE_TR_FUNCTIONS(pheu::UtmRulesCommand)
};

QString textOf(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (value.isArray() || value.isObject()) {
        QStringList parts;
        bool texts = value.isArray();
        for (const QJsonValue &one : value.toArray()) {
            parts.append(one.toString());
            texts = texts && one.isString();
        }
        if (texts)
            return parts.join(QStringLiteral(", "));
        return QString::fromUtf8(value.isArray() ? QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)
                                                 : QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    }
    return value.toString();
}

// A text in the form that the rule has now: a list, a number, yes or no. JSON is taken as it is.
QJsonValue valueLike(const QJsonValue &now, const QString &text)
{
    if (const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8()); json.isArray() || json.isObject())
        return json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object());
    if (now.isBool())
        return text == u"true" || text == u"yes" || text == u"1"   ? QJsonValue(true)
               : text == u"false" || text == u"no" || text == u"0" ? QJsonValue(false)
                                                                   : QJsonValue(text);
    if (now.isDouble()) {
        bool ok = false;
        const int number = text.toInt(&ok);
        return ok ? QJsonValue(number) : QJsonValue(text);
    }
    if (now.isArray()) {
        QJsonArray list;
        for (const QString &part : text.split(u',', Qt::SkipEmptyParts))
            list.append(part.trimmed());
        return list;
    }
    return text;
}

// "key=value" and "naming.utm_campaign=…" into the rules. An empty text: there was no such key.
QString assign(QJsonObject &rules, const QString &assignment)
{
    const qsizetype equals = assignment.indexOf(u'=');
    const QString key = assignment.left(std::max<qsizetype>(equals, 0)).trimmed();
    const QString value = cleanText(assignment.mid(equals + 1));
    if (equals > 0 && key.startsWith(QLatin1String("naming."))) {
        QJsonObject naming = rules.value(QLatin1String("naming")).toObject();
        naming.insert(key.mid(7), value);
        rules.insert(QStringLiteral("naming"), naming);
        return {};
    }
    if (equals <= 0 || !rules.contains(key))
        return Rules::tr("There is no rule in “%1”. There are: %2, and naming.PARAMETER.")
            .arg(assignment, rules.keys().join(QStringLiteral(", ")));
    rules.insert(key, valueLike(rules.value(key), value));
    return {};
}

Result<QJsonObject> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound,
                     Rules::tr("“%1” could not be read: %2.").arg(path, systemReason(file.errorString()))};
    QJsonParseError error;
    const QJsonDocument json = QJsonDocument::fromJson(file.read(1 << 20), &error);
    if (!json.isObject())
        return Error{ErrorCode::InvalidInput,
                     Rules::tr("“%1” holds no rules: it needs a JSON object, as --json writes it.").arg(path)};
    return json.object();
}

} // namespace

CommandSpec utmGroupSpec()
{
    CommandSpec spec;
    spec.summary = Rules::tr("Tells the channel group and the channel of a source and medium.");
    spec.options = {
        {QStringLiteral("source"), QStringLiteral("TEXT"), Rules::tr("The source, such as facebook."), {}, false, {}},
        {QStringLiteral("medium"), QStringLiteral("TEXT"), Rules::tr("The medium, such as cpc."), {}, false, {}},
        {QStringLiteral("campaign"),
         QStringLiteral("TEXT"),
         Rules::tr("The campaign's name as it is tagged."),
         {},
         false,
         {}},
        {QStringLiteral("json"), {}, Rules::tr("Answers as JSON."), {}, false, {}},
    };
    return spec;
}

int runUtmGroup(const QString &file, const Arguments &arguments, Console &console)
{
    const auto workspace = Workspace::openForReading(file);
    if (!workspace)
        return console.refuse(workspace.error());
    Result<TrafficChannels> channels = TrafficChannels::read(**workspace);
    if (!channels)
        return console.refuse(channels.error());
    const QString source = arguments.value(QStringLiteral("source"));
    const QString medium = arguments.value(QStringLiteral("medium"));
    const QString campaign = arguments.value(QStringLiteral("campaign"));
    const QString group = channels->group(source, medium, campaign);
    const RecordId channel = channels->channel(source, medium, campaign);
    QString name;
    if (const Page *page = (*workspace)->schema().page(QStringLiteral("channels")); page && channel) {
        const auto names = (*workspace)->reader().names(page->id, std::span(&channel.value, 1));
        if (!names)
            return console.refuse(names.error());
        name = names->value(channel.value);
    }
    if (arguments.has(QStringLiteral("json"))) {
        JsonWriter json;
        json.beginObject()
            .key(QStringLiteral("channel_group"))
            .string(group)
            .key(QStringLiteral("channel"))
            .stringOrNull(name)
            .endObject();
        console.write(json.take() + '\n');
    } else {
        console.writeLine(name.isEmpty() ? group : Rules::tr("%1 (channel %2)").arg(group, name));
    }
    return Done;
}

CommandSpec utmRulesSpec()
{
    CommandSpec spec;
    spec.summary = Rules::tr("Shows the rules for UTM parameters, or changes them.");
    spec.options = {
        {QStringLiteral("set"),
         QStringLiteral("KEY=VALUE"),
         Rules::tr("A rule: sources=facebook,zalo or naming.utm_campaign={yyyy}-{mm}-{campaign}."),
         {},
         true,
         {}},
        {QStringLiteral("from"),
         QStringLiteral("RULES.json"),
         Rules::tr("Takes all rules from a file that --json wrote."),
         {},
         false,
         {}},
        {QStringLiteral("reset"), {}, Rules::tr("Back to the rules that Pheu ships."), {}, false, {}},
        {QStringLiteral("json"), {}, Rules::tr("Answers as JSON."), {}, false, {}},
    };
    return spec;
}

int runUtmRules(const QString &file, const Arguments &arguments, Console &console)
{
    const bool reset = arguments.has(QStringLiteral("reset"));
    const bool writes = reset || arguments.has(QStringLiteral("set")) || arguments.has(QStringLiteral("from"));
    const auto workspace = writes ? Workspace::open(file) : Workspace::openForReading(file);
    if (!workspace)
        return console.refuse(workspace.error());
    QJsonObject rules = utmRulesToJson(reset ? UtmRules() : utmRules(**workspace));
    if (const QString path = arguments.value(QStringLiteral("from")); !path.isEmpty()) {
        const Result<QJsonObject> read = readFile(path);
        if (!read)
            return console.refuse(read.error());
        rules = *read;
    }
    for (const QString &assignment : arguments.values(QStringLiteral("set"))) {
        if (const QString problem = assign(rules, assignment); !problem.isEmpty())
            return console.usage(problem, QStringLiteral("utm FILE rules"));
    }
    if (writes) {
        const Result<UtmRules> checked = utmRulesFromJson(rules);
        if (!checked)
            return console.refuse(checked.error());
        if (const Result<ChangeSet> set = setUtmRules(**workspace, *checked); !set)
            return console.refuse(set.error());
        rules = utmRulesToJson(*checked);
    }
    if (arguments.has(QStringLiteral("json"))) {
        console.write(QJsonDocument(rules).toJson());
        return Done;
    }
    TextTable table;
    table.addColumn(Rules::tr("Rule"));
    table.addColumn(Rules::tr("Value"));
    for (auto at = rules.begin(); at != rules.end(); ++at)
        table.addRow({at.key(), textOf(at.value())});
    console.write(table.text());
    return Done;
}

} // namespace pheu::cli
