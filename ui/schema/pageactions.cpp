// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/pageactions.h"

#include "base/text.h"
#include "schema/iconpopup.h"
#include "schema/pagedialog.h"
#include "theme/icons.h"
#include "widgets/question.h"
#include "widgets/workspacetask.h"
#include "workspace/pagetemplates.h"

#include <QMenu>
#include <QWidget>

namespace pheu
{

namespace
{

// What a page of one's own begins with: a record needs a name to be linked by, and a place for a word about it.
Page emptyPage(const QString &name, const QString &icon, const QString &color, const QString &nameField,
               const QString &notesField, const QString &viewName)
{
    Page page;
    page.names.own = name;
    page.icon = icon;
    page.color = color;
    Field first;
    first.id = FieldId(-1);
    first.names.own = nameField;
    first.type = fieldType(QStringLiteral("text"));
    Field notes;
    notes.id = FieldId(-2);
    notes.names.own = notesField;
    notes.type = fieldType(QStringLiteral("long_text"));
    page.fields = {first, notes};
    page.nameField = first.id;
    View grid;
    grid.names.own = viewName;
    page.views = {grid};
    return page;
}

} // namespace

PageActions::PageActions(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget &widget)
    : QObject(&widget)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_widget(widget)
{
}

QString PageActions::nameOf(PageId page) const
{
    const Page *found = m_workspace.schema().page(page);
    return found ? found->names.in(m_localizer.language()) : QString();
}

bool PageActions::apply(const Edit &edit, ChangeSet *changes)
{
    const auto applied = m_workspace.apply(edit);
    if (!applied) {
        emit refused(applied.error().message);
        return false;
    }
    if (changes)
        *changes = *applied;
    return true;
}

void PageActions::add(const QString &templateId)
{
    if (m_workspace.isReadOnly()) {
        emit refused(tr("This workspace is read-only: no page can be added."));
        return;
    }
    auto *dialog = new PageDialog(m_workspace, m_theme, m_localizer, m_widget.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!templateId.isEmpty())
        dialog->startFrom(templateId);
    connect(dialog, &PageDialog::importRequested, this, &PageActions::importRequested);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const PageDialog::Choice choice = dialog->choice();
        if (choice.templateId.isEmpty()) {
            create(choice.name, choice.icon, choice.color);
            return;
        }
        const auto added = addTemplatePage(m_workspace, choice.templateId);
        if (!added) {
            emit refused(added.error().message);
            return;
        }
        emit made(added->addedPages.front());
        emit done(tr("The page “%1” was added.").arg(nameOf(added->addedPages.front())), true);
    });
    dialog->open();
}

void PageActions::create(const QString &name, const QString &icon, const QString &color)
{
    ChangeSet changes;
    const Page page = emptyPage(name, icon, color, tr("Name"), tr("Notes"), tr("Grid"));
    if (apply({EditKind::AddPage, {AddPage{page, -1}}}, &changes) && !changes.addedPages.empty()) {
        emit made(changes.addedPages.front());
        emit done(tr("The page “%1” was added.").arg(name), true);
    }
}

void PageActions::rename(PageId page, const QString &name)
{
    const QString clean = cleanText(name).trimmed();
    const QString before = nameOf(page);
    if (clean.isEmpty() || clean == before || before.isEmpty())
        return;
    for (const Page &other : m_workspace.schema().pages) {
        if (other.id != page && caseFold(other.names.in(m_localizer.language())) == caseFold(clean)) {
            emit refused(tr("“%1” keeps its name: another page is already called “%2”.").arg(before, clean));
            return;
        }
    }
    ChangePage change;
    change.page = page;
    change.name = clean;
    apply({EditKind::ChangePage, {change}});
}

void PageActions::setLook(PageId page, const QString &icon, const QString &color)
{
    ChangePage change;
    change.page = page;
    change.icon = icon;
    change.color = color;
    apply({EditKind::ChangePage, {change}});
}

void PageActions::chooseLook(PageId page, const QWidget *anchor)
{
    const Page *found = m_workspace.schema().page(page);
    if (!found || m_workspace.isReadOnly())
        return;
    auto *popup = new IconPopup(m_theme, &m_widget);
    popup->setCurrent(found->icon, found->color);
    // One edit for all that was tried in the popup.
    connect(popup, &Popup::closed, this, [this, popup, page] {
        const Page *still = m_workspace.schema().page(page);
        if (still && (still->icon != popup->icon() || still->color != popup->colour()))
            setLook(page, popup->icon(), popup->colour());
        popup->deleteLater();
    });
    popup->openUnder(anchor ? anchor : &m_widget);
}

