// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/figurepick.h"

#include "metrics/engine.h"
#include "report/card.h"
#include "theme/icons.h"

#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace pheu
{

namespace
{
constexpr int shownEntries = 14;
} // namespace

std::vector<FigurePick::Entry> pickableFigures(const Catalogue &catalogue, const Schema &schema, Language language)
{
    std::vector<FigurePick::Entry> entries;
    const auto add = [&](const QString &id) {
        const auto same = [&](const FigurePick::Entry &one) { return one.id == id; };
        if (!catalogue.contains(id) || std::any_of(entries.begin(), entries.end(), same) ||
            !catalogue.missingPage(id, schema).isEmpty())
            return;
        const FigureInfo info = figureInfo(catalogue, id, language);
        entries.push_back({id, info.label, info.shortLabel});
    };
    for (const bool own : {true, false}) {
        if (!own) {
            for (const QString &id : MetricsEngine::dashboardNames())
                add(id);
        }
        for (const Kpi &kpi : catalogue.kpis()) {
            if (kpi.own == own)
                add(kpi.id);
        }
        for (const Measure &measure : catalogue.measures()) {
            if (measure.own == own)
                add(measure.id);
        }
    }
    return entries;
}

FigurePick::FigurePick(Theme &theme, std::vector<Entry> entries, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_entries(std::move(entries))
    , m_list(new QVBoxLayout)
    , m_add(new QPushButton(tr("Add a figure"), this))
{
    setObjectName(QStringLiteral("cardFigures"));
    m_add->setObjectName(QStringLiteral("addFigure"));
    m_add->setAutoDefault(false); // Return is for the button of the dialog
    setLook(m_add, "link");
    m_list->setSpacing(space::xs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addLayout(m_list);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow({});
        refresh();
        m_rows.back().box->setFocus();
        emit changed();
    });
    setFigures({});
}

void FigurePick::setLimits(int least, int most)
{
    m_least = least;
    m_most = most;
    const QStringList all = figures() + m_beyond;
    m_beyond = all.mid(std::max(1, most));
    setRows(all.mid(0, std::max(1, most)));
}

void FigurePick::setFigures(const QStringList &ids)
{
    m_beyond.clear();
    setRows(ids);
}

void FigurePick::setRows(const QStringList &ids)
{
    m_setting = true;
    while (!m_rows.empty())
        removeRow(m_rows.back().widget);
    for (const QString &id : ids)
        addRow(id);
    while (int(m_rows.size()) < std::max(1, m_least))
        addRow({});
    m_setting = false;
    refresh();
}

QString FigurePick::Entry::text() const
{
    return shortName == name ? name : QStringLiteral("%1 (%2)").arg(name, shortName);
}

QString FigurePick::idOf(const QComboBox &box) const
{
    const QString typed = box.currentText().trimmed();
    const auto is = [&](const QString &text) { return text.compare(typed, Qt::CaseInsensitive) == 0; };
    for (const Entry &entry : m_entries) {
        if (is(entry.text()) || is(entry.name) || is(entry.shortName) || is(entry.id))
            return entry.id;
    }
    return {};
}

QStringList FigurePick::figures() const
{
    QStringList ids;
    for (const Row &row : m_rows) {
        const QString id = idOf(*row.box);
        if (!id.isEmpty() && !ids.contains(id))
            ids << id;
    }
    return ids;
}

void FigurePick::addRow(const QString &id)
{
    Row row{new QWidget(this), nullptr, nullptr, nullptr};
    row.box = new QComboBox(row.widget);
    row.box->setEditable(true);
    row.box->setInsertPolicy(QComboBox::NoInsert);
    row.box->setMaxVisibleItems(shownEntries);
    row.box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row.box->setMinimumContentsLength(16);
    for (const Entry &entry : m_entries)
        row.box->addItem(entry.text(), entry.id);
    row.box->completer()->setFilterMode(Qt::MatchContains);
    row.box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    row.box->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    row.box->lineEdit()->setPlaceholderText(tr("Type the name of a KPI or measure"));
    row.box->setCurrentIndex(id.isEmpty() ? -1 : row.box->findData(id));
    const auto button = [&](const char *name, const char *icon, const QString &text) {
        auto *made = new QToolButton(row.widget);
        made->setObjectName(QLatin1String(name));
        made->setIcon(lineIcon(QLatin1String(icon), m_theme.palette().mute));
        made->setIconSize(QSize(14, 14));
        made->setToolTip(text);
        made->setAccessibleName(text);
        return made;
    };
    row.up = button("figureUp", "arrow-up", tr("One place up"));
    row.remove = button("figureRemove", "close", tr("Take this figure away"));
    auto *line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::xs);
    line->addWidget(row.box, 1);
    line->addWidget(row.up);
    line->addWidget(row.remove);
    m_list->addWidget(row.widget);
    row.widget->show(); // at once: the keyboard goes there
    connect(row.box, &QComboBox::currentTextChanged, this, [this] {
        if (!m_setting)
            emit changed();
    });
    connect(row.up, &QToolButton::clicked, this, [this, widget = row.widget] { moveUp(widget); });
    connect(row.remove, &QToolButton::clicked, this, [this, widget = row.widget] {
        removeRow(widget);
        refresh();
        emit changed();
    });
    m_rows.push_back(row);
}

void FigurePick::removeRow(const QWidget *widget)
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.widget == widget; });
    if (it == m_rows.end())
        return;
    m_list->removeWidget(it->widget);
    it->widget->hide();
    it->widget->setParent(nullptr); // a row of the same name may come at once
    it->widget->deleteLater();
    m_rows.erase(it);
}

void FigurePick::moveUp(const QWidget *widget)
{
    const auto it = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.widget == widget; });
    if (it == m_rows.begin() || it == m_rows.end())
        return;
    const QString above = (it - 1)->box->currentText();
    m_setting = true;
    (it - 1)->box->setCurrentText(it->box->currentText());
    it->box->setCurrentText(above);
    m_setting = false;
    (it - 1)->up->setFocus();
    emit changed();
}

// Names and buttons say where a row stands.
void FigurePick::refresh()
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        row.box->setObjectName(QStringLiteral("cardFigure%1").arg(i + 1));
        row.box->setAccessibleName(m_most > 1 ? tr("Figure %1").arg(i + 1) : tr("Figure"));
        row.up->setVisible(m_most > 1);
        row.up->setEnabled(i > 0);
        row.remove->setVisible(m_most > 1);
        row.remove->setEnabled(int(m_rows.size()) > std::max(1, m_least));
    }
    m_add->setVisible(int(m_rows.size()) < m_most);
}

} // namespace pheu
