// SPDX-License-Identifier: GPL-3.0-or-later
// Before an import is taken back: what goes, what gets its old value, and every cell that stays because it was edited
// or used since. Nothing is written here.
#pragma once

#include "exchange/importhistory.h"
#include "theme/localizer.h"
#include "theme/theme.h"
#include "workspace/revertpreview.h"

#include <QDialog>

namespace pheu
{

class RevertDialog : public QDialog
{
    Q_OBJECT
public:
    RevertDialog(const Workspace &workspace, Theme &theme, Localizer &localizer, const ImportEntry &import,
                 const RevertPreview &preview, QWidget *parent = nullptr);

private:
    QString sentence(const RevertPreview &preview) const;
    QWidget *keptTable(const RevertPreview &preview);
    QHash<qint64, QString> descriptions(const Page &page, const std::vector<qint64> &records) const;

    const Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
};

} // namespace pheu
