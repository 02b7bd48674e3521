// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+K: pages, views, records of the whole workspace and commands in one list, what was used last first. Enter opens,
// Ctrl+Enter opens in a new window. “All results” shows every record found, grouped by page. Records come from a
// worker as they are found; what belongs to an older search is dropped.
#pragma once

#include "switcher/switcheritem.h"
#include "theme/localizer.h"
#include "theme/theme.h"
#include "widgets/popup.h"

#include <QMap>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListWidget;

namespace pheu
{

class QuickSwitcher : public Popup
{
    Q_OBJECT
public:
    QuickSwitcher(Workspace &workspace, Theme &theme, Localizer &localizer, QWidget *parent = nullptr);
    ~QuickSwitcher() override;

    // Over the window, with an empty field. `recent`: keys of items, newest first.
    void openOver(const QWidget &window, const std::vector<SwitcherCommand> &commands, const QStringList &recent);

signals:
    // `newWindow`: Ctrl was held.
    void chosen(const pheu::SwitcherItem &item, bool newWindow);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void searched(const QString &text);
    void askRecords();
    void take(int question, PageId page, const QList<SearchHit> &hits, bool more);
    void fill();
    void fillShort(const QString &search);
    void fillAll();
    void addTitle(const QString &title);
    void add(const SwitcherItem &item);
    void step(int by);
    void choose(bool newWindow);
    void showAll();
    const SwitcherItem *current() const;

    struct PageHits {
        QList<SearchHit> hits;
        bool more = false;
    };

    Workspace &m_workspace;
    Theme &m_theme;
    Localizer &m_localizer;
    std::unique_ptr<WorkspaceSearch> m_search;
    QLineEdit *m_input;
    QListWidget *m_list;
    QLabel *m_hint;
    QTimer m_refill; // many answers at once fill the list once
    std::vector<SwitcherCommand> m_commands;
    QStringList m_recent;
    std::vector<SwitcherItem> m_items;
    QMap<qint64, PageHits> m_hits; // by page
    std::vector<PageId> m_order;   // pages in the order in which they answered
    int m_question = 0;
    bool m_running = false;
    bool m_all = false;
    QString m_currentKey;
};

} // namespace pheu
