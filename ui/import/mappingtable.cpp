// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/mappingtable.h"

#include "theme/plaintip.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QHeaderView>

namespace pheu
{

namespace
{

QString fieldKey(const Field &field, Language language)
{
    return field.role.isEmpty() ? field.names.in(language) : field.role;
}

} // namespace

MappingTable::MappingTable(QWidget *parent)
    : QTableWidget(parent)
{
    setObjectName(QStringLiteral("importMapping"));
    setAccessibleName(tr("Columns of the file and the fields they go to"));
    setColumnCount(4);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setWordWrap(false);
    setShowGrid(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(pheu::rowHeight + space::xs);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(Header, QHeaderView::Interactive);
    horizontalHeader()->setSectionResizeMode(Samples, QHeaderView::Stretch);
}

void MappingTable::show(const SourceInfo &source, const Page &page, Language language)
{
    setHorizontalHeaderLabels({tr("Column in the file"), tr("First values"), tr("Goes to"), tr("Remark")});
    setRowCount(0);
    setRowCount(int(source.columns.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const SourceColumn &column = source.columns[size_t(row)];
        auto *header = new QTableWidgetItem(column.header);
        header->setToolTip(plainTip(column.header));
        setItem(row, Header, header);
        QStringList values = column.samples;
        values.removeDuplicates();
        auto *samples = new QTableWidgetItem(values.join(QStringLiteral("  ·  ")));
        samples->setForeground(palette().placeholderText());
        setItem(row, Samples, samples);
        auto *remark = new QTableWidgetItem(column.remark);
        remark->setToolTip(plainTip(column.remark));
        remark->setForeground(palette().placeholderText());
        setItem(row, Remark, remark);

        auto *target = new QComboBox(this);
        target->setObjectName(QStringLiteral("importTarget%1").arg(row));
        target->setAccessibleName(tr("Field for the column %1").arg(column.header));
        target->addItem(tr("Leave out"), QString());
        for (const Field &field : page.fields) {
            if (field.isEditable())
                target->addItem(field.names.in(language), fieldKey(field, language));
        }
        const Field *mapped = page.field(m_chosen.value(column.header, column.field));
        target->setCurrentIndex(mapped ? qMax(0, target->findData(fieldKey(*mapped, language))) : 0);
        // The wheel scrolls the table; it must not change a mapping in passing.
        target->setFocusPolicy(Qt::StrongFocus);
        connect(target, &QComboBox::activated, this, [this, target, name = column.header] {
            m_chosen.insert(name, target->currentData().toString());
            emit mappingChanged();
        });
        setCellWidget(row, Target, target);
    }
    setColumnWidth(Header, 200);
    setColumnWidth(Target, 190);
    setColumnWidth(Remark, 220);
}

QStringList MappingTable::chosen() const
{
    QStringList result;
    for (auto it = m_chosen.begin(); it != m_chosen.end(); ++it)
        result << it.key() + u'=' + it.value();
    result.sort();
    return result;
}

QStringList MappingTable::complete() const
{
    QStringList result;
    for (int row = 0; row < rowCount(); ++row) {
        const auto *target = qobject_cast<const QComboBox *>(cellWidget(row, Target));
        if (target && !target->currentData().toString().isEmpty())
            result << item(row, Header)->text() + u'=' + target->currentData().toString();
    }
    return result;
}

void MappingTable::forget()
{
    m_chosen.clear();
}

} // namespace pheu
