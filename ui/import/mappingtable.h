// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a source with their first values, and the field each goes to. A column is left out by choosing
// nothing for it.
#pragma once

#include "exchange/importer.h"

#include <QTableWidget>

namespace pheu
{

class MappingTable : public QTableWidget
{
    Q_OBJECT
public:
    explicit MappingTable(QWidget *parent = nullptr);

    // Fields offered are those of `page` that can be written. Choices made by hand on the same header are kept.
    void show(const SourceInfo &source, const Page &page, Language language);
    // "Column=field" for every column that the user chose by hand; "Column=" leaves a column out.
    QStringList chosen() const;
    // The same for every column that goes anywhere, for remembering.
    QStringList complete() const;
    void forget();

signals:
    void mappingChanged();

private:
    enum Column { Header, Samples, Target, Remark };
    QHash<QString, QString> m_chosen; // header → role or name of the field, "" for none
};

} // namespace pheu
