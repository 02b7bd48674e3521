// SPDX-License-Identifier: GPL-3.0-or-later
// One field of a form: its name with a mark when it must be filled, its description, the same editor as everywhere
// else, and under it the sentence of what is wrong.
#pragma once

#include "fields/fieldbox.h"
#include "views/form/formfiles.h"

class QLabel;

namespace pheu
{

class FormField : public QWidget
{
    Q_OBJECT
public:
    FormField(const CellContext &context, QWidget *parent = nullptr);

    FieldId field() const { return m_field; }
    FieldBox *box() const { return m_box; }      // null: a field of files
    FormFiles *files() const { return m_files; } // null: any other field
    bool isEditing() const { return m_box && m_box->isEditing(); }
    bool isEmpty() const { return m_box ? m_box->value().isEmpty() : m_files->files().isEmpty(); }
    Value value() const { return m_box ? m_box->value() : Value(); }
    void setValue(const Value &value);
    void clear();
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
    FieldBox *m_box = nullptr;
    FormFiles *m_files = nullptr;
    QLabel *m_error;
};

} // namespace pheu
