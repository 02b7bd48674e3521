// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/edittext.h"

#include <QCoreApplication>

namespace pheu::cli
{

namespace
{
struct EditText {
    Q_DECLARE_TR_FUNCTIONS(pheu::EditText)
};
} // namespace

QString editKindText(EditKind kind)
{
    switch (kind) {
    case EditKind::Cells:
        return EditText::tr("change of cells");
    case EditKind::Paste:
        return EditText::tr("paste");
    case EditKind::Fill:
        return EditText::tr("fill down");
    case EditKind::AddRecords:
        return EditText::tr("new records");
    case EditKind::RemoveRecords:
        return EditText::tr("removal of records");
    case EditKind::Import:
        return EditText::tr("import");
    case EditKind::RevertImport:
        return EditText::tr("undo of an import");
    case EditKind::Layout:
        return EditText::tr("layout of a page");
    case EditKind::Setting:
        return EditText::tr("setting");
    case EditKind::Template:
        return EditText::tr("template");
    case EditKind::Script:
        return EditText::tr("command line");
    case EditKind::AddField:
        return EditText::tr("new field");
    case EditKind::ChangeField:
        return EditText::tr("change of a field");
    case EditKind::RetypeField:
        return EditText::tr("change of a field’s type");
    case EditKind::RemoveField:
        return EditText::tr("removal of a field");
    case EditKind::AddPage:
        return EditText::tr("new page");
    case EditKind::ChangePage:
        return EditText::tr("change of a page");
    case EditKind::RemovePage:
        return EditText::tr("removal of a page");
    case EditKind::Options:
        return EditText::tr("options of a field");
    case EditKind::View:
        return EditText::tr("view");
    case EditKind::Comment:
        return EditText::tr("comment");
    case EditKind::Attach:
        return EditText::tr("files");
    case EditKind::Replace:
        return EditText::tr("find and replace");
    case EditKind::Series:
        return EditText::tr("fill series");
    case EditKind::Duplicate:
        return EditText::tr("duplicate");
    case EditKind::Restore:
        return EditText::tr("restored records");
    }
    return {};
}

QString editText(const EditInfo &edit, const Workspace &workspace, const Console &console)
{
    QStringList parts = {edit.import ? EditText::tr("import %1").arg(edit.import.value) : editKindText(edit.kind)};
    if (const Page *page = workspace.schema().page(edit.page))
        parts.append(page->names.in(console.language()));
    if (edit.records > 0)
        parts.append(EditText::tr("records: %1").arg(console.format({}).integer(edit.records)));
    return parts.join(QStringLiteral(", "));
}

} // namespace pheu::cli
