// SPDX-License-Identifier: GPL-3.0-or-later
// What board, gallery, calendar and timeline share: one question through a ViewRecords, the strip of choices above, the
// canvas below, the state that says what to choose, the current record. A subclass lays out and paints.
#pragma once

#include "models/viewfields.h"
#include "models/viewrecords.h"
#include "views/pageview.h"
#include "views/viewstrip.h"

class QProgressBar;
class QStackedWidget;

namespace pheu
{

class EmptyState;
class RecordCanvas;

class RecordsView : public PageView
{
    Q_OBJECT
public:
    RecordsView(const PageViewContext &context, const QString &icon, QWidget *parent);

    void setView(const View &view) override;
    void setSearch(const QString &text) override;
    void setActive(bool active) override { m_figures.setActive(active); }
    Query query() const override;
    qint64 count() const override;
    RecordId currentRecord() const override { return m_current; }
    bool goTo(RecordId record) override;
    bool isLoading() const override { return m_set.isLoading(); }
    bool usesColours() const override { return true; }
    void setOpenRecord(RecordId record) override;
    void focusView() override;
    bool run(PageCommand command) override;
    bool knows(PageCommand command) const override;
    void fillOptions(QMenu &menu) override;

    ViewRecords &records() { return m_set; }
    const ViewRecords &records() const { return m_set; }

protected:
    // What must be chosen before anything can be shown.
    struct Missing {
        QString title; // empty: nothing is missing
        QString text;
        QString action; // of the button
        QString option; // whose menu the button opens
    };
    virtual Missing missing() const = 0;
    virtual ViewRecords::Ask fields() const = 0; // keys and shown; the query is added here
    virtual void layOut() = 0;                   // records, config, language or colours have changed
    virtual std::vector<ViewOption> options() = 0;
    virtual QString note() const { return {}; } // beside the options
    virtual void addRecord() { addWith({}, {}); }
    virtual void fillRecordMenu(QMenu &, RecordId) {} // of the current record, between opening and deleting

    void setCanvas(RecordCanvas *canvas);
    ViewStrip *strip() const { return m_strip; }
    const ViewConfig &config() const { return m_view.config; }
    const Page *pageNow() const { return workspace().schema().page(page()); }
    const Field *fieldNow(FieldId id) const;
    QString fieldName(FieldId id) const; // empty for none
    Format format() const { return localizer().format(workspace().settings().currency); }
    bool canWrite() const { return !workspace().isReadOnly(); }
    const Field *dateField(FieldId id) const;                      // null for a field that is no date of this page
    static void addKey(ViewRecords::Ask &ask, const Field *field); // once; null: nothing
    // The colour of the option that a record has in `field`, a key of the set; none for null.
    std::function<QString(int row)> optionColours(const Field *field) const;
    std::function<void(FieldId)> chooser(FieldId ViewConfig::*member); // of a menu of fields
    void setCurrent(RecordId record);                                  // repaints; tells the page
    void showCurrent();                                                // scrolls to it
    // A new record with these values, which becomes the current one; `open`: in the panel, to be filled in.
    void addWith(std::vector<FieldId> fields, std::vector<Value> values, bool open = true);
    void change(const std::function<void(ViewConfig &)> &edit);
    bool write(const Result<void> &done); // false: refused, and told
    void updateStrip();
    // A menu of fields; `none`: text of the entry for no field, empty for none such.
    void fieldMenu(QMenu &menu, const FieldList &fields, FieldId chosen, const QString &none,
                   const std::function<void(FieldId)> &choose) const;
    void changeEvent(QEvent *event) override;

private:
    void ask();
    void takeRecords();
    void place(); // lays out, with the current record
    void showMenu(const QPoint &global);
    void updateState();

    FieldFigures m_figures;
    ViewRecords m_set;
    View m_view;
    QString m_search;
    RecordId m_current;
    bool m_started = false;
    bool m_wasLoading = false;
    ViewStrip *m_strip;
    QProgressBar *m_progress;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QString m_emptyOption;
    RecordCanvas *m_canvas = nullptr;
};

} // namespace pheu
