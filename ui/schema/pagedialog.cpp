// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/pagedialog.h"

#include "base/text.h"
#include "schema/iconpopup.h"
#include "theme/icons.h"
#include "widgets/question.h"
#include "widgets/taborder.h"
#include "workspace/pagetemplates.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace pheu
{

namespace
{
constexpr int idRole = Qt::UserRole + 1;
}

PageDialog::PageDialog(const Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_from(new QListWidget)
    , m_meaning(new QLabel)
    , m_own(new QWidget)
    , m_name(new QLineEdit)
    , m_icon(new QToolButton)
    , m_problem(new QLabel)
{
    setObjectName(QStringLiteral("pageDialog"));
    setWindowTitle(tr("New page"));
    setAccessibleName(windowTitle());
    build();
    fillTemplates();
    paintIcon();
    connect(m_from, &QListWidget::currentRowChanged, this, &PageDialog::showChoice);
    connect(m_from, &QListWidget::itemActivated, this, [this] {
        if (m_create->isEnabled())
            accept();
    });
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_touched = true;
        check();
    });
    m_from->setCurrentRow(0);
    orderTabs(*this);
    m_name->setFocus();
}

void PageDialog::build()
{
    m_from->setObjectName(QStringLiteral("pageFrom"));
    m_from->setAccessibleName(tr("What the page is made from"));
    m_from->setFixedSize(230, 290);
    m_from->setIconSize(QSize(16, 16));
    m_meaning->setObjectName(QStringLiteral("pageMeaning"));
    m_meaning->setTextFormat(Qt::PlainText);
    m_meaning->setWordWrap(true);
    m_meaning->setFixedWidth(280);
    m_meaning->setAlignment(Qt::AlignTop);
    m_name->setObjectName(QStringLiteral("pageName"));
    m_name->setAccessibleName(tr("Name of the page"));
    m_name->setPlaceholderText(tr("Name of the page"));
    m_name->setMaxLength(200);
    m_icon->setObjectName(QStringLiteral("pageIcon"));
    m_icon->setAccessibleName(tr("Icon and colour"));
    m_icon->setToolTip(tr("Icon and colour"));
    m_icon->setIconSize(QSize(20, 20));
    m_problem->setObjectName(QStringLiteral("pageProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setFixedWidth(280);
    setLook(m_problem, "error");
    auto *named = new QHBoxLayout(m_own);
    named->setContentsMargins(0, 0, 0, 0);
    named->addWidget(m_icon);
    named->addWidget(m_name, 1);
    auto *file = new QPushButton(tr("From a CSV file…"));
    file->setObjectName(QStringLiteral("pageFromFile"));
    file->setAutoDefault(false);
    setLook(file, "link");
    auto *right = new QVBoxLayout;
    right->setSpacing(space::m);
    right->addWidget(m_own);
    right->addWidget(m_meaning, 1);
    right->addWidget(m_problem);
    auto *left = new QVBoxLayout;
    left->setSpacing(space::s);
    left->addWidget(m_from);
    left->addWidget(file, 0, Qt::AlignLeft);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(space::l);
    middle->addLayout(left);
    middle->addLayout(right, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_create = buttons->addButton(tr("Create the page"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("pageCreate"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::l);
    layout->addLayout(middle);
    layout->addWidget(buttons);
    layout->setSizeConstraint(QLayout::SetFixedSize);
    m_create->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &PageDialog::reject);
    connect(file, &QPushButton::clicked, this, [this] {
        QDialog::reject();
        emit importRequested();
    });
    connect(m_icon, &QToolButton::clicked, this, [this] {
        auto *popup = new IconPopup(m_theme, this);
        connect(popup, &Popup::closed, popup, &QObject::deleteLater);
        popup->setCurrent(m_iconName, m_colour);
        connect(popup, &IconPopup::chosen, this, [this](const QString &icon, const QString &colour) {
            m_iconName = icon;
            m_colour = colour;
            paintIcon();
        });
        popup->openUnder(m_icon);
    });
}

void PageDialog::fillTemplates()
{
    const QColor ink = m_theme.palette().mute;
    auto *empty = new QListWidgetItem(lineIcon(QStringLiteral("page"), ink), tr("Empty page"), m_from);
    empty->setData(idRole, QString());
    for (const PageTemplate &each : pageTemplates()) {
        auto *item = new QListWidgetItem(lineIcon(each.icon, ink), each.names.in(m_localizer.language()), m_from);
        item->setData(idRole, each.id);
        if (hasTemplatePage(m_workspace.schema(), each.id)) {
            item->setFlags(Qt::NoItemFlags);
            item->setText(tr("%1 (there already)").arg(item->text()));
        }
    }
}

void PageDialog::startFrom(const QString &templateId)
{
    for (int row = 0; row < m_from->count(); ++row) {
        if (m_from->item(row)->data(idRole).toString() == templateId)
            m_from->setCurrentRow(row);
    }
}

void PageDialog::paintIcon()
{
    const Palette &colours = m_theme.palette();
    m_icon->setIcon(lineIcon(m_iconName, m_colour.isEmpty() ? colours.mute : colours.tagInk(m_colour)));
}

void PageDialog::showChoice()
{
    const QListWidgetItem *item = m_from->currentItem();
    const QString id = item ? item->data(idRole).toString() : QString();
    m_own->setVisible(id.isEmpty());
    QString text = tr("A page with a name and notes to begin with. Add the fields you need; links join it to the "
                      "other pages.");
    const PageTemplate *source = id.isEmpty() ? nullptr : pageTemplate(id);
    if (source) {
        const Language language = m_localizer.language();
        QStringList links;
        for (const QString &role : source->links) {
            if (const Page *page = m_workspace.schema().page(role))
                links << page->names.in(language);
        }
        text = source->meaning.in(language);
        if (!links.isEmpty())
            text += u'\n' + (u'\n' + tr("It is linked to %1.").arg(links.join(QStringLiteral(", "))));
    }
    m_meaning->setText(text);
    check();
}

void PageDialog::reject()
{
    if (!m_touched || choice().name.isEmpty()) {
        QDialog::reject();
        return;
    }
    askDiscard(this, m_theme, tr("Discard the new page?"), [this] { QDialog::reject(); });
}

PageDialog::Choice PageDialog::choice() const
{
    const QListWidgetItem *item = m_from->currentItem();
    return {item ? item->data(idRole).toString() : QString(), cleanText(m_name->text()).trimmed(), m_iconName,
            m_colour};
}

void PageDialog::check()
{
    const Choice now = choice();
    QString problem;
    if (now.templateId.isEmpty()) {
        for (const Page &page : m_workspace.schema().pages) {
            if (!now.name.isEmpty() && caseFold(page.names.in(m_localizer.language())) == caseFold(now.name))
                problem = tr("There is already a page called “%1”. Choose another name.").arg(now.name);
        }
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_create->setEnabled(problem.isEmpty() && (!now.templateId.isEmpty() || !now.name.isEmpty()));
}

} // namespace pheu
