// SPDX-License-Identifier: GPL-3.0-or-later
// The files of a record that is not there yet: chosen, dropped or pasted, and taken out again. Only their paths, and
// pictures from the clipboard, are held; they are read when the form is saved.
#pragma once

#include "files/addfiles.h"
#include "theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace pheu
{

class FormFiles : public QWidget
{
    Q_OBJECT
public:
    explicit FormFiles(Theme &theme, QWidget *parent = nullptr);

    const FilesToAdd &files() const { return m_files; }
    void setFiles(FilesToAdd files);
    void add(const FilesToAdd &files); // the same path once
    void choose();

signals:
    void edited();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void rebuild();
    void addRow(const QString &name, const QString &whole, std::function<void()> remove);

    Theme &m_theme;
    FilesToAdd m_files;
    QVBoxLayout *m_rows;
    QPushButton *m_choose;
    QLabel *m_hint;
};

} // namespace pheu
