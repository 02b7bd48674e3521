// SPDX-License-Identifier: GPL-3.0-or-later
// Quick entry: the fields of a page under each other, in the order of the view. Nothing is written until it is saved,
// and then the record is added whole, as one edit.
#pragma once

#include "views/pageview.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace pheu
{

class FormField;

class FormView final : public PageView
{
    Q_OBJECT
public:
    explicit FormView(const PageViewContext &context, QWidget *parent = nullptr);

    void setView(const View &view) override;
    void setSearch(const QString &) override {}
    Query query() const override;
    qint64 count() const override { return -1; }
    void focusView() override;
    bool run(PageCommand command) override;
    bool knows(PageCommand command) const override;
    bool usesFilter() const override { return false; }
    bool usesSorts() const override { return false; }

    FormField *fieldOf(FieldId field) const; // null: not in the form
    void save(bool open);
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildFoot();
    void retranslate();
    void takeTitle();
    bool check();
    void saved(const Result<RecordId> &added, bool open);
    QString currencyFor(const Field &field) const;
    void updateCurrencies();
    void workspaceChanged(const ChangeSet &changes);

    View m_view;
    std::vector<Field> m_shown; // as they were when the form was built
    bool m_started = false;
    QScrollArea *m_scroll;
    QLineEdit *m_title = nullptr;
    QLineEdit *m_text = nullptr;
    QLabel *m_problem;
    std::vector<QPushButton *> m_buttons;
    std::vector<FormField *> m_fields;
};

PageView *makeFormView(const PageViewContext &context, QWidget *parent);
QString formLacks(const Schema &schema, PageId page);
ViewConfig usualForm(const Schema &schema, PageId page);

} // namespace pheu
