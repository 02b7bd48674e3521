// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with files: make, open, copy, back up, check, export. Long work runs off the GUI thread on a
// connection of its own; every outcome is one sentence.
#pragma once

#include "metrics/engine.h"
#include "theme/localizer.h"
#include "theme/theme.h"
#include "workspace/workspace.h"

#include <QObject>
#include <QPointer>

class QSettings;
class QWidget;

namespace pheu
{

class WindowFiles : public QObject
{
    Q_OBJECT
public:
    WindowFiles(QWidget &window, QSettings &settings, Theme &theme, Localizer &localizer);

    // Asks what a new workspace is, makes it, and says created(); `files` are imported next.
    void createNew(const QStringList &thenImport = {});
    // Makes the sample where people keep documents, else in the temporary folder. Asks nothing. An existing one is
    // opened unless `fresh`.
    void createSample(bool fresh);
    QString askOpen();
    QStringList askImport();
    void saveCopy(const Workspace &workspace, bool backup);
    // Asks where, and whether with the records.
    void saveTemplate(const Workspace &workspace);
    // The records of the query with the fields that the view shows; KPIs under the period and filter of `slice`.
    void exportPage(const Workspace &workspace, const Query &query, ViewId view, const MetricQuery &slice);
    // A folder with a CSV a page, or a SQLite file.
    void exportWorkspace(const Workspace &workspace);
    // The full check, asked for by a person.
    void check(const Workspace &workspace);
    // The quick one behind an opened window: speaks only of damage, and of a history beyond its limit.
    void checkQuietly(const Workspace &workspace);
    // Undo or redo; a large one on a connection of its own while the window stays painted.
    void undo(Workspace &workspace, bool redo);

    QStringList recent() const;
    void addRecent(const QString &file);
    void forgetRecent(const QString &file);

signals:
    void created(const QString &file, const QStringList &thenImport);
    void error(const QString &message);
    void notice(const QString &message, const QString &openFile); // openFile: a file or folder to show; may be empty
    void recentChanged();
    void historyFull(const QString &sentence);

private:
    QString documents() const;
    QString freeName(const QString &folder, const QString &base) const;
    void make(const QString &file);
    void saveLost(const Workspace &workspace, const QString &target);
    QString historySentence(qint64 bytes, qint64 limit) const;

    QWidget &m_window;
    QSettings &m_settings;
    Theme &m_theme;
    Localizer &m_localizer;
};

} // namespace pheu
