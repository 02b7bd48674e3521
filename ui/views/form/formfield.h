// SPDX-License-Identifier: GPL-3.0-or-later
// One field of a form: its name with a mark when it must be filled, its description, the same editor as everywhere
// else, and under it the sentence of what is wrong.
#pragma once

#include "fields/fieldbox.h"

class QLabel;

namespace pheu
{

class FormField : public QWidget
{
    Q_OBJECT
public:
    FormField(const CellContext &context, QWidget *parent = nullptr);

    FieldId field() const { return m_field; }
    FieldBox &box() const { return *m_box; }
    const Value &value() const { return m_box->value(); }
    void setValue(const Value &value);
    void setCurrency(const QString &currency);
    void showError(const QString &sentence); // empty: none
    QString error() const;
    // What the field's own rules say of the value that stands there.
    Result<void> check(const QString &currency) const;

signals:
    void edited();
    void urlClicked(const QString &url);

private:
    const CellContext m_context;
    FieldId m_field;
    QLabel *m_name;
    QLabel *m_description;
    FieldBox *m_box;
    QLabel *m_error;
};

} // namespace pheu
