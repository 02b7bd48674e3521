// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/revertdialog.h"

#include "theme/plaintip.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace pheu
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(pheu::RevertDialog)
};

QString reason(RevertKept::Why why)
{
    switch (why) {
    case RevertKept::Why::CellEdited:
        return Text::tr("edited since: the later value stays");
    case RevertKept::Why::RecordEdited:
        return Text::tr("edited since: the record stays");
    case RevertKept::Why::RecordUsed:
        return Text::tr("other records use it: it stays");
    case RevertKept::Why::FieldChanged:
        return Text::tr("the field is of another type now");
    case RevertKept::Why::TargetGone:
        return Text::tr("what it linked to before is deleted");
    case RevertKept::Why::OptionUsed:
        return Text::tr("records hold this choice: it stays");
    }
    return {};
}

} // namespace

RevertDialog::RevertDialog(const Workspace &workspace, Theme &theme, Localizer &localizer, const ImportEntry &import,
                           const RevertPreview &preview, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
{
    setObjectName(QStringLiteral("revertDialog"));
    setWindowTitle(tr("Take back import %1").arg(import.id.value));
    setAccessibleName(windowTitle());
    auto *title = new QLabel(
        tr("Take back import %1 (%2)?").arg(import.id.value).arg(QFileInfo(import.files.value(0)).fileName()));
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    setLook(title, "heading");
    auto *text = new QLabel(sentence(preview));
    text->setObjectName(QStringLiteral("revertText"));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *yes = buttons->addButton(tr("&Take it back"), QDialogButtonBox::AcceptRole);
    yes->setObjectName(QStringLiteral("revertYes"));
    yes->setAutoDefault(false);
    setLook(yes, "danger");
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("revertCancel"));
    buttons->button(QDialogButtonBox::Cancel)->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(title);
    layout->addWidget(text);
    if (!preview.kept.empty()) {
        layout->addWidget(keptTable(preview), 1);
        resize(900, 440);
    } else {
        setMinimumWidth(460);
    }
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QString RevertDialog::sentence(const RevertPreview &preview) const
{
    const Format format = m_localizer.format({});
    QStringList parts;
    parts << tr("%n record(s) that it added go.", nullptr, int(preview.removed));
    if (preview.restored > 0)
        parts << tr("%n cell(s) that it changed get their value of before.", nullptr, int(preview.restored));
    parts << (preview.keptCount == 0 ? tr("Nothing of it was edited or used since.")
                                     : tr("%n thing(s) stay, because they were edited or used after the import.",
                                          nullptr, int(preview.keptCount)));
    if (preview.keptCount > qint64(preview.kept.size()))
        parts << tr("The first %1 are shown.").arg(format.integer(qint64(preview.kept.size())));
    parts << tr("This is one edit, which can be undone.");
    return parts.join(u' ');
}

// Records without a name, a day of results, are told by their first fields.
QHash<qint64, QString> RevertDialog::descriptions(const Page &page, const std::vector<qint64> &records) const
{
    constexpr size_t mostFields = 4;
    std::vector<FieldId> fields;
    for (const Field &field : page.fields) {
        if (fields.size() < mostFields && !field.hidden && !field.type->isNumeric())
            fields.push_back(field.id);
    }
    std::vector<RecordId> ids;
    for (const qint64 record : records)
        ids.emplace_back(record);
    QHash<qint64, QString> texts;
    const auto found = m_workspace.reader().fetch(page.id, ids, fields);
    if (!found)
        return texts;
    const Format format = m_localizer.format(m_workspace.settings().currency);
    for (const Record &record : *found) {
        QStringList parts;
        for (size_t i = 0; record.id && i < fields.size(); ++i) {
            const QString text = m_workspace.display(*page.field(fields[i]), record.values[i], format);
            if (!text.isEmpty())
                parts << text;
        }
        texts.insert(record.id.value, parts.join(QStringLiteral(", ")));
    }
    return texts;
}

QWidget *RevertDialog::keptTable(const RevertPreview &preview)
{
    auto *table = new QTableWidget(int(preview.kept.size()), 5);
    table->setObjectName(QStringLiteral("revertKept"));
    table->setAccessibleName(tr("What stays"));
    table->setHorizontalHeaderLabels({tr("Record"), tr("Field"), tr("From the import"), tr("Now"), tr("Why it stays")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    for (const auto &[column, width] : {std::pair(0, 270), {1, 110}, {2, 140}, {3, 140}})
        table->setColumnWidth(column, width);
    QHash<PageId, std::vector<qint64>> asked;
    for (const RevertKept &kept : preview.kept)
        asked[kept.page].push_back(kept.record.value);
    QHash<PageId, QHash<qint64, QString>> names;
    for (auto it = asked.begin(); it != asked.end(); ++it) {
        if (const auto found = m_workspace.reader().names(it.key(), it.value()))
            names.insert(it.key(), *found);
        if (const Page *page = m_workspace.schema().page(it.key()); page && !page->nameField)
            names.insert(it.key(), descriptions(*page, it.value()));
    }
    const Format format = m_localizer.format(m_workspace.settings().currency);
    for (int row = 0; row < table->rowCount(); ++row) {
        const RevertKept &kept = preview.kept[size_t(row)];
        const Page *page = m_workspace.schema().page(kept.page);
        const Field *field = page ? page->field(kept.field) : nullptr;
        QString name = names.value(kept.page).value(kept.record.value);
        if (name.isEmpty() && kept.record)
            name = QStringLiteral("#%1").arg(kept.record.value);
        const QString place = page ? page->names.in(m_localizer.language()) : QString();
        const QStringList texts{name.isEmpty() ? place : QStringLiteral("%1 · %2").arg(place, name),
                                field ? field->names.in(m_localizer.language()) : QString(),
                                field ? m_workspace.display(*field, kept.imported, format) : QString(),
                                field ? m_workspace.display(*field, kept.now, format) : QString(), reason(kept.why)};
        for (int column = 0; column < texts.size(); ++column) {
            auto *item = new QTableWidgetItem(texts.at(column));
            item->setToolTip(plainTip(texts.at(column)));
            table->setItem(row, column, item);
        }
    }
    return table;
}

} // namespace pheu
