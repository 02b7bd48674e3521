// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/cells.h"

#include "base/day.h"

namespace pheu
{

namespace
{

bool isDate(const Field &field)
{
    return field.type->id() == QStringLiteral("date");
}

} // namespace

Stored readStored(const Statement &statement, int column)
{
    switch (statement.kind(column)) {
    case Statement::Kind::Null:
        return {};
    case Statement::Kind::Integer:
        return statement.integer(column);
    case Statement::Kind::Real:
        return statement.real(column);
    case Statement::Kind::Bytes:
        break;
    }
    return statement.blob(column); // the bytes of a text
}

void bindStored(Statement &statement, int index, const Stored &cell)
{
    if (const auto *integer = std::get_if<qint64>(&cell))
        statement.bind(index, *integer);
    else if (const auto *real = std::get_if<double>(&cell))
        statement.bind(index, *real);
    else if (const auto *text = std::get_if<QByteArray>(&cell))
        statement.bind(index, std::string_view(text->constData(), size_t(text->size())));
    else
        statement.bindNull(index);
}

Value toValue(const Field &field, const Stored &cell)
{
    switch (field.storage()) {
    case Storage::Integer:
    case Storage::RowMeta:
    case Storage::Virtual:
        if (const auto *integer = std::get_if<qint64>(&cell))
            return *integer;
        return {};
    case Storage::Real:
        if (const auto *real = std::get_if<double>(&cell))
            return *real;
        return {};
    case Storage::Text:
        if (const auto *text = std::get_if<QByteArray>(&cell)) {
            if (!isDate(field))
                return QString::fromUtf8(*text);
            if (const auto day = parseIsoDay(std::string_view(text->constData(), size_t(text->size()))))
                return qint64(*day);
        }
        return {};
    case Storage::Join:
    case Storage::Reverse:
        if (const auto *ids = std::get_if<IdList>(&cell); ids && !ids->empty())
            return *ids;
        return {};
    }
    return {};
}

Stored toStored(const Field &field, const Value &value)
{
    if (value.isEmpty())
        return {};
    switch (field.storage()) {
    case Storage::Integer:
    case Storage::RowMeta:
    case Storage::Virtual:
        return value.toInteger();
    case Storage::Real:
        return value.toDouble() + 0.0; // −0 is stored as 0
    case Storage::Text: {
        const QByteArray text = isDate(field) ? isoDay(Day(value.toInteger())).toUtf8() : value.toText().toUtf8();
        return text.isEmpty() ? Stored{} : Stored{text};
    }
    case Storage::Join:
    case Storage::Reverse: {
        IdList ids = value.toIds();
        return ids.empty() ? Stored{} : Stored{std::move(ids)};
    }
    }
    return {};
}

} // namespace pheu
