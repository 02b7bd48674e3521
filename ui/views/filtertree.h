// SPDX-License-Identifier: GPL-3.0-or-later
// A filter of any depth as boxes in boxes: “all of these”, “any of these”, “none of these”, each with conditions and
// further groups. Gives back the filter it shows; applies nothing.
#pragma once

#include "theme/localizer.h"
#include "theme/theme.h"
#include "workspace/workspace.h"

#include <QFrame>

class QComboBox;
class QVBoxLayout;

namespace pheu
{

struct FilterTreeContext {
    Workspace *workspace = nullptr;
    Theme *theme = nullptr;
    Localizer *localizer = nullptr;
    PageId page;
};

class FilterGroupBox : public QFrame
{
    Q_OBJECT
public:
    FilterGroupBox(const FilterTreeContext &context, int depth, QWidget *parent = nullptr);

    void setFilter(const Filter &filter);
    // Errors: of the first condition that cannot be read; it is marked. An empty group restricts nothing.
    Result<Filter> filter() const;
    bool isEmpty() const { return m_rows.empty(); }

signals:
    void edited();
    void resized();
    void accepted();
    void removeRequested();

private:
    enum class Mode { All, Any, NotAll, None };
    void addCondition(const Filter &condition);
    void addGroup(const Filter &filter);
    void addRow(QWidget *content);
    void removeRow(QWidget *row);

    FilterTreeContext m_context;
    int m_depth;
    QComboBox *m_mode;
    QVBoxLayout *m_list;
    struct Row {
        QWidget *row;     // with its × button
        QWidget *content; // ConditionEditor, FilterGroupBox, or a label of what only text can change
        Filter kept;      // … of the label
    };
    std::vector<Row> m_rows;
};

} // namespace pheu
