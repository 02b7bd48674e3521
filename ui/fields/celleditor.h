// SPDX-License-Identifier: GPL-3.0-or-later
// Edits one cell in place: in the grid and in the record panel alike. It never writes: its owner takes value()
// when it has committed; an error is told by showError() and the editor stays.
#pragma once

#include "fields/cellcontext.h"

#include <QPointer>
#include <QWidget>

namespace pheu
{

class DropFrame;

class CellEditor : public QWidget
{
    Q_OBJECT
public:
    // Where the current cell goes after the commit.
    enum class Move { Stay, Down, Up, Right, Left };
    Q_ENUM(Move)

    CellEditor(const CellContext &context, QWidget *parent);
    ~CellEditor() override;

    virtual void setValue(const Value &value) = 0;
    virtual Result<Value> value() const = 0;
    // The first key that was typed on the cell: it replaces what was there.
    virtual void beginWith(const QString &typed) = 0;
    // After the editor has its place and the focus: open the calendar, the list.
    virtual void begun() {}

    const CellContext &context() const { return m_context; }
    void showError(const QString &sentence);
    void showHint(const QString &text); // muted; empty hides it
    QString errorText() const;
    // Its owner closes it: a loss of focus on the way must not commit.
    void retire() { m_retired = true; }

signals:
    void committed(pheu::CellEditor::Move move);
    void canceled();

protected:
    // `input` takes the typing: keys that end the edit and the loss of focus are seen there.
    void setInput(QWidget *input);
    // A frame that belongs to this editor: the focus may be inside it.
    void addDrop(DropFrame *frame);
    virtual bool handleKey(QKeyEvent *event); // true: used up
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void focusLeft();
    void markInput(bool invalid);
    void showNote(const QString &text, const char *look);

    CellContext m_context;
    QPointer<QWidget> m_input;
    std::vector<QPointer<DropFrame>> m_drops;
    QPointer<DropFrame> m_note;
    bool m_isError = false;
    bool m_retired = false;
};

// The editor of the field's type; null for a checkbox (it toggles) and for a field that cannot be edited.
CellEditor *makeCellEditor(const CellContext &context, QWidget *parent);

} // namespace pheu
