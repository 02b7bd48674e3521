// SPDX-License-Identifier: GPL-3.0-or-later
// The imports of a workspace: what waits in the watched folder, and every import with file, when, rows, totals and what
// it changed; to look at its rows, at the dashboard without it, and to take it back.
#pragma once

#include "exchange/importhistory.h"
#include "import/folderwatch.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace pheu
{

class ImportsDialog : public QDialog
{
    Q_OBJECT
public:
    ImportsDialog(Workspace &workspace, FolderWatch &watch, Theme &theme, Localizer &localizer,
                  QWidget *parent = nullptr);

    // The import that the dashboard is shown without; none: it counts all.
    void setLeftOut(ImportId import);

signals:
    void rowsRequested(pheu::PageId page, const pheu::Filter &filter);
    void leaveOutRequested(pheu::ImportId import, const QString &sentence); // 0: count all again
    void importRequested(const QStringList &files, bool atOnce);
    void folderChosen(const QString &folder); // empty: no more
    void told(const QString &sentence);

private:
    void build();
    QWidget *buildWaiting();
    QWidget *buildImports();
    void load();
    void showWaiting();
    void showEntry();
    const ImportEntry *current() const;
    const WaitingFile *currentWaiting() const;
    void askFolder();
    void showRows();
    void leaveOut();
    void askTakeBack();
    void takeBack(const ImportEntry &entry);
    void tell(const QString &sentence, bool isError);
    QString detailsOf(const ImportEntry &entry) const;
    QString fileNames(const ImportEntry &entry) const;

    Workspace &m_workspace;
    FolderWatch &m_watch;
    Theme &m_theme;
    Localizer &m_localizer;
    std::vector<ImportEntry> m_entries;
    ImportId m_leftOut;
    QLabel *m_folder;
    QPushButton *m_chooseFolder, *m_noFolder;
    QTableWidget *m_waiting;
    QPushButton *m_import, *m_look, *m_ignore;
    QTableWidget *m_table;
    QLabel *m_details;
    QTableWidget *m_totals;
    QPushButton *m_rows, *m_without, *m_takeBack;
    QLabel *m_state;
};

} // namespace pheu
