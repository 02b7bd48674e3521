// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/linknames.h"

#include "base/text.h"
#include "storage/condition.h"

namespace pheu
{

QString unnamedRecord(qint64 id)
{
    return u'#' + QString::number(id);
}

Result<void> forEachName(Database &database, const Page &page,
                         const std::function<void(qint64, std::string_view, std::string_view)> &use)
{
    const Field *name = page.field(page.nameField);
    const Field *aliases = page.field(page.aliasField);
    const QString sql = QStringLiteral("SELECT id, %1, %2 FROM %3 ORDER BY id")
                            .arg(name ? name->column() : QStringLiteral("NULL"),
                                 aliases ? aliases->column() : QStringLiteral("NULL"), page.table());
    Result<Statement> statement = Statement::prepare(database, sql);
    if (!statement)
        return statement.error();
    while (true) {
        const Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        use(statement->integer(0), statement->utf8(1), statement->utf8(2));
    }
}

std::string_view trimmedText(std::string_view text)
{
    constexpr std::string_view spaces = " \t\n";
    const size_t first = text.find_first_not_of(spaces);
    return first == std::string_view::npos ? std::string_view()
                                           : text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

void forEachAlias(std::string_view aliases, const std::function<void(std::string_view)> &use)
{
    while (!aliases.empty()) {
        const size_t comma = aliases.find(',');
        const std::string_view part = trimmedText(aliases.substr(0, comma));
        if (!part.empty())
            use(part);
        aliases.remove_prefix(comma == std::string_view::npos ? aliases.size() : comma + 1);
    }
}

Result<std::vector<qint64>> linkedIds(Database &database, const Page &target, Operator op, const QString &operand)
{
    const std::string wanted = caseFold(cleanText(operand).trimmed()).toStdString();
    std::string folded;
    const auto fits = [&](std::string_view text) {
        caseFoldUtf8(trimmedText(text), folded);
        switch (op) {
        case Operator::Contains:
            return folded.find(wanted) != std::string::npos;
        case Operator::StartsWith:
            return folded.starts_with(wanted);
        default:
            return folded == wanted;
        }
    };
    std::vector<qint64> ids;
    const Result<void> read =
        forEachName(database, target, [&](qint64 id, std::string_view name, std::string_view aliases) {
            bool found = !name.empty() && fits(name);
            forEachAlias(aliases, [&](std::string_view alias) { found = found || fits(alias); });
            if (found)
                ids.push_back(id);
        });
    if (!read)
        return read.error();
    if (ids.empty() && op != Operator::Contains && op != Operator::StartsWith && operand.startsWith(u'#')) {
        bool isNumber = false;
        const qint64 id = operand.mid(1).toLongLong(&isNumber);
        if (isNumber && id > 0)
            ids.push_back(id);
    }
    return ids;
}

QStringList splitAliases(const QString &text)
{
    QStringList parts;
    forEachAlias(text.toStdString(),
                 [&](std::string_view part) { parts.append(QString::fromUtf8(part.data(), qsizetype(part.size()))); });
    return parts;
}

} // namespace pheu
