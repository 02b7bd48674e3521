// SPDX-License-Identifier: GPL-3.0-or-later
// The dialogs that the window opens over a workspace, and addresses that lead out of it.
#pragma once

#include "theme/localizer.h"
#include "theme/theme.h"

#include <QObject>

class QWidget;

namespace pheu
{

class MessageBar;
class WorkspaceView;

class WindowDialogs : public QObject
{
    Q_OBJECT
public:
    WindowDialogs(QWidget &window, Theme &theme, Localizer &localizer, MessageBar &messages);

    void history(WorkspaceView &view);
    void catalogue(WorkspaceView &view);
    void settings(WorkspaceView &view);
    void report(WorkspaceView &view);
    // For the campaign, ad or link that the page in front has in hand.
    void buildLinks(WorkspaceView &view);
    void auditLinks(WorkspaceView &view);
    void qrCodes(WorkspaceView &view);
    void linkRules(WorkspaceView &view);
    void shortcuts();
    void about();
    // Only addresses that name a host or a mailbox; the host is shown before anything is opened.
    void askUrl(const QString &text);

signals:
    void undoable(const QString &sentence); // an edit was made

private:
    QWidget &m_window;
    Theme &m_theme;
    Localizer &m_localizer;
    MessageBar &m_messages;
};

} // namespace pheu
