// SPDX-License-Identifier: GPL-3.0-or-later
// Import in the window, step by step: source, structure, columns, plan, import. Nothing is written before the last
// step; every step can be gone back to; an export that is known well goes straight to its plan.
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
    enum Step { Source, Structure, Columns, Plan, Run, StepCount };

    // Without files it begins with choosing them.
    ImportDialog(Workspace &workspace, Theme &theme, Localizer &localizer, const QStringList &files, PageId page,
                 QWidget *parent = nullptr);
    ~ImportDialog() override;

    Step step() const;
    void pasteFromClipboard(); // as one more source
    // After it was accepted: what was imported, as a sentence for the message bar.
    QString resultText() const { return m_result; }
    void reject() override;

private:
    void connectSteps();
    void connectWorker();
    QString m_result;
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace pheu
