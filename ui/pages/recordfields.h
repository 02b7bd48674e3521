// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of one record, name and value in two columns, edited in place. What the program computes is muted; the
// description of a field is its tool tip.
#pragma once

#include "fields/fieldbox.h"

class QGridLayout;

namespace pheu
{

class RecordFields : public QWidget
{
    Q_OBJECT
public:
    RecordFields(PageId page, Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent = nullptr);

    // Is it one of the fields shown here, rather than in a part of its own?
    static bool shows(const Field &field);
    void show(const Record &record, const std::vector<FieldId> &fields);
    void finishEdits();
    bool isEditing() const;
    void focusFirst();
    const std::vector<FieldBox *> &boxes() const { return m_boxes; }

signals:
    void openRecordRequested(pheu::PageId page, pheu::RecordId record);
    void urlClicked(const QString &url);
    void refused(const QString &message);
    void fieldMenuRequested(pheu::FieldId field, const QPoint &global); // on its name
    void newFieldRequested();

private:
    void addField(const Field &field);
    void write(FieldBox *box, FieldId field, const Value &value);

    PageId m_page;
    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    RecordId m_record;
    QGridLayout *m_grid;
    std::vector<FieldBox *> m_boxes;
};

} // namespace pheu
