// SPDX-License-Identifier: GPL-3.0-or-later
// KPIs by one or two dimensions and across a third, over results: of this page, or of the records of a page that
// results link to. Asked piece by piece, so that the window stays alive; opened down to the rows behind a figure.
#pragma once

#include "models/pivottable.h"
#include "views/pageview.h"
#include "views/viewstrip.h"

#include <QElapsedTimer>

class QProgressBar;
class QStackedWidget;

namespace pheu
{

class EmptyState;
class PivotCanvas;

class PivotView final : public PageView
{
    Q_OBJECT
public:
    explicit PivotView(const PageViewContext &context, QWidget *parent = nullptr);

    PivotCanvas &pivot() const { return *m_pivot; }
    void setView(const View &view) override;
    void setSearch(const QString &) override {} // figures are not searched
    void setSlice(const MetricQuery &slice) override;
    void setActive(bool active) override;
    Query query() const override;
    qint64 count() const override { return -1; }
    bool isLoading() const override { return m_builder != nullptr; }
    void focusView() override;
    bool run(PageCommand command) override;
    bool knows(PageCommand command) const override;
    void fillOptions(QMenu &menu) override;
    bool usesSearch() const override { return false; }
    bool usesSorts() const override { return false; }
    bool usesFields() const override { return false; }

protected:
    void changeEvent(QEvent *event) override;

private:
    std::vector<ViewOption> options();
    void dimensionMenu(QMenu &menu, const QString &chosen, const QString &none,
                       const std::function<void(const QString &)> &choose) const;
    void kpiMenu(QMenu &menu) const;
    void periodMenu(QMenu &menu) const;
    QString dimensionName(const QString &id) const;
    QString periodText() const;
    void change(const std::function<void(ViewConfig &)> &edit) const;
    Result<PivotAsk> wanted() const;
    void ask();
    void restart();
    void step();
    void take();
    void updateState();
    void copy(bool all);
    void drill(int row, int column);
    void showMenu(int row, int column, const QPoint &global);
    Format format() const { return localizer().format(workspace().settings().currency); }

    View m_view;
    MetricQuery m_slice;
    bool m_started = false;
    bool m_active = false;
    bool m_stale = true;
    QElapsedTimer m_begun;
    int m_run = 0; // answers of older runs are dropped
    std::unique_ptr<PivotBuilder> m_builder;
    ViewStrip *m_strip;
    QProgressBar *m_progress;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QString m_emptyOption;
    PivotCanvas *m_pivot;
};

PageView *makePivotView(const PageViewContext &context, QWidget *parent);
QString pivotLacks(const Schema &schema, PageId page);
ViewConfig usualPivot(const Schema &schema, PageId page);

} // namespace pheu
