// SPDX-License-Identifier: GPL-3.0-or-later
// The first step: files, whole folders, or a table from the clipboard. Invariant: a source is there once.
#pragma once

#include <QTemporaryDir>
#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace pheu
{

class SourceStep : public QWidget
{
    Q_OBJECT
public:
    explicit SourceStep(QWidget *parent = nullptr);

    QStringList files() const; // and folders
    void add(const QStringList &paths);
    // Takes the text of the clipboard as a table; false: there is none.
    bool paste();

signals:
    void changed();
    void told(const QString &sentence); // why nothing was added

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void askFiles();
    void askFolder();
    void remove();
    void showState();

    QListWidget *m_list;
    QPushButton *m_remove;
    QLabel *m_hint;
    QTemporaryDir m_pasted; // what was pasted stands in files of their own as long as the window
    int m_pastes = 0;
};

} // namespace pheu
