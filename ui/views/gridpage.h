// SPDX-License-Identifier: GPL-3.0-or-later
// The grid as a view of a page: table, footer, KPI columns, hints, as the saved view says. What a person changes in it
// is told as a new config.
#pragma once

#include "models/recordfigures.h"
#include "models/recordtablemodel.h"
#include "views/pageview.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace pheu
{

class FieldsMenu;
class GridColumns;
class GridCommands;
class GridFooter;
class GridMenus;
class GridView;
class ReplaceBar;

class GridPage final : public PageView
{
    Q_OBJECT
public:
    GridPage(const PageViewContext &context, QWidget *parent);
    ~GridPage() override;

    void setView(const View &view) override;
    void setSearch(const QString &text) override;
    void setSlice(const MetricQuery &slice) override;
    void setActive(bool active) override;
    Query query() const override;
    qint64 count() const override;
    RecordId currentRecord() const override;
    bool goTo(RecordId record) override;
    bool isLoading() const override { return m_model.isLoading(); }
    void setOpenRecord(RecordId record) override;
    void focusView() override;
    bool run(PageCommand command) override;
    bool knows(PageCommand command) const override;
    void fillOptions(QMenu &menu) override;
    void flush() override;

    RecordTableModel &records() { return m_model; }
    GridView *grid() const { return m_grid; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectParts();
    void ask(const Query &query);
    void show(const ViewConfig &config);
    void edit(const std::function<void(ViewConfig &)> &change);
    void sort(int section, bool add);
    void takeFigures();
    void updateHint();
    void retranslate();

    View m_view;
    QString m_search;
    bool m_started = false;
    RecordTableModel m_model;
    RecordFigures m_kpis;
    FieldFigures m_fieldFigures;
    GridView *m_grid = nullptr;
    GridColumns *m_columns = nullptr;
    GridCommands *m_commands = nullptr;
    GridFooter *m_footer = nullptr;
    GridMenus *m_menus = nullptr;
    QProgressBar *m_progress = nullptr;
    QWidget *m_hint = nullptr;
    QLabel *m_hintText = nullptr;
    QPushButton *m_refresh = nullptr;
    ReplaceBar *m_replace = nullptr;
};

} // namespace pheu
