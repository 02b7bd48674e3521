// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/cataloguedialog.h"

#include "base/text.h"
#include "dialogs/kpidialog.h"
#include "metrics/cataloguewords.h"
#include "metrics/workspacecatalogue.h"
#include "widgets/question.h"
#include "workspace/pagetemplates.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace pheu
{

CatalogueDialog::CatalogueDialog(Workspace &workspace, Theme &theme, const Localizer &localizer, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_search(new QLineEdit)
    , m_kind(new QComboBox)
    , m_stage(new QComboBox)
    , m_trait(new QComboBox)
    , m_table(new QTableWidget(0, 4))
    , m_detailTitle(new QLabel)
    , m_detail(new QLabel)
    , m_count(new QLabel)
{
    setObjectName(QStringLiteral("catalogueDialog"));
    setWindowTitle(tr("KPI catalogue"));
    resize(940, 620);
    buildChoices();
    buildTable();
    layOut();
    connect(m_search, &QLineEdit::textChanged, this, &CatalogueDialog::filter);
    for (QComboBox *box : {m_kind, m_stage, m_trait})
        connect(box, &QComboBox::currentIndexChanged, this, &CatalogueDialog::filter);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &CatalogueDialog::showDetail);
    collect();
    fillStages();
    filter();
}

void CatalogueDialog::buildChoices()
{
    m_search->setObjectName(QStringLiteral("catalogueSearch"));
    m_search->setPlaceholderText(tr("Search by name, formula or meaning"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_kind->setObjectName(QStringLiteral("catalogueKind"));
    m_kind->setAccessibleName(tr("Kind"));
    m_kind->addItem(tr("All kinds"), QString());
    m_kind->addItem(tr("KPIs"), QStringLiteral("kpi"));
    m_kind->addItem(tr("Metrics"), QStringLiteral("metric"));
    m_kind->addItem(tr("Measures"), QStringLiteral("measure"));
    m_stage->setObjectName(QStringLiteral("catalogueStage"));
    m_stage->setAccessibleName(tr("Stage"));
    m_trait->setObjectName(QStringLiteral("catalogueTrait"));
    m_trait->setAccessibleName(tr("Trait"));
    m_trait->addItem(tr("Any trait"), QString());
    m_trait->addItem(tr("Actionable"), QStringLiteral("actionable"));
    m_trait->addItem(tr("Leading"), QStringLiteral("leading"));
    m_trait->addItem(tr("Lagging"), QStringLiteral("lagging"));
    m_trait->addItem(tr("Vanity"), QStringLiteral("vanity"));
    m_trait->addItem(tr("With data here"), QStringLiteral("here"));
    m_trait->addItem(tr("Made here"), QStringLiteral("own"));
}

void CatalogueDialog::buildTable()
{
    m_table->setObjectName(QStringLiteral("catalogueTable"));
    m_table->setAccessibleName(tr("Measures and KPIs"));
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("Kind"), tr("Unit"), tr("Formula")});
    m_table->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setColumnWidth(0, 250);
    m_table->setColumnWidth(1, 90);
    m_table->setColumnWidth(2, 104);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(rowHeight);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
}

void CatalogueDialog::layOut()
{
    setLook(m_detailTitle, "heading");
    m_detailTitle->setTextFormat(Qt::PlainText);
    m_detail->setObjectName(QStringLiteral("catalogueDetail"));
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setLook(m_count, "caption");

    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    row->addWidget(m_search, 1);
    row->addWidget(m_kind);
    row->addWidget(m_stage);
    row->addWidget(m_trait);
    auto *card = new QFrame;
    card->setProperty("look", QStringLiteral("card"));
    card->setMinimumHeight(128);
    auto *cardLayout = new QVBoxLayout(card);
    cardLayout->addWidget(m_detailTitle);
    cardLayout->addWidget(m_detail);
    cardLayout->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *foot = new QHBoxLayout;
    foot->addLayout(buildActions());
    foot->addWidget(m_count, 1);
    foot->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addLayout(row);
    layout->addWidget(m_table, 1);
    layout->addWidget(card);
    layout->addLayout(foot);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QLayout *CatalogueDialog::buildActions()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    const auto button = [&](const char *name, const QString &text) {
        auto *made = new QPushButton(text);
        made->setObjectName(QLatin1String(name));
        made->setAutoDefault(false);
        row->addWidget(made);
        return made;
    };
    m_new = button("catalogueNew", tr("New KPI…"));
    m_copy = button("catalogueCopy", tr("Copy and change…"));
    m_edit = button("catalogueEdit", tr("Edit…"));
    m_remove = button("catalogueRemove", tr("Remove"));
    connect(m_new, &QPushButton::clicked, this, [this] {
        OwnEntry entry;
        entry.unit = Unit::Ratio;
        edit(entry);
    });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        if (const Entry *entry = current())
            edit(copiedEntry(m_workspace, entry->id));
    });
    connect(m_edit, &QPushButton::clicked, this, [this] {
        const Entry *entry = current();
        if (const auto own = entry ? ownEntry(m_workspace, entry->id) : std::nullopt)
            edit(*own);
    });
    connect(m_remove, &QPushButton::clicked, this, &CatalogueDialog::askRemoving);
    connect(m_table, &QTableWidget::itemActivated, this, [this] {
        if (m_edit->isEnabled())
            m_edit->click();
    });
    return row;
}

