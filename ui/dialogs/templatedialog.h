// SPDX-License-Identifier: GPL-3.0-or-later
// Asks what of a workspace goes into a template: its structure alone, or the records too.
#pragma once

#include <QDialog>

class QRadioButton;

namespace pheu
{

class TemplateDialog : public QDialog
{
    Q_OBJECT
public:
    explicit TemplateDialog(QWidget *parent = nullptr);
    bool withRecords() const;

private:
    QRadioButton *m_structure;
    QRadioButton *m_records;
};

} // namespace pheu
