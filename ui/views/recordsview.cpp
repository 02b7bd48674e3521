// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recordsview.h"

#include "theme/icons.h"
#include "widgets/emptystate.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QProgressBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace pheu
{

RecordsView::RecordsView(const PageViewContext &context, const QString &icon, QWidget *parent)
    : PageView(context, parent)
    , m_set(workspace(), context.page, localizer().format(workspace().settings().currency))
    , m_strip(new ViewStrip(theme(), this))
    , m_progress(new QProgressBar(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(theme(), icon))
{
    m_progress->setObjectName(QStringLiteral("viewProgress"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(3);
    QSizePolicy keep = m_progress->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(keep);
    m_progress->hide();
    m_empty->setObjectName(QStringLiteral("viewEmpty"));
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_strip);
    layout->addWidget(m_progress);
    layout->addWidget(m_stack, 1);
    connect(&m_set, &ViewRecords::changed, this, &RecordsView::takeRecords);
    connect(&m_set, &ViewRecords::failed, this, &PageView::refused);
    connect(&m_set, &ViewRecords::loadingChanged, this, [this](bool loading) {
        m_progress->setVisible(loading);
        m_wasLoading = m_wasLoading || loading;
        emit countChanged();
    });
    connect(&theme(), &Theme::changed, this, [this] {
        repaintCanvas();
    });
    connect(m_empty, &EmptyState::primaryClicked, this, [this] { m_strip->openOption(m_emptyOption); });
}

void RecordsView::setCanvas(QWidget *canvas)
{
    m_canvas = canvas;
    m_stack->addWidget(canvas);
    setFocusProxy(canvas);
}

const Field *RecordsView::fieldNow(FieldId id) const
{
    const Page *now = pageNow();
    return now && id ? now->field(id) : nullptr;
}

QString RecordsView::fieldName(FieldId id) const
{
    const Field *field = fieldNow(id);
    return field ? field->names.in(localizer().language()) : QString();
}

void RecordsView::setView(const View &view)
{
    if (m_started && view == m_view) {
        updateStrip(); // fields may have other names
        return;
    }
    m_view = view;
    ask();
}

void RecordsView::setSearch(const QString &text)
{
    if (text == m_search)
        return;
    m_search = text;
    if (m_started)
        ask();
}

void RecordsView::ask()
{
    if (!pageNow())
        return; // it is being removed
    m_started = true;
    updateState();
    ViewRecords::Ask ask = missing().title.isEmpty() ? fields() : ViewRecords::Ask{};
    ask.query = query();
    if (!m_set.ask(std::move(ask)))
        layOut();
}

void RecordsView::repaintCanvas()
{
    if (auto *area = qobject_cast<QAbstractScrollArea *>(m_canvas))
        area->viewport()->update();
    else if (m_canvas)
        m_canvas->update();
}

void RecordsView::takeRecords()
{
    if (!pageNow())
        return;
    if (m_set.isLoading()) { // what is there is of the question before
        repaintCanvas();
        return;
    }
    updateState();
    if (m_current && m_set.rowOf(m_current) < 0)
        setCurrent({});
    layOut();
    updateStrip();
    emit countChanged();
    if (!m_set.isLoading() && std::exchange(m_wasLoading, false))
        emit loaded();
}

void RecordsView::updateState()
{
    const Missing what = missing();
    m_emptyOption = what.option;
    if (!what.title.isEmpty())
        m_empty->setTexts(what.title, what.text, what.action);
    m_stack->setCurrentWidget(what.title.isEmpty() && m_canvas ? m_canvas : m_empty);
    updateStrip();
}

void RecordsView::updateStrip()
{
    m_strip->setOptions(options());
    m_strip->setNote(m_set.isLoaded() ? note() : QString());
}

Query RecordsView::query() const
{
    Query query;
    query.page = page();
    query.filter = m_view.config.filter;
    query.sorts = m_view.config.sorts;
    query.search = m_search;
    return query;
}

qint64 RecordsView::count() const
{
    return m_set.isLoaded() && !m_set.isLoading() ? m_set.size() : -1;
}

bool RecordsView::goTo(RecordId record)
{
    if (m_set.rowOf(record) < 0)
        return false;
    setCurrent(record);
    showCurrent();
    return true;
}

void RecordsView::setOpenRecord(RecordId record)
{
    m_open = record;
    repaintCanvas();
}

void RecordsView::focusView()
{
    if (m_canvas)
        m_canvas->setFocus(Qt::ShortcutFocusReason);
}

void RecordsView::setCurrent(RecordId record)
{
    if (record == m_current)
        return;
    m_current = record;
    if (m_canvas) {
        m_canvas->setAccessibleDescription(record ? m_set.name(record) : QString());
        repaintCanvas();
    }
    if (record)
        emit currentRecordChanged(record);
}

void RecordsView::change(const std::function<void(ViewConfig &)> &edit)
{
    ViewConfig config = m_view.config;
    edit(config);
    if (!(config == m_view.config))
        emit configEdited(config);
}

bool RecordsView::write(const Result<void> &done)
{
    if (!done)
        emit refused(done.error().message);
    return bool(done);
}

bool RecordsView::knows(PageCommand command) const
{
    switch (command) {
    case PageCommand::AddRecord:
        return canWrite();
    case PageCommand::RemoveRecords:
        return canWrite() && m_current;
    default:
        return false;
    }
}

bool RecordsView::run(PageCommand command)
{
    if (!knows(command))
        return false;
    if (command == PageCommand::AddRecord) {
        addRecord();
        return true;
    }
    if (write(m_set.remove({m_current})))
        emit done(tr("1 record deleted."), true);
    return true;
}

void RecordsView::fillOptions(QMenu &menu)
{
    for (const ViewOption &option : options()) {
        QMenu *sub = menu.addMenu(option.value.isEmpty() ? option.label : tr("%1: %2").arg(option.label, option.value));
        option.fill(*sub);
    }
}

void RecordsView::fieldMenu(QMenu &menu, const FieldList &fields, FieldId chosen, const QString &none,
                              const std::function<void(FieldId)> &choose) const
{
    if (!none.isEmpty()) {
        addChoice(menu, none, !chosen, [choose] { choose({}); });
        menu.addSeparator();
    }
    for (const Field *field : fields) {
        QAction *action = addChoice(menu, field->names.in(localizer().language()), field->id == chosen,
                                    [choose, id = field->id] { choose(id); });
        action->setIcon(lineIcon(fieldTypeIcon(field->type->id()), theme().palette().mute));
    }
    if (fields.empty())
        menu.addAction(tr("This page has no such field"))->setEnabled(false);
}

void RecordsView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_started) {
        updateState();
        m_set.setFormat(format());
    }
    PageView::changeEvent(event);
}

} // namespace pheu