const CatalogueDialog::Entry *CatalogueDialog::current() const
{
    const int row = m_table->currentRow();
    return row < 0 || row >= int(m_shown.size()) ? nullptr : &m_entries[m_shown[size_t(row)]];
}

void CatalogueDialog::edit(const OwnEntry &entry)
{
    auto *dialog = new KpiDialog(m_workspace, m_theme, m_localizer, entry, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        collect();
        filter();
        showEntry(dialog->savedId());
    });
    dialog->open();
}

void CatalogueDialog::askRemoving()
{
    const Entry *entry = current();
    if (!entry || !entry->own)
        return;
    const auto users = usersOf(m_workspace, entry->id, m_localizer.language());
    const QString uses = users ? users->join(QStringLiteral(", ")) : users.error().message;
    askQuestion(this, m_theme,
                {tr("Remove “%1”?").arg(entry->name),
                 uses.isEmpty() ? tr("Nothing uses it. Undo brings it back.")
                                : tr("It is used by %1. They show “—” without it. Undo brings it back.").arg(uses),
                 tr("Remove")},
                [this, id = entry->id] { remove(id); });
}

void CatalogueDialog::remove(const QString &id)
{
    const auto edit = removingEntry(m_workspace, id);
    const auto applied = edit ? m_workspace.apply(*edit) : Result<ChangeSet>(edit.error());
    collect();
    filter();
    if (!applied)
        m_count->setText(applied.error().message);
}

void CatalogueDialog::collect()
{
    m_entries.clear();
    const auto held = catalogueOf(m_workspace);
    const Catalogue &catalogue = *held;
    const Language language = m_localizer.language();
    const auto base = [&](const QString &id) {
        Entry entry;
        entry.id = id;
        entry.name = catalogue.name(id, language);
        entry.meaning = catalogue.meaning(id, language);
        entry.formula = filteredFormula(catalogue, id);
        entry.unitOf = catalogue.unit(id);
        entry.unit = unitName(entry.unitOf);
        entry.missing = templatePageName(catalogue.missingPage(id, m_workspace.schema()));
        entry.own = catalogue.isOwn(id);
        return entry;
    };
    for (const Kpi &kpi : catalogue.kpis()) {
        Entry entry = base(kpi.id);
        entry.low = kpi.low;
        entry.high = kpi.high;
        entry.kpi = kpi.kpi;
        entry.vanity = kpi.vanity;
        entry.actionable = kpi.actionable;
        entry.stage = kpi.stage;
        entry.timing = kpi.timing;
        entry.source = kpi.source;
        m_entries.push_back(entry);
    }
    for (const Measure &measure : catalogue.measures()) {
        Entry entry = base(measure.id);
        entry.low = measure.low;
        entry.high = measure.high;
        entry.measure = true;
        entry.kpi = measure.kpi;
        entry.vanity = measure.vanity;
        entry.actionable = measure.actionable;
        entry.stage = measure.group;
        entry.timing = measure.timing;
        entry.source = measure.source;
        m_entries.push_back(entry);
    }
}

void CatalogueDialog::fillStages()
{
    m_stage->addItem(tr("All stages"), QString());
    const std::pair<QString, QString> stages[]{
        {QStringLiteral("awareness"), tr("Awareness")}, {QStringLiteral("interest"), tr("Interest")},
        {QStringLiteral("action"), tr("Action")},       {QStringLiteral("purchase"), tr("Purchase")},
        {QStringLiteral("loyalty"), tr("Loyalty")},
    };
    for (const auto &[id, title] : stages)
        m_stage->addItem(title, id);
}

