// SPDX-License-Identifier: GPL-3.0-or-later
// QR codes of links: a preview of the one ticked, or in hand, saved as PNG or SVG; of several ticked ones into a
// folder.
#pragma once

#include "links/linkrecords.h"
#include "links/qrfiles.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QDialog>
#include <QHash>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace pheu
{

class PickList;
class QrPreview;

class QrDialog : public QDialog
{
    Q_OBJECT
public:
    QrDialog(Workspace &workspace, Theme &theme, Localizer &localizer, const std::vector<RecordId> &links = {},
             QWidget *parent = nullptr);

    // As the buttons do, without asking where.
    void saveTo(const QString &file);
    void saveAllTo(const QString &folder);

signals:
    void saved();

private:
    QWidget *buildOptions();
    void loadLinks();
    QrOptions options() const;
    RecordId shown() const;
    void showPreview();
    void askSave();
    void tell(const QString &sentence, bool isError);

    Workspace &m_workspace;
    PickList *m_list;
    QrPreview *m_preview;
    QLabel *m_url;
    QSpinBox *m_size;
    QSpinBox *m_quiet;
    QComboBox *m_level;
    QComboBox *m_type;
    QPushButton *m_save;
    QLabel *m_state;
    QHash<RecordId, QrItem> m_items;
};

} // namespace pheu
