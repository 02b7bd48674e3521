// SPDX-License-Identifier: GPL-3.0-or-later
// Import in the window: what was found, the mapping with sample values, the plan, then progress with cancel.
#pragma once

#include "exchange/importer.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QDialog>

#include <memory>

namespace pheu
{

class ImportDialog : public QDialog
{
    Q_OBJECT
public:
    ImportDialog(Workspace &workspace, Theme &theme, Localizer &localizer, const QStringList &files, PageId page,
                 QWidget *parent = nullptr);
    ~ImportDialog() override;

    // After it was accepted: what was imported, as a sentence for the message bar.
    QString resultText() const { return m_result; }
    void reject() override;

private:
    void connectWorker();
    QString m_result;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace pheu
