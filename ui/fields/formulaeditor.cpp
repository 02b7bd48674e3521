// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/formulaeditor.h"

#include "fields/cellcontext.h"
#include "fields/formulahighlighter.h"
#include "fields/formulasuggestions.h"
#include "formula/functions.h"
#include "formula/references.h"
#include "formula/tokens.h"
#include "workspace/recalculation.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr int settleMs = 150; // a result follows what is typed
constexpr int tellMs = 800;   // nobody is told off in mid-word
} // namespace

struct FormulaEditor::Private {
    Private(FormulaEditor *editor, Workspace &w, Theme &t, Localizer &l)
        : q(editor)
        , workspace(w)
        , theme(t)
        , localizer(l)
    {
    }

    const Page *page() const { return workspace.schema().page(pageId); }
    void check();
    void settle(const QString &stored, FormulaDefect &defect);
    void showSample();
    void takeBack();
    void showHint();
    void suggest(bool asked);
    void insert(const QString &text);
    QString sampleName() const;

    FormulaEditor *q;
    Workspace &workspace;
    Theme &theme;
    Localizer &localizer;
    PageId pageId;
    FieldId self;
    RecordId sample;
    QString checked; // the text that the members below speak of
    QString stored;
    QString refusal; // empty: the formula holds
    Field result;    // of a formula that holds
    QPlainTextEdit *text = nullptr;
    FormulaHighlighter *colours = nullptr;
    FormulaSuggestions *suggestions = nullptr;
    QLabel *hint = nullptr, *answer = nullptr;
    QTimer *pause = nullptr;
    bool isSetting = false;
};

