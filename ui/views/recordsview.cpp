// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recordsview.h"

#include "theme/icons.h"
#include "views/recordcanvas.h"
#include "widgets/emptystate.h"

#include <QEvent>
#include <QProgressBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace pheu
{

RecordsView::RecordsView(const PageViewContext &context, const QString &icon, QWidget *parent)
    : PageView(context, parent)
    , m_figures(context.page, workspace(), engine())
    , m_set(workspace(), context.page, localizer().format(workspace().settings().currency))
    , m_strip(new ViewStrip(theme(), this))
    , m_progress(new QProgressBar(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(theme(), icon))
{
    m_set.setFieldFigures(&m_figures);
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
    connect(&theme(), &Theme::changed, this, [this] { m_canvas->viewport()->update(); });
    connect(m_empty, &EmptyState::primaryClicked, this, [this] { m_strip->openOption(m_emptyOption); });
}

void RecordsView::setCanvas(RecordCanvas *canvas)
{
    m_canvas = canvas;
    m_stack->addWidget(canvas);
    setFocusProxy(canvas);
    connect(canvas, &RecordCanvas::currentChanged, this, &RecordsView::setCurrent);
    connect(canvas, &RecordCanvas::opened, this, &PageView::recordActivated);
    connect(canvas, &RecordCanvas::menuRequested, this, &RecordsView::showMenu);
    connect(canvas, &RecordCanvas::removeRequested, this, [this] { run(PageCommand::RemoveRecords); });
    connect(canvas, &RecordCanvas::escaped, this, &PageView::escaped);
    connect(canvas, &RecordCanvas::refused, this, &PageView::refused);
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

const Field *RecordsView::dateField(FieldId id) const
{
    const Field *field = fieldNow(id);
    if (!field)
        return nullptr;
    const FieldList dates = dateFields(*pageNow());
    return std::find(dates.begin(), dates.end(), field) == dates.end() ? nullptr : field;
}

void RecordsView::addKey(ViewRecords::Ask &ask, const Field *field)
{
    if (field && std::find(ask.keys.begin(), ask.keys.end(), field->id) == ask.keys.end())
        ask.keys.push_back(field->id);
}

std::function<QString(int)> RecordsView::optionColours(const Field *field) const
{
    if (!field)
        return {};
    return [this, id = field->id](int row) {
        const Field *now = fieldNow(id);
        const Option *option = now ? now->option(OptionId(m_set.key(row, id).toInteger())) : nullptr;
        return option ? option->color : QString();
    };
}

std::function<void(FieldId)> RecordsView::chooser(FieldId ViewConfig::*member)
{
    return [this, member](FieldId id) { change([member, id](ViewConfig &config) { config.*member = id; }); };
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
    m_set.setColours(m_view.config.colours);
    if (!m_set.ask(std::move(ask)))
        place();
}

void RecordsView::place()
{
    layOut();
    m_canvas->setCurrent(m_current);
}

void RecordsView::takeRecords()
{
    if (!pageNow())
        return;
    if (m_set.isLoading()) { // what is there is of the question before
        m_canvas->viewport()->update();
        return;
    }
    updateState();
    if (m_current && m_set.rowOf(m_current) < 0)
        setCurrent({});
    place();
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
    m_stack->setCurrentWidget(what.title.isEmpty() ? static_cast<QWidget *>(m_canvas) : m_empty);
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
    m_canvas->setOpen(record);
}

void RecordsView::focusView()
{
    m_canvas->setFocus(Qt::ShortcutFocusReason);
}

void RecordsView::setCurrent(RecordId record)
{
    m_canvas->setCurrent(record);
    if (record == m_current)
        return;
    m_current = record;
    m_canvas->setAccessibleDescription(record ? m_set.name(record) : QString());
    if (record)
        emit currentRecordChanged(record);
}

void RecordsView::showCurrent()
{
    m_canvas->setCurrent(m_current);
    m_canvas->showRecord(m_current);
}

void RecordsView::addWith(std::vector<FieldId> fields, std::vector<Value> values, bool open)
{
    const Result<RecordId> added = m_set.add(std::move(fields), std::move(values));
    if (!added) {
        emit refused(added.error().message);
        return;
    }
    setCurrent(*added);
    showCurrent();
    if (open)
        emit recordActivated(*added);
}

void RecordsView::showMenu(const QPoint &global)
{
    const RecordId record = m_current;
    if (!record)
        return;
    QMenu menu(this);
    menu.addAction(tr("Open"), this, [this, record] { emit recordActivated(record); });
    fillRecordMenu(menu, record);
    if (canWrite()) {
        menu.addSeparator();
        menu.addAction(tr("Delete record"), this, [this] { run(PageCommand::RemoveRecords); });
    }
    menu.exec(global);
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
