// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/form/formview.h"

#include "models/viewcolumns.h"
#include "views/form/formfield.h"
#include "views/form/newrecord.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace pheu
{

namespace
{

constexpr int formWidth = 720;

// What a person can fill in before the record is there.
bool isAsked(const Field &field)
{
    return field.isEditable() && field.type->meaning() != Meaning::Nothing && field.storage() != Storage::RowMeta &&
           field.storage() != Storage::Virtual;
}

std::vector<FieldId> askedFields(const Page &page, const ViewConfig &config)
{
    std::vector<FieldId> ids;
    for (const ViewColumn &column : viewColumns(page, config)) {
        const Field *field = page.field(column.field);
        // A required field is asked even where the view hides it: without it nothing could be saved.
        if (field && isAsked(*field) && (!column.hidden || field->config.rules.required))
            ids.push_back(field->id);
    }
    return ids;
}

} // namespace

FormView::FormView(const PageViewContext &context, QWidget *parent)
    : PageView(context, parent)
    , m_scroll(new QScrollArea(this))
    , m_problem(new QLabel)
{
    setObjectName(QStringLiteral("formView"));
    m_scroll->setObjectName(QStringLiteral("formScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    auto *line = new QFrame;
    setLook(line, "line");
    layout->addWidget(line);
    layout->addWidget(buildFoot());
    auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this] { save(false); });
    connect(&workspace(), &Workspace::changed, this, &FormView::workspaceChanged);
}

// The buttons stay in sight, and above them the sentence of what could not be saved.
QWidget *FormView::buildFoot()
{
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(space::xl, space::m, space::xl, space::m);
    auto *column = new QWidget;
    column->setMaximumWidth(formWidth);
    row->addStretch(1);
    row->addWidget(column, 100);
    row->addStretch(1);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::s);
    m_problem->setObjectName(QStringLiteral("formProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    setLook(m_problem, "error");
    m_problem->hide();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::s);
    const auto add = [&](const char *name, const char *look, auto act) {
        auto *button = new QPushButton;
        button->setObjectName(QLatin1String(name));
        if (look)
            setLook(button, look);
        button->setEnabled(!workspace().isReadOnly());
        connect(button, &QPushButton::clicked, this, act);
        buttons->addWidget(button);
        m_buttons.push_back(button);
    };
    add("formSave", "primary", [this] { save(false); });
    add("formSaveOpen", nullptr, [this] { save(true); });
    add("formClear", "quiet", [this] { clear(); });
    buttons->addStretch();
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    // The bar beside the fields takes its width from them: the buttons stay below the fields.
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, row, [this, row](int, int most) {
        row->setContentsMargins(space::xl, space::m,
                                space::xl + (most > 0 ? m_scroll->verticalScrollBar()->sizeHint().width() : 0),
                                space::m);
    });
    retranslate();
    return foot;
}

void FormView::retranslate()
{
    const QString texts[] = {tr("Save and add another"), tr("Save and open"), tr("Clear")};
    for (size_t i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setText(texts[i]);
    m_buttons.front()->setToolTip(tr("Save and add another (Ctrl+Enter)"));
}

void FormView::setView(const View &view)
{
    if (m_started && view == m_view)
        return;
    const bool sameFields = m_started && view.config.columns == m_view.config.columns;
    m_view = view;
    m_started = true;
    if (!sameFields) {
        build();
        return;
    }
    takeTitle();
}

void FormView::takeTitle()
{
    const Page *page = workspace().schema().page(this->page());
    if (!m_title || !page)
        return;
    if (!m_title->hasFocus())
        m_title->setText(m_view.config.title);
    m_title->setPlaceholderText(tr("New record in %1").arg(page->names.in(localizer().language())));
    if (!m_text->hasFocus())
        m_text->setText(m_view.config.text);
    const bool readOnly = workspace().isReadOnly();
    m_text->setPlaceholderText(readOnly ? QString() : tr("A word to whoever fills this in"));
    m_text->setVisible(!readOnly || !m_view.config.text.isEmpty());
}

void FormView::build()
{
    QHash<FieldId, Value> typed; // what was filled in stays
    QHash<FieldId, FilesToAdd> files;
    for (const FormField *field : m_fields) {
        typed.insert(field->field(), field->value());
        if (field->files())
            files.insert(field->field(), field->files()->files());
    }
    m_fields.clear();
    m_shown.clear();
    const Page *page = workspace().schema().page(this->page());
    auto *content = new QWidget;
    content->setObjectName(QStringLiteral("scrollContent"));
    auto *outer = new QHBoxLayout(content);
    outer->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    auto *column = new QWidget;
    column->setMaximumWidth(formWidth);
    outer->addStretch(1);
    outer->addWidget(column, 100);
    outer->addStretch(1);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::l);
    m_title = new QLineEdit;
    m_title->setObjectName(QStringLiteral("formTitle"));
    m_title->setAccessibleName(tr("Title of the form"));
    m_title->setFont(typeFont(TypeRole::Title));
    setLook(m_title, "plain");
    m_text = new QLineEdit;
    m_text->setObjectName(QStringLiteral("formText"));
    m_text->setAccessibleName(tr("Text of the form"));
    setLook(m_text, "plain");
    for (QLineEdit *line : {m_title, m_text}) {
        line->setReadOnly(workspace().isReadOnly());
        connect(line, &QLineEdit::editingFinished, this, [this] {
            ViewConfig config = m_view.config;
            config.title = m_title->text().trimmed();
            config.text = m_text->text().trimmed();
            if (!(config == m_view.config))
                emit configEdited(config);
        });
    }
    auto *head = new QVBoxLayout;
    head->setSpacing(0);
    head->addWidget(m_title);
    head->addWidget(m_text);
    layout->addLayout(head);
    if (page) {
        for (const FieldId id : askedFields(*page, m_view.config)) {
            auto *field =
                new FormField({&workspace(), &theme(), &localizer(), id, RecordId(), currencyFor(*page->field(id))});
            field->setValue(typed.value(id));
            if (field->files())
                field->files()->setFiles(files.value(id));
            connect(field, &FormField::edited, this, &FormView::updateCurrencies);
            connect(field, &FormField::urlClicked, this, &PageView::urlClicked);
            field->setEnabled(!workspace().isReadOnly());
            layout->addWidget(field);
            m_fields.push_back(field);
            m_shown.push_back(*page->field(id));
        }
    }
    layout->addStretch(1);
    m_scroll->setWidget(content);
    takeTitle();
}