QString CatalogueDialog::kindText(const Entry &entry) const
{
    if (entry.own)
        return entry.measure ? tr("Own measure") : entry.kpi ? tr("Own KPI") : tr("Own metric");
    if (entry.kpi)
        return tr("KPI");
    return entry.measure ? tr("Measure") : tr("Metric");
}

void CatalogueDialog::filter()
{
    const QString needle = searchFold(m_search->text().trimmed());
    const QString kind = m_kind->currentData().toString();
    const QString stage = m_stage->currentData().toString();
    const QString trait = m_trait->currentData().toString();
    m_shown.clear();
    for (size_t i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        if (kind == QLatin1String("kpi") && !entry.kpi)
            continue;
        if (kind == QLatin1String("metric") && (entry.kpi || entry.measure))
            continue;
        if (kind == QLatin1String("measure") && !entry.measure)
            continue;
        if (!stage.isEmpty() && entry.stage != stage)
            continue;
        if ((trait == QLatin1String("actionable") && !entry.actionable) ||
            (trait == QLatin1String("vanity") && !entry.vanity) ||
            (trait == QLatin1String("here") && !entry.missing.isEmpty()) ||
            (trait == QLatin1String("own") && !entry.own))
            continue;
        if ((trait == QLatin1String("leading") || trait == QLatin1String("lagging")) && entry.timing != trait)
            continue;
        if (!searchFold(entry.name + u' ' + entry.id + u' ' + entry.formula + u' ' + entry.meaning).contains(needle))
            continue;
        m_shown.push_back(i);
    }
    m_table->setRowCount(int(m_shown.size()));
    for (int row = 0; row < int(m_shown.size()); ++row) {
        const Entry &entry = m_entries[m_shown[size_t(row)]];
        const QString formula = entry.missing.isEmpty() ? entry.formula : tr("needs the page “%1”").arg(entry.missing);
        const QStringList texts{entry.name, kindText(entry), entry.unit, formula};
        for (int column = 0; column < texts.size(); ++column) {
            auto *item = new QTableWidgetItem(texts.at(column));
            if (!entry.missing.isEmpty())
                item->setForeground(m_theme.palette().mute);
            m_table->setItem(row, column, item);
        }
    }
    m_count->setText(tr("%n of %1 shown", nullptr, int(m_shown.size())).arg(m_entries.size()));
    if (!m_shown.empty())
        m_table->selectRow(0);
    showDetail();
}

void CatalogueDialog::showDetail()
{
    const Entry *found = current();
    const bool canWrite = !m_workspace.isReadOnly();
    m_new->setEnabled(canWrite);
    m_copy->setEnabled(canWrite && found);
    m_edit->setEnabled(canWrite && found && found->own);
    m_remove->setEnabled(canWrite && found && found->own);
    if (!found) {
        m_detailTitle->setText(tr("Nothing found"));
        m_detail->setText(tr("Try another word, or widen the choices above."));
        return;
    }
    const Entry &entry = *found;
    m_detailTitle->setText(entry.name);
    QStringList lines;
    if (!entry.meaning.isEmpty())
        lines << entry.meaning;
    lines << tr("Formula: %1").arg(entry.formula);
    QStringList traits{kindText(entry), entry.unit};
    if (entry.actionable)
        traits << tr("actionable");
    if (entry.timing == QLatin1String("leading"))
        traits << tr("leading");
    else if (entry.timing == QLatin1String("lagging"))
        traits << tr("lagging");
    if (entry.vanity)
        traits << tr("vanity");
    if (entry.low || entry.high) {
        const Format format = m_localizer.format(m_workspace.settings().currency);
        traits << tr("good from %1 to %2")
                      .arg(format.figure(entry.low, entry.unitOf), format.figure(entry.high, entry.unitOf));
    }
    traits << tr("id %1").arg(entry.id);
    lines << traits.join(QStringLiteral(" · "));
    if (!entry.missing.isEmpty())
        lines << tr("It needs the page “%1”, which this workspace does not have.").arg(entry.missing);
    m_detail->setText(lines.join(u'\n'));
}

void CatalogueDialog::showEntry(const QString &id)
{
    m_search->clear();
    m_kind->setCurrentIndex(0);
    m_stage->setCurrentIndex(0);
    m_trait->setCurrentIndex(0);
    for (size_t row = 0; row < m_shown.size(); ++row) {
        if (m_entries[m_shown[row]].id == id) {
            m_table->selectRow(int(row));
            m_table->scrollToItem(m_table->item(int(row), 0));
            return;
        }
    }
}

} // namespace pheu