void PageActions::applyLarge(const QString &title, PageId page, const Edit &edit, const QString &message)
{
    const auto last = m_workspace.reader().lastId(page);
    if (last && *last < largeEdit) {
        ChangeSet changes;
        if (!apply(edit, &changes))
            return;
        if (!changes.addedPages.empty())
            emit made(changes.addedPages.front());
        emit done(message, true);
        return;
    }
    auto madePage = std::make_shared<PageId>();
    runOnWorkspace(
        &m_widget, m_workspace, title,
        [edit, madePage](Workspace &own) -> Result<std::vector<ChangeSet>> {
            auto applied = own.apply(edit);
            if (!applied)
                return applied.error();
            if (!applied->addedPages.empty())
                *madePage = applied->addedPages.front();
            std::vector<ChangeSet> changes;
            changes.push_back(std::move(*applied));
            return changes;
        },
        [this, message, madePage](const Result<void> &result) {
            if (!result) {
                emit refused(result.error().message);
                return;
            }
            if (*madePage)
                emit made(*madePage);
            emit done(message, true);
        });
}

void PageActions::duplicate(PageId page, bool records)
{
    const QString name = nameOf(page);
    if (name.isEmpty())
        return;
    QString copy = tr("%1 (copy)").arg(name);
    for (int i = 2; m_workspace.schema().page(copy); ++i)
        copy = tr("%1 (copy %2)").arg(name).arg(i);
    applyLarge(tr("Duplicating the page"), page, {EditKind::AddPage, {DuplicatePage{page, records, copy}}},
               tr("The page “%1” was made.").arg(copy));
}

void PageActions::move(PageId page, int position)
{
    ChangePage change;
    change.page = page;
    change.position = position;
    apply({EditKind::ChangePage, {change}});
}

void PageActions::remove(PageId page)
{
    const Schema &schema = m_workspace.schema();
    const Page *found = schema.page(page);
    if (!found)
        return;
    if (schema.pages.size() == 1) {
        emit refused(tr("The last page of a workspace stays. Add another one first."));
        return;
    }
    const Language language = m_localizer.language();
    const QString name = found->names.in(language);
    QStringList lines;
    Query all;
    all.page = page;
    const auto records = m_workspace.reader().count(all);
    if (records)
        lines << (*records == 1  ? tr("Its one record goes with it.")
                  : *records > 0 ? tr("Its %1 records go with it.").arg(m_localizer.format({}).integer(*records))
                                 : tr("It has no records."));
    QStringList links;
    for (const Page &other : schema.pages) {
        for (const Field &field : other.fields) {
            if (other.id != page && field.config.target == page && field.type->id() == QLatin1String("link"))
                links << tr("“%1” on “%2”").arg(field.names.in(language), other.names.in(language));
        }
    }
    if (!links.isEmpty())
        lines << tr("These links to it are deleted too: %1.").arg(links.join(QStringLiteral(", ")));
    if (!found->role.isEmpty())
        lines << tr("KPIs that need this page will be empty.");
    lines << tr("Undo brings it back as it was.");
    askQuestion(&m_widget, m_theme,
                {tr("Delete the page “%1”?").arg(name), lines.join(u' '), tr("Delete the page"), true},
                [this, page, name] {
                    if (m_workspace.schema().page(page))
                        applyLarge(tr("Deleting the page"), page, {EditKind::RemovePage, {RemovePage{page}}},
                                   tr("The page “%1” was deleted.").arg(name));
                });
}

void PageActions::fillMenu(QMenu &menu, PageId page, const QWidget *anchor)
{
    if (!m_workspace.schema().page(page) || m_workspace.isReadOnly())
        return;
    const auto add = [&](const char *name, const QString &icon, const QString &text, auto call) {
        QAction *action = menu.addAction(lineIcon(icon, m_theme.palette().mute), text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, call);
    };
    add("pageRename", QStringLiteral("pencil"), tr("Rename"), [this, page] { emit renameRequested(page); });
    add("pageLook", QStringLiteral("palette"), tr("Icon and colour…"),
        [this, page, anchor] { chooseLook(page, anchor); });
    menu.addSeparator();
    add("pageDuplicate", QStringLiteral("copy"), tr("Duplicate with its records"),
        [this, page] { duplicate(page, true); });
    add("pageDuplicateEmpty", QStringLiteral("template"), tr("Duplicate without records"),
        [this, page] { duplicate(page, false); });
    menu.addSeparator();
    const auto &pages = m_workspace.schema().pages;
    int at = 0;
    while (at < int(pages.size()) && pages[size_t(at)].id != page)
        ++at;
    if (at > 0)
        add("pageUp", QStringLiteral("arrow-up"), tr("Move up"), [this, page, at] { move(page, at - 1); });
    if (at + 1 < int(pages.size()))
        add("pageDown", QStringLiteral("arrow-down"), tr("Move down"), [this, page, at] { move(page, at + 1); });
    menu.addSeparator();
    add("pageRemove", QStringLiteral("trash"), tr("Delete the page…"), [this, page] { remove(page); });
}

} // namespace pheu
