// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/carddialog.h"

#include "dashboard/cardform.h"
#include "dashboard/cardkindinfo.h"
#include "dashboard/cardpreview.h"
#include "dashboard/kindgallery.h"
#include "widgets/question.h"
#include "widgets/taborder.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr int previewWidth = 440;
} // namespace

CardDialog::CardDialog(Workspace &workspace, MetricsEngine &engine, Theme &theme, Localizer &localizer,
                       const CardDefinition &start, const MetricQuery &slice, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_engine(engine)
    , m_theme(theme)
    , m_start(start)
    , m_gallery(new KindGallery(theme))
    , m_form(new CardForm(workspace, engine, theme, localizer, slice))
    , m_preview(new CardPreview(workspace, engine, theme, localizer, slice))
    , m_hint(new QLabel)
    , m_problem(new QLabel)
{
    setObjectName(QStringLiteral("cardDialog"));
    setWindowTitle(start.id.isEmpty() ? tr("New card") : tr("Configure the card"));
    setAccessibleName(windowTitle());
    build();
    m_gallery->setKind(start.kind);
    m_form->setCard(start);
    m_opened = card();
    connect(m_gallery, &KindGallery::chosen, this, [this] {
        m_form->setKind(m_gallery->kind());
        update();
    });
    connect(m_form, &CardForm::changed, this, &CardDialog::update);
    update();
    m_form->focusFirst();
    resize(1000, 700);
}

void CardDialog::build()
{
    m_hint->setObjectName(QStringLiteral("cardHint"));
    setLook(m_hint, "muted");
    auto *scroll = new QScrollArea;
    scroll->setObjectName(QStringLiteral("cardFormScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_form);
    m_preview->setFixedWidth(previewWidth);
    m_problem->setObjectName(QStringLiteral("cardProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    setLook(m_problem, "error");
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("cardCancel"));
    m_save = buttons->addButton(m_start.id.isEmpty() ? tr("Add the card") : tr("Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("cardSave"));
    setLook(m_save, "primary");
    connect(buttons, &QDialogButtonBox::accepted, this, &CardDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &CardDialog::reject);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::xl);
    row->addWidget(scroll, 1);
    row->addWidget(m_preview);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::l, space::xl, space::l);
    layout->setSpacing(space::m);
    layout->addWidget(m_gallery);
    layout->addWidget(m_hint);
    layout->addLayout(row, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    m_save->setDefault(true); // now that it is one of the dialog
}

CardDefinition CardDialog::card() const
{
    return m_form->card();
}

const std::optional<NewPicture> &CardDialog::picture() const
{
    return m_form->picture();
}

QString CardDialog::problem() const
{
    if (const QString own = m_form->problem(); !own.isEmpty())
        return own;
    CardDefinition asked = card();
    if (asked.kind == CardKind::Image && picture())
        asked.image = AttachmentId(1); // it gets its number when it is kept
    return cardProblem(asked, m_workspace.schema(), *m_engine.catalogue());
}

void CardDialog::update()
{
    m_hint->setText(cardKindInfo(m_gallery->kind()).hint());
    orderTabs(*this); // rows of figures come and go
    const QString text = problem();
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    // Before anything is chosen it is what to do, not what is wrong.
    setLook(m_problem, !m_form->isEdited() && m_start.id.isEmpty() ? "muted" : "error");
    m_save->setEnabled(text.isEmpty());
    if (text.isEmpty())
        m_preview->show(card(), picture());
    else
        m_preview->showNothing();
}

void CardDialog::save()
{
    if (m_save->isEnabled())
        accept();
}

void CardDialog::reject()
{
    // A kind that was only looked at for a new card is nothing that would be lost.
    const bool otherKind = !m_start.id.isEmpty() && card().kind != m_opened.kind;
    if (!m_form->isEdited() && !otherKind) {
        QDialog::reject();
        return;
    }
    askDiscard(this, m_theme,
               m_start.id.isEmpty() ? tr("Leave without adding the card?") : tr("Leave the card unsaved?"),
               [this] { QDialog::reject(); });
}

} // namespace pheu
