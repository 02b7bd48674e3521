// SPDX-License-Identifier: GPL-3.0-or-later
// What another type would do to the values of a field, before it happens: how many keep a value, which would be
// emptied and why, which options would be made. Computed on a connection of its own, with progress and cancel; an
// answer to an older question is dropped.
#pragma once

#include "schema/fielddraft.h"
#include "theme/theme.h"
#include "widgets/task.h"
#include "workspace/conversion.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace pheu
{

class ConversionView : public QFrame
{
    Q_OBJECT
public:
    ConversionView(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent = nullptr);
    ~ConversionView() override;

    void ask(const Field &field, const QString &type, const FieldConfig &config);
    void dismiss(); // nothing is converted
    bool isRunning() const { return bool(m_running); }
    // Empty while it runs, after a cancel or an error.
    const std::optional<ConversionPreview> &preview() const { return m_preview; }
    QString refusal() const;

signals:
    void finished();

private:
    void take(const Result<void> &result, const ConversionPreview &preview);
    void show(const ConversionPreview &preview);
    void fillTable(const ConversionPreview &preview);

    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    QLabel *m_text;
    QLabel *m_options;
    QTableWidget *m_table;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    PageId m_page;
    QTimer m_tick;
    std::shared_ptr<TaskProgress> m_running;
    std::optional<ConversionPreview> m_preview;
    QString m_error;
};

} // namespace pheu
