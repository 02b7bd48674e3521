// SPDX-License-Identifier: GPL-3.0-or-later
// A chip that filters the dashboard by one dimension: "Channel: all", a click opens a searchable list.
#pragma once

#include "dashboard/slicestate.h"

#include <QPushButton>

class QLineEdit;
class QListWidget;

namespace pheu
{

class Popup;

class FilterChip : public QPushButton
{
    Q_OBJECT
public:
    FilterChip(const QString &dimension, Workspace &workspace, SliceState &state, QWidget *parent = nullptr);
    void setLanguage(Language language);
    void updateText();

private:
    QString pageRole() const;
    QString dimensionName() const;
    void openPopup();
    void fill(QListWidget *list, const QString &search);
    void addItem(QListWidget *list, const QString &name, bool checked, bool empty);
    void take(QListWidget *list);

    QString m_dimension;
    Workspace &m_workspace;
    SliceState &m_state;
    Language m_language = Language::English;
};

} // namespace pheu
