// SPDX-License-Identifier: GPL-3.0-or-later
// The files of a cell, in a list that hangs under it. Each change there is an edit of its own, made at once: bytes
// cannot wait in an editor. So value() is what the record holds.
#pragma once

#include "fields/celleditor.h"

namespace pheu
{

class FileList;

class AttachmentEditor final : public CellEditor
{
    Q_OBJECT
public:
    AttachmentEditor(const CellContext &context, QWidget *parent);

    void setValue(const Value &value) override;
    Result<Value> value() const override;
    void beginWith(const QString &) override { setValue(stored()); }
    void begun() override;
    FileList *list() const { return m_list; }

protected:
    bool handleKey(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    Value stored() const;
    DropFrame *m_drop;
    FileList *m_list;
};

} // namespace pheu
