// SPDX-License-Identifier: GPL-3.0-or-later
// Picks options or linked records: a search line in the cell, the choices under it, “create” for what is not there.
// With many, each pick toggles and the list stays.
#pragma once

#include "fields/celleditor.h"

class QLineEdit;

namespace pheu
{

class ChoiceList;

class ChoiceEditor : public CellEditor
{
    Q_OBJECT
public:
    ChoiceEditor(const CellContext &context, QWidget *parent);
    void setValue(const Value &value) override;
    Result<Value> value() const override;
    void beginWith(const QString &typed) override;
    void begun() override;

protected:
    bool handleKey(QKeyEvent *event) override;

private:
    void fill();
    void choose(qint64 id); // of a single choice
    void take(qint64 id);
    void create();
    QString searched() const; // empty while the text is the chosen name itself

    bool m_many;
    IdList m_chosen;
    QString m_shown; // name of the single choice, as the line shows it
    QLineEdit *m_line;
    DropFrame *m_frame;
    ChoiceList *m_list;
};

} // namespace pheu
