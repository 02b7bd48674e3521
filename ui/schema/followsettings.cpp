// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/followsettings.h"

#include "formula/recordformula.h"
#include "metrics/catalogue.h"
#include "metrics/workspacecatalogue.h"
#include "theme/icons.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSet>

#include <algorithm>

namespace pheu
{

FollowSettings::FollowSettings(const Around &around, const QString &kind, QWidget *parent)
    : KindSettings(parent)
    , m_around(around)
    , m_kind(kind)
    , m_via(new QComboBox)
    , m_note(new QLabel)
{
    build();
    fillVia();
    fillSources();
    fillAggregates();
    showNote();
    connect(m_via, &QComboBox::currentIndexChanged, this, [this] {
        fillSources();
        fillAggregates();
        showNote();
        emit changed();
    });
}

void FollowSettings::build()
{
    m_via->setObjectName(QStringLiteral("followVia"));
    m_via->setAccessibleName(tr("Link that is followed"));
    m_note->setObjectName(QStringLiteral("followNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    setLook(m_note, "caption");
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(space::s);
    form->setHorizontalSpacing(space::l);
    form->addRow(tr("Link"), m_via);
    if (m_kind == QLatin1String("kpi")) {
        m_kpi = new QComboBox;
        m_kpi->setObjectName(QStringLiteral("followKpi"));
        m_kpi->setAccessibleName(tr("KPI"));
        fillKpis();
        form->addRow(tr("KPI"), m_kpi);
        connect(m_kpi, &QComboBox::currentTextChanged, this, &KindSettings::changed);
    } else {
        m_source = new QComboBox;
        m_source->setObjectName(QStringLiteral("followSource"));
        m_source->setAccessibleName(tr("Field of the linked page"));
        form->addRow(tr("Field there"), m_source);
        connect(m_source, &QComboBox::currentIndexChanged, this, [this] {
            fillAggregates();
            emit changed();
        });
    }
    if (m_kind == QLatin1String("rollup")) {
        m_aggregate = new QComboBox;
        m_aggregate->setObjectName(QStringLiteral("followAggregate"));
        m_aggregate->setAccessibleName(tr("What is made of the values"));
        form->addRow(tr("Shows"), m_aggregate);
        connect(m_aggregate, &QComboBox::currentIndexChanged, this, &KindSettings::changed);
    }
    form->addRow(m_note);
}

// Links of the page from either side, and links of other pages that lead here without being shown here.
void FollowSettings::fillVia()
{
    const Schema &schema = m_around.workspace.schema();
    const Page *page = schema.page(m_around.page);
    if (!page)
        return;
    const Language language = m_around.localizer.language();
    const QColor ink = m_around.theme.palette().mute;
    QSet<qint64> seen;
    for (const Field &field : page->fields) {
        if (field.type->id() != QLatin1String("link") || field.isComputed())
            continue;
        const auto end = linkEnd(schema, *page, field.id);
        if (!end || !end->page)
            continue;
        m_via->addItem(lineIcon(field.config.reverseOf ? QStringLiteral("backlink") : QStringLiteral("link"), ink),
                       tr("%1 (page %2)").arg(field.names.in(language), end->page->names.in(language)), field.id.value);
        seen.insert(end->link->id.value);
    }
    for (const Page &other : schema.pages) {
        for (const Field &field : other.fields) {
            const bool leadsHere = field.type->id() == QLatin1String("link") && field.config.target == page->id &&
                                   !field.config.reverseOf && !field.isComputed();
            if (leadsHere && !seen.contains(field.id.value) && other.id != page->id)
                m_via->addItem(lineIcon(QStringLiteral("backlink"), ink),
                               tr("%1, by their “%2”").arg(other.names.in(language), field.names.in(language)),
                               field.id.value);
        }
    }
}

const Page *FollowSettings::linkedPage() const
{
    const Schema &schema = m_around.workspace.schema();
    const Page *page = schema.page(m_around.page);
    const auto end =
        page ? linkEnd(schema, *page, FieldId(m_via->currentData().toLongLong())) : std::optional<LinkEnd>();
    return end ? end->page : nullptr;
}

void FollowSettings::fillSources()
{
    if (!m_source)
        return;
    const QVariant before = m_source->currentData();
    const QSignalBlocker quiet(m_source);
    m_source->clear();
    const Page *page = linkedPage();
    const QColor ink = m_around.theme.palette().mute;
    if (page && m_aggregate)
        m_source->addItem(lineIcon(page->icon, ink), tr("The records themselves"), qint64(0));
    if (page) {
        for (const Field &field : page->fields) {
            if (field.id != m_around.field && formulaKindOf(field))
                m_source->addItem(lineIcon(fieldTypeIcon(field.type->id()), ink),
                                  field.names.in(m_around.localizer.language()), field.id.value);
        }
    }
    m_source->setCurrentIndex(qMax(0, m_source->findData(before)));
}

void FollowSettings::fillAggregates()
{
    if (!m_aggregate)
        return;
    const QVariant before = m_aggregate->currentData();
    const QSignalBlocker quiet(m_aggregate);
    m_aggregate->clear();
    const Field *source = m_around.workspace.schema().field(FieldId(m_source->currentData().toLongLong()));
    for (const QString &aggregate : rollupAggregates(source))
        m_aggregate->addItem(aggregateTitle(aggregate), aggregate);
    m_aggregate->setCurrentIndex(qMax(0, m_aggregate->findData(before)));
}

void FollowSettings::fillKpis()
{
    const Language language = m_around.localizer.language();
    const auto held = catalogueOf(m_around.workspace);
    const Catalogue &catalogue = *held;
    std::vector<std::pair<QString, QString>> entries;
    for (const Kpi &kpi : catalogue.kpis())
        entries.emplace_back(catalogue.name(kpi.id, language), kpi.id);
    for (const Measure &measure : catalogue.measures())
        entries.emplace_back(catalogue.name(measure.id, language), measure.id);
    std::sort(entries.begin(), entries.end(),
              [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.first, b.first) < 0; });
    for (const auto &[name, id] : entries) {
        if (catalogue.missingPage(id, m_around.workspace.schema()).isEmpty())
            m_kpi->addItem(name, id);
    }
    m_kpi->setEditable(true);
    m_kpi->setInsertPolicy(QComboBox::NoInsert);
    m_kpi->completer()->setFilterMode(Qt::MatchContains);
    m_kpi->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_kpi->setCurrentIndex(qMax(0, m_kpi->findData(QStringLiteral("roi"))));
}

void FollowSettings::showNote()
{
    QString note;
    if (m_via->count() == 0)
        note = tr("This page has no link yet. Add a link to another page first.");
    else if (m_source && m_source->count() == 0)
        note = tr("The linked page has no field that can be shown here.");
    else if (m_kpi)
        note = tr("Over the results that belong to the linked records, in the period of the overview.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void FollowSettings::load(const FieldDraft &draft)
{
    const QSignalBlocker quiet(this);
    if (draft.config.via)
        m_via->setCurrentIndex(m_via->findData(draft.config.via.value));
    fillSources();
    if (m_source && (draft.config.source || draft.field))
        m_source->setCurrentIndex(qMax(0, m_source->findData(draft.config.source.value)));
    fillAggregates();
    if (m_aggregate && !draft.config.aggregate.isEmpty())
        m_aggregate->setCurrentIndex(qMax(0, m_aggregate->findData(draft.config.aggregate)));
    if (m_kpi && !draft.config.kpi.isEmpty())
        m_kpi->setCurrentIndex(m_kpi->findData(draft.config.kpi));
    showNote();
}

void FollowSettings::store(FieldDraft &draft) const
{
    draft.config.via = FieldId(m_via->currentData().toLongLong());
    if (m_source)
        draft.config.source = FieldId(m_source->currentData().toLongLong());
    if (m_aggregate)
        draft.config.aggregate = m_aggregate->currentData().toString();
    if (m_kpi) { // what was typed and is no KPI is none
        const int row = m_kpi->findText(m_kpi->currentText(), Qt::MatchFixedString);
        draft.config.kpi = row >= 0 ? m_kpi->itemData(row).toString() : QString();
    }
}

} // namespace pheu
