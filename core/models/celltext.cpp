// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/celltext.h"

#include "storage/pathnames.h"
#include "workspace/attachments.h"

namespace pheu
{

Language languageOf(const Format &format)
{
    return format.locale().language() == QLocale::Vietnamese ? Language::Vietnamese : Language::English;
}

const Page *CellText::target(const Field &field) const
{
    return targetPage(m_workspace.schema(), field);
}

void CellText::prepare(const Field &field, std::span<const Value> values)
{
    const Page *page = target(field);
    const bool files = field.type->meaning() == Meaning::File;
    if (!page && !files)
        return;
    QHash<qint64, QString> &known = m_names[page ? page->id.value : 0];
    if (known.size() > 100'000) // a long scroll must not keep every name
        known.clear();
    std::vector<qint64> missing;
    const auto want = [&](qint64 id) {
        if (!known.contains(id))
            missing.push_back(id);
    };
    for (const Value &value : values) {
        if (value.isInteger())
            want(value.toInteger());
        for (const qint64 id : value.toIds())
            want(id);
    }
    if (missing.empty())
        return;
    if (files) {
        const auto found = attachments(m_workspace.database(), missing);
        for (const Attachment &file : found ? *found : std::vector<Attachment>())
            known.insert(file.id.value, file.name);
        return;
    }
    const Result<QHash<qint64, QString>> names = m_workspace.reader().names(page->id, missing);
    if (names)
        known.insert(*names);
}

QString CellText::nameOf(const Field &field, qint64 id)
{
    if (const Option *option = field.option(OptionId(id)))
        return option->names.in(language());
    const Page *page = target(field);
    if (!page && field.type->meaning() != Meaning::File)
        return {};
    const Value one(id);
    prepare(field, {&one, 1});
    return m_names.value(page ? page->id.value : 0).value(id);
}

QString CellText::currencyOf(const Field &field, const QString &recordCurrency) const
{
    if (field.config.currencyField && !recordCurrency.isEmpty())
        return recordCurrency.toUpper();
    return m_workspace.currencyOf(field);
}

FormatContext CellText::contextOf(const Field &field, const QString &currency)
{
    FormatContext context;
    context.format = &m_format;
    context.config = &field.config;
    context.currency = currencyOf(field, currency);
    context.nameOf = [this, &field](qint64 id) { return nameOf(field, id); };
    return context;
}

QString CellText::display(const Field &field, const Value &value, const QString &currency)
{
    return value.isEmpty() ? QString() : field.type->format(value, contextOf(field, currency));
}

QString CellText::edit(const Field &field, const Value &value, const QString &currency)
{
    return value.isEmpty() ? QString() : field.type->editable(value, contextOf(field, currency));
}

ChipList CellText::chips(const Field &field, const Value &value)
{
    ChipList chips;
    IdList ids = value.toIds();
    const bool one = value.isInteger() && (field.type->meaning() == Meaning::Option || target(field));
    if (one)
        ids = {value.toInteger()};
    for (const qint64 id : ids) {
        const Option *option = field.option(OptionId(id));
        chips.append({id, nameOf(field, id), option ? option->color : QString()});
    }
    return chips;
}

QVariant toVariant(const Value &value)
{
    if (value.isInteger())
        return QVariant::fromValue(value.toInteger());
    if (value.isDouble())
        return value.toDouble();
    if (value.isText())
        return value.toText();
    if (!value.isIds())
        return {};
    QVariantList ids;
    for (const qint64 id : value.toIds())
        ids.append(QVariant::fromValue(id));
    return ids;
}

Value toValue(const QVariant &variant)
{
    switch (variant.typeId()) {
    case QMetaType::Bool:
        return variant.toBool() ? 1 : 0;
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return variant.toLongLong();
    case QMetaType::Float:
    case QMetaType::Double:
        return variant.toDouble();
    case QMetaType::QString:
        return variant.toString().isEmpty() ? Value() : Value(variant.toString());
    case QMetaType::QVariantList: {
        IdList ids;
        for (const QVariant &id : variant.toList())
            ids.push_back(id.toLongLong());
        return ids.empty() ? Value() : Value(std::move(ids));
    }
    default:
        return {};
    }
}

} // namespace pheu
