// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/pagefromfile.h"

#include "base/text.h"
#include "theme/icons.h"
#include "theme/plaintip.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace pheu
{

namespace
{

enum Column { Taken, Kind, Sample };

const char *const kinds[] = {"text",     "long_text", "integer", "decimal",      "money", "percent", "date",
                             "datetime", "checkbox",  "select",  "multi_select", "url",   "email",   "phone"};

} // namespace

PageFromFile::PageFromFile(const Workspace &workspace, Theme &theme, Localizer &localizer, const PageGuess &guess,
                           QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_guess(guess)
    , m_name(new QLineEdit(guess.name))
    , m_table(new QTableWidget(0, 3))
    , m_problem(new QLabel)
{
    setObjectName(QStringLiteral("pageFromFile"));
    setWindowTitle(tr("New page from a file"));
    setAccessibleName(windowTitle());
    resize(680, 520);
    build();
    fillTable();
    check();
    connect(m_name, &QLineEdit::textChanged, this, &PageFromFile::check);
    connect(m_table, &QTableWidget::itemChanged, this, &PageFromFile::check);
    m_name->selectAll();
}

void PageFromFile::build()
{
    m_name->setObjectName(QStringLiteral("pageFileName"));
    m_name->setMaxLength(200);
    m_table->setObjectName(QStringLiteral("pageFileColumns"));
    m_table->setAccessibleName(tr("Columns of the file and the fields they become"));
    m_table->setHorizontalHeaderLabels({tr("Field"), tr("Type"), tr("In the file")});
    m_table->horizontalHeader()->setSectionResizeMode(Taken, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(Kind, QHeaderView::Fixed);
    m_table->horizontalHeader()->setSectionResizeMode(Sample, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setColumnWidth(Kind, 190);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(34);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setShowGrid(false);
    m_problem->setObjectName(QStringLiteral("pageFileProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    setLook(m_problem, "error");
    auto *label = new QLabel(tr("&Name of the page"));
    label->setBuddy(m_name);
    setLook(label, "muted");
    auto *note =
        new QLabel(tr("Each column becomes a field. Its type is what all its values read as; it can be changed here "
                      "and later. The rows are imported in the next step."));
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    setLook(note, "caption");
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_create = buttons->addButton(tr("Create the page and import"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("pageFileCreate"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::s);
    layout->addWidget(label);
    layout->addWidget(m_name);
    layout->addWidget(note);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    m_create->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void PageFromFile::fillTable()
{
    const QColor ink = m_theme.palette().mute;
    m_table->setRowCount(int(m_guess.columns.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const GuessedColumn &column = m_guess.columns[size_t(row)];
        auto *name = new QTableWidgetItem(column.name);
        name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        name->setCheckState(Qt::Checked);
        m_table->setItem(row, Taken, name);
        auto *kind = new QComboBox;
        kind->setObjectName(QStringLiteral("pageFileType_%1").arg(row));
        kind->setAccessibleName(tr("Type of “%1”").arg(column.name));
        for (const char *id : kinds) {
            if (const FieldType *type = fieldType(QLatin1String(id)))
                kind->addItem(lineIcon(fieldTypeIcon(type->id()), ink), type->title(), type->id());
        }
        kind->setCurrentIndex(qMax(0, kind->findData(column.type)));
        m_table->setCellWidget(row, Kind, kind);
        auto *sample = new QTableWidgetItem(column.samples.join(QStringLiteral(" · ")));
        sample->setForeground(ink);
        sample->setToolTip(plainTip(column.samples.join(u'\n')));
        sample->setFlags(Qt::ItemIsEnabled);
        m_table->setItem(row, Sample, sample);
    }
}

Page PageFromFile::page() const
{
    PageGuess taken = m_guess;
    taken.columns.clear();
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, Taken)->checkState() != Qt::Checked)
            continue;
        GuessedColumn column = m_guess.columns[size_t(row)];
        const QString type = qobject_cast<QComboBox *>(m_table->cellWidget(row, Kind))->currentData().toString();
        if (type != column.type) {
            column.type = type;
            column.config = {};
            column.options.clear(); // made by the import as they come
        }
        taken.columns.push_back(column);
    }
    return pageOf(taken, cleanText(m_name->text()).trimmed(), QStringLiteral("page"), tr("Name"));
}

void PageFromFile::check()
{
    const QString name = cleanText(m_name->text()).trimmed();
    QString problem;
    if (name.isEmpty())
        problem = tr("Give the page a name.");
    for (const Page &page : m_workspace.schema().pages) {
        if (caseFold(page.names.in(m_localizer.language())) == caseFold(name))
            problem = tr("There is already a page called “%1”. Choose another name.").arg(name);
    }
    bool any = false;
    for (int row = 0; row < m_table->rowCount(); ++row)
        any = any || (m_table->item(row, Taken) && m_table->item(row, Taken)->checkState() == Qt::Checked);
    if (!any && problem.isEmpty())
        problem = tr("Take at least one column.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_create->setEnabled(problem.isEmpty());
}

} // namespace pheu
