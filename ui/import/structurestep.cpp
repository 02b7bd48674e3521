// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/structurestep.h"

#include "exchange/legacytext.h"
#include "exchange/userpresets.h"
#include "theme/plaintip.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

namespace pheu
{

namespace
{

constexpr int mostLines = 10'000; // above a header
constexpr int tablesHeight = 104;
constexpr int lineRole = Qt::UserRole; // of a table: the line of its header

template<typename T>
T *named(T *widget, const char *objectName, const QString &accessibleName)
{
    widget->setObjectName(QLatin1String(objectName));
    widget->setAccessibleName(accessibleName);
    return widget;
}

QString keyOf(const Page &page, Language language)
{
    return page.role.isEmpty() ? page.names.in(language) : page.role;
}

} // namespace

StructureStep::StructureStep(const Workspace &workspace, Localizer &localizer, PageId page, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_localizer(localizer)
    , m_found(named(new QLabel, "importFound", tr("What was found")))
    , m_file(named(new QComboBox, "importFile", tr("File that is shown")))
    , m_page(named(new QComboBox, "importPage", tr("Page to import into")))
    , m_preset(named(new QComboBox, "importPreset", tr("Kind of export")))
    , m_sheet(named(new QComboBox, "importSheet", tr("Sheet of the workbook")))
    , m_encoding(named(new QComboBox, "importEncoding", tr("Encoding of the file")))
    , m_delimiter(named(new QComboBox, "importDelimiter", tr("What separates the columns")))
    , m_decimal(named(new QComboBox, "importDecimal", tr("Decimal sign of the file")))
    , m_dates(named(new QComboBox, "importDates", tr("Order of day and month in the file")))
    , m_headerLine(named(new QSpinBox, "importHeaderLine", tr("Line of the names of the columns")))
    , m_currency(named(new QLineEdit, "importCurrency", tr("Currency of the file")))
    , m_tablesTitle(new QLabel(tr("&Tables of the file that are imported")))
    , m_tables(named(new QListWidget, "importTables", tr("Tables of the file that are imported")))
    , m_rows(named(new QTableWidget, "importPreview", tr("First rows of the file")))
{
    setObjectName(QStringLiteral("importStructure"));
    m_found->setTextFormat(Qt::PlainText);
    m_found->setWordWrap(true);
    auto *left = new QFormLayout;
    auto *right = new QFormLayout;
    auto *form = new QHBoxLayout;
    form->addLayout(left, 1);
    form->addSpacing(space::xl);
    form->addLayout(right, 1);
    buildForm(left, right, page);
    m_tablesTitle->setBuddy(m_tables);
    m_tables->setMaximumHeight(tablesHeight);
    m_tables->setTextElideMode(Qt::ElideRight);
    m_tables->setTabKeyNavigation(false);
    showTables({});
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setSelectionMode(QAbstractItemView::NoSelection);
    m_rows->setTabKeyNavigation(false);
    m_rows->setWordWrap(false);
    m_rows->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_rows->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_rows->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_rows->horizontalHeader()->setHighlightSections(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::m);
    layout->addWidget(m_found);
    layout->addLayout(form);
    layout->addWidget(m_tablesTitle);
    layout->addWidget(m_tables);
    layout->addWidget(m_rows, 1);
    loadPresets();
    for (QComboBox *box : {m_sheet, m_encoding, m_delimiter, m_decimal, m_dates})
        connect(box, &QComboBox::activated, this, &StructureStep::changed);
    for (QComboBox *box : {m_page, m_preset})
        connect(box, &QComboBox::activated, this, &StructureStep::targetChanged);
    connect(m_file, &QComboBox::activated, this, &StructureStep::fileChosen);
    connect(m_tables, &QListWidget::itemChanged, this, &StructureStep::chooseTables);
    connect(m_headerLine, &QSpinBox::valueChanged, this, &StructureStep::changed);
    connect(m_currency, &QLineEdit::textEdited, this, &StructureStep::changed);
}

void StructureStep::buildForm(QFormLayout *left, QFormLayout *right, PageId wanted)
{
    for (QComboBox *box : {m_preset, m_page, m_sheet, m_file}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(18);
    }
    left->addRow(tr("&File"), m_file);
    left->addRow(tr("&Kind of export"), m_preset);
    m_page->addItem(tr("The one that the export is of"), qint64(0));
    for (const Page &page : m_workspace.schema().pages)
        m_page->addItem(page.names.in(m_localizer.language()), page.id.value);
    m_page->setCurrentIndex(std::max(0, m_page->findData(wanted.value)));
    left->addRow(tr("Pa&ge"), m_page);
    left->addRow(tr("&Sheet"), m_sheet);

    m_encoding->addItem(tr("As found"), QString());
    for (const TextEncoding &encoding : textEncodings)
        m_encoding->addItem(QLatin1String(encoding.name), QLatin1String(encoding.id));
    right->addRow(tr("Enc&oding"), m_encoding);
    m_delimiter->addItem(tr("As found"), QChar());
    m_delimiter->addItem(tr("Comma  ,"), QChar(u','));
    m_delimiter->addItem(tr("Semicolon  ;"), QChar(u';'));
    m_delimiter->addItem(tr("Tab"), QChar(u'\t'));
    m_delimiter->addItem(tr("Bar  |"), QChar(u'|'));
    m_delimiter->addItem(tr("Spaces"), QChar(u' '));
    left->addRow(tr("&Columns are separated by"), m_delimiter);
    m_headerLine->setRange(0, mostLines);
    m_headerLine->setSpecialValueText(tr("As found"));
    right->addRow(tr("Names of columns on &line"), m_headerLine);

    m_decimal->addItem(tr("Decide from the values"), QString());
    m_decimal->addItem(tr("Point: 1,234.5"), QStringLiteral("."));
    m_decimal->addItem(tr("Comma: 1.234,5"), QStringLiteral(","));
    right->addRow(tr("N&umbers"), m_decimal);
    m_dates->addItem(tr("Decide from the values"), QString());
    m_dates->addItem(tr("Day first: 31/12/2026"), QStringLiteral("dmy"));
    m_dates->addItem(tr("Month first: 12/31/2026"), QStringLiteral("mdy"));
    m_dates->addItem(tr("Year first: 2026-12-31"), QStringLiteral("ymd"));
    right->addRow(tr("&Dates"), m_dates);
    m_currency->setMaxLength(3);
    m_currency->setPlaceholderText(tr("As in the file, else %1").arg(m_workspace.settings().currency));
    right->addRow(tr("Curr&ency"), m_currency);
}

void StructureStep::loadPresets(const QString &chosen)
{
    const QVariant before = m_preset->count() > 0 ? m_preset->currentData() : QVariant(QStringLiteral("auto"));
    m_preset->clear();
    m_preset->addItem(tr("Recognise by itself"), QStringLiteral("auto"));
    m_preset->addItem(tr("None: I choose the columns"), QStringLiteral("none"));
    const std::vector<Preset> own = userPresets(m_workspace);
    if (!own.empty())
        m_preset->insertSeparator(m_preset->count());
    for (const Preset &preset : own)
        m_preset->addItem(preset.shownTitle(), preset.title);
    m_preset->insertSeparator(m_preset->count());
    for (const bool unconfirmed : {false, true}) {
        for (const Preset &preset : presets()) {
            if (preset.unconfirmed == unconfirmed)
                m_preset->addItem(preset.shownTitle(), preset.id);
        }
    }
    m_preset->setCurrentIndex(std::max(0, m_preset->findData(chosen.isEmpty() ? before : QVariant(chosen))));
}

void StructureStep::setFiles(const QStringList &files)
{
    const QVariant before = m_file->currentData();
    m_file->clear();
    for (const QString &file : files)
        m_file->addItem(QFileInfo(file).fileName(), file);
    m_file->setCurrentIndex(std::max(0, m_file->findData(before)));
    m_file->setEnabled(files.size() > 1);
}

QString StructureStep::shownFile() const
{
    return m_file->currentData().toString();
}

const Page *StructureStep::page() const
{
    const PageId chosen(m_page->currentData().toLongLong());
    return chosen ? m_workspace.schema().page(chosen) : m_workspace.schema().page(m_foundPage);
}

void StructureStep::fill(ImportOptions &options) const
{
    const Page *target = m_workspace.schema().page(PageId(m_page->currentData().toLongLong()));
    options.page = target ? keyOf(*target, m_localizer.language()) : QString();
    options.preset = m_preset->currentData().toString();
    options.sheet = m_sheet->currentData().toString();
    options.encoding = m_encoding->currentData().toString();
    options.tables = m_chosenTables;
    options.delimiter = m_delimiter->currentData().toChar();
    options.headerLine = m_headerLine->value();
    options.decimal = m_decimal->currentData().toString();
    options.dateFormat = m_dates->currentData().toString();
    options.currency = m_currency->text().trimmed().toUpper();
}

void StructureStep::show(const SourcePreview &preview)
{
    const SourceInfo &table = preview.tables.front();
    m_path = preview.path;
    m_foundPage = table.page;
    const QString sheet = m_sheet->currentData().toString();
    m_sheet->clear();
    m_sheet->addItem(table.sheets.isEmpty() ? tr("No workbook") : tr("The one that is known best"), QString());
    for (const QString &name : table.sheets)
        m_sheet->addItem(name, name);
    m_sheet->setCurrentIndex(std::max(0, m_sheet->findData(sheet)));
    m_sheet->setEnabled(table.sheets.size() > 1);
    m_delimiter->setEnabled(table.sheets.isEmpty());
    m_encoding->setEnabled(table.sheets.isEmpty());
    showFound(preview);
    showTables(table.tables);
    showRows(preview);
}

void StructureStep::clear(const QString &why)
{
    m_found->setText(why);
    showTables({});
    m_rows->setRowCount(0);
    m_rows->setColumnCount(0);
}

void StructureStep::showFound(const SourcePreview &preview)
{
    const SourceInfo &table = preview.tables.front();
    const Format format = m_localizer.format(m_workspace.settings().currency);
    QStringList parts;
    parts << table.encoding;
    if (!table.sheets.isEmpty())
        parts << tr("%n sheet(s)", nullptr, int(table.sheets.size()));
    else if (table.delimiter == u'\t')
        parts << tr("separated by tabs");
    else if (table.delimiter == u' ')
        parts << tr("separated by spaces");
    else if (!table.delimiter.isNull())
        parts << tr("separated by “%1”").arg(table.delimiter);
    if (table.headerLine > 0)
        parts << tr("header on line %1").arg(format.integer(table.headerLine));
    else
        parts << tr("no row names the columns");
    qint64 rows = 0;
    for (const SourceInfo &each : preview.tables)
        rows += each.dataLines;
    parts << tr("%1 row(s)", nullptr, int(rows)).arg(format.integer(rows));
    if (preview.tables.size() > 1)
        parts << tr("%n table(s) of it are read", nullptr, int(preview.tables.size()));
    parts << (table.presetTitle.isEmpty() ? tr("not an export we know: check where the columns go")
                                          : tr("recognised as %1, which knows %2 of the columns")
                                                .arg(table.presetTitle, format.percent(table.confidence, 0)));
    if (table.rangeFrom && table.rangeTo)
        parts << tr("covers %1").arg(format.period({*table.rangeFrom, *table.rangeTo}));
    if (!table.currency.isEmpty())
        parts << tr("amounts in %1").arg(table.currency);
    m_found->setText(parts.join(QStringLiteral(" · ")));
}

void StructureStep::showTables(const std::vector<SourceTable> &tables)
{
    const QSignalBlocker quiet(m_tables);
    const int current = m_tables->currentRow();
    m_tables->clear();
    QList<qint64> taken;
    const Format format = m_localizer.format(m_workspace.settings().currency);
    for (const SourceTable &table : tables) {
        //: %1 a number of a line, %2 names of columns, %3 how many rows
        const QString text = tr("Line %1: %2 (%3 row(s))", nullptr, int(table.rows))
                                 .arg(format.integer(table.headerLine), table.headers.join(QStringLiteral(", ")),
                                      format.integer(table.rows));
        auto *item = new QListWidgetItem(text, m_tables);
        item->setToolTip(plainTip(text));
        item->setData(lineRole, table.headerLine);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(table.taken ? Qt::Checked : Qt::Unchecked);
        if (table.taken)
            taken << table.headerLine;
    }
    if (const auto chosen = m_chosenTables.find(m_path); chosen != m_chosenTables.end() && !taken.isEmpty())
        *chosen = taken; // what is shown is what is imported
    m_tables->setCurrentRow(tables.empty() ? -1 : std::clamp(current, 0, int(tables.size()) - 1));
    m_tables->setVisible(!tables.empty());
    m_tablesTitle->setVisible(!tables.empty());
}

// One is always taken: unticking the last ticks it again.
void StructureStep::chooseTables()
{
    QList<qint64> lines;
    for (int row = 0; row < m_tables->count(); ++row) {
        if (m_tables->item(row)->checkState() == Qt::Checked)
            lines << m_tables->item(row)->data(lineRole).toLongLong();
    }
    if (lines.isEmpty()) {
        const QSignalBlocker quiet(m_tables);
        if (QListWidgetItem *last = m_tables->currentItem())
            last->setCheckState(Qt::Checked);
        return;
    }
    m_chosenTables.insert(m_path, lines);
    emit changed();
}

void StructureStep::showRows(const SourcePreview &preview)
{
    const SourceInfo &table = preview.tables.front();
    QStringList headers, lines;
    for (const SourceColumn &column : table.columns)
        headers << column.header;
    m_rows->clear();
    m_rows->setColumnCount(int(headers.size()));
    m_rows->setHorizontalHeaderLabels(headers);
    m_rows->setRowCount(int(preview.above.size() + preview.rows.size()));
    int row = 0;
    const auto put = [&](const QStringList &cells, bool above) {
        for (int column = 0; column < m_rows->columnCount(); ++column) {
            auto *item = new QTableWidgetItem(cells.value(column).simplified());
            item->setToolTip(plainTip(cells.value(column)));
            if (above)
                item->setForeground(palette().placeholderText());
            m_rows->setItem(row, column, item);
        }
        lines << (above ? tr("above") : QString::number(row + 1 - int(preview.above.size())));
        ++row;
    };
    for (const QStringList &cells : preview.above)
        put(cells, true);
    for (const QStringList &cells : preview.rows)
        put(cells, false);
    m_rows->setVerticalHeaderLabels(lines);
    m_rows->resizeColumnsToContents();
    for (int column = 0; column < m_rows->columnCount(); ++column)
        m_rows->setColumnWidth(column, std::clamp(m_rows->columnWidth(column), 70, 240));
}

QString StructureStep::ask(const QStringList &ambiguous)
{
    for (const QString &entry : ambiguous) {
        const QString column = entry.section(u':', 1);
        const bool isNumber = entry.startsWith(QLatin1String("decimal:"));
        QComboBox *box = isNumber ? m_decimal : m_dates;
        if (!box->currentData().toString().isEmpty())
            continue;
        box->setFocus();
        return isNumber ? tr("The numbers of the column “%1” read two ways: 1.500 is fifteen hundred or one and a "
                             "half. Choose their decimal sign above, under “Numbers”.")
                              .arg(column)
                        : tr("The dates of the column “%1” read two ways: 3/4 is in March or in April. Choose their "
                             "order above, under “Dates”.")
                              .arg(column);
    }
    return {};
}

} // namespace pheu
