// SPDX-License-Identifier: GPL-3.0-or-later
// One record beside the view: its fields, figures, linked records as small tables, files, comments and history, each
// part edited in place and folded away on its own.
#pragma once

#include "metrics/engine.h"
#include "models/fieldfigures.h"
#include "theme/localizer.h"
#include "theme/theme.h"

#include <QFrame>
#include <QSet>

class QLabel;
class QMenu;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace pheu
{

class ElidedLabel;
class FileList;
class LinkedTable;
class PanelSection;
class RecordComments;
class RecordFields;
class FigureList;
class RecordHistory;

class RecordPanel : public QFrame
{
    Q_OBJECT
public:
    RecordPanel(PageId page, Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent = nullptr);

    RecordId record() const { return m_record; }
    void showRecord(RecordId record);
    void setFigures(const QStringList &names, const std::vector<Figure> &figures, const QString &period);
    void focusFirst();
    // Who answers the KPI fields; outlives this.
    void setFieldFigures(FieldFigures &figures);

signals:
    void closed();
    void openRecordRequested(pheu::PageId page, pheu::RecordId record);
    void showRecordsRequested(pheu::PageId page, const pheu::Filter &filter);
    void urlClicked(const QString &url);
    void refused(const QString &message);
    void done(const QString &message, bool undoable);
    void fieldMenuOpening(QMenu *menu, pheu::FieldId field); // filled by who changes fields
    void newFieldRequested();
    void campaignEffectRequested(pheu::RecordId campaign); // what it added is to be shown

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct FilePart {
        FieldId field;
        PanelSection *section;
        FileList *list;
    };
    struct LinkedPart {
        PanelSection *section;
        LinkedTable *table;
    };

    void buildHead(QVBoxLayout *layout);
    void build();
    PanelSection *addSection(QVBoxLayout *layout, const QString &name, QWidget *body, bool expanded = true);
    void addFiles(QVBoxLayout *layout, const Field &field);
    void addLinked(QVBoxLayout *layout, const Field &field);
    void fill();
    void fillKpis(Record &shown, const std::vector<FieldId> &ids);
    void fillTitle(const Record &shown, const std::vector<FieldId> &ids);
    void fillParts(const Record &shown, const std::vector<FieldId> &ids);
    void fillFigures();
    void fillComments();
    bool isEditing() const;
    void showMenu();
    bool isCampaign() const;
    bool hasMenu() const;
    void addTemplates(QMenu &menu);
    void showAll(const LinkedTable &table);
    void paintIcons();
    void workspaceChanged(const ChangeSet &changes);

    PageId m_page;
    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    RecordId m_record;
    ElidedLabel *m_title;
    QLabel *m_subtitle;
    QToolButton *m_more;
    QToolButton *m_close;
    QScrollArea *m_scroll;
    RecordFields *m_fields = nullptr;
    PanelSection *m_figureSection = nullptr;
    FigureList *m_figures = nullptr;
    std::vector<LinkedPart> m_linked;
    std::vector<FilePart> m_files;
    PanelSection *m_commentSection = nullptr;
    RecordComments *m_comments = nullptr;
    PanelSection *m_historySection = nullptr;
    RecordHistory *m_history = nullptr;
    QSet<QString> m_folded; // names of sections, kept while the panel lives
    FieldFigures *m_kpis = nullptr;
    QStringList m_figureNames;
    std::vector<Figure> m_figureValues;
    QString m_period;
    bool m_buildAgain = false; // the fields changed while one was edited
};

} // namespace pheu