FormulaEditor::FormulaEditor(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, workspace, theme, localizer))
{
    setObjectName(QStringLiteral("formulaEditor"));
    d->text = new QPlainTextEdit(this);
    d->text->setObjectName(QStringLiteral("formulaText"));
    d->text->setAccessibleName(tr("Formula"));
    d->text->setTabChangesFocus(true);
    d->text->setMinimumHeight(3 * rowHeight);
    d->text->setMaximumHeight(8 * rowHeight);
    d->text->installEventFilter(this);
    d->colours = new FormulaHighlighter(theme, d->text->document());
    d->hint = new QLabel(this);
    d->hint->setObjectName(QStringLiteral("formulaHint"));
    d->answer = new QLabel(this);
    d->answer->setObjectName(QStringLiteral("formulaAnswer"));
    for (QLabel *label : {d->hint, d->answer}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    setLook(d->hint, "caption");
    // Room for an error of two lines, so that nothing moves when there is one.
    d->answer->setMinimumHeight(2 * d->answer->fontMetrics().lineSpacing());
    d->answer->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(d->text, 1);
    layout->addWidget(d->hint);
    layout->addWidget(d->answer);
    d->pause = new QTimer(this);
    d->pause->setSingleShot(true);
    connect(d->pause, &QTimer::timeout, this, [this] { d->showSample(); });
    connect(d->text, &QPlainTextEdit::textChanged, this, [this] {
        if (d->text->toPlainText() == d->checked) // only its colours changed
            return;
        d->check();
        if (!d->isSetting)
            d->suggest(false);
    });
    connect(d->text, &QPlainTextEdit::cursorPositionChanged, this, [this] { d->showHint(); });
    connect(&theme, &Theme::changed, this, [this] { d->colours->rehighlight(); });
}

FormulaEditor::~FormulaEditor() = default;

void FormulaEditor::setPage(PageId page, FieldId self)
{
    d->pageId = page;
    d->self = self;
    Query query;
    query.page = page;
    query.limit = 1;
    const auto first = d->workspace.reader().select(query);
    d->sample = first && !first->empty() ? first->front() : RecordId();
    setText(d->stored);
}

void FormulaEditor::setText(const QString &stored)
{
    const Page *page = d->page();
    d->isSetting = true;
    d->text->setPlainText(page ? shownFormula(d->workspace.schema(), *page, stored) : stored);
    d->text->moveCursor(QTextCursor::End);
    d->isSetting = false;
    d->check();
    d->showSample();
}

QString FormulaEditor::text() const
{
    return d->stored;
}

QWidget *FormulaEditor::input() const
{
    return d->text;
}

bool FormulaEditor::isValid() const
{
    return d->result.type && d->refusal.isEmpty();
}

const FieldType *FormulaEditor::resultType() const
{
    return isValid() ? d->result.type : nullptr;
}

// Circles show only when the field itself stands in the schema with this formula.
void FormulaEditor::Private::settle(const QString &formula, FormulaDefect &defect)
{
    Field field;
    field.page = pageId;
    field.names.own = FormulaEditor::tr("The formula");
    field.config.computed = QStringLiteral("formula");
    field.config.formula = formula;
    const ComputedScope scope{workspace.settings().currency, workspace.settings().language};
    const Result<void> fits = settleField(workspace.schema(), *page(), scope, field, &defect);
    refusal = fits ? QString() : defect.position ? defect.reason : fits.error().message;
    if (fits && self) {
        Schema with = workspace.schema();
        for (Page &one : with.pages) {
            for (Field &other : one.fields) {
                if (other.id == self)
                    other.config = field.config;
            }
        }
        if (const Result<void> circles = checkCircles(with); !circles)
            refusal = circles.error().message;
    }
    if (refusal.isEmpty())
        result = field;
}

void FormulaEditor::Private::check()
{
    if (!page())
        return;
    const QString shown = text->toPlainText();
    checked = shown;
    FormulaDefect defect;
    refusal.clear();
    result = {};
    const Result<QString> kept = storedFormula(workspace.schema(), *page(), shown);
    stored = kept ? *kept : shown;
    if (!shown.trimmed().isEmpty())
        settle(shown, defect);
    if (!refusal.isEmpty() || text->property("invalid").toBool())
        takeBack();
    pause->start(refusal.isEmpty() ? settleMs : tellMs);
    colours->setDefect({});
    emit q->changed();
}

QString FormulaEditor::Private::sampleName() const
{
    const auto names = workspace.reader().names(pageId, std::span(&sample.value, 1));
    return names ? names->value(sample.value) : QString();
}

// What was said of an older text says nothing of one that is not finished.
void FormulaEditor::Private::takeBack()
{
    answer->clear();
    if (!text->property("invalid").toBool())
        return;
    text->setProperty("invalid", false);
    setLook(text, "");
}

// The result on a record, or where and why there is none.
void FormulaEditor::Private::showSample()
{
    pause->stop();
    text->setProperty("invalid", !refusal.isEmpty());
    setLook(text, "");
    if (!page() || text->toPlainText().trimmed().isEmpty()) {
        answer->clear();
        return;
    }
    if (!refusal.isEmpty()) {
        FormulaDefect defect;
        Field probe;
        probe.page = pageId;
        probe.config.computed = QStringLiteral("formula");
        probe.config.formula = text->toPlainText();
        (void)settleField(workspace.schema(), *page(), {workspace.settings().currency, workspace.settings().language},
                          probe, &defect);
        colours->setDefect(defect);
        QString sentence = refusal;
        sentence[0] = sentence[0].toUpper();
        answer->setText(defect.position ? FormulaEditor::tr("Character %1: %2.").arg(defect.position).arg(sentence)
                                        : sentence);
        setLook(answer, "error");
        return;
    }
    setLook(answer, "muted");
    if (!sample) {
        answer->setText(FormulaEditor::tr("Result: %1").arg(result.type->title().toLower()));
        return;
    }
    const Result<FormulaSample> tried =
        sampleFormula(workspace.database(), workspace.schema(), workspace.clock(), pageId, sample, stored);
    if (!tried) {
        answer->setText(tried.error().message);
        return;
    }
    const Format format = localizer.format(workspace.settings().currency);
    const QString currency = recordCurrency(workspace, tried->field, sample);
    const QString value =
        tried->value.isEmpty() ? Format::undefined() : workspace.display(tried->field, tried->value, format, currency);
    const QString of = FormulaEditor::tr("%1 for “%2” (%3)").arg(value, sampleName(), result.type->title().toLower());
    answer->setText(tried->reason.isEmpty() ? of : FormulaEditor::tr("%1: %2").arg(of, tried->reason));
}

void FormulaEditor::Private::showHint()
{
    const FormulaFunction *function = functionAround(text->toPlainText(), text->textCursor().position());
    const bool listed = suggestions && suggestions->isVisible(); // over half of it, and it says what one sees
    hint->setText(function ? QStringLiteral("%1 — %2").arg(function->signature(), function->translatedMeaning())
                  : listed ? QStringLiteral(" ")
                           : FormulaEditor::tr("Ctrl+Space lists fields and functions"));
}

void FormulaEditor::Private::suggest(bool asked)
{
    if (!page() || !text->hasFocus()) {
        if (suggestions)
            suggestions->hide();
        return;
    }
    if (!suggestions) { // when there is a window to hang in
        suggestions = new FormulaSuggestions(theme, q);
        suggestions->installEventFilter(q);
        QObject::connect(suggestions, &FormulaSuggestions::chosen, q,
                         [this](const QString &chosen) { insert(chosen); });
    }
    FormulaCompletion completion =
        completeFormula(workspace.schema(), *page(), text->toPlainText(), text->textCursor().position());
    // The field itself is no part of its own formula.
    std::erase_if(completion.items, [&](const FormulaSuggestion &item) {
        const Field *own = self ? page()->field(self) : nullptr;
        return own && item.kind == FormulaSuggestion::Kind::Field && item.insert == formulaNameOf(*page(), *own);
    });
    const bool behindDot = completion.at > 0 && text->toPlainText().at(completion.at - 1) == u'.';
    if (!asked && completion.length == 0 && !behindDot)
        completion.items.clear();
    QTextCursor at = text->textCursor();
    at.setPosition(completion.at);
    const QRect line = text->cursorRect(at);
    const QWidget *window = q->window();
    suggestions->offer(completion, text->viewport()->mapTo(window, line.bottomLeft() + QPoint(0, space::xs)),
                       line.height());
}

void FormulaEditor::Private::insert(const QString &chosen)
{
    const FormulaCompletion &completion = suggestions->completion();
    QTextCursor cursor = text->textCursor();
    cursor.setPosition(completion.at);
    cursor.setPosition(completion.at + completion.length, QTextCursor::KeepAnchor);
    isSetting = true;
    cursor.insertText(chosen);
    isSetting = false;
    text->setTextCursor(cursor);
    check();
}

bool FormulaEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == d->suggestions && (event->type() == QEvent::Show || event->type() == QEvent::Hide))
        d->showHint();
    if (watched != d->text)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        if (d->suggestions)
            d->suggestions->hide();
        if (d->pause->isActive())
            d->showSample();
    }
    if (event->type() == QEvent::FocusIn)
        d->showHint();
    if (event->type() == QEvent::ShortcutOverride && d->suggestions && d->suggestions->isVisible()) {
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) { // closes the list, not the dialog
            event->accept();
            return true;
        }
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (d->suggestions && d->suggestions->handleKey(key->key()))
            return true;
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier) {
            d->suggest(true);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

// A proxy would be a stop of its own when one goes on by Tab.
void FormulaEditor::focusInEvent(QFocusEvent *event)
{
    d->text->setFocus(event->reason());
}

void FormulaEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        d->text->setAccessibleName(tr("Formula"));
        setText(d->stored); // fields by their names in the other language
        d->showHint();
    }
    QWidget::changeEvent(event);
}

} // namespace pheu
