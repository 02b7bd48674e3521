// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/fielddialog.h"

#include "metrics/workspacecatalogue.h"
#include "schema/conversionview.h"
#include "schema/fieldkinds.h"
#include "schema/rulesbox.h"
#include "schema/typebutton.h"
#include "widgets/question.h"
#include "widgets/taborder.h"
#include "widgets/workspacetask.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr int dialogWidth = 520;
constexpr int settleMs = 300;
constexpr int tellMs = 800;

QLabel *caption(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    setLook(label, "muted");
    label->setBuddy(buddy);
    return label;
}
} // namespace

FieldDialog::FieldDialog(Workspace &workspace, Theme &theme, Localizer &localizer, const FieldDraft &draft,
                         QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_draft(draft)
    , m_name(new QLineEdit(draft.name))
    , m_type(new TypeButton(theme))
    , m_settingsPlace(new QVBoxLayout)
    , m_description(new QPlainTextEdit(draft.description))
    , m_rules(new RulesBox(workspace, localizer))
    , m_conversion(new ConversionView(workspace, theme, localizer))
    , m_problem(new QLabel)
{
    setObjectName(QStringLiteral("fieldDialog"));
    setWindowTitle(draft.field ? tr("Edit the field “%1”").arg(draft.name) : tr("New field"));
    setAccessibleName(windowTitle());
    build();
    m_rules->load(draft);
    setKind(draft.kind.isEmpty() ? QStringLiteral("text") : draft.kind);
    connect(m_name, &QLineEdit::textEdited, this, &FieldDialog::touched);
    connect(m_name, &QLineEdit::editingFinished, this, &FieldDialog::tellName);
    connect(m_type, &TypeButton::kindChosen, this, [this](const QString &kind) {
        setKind(kind);
        if (QWidget *first = m_settings ? m_settings->troubled() : nullptr) // a formula is what is written next
            first->setFocus();
    });
    connect(m_rules, &RulesBox::changed, this, &FieldDialog::touched);
    connect(m_rules, &RulesBox::folded, this, [this] { fitHeight(true); });
    connect(m_description, &QPlainTextEdit::textChanged, this, &FieldDialog::touched);
    connect(m_conversion, &ConversionView::finished, this, &FieldDialog::update);
    m_wait.setSingleShot(true);
    m_wait.setInterval(settleMs);
    connect(&m_wait, &QTimer::timeout, this, &FieldDialog::askConversion);
    m_tell.setSingleShot(true);
    m_tell.setInterval(tellMs);
    connect(&m_tell, &QTimer::timeout, this, &FieldDialog::tell);
    // Another window, or undo, may take the field or its page away.
    connect(&m_workspace, &Workspace::changed, this, [this](const ChangeSet &changes) {
        if (changes.schema && !m_writing && (!m_workspace.schema().page(m_draft.page) || (m_draft.field && !field())))
            QDialog::reject();
    });
    m_opened = this->draft();
    m_name->selectAll();
    m_name->setFocus();
}

void FieldDialog::build()
{
    m_name->setObjectName(QStringLiteral("fieldName"));
    m_name->setMaxLength(200);
    m_name->setPlaceholderText(tr("Name of the field"));
    m_description->setObjectName(QStringLiteral("fieldDescription"));
    m_description->setAccessibleName(tr("Description"));
    m_description->setPlaceholderText(tr("What belongs here, for whoever fills it in"));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(52);
    m_problem->setObjectName(QStringLiteral("fieldProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    setLook(m_problem, "error");
    m_problem->setAlignment(Qt::AlignLeft | Qt::AlignBottom);
    m_problem->setMinimumHeight(2 * m_problem->fontMetrics().lineSpacing());
    QSizePolicy policy = m_problem->sizePolicy();
    policy.setRetainSizeWhenHidden(true); // nothing moves when there is something to say
    m_problem->setSizePolicy(policy);
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_save = buttons->addButton(m_draft.field ? tr("Save") : tr("Add the field"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("fieldSave"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, space::l);
    layout->setSpacing(0);
    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(buildBody());
    layout->addWidget(m_scroll, 1);
    auto *foot = new QVBoxLayout;
    foot->setContentsMargins(space::xl, space::xs, space::xl, 0);
    foot->setSpacing(space::s);
    foot->addWidget(m_problem);
    foot->addWidget(buttons);
    layout->addLayout(foot);
    setFixedWidth(dialogWidth);
    m_save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &FieldDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &FieldDialog::reject);
}

QWidget *FieldDialog::buildBody()
{
    auto *body = new QWidget;
    body->setObjectName(QStringLiteral("scrollContent"));
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(space::xl, space::xl, space::xl, 0);
    layout->setSpacing(space::xs);
    layout->addWidget(caption(tr("&Name"), m_name));
    layout->addWidget(m_name);
    layout->addSpacing(space::s);
    layout->addWidget(caption(tr("&Type"), m_type));
    layout->addWidget(m_type);
    layout->addSpacing(space::s);
    layout->addLayout(m_settingsPlace);
    layout->addWidget(m_conversion);
    layout->addSpacing(space::s);
    layout->addWidget(caption(tr("&Description"), m_description));
    layout->addWidget(m_description);
    layout->addSpacing(space::xs);
    layout->addWidget(m_rules);
    layout->addStretch();
    return body;
}

FieldDraft FieldDialog::draft() const
{
    FieldDraft draft = m_draft;
    draft.name = m_name->text();
    draft.description = m_description->toPlainText();
    if (m_settings)
        m_settings->store(draft);
    m_rules->store(draft);
    return draft;
}

void FieldDialog::setKind(const QString &kind)
{
    if (m_settings)
        m_settings->store(m_draft); // what was set stays when one comes back to the kind
    m_draft.kind = kind;
    m_type->setKind(kind);
    if (const Field *before = field()) {
        QStringList allowed{kindOf(*before)};
        for (const QString &other : convertibleTo(*before))
            allowed << other;
        m_type->setAllowed(allowed);
        // The other side of a link is what the link makes it.
        m_type->setEnabled(canBeMade(allowed.front()) && !before->config.reverseOf && allowed.size() > 1);
    }
    showSettings();
    orderTabs(*this);
    touched();
    fitHeight(true);
}

void FieldDialog::showSettings()
{
    if (m_settings) {
        m_settings->hide();
        m_settings->deleteLater();
    }
    m_settings = nullptr;
    // The options of a field that becomes a list of them are made of its values.
    const Field *before = field();
    if (!before || hasOptions(kindOf(*before)) || !hasOptions(m_draft.kind))
        m_settings =
            makeKindSettings(m_draft.kind, {m_workspace, m_theme, m_localizer, m_draft.page, m_draft.field}, this);
    if (m_settings) {
        for (QLabel *label : m_settings->findChildren<QLabel *>()) {
            if (!label->property("look").isValid())
                setLook(label, "muted");
        }
        m_settingsPlace->addWidget(m_settings);
        m_settings->load(m_draft);
        m_settings->show();
        connect(m_settings, &KindSettings::changed, this, &FieldDialog::touched);
    }
    const auto now = described();
    m_rules->setKind(m_draft.kind, now ? now->type : nullptr, now ? now->config : m_draft.config);
}

Result<Field> FieldDialog::described() const
{
    return fieldOf(m_workspace.schema(), *catalogueOf(m_workspace), scopeOf(m_workspace), draft());
}

void FieldDialog::touched()
{
    const Field *before = field();
    const auto after = described();
    if (before && after && isRetype(*before, *after)) {
        if (after->type->id() != m_askedType || after->config != m_askedConfig)
            m_wait.start();
    } else {
        m_wait.stop();
        m_askedType.clear();
        m_conversion->dismiss();
    }
    m_problem->hide();
    if (m_tried)
        m_tell.start();
    update();
}

// One who leaves the name is told at once that it is taken; that there is none is told when it is to be saved.
void FieldDialog::tellName()
{
    const QString found = problemOfName(m_workspace.schema(), draft());
    if (found.isEmpty() || m_writing || m_name->text().trimmed().isEmpty())
        return;
    m_problem->setText(found);
    m_problem->show();
}

void FieldDialog::tell()
{
    const QString found = problem();
    m_problem->setText(found);
    m_problem->setVisible(!found.isEmpty());
    fitHeight();
}

void FieldDialog::askConversion()
{
    const Field *before = field();
    const auto after = described();
    if (!before || !after)
        return; // it cannot be said yet what it is to become
    m_askedType = after->type->id();
    m_askedConfig = after->config;
    m_conversion->ask(*before, m_askedType, m_askedConfig);
    update();
}

QString FieldDialog::problem() const
{
    const QString ofName = problemOfName(m_workspace.schema(), draft());
    if (!ofName.isEmpty())
        return ofName;
    if (m_settings && !m_settings->problem().isEmpty()) // a formula says itself why it does not read
        return m_settings->problem();
    const QString ofDraft = problemOf(m_workspace.schema(), *catalogueOf(m_workspace), scopeOf(m_workspace), draft());
    if (!ofDraft.isEmpty())
        return ofDraft;
    if (!m_rules->problem().isEmpty())
        return m_rules->problem();
    return m_conversion->refusal();
}

void FieldDialog::update()
{
    const auto &preview = m_conversion->preview();
    QString text = m_draft.field ? tr("Save") : tr("Add the field");
    if (preview && preview->lost > 0 && preview->refusal.isEmpty())
        text = tr("Change and empty %1").arg(m_localizer.format({}).integer(preview->lost));
    m_save->setText(text);
    m_save->setEnabled(!m_writing && !m_wait.isActive() && !m_conversion->isRunning() && !m_workspace.isReadOnly());
    fitHeight();
}

// As tall as its contents, and never taller than the screen. Typing makes it no smaller; `anew`: another kind was
// chosen, or a part was opened or closed.
void FieldDialog::fitHeight(bool anew)
{
    if (anew)
        m_tallest = 0;
    QWidget *body = m_scroll->widget();
    body->layout()->activate();
    const int wanted =
        body->layout()->hasHeightForWidth() ? body->layout()->heightForWidth(dialogWidth) : body->sizeHint().height();
    const int most = screen() ? screen()->availableGeometry().height() * 3 / 4 : 700;
    m_tallest = qMax(m_tallest, qMin(wanted + space::xs, most));
    m_scroll->setFixedHeight(m_tallest);
    layout()->activate();
    resize(dialogWidth, sizeHint().height());
}

void FieldDialog::accept()
{
    m_tried = true;
    update();
    tell();
    if (!m_save->isEnabled() || !problem().isEmpty()) {
        if (!problemOfName(m_workspace.schema(), draft()).isEmpty())
            m_name->setFocus();
        else if (QWidget *at = m_settings && !m_settings->problem().isEmpty() ? m_settings->troubled() : nullptr)
            at->setFocus();
        return;
    }
    const FieldDraft now = draft();
    if (field() && now == m_opened) {
        QDialog::accept();
        return;
    }
    m_writing = true;
    update();
    const Language language = m_localizer.language();
    const Page *page = m_workspace.schema().page(now.page);
    const auto records = page ? m_workspace.reader().lastId(page->id) : Result<qint64>(0);
    if (records && *records < largeEdit) {
        auto done = writeField(m_workspace, now, language);
        if (done) {
            m_workspace.absorb(*done);
            emit written(*done);
        }
        finish(done ? Result<void>() : Result<void>(done.error()));
        return;
    }
    runOnWorkspace(
        this, m_workspace, m_draft.field ? tr("Changing the field") : tr("Adding the field"),
        [now, language](Workspace &own, TaskProgress &progress) -> Result<std::vector<ChangeSet>> {
            auto done =
                writeField(own, now, language, [&progress](double fraction) { return progress.report(fraction); });
            if (!done)
                return done.error();
            std::vector<ChangeSet> changes;
            changes.push_back(std::move(*done));
            return changes;
        },
        [this](const Result<void> &result) { finish(result); });
}

void FieldDialog::reject()
{
    if (m_writing || !isChanged()) {
        QDialog::reject();
        return;
    }
    askDiscard(this, m_theme, m_draft.field ? tr("Discard the changes of this field?") : tr("Discard the new field?"),
               [this] { QDialog::reject(); });
}

void FieldDialog::finish(const Result<void> &result)
{
    m_writing = false;
    if (result) {
        QDialog::accept();
        return;
    }
    update();
    m_problem->setText(result.error().code == ErrorCode::Canceled ? tr("Canceled: nothing was changed.")
                                                                  : result.error().message);
    m_problem->show();
    fitHeight();
}

} // namespace pheu
