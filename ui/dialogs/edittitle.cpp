// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/edittitle.h"

#include <QCoreApplication>

namespace pheu
{

QString editTitle(const EditInfo &info)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("pheu::EditTitle", text); };
    switch (info.kind) {
    case EditKind::Cells:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Changed cells"));
    case EditKind::Paste:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Paste"));
    case EditKind::Fill:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Fill down"));
    case EditKind::AddRecords:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "New records"));
    case EditKind::RemoveRecords:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Deleted records"));
    case EditKind::Import:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Import %1")).arg(info.import.value);
    case EditKind::RevertImport:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Import %1 taken back")).arg(info.import.value);
    case EditKind::Layout:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Columns and options"));
    case EditKind::Setting:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Settings"));
    case EditKind::Template:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "New workspace"));
    case EditKind::Script:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Command line"));
    case EditKind::AddField:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "New field"));
    case EditKind::ChangeField:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Field changed"));
    case EditKind::RetypeField:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Type of a field"));
    case EditKind::RemoveField:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Field deleted"));
    case EditKind::AddPage:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "New page"));
    case EditKind::ChangePage:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Page changed"));
    case EditKind::RemovePage:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Page deleted"));
    case EditKind::Options:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Options"));
    case EditKind::View:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "View"));
    case EditKind::Comment:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Comment"));
    case EditKind::Attach:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Files added"));
    case EditKind::Replace:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Find and replace"));
    case EditKind::Series:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Fill series"));
    case EditKind::Duplicate:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Duplicate"));
    case EditKind::Restore:
        return say(QT_TRANSLATE_NOOP("pheu::EditTitle", "Deleted records restored"));
    }
    return {};
}

} // namespace pheu
