// SPDX-License-Identifier: GPL-3.0-or-later
// New workspaces, and the templates they are made from.
#include "mainwindow/windowfiles.h"

#include "dialogs/newworkspacedialog.h"
#include "dialogs/templatedialog.h"
#include "exchange/sourcepreview.h"
#include "widgets/task.h"
#include "workspace/usertemplate.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace pheu
{

void WindowFiles::createNew(const QStringList &thenImport)
{
    NewWorkspaceDialog dialog(m_localizer, documents(), &m_window);
    // Amounts in another currency than the workspace's have no sum until there are rates.
    if (const QString code = thenImport.isEmpty() ? QString() : sourceCurrency(thenImport.front()); !code.isEmpty())
        dialog.setCurrency(code);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (!dialog.source()) {
        const auto made = Workspace::create(dialog.path(), dialog.what());
        if (made)
            emit created(dialog.path(), thenImport);
        else
            emit error(made.error().message);
        return;
    }
    runTask(
        &m_window, tr("Making the workspace"), true,
        [path = dialog.path(), what = dialog.what(),
         source = *dialog.source()](TaskProgress &progress) -> Result<void> {
            const auto made = createFromTemplate(path, source, what, Clock::system(),
                                                 [&progress](double done) { return progress.report(done); });
            return made ? Result<void>() : made.error();
        },
        [this, path = dialog.path(), thenImport](const Result<void> &result) {
            if (result)
                emit created(path, thenImport);
            else if (result.error().code != ErrorCode::Canceled)
                emit error(result.error().message);
        });
}

void WindowFiles::saveTemplate(const Workspace &workspace)
{
    TemplateDialog dialog(&m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const QFileInfo info(workspace.path());
    QString target =
        QFileDialog::getSaveFileName(&m_window, tr("Where the template goes"),
                                     info.absolutePath() + u'/' + info.completeBaseName() + UserTemplate::suffix(),
                                     tr("Pheu templates (*%1)").arg(UserTemplate::suffix()));
    if (target.isEmpty())
        return;
    if (!target.endsWith(UserTemplate::suffix()))
        target += UserTemplate::suffix();
    runTask(
        &m_window, tr("Saving the template"), true,
        [path = workspace.path(), target, records = dialog.withRecords(),
         language = m_localizer.language()](TaskProgress &progress) -> Result<void> {
            const auto own = Workspace::open(path, OpenMode::ReadOnly);
            if (!own)
                return own.error();
            return saveUserTemplate(**own, target, records, language,
                                    [&progress](double done) { return progress.report(done); });
        },
        [this, target](const Result<void> &result) {
            if (result)
                emit notice(tr("The template is in %1. “New workspace” can begin with it.")
                                .arg(QDir::toNativeSeparators(target)),
                            QFileInfo(target).absolutePath());
            else if (result.error().code != ErrorCode::Canceled)
                emit error(result.error().message);
        });
}

} // namespace pheu
