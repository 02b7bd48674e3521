// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/valuecheck.h"

#include "base/day.h"
#include "base/text.h"
#include "storage/attachmentstore.h"
#include "workspace/session.h"

#include <QCoreApplication>
#include <QDateTime>

#include <cmath>

namespace pheu
{

namespace
{

// Gives lupdate and the translator the same context.
struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::ValueCheck)
};

bool isType(const Field &field, const char *id)
{
    return field.type->id() == QLatin1String(id);
}

} // namespace

Error ValueCheck::refusal(const Field &field, const QString &reason)
{
    return {ErrorCode::InvalidInput,
            Text::tr("The field “%1” was not changed: %2").arg(shownName(field.names), reason)};
}

Result<void> checkEditable(const Field &field)
{
    if (field.config.reverseOf)
        return ValueCheck::refusal(
            field, Text::tr("it shows the links of other records to this one. Change the link in those records."));
    if (field.isComputed())
        return ValueCheck::refusal(field, Text::tr("it is computed from other fields. Change those."));
    if (!field.type->isEditable())
        return ValueCheck::refusal(field, Text::tr("the program keeps it."));
    return {};
}

bool isStorableDay(qint64 day)
{
    static const Day first = toDay(QDate(1, 1, 1)), last = toDay(QDate(9999, 12, 31));
    return day >= first && day <= last;
}

bool isStorableInstant(qint64 msUtc)
{
    static const qint64 first = QDateTime(QDate(1, 1, 1), QTime(), Qt::UTC).toMSecsSinceEpoch();
    static const qint64 last = QDateTime(QDate(9999, 12, 31), QTime(23, 59, 59, 999), Qt::UTC).toMSecsSinceEpoch();
    return msUtc >= first && msUtc <= last;
}

Result<Stored> ValueCheck::checkText(const Field &field, const Value &value)
{
    if (isType(field, "date")) {
        if (!value.isInteger() || !isStorableDay(value.toInteger()))
            return refusal(field, Text::tr("it needs a day between the years 1 and 9999."));
        return toStored(field, value);
    }
    if (!value.isText())
        return refusal(field, Text::tr("it needs text."));
    Stored stored = toStored(field, cleanText(value.toText()));
    if (const auto *text = std::get_if<QByteArray>(&stored); text && text->size() > longestText)
        return refusal(field, Text::tr("the text is longer than 2 MB. Shorten it."));
    return stored;
}

Result<Stored> ValueCheck::checkInteger(const Field &field, const Value &value)
{
    if (!value.isInteger())
        return refusal(field, Text::tr("it needs a whole number, an option or a record."));
    if (const Result<void> fits = checkNumber(field, value.toInteger()); !fits)
        return fits.error();
    if (field.type->meaning() == Meaning::Option || field.config.target) {
        if (const Result<void> target = checkTarget(field, value.toInteger()); !target)
            return target.error();
    }
    return toStored(field, value);
}

Result<void> ValueCheck::checkNumber(const Field &field, qint64 number)
{
    if (field.type->meaning() == Meaning::Truth && number != 0 && number != 1)
        return refusal(field, Text::tr("it is either set or not."));
    if (isType(field, "rating") && (number < 1 || number > field.config.most))
        return refusal(field, Text::tr("it takes 1 to %1 stars.").arg(field.config.most));
    if (field.type->meaning() == Meaning::Instant && !isStorableInstant(number))
        return refusal(field, Text::tr("it needs a time between the years 1 and 9999."));
    return {};
}

Result<Stored> ValueCheck::checkIds(const Field &field, const Value &value)
{
    if (!value.isIds())
        return refusal(field, Text::tr("it needs a list of options or records."));
    IdList ids;
    for (const qint64 id : value.toIds()) {
        if (std::find(ids.begin(), ids.end(), id) != ids.end())
            continue; // named twice
        if (const Result<void> target = checkTarget(field, id); !target)
            return target.error();
        ids.push_back(id);
    }
    return ids.empty() ? Stored{} : Stored{std::move(ids)};
}

Result<Stored> ValueCheck::check(const Field &field, const Value &value)
{
    if (const Result<void> editable = checkEditable(field); !editable)
        return editable.error();
    if (value.isEmpty())
        return Stored{};
    switch (field.storage()) {
    case Storage::Text:
        return checkText(field, value);
    case Storage::Integer:
        return checkInteger(field, value);
    case Storage::Join:
        return checkIds(field, value);
    case Storage::Real:
        if ((!value.isDouble() && !value.isInteger()) || !std::isfinite(value.toDouble()))
            return refusal(field, Text::tr("it needs a number."));
        return toStored(field, value);
    case Storage::Reverse:
    case Storage::RowMeta:
    case Storage::Virtual:
        break;
    }
    return refusal(field, Text::tr("the program keeps it."));
}

Result<void> ValueCheck::checkTarget(const Field &field, qint64 id)
{
    if (field.config.target) {
        const Page *target = m_schema->page(field.config.target);
        const Result<bool> there = target ? m_records.exists(*target, id) : Result<bool>(false);
        if (!there)
            return there.error();
        if (!*there)
            return refusal(field, Text::tr("there is no record %1 in “%2”. Choose another one.")
                                      .arg(id)
                                      .arg(target ? shownName(target->names) : QString()));
        return {};
    }
    if (field.type->meaning() == Meaning::File) {
        const Result<bool> there = AttachmentStore(m_metadata.database()).exists(AttachmentId(id));
        if (!there)
            return there.error();
        return *there ? Result<void>() : refusal(field, Text::tr("there is no file with the number %1.").arg(id));
    }
    if (field.option(OptionId(id)))
        return {};
    const Result<QJsonValue> added = m_metadata.read(QStringLiteral("option"), id); // in this very edit
    if (!added)
        return added.error();
    if (added->toObject()[QStringLiteral("field")].toInteger() != field.id.value)
        return refusal(field, Text::tr("it has no option with the number %1.").arg(id));
    return {};
}

} // namespace pheu
