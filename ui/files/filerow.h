// SPDX-License-Identifier: GPL-3.0-or-later
// Draws one file of a list, and a file as a tile: its picture, or an icon with its ending.
#pragma once

#include "theme/localizer.h"
#include "theme/theme.h"
#include "workspace/attachments.h"

#include <QStyledItemDelegate>

namespace pheu
{

class Workspace;

class FileRow : public QStyledItemDelegate
{
    Q_OBJECT
public:
    static constexpr int IdRole = Qt::UserRole + 1;
    static constexpr int height = 46;

    FileRow(Workspace &workspace, Theme &theme, Localizer &localizer, QObject *parent);
    static QRect moreRect(const QRect &row); // where the menu of the file is opened

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
};

// The picture when it is there, else an icon and the ending, in a rounded box.
void paintFileTile(QPainter &painter, const QRect &rect, Workspace &workspace, AttachmentId id, const Palette &colours);

} // namespace pheu
