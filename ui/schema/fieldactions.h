// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does to the fields of a page: add, edit, duplicate, hide, delete. Menus of the column heads, the “+”
// behind them and the record panel all come here. Keeps ids only, so that a field removed meanwhile is refused.
#pragma once

#include "schema/fielddraft.h"
#include "theme/theme.h"

#include <QObject>

class QMenu;
class QWidget;

namespace pheu
{

class FieldActions : public QObject
{
    Q_OBJECT
public:
    FieldActions(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget &widget);

    // A new field; `beside` 0: at the end. `view` gets it at the same place where it has columns of its own.
    void add(PageId page, FieldId beside = {}, bool before = false, ViewId view = {});
    void edit(FieldId field);
    void duplicate(FieldId field);
    void remove(FieldId field); // asks first: what goes with it
    // Add left, add right, edit, duplicate, delete. Nothing on a read-only file.
    void fillMenu(QMenu &menu, FieldId field, ViewId view = {});

signals:
    void refused(const QString &message);
    void done(const QString &message, bool undoable);
    void added(pheu::FieldId field); // by the dialog: to be shown where the page is looked at

private:
    void open(const FieldDraft &draft);
    void tellAdded(const FieldDraft &draft);
    void apply(const QString &title, PageId page, const Edit &edit, const QString &message);

    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    QWidget &m_widget;
};

// What deleting the field takes along, as sentences: values, the other side of a link, computed fields, views.
QString lossOf(const Workspace &workspace, const Field &field, Language language, const Format &format);

} // namespace pheu
