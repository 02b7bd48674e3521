// SPDX-License-Identifier: GPL-3.0-or-later
// The cells of a page as people read and type them, in one locale: text, edit text, chips. Remembers names of
// linked records; forget() when their page has changed.
#pragma once

#include "workspace/workspace.h"

#include <QHash>
#include <QMetaType>
#include <QVariant>

#include <span>

namespace pheu
{

// An option or a linked record as it is drawn: `color` is a token of the palette, empty for records.
struct Chip {
    qint64 id = 0;
    QString text;
    QString color;
    bool operator==(const Chip &) const = default;
};
using ChipList = QList<Chip>;

Language languageOf(const Format &format);

class CellText
{
public:
    CellText(const Workspace &workspace, const Format &format)
        : m_workspace(workspace)
        , m_format(format)
    {
    }

    const Format &format() const { return m_format; }
    Language language() const { return languageOf(m_format); }
    void setFormat(const Format &format) { m_format = format; }
    void forget(PageId page) { m_names.remove(page.value); }
    // Reads the names of what `values` link to at once.
    void prepare(const Field &field, std::span<const Value> values);

    // `currency`: the record's own code, empty where it has none.
    QString display(const Field &field, const Value &value, const QString &currency);
    // What an editor starts from, and what is copied: parse() in the same locale reads the same value.
    QString edit(const Field &field, const Value &value, const QString &currency);
    ChipList chips(const Field &field, const Value &value);
    // Code of a money cell: the record's own, the field's, else the workspace's.
    QString currencyOf(const Field &field, const QString &recordCurrency) const;

private:
    FormatContext contextOf(const Field &field, const QString &currency);
    QString nameOf(const Field &field, qint64 id);
    const Page *target(const Field &field) const;

    const Workspace &m_workspace;
    Format m_format;
    QHash<qint64, QHash<qint64, QString>> m_names; // by page, by record
};

// A value as editors and views exchange it: invalid, qint64, double, QString, or a list of qint64.
QVariant toVariant(const Value &value);
Value toValue(const QVariant &variant);

} // namespace pheu

Q_DECLARE_METATYPE(pheu::Chip)
