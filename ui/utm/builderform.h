// SPDX-License-Identifier: GPL-3.0-or-later
// What links are asked for: campaigns, ads and channels to tick, contents, place, address and parameters. Answers with
// a LinkRequest; plans nothing itself.
#pragma once

#include "links/linkplan.h"
#include "storage/names.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QTabWidget;

namespace pheu
{

class PickList;

class BuilderForm : public QWidget
{
    Q_OBJECT
public:
    BuilderForm(const Workspace &workspace, Language language, QWidget *parent = nullptr);

    void begin(const std::vector<RecordId> &campaigns, const std::vector<RecordId> &ads);
    LinkRequest request() const;
    bool isEmpty() const; // nothing was asked for yet

signals:
    void changed();

private:
    void buildLists();
    QWidget *buildFields();
    void showCounts();

    const Workspace &m_workspace;
    QTabWidget *m_tabs;
    PickList *m_campaigns;
    PickList *m_ads;
    PickList *m_channels;
    QComboBox *m_place;
    QLabel *m_hint;
    QLineEdit *m_contents;
    QLineEdit *m_baseUrl;
    QHash<QString, QLineEdit *> m_parameters;
};

} // namespace pheu
