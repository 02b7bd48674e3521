// SPDX-License-Identifier: GPL-3.0-or-later
// One record beside the grid: every field, editable in place; its figures; the records that link to it. Links
// can be clicked through.
#pragma once

#include "fields/fieldbox.h"
#include "metrics/engine.h"

#include <QFrame>

class QFormLayout;
class QGridLayout;
class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace pheu
{

class ElidedLabel;

class RecordPanel : public QFrame
{
    Q_OBJECT
public:
    RecordPanel(PageId page, Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent = nullptr);

    RecordId record() const { return m_record; }
    void showRecord(RecordId record);
    void setFigures(const QStringList &names, const std::vector<Figure> &figures, const QString &period);
    void focusFirst();

signals:
    void closed();
    void openRecordRequested(pheu::PageId page, pheu::RecordId record);
    void showRecordsRequested(pheu::PageId page, const pheu::Filter &filter);
    void urlClicked(const QString &url);
    void refused(const QString &message);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void addField(const Field &field);
    void fill();
    void fillFigures();
    void fillLinked(const Field &field, const IdList &ids);
    void write(FieldBox *box, FieldId field, const Value &value);
    void workspaceChanged(const ChangeSet &changes);
    QLabel *sectionTitle(const QString &text) const;

    PageId m_page;
    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    RecordId m_record;
    ElidedLabel *m_title;
    QLabel *m_subtitle;
    QToolButton *m_close;
    QScrollArea *m_scroll;
    QGridLayout *m_fields = nullptr;
    QGridLayout *m_figureGrid = nullptr;
    QVBoxLayout *m_linked = nullptr;
    std::vector<FieldBox *> m_boxes;
    QStringList m_figureNames;
    std::vector<Figure> m_figures;
    QString m_period;
};

} // namespace pheu