FormField *FormView::fieldOf(FieldId id) const
{
    const auto at =
        std::find_if(m_fields.begin(), m_fields.end(), [id](const FormField *field) { return field->field() == id; });
    return at == m_fields.end() ? nullptr : *at;
}

QString FormView::currencyFor(const Field &field) const
{
    const FormField *code = field.config.currencyField ? fieldOf(field.config.currencyField) : nullptr;
    return code ? code->value().toText() : QString();
}

// Money is shown in the currency that the form's own field says.
void FormView::updateCurrencies()
{
    m_problem->hide();
    for (FormField *field : m_fields) {
        const Field *now = workspace().schema().field(field->field());
        if (now && now->config.currencyField && !field->isEditing())
            field->setCurrency(currencyFor(*now));
    }
}

bool FormView::check()
{
    FormField *first = nullptr;
    bool any = false;
    for (FormField *field : m_fields) {
        any = any || !field->isEmpty();
        const Field *now = workspace().schema().field(field->field());
        const Result<void> held = now ? field->check(currencyFor(*now)) : Result<void>();
        field->showError(held ? QString() : held.error().message);
        if (!held && !first)
            first = field;
    }
    if (first) {
        m_scroll->ensureWidgetVisible(first);
        first->setFocus();
        return false;
    }
    if (!any) {
        m_problem->setText(tr("Nothing is filled in yet."));
        m_problem->show();
        focusView();
    }
    return any;
}

void FormView::save(bool open)
{
    for (FormField *field : m_fields) {
        if (field->isEditing()) { // what is being typed counts; what cannot be read stays and says why
            CellEditor *editor = field->box()->editor();
            const Result<Value> typed = editor->value();
            if (!typed) {
                editor->showError(typed.error().message);
                m_scroll->ensureWidgetVisible(field);
                return;
            }
            field->box()->finishEdit({});
            field->setValue(*typed);
        }
    }
    m_problem->hide();
    if (!check())
        return;
    NewRecord record;
    record.page = page();
    for (const FormField *field : m_fields) {
        if (field->isEmpty())
            continue;
        if (field->files()) {
            record.files.emplace_back(field->field(), field->files()->files());
            continue;
        }
        record.fields.push_back(field->field());
        record.values.push_back(field->value());
    }
    addNewRecord(window(), workspace(), std::move(record),
                 [self = QPointer(this), open](const Result<RecordId> &added) {
                     if (self)
                         self->saved(added, open);
                 });
}

void FormView::saved(const Result<RecordId> &added, bool open)
{
    if (!added) {
        m_problem->setText(added.error().message);
        m_problem->setVisible(added.error().code != ErrorCode::Canceled);
        return;
    }
    clear();
    emit done(tr("1 record added."), true);
    if (open && *added)
        emit openRecordRequested(page(), *added);
}

void FormView::clear()
{
    for (FormField *field : m_fields)
        field->clear();
    m_problem->hide();
    m_scroll->verticalScrollBar()->setValue(0);
    focusView();
}

Query FormView::query() const
{
    Query query;
    query.page = page();
    return query;
}

void FormView::focusView()
{
    if (m_fields.empty())
        setFocus(Qt::ShortcutFocusReason);
    else
        m_fields.front()->setFocus(Qt::ShortcutFocusReason);
}

bool FormView::knows(PageCommand command) const
{
    return command == PageCommand::AddRecord && !workspace().isReadOnly();
}

bool FormView::run(PageCommand command)
{
    if (!knows(command))
        return false;
    focusView();
    return true;
}

void FormView::workspaceChanged(const ChangeSet &changes)
{
    if (!m_started || !changes.schema)
        return;
    for (const FormField *field : m_fields) {
        if (field->isEditing())
            return; // an option was added by the editor itself
    }
    const Page *now = workspace().schema().page(page());
    std::vector<Field> shown;
    if (now) {
        for (const FieldId id : askedFields(*now, m_view.config))
            shown.push_back(*now->field(id));
    }
    if (shown != m_shown)
        build();
}

void FormView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (m_started)
            build();
    }
    PageView::changeEvent(event);
}

PageView *makeFormView(const PageViewContext &context, QWidget *parent)
{
    return new FormView(context, parent);
}

QString formLacks(const Schema &schema, PageId id)
{
    const Page *page = schema.page(id);
    if (page && std::any_of(page->fields.begin(), page->fields.end(), isAsked))
        return {};
    return FormView::tr("This page has no field that can be filled in.");
}

ViewConfig usualForm(const Schema &schema, PageId id)
{
    ViewConfig config;
    const Page *page = schema.page(id);
    if (!page)
        return config;
    for (ViewColumn column : viewColumns(*page, config)) {
        const Field *field = page->field(column.field);
        column.hidden = column.hidden || !field || !isAsked(*field);
        config.columns.push_back(column);
    }
    return config;
}

} // namespace pheu
