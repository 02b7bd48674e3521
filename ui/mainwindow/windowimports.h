// SPDX-License-Identifier: GPL-3.0-or-later
// Importing in the window: the wizard, the list of imports, and the folder that is watched for a workspace, which
// stands in the settings of this computer.
#pragma once

#include "import/folderwatch.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QObject>
#include <QPointer>

class QSettings;
class QWidget;

namespace pheu
{

class ImportsDialog;
class WorkspaceView;

class WindowImports : public QObject
{
    Q_OBJECT
public:
    WindowImports(QWidget &window, QSettings &settings, Theme &theme, Localizer &localizer);

    // The workspace that the window shows now; null: none.
    void setView(WorkspaceView *view);
    void importFiles(const QStringList &files, PageId page); // none: the wizard asks
    void paste(PageId page);
    void showImports();
    FolderWatch *watch() const { return m_watch; }

signals:
    void error(const QString &message);
    void imported(const QString &sentence);
    void waiting(const QString &sentence); // something new waits in the watched folder

private:
    bool canImport();
    void runWizard(const QStringList &files, PageId page, bool paste);
    void importAtOnce(const QStringList &files);
    void connectDialog();
    void setFolder(const QString &folder);
    void tellWaiting();
    QString key(const QString &what) const;

    QWidget &m_window;
    QSettings &m_settings;
    Theme &m_theme;
    Localizer &m_localizer;
    QPointer<WorkspaceView> m_view;
    QPointer<FolderWatch> m_watch;
    QPointer<ImportsDialog> m_dialog;
    ImportId m_leftOut;
    QSet<QString> m_toldOf; // digests that were told of
};

} // namespace pheu
