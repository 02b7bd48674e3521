// SPDX-License-Identifier: GPL-3.0-or-later
// Find and replace above a grid: in the selection, the column or all columns shown; counts before anything changes,
// and replaces as one edit.
#pragma once

#include "models/replace.h"
#include "views/gridview.h"

#include <QFrame>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace pheu
{

class ReplaceBar : public QFrame
{
    Q_OBJECT
public:
    ReplaceBar(Workspace &workspace, GridView &view, Theme &theme, Localizer &localizer, QWidget *parent = nullptr);

    void open(); // with the selection as it is, and the focus
    void replaceAll();
    void findNext();

signals:
    void closed();
    void refused(const QString &message);
    void done(const QString &message, bool undoable);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool removes() const; // what is found goes, and nothing takes its place
    void nameAction();
    enum class Where { Selection, Column, All };
    void build();
    void retranslate();
    void count();
    void takePlan(const Result<ReplacePlan> &plan);
    ReplaceRequest request() const;
    std::vector<RecordId> records() const;
    std::vector<FieldId> fields() const;

    Workspace &m_workspace;
    GridView &m_view;
    RecordTableModel &m_model;
    Theme &m_theme;
    Localizer &m_localizer;
    QLineEdit *m_find;
    QLineEdit *m_with;
    QComboBox *m_where;
    QCheckBox *m_case;
    QCheckBox *m_whole;
    QCheckBox *m_regex;
    QLabel *m_count;
    QPushButton *m_replace;
    QPushButton *m_close;
    QTimer m_wait;
    GridBlock m_block; // the selection as the bar was opened
    FieldId m_column;
    std::optional<ReplacePlan> m_plan; // of what is asked now
    size_t m_next = 0;
    int m_asked = 0; // older counts are dropped
};

} // namespace pheu
