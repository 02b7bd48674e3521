// SPDX-License-Identifier: GPL-3.0-or-later
// What people wrote about a record: read, added, changed, deleted; each an edit that can be undone.
#pragma once

#include "theme/localizer.h"
#include "theme/theme.h"
#include "workspace/comments.h"
#include "workspace/workspace.h"

#include <QWidget>

class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace pheu
{

class RecordComments : public QWidget
{
    Q_OBJECT
public:
    RecordComments(PageId page, Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent = nullptr);
    void setRecord(RecordId record);
    int fill();             // how many there are
    bool isWriting() const; // something is typed that is not saved

signals:
    void refused(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeComment(const Comment &comment);
    void showMenu(QWidget *under, const Comment &comment);
    void beginChange(const Comment &comment);
    void stopChange();
    void send();
    bool apply(const Change &change);

    PageId m_page;
    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    RecordId m_record;
    CommentId m_changing; // 0: a new one is written
    QVBoxLayout *m_list;
    QPlainTextEdit *m_text;
    QPushButton *m_send;
    QPushButton *m_cancel;
};

} // namespace pheu
