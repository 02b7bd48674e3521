// SPDX-License-Identifier: GPL-3.0-or-later
// One field of one record outside the grid: shows the value, edits it in place with the same editors, and lets
// linked records be clicked through.
#pragma once

#include "fields/celleditor.h"
#include "fields/celllook.h"

namespace pheu
{

class FieldBox : public QWidget
{
    Q_OBJECT
public:
    FieldBox(const CellContext &context, QWidget *parent = nullptr);

    FieldId field() const { return m_context.fieldId; }
    void setRecord(RecordId record, const QString &currency); // before setValue()
    void setValue(const Value &value);
    const Value &value() const { return m_value; }
    bool isEditing() const { return m_editor; }
    CellEditor *editor() const { return m_editor; }
    void beginEdit(const QString &typed = {});
    // After the owner wrote the value: closes the editor. With an error the editor stays and tells it.
    void finishEdit(const Result<void> &written);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

signals:
    void edited(pheu::FieldId field, const pheu::Value &value);
    void linkClicked(pheu::RecordId record);
    void urlClicked(const QString &url);
    void refused(const QString &message);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override; // files, on an attachment field
    void dropEvent(QDropEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Part {
        QRect rect;
        int index;
    };
    std::vector<Part> parts(int width) const;
    int partAtPoint(QPoint point) const;
    void endEdit(CellEditor::Move move);
    void pressButton();

    CellContext m_context;
    Value m_value;
    CellLook m_look;
    QPointer<CellEditor> m_editor;
};

} // namespace pheu
