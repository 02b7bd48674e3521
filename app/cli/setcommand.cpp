// SPDX-License-Identifier: GPL-3.0-or-later
// pheu set: changes fields of one record, or adds one. Nothing is invented: an unknown option or linked record
// is refused.
#include "base/text.h"
#include "cli/commands.h"
#include "cli/recordcolumns.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace pheu::cli {

namespace {

struct Set
{
    Q_DECLARE_TR_FUNCTIONS(pheu::SetCommand)
};

struct Assignment
{
    QString name;
    QString text;
};

// "field=value"; the first = splits, since values (URLs) hold more of them.
std::optional<Assignment> readAssignment(const QString &argument)
{
    QString name;
    qsizetype equals = argument.indexOf(u'=');
    if (argument.startsWith(u'`')) { // `any name`=value, a backtick inside doubled
        qsizetype i = 1;
        for (; i < argument.size(); ++i) {
            if (argument.at(i) == u'`' && argument.mid(i + 1, 1) != u"`")
                break;
            if (argument.at(i) == u'`')
                ++i;
            name += argument.at(i);
        }
        equals = i + 1 < argument.size() && argument.at(i + 1) == u'=' ? i + 1 : -1;
    } else if (equals > 0) {
        name = argument.left(equals).trimmed();
    }
    if (equals <= 0 || name.isEmpty())
        return {};
    return Assignment{cleanText(name), cleanText(argument.mid(equals + 1))};
}

struct Cells
{
    std::vector<FieldId> fields;
    std::vector<Value> values;
};

Result<const Field *> fieldOf(const Page &page, const QString &name, Language language)
{
    const Field *field = page.field(name);
    if (!field)
        return Error{ErrorCode::UnknownName, Set::tr("The page “%1” has no field “%2”.").arg(page.names.in(language), name)};
    if (!field->isEditable()) {
        return Error{ErrorCode::InvalidInput, Set::tr("“%1” on the page “%2” is filled by the program and cannot be set.")
                                                  .arg(field->names.in(language), page.names.in(language))};
    }
    return field;
}

// The currency that the record's amounts are in: as set in this command, else as stored; empty: the workspace's.
Result<QString> currencyFor(const Workspace &workspace, const Page &page, RecordId record, const Field &field,
                            const Cells &cells)
{
    if (!field.config.currencyField)
        return QString();
    const auto set = std::ranges::find(cells.fields, field.config.currencyField);
    if (set != cells.fields.end())
        return cells.values[size_t(set - cells.fields.begin())].toText();
    if (!record)
        return QString();
    const auto stored = workspace.reader().fetch(page.id, std::span(&record, 1), std::span(&field.config.currencyField, 1));
    if (!stored)
        return stored.error();
    return stored->front().values.front().toText();
}

Result<Cells> readCells(const Workspace &workspace, const Page &page, RecordId record,
                        const std::vector<Assignment> &assignments, Language language)
{
    Cells cells;
    std::vector<std::pair<const Field *, QString>> money; // after the rest: they may need a currency set beside
    const auto add = [&](const Field &field, const QString &text, const QString &currency) -> Result<void> {
        auto value = workspace.parse(field, text, QLocale::c(), currency);
        if (!value)
            return value.error();
        cells.fields.push_back(field.id);
        cells.values.push_back(std::move(*value));
        return {};
    };
    QList<qint64> seen;
    for (const Assignment &assignment : assignments) {
        const auto field = fieldOf(page, assignment.name, language);
        if (!field)
            return field.error();
        if (seen.contains((*field)->id.value))
            return Error{ErrorCode::InvalidInput, Set::tr("“%1” is set twice.").arg(assignment.name)};
        seen.append((*field)->id.value);
        if ((*field)->config.currencyField) {
            money.emplace_back(*field, assignment.text);
        } else if (const auto added = add(**field, assignment.text, {}); !added) {
            return added.error();
        }
    }
    for (const auto &[field, text] : money) {
        const auto currency = currencyFor(workspace, page, record, *field, cells);
        if (!currency)
            return currency.error();
        if (const auto added = add(*field, text, *currency); !added)
            return added.error();
    }
    return cells;
}

Result<ChangeSet> store(Workspace &workspace, const Page &page, RecordId record, Cells cells)
{
    Edit edit;
    edit.kind = EditKind::Script;
    if (!record) {
        edit.changes.push_back(AddRecords{page.id, std::move(cells.fields), {std::move(cells.values)}});
    } else {
        SetCells set{page.id, {}};
        for (size_t i = 0; i < cells.fields.size(); ++i)
            set.cells.push_back({record, cells.fields[i], std::move(cells.values[i])});
        edit.changes.push_back(std::move(set));
    }
    return workspace.apply(edit);
}

} // namespace

CommandSpec setSpec()
{
    CommandSpec spec;
    spec.name = QStringLiteral("set");
    spec.summary = Set::tr("Changes fields of one record, or adds a record.");
    spec.positionals = {{QStringLiteral("FILE")}, {QStringLiteral("PAGE")}, {QStringLiteral("RECORD")},
                        {QStringLiteral("\"field=value\""), false, true}};
    spec.details = Set::tr("RECORD is an id, or new, which prints the id it gets. An empty value empties the field. "
                           "Dates are YYYY-MM-DD, numbers have a decimal point, several links or options are parted by commas.");
    return spec;
}

int runSet(const Arguments &arguments, Console &console)
{
    const QString which = arguments.positional(2);
    bool isId = false;
    RecordId record(which.toLongLong(&isId));
    const bool add = which == u"new";
    if (!add && (!isId || record.value < 1))
        return console.usage(Set::tr("RECORD is an id or new, not “%1”.").arg(which), QStringLiteral("set"));
    if (add)
        record = {};
    std::vector<Assignment> assignments;
    for (const QString &argument : arguments.rest(3)) {
        const auto assignment = readAssignment(argument);
        if (!assignment)
            return console.usage(Set::tr("“%1” is not \"field=value\".").arg(argument), QStringLiteral("set"));
        assignments.push_back(*assignment);
    }
    const auto workspace = Workspace::open(arguments.positional(0));
    if (!workspace)
        return console.refuse(workspace.error());
    const auto page = pageOf(**workspace, arguments.positional(1), console.language());
    if (!page)
        return console.refuse(page.error());
    if (record) {
        const auto exists = (*workspace)->reader().exists((*page)->id, record);
        if (!exists)
            return console.refuse(exists.error());
        if (!*exists)
            return console.refuse(Set::tr("The page “%1” has no record %2.")
                                      .arg((*page)->names.in(console.language())).arg(record.value));
    }
    auto cells = readCells(**workspace, **page, record, assignments, console.language());
    if (!cells)
        return console.refuse(cells.error());
    const auto changes = store(**workspace, **page, record, std::move(*cells));
    if (!changes)
        return console.refuse(changes.error());
    if (add && !changes->added.empty())
        console.writeLine(QString::number(changes->added.front().value));
    return Done;
}

} // namespace pheu::cli
