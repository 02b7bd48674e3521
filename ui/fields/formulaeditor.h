// SPDX-License-Identifier: GPL-3.0-or-later
// Where a formula is written: colours, completion, the result on a sample record, and an error that is underlined where
// it stands. Shows fields by name; hands out the stored form, with fields as {17}.
#pragma once

#include "theme/localizer.h"
#include "theme/theme.h"
#include "workspace/workspace.h"

#include <QWidget>

namespace pheu
{

class FormulaEditor : public QWidget
{
    Q_OBJECT
public:
    FormulaEditor(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent = nullptr);
    ~FormulaEditor() override;

    // The page whose records the formula is computed for; `self` is the field being changed (0: a new one), which the
    // formula must not need.
    void setPage(PageId page, FieldId self = {});
    void setText(const QString &stored);
    QString text() const;   // stored; what cannot be read stays as it is written
    QWidget *input() const; // where one writes
    bool isValid() const;
    // Null while the formula is not valid.
    const FieldType *resultType() const;

signals:
    void changed(); // text, validity or result type

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace pheu
