// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/shortcutsdialog.h"

#include "theme/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QKeySequence>
#include <QLabel>
#include <QVBoxLayout>

namespace pheu
{

namespace
{

struct Line {
    const char *keys; // portable names; several apart by |
    const char *text;
};

// A line without keys is the title of a group.
constexpr Line lines[]{
    {"", QT_TRANSLATE_NOOP("pheu::ShortcutsDialog", "Getting around")},
    {"Ctrl+1", QT_TRANSLATE_NOOP("pheu::ShortcutsDialog", "Overview; Ctrl+2 … Ctrl+9 the pages")},
    {"F6", QT_TRANSLATE_NOOP("pheu::ShortcutsDialog", "From the sidebar to the page, to the record, and back")},
    {"Ctrl+F", QT_TRANSLATE_NOOP("pheu::ShortcutsDialog", "Search in the page, also without marks")},
    {"Ctrl+Home|Ctrl+End", QT_TRANSLATE_NOOP("pheu::ShortcutsDialog", "First and last record")},
    {"Ctrl+I", QT_TRANSLATE_NOOP("pheu::ShortcutsDialog", "Import")},
    {"", QT_TRANSLATE_NOOP("pheu::ShortcutsDialog", "Editing")},
    {"F2|Return", QT_TRANSLATE_NOOP("pheu::ShortcutsDialog", "Edit the cell; typing replaces it")},
    {"Esc", QT_TRANSLATE_NOOP("pheu::ShortcutsDialog", "Leave the cell as it was")},
    {"Space", QT_TRANSLATE_NOOP("pheu::ShortcutsDialog", "Open the record; tick a check box")},
    {"Ctrl+Return|Ins", QT_TRANSLATE_NOOP("pheu::ShortcutsDialog", "New record")},
    {"Ctrl+-", QT_TRANSLATE_NOOP("pheu::ShortcutsDialog", "Delete the selected records")},
    {"Del", QT_TRANSLATE_NOOP("pheu::ShortcutsDialog", "Empty the selected cells")},
    {"Ctrl+D", QT_TRANSLATE_NOOP("pheu::ShortcutsDialog", "Fill down from the first selected row")},
    {"Ctrl+C|Ctrl+V",
     QT_TRANSLATE_NOOP("pheu::ShortcutsDialog", "Copy and paste blocks, also with Excel and LibreOffice")},
    {"Ctrl+Z|Ctrl+Shift+Z", QT_TRANSLATE_NOOP("pheu::ShortcutsDialog", "Undo and redo, also after reopening")},
};

} // namespace

ShortcutsDialog::ShortcutsDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keyboard shortcuts"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::xl);
    grid->setVerticalSpacing(space::s);
    int row = 0;
    for (const Line &line : lines) {
        const QString keys = QString::fromLatin1(line.keys);
        auto *text = new QLabel(tr(line.text));
        if (keys.isEmpty()) {
            setLook(text, "section");
            text->setContentsMargins(0, row > 0 ? space::m : 0, 0, 0);
            grid->addWidget(text, row++, 0, 1, 2);
            continue;
        }
        QStringList native;
        for (const QString &key : keys.split(u'|'))
            native << QKeySequence(key, QKeySequence::PortableText).toString(QKeySequence::NativeText);
        auto *shown = new QLabel(native.join(QStringLiteral("   ")));
        setLook(shown, "strong");
        grid->addWidget(shown, row, 0);
        grid->addWidget(text, row++, 1);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::xl, space::xl, space::xl, space::l);
    layout->setSpacing(space::l);
    layout->addLayout(grid);
    layout->addWidget(buttons);
}

} // namespace pheu
