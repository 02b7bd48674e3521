// SPDX-License-Identifier: GPL-3.0-or-later
#include "schema/fieldactions.h"

#include "schema/fielddialog.h"
#include "schema/fieldkinds.h"
#include "theme/icons.h"
#include "widgets/question.h"
#include "widgets/workspacetask.h"
#include "workspace/namecheck.h"

#include <QCoreApplication>
#include <QMenu>
#include <QWidget>

#include <algorithm>

namespace pheu
{

namespace
{

struct LossText {
    Q_DECLARE_TR_FUNCTIONS(pheu::FieldLoss)
};

bool uses(const Filter &filter, FieldId field)
{
    for (const FieldPath &path : filter.path.paths) {
        if (std::find(path.steps.begin(), path.steps.end(), field) != path.steps.end())
            return true;
    }
    return std::any_of(filter.children.begin(), filter.children.end(),
                       [field](const Filter &child) { return uses(child, field); });
}

bool uses(const std::vector<Sort> &sorts, FieldId field)
{
    return std::any_of(sorts.begin(), sorts.end(), [field](const Sort &sort) {
        return std::any_of(sort.path.paths.begin(), sort.path.paths.end(), [field](const FieldPath &path) {
            return std::find(path.steps.begin(), path.steps.end(), field) != path.steps.end();
        });
    });
}

bool computedFrom(const Field &field, FieldId source)
{
    const FieldConfig &config = field.config;
    return config.via == source || config.source == source || config.currencyField == source ||
           config.formula.contains(QStringLiteral("{%1}").arg(source.value));
}

QStringList viewsUsing(const Schema &schema, FieldId field, Language language)
{
    QStringList names;
    for (const Page &page : schema.pages) {
        for (const View &view : page.views) {
            if (uses(view.config.filter, field) || uses(view.config.sorts, field) || uses(view.config.groups, field))
                names << view.names.in(language);
        }
    }
    return names;
}

} // namespace

QString lossOf(const Workspace &workspace, const Field &field, Language language, const Format &format)
{
    const Schema &schema = workspace.schema();
    QStringList lines;
    const Storage storage = field.storage();
    if (storage != Storage::Virtual && storage != Storage::RowMeta && !field.config.reverseOf && !field.isComputed()) {
        Query all;
        all.page = field.page;
        const auto filled = workspace.reader().countFilled(all, field.id);
        if (filled && *filled > 0)
            lines << (*filled == 1 ? LossText::tr("One record has a value here.")
                                   : LossText::tr("%1 records have a value here.").arg(format.integer(*filled)));
        else if (filled)
            lines << LossText::tr("No record has a value here.");
    }
    QStringList computed;
    for (const Page &page : schema.pages) {
        for (const Field &other : page.fields) {
            if (other.config.reverseOf == field.id)
                lines << LossText::tr("Its other side, “%1” on the page “%2”, goes with it.")
                             .arg(other.names.in(language), page.names.in(language));
            else if (other.id != field.id && computedFrom(other, field.id))
                computed << other.names.in(language);
        }
    }
    if (!computed.isEmpty())
        lines << LossText::tr("These fields are computed from it: %1.").arg(computed.join(QStringLiteral(", ")));
    const QStringList views = viewsUsing(schema, field.id, language);
    if (!views.isEmpty())
        lines << LossText::tr("These views filter, sort or group by it: %1.").arg(views.join(QStringLiteral(", ")));
    lines << LossText::tr("Undo brings it back as it was.");
    return lines.join(u' ');
}

FieldActions::FieldActions(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget &widget)
    : QObject(&widget)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_localizer(localizer)
    , m_widget(widget)
{
}

void FieldActions::open(const FieldDraft &draft)
{
    if (m_workspace.isReadOnly()) {
        emit refused(tr("This workspace is read-only: its fields cannot be changed."));
        return;
    }
    auto *dialog = new FieldDialog(m_workspace, m_theme, m_localizer, draft, m_widget.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!draft.field)
        connect(dialog, &QDialog::accepted, this, [this, dialog] { tellAdded(dialog->draft()); });
    dialog->open();
}

void FieldActions::tellAdded(const FieldDraft &draft)
{
    const Page *page = m_workspace.schema().page(draft.page);
    const Field *made = page ? page->field(cleanName(draft.name)) : nullptr;
    if (!made)
        return;
    emit done(tr("The field “%1” was added.").arg(made->names.in(m_localizer.language())), true);
    emit added(made->id);
}

void FieldActions::add(PageId page, FieldId beside, bool before, ViewId view)
{
    if (!m_workspace.schema().page(page))
        return;
    FieldDraft draft;
    draft.page = page;
    draft.kind = QStringLiteral("text");
    draft.beside = beside;
    draft.before = before;
    draft.view = view;
    open(draft);
}

void FieldActions::edit(FieldId field)
{
    if (const Field *found = m_workspace.schema().field(field))
        open(draftOf(*found, m_localizer.language()));
}

// On a large page the values are copied or dropped off the GUI thread.
void FieldActions::apply(const QString &title, PageId page, const Edit &edit, const QString &message)
{
    const auto last = m_workspace.reader().lastId(page);
    if (last && *last < largeEdit) {
        const auto changed = m_workspace.apply(edit);
        if (changed)
            emit done(message, true);
        else
            emit refused(changed.error().message);
        return;
    }
    runOnWorkspace(
        &m_widget, m_workspace, title,
        [edit](Workspace &own, TaskProgress &progress) -> Result<std::vector<ChangeSet>> {
            auto session = own.beginEdit(edit.kind);
            if (!session)
                return session.error();
            (*session)->setProgress([&progress](double fraction) { return progress.report(fraction); });
            for (const Change &change : edit.changes) {
                if (const auto applied = (*session)->apply(change); !applied)
                    return applied.error();
            }
            auto changed = (*session)->commit();
            if (!changed)
                return changed.error();
            std::vector<ChangeSet> changes;
            changes.push_back(std::move(*changed));
            return changes;
        },
        [this, message](const Result<void> &result) {
            if (result)
                emit done(message, true);
            else if (result.error().code != ErrorCode::Canceled)
                emit refused(result.error().message);
        });
}

void FieldActions::duplicate(FieldId field)
{
    const Field *found = m_workspace.schema().field(field);
    if (!found)
        return;
    const QString name = found->names.in(m_localizer.language());
    apply(tr("Duplicating the field"), found->page, {EditKind::AddField, {DuplicateField{field, true}}},
          tr("The field “%1” was duplicated with its values.").arg(name));
}

void FieldActions::remove(FieldId field)
{
    const Field *found = m_workspace.schema().field(field);
    if (!found)
        return;
    const Language language = m_localizer.language();
    const QString name = found->names.in(language);
    const Question question{tr("Delete the field “%1”?").arg(name),
                            lossOf(m_workspace, *found, language, m_localizer.format({})), tr("Delete the field"),
                            true};
    askQuestion(&m_widget, m_theme, question, [this, field, name] {
        if (const Field *still = m_workspace.schema().field(field))
            apply(tr("Deleting the field"), still->page, {EditKind::RemoveField, {RemoveField{field}}},
                  tr("The field “%1” was deleted.").arg(name));
    });
}

void FieldActions::fillMenu(QMenu &menu, FieldId field, ViewId view)
{
    const Field *found = m_workspace.schema().field(field);
    if (!found || m_workspace.isReadOnly())
        return;
    const PageId page = found->page;
    const auto add = [&](const char *name, const QString &icon, const QString &text, auto call) {
        QAction *action = menu.addAction(lineIcon(icon, m_theme.palette().mute), text);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, call);
        return action;
    };
    add("fieldEdit", QStringLiteral("pencil"), tr("Edit the field…"), [this, field] { edit(field); });
    QAction *copy =
        add("fieldDuplicate", QStringLiteral("copy"), tr("Duplicate the field"), [this, field] { duplicate(field); });
    copy->setEnabled(!found->config.reverseOf);
    menu.addSeparator();
    add("fieldAddLeft", QStringLiteral("column-left"), tr("Add a field to the left…"),
        [this, page, field, view] { this->add(page, field, true, view); });
    add("fieldAddRight", QStringLiteral("column-right"), tr("Add a field to the right…"),
        [this, page, field, view] { this->add(page, field, false, view); });
    menu.addSeparator();
    QAction *gone =
        add("fieldRemove", QStringLiteral("trash"), tr("Delete the field…"), [this, field] { remove(field); });
    // A page whose records have a name shows it everywhere.
    const Page *own = m_workspace.schema().page(page);
    gone->setEnabled(own && own->fields.size() > 1);
}

} // namespace pheu
