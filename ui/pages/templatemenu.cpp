// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/templatemenu.h"

#include "widgets/question.h"
#include "workspace/recordtemplates.h"

#include <QCoreApplication>
#include <QInputDialog>
#include <QMenu>

namespace pheu
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(pheu::TemplateMenu)
};

// A lone & would underline a letter.
QString entryText(const QString &name)
{
    QString text = name;
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

int addTemplateEntries(QMenu &menu, Workspace &workspace, PageId page, const TemplateMenuCalls &calls)
{
    const auto templates = recordTemplates(workspace, page);
    if (!templates || templates->empty())
        return 0;
    menu.addSection(Words::tr("From a template"));
    for (const RecordTemplate &each : *templates) {
        const QString text = each.records > 1
                                 ? Words::tr("%1 (%n record(s))", nullptr, each.records).arg(entryText(each.name))
                                 : entryText(each.name);
        QAction *entry = menu.addAction(text, &workspace, [&workspace, id = each.id, calls] {
            const auto made = addFromTemplate(workspace, id);
            if (!made)
                calls.refused(made.error().message);
            else
                calls.made(*made);
        });
        entry->setObjectName(QStringLiteral("template_%1").arg(each.name));
    }
    return int(templates->size());
}

void addTemplateRemoval(QMenu &menu, QWidget *window, Workspace &workspace, Theme &theme, PageId page,
                        const TemplateMenuCalls &calls)
{
    const auto templates = recordTemplates(workspace, page);
    if (!templates || templates->empty())
        return;
    QMenu *removal = menu.addMenu(Words::tr("Remove a template"));
    for (const RecordTemplate &each : *templates) {
        removal->addAction(entryText(each.name), window, [window, &workspace, &theme, each, calls] {
            Question question;
            question.title = Words::tr("Remove the template “%1”?").arg(each.name);
            question.text = Words::tr("Records that were made from it stay as they are. Undo brings it back.");
            question.action = Words::tr("Remove");
            askQuestion(window, theme, question, [&workspace, each, calls] {
                if (const auto gone = removeRecordTemplate(workspace, each.id); !gone)
                    calls.refused(gone.error().message);
            });
        });
    }
}

void askAndSaveTemplate(QWidget *window, Workspace &workspace, PageId page, RecordId record, const QString &name,
                        const TemplateMenuCalls &calls)
{
    auto *dialog = new QInputDialog(window);
    dialog->setObjectName(QStringLiteral("templateName"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Words::tr("Save as a template"));
    dialog->setLabelText(
        Words::tr("Name of the template. New records made from it start with the values of this record "
                  "and of the records linked to it."));
    dialog->setTextValue(name);
    QObject::connect(
        dialog, &QInputDialog::textValueSelected, &workspace, [&workspace, page, record, calls](const QString &text) {
            const auto saved = saveRecordTemplate(workspace, page, record, text);
            if (!saved)
                calls.refused(saved.error().message);
            else
                calls.done(Words::tr("The template “%1” was saved. It is offered where new records are added.")
                               .arg(text.simplified()));
        });
    dialog->open();
}

} // namespace pheu
