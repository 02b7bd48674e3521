// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/names.h"

#include "base/text.h"
#include "fields/namelist.h"

#include <algorithm>

namespace pheu
{

namespace
{

QStringList allNames(const Value &value, const FormatContext &context)
{
    QStringList names;
    if (!context.nameOf)
        return names;
    for (const qint64 id : value.toIds())
        names += context.nameOf(id);
    return names;
}

// One line and clean, as names are stored.
QString asName(const QString &text)
{
    QString name = cleanText(text);
    return name.replace(u'\n', u' ').replace(u'\t', u' ').trimmed();
}

} // namespace

Result<Value> readName(const QString &text, const ParseContext &context)
{
    const QString name = asName(text);
    if (name.isEmpty())
        return Value();
    Q_ASSERT(context.idOf);
    const Result<qint64> id = context.idOf(name);
    if (!id)
        return id.error();
    return Value(*id);
}

Result<Value> readNames(const QString &text, const ParseContext &context)
{
    const Result<QStringList> names = splitNameList(asName(text));
    if (!names)
        return names.error();
    IdList ids;
    Q_ASSERT(names->isEmpty() || context.idOf);
    for (const QString &name : *names) {
        const Result<qint64> id = context.idOf(name);
        if (!id)
            return id.error();
        if (std::find(ids.begin(), ids.end(), *id) == ids.end())
            ids.push_back(*id);
    }
    return ids.empty() ? Value() : Value(std::move(ids));
}

QString nameOf(const Value &value, const FormatContext &context)
{
    return value.isEmpty() || !context.nameOf ? QString() : context.nameOf(value.toInteger());
}

QString namesForPeople(const Value &value, const FormatContext &context)
{
    return allNames(value, context).join(QStringLiteral(", "));
}

QString namesForFiles(const Value &value, const FormatContext &context)
{
    return joinNameList(allNames(value, context));
}

int compareIds(const Value &a, const Value &b)
{
    if (a.isEmpty() || b.isEmpty())
        return int(b.isEmpty()) - int(a.isEmpty());
    const IdList left = a.isIds() ? a.toIds() : IdList{a.toInteger()};
    const IdList right = b.isIds() ? b.toIds() : IdList{b.toInteger()};
    return left < right ? -1 : (right < left ? 1 : 0);
}

} // namespace pheu
